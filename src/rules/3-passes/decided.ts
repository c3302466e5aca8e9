import type { Node, NodeId } from '#rules/2-ir/graph'
import { rangesOf } from '#rules/2-ir/ranges'
import { type Pass, rewrite } from './rewrite.ts'

/** Takes away what is decided whatever the population: conditions that are constant, choices between equals, roundings of what is whole. Comparisons are
 *  turned to `less` and `at-most`. Arithmetic of constants is left to backends, which do it once. */
export const decided: Pass = (graph) => {
  const ranges = rangesOf(graph)
  return rewrite(graph, (node, add, nodes, old) => {
    const truth = (value: number): NodeId => add({ op: 'constant', args: [], kind: 'truth', entity: 'none', value })
    const valueOf = (it: NodeId | undefined): number | undefined => {
      const found = it === undefined ? undefined : nodes[it]
      return found?.op === 'constant' ? found.value : undefined
    }
    const [a, b, c] = node.args
    switch (node.op) {
      case 'and':
      case 'or': {
        const ends = node.op === 'and' ? 0 : 1
        const flat = node.args.flatMap((it) => (nodes[it]?.op === node.op ? nodes[it].args : [it]))
        const open = [...new Set(flat)].filter((it) => valueOf(it) !== 1 - ends)
        if (open.some((it) => valueOf(it) === ends)) return truth(ends)
        if (open.length === 0) return truth(1 - ends)
        return open.length === 1 ? (open[0] as NodeId) : add({ ...node, args: open })
      }
      case 'not': {
        const inner = nodes[a as NodeId] as Node
        const value = valueOf(a)
        return value !== undefined ? truth(1 - value) : inner.op === 'not' ? (inner.args[0] as NodeId) : add(node)
      }
      case 'select': {
        const value = valueOf(a)
        return value !== undefined ? ((value === 1 ? b : c) as NodeId) : b === c ? (b as NodeId) : add(node)
      }
      case 'known': {
        const inner = nodes[a as NodeId] as Node
        return inner.op === 'constant' || inner.op === 'slot' ? truth(1) : inner.op === 'unknown' ? truth(0) : add(node)
      }
      case 'more':
        return add({ ...node, op: 'less', args: [b as NodeId, a as NodeId] })
      case 'at-least':
        return add({ ...node, op: 'at-most', args: [b as NodeId, a as NodeId] })
      case 'multiply': {
        const rest = node.args.filter((it) => valueOf(it) !== 1)
        const [only] = rest
        if (rest.length > 1) return add({ ...node, args: rest })
        return only !== undefined && nodes[only]?.unit === node.unit ? only : add(node)
      }
      case 'round-half-up':
      case 'round-half-even':
      case 'round-down':
      case 'round-up': {
        const range = ranges[graph.nodes[old]?.args[0] as NodeId]
        const whole = range?.integral === true && Math.max(-range.min, range.max) < 2 ** 50
        return whole && valueOf(b) === 1 ? (a as NodeId) : add(node)
      }
      default:
        return add(node)
    }
  })
}
