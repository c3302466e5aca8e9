import type { Graph, Node, NodeId } from '#rules/2-ir/graph'
import { entityOf } from '#rules/2-ir/typing'

/** A pass: a graph in, an equal graph out. */
export type Pass = (graph: Graph) => Graph

/** A graph in which each node was replaced, in order. `replace` sees a node with its new arguments and gives the place of what stands for it: a node
 *  that is there already, or one it adds. */
export function rewrite(
  graph: Graph,
  replace: (node: Node, add: (node: Node) => NodeId, nodes: readonly Node[], old: NodeId) => NodeId,
): Graph {
  const nodes: Node[] = []
  const places: NodeId[] = []
  // An argument that was replaced may now be the same for everyone, and what is made of it with it.
  const add = (node: Node): NodeId => {
    const entity =
      node.args.length === 0
        ? node.entity
        : entityOf(
            node.op,
            node.args.map((it) => nodes[it] as Node),
          )
    return nodes.push(typeof entity === 'string' ? { ...node, entity } : node) - 1
  }
  graph.nodes.forEach((node, old) => {
    const args = node.args.map((it) => places[it] as NodeId)
    places.push(replace({ ...node, args }, add, nodes, old))
  })
  const roots = Object.fromEntries(Object.entries(graph.roots).map(([name, it]) => [name, places[it] as NodeId]))
  return { ...graph, nodes, roots }
}
