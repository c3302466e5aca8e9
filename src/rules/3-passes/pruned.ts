import type { Graph, NodeId } from '#rules/2-ir/graph'
import type { Pass } from './rewrite.ts'

/** Keeps what the roots rest on, with the slots and columns that it reads. */
export const pruned: Pass = (graph) => {
  const wanted = new Set<NodeId>(Object.values(graph.roots))
  for (let at = graph.nodes.length - 1; at >= 0; at--)
    if (wanted.has(at)) for (const it of graph.nodes[at]?.args ?? []) wanted.add(it)
  const kept = [...wanted].sort((a, b) => a - b)
  const places = new Map(kept.map((it, at) => [it, at]))
  const place = (it: NodeId): NodeId => places.get(it) as NodeId
  const slots = used(graph, kept, 'slot')
  const columns = used(graph, kept, 'column')
  return {
    nodes: kept.map((it) => {
      const node = graph.nodes[it] as Graph['nodes'][number]
      const index =
        node.op === 'slot'
          ? slots.indexOf(node.index ?? -1)
          : node.op === 'column'
            ? columns.indexOf(node.index ?? -1)
            : -1
      return { ...node, args: node.args.map(place), ...(index >= 0 && { index }) }
    }),
    roots: Object.fromEntries(Object.entries(graph.roots).map(([name, it]) => [name, place(it)])),
    slots: slots.map((it) => graph.slots[it] as Graph['slots'][number]),
    columns: columns.map((it) => graph.columns[it] as Graph['columns'][number]),
  }
}

const used = (graph: Graph, kept: readonly NodeId[], op: 'slot' | 'column'): readonly number[] => [
  ...new Set(kept.flatMap((it) => (graph.nodes[it]?.op === op ? (graph.nodes[it]?.index ?? []) : []))),
]
