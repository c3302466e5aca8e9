import type { Day } from '#ground/date'
import type { Problem } from '#ground/problem'
import { type Expression, parts } from './expression.ts'
import { lawOn, startOf } from './law.ts'
import type { Rules } from './rules.ts'

/** Definitions that rest on themselves under the law of some day, each with its path. A formula may look back at its own past. */
export function circles(rules: Rules): readonly Problem[] {
  const days = new Set(
    Object.values(rules.variables).flatMap((it) => it.formulas.flatMap((one) => [startOf(one), one.from])),
  )
  const found = new Map<string, Problem>()
  for (const day of [...days].sort()) {
    const path = circleOn(rules, day)
    if (path !== undefined) found.set([...path].sort().join(' '), { code: 'circular-definition', facts: { path } })
  }
  return [...found.values()]
}

function circleOn(rules: Rules, day: Day): readonly string[] | undefined {
  const done = new Set<string>()
  const path: string[] = []
  const visit = (name: string): readonly string[] | undefined => {
    const before = path.indexOf(name)
    if (before >= 0) return [...path.slice(before), name]
    if (done.has(name)) return undefined
    path.push(name)
    for (const next of readOn(rules, name, day)) {
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
function readOn(rules: Rules, name: string, day: Day): ReadonlySet<string> {
  const formulas = rules.variables[name]?.formulas ?? []
  const read = new Set<string>()
  const walk = (it: Expression): void => {
    if (it.op === 'read' && !isPast(it)) read.add(it.variable)
    parts(it).forEach(walk)
  }
  for (const at of lawOn(formulas, day)) {
    const it = formulas[at]
    if (it === undefined) continue
    walk(it.expression)
    if (it.scope !== undefined) read.add(it.scope)
  }
  return read
}

const isPast = ({ when }: Extract<Expression, { op: 'read' }>): boolean =>
  when?.shift !== undefined &&
  when.shift < 0 &&
  typeof (when.count ?? 1) === 'number' &&
  when.shift + Number(when.count ?? 1) <= 0
