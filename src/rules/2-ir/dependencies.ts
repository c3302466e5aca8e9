import { type Expression, parts } from './expression.ts'
import type { Rules } from './rules.ts'

/** Every name of a rule book with the names it reads in any of its formulas, under the law of any day, in the order of their first mention. */
export function dependencies(rules: Rules): ReadonlyMap<string, readonly string[]> {
  const names = [rules.inputs, rules.parameters, rules.scales, rules.tables].flatMap((it) => Object.keys(it))
  return new Map<string, readonly string[]>([
    ...names.map((it): [string, readonly string[]] => [it, []]),
    ...Object.entries(rules.variables).map(([name, { formulas }]): [string, readonly string[]] => {
      const read = formulas.flatMap((it) => [...namesIn(it.expression), ...(it.scope === undefined ? [] : [it.scope])])
      return [name, [...new Set(read)]]
    }),
  ])
}

/** Names that an expression reads. */
export function namesIn(it: Expression): readonly string[] {
  const own =
    it.op === 'read' || it.op === 'arrears'
      ? [it.variable]
      : it.op === 'parameter'
        ? [it.parameter]
        : it.op === 'scale'
          ? [it.scale]
          : it.op === 'table'
            ? [it.table]
            : []
  return [...own, ...parts(it).flatMap(namesIn)]
}

/** The names that some names rest on, near or far, with themselves: each with what it reads. */
export function dependenciesBelow(
  all: ReadonlyMap<string, readonly string[]>,
  from: readonly string[],
): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, readonly string[]>()
  const visit = (name: string): void => {
    if (found.has(name)) return
    const reads = all.get(name) ?? []
    found.set(name, reads)
    reads.forEach(visit)
  }
  from.forEach(visit)
  return found
}
