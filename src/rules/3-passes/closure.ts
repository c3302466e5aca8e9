import { addDays, type Day } from '#ground/date'
import { type Expression, parts } from '#rules/2-ir/expression'
import { type LawView, lawOn, turningDays } from '#rules/2-ir/law'
import type { Dated, Rules } from '#rules/2-ir/rules'

/** The dated law that a variable rests on for its own period: its formulas, and those of what it reads in the same period. */
export type Closure = {
  /** Days on which any of it turns, ascending, each once. */
  readonly days: readonly Day[]
  /** Which pieces hold on a day: equal texts mean the same law. */
  readonly signature: (day: Day, view: LawView) => string
  readonly pieces: readonly (readonly Dated[])[]
}

/** Closures of a rule book, each worked out once. */
export function closures(rules: Rules): (variable: string) => Closure {
  const done = new Map<string, Closure>()
  return (variable) => {
    const found = done.get(variable)
    if (found !== undefined) return found
    const pieces = piecesUnder(rules, variable)
    const closure: Closure = {
      pieces,
      days: [...new Set(pieces.flatMap((it) => turningDays(it, (day) => addDays(day, 1))))].sort(),
      signature: (day, view) => pieces.map((it) => lawOn(it, day, view).join('+')).join(','),
    }
    done.set(variable, closure)
    return closure
  }
}

function piecesUnder(rules: Rules, variable: string): readonly (readonly Dated[])[] {
  const seen = new Set<string>()
  const pieces: (readonly Dated[])[] = []
  const take = (name: string, dated: readonly Dated[]): boolean => {
    if (seen.has(name)) return false
    seen.add(name)
    pieces.push(dated)
    for (const { scope } of dated) if (scope !== undefined) visit(scope)
    return true
  }
  const visit = (name: string): void => {
    const it = rules.variables[name]
    if (it !== undefined && take(name, it.formulas)) for (const { expression } of it.formulas) walk(expression)
  }
  const walk = (it: Expression): void => {
    const ofOtherPeriod = 'when' in it && it.when !== undefined
    if (it.op === 'read' && !ofOtherPeriod) visit(it.variable)
    if (it.op === 'parameter' && !ofOtherPeriod) take(it.parameter, rules.parameters[it.parameter]?.values ?? [])
    if (it.op === 'table' && !ofOtherPeriod) take(it.table, rules.tables[it.table]?.values ?? [])
    if (it.op === 'scale' && !ofOtherPeriod)
      rules.scales[it.scale]?.brackets.forEach(({ threshold, value }, at) => {
        take(`${it.scale} ${at} threshold`, threshold)
        take(`${it.scale} ${at} value`, value)
      })
    parts(it).forEach(walk)
  }
  visit(variable)
  return pieces
}
