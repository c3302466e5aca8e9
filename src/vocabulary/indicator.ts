import { z } from 'zod'
import { type Day, isByDay, latestDay, type PartialDate, partialDate } from '#ground/date'
import { orMissing } from '#ground/missing'
import { quantity } from '#ground/quantity'
import { id, sourced } from '#ground/source'
import { text } from '#ground/text'
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
  numerator: orMissing(z.string()).default('not stated'),
  denominator: orMissing(z.string()).default('not stated'),
  kind: observationKind,
  ...sourced,
})
export type Observation = z.infer<typeof observation>

const keyOf = (it: Observation): string =>
  [it.indicator, it.place, it.group, it.breakdown ?? '', it.period, it.periodLabel ?? ''].join('|')

/** Observations of the same thing that differ in value or base: side by side, with all their bases. */
export function conflictingObservations(observations: readonly Observation[]): readonly (readonly Observation[])[] {
  const byKey = new Map<string, Observation[]>()
  for (const it of observations) byKey.set(keyOf(it), [...(byKey.get(keyOf(it)) ?? []), it])
  return [...byKey.values()].filter((reports) => new Set(reports.map((it) => JSON.stringify(it.value))).size > 1)
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
