import type { Graph, Node, NodeId } from './graph.ts'

/** The terms of a sum, however it is bracketed; those that somebody gave words to stay whole. */
export function termsOf({ nodes }: Pick<Graph, 'nodes'>, id: NodeId): readonly NodeId[] {
  return (nodes[id] as Node).args.flatMap((arg) => {
    const { op, origin } = nodes[arg] as Node
    return op === 'add' && origin === undefined && countedConditions({ nodes }, arg) === undefined
      ? termsOf({ nodes }, arg)
      : [arg]
  })
}

/** The conditions of a sum that counts how many of them hold: 1 for each that does, 0 for each that does not. */
export function countedConditions({ nodes }: Pick<Graph, 'nodes'>, id: NodeId): readonly NodeId[] | undefined {
  const { op, args } = nodes[id] as Node
  if (op !== 'add' || args.length < 2) return undefined
  const conditions: NodeId[] = []
  for (const arg of args) {
    const { op, args, origin } = nodes[arg] as Node
    const [condition, one, none] = args as [NodeId, NodeId, NodeId]
    if (op !== 'select' || origin !== undefined || !isConstant(nodes[one], 1) || !isConstant(nodes[none], 0))
      return undefined
    conditions.push(condition)
  }
  return conditions
}

const isConstant = (it: Node | undefined, value: number): boolean => it?.op === 'constant' && it.value === value
