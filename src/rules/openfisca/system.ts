import { isDay } from '#ground/date'
import type { PeriodUnit } from '#ground/period'
import type { Text } from '#ground/text'
import { arithmetic } from './arithmetic.ts'
import type { Scalar } from './scalar.ts'

/** What a test speaks of: a country's entities and variables, as far as reading its tests needs them. */
export type System = {
  readonly person: EntityNames
  readonly groups: readonly Group[]
  readonly variables: ReadonlyMap<string, SystemVariable>
}

export type EntityNames = { readonly key: string; readonly plural: string }

/** A group of persons, such as a household. The first role is the one of who is given none. */
export type Group = EntityNames & { readonly roles: readonly Role[] }

/** `subroles` are taken in the order in which persons are named; each is held once. */
export type Role = {
  readonly key: string
  readonly plural?: string | undefined
  readonly max?: number | undefined
  readonly subroles?: readonly string[] | undefined
}

/** The name under which a test lists those who hold a role. */
export const roleName = (role: Role): string => role.plural ?? role.key

/** The roles that persons hold in the end: subroles stand for their role. */
export const heldRoles = (group: Group): readonly string[] => group.roles.flatMap((it) => it.subroles ?? [it.key])

export type SystemVariable = {
  /** Key of its entity. */
  readonly entity: string
  readonly kind: 'number' | 'whole-number' | 'truth' | 'date' | 'code' | 'text'
  /** Of a code: the keys of its enumeration. */
  readonly codes?: readonly string[]
  /** What each code is called, in the same order. */
  readonly labels?: readonly Text[]
  /** Of a number that is given. */
  readonly min?: number
  readonly max?: number
  readonly period: PeriodUnit
}

/** Days, codes and texts are texts. */
export type Value = number | boolean | string

/** What a scalar of a test means as a value of a variable; nothing where it means none, or lies outside its bounds. A text stands for the number it works out to. */
export function valueFor({ kind, codes, min, max }: SystemVariable, written: Scalar): Value | undefined {
  if (written === null) return undefined
  if (kind === 'text') return String(written)
  if (kind === 'code') return typeof written === 'string' && codes?.includes(written) === true ? written : undefined
  if (kind === 'date') return typeof written === 'string' && isDay(written) ? written : undefined
  if (kind === 'truth') return truthOf(written)
  const number = typeof written === 'string' ? arithmetic(written) : Number(written)
  if (number === undefined || !Number.isFinite(number)) return undefined
  if (kind === 'whole-number' && !Number.isInteger(number)) return undefined
  return number < (min ?? number) || number > (max ?? number) ? undefined : number
}

/** Facts of a value that a variable cannot take. */
export const notAValue = (
  name: string,
  { kind, codes = [], labels, min, max }: SystemVariable,
  found: string,
): NotAValue => ({
  name,
  kind,
  found,
  allowed: codes,
  ...(labels !== undefined && { labels }),
  ...(min !== undefined && { min }),
  ...(max !== undefined && { max }),
})

export type NotAValue = {
  readonly name: string
  readonly kind: SystemVariable['kind']
  readonly found: string
  readonly allowed: readonly string[]
  readonly labels?: readonly Text[]
  readonly min?: number
  readonly max?: number
}

const truthOf = (written: Scalar): boolean | undefined =>
  typeof written === 'boolean' ? written : written === 1 ? true : written === 0 ? false : undefined

export const entitiesOf = (system: System): readonly EntityNames[] => [system.person, ...system.groups]
