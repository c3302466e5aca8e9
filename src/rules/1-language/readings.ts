import type { PeriodUnit } from '#ground/period'
import type { When } from '#rules/2-ir/expression'
import { remade } from './value.ts'
import type { Defined, Write } from './write.ts'

/** Periods in which something can be read bare: what holds for ever, in all. */
export type Reach<P extends PeriodUnit> = P extends 'always' ? PeriodUnit : P

/** Units of time that pass. */
export type Passing = Exclude<PeriodUnit, 'always'>

/** How a value for one period is read by a formula for another. A month's has `thisMonth()` (the month in which the formula's period begins), `lastMonth()`,
 *  `monthsAgo(3)`, and for formulas over longer periods `inFirstMonth()` and `inLastMonth()`; the other units likewise. */
export type Readings<V, P extends PeriodUnit> = P extends Passing
  ? { readonly [K in `${'this' | 'last' | 'inFirst' | 'inLast'}${Capitalize<P>}`]: () => V } & {
      readonly [K in `${P}sAgo`]: (count: number) => V
    }
  : unknown

/** Sums of a value over several periods: `overLastMonths(3)`, the three before this one; `overTheYear()`, all that lie in the formula's year. */
export type Sums<V, P extends PeriodUnit, InLonger extends Readonly<Record<Passing, unknown>>> = P extends Passing
  ? { readonly [K in `overLast${Capitalize<P>}s`]: (count: number) => V } & {
      readonly [L in Longer<P> as `overThe${Capitalize<L>}`]: () => InLonger[L]
    }
  : unknown

type Longer<P extends Passing> = P extends 'day'
  ? 'week' | 'month' | 'year'
  : P extends 'week'
    ? 'month' | 'year'
    : P extends 'month'
      ? 'year'
      : never

/** A value that reads a definition, with all the ways to read it for other periods. */
export function readable<V extends { readonly write: Write }>(
  make: (write: Write, definition: Defined) => V,
  definition: Defined,
  period: PeriodUnit,
): V {
  const reading =
    (when?: When): Write =>
    (names) => ({ op: 'read', variable: names.of(definition), ...(when && { when }) })
  const value = make(reading(), definition)
  if (period === 'always') return value
  const at = (when: Omit<When, 'unit'>) => remade(value, reading({ unit: period, ...when }))
  const unit = `${period.slice(0, 1).toUpperCase()}${period.slice(1)}`
  return Object.assign(value, {
    [`this${unit}`]: () => at({}),
    [`last${unit}`]: () => at({ shift: -1 }),
    [`inFirst${unit}`]: () => at({ edge: 'first' }),
    [`inLast${unit}`]: () => at({ edge: 'last' }),
    [`${period}sAgo`]: (count: number) => at({ shift: -count }),
    [`overLast${unit}s`]: (count: number) => at({ shift: -count, count }),
    overTheWeek: () => at({ count: 'all' }),
    overTheMonth: () => at({ count: 'all' }),
    overTheYear: () => at({ count: 'all' }),
  })
}
