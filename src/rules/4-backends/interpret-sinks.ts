import { Problems } from '#ground/problem'
import type { Graph } from '#rules/2-ir/graph'
import { cellCount, type Dimension, type Sink } from '#rules/2-ir/program'
import { noSums, type SinkTotals, type Sums } from '#rules/2-ir/totals'
import type { Evaluation, Value } from './interpret.ts'

/** A sink being filled, household by household. */
export type OpenSink = {
  /** `weight` in steps of the weight scale. */
  readonly add: (it: Evaluation, weight: number) => void
  /** @throws Problems `sum-too-large` */
  readonly finish: () => SinkTotals
}

type SinkOf<Kind extends Sink['kind']> = Extract<Sink, { readonly kind: Kind }>

export function openSink(sink: Sink, graph: Graph): OpenSink {
  if (sink.kind === 'totals') return openTotals(sink, graph)
  if (sink.kind === 'histogram') return openHistogram(sink)
  return openColumn(sink)
}

/** A person counts with each member of the household, a household once. */
const units = (sink: Sink, it: Evaluation): readonly number[] =>
  Array.from({ length: sink.entity === 'person' ? it.members : 1 }, (_, member) => member)

function openTotals(sink: SinkOf<'totals'>, graph: Graph): OpenSink {
  const cells = cellCount(sink.by)
  const all = new ExactSums(cells)
  const values = sink.values.map(({ node, steps }) => ({
    node,
    isTruth: graph.nodes[node]?.kind === 'truth',
    steps,
    sum: new ExactSums(cells),
    nonzero: new ExactSums(cells),
    unknown: new ExactSums(cells),
  }))
  return {
    add: (it, weight) => {
      for (const member of units(sink, it)) {
        const cell = cellOf(sink.by, it, member)
        all.add(cell, 1, weight)
        for (const { node, isTruth, steps, sum, nonzero, unknown } of values) {
          const value = it.valueOf(node, member)
          if (typeof value !== 'number') unknown.add(cell, 1, weight)
          else {
            sum.add(cell, isTruth ? value : Math.floor(value * steps + 0.5), weight)
            nonzero.add(cell, value === 0 ? 0 : 1, weight)
          }
        }
      }
      for (const sums of [all, ...values.flatMap((one) => [one.sum, one.nonzero, one.unknown])]) sums.endHousehold()
    },
    finish: () => ({
      kind: 'totals',
      units: all.finish(),
      values: values.map((it) => ({
        sum: it.sum.finish(),
        nonzero: it.nonzero.finish(),
        unknown: it.unknown.finish(),
      })),
    }),
  }
}

/** The cell of a unit, the last dimension running fastest. */
const cellOf = (by: readonly Dimension[], it: Evaluation, member: number): number =>
  by.reduce((cell, one) => cell * (one.size + 1) + placeIn(one, it.valueOf(one.node, member)), 0)

/** Place of a value within a dimension; `size` for what lies outside, is unknown, or (without edges) is not whole. */
function placeIn({ first, size, edges }: Dimension, value: Value): number {
  if (typeof value !== 'number') return size
  if (edges !== undefined) {
    const reached = edges.filter((edge) => value >= edge).length
    return reached === 0 ? size : reached - 1
  }
  const place = value - first
  return Number.isInteger(place) && place >= 0 && place < size ? place : size
}

/** A unit of which value, amount or number of times is not known is only counted as unknown: as many times as it is known to weigh, or once. */
function openHistogram(sink: SinkOf<'histogram'>): OpenSink {
  const counted = new ExactSums(sink.bins)
  const sum = new ExactSums(sink.bins)
  const unknown = new ExactSums(1)
  return {
    add: (it, weight) => {
      for (const member of units(sink, it)) {
        const value = it.valueOf(sink.value, member)
        const amount = it.valueOf(sink.amount, member)
        const times = sink.times === undefined ? 1 : it.valueOf(sink.times, member)
        if (typeof value !== 'number' || typeof amount !== 'number' || typeof times !== 'number')
          unknown.add(0, typeof times === 'number' ? times : 1, weight)
        else {
          const bin = Math.min(Math.max(Math.floor(value / sink.width), 0), sink.bins - 1)
          counted.add(bin, times, weight)
          sum.add(bin, amount, weight)
        }
      }
      for (const sums of [counted, sum, unknown]) sums.endHousehold()
    },
    finish: () => ({ kind: 'histogram', units: counted.finish(), sum: sum.finish(), unknown: unknown.finish() }),
  }
}

function openColumn({ entity, node }: SinkOf<'column'>): OpenSink {
  const values: number[] = []
  const known: number[] = []
  return {
    add: (it) => {
      for (let member = 0; member < (entity === 'person' ? it.members : 1); member++) {
        const value = it.valueOf(node, member)
        values.push(typeof value === 'number' ? value + 0 : 0)
        known.push(typeof value === 'number' ? 1 : 0)
      }
    },
    finish: () => ({ kind: 'column', values: Float64Array.from(values), known: Uint8Array.from(known) }),
  }
}

const limb = 2n ** 52n
const exact = 2n ** 53n

/** Sums of whole numbers, one per cell. What one household adds to a cell must stay below 2^53: beyond it a double is no longer exact. */
class ExactSums {
  readonly #cells: bigint[]
  readonly #household = new Map<number, bigint>()
  #tooLarge = false

  constructor(cells: number) {
    this.#cells = Array.from({ length: cells }, () => 0n)
  }

  add(cell: number, value: number, weight: number): void {
    if (!Number.isInteger(value) || !Number.isInteger(weight)) this.#tooLarge = true
    else if (value !== 0) this.#household.set(cell, (this.#household.get(cell) ?? 0n) + BigInt(value) * BigInt(weight))
  }

  endHousehold(): void {
    for (const [cell, value] of this.#household) {
      if (value >= exact || value <= -exact) this.#tooLarge = true
      this.#cells[cell] = (this.#cells[cell] as bigint) + value
    }
    this.#household.clear()
  }

  finish(): Sums {
    if (this.#tooLarge) throw new Problems([{ code: 'sum-too-large', facts: {} }])
    const sums = noSums(this.#cells.length)
    this.#cells.forEach((value, cell) => {
      sums.high[cell] = Number(value / limb)
      sums.low[cell] = Number(value % limb)
    })
    return sums
  }
}
