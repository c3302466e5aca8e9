import type { Text } from '#ground/text'
import { type Activity, spanOf } from '#responses/activity'
import { type Candidate, type Comparison, findDuplicates } from '#responses/duplicates'
import { type DecidedPair, decidedPairs } from '#responses/duplicates-decided'
import type { Factor } from '#responses/duplicates-factors'
import { organisationNames } from '#responses/organisation-match'
import type { PairReading } from '#responses/pair-reading'
import type { Citations } from './citation.ts'
import { bodyName, type Holdings, nameIn, narrativeText } from './holdings.ts'
import type {
  ActivityRef,
  CandidateView,
  DecidedPairView,
  DuplicatesView,
  FindingView,
  PairFactor,
} from './shape-duplicates.ts'
import { reporterName } from './view.ts'

/** Pairs of activities that may be one activity, a chain or a part, waiting for a person; and what persons have decided.
 *  A decision holds whatever day is looked at, because it is about the records, not about the day.
 *  @param only the one activity whose pairs are asked for; all without it.
 *  @param limit most candidates. */
export function duplicatesOn(
  only: string | undefined,
  limit: number,
  holdings: Holdings,
  citations: Citations,
): DuplicatesView {
  const found = findDuplicates(holdings.activities, holdings.pairReadings, comparisonOf(holdings))
  const isAsked = (pair: readonly string[]): boolean => only === undefined || pair.includes(only)
  const candidates = found.candidates.filter((it) => isAsked(it.activities))
  const decided = decidedPairs('one activity', holdings.pairReadings).filter((it) => isAsked(it.reading.activities))
  const ref = activityRefs(holdings, citations)
  return {
    ...(only === undefined ? {} : { activity: { id: only, title: ref(only).title } }),
    candidates: candidates.slice(0, limit).map((it) => candidateView(it, ref, holdings)),
    decided: decided.map((it) => decidedView(it, ref, holdings, citations)),
    totals: {
      activities: holdings.activities.length,
      candidates: candidates.length,
      strong: candidates.filter((it) => it.strength === 'strong').length,
      decided: decided.length,
      compared: found.compared,
      tooCommon: found.tooCommon,
    },
  }
}

/** What the dossier knows that helps to compare its activities. */
function comparisonOf(holdings: Holdings): Comparison {
  const countries = [...holdings.places.values()].filter((it) => it.level === 'country')
  return {
    organisations: namesOfOrganisations(holdings),
    rates: holdings.exchangeRates,
    countries: new Set(countries.map((it) => it.id)),
  }
}

/** The names by which the dossier knows its organisations. */
export const namesOfOrganisations = (holdings: Pick<Holdings, 'organisations' | 'aliases' | 'places'>) =>
  organisationNames(
    holdings.organisations.values(),
    holdings.aliases,
    [...holdings.places.values()]
      .filter((it) => it.level === 'country')
      .map((it) => ({ id: it.id, names: [it.name.en, it.name.vi] })),
  )

type Refer = (id: string) => ActivityRef

/** An activity by name, with its evidence; one that is no longer in the dossier by its identifier alone. */
export function activityRefs(holdings: Holdings, citations: Citations): Refer {
  const byId = new Map(holdings.activities.map((it) => [it.id, it]))
  return (id) => {
    const it = byId.get(id)
    return it === undefined ? unknownRef(id, citations) : activityRef(it, holdings, citations)
  }
}

export function activityRef(it: Activity, holdings: Holdings, { cite }: Citations): ActivityRef {
  const title = narrativeText(it.title, it.id)
  const { from, to } = spanOf(it)
  return {
    id: it.id,
    title,
    reporter: reporterName(it, holdings),
    from,
    to,
    evidence: cite('activities', it.id, title, it),
  }
}

function unknownRef(id: string, { cite }: Citations): ActivityRef {
  const title: Text = { vi: id, en: id }
  const evidence = cite('activities', id, title, { sources: [], confidence: 'unconfirmed' })
  return { id, title, reporter: { vi: 'không rõ', en: 'unknown' }, from: 'unknown', to: 'unknown', evidence }
}

const candidateView = (it: Candidate, ref: Refer, holdings: Holdings): CandidateView => ({
  ...it,
  activities: [ref(it.activities[0]), ref(it.activities[1])],
  factors: it.factors.map((one) => factorView(one, holdings)),
})

/** Places by name; a place that the dossier does not know stays as its publisher names it. */
function factorView(it: Factor, holdings: Holdings): PairFactor {
  if (it.factor === 'shared names') return { ...it, facts: { ...it.facts, names: [...it.facts.names] } }
  if (it.factor !== 'same places') return it
  return { ...it, facts: { ...it.facts, shared: it.facts.shared.map((id) => nameIn(holdings.places, id)) } }
}

const decidedView = (it: DecidedPair, ref: Refer, holdings: Holdings, citations: Citations): DecidedPairView => ({
  asks: it.asks,
  ...findingView(it.reading, ref, holdings, citations),
  otherwise: it.otherwise.map((one) => findingView(one, ref, holdings, citations)),
})

export function findingView(it: PairReading, ref: Refer, holdings: Holdings, { cite }: Citations): FindingView {
  const [a, b] = it.activities
  const number = holdings.pairReadings.indexOf(it) + 1
  return {
    activities: [ref(a), ref(b)],
    verdict: it.verdict,
    reason: it.reason,
    by: it.by,
    ...(it.organisation === undefined ? {} : { organisation: bodyName(holdings, it.organisation) }),
    made: it.made,
    evidence: cite('pair-readings', `${a} + ${b} #${number}`, it.reason, it),
  }
}
