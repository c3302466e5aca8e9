import type { PeriodUnit } from '#ground/period'
import type { Entity, Kind } from '#rules/2-ir/kind'
import type { Write } from './write.ts'

/** Where a value can stand: in rules about these entities, for these periods. Exists for the compiler only. */
export declare const fits: unique symbol

/** What every value shows to others. A number set by law fits every entity and period; a person's wage in a month fits one of each.
 *  Values meet in what both fit, so `E` and `P` are the sets in common. */
export type Like<K extends Kind = Kind, E extends Entity = never, P extends PeriodUnit = never> = {
  readonly kind: K
  readonly [fits]: (entity: E, period: P) => void
  readonly write: Write
}
export type NumberLike<U extends string = string> = Like<'number'> & { readonly unit: U }
export type TruthLike = Like<'truth'>
export type DateLike = Like<'date'>
export type CodeLike<C extends string = string> = Like<'code'> & { readonly enumeration: Keys<C> }
export type Keys<C extends string = string> = { readonly keys: readonly C[] }

type Literal = number | boolean | string

/** Entities that a value can be of; a plain number, truth or code, of any. Of a choice of values, those that all can be of. */
export type EntityOf<V> = [Exclude<V, Literal>] extends [never]
  ? Entity
  : [Exclude<V, Literal>] extends [{ readonly [fits]: (entity: infer E extends Entity, period: never) => void }]
    ? E
    : never

/** Periods in whose formulas a value can be read as it is. */
export type PeriodOf<V> = [Exclude<V, Literal>] extends [never]
  ? PeriodUnit
  : [Exclude<V, Literal>] extends [{ readonly [fits]: (entity: never, period: infer P extends PeriodUnit) => void }]
    ? P
    : never

export type UnitOf<V> = V extends { readonly unit: infer U extends string } ? U : '1'

/** `unknown` where two values can stand in one formula, and otherwise the reason why not, as the compiler shows it. */
export type Meets<A, B> = [EntityOf<A> & EntityOf<B>] extends [never]
  ? 'one is of a person, the other of a household: use inHousehold(…), or household.sum(…)'
  : [PeriodOf<A> & PeriodOf<B>] extends [never]
    ? 'they are for different periods: say which is read, as in .thisYear(), .lastMonth(), .overTheYear()'
    : unknown

export type SameUnit<U extends string, V> = V extends { readonly unit: infer W }
  ? [W] extends [U]
    ? unknown
    : 'they have different units'
  : unknown

/** Whether a value can stand in rules about an entity, for a period. */
export type FitsIn<V, E extends Entity, P extends PeriodUnit> = [E] extends [EntityOf<V>]
  ? [P] extends [PeriodOf<V>]
    ? unknown
    : 'it is for another period: say which is read, as in .thisYear(), .lastMonth(), .overTheYear()'
  : 'it is of another entity: use inHousehold(…), or household.sum(…)'

/** Whether a value is of an entity. */
export type IsOf<V, E extends Entity> = [E] extends [EntityOf<V>] ? unknown : `it is not of a ${E}`

/** Entities and periods that all of a list fit. */
export type CommonEntity<T extends readonly unknown[]> = T extends readonly [infer H, ...infer R]
  ? EntityOf<H> & CommonEntity<R>
  : Entity
export type CommonPeriod<T extends readonly unknown[]> = T extends readonly [infer H, ...infer R]
  ? PeriodOf<H> & CommonPeriod<R>
  : PeriodUnit

/** `unknown` where all of a list can stand in one formula. */
export type AllMeet<T extends readonly unknown[]> = [CommonEntity<T>] extends [never]
  ? 'some are of a person, some of a household: use inHousehold(…), or household.sum(…)'
  : [CommonPeriod<T>] extends [never]
    ? 'they are for different periods: say which is read, as in .thisYear(), .lastMonth(), .overTheYear()'
    : unknown
