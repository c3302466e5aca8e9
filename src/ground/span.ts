import { z } from 'zod'
import { type Day, earliestDay, latestDay, type PartialDate } from './date.ts'
import { partialDate } from './date-schema.ts'
import { isMissing, type Missing } from './missing.ts'
import { missing } from './missing-schema.ts'
import type { Truth } from './truth.ts'

/** Start or end of a span. `open` says that no end is set; `not stated` that the source does not speak of one. */
export type Bound = PartialDate | 'open' | Missing

/** A pair of dates, both days included: `{ from: 2021-07-01, to: 2026-10-04 }`. A bound left out is not stated. */
export type Span = { readonly from: Bound; readonly to: Bound }

const bound = z.union([missing, z.literal('open'), partialDate]).default('not stated')

export const span = z
  .strictObject({ from: bound, to: bound })
  .refine((it) => !endsBeforeItStarts(it), { params: { code: 'span-ends-before-it-starts' } })
  .meta({ description: 'First and last day; `open` where no end is set' })

const isDate = (it: Bound): it is PartialDate => it !== 'open' && !isMissing(it)

const endsBeforeItStarts = (it: Span): boolean =>
  isDate(it.from) && isDate(it.to) && latestDay(it.to) < earliestDay(it.from)

/** Whether the span covers a day; unknown where a bound is partial or missing. */
export function covers(it: Span, day: Day): Truth {
  const started = hasStarted(it, day)
  const ended = hasEnded(it, day)
  if (started === 'no' || ended === 'yes') return 'no'
  return started === 'yes' && ended === 'no' ? 'yes' : 'unknown'
}

/** Whether the first day has come. */
export function hasStarted(it: Span, day: Day): Truth {
  if (it.from === 'open') return 'yes'
  if (!isDate(it.from)) return 'unknown'
  if (latestDay(it.from) <= day) return 'yes'
  return earliestDay(it.from) > day ? 'no' : 'unknown'
}

/** Whether the last day has passed. A span without a stated end is unknown, not alive. */
export function hasEnded(it: Span, day: Day): Truth {
  if (it.to === 'open') return 'no'
  if (!isDate(it.to)) return 'unknown'
  if (latestDay(it.to) < day) return 'yes'
  return earliestDay(it.to) >= day ? 'no' : 'unknown'
}

/** A span read as widely as its bounds allow: unknown bounds are taken as far out as they can lie. */
export type Interval = { readonly first: Day; readonly last: Day }

export const beginningOfTime: Day = '0001-01-01'
export const endOfTime: Day = '9999-12-31'
export const always: Interval = { first: beginningOfTime, last: endOfTime }

export const widestInterval = (it: Span): Interval => ({
  first: isDate(it.from) ? earliestDay(it.from) : beginningOfTime,
  last: isDate(it.to) ? latestDay(it.to) : endOfTime,
})

/** Day from which a span can be placed on a calendar; missing where only an end is known. */
export const startDay = (it: Span): Day | Missing => (isDate(it.from) ? earliestDay(it.from) : 'not stated')
export const endDay = (it: Span): Day | Missing => (isDate(it.to) ? latestDay(it.to) : 'not stated')
