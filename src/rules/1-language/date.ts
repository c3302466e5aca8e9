import type { Day } from '#ground/date'
import type { PeriodUnit } from '#ground/period'
import type { Entity } from '#rules/2-ir/kind'
import type { DateLike, EntityOf, Meets, NumberLike, PeriodOf } from './fit.ts'
import { NumberOf } from './number.ts'
import { TruthOf } from './truth.ts'
import { joined, Value, written } from './value.ts'

/** A day of the calendar. */
export class DateOf<E extends Entity, P extends PeriodUnit> extends Value<E, P> {
  readonly kind = 'date' as const

  /** Years completed from this day to another: the age of who was born on this day. */
  completedYears<V extends DateLike>(
    to: V & Meets<DateOf<E, P>, V>,
  ): NumberOf<E & EntityOf<V>, 'year', P & PeriodOf<V>> {
    return new NumberOf('year', joined('completed-years', this.write, (to as DateLike).write))
  }

  /** Months completed from this day to another. */
  completedMonths<V extends DateLike>(
    to: V & Meets<DateOf<E, P>, V>,
  ): NumberOf<E & EntityOf<V>, 'month', P & PeriodOf<V>> {
    return new NumberOf('month', joined('completed-months', this.write, (to as DateLike).write))
  }

  /** The same day of the month so many months later; the last of a month that is shorter. */
  plusMonths<V extends NumberLike<'month'> | number>(
    months: V & Meets<DateOf<E, P>, V>,
  ): DateOf<E & EntityOf<V>, P & PeriodOf<V>> {
    return new DateOf(joined('add-months', this.write, written(months, 'month')))
  }

  plusYears<V extends NumberLike<'year'> | number>(
    years: V & Meets<DateOf<E, P>, V>,
  ): DateOf<E & EntityOf<V>, P & PeriodOf<V>> {
    const twelve = written(12, 'month/year')
    const months = typeof years === 'number' ? written(years * 12, 'month') : joined('multiply', years.write, twelve)
    return new DateOf(joined('add-months', this.write, months))
  }

  /** Year of the calendar. */
  year(): NumberOf<E, 'year', P> {
    return new NumberOf('year', joined('year-of', this.write))
  }

  /** Month of the calendar, 1 to 12. */
  month(): NumberOf<E, '1', P> {
    return new NumberOf('1', joined('month-of', this.write))
  }

  before<V extends DateLike>(other: V & Meets<DateOf<E, P>, V>): TruthOf<E & EntityOf<V>, P & PeriodOf<V>> {
    return new TruthOf(joined('less', this.write, (other as DateLike).write))
  }

  onOrBefore<V extends DateLike>(other: V & Meets<DateOf<E, P>, V>): TruthOf<E & EntityOf<V>, P & PeriodOf<V>> {
    return new TruthOf(joined('at-most', this.write, (other as DateLike).write))
  }

  after<V extends DateLike>(other: V & Meets<DateOf<E, P>, V>): TruthOf<E & EntityOf<V>, P & PeriodOf<V>> {
    return new TruthOf(joined('more', this.write, (other as DateLike).write))
  }

  onOrAfter<V extends DateLike>(other: V & Meets<DateOf<E, P>, V>): TruthOf<E & EntityOf<V>, P & PeriodOf<V>> {
    return new TruthOf(joined('at-least', this.write, (other as DateLike).write))
  }

  is<V extends DateLike>(other: V & Meets<DateOf<E, P>, V>): TruthOf<E & EntityOf<V>, P & PeriodOf<V>> {
    return new TruthOf(joined('equal', this.write, (other as DateLike).write))
  }

  /** This, or the other where this is unknown. */
  orIfUnknown<V extends DateLike>(otherwise: V & Meets<DateOf<E, P>, V>): DateOf<E & EntityOf<V>, P & PeriodOf<V>> {
    return new DateOf(joined('select', joined('known', this.write), this.write, (otherwise as DateLike).write))
  }
}

/** A day as it is written: `day('1995-01-01')`. */
export const day = (value: Day): DateOf<Entity, PeriodUnit> =>
  new DateOf(() => ({ op: 'constant', kind: 'date', value }))

/** Facts of a period, for the formula's own or, with `in`, for the month or year that holds its first day. */
const fact = (it: 'first-day' | 'last-day' | 'days' | 'year' | 'month', unit?: PeriodUnit) => () =>
  unit === undefined ? ({ op: 'period', fact: it } as const) : ({ op: 'period', fact: it, when: { unit } } as const)

export const periodStart: DateOf<Entity, PeriodUnit> = new DateOf(fact('first-day'))
export const periodEnd: DateOf<Entity, PeriodUnit> = new DateOf(fact('last-day'))
export const daysInPeriod: NumberOf<Entity, 'day', PeriodUnit> = new NumberOf('day', fact('days'))
export const yearOfPeriod: NumberOf<Entity, 'year', PeriodUnit> = new NumberOf('year', fact('year'))
/** 1 to 12. */
export const monthOfPeriod: NumberOf<Entity, '1', PeriodUnit> = new NumberOf('1', fact('month'))

/** First day of the week, month or year in which the period begins. */
export const firstDayOf = (unit: 'week' | 'month' | 'year'): DateOf<Entity, PeriodUnit> =>
  new DateOf(fact('first-day', unit))

/** Last day of the week, month or year in which the period begins. */
export const lastDayOf = (unit: 'week' | 'month' | 'year'): DateOf<Entity, PeriodUnit> =>
  new DateOf(fact('last-day', unit))
