import { householdCount, type Population } from '#ground/columns/population'
import type { Day } from '#ground/date'
import type { Problem } from '#ground/problem'
import type { Graph } from './2-ir/graph.ts'
import type { Given } from './2-ir/request.ts'
import type { Rules } from './2-ir/rules.ts'
import { type Asked, unfold } from './3-passes/unfold.ts'
import { evaluateHousehold, type Value } from './4-backends/interpret.ts'

/** Values of persons or households of a small population, each with what is missing for it: as the rules mean them, by the interpreter. One value for each person of a variable of
 *  persons, for each household of one of households, in the order of the population.
 *  @param known the law as it was known on this day */
export function evaluate(
  rules: Rules,
  population: Population,
  given: Given,
  asked: readonly Asked[],
  known?: Day,
): { readonly values: Readonly<Record<string, readonly Value[]>>; readonly problems: readonly Problem[] } {
  const { graph, problems } = unfold(rules, asked, given, known)
  return problems.length > 0
    ? { values: {}, problems }
    : { values: valuesIn(graph, rules, population, asked), problems }
}

/** The same by a graph that is at hand. */
export function valuesIn(
  graph: Graph,
  rules: Rules,
  population: Population,
  asked: readonly Asked[],
): Readonly<Record<string, readonly Value[]>> {
  const evaluations = Array.from({ length: householdCount(population) }, (_, household) =>
    evaluateHousehold(graph, population, household),
  )
  const values = asked.map(({ name, variable }): readonly [string, readonly Value[]] => {
    const node = graph.roots[name] ?? 0
    const ofPerson = (rules.inputs[variable] ?? rules.variables[variable])?.entity === 'person'
    return [
      name,
      evaluations.flatMap((it) =>
        Array.from({ length: ofPerson ? it.members : 1 }, (_, member) => it.valueOf(node, member)),
      ),
    ]
  })
  return Object.fromEntries(values)
}
