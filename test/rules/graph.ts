import { dayNumberOf } from '#ground/calendar'
import { graphBuilder as openBuilder } from '#rules/2-ir/builder'
import type { ColumnUse, Graph, Node, NodeId, Origin, Slot } from '#rules/2-ir/graph'
import type { Kind } from '#rules/2-ir/kind'
import { factsOf, type Operator, operatorNames } from '#rules/2-ir/operators'

/** Operators that take other nodes. */
export type Joining = Exclude<Operator, 'constant' | 'unknown' | 'column' | 'slot' | 'position'>
export const joining = operatorNames.filter((it): it is Joining => factsOf(it).arguments !== 0)

type ColumnFacts = Partial<Omit<ColumnUse, 'name' | 'kind'>> & { readonly unit?: string; readonly codes?: string }

/** Writes a graph node by node, in few words; every function gives the place of the node it added. Ill-typed operations throw. */
export function graphBuilder() {
  const builder = openBuilder()
  const roots: Record<string, NodeId> = {}
  return {
    op: (name: Joining, ...args: readonly NodeId[]): NodeId => builder.apply(name, args),
    at: (id: NodeId): Node => builder.nodes[id] as Node,
    number: (value: number, unit = '1') => builder.constant(value, { kind: 'number', unit }),
    truth: (value: boolean) => builder.constant(Number(value), { kind: 'truth' }),
    date: (day: string) => builder.constant(dayNumberOf(day), { kind: 'date' }),
    code: (codes: string, place: number) => builder.constant(place, { kind: 'code', codes }),
    unknown: (kind: Kind, origin?: Origin) => builder.unknown(typeOf(kind), origin),
    position: () => builder.position(),
    slot: (name: string, value: number, { unit, ...facts }: Partial<Slot> & { readonly unit?: string } = {}) => {
      const origin: Origin = { from: 'parameter', name, lawDay: '2025-07-01', entry: facts.entry ?? 0 }
      const slot = { name, entry: 0, value, min: 0, max: 2 ** 33, integral: false, ...facts }
      return builder.slot(slot, typeOf('number', unit), origin)
    },
    /** Column of a population; of a person unless said otherwise. The input is the name up to an `@`. */
    column: (name: string, kind: Kind, { unit, codes, ...facts }: ColumnFacts = {}) =>
      builder.column(
        {
          name,
          kind,
          input: name.split('@')[0] as string,
          entity: 'person',
          min: 0,
          max: 2 ** 33,
          integral: kind !== 'number',
          ...facts,
        },
        typeOf(kind, unit, codes ?? name),
      ),
    /** The node under a name that says where it comes from. */
    named: (origin: Origin, id: NodeId): NodeId => builder.named(id, origin),
    root: (name: string, id: NodeId): NodeId => {
      roots[name] = id
      return id
    },
    graph: (): Graph => builder.graph({ ...roots }),
  }
}

export type GraphBuilder = ReturnType<typeof graphBuilder>

const typeOf = (kind: Kind, unit = '1', codes?: string) => ({
  kind,
  ...(kind === 'number' && { unit }),
  ...(kind === 'code' && codes !== undefined && { codes }),
})
