import { householdCount, type Population, personCount } from '#ground/columns/population'
import type { Answer, Instance } from '#rules/2-ir/explanation'
import type { Graph, Node } from '#rules/2-ir/graph'
import type { Rules } from '#rules/2-ir/rules'
import { rootAnswer } from './explain-answer.ts'
import { evaluateHousehold, instanceOf } from './interpret.ts'

/** What a root of a graph came to, for one person or household of a case. */
export type CaseAnswer = { readonly root: string; readonly of: Instance; readonly answer: Answer }

/** Answers of a graph for every person and household of a case: a population of few. Each is a value, not applicable, or unknown with what is missing. */
export function answersOf(rules: Rules, graph: Graph, population: Population): readonly CaseAnswer[] {
  const answers: CaseAnswer[] = []
  for (let household = 0; household < householdCount(population); household++) {
    const it = evaluateHousehold(graph, population, household)
    for (const [root, id] of Object.entries(graph.roots)) {
      const node = graph.nodes[id] as Node
      if (node.entity === 'none' && household > 0) continue
      for (let member = 0; member < (node.entity === 'person' ? it.members : 1); member++)
        answers.push({ root, of: instanceOf(node, member, it), answer: rootAnswer(rules, it, id, member) })
    }
  }
  return answers
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
