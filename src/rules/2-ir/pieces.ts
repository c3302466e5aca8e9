import type { Dated, Rules } from './rules.ts'

/** A rule book with other pieces of dated law: each list of them as it is made anew. */
export function withPieces(rules: Rules, make: <T extends Dated>(pieces: readonly T[]) => T[]): Rules {
  return {
    ...rules,
    parameters: each(rules.parameters, (it) => ({ ...it, values: make(it.values) })),
    tables: each(rules.tables, (it) => ({ ...it, values: make(it.values) })),
    variables: each(rules.variables, (it) => ({ ...it, formulas: make(it.formulas) })),
    scales: each(rules.scales, (it) => ({
      ...it,
      brackets: it.brackets.map(({ threshold, value }) => ({ threshold: make(threshold), value: make(value) })),
    })),
  }
}

const each = <T>(all: Readonly<Record<string, T>>, make: (it: T) => T): Record<string, T> =>
  Object.fromEntries(Object.entries(all).map(([name, it]) => [name, make(it)]))
