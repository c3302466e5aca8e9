import { codeListOf } from '#rules/2-ir/code-list'
import type { Node, NodeId } from '#rules/2-ir/graph'
import type { Operator } from '#rules/2-ir/operators'
import { countedConditions, termsOf } from '#rules/2-ir/sums'
import type { Evaluation, Value } from './interpret.ts'

/** An argument that bears on a value, for a member; told with its own reasons where it decided. */
export type Reason = { readonly node: NodeId; readonly member: number; readonly inFull: boolean }

/** What of its arguments decided the value of a node, the deciding first. */
export function deciding(it: Evaluation, id: NodeId, member: number): readonly Reason[] {
  const node = it.graph.nodes[id] as Node
  const list = codeListOf(it.graph, id)
  if (list !== undefined) return [{ node: list.value, member, inFull: true }]
  if (node.op === 'add') return summed(it, id, member)
  return (choices[node.op] ?? strictly)(node, member, it)
}

type Choice = (node: Node, member: number, it: Evaluation) => readonly Reason[]
type Valued = { readonly node: NodeId; readonly member: number; readonly value: Value }

const argument = (node: Node, at: number, member: number): Reason => ({
  node: node.args[at] as NodeId,
  member,
  inFull: true,
})

const valued = (node: Node, member: number, it: Evaluation): readonly Valued[] =>
  node.args.map((arg) => ({ node: arg, member, value: it.valueOf(arg, member) }))

const members = (node: Node, it: Evaluation): readonly Valued[] =>
  Array.from({ length: it.members }, (_, member) => {
    const arg = node.args[0] as NodeId
    return { node: arg, member, value: it.valueOf(arg, member) }
  })

const isUnknown = (one: Valued): boolean => typeof one.value !== 'number'
const told = (inFull: boolean, items: readonly Valued[]): readonly Reason[] =>
  items.map(({ node, member }) => ({ node, member, inFull }))

/** Where something is unknown, only that matters; else everything does. */
function strictly(node: Node, member: number, it: Evaluation): readonly Reason[] {
  const all = valued(node, member, it)
  const unknown = all.filter(isUnknown)
  return told(true, unknown.length > 0 ? unknown : all)
}

/** Terms of a sum are one list. Of conditions that are counted those that hold are told in full. */
function summed(it: Evaluation, id: NodeId, member: number): readonly Reason[] {
  const counted = countedConditions(it.graph, id)
  const all = (counted ?? termsOf(it.graph, id)).map((node) => ({ node, member, value: it.valueOf(node, member) }))
  const unknown = all.filter(isUnknown)
  if (unknown.length > 0) return told(true, unknown)
  return counted === undefined ? told(true, all) : all.flatMap((one) => told(one.value === 1, [one]))
}

/** Of `and` what fails decides (0), of `or` what holds (1). One holding branch is enough; conditions that fail are all told. Of those that do not
 *  decide only the answer is told. */
function logical(all: readonly Valued[], ends: 0 | 1): readonly Reason[] {
  const ending = all.filter((one) => one.value === ends)
  const unknown = all.filter(isUnknown)
  const others = all.filter((one) => one.value === 1 - ends)
  if (ending.length > 0)
    return ends === 1
      ? told(true, ending.slice(0, 1))
      : [...told(true, ending), ...told(false, [...unknown, ...others])]
  return unknown.length > 0 ? [...told(true, unknown), ...told(false, others)] : told(true, all)
}

/** Conditions joined by the same word are one list. */
function flat(node: Node, member: number, it: Evaluation): readonly Valued[] {
  return valued(node, member, it).flatMap((one) => {
    const inner = it.graph.nodes[one.node] as Node
    const isPart = inner.op === node.op && inner.origin === undefined && codeListOf(it.graph, one.node) === undefined
    return isPart ? flat(inner, member, it) : [one]
  })
}

/** The first member with the value that came out; the unknown ones where it is unknown. */
function extreme(node: Node, _: number, it: Evaluation): readonly Reason[] {
  const all = members(node, it)
  const unknown = all.filter(isUnknown)
  const isFurther = (a: Valued, b: Valued): boolean =>
    node.op === 'minimum-members' ? a.value < b.value : a.value > b.value
  return told(true, unknown.length > 0 ? unknown : [all.reduce((best, one) => (isFurther(one, best) ? one : best))])
}

/** A value taken because it is known needs no other reason. */
function isOwnKnowledge(it: Evaluation, condition: NodeId, taken: NodeId): boolean {
  const { op, args } = it.graph.nodes[condition] as Node
  return op === 'known' && args[0] === taken
}

const choices: Readonly<Partial<Record<Operator, Choice>>> = {
  and: (node, member, it) => logical(flat(node, member, it), 0),
  or: (node, member, it) => logical(flat(node, member, it), 1),
  'any-members': (node, _, it) => logical(members(node, it), 1),
  'all-members': (node, _, it) => logical(members(node, it), 0),
  select: (node, member, it) => {
    const holds = it.valueOf(node.args[0] as NodeId, member)
    const condition = argument(node, 0, member)
    const taken = argument(node, holds !== 0 ? 1 : 2, member)
    if (holds === 1 && isOwnKnowledge(it, condition.node, taken.node)) return [taken]
    if (typeof holds === 'number') return [condition, taken]
    const branches = valued(node, member, it).slice(1)
    const unknown = branches.filter(isUnknown)
    return [condition, ...told(true, unknown.length > 0 ? unknown : branches)]
  },
  /** Who adds nothing is left out; where everyone counts the same, the members themselves say it. */
  'sum-members': (node, _, it) => {
    if (it.graph.nodes[node.args[0] as NodeId]?.entity === 'none') return []
    const all = members(node, it)
    const unknown = all.filter(isUnknown)
    return told(true, unknown.length > 0 ? unknown : all.filter((one) => one.value !== 0))
  },
  'minimum-members': extreme,
  'maximum-members': extreme,
  'first-member': (node) => [argument(node, 0, 0)],
  'of-household': (node) => [argument(node, 0, 0)],
  'of-member': (node, member, it) => {
    const link = it.valueOf(node.args[0] as NodeId, member)
    if (typeof link !== 'number' || link >= it.members) return [argument(node, 0, member)]
    return [link < 0 ? argument(node, 2, member) : argument(node, 1, link)]
  },
}
