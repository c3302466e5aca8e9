import type { Truth } from './truth.ts'

/** A day of the Gregorian calendar, `YYYY-MM-DD`. Days compare as text. */
export type Day = string

/** A date of which only the year (`2015`), the month (`2022-09`) or the day (`2022-12-28`) may be known. */
export type PartialDate = string

/** Year, month or day, as text. */
export const partialDatePattern = /^\d{4}(-\d{2}(-\d{2})?)?$/

const daysInMonth = (year: number, month: number): number => {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

const existsInCalendar = (date: string): boolean => {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number)
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)
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
  if (date.length === 7) return `${date}-${daysInMonth(Number(date.slice(0, 4)), Number(date.slice(5)))}`
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

export const yearOf = (date: PartialDate): number => Number(date.slice(0, 4))
