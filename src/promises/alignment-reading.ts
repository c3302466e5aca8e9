import { z } from 'zod'
import { partialDate } from '#ground/date-schema'
import { id, sourced } from '#ground/source'
import { text } from '#ground/text-schema'
import { grades } from './alignment.ts'

/** What a clause is read against: all texts of the country's own bodies with its schemes, its schemes alone, or named
 *  instruments. */
export const against = z.union([z.enum(['national', 'schemes']), z.array(id).min(1)])
export type Against = z.infer<typeof against>

/** What a person found who read both sides of an alignment. It stands over the computed grade, and beside it. */
export const alignmentReading = z.strictObject({
  clause: id,
  against,
  /** Day as of which both sides were read. */
  on: partialDate,
  /** Day on which they were read. */
  made: partialDate,
  grade: z.enum(grades).exclude(['unknown']),
  /** Clauses and schemes that the grade rests on, best first. */
  counterparts: z.array(id).default([]),
  reason: text,
  /** Person or unit that answers for it. */
  by: text,
  ...sourced,
})
export type AlignmentReading = z.infer<typeof alignmentReading>

/** Readings of a clause against the same texts, the latest last. */
export const readingsOf = (
  clause: string,
  texts: Against,
  readings: readonly AlignmentReading[],
): readonly AlignmentReading[] =>
  readings
    .filter((it) => it.clause === clause && sameTexts(it.against, texts))
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))

function sameTexts(a: Against, b: Against): boolean {
  if (typeof a === 'string' || typeof b === 'string') return a === b
  return [...a].sort().join() === [...b].sort().join()
}
