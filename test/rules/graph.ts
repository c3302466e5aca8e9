import { dayNumberOf } from '#ground/calendar'
import type { ColumnUse, Graph, Node, NodeId, Origin, Slot } from '#rules/2-ir/graph'
import type { Entity, Kind } from '#rules/2-ir/kind'
import { factsOf, type Operator } from '#rules/2-ir/operators'

/** Operators that take other nodes. */
export type Joining = Exclude<Operator, 'constant' | 'unknown' | 'column' | 'slot' | 'position'>

/** What the operator makes of what it is given: the kind `same` is that of its last argument. */
const results: Readonly<Record<Joining, Kind | 'same'>> = {
  name: 'same',
  add: 'number',
  subtract: 'number',
  multiply: 'number',
  divide: 'number',
  minimum: 'same',
  maximum: 'same',
  'round-half-up': 'number',
  'round-half-even': 'number',
  'round-down': 'number',
  'round-up': 'number',
  less: 'truth',
  'at-most': 'truth',
  more: 'truth',
  'at-least': 'truth',
  equal: 'truth',
  and: 'truth',
  or: 'truth',
  not: 'truth',
  select: 'same',
  known: 'truth',
  'completed-years': 'number',
  'completed-months': 'number',
  'add-months': 'date',
  'year-of': 'number',
  'month-of': 'number',
  'sum-members': 'number',
  'any-members': 'truth',
  'all-members': 'truth',
  'minimum-members': 'same',
  'maximum-members': 'same',
  'first-member': 'same',
  'of-household': 'same',
  'of-member': 'same',
}

type ColumnFacts = Partial<Omit<ColumnUse, 'name' | 'kind'>> & { readonly unit?: string; readonly codes?: string }

/** Writes a graph node by node; every function gives the place of the node it added. The kind and entity of a node follow from its arguments;
 *  members and their household mixed without a move are refused. */
export function graphBuilder() {
  const nodes: Node[] = []
  const slots: Slot[] = []
  const columns: ColumnUse[] = []
  const roots: Record<string, NodeId> = {}

  const push = (node: Node): NodeId => nodes.push(node) - 1
  const at = (id: NodeId): Node => {
    const node = nodes[id]
    if (node === undefined) throw new RangeError(`no node ${id}`)
    return node
  }
  const constant = (value: number, kind: Kind, more: Partial<Node> = {}): NodeId =>
    push({ op: 'constant', args: [], kind, entity: 'none', value, ...more })

  function op(name: Joining, ...args: readonly NodeId[]): NodeId {
    const wanted = factsOf(name).arguments
    if (wanted === 'n' ? args.length < 2 : args.length !== wanted)
      throw new RangeError(`${name} takes ${wanted} arguments, not ${args.length}`)
    const last = at(args[args.length - 1] as NodeId)
    const kind = results[name] === 'same' ? last.kind : (results[name] as Kind)
    return push({
      op: name,
      args,
      kind,
      entity: entityOf(name, args.map(at)),
      ...(kind === 'number' && last.unit !== undefined && { unit: last.unit }),
      ...(kind === 'code' && { codes: last.codes }),
    })
  }

  return {
    op,
    at,
    number: (value: number, unit = '1') => constant(value, 'number', { unit }),
    truth: (value: boolean) => constant(Number(value), 'truth'),
    date: (day: string) => constant(dayNumberOf(day), 'date'),
    code: (codes: string, place: number) => constant(place, 'code', { codes }),
    unknown: (kind: Kind, entity: Entity | 'none' = 'none', more: Partial<Node> = {}) =>
      push({ op: 'unknown', args: [], kind, entity, ...more }),
    position: () => push({ op: 'position', args: [], kind: 'number', entity: 'person', unit: '1' }),
    slot: (name: string, value: number, facts: Partial<Slot> = {}, more: Partial<Node> = {}) => {
      slots.push({ name, entry: 0, value, min: 0, max: 2 ** 33, integral: false, ...facts })
      return push({ op: 'slot', args: [], kind: 'number', entity: 'none', unit: '1', index: slots.length - 1, ...more })
    },
    /** Column of a population; of a person unless said otherwise. The input is the name up to an `@`. */
    column: (name: string, kind: Kind, { unit, codes, ...facts }: ColumnFacts = {}) => {
      const known = columns.findIndex((it) => it.name === name)
      const use: ColumnUse = {
        name,
        kind,
        input: name.split('@')[0] as string,
        entity: 'person',
        min: 0,
        max: 2 ** 33,
        integral: kind !== 'number',
        ...facts,
      }
      const index = known >= 0 ? known : columns.push(use) - 1
      const more = { ...(kind === 'number' && { unit: unit ?? '1' }), ...(kind === 'code' && { codes: codes ?? name }) }
      return push({ op: 'column', args: [], kind, entity: (columns[index] as ColumnUse).entity, index, ...more })
    },
    /** The same node, with where it comes from. */
    from: (origin: Origin, id: NodeId): NodeId => {
      nodes[id] = { ...at(id), origin }
      return id
    },
    root: (name: string, id: NodeId): NodeId => {
      roots[name] = id
      return id
    },
    graph: (): Graph => ({ nodes: [...nodes], roots: { ...roots }, slots: [...slots], columns: [...columns] }),
  }
}

export type GraphBuilder = ReturnType<typeof graphBuilder>

function entityOf(name: Joining, args: readonly Node[]): Entity | 'none' {
  const entities = new Set(args.map((it) => it.entity).filter((it) => it !== 'none'))
  const { moves } = factsOf(name)
  if (moves !== undefined) {
    const from: Entity = moves === 'to-person' ? 'household' : 'person'
    if (entities.size > 1 || (entities.size === 1 && !entities.has(from)))
      throw new TypeError(`${name} takes what belongs to a ${from}`)
    return moves === 'to-household' ? 'household' : 'person'
  }
  if (entities.size > 1) throw new TypeError(`${name} mixes persons and households`)
  return [...entities][0] ?? 'none'
}
