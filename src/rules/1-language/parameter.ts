import { dayNumberOf } from '#ground/calendar'
import type { Day } from '#ground/date'
import type { PeriodUnit } from '#ground/period'
import type { Text } from '#ground/text'
import type { Entity } from '#rules/2-ir/kind'
import type { Entry, Parameter as ParameterData } from '#rules/2-ir/rules'
import { DateOf } from './date.ts'
import { byDate, datedData, type LawFacts, withLaw } from './dated.ts'
import { type Definition, defined, type Group, group, kebab } from './definition.ts'
import { NumberOf } from './number.ts'
import { remade } from './value.ts'
import type { Defined, Names, Write } from './write.ts'

/** A value of the law: a number; `null` where it ends; `unknown` where the law sets one that nobody at hand knows. */
export type LegalValue = number | null | 'unknown'

/** Values by the day from which they are in force, each alone or with what the law says of it:
 *  `{ '2021-07-01': 360_000, '2025-07-01': { value: 500_000, law: 'decree-176-2025/article-4' } }`. */
export type ByDate<T> = Readonly<Record<Day, T | (LawFacts & { readonly value: T; readonly to?: Day })>>

export type ParameterSpec<U extends string> = {
  readonly id?: string
  readonly name: Text
  readonly note?: Text
  readonly unit: U
  readonly min?: number
  readonly max?: number
  /** A province may pay more. */
  readonly nationalMinimum?: boolean
  /** Law of the values that name none of their own. */
  readonly law?: string
  readonly values: ByDate<LegalValue>
}

/** A day that law sets. */
export type DateParameterSpec = Omit<ParameterSpec<never>, 'unit' | 'min' | 'max' | 'values'> & {
  readonly kind: 'date'
  readonly values: ByDate<Day | null | 'unknown'>
}

/** Ways to read a number of the law as it is on another day than the first of the formula's period. */
export type OnOtherDays<V> = {
  /** As it is on the first day of the month or year in which the period begins. */
  readonly atStartOf: (unit: 'week' | 'month' | 'year') => V
  /** As it was so many months or years before. */
  readonly before: (count: number, unit: 'week' | 'month' | 'year') => V
}

export type Parameter<U extends string> = NumberOf<Entity, U, PeriodUnit> &
  OnOtherDays<NumberOf<Entity, U, PeriodUnit>> & { readonly definition: Definition<'parameters'> }
export type DateParameter = DateOf<Entity, PeriodUnit> &
  OnOtherDays<DateOf<Entity, PeriodUnit>> & { readonly definition: Definition<'parameters'> }

/** A number or day that law sets, with its history. It is the same for everyone, and can stand in any formula. */
export function parameter<const U extends string>(spec: ParameterSpec<U>): Parameter<U>
export function parameter(spec: DateParameterSpec): DateParameter
export function parameter(spec: ParameterSpec<string> | DateParameterSpec): Parameter<string> | DateParameter {
  const definition = defined('parameters', spec, (names) => dataOf(spec, names))
  return 'kind' in spec
    ? (onOtherDays((write) => new DateOf(write, definition), definition) as DateParameter)
    : (onOtherDays((write) => new NumberOf(spec.unit, write, definition), definition) as Parameter<string>)
}

/** Several parameters of one subject; each is called by the subject and its own key: `social-pension/age-if-poor`. */
export function parameters<
  const U extends string,
  const T extends Readonly<Record<string, ParameterSpec<U> | DateParameterSpec>>,
>(subject: string, specs: T): ParametersOf<T> & Group {
  const made = Object.entries(specs).map(
    ([key, spec]) => [key, parameter({ id: `${subject}/${kebab(key)}`, ...spec } as ParameterSpec<U>)] as const,
  )
  return {
    ...(Object.fromEntries(made) as unknown as ParametersOf<T>),
    [group]: made.map(([, it]) => ({ definition: it.definition })),
  }
}

type ParametersOf<T> = {
  readonly [K in keyof T]: T[K] extends { readonly unit: infer U extends string } ? Parameter<U> : DateParameter
}

function dataOf(spec: ParameterSpec<string> | DateParameterSpec, names: Names): ParameterData {
  const isDate = 'kind' in spec
  return {
    label: spec.name,
    ...(spec.note && { note: spec.note }),
    unit: isDate ? '1' : spec.unit,
    ...(isDate && { kind: 'date' }),
    ...(!isDate && spec.min !== undefined && { min: spec.min }),
    ...(!isDate && spec.max !== undefined && { max: spec.max }),
    ...(spec.nationalMinimum !== undefined && { nationalMinimum: spec.nationalMinimum }),
    values: entries(spec.values, spec.law, names),
  }
}

/** Dated values as data, in the order of their dates. */
export function entries(values: ByDate<LegalValue | Day>, law: string | undefined, names: Names): Entry[] {
  return byDate(
    Object.entries(values).map(([from, it]) => {
      const { value, to, ...facts } = typeof it === 'object' && it !== null ? it : { value: it }
      const inForce = { from, ...(to !== undefined && { to }) }
      return { ...datedData(names, inForce, withLaw(facts, law)), value: numeric(value) }
    }),
  )
}

const numeric = (value: LegalValue | Day): Entry['value'] =>
  typeof value === 'string' && value !== 'unknown' ? dayNumberOf(value) : value

function onOtherDays<V extends NumberOf<Entity, string, PeriodUnit> | DateOf<Entity, PeriodUnit>>(
  make: (write: Write) => V,
  definition: Defined,
): V & OnOtherDays<V> {
  const value = make((names) => ({ op: 'parameter', parameter: names.of(definition) }))
  return Object.assign(value, {
    atStartOf: (unit: PeriodUnit) =>
      remade(value, (names) => ({ op: 'parameter', parameter: names.of(definition), when: { unit } })),
    before: (count: number, unit: PeriodUnit) =>
      remade(value, (names) => ({
        op: 'parameter',
        parameter: names.of(definition),
        when: { unit, shift: -count },
      })),
  })
}
