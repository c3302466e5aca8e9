import { z } from 'zod'
import { type Day, isByDay, latestDay } from '#ground/date'
import { addYears } from '#ground/date-arithmetic'
import { partialDate } from '#ground/date-schema'
import { id, sourced } from '#ground/source'
import { span } from '#ground/span'
import { text } from '#ground/text-schema'
import { placing } from '#vocabulary/cell'

/** Something learned, which later texts should take up. */
export const lesson = z.strictObject({
  id,
  text,
  on: partialDate,
  /** Meeting or instrument that it was drawn at or from. */
  meeting: id.optional(),
  instrument: id.optional(),
  placing,
  /** Time in which it wants an answer. */
  horizon: span,
  /** Clauses that are known to take it up. */
  takenUpIn: z.array(id).default([]),
  ...sourced,
})
export type Lesson = z.infer<typeof lesson>

/** Something that changes the needs themselves: ageing, platform work, heavier storms. */
export const trend = z.strictObject({
  id,
  text,
  /** When the dossier's sources first speak of it. */
  since: partialDate,
  placing,
  ...sourced,
})
export type Trend = z.infer<typeof trend>

/** What worked elsewhere, with a note on whether it would fit here. */
export const practice = z.strictObject({
  id,
  text,
  place: id,
  on: partialDate,
  placing,
  means: z.array(id).default([]),
  fit: text,
  ...sourced,
})
export type Practice = z.infer<typeof practice>

/** A trend counts as new in the two years after its sources first speak of it. */
export const isNew = (it: Trend, day: Day): boolean => addYears(latestDay(it.since), 2) >= day

/** Whether it was known on the day. */
export const isKnownBy = (on: string, day: Day): boolean => isByDay(on, day) === 'yes'
