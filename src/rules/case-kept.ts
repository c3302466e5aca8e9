import type { Column } from '#ground/columns/column'
import { householdCount, personCount } from '#ground/columns/population'
import { periodText } from '#ground/period'
import { Problems } from '#ground/problem'
import type { Graph } from './2-ir/graph.ts'
import type { Rules } from './2-ir/rules.ts'
import { unfold } from './3-passes/unfold.ts'
import { type CaseAsked, type CaseFacts, type CaseReady, factsOf, graphOn, readied } from './case-ready.ts'
import { valuesIn } from './evaluate.ts'
import { overridable } from './openfisca/overridden.ts'
import type { Situation } from './openfisca/situation.ts'

/** Makes cases of one rule book ready, one after the other, for somebody who changes a fact and asks again.
 *  Throws as `caseReady` does. */
export type CaseKeeper = (situation: Situation, asked: CaseAsked) => CaseReady

/** Graphs that are kept: a day has two, and the day it is compared with as many. */
const mostKept = 12

/** To put the rules of a day together takes far longer than to ask them. So every input is given to them as a column, which is unknown for everybody where nobody said
 *  anything: the graph is then the same whatever is known, and is made once for a day. */
export function caseKeeper(rules: Rules): CaseKeeper {
  const books = new Map<string, Rules>()
  const graphs = new Map<string, Graph>()
  const bookFor = (whole: Rules, names: readonly string[]): Rules => {
    const given = names.filter((it) => it in whole.variables).toSorted()
    return kept(books, given.join(' '), () => overridable(whole, given))
  }
  return (situation, asked) => {
    const facts = withEveryInput(factsOf(rules, situation, bookFor))
    const shape = shapeOf(facts)
    return readied(rules, facts, asked, {
      evaluate: (book, population, given, values) => {
        const graph = kept(graphs, `values ${JSON.stringify(values)} ${shape}`, () => {
          const made = unfold(book, values, given)
          if (made.problems.length > 0) throw new Problems(made.problems)
          return made.graph
        })
        return { values: valuesIn(graph, book, population, values), problems: [] }
      },
      graphOn: (it, question, schemes, variables) =>
        kept(graphs, `graph ${JSON.stringify([question, variables])} ${shape}`, () =>
          graphOn(it, question, schemes, variables),
        ),
    })
  }
}

function kept<T>(all: Map<string, T>, key: string, make: () => T): T {
  const found = all.get(key) ?? make()
  all.delete(key)
  all.set(key, found)
  const [oldest] = all.keys()
  if (all.size > mostKept && oldest !== undefined) all.delete(oldest)
  return found
}

function withEveryInput(facts: CaseFacts): CaseFacts {
  const { book, population, given } = facts
  const silent = Object.entries(book.inputs).filter(([name]) => given(name).length === 0)
  const names = new Set(silent.map(([name]) => name))
  const nobody = { person: unknownFor(personCount(population)), household: unknownFor(householdCount(population)) }
  const columnsOf = (entity: 'person' | 'household') =>
    Object.fromEntries(silent.filter(([, it]) => it.entity === entity).map(([name]) => [name, nobody[entity]]))
  return {
    ...facts,
    population: {
      ...population,
      persons: { ...population.persons, ...columnsOf('person') },
      households: { ...population.households, ...columnsOf('household') },
    },
    given: (name) => (names.has(name) ? [{ column: name }] : given(name)),
  }
}

const unknownFor = (count: number): Column => ({ values: new Float64Array(count), known: new Uint8Array(count) })

/** What of the facts the graph rests on: which of them are for some periods only, and which variables are given. */
const shapeOf = ({ book, given }: CaseFacts): string =>
  Object.keys(book.inputs)
    .flatMap((name) => {
      const periods = given(name).flatMap((it) => (it.period === undefined ? [] : [periodText(it.period)]))
      return periods.length > 0 || name.endsWith(' (given)') ? [`${name}: ${periods.join(' ')}`] : []
    })
    .join('; ')
