import { addMonths, civilDate, type DayNumber, dayNumber, dayNumberOf, dayOf } from './calendar.ts'
import { type Day, isDay, isPartialDate } from './date.ts'

/** How long a value of a rule holds. `always` is for what does not change, such as a date of birth. Weeks begin on Monday (ISO 8601). */
export type PeriodUnit = 'day' | 'week' | 'month' | 'year' | 'always'

/** A stretch of days that rules speak of: from `start`, `size` units long. `2026-07`, `2026`, `2026-07-05`, `2026-W27`;
 *  several units or an uneven start are written with the unit: `month:2026-07:3`, `year:2026-07`. */
export type Period = { readonly unit: PeriodUnit; readonly start: Day; readonly size: number }

/** The one period of unit `always`. */
export const eternity: Period = { unit: 'always', start: '0001-01-01', size: 1 }

/** A period from its text (forms above, and `eternity`); nothing where the text is none. A unit longer than the precision given
 *  (`month:2026`) is none. */
export function periodFrom(text: string): Period | undefined {
  const written = text.trim()
  if (/^eternity$/i.test(written)) return eternity
  const [, named, date, size] = /^(?:(day|week|month|year):)?([\dW-]+?)(?::(\d+))?$/.exec(written) ?? []
  if (date === undefined || (size !== undefined && named === undefined) || Number(size ?? 1) < 1) return undefined
  const parsed = instantFrom(date)
  if (parsed === undefined) return undefined
  const unit = (named as PeriodUnit | undefined) ?? parsed.unit
  if (unitOrder[unit] < unitOrder[parsed.unit]) return undefined
  return { unit, start: parsed.start, size: Number(size ?? 1) }
}

/** Shorter units come later; a start given only to the year cannot start a month. */
const unitOrder: Readonly<Record<PeriodUnit, number>> = { day: 0, week: 1, month: 2, year: 3, always: 4 }

function instantFrom(text: string): { readonly unit: PeriodUnit; readonly start: Day } | undefined {
  const week = /^(\d{4})-W(\d{2})(?:-([1-7]))?$/.exec(text)
  if (week !== null) {
    const year = Number(week[1])
    const start = mondayOf(dayNumber(year, 1, 4)) + (Number(week[2]) - 1) * 7 + Number(week[3] ?? 1) - 1
    if (Number(week[2]) < 1 || isoYear(mondayOf(start)) !== year) return undefined
    return { unit: week[3] === undefined ? 'week' : 'day', start: dayOf(start) }
  }
  const padded = text.replace(/-(\d)(?=-|$)/g, '-0$1')
  if (!isPartialDate(padded)) return undefined
  if (isDay(padded)) return { unit: 'day', start: padded }
  return padded.length === 4 ? { unit: 'year', start: `${padded}-01-01` } : { unit: 'month', start: `${padded}-01` }
}

/** The period as its shortest text; `periodFrom` reads it back. */
export function periodText(it: Period): string {
  if (it.unit === 'always') return 'eternity'
  const plain = plainText(it)
  if (it.size === 1 && plain.even) return plain.text
  return `${it.unit}:${plain.text}${it.size === 1 ? '' : `:${it.size}`}`
}

function plainText({ unit, start }: Period): { readonly text: string; readonly even: boolean } {
  if (unit === 'year')
    return start.endsWith('-01-01')
      ? { text: start.slice(0, 4), even: true }
      : { text: start.endsWith('-01') ? start.slice(0, 7) : start, even: false }
  if (unit === 'month')
    return start.endsWith('-01') ? { text: start.slice(0, 7), even: true } : { text: start, even: false }
  if (unit === 'week') {
    const day = dayNumberOf(start)
    return mondayOf(day) === day ? { text: weekText(day), even: true } : { text: start, even: false }
  }
  return { text: start, even: true }
}

const mondayOf = (day: DayNumber): DayNumber => day - ((((day + 3) % 7) + 7) % 7)

/** Year of an ISO week: that of its Thursday. */
const isoYear = (monday: DayNumber): number => Math.floor(civilDate(monday + 3) / 10000)

function weekText(monday: DayNumber): string {
  const year = isoYear(monday)
  const first = mondayOf(dayNumber(year, 1, 4))
  return `${String(year).padStart(4, '0')}-W${String((monday - first) / 7 + 1).padStart(2, '0')}`
}

/** First day of the period. */
export const firstDay = (it: Period): DayNumber => dayNumberOf(it.start)

/** First day after the period. */
export const dayAfter = (it: Period): DayNumber => startAfter(it.unit, firstDay(it), it.size)

/** Days in the period. */
export const daysIn = (it: Period): number => dayAfter(it) - firstDay(it)

function startAfter(unit: PeriodUnit, start: DayNumber, units: number): DayNumber {
  if (unit === 'day') return start + units
  if (unit === 'week') return start + units * 7
  if (unit === 'month') return addMonths(start, units)
  if (unit === 'year') return addMonths(start, units * 12)
  return dayNumber(9999, 12, 31)
}

/** The period of one unit that holds a day: its month, its year, its ISO week. */
export function periodAround(unit: PeriodUnit, day: DayNumber): Period {
  if (unit === 'always') return eternity
  if (unit === 'week') return { unit, start: dayOf(mondayOf(day)), size: 1 }
  const text = dayOf(day)
  return {
    unit,
    start: unit === 'day' ? text : unit === 'month' ? `${text.slice(0, 7)}-01` : `${text.slice(0, 4)}-01-01`,
    size: 1,
  }
}

/** The period of the same length so many units later (earlier, if negative). */
export const shifted = (it: Period, units: number): Period =>
  it.unit === 'always' ? it : { ...it, start: dayOf(startAfter(it.unit, firstDay(it), units)) }

/** The single units that make up a period of several units, or the shorter units that lie in it: the twelve months of a year.
 *  Weeks belong to the period their Monday lies in. */
export function periodsWithin(it: Period, unit: PeriodUnit): readonly Period[] {
  const found: Period[] = []
  const end = dayAfter(it)
  const first = it.unit === unit ? { unit, start: it.start, size: 1 } : periodAround(unit, firstDay(it))
  for (let next = first; firstDay(next) < end; next = shifted(next, 1))
    if (firstDay(next) >= firstDay(it)) found.push(next)
  return found
}

/** Whether every day of `inner` lies in `outer`. */
export const contains = (outer: Period, inner: Period): boolean =>
  firstDay(outer) <= firstDay(inner) && dayAfter(inner) <= dayAfter(outer)
