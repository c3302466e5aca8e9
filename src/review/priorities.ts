import type { Day } from '#ground/date'
import { isMissing } from '#ground/missing'
import type { Instrument } from '#promises/instrument'
import { type ClauseMatch, matchClauses, type Shared } from '#promises/match'
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
  holdings.organisations.get(it.responsible)?.country !== holdings.country

/** The ministry's own lists of priorities: its priority sets, strategies and the plans that carry them out. */
export function isMinistryPriority(it: Instrument, holdings: Holdings): boolean {
  if (it.level !== 'national' || isPartners(it, holdings)) return false
  if (it.kind === 'priority set' || it.kind === 'strategy') return true
  return it.kind === 'plan' && it.implements.some((id) => holdings.instruments.get(id)?.kind === 'strategy')
}

/** Activities of a partner that a strategy cites. */
const shown = 3

/** Priorities of the ministry and of partners against each other on a day, and where each partner could deepen what it
 *  has done, widen it, or where the field is open to all.
 *  @param partner id of the one organisation whose priorities and history are looked at; all without it. */
export function prioritiesOn(
  partner: string | undefined,
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
  const alone = (side: readonly Placed[], key: 'ministry' | 'partner') =>
    side.filter((it) => !pairs.some((pair) => pair[key].clause.id === it.clause.id))
  const share = (side: readonly Placed[], key: 'ministry' | 'partner') =>
    side.length === 0 || partners.length === 0 || ministry.length === 0
      ? {}
      : { [key]: 1 - alone(side, key).length / side.length }
  return {
    ministrySets: ministrySets.map((it) => setView(it, holdings, day)),
    partnerSets: partnerSets.map((it) => ({
      ...setView(it, holdings, day),
      body: bodyName(holdings, it.responsible),
    })),
    pairs: pairs.map((it) => ({
      ministry: priority(it.ministry),
      partner: priority(it.partner),
      score: it.score,
      shared: [...it.shared],
      mutual: it.mutual,
    })),
    alone: { ministry: alone(ministry, 'ministry').map(priority), partner: alone(partners, 'partner').map(priority) },
    matched: { ...share(ministry, 'ministry'), ...share(partners, 'partner') },
    strategies: ministry
      .filter((it) => isPlacedOnNeed(it) && isHolding(holdings.stateOf(it.instrument, day)))
      .map((it) => strategyFor(it, partner, holdings, covers, citations)),
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

const setView = (it: Instrument, holdings: Holdings, day: Day) => ({
  title: it.title,
  period: periodOf(it),
  state: holdings.stateOf(it, day),
  priorities: it.clauses.length,
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
  const matchesOf = (it: Placed, others: readonly Placed[]): readonly ClauseMatch[] =>
    matchClauses(
      it.clause,
      others.map((other) => other.clause),
    ).filter(({ shared }) => shared.includes('function') || shared.includes('indicator'))
  const fromPartner = new Map(partners.map((it) => [it.clause.id, matchesOf(it, ministry)]))
  return ministry
    .flatMap((mine) => {
      const matches = matchesOf(mine, partners)
      return matches.flatMap((match): Pair[] => {
        const partner = partners.find((it) => it.clause.id === match.clause.id)
        if (partner === undefined) return []
        const back = fromPartner.get(partner.clause.id) ?? []
        const mutual =
          match.score === matches[0]?.score &&
          back.some((it) => it.clause.id === mine.clause.id && it.score === back[0]?.score)
        return [{ ministry: mine, partner, score: match.score, shared: match.shared, mutual }]
      })
    })
    .sort((a, b) => b.score - a.score)
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
  const history = (found: ReadonlyMap<string, readonly Cover[]>) =>
    [...found].map(([body, worked]) => ({
      partner: nameIn(holdings.organisations, body),
      running: worked.filter((one) => one.state === 'running').length,
      ended: worked.filter((one) => one.state === 'ended' || one.state === 'ended by plan').length,
      evidence: worked.slice(0, shown).map((one) => coverView(one, holdings, citations).evidence),
    }))
  for (const body of same.keys()) near.delete(body)
  return { priority: clauseRef(it, citations), deepen: history(same), widen: history(near) }
}
