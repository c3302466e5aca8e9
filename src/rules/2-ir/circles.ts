import type { Day } from '#ground/date'
import { addDays } from '#ground/date-arithmetic'
import type { Problem } from '#ground/problem'
import { type Expression, parts, type When } from './expression.ts'
import { isScoped, lawOn, turningDays } from './law.ts'
import type { Dated, Rules } from './rules.ts'

/** Definitions that rest on themselves under the law of some day, each with its path. A formula may look back at its own past. */
export function circles(rules: Rules): readonly Problem[] {
  const formulas = Object.values(rules.variables).map((it) => it.formulas)
  const reaching = Object.values(reachingNumbers(rules)).flat()
  const days = new Set([...formulas, ...reaching].flatMap((it) => turningDays(it, (day) => addDays(day, 1))))
  const readings = readingsOf(rules)
  const found = new Map<string, Problem>()
  for (const day of [...days].sort()) {
    const path = circleOn(rules, readings, day)
    if (path !== undefined) found.set([...path].sort().join(' '), { code: 'circular-definition', facts: { path } })
  }
  return [...found.values()]
}

/** Numbers that reach back to some persons, each with its history, by the names under which formulas read them. */
function reachingNumbers(rules: Rules): Readonly<Record<string, readonly (readonly Dated[])[]>> {
  const all: readonly (readonly [string, readonly (readonly Dated[])[]])[] = [
    ...[...Object.entries(rules.parameters), ...Object.entries(rules.tables)].map(
      ([name, it]) => [name, [it.values]] as const,
    ),
    ...Object.entries(rules.scales).map(
      ([name, it]) => [name, it.brackets.flatMap(({ threshold, value }) => [threshold, value])] as const,
    ),
  ]
  return Object.fromEntries(
    all.map(([name, series]) => [name, series.filter((it) => it.some((one) => one.scope !== undefined))]),
  )
}

/** What each formula of a variable reads of its own or later periods: variables, and numbers that reach back to some persons. */
type Readings = Readonly<
  Record<string, readonly { readonly variables: readonly string[]; readonly numbers: readonly (readonly Dated[])[] }[]>
>

function readingsOf(rules: Rules): Readings {
  const numbers = reachingNumbers(rules)
  const under = (it: Expression): readonly Expression[] => [it, ...parts(it).flatMap(under)]
  const of = (expression: Expression): Readings[string][number] => {
    const read = under(expression).filter((it) => !('when' in it && isPast(it.when)))
    return {
      variables: [...new Set(read.flatMap((it) => (it.op === 'read' ? it.variable : [])))],
      numbers: read.flatMap((it) => numbers[numberIn(it) ?? ''] ?? []),
    }
  }
  return Object.fromEntries(
    Object.entries(rules.variables).map(([name, it]) => [name, it.formulas.map((one) => of(one.expression))]),
  )
}

const numberIn = (it: Expression): string | undefined =>
  it.op === 'parameter' ? it.parameter : it.op === 'table' ? it.table : it.op === 'scale' ? it.scale : undefined

function circleOn(rules: Rules, readings: Readings, day: Day): readonly string[] | undefined {
  const done = new Set<string>()
  const path: string[] = []
  const visit = (name: string): readonly string[] | undefined => {
    const before = path.indexOf(name)
    if (before >= 0) return [...path.slice(before), name]
    if (done.has(name)) return undefined
    path.push(name)
    for (const next of readOn(rules, readings, name, day)) {
      const circle = visit(next)
      if (circle !== undefined) return circle
    }
    path.pop()
    done.add(name)
    return undefined
  }
  for (const name of Object.keys(rules.variables)) {
    const circle = visit(name)
    if (circle !== undefined) return circle
  }
  return undefined
}

/** Variables that the formulas of a day read, but for those of the past. */
function readOn(rules: Rules, readings: Readings, name: string, day: Day): ReadonlySet<string> {
  const formulas = rules.variables[name]?.formulas ?? []
  const read = new Set<string>()
  const scopes = (pieces: readonly Dated[]): void => {
    for (const at of lawOn(pieces, day)) {
      const it = pieces[at]
      if (it?.scope !== undefined && isScoped(it, day)) read.add(it.scope)
    }
  }
  scopes(formulas)
  for (const at of lawOn(formulas, day)) {
    const { variables = [], numbers = [] } = readings[name]?.[at] ?? {}
    for (const it of variables) read.add(it)
    numbers.forEach(scopes)
  }
  return read
}

/** Whether only periods before the formula's own are read: those that end before the one that holds its first day. */
const isPast = (it: When | undefined): boolean =>
  it?.shift !== undefined &&
  it.shift < 0 &&
  it.edge !== 'last' &&
  typeof (it.count ?? 1) === 'number' &&
  it.shift + Number(it.count ?? 1) <= 0
