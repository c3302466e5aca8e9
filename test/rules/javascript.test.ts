import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Columns } from '#ground/columns/column'
import { householdCount, type Population } from '#ground/columns/population'
import { Problems } from '#ground/problem'
import type { Backend, Program, Sink } from '#rules/2-ir/program'
import { exactSum, mergeTotals, type SinkTotals, type Sums, type Totals } from '#rules/2-ir/totals'
import { interpreter } from '#rules/4-backends/interpret-backend'
import { javascript } from '#rules/4-backends/javascript'
import { type GraphBuilder, graphBuilder } from './graph.ts'
import { type Case, people, randomCase } from './random-program.ts'

const sums = (it: Sums): readonly string[] => [...it.low].map((_, cell) => String(exactSum(it, cell)))

/** Totals in a form that shows every bit. */
function bits(it: SinkTotals): unknown {
  if (it.kind === 'column')
    return { values: [...it.values].map((one) => (Object.is(one, -0) ? '-0' : one)), known: [...it.known] }
  if (it.kind === 'histogram') return { units: sums(it.units), sum: sums(it.sum), unknown: sums(it.unknown) }
  return {
    units: sums(it.units),
    values: it.values.map((one) => ({ sum: sums(one.sum), nonzero: sums(one.nonzero), unknown: sums(one.unknown) })),
  }
}

type Task = Pick<Case, 'program' | 'layout'>

function totalsOf(backend: Backend, { program, layout }: Task, blocks: readonly Population[]): Totals {
  const runner = backend.prepare(program, layout)
  for (const it of blocks) runner.run(it)
  return runner.finish()
}

const bitsOf = (backend: Backend, task: Task, blocks: readonly Population[]): unknown =>
  totalsOf(backend, task, blocks).sinks.map(bits)

/** Sinks that do not follow the order of the population. */
const counted = ({ sinks }: Totals): unknown => sinks.filter((it) => it.kind !== 'column').map(bits)

/** Some households of a population, in this order. */
function chosen(it: Population, households: readonly number[]): Population {
  const rows = households.flatMap((household) => {
    const [from, to] = [it.offsets[household] as number, it.offsets[household + 1] as number]
    return Array.from({ length: to - from }, (_, member) => from + member)
  })
  const pick = (columns: Columns, at: readonly number[]): Columns =>
    Object.fromEntries(
      Object.entries(columns).map(([name, { values, known }]) => {
        const picked = values.slice(0, at.length)
        picked.set(at.map((row) => values[row] as number))
        return [
          name,
          { values: picked, ...(known !== undefined && { known: Uint8Array.from(at, (row) => known[row] as number) }) },
        ]
      }),
    )
  const sizes = households.map((one) => (it.offsets[one + 1] as number) - (it.offsets[one] as number))
  return {
    persons: pick(it.persons, rows),
    households: pick(it.households, households),
    offsets: Uint32Array.from([0, ...sizes.map((_, at) => sizes.slice(0, at + 1).reduce((a, b) => a + b, 0))]),
    weights: Int32Array.from(households, (one) => it.weights[one] as number),
  }
}

const noUnknowns = { unknowns: new Set<string>() }

function written(write: (g: GraphBuilder) => readonly Sink[]): Program {
  const g = graphBuilder()
  const sinks = write(g)
  return { graph: g.graph(), sinks }
}

/** A person's share of what is left after three ways to the household and back, some of it needed again at the end. */
const backAndForth = written((g) => {
  const wage = g.column('wage', 'number', { max: 130e6, integral: true })
  const rate = g.slot('rate', 0.045, { max: 1 })
  const bonus = g.slot('bonus', 500_000, { max: 1e9 })
  const line = g.slot('line', 2_000_000, { max: 1e9 })
  const start = g.op('multiply', wage, rate)
  let own = g.op('add', start, bonus)
  for (let round = 0; round < 3; round++) {
    const size = g.op('sum-members', g.number(1))
    const mean = g.op('divide', g.op('sum-members', own), size)
    const poor = g.op('of-household', g.op('less', mean, line))
    const share = g.op('of-household', g.op('multiply', mean, g.number(0.1)))
    own = g.op('select', poor, g.op('add', own, share), g.op('subtract', own, g.op('minimum', share, start)))
  }
  const due = g.op('round-half-up', g.op('maximum', own, g.number(0)), g.number(1))
  const isPoor = g.op('less', due, line)
  return [
    { kind: 'column', entity: 'person', node: own },
    {
      kind: 'totals',
      entity: 'person',
      by: [{ node: g.column('sex', 'code', { max: 1 }), first: 0, size: 2 }],
      values: [
        { node: due, steps: 1 },
        { node: isPoor, steps: 1 },
        { node: g.op('select', isPoor, bonus, g.number(0)), steps: 1 },
      ],
    },
  ]
})

let state = 1
const draw = (below: number): number => {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0
  return Math.floor((state / 2 ** 32) * below)
}
const peopleIn = (sizes: readonly number[], { graph }: Program = backAndForth): Population =>
  people(graph.columns, sizes, { unknowns: new Set(), unknown: 0, draw })

const codesOf = (work: () => unknown): readonly string[] => {
  try {
    work()
  } catch (error) {
    if (error instanceof Problems) return error.problems.map((it) => it.code)
    throw error
  }
  return []
}

describe('the kernel', () => {
  it('gives the bits of the interpreter, for any program and population', () => {
    fc.assert(
      fc.property(randomCase, (it) => {
        expect(bitsOf(javascript, it, it.blocks)).toEqual(bitsOf(interpreter, it, it.blocks))
      }),
      { numRuns: 200 },
    )
  })

  it('counts the same in whatever order households come, and however they are cut and put together', () => {
    fc.assert(
      fc.property(randomCase, fc.infiniteStream(fc.nat()), (it, keys) => {
        const whole = counted(totalsOf(javascript, it, it.blocks))
        const parts = it.blocks.map((block) => {
          const order = Array.from({ length: householdCount(block) }, (_, at) => ({ at, key: keys.next().value ?? 0 }))
          return order.sort((a, b) => a.key - b.key).map(({ at }) => chosen(block, [at]))
        })
        const [first = [], ...others] = parts
        expect(counted(totalsOf(javascript, it, [...others.flat(), ...first]))).toEqual(whole)
        const merged = mergeTotals(totalsOf(javascript, it, first), totalsOf(javascript, it, others.flat()))
        expect(counted(merged)).toEqual(whole)
      }),
      { numRuns: 60 },
    )
  })

  it('carries values to the household and back as often as the rules do', () => {
    const block = peopleIn([1, 2, 8, 9, 250, 3, 1])
    const task = { program: backAndForth, layout: noUnknowns }
    expect(bitsOf(javascript, task, [block])).toEqual(bitsOf(interpreter, task, [block]))
  })

  it('takes households of any size, larger than a chunk too, and many small ones', () => {
    const task = { program: backAndForth, layout: noUnknowns }
    const sizes = Array.from({ length: 4000 }, () => 1 + draw(8))
    for (const block of [peopleIn([1, 5000, 2]), peopleIn(sizes)])
      expect(bitsOf(javascript, task, [block])).toEqual(bitsOf(interpreter, task, [block]))
  })

  it('counts nothing where there is nobody', () => {
    const task = { program: backAndForth, layout: noUnknowns }
    expect(bitsOf(javascript, task, [peopleIn([])])).toEqual(bitsOf(interpreter, task, []))
  })

  it('follows slots wherever they are moved, within what it took them for or not', () => {
    const block = peopleIn([1, 4, 3, 6, 2])
    const amount = fc.oneof(fc.integer({ min: 0, max: 1e9 }), fc.double({ min: 0, max: 1e9, noNaN: true }))
    const moves = fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), amount, amount), {
      minLength: 1,
      maxLength: 5,
    })
    fc.assert(
      fc.property(moves, (places) => {
        const runners = [javascript, interpreter].map((it) => it.prepare(backAndForth, noUnknowns))
        for (const place of places) {
          for (const it of runners) {
            it.move(Float64Array.from(place))
            it.run(block)
          }
          const [found, expected] = runners.map((it) => it.finish().sinks.map(bits))
          expect(found).toEqual(expected)
        }
      }),
      { numRuns: 40 },
    )
  })

  it('keeps sums exact that pass 2^53 together, and refuses a household that does so alone', () => {
    const program = written((g) => [
      {
        kind: 'totals',
        entity: 'person',
        by: [],
        values: [{ node: g.column('wealth', 'number', { max: 2 ** 46 }), steps: 1 }],
      },
    ])
    const rich = (wealth: number): Population => ({
      persons: { wealth: { values: Float64Array.from({ length: 3000 }, (_, at) => wealth - at) } },
      households: {},
      offsets: Uint32Array.from({ length: 3001 }, (_, at) => at),
      weights: new Int32Array(3000).fill(255),
    })
    const task = { program, layout: noUnknowns }
    expect(bitsOf(javascript, task, [rich(2 ** 44 + 7)])).toEqual(bitsOf(interpreter, task, [rich(2 ** 44 + 7)]))
    for (const it of [javascript, interpreter])
      expect(codesOf(() => totalsOf(it, task, [rich(2 ** 46)]))).toContain('sum-too-large')
  })

  it('can be used again after it refused', () => {
    const program = written((g) => [
      {
        kind: 'totals',
        entity: 'person',
        by: [],
        values: [{ node: g.column('wealth', 'number', { max: 2 ** 52 }), steps: 1 }],
      },
    ])
    const one = (wealth: number): Population => ({
      persons: { wealth: { values: Float64Array.of(wealth) } },
      households: {},
      offsets: Uint32Array.of(0, 1),
      weights: Int32Array.of(256),
    })
    const runner = javascript.prepare(program, noUnknowns)
    runner.run(one(2 ** 50))
    expect(codesOf(() => runner.finish())).toEqual(['sum-too-large'])
    runner.run(one(3))
    expect(runner.finish().sinks.map(bits)).toEqual([
      { units: ['256'], values: [{ sum: ['768'], nonzero: ['256'], unknown: ['0'] }] },
    ])
  })

  it('refuses a population without a column it reads, or with unknowns it was not told of', () => {
    const block = peopleIn([2, 3])
    const { wage: _, ...others } = block.persons
    const lacking = { ...block, persons: others }
    const untold = {
      ...block,
      persons: { ...block.persons, wage: { values: new Int32Array(5), known: Uint8Array.of(1, 0, 1, 1, 1) } },
    }
    const task = { program: backAndForth, layout: noUnknowns }
    expect(codesOf(() => totalsOf(javascript, task, [lacking]))).toEqual(['population-lacks-columns'])
    expect(codesOf(() => totalsOf(javascript, task, [untold]))).toEqual(['unknowns-not-told'])
  })
})
