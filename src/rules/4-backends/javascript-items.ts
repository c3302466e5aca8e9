import type { Graph, NodeId } from '#rules/2-ir/graph'
import { factsOf, type Operator, type OperatorFacts } from '#rules/2-ir/operators'
import type { Dimension, Layout, Program, Sink } from '#rules/2-ir/program'
import { type Range, rangesOf } from '#rules/2-ir/ranges'
import { stagesOf } from '#rules/2-ir/stages'
import { late, type Use } from './javascript-late.ts'
import { withLookups } from './javascript-lookups.ts'
import { type Table, tablesOf } from './javascript-tables.ts'

/** How a value is held. `truth`: all bits of a 32-bit integer, -1 or 0, so that `&`, `|` and `~` are and, or and not and no branch is needed.
 *  `integer`: a 32-bit integer, where the range proves that it fits. `number`: a double. */
export type Form = 'truth' | 'integer' | 'number'

/** What only the kernel does: the cell of a break-down, an entry of a list by the values of columns, and the place of the first truth that holds. */
export type OwnOperator = 'cell' | 'lookup' | 'first'
export const isOwn = (op: Item['op']): op is OwnOperator => op === 'cell' || op === 'lookup' || op === 'first'

/** How an operator carries values between a household and its members, if it does. */
export const movesOf = (op: Item['op']): OperatorFacts['moves'] => (isOwn(op) ? undefined : factsOf(op).moves)

/** What the kernel computes, each after its arguments: the nodes of the graph, with the least and the greatest of many taken two at a time, and the cells of
 *  its break-downs. */
export type Item = {
  readonly op: Operator | OwnOperator
  readonly args: readonly number[]
  readonly form: Form
  readonly range: Range
  /** As `stagesOf`: 0 once, odd of households, even of persons. */
  readonly stage: number
  /** Whether it can be unknown for anyone. */
  readonly unknowable: boolean
  readonly value?: number | undefined
  readonly index?: number | undefined
  readonly by?: readonly Place[] | undefined
  /** Of a lookup: what its list holds. */
  readonly listed?: Item | undefined
  /** Of a lookup: what is the same for everyone and its list rests on. */
  readonly rests?: readonly number[] | undefined
}

/** A dimension of a cell. Where a value is always within it, it has no place for what lies outside. */
export type Place = Dimension & { readonly places: number }

export type Items = {
  readonly items: readonly Item[]
  /** Place among them of each node of the graph. */
  readonly places: readonly number[]
  /** Which of them some sink rests on. */
  readonly needed: ReadonlySet<number>
  /** Per sink of totals the item that is its cell, and where it counts. */
  readonly cells: readonly (number | undefined)[]
  readonly tables: readonly (Table | undefined)[]
  /** Per sink the stage in which it is filled. */
  readonly sinkStages: readonly number[]
}

export function itemsOf({ graph, sinks }: Program, layout: Layout): Items {
  const ranges = rangesOf(graph)
  const stages = stagesOf(graph)
  const items: Item[] = []
  const places: number[] = []
  graph.nodes.forEach((node, at) => {
    const args = node.args.map((it) => places[it] as number)
    const range = ranges[at] as Range
    const item: Item = {
      op: node.op,
      args,
      form: node.kind === 'truth' ? 'truth' : fitsInteger(range) ? 'integer' : 'number',
      range,
      stage: stages[at] as number,
      unknowable: isUnknowable(graph, at, args, items, layout),
      value: node.value,
      index: node.index,
    }
    if (node.op === 'select') {
      places.push(nested(item, items))
      return
    }
    const [first = 0, second = 0, ...others] = node.op === 'minimum' || node.op === 'maximum' ? args : []
    let last = items.push(others.length === 0 ? item : pair(item, [first, second], items)) - 1
    others.forEach((it, place) => {
      const isLast = place === others.length - 1
      last = items.push(isLast ? { ...item, args: [last, it] } : pair(item, [last, it], items)) - 1
    })
    places.push(last)
  })
  const cells = sinks.map((sink) => (sink.kind === 'totals' ? cellItem(sink, items, places) : undefined))
  const tables = tablesOf({ graph, sinks }, items, places, cells)
  const uses = sinks.map((sink, at) => usesOf(sink, { places, cell: cells[at], table: tables[at] }))
  return { ...late(withLookups(items), uses), places, cells, tables }
}

/** What a sink reads, and the first stage in which it may. */
function usesOf(
  sink: Sink,
  {
    places,
    cell,
    table,
  }: { readonly places: readonly number[]; readonly cell: number | undefined; readonly table: Table | undefined },
): Use {
  const items =
    table === undefined || cell === undefined
      ? nodesOfSink(sink).map((it) => places[it] as number)
      : [
          cell,
          ...table.patterns.map((it) => it.item),
          ...table.values.flatMap((it) =>
            it.by === 'sum' ? [it.item] : it.choices.leaves.filter((leaf) => leaf >= 0),
          ),
        ]
  return { items, least: sink.entity === 'person' ? 2 : 1 }
}

/** What is only worked out under several conditions, of which some are themselves costly, is put under the others first. */
function nested(item: Item, items: Item[]): number {
  const [condition = 0, a = 0, b = 0] = item.args
  const { op, args: parts } = items[condition] as Item
  const costly = op === 'and' ? parts.filter((it) => !isCheap(it, items)) : []
  const cheap = parts.filter((it) => !costly.includes(it))
  const isGuard = item.form === 'number' && !item.unknowable && items[b]?.op === 'constant'
  if (!isGuard || costly.length === 0 || cheap.length === 0) return items.push(item) - 1
  const both = (some: readonly number[]): number =>
    some.length === 1
      ? (some[0] as number)
      : items.push({
          ...(items[condition] as Item),
          args: some,
          stage: Math.max(...some.map((it) => items[it]?.stage ?? 0)),
        }) - 1
  const inner = items.push({ ...item, args: [both(costly), a, b] }) - 1
  const outer = both(cheap)
  return items.push({ ...item, args: [outer, whereHolds(outer, inner, items), b] }) - 1
}

/** Items that are looked at below a select for others under the same condition. */
const mostLookedAt = 200

/** A value where a condition is known to hold: selects under the same condition are what they are then. What rests on them is written anew. */
function whereHolds(condition: number, value: number, items: Item[]): number {
  const found = new Map<number, number>()
  const visit = (id: number): number => {
    const known = found.get(id)
    if (known !== undefined) return known
    const { op, args, stage } = items[id] as Item
    if (id <= condition || stage === 0 || movesOf(op) !== undefined || found.size > mostLookedAt) return id
    const [test, holds = 0] = args
    found.set(id, id)
    const changed = op === 'select' && test === condition ? undefined : args.map(visit)
    const made =
      changed === undefined
        ? visit(holds)
        : changed.every((it, at) => it === args[at])
          ? id
          : items.push({ ...(items[id] as Item), args: changed }) - 1
    found.set(id, made)
    return made
  }
  return visit(value)
}

/** Whether a truth is but a comparison of what is read anyway. */
const isCheap = (id: number, items: readonly Item[]): boolean =>
  (items[id]?.args ?? []).every((it) => (items[it]?.args.length ?? 0) === 0 || items[it]?.stage === 0)

/** The least or the greatest of two among many, of which only the last is known to fit. */
const pair = (item: Item, args: readonly number[], items: readonly Item[]): Item => ({
  ...item,
  args,
  form: 'number',
  range: { min: -Infinity, max: Infinity, integral: false, nan: true },
  unknowable: args.some((it) => items[it]?.unknowable === true),
})

const fitsInteger = (it: Range): boolean => it.integral && !it.nan && it.min >= -(2 ** 31) && it.max < 2 ** 31

function isUnknowable(
  graph: Graph,
  at: NodeId,
  args: readonly number[],
  items: readonly Item[],
  layout: Layout,
): boolean {
  const { op, index } = graph.nodes[at] as Graph['nodes'][number]
  if (op === 'unknown') return true
  if (op === 'known') return false
  if (op === 'column') return layout.unknowns.has(graph.columns[index ?? -1]?.name ?? '')
  if (op === 'of-member' || args.some((it) => items[it]?.unknowable)) return true
  const second = items[args[1] ?? -1]?.range
  if (op === 'divide') return second === undefined || second.nan || (second.min <= 0 && second.max >= 0)
  if (op.startsWith('round')) return second === undefined || second.nan || second.min <= 0
  return false
}

function cellItem(
  { by, entity }: Extract<Sink, { readonly kind: 'totals' }>,
  items: Item[],
  places: readonly number[],
): number {
  const args = by.map((it) => places[it.node] as number)
  const dimensions = by.map((it, at) => ({
    ...it,
    places: it.size + (isWithin(it, items[args[at] as number] as Item) ? 0 : 1),
  }))
  const size = dimensions.reduce((product, it) => product * it.places, 1)
  return (
    items.push({
      op: 'cell',
      args,
      form: 'integer',
      range: { min: 0, max: size - 1, integral: true, nan: false },
      stage: Math.max(entity === 'person' ? 2 : 1, ...args.map((it) => items[it]?.stage ?? 0)),
      unknowable: false,
      by: dimensions,
    }) - 1
  )
}

function isWithin({ first, size, edges }: Dimension, { form, range, unknowable }: Item): boolean {
  if (unknowable || form === 'number') return false
  const { min, max } = form === 'truth' ? { min: 0, max: 1 } : range
  return edges === undefined ? min >= first && max < first + size : edges[0] !== undefined && min >= edges[0]
}

/** Nodes that a sink counts or breaks down by. */
export function nodesOfSink(sink: Sink): readonly NodeId[] {
  if (sink.kind === 'column') return [sink.node]
  if (sink.kind === 'histogram') return [sink.value, sink.amount, ...(sink.times === undefined ? [] : [sink.times])]
  return [...sink.by.map((it) => it.node), ...sink.values.map((it) => it.node)]
}
