import type { Graph, Node, NodeId } from './graph.ts'

/** A value that is asked whether it is one of several codes. */
export type CodeList = { readonly value: NodeId; readonly codes: readonly number[] }

/** Comparisons of one value with codes, joined by “or”, are one question: whether it is one of these. Nothing of what is anything else. */
export function codeListOf({ nodes }: Pick<Graph, 'nodes'>, id: NodeId): CodeList | undefined {
  const { op, args } = nodes[id] as Node
  if (op !== 'or' || args.length < 2) return undefined
  const codes: number[] = []
  let value: NodeId | undefined
  for (const arg of args) {
    const one = nodes[arg] as Node
    const nested = one.op === 'or' && one.origin === undefined ? codeListOf({ nodes }, arg) : undefined
    const asked = nested?.value ?? codeTested(nodes, arg)
    if (asked === undefined || (value !== undefined && !isSame(nodes, value, asked))) return undefined
    value ??= asked
    codes.push(...(nested?.codes ?? [nodes[one.args[1] as NodeId]?.value ?? 0]))
  }
  return value === undefined ? undefined : { value, codes }
}

/** The value that is compared with one code, where the comparison has no words of its own. */
export function codeTested(nodes: readonly Node[], id: NodeId): NodeId | undefined {
  const { op, args, origin } = nodes[id] as Node
  const other = op === 'equal' && origin === undefined ? nodes[args[1] as NodeId] : undefined
  return other?.op === 'constant' && other.kind === 'code' ? args[0] : undefined
}

/** Whether two nodes say the same: one, or the same done to the same. */
function isSame(nodes: readonly Node[], a: NodeId, b: NodeId): boolean {
  if (a === b) return true
  const [one, other] = [nodes[a], nodes[b]] as [Node, Node]
  return (
    one.op === other.op &&
    one.args.length > 0 &&
    one.args.length === other.args.length &&
    one.origin?.from === other.origin?.from &&
    JSON.stringify(one.origin) === JSON.stringify(other.origin) &&
    one.args.every((arg, at) => isSame(nodes, arg, other.args[at] as NodeId))
  )
}
