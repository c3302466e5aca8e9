import type { Problem } from '#ground/problem'
import type { GraphBuilder } from '#rules/2-ir/builder'
import type { NodeId, Slot } from '#rules/2-ir/graph'
import { isScoped, lawOn, startOf } from '#rules/2-ir/law'
import type { Dated, Entry, Rules } from '#rules/2-ir/rules'
import { type Bracket, graded } from './graded.ts'
import type { Place } from './place.ts'

/** Joins pieces of law by their scopes: the first for those it reaches, the next for the others. */
type ByScope = (
  pieces: readonly Dated[],
  leading: readonly number[],
  place: Place,
  none: NodeId,
  make: (at: number) => NodeId,
) => NodeId

/** Parameters, scales and tables as the law of a place sets them. Each number is a slot, and there once, however many days and periods read it. */
export function numbersOfLaw(
  rules: Rules,
  builder: GraphBuilder,
  byScope: ByScope,
  report: (problem: Problem) => void,
) {
  const slots = new Map<string, NodeId>()

  function parameter(name: string, place: Place): NodeId {
    const it = rules.parameters[name] as Rules['parameters'][string]
    const type = { kind: it.kind ?? ('number' as const), unit: it.kind === 'date' ? undefined : it.unit }
    const values = it.values.map((entry) => entry.value)
    const bounds = { min: it.min ?? 0, max: it.max ?? reach(values), integral: it.unit !== '1' && areWhole(values) }
    const node = entryNode(name, it.values, place, type, (at) => ({ name, entry: at, ...bounds }))
    if (node !== undefined) return node
    report({ code: 'parameter-without-value', facts: withoutValue(name, it.values, place) })
    return builder.unknown(type, { from: 'unknown-law', name, lawDay: place.lawDay })
  }

  /** The number in force, as a slot; nothing where none is set. */
  function entryNode(
    name: string,
    entries: readonly Entry[],
    place: Place,
    type: { readonly kind: 'number' | 'date'; readonly unit?: string | undefined },
    slotAt: (at: number) => Omit<Slot, 'value'>,
  ): NodeId | undefined {
    const leading = lawOn(entries, place.lawDay, place.view)
    const last = leading.at(-1)
    const set = leading.filter((at) => (entries[at] as Entry).value !== null)
    if (last === undefined || set.length < leading.length || isScoped(entries[last] as Entry, place.lawDay))
      return undefined
    return byScope(entries, leading, place, -1, (at) => {
      const { value } = entries[at] as Entry
      if (value === 'unknown') return builder.unknown(type, { from: 'unknown-law', name, lawDay: place.lawDay })
      return slotNode({ ...slotAt(at), value: value as number }, type, place)
    })
  }

  function slotNode(
    slot: Slot,
    type: { readonly kind: 'number' | 'date'; readonly unit?: string | undefined },
    place: Place,
  ): NodeId {
    const key = [slot.name, slot.entry, slot.bracket ?? '', slot.side ?? '', slot.cell ?? ''].join(' ')
    const found = slots.get(key)
    if (found !== undefined) return found
    const node = builder.slot(slot, type, {
      from: 'parameter',
      name: slot.name,
      lawDay: place.lawDay,
      entry: slot.entry,
    })
    slots.set(key, node)
    return node
  }

  function scale(name: string, argument: NodeId, place: Place): NodeId {
    const it = rules.scales[name] as Rules['scales'][string]
    const rate = it.form === 'marginal' || it.form === 'average'
    const brackets = it.brackets.flatMap(({ threshold, value }, bracket): readonly Bracket[] => {
      const side = (side: 'threshold' | 'value', entries: readonly Entry[], unit: string): NodeId | undefined =>
        entryNode(name, entries, place, { kind: 'number', unit }, (entry) => ({
          name,
          entry,
          bracket,
          side,
          min: 0,
          max: reach(entries.map((one) => one.value)),
          integral: unit !== '1' && areWhole(entries.map((one) => one.value)),
        }))
      const from = side('threshold', threshold, it.unit)
      const to = side('value', value, rate ? '1' : it.resultUnit)
      return from === undefined || to === undefined ? [] : [{ threshold: from, value: to }]
    })
    return builder.named(graded(builder, it, brackets, argument), { from: 'scale', name, lawDay: place.lawDay })
  }

  function table(name: string, keys: readonly NodeId[], place: Place): NodeId {
    const it = rules.tables[name] as Rules['tables'][string]
    const type = { kind: 'number' as const, unit: it.unit }
    const sizes = it.keys.map((key) => rules.enumerations[key]?.codes.length ?? 0)
    const leading = lawOn(it.values, place.lawDay, place.view)
    const last = leading.at(-1)
    if (last === undefined || isScoped(it.values[last] as Dated, place.lawDay)) {
      report({ code: 'parameter-without-value', facts: withoutValue(name, it.values, place) })
      return builder.unknown(type, { from: 'unknown-law', name, lawDay: place.lawDay })
    }
    const node = byScope(it.values, leading, place, -1, (entry) => {
      const { cells } = it.values[entry] as (typeof it.values)[number]
      const bounds = {
        min: Math.min(0, ...numbersOf(cells)),
        max: reach(cells),
        integral: it.unit !== '1' && areWhole(cells),
      }
      const cellNode = (cell: number): NodeId => {
        const value = cells[cell]
        return typeof value !== 'number'
          ? builder.unknown(type, { from: 'unknown-law', name, lawDay: place.lawDay })
          : slotNode({ name, entry, cell, value, ...bounds }, type, place)
      }
      const within = (dimension: number, offset: number): NodeId => {
        const size = sizes[dimension]
        if (size === undefined) return cellNode(offset)
        const choices = Array.from({ length: size }, (_, code) => within(dimension + 1, offset * size + code))
        return choices.reduceRight((others, choice, code) =>
          builder.apply('select', [
            builder.apply('equal', [
              keys[dimension] as NodeId,
              builder.constant(code, { kind: 'code', codes: it.keys[dimension] }),
            ]),
            choice,
            others,
          ]),
        )
      }
      return within(0, 0)
    })
    return builder.named(node, { from: 'table', name, lawDay: place.lawDay })
  }

  return { parameter, scale, table }
}

/** A slot may be moved up to sixteen times the largest number that law ever set. */
const reach = (values: readonly (number | string | null)[]): number =>
  Math.max(16, ...numbersOf(values).map((it) => 16 * Math.abs(it)))

/** Amounts and ages that law sets in whole units stay so when they are moved; coefficients and rates need not. */
const areWhole = (values: readonly (number | string | null)[]): boolean => numbersOf(values).every(Number.isInteger)

const numbersOf = (values: readonly (number | string | null)[]): readonly number[] =>
  values.filter((it): it is number => typeof it === 'number')

const withoutValue = (name: string, pieces: readonly Dated[], { lawDay, variable }: Place) => ({
  name,
  day: lawDay,
  variable,
  first: pieces.map(startOf).sort()[0],
})
