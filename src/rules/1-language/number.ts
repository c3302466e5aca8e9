import type { PeriodUnit } from '#ground/period'
import type { Entity } from '#rules/2-ir/kind'
import { overUnit, timesUnit } from '#rules/2-ir/units'
import type {
  AllMeet,
  CommonEntity,
  CommonPeriod,
  EntityOf,
  Meets,
  NumberLike,
  PeriodOf,
  SameUnit,
  UnitOf,
} from './fit.ts'
import { TruthOf } from './truth.ts'
import type { Over, Times } from './units.ts'
import { joined, Value, written } from './value.ts'

type Numeric = NumberLike | number

/** A number of `unit`. Where another number is asked for, a plain one will do: it is taken in the same unit, or without unit where it multiplies. */
export class NumberOf<E extends Entity, U extends string, P extends PeriodUnit> extends Value<E, P> {
  readonly kind = 'number' as const
  readonly unit: U

  constructor(unit: U, ...rest: ConstructorParameters<typeof Value>) {
    super(...rest)
    this.unit = unit
  }

  plus<V extends Numeric>(other: V & Alike<E, U, P, V>): NumberOf<E & EntityOf<V>, U, P & PeriodOf<V>> {
    return new NumberOf(this.unit, joined('add', this.write, written(other, this.unit)))
  }

  minus<V extends Numeric>(other: V & Alike<E, U, P, V>): NumberOf<E & EntityOf<V>, U, P & PeriodOf<V>> {
    return new NumberOf(this.unit, joined('subtract', this.write, written(other, this.unit)))
  }

  times<V extends Numeric>(
    other: V & Meets<NumberOf<E, U, P>, V>,
  ): NumberOf<E & EntityOf<V>, Times<U, UnitOf<V>>, P & PeriodOf<V>> {
    const unit = timesUnit(this.unit, unitOf(other))
    return new NumberOf(unit as Times<U, UnitOf<V>>, joined('multiply', this.write, written(other, '1')))
  }

  over<V extends Numeric>(
    other: V & Meets<NumberOf<E, U, P>, V>,
  ): NumberOf<E & EntityOf<V>, Over<U, UnitOf<V>>, P & PeriodOf<V>> {
    const unit = overUnit(this.unit, unitOf(other))
    return new NumberOf(unit as Over<U, UnitOf<V>>, joined('divide', this.write, written(other, '1')))
  }

  atLeast<V extends Numeric>(other: V & Alike<E, U, P, V>): TruthOf<E & EntityOf<V>, P & PeriodOf<V>> {
    return new TruthOf(joined('at-least', this.write, written(other, this.unit)))
  }

  atMost<V extends Numeric>(other: V & Alike<E, U, P, V>): TruthOf<E & EntityOf<V>, P & PeriodOf<V>> {
    return new TruthOf(joined('at-most', this.write, written(other, this.unit)))
  }

  moreThan<V extends Numeric>(other: V & Alike<E, U, P, V>): TruthOf<E & EntityOf<V>, P & PeriodOf<V>> {
    return new TruthOf(joined('more', this.write, written(other, this.unit)))
  }

  lessThan<V extends Numeric>(other: V & Alike<E, U, P, V>): TruthOf<E & EntityOf<V>, P & PeriodOf<V>> {
    return new TruthOf(joined('less', this.write, written(other, this.unit)))
  }

  equals<V extends Numeric>(other: V & Alike<E, U, P, V>): TruthOf<E & EntityOf<V>, P & PeriodOf<V>> {
    return new TruthOf(joined('equal', this.write, written(other, this.unit)))
  }

  /** From the first to the second, both included. */
  between<V extends Numeric, W extends Numeric>(
    low: V & Alike<E, U, P, V>,
    high: W & Alike<E, U, P, W>,
  ): TruthOf<E & EntityOf<V> & EntityOf<W>, P & PeriodOf<V> & PeriodOf<W>> {
    const above = joined('at-least', this.write, written(low, this.unit))
    return new TruthOf(joined('and', above, joined('at-most', this.write, written(high, this.unit))))
  }

  /** To the nearest multiple of a step, a half upwards. */
  roundedTo<V extends Numeric>(step: V & Alike<E, U, P, V>): NumberOf<E & EntityOf<V>, U, P & PeriodOf<V>> {
    return new NumberOf(this.unit, joined('round-half-up', this.write, written(step, this.unit)))
  }

  /** To the nearest multiple of a step, a half to the even one. */
  roundedHalfToEvenTo<V extends Numeric>(step: V & Alike<E, U, P, V>): NumberOf<E & EntityOf<V>, U, P & PeriodOf<V>> {
    return new NumberOf(this.unit, joined('round-half-even', this.write, written(step, this.unit)))
  }

  roundedDownTo<V extends Numeric>(step: V & Alike<E, U, P, V>): NumberOf<E & EntityOf<V>, U, P & PeriodOf<V>> {
    return new NumberOf(this.unit, joined('round-down', this.write, written(step, this.unit)))
  }

  roundedUpTo<V extends Numeric>(step: V & Alike<E, U, P, V>): NumberOf<E & EntityOf<V>, U, P & PeriodOf<V>> {
    return new NumberOf(this.unit, joined('round-up', this.write, written(step, this.unit)))
  }

  /** This, or the other where this is unknown. */
  orIfUnknown<V extends Numeric>(otherwise: V & Alike<E, U, P, V>): NumberOf<E & EntityOf<V>, U, P & PeriodOf<V>> {
    const known = joined('known', this.write)
    return new NumberOf(this.unit, joined('select', known, this.write, written(otherwise, this.unit)))
  }
}

/** `unknown` where a number of this entity, unit and period can be added to or compared with another. */
type Alike<E extends Entity, U extends string, P extends PeriodUnit, V> = Meets<NumberOf<E, U, P>, V> & SameUnit<U, V>

const unitOf = (it: Numeric): string => (typeof it === 'number' ? '1' : it.unit)

/** A number with its unit, where no law sets it: `quantity(12, 'month')`. */
export const quantity = <U extends string>(value: number, unit: U): NumberOf<Entity, U, PeriodUnit> =>
  new NumberOf(unit, written(value, unit))

/** The lowest of several numbers of one unit. */
export function lowerOf<V extends NumberLike, const T extends readonly Numeric[]>(
  first: V,
  ...others: T & AllMeet<readonly [V, ...T]> & AllOf<UnitOf<V>, T>
): NumberOf<CommonEntity<readonly [V, ...T]>, UnitOf<V>, CommonPeriod<readonly [V, ...T]>> {
  return extreme('minimum', first, others)
}

/** The highest of several numbers of one unit. */
export function higherOf<V extends NumberLike, const T extends readonly Numeric[]>(
  first: V,
  ...others: T & AllMeet<readonly [V, ...T]> & AllOf<UnitOf<V>, T>
): NumberOf<CommonEntity<readonly [V, ...T]>, UnitOf<V>, CommonPeriod<readonly [V, ...T]>> {
  return extreme('maximum', first, others)
}

type AllOf<U extends string, T extends readonly unknown[]> = T extends readonly (number | { readonly unit: U })[]
  ? unknown
  : 'they have different units'

function extreme<E extends Entity, U extends string, P extends PeriodUnit>(
  op: 'minimum' | 'maximum',
  first: NumberLike,
  others: readonly Numeric[],
): NumberOf<E, U, P> {
  return new NumberOf(first.unit as U, joined(op, first.write, ...others.map((it) => written(it, first.unit))))
}
