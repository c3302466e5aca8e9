import type { PeriodUnit } from '#ground/period'
import type { Entity } from '#rules/2-ir/kind'
import type { AllMeet, CommonEntity, CommonPeriod, EntityOf, Meets, PeriodOf, TruthLike } from './fit.ts'
import { joined, Value, written } from './value.ts'

/** A condition: it holds, does not hold, or is unknown. */
export class TruthOf<E extends Entity, P extends PeriodUnit> extends Value<E, P> {
  readonly kind = 'truth' as const

  not(): TruthOf<E, P> {
    return new TruthOf(joined('not', this.write))
  }

  /** Both hold. */
  and<V extends TruthLike>(other: V & Meets<TruthOf<E, P>, V>): TruthOf<E & EntityOf<V>, P & PeriodOf<V>> {
    return new TruthOf(joined('and', this.write, (other as TruthLike).write))
  }

  /** At least one holds. */
  or<V extends TruthLike>(other: V & Meets<TruthOf<E, P>, V>): TruthOf<E & EntityOf<V>, P & PeriodOf<V>> {
    return new TruthOf(joined('or', this.write, (other as TruthLike).write))
  }

  /** This, or the other where this is unknown. */
  orIfUnknown<V extends TruthLike | boolean>(
    otherwise: V & Meets<TruthOf<E, P>, V>,
  ): TruthOf<E & EntityOf<V>, P & PeriodOf<V>> {
    return new TruthOf(joined('select', joined('known', this.write), this.write, written(otherwise, '1')))
  }
}

/** All of a list of conditions, as the law's "and" lists: `all(age.atLeast(60), isPoor)`. */
export function all<const T extends readonly TruthLike[]>(
  ...conditions: T & AllMeet<T>
): TruthOf<CommonEntity<T>, CommonPeriod<T>> {
  return list('and', conditions)
}

/** At least one of a list of conditions. */
export function any<const T extends readonly TruthLike[]>(
  ...conditions: T & AllMeet<T>
): TruthOf<CommonEntity<T>, CommonPeriod<T>> {
  return list('or', conditions)
}

/** Conditions joined; one alone stands for itself. */
export function list<E extends Entity, P extends PeriodUnit>(
  op: 'and' | 'or',
  conditions: readonly TruthLike[],
): TruthOf<E, P> {
  const [first, ...others] = conditions
  if (first === undefined) return new TruthOf(written(op === 'and', '1'))
  return new TruthOf(others.length === 0 ? first.write : joined(op, ...conditions.map((it) => it.write)))
}

/** What always holds, and what never does. */
export const yes: TruthOf<Entity, PeriodUnit> = new TruthOf(written(true, '1'))
export const no: TruthOf<Entity, PeriodUnit> = new TruthOf(written(false, '1'))
