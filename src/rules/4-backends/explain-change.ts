import { type CodeList, codeListOf, codeTested } from '#rules/2-ir/code-list'
import type { Node, NodeId } from '#rules/2-ir/graph'
import type { Operator } from '#rules/2-ir/operators'
import type { Rules } from '#rules/2-ir/rules'
import { moved } from './explain-aim.ts'
import { type Bound, factOf, type Proposal, type Solver, turned } from './explain-fact.ts'
import type { Condition } from './explain-ways.ts'
import { type Evaluation, evaluateHousehold } from './interpret.ts'

/** The first change of one fact that is found to make a condition as it should be. At most so many are tried. */
export function changesFor(rules: Rules, it: Evaluation, { node, member, wanted }: Condition): Proposal | undefined {
  let tries = 12
  for (const proposal of proposed(rules, it, node, member, wanted)) {
    if (changed(it, [proposal]).valueOf(node, member) === wanted) return proposal
    if (--tries === 0) return undefined
  }
  return undefined
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

/** What may be tried for a condition: its left side moved to the right one, then the right to the left. */
function* proposed(rules: Rules, it: Evaluation, id: NodeId, member: number, wanted: 0 | 1): Generator<Proposal> {
  const solver: Solver = { rules, it }
  const node = it.graph.nodes[id] as Node
  const [left, right] = node.args as [NodeId, NodeId]
  const pair = bounds[node.op]
  const isEqual = node.op === 'equal'
  const list = isEqual ? codesOf(it, id) : codeListOf(it.graph, id)
  if (list !== undefined) {
    for (const code of wanted === 1 ? list.codes : othersThan(rules, it, list))
      yield* moved(solver, list.value, member, { bound: 'exactly', target: code })
    return
  }
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

/** A comparison with one code. */
function codesOf(it: Evaluation, id: NodeId): CodeList | undefined {
  const value = codeTested(it.graph.nodes, id)
  const code = it.graph.nodes[it.graph.nodes[id]?.args[1] as NodeId]?.value
  return value === undefined || code === undefined ? undefined : { value, codes: [code] }
}

/** Every other code of the enumeration, in its order. */
const othersThan = (rules: Rules, it: Evaluation, { value, codes }: CodeList): readonly number[] =>
  (rules.enumerations[it.graph.nodes[value]?.codes ?? '']?.codes ?? []).flatMap((_, at) =>
    codes.includes(at) ? [] : [at],
  )

const bounds: Readonly<Partial<Record<Operator, readonly [whenTrue: Bound, whenFalse: Bound]>>> = {
  less: ['less', 'at-least'],
  'at-most': ['at-most', 'more'],
  more: ['more', 'at-most'],
  'at-least': ['at-least', 'less'],
}
