import { addMonths, completedMonths, completedYears } from '#ground/calendar'
import type { Node, NodeId } from '#rules/2-ir/graph'
import type { Operator } from '#rules/2-ir/operators'
import { type Aim, type Bound, fact, type Proposal, type Solver, turned } from './explain-fact.ts'

/** Changes of facts by which a node would be as aimed for: through arithmetic of which the rest is known, one step at a time. */
export function* moved(solver: Solver, id: NodeId, member: number, aim: Aim): Generator<Proposal> {
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

type Reach = readonly [steps: number, bound: Bound]

/** What is rounded need only come so close to the multiple that it is rounded to it. */
function rounded({ least, most }: { readonly least: Reach; readonly most: Reach }): Through {
  return (solver, node, member, aim) => {
    const step = solver.it.valueOf(node.args[1] as NodeId, member) as number
    const { bound, target } = aim
    if (bound === 'exactly') return first(solver, node, member, aim)
    const isLeast = bound === 'at-least' || bound === 'more'
    const multiple = {
      'at-least': Math.ceil(target / step),
      more: Math.floor(target / step) + 1,
      'at-most': Math.floor(target / step),
      less: Math.ceil(target / step) - 1,
    }[bound]
    const [steps, reached] = isLeast ? least : most
    return first(solver, node, member, { ...aim, bound: reached, target: (multiple + steps) * step })
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
  'round-half-up': rounded({ least: [-0.5, 'at-least'], most: [0.5, 'less'] }),
  'round-half-even': rounded({ least: [-0.5, 'at-least'], most: [0.5, 'less'] }),
  'round-down': rounded({ least: [0, 'at-least'], most: [1, 'less'] }),
  'round-up': rounded({ least: [-1, 'more'], most: [0, 'at-most'] }),
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
