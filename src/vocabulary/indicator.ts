import { z } from 'zod'
import { type Day, isByDay, latestDay, type PartialDate } from '#ground/date'
import { partialDate } from '#ground/date-schema'
import { isMissing } from '#ground/missing'
import { orMissing } from '#ground/missing-schema'
import { boundsOf, quantity } from '#ground/quantity'
import { id, sourced } from '#ground/source'
import { text } from '#ground/text-schema'
import { placing } from './cell.ts'

/** What is measured, and how. */
export const indicator = z.strictObject({
  id,
  name: text,
  kind: z.string(),
  definition: text,
  formula: orMissing(z.string()),
  numerator: orMissing(text),
  denominator: orMissing(text),
  unit: z.string(),
  better: z.enum(['up', 'down', 'context']),
  /** Whether each country measures it by a line or standard of its own, so that countries are not compared by it. */
  ownDefinitions: z.boolean().default(false),
  disaggregation: z.array(z.string()).default([]),
  custodian: orMissing(z.string()),
  /** Functions and groups whose need it measures; our reading. */
  placing,
  ...sourced,
})
export type Indicator = z.infer<typeof indicator>

export const observationKind = z.enum(['published', 'survey', 'simulated', 'synthetic'])

/** A value of an indicator for a group in a place and period. */
export const observation = z.strictObject({
  indicator: id,
  place: id,
  group: z.union([z.literal('all'), id]),
  /** Further break-down as the source prints it: `sex=female`. */
  breakdown: z.string().optional(),
  period: orMissing(partialDate),
  /** The source's own words where it gives no date. */
  periodLabel: z.string().optional(),
  value: orMissing(quantity),
  unit: z.string(),
  /** The count behind a share, and what it is a share of, as the source words them. */
  numerator: orMissing(text).default('not stated'),
  denominator: orMissing(text).default('not stated'),
  kind: observationKind,
  ...sourced,
})
export type Observation = z.infer<typeof observation>

const keyOf = (it: Observation): string =>
  [it.indicator, it.place, it.group, it.breakdown ?? '', it.period, it.periodLabel ?? ''].join('|')

/** Observations of the same thing whose values cannot all be true: side by side, with all their bases. A bound and a value
 *  within it agree; so do "about" and what rounds to it within one in a hundred. */
export function conflictingObservations(observations: readonly Observation[]): readonly (readonly Observation[])[] {
  const byKey = new Map<string, Observation[]>()
  for (const it of observations) {
    const known = byKey.get(keyOf(it))
    if (known === undefined) byKey.set(keyOf(it), [it])
    else known.push(it)
  }
  return [...byKey.values()].filter((reports) => reports.some((a) => reports.some((b) => contradicts(a, b))))
}

function contradicts(a: Observation, b: Observation): boolean {
  if (isMissing(a.value) || isMissing(b.value) || a.unit !== b.unit) return false
  const tolerance = a.value.relation === '~' || b.value.relation === '~' ? Math.abs(a.value.value) / 100 : 0
  const [mine, theirs] = [boundsOf(a.value), boundsOf(b.value)]
  return mine.high + tolerance < theirs.low || theirs.high + tolerance < mine.low
}

/** Observations of the last period that was over by `day`, all of them; empty where none was. */
export function latestByDay(observations: readonly Observation[], day: Day): readonly Observation[] {
  const over = observations.filter((it) => isPeriod(it.period) && isByDay(it.period, day) === 'yes')
  const last = over
    .map((it) => latestDay(it.period))
    .sort()
    .at(-1)
  return over.filter((it) => latestDay(it.period) === last)
}

const isPeriod = (period: string): period is PartialDate => /^\d{4}/.test(period)
