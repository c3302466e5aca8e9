import type { Day } from '#ground/date'
import { isHolding } from '#promises/statement'
import type { Citations } from './citation.ts'
import { clauseRef, type Placed } from './clause-view.ts'
import type { Cover } from './cover.ts'
import { type Holdings, nameIn } from './holdings.ts'
import { runningFirst } from './partner-order.ts'
import { isMinistryPriority } from './priorities.ts'
import type { PartnerNeed, PartnerView } from './shape-partner.ts'
import { coverView } from './view.ts'

/** Evidence and priorities that a line cites. */
const shown = 3

/** Where a partner could go on, need by need.
 *  - deepen: needs on which it works or has worked.
 *  - widen: needs of the same aim on which no activity of its own is recorded.
 *  - open: needs that the ministry's priorities name and on which no activity of any partner is recorded. */
export function partnerNeeds(
  own: readonly Cover[],
  covers: readonly Cover[],
  holdings: Holdings,
  day: Day,
  citations: Citations,
): PartnerView['needs'] {
  const activities = covers.filter((it) => it.kind === 'activity')
  const worked = byNeed(own)
  const served = byNeed(activities)
  const wanted = prioritiesByNeed(holdings, day)
  const aimOf = (need: string): string | undefined => holdings.functions.get(need)?.aim
  const aims = new Set([...worked.keys()].flatMap((need) => aimOf(need) ?? []))
  const ownIds = new Set(own.map((it) => it.id))
  const line = (need: string): PartnerNeed => {
    const mine = runningFirst(worked.get(need) ?? [])
    const priorities = wanted.get(need) ?? []
    const others = (served.get(need) ?? []).filter((it) => !ownIds.has(it.id))
    return {
      need: nameIn(holdings.functions, need),
      aim: nameIn(holdings.aims, aimOf(need) ?? 'not stated'),
      running: mine.filter((it) => it.state === 'running').length,
      ended: mine.filter((it) => it.state === 'ended' || it.state === 'ended by plan').length,
      priorities: priorities.slice(0, shown).map((it) => clauseRef(it, citations)),
      prioritised: priorities.length,
      others: new Set(others.flatMap((it) => it.organisations)).size,
      evidence: mine.slice(0, shown).map((it) => coverView(it, holdings, citations).evidence),
    }
  }
  const needs = [...holdings.functions.keys()]
  const near = needs.filter((it) => !worked.has(it) && aims.has(aimOf(it) ?? ''))
  const byPriorities = (a: PartnerNeed, b: PartnerNeed): number => b.prioritised - a.prioritised
  return {
    deepen: needs
      .filter((it) => worked.has(it))
      .map(line)
      .sort((a, b) => b.running + b.ended - (a.running + a.ended)),
    widen: near.map(line).sort(byPriorities),
    open: needs
      .filter((it) => wanted.has(it) && !served.has(it))
      .map(line)
      .sort(byPriorities),
  }
}

function byNeed(covers: readonly Cover[]): ReadonlyMap<string, readonly Cover[]> {
  const found = new Map<string, Cover[]>()
  for (const it of covers)
    for (const need of typeof it.placing.functions === 'string' ? [] : it.placing.functions)
      found.set(need, [...(found.get(need) ?? []), it])
  return found
}

/** Priorities of the ministry that hold on the day, by the needs that they name. */
function prioritiesByNeed(holdings: Holdings, day: Day): ReadonlyMap<string, readonly Placed[]> {
  const found = new Map<string, Placed[]>()
  for (const instrument of holdings.instruments.values()) {
    if (!isMinistryPriority(instrument, holdings) || !isHolding(holdings.stateOf(instrument, day))) continue
    for (const clause of instrument.clauses) {
      const { functions } = clause.reading.placing
      for (const need of typeof functions === 'string' ? [] : functions)
        found.set(need, [...(found.get(need) ?? []), { clause, instrument }])
    }
  }
  return found
}
