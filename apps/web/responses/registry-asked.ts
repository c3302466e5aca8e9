import { type Dimension, dimensions, type RegistryAnswer, type Sort, sorts } from '../../store/registry-shape.ts'
import { addressOf } from '../shell/ask.ts'
import { useSearchState, useView } from '../shell/view.ts'

/** What of an address narrows and orders the registry. */
export type Asked = {
  readonly fields: Readonly<Record<string, string | undefined>>
  readonly sort: Sort
  readonly order: 'up' | 'down'
  /** What of it is none of the ways to order. */
  readonly leftOut: readonly string[]
}

export function useAsked(): Asked {
  const { language, asOf } = useView()
  const [search] = useSearchState()
  const sort = sorts.find((it) => it === search['sort'])
  const order = (['up', 'down'] as const).find((it) => it === search['order'])
  const wrong = (name: string, it: unknown): readonly string[] =>
    search[name] !== undefined && it === undefined ? [`${name}=${search[name]}`] : []
  const narrowed = Object.fromEntries(['q', ...dimensions].map((it) => [it, search[it]]))
  return {
    fields: { ...narrowed, sort: sort ?? 'title', order: order ?? 'up', lang: language, asOf },
    sort: sort ?? 'title',
    order: order ?? 'up',
    leftOut: [...wrong('sort', sort), ...wrong('order', order)],
  }
}

/** Where a window of its rows is asked for. */
export const windowAddress = (fields: Asked['fields'], offset: number, limit: number, facets: 'yes' | 'no'): string =>
  addressOf('registry', { ...fields, offset: `${offset}`, limit: `${limit}`, facets })

/** Values of a dimension that an address asks for. */
export const valuesAsked = (it: string | undefined): readonly string[] =>
  (it ?? '').split('|').filter((one) => one !== '')

/** Puts a value in or takes it out. @returns `undefined` where none is left */
export function toggled(it: string | undefined, value: string): string | undefined {
  const values = valuesAsked(it)
  const left = values.includes(value) ? values.filter((one) => one !== value) : [...values, value]
  return left.length === 0 ? undefined : left.join('|')
}

export type Head = Pick<RegistryAnswer, 'total' | 'all' | 'facets' | 'leftOut' | 'making'>
export type { Dimension }
