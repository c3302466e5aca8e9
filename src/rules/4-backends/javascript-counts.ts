import type { Values } from '#ground/columns/column'
import { cellCount, type Program, type Sink } from '#rules/2-ir/program'
import { flush, noSums, type SinkTotals, type Sums } from '#rules/2-ir/totals'
import type { Item, Items } from './javascript-items.ts'
import { histogramStride } from './javascript-sinks.ts'
import { falsity, type Table, truth } from './javascript-tables.ts'

/** What is counted of a program, beyond one chunk and one kernel. */
export type Counts = {
  /** Makes room for the values of so many more persons and households. */
  readonly expect: (persons: number, households: number) => void
  /** Takes the values of a chunk, which begins at this person and household of those expected. */
  readonly takeColumns: (arrays: Arrays, chunk: Chunk) => void
  /** Adds what the tables hold and empties them. False, and nothing added, where one of them is not exact. */
  readonly takeTables: (arrays: Arrays, made: Items) => boolean
  readonly finish: () => SinkTotals[]
}

type Chunk = {
  readonly person: number
  readonly household: number
  readonly persons: number
  readonly households: number
}
type Arrays = Readonly<Record<string, Values>>
type TotalsOf<Kind extends SinkTotals['kind']> = Extract<SinkTotals, { readonly kind: Kind }>
type Column = {
  readonly kind: 'column'
  readonly entity: Sink['entity']
  values: Float64Array
  known: Uint8Array
  from: number
}

export function openCounts({ sinks }: Program): Counts {
  const open = sinks.map(openSink)
  const columns = open.flatMap((it, at) => (it.kind === 'column' ? [{ it, at }] : []))
  return {
    expect: (persons, households) => {
      for (const { it } of columns) {
        const more = it.entity === 'person' ? persons : households
        it.from = it.values.length
        it.values = longer(it.values, more, Float64Array)
        it.known = longer(it.known, more, Uint8Array)
      }
    },
    takeColumns: (arrays, { person, household, persons, households }) => {
      for (const { it, at } of columns) {
        const [from, count] = it.entity === 'person' ? [person, persons] : [household, households]
        it.values.set((arrays[`values${at}`] as Float64Array).subarray(0, count), it.from + from)
        const known = arrays[`known${at}`]
        if (known === undefined) it.known.fill(1, it.from + from, it.from + from + count)
        else it.known.set(known.subarray(0, count), it.from + from)
      }
    },
    takeTables: (arrays, made) => {
      const parts = open.flatMap((it, at) =>
        it.kind === 'totals'
          ? totalsParts(it, made.tables[at] as Table, arrays, made.items)
          : it.kind === 'histogram'
            ? histogramParts(it, arrays[`table${at}`] as Float64Array)
            : [],
      )
      const isExact = parts.every(({ part }) => part.every((it) => Math.abs(it) < 2 ** 53))
      if (isExact) for (const { part, into } of parts) flush(part, into)
      for (const [name, values] of Object.entries(arrays)) if (isTable(name)) values.fill(0)
      return isExact
    },
    finish: () =>
      open.map((it) => (it.kind === 'column' ? { kind: 'column', values: it.values, known: it.known } : it)),
  }
}

const isTable = (name: string): boolean => name.startsWith('table') || name.startsWith('patterns')

function openSink(sink: Sink): TotalsOf<'totals'> | TotalsOf<'histogram'> | Column {
  if (sink.kind === 'column')
    return { kind: 'column', entity: sink.entity, values: new Float64Array(0), known: new Uint8Array(0), from: 0 }
  if (sink.kind === 'histogram')
    return { kind: 'histogram', units: noSums(sink.bins), sum: noSums(sink.bins), unknown: noSums(1) }
  const cells = cellCount(sink.by)
  return {
    kind: 'totals',
    units: noSums(cells),
    values: sink.values.map(() => ({ sum: noSums(cells), nonzero: noSums(cells), unknown: noSums(cells) })),
  }
}

function longer<T extends Float64Array | Uint8Array>(values: T, more: number, make: new (length: number) => T): T {
  const made = new make(values.length + more)
  made.set(values)
  return made
}

type Part = { readonly part: Float64Array; readonly into: Sums }

function histogramParts({ units, sum, unknown }: TotalsOf<'histogram'>, table: Float64Array): readonly Part[] {
  const bins = units.low.length
  return [
    { part: everyNth(table, bins, histogramStride, 0), into: units },
    { part: everyNth(table, bins, histogramStride, 1), into: sum },
    { part: table.slice(bins * histogramStride, bins * histogramStride + 1), into: unknown },
  ]
}

function totalsParts(
  { units, values }: TotalsOf<'totals'>,
  { name, cells, stride, values: places, patterns }: Table,
  arrays: Arrays,
  items: readonly Item[],
): readonly Part[] {
  const table = arrays[name] as Float64Array
  const part = (rows: Float64Array, into: Sums): Part => ({ part: spread(rows, cells, into), into })
  const column = (place: number, into: Sums): Part => part(everyNth(table, cells.length, stride, place), into)
  const weights = (pattern: number): Float64Array => arrays[patterns[pattern]?.name ?? ''] as Float64Array
  const size = (pattern: number): number => patterns[pattern]?.size ?? 1
  return [
    patterns.length === 0
      ? column(0, units)
      : part(byChoice(weights(0), cells.length, size(0), 1, 1)[0] as Float64Array, units),
    ...places.flatMap((it, at): readonly Part[] => {
      const { sum, nonzero, unknown } = values[at] as (typeof values)[number]
      if (it.by === 'sum')
        return [
          column(it.sum ?? it.nonzero, sum),
          column(it.nonzero, nonzero),
          ...(it.unknown === undefined ? [] : [column(it.unknown, unknown)]),
        ]
      const { leaves, factor } = it.choices
      const counts = byChoice(weights(it.pattern), cells.length, size(it.pattern), factor, leaves.length)
      const amounts = leaves.map((leaf) => amountOf(leaf, items, arrays))
      const steps = leaves[0] === falsity ? 1 : it.steps
      return [
        part(
          worth(
            counts,
            amounts.map((amount) => Math.floor(amount * steps + 0.5)),
          ),
          sum,
        ),
        part(
          worth(
            counts,
            amounts.map((amount) => (amount === 0 ? 0 : 1)),
          ),
          nonzero,
        ),
      ]
    }),
  ]
}

function amountOf(leaf: number, items: readonly Item[], arrays: Arrays): number {
  if (leaf === falsity) return 0
  if (leaf === truth) return 1
  const { op, form, value = 0 } = items[leaf] as Item
  if (op === 'constant') return value
  return arrays[form === 'number' ? 'numbers' : 'integers']?.[leaf] as number
}

/** Weights of each row by what one value of the pattern is: pattern / factor, modulo the number of its choices. */
function byChoice(
  weights: Float64Array,
  rows: number,
  size: number,
  factor: number,
  choices: number,
): readonly Float64Array[] {
  const found = Array.from({ length: choices }, () => new Float64Array(rows))
  const own = Array.from(
    { length: size },
    (_, pattern) => found[Math.floor(pattern / factor) % choices] as Float64Array,
  )
  for (let row = 0, at = 0; row < rows; row++)
    for (let pattern = 0; pattern < size; pattern++, at++) {
      const into = own[pattern] as Float64Array
      into[row] = (into[row] as number) + (weights[at] as number)
    }
  return found
}

function worth(counts: readonly Float64Array[], amounts: readonly number[]): Float64Array {
  const sums = new Float64Array(counts[0]?.length ?? 0)
  counts.forEach((count, choice) => {
    const each = amounts[choice] as number
    if (each !== 0)
      for (let row = 0; row < sums.length; row++) sums[row] = (sums[row] as number) + each * (count[row] as number)
  })
  return sums
}

/** Rows at the places of their cells. */
function spread(rows: Float64Array, cells: readonly number[], { low }: Sums): Float64Array {
  const found = new Float64Array(low.length)
  rows.forEach((it, row) => {
    found[cells[row] as number] = it
  })
  return found
}

function everyNth(table: Float64Array, cells: number, stride: number, place: number): Float64Array {
  const found = new Float64Array(cells)
  for (let cell = 0; cell < cells; cell++) found[cell] = table[cell * stride + place] as number
  return found
}
