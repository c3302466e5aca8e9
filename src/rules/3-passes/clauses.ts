import { graphBuilder } from '#rules/2-ir/builder'
import type { Graph, Node, NodeId, Origin } from '#rules/2-ir/graph'

/** A condition of a scheme, and the node that is true of whom it alone leaves out: not eligible, but eligible if only this condition held. */
export type Clause = {
  /** The condition as the graph had it. */
  readonly condition: NodeId
  readonly origin?: Origin | undefined
  readonly alone: NodeId
}

/** The conditions under a truth, through `and`, `or` and `not`, and for each the persons for whom it is the only one that fails. Nodes are added to the graph; those it has stay. */
export function clausesAlone(
  graph: Graph,
  eligible: NodeId,
): { readonly graph: Graph; readonly clauses: readonly Clause[] } {
  const builder = graphBuilder(graph)
  const nodes = graph.nodes as readonly Node[]
  const clauses: Clause[] = []
  const excluded = builder.apply('not', [eligible])

  /** `rebuild` makes the whole truth again with this part replaced. */
  const visit = (at: NodeId, wanted: boolean, rebuild: (replaced: NodeId) => NodeId, origin?: Origin): void => {
    const node = nodes[at] as Node
    const here = node.origin?.from === 'clause' ? node.origin : origin
    if (node.op === 'name') return visit(node.args[0] as NodeId, wanted, rebuild, node.origin ?? here)
    if (node.op === 'not')
      return visit(node.args[0] as NodeId, !wanted, (it) => rebuild(builder.apply('not', [it])), here)
    if (node.op === 'and' || node.op === 'or') {
      node.args.forEach((arg, place) => {
        visit(arg, wanted, (it) =>
          rebuild(
            builder.apply(
              node.op,
              node.args.map((other, n) => (n === place ? it : other)),
            ),
          ),
        )
      })
      return
    }
    const satisfied = rebuild(builder.constant(wanted ? 1 : 0, { kind: 'truth' }))
    // Where the condition holds it leaves nobody out, whatever else is unknown.
    const fails = wanted ? builder.apply('not', [at]) : at
    clauses.push({ condition: at, origin: here, alone: builder.apply('and', [fails, excluded, satisfied]) })
  }
  visit(eligible, true, (it) => it)
  return { graph: builder.graph(graph.roots), clauses }
}
