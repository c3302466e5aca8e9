import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Column } from '#ground/columns/column'
import type { Population } from '#ground/columns/population'
import { Problems } from '#ground/problem'
import type { ColumnUse } from '#rules/2-ir/graph'
import { operatorNames } from '#rules/2-ir/operators'
import { type Program, refused, type Sink } from '#rules/2-ir/program'
import { exactSum, mergeTotals, type SinkTotals, type Sums } from '#rules/2-ir/totals'
import { faultsOf } from '#rules/2-ir/well-formed-graph'
import { interpreter } from '#rules/4-backends/interpret-backend'
import { graphBuilder } from './graph.ts'
import { operatorsIn, randomCase } from './random-program.ts'

const noUnknowns = { unknowns: new Set<string>() }

/** Two households: one member with weight 2, two members with weight 1. */
const people: Population = {
  persons: {
    wage: { values: Float64Array.of(100, 0, 50.25) },
    sex: { values: Uint8Array.of(0, 1, 7) },
    works: { values: Uint8Array.of(1, 0, 0), known: Uint8Array.of(1, 1, 0) },
  },
  households: { rent: { values: Float64Array.of(10, -30) } },
  offsets: Uint32Array.of(0, 1, 3),
  weights: Int32Array.of(512, 256),
}

function run(write: (g: ReturnType<typeof graphBuilder>) => Sink, layout = { unknowns: new Set(['works']) }) {
  const g = graphBuilder()
  const sink = write(g)
  const runner = interpreter.prepare({ graph: g.graph(), sinks: [sink] }, layout)
  runner.run(people)
  return runner.finish().sinks[0] as SinkTotals
}

const whole = (it: Sums): readonly number[] => [...it.low].map((_, cell) => Number(exactSum(it, cell)))
const codesOf = (work: () => unknown): readonly string[] => {
  try {
    work()
  } catch (error) {
    if (error instanceof Problems) return error.problems.map((it) => it.code)
    throw error
  }
  return []
}

describe('a program', () => {
  it('counts weighted sums, units that are not zero, and unknowns, in each cell', () => {
    const totals = run((g) => ({
      kind: 'totals',
      entity: 'person',
      by: [{ node: g.column('sex', 'code'), first: 0, size: 2 }],
      values: [
        { node: g.column('wage', 'number'), steps: 4 },
        { node: g.column('works', 'truth'), steps: 4 },
      ],
    }))
    if (totals.kind !== 'totals') throw new Error('not totals')
    expect(whole(totals.units)).toEqual([512, 256, 256])
    const [wage, works] = totals.values.map((it) => [whole(it.sum), whole(it.nonzero), whole(it.unknown)])
    expect(wage).toEqual([
      [512 * 400, 0, 256 * 201],
      [512, 0, 256],
      [0, 0, 0],
    ])
    expect(works).toEqual([
      [512, 0, 0],
      [512, 0, 0],
      [0, 0, 256],
    ])
  })

  it('groups numbers by edges, and keeps what is below the first apart', () => {
    const totals = run((g) => ({
      kind: 'totals',
      entity: 'household',
      by: [{ node: g.column('rent', 'number', { entity: 'household' }), first: 0, size: 2, edges: [0, 10] }],
      values: [],
    }))
    expect(totals.kind === 'totals' && whole(totals.units)).toEqual([0, 512, 256])
  })

  it('holds a distribution within its bins', () => {
    const totals = run((g) => {
      const value = g.op('sum-members', g.column('wage', 'number'))
      const amount = g.op('round-half-up', value, g.number(1))
      return {
        kind: 'histogram',
        entity: 'household',
        value,
        amount,
        times: g.op('sum-members', g.number(1)),
        width: 30,
        bins: 3,
      }
    })
    if (totals.kind !== 'histogram') throw new Error('not a histogram')
    expect(whole(totals.units)).toEqual([0, 512, 512])
    expect(whole(totals.sum)).toEqual([0, 50 * 256, 100 * 512])
    expect(whole(totals.unknown)).toEqual([0])
  })

  it('lists every value, unknown apart from zero, and never a negative zero', () => {
    const totals = run((g) => ({ kind: 'column', entity: 'person', node: g.column('works', 'truth') }))
    expect(totals).toEqual({ kind: 'column', values: Float64Array.of(1, 0, 0), known: Uint8Array.of(1, 1, 0) })
    const zero = run((g) => ({
      kind: 'column',
      entity: 'person',
      node: g.op('multiply', g.column('wage', 'number'), g.number(-0)),
    }))
    expect(zero.kind === 'column' && Object.is(zero.values[0], 0)).toBe(true)
  })

  it('follows the slots that were moved', () => {
    const g = graphBuilder()
    const node = g.op('multiply', g.column('wage', 'number'), g.slot('rate', 1))
    const runner = interpreter.prepare(
      { graph: g.graph(), sinks: [{ kind: 'column', entity: 'person', node }] },
      noUnknowns,
    )
    const values = (): unknown => {
      runner.run(people)
      const [totals] = runner.finish().sinks
      return totals?.kind === 'column' && [...totals.values]
    }
    expect(values()).toEqual([100, 0, 50.25])
    runner.move(Float64Array.of(2))
    expect(values()).toEqual([200, 0, 100.5])
    expect(() => runner.move(new Float64Array(2))).toThrow('one value for each slot')
  })

  it('refuses columns that are not there, and unknowns it was not told of', () => {
    const column = (name: string): Program => {
      const g = graphBuilder()
      const node = g.column(name, 'number')
      return { graph: g.graph(), sinks: [{ kind: 'column', entity: 'person', node }] }
    }
    expect(codesOf(() => interpreter.prepare(column('land'), noUnknowns).run(people))).toEqual([
      'population-lacks-columns',
    ])
    expect(codesOf(() => interpreter.prepare(column('works'), noUnknowns).run(people))).toEqual(['unknowns-not-told'])
  })

  it('is refused by name where a backend lacks an operator', () => {
    const g = graphBuilder()
    g.op('round-up', g.op('add', g.number(1), g.number(2)), g.number(1))
    const partial = { name: 'partial', operators: new Set(['constant', 'add'] as const) }
    expect(refused(partial, { graph: g.graph(), sinks: [] })).toEqual([
      { code: 'backend-cannot-run', facts: { backend: 'partial', operators: ['round-up'] } },
    ])
    expect(refused(interpreter, { graph: g.graph(), sinks: [] })).toEqual([])
  })

  it('refuses a sum that one household alone takes beyond exactness, and starts anew after it', () => {
    const g = graphBuilder()
    const node = g.op('multiply', g.column('wage', 'number'), g.slot('much', 2 ** 40))
    const runner = interpreter.prepare(
      { graph: g.graph(), sinks: [{ kind: 'totals', entity: 'person', by: [], values: [{ node, steps: 1 }] }] },
      noUnknowns,
    )
    runner.run(people)
    expect(codesOf(() => runner.finish())).toEqual(['sum-too-large'])
    runner.move(Float64Array.of(1))
    runner.run(people)
    const [totals] = runner.finish().sinks
    expect(totals?.kind === 'totals' && totals.values.map((it) => whole(it.sum))).toEqual([[512 * 100 + 256 * 50]])
  })

  it('gives the same totals block by block, merged or in any order', () => {
    fc.assert(
      fc.property(randomCase, ({ program, layout, blocks }) => {
        const together = interpreter.prepare(program, layout)
        for (const block of blocks) together.run(block)
        const apart = blocks.map((block) => {
          const runner = interpreter.prepare(program, layout)
          runner.run(block)
          return runner.finish()
        })
        const all = together.finish()
        expect(apart.reduce(mergeTotals)).toEqual(all)
        const backwards = apart.reverse().reduce(mergeTotals)
        const summed = (it: typeof all) => it.sinks.filter((sink) => sink.kind !== 'column')
        expect(summed(backwards)).toEqual(summed(all))
      }),
      { numRuns: 30 },
    )
  })
})

/** The same people, every unknown filled in with the lowest or the highest value its column may hold. */
function completed(population: Population, columns: readonly ColumnUse[], end: 'min' | 'max'): Population {
  const filled = { persons: { ...population.persons }, households: { ...population.households } }
  for (const use of columns) {
    const side = use.entity === 'person' ? filled.persons : filled.households
    const { values, known } = side[use.name] as Column
    side[use.name] = { values: Float64Array.from(values, (it, row) => (known?.[row] === 0 ? use[end] : it)) }
  }
  return { ...population, ...filled }
}

describe('a value', () => {
  it('that is known though facts are missing is the same whatever they turn out to be', () => {
    fc.assert(
      fc.property(randomCase, ({ program: { graph, sinks }, layout, blocks }) => {
        const asksWhatIsKnown = graph.nodes.some((it) => it.op === 'known')
        fc.pre(!asksWhatIsKnown)
        const program = { graph, sinks: sinks.filter((it) => it.kind === 'column') }
        const columnsOf = (population: Population) => {
          const runner = interpreter.prepare(program, layout)
          runner.run(population)
          return runner.finish().sinks.map((it) => it as Extract<SinkTotals, { kind: 'column' }>)
        }
        for (const block of blocks) {
          const partly = columnsOf(block)
          for (const end of ['min', 'max'] as const)
            columnsOf(completed(block, graph.columns, end)).forEach((whole, at) => {
              const { values, known } = partly[at] as (typeof partly)[number]
              const kept = values.filter((_, row) => known[row] === 1)
              expect(whole.values.filter((_, row) => known[row] === 1)).toEqual(kept)
            })
        }
      }),
      { numRuns: 60 },
    )
  })
})

describe('random programs', () => {
  it('are well-formed', () => {
    fc.assert(
      fc.property(randomCase, ({ program }) => {
        expect(faultsOf(program.graph)).toEqual([])
      }),
      { numRuns: 50 },
    )
  })

  it('use every operator, and have unknown, known and large values', () => {
    const cases = fc.sample(randomCase, { numRuns: 150, seed: 1 })
    const used = new Set(cases.flatMap((it) => [...operatorsIn(it.program.graph)]))
    expect(operatorNames.filter((it) => !used.has(it))).toEqual([])
    const columns = cases.slice(0, 60).flatMap(({ program, layout, blocks }) => {
      const runner = interpreter.prepare(program, layout)
      for (const block of blocks) runner.run(block)
      return runner.finish().sinks.filter((it) => it.kind === 'column')
    })
    const known = columns.flatMap((it) => [...it.known])
    expect(known).toContain(0)
    expect(known).toContain(1)
    expect(columns.every((it) => it.values.every(Number.isFinite))).toBe(true)
    expect(columns.filter((it) => new Set(it.values).size > 2).length).toBeGreaterThan(columns.length / 8)
  })
})
