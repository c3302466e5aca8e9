import { codeListOf, codeTested } from '#rules/2-ir/code-list'
import type { Remark } from '#rules/2-ir/expression'
import type { Graph, Node, NodeId } from '#rules/2-ir/graph'
import type { Evaluation } from './interpret.ts'

/** A condition that is not as it would have to be, and where in the law it stands. */
export type Condition = Place & Around

/** A node, and what it would have to be. */
export type Place = { readonly node: NodeId; readonly member: number; readonly wanted: 0 | 1 }

type Around = Remark & {
  readonly variable?: string | undefined
  /** What an official would name instead of the condition itself: a clause with words of its own, a variable that is nothing but a question of codes, or one
   *  that holds and must not. */
  readonly named?: Place | undefined
}

/** One way a truth could come out as wanted: the conditions that stand in it. */
export type Way = { readonly failing: readonly Condition[]; readonly unknown: readonly Condition[] }
const open: Way = { failing: [], unknown: [] }

/** One search for ways: those that were found stay, by node, member and what is wanted. */
type Search = {
  readonly it: Evaluation
  readonly found: Map<number, Way>
  readonly avoid: readonly Condition[]
  /** Whether there was another way, hardly longer, of which everything is known. */
  hadChoice: boolean
}

/** The way with the fewest conditions that fail, then the fewest that nobody knows, then the first; those to avoid before all. */
export function fewest(
  it: Evaluation,
  root: NodeId,
  member: number,
  avoid: readonly Condition[] = [],
): Way & { readonly hadChoice: boolean } {
  const search: Search = { it, found: new Map(), avoid, hadChoice: false }
  const { failing, unknown } = wayTo(search, root, member, 1, {})
  return { failing, unknown, hadChoice: search.hadChoice }
}

/** How many conditions of a way are to be avoided. */
function avoided(avoid: readonly Condition[], { failing }: Way): number {
  let count = 0
  for (const one of failing) for (const it of avoid) if (isSame(it, one)) count++
  return count
}

export const isSame = (a: Place, b: Place): boolean =>
  a === b || (a.node === b.node && a.member === b.member && a.wanted === b.wanted)

function wayTo(search: Search, id: NodeId, member: number, wanted: 0 | 1, place: Around): Way {
  const { it, found } = search
  if (it.valueOf(id, member) === wanted) return open
  const node = it.graph.nodes[id] as Node
  const key = (id * it.members + (node.entity === 'person' ? member : 0)) * 2 + wanted
  const known = found.get(key)
  if (known !== undefined) return known
  const at = { node: id, member, wanted }
  const made = byItsName(it, at, searched(search, id, node, member, wanted, within(it, at, place)), place)
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
    case 'not':
      return wayTo(search, first, member, wanted === 1 ? 0 : 1, place)
    case 'and':
    case 'or': {
      if (codeListOf(it.graph, id) !== undefined) break
      const join = (node.op === 'and') === (wanted === 1) ? both : nearer(search)
      let way: Way | undefined
      for (const arg of node.args) way = join(way, wayTo(search, arg, member, wanted, place))
      return way ?? open
    }
    case 'any-members':
    case 'all-members': {
      const join = (node.op === 'all-members') === (wanted === 1) ? both : nearer(search)
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
      return nearer(search)(
        both(wayTo(search, first, member, 1, place), wayTo(search, second, member, wanted, place)),
        both(wayTo(search, first, member, 0, place), wayTo(search, third, member, wanted, place)),
      )
  }
  const { law, label, variable, named } = place
  const condition: Condition = { law, label, variable, named, node: id, member, wanted }
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

const nearer =
  (search: Search) =>
  (a: Way | undefined, b: Way): Way => {
    if (a === undefined) return b
    const { avoid } = search
    const fewer =
      (avoid.length === 0 ? 0 : avoided(avoid, b) - avoided(avoid, a)) ||
      b.failing.length - a.failing.length ||
      b.unknown.length - a.unknown.length
    const [chosen, other] = fewer < 0 ? [b, a] : [a, b]
    if (chosen.failing.length > 0 && other.unknown.length === 0 && other.failing.length <= chosen.failing.length + 1)
      search.hadChoice = true
    return chosen
  }

function joined(some: readonly Condition[], others: readonly Condition[]): readonly Condition[] {
  if (some.length === 0 || others.length === 0) return some.length === 0 ? others : some
  const added = others.filter((b) => !some.some((a) => isSame(a, b)))
  return added.length === 0 ? some : [...some, ...added]
}

/** The nearest article and words around a condition. Another variable has its own article; the words of the clause that led there stay. */
function within(it: Evaluation, at: Place, place: Around): Around {
  const { origin } = it.graph.nodes[at.node] as Node
  if (origin?.from !== 'clause' && origin?.from !== 'variable') return place
  const named = place.named?.wanted !== 0 && isNamed(it, at, place) ? at : place.named
  return {
    variable: origin.from === 'variable' ? origin.name : place.variable,
    law: origin.law ?? place.law,
    label: named === at && origin.label === undefined ? undefined : (origin.label ?? place.label),
    named,
  }
}

/** What is asked about is not its own obstacle. */
function isNamed(it: Evaluation, { node, wanted }: Place, { named, variable }: Around): boolean {
  const { origin } = it.graph.nodes[node] as Node
  if (origin?.from === 'clause') return origin.label !== undefined
  if (origin?.from !== 'variable' || variable === undefined || variable === origin.name) return false
  return named === undefined && (wanted === 0 || isAboutCodes(it.graph, node))
}

/** A variable that is true by any of several ways is not told by a code in one of them. */
function byItsName(it: Evaluation, at: Place, way: Way, { variable }: Around): Way {
  const { origin } = it.graph.nodes[at.node] as Node
  const [one, other] = way.failing
  if (origin?.from !== 'variable' || at.wanted === 0 || variable === undefined || variable === origin.name) return way
  if (one === undefined || other !== undefined || one.named !== undefined || one.variable !== origin.name) return way
  if (!isAboutCodes(it.graph, one.node) || !isAnyOf(it.graph, at.node)) return way
  return { ...way, failing: [{ ...one, label: origin.label, named: at }] }
}

/** Whether a node is one of alternatives that need not go together. */
function isAnyOf(graph: Graph, id: NodeId): boolean {
  const { op, args } = graph.nodes[id] as Node
  return op === 'name' ? isAnyOf(graph, args[0] as NodeId) : op === 'or' || op === 'select'
}

/** Whether a variable says no more than that a value is one of some codes, or none of them. */
function isAboutCodes(graph: Graph, id: NodeId): boolean {
  const { op, args } = graph.nodes[id] as Node
  if (op === 'name' || op === 'not' || op === 'of-household') return isAboutCodes(graph, args[0] as NodeId)
  return codeTested(graph.nodes, id) !== undefined || codeListOf(graph, id) !== undefined
}
