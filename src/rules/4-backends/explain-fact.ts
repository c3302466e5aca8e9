import { dayOf } from '#ground/calendar'
import type { Change } from '#rules/2-ir/explanation'
import type { ColumnUse, Node, NodeId } from '#rules/2-ir/graph'
import type { Rules } from '#rules/2-ir/rules'
import { writtenOf } from './explain-answer.ts'
import { type Evaluation, instanceOf } from './interpret.ts'

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

export type Bound = Change['bound']

/** The same seen from the other side. */
export const turned: Readonly<Record<Bound, Bound>> = {
  'at-least': 'at-most',
  'at-most': 'at-least',
  more: 'less',
  less: 'more',
  exactly: 'exactly',
}

export type Solver = { readonly rules: Rules; readonly it: Evaluation }

/** How a value would have to be, the name of the input it stands under, and the day on which it comes true by itself. */
export type Aim = {
  readonly bound: Bound
  readonly target: number
  readonly named?: { readonly id: NodeId; readonly input: string; readonly period: string }
  readonly when?: (from: number) => number
}

/** A column is one fact wherever it is read; what is assumed is a fact of its name. */
export const factOf = ({ op, index, entity }: Node, id: NodeId, member: number): string =>
  `${op === 'column' ? `column ${index}` : `name ${id}`} ${entity === 'person' ? member : 0}`

/** The fact itself, within the bounds that it has. */
export function* fact(solver: Solver, id: NodeId, member: number, from: number, aim: Aim): Generator<Proposal> {
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

/** How far a change is from what somebody can bring about: a fact on record; one that comes by waiting; one that was only assumed; one that cannot be otherwise. */
const effort = { recorded: 0, waiting: 1, assumed: 2, fixed: 3 } as const

function effortOf({ inputs }: Rules, { graph }: Evaluation, one: Proposal): number {
  const input = inputs[one.input]
  if (one.when !== undefined) return effort.waiting
  if (input?.fixed === true || input?.period === 'always') return effort.fixed
  return graph.nodes[one.node]?.op === 'column' ? effort.recorded : effort.assumed
}

/** A change this small of a fact on record, or of a truth or code on record, is as near as can be. */
export const near = 0.25

/** How far away a change is: by what it takes, and then by how much it is of the number. */
export function distanceOf(rules: Rules, it: Evaluation, one: Proposal): number {
  const isNumber = it.graph.nodes[one.node]?.kind === 'number'
  const share = isNumber ? Math.abs(one.to - one.from) / Math.max(Math.abs(one.to), Math.abs(one.from), 1) : 0.5
  return effortOf(rules, it, one) + Math.min(share, 1) / 2
}

/** A proposal as people write it. */
export function written(rules: Rules, it: Evaluation, one: Proposal): Change {
  const node = it.graph.nodes[one.node] as Node
  const { label, entity } = rules.inputs[one.input] ?? {}
  const isFixed = effortOf(rules, it, one) === effort.fixed
  const whose = { entity: node.entity === 'none' && entity !== undefined ? entity : node.entity }
  return {
    input: one.input,
    ...(label && { label }),
    period: one.period,
    of: instanceOf(whose, one.member, it),
    from: writtenOf(rules, node, one.from),
    to: writtenOf(rules, node, one.to),
    bound: one.bound,
    ...(isFixed && { fixed: true as const }),
    ...(one.when !== undefined && { when: dayOf(one.when) }),
  }
}
