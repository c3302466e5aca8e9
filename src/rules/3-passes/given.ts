import { dayNumberOf } from '#ground/calendar'
import { earliestDay } from '#ground/date'
import { contains, dayAfter, daysIn, firstDay, type Period, periodsWithin, periodText } from '#ground/period'
import type { GraphBuilder } from '#rules/2-ir/builder'
import type { ColumnUse, NodeId, Origin } from '#rules/2-ir/graph'
import type { Given } from '#rules/2-ir/request'
import type { Input, Rules } from '#rules/2-ir/rules'

/** Numbers beyond this are refused where they are read, unless an input declares a wider bound: sums stay exact. */
export const widestNumber = 2 ** 40

/** Columns of an input for one period: its own; the shortest of the longer ones that hold it (shared out if the input flows, the same if it does not); the shorter
 *  ones that make it up (of a state, the first); or that which holds for every period. */
export function inputNode(builder: GraphBuilder, rules: Rules, name: string, period: Period, given: Given): NodeId {
  const input = rules.inputs[name] as Input
  const origin = (how: 'given' | 'assumed' | 'missing'): Origin => ({
    from: 'input',
    name,
    period: periodText(period),
    how,
  })
  const found = columnsFor(builder, rules, name, period, given(name))
  const assumed = (): NodeId => builder.constant(codeOf(rules, input, input.assumed), input, origin('assumed'))
  if (found === undefined) return input.assumed === undefined ? builder.unknown(input, origin('missing')) : assumed()
  if (input.assumed === undefined) return builder.named(found, origin('given'))
  return builder.named(builder.apply('select', [builder.apply('known', [found]), found, assumed()]), origin('given'))
}

function columnsFor(
  builder: GraphBuilder,
  rules: Rules,
  name: string,
  period: Period,
  columns: ReturnType<Given>,
): NodeId | undefined {
  const input = rules.inputs[name] as Input
  const read = (column: string): NodeId => builder.column(columnUse(rules, name, column), input)
  const wanted = periodText(period)
  const dated = columns.flatMap((it) => (it.period === undefined ? [] : [{ ...it, period: it.period }]))
  const exact = dated.find((it) => periodText(it.period) === wanted)
  if (exact !== undefined) return read(exact.column)
  const [longer] = dated.filter((it) => contains(it.period, period)).sort((a, b) => daysIn(a.period) - daysIn(b.period))
  if (longer !== undefined) {
    const node = read(longer.column)
    const share = input.flow ? periodsWithin(longer.period, period.unit).length : 1
    return share > 1 ? builder.apply('divide', [node, builder.constant(share, { kind: 'number', unit: '1' })]) : node
  }
  const inside = dated
    .filter((it) => contains(period, it.period))
    .sort((a, b) => firstDay(a.period) - firstDay(b.period))
  const made = input.flow ? madeUpOf(period, inside) : inside.slice(0, 1)
  if (made.length > 0)
    return builder.join(
      'add',
      made.map((it) => read(it.column)),
      -1,
    )
  const general = columns.find((it) => it.period === undefined)
  return general === undefined ? undefined : read(general.column)
}

/** Periods that follow one another from the first day of the whole to its last, of those given, in the order of their beginnings; none where they do not make it up.
 *  Of two that begin on one day the longer is taken. */
function madeUpOf<T extends { readonly period: Period }>(whole: Period, given: readonly T[]): readonly T[] {
  const made: T[] = []
  let day = firstDay(whole)
  while (day < dayAfter(whole)) {
    const [next] = given.filter((it) => firstDay(it.period) === day).sort((a, b) => daysIn(b.period) - daysIn(a.period))
    if (next === undefined) return []
    made.push(next)
    day = dayAfter(next.period)
  }
  return made
}

/** What a column of this input holds; its bounds are checked where it is read, and kernels rely on them. */
export function columnUse(rules: Rules, name: string, column: string): ColumnUse {
  const input = rules.inputs[name] as Input
  return { name: column, input: name, entity: input.entity, kind: input.kind, ...boundsOf(rules, input) }
}

function boundsOf(
  rules: Rules,
  input: Input,
): { readonly min: number; readonly max: number; readonly integral: boolean } {
  if (input.kind === 'truth') return { min: 0, max: 1, integral: true }
  if (input.kind === 'date') return { min: dayNumberOf('0001-01-01'), max: dayNumberOf('9999-12-31'), integral: true }
  if (input.kind === 'code')
    return { min: 0, max: (rules.enumerations[input.codes ?? '']?.codes.length ?? 1) - 1, integral: true }
  return { min: input.min ?? -widestNumber, max: input.max ?? widestNumber, integral: input.integral ?? false }
}

/** A value as authors write it, as the number that stands for it in columns: truths 0 and 1, dates day numbers, codes places in their enumeration. */
export function codeOf(
  rules: Rules,
  type: { readonly kind: Input['kind']; readonly codes?: string | undefined },
  value: number | boolean | string | undefined,
): number {
  if (typeof value === 'number') return value
  if (typeof value === 'boolean') return value ? 1 : 0
  if (type.kind === 'date') return dayNumberOf(earliestDay(value ?? '1970-01-01'))
  return rules.enumerations[type.codes ?? '']?.codes.findIndex((it) => it.key === value) ?? 0
}
