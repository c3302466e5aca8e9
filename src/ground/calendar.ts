import type { Day } from './date.ts'

/** Days since 1970-01-01 in the Gregorian calendar: a date as a number, for columns and kernels. */
export type DayNumber = number

/** Day number of a year, month (1–12) and day of the month, by the cycle of 400 years (146,097 days) counted from 1 March. */
export function dayNumber(year: number, month: number, day: number): DayNumber {
  const shifted = month > 2 ? year : year - 1
  const cycle = Math.floor(shifted / 400)
  const yearOfCycle = shifted - cycle * 400
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1
  const dayOfCycle = yearOfCycle * 365 + Math.floor(yearOfCycle / 4) - Math.floor(yearOfCycle / 100) + dayOfYear
  return cycle * 146097 + dayOfCycle - 719468
}

/** Year, month and day as one number, `20260705`; it orders as the dates do, and its parts are read off by division. */
export function civilDate(day: DayNumber): number {
  const shifted = day + 719468
  const cycle = Math.floor(shifted / 146097)
  const dayOfCycle = shifted - cycle * 146097
  const yearOfCycle = Math.floor(
    (dayOfCycle - Math.floor(dayOfCycle / 1460) + Math.floor(dayOfCycle / 36524) - Math.floor(dayOfCycle / 146096)) /
      365,
  )
  const dayOfYear = dayOfCycle - (365 * yearOfCycle + Math.floor(yearOfCycle / 4) - Math.floor(yearOfCycle / 100))
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153)
  const dayOfMonth = dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
  const year = yearOfCycle + cycle * 400 + (month <= 2 ? 1 : 0)
  return year * 10000 + month * 100 + dayOfMonth
}

/** Years completed from one day to another: one more on each anniversary. Who is born on 29 February completes a year on
 *  1 March where the year has no 29 February. Negative before the first day. */
export const completedYears = (from: DayNumber, to: DayNumber): number =>
  Math.floor((civilDate(to) - civilDate(from)) / 10000)

/** Months completed from one day to another: one more on the same day of each month, or on the first of the next where a month has no such day. */
export function completedMonths(from: DayNumber, to: DayNumber): number {
  const a = civilDate(from)
  const b = civilDate(to)
  const months = (Math.floor(b / 10000) - Math.floor(a / 10000)) * 12 + (monthOf(b) - monthOf(a))
  return b % 100 < a % 100 ? months - 1 : months
}

const monthOf = (civil: number): number => Math.floor(civil / 100) % 100

/** The same day of the month so many months later; the last day of that month where it is shorter. */
export function addMonths(day: DayNumber, months: number): DayNumber {
  const civil = civilDate(day)
  const count = Math.floor(civil / 10000) * 12 + monthOf(civil) - 1 + months
  const year = Math.floor(count / 12)
  const month = count - year * 12 + 1
  const next = month === 12 ? dayNumber(year + 1, 1, 1) : dayNumber(year, month + 1, 1)
  const first = dayNumber(year, month, 1)
  return first + Math.min(civil % 100, next - first) - 1
}

export const dayNumberOf = (day: Day): DayNumber =>
  dayNumber(Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8, 10)))

export function dayOf(number: DayNumber): Day {
  const civil = civilDate(number)
  const two = (value: number): string => String(value).padStart(2, '0')
  return `${String(Math.floor(civil / 10000)).padStart(4, '0')}-${two(monthOf(civil))}-${two(civil % 100)}`
}
