import { cellCount, type Dimension, type Program, type Sink } from '#rules/2-ir/program'
import type { ArrayList } from './javascript-arrays.ts'
import type { Item, Items } from './javascript-items.ts'
import type { Argument } from './javascript-text.ts'
import type { Effect, Writer } from './javascript-write.ts'

type SinkOf<Kind extends Sink['kind']> = Extract<Sink, { readonly kind: Kind }>

/** How a value is counted. `number`: its weighted sum and number. `truth`: a truth, of which the sum is the number. */
export type ValueTable = {
  readonly item: number
  readonly steps: number
  readonly kind: 'number' | 'truth'
  /** Places within a cell. */
  readonly nonzero: number
  readonly sum: number | undefined
  readonly unknown: number | undefined
}

/** Where a sink keeps what it counts of a chunk: an array with `stride` numbers for each cell, of which the first is the weight of all units. */
export type Table = {
  readonly name: string
  readonly cells: number
  readonly stride: number
  readonly values: readonly ValueTable[]
}

/** Table of a sink of totals. */
export function tableOf({ by, values }: SinkOf<'totals'>, at: number, { items, places }: Items): Table {
  let stride = 1
  const tables = values.map(({ node, steps }): ValueTable => {
    const item = places[node] as number
    const { form, unknowable } = items[item] as Item
    const isTruth = form === 'truth'
    return {
      item,
      steps,
      kind: isTruth ? 'truth' : 'number',
      sum: isTruth ? undefined : stride++,
      nonzero: stride++,
      unknown: unknowable ? stride++ : undefined,
    }
  })
  return { name: `table${at}`, cells: cellCount(by), stride, values: tables }
}

/** What functions do to fill the sinks. */
export function sinkEffects({ sinks }: Program, made: Items, arrays: ArrayList): readonly Effect[] {
  return sinks.flatMap((sink, at): readonly Effect[] => {
    if (sink.kind === 'totals') return totalsEffects(sink, at, made, arrays)
    if (sink.kind === 'histogram') return [histogramEffect(sink, at, made, arrays)]
    return [columnEffect(sink, at, made, arrays)]
  })
}

const stageOf = ({ items }: Items, entity: Sink['entity'], roots: readonly number[]): number =>
  Math.max(entity === 'person' ? 2 : 1, ...roots.map((it) => items[it]?.stage ?? 0))

function totalsEffects(sink: SinkOf<'totals'>, at: number, made: Items, arrays: ArrayList): readonly Effect[] {
  const table = tableOf(sink, at, made)
  const name = arrays.array(table.name, 'Float64', table.cells * table.stride)
  const cell = made.cells[at] as number
  const rowOf = (it: Writer): string =>
    it.named(`r${at}`, () => `Math.imul(${it.argument(cell).value}, ${table.stride})`)
  return [
    {
      stage: stageOf(made, sink.entity, [cell]),
      roots: [cell],
      write: (it) => it.line(`${name}[${rowOf(it)}] += ${it.weight()}`),
    },
    ...table.values.map((value): Effect => {
      const unlessZero = (made.items[value.item] as Item).unknowable ? undefined : value.item
      return {
        stage: stageOf(made, sink.entity, [cell, value.item]),
        roots: [cell, value.item],
        unlessZero,
        write: (it, item = value.item) => countValue(it, made.items[item] as Item, { ...value, item }, name, rowOf(it)),
      }
    }),
  ]
}

/** Adds a value to the tables, unless it is 0. */
function countValue(
  it: Writer,
  item: Item,
  { item: id, kind, steps, sum, nonzero, unknown }: ValueTable,
  name: string,
  row: string,
): void {
  const { value, known } = it.argument(id)
  const weight = it.weight()
  const counted = isWholeIn(item, steps) ? value : `Math.floor(${value} * ${steps} + 0.5)`
  const add = [
    ...(kind === 'number' ? [`${name}[${row} + ${sum}] += ${counted} * ${weight}`] : []),
    `${name}[${row} + ${nonzero}] += ${weight}`,
  ].join('; ')
  const text = `if (${value} !== 0) { ${add} }`
  it.line(
    known === undefined ? text : `if (${known} !== 0) { ${text} } else { ${name}[${row} + ${unknown}] += ${weight} }`,
  )
}

/** Whether counting in steps leaves a value as it is. */
const isWholeIn = ({ range }: Item, steps: number): boolean =>
  steps === 1 && range.integral && !range.nan && Math.max(Math.abs(range.min), Math.abs(range.max)) < 2 ** 52

/** Where the parts of a histogram lie: for each bin the weight of its units and the sum; after the last bin the weight of what is unknown. */
export const histogramStride = 2

function histogramEffect(sink: SinkOf<'histogram'>, at: number, made: Items, arrays: ArrayList): Effect {
  const name = arrays.array(`table${at}`, 'Float64', (sink.bins + 1) * histogramStride)
  const item = (node: number): number => made.places[node] as number
  const [value, amount] = [item(sink.value), item(sink.amount)]
  const times = sink.times === undefined ? undefined : item(sink.times)
  const roots = [value, amount, ...(times === undefined ? [] : [times])]
  return {
    stage: stageOf(made, sink.entity, roots),
    roots,
    write: (it) => {
      const [binned, summed, repeated] = [
        it.argument(value),
        it.argument(amount),
        times === undefined ? undefined : it.argument(times),
      ]
      const weight = it.weight()
      const whole = (id: number, of: Argument): string =>
        isWholeIn(made.items[id] as Item, 1)
          ? of.value
          : `(Math.floor(${of.value}) === ${of.value} ? ${of.value} : NaN)`
      const units = repeated === undefined ? weight : `${whole(times as number, repeated)} * ${weight}`
      const bin = it.named(`bin${at}`, () => `Math.floor(${binned.value} / ${sink.width})`)
      const row = it.named(
        `r${at}`,
        () => `${histogramStride} * (${bin} > 0 ? ${bin} < ${sink.bins - 1} ? ${bin} : ${sink.bins - 1} : 0) | 0`,
      )
      const add = `${name}[${row}] += ${units}; ${name}[${row} + 1] += ${whole(amount, summed)} * ${weight}`
      const known = [binned, summed, repeated].flatMap((one) => one?.known ?? [])
      if (known.length === 0) return it.line(add)
      const unknown = `${name}[${sink.bins * histogramStride}] += ${repeated?.known === undefined ? units : `(${repeated.known} !== 0 ? ${units} : ${weight})`}`
      it.line(`if ((${known.join(' & ')}) !== 0) { ${add} } else { ${unknown} }`)
    },
  }
}

function columnEffect({ entity, node }: SinkOf<'column'>, at: number, made: Items, arrays: ArrayList): Effect {
  const item = made.places[node] as number
  return {
    stage: stageOf(made, entity, [item]),
    roots: [item],
    write: (it) => {
      const { value, known, form } = it.argument(item)
      const plain = form === 'truth' ? `${value} & 1` : `${value} + 0`
      it.line(
        `${arrays.array(`values${at}`, 'Float64')}[${it.at}] = ${known === undefined ? plain : `${known} !== 0 ? ${plain} : 0`}`,
      )
      if (known !== undefined) it.line(`${arrays.array(`known${at}`, 'Uint8')}[${it.at}] = ${known} & 1`)
    },
  }
}

/** Cell of a break-down, the last dimension running fastest. Places outside a dimension, or unknown, are its last. */
export const cellText = ({ by = [] }: Item, args: readonly Argument[]): string =>
  by.reduce((cell, one, at) => {
    const place = placeText(one, args[at] as Argument)
    return cell === '' ? place : `(Math.imul(${cell}, ${one.size + 1}) + ${place} | 0)`
  }, '') || '0'

function placeText({ first, size, edges }: Dimension, { value, known, form, range }: Argument): string {
  const found = form === 'truth' ? `(${value} & 1)` : value
  const place = edges === undefined ? wholePlace(first, size, found, form, range) : edgePlace(edges, size, found)
  return known === undefined ? place : `(${known} !== 0 ? ${place} : ${size})`
}

function wholePlace(first: number, size: number, value: string, form: Item['form'], range: Item['range']): string {
  const place = first === 0 ? value : `(${value} - ${first})`
  if (form !== 'number' && range.min >= first && range.max < first + size) return place
  const inside = `${value} >= ${first} && ${value} < ${first + size}`
  return form !== 'number' || range.integral
    ? `(${inside} ? ${place} : ${size})`
    : `(${inside} && Math.floor(${place}) === ${place} ? ${place} : ${size})`
}

/** How many edges are reached, less one; the last place where none is. */
function edgePlace(edges: readonly number[], size: number, value: string): string {
  const reached = edges.map((edge) => `((${value} >= ${edge}) | 0)`).join(' + ')
  const [lowest = 0] = edges
  return `(${value} >= ${lowest} ? (${reached}) - 1 : ${size})`
}
