import type { Day } from '#ground/date'
import { addDays } from '#ground/date-arithmetic'
import type { PeriodUnit } from '#ground/period'
import { type Expression, parts } from '#rules/2-ir/expression'
import { type LawView, lawOn, turningDays } from '#rules/2-ir/law'
import type { Dated, Rules } from '#rules/2-ir/rules'

/** The dated law that a variable rests on: its formulas, and those of what it reads. */
export type Closure = {
  /** Days on which any of it turns that is read for the variable's own period, ascending, each once. */
  readonly days: readonly Day[]
  /** Which pieces of that hold on a day: equal texts mean the same law. */
  readonly signature: (day: Day, view: LawView) => string
  /** What is read for the variable's own period. */
  readonly own: readonly Dated[]
  /** All of it, what is read for other periods too. */
  readonly all: () => readonly Dated[]
}

/** Closures of a rule book, each worked out once. */
export function closures(rules: Rules): (variable: string) => Closure {
  const done = new Map<string, Closure>()
  return (variable) => {
    const found = done.get(variable)
    if (found !== undefined) return found
    const pieces = piecesUnder(rules, variable, false)
    const closure: Closure = {
      days: [...new Set(pieces.flatMap((it) => turningDays(it, (day) => addDays(day, 1))))].sort(),
      signature: (day, view) => pieces.map((it) => lawOn(it, day, view).join('+')).join(','),
      own: pieces.flat(),
      all: () => piecesUnder(rules, variable, true).flat(),
    }
    done.set(variable, closure)
    return closure
  }
}

function piecesUnder(rules: Rules, variable: string, ofAnyPeriod: boolean): readonly (readonly Dated[])[] {
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
    if (it !== undefined && take(name, it.formulas))
      for (const { expression } of it.formulas) walk(expression, it.period)
  }
  const walk = (it: Expression, period: PeriodUnit): void => {
    parts(it).forEach((part) => {
      walk(part, period)
    })
    if (!ofAnyPeriod && !isOfOwnPeriod(it, period)) return
    if (it.op === 'read') visit(it.variable)
    if (it.op === 'parameter') take(it.parameter, rules.parameters[it.parameter]?.values ?? [])
    if (it.op === 'table') take(it.table, rules.tables[it.table]?.values ?? [])
    if (it.op === 'scale')
      rules.scales[it.scale]?.brackets.forEach(({ threshold, value }, at) => {
        take(`${it.scale} ${at} threshold`, threshold)
        take(`${it.scale} ${at} value`, value)
      })
  }
  visit(variable)
  return pieces
}

/** Whether what is read is read for the formula's own period: `thisMonth()` of a monthly formula is. A number of the law that is asked of a
 *  period is as on its first day, whatever comes later in it. */
function isOfOwnPeriod(it: Expression, period: PeriodUnit): boolean {
  if (!('when' in it) || it.when === undefined) return true
  const { unit, shift = 0, count = 1 } = it.when
  return it.op === 'read' && unit === period && shift === 0 && (count === 1 || count === 'all')
}
