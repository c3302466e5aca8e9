import type { Problem } from '#ground/problem'
import { graphBuilder } from '#rules/2-ir/builder'
import type { Graph, NodeId } from '#rules/2-ir/graph'
import type { Entity } from '#rules/2-ir/kind'
import type { Dimension, Program, Sink } from '#rules/2-ir/program'
import { type Range, rangesOf } from '#rules/2-ir/ranges'
import type { BreakDown, Given, Request } from '#rules/2-ir/request'
import type { Rules } from '#rules/2-ir/rules'
import { type Clause, clausesAlone } from './clauses.ts'
import { optimised } from './passes.ts'
import { type Asked, unfold } from './unfold.ts'

/** What a program counts, in the order of its sinks and their values. */
export type Counted =
  | {
      readonly kind: 'totals'
      readonly entity: Entity
      readonly by: readonly BreakDown[]
      readonly dimensions: readonly Dimension[]
      readonly values: readonly CountedValue[]
    }
  | { readonly kind: 'histogram'; readonly variable: string; readonly perPerson: boolean; readonly width: number }
  | { readonly kind: 'column'; readonly variable: string }

/** A variable; or the part of it below zero, counted without its sign; or for whom an input is assumed; or whom a clause of a scheme alone leaves out. */
export type CountedValue = {
  readonly variable: string
  readonly steps: number
  readonly below?: boolean
  /** The column in which a fact is missing and so assumed. */
  readonly assumed?: string
  readonly clause?: { readonly scheme: string; readonly at: number; readonly clause: Clause }
}

export type Planned = {
  readonly program: Program
  readonly counted: readonly Counted[]
  /** The graph as rules were unfolded, with the names that passes take away: what a clause says is read here. */
  readonly unfolded: Graph
  /** Variables asked for of which no formula is in force in the period. */
  readonly notInForce: ReadonlySet<string>
  readonly problems: readonly Problem[]
}

/** A request over a population as a program, made ready for kernels. */
export function plan(rules: Rules, request: Request, given: Given): Planned {
  const asked = askedOf(rules, request)
  const { graph: raw, notInForce, problems: unfolding } = unfold(rules, asked, given, request.known)
  if (unfolding.length > 0)
    return { program: { graph: raw, sinks: [] }, counted: [], unfolded: raw, notInForce, problems: unfolding }
  const clauses = new Map<string, readonly Clause[]>()
  const withClauses = (request.clauses ?? []).reduce((graph, scheme) => {
    const eligible = rules.schemes[scheme]?.eligible ?? ''
    const found = clausesAlone(graph, graph.roots[eligible] as NodeId)
    clauses.set(scheme, found.clauses)
    return found.graph
  }, raw)
  const writer = sinkWriter(rules, withClauses)
  for (const [by, variables] of groupedByBreakDown(request.totals)) writer.totals(by, variables)
  for (const [scheme, found] of clauses) writer.clauses(scheme, found)
  writer.assumptions()
  for (const it of request.histograms ?? []) writer.histogram(it)
  for (const it of request.columns ?? []) writer.column(it)
  return { ...writer.finish(), unfolded: raw, notInForce, problems: writer.problems }
}

function askedOf(rules: Rules, { period, totals, clauses, histograms, columns }: Request): readonly Asked[] {
  const names = [
    ...totals.flatMap((it) => [it.variable, ...it.by.map((one) => one.variable)]),
    ...(clauses ?? []).map((it) => rules.schemes[it]?.eligible ?? it),
    ...(histograms ?? []).map((it) => it.variable),
    ...(columns ?? []),
  ]
  return [...new Set(names)].map((variable) => ({ name: variable, variable, period }))
}

function groupedByBreakDown(totals: Request['totals']): ReadonlyMap<readonly BreakDown[], readonly string[]> {
  const groups = new Map<string, { readonly by: readonly BreakDown[]; readonly variables: string[] }>()
  for (const { variable, by } of totals) {
    const key = JSON.stringify(by)
    const group = groups.get(key) ?? { by, variables: [] }
    group.variables.push(variable)
    groups.set(key, group)
  }
  return new Map([...groups.values()].map((it) => [it.by, it.variables]))
}

/** Numbers without a whole unit are counted in these parts: sums of shares and gaps stay exact. */
const fineSteps = 2 ** 20

/** Writes sinks over a graph. What a sink reads is a root while passes run, so that it keeps its place. */
function sinkWriter(rules: Rules, graph: Graph) {
  const builder = graphBuilder(graph)
  const ranges = [...rangesOf(graph)]
  const problems: Problem[] = []
  const counted: Counted[] = []
  const roots: Record<string, NodeId> = {}
  const sinks: ((place: (root: string) => NodeId) => Sink)[] = []
  const root = (node: NodeId): string => {
    const name = `${node}`
    roots[name] = node
    return name
  }
  const rangeOf = (it: NodeId): Range => ranges[it] ?? { min: -Infinity, max: Infinity, integral: false, nan: true }
  const nodeOf = (variable: string): NodeId => graph.roots[variable] as NodeId
  /** By the book, not by the node: what no law is in force for is the same for everyone. */
  const entityOf = (variable: string): Entity =>
    (rules.variables[variable] ?? rules.inputs[variable])?.entity ?? 'person'

  const stepsOf = (node: NodeId): number => {
    const it = builder.nodes[node]
    return it?.kind === 'truth' || rangeOf(node).integral || it?.unit === rules.currency ? 1 : fineSteps
  }

  /** The parts of a value that are counted: itself, or what lies above and what below zero. */
  const partsOf = (variable: string): readonly { readonly node: NodeId; readonly value: CountedValue }[] => {
    const node = nodeOf(variable)
    const steps = stepsOf(node)
    if (rangeOf(node).min >= 0) return [{ node, value: { variable, steps } }]
    const zero = builder.constant(0, { kind: 'number', unit: builder.nodes[node]?.unit })
    return [
      { node: builder.apply('maximum', [node, zero]), value: { variable, steps } },
      {
        node: builder.apply('maximum', [builder.apply('subtract', [zero, node]), zero]),
        value: { variable, steps, below: true },
      },
    ]
  }

  const dimension = (
    it: BreakDown,
    entity: Entity,
  ): { readonly root: string; readonly dimension: Omit<Dimension, 'node'> } => {
    const node = nodeOf(it.variable)
    const { kind, codes, entity: of } = builder.nodes[node] as (typeof builder.nodes)[number]
    const range = rangeOf(node)
    if (of === 'person' && entity === 'household')
      problems.push({ code: 'break-down-of-members', facts: { name: it.variable } })
    const placed = of === 'household' && entity === 'person' ? builder.apply('of-household', [node]) : node
    if (it.edges !== undefined)
      return { root: root(placed), dimension: { first: 0, size: it.edges.length, edges: it.edges } }
    if (kind === 'truth') return { root: root(placed), dimension: { first: 0, size: 2 } }
    if (kind === 'code')
      return { root: root(placed), dimension: { first: 0, size: rules.enumerations[codes ?? '']?.codes.length ?? 0 } }
    const size = range.max - range.min + 1
    if (!range.integral || !(size <= mostCells))
      problems.push({ code: 'break-down-without-bounds', facts: { name: it.variable, most: mostCells } })
    return { root: root(placed), dimension: { first: range.min, size } }
  }

  const totalsOf = (
    entity: Entity,
    by: readonly BreakDown[],
    parts: readonly { readonly node: NodeId; readonly value: CountedValue }[],
  ): void => {
    if (parts.length === 0) return
    const dimensions = by.map((it) => dimension(it, entity))
    const values = parts.map((it) => ({ root: root(it.node), steps: it.value.steps }))
    sinks.push((place) => ({
      kind: 'totals',
      entity,
      by: dimensions.map((it) => ({ ...it.dimension, node: place(it.root) })),
      values: values.map((it) => ({ node: place(it.root), steps: it.steps })),
    }))
    counted.push({
      kind: 'totals',
      entity,
      by,
      dimensions: dimensions.map((it) => ({ ...it.dimension, node: -1 })),
      values: parts.map((it) => it.value),
    })
  }

  return {
    problems,
    totals: (by: readonly BreakDown[], variables: readonly string[]): void => {
      for (const entity of ['person', 'household'] as const)
        totalsOf(entity, by, variables.filter((it) => entityOf(it) === entity).flatMap(partsOf))
    },
    clauses: (scheme: string, clauses: readonly Clause[]): void => {
      const entity = rules.schemes[scheme]?.entity ?? 'person'
      const variable = rules.schemes[scheme]?.eligible ?? scheme
      totalsOf(
        entity,
        [],
        clauses.map((clause, at) => ({
          node: clause.alone,
          value: { variable, steps: 1, clause: { scheme, at, clause } },
        })),
      )
    },
    /** For how many a fact that may be assumed is not on file. */
    assumptions: (): void => {
      for (const entity of ['person', 'household'] as const)
        totalsOf(
          entity,
          [],
          graph.nodes.flatMap((it, node) => {
            const use = it.op === 'column' ? graph.columns[it.index ?? -1] : undefined
            if (use?.entity !== entity || rules.inputs[use.input]?.assumed === undefined) return []
            const missing = builder.apply('not', [builder.apply('known', [node])])
            return { node: missing, value: { variable: use.input, steps: 1, assumed: use.name } }
          }),
        )
    },
    histogram: ({ variable, perPerson, width, bins }: NonNullable<Request['histograms']>[number]): void => {
      const node = nodeOf(variable)
      const entity = entityOf(variable)
      const money = { kind: 'number' as const, unit: builder.nodes[node]?.unit }
      const amount = builder.apply('maximum', [
        builder.apply('round-half-up', [node, builder.constant(1, money)]),
        builder.constant(0, money),
      ])
      const size =
        entity === 'household' && perPerson
          ? builder.apply('sum-members', [builder.constant(1, { kind: 'number', unit: '1' })])
          : undefined
      const value = root(size === undefined ? node : builder.apply('divide', [node, size]))
      const summed = root(amount)
      const times = size === undefined ? undefined : root(size)
      sinks.push((place) => ({
        kind: 'histogram',
        entity,
        value: place(value),
        amount: place(summed),
        ...(times !== undefined && { times: place(times) }),
        width,
        bins,
      }))
      counted.push({ kind: 'histogram', variable, perPerson, width })
    },
    column: (variable: string): void => {
      const node = root(nodeOf(variable))
      const entity = entityOf(variable)
      sinks.push((place) => ({ kind: 'column', entity, node: place(node) }))
      counted.push({ kind: 'column', variable })
    },
    finish: (): Pick<Planned, 'program' | 'counted'> => {
      const made = optimised(builder.graph(roots))
      return { program: { graph: made, sinks: sinks.map((it) => it((name) => made.roots[name] as NodeId)) }, counted }
    },
  }
}

/** A break-down by a number has at most so many cells. */
const mostCells = 10_000
