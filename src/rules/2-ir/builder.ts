import type { ColumnUse, Graph, Node, NodeId, Origin, Slot } from './graph.ts'
import type { Type } from './kind.ts'
import type { Operator } from './operators.ts'
import { isFault, type TypeFault, typeOfOperation } from './typing.ts'

/** What an operation was refused for, where the caller did not check its types before. */
export class IllTyped extends TypeError {
  readonly fault: TypeFault
  readonly op: Operator
  constructor(op: Operator, fault: TypeFault) {
    super(`${op}: ${fault.fault}`)
    this.op = op
    this.fault = fault
  }
}

/** A graph in the making: nodes are only ever added, after their arguments. */
export type GraphBuilder = {
  readonly nodes: readonly Node[]
  /** @throws IllTyped */
  readonly apply: (op: Operator, args: readonly NodeId[], origin?: Origin) => NodeId
  /** `apply` for operators of two or more arguments: of one it is that one, of none `nothing`. */
  readonly join: (op: 'add' | 'and' | 'or', args: readonly NodeId[], nothing: NodeId) => NodeId
  readonly constant: (value: number, type: Omit<Type, 'entity'>, origin?: Origin) => NodeId
  readonly unknown: (type: Omit<Type, 'entity'>, origin?: Origin) => NodeId
  readonly position: () => NodeId
  readonly column: (use: ColumnUse, type: Omit<Type, 'entity'>, origin?: Origin) => NodeId
  readonly slot: (slot: Slot, type: Omit<Type, 'entity'>, origin?: Origin) => NodeId
  readonly named: (node: NodeId, origin: Origin) => NodeId
  readonly graph: (roots: Readonly<Record<string, NodeId>>) => Graph
}

export function graphBuilder(from?: Graph): GraphBuilder {
  const nodes: Node[] = [...(from?.nodes ?? [])]
  const slots: Slot[] = [...(from?.slots ?? [])]
  const columns: ColumnUse[] = [...(from?.columns ?? [])]
  const add = (node: Node): NodeId => nodes.push(node) - 1
  const leaf = (
    op: Operator,
    { kind, unit, codes }: Omit<Type, 'entity'>,
    more: Partial<Node>,
    origin?: Origin,
  ): NodeId =>
    add({
      op,
      args: [],
      kind,
      entity: 'none',
      ...(unit !== undefined && { unit }),
      ...(codes !== undefined && { codes }),
      ...more,
      ...(origin && { origin }),
    })
  const apply: GraphBuilder['apply'] = (op, args, origin) => {
    const type = typeOfOperation(
      op,
      args.map((it) => nodes[it] as Node),
    )
    if (isFault(type)) throw new IllTyped(op, type)
    const { kind, entity, unit, codes } = type
    return add({
      op,
      args,
      kind,
      entity,
      ...(unit !== undefined && { unit }),
      ...(codes !== undefined && { codes }),
      ...(origin && { origin }),
    })
  }
  return {
    nodes,
    apply,
    join: (op, args, nothing) =>
      args.length === 0 ? nothing : args.length === 1 ? (args[0] as NodeId) : apply(op, args),
    constant: (value, type, origin) => leaf('constant', type, { value }, origin),
    unknown: (type, origin) => leaf('unknown', type, {}, origin),
    position: () => leaf('position', { kind: 'number', unit: '1' }, { entity: 'person' }),
    column: (use, type, origin) => {
      const known = columns.findIndex((it) => it.name === use.name && it.entity === use.entity)
      const index = known >= 0 ? known : columns.push(use) - 1
      return leaf('column', type, { index, entity: use.entity }, origin)
    },
    slot: (slot, type, origin) => leaf('slot', type, { index: slots.push(slot) - 1 }, origin),
    named: (node, origin) => apply('name', [node], origin),
    graph: (roots) => ({ nodes, roots, slots, columns }),
  }
}
