import { daysIn, eternity, type Period, type PeriodUnit, periodsWithin, periodText } from '#ground/period'
import type { Problem } from '#ground/problem'
import type { GivenValues } from './situation.ts'
import type { Value } from './system.ts'

/** What is known of a variable, by periods of its own length. Nothing where a value was given to others of the period, but not to this one, for this period or for ever. */
export type Spread = { readonly period: Period; readonly values: readonly (Value | undefined)[] }

/** How a variable takes a value that is given for longer than it holds: what adds up over time is shared out, a state is the same throughout. */
export type Habit = { readonly unit: PeriodUnit; readonly flow: boolean }

/** Values given for periods of any length, for periods of the variable's own. Shorter periods come first, and keep what they were given; what is given for a longer one
 *  goes to the rest of it. Problems: openfisca-period-too-short, openfisca-inputs-contradict. */
export function spread(
  given: readonly GivenValues[],
  { unit, flow }: Habit,
): { readonly spread: readonly Spread[]; readonly problems: readonly Problem[] } {
  const found = new Map<string, Spread>()
  const problems: Problem[] = []
  for (const { variable, period, values } of given.toSorted((a, b) => daysIn(a.period) - daysIn(b.period))) {
    const parts = partsOf(period, unit)
    const facts = { name: variable, period: periodText(period) }
    if (parts.length === 0) problems.push({ code: 'openfisca-period-too-short', facts: { ...facts, unit } })
    const open = parts.filter((it) => !found.has(periodText(it)))
    const shares = flow && parts.length > 1 ? values.map((value, at) => shareOf(value, at, parts, open, found)) : values
    if (open.length === 0 && parts.length > 1 && shares.some((it) => it !== undefined && it !== 0))
      problems.push({ code: 'openfisca-inputs-contradict', facts })
    for (const it of open) found.set(periodText(it), { period: it, values: shares })
  }
  const always = found.get(periodText(eternity))
  const withAlways = (it: Spread): Spread =>
    always === undefined ? it : { ...it, values: it.values.map((value, at) => value ?? always.values[at]) }
  return { spread: [...found.values()].map(withAlways), problems }
}

/** What holds for ever is taken for whatever period it is given. */
function partsOf(period: Period, unit: PeriodUnit): readonly Period[] {
  if (unit === 'always') return [eternity]
  if (period.unit === 'always') return [period]
  return periodsWithin(period, unit).filter((it) => daysIn(it) <= daysIn(period))
}

/** What is left of a value after what parts of its period were given, shared among the others; what is left itself, where there are no others. */
function shareOf(
  value: Value | undefined,
  at: number,
  parts: readonly Period[],
  open: readonly Period[],
  found: ReadonlyMap<string, Spread>,
): Value | undefined {
  if (typeof value !== 'number') return value
  const before = parts.map((it) => found.get(periodText(it))?.values[at])
  const rest = before.reduce<number>((left, it) => left - (typeof it === 'number' ? it : 0), value)
  return open.length === 0 ? rest : rest / open.length
}
