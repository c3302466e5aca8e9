import { addMonths, civilDate, completedMonths, completedYears } from '#ground/calendar'
import { mostMembers } from '#ground/columns/population'
import type { Graph, Node } from './graph.ts'
import type { Operator } from './operators.ts'

/** What is certain of a node's value wherever it is known, for any population and any place of the slots within their bounds.
 *  `integral`: a whole number. `nan`: infinity less infinity may have come in; nothing is certain then. */
export type Range = {
  readonly min: number
  readonly max: number
  readonly integral: boolean
  readonly nan: boolean
}

/** Range of each node, by interval arithmetic: every operation is monotone in doubles as it is in numbers, so the bounds hold to the bit. */
export function rangesOf(graph: Graph): readonly Range[] {
  const ranges: Range[] = []
  for (const node of graph.nodes) {
    const args = node.args.map((it) => ranges[it] as Range)
    ranges.push(node.kind === 'truth' ? truth : rules[node.op](args as [Range, Range, Range], node, graph))
  }
  return ranges
}

type Rule = (args: readonly [Range, Range, Range], node: Node, graph: Graph) => Range

const truth: Range = { min: 0, max: 1, integral: true, nan: false }
const isTruth: Rule = () => truth
const anything: Range = { min: -Infinity, max: Infinity, integral: false, nan: true }

const from = (min: number, max: number, integral: boolean): Range =>
  Number.isNaN(min) || Number.isNaN(max) ? anything : { min, max, integral, nan: false }

const whole = (min: number, max: number): Range => from(min, max, true)

/** From the left, as the values are. */
const folded =
  (two: (a: Range, b: Range) => Range): Rule =>
  (args) =>
    args.slice(1).reduce((a, b) => (a.nan || b.nan ? anything : two(a, b)), args[0])

const add = (a: Range, b: Range): Range =>
  (a.max === Infinity && b.min === -Infinity) || (a.min === -Infinity && b.max === Infinity)
    ? anything
    : from(a.min + b.min, a.max + b.max, a.integral && b.integral)

const subtract = (a: Range, b: Range): Range => add(a, { ...b, min: -b.max, max: -b.min })

const corners = (of: (x: number, y: number) => number, a: Range, b: Range, integral: boolean): Range => {
  const all = [of(a.min, b.min), of(a.min, b.max), of(a.max, b.min), of(a.max, b.max)]
  return from(Math.min(...all), Math.max(...all), integral)
}

/** A factor that can be zero beside one without bound: 0 × infinity is not a number. */
const multiply = (a: Range, b: Range): Range => {
  const endless = (it: Range): boolean => it.min === -Infinity || it.max === Infinity
  if ((endless(a) && b.min <= 0 && b.max >= 0) || (endless(b) && a.min <= 0 && a.max >= 0)) return anything
  return corners((x, y) => x * y, a, b, a.integral && b.integral)
}

/** Divided by zero nothing is known, so only what lies on its sides counts. */
const divide = (a: Range, b: Range): Range => {
  const nearest = b.integral ? 1 : Number.MIN_VALUE
  const sides = [
    { ...b, min: Math.max(b.min, nearest) },
    { ...b, max: Math.min(b.max, -nearest) },
  ].filter((it) => it.min <= it.max)
  if (sides.length === 0) return { ...a, integral: false }
  return sides.map((it) => corners((x, y) => x / y, a, it, false)).reduce(hull)
}

const hull = (a: Range, b: Range): Range =>
  a.nan || b.nan ? anything : from(Math.min(a.min, b.min), Math.max(a.max, b.max), a.integral && b.integral)

/** Between the multiples below and above. Beyond 2^51 steps a half is no longer exact, and nothing is promised. */
const rounded: Rule = ([value, step]) => {
  const fixed = step.min === step.max && step.min > 0 && !value.nan
  if (!fixed || !(Math.max(Math.abs(value.min), Math.abs(value.max)) / step.min < 2 ** 51)) return anything
  return from(Math.floor(value.min / step.min) * step.min, Math.ceil(value.max / step.min) * step.min, step.integral)
}

/** First day of the year 1 and last of the year 9999: between them the functions of the calendar rise, or fall, with each argument. */
const firstDay = -719162
const lastDay = 2932896

const ofDates =
  (low: (a: Range, b: Range) => number, high: (a: Range, b: Range) => number): Rule =>
  (args) =>
    args.every((it) => it.min >= firstDay && it.max <= lastDay)
      ? whole(low(args[0], args[1]), high(args[0], args[1]))
      : anything

const sumOfMembers: Rule = ([a]) =>
  a.nan || (a.min === -Infinity && a.max === Infinity)
    ? anything
    : from(Math.min(a.min, a.min * mostMembers), Math.max(a.max, a.max * mostMembers), a.integral)

const itself: Rule = ([a]) => a

const rules: Readonly<Record<Operator, Rule>> = {
  constant: (_, { value = 0 }) => from(value, value, Number.isInteger(value)),
  unknown: () => whole(0, 0),
  column: (_, { index = 0 }, { columns }) => {
    const column = columns[index]
    return column === undefined ? anything : from(column.min, column.max, column.integral)
  },
  slot: (_, { index = 0 }, { slots }) => {
    const slot = slots[index]
    return slot === undefined ? anything : from(slot.min, slot.max, slot.integral)
  },
  position: () => whole(0, mostMembers - 1),
  name: itself,
  add: folded(add),
  subtract: folded(subtract),
  multiply: folded(multiply),
  divide: folded(divide),
  minimum: folded((a, b) => from(Math.min(a.min, b.min), Math.min(a.max, b.max), a.integral && b.integral)),
  maximum: folded((a, b) => from(Math.max(a.min, b.min), Math.max(a.max, b.max), a.integral && b.integral)),
  'round-half-up': rounded,
  'round-half-even': rounded,
  'round-down': rounded,
  'round-up': rounded,
  less: isTruth,
  'at-most': isTruth,
  more: isTruth,
  'at-least': isTruth,
  equal: isTruth,
  and: isTruth,
  or: isTruth,
  not: isTruth,
  select: ([, a, b]) => hull(a, b),
  known: isTruth,
  'completed-years': ofDates(
    (a, b) => completedYears(a.max, b.min),
    (a, b) => completedYears(a.min, b.max),
  ),
  'completed-months': ofDates(
    (a, b) => completedMonths(a.max, b.min),
    (a, b) => completedMonths(a.min, b.max),
  ),
  'add-months': ofDates(
    (a, b) => addMonths(a.min, b.min),
    (a, b) => addMonths(a.max, b.max),
  ),
  'year-of': ofDates(
    (a) => Math.floor(civilDate(a.min) / 10000),
    (a) => Math.floor(civilDate(a.max) / 10000),
  ),
  'month-of': () => whole(1, 12),
  'sum-members': sumOfMembers,
  'any-members': isTruth,
  'all-members': isTruth,
  'minimum-members': itself,
  'maximum-members': itself,
  'first-member': itself,
  'of-household': itself,
  'of-member': ([, value, none]) => hull(value, none),
}
