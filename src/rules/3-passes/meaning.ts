import type { Node, NodeId } from '#rules/2-ir/graph'

/** Tells of two nodes of a list that grows whether they mean the same, whatever they are called: the same operations on the same facts and numbers of the law. */
export function sameMeaning(nodes: readonly Node[]): (a: NodeId, b: NodeId) => boolean {
  const first = new Map<string, NodeId>()
  const meant: NodeId[] = []
  const meaningOf = (id: NodeId): NodeId => {
    for (let at = meant.length; at <= id; at++) meant.push(meaning(at, nodes[at] as Node))
    return meant[id] as NodeId
  }
  const meaning = (at: NodeId, { op, args, kind, unit, codes, value, index }: Node): NodeId => {
    // Of two things unknown nobody can say that they are the same.
    if (op === 'unknown') return at
    const of = args.map((it) => meant[it] as NodeId)
    if (op === 'name') return of[0] as NodeId
    const key = [op, kind, unit, codes, value, index, ...of].join(' ')
    const found = first.get(key) ?? at
    first.set(key, found)
    return found
  }
  return (a, b) => meaningOf(a) === meaningOf(b)
}
