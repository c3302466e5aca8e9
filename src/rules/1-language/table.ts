import type { Day } from '#ground/date'
import type { Text } from '#ground/text'
import type { Table as TableData } from '#rules/2-ir/rules'
import { byDate, datedData, type LawFacts, withLaw } from './dated.ts'
import { type Definition, defined } from './definition.ts'
import type { AllMeet, CodeLike, CommonEntity, CommonPeriod, Keys } from './fit.ts'
import { NumberOf } from './number.ts'
import type { Names } from './write.ts'

type Key = Definition & Keys

/** A number for each code, and within it for each code of the next key: `{ rural: { kinh: 1, other: 1.5 }, urban: { … } }`. */
export type Cells<K extends readonly unknown[]> = K extends readonly [Keys<infer C>, ...infer R]
  ? Readonly<Record<C, R extends readonly [] ? number | 'unknown' : Cells<R>>>
  : never

type CodesOf<K extends readonly unknown[]> = {
  readonly [I in keyof K]: K[I] extends Keys<infer C> ? CodeLike<C> : never
}

/** All cells, by the day from which they are in force. */
export type TableValues<K extends readonly unknown[]> = Readonly<
  Record<Day, LawFacts & { readonly to?: Day; readonly cells: Cells<K> }>
>

/** Coefficients that law sets by one or more codes: `coefficients.at(level, areaOfHome)`. */
export type Table<K extends readonly unknown[], U extends string> = Definition<'tables'> & {
  readonly keys: K
  readonly at: <const T extends CodesOf<K> & readonly CodeLike[]>(
    ...codes: T & AllMeet<T>
  ) => NumberOf<CommonEntity<T>, U, CommonPeriod<T>>
}

export function table<const U extends string, const K extends readonly [Key, ...Key[]]>(spec: {
  readonly id?: string
  readonly name: Text
  readonly note?: Text
  readonly unit: U
  readonly keys: K
  readonly law?: string
  readonly values: TableValues<K>
}): Table<K, U> {
  const definition = defined(
    'tables',
    spec,
    (names): TableData => ({
      label: spec.name,
      ...(spec.note && { note: spec.note }),
      keys: spec.keys.map((it) => names.of(it)),
      unit: spec.unit,
      values: tableValues(spec.values, spec.keys, spec.law, names),
    }),
  )
  const made: Table<K, U> = {
    ...definition,
    keys: spec.keys,
    at: (...codes) =>
      new NumberOf(spec.unit, (names) => ({
        op: 'table',
        table: names.of(made),
        args: (codes as readonly CodeLike[]).map((it) => it.write(names)),
      })),
  }
  return made
}

/** Dated cells as data, in the order of their dates. */
export function tableValues<K extends readonly unknown[]>(
  values: TableValues<K>,
  keys: K,
  law: string | undefined,
  names: Names,
): TableData['values'] {
  return byDate(
    Object.entries(values).map(([from, { cells, to, ...facts }]) => ({
      ...datedData(names, { from, ...(to !== undefined && { to }) }, withLaw(facts, law)),
      cells: flat(cells, keys as readonly Keys[]),
    })),
  )
}

type Nested = number | 'unknown' | Readonly<{ [key: string]: Nested }>

/** Cells in the order of the keys, the last running fastest. */
function flat(cells: Nested, keys: readonly Keys[]): (number | 'unknown')[] {
  if (typeof cells !== 'object') return [cells]
  const [key, ...others] = keys
  return (key?.keys ?? []).flatMap((code) => flat(cells[code] as Nested, others))
}
