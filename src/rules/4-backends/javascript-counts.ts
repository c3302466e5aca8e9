import type { Values } from '#ground/columns/column'
import { cellCount, type Program, type Sink } from '#rules/2-ir/program'
import { flush, noSums, type SinkTotals, type Sums } from '#rules/2-ir/totals'
import type { Items } from './javascript-items.ts'
import { histogramStride, type Table, tableOf } from './javascript-sinks.ts'

/** What is counted of a program, beyond one chunk. */
export type Counts = {
  /** Makes room for the values of so many more persons and households. */
  readonly expect: (persons: number, households: number) => void
  /** Takes the values of a chunk, which begins at this person and household of those expected. */
  readonly takeColumns: (
    arrays: Arrays,
    at: { readonly person: number; readonly household: number; readonly persons: number; readonly households: number },
  ) => void
  /** Adds what the tables hold and empties them. False, and nothing added, where one of them is not exact. */
  readonly takeTables: (arrays: Arrays) => boolean
  readonly finish: () => SinkTotals[]
}

type Arrays = Readonly<Record<string, Values>>

type Open =
  | { readonly kind: 'totals'; readonly table: Table; readonly columns: readonly Sums[] }
  | {
      readonly kind: 'histogram'
      readonly name: string
      readonly units: Sums
      readonly sum: Sums
      readonly unknown: Sums
    }
  | {
      readonly kind: 'column'
      readonly at: number
      readonly entity: Sink['entity']
      values: Float64Array
      known: Uint8Array
      from: number
    }

export function openCounts({ sinks }: Program, made: Items): Counts {
  const open = sinks.map((sink, at) => openSink(sink, at, made))
  const tables = open.flatMap((it) =>
    it.kind === 'totals'
      ? [{ name: it.table.name, cells: it.table.cells, stride: it.table.stride, into: it.columns }]
      : it.kind === 'histogram'
        ? [{ name: it.name, cells: it.units.low.length, stride: histogramStride, into: [it.units, it.sum] }]
        : [],
  )
  return {
    expect: (persons, households) => {
      for (const it of open)
        if (it.kind === 'column') {
          const more = it.entity === 'person' ? persons : households
          it.from = it.values.length
          it.values = longer(it.values, more, Float64Array)
          it.known = longer(it.known, more, Uint8Array)
        }
    },
    takeColumns: (arrays, { person, household, persons, households }) => {
      for (const it of open)
        if (it.kind === 'column') {
          const [from, count] = it.entity === 'person' ? [person, persons] : [household, households]
          it.values.set((arrays[`values${it.at}`] as Float64Array).subarray(0, count), it.from + from)
          const known = arrays[`known${it.at}`]
          if (known === undefined) it.known.fill(1, it.from + from, it.from + from + count)
          else it.known.set(known.subarray(0, count), it.from + from)
        }
    },
    takeTables: (arrays) => {
      const table = (name: string): Float64Array => arrays[name] as Float64Array
      const isExact = tables.every(({ name }) => table(name).every((it) => Math.abs(it) < 2 ** 53))
      for (const { name, cells, stride, into } of tables)
        if (isExact) into.forEach((sums, place) => flush(everyNth(table(name), cells, stride, place), sums))
      for (const it of open)
        if (isExact && it.kind === 'histogram')
          flush(
            table(it.name).slice(it.units.low.length * histogramStride, it.units.low.length * histogramStride + 1),
            it.unknown,
          )
      for (const { name } of tables) table(name).fill(0)
      return isExact
    },
    finish: () => open.map(finished),
  }
}

function longer<T extends Float64Array | Uint8Array>(values: T, more: number, make: new (length: number) => T): T {
  const made = new make(values.length + more)
  made.set(values)
  return made
}

function everyNth(table: Float64Array, cells: number, stride: number, place: number): Float64Array {
  const found = new Float64Array(cells)
  for (let cell = 0; cell < cells; cell++) found[cell] = table[cell * stride + place] as number
  return found
}

function openSink(sink: Sink, at: number, made: Items): Open {
  if (sink.kind === 'totals') {
    const table = tableOf(sink, at, made)
    return { kind: 'totals', table, columns: Array.from({ length: table.stride }, () => noSums(cellCount(sink.by))) }
  }
  if (sink.kind === 'histogram')
    return {
      kind: 'histogram',
      name: `table${at}`,
      units: noSums(sink.bins),
      sum: noSums(sink.bins),
      unknown: noSums(1),
    }
  return { kind: 'column', at, entity: sink.entity, values: new Float64Array(0), known: new Uint8Array(0), from: 0 }
}

function finished(it: Open): SinkTotals {
  if (it.kind === 'column') return { kind: 'column', values: it.values, known: it.known }
  if (it.kind === 'histogram') return { kind: 'histogram', units: it.units, sum: it.sum, unknown: it.unknown }
  const { table, columns } = it
  const column = (place: number | undefined): Sums =>
    place === undefined ? noSums(table.cells) : copied(columns[place] as Sums)
  return {
    kind: 'totals',
    units: columns[0] as Sums,
    values: table.values.map(({ sum, nonzero, unknown }) => ({
      sum: column(sum ?? nonzero),
      nonzero: column(nonzero),
      unknown: column(unknown),
    })),
  }
}

/** Totals go to other threads with their memory; two of them must not share it. */
const copied = (it: Sums): Sums => ({ high: it.high.slice(), low: it.low.slice() })
