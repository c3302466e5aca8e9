import type { Population } from '#ground/columns/population'
import type { Explanation, Instance, Step } from '#rules/2-ir/explanation'
import type { Graph } from '#rules/2-ir/graph'
import type { Rules } from '#rules/2-ir/rules'
import { storyteller } from './explain-steps.ts'
import { whyNot } from './explain-why-not.ts'
import { evaluateHousehold } from './interpret.ts'
import { placeOf } from './interpret-case.ts'

/** How one answer of a graph came about, for one person or household. The graph is as rules were unfolded, before any pass takes its names away.
 *  Only what is asked is worked out, so that one explanation takes a fraction of the whole graph. @throws RangeError, where there is no such root, person or household */
export function explain(rules: Rules, graph: Graph, population: Population, root: string, at: Instance): Explanation {
  const id = graph.roots[root]
  if (id === undefined) throw new RangeError(`no root ${root}`)
  const { household, member } = placeOf(population, at)
  const it = evaluateHousehold(graph, population, household)
  const [tree] = storyteller(rules, it).stepsOf(id, member)
  const obstacles = whyNot(rules, it, id, member)
  return { rules: rules.name, root, tree: tree as Step, ...(obstacles && { whyNot: obstacles }) }
}
