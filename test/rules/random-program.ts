import fc from 'fast-check'
import { dayNumberOf } from '#ground/calendar'
import type { Column, Values } from '#ground/columns/column'
import { householdCount, type Population, personCount } from '#ground/columns/population'
import type { ColumnUse, Graph, NodeId } from '#rules/2-ir/graph'
import type { Entity, Kind } from '#rules/2-ir/kind'
import type { Dimension, Layout, Program, Sink } from '#rules/2-ir/program'
import { type GraphBuilder, graphBuilder, type Joining, joining } from './graph.ts'

/** A program with blocks of people to run it on. The graph is well-formed, and its values stay finite; sums stay exact. */
export type Case = { readonly program: Program; readonly layout: Layout; readonly blocks: readonly Population[] }

/** One instruction: an operator, and numbers that pick its arguments among what there is. */
type Step = { readonly op: Joining; readonly picks: readonly [number, number, number] }

/** Moves come up more often, so that graphs go to the household and back several times. */
const oftener = joining.filter((it) => it.includes('member') || it === 'of-household')
const step: fc.Arbitrary<Step> = fc.record({
  op: fc.constantFrom(...joining, ...oftener),
  picks: fc.tuple(fc.nat(1e6), fc.nat(1e6), fc.nat(1e6)),
})
const householdSize = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(1, 2, 3, 4, 5, 6, 7, 8, 9) },
  { weight: 1, arbitrary: fc.integer({ min: 10, max: 40 }) },
  { weight: 1, arbitrary: fc.integer({ min: 200, max: 270 }) },
)

/** Random programs over random people, for the promise that all backends give the same bits. */
export const randomCase: fc.Arbitrary<Case> = fc
  .record({
    steps: fc.array(step, { minLength: 1, maxLength: 60, size: 'max' }),
    sizes: fc.array(fc.array(householdSize, { minLength: 1, maxLength: 12 }), { minLength: 1, maxLength: 3 }),
    seed: fc.integer(),
    /** Share of rows unknown, in columns that have unknowns at all. */
    unknown: fc.constantFrom(0, 0, 0.1, 0.9),
  })
  .map(({ steps, sizes, seed, unknown }) => {
    const draw = draws(seed)
    const program = programOf(steps, unknown > 0, draw)
    const unknowns = new Set(unknown > 0 ? program.graph.columns.map((it) => it.name).filter(() => draw(2) === 0) : [])
    const blocks = sizes.map((it) => people(program.graph.columns, it, { unknowns, unknown, draw }))
    return { program, layout: { unknowns }, blocks }
  })

/** What a graph may hold: a node, and what is known of its values. */
type Entry = { readonly id: NodeId; readonly kind: Kind; readonly entity: Entity | 'none'; readonly whole: boolean }

const [earliest, latest] = [dayNumberOf('1900-01-01'), dayNumberOf('2030-12-31')]

function programOf(steps: readonly Step[], unknowns: boolean, draw: Draw): Program {
  const g = graphBuilder()
  const pool = leaves(g, unknowns)
  for (const it of steps) {
    const added = apply(g, pool, it)
    if (added !== undefined) pool.push(added)
  }
  const results = pool.slice(-8)
  for (const { id } of results) g.root(`node-${id}`, id)
  const sinks = (['person', 'household'] as const).flatMap((entity) => sinksOf(g, pool, results, { entity, draw }))
  return { graph: g.graph(), sinks }
}

function leaves(g: GraphBuilder, unknowns: boolean): Entry[] {
  const entry = (id: NodeId, whole = true): Entry => ({ id, kind: g.at(id).kind, entity: g.at(id).entity, whole })
  const both = (['person', 'household'] as const).flatMap((entity) => {
    const name = (it: string) => `${entity}-${it}`
    return [
      entry(g.column(name('age'), 'number', { entity, min: 0, max: 120, integral: true })),
      entry(g.column(name('wage@2025-07'), 'number', { entity, min: 0, max: 130e6, integral: true })),
      entry(g.column(name('score'), 'number', { entity, min: -50, max: 50, integral: false }), false),
      entry(g.column(name('works'), 'truth', { entity, max: 1 })),
      entry(g.column(name('poor'), 'truth', { entity, max: 1 })),
      entry(g.column(name('sex'), 'code', { entity, max: 3, codes: 'sex' })),
      entry(g.column(name('birth'), 'date', { entity, min: earliest, max: latest })),
    ]
  })
  const pool = [
    ...both,
    entry(g.column('parent', 'number', { min: -1, max: 9, integral: true })),
    entry(g.position()),
    entry(g.number(0)),
    entry(g.number(1)),
    entry(g.number(0.29), false),
    entry(g.number(1000)),
    entry(g.slot('amount', 500_000, { max: 1e7, integral: true })),
    entry(g.slot('rate', 0.045, { max: 1 }), false),
    entry(g.slot('age', 75, { max: 120, integral: true })),
    entry(g.truth(true)),
    entry(g.date('2025-07-01')),
    entry(g.code('sex', 1)),
  ]
  const notGiven = unknowns ? [entry(g.unknown('number')), entry(g.unknown('truth'))] : []
  return [...pool, ...notGiven]
}

const numbers: ReadonlySet<Joining> = new Set([
  ...(['add', 'subtract', 'multiply', 'divide', 'round-half-up', 'round-half-even', 'round-down'] as const),
  ...(['round-up', 'less', 'at-most', 'more', 'at-least', 'sum-members'] as const),
])
const truths: ReadonlySet<Joining> = new Set(['and', 'or', 'not', 'any-members', 'all-members'])
const dates: ReadonlySet<Joining> = new Set(['completed-years', 'completed-months', 'year-of', 'month-of'])
const anyKind: readonly Kind[] = ['number', 'truth', 'date', 'code']

/** Adds what an instruction says; nothing where there is no argument for it. */
function apply(g: GraphBuilder, pool: readonly Entry[], { op, picks }: Step): Entry | undefined {
  const entity: Entity = op.endsWith('-members') || op === 'first-member' || op === 'of-member' ? 'person' : 'household'
  const own = op === 'of-household' || entity === 'person' ? entity : picks[2] % 2 === 0 ? 'person' : 'household'
  const pick = (at: 0 | 1 | 2, fits: (it: Entry) => boolean): Entry | undefined => {
    const choice = pool.filter((it) => (it.entity === own || it.entity === 'none') && fits(it))
    // Later nodes come up more often than leaves: graphs grow deep.
    return choice[choice.length - 1 - (Math.floor(picks[at] / 2) % Math.min(choice.length, picks[at] % 2 ? 99 : 4))]
  }
  const of = (kind: Kind) => (it: Entry) => it.kind === kind
  const whole = (it: Entry): boolean => it.kind === 'number' && it.whole
  const kind = anyKind[picks[2] % 4] as Kind
  const ordered = kind === 'date' ? 'date' : 'number'

  const args =
    op === 'select'
      ? [pick(0, of('truth')), pick(1, of(kind)), pick(2, of(kind))]
      : op === 'of-member'
        ? [pick(0, whole), pick(1, of(kind)), pick(2, of(kind))]
        : op === 'add-months'
          ? [pick(0, of('date')), pick(1, whole)]
          : argumentKinds(op, kind, ordered).map((it, at) => pick(at as 0 | 1 | 2, of(it)))
  if (args.some((it) => it === undefined)) return undefined
  const entries = args as Entry[]
  return bounded(g, op, entries)
}

function argumentKinds(op: Joining, kind: Kind, ordered: Kind): readonly Kind[] {
  const count = { 1: 1, 2: 2, 3: 3 }[argumentCount(op)] ?? 2
  const one: Kind = numbers.has(op)
    ? 'number'
    : truths.has(op)
      ? 'truth'
      : dates.has(op)
        ? 'date'
        : op.startsWith('minimum') || op.startsWith('maximum')
          ? ordered
          : kind
  return Array.from({ length: count }, () => one)
}

const manyTaken: ReadonlySet<Joining> = new Set(['add', 'multiply', 'minimum', 'maximum', 'and', 'or'])
const oneTaken: ReadonlySet<Joining> = new Set([
  'not',
  'known',
  'name',
  'year-of',
  'month-of',
  'first-member',
  'of-household',
])
const argumentCount = (op: Joining): 1 | 2 | 3 =>
  manyTaken.has(op) ? 3 : oneTaken.has(op) || op.endsWith('-members') ? 1 : 2

/** Adds the operator, and holds its value within bounds where it may grow: a million months, an amount beyond all. */
function bounded(g: GraphBuilder, op: Joining, args: readonly Entry[]): Entry {
  const ids = args.map((it) => it.id)
  const [first, second] = ids as [NodeId, NodeId]
  const grows = ['add', 'subtract', 'multiply', 'divide', 'sum-members'].includes(op) || op.startsWith('round')
  const held = (id: NodeId, low: NodeId, high: NodeId) => g.op('minimum', g.op('maximum', id, low), high)
  const id =
    op === 'add-months'
      ? held(g.op(op, first, held(second, g.number(-1200), g.number(1200))), g.date('1900-01-01'), g.date('2100-12-31'))
      : grows
        ? held(g.op(op, ...ids), g.number(-1e9), g.number(1e9))
        : withoutUnit(g, op === 'name' ? g.named({ from: 'clause', law: 'law' }, first) : g.op(op, ...ids))
  const { kind, entity } = g.at(id)
  const fractional = op === 'divide' || op.startsWith('round') || args.some((it) => it.kind === 'number' && !it.whole)
  return { id, kind, entity, whole: kind !== 'number' || dates.has(op) || op === 'known' || !fractional }
}

/** Years and months as numbers without unit, so that they may be mixed. */
function withoutUnit(g: GraphBuilder, id: NodeId): NodeId {
  const { unit = '1' } = g.at(id)
  return unit === '1' ? id : g.op('divide', id, g.number(1, unit))
}

/** Sinks of every kind over what was built: values not negative, dimensions whole. */
function sinksOf(
  g: GraphBuilder,
  pool: readonly Entry[],
  results: readonly Entry[],
  { entity, draw }: { readonly entity: Entity; readonly draw: Draw },
): readonly Sink[] {
  const mine = (it: Entry): boolean => it.entity === entity
  const positive = ({ id, kind }: Entry): NodeId => (kind === 'number' ? g.op('maximum', id, g.number(0)) : id)
  const counted = [...pool.filter(mine).slice(0, 4), ...results.filter(mine)].filter(
    (it) => it.kind === 'number' || it.kind === 'truth',
  )
  const values = counted.map((it) => ({ node: positive(it), steps: it.whole ? 1 : 16 }))
  const dimensions = pool.filter(mine).flatMap((it): readonly Dimension[] => {
    if (it.kind === 'truth') return [{ node: it.id, first: 0, size: 2 }]
    if (it.kind === 'code') return [{ node: it.id, first: 0, size: 3 }]
    if (it.kind === 'number' && it.whole) return [{ node: it.id, first: 1, size: 30 }]
    return it.kind === 'number' ? [{ node: it.id, first: 0, size: 3, edges: [-10, 0, 0.5] }] : []
  })
  const by = Array.from({ length: draw(3) }, () => dimensions[draw(dimensions.length)] as Dimension)
  const size = entity === 'household' ? g.op('sum-members', g.number(1)) : undefined
  const value = (values[draw(values.length)] as { node: NodeId }).node
  const amount = g.op(
    'round-half-up',
    g.at(value).kind === 'number' ? value : g.op('select', value, g.number(1), g.number(0)),
    g.number(1),
  )
  return [
    { kind: 'totals', entity, by, values },
    { kind: 'histogram', entity, value, amount, times: size, width: 20_000, bins: 16 },
    ...results.filter(mine).map((it): Sink => ({ kind: 'column', entity, node: it.id })),
  ]
}

export type Draw = (below: number) => number

/** Whole numbers below a limit, the same for the same seed. */
export function draws(seed: number): Draw {
  let state = seed | 0
  return (below) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below
  }
}

type Unknowns = { readonly unknowns: ReadonlySet<string>; readonly unknown: number; readonly draw: Draw }

/** People in households of these sizes, with the columns a graph reads. */
export function people(columns: readonly ColumnUse[], sizes: readonly number[], it: Unknowns): Population {
  const offsets = Uint32Array.from([0, ...sizes.map((_, at) => sizes.slice(0, at + 1).reduce((a, b) => a + b, 0))])
  const weights = Int32Array.from(sizes, () => 1 + it.draw(1000))
  const empty = { persons: {}, households: {}, offsets, weights }
  const all = (entity: Entity, rows: number) =>
    Object.fromEntries(columns.filter((one) => one.entity === entity).map((one) => [one.name, columnOf(one, rows, it)]))
  return {
    ...empty,
    persons: all('person', personCount(empty)),
    households: all('household', householdCount(empty)),
  }
}

function columnOf(use: ColumnUse, rows: number, { unknowns, unknown, draw }: Unknowns): Column {
  const values = emptyValues(use, rows)
  const known = new Uint8Array(rows).fill(1)
  const span = use.max - use.min
  for (let row = 0; row < rows; row++) {
    if (unknowns.has(use.name) && draw(1000) < unknown * 1000) known[row] = 0
    // Small whole numbers come up often, so that links lead somewhere and comparisons meet.
    else if (use.integral) values[row] = use.min + draw(draw(2) === 0 ? Math.min(span, 3) + 1 : span + 1)
    else values[row] = use.min + draw(span * 8 + 1) / 8
  }
  return unknowns.has(use.name) ? { values, known } : { values }
}

function emptyValues({ kind, integral, max, min }: ColumnUse, rows: number): Values {
  if (kind === 'date') return new Int32Array(rows)
  if (!integral) return new Float32Array(rows)
  if (min >= 0) return max < 256 ? new Uint8Array(rows) : new Float64Array(rows)
  return new Int16Array(rows)
}

/** Operators that a graph uses. */
export const operatorsIn = ({ nodes }: Graph): ReadonlySet<string> => new Set(nodes.map((it) => it.op))
