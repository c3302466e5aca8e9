import type { Population } from '#ground/columns/population'
import type { Answer, Explanation, Instance, Step } from '#rules/2-ir/explanation'
import type { Graph, Node } from '#rules/2-ir/graph'
import type { Rules } from '#rules/2-ir/rules'
import { rootAnswer } from './explain-answer.ts'
import { type Say, type Storyteller, storyteller } from './explain-steps.ts'
import { whyNot } from './explain-why-not.ts'
import { evaluateHousehold } from './interpret.ts'
import { placeOf } from './interpret-case.ts'

/** Tells how answers of one graph came about, for one person or household each. What a household's values are is found once, whatever is asked of it.
 *  Both throw a RangeError where there is no such root, person or household, or a household is named where a person is meant. */
export type Explainer = {
  readonly explained: (root: string, at: Instance) => Explanation
  /** What came out, without why. */
  readonly answer: (root: string, at: Instance) => Answer
}

/** The graph is as rules were unfolded, before any pass takes its names away. Only what is asked is worked out, so that one explanation takes a fraction of
 *  the whole graph. */
export function explainer(rules: Rules, graph: Graph, population: Population, say?: Say): Explainer {
  const households = new Map<number, Storyteller>()
  const placed = (root: string, at: Instance) => {
    const id = graph.roots[root]
    if (id === undefined) throw new RangeError(`no root ${root}`)
    const { household, member } = placeOf(population, at)
    if ((graph.nodes[id] as Node).entity === 'person' && at.person === undefined)
      throw new RangeError(`${root} is of a person, and none is named`)
    const teller = households.get(household) ?? storyteller(rules, evaluateHousehold(graph, population, household), say)
    households.set(household, teller)
    return { id, member, teller, answer: rootAnswer(rules, teller.it, id, member) }
  }
  return {
    answer: (root, at) => placed(root, at).answer,
    explained: (root, at) => {
      const { id, member, teller, answer } = placed(root, at)
      const told = teller.told(id, member)
      const tree = answer.status === 'not-applicable' ? withoutReasons(told) : told
      const obstacles = answer.status === 'known' ? whyNot(teller, id, member) : undefined
      tree.answer = answer
      return { rules: rules.name, root, tree, ...(obstacles && { whyNot: obstacles }) }
    },
  }
}

/** What is not in force has no reasons. */
function withoutReasons(it: Step): Step {
  Object.defineProperty(it, 'because', { value: undefined, enumerable: false })
  return it
}

/** How one answer of a graph came about. */
export const explain = (rules: Rules, graph: Graph, population: Population, root: string, at: Instance): Explanation =>
  explainer(rules, graph, population).explained(root, at)
