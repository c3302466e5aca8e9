import type { Population } from '#ground/columns/population'
import type { Answer, Explanation, Instance, Step } from '#rules/2-ir/explanation'
import type { Graph, Node } from '#rules/2-ir/graph'
import type { Rules } from '#rules/2-ir/rules'
import { rootAnswer } from './explain-answer.ts'
import { storyteller } from './explain-steps.ts'
import { whyNot } from './explain-why-not.ts'
import { type Evaluation, evaluateHousehold } from './interpret.ts'
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
export function explainer(rules: Rules, graph: Graph, population: Population): Explainer {
  const households = new Map<number, Evaluation>()
  const placed = (root: string, at: Instance) => {
    const id = graph.roots[root]
    if (id === undefined) throw new RangeError(`no root ${root}`)
    const { household, member } = placeOf(population, at)
    if ((graph.nodes[id] as Node).entity === 'person' && at.person === undefined)
      throw new RangeError(`${root} is of a person, and none is named`)
    const it = households.get(household) ?? evaluateHousehold(graph, population, household)
    households.set(household, it)
    return { id, member, it, answer: rootAnswer(rules, it, id, member) }
  }
  return {
    answer: (root, at) => placed(root, at).answer,
    explained: (root, at) => {
      const { id, member, it, answer } = placed(root, at)
      const [told] = storyteller(rules, it).stepsOf(id, member) as readonly [Step]
      const { because, ...alone } = told
      const isTold = answer.status !== 'not-applicable' && because !== undefined
      const obstacles = answer.status === 'known' ? whyNot(rules, it, id, member) : undefined
      return {
        rules: rules.name,
        root,
        tree: { ...alone, answer, ...(isTold && { because }) },
        ...(obstacles && { whyNot: obstacles }),
      }
    },
  }
}

/** How one answer of a graph came about. */
export const explain = (rules: Rules, graph: Graph, population: Population, root: string, at: Instance): Explanation =>
  explainer(rules, graph, population).explained(root, at)
