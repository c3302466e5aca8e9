import { dayOf } from '#ground/calendar'
import type { Answer, Written } from '#rules/2-ir/explanation'
import type { Node, NodeId } from '#rules/2-ir/graph'
import type { Dated, Rules } from '#rules/2-ir/rules'
import type { Evaluation } from './interpret.ts'

/** What came out of a node for a member of the household at hand, as people write it. */
export function answerOf(rules: Rules, it: Evaluation, id: NodeId, member: number): Answer {
  if (!isApplicable(it, id, member)) return { status: 'not-applicable' }
  const value = it.valueOf(id, member)
  return typeof value === 'number'
    ? { status: 'known', value: writtenOf(rules, it.graph.nodes[id] as Node, value) }
    : { status: 'unknown', missing: [...value.missing] }
}

/** What a root came to. Asked for several periods at once, it is applicable if it is in any of them; a variable whose only formula is for
 *  some persons is the choice whether it is for this one. */
export function rootAnswer(rules: Rules, it: Evaluation, id: NodeId, member: number): Answer {
  const { op, args, origin } = it.graph.nodes[id] as Node
  const isSum = (op === 'add' || op === 'or') && origin === undefined && args.every((arg) => isOfVariable(it, arg))
  const isNot = isSum
    ? !args.some((arg) => isApplicable(it, arg, member))
    : origin === undefined && !holdsForSome(it, id, member)
  return isNot ? { status: 'not-applicable' } : answerOf(rules, it, id, member)
}

/** A number of a column or graph as people write it: a truth, a number with unit, a day, a code with its words. */
export function writtenOf(
  rules: Rules,
  { kind, unit, codes }: Pick<Node, 'kind' | 'unit' | 'codes'>,
  value: number,
): Written {
  if (kind === 'truth') return { kind, value: value !== 0 }
  if (kind === 'date') return { kind, value: dayOf(value) }
  if (kind === 'number') return { kind, value: value + 0, ...(unit !== undefined && unit !== '1' && { unit }) }
  const code = rules.enumerations[codes ?? '']?.codes[value]
  return {
    kind,
    value: code?.key ?? String(value),
    ...(codes !== undefined && { codes }),
    ...(code && { label: code.label }),
  }
}

/** Whether a rule is in force at all for a person: a variable without formula stands on the constant that says so, in each part of its period. */
export function isApplicable(it: Evaluation, id: NodeId, member: number): boolean {
  const { origin, args } = it.graph.nodes[id] as Node
  if (origin?.from === 'split') return splitParts(it, id).some((part) => isApplicable(it, part, member))
  if (origin?.from !== 'variable' || origin.formula !== undefined) return true
  const inner = args[0] as NodeId
  return it.graph.nodes[inner]?.op !== 'constant' && isApplicable(it, inner, member) && holdsForSome(it, inner, member)
}

/** Of formulas for some persons each: whether one is for this one. */
function holdsForSome(it: Evaluation, id: NodeId, member: number): boolean {
  const { origin, op, args } = it.graph.nodes[id] as Node
  const [scope, here, others] = args as [NodeId, NodeId, NodeId]
  if (op !== 'select' || origin !== undefined || !isOfVariable(it, here)) return true
  const holds = it.valueOf(scope, member)
  if (typeof holds !== 'number' || holds !== 0) return true
  return it.graph.nodes[others]?.op !== 'constant' && holdsForSome(it, others, member)
}

/** Whether a node is the formula of a variable: what stands behind a scope. */
const isOfVariable = (it: Evaluation, id: NodeId): boolean => it.graph.nodes[id]?.origin?.from === 'variable'

/** The parts of a period split by day, in their order: what is multiplied by its days. */
export function splitParts(it: Evaluation, id: NodeId): readonly NodeId[] {
  const node = it.graph.nodes[id] as Node
  if (node.op === 'multiply') return [node.args[0] as NodeId]
  if (node.op === 'add') return node.args.flatMap((arg) => splitParts(it, arg))
  return node.op === 'name' || node.op === 'divide' || node.op === 'round-half-up'
    ? splitParts(it, node.args[0] as NodeId)
    : [id]
}

/** When a piece of law holds, for a reader. */
export const datedOf = ({ from, to, appliesFrom, issued, law, confidence }: Dated) => ({
  from,
  ...(to && { to }),
  ...(appliesFrom && { appliesFrom }),
  ...(issued && { issued }),
  ...(law && { law }),
  ...(confidence && { confidence }),
})

export const entryOf = (it: Dated | undefined) => (it === undefined ? {} : { entry: datedOf(it) })
