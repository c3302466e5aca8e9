import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, daysBetween } from '#ground/date-arithmetic'
import type { ActivityInput } from '#responses/activity'
import { portionsOf } from '#responses/valuation'
import { dayNumber } from '#responses/valuation-time'
import { activityWith, questionWith } from './valuation-cases.ts'

const budget = (from: string, to: string, amount: string, fields: object = {}) => ({
  from,
  to,
  money: { amount, currency: 'USD' },
  valueDate: from,
  ...fields,
})

const of = (budgets: ActivityInput['budgets'], fields: Partial<ActivityInput> = {}) =>
  portionsOf(activityWith({ budgets, ...fields }), questionWith())

const view = (found: ReturnType<typeof of>) =>
  found.map((it) => `${it.year} ${it.money.amount}${it.excluded === undefined ? '' : ` ${it.excluded}`}`)
const flags = (found: ReturnType<typeof of>) => found.map((it) => it.flags.map((flag) => flag.code))

describe('a budget', () => {
  it('across years is shared out by days, leap days included', () => {
    expect(view(of([budget('2019-12-31', '2020-12-31', '367')]))).toEqual(['2019 1', '2020 366'])
    expect(view(of([budget('2019', '2021', '109.6')]))).toEqual(['2019 36.5', '2020 36.6', '2021 36.5'])
  })

  it('of one day falls into the year of that day', () => {
    expect(view(of([budget('2020-12-31', '2020-12-31', '100')]))).toEqual(['2020 100'])
  })

  it('says which rule cut it, and only where one did', () => {
    expect(of([budget('2019-12-31', '2020-12-31', '367')])[0]?.rules).toEqual(['years by days'])
    expect(of([budget('2020-01-01', '2020-12-31', '367')])[0]?.rules).toEqual([])
  })

  it('is replaced by a revised one for the days that it covers, and never added to it', () => {
    expect(
      view(
        of([budget('2020-01-01', '2020-12-31', '366'), budget('2020-01-01', '2020-12-31', '400', { kind: 'revised' })]),
      ),
    ).toEqual(['2020 366 replaced by a revised one', '2020 400'])
    expect(
      view(
        of([budget('2020-01-01', '2020-12-31', '366'), budget('2020-12-01', '2020-12-31', '50', { kind: 'revised' })]),
      ),
    ).toEqual(['2020 335', '2020 31 replaced by a revised one', '2020 50'])
  })

  it('is flagged where it overlaps another of its kind, is given twice, or stands beside its quarters', () => {
    expect(flags(of([budget('2020-01-01', '2020-06-30', '1'), budget('2020-06-30', '2020-12-31', '2')]))).toEqual([
      ['periods overlap'],
      ['periods overlap'],
    ])
    expect(flags(of([budget('2020-01-01', '2020-06-30', '1'), budget('2020-01-01', '2020-06-30', '1')]))).toEqual([
      ['periods overlap', 'same period twice'],
      ['periods overlap', 'same period twice'],
    ])
    const quarters = [
      budget('2020-01-01', '2020-03-31', '1'),
      budget('2020-04-01', '2020-06-30', '1'),
      budget('2020-07-01', '2020-09-30', '1'),
      budget('2020-10-01', '2020-12-31', '1'),
    ]
    expect(
      flags(of([budget('2020-01-01', '2020-12-31', '4'), ...quarters])).every((it) =>
        it.includes('parts beside their whole'),
      ),
    ).toBe(true)
    expect(flags(of(quarters))).toEqual([[], [], [], []])
  })

  it('whose period ends before it starts, or spans centuries, has an unknown year and keeps its money', () => {
    const [reversed] = of([budget('2020-06-01', '2020-01-01', '7')])
    expect([reversed?.year, reversed?.money.amount, reversed?.flags[0]?.code]).toEqual([
      'unknown',
      '7',
      'period ends before it starts',
    ])
    const [endless] = of([budget('0201-01-01', '2020-01-01', '7')])
    expect([endless?.year, endless?.flags[0]?.code]).toEqual(['unknown', 'period too long'])
  })

  it('without a value date is valued at its first day, with a flag', () => {
    const [found] = portionsOf(
      activityWith({ budgets: [{ from: '2020-01-01', to: '2020-12-31', money: { amount: '5', currency: 'USD' } }] }),
      questionWith(),
    )
    expect([found?.value, found?.flags]).toEqual([{ amount: '5', currency: 'USD' }, [{ code: 'no value date' }]])
  })
})

describe('a planned disbursement', () => {
  it('without an end falls into its first period, and may lie beside others', () => {
    const found = portionsOf(
      activityWith({
        plannedDisbursements: [
          { from: '2020-03', to: 'not stated', money: { amount: '5', currency: 'USD' }, valueDate: '2020-03-01' },
          { from: '2020-03-01', to: '2020-12-31', money: { amount: '6', currency: 'USD' }, valueDate: '2020-03-01' },
        ],
      }),
      questionWith(),
    )
    expect(found.map((it) => [it.measure, it.year, it.flags])).toEqual([
      ['planned disbursement', 2020, []],
      ['planned disbursement', 2020, []],
    ])
  })
})

describe('the number of a day', () => {
  it('counts days as the calendar does', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -300_000, max: 300_000 }),
        fc.integer({ min: -5_000, max: 5_000 }),
        (start, days) => {
          const day = addDays('2000-02-28', start)
          const other = addDays(day, days)
          expect(dayNumber(other) - dayNumber(day)).toBe(daysBetween(day, other))
        },
      ),
    )
  })
})
