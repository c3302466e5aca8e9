import type { Day } from '#ground/date'
import { type Problem, Problems } from '#ground/problem'
import { type Citations, citations } from '#review/citation'
import type { Holdings } from '#review/holdings'
import type { Report } from '#review/shape-common'
import { holdingsOf } from './holdings.ts'
import { type Context, dayAsked } from './verb.ts'

/** Makes an answer as of a day, with the dossier, the evidence and the sources that it stands on. */
export function answerOn<T extends object>(
  asOf: string | undefined,
  context: Context,
  make: (holdings: Holdings, day: Day, cited: Citations) => T,
): T & Report {
  const day = dayAsked(asOf, context)
  const holdings = holdingsOf(context.dossier)
  const cited = citations(holdings, day)
  const made = make(holdings, day, cited)
  return {
    dossier: { id: holdings.id, name: holdings.name },
    asOf: day,
    ...made,
    evidence: [...cited.evidence()],
    sources: [...cited.sources()],
  }
}

/** The record that the user names by its id, or by another name that the dossier knows for it.
 *  @throws Problems with the names that are known. */
export function recordNamed<T>(
  name: string,
  known: ReadonlyMap<string, T>,
  what: 'instrument' | 'function' | 'group' | 'indicator' | 'country-group' | 'organisation' | 'series' | 'taxonomy',
  aliases: Context['dossier']['records']['aliases'] = [],
): T {
  const same = name.toLowerCase()
  const alias = aliases.find((it) => [it.of, ...it.vi, ...it.en].some((word) => word.toLowerCase() === same))
  const found = known.get(name) ?? known.get(same) ?? (alias === undefined ? undefined : known.get(alias.of))
  if (found !== undefined) return found
  throw new Problems([unknownRecord(name, what, [...known.keys()])])
}

export const unknownRecord = (name: string, what: string, known: readonly string[]): Problem => ({
  code: 'unknown-record',
  facts: { what, name, known: nearest(name, known) },
})

/** Names that begin or contain what was written first, so that a reader finds the right one among hundreds. */
function nearest(name: string, known: readonly string[]): readonly string[] {
  const start = name.toLowerCase().slice(0, 3)
  const near = known.filter((it) => it.includes(start))
  return [...near, ...known.filter((it) => !near.includes(it))]
}
