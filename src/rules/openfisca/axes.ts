import { type Period, periodText } from '#ground/period'
import type { Problem } from '#ground/problem'
import { periodIn } from './periods.ts'
import type { GivenValues, Situation } from './situation.ts'
import type { System, Value } from './system.ts'
import { plainValue, type Written } from './yaml-1-1.ts'

/** A variable that takes `count` values from `min` to `max`, at equal steps, in the instance at `index` of each copy of the situation. */
export type Axis = {
  readonly name: string
  readonly entity: string
  readonly whole: boolean
  readonly count: number
  readonly min: number
  readonly max: number
  readonly index: number
  readonly period: Period
}

/** Axes in one list move together, and make as many copies as the first has values; each further list multiplies the copies. */
export type Axes = readonly (readonly Axis[])[]

/** The axes of a situation; nothing where it has none, or where one is wrong. */
export function axesIn(
  written: Written | undefined,
  system: System,
  { testPeriod, sizeOf }: { readonly testPeriod: Period | undefined; readonly sizeOf: (entity: string) => number },
  problems: Problem[],
): Axes | undefined {
  if (written === undefined) return undefined
  const lists = written.kind === 'list' ? written.items.map((it) => (it.kind === 'list' ? it.items : [])) : []
  const axes = lists.map((list) => list.flatMap((it) => axisIn(it, system, testPeriod) ?? []))
  const isWhole = (it: readonly Axis[], at: number): boolean =>
    it.length > 0 && it.length === lists[at]?.length && it.every((axis) => axis.index < sizeOf(axis.entity))
  const copies = axes.reduce((product, [first]) => product * (first?.count ?? 1), 1)
  if (lists.length > 0 && axes.every(isWhole) && copies <= mostCopies) return axes
  problems.push({ code: 'openfisca-wrong-axis', facts: {}, position: written.position })
  return undefined
}

const mostCopies = 100_000

function axisIn(written: Written, system: System, testPeriod: Period | undefined): Axis | undefined {
  const { name, count, min, max, index = 0, period } = fieldsOf(written)
  const variable = typeof name === 'string' ? system.variables.get(name) : undefined
  const read = period === undefined || period === null ? testPeriod : periodOf(period)
  const numbers = [count, min, max, index]
  if (
    typeof name !== 'string' ||
    variable === undefined ||
    read === undefined ||
    !numbers.every((it) => typeof it === 'number')
  )
    return undefined
  const [copies = 0, from = 0, to = 0, at = 0] = numbers as readonly number[]
  if (!Number.isInteger(copies) || copies < 1 || !Number.isInteger(at) || at < 0) return undefined
  return {
    name,
    entity: variable.entity,
    whole: variable.kind === 'whole-number',
    count: copies,
    min: from,
    max: to,
    index: at,
    period: read,
  }
}

const periodOf = (written: unknown): Period | undefined =>
  typeof written === 'string' || typeof written === 'number' ? periodIn(String(written)) : undefined

const fieldsOf = (written: Written): Readonly<Record<string, unknown>> =>
  written.kind === 'map' ? (plainValue(written) as Readonly<Record<string, unknown>>) : {}

/** The situation in as many copies as the axes ask for. Names get the number of their copy's place; a value along an axis stands over what was given. */
export function expanded(situation: Situation, axes: Axes): Situation {
  const counts = axes.map((it) => it[0]?.count ?? 1)
  const copies = counts.reduce((product, it) => product * it, 1)
  const size = (entity: string): number => situation.names.get(entity)?.length ?? 0
  const inputs = new Map(
    situation.inputs.map((it) => [keyOf(it.variable, it.period), { ...it, values: repeated(it.values, copies) }]),
  )
  for (const [dimension, parallel] of axes.entries())
    for (const axis of parallel) {
      const key = keyOf(axis.name, axis.period)
      const step = size(axis.entity)
      const values = [...(inputs.get(key)?.values ?? Array<Value | undefined>(copies * step).fill(undefined))]
      for (let copy = 0; copy < copies; copy++)
        values[copy * step + axis.index] = valueAlong(axis, placeOf(copy, dimension, counts))
      inputs.set(key, { variable: axis.name, entity: axis.entity, period: axis.period, values })
    }
  return {
    names: new Map(
      [...situation.names].map(([entity, names]) => [entity, repeated(names, copies).map((it, at) => `${it}${at}`)]),
    ),
    members: new Map(
      [...situation.members].map(([entity, members]) => [
        entity,
        repeated(members, copies).map((it, at) => ({
          ...it,
          group: it.group + Math.floor(at / members.length) * size(entity),
        })),
      ]),
    ),
    inputs: [...inputs.values()] satisfies readonly GivenValues[],
  }
}

const keyOf = (variable: string, period: Period): string => `${variable}@${periodText(period)}`

const repeated = <T>(items: readonly T[], times: number): readonly T[] =>
  Array.from({ length: times }, () => items).flat()

/** Where a copy stands on one dimension. The format lays its grid out with the second dimension slowest, then the first, then the others. */
function placeOf(copy: number, dimension: number, counts: readonly number[]): number {
  const order = counts.map((_, at) => (counts.length > 1 && at < 2 ? 1 - at : at))
  const faster = order.slice(order.indexOf(dimension) + 1).reduce((product, it) => product * (counts[it] ?? 1), 1)
  return Math.floor(copy / faster) % (counts[dimension] ?? 1)
}

function valueAlong({ min, max, count, whole }: Axis, place: number): number {
  const value = count === 1 ? min : min + (place * (max - min)) / (count - 1)
  return whole ? Math.trunc(value) : value
}
