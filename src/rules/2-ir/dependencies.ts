import { type Expression, parts } from './expression.ts'
import type { Dated, Rules } from './rules.ts'

/** Every name of a rule book with the names it reads, under the law of any day, in the order of their first mention: in its formulas, and in the scope of a number that
 *  reaches back to some persons only. */
export function dependencies(rules: Rules): ReadonlyMap<string, readonly string[]> {
  const each = <T>(section: Readonly<Record<string, T>>, read: (it: T) => readonly string[]) =>
    Object.entries(section).map(([name, it]): [string, readonly string[]] => [name, [...new Set(read(it))]])
  return new Map<string, readonly string[]>([
    ...each(rules.inputs, () => []),
    ...each(rules.parameters, (it) => it.values.flatMap(scopeOf)),
    ...each(rules.scales, (it) =>
      it.brackets.flatMap(({ threshold, value }) => [...threshold, ...value].flatMap(scopeOf)),
    ),
    ...each(rules.tables, (it) => it.values.flatMap(scopeOf)),
    ...each(rules.variables, (it) => it.formulas.flatMap((one) => [...namesIn(one.expression), ...scopeOf(one)])),
  ])
}

const scopeOf = ({ scope }: Dated): readonly string[] => (scope === undefined ? [] : [scope])

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
