import type { Change, Obstacle, WhyNot } from '#rules/2-ir/explanation'
import type { Remark } from '#rules/2-ir/expression'
import type { Node, NodeId } from '#rules/2-ir/graph'
import { onDemand } from '#rules/2-ir/on-demand'
import { changed, changesFor } from './explain-change.ts'
import { type Proposal, written } from './explain-fact.ts'
import type { Storyteller } from './explain-steps.ts'
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
export function whyNot(teller: Storyteller, id: NodeId, member: number): WhyNot | undefined {
  const { rules, it } = teller
  if (it.graph.nodes[id]?.kind !== 'truth' || it.valueOf(id, member) !== 0) return undefined
  const way = fewest(it, id, member)
  const proposals = way.failing.map((condition) => changesFor(rules, it, condition))
  const found = proposals.filter((one) => one !== undefined)
  const isWhole = found.length === proposals.length && found.length > 0
  const together = isWhole ? strictest(found) : []
  const qualifies = isWhole && changed(it, together).valueOf(id, member) === 1
  const reasons = {
    failing: way.failing.map((condition, at) => obstacle(teller, condition, proposals[at])),
    ...(qualifies && { qualifies: together.map((one) => written(rules, it, one)) }),
  }
  return onDemand(reasons, 'notKnown', () => way.unknown.map((condition) => obstacle(teller, condition)))
}

function obstacle(
  { rules, it, told }: Storyteller,
  { node, member, law, label, variable }: Condition,
  proposal?: Proposal,
): Obstacle {
  const condition = told(node, member)
  const change: Change | undefined = proposal && written(rules, it, proposal)
  return {
    ...(law !== undefined && { law }),
    ...(label && { label }),
    ...(variable !== undefined && { variable }),
    condition,
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

/** One search for ways: those that were found stay, by node, member and what is wanted. */
type Search = { readonly it: Evaluation; readonly found: Map<number, Way> }
type Around = Remark & { readonly variable?: string | undefined }

/** The way with the fewest conditions that fail, then the fewest that nobody knows, then the first. */
const fewest = (it: Evaluation, root: NodeId, member: number): Way =>
  wayTo({ it, found: new Map() }, root, member, 1, {})

function wayTo(search: Search, id: NodeId, member: number, wanted: 0 | 1, place: Around): Way {
  const { it, found } = search
  if (it.valueOf(id, member) === wanted) return open
  const node = it.graph.nodes[id] as Node
  const key = (id * it.members + (node.entity === 'person' ? member : 0)) * 2 + wanted
  const known = found.get(key)
  if (known !== undefined) return known
  const made = searched(search, id, node, member, wanted, within(node, place))
  found.set(key, made)
  return made
}

function searched(search: Search, id: NodeId, node: Node, member: number, wanted: 0 | 1, place: Around): Way {
  const { it } = search
  const [first, second, third] = node.args as [NodeId, NodeId, NodeId]
  switch (node.op) {
    case 'name':
      if (node.origin?.from === 'input' || it.graph.nodes[first]?.kind !== 'truth' || isLeaf(it.graph.nodes[first]))
        break
      return wayTo(search, first, member, wanted, place)
    case 'not': {
      // Words of the whole would say of its part that what fails holds.
      const { label: _, ...around } = place
      return wayTo(search, first, member, wanted === 1 ? 0 : 1, around)
    }
    case 'and':
    case 'or': {
      const join = (node.op === 'and') === (wanted === 1) ? both : better
      let way: Way | undefined
      for (const arg of node.args) way = join(way, wayTo(search, arg, member, wanted, place))
      return way ?? open
    }
    case 'any-members':
    case 'all-members': {
      const join = (node.op === 'all-members') === (wanted === 1) ? both : better
      let way: Way | undefined
      for (let at = 0; at < it.members; at++) way = join(way, wayTo(search, first, at, wanted, place))
      return way ?? open
    }
    case 'of-household':
    case 'first-member':
      return wayTo(search, first, 0, wanted, place)
    case 'of-member': {
      const link = it.valueOf(first, member)
      if (typeof link !== 'number' || link >= it.members) break
      return link < 0 ? wayTo(search, third, member, wanted, place) : wayTo(search, second, link, wanted, place)
    }
    case 'select':
      return better(
        both(wayTo(search, first, member, 1, place), wayTo(search, second, member, wanted, place)),
        both(wayTo(search, first, member, 0, place), wayTo(search, third, member, wanted, place)),
      )
  }
  const condition: Condition = { ...place, node: id, member, wanted }
  return typeof it.valueOf(id, member) === 'number'
    ? { failing: [condition], unknown: [] }
    : { failing: [], unknown: [condition] }
}

/** What a name stands on where there is nothing to take apart: a constant says that no formula is in force. */
const isLeaf = ({ op }: Node): boolean => op === 'constant' || op === 'unknown' || op === 'column'

/** Both ways: all that stands in either. */
function both(a: Way | undefined, b: Way): Way {
  if (a === undefined || a === open || a === b) return b
  if (b === open) return a
  return { failing: joined(a.failing, b.failing), unknown: joined(a.unknown, b.unknown) }
}

function better(a: Way | undefined, b: Way): Way {
  if (a === undefined) return b
  const fewer = b.failing.length - a.failing.length || b.unknown.length - a.unknown.length
  return fewer < 0 ? b : a
}

function joined(some: readonly Condition[], others: readonly Condition[]): readonly Condition[] {
  if (some.length === 0 || others.length === 0) return some.length === 0 ? others : some
  const added = others.filter(
    (b) => !some.some((a) => a === b || (a.node === b.node && a.member === b.member && a.wanted === b.wanted)),
  )
  return added.length === 0 ? some : [...some, ...added]
}

/** The nearest article and words around a condition. Another variable has its own article; the words of the clause that led there stay. */
function within({ origin }: Node, place: Around): Around {
  if (origin?.from !== 'clause' && origin?.from !== 'variable') return place
  return {
    variable: origin.from === 'variable' ? origin.name : place.variable,
    law: origin.law ?? place.law,
    label: origin.label ?? place.label,
  }
}
