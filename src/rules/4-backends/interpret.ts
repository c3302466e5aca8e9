import { addMonths, civilDate, completedMonths, completedYears } from '#ground/calendar'
import type { Population } from '#ground/columns/population'
import type { Instance, Missing } from '#rules/2-ir/explanation'
import type { Graph, Node, NodeId } from '#rules/2-ir/graph'
import type { Operator } from '#rules/2-ir/operators'
import { roundDown, roundHalfEven, roundHalfUp, roundUp } from './rounding.ts'

/** A value of a person or household: a number (truths are 0 and 1), or unknown with everything that is missing for it. */
export type Value = number | Unknown
export type Unknown = { readonly missing: readonly Missing[] }

/** One household of a population under one graph. Values are found when asked for and kept. */
export type Evaluation = {
  readonly graph: Graph
  readonly population: Population
  /** Place of the household in the population, and of its first member. */
  readonly household: number
  readonly firstPerson: number
  readonly members: number
  /** Value of a node for a member, from 0; for a node of the household or of nobody the member does not matter. */
  readonly valueOf: (node: NodeId, member: number) => Value
  readonly slots: ArrayLike<number>
  /** An unknown for a reason that is put into words only where somebody asks. */
  readonly unknown: (reason: () => Missing) => Unknown
}

export type EvaluationOptions = {
  /** Values of the slots, in the graph's order; those of the graph, if left out. */
  readonly slots?: ArrayLike<number> | undefined
  /** Whether an unknown lists what is missing. */
  readonly reasons?: boolean | undefined
  /** A value to take instead of the node's own, to ask what would be. */
  readonly instead?: ((node: NodeId, member: number) => number | undefined) | undefined
}

/** Nesting of calls beyond which values are found from the bottom up: a chain over decades of months is deeper than a stack. */
const deepest = 300

/** The meaning of a graph for one household. */
export function evaluateHousehold(
  graph: Graph,
  population: Population,
  household: number,
  { slots, reasons = true, instead }: EvaluationOptions = {},
): Evaluation {
  const firstPerson = population.offsets[household] as number
  const members = (population.offsets[household + 1] as number) - firstPerson
  const found = instead === undefined ? valuesOf(graph.nodes.length * members) : new Map<number, Value>()
  const means = meaningsOf(graph)
  const unknowns = new Map<string, Unknown>()
  let depth = 0

  function valueOf(id: NodeId, member: number): Value {
    const node = graph.nodes[id] as Node
    const place = node.entity === 'person' ? member : 0
    const at = id * members + place
    const known = found.get(at)
    if (known !== undefined) return known
    if (depth >= deepest) fromTheBottom(id)
    depth++
    const value = instead?.(id, place) ?? (means[id] ??= meanings[node.op])(node, place, it)
    depth--
    found.set(at, value)
    return value
  }

  function fromTheBottom(id: NodeId): void {
    const all = (it: NodeId): readonly number[] => (graph.nodes[it]?.entity === 'person' ? places(members) : [0])
    const isFound = (it: NodeId): boolean => all(it).every((member) => found.get(it * members + member) !== undefined)
    depth = 0
    for (const next of nodesBelow(graph, [id], isFound))
      if (next !== id) for (const member of all(next)) valueOf(next, member)
    depth = deepest
  }

  /** The same thing missing is the same object, so that it is listed once. */
  function once(reason: Missing): Unknown {
    const key = keyOf(reason)
    const unknown = unknowns.get(key) ?? { missing: [reason] }
    unknowns.set(key, unknown)
    return unknown
  }

  const it: Evaluation = {
    graph,
    population,
    household,
    firstPerson,
    members,
    valueOf,
    slots: slots ?? slotsOf(graph),
    unknown: (reason) => (reasons ? once(reason()) : withoutReason),
  }
  return it
}

/** Values by place, as long as there can be from the start, as an array that grows by leaps is slow; where something is only tried, few values are asked for. */
function valuesOf(
  count: number,
): Pick<Map<number, Value>, 'get'> & { readonly set: (at: number, value: Value) => void } {
  const values: (Value | undefined)[] = []
  values.length = count
  return {
    get: (at) => values[at],
    set: (at, value) => {
      values[at] = value
    },
  }
}

/** What each node of a graph does, and the numbers it has of the law: found once for all its households. */
const meaningsOf = onceFor<Graph, (Meaning | undefined)[]>(() => [])
const slotsOf = onceFor((graph: Graph): readonly number[] => graph.slots.map((slot) => slot.value))

function onceFor<T extends object, V>(make: (it: T) => V): (it: T) => V {
  const kept = new WeakMap<T, V>()
  return (it) => {
    const made = kept.get(it) ?? make(it)
    kept.set(it, made)
    return made
  }
}

const keyOf = (it: Missing): string =>
  it.what === 'law'
    ? `law ${it.name} ${it.lawDay}`
    : `${it.what} ${it.of.person} ${it.of.household} ${it.what === 'input' ? `${it.name} ${it.period}` : ''}`

const withoutReason: Unknown = { missing: [] }

/** The nodes that the given ones need, themselves included, each after its arguments. What `skip` says yes to is left out, with what it alone needs. */
export function nodesBelow(
  graph: Graph,
  ids: readonly NodeId[],
  skip: (id: NodeId) => boolean = () => false,
): readonly NodeId[] {
  const seen = new Set(ids)
  const open = [...seen]
  for (let next = open.pop(); next !== undefined; next = open.pop())
    for (const arg of graph.nodes[next]?.args ?? [])
      if (!seen.has(arg) && !skip(arg)) {
        seen.add(arg)
        open.push(arg)
      }
  return [...seen].sort((a, b) => a - b)
}

/** Whose value a node gives, for a member of the household at hand. */
export const instanceOf = (
  { entity }: Pick<Node, 'entity'>,
  member: number,
  { firstPerson, household }: Pick<Evaluation, 'firstPerson' | 'household'>,
): Instance => (entity === 'person' ? { person: firstPerson + member } : entity === 'household' ? { household } : {})

type Meaning = (node: Node, member: number, it: Evaluation) => Value

/** What every operator means, to the bit. This is the definition that all other backends are held to.
 *
 *  Numbers are doubles, computed in the order written; operators that take many fold from the left. The sign of a zero is never seen: a comparison takes −0 and 0
 *  as equal, nothing is divided by either, and a value that leaves the graph has 0 added to it. Places of members, months added and years are whole numbers. */
const meanings: Readonly<Record<Operator, Meaning>> = {
  constant: (node) => node.value as number,
  unknown: (node, member, it) => it.unknown(() => whatIsMissing(node, member, it)),
  column: (node, member, it) => {
    const { name, entity } = it.graph.columns[node.index as number] as { name: string; entity: string }
    const column = (entity === 'person' ? it.population.persons : it.population.households)[name]
    const row = entity === 'person' ? it.firstPerson + member : it.household
    if (column === undefined) throw new TypeError(`the population has no column ${name}`)
    return column.known?.[row] === 0
      ? it.unknown(() => whatIsMissing(node, member, it))
      : (column.values[row] as number)
  },
  slot: (node, _, it) => it.slots[node.index as number] as number,
  position: (_, member) => member,
  /** Of an input it says for which period it is missing. */
  name: (node, member, it) => {
    const value = it.valueOf(node.args[0] as NodeId, member)
    return typeof value === 'number' || node.origin?.from !== 'input'
      ? value
      : it.unknown(() => whatIsMissing(node, member, it))
  },

  add: folded((a, b) => a + b),
  subtract: strict((a, b) => a - b),
  multiply: folded((a, b) => a * b),
  /** By 0 (or −0): unknown. */
  divide: strict((a, b) => (b === 0 ? 'division-by-zero' : a / b)),
  minimum: folded((a, b) => (a < b ? a : b)),
  maximum: folded((a, b) => (a > b ? a : b)),
  'round-half-up': rounded(roundHalfUp),
  'round-half-even': rounded(roundHalfEven),
  'round-down': rounded(roundDown),
  'round-up': rounded(roundUp),

  less: strict((a, b) => Number(a < b)),
  'at-most': strict((a, b) => Number(a <= b)),
  more: strict((a, b) => Number(a > b)),
  'at-least': strict((a, b) => Number(a >= b)),
  equal: strict((a, b) => Number(a === b)),

  /** Kleene: false if any is false, else unknown if any is unknown. */
  and: (node, member, it) => decided(node.args, 0, (arg) => it.valueOf(arg, member)),
  or: (node, member, it) => decided(node.args, 1, (arg) => it.valueOf(arg, member)),
  not: strict((a) => 1 - a),

  /** Only the branch that the condition names matters. With an unknown condition: known where both branches are, and equal; else what is missing is what the condition
   *  wants, because only then is it clear which branch has to be known. */
  select: (node, member, it) => {
    const [condition, whenTrue, whenFalse] = node.args as [NodeId, NodeId, NodeId]
    const holds = it.valueOf(condition, member)
    if (typeof holds === 'number') return it.valueOf(holds !== 0 ? whenTrue : whenFalse, member)
    const a = it.valueOf(whenTrue, member)
    const b = it.valueOf(whenFalse, member)
    return typeof a === 'number' && a === b ? a : holds
  },
  known: (node, member, it) => Number(typeof it.valueOf(node.args[0] as NodeId, member) === 'number'),

  'completed-years': strict(completedYears),
  'completed-months': strict(completedMonths),
  'add-months': strict(addMonths),
  'year-of': strict((day) => Math.floor(civilDate(day) / 10000)),
  'month-of': strict((day) => Math.floor(civilDate(day) / 100) % 100),

  /** From 0, in the order of the members. */
  'sum-members': (node, _, it) => overMembers(node, it, (values) => values.reduce((sum, value) => sum + value, 0)),
  'any-members': (node, _, it) =>
    decided(places(it.members), 1, (member) => it.valueOf(node.args[0] as NodeId, member)),
  'all-members': (node, _, it) =>
    decided(places(it.members), 0, (member) => it.valueOf(node.args[0] as NodeId, member)),
  /** From the member listed first, as `minimum`. */
  'minimum-members': (node, _, it) => overMembers(node, it, (values) => values.reduce((a, b) => (a < b ? a : b))),
  'maximum-members': (node, _, it) => overMembers(node, it, (values) => values.reduce((a, b) => (a > b ? a : b))),
  'first-member': (node, _, it) => it.valueOf(node.args[0] as NodeId, 0),
  'of-household': (node, _, it) => it.valueOf(node.args[0] as NodeId, 0),
  /** Only the value that the link leads to matters: that member's, or the third argument of the person at hand where the link is negative. */
  'of-member': (node, member, it) => {
    const [link, value, otherwise] = node.args as [NodeId, NodeId, NodeId]
    const other = it.valueOf(link, member)
    if (typeof other !== 'number') return other
    if (other < 0) return it.valueOf(otherwise, member)
    if (other >= it.members) return it.unknown(() => ({ what: 'no-such-member', of: instanceOf(node, member, it) }))
    return it.valueOf(value, other)
  },
}

/** Operators the interpreter runs: all. */
export const interpreted: ReadonlySet<Operator> = new Set(Object.keys(meanings) as Operator[])

type Fault = 'division-by-zero' | 'step-not-positive'

/** Unknown where an argument is, with what is missing for any of them. */
function strict(compute: (...values: number[]) => number | Fault): Meaning {
  return (node, member, it) => {
    const values: number[] = []
    let unknown: Unknown | undefined
    for (const arg of node.args) {
      const value = it.valueOf(arg, member)
      if (typeof value === 'number') values.push(value)
      else unknown = unknown === undefined ? value : together(unknown, value)
    }
    if (unknown !== undefined) return unknown
    const value = compute(...values)
    return typeof value === 'number' ? value : it.unknown(() => ({ what: value, of: instanceOf(node, member, it) }))
  }
}

function folded(step: (a: number, b: number) => number): Meaning {
  return strict((...values) => values.reduce(step))
}

function rounded(round: (value: number, step: number) => number): Meaning {
  return strict((value, step) => (step > 0 ? round(value, step) : 'step-not-positive'))
}

function overMembers(node: Node, it: Evaluation, compute: (values: number[]) => number): Value {
  const values = allKnown(places(it.members).map((member) => it.valueOf(node.args[0] as NodeId, member)))
  return Array.isArray(values) ? compute(values) : values
}

const places = (members: number): readonly number[] => Array.from({ length: members }, (_, member) => member)

/** `deciding` as soon as one is; else unknown if any is; else the other truth. */
function decided<T>(items: readonly T[], deciding: 0 | 1, ask: (item: T) => Value): Value {
  let unknown: Unknown | undefined
  for (const item of items) {
    const value = ask(item)
    if (value === deciding) return deciding
    if (typeof value !== 'number') unknown = unknown === undefined ? value : together(unknown, value)
  }
  return unknown ?? 1 - deciding
}

function allKnown(values: readonly Value[]): number[] | Unknown {
  const unknown = values.filter((it) => typeof it !== 'number')
  return unknown.length === 0 ? (values as number[]) : unknown.reduce(together)
}

/** Unknown for both reasons; a known value adds none. */
function together(a: Unknown, b: Value): Unknown {
  if (a === b || typeof b === 'number' || b.missing.length === 0) return a
  return { missing: [...new Set([...a.missing, ...b.missing])] }
}

function whatIsMissing(node: Node, member: number, it: Evaluation): Missing {
  const of = instanceOf(node, member, it)
  const { origin } = node
  if (origin?.from === 'input') return { what: 'input', name: origin.name, period: origin.period, of }
  if (origin?.from === 'unknown-law') return { what: 'law', name: origin.name, lawDay: origin.lawDay }
  if (node.op !== 'column') return { what: 'value', of }
  const { input, name } = it.graph.columns[node.index as number] as { input: string; name: string }
  return { what: 'input', name: input, ...(name.includes('@') && { period: name.slice(name.indexOf('@') + 1) }), of }
}
