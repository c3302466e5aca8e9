import type { Day } from '#ground/date'
import { isSeen } from '#rules/2-ir/law'
import type { Dated, Rules } from '#rules/2-ir/rules'

/** The rule book as it was known on a day: what was issued later is not in it. */
export function asKnownOn(rules: Rules, known: Day): Rules {
  const seen = <T extends Dated>(pieces: readonly T[]): T[] => pieces.filter((it) => isSeen(it, { known }))
  return {
    ...rules,
    parameters: each(rules.parameters, (it) => ({ ...it, values: seen(it.values) })),
    tables: each(rules.tables, (it) => ({ ...it, values: seen(it.values) })),
    variables: each(rules.variables, (it) => ({ ...it, formulas: seen(it.formulas) })),
    scales: each(rules.scales, (it) => ({
      ...it,
      brackets: it.brackets.map(({ threshold, value }) => ({ threshold: seen(threshold), value: seen(value) })),
    })),
  }
}

const each = <T>(all: Readonly<Record<string, T>>, make: (it: T) => T): Record<string, T> =>
  Object.fromEntries(Object.entries(all).map(([name, it]) => [name, make(it)]))
