import type { Dimension, Program, Sink } from '#rules/2-ir/program'
import type { ArrayList } from './javascript-arrays.ts'
import type { Item, Items } from './javascript-items.ts'
import type { Table, ValuePlace } from './javascript-tables.ts'
import { type Argument, doubleZero } from './javascript-text.ts'
import type { Effect, Writer } from './javascript-write.ts'

type SinkOf<Kind extends Sink['kind']> = Extract<Sink, { readonly kind: Kind }>

/** What functions do to fill the sinks. */
export function sinkEffects({ sinks }: Program, made: Items, arrays: ArrayList): readonly Effect[] {
  return sinks.flatMap((sink, at): readonly Effect[] => {
    const stage = made.sinkStages[at] as number
    if (sink.kind === 'totals') return totalsEffects(at, stage, made, arrays)
    if (sink.kind === 'histogram') return [histogramEffect(sink, at, stage, made, arrays)]
    return [columnEffect(sink, at, stage, made, arrays)]
  })
}

function totalsEffects(at: number, stage: number, made: Items, arrays: ArrayList): readonly Effect[] {
  const cell = made.cells[at] as number
  const { name, cells, stride, values, patterns } = made.tables[at] as Table
  arrays.array(name, 'Float64', cells.length * stride)
  for (const it of patterns) arrays.array(it.name, 'Float64', cells.length * it.size)
  const rowOf = (it: Writer): string =>
    it.named(`r${at}`, () =>
      stride === 1 ? it.argument(cell).value : `Math.imul(${it.argument(cell).value}, ${stride})`,
    )
  const units: Effect = {
    stage,
    roots: [cell],
    write: (it) => it.line(`${name}[${rowOf(it)}] += ${it.weight()}`),
  }
  return [
    ...(patterns.length === 0 ? [units] : []),
    ...patterns.map(
      (pattern): Effect => ({
        stage,
        roots: [cell, pattern.item],
        write: (it) => {
          const place = `Math.imul(${it.argument(cell).value}, ${pattern.size}) + ${it.argument(pattern.item).value} | 0`
          const add = `${pattern.name}[${place}] += ${it.weight()}`
          it.line(pattern.unlessZero ? `if (${it.argument(pattern.item).value} !== 0) { ${add} }` : add)
        },
      }),
    ),
    ...values.flatMap((value): readonly Effect[] => {
      if (value.by === 'pattern') return []
      const unlessZero = (made.items[value.item] as Item).unknowable ? undefined : value.item
      return [
        {
          stage,
          roots: [cell, value.item],
          unlessZero,
          write: (it, item = value.item) =>
            countValue(it, made.items[item] as Item, { ...value, item }, name, rowOf(it)),
        },
      ]
    }),
  ]
}

/** Adds a value to the tables, unless it is 0. */
function countValue(
  it: Writer,
  item: Item,
  { item: id, steps, sum, nonzero, unknown }: Extract<ValuePlace, { readonly by: 'sum' }>,
  name: string,
  row: string,
): void {
  const { value, known } = it.argument(id)
  const weight = it.weight()
  const counted = isWholeIn(item, steps) ? value : `Math.floor(${value} * ${steps} + 0.5)`
  const add = [
    ...(sum !== undefined ? [`${name}[${row} + ${sum}] += ${counted} * ${weight}`] : []),
    `${name}[${row} + ${nonzero}] += ${weight}`,
  ].join('; ')
  const text = `if (${value} !== ${item.form === 'number' ? doubleZero : 0}) { ${add} }`
  it.line(
    known === undefined ? text : `if (${known} !== 0) { ${text} } else { ${name}[${row} + ${unknown}] += ${weight} }`,
  )
}

/** Whether counting in steps leaves a value as it is. */
const isWholeIn = ({ range }: Item, steps: number): boolean =>
  steps === 1 && range.integral && !range.nan && Math.max(Math.abs(range.min), Math.abs(range.max)) < 2 ** 52

/** Where the parts of a histogram lie: for each bin the weight of its units and the sum; after the last bin the weight of what is unknown. */
export const histogramStride = 2

function histogramEffect(sink: SinkOf<'histogram'>, at: number, stage: number, made: Items, arrays: ArrayList): Effect {
  const name = arrays.array(`table${at}`, 'Float64', (sink.bins + 1) * histogramStride)
  const item = (node: number): number => made.places[node] as number
  const [value, amount] = [item(sink.value), item(sink.amount)]
  const times = sink.times === undefined ? undefined : item(sink.times)
  const roots = [value, amount, ...(times === undefined ? [] : [times])]
  return {
    stage,
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

function columnEffect({ node }: SinkOf<'column'>, at: number, stage: number, made: Items, arrays: ArrayList): Effect {
  const item = made.places[node] as number
  return {
    stage,
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
export const cellText = ({ by = [] }: Item, args: readonly Argument[], arrays: ArrayList): string =>
  by.reduce((cell, one, at) => {
    const place = placeText(one, args[at] as Argument, arrays)
    return cell === '' ? place : `(Math.imul(${cell}, ${one.places}) + ${place} | 0)`
  }, '') || '0'

function placeText(dimension: Dimension, { value, known, form, range }: Argument, arrays: ArrayList): string {
  const { first, size, edges } = dimension
  const found = form === 'truth' ? `(${value} & 1)` : value
  const place =
    edges === undefined
      ? wholePlace(first, size, found, form, range)
      : form === 'integer' && range.max - range.min < mostListed
        ? `${groupList(edges, size, range, arrays)}[${range.min === 0 ? found : `${found} - ${range.min}`}]`
        : edgePlace(edges, size, found)
  return known === undefined ? place : `(${known} !== 0 ? ${place} : ${size})`
}

/** Values for which the group of each is listed rather than searched for. */
const mostListed = 2 ** 12

/** The group of each value of a range, as an array of the kernel. */
function groupList(edges: readonly number[], size: number, { min, max }: Item['range'], arrays: ArrayList): string {
  const groups = Array.from({ length: max - min + 1 }, (_, at) => {
    const reached = edges.filter((it) => min + at >= it).length
    return reached === 0 ? size : reached - 1
  })
  return arrays.filled(
    `groups${edges.join('x').replaceAll(/\W/g, '_')}from${Math.abs(min)}${min < 0 ? 'below' : ''}`,
    'Uint16',
    groups,
  )
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
