import { Temporal } from 'temporal-polyfill'
import type { Truth } from './truth.ts'

/** A day of the Gregorian calendar, `YYYY-MM-DD`. Days compare as text. */
export type Day = string

/** A date of which only the year (`2015`), the month (`2022-09`) or the day (`2022-12-28`) may be known. */
export type PartialDate = string

/** Year, month or day, as text. */
export const partialDatePattern = /^\d{4}(-\d{2}(-\d{2})?)?$/

/** Every month has its first twenty-eight days; only the others have to be asked for. */
const existsInCalendar = (date: string): boolean => {
  const [year, month, day] = date.split('-').map(Number)
  if ((month ?? 1) >= 1 && (month ?? 1) <= 12 && (day ?? 1) >= 1 && (day ?? 1) <= 28) return true
  try {
    Temporal.PlainDate.from({ year: year ?? 0, month: month ?? 1, day: day ?? 1 }, { overflow: 'reject' })
    return true
  } catch {
    return false
  }
}

export function isPartialDate(text: string): boolean {
  return partialDatePattern.test(text) && existsInCalendar(text)
}

export const isDay = (text: string): boolean => text.length === 10 && isPartialDate(text)

/** First day that a partial date may mean: `2022-09` → `2022-09-01`. */
export const earliestDay = (date: PartialDate): Day =>
  date.length === 4 ? `${date}-01-01` : date.length === 7 ? `${date}-01` : date

/** Last day that a partial date may mean: `2022-09` → `2022-09-30`. */
export function latestDay(date: PartialDate): Day {
  if (date.length === 4) return `${date}-12-31`
  if (date.length === 7) return `${date}-${String(Temporal.PlainYearMonth.from(date).daysInMonth).padStart(2, '0')}`
  return date
}

/** Whether `a` lies before `b`; unknown where the known parts do not decide it. */
export function isBefore(a: PartialDate, b: PartialDate): Truth {
  if (latestDay(a) < earliestDay(b)) return 'yes'
  return earliestDay(a) >= latestDay(b) ? 'no' : 'unknown'
}

/** Whether `date` lies on or before `day`. */
export function isByDay(date: PartialDate, day: Day): Truth {
  if (latestDay(date) <= day) return 'yes'
  return earliestDay(date) > day ? 'no' : 'unknown'
}

export const addDays = (day: Day, days: number): Day => Temporal.PlainDate.from(day).add({ days }).toString()

export const addMonths = (day: Day, months: number): Day => Temporal.PlainDate.from(day).add({ months }).toString()

export const addYears = (day: Day, years: number): Day => Temporal.PlainDate.from(day).add({ years }).toString()

/** Whole days from `a` to `b`, negative if `b` lies first. */
export const daysBetween = (a: Day, b: Day): number =>
  Temporal.PlainDate.from(a).until(Temporal.PlainDate.from(b), { largestUnit: 'day' }).days

export const yearOf = (date: PartialDate): number => Number(date.slice(0, 4))
