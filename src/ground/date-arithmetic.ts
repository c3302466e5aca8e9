import { Temporal } from 'temporal-polyfill'
import type { Day } from './date.ts'

export const addDays = (day: Day, days: number): Day => Temporal.PlainDate.from(day).add({ days }).toString()

export const addMonths = (day: Day, months: number): Day => Temporal.PlainDate.from(day).add({ months }).toString()

export const addYears = (day: Day, years: number): Day => Temporal.PlainDate.from(day).add({ years }).toString()

/** Whole days from `a` to `b`, negative if `b` lies first. */
export const daysBetween = (a: Day, b: Day): number =>
  Temporal.PlainDate.from(a).until(Temporal.PlainDate.from(b), { largestUnit: 'day' }).days
