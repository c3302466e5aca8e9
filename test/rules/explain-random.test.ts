import fc from 'fast-check'
import { expect, it } from 'vitest'
import { dayNumberOf } from '#ground/calendar'
import { householdCount, type Population } from '#ground/columns/population'
import { type Period, periodFrom } from '#ground/period'
import { type Change, explanation, type Instance, type Step, type Written } from '#rules/2-ir/explanation'
import type { Graph, NodeId } from '#rules/2-ir/graph'
import { unfold } from '#rules/3-passes/unfold'
import { explain } from '#rules/4-backends/explain'
import { evaluateHousehold } from '#rules/4-backends/interpret'
import { answersOf, placeOf } from '#rules/4-backends/interpret-case'
import { compile } from '#rules/compile'
import { book } from './example-book.ts'
import { countryRules } from './example-country.ts'
import { graphBuilder } from './graph.ts'
import { draws, people, randomCase } from './random-program.ts'
import { sample } from './sample/book.ts'

/** Someone for each root: the last person or household, whose place in the block is not their place in the household. */
const lastOf = (graph: Graph, id: NodeId, population: Population): Instance =>
  graph.nodes[id]?.entity === 'household'
    ? { household: householdCount(population) - 1 }
    : { person: (population.offsets.at(-1) as number) - 1 }

const valueIn = (graph: Graph, id: NodeId, population: Population, at: Instance) => {
  const { household, member } = placeOf(population, at)
  return evaluateHousehold(graph, population, household).valueOf(id, member)
}

const numberOf = (it: Written): number => (it.kind === 'date' ? dayNumberOf(it.value) : Number(it.value))

/** The population with one fact written otherwise. */
function rewritten(population: Population, { input, period, of, to }: Change): Population {
  const side = of.person === undefined ? 'households' : 'persons'
  const name = period === '' ? input : `${input}@${period}`
  const column = population[side][name]
  if (column === undefined) throw new Error(name)
  const values = Float64Array.from(column.values)
  values[(of.person ?? of.household) as number] = numberOf(to)
  return { ...population, [side]: { ...population[side], [name]: { ...column, values } } }
}

it('explains every value of random programs as the interpreter has it', () => {
  fc.assert(
    fc.property(randomCase, ({ program: { graph }, blocks }) => {
      const [population] = blocks as [Population]
      for (const [root, id] of Object.entries(graph.roots)) {
        const at = lastOf(graph, id, population)
        const { answer } = explain(book, graph, population, root, at).tree
        const value = valueIn(graph, id, population, at)
        if (answer.status === 'known') expect(numberOf(answer.value)).toBe((value as number) + 0)
        else expect(value).toEqual(answer.status === 'unknown' && { missing: answer.missing })
      }
    }),
    { numRuns: 60 },
  )
})

it.each([
  ['the sample country', compile(sample)],
  ['the example country', countryRules],
])('explains every variable of %s, for anyone, whatever is known', (_, rules) => {
  const draw = draws(1)
  let told = 0
  for (const name of Object.keys(rules.variables)) {
    const period = periodFrom(rules.variables[name]?.period === 'year' ? '2025' : '2025-07') as Period
    const { graph, problems } = unfold(rules, [{ name, variable: name, period }], (input) => [{ column: input }])
    expect(problems).toEqual([])
    const unknowns = new Set(graph.columns.map((it) => it.name).filter(() => draw(2) === 0))
    const population = people(graph.columns, [1, 2, 9], { unknowns, unknown: 0.3, draw })
    for (const { root, of, answer } of answersOf(rules, graph, population)) {
      const made = explain(rules, graph, population, root, of)
      expect(made.tree.answer).toEqual(answer)
      expect(explanation.parse(JSON.parse(JSON.stringify(made)))).toEqual(made)
      told++
    }
  }
  expect(told).toBeGreaterThan(100)
})

it('is the same after it was written and read', () => {
  fc.assert(
    fc.property(randomCase, ({ program: { graph }, blocks }) => {
      const [population] = blocks as [Population]
      const [[root, id]] = Object.entries(graph.roots) as [[string, NodeId]]
      const made = explain(book, graph, population, root, lastOf(graph, id, population))
      expect(explanation.parse(JSON.parse(JSON.stringify(made)))).toEqual(made)
    }),
    { numRuns: 30 },
  )
})

it('proposes only changes that qualify', () => {
  let proposed = 0
  fc.assert(
    fc.property(randomCase, ({ program: { graph }, blocks }) => {
      const [population] = blocks as [Population]
      const truths = Object.keys(graph.nodes)
        .map(Number)
        .filter((it) => graph.nodes[it]?.kind === 'truth')
      for (const id of truths) {
        const at = lastOf(graph, id, population)
        const { whyNot } = explain(book, { ...graph, roots: { asked: id } }, population, 'asked', at)
        const changes = whyNot?.qualifies ?? []
        if (changes.length === 0 || changes.some((it) => it.bound === 'more' || it.bound === 'less')) continue
        proposed++
        const after = changes.reduce(rewritten, population)
        expect(valueIn(graph, id, after, at)).toBe(1)
      }
    }),
    { numRuns: 100 },
  )
  expect(proposed).toBeGreaterThan(50)
})

it('cuts what rests on itself month after month, and still knows its value', () => {
  const g = graphBuilder()
  const start: NodeId = g.column('wage', 'number')
  const last = Array.from({ length: 2000 }).reduce<NodeId>(
    (before, _, month) =>
      g.named(
        { from: 'variable', name: 'saved', period: `${month}`, lawDay: '2025-07-01', formula: 0 },
        g.op('add', before, g.number(1)),
      ),
    start,
  )
  g.root('saved', last)
  const wage = { values: Float64Array.of(5) }
  const population = { persons: { wage }, households: {}, offsets: Uint32Array.of(0, 1), weights: Int32Array.of(256) }
  const { tree } = explain(book, g.graph(), population, 'saved', { person: 0 })
  expect(tree.answer).toMatchObject({ value: { value: 2005 } })
  const depth = (it: Step): number => 1 + Math.max(0, ...(it.because ?? []).map(depth))
  expect(depth(tree)).toBe(121)
  expect(JSON.stringify(tree).match(/"cut":true/g)).toHaveLength(1)
})
