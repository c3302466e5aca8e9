import type { Values } from '#ground/columns/column'
import { cellCount, type Program, type Sink } from '#rules/2-ir/program'
import { flush, noSums, type SinkTotals, type Sums } from '#rules/2-ir/totals'
import type { Chunk } from './javascript-chunks.ts'
import type { Item, Items } from './javascript-items.ts'
import { histogramStride } from './javascript-sinks.ts'
import { falsity, type Table, truth, type ValuePlace } from './javascript-tables.ts'

/** What is counted of a program, beyond one chunk and one kernel. */
export type Counts = {
  /** Makes room for the values of so many more persons and households. */
  readonly expect: (persons: number, households: number) => void
  /** Takes the values of a chunk, by its place among those expected. */
  readonly takeColumns: (arrays: Arrays, chunk: Chunk) => void
  /** Adds what the tables hold and empties them. False, and nothing added, where one of them is not exact. */
  readonly takeTables: (arrays: Arrays, made: Items) => boolean
  readonly finish: () => SinkTotals[]
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
      const isExact = parts.every(({ part }) => isExactIn(part))
      if (isExact) for (const { part, into } of parts) flush(part, into)
      for (const [name, values] of Object.entries(arrays)) if (isTable(name)) values.fill(0)
      return isExact
    },
    finish: () =>
      open.map((it) => (it.kind === 'column' ? { kind: 'column', values: it.values, known: it.known } : it)),
  }
}

function isExactIn(part: Float64Array): boolean {
  for (let at = 0; at < part.length; at++) if (!(Math.abs(part[at] as number) < 2 ** 53)) return false
  return true
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
  const column = (place: number): Float64Array => {
    const found = new Float64Array(bins)
    for (let bin = 0; bin < bins; bin++) found[bin] = table[bin * histogramStride + place] as number
    return found
  }
  return [
    { part: column(0), into: units },
    { part: column(1), into: sum },
    { part: table.slice(bins * histogramStride, bins * histogramStride + 1), into: unknown },
  ]
}

function totalsParts(
  { units, values }: TotalsOf<'totals'>,
  { name, cells, stride, values: places, patterns }: Table,
  arrays: Arrays,
  items: readonly Item[],
): readonly Part[] {
  const column = (place: number, into: Sums): Part => ({
    part: everyNth(arrays[name] as Float64Array, cells, { stride, place, length: units.low.length }),
    into,
  })
  const empty = (): Float64Array => new Float64Array(units.low.length)
  const ofPatterns = patterns.map(({ size }, at) => ({
    weights: arrays[patterns[at]?.name ?? ''] as Float64Array,
    size,
    counted: at === 0 ? [{ worth: new Float64Array(size).fill(1), part: empty(), into: units }] : [],
  }))
  const parts = patterns.length === 0 ? [column(0, units)] : []
  places.forEach((it, at) => {
    const { sum, nonzero, unknown } = values[at] as (typeof values)[number]
    if (it.by === 'pattern') {
      const own = ofPatterns[it.pattern] as (typeof ofPatterns)[number]
      const amounts = amountsOf(it, own.size, items, arrays)
      const steps = it.choices.leaves[0] === falsity ? 1 : it.steps
      own.counted.push({ worth: amounts.map((amount) => Math.floor(amount * steps + 0.5)), part: empty(), into: sum })
      own.counted.push({ worth: amounts.map((amount) => (amount === 0 ? 0 : 1)), part: empty(), into: nonzero })
    } else {
      parts.push(column(it.sum ?? it.nonzero, sum), column(it.nonzero, nonzero))
      if (it.unknown !== undefined) parts.push(column(it.unknown, unknown))
    }
  })
  for (const { weights, size, counted } of ofPatterns) addPatterns(weights, cells, size, counted)
  return [...parts, ...ofPatterns.flatMap((it) => it.counted)]
}

/** What a value is in each pattern. */
function amountsOf(
  { choices: { leaves, factor } }: Extract<ValuePlace, { readonly by: 'pattern' }>,
  size: number,
  items: readonly Item[],
  arrays: Arrays,
): Float64Array {
  const amounts = leaves.map((leaf): number => {
    if (leaf === falsity) return 0
    if (leaf === truth) return 1
    const { op, form, value = 0 } = items[leaf] as Item
    return op === 'constant' ? value : (arrays[form === 'number' ? 'numbers' : 'integers']?.[leaf] as number)
  })
  return Float64Array.from({ length: size }, (_, it) => amounts[Math.floor(it / factor) % leaves.length] as number)
}

/** Adds the weight of each pattern, times what it is worth, to its cell. Few patterns occur in a cell. */
function addPatterns(
  weights: Float64Array,
  cells: readonly number[],
  size: number,
  counted: readonly { readonly worth: Float64Array; readonly part: Float64Array }[],
): void {
  let at = 0
  for (let row = 0; row < cells.length; row++) {
    const cell = cells[row] as number
    for (let pattern = 0; pattern < size; pattern++, at++) {
      const weight = weights[at] as number
      if (weight !== 0)
        for (const { worth, part } of counted) part[cell] = (part[cell] as number) + weight * (worth[pattern] as number)
    }
  }
}

/** One column of a table, its rows at the places of their cells. */
function everyNth(
  table: Float64Array,
  cells: readonly number[],
  { stride, place, length }: { readonly stride: number; readonly place: number; readonly length: number },
): Float64Array {
  const found = new Float64Array(length)
  for (let row = 0; row < cells.length; row++) found[cells[row] as number] = table[row * stride + place] as number
  return found
}
