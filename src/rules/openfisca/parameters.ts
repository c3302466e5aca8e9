import type { Day } from '#ground/date'
import type { PlainValue } from './yaml-1-1.ts'

/** A tree of parameters as OpenFisca keeps it: nodes with named children, parameters, and scales. What only describes is kept as written. */
export type ParameterTree = ParameterNode | DatedParameter | ParameterScale

export type ParameterNode = Described & {
  readonly kind: 'node'
  /** In the order written; files of a folder in the order of their names. */
  readonly children: ReadonlyMap<string, ParameterTree>
}

/** A value that changes over time. It has no end: the last holds for ever, unless it is null. */
export type DatedParameter = Described & {
  readonly kind: 'parameter'
  /** Latest first; each instant once. */
  readonly values: readonly DatedValue[]
}

export type ParameterScale = Described & { readonly kind: 'scale'; readonly brackets: readonly ScaleBracket[] }

/** A bracket counts on a day only if both its threshold and its value exist on it. `base` multiplies a rate. */
export type ScaleBracket = Described & Readonly<Partial<Record<BracketSide, DatedParameter>>>

export const bracketSides = ['threshold', 'rate', 'amount', 'average_rate', 'base'] as const
export type BracketSide = (typeof bracketSides)[number]

/** Metadata of a value add to those of its parameter, and stand over them. An announced value (`expected`) is kept as written and never used. */
export type DatedValue = { readonly from: Instant } & (
  | { readonly value: ParameterValue; readonly metadata: Metadata }
  | { readonly expected: PlainValue }
)

/** `2017`, `2017-01` or `2017-01-01`, as written; instants compare as text. */
export type Instant = string
export const isInstant = (name: string): boolean => /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/.test(name)

export type ParameterValue = number | boolean | string | null | readonly PlainValue[]

/** Free: unit, reference (a text, a list, `{title, href}`, or any of these by date), label, uprating … */
export type Metadata = { readonly [name: string]: PlainValue }

export type Described = {
  readonly description?: string
  readonly documentation?: string
  readonly metadata: Metadata
}

/** The value on a day: that of the latest instant which has come. Nothing before the first one, and nothing after null. */
export function valueAt(parameter: DatedParameter, day: Day): Exclude<ParameterValue, null> | undefined {
  const found = entryAt(parameter, day)
  return found?.value ?? undefined
}

/** What is said of the value on a day: the parameter's metadata, and the value's own over them. */
export const metadataAt = (parameter: DatedParameter, day: Day): Metadata => ({
  ...parameter.metadata,
  ...entryAt(parameter, day)?.metadata,
})

type Entry = Extract<DatedValue, { readonly value: ParameterValue }>

const entryAt = (parameter: DatedParameter, day: Day): Entry | undefined =>
  parameter.values.filter((it): it is Entry => 'value' in it).find((it) => it.from <= day)

/** What stands under a dotted name. */
export function childAt(tree: ParameterTree, name: string): ParameterTree | undefined {
  if (name === '') return tree
  if (tree.kind !== 'node') return undefined
  for (const [key, child] of tree.children) {
    if (name === key) return child
    const found = name.startsWith(`${key}.`) ? childAt(child, name.slice(key.length + 1)) : undefined
    if (found !== undefined) return found
  }
  return undefined
}

/** Every parameter and scale of a tree, with its dotted name. */
export function* leavesOf(
  tree: ParameterTree,
  name = '',
): Generator<readonly [string, DatedParameter | ParameterScale]> {
  if (tree.kind !== 'node') yield [name, tree]
  else for (const [key, child] of tree.children) yield* leavesOf(child, name === '' ? key : `${name}.${key}`)
}
