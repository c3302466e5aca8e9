import type { Graph, Node } from './graph.ts'
import { factsOf } from './operators.ts'
import { isFault, typeOfOperation } from './typing.ts'

/** What is wrong with a graph, as sentences for engineers: no pass and no backend may meet any of it. An empty list is the definition of a well-formed graph. */
export function faultsOf(graph: Graph): readonly string[] {
  return [
    ...graph.nodes.flatMap((node, at) =>
      nodeFaults(graph, node, at).map((fault) => `node ${at} (${node.op}): ${fault}`),
    ),
    ...Object.entries(graph.roots).flatMap(([name, it]) =>
      graph.nodes[it] === undefined ? [`root ${name} is no node`] : [],
    ),
    ...graph.slots.flatMap((it, at) =>
      it.value >= it.min && it.value <= it.max ? [] : [`slot ${at} (${it.name}) is outside its bounds`],
    ),
  ]
}

function nodeFaults(graph: Graph, node: Node, at: number): readonly string[] {
  if (node.args.some((it) => !(it >= 0 && it < at))) return ['an argument does not come before it']
  if (factsOf(node.op).arguments === 0) return leafFaults(graph, node)
  const type = typeOfOperation(
    node.op,
    node.args.map((it) => graph.nodes[it] as Node),
  )
  if (isFault(type)) return [type.fault]
  return (['kind', 'entity', 'unit', 'codes'] as const)
    .filter((it) => type[it] !== node[it])
    .map((it) => `its ${it} is ${String(node[it])}, its arguments make ${String(type[it])}`)
}

function leafFaults(graph: Graph, node: Node): readonly string[] {
  if (node.args.length > 0) return ['a leaf has arguments']
  if (node.op === 'constant')
    return node.value === undefined || !Number.isFinite(node.value) ? ['a constant without a value'] : []
  if (node.op === 'slot') return graph.slots[node.index ?? -1] === undefined ? ['a slot that is not listed'] : []
  if (node.op !== 'column') return []
  const use = graph.columns[node.index ?? -1]
  if (use === undefined) return ['a column that is not listed']
  return use.entity === node.entity && use.kind === node.kind ? [] : ['a column of another entity or kind']
}
