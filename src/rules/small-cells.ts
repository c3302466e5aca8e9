import type { Graph, NodeId } from './2-ir/graph.ts'
import type { Program, Sink } from './2-ir/program.ts'
import { exactSum, type SinkTotals } from './2-ir/totals.ts'

/** The program that only counts who is in the cells of the break-downs of another; nothing where it has none.
 *  `of` are the places of its sinks in the other. */
export function cellCounting({
  graph,
  sinks,
}: Program): { readonly program: Program; readonly of: readonly number[] } | undefined {
  const of = sinks.flatMap((it, at) => (it.kind === 'totals' && it.by.length > 0 ? [at] : []))
  if (of.length === 0) return undefined
  const counted = of.map((at) => sinks[at] as Extract<Sink, { kind: 'totals' }>)
  const { part, places } = partUnder(
    graph,
    counted.flatMap((it) => it.by.map((one) => one.node)),
  )
  const counting = counted.map(
    (it): Sink => ({
      ...it,
      by: it.by.map((one) => ({ ...one, node: places.get(one.node) as NodeId })),
      values: [],
    }),
  )
  return { program: { graph: part, sinks: counting }, of }
}

/** The part of a graph under some nodes, with the new places of its nodes: no column is read that it does not use. */
function partUnder(
  graph: Graph,
  nodes: readonly NodeId[],
): { readonly part: Graph; readonly places: ReadonlyMap<NodeId, NodeId> } {
  const seen = new Set<NodeId>()
  const visit = (id: NodeId): void => {
    if (seen.has(id)) return
    seen.add(id)
    graph.nodes[id]?.args.forEach(visit)
  }
  nodes.forEach(visit)
  const kept = [...seen].sort((a, b) => a - b)
  const places = new Map(kept.map((id, at) => [id, at]))
  const used = [
    ...new Set(kept.flatMap((id) => (graph.nodes[id]?.op === 'column' ? (graph.nodes[id]?.index ?? []) : []))),
  ]
  const part: Graph = {
    ...graph,
    columns: used.map((it) => graph.columns[it] as Graph['columns'][number]),
    roots: {},
    nodes: kept.map((id) => {
      const it = graph.nodes[id] as Graph['nodes'][number]
      const args = it.args.map((arg) => places.get(arg) as NodeId)
      return it.op === 'column' ? { ...it, args, index: used.indexOf(it.index as number) } : { ...it, args }
    }),
  }
  return { part, places }
}

/** Cells that are not to be told: those with fewer sample units than `least`, but not none, and, where they would leave one alone or too few together, the smallest
 *  of the others too, because what is left out could be had by subtraction from the whole.
 *  @param counts sample units by cell, in steps of `unit` */
export function smallCells(counts: SinkTotals, least: number, unit: number): ReadonlySet<number> {
  if (counts.kind !== 'totals') return new Set()
  const cells = Array.from({ length: counts.units.low.length }, (_, cell) => ({
    cell,
    count: Number(exactSum(counts.units, cell)) / unit,
  }))
    .filter((it) => it.count > 0)
    .sort((a, b) => a.count - b.count || a.cell - b.cell)
  const hidden = cells.filter((it) => it.count < least)
  if (hidden.length === 0) return new Set()
  const others = cells.slice(hidden.length)
  while (others.length > 0 && (hidden.length < 2 || hidden.reduce((sum, it) => sum + it.count, 0) < least))
    hidden.push(others.shift() as (typeof cells)[number])
  return new Set(hidden.map((it) => it.cell))
}
