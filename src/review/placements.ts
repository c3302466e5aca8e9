import type { Day } from '#ground/date'
import { placeMeasure } from '#vocabulary/taxonomy'
import type { Citations } from './citation.ts'
import type { Holdings } from './holdings.ts'
import type { Review } from './shape.ts'

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
