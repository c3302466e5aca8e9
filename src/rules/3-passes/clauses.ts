import { graphBuilder } from '#rules/2-ir/builder'
import type { Remark } from '#rules/2-ir/expression'
import type { Graph, Node, NodeId } from '#rules/2-ir/graph'

/** A condition of a scheme, and the node that is true of whom it alone leaves out: not eligible, but eligible if only this condition held. */
export type Clause = Said & {
  /** The condition as the graph had it, by its name where it has one. */
  readonly condition: NodeId
  readonly alone: NodeId
}

/** Law is that of the nearest part that cites one; `variable` is the variable that the condition is. */
type Said = Remark & { readonly variable?: string | undefined }

/** The conditions under a truth, through `and`, `or` and `not`, and for each the persons for whom it is the only one that fails. Nodes are added to the graph; those it has stay. */
export function clausesAlone(
  graph: Graph,
  eligible: NodeId,
): { readonly graph: Graph; readonly clauses: readonly Clause[] } {
  const builder = graphBuilder(graph)
  const { nodes } = graph
  const clauses: Clause[] = []
  const excluded = builder.apply('not', [eligible])

  /** `rebuild` makes the whole truth again with this part replaced; `condition` is what it is called by. */
  const visit = (
    at: NodeId,
    wanted: boolean,
    rebuild: (replaced: NodeId) => NodeId,
    before: Said,
    condition: NodeId,
  ): void => {
    const { op, args, origin } = nodes[at] as Node
    const said = sayingMore(before, origin)
    // Whether an input is given or assumed is no condition of the law.
    if (op === 'name' && origin?.from !== 'input') return visit(args[0] as NodeId, wanted, rebuild, said, condition)
    if (op === 'not')
      return visit(args[0] as NodeId, !wanted, (it) => rebuild(builder.apply('not', [it])), said, condition)
    if (op === 'and' || op === 'or') {
      args.forEach((arg, place) => {
        const withOthers = (it: NodeId) =>
          rebuild(
            builder.apply(
              op,
              args.map((other, n) => (n === place ? it : other)),
            ),
          )
        visit(arg, wanted, withOthers, { law: said.law }, arg)
      })
      return
    }
    const satisfied = rebuild(builder.constant(wanted ? 1 : 0, { kind: 'truth' }))
    // Where the condition holds it leaves nobody out, whatever else is unknown.
    const fails = wanted ? builder.apply('not', [at]) : at
    clauses.push({ ...said, condition, alone: builder.apply('and', [fails, excluded, satisfied]) })
  }
  const { op, args, origin } = nodes[eligible] as Node
  const whole = op === 'name' ? (args[0] as NodeId) : eligible
  visit(whole, true, (it) => it, { law: remarkOf(origin).law }, whole)
  return { graph: builder.graph(graph.roots), clauses }
}

function sayingMore(said: Said, origin: Node['origin']): Said {
  const { law, label } = remarkOf(origin)
  if (origin?.from === 'variable') return { ...said, law: said.law ?? law, variable: origin.name }
  return { ...said, law: law ?? said.law, label: label ?? said.label }
}

const remarkOf = (origin: Node['origin']): Remark =>
  origin?.from === 'clause' || origin?.from === 'variable' ? origin : {}
