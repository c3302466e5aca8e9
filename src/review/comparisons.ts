import type { Day } from '#ground/date'
import type { Clause, Instrument } from '#promises/instrument'
import { matchClauses } from '#promises/match'
import { placeMeasure } from '#vocabulary/taxonomy'
import type { Citations } from './citation.ts'
import type { Shown } from './findings.ts'
import type { Holdings } from './holdings.ts'
import { isMinistryPriority, isPartnerInterest } from './priorities.ts'
import type { ComparisonView, MatchView, Review } from './shape.ts'
import { clauseEvidence } from './view.ts'

/** How many of the best matches a line shows. */
const shown = 3

/** What stands side by side: partner interests and ministry priorities both ways, proposals and the text they were made
 *  for. An instrument adopted after the day is left out, unless its draft was on the table. */
export function comparisonsOn(
  holdings: Holdings,
  day: Day,
  citations: Citations,
  limit: number,
): Shown<ComparisonView> {
  const known = [...holdings.instruments.values()].filter((it) => isKnown(it, day, holdings))
  const interests = known.filter((it) => isPartnerInterest(it, holdings))
  const priorities = known.filter((it) => isMinistryPriority(it, holdings))
  const proposals = known.filter((it) => it.proposedFor.length > 0)
  const view = ({ code, of, against }: Pair): ComparisonView => ({
    code,
    of: of.title,
    against: against.map((it) => ({ title: it.title, state: holdings.stateOf(it, day), adopted: it.adopted })),
    ...(of.note === undefined ? {} : { note: of.note }),
    matches: of.clauses.map((clause) => matchView(clause, of, against, holdings, day, citations)),
  })
  const pairs: readonly Pair[] = [
    ...interests.map((of): Pair => ({ code: 'partner-interests', of, against: priorities })),
    ...priorities.map((of): Pair => ({ code: 'ministry-priorities', of, against: interests })),
    ...proposals.map((of): Pair => {
      const against = of.proposedFor.flatMap((id) => holdings.instruments.get(id) ?? [])
      return { code: 'proposals-taken-up', of, against: against.filter((it) => isKnown(it, day, holdings)) }
    }),
  ]
  const comparable = pairs.filter((it) => it.against.length > 0)
  return { shown: comparable.slice(0, limit).map(view), total: comparable.length }
}

type Pair = { readonly code: ComparisonView['code']; readonly of: Instrument; readonly against: readonly Instrument[] }

const isKnown = (it: Instrument, day: Day, holdings: Holdings): boolean => holdings.stateOf(it, day) !== 'not yet'

function matchView(
  clause: Clause,
  instrument: Instrument,
  against: readonly Instrument[],
  holdings: Holdings,
  day: Day,
  citations: Citations,
): MatchView {
  const owner = new Map(against.flatMap((it) => it.clauses.map((one) => [one.id, it] as const)))
  const matches = matchClauses(
    clause,
    against.flatMap((it) => it.clauses),
  )
  const side = (one: Clause, of: Instrument) => ({
    clause: one.id,
    instrument: of.title,
    text: one.text,
    state: holdings.stateOf(of, day),
    evidence: clauseEvidence(one, of, citations),
  })
  return {
    of: side(clause, instrument),
    with: matches.slice(0, shown).map((it) => ({
      ...side(it.clause, owner.get(it.clause.id) ?? instrument),
      grade: it.grade,
      shared: [...it.shared],
      score: it.score,
    })),
  }
}

/** A version may be a year or a span of years; what came after the day was not known on it. */
const firstYear = (version: string): string => /\d{4}/.exec(version)?.[0] ?? '0000'

/** Which organisations count a measure as social protection, which do not, and which do not say. */
export function placementsOn(holdings: Holdings, day: Day, { cite }: Citations): Review['placements'] {
  const known = holdings.taxonomies.filter((it) => firstYear(it.version) <= day.slice(0, 4))
  return holdings.measures.map((measure) => ({
    measure: measure.name,
    evidence: cite('measures', measure.id, measure.name, measure),
    answers: known.map((taxonomy) => {
      const placement = placeMeasure(measure, taxonomy, holdings.scopeFields)
      const evidence = cite('taxonomies', taxonomy.id, taxonomy.title, taxonomy)
      const base = { owner: taxonomy.owner, taxonomy: taxonomy.title, version: taxonomy.version, evidence }
      return placement.answer === 'in'
        ? { ...base, answer: 'in' as const, category: placement.category.name, certain: placement.certain }
        : { ...base, answer: placement.answer, certain: true }
    }),
  }))
}
