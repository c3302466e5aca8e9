import { dayNumberOf } from '#ground/calendar'
import type { Column } from '#ground/columns/column'
import { type Population, personCount } from '#ground/columns/population'
import type { Day } from '#ground/date'
import { nearestFirst } from '#ground/near-names'
import { periodAround } from '#ground/period'
import { type Problem, Problems } from '#ground/problem'
import type { Graph } from './2-ir/graph.ts'
import type { Entity } from './2-ir/kind.ts'
import type { Given } from './2-ir/request.ts'
import type { Rules } from './2-ir/rules.ts'
import { type Asked, unfold } from './3-passes/unfold.ts'
import { evaluate } from './evaluate.ts'
import { impossibleFacts, problemsOfDay } from './openfisca/impossible.ts'
import { namesOf } from './openfisca/names.ts'
import { overridable } from './openfisca/overridden.ts'
import { namesInPopulation, populationOf } from './openfisca/population.ts'
import type { Situation } from './openfisca/situation.ts'

/** What is asked about a case: on which day, by the law as known on which day, and of which scheme or variable; of all schemes, if of none. */
export type CaseAsked = {
  readonly on: Day
  readonly known?: Day | undefined
  readonly variable?: string | undefined
}

/** The facts of a case as a population of few, for a rule book that takes what it gives. */
export type CaseFacts = {
  readonly book: Rules
  readonly population: Population
  readonly given: Given
  /** Names of persons and households, in the order of the population. */
  readonly names: Readonly<Record<Entity, readonly string[]>>
}

/** A case made ready to be explained: its facts, and the rules of the day as one graph. */
export type CaseReady = CaseFacts & {
  readonly graph: Graph
  readonly asked: CaseAsked
  /** Of all, or the one that is asked for. */
  readonly schemes: readonly string[]
  readonly variable?: string | undefined
}

/** @throws Problems what is wrong with the case, and what the rules lack for the day */
export const caseReady = (rules: Rules, situation: Situation, asked: CaseAsked): CaseReady =>
  readied(rules, factsOf(rules, situation), asked, { evaluate, graphOn })

/** How values and graphs are made: anew each time, or from what was kept. */
export type Making = { readonly evaluate: typeof evaluate; readonly graphOn: typeof graphOn }

/** @throws Problems what cannot be of the facts, and what the rules lack for the day */
export function readied(rules: Rules, facts: CaseFacts, asked: CaseAsked, making: Making): CaseReady {
  const { on, variable } = asked
  const { book } = facts
  const refused = [...problemsOfDay(rules, on), ...impossibleFacts(book, facts, on, facts.names, making.evaluate)]
  if (refused.length > 0) throw new Problems(refused)
  const schemes = variable === undefined ? Object.keys(rules.schemes) : variable in rules.schemes ? [variable] : []
  const isValue = variable !== undefined && schemes.length === 0
  if (isValue && !(variable in book.variables || variable in book.inputs))
    throw new Problems([
      {
        code: 'no-such-rule',
        facts: {
          name: variable,
          known: nearestFirst(variable, [...new Set([book.schemes, book.variables].flatMap((it) => Object.keys(it)))]),
        },
      },
    ])
  const graph = making.graphOn(facts, asked, schemes, isValue ? [variable] : [])
  return { ...facts, graph, asked, schemes, ...(isValue && { variable }) }
}

/** @param bookFor the rule book that also takes the variables that a case gives
 *  @throws Problems what is wrong with the case */
export function factsOf(rules: Rules, situation: Situation, bookFor = overridable): CaseFacts {
  const book = bookFor(rules, [...new Set(situation.inputs.map((it) => it.variable))])
  const made = populationOf(book, situation, namesOf(rules))
  if (made.problems.length > 0) throw new Problems(made.problems)
  const names = namesInPopulation(situation, made, namesOf(rules))
  return { book, names, ...withAssumed(book, made) }
}

/** What is assumed of everyone is told apart by person, so that an explanation can say what would be if it were otherwise for one of them. */
function withAssumed(
  rules: Rules,
  { population, given }: Pick<CaseFacts, 'population' | 'given'>,
): Pick<CaseFacts, 'population' | 'given'> {
  const persons = personCount(population)
  if (persons === population.offsets.length - 1) return { population, given }
  const names = Object.entries(rules.inputs)
    .filter(([name, it]) => it.entity === 'person' && it.assumed !== undefined && given(name).length === 0)
    .map(([name]) => name)
  const nobody: Column = { values: new Float64Array(persons), known: new Uint8Array(persons) }
  const added = new Set(names)
  return {
    population: {
      ...population,
      persons: { ...population.persons, ...Object.fromEntries(names.map((it) => [it, nobody])) },
    },
    given: (name) => (added.has(name) ? [{ column: name }] : given(name)),
  }
}

/** Schemes, and other variables, by the law of a day, in the period around it. @throws Problems what the rules lack for the day */
export function graphOn(
  { book, given }: CaseFacts,
  { on, known }: CaseAsked,
  schemes: readonly string[],
  variables: readonly string[] = [],
): Graph {
  const asked = [
    ...schemes.flatMap((name): readonly Asked[] => {
      const { eligible, amount, arrears, period: unit } = book.schemes[name] as Rules['schemes'][string]
      const period = periodAround(unit, dayNumberOf(on))
      // Whether one is entitled is asked of the law of the day, where an amount is due for the days of it.
      const lawDay = book.variables[amount]?.splitByDay === true ? on : undefined
      return [
        { name: eligible, variable: eligible, period, lawDay },
        { name: amount, variable: amount, period },
        { name: arrears, variable: arrears, period },
      ]
    }),
    ...variables.map((name): Asked => {
      const { period: unit } = (book.variables[name] ?? book.inputs[name]) as Rules['variables'][string]
      return { name, variable: name, period: periodAround(unit, dayNumberOf(on)) }
    }),
  ]
  const { graph, problems } = unfold(book, asked, given, known)
  if (problems.length > 0) throw new Problems(problems.map((it): Problem => ({ ...it, facts: { ...it.facts, on } })))
  return graph
}
