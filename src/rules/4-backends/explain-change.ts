import { addMonths, completedMonths, completedYears, dayOf } from '#ground/calendar'
import type { Change } from '#rules/2-ir/explanation'
import type { ColumnUse, Node, NodeId } from '#rules/2-ir/graph'
import type { Operator } from '#rules/2-ir/operators'
import type { Rules } from '#rules/2-ir/rules'
import { writtenOf } from './explain-answer.ts'
import type { Condition } from './explain-why-not.ts'
import { type Evaluation, evaluateHousehold, instanceOf } from './interpret.ts'

/** A fact with another value. */
export type Proposal = {
  /** The same for two proposals about the same fact. */
  readonly fact: string
  readonly node: NodeId
  readonly member: number
  readonly input: string
  readonly period: string
  readonly from: number
  readonly to: number
  readonly bound: Change['bound']
  /** Value to try it with: beyond the bound, where the bound itself is not enough. */
  readonly tried: number
  readonly when?: number | undefined
}

/** The household as it would be with other facts. */
export function changed(it: Evaluation, proposals: readonly Proposal[]): Evaluation {
  const values = new Map(proposals.map((one) => [one.fact, one.tried]))
  const instead = (id: NodeId, member: number): number | undefined => {
    const node = it.graph.nodes[id] as Node
    return node.op === 'column' || node.origin?.from === 'input' ? values.get(factOf(node, id, member)) : undefined
  }
  return evaluateHousehold(it.graph, it.population, it.household, { slots: it.slots, instead })
}

/** A column is one fact wherever it is read; what is assumed is a fact of its name. */
const factOf = ({ op, index, entity }: Node, id: NodeId, member: number): string =>
  `${op === 'column' ? `column ${index}` : `name ${id}`} ${entity === 'person' ? member : 0}`

/** The first change of one fact that is found to make a condition as it should be. At most so many are tried. */
export function changesFor(rules: Rules, it: Evaluation, { node, member, wanted }: Condition): Proposal | undefined {
  let tries = 12
  for (const proposal of proposed(rules, it, node, member, wanted)) {
    if (changed(it, [proposal]).valueOf(node, member) === wanted) return proposal
    if (--tries === 0) return undefined
  }
  return undefined
}

export const written = (rules: Rules, it: Evaluation, one: Proposal): Change => {
  const node = it.graph.nodes[one.node] as Node
  const label = rules.inputs[one.input]?.label
  return {
    input: one.input,
    ...(label && { label }),
    period: one.period,
    of: instanceOf(node, one.member, it),
    from: writtenOf(rules, node, one.from),
    to: writtenOf(rules, node, one.to),
    bound: one.bound,
    ...(one.when !== undefined && { when: dayOf(one.when) }),
  }
}

type Bound = Change['bound']
const turned: Readonly<Record<Bound, Bound>> = {
  'at-least': 'at-most',
  'at-most': 'at-least',
  more: 'less',
  less: 'more',
  exactly: 'exactly',
}
const bounds: Readonly<Partial<Record<Operator, readonly [whenTrue: Bound, whenFalse: Bound]>>> = {
  less: ['less', 'at-least'],
  'at-most': ['at-most', 'more'],
  more: ['more', 'at-most'],
  'at-least': ['at-least', 'less'],
}

/** What may be tried for a condition: its left side moved to the right one, then the right to the left. */
function* proposed(rules: Rules, it: Evaluation, id: NodeId, member: number, wanted: 0 | 1): Generator<Proposal> {
  const solver: Solver = { rules, it }
  const node = it.graph.nodes[id] as Node
  const [left, right] = node.args as [NodeId, NodeId]
  const pair = bounds[node.op]
  const isEqual = node.op === 'equal'
  if (pair === undefined && !isEqual) {
    yield* moved(solver, id, member, { bound: 'exactly', target: wanted })
    return
  }
  if (isEqual && wanted === 0 && it.graph.nodes[left]?.kind !== 'truth') return
  const bound = isEqual ? 'exactly' : (pair as readonly [Bound, Bound])[wanted === 1 ? 0 : 1]
  const a = it.valueOf(left, member)
  const b = it.valueOf(right, member)
  if (typeof a !== 'number' || typeof b !== 'number') return
  const other = (value: number): number => (isEqual && wanted === 0 ? 1 - value : value)
  yield* moved(solver, left, member, { bound, target: other(b) })
  yield* moved(solver, right, member, { bound: turned[bound], target: other(a) })
}

type Solver = { readonly rules: Rules; readonly it: Evaluation }

/** How a value would have to be, the name of the input it stands under, and the day on which it comes true by itself. */
type Aim = {
  readonly bound: Bound
  readonly target: number
  readonly named?: { readonly id: NodeId; readonly input: string; readonly period: string }
  readonly when?: (from: number) => number
}

/** Changes of facts by which a node would be as aimed for: through arithmetic of which the rest is known, one step at a time. */
function* moved(solver: Solver, id: NodeId, member: number, aim: Aim): Generator<Proposal> {
  const { it } = solver
  const node = it.graph.nodes[id] as Node
  const value = it.valueOf(id, member)
  if (typeof value !== 'number') return
  if (node.op === 'column') {
    yield* fact(solver, id, member, value, aim)
    return
  }
  const { origin } = node
  if (origin?.from === 'input') {
    const named = { id, input: origin.name, period: origin.period }
    const inner = node.args[0]
    const choice = inner === undefined ? undefined : (it.graph.nodes[inner] as Node)
    const isAssumed = choice?.op === 'select' && it.valueOf(choice.args[0] as NodeId, member) === 0
    // A value assumed for everyone is one node: with one member it is that member's.
    if (isAssumed || (inner === undefined && it.members === 1))
      yield* fact(solver, id, member, value, { ...aim, named })
    else if (inner !== undefined) yield* moved(solver, inner, member, { ...aim, named })
    return
  }
  yield* (steps[node.op] ?? nowhere)(solver, node, member, aim)
}

type Through = (solver: Solver, node: Node, member: number, aim: Aim) => Generator<Proposal>

function* nowhere(): Generator<Proposal> {}

/** The same aim for each argument. */
const same: Through = function* (solver, node, member, aim) {
  for (const arg of node.args) yield* moved(solver, arg, member, aim)
}
const first: Through = (solver, node, member, aim) => moved(solver, node.args[0] as NodeId, member, aim)

/** The aim for one argument of a sum or product, given the others. */
const oneOfMany = (aimFor: (aim: Aim, others: readonly number[]) => Aim | undefined): Through =>
  function* (solver, node, member, aim) {
    const values = node.args.map((arg) => solver.it.valueOf(arg, member) as number)
    for (const [at, arg] of node.args.entries()) {
      const next = aimFor(
        aim,
        values.filter((_, other) => other !== at),
      )
      if (next !== undefined) yield* moved(solver, arg, member, next)
    }
  }

const timed = (aim: Aim, factor: number): Aim => ({
  ...aim,
  target: aim.target * factor,
  bound: factor < 0 ? turned[aim.bound] : aim.bound,
})

const steps: Readonly<Partial<Record<Operator, Through>>> = {
  name: first,
  'of-household': (solver, node, _, aim) => moved(solver, node.args[0] as NodeId, 0, aim),
  'first-member': (solver, node, _, aim) => moved(solver, node.args[0] as NodeId, 0, aim),
  'of-member': function* (solver, node, member, aim) {
    const [link, value, otherwise] = node.args as [NodeId, NodeId, NodeId]
    const other = solver.it.valueOf(link, member) as number
    yield* other < 0 ? moved(solver, otherwise, member, aim) : moved(solver, value, other, aim)
  },
  select: function* (solver, node, member, aim) {
    const [condition, here, others] = node.args as [NodeId, NodeId, NodeId]
    const holds = solver.it.valueOf(condition, member)
    if (typeof holds === 'number') yield* moved(solver, holds !== 0 ? here : others, member, aim)
  },
  not: (solver, node, member, aim) => first(solver, node, member, { ...aim, target: 1 - aim.target }),
  add: oneOfMany((aim, others) => ({ ...aim, target: others.reduce((rest, it) => rest - it, aim.target) })),
  multiply: oneOfMany((aim, others) => {
    const factor = others.reduce((a, b) => a * b, 1)
    return factor === 0 ? undefined : { ...timed(aim, Math.sign(factor)), target: aim.target / factor }
  }),
  subtract: function* (solver, node, member, aim) {
    const [a, b] = node.args.map((arg) => solver.it.valueOf(arg, member)) as [number, number]
    yield* moved(solver, node.args[0] as NodeId, member, { ...aim, target: aim.target + b })
    yield* moved(solver, node.args[1] as NodeId, member, { ...aim, bound: turned[aim.bound], target: a - aim.target })
  },
  divide: (solver, node, member, aim) =>
    first(solver, node, member, timed(aim, solver.it.valueOf(node.args[1] as NodeId, member) as number)),
  minimum: same,
  maximum: same,
  'round-half-up': first,
  'round-half-even': first,
  'round-down': first,
  'round-up': first,
  'sum-members': function* (solver, node, member, aim) {
    const arg = node.args[0] as NodeId
    const sum = solver.it.valueOf(arg, member)
    if (solver.it.graph.nodes[arg]?.entity === 'none' || typeof sum !== 'number') return
    const values = Array.from({ length: solver.it.members }, (_, at) => solver.it.valueOf(arg, at) as number)
    const all = values.reduce((a, b) => a + b, 0)
    for (const [at, own] of values.entries())
      yield* moved(solver, arg, at, { ...aim, target: aim.target - (all - own) })
  },
  'completed-years': (solver, node, member, aim) => sinceBirth(solver, node, member, aim, 12),
  'completed-months': (solver, node, member, aim) => sinceBirth(solver, node, member, aim, 1),
}

/** Years or months completed since a date: the date they would have to count from, and the day on which they are reached by waiting. */
function* sinceBirth(solver: Solver, node: Node, member: number, aim: Aim, months: 1 | 12): Generator<Proposal> {
  const [from, to] = node.args as [NodeId, NodeId]
  const completed = months === 12 ? completedYears : completedMonths
  const until = solver.it.valueOf(to, member) as number
  const { bound, target } = aim
  if (bound === 'exactly') return
  const isLeast = bound === 'at-least' || bound === 'more'
  // The least number that is enough; or, counting down, the first that is too many.
  const count = bound === 'at-least' || bound === 'less' ? Math.ceil(target) : Math.floor(target) + 1
  const reached = (day: number): number => {
    const then = addMonths(day, count * months)
    return completed(day, then) >= count ? then : then + 1
  }
  let latest = addMonths(until, -count * months)
  while (completed(latest, until) < count) latest--
  while (completed(latest + 1, until) >= count) latest++
  yield* moved(solver, from, member, {
    bound: isLeast ? 'at-most' : 'at-least',
    target: isLeast ? latest : latest + 1,
    ...(isLeast && { when: reached }),
  })
}

/** The fact itself, within the bounds that it has. */
function* fact(solver: Solver, id: NodeId, member: number, from: number, aim: Aim): Generator<Proposal> {
  const { it, rules } = solver
  const node = it.graph.nodes[id] as Node
  const use = node.op === 'column' ? (it.graph.columns[node.index as number] as ColumnUse) : undefined
  const input = aim.named?.input ?? use?.input ?? ''
  const period = aim.named?.period ?? use?.name.slice(input.length + 1) ?? ''
  const { min = use?.min, max = use?.max, integral = use?.integral } = rules.inputs[input] ?? {}
  const isWhole = integral === true || node.kind !== 'number'
  for (const { to, bound, tried } of isWhole ? whole(aim) : [exact(aim), ...beyond(aim)]) {
    if (to === from || to < (min ?? -Infinity) || to > (max ?? Infinity)) continue
    const when = aim.when?.(from)
    yield { fact: factOf(node, id, member), node: id, member, input, period, from, to, bound, tried, when }
  }
}

type Value = { readonly to: number; readonly bound: Bound; readonly tried: number }

/** Whole numbers at the bound, and one further where arithmetic was not exact. */
function whole({ bound, target }: Aim): readonly Value[] {
  if (bound === 'exactly') return Number.isInteger(target) ? [{ to: target, bound, tried: target }] : []
  const slack = 2 ** -20
  const up = bound === 'at-least' || bound === 'more'
  const to = {
    'at-least': Math.ceil(target - slack),
    more: Math.floor(target + slack) + 1,
    'at-most': Math.floor(target + slack),
    less: Math.ceil(target - slack) - 1,
  }[bound]
  return [to, up ? to + 1 : to - 1].map((it) => ({ to: it, bound: up ? 'at-least' : 'at-most', tried: it }))
}

const exact = ({ bound, target }: Aim): Value => ({ to: target, bound, tried: target })

/** Just past the bound, where it is not enough to reach it. */
function beyond({ bound, target }: Aim): readonly Value[] {
  const little = Math.max(Math.abs(target), 1) * 2 ** -30
  if (bound === 'exactly') return []
  return bound === 'less' || bound === 'at-most'
    ? [{ to: target, bound: 'less', tried: target - little }]
    : [{ to: target, bound: 'more', tried: target + little }]
}
