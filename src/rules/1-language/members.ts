import type { PeriodUnit } from '#ground/period'
import type { AnyValue, Branch, Remade, SameKind } from './choice.ts'
import { sameKind } from './choice.ts'
import type { AllMeet, CommonPeriod, DateLike, IsOf, NumberLike, PeriodOf, TruthLike, UnitOf } from './fit.ts'
import { NumberOf } from './number.ts'
import { TruthOf } from './truth.ts'
import { joined, written } from './value.ts'

/** One human being. */
export const person = {
  entity: 'person' as const,
  /** Place in the household, from 0: who is listed first has 0. */
  position: new NumberOf<'person', '1', PeriodUnit>('1', () => ({ op: 'position' })),
}

/** The people who live together, and what can be said of them from what is said of each. */
export const household = {
  entity: 'household' as const,
  /** Number of members. */
  size: new NumberOf<'household', 'person', PeriodUnit>('person', joined('sum-members', written(1, 'person'))),

  /** Sum over all members. */
  sum<V extends NumberLike>(value: V & IsOf<V, 'person'>): NumberOf<'household', UnitOf<V>, PeriodOf<V>> {
    return new NumberOf(unitOf<V>(value), joined('sum-members', (value as V).write))
  },

  /** Number of members of whom it holds. */
  count<V extends TruthLike>(condition: V & IsOf<V, 'person'>): NumberOf<'household', 'person', PeriodOf<V>> {
    const one = joined('select', (condition as V).write, written(1, 'person'), written(0, 'person'))
    return new NumberOf('person', joined('sum-members', one))
  },

  /** Whether it holds of any member. */
  any<V extends TruthLike>(condition: V & IsOf<V, 'person'>): TruthOf<'household', PeriodOf<V>> {
    return new TruthOf(joined('any-members', (condition as V).write))
  },

  /** Whether it holds of all members. */
  all<V extends TruthLike>(condition: V & IsOf<V, 'person'>): TruthOf<'household', PeriodOf<V>> {
    return new TruthOf(joined('all-members', (condition as V).write))
  },

  /** The highest number, or latest day, of all members. */
  highest<V extends NumberLike | DateLike>(value: V & IsOf<V, 'person'>): Remade<V, 'household', PeriodOf<V>> {
    return made(value, 'maximum-members')
  },

  /** The lowest number, or earliest day, of all members. */
  lowest<V extends NumberLike | DateLike>(value: V & IsOf<V, 'person'>): Remade<V, 'household', PeriodOf<V>> {
    return made(value, 'minimum-members')
  },

  /** What it is for the member listed first. */
  first<V extends AnyValue>(value: V & IsOf<V, 'person'>): Remade<V, 'household', PeriodOf<V>> {
    return made(value, 'first-member')
  },
}

/** What it is for the household in which a person lives. */
export function inHousehold<V extends AnyValue>(value: V & IsOf<V, 'household'>): Remade<V, 'person', PeriodOf<V>> {
  return made(value, 'of-household')
}

/** What it is for another member of the household, whose place a number tells (from 0; negative where there is none): a child's parent. */
export function ofMember<L extends NumberLike<'1'>, V extends AnyValue, B extends Branch>(
  link: L & IsOf<L, 'person'> & AllMeet<readonly [L, V, B]>,
  value: V & IsOf<V, 'person'>,
  otherwise: B & IsOf<B, 'person'> & SameKind<V, B>,
): Remade<V, 'person', CommonPeriod<readonly [L, V, B]>> {
  const write = joined('of-member', (link as L).write, (value as V).write, written(otherwise, unitOf<V>(value)))
  return sameKind(value, write) as Remade<V, 'person', CommonPeriod<readonly [L, V, B]>>
}

const made = <R>(value: AnyValue, op: 'maximum-members' | 'minimum-members' | 'first-member' | 'of-household'): R =>
  sameKind(value, joined(op, value.write)) as R

const unitOf = <V>(value: AnyValue): UnitOf<V> => ('unit' in value ? value.unit : '1') as UnitOf<V>
