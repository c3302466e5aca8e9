import { z } from 'zod'
import { partialDate } from '#ground/date-schema'
import { id, sourced } from '#ground/source'
import { text } from '#ground/text-schema'

/** What a pair of activities is asked. */
export const pairQuestion = z.enum(['one activity', 'overlap'])

/** Answers to each question. `open` takes an earlier answer back. */
export const pairVerdicts = {
  'one activity': ['same', 'chain', 'part', 'different', 'open'],
  overlap: ['duplicate', 'complementary', 'joint', 'not one', 'open'],
} as const

const activityId = z.string().min(1)

/** What a person found who looked at two activities: whether they are one activity reported twice, or whether their
 *  overlap is one. The last reading of a pair holds; earlier ones stay on record. */
export const pairReading = z.strictObject({
  /** Of a chain the one that funds, of a part the whole, of the same activity the record whose money counts stands first. */
  activities: z.tuple([activityId, activityId]),
  asks: pairQuestion,
  verdict: z.enum(['same', 'chain', 'part', 'different', 'duplicate', 'complementary', 'joint', 'not one', 'open']),
  reason: text,
  /** Who found it: a person or a unit. */
  by: text,
  organisation: id.optional(),
  made: partialDate,
  ...sourced,
})
export type PairReading = z.infer<typeof pairReading>

const isOf = (it: PairReading, asks: PairReading['asks'], a: string, b: string): boolean =>
  it.asks === asks && it.activities.includes(a) && it.activities.includes(b) && a !== b

/** The reading that holds for a pair: the last one made, unless it opened the question again. */
export function readingOfPair(
  asks: PairReading['asks'],
  a: string,
  b: string,
  readings: readonly PairReading[],
): PairReading | undefined {
  const last = readings.filter((it) => isOf(it, asks, a, b)).at(-1)
  return last?.verdict === 'open' ? undefined : last
}
