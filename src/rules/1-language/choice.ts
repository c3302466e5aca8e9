import type { PeriodUnit } from '#ground/period'
import type { Entity } from '#rules/2-ir/kind'
import { CodeOf, type Enumeration } from './code.ts'
import { DateOf } from './date.ts'
import type {
  AllMeet,
  CodeLike,
  CommonEntity,
  CommonPeriod,
  DateLike,
  EntityOf,
  Keys,
  NumberLike,
  PeriodOf,
  TruthLike,
} from './fit.ts'
import { NumberOf } from './number.ts'
import { TruthOf } from './truth.ts'
import { joined, type Literal, written } from './value.ts'
import type { Write } from './write.ts'

/** Any value. */
export type AnyValue = NumberLike | TruthLike | DateLike | CodeLike

/** What can be chosen: a value, or a plain number or truth beside values of that kind. */
export type Branch = AnyValue | Literal

/** One value where the condition holds, the other where it does not. */
export function when<C extends TruthLike, A extends Branch, B extends Branch>(
  condition: C & AllMeet<readonly [C, A, B]>,
  value: A,
  otherwise: B & SameKind<A, B>,
): Chosen<A | B, CommonEntity<readonly [C, A, B]>, CommonPeriod<readonly [C, A, B]>> {
  return choice([[condition, value]], otherwise)
}

/** The value of the first condition that holds; the last value stands alone and is taken where none does:
 *  `firstOf([isInfant, p.infant], [isChild, p.child], 0)`. */
export function firstOf<const T extends readonly (readonly [TruthLike, Branch])[], B extends Branch>(
  ...alternatives: readonly [...T, B & AllMeet<readonly [B, ...Flat<T>]> & AllOneKind<readonly [...Values<T>, B]>]
): Chosen<Values<T>[number] | B, CommonEntity<readonly [B, ...Flat<T>]>, CommonPeriod<readonly [B, ...Flat<T>]>> {
  const cases = alternatives.slice(0, -1) as unknown as T
  return choice(cases, alternatives.at(-1) as B)
}

/** How many of several conditions hold. Unknown where one is. */
export function howMany<const T extends readonly [TruthLike, ...TruthLike[]]>(
  ...conditions: T & AllMeet<T>
): NumberOf<CommonEntity<T>, '1', CommonPeriod<T>> {
  const [first, ...others] = (conditions as readonly TruthLike[]).map((it) =>
    joined('select', it.write, written(1, '1'), written(0, '1')),
  )
  return new NumberOf('1', others.length === 0 ? (first as Write) : joined('add', first as Write, ...others))
}

/** Whether somebody gave the value, or all it rests on. */
export const isKnown = <V extends AnyValue>(value: V): TruthOf<EntityOf<V>, PeriodOf<V>> =>
  new TruthOf(joined('known', value.write))

/** What is chosen from: every condition and value, as one list. */
type Flat<T extends readonly unknown[]> = T extends readonly [readonly [infer C, infer V], ...infer R]
  ? [C, V, ...Flat<R>]
  : []
type Values<T extends readonly unknown[]> = T extends readonly [readonly [unknown, infer V], ...infer R]
  ? [V, ...Values<R>]
  : []

/** A value of the kind of another, of these entities and periods. */
export type Remade<V, E extends Entity, P extends PeriodUnit> =
  V extends NumberLike<infer U>
    ? NumberOf<E, U, P>
    : V extends TruthLike
      ? TruthOf<E, P>
      : V extends DateLike
        ? DateOf<E, P>
        : V extends { readonly enumeration: Keys<infer C> }
          ? CodeOf<E, C, P>
          : never

type Chosen<V, E extends Entity, P extends PeriodUnit> = [Exclude<V, Literal>] extends [never]
  ? [V] extends [number]
    ? NumberOf<E, '1', P>
    : TruthOf<E, P>
  : Remade<Exclude<V, Literal>, E, P>

type KindOf<V> = V extends number ? 'number' : V extends boolean ? 'truth' : V extends { kind: infer K } ? K : never

/** `unknown` where two values are of one kind, unit and enumeration. */
export type SameKind<A, B> = [KindOf<A>, KindOf<B>] extends [KindOf<B>, KindOf<A>]
  ? [Measure<A>] extends [never]
    ? unknown
    : [Measure<B>] extends [never]
      ? unknown
      : [Measure<A>, Measure<B>] extends [Measure<B>, Measure<A>]
        ? unknown
        : 'they have different units, or are codes of different enumerations'
  : 'they are of different kinds'

/** Each of a list is of one kind with the next. */
type AllOneKind<T extends readonly unknown[]> = T extends readonly [infer A, infer B, ...infer R]
  ? SameKind<A, B> & AllOneKind<readonly [A extends Literal ? B : A, ...R]>
  : unknown

type Measure<V> = V extends { readonly unit: infer U }
  ? U
  : V extends { readonly enumeration: Keys<infer C> }
    ? C
    : never

function choice<V>(cases: readonly (readonly [TruthLike, Branch])[], otherwise: Branch): V {
  const model = [...cases.map(([, it]) => it), otherwise].find((it): it is AnyValue => typeof it === 'object')
  const unit = model?.kind === 'number' ? model.unit : '1'
  const write = cases.reduceRight<Write>(
    (rest, [condition, value]) => joined('select', condition.write, written(value, unit), rest),
    written(otherwise, unit),
  )
  return (model === undefined ? ofLiteral(otherwise as Literal, write) : sameKind(model, write)) as V
}

const ofLiteral = (it: Literal, write: Write) =>
  typeof it === 'number' ? new NumberOf('1', write) : new TruthOf(write)

/** A value of the same kind, unit and enumeration that says something else. */
export function sameKind(model: AnyValue, write: Write): object {
  if (model.kind === 'number') return new NumberOf(model.unit, write)
  if (model.kind === 'truth') return new TruthOf(write)
  if (model.kind === 'date') return new DateOf(write)
  return new CodeOf(model.enumeration as Enumeration<string>, write)
}
