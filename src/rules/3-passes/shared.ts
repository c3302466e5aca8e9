import type { NodeId } from '#rules/2-ir/graph'
import { type Pass, rewrite } from './rewrite.ts'

/** Makes equal nodes one. The type is part of what is equal: a zero of money is not a zero of years. */
export const shared: Pass = (graph) => {
  const known = new Map<string, NodeId>()
  return rewrite(graph, (node, add) => {
    const key = JSON.stringify([
      node.op,
      node.args,
      node.kind,
      node.entity,
      node.unit,
      node.codes,
      node.value,
      node.index,
    ])
    const found = known.get(key)
    if (found !== undefined) return found
    const added = add(node)
    known.set(key, added)
    return added
  })
}
