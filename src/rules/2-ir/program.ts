import type { Population } from '#ground/columns/population'
import type { Problem } from '#ground/problem'
import type { Graph, NodeId } from './graph.ts'
import type { Operator } from './operators.ts'
import type { Totals } from './totals.ts'

/** A graph with what is to be counted of it: all that a backend needs. */
export type Program = {
  readonly graph: Graph
  readonly sinks: readonly Sink[]
}

/** What is kept of the values of a population. */
export type Sink =
  /** For each value and each cell of the break-down: the weighted sum, the weighted number not zero (for truths: that hold), and the weighted number unknown.
   *  A value that is not whole is quantised to `steps` per unit before it is summed (floor(value × steps + 0.5)), so that sums are exact; a truth counts 1.
   *  No value is negative: what may be is counted as two values, its part above zero and its part below, so that a partial sum is exact if its end is. */
  | {
      readonly kind: 'totals'
      readonly entity: 'person' | 'household'
      readonly by: readonly Dimension[]
      readonly values: readonly { readonly node: NodeId; readonly steps: number }[]
    }
  /** Weighted number of units and weighted sum of an amount, by bin of a value: bin = floor(value / width), held within 0 and bins − 1. For distributions and Gini. */
  | {
      readonly kind: 'histogram'
      readonly entity: 'person' | 'household'
      readonly value: NodeId
      /** What is summed in the bin: a whole number, at least 0. */
      readonly amount: NodeId
      /** How much a unit weighs beside its survey weight: the size of a household, where persons are counted. A whole number. It does not weigh the amount. */
      readonly times?: NodeId | undefined
      readonly width: number
      readonly bins: number
    }
  /** Every single value, in the order of the population. */
  | { readonly kind: 'column'; readonly entity: 'person' | 'household'; readonly node: NodeId }

/** A dimension of a break-down: whole numbers from `first`, `size` of them; what lies outside, or is unknown, counts in one more cell at the end.
 *  `edges` groups numbers instead: cell k holds those from edges[k] up to, not including, edges[k + 1]; the last is open above. */
export type Dimension = {
  readonly node: NodeId
  readonly first: number
  readonly size: number
  readonly edges?: readonly number[] | undefined
}

/** Cells of a break-down, the last dimension running fastest; each dimension has one cell more, for what is not in it. */
export const cellCount = (by: readonly Dimension[]): number => by.reduce((product, it) => product * (it.size + 1), 1)

/** A way to run programs. All give the same bits, or refuse. */
export type Backend = {
  readonly name: string
  /** Operators it runs. A program with another is refused, by name, never run by another backend in its place. */
  readonly operators: ReadonlySet<Operator>
  /** @throws Problems `backend-cannot-run` with the operators */
  readonly prepare: (program: Program, layout: Layout) => Runner
}

/** Which columns of a population hold unknowns: a column without costs nothing for them. A runner refuses a block with unknowns it was not told of. */
export type Layout = { readonly unknowns: ReadonlySet<string> }

/** A program made ready for populations of one layout. Blocks may come in any order and any size; the totals are the same. */
export type Runner = {
  /** Values of the graph's slots, in its order. They may be moved between runs without preparing again. */
  readonly move: (slots: Float64Array) => void
  readonly run: (block: Population) => void
  /** What was counted since the last call. @throws Problems `sum-too-large`, where one household alone is beyond exact sums */
  readonly finish: () => Totals
}

/** Whether a backend can run a program: one problem that names all it cannot. */
export function refused(backend: Pick<Backend, 'name' | 'operators'>, { graph }: Program): readonly Problem[] {
  const missing = [...new Set(graph.nodes.map((it) => it.op))].filter((it) => !backend.operators.has(it))
  return missing.length === 0
    ? []
    : [{ code: 'backend-cannot-run', facts: { backend: backend.name, operators: missing } }]
}
