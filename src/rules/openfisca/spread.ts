import { daysIn, eternity, type Period, type PeriodUnit, periodsWithin, periodText } from '#ground/period'
import type { Problem } from '#ground/problem'
import type { GivenValues } from './situation.ts'
import type { Value } from './system.ts'

/** What is known of a variable, by periods of its own length. Nothing where a value was given to others of the period, but not to this one, for this period or for ever. */
export type Spread = { readonly period: Period; readonly values: readonly (Value | undefined)[] }

/** How a variable takes a value that is given for longer than it holds: what adds up over time is shared out, a state is the same throughout. */
export type Habit = { readonly unit: PeriodUnit; readonly flow: boolean }

/** Values given for periods of any length, for periods of the variable's own. Of each person or household shorter periods come first, and keep what they were given; what
 *  is given for a longer one goes to the rest of it. Problems: openfisca-period-too-short, openfisca-inputs-contradict. */
export function spread(
  given: readonly GivenValues[],
  { unit, flow }: Habit,
): { readonly spread: readonly Spread[]; readonly problems: readonly Problem[] } {
  const found = new Map<string, Filling>()
  const problems: Problem[] = []
  for (const { variable, period, values } of given.toSorted((a, b) => daysIn(a.period) - daysIn(b.period))) {
    const parts = partsOf(period, unit)
    const facts = { name: variable, period: periodText(period) }
    if (parts.length === 0) problems.push({ code: 'openfisca-period-too-short', facts: { ...facts, unit } })
    const own = parts.map((it) => heldAt(found, it, values.length))
    let contradicts = false
    for (const [at, value] of values.entries()) {
      if (value === undefined) continue
      const open = own.filter((it) => it.values[at] === undefined)
      const adds = flow && parts.length > 1
      if (open.length === 0 && parts.length > 1)
        contradicts ||= adds ? restOf(value, at, own) !== 0 : own.some((it) => it.values[at] !== value)
      const share = adds && typeof value === 'number' ? restOf(value, at, own) / open.length : value
      for (const it of open) it.values[at] = share
    }
    if (contradicts) problems.push({ code: 'openfisca-inputs-contradict', facts })
  }
  const always = found.get(periodText(eternity))
  const withAlways = (it: Spread): Spread =>
    always === undefined ? it : { ...it, values: it.values.map((value, at) => value ?? always.values[at]) }
  return { spread: [...found.values()].map(withAlways), problems }
}

type Filling = { readonly period: Period; readonly values: (Value | undefined)[] }

function heldAt(found: Map<string, Filling>, period: Period, length: number): Filling {
  const held = found.get(periodText(period))
  if (held !== undefined) return held
  const made: Filling = { period, values: Array<Value | undefined>(length).fill(undefined) }
  found.set(periodText(period), made)
  return made
}

/** What holds for ever is taken for whatever period it is given. */
function partsOf(period: Period, unit: PeriodUnit): readonly Period[] {
  if (unit === 'always') return [eternity]
  if (period.unit === 'always') return [period]
  return periodsWithin(period, unit).filter((it) => daysIn(it) <= daysIn(period))
}

/** What is left of a value after what parts of its period were given. */
const restOf = (value: Value, at: number, parts: readonly Spread[]): number =>
  parts.reduce((left, { values }) => left - Number(values[at] ?? 0), Number(value))
