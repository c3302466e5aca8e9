import type { NodeId } from '#rules/2-ir/graph'
import { rangesOf } from '#rules/2-ir/ranges'
import { type Pass, rewrite } from './rewrite.ts'

/** Adds what comes several times once, multiplied: the twelve months of a year in which nothing changes are one month. Only where all is whole and small enough
 *  that the order of adding cannot show. */
export const repeated: Pass = (graph) => {
  const ranges = rangesOf(graph)
  return rewrite(graph, (node, add, _, old) => {
    const different = new Set(node.args)
    if (node.op !== 'add' || different.size === node.args.length) return add(node)
    const before = graph.nodes[old]?.args ?? []
    const sum = before.reduce((total, it) => {
      const range = ranges[it]
      return range?.integral === true
        ? total + Math.max(Math.abs(range.min), Math.abs(range.max))
        : Number.POSITIVE_INFINITY
    }, 0)
    if (!(sum < 2 ** 53)) return add(node)
    const terms = [...different].map((it): NodeId => {
      const times = node.args.filter((other) => other === it).length
      if (times === 1) return it
      const factor = add({ op: 'constant', args: [], kind: 'number', entity: 'none', unit: '1', value: times })
      return add({ op: 'multiply', args: [factor, it], kind: 'number', entity: node.entity, unit: node.unit })
    })
    return terms.length === 1 ? (terms[0] as NodeId) : add({ ...node, args: terms })
  })
}
