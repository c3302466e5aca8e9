import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { addMonths, civilDate, completedMonths, completedYears, dayNumber, dayNumberOf, dayOf } from '#ground/calendar'
import {
  contains,
  dayAfter,
  daysIn,
  firstDay,
  type Period,
  periodAround,
  periodFrom,
  periodsWithin,
  periodText,
  shifted,
} from '#ground/period'

const epoch = Temporal.PlainDate.from('1970-01-01')
const plainDate = (day: number): Temporal.PlainDate => epoch.add({ days: day })

/** Every day of the years 1 to 9999, those around the changes of month, year and century more often. */
const first = dayNumber(1, 1, 1)
const last = dayNumber(9999, 12, 31)
const turn = fc
  .tuple(
    fc.constantFrom(4, 1600, 1700, 1899, 1900, 1970, 1999, 2000, 2024, 2025, 2100, 9996),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: -2, max: 2 }),
  )
  .map(([year, month, days]) => dayNumber(year, month, 1) + days)
const anyDay = fc.oneof(fc.integer({ min: first, max: last }), turn)

describe('the number of a day', () => {
  it('is that of the calendar, and its parts are read back', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const { year, month, day: dayOfMonth } = plainDate(day)
        expect(dayNumber(year, month, dayOfMonth)).toBe(day)
        expect(civilDate(day)).toBe(year * 10_000 + month * 100 + dayOfMonth)
        expect(dayOf(day)).toBe(plainDate(day).toString())
        expect(dayNumberOf(dayOf(day))).toBe(day)
      }),
      { numRuns: 2_000 },
    )
  })

  it('moves by months as the calendar does, to the last day where a month is shorter', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: dayNumber(900, 1, 1), max: dayNumber(9000, 1, 1) }),
        fc.integer({ min: -9_999, max: 9_999 }),
        (day, months) => {
          expect(dayOf(addMonths(day, months))).toBe(
            plainDate(day).add({ months }, { overflow: 'constrain' }).toString(),
          )
        },
      ),
      { numRuns: 1_000 },
    )
    expect(dayOf(addMonths(dayNumber(2024, 1, 31), 1))).toBe('2024-02-29')
  })

  it('completes a year on each anniversary, on 1 March where there is no 29 February', () => {
    const age = (born: string, on: string): number => completedYears(dayNumberOf(born), dayNumberOf(on))
    expect([age('1966-07-05', '2026-07-04'), age('1966-07-05', '2026-07-05')]).toEqual([59, 60])
    expect([age('2004-02-29', '2025-02-28'), age('2004-02-29', '2025-03-01'), age('2004-02-29', '2024-02-29')]).toEqual(
      [20, 21, 20],
    )
    expect(age('2026-01-02', '2026-01-01')).toBe(-1)
  })

  it('has completed so many years and months as no later anniversary has come', () => {
    // An anniversary on a day that its month does not have falls on the first of the next.
    const anniversary = (from: Temporal.PlainDate, months: number): Temporal.PlainDate => {
      const then = from.add({ months })
      return then.day < from.day ? then.add({ days: 1 }) : then
    }
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 60_000 }), (from, days) => {
        fc.pre(from + days <= last - 400)
        const [start, end] = [plainDate(from), plainDate(from + days)]
        const months = completedMonths(from, from + days)
        expect(Temporal.PlainDate.compare(anniversary(start, months), end)).not.toBe(1)
        expect(Temporal.PlainDate.compare(anniversary(start, months + 1), end)).toBe(1)
        expect(completedYears(from, from + days)).toBe(Math.floor(months / 12))
      }),
      { numRuns: 1_000 },
    )
  })
})

const unit = fc.constantFrom<Period['unit']>('day', 'week', 'month', 'year')
const someDay = fc.integer({ min: dayNumber(1000, 1, 1), max: dayNumber(3000, 1, 1) })

/** Periods as a text can say them: of any length, from any day their unit may start on. */
const period: fc.Arbitrary<Period> = fc
  .tuple(unit, someDay, fc.integer({ min: 1, max: 40 }))
  .map(([unit, day, size]) => ({ unit, start: dayOf(day), size }))

const shortPeriod = period.map((it): Period => ({ ...it, size: 1 + (it.size % 2) }))

describe('a period', () => {
  it('is read back from its text', () => {
    fc.assert(
      fc.property(period, (it) => {
        expect(periodFrom(periodText(it))).toEqual(it)
      }),
      { numRuns: 2_000 },
    )
    expect(periodFrom(periodText({ unit: 'always', start: '0001-01-01', size: 1 }))?.unit).toBe('always')
  })

  it.each([
    ['2026', 'year', '2026-01-01', 1],
    ['2026-07', 'month', '2026-07-01', 1],
    ['2026-07-05', 'day', '2026-07-05', 1],
    ['2026-W27', 'week', '2026-06-29', 1],
    ['2026-W27-3', 'day', '2026-07-01', 1],
    ['month:2026-07:3', 'month', '2026-07-01', 3],
    ['year:2026-07', 'year', '2026-07-01', 1],
    ['2020-W53', 'week', '2020-12-28', 1],
  ])('%s is a %s from %s', (text, unit, start, size) => {
    expect(periodFrom(text)).toEqual({ unit, start, size })
  })

  it.each([
    '',
    '2026-13',
    '2025-02-29',
    '2026-W00',
    '2026-W54',
    '2025-W53',
    'month:2026',
    'day:2026-07',
    '2026:3',
    'month:2026-07:0',
    'soon',
  ])('“%s” is none', (text) => {
    expect(periodFrom(text)).toBeUndefined()
  })

  it('is a week as the calendar numbers it', () => {
    fc.assert(
      fc.property(someDay, (day) => {
        const { yearOfWeek, weekOfYear } = plainDate(day)
        const week = periodAround('week', day)
        expect(periodText(week)).toBe(`${String(yearOfWeek).padStart(4, '0')}-W${String(weekOfYear).padStart(2, '0')}`)
        expect(plainDate(firstDay(week)).dayOfWeek).toBe(1)
      }),
    )
  })

  it('ends where the calendar ends it, and the next begins there where both begin on a day that every month has', () => {
    fc.assert(
      fc.property(period, (it) => {
        const end = Temporal.PlainDate.from(it.start).add({ [`${it.unit}s`]: it.size })
        expect(dayOf(dayAfter(it))).toBe(end.toString())
        expect(daysIn(it)).toBe(dayAfter(it) - firstDay(it))
        if (it.start.slice(8) <= '28') expect(firstDay(shifted(it, it.size))).toBe(dayAfter(it))
      }),
    )
  })

  it('holds the day around which it is taken, and its units fill it without a gap', () => {
    fc.assert(
      fc.property(unit, someDay, (of, day) => {
        const around = periodAround(of, day)
        expect(firstDay(around)).toBeLessThanOrEqual(day)
        expect(dayAfter(around)).toBeGreaterThan(day)
        const days = periodsWithin(around, 'day')
        expect(days).toHaveLength(daysIn(around))
        expect(days.every((it) => contains(around, it))).toBe(true)
        expect(days.map(firstDay)).toEqual(Array.from({ length: daysIn(around) }, (_, at) => firstDay(around) + at))
      }),
    )
  })

  it('of a year is twelve months, of three years thirty-six', () => {
    expect(periodsWithin({ unit: 'year', start: '2024-01-01', size: 1 }, 'month').map(periodText)).toEqual(
      Array.from({ length: 12 }, (_, at) => `2024-${String(at + 1).padStart(2, '0')}`),
    )
    expect(periodsWithin({ unit: 'year', start: '2024-01-01', size: 3 }, 'month')).toHaveLength(36)
  })

  it('contains another if and only if it contains its days', () => {
    fc.assert(
      fc.property(shortPeriod, shortPeriod, fc.integer({ min: -30, max: 400 }), (outer, other, later) => {
        const inner = { ...other, start: dayOf(firstDay(outer) + later) }
        const days = new Set(periodsWithin(outer, 'day').map(firstDay))
        expect(contains(outer, inner)).toBe(periodsWithin(inner, 'day').every((it) => days.has(firstDay(it))))
      }),
    )
  })
})
