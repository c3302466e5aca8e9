import type { Day } from '#ground/date'
import { isMissing } from '#ground/missing'
import type { Instrument } from '#promises/instrument'
import { indicatorOf, matchClauses, type Shared } from '#promises/match'
import { isHolding } from '#promises/statement'
import { cellsOf } from '#vocabulary/cell'
import type { Citations } from './citation.ts'
import { clauseRef, type Placed } from './clause-view.ts'
import { type Cover, serves } from './cover.ts'
import { bodyName, type Holdings, nameIn } from './holdings.ts'
import type { PrioritiesView, StrategyView } from './shape-promises.ts'
import { coverView } from './view.ts'

/** Interests that partners stated on their own account. */
export const isPartnerInterest = (it: Instrument, holdings: Holdings): boolean =>
  it.kind === 'priority set' && isPartners(it, holdings)

const isPartners = (it: Instrument, holdings: Holdings): boolean =>
  !isMissing(it.responsible) && holdings.organisations.get(it.responsible)?.country !== holdings.country

/** The ministry's own lists of priorities: its priority sets, strategies and the plans that carry them out. */
export function isMinistryPriority(it: Instrument, holdings: Holdings): boolean {
  if (it.level !== 'national' || isPartners(it, holdings)) return false
  if (it.kind === 'priority set' || it.kind === 'strategy') return true
  return it.kind === 'plan' && it.implements.some((id) => holdings.instruments.get(id)?.kind === 'strategy')
}

/** Activities of a partner that a strategy cites, and partners that it lists, the busiest first. */
const shown = 3
const shownPartners = 20

/** Priorities of the ministry and of partners against each other on a day, and where each partner could deepen what it
 *  has done, widen it, or where the field is open to all.
 *  @param partner id of the one organisation whose priorities and history are looked at; all without it.
 *  @param limit most lines of each list. */
export function prioritiesOn(
  partner: string | undefined,
  limit: number,
  holdings: Holdings,
  covers: readonly Cover[],
  day: Day,
  citations: Citations,
): PrioritiesView {
  const known = [...holdings.instruments.values()].filter((it) => holdings.stateOf(it, day) !== 'not yet')
  const ministrySets = known.filter((it) => isMinistryPriority(it, holdings))
  const partnerSets = known.filter(
    (it) => isPartnerInterest(it, holdings) && (partner === undefined || speaksFor(it, partner, holdings)),
  )
  const ministry = placed(ministrySets)
  const partners = placed(partnerSets)
  const pairs = pairsOf(ministry, partners)
  const priority = (it: Placed) => ({
    ...clauseRef(it, citations),
    ...withinOf(it),
    period: periodOf(it.instrument),
    state: holdings.stateOf(it.instrument, day),
  })
  const alone = (side: readonly Placed[], key: 'ministry' | 'partner') => {
    const matched = new Set(pairs.map((pair) => pair[key].clause.id))
    return side.filter((it) => !matched.has(it.clause.id))
  }
  const [ministryAlone, partnerAlone] = [alone(ministry, 'ministry'), alone(partners, 'partner')]
  const strategic = ministry.filter((it) => isPlacedOnNeed(it) && isHolding(holdings.stateOf(it.instrument, day)))
  return {
    ...(partner === undefined ? {} : { partner: bodyName(holdings, partner) }),
    ministrySets: ministrySets.slice(0, limit).map((it) => setView(it, ministryAlone, holdings, day)),
    partnerSets: partnerSets.slice(0, limit).map((it) => ({
      ...setView(it, partnerAlone, holdings, day),
      body: bodyName(holdings, it.responsible),
    })),
    pairs: pairs.slice(0, limit).map((it) => ({
      ministry: priority(it.ministry),
      partner: priority(it.partner),
      score: it.score,
      shared: [...it.shared],
      mutual: it.mutual,
    })),
    alone: {
      ministry: ministryAlone.slice(0, limit).map(priority),
      partner: partnerAlone.slice(0, limit).map(priority),
    },
    strategies: strategic.slice(0, limit).map((it) => strategyFor(it, partner, holdings, covers, citations)),
    totals: {
      pairs: pairs.length,
      alone: ministryAlone.length + partnerAlone.length,
      strategies: strategic.length,
    },
  }
}

/** Interests of its own, or of a class of partners that it may belong to. */
const speaksFor = (it: Instrument, partner: string, holdings: Holdings): boolean =>
  it.responsible === partner || holdings.organisations.get(it.responsible)?.type === 'class'

const placed = (instruments: readonly Instrument[]): readonly Placed[] =>
  instruments.flatMap((instrument) => instrument.clauses.map((clause) => ({ clause, instrument })))

function withinOf({ clause, instrument }: Placed) {
  const outer = instrument.clauses.find((it) => it.id === clause.within)
  return outer === undefined ? {} : { within: outer.text }
}

const periodOf = (it: Instrument): string => (isMissing(it.periodLabel) ? it.adopted.slice(0, 4) : it.periodLabel)

/** @param alone priorities of its side without a counterpart. */
const setView = (it: Instrument, alone: readonly Placed[], holdings: Holdings, day: Day) => ({
  title: it.title,
  period: periodOf(it),
  state: holdings.stateOf(it, day),
  priorities: it.clauses.length,
  matched: it.clauses.length - alone.filter(({ instrument }) => instrument === it).length,
})

type Pair = {
  readonly ministry: Placed
  readonly partner: Placed
  readonly score: number
  readonly shared: readonly Shared[]
  readonly mutual: boolean
}

/** Pairs that share a need or an indicator, the highest score first. A pair is mutual where each is the other's best. */
function pairsOf(ministry: readonly Placed[], partners: readonly Placed[]): readonly Pair[] {
  const bySubject = new Map<string, Placed[]>()
  for (const it of partners)
    for (const subject of subjectsOf(it)) bySubject.set(subject, [...(bySubject.get(subject) ?? []), it])
  const found = ministry.flatMap((mine) => {
    const near = new Map(
      subjectsOf(mine)
        .flatMap((subject) => bySubject.get(subject) ?? [])
        .map((it) => [it.clause.id, it]),
    )
    const clauses = [...near.values()].map((it) => it.clause)
    return matchClauses(mine.clause, clauses)
      .filter(({ shared }) => shared.includes('function') || shared.includes('indicator'))
      .flatMap(({ clause, score, shared }) => {
        const partner = near.get(clause.id)
        return partner === undefined ? [] : [{ ministry: mine, partner, score, shared }]
      })
  })
  const best = new Map<string, number>()
  for (const { ministry: mine, partner, score } of found)
    for (const { clause } of [mine, partner]) best.set(clause.id, Math.max(score, best.get(clause.id) ?? 0))
  return found
    .map((it) => ({
      ...it,
      mutual: it.score === best.get(it.ministry.clause.id) && it.score === best.get(it.partner.clause.id),
    }))
    .sort((a, b) => b.score - a.score)
}

/** What a priority is about: its needs and its indicator. Priorities that share none of them do not match. */
function subjectsOf({ clause }: Placed): readonly string[] {
  const { functions } = clause.reading.placing
  const indicator = indicatorOf(clause)
  return [
    ...(typeof functions === 'string' ? [functions] : functions),
    ...(indicator === undefined ? [] : [`indicator ${indicator}`]),
  ]
}

const isPlacedOnNeed = ({ clause }: Placed): boolean => typeof clause.reading.placing.functions !== 'string'

/** What each partner has done towards a priority, by its recorded activities: on its need, or on one of the same aim. */
function strategyFor(
  it: Placed,
  partner: string | undefined,
  holdings: Holdings,
  covers: readonly Cover[],
  citations: Citations,
): StrategyView {
  const { placing } = it.clause.reading
  const needs = typeof placing.functions === 'string' ? [] : placing.functions
  const cells = cellsOf({ ...placing, places: 'all', span: 'all' }, holdings.space)
  const aims = new Set(needs.map((need) => holdings.functions.get(need)?.aim))
  const same = new Map<string, Cover[]>()
  const near = new Map<string, Cover[]>()
  for (const cover of covers) {
    if (cover.kind !== 'activity' || typeof cover.placing.functions === 'string') continue
    const isSame = serves(cover, cells, holdings) !== 'no'
    if (!isSame && !cover.placing.functions.some((need) => aims.has(holdings.functions.get(need)?.aim))) continue
    for (const body of cover.organisations)
      if (partner === undefined || partner === body) {
        const found = isSame ? same : near
        found.set(body, [...(found.get(body) ?? []), cover])
      }
  }
  const count = (worked: readonly Cover[], ...states: readonly Cover['state'][]): number =>
    worked.filter((one) => states.includes(one.state)).length
  const history = (found: ReadonlyMap<string, readonly Cover[]>) =>
    [...found]
      .map(([body, worked]) => ({
        body,
        worked,
        running: count(worked, 'running'),
        ended: count(worked, 'ended', 'ended by plan'),
      }))
      .sort((a, b) => b.running - a.running || b.worked.length - a.worked.length)
      .slice(0, shownPartners)
      .map(({ body, worked, running, ended }) => ({
        partner: nameIn(holdings.organisations, body),
        running,
        ended,
        evidence: worked.slice(0, shown).map((one) => coverView(one, holdings, citations).evidence),
      }))
  for (const body of same.keys()) near.delete(body)
  return {
    priority: clauseRef(it, citations),
    deepen: history(same),
    widen: history(near),
    partners: same.size + near.size,
  }
}
