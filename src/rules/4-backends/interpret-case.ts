import { householdCount, type Population, personCount } from '#ground/columns/population'
import type { Answer, Instance } from '#rules/2-ir/explanation'
import type { Graph, Node, NodeId } from '#rules/2-ir/graph'
import type { Rules } from '#rules/2-ir/rules'
import { rootAnswer } from './explain-answer.ts'
import { evaluateHousehold, instanceOf } from './interpret.ts'

/** What a root of a graph came to, for one person or household of a case. */
export type CaseAnswer = { readonly root: string; readonly of: Instance; readonly answer: Answer }

/** Answers of a graph for every person and household of a case: a population of few. Each is a value, not applicable, or unknown with what is missing.
 *  What is the same for everyone is answered once, unless it belongs to a variable of persons or households. */
export function answersOf(rules: Rules, graph: Graph, population: Population): readonly CaseAnswer[] {
  const answers: CaseAnswer[] = []
  for (let household = 0; household < householdCount(population); household++) {
    const it = evaluateHousehold(graph, population, household)
    for (const [root, id] of Object.entries(graph.roots)) {
      const entity = entityAsked(rules, graph, id)
      if (entity === 'none' && household > 0) continue
      for (let member = 0; member < (entity === 'person' ? it.members : 1); member++)
        answers.push({ root, of: instanceOf({ entity }, member, it), answer: rootAnswer(rules, it, id, member) })
    }
  }
  return answers
}

/** Of a variable that is the same for everyone, as one that is not in force, whose it would be. */
function entityAsked(rules: Rules, graph: Graph, id: NodeId): Node['entity'] {
  const { entity, origin, args } = graph.nodes[id] as Node
  if (entity !== 'none') return entity
  if (origin?.from === 'variable') return rules.variables[origin.name]?.entity ?? 'none'
  if (origin?.from === 'input') return rules.inputs[origin.name]?.entity ?? 'none'
  return args[0] === undefined ? 'none' : entityAsked(rules, graph, args[0])
}

/** The household of a person or household, and the person's place in it. @throws RangeError, where the population has no such */
export function placeOf(
  population: Population,
  { person, household }: Instance,
): { readonly household: number; readonly member: number } {
  if (person === undefined) {
    const place = household ?? 0
    if (!(place >= 0 && place < householdCount(population))) throw new RangeError(`no household ${place}`)
    return { household: place, member: 0 }
  }
  if (!(person >= 0 && person < personCount(population))) throw new RangeError(`no person ${person}`)
  const after = population.offsets.findIndex((offset) => offset > person)
  return { household: after - 1, member: person - (population.offsets[after - 1] as number) }
}
