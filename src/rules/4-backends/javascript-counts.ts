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
  const column = (place: number, into: Sums): Part => ({
    part: spread(everyNth(table, cells.length, stride, place), cells, units),
    into,
  })
  const choice = (pattern: Table['patterns'][number], worth: (number: number) => number): Float64Array =>
    spread(byChoice(arrays, pattern, cells.length, worth), cells, units)
  const all = patterns[0] === undefined ? column(0, units) : { part: choice(patterns[0], () => 1), into: units }
  return [
    all,
    ...places.flatMap((it, at): readonly Part[] => {
      const { sum, nonzero, unknown } = values[at] as (typeof values)[number]
      if (it.by === 'sum')
        return [
          column(it.sum ?? it.nonzero, sum),
          column(it.nonzero, nonzero),
          ...(it.unknown === undefined ? [] : [column(it.unknown, unknown)]),
        ]
      const pattern = patterns[it.pattern] as (typeof patterns)[number]
      const { leaves, factor } = it.choices
      const amounts = leaves.map((leaf) => amountOf(leaf, items, arrays))
      const chosen = (number: number): number => amounts[Math.floor(number / factor) % leaves.length] as number
      const isTruth = leaves[0] === falsity
      return [
        {
          part: choice(pattern, (number) => (isTruth ? chosen(number) : Math.floor(chosen(number) * it.steps + 0.5))),
          into: sum,
        },
        { part: choice(pattern, (number) => (chosen(number) === 0 ? 0 : 1)), into: nonzero },
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

/** Per cell the weights of its patterns, times what each is worth. */
function byChoice(
  arrays: Arrays,
  { name, size }: Table['patterns'][number],
  cells: number,
  worth: (pattern: number) => number,
): Float64Array {
  const weights = arrays[name] as Float64Array
  const found = new Float64Array(cells)
  for (let number = 0; number < size; number++) {
    const each = worth(number)
    if (each !== 0)
      for (let cell = 0; cell < cells; cell++)
        found[cell] = (found[cell] as number) + each * (weights[cell * size + number] as number)
  }
  return found
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
