import type { Program, Sink } from '#rules/2-ir/program'
import type { Item, Place } from './javascript-items.ts'

/** What a value can be, where it can only be one of a few: the same for everyone, an item of stage 0. */
export type Choices = {
  /** Part of the number of a pattern that says which choice it is: pattern / factor, modulo their number. */
  readonly factor: number
  readonly leaves: readonly number[]
}

/** How a value of totals is counted. Most are added up: their weighted sum and number. A truth, or an amount that is one of a few, is counted by pattern. */
export type ValuePlace = {
  readonly item: number
  readonly steps: number
} & (
  | {
      readonly by: 'sum'
      /** Places in a row of the table; a truth has no sum of its own. */
      readonly nonzero: number
      readonly sum: number | undefined
      readonly unknown: number | undefined
    }
  | { readonly by: 'pattern'; readonly pattern: number; readonly choices: Choices }
)

/** Weights by cell and by which of the choices of several values hold together: one addition for all of them, and no branch. */
export type Pattern = {
  readonly name: string
  /** Item that is the number of the pattern. */
  readonly item: number
  readonly size: number
  /** Whether the first pattern is left out, in which all values are 0. The first table of patterns has it, because it counts all units. */
  readonly unlessZero: boolean
}

/** Where a sink of totals keeps what it counts of a chunk. */
export type Table = {
  readonly name: string
  /** Rows: per cell that can be reached its place among all. */
  readonly cells: readonly number[]
  /** Numbers in a row. Without patterns the first is the weight of all units; with patterns they add up to it. */
  readonly stride: number
  readonly values: readonly ValuePlace[]
  readonly patterns: readonly Pattern[]
}

type SinkOf<Kind extends Sink['kind']> = Extract<Sink, { readonly kind: Kind }>

/** Entries of a table of patterns: half a megabyte, which stays near a core. */
const mostEntries = 2 ** 16
const mostChoices = 12

/** Tables of the sinks of totals; nothing for others. Items that say which pattern holds are added. */
export function tablesOf(
  { sinks }: Program,
  items: Item[],
  places: readonly number[],
  cells: readonly (number | undefined)[],
): readonly (Table | undefined)[] {
  return sinks.map((sink, at) => {
    const cell = cells[at]
    return sink.kind === 'totals' && cell !== undefined ? tableOf(sink, at, items, places, cell) : undefined
  })
}

type Group = { size: number; readonly parts: number[] }

function tableOf(
  { values }: SinkOf<'totals'>,
  at: number,
  items: Item[],
  places: readonly number[],
  cell: number,
): Table {
  const cells = reachedCells((items[cell] as Item).by ?? [])
  const groups: Group[] = []
  const choosable = values.map(({ node, steps }) => {
    const item = places[node] as number
    const leaves = leavesOf(item, items)
    return { item, steps, leaves: leaves !== undefined && fits(cells.length * leaves.length) ? leaves : undefined }
  })
  // What has the most choices is counted by itself, for everyone; most of the others are 0 for most, and are then not counted at all.
  const order = choosable
    .map((_, place) => place)
    .sort((a, b) => (choosable[b]?.leaves?.length ?? 0) - (choosable[a]?.leaves?.length ?? 0))
  const patterned = new Map<number, { readonly pattern: number; readonly choices: Choices }>()
  for (const place of order) {
    const { item, leaves } = choosable[place] as (typeof choosable)[number]
    if (leaves === undefined) continue
    let pattern = groups.findIndex((it, group) => group > 0 && fits(cells.length * it.size * leaves.length))
    if (pattern < 0) pattern = groups.push({ size: 1, parts: [] }) - 1
    const group = groups[pattern] as Group
    const choices = { factor: group.size, leaves }
    group.parts.push(chosen(item, choices, items))
    group.size *= leaves.length
    patterned.set(place, { pattern, choices })
  }
  let stride = groups.length === 0 ? 1 : 0
  const placed = choosable.map(({ item, steps }, place): ValuePlace => {
    const choice = patterned.get(place)
    if (choice !== undefined) return { item, steps, by: 'pattern', ...choice }
    const { form, unknowable } = items[item] as Item
    return {
      item,
      steps,
      by: 'sum',
      sum: form === 'truth' ? undefined : stride++,
      nonzero: stride++,
      unknown: unknowable ? stride++ : undefined,
    }
  })
  const patterns = groups.map(({ size, parts }, place) => ({
    name: `patterns${at}x${place}`,
    item: parts.reduce((a, b) => added(a, b, size, items)),
    size,
    unlessZero:
      place > 0 &&
      [...patterned.values()].every((it) => it.pattern !== place || isZeroLeaf(it.choices.leaves[0] ?? 0, items)),
  }))
  return { name: `table${at}`, cells, stride, values: placed, patterns }
}

const fits = (entries: number): boolean => entries <= mostEntries

/** Per row the place of its cell among all, those included that nothing can be in. */
function reachedCells(by: readonly Place[]): readonly number[] {
  return by.reduce<readonly number[]>(
    (cells, { places, size }) =>
      cells.flatMap((cell) => Array.from({ length: places }, (_, place) => cell * (size + 1) + place)),
    [0],
  )
}

/** The few things that a value can be; nothing where they are many, or not the same for everyone, or where the value can be unknown or negative. The first is that
 *  of an index of 0: zero, where it is one of them. */
function leavesOf(item: number, items: readonly Item[]): readonly number[] | undefined {
  const { form, unknowable, range } = items[item] as Item
  if (unknowable || range.nan || range.min < 0) return undefined
  if (form === 'truth') return [falsity, truth]
  const leaves = new Set<number>()
  const visit = (id: number): boolean => {
    const { op, args, stage, form: own } = items[id] as Item
    if (stage === 0) return leaves.add(id).size <= mostChoices
    return op === 'select' && own !== 'truth' && visit(args[1] as number) && visit(args[2] as number)
  }
  const chain = chainOf(item, items)
  if (chain !== undefined) return chain.leaves.length <= mostChoices ? chain.leaves : undefined
  if (!visit(item) || leaves.size < 2) return undefined
  return [...leaves].sort((a, b) => Number(isZeroLeaf(b, items)) - Number(isZeroLeaf(a, items)))
}

const isZeroLeaf = (leaf: number, items: readonly Item[]): boolean =>
  leaf === falsity || (items[leaf]?.op === 'constant' && items[leaf]?.value === 0)

/** Leaves of a truth are no items. */
export const falsity = -1
export const truth = -2

/** Conditions in order, and what each that is the first to hold stands for; the last leaf is for none. Fewer are no chain. */
const leastLinks = 3

function chainOf(
  item: number,
  items: readonly Item[],
): { readonly conditions: readonly number[]; readonly leaves: readonly number[] } | undefined {
  const conditions: number[] = []
  const leaves: number[] = []
  let at = item
  for (let it = items[at] as Item; it.stage > 0; it = items[at] as Item) {
    const [condition = 0, then = 0, otherwise = 0] = it.args
    if (it.op !== 'select' || items[then]?.stage !== 0) return undefined
    conditions.push(condition)
    leaves.push(then)
    at = otherwise
  }
  return conditions.length < leastLinks ? undefined : { conditions, leaves: [...leaves, at] }
}

/** An item that is the place of the choice among its leaves, times the factor. */
function chosen(item: number, { factor, leaves }: Choices, items: Item[]): number {
  const original = items[item] as Item
  const whole = (value: number): number => items.push(constant(value)) - 1
  const range = { min: 0, max: (leaves.length - 1) * factor, integral: true, nan: false }
  const select = (base: Item, args: readonly number[]): number =>
    items.push({ ...base, op: 'select', args, form: 'integer', range, value: undefined }) - 1
  if (original.form === 'truth') return select(original, [item, whole(factor), whole(0)])
  const chain = chainOf(item, items)
  if (chain !== undefined) {
    const first =
      items.push({
        ...original,
        op: 'first',
        args: chain.conditions,
        form: 'integer',
        range: { ...range, max: leaves.length - 1 },
        value: undefined,
      }) - 1
    return factor === 1
      ? first
      : items.push({ ...original, op: 'multiply', args: [first, whole(factor)], form: 'integer', range }) - 1
  }
  const places = new Map<number, number>()
  const visit = (id: number): number => {
    const known = places.get(id)
    if (known !== undefined) return known
    const it = items[id] as Item
    const [condition = 0, a = 0, b = 0] = it.args
    const made = it.stage === 0 ? whole(leaves.indexOf(id) * factor) : select(it, [condition, visit(a), visit(b)])
    places.set(id, made)
    return made
  }
  return visit(item)
}

const constant = (value: number): Item => ({
  op: 'constant',
  args: [],
  form: 'integer',
  range: { min: value, max: value, integral: true, nan: false },
  stage: 0,
  unknowable: false,
  value,
})

const added = (a: number, b: number, size: number, items: Item[]): number =>
  items.push({
    op: 'add',
    args: [a, b],
    form: 'integer',
    range: { min: 0, max: size - 1, integral: true, nan: false },
    stage: Math.max(items[a]?.stage ?? 0, items[b]?.stage ?? 0),
    unknowable: false,
  }) - 1
