import type { Change, Obstacle, WhyNot } from '#rules/2-ir/explanation'
import type { Remark } from '#rules/2-ir/expression'
import type { Node, NodeId } from '#rules/2-ir/graph'
import type { Rules } from '#rules/2-ir/rules'
import { changed, changesFor } from './explain-change.ts'
import { type Proposal, written } from './explain-fact.ts'
import { storyteller } from './explain-steps.ts'
import type { Evaluation } from './interpret.ts'

/** A condition that is not as it would have to be, and where in the law it stands. */
export type Condition = Remark & {
  readonly node: NodeId
  readonly member: number
  /** What it would have to be. */
  readonly wanted: 0 | 1
  readonly variable?: string | undefined
}

/** Why a truth is false, and what would make it true. Nothing of what is not false. */
export function whyNot(rules: Rules, it: Evaluation, id: NodeId, member: number): WhyNot | undefined {
  if (it.graph.nodes[id]?.kind !== 'truth' || it.valueOf(id, member) !== 0) return undefined
  const way = fewest(it, id, member)
  const proposals = way.failing.map((condition) => changesFor(rules, it, condition))
  const found = proposals.filter((one) => one !== undefined)
  const isWhole = found.length === proposals.length && found.length > 0
  const together = isWhole ? strictest(found) : []
  const qualifies = isWhole && changed(it, together).valueOf(id, member) === 1
  return {
    failing: way.failing.map((condition, at) => obstacle(rules, it, condition, proposals[at])),
    notKnown: way.unknown.map((condition) => obstacle(rules, it, condition)),
    ...(qualifies && { qualifies: together.map((one) => written(rules, it, one)) }),
  }
}

function obstacle(
  rules: Rules,
  it: Evaluation,
  { node, member, law, label, variable }: Condition,
  proposal?: Proposal,
): Obstacle {
  const [condition] = storyteller(rules, it).stepsOf(node, member)
  const change: Change | undefined = proposal && written(rules, it, proposal)
  return {
    ...(law !== undefined && { law }),
    ...(label && { label }),
    ...(variable !== undefined && { variable }),
    condition: condition as Obstacle['condition'],
    ...(change && { change }),
  }
}

/** Of changes to the same fact the furthest is enough for all. */
function strictest(proposals: readonly Proposal[]): readonly Proposal[] {
  const byFact = new Map<string, Proposal>()
  for (const one of proposals) {
    const known = byFact.get(one.fact)
    if (known === undefined || Math.abs(one.to - one.from) > Math.abs(known.to - known.from)) byFact.set(one.fact, one)
  }
  return [...byFact.values()]
}

/** One way a truth could come out as wanted: the conditions that stand in it. */
type Way = { readonly failing: readonly Condition[]; readonly unknown: readonly Condition[] }
const open: Way = { failing: [], unknown: [] }

/** The way with the fewest conditions that fail, then the fewest that nobody knows, then the first. */
function fewest(it: Evaluation, root: NodeId, member: number): Way {
  const found = new Map<string, Way>()

  function way(
    id: NodeId,
    member: number,
    wanted: 0 | 1,
    place: Remark & { readonly variable?: string | undefined },
  ): Way {
    const value = it.valueOf(id, member)
    if (value === wanted) return open
    const node = it.graph.nodes[id] as Node
    const key = `${id} ${node.entity === 'person' ? member : 0} ${wanted}`
    const made = found.get(key) ?? search(id, node, member, wanted, within(node, place))
    found.set(key, made)
    return made
  }

  function search(
    id: NodeId,
    node: Node,
    member: number,
    wanted: 0 | 1,
    place: Remark & { readonly variable?: string | undefined },
  ): Way {
    const [first, second, third] = node.args as [NodeId, NodeId, NodeId]
    const of = (arg: NodeId, at = member, want = wanted): Way => way(arg, at, want, place)
    const ofMembers = (): readonly Way[] => Array.from({ length: it.members }, (_, at) => of(first, at))
    const isInput = node.origin?.from === 'input'
    switch (node.op) {
      case 'name':
        if (isInput || it.graph.nodes[first]?.kind !== 'truth' || isLeaf(it.graph.nodes[first])) break
        return of(first)
      case 'not':
        return of(first, member, wanted === 1 ? 0 : 1)
      case 'and':
      case 'or':
        return (node.op === 'and') === (wanted === 1)
          ? all(node.args.map((arg) => of(arg)))
          : best(node.args.map((arg) => of(arg)))
      case 'any-members':
        return wanted === 1 ? best(ofMembers()) : all(ofMembers())
      case 'all-members':
        return wanted === 1 ? all(ofMembers()) : best(ofMembers())
      case 'of-household':
      case 'first-member':
        return of(first, 0)
      case 'of-member': {
        const link = it.valueOf(first, member)
        if (typeof link !== 'number' || link >= it.members) break
        return link < 0 ? of(third) : of(second, link)
      }
      case 'select':
        return best([all([of(first, member, 1), of(second)]), all([of(first, member, 0), of(third)])])
    }
    const condition: Condition = { ...place, node: id, member, wanted }
    return typeof it.valueOf(id, member) === 'number'
      ? { failing: [condition], unknown: [] }
      : { failing: [], unknown: [condition] }
  }

  return way(root, member, 1, {})
}

/** What a name stands on where there is nothing to take apart: a constant says that no formula is in force. */
const isLeaf = ({ op }: Node): boolean => op === 'constant' || op === 'unknown' || op === 'column'

const all = (ways: readonly Way[]): Way => ({
  failing: distinct(ways.flatMap((one) => one.failing)),
  unknown: distinct(ways.flatMap((one) => one.unknown)),
})

const best = (ways: readonly Way[]): Way =>
  ways.reduce((a, b) =>
    b.failing.length < a.failing.length ||
    (b.failing.length === a.failing.length && b.unknown.length < a.unknown.length)
      ? b
      : a,
  )

const distinct = (conditions: readonly Condition[]): readonly Condition[] => [
  ...new Map(conditions.map((one) => [`${one.node} ${one.member} ${one.wanted}`, one])).values(),
]

/** The nearest article and words around a condition. Another variable has its own article; the words of the clause that led there stay. */
function within(
  { origin }: Node,
  place: Remark & { readonly variable?: string | undefined },
): Remark & { readonly variable?: string | undefined } {
  if (origin?.from !== 'clause' && origin?.from !== 'variable') return place
  return {
    variable: origin.from === 'variable' ? origin.name : place.variable,
    law: origin.law ?? place.law,
    label: origin.label ?? place.label,
  }
}
