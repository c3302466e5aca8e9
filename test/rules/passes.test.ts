import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { householdCount, type Population } from '#ground/columns/population'
import { graphBuilder as typedBuilder } from '#rules/2-ir/builder'
import type { Graph } from '#rules/2-ir/graph'
import { rangesOf } from '#rules/2-ir/ranges'
import { faultsOf } from '#rules/2-ir/well-formed-graph'
import { clausesAlone } from '#rules/3-passes/clauses'
import { optimised, passes } from '#rules/3-passes/passes'
import { evaluateHousehold } from '#rules/4-backends/interpret'
import { graphBuilder } from './graph.ts'
import { randomCase } from './random-program.ts'

/** Every value of every root, person by person; `?` where it is unknown. A value that is the same for everyone is written once for each. */
const valuesOf = (graph: Graph, block: Population): readonly string[] =>
  Array.from({ length: householdCount(block) }, (_, household) => household).flatMap((household) => {
    const evaluation = evaluateHousehold(graph, block, household, { reasons: false })
    return Object.entries(graph.roots).flatMap(([name, node]) =>
      Array.from({ length: evaluation.members }, (_, member) => {
        const value = evaluation.valueOf(node, member)
        return `${name} ${household} ${member} ${typeof value === 'number' ? value + 0 : '?'}`
      }),
    )
  })

describe('passes', () => {
  it('keep every value to the bit, unknown included, and leave a well-formed graph', () => {
    fc.assert(
      fc.property(randomCase, ({ program, blocks }) => {
        const before = blocks.map((it) => valuesOf(program.graph, it))
        let { graph } = program
        for (const pass of passes) {
          graph = pass(graph)
          expect(faultsOf(graph)).toEqual([])
          expect(blocks.map((it) => valuesOf(graph, it))).toEqual(before)
        }
      }),
      { numRuns: 60 },
    )
  })

  it('end where another round finds nothing to do', () => {
    fc.assert(
      fc.property(randomCase, ({ program }) => {
        const once = optimised(program.graph)
        expect(optimised(once).nodes.length).toBeLessThanOrEqual(once.nodes.length)
      }),
      { numRuns: 30 },
    )
  })

  it('know bounds that hold for every known value', () => {
    fc.assert(
      fc.property(randomCase, ({ program: { graph }, blocks }) => {
        const ranges = rangesOf(graph)
        for (const block of blocks)
          for (let household = 0; household < householdCount(block); household++) {
            const evaluation = evaluateHousehold(graph, block, household, { reasons: false })
            graph.nodes.forEach((_, node) => {
              const range = ranges[node] as (typeof ranges)[number]
              for (let member = 0; member < evaluation.members; member++) {
                const value = evaluation.valueOf(node, member)
                if (typeof value !== 'number' || range.nan) continue
                const holds = value >= range.min && value <= range.max && (!range.integral || Number.isInteger(value))
                if (!holds) throw new Error(`${value} of node ${node} is not within ${JSON.stringify(range)}`)
              }
            })
          }
      }),
      { numRuns: 30 },
    )
  })

  it('count twelve equal months once', () => {
    const g = graphBuilder()
    const month = g.op('round-half-up', g.column('wage', 'number', { min: 0, max: 1e8, integral: false }), g.number(1))
    const months = Array.from({ length: 12 }, () => g.op('name', month))
    g.root('year', g.op('add', ...months))
    const { nodes, roots } = optimised(g.graph())
    expect(nodes[roots.year as number]?.op).toBe('multiply')
    expect(nodes.filter((it) => it.op === 'round-half-up')).toHaveLength(1)
  })

  it('add in the order written where the order could show', () => {
    const g = graphBuilder()
    const share = g.column('share', 'number', { min: 0, max: 1, integral: false })
    g.root('sum', g.op('add', share, share, share))
    const { nodes, roots } = optimised(g.graph())
    expect(nodes[roots.sum as number]?.args).toHaveLength(3)
  })
})

describe('clauses', () => {
  /** Old, poor and without pension; or disabled. */
  const built = typedBuilder()
  const column = (name: string) =>
    built.column(
      { name, input: name, entity: 'person', kind: 'truth', min: 0, max: 1, integral: true },
      { kind: 'truth' },
    )
  const [old, poor, pension, disabled] = ['old', 'poor', 'pension', 'disabled'].map(column) as [
    number,
    number,
    number,
    number,
  ]
  const withoutPension = built.apply('not', [pension])
  const eligible = built.apply('or', [built.apply('and', [old, poor, withoutPension]), disabled])
  const { graph, clauses } = clausesAlone(built.graph({ eligible }), eligible)
  const leftOut = (truths: readonly [number, number, number, number]) => {
    const names = ['old', 'poor', 'pension', 'disabled']
    const block: Population = {
      persons: Object.fromEntries(names.map((name, at) => [name, { values: Uint8Array.of(truths[at] as number) }])),
      households: {},
      offsets: Uint32Array.of(0, 1),
      weights: Int32Array.of(256),
    }
    const evaluation = evaluateHousehold(graph, block, 0)
    return clauses
      .filter((it) => evaluation.valueOf(it.alone, 0) === 1)
      .map((it) => names[[old, poor, withoutPension, disabled].indexOf(it.condition)])
  }

  it('leave out whom only one condition fails, in whatever branch', () => {
    expect(leftOut([1, 0, 0, 0])).toEqual(['poor', 'disabled'])
    expect(leftOut([1, 1, 1, 0])).toEqual(['pension', 'disabled'])
    expect(leftOut([0, 0, 0, 0])).toEqual(['disabled'])
  })

  it('leave out nobody who is eligible', () => {
    expect(leftOut([1, 1, 0, 0])).toEqual([])
    expect(leftOut([0, 0, 1, 1])).toEqual([])
  })

  it('are called by what the law calls them, and cite the nearest article', () => {
    const said = typedBuilder()
    const given = (name: string) => said.named(column(name), { from: 'input', name, period: '2026-05', how: 'given' })
    function column(name: string) {
      const use = { name, input: name, entity: 'person', kind: 'truth', min: 0, max: 1, integral: true } as const
      const read = said.column(use, { kind: 'truth' })
      return said.apply('select', [said.apply('known', [read]), read, said.constant(0, { kind: 'truth' })])
    }
    const noPension = said.apply('not', [given('pension')], { from: 'clause', law: 'act/1.a' })
    const inPoorHousehold = said.named(given('poor'), {
      from: 'variable',
      name: 'lives-in-poor-household',
      period: '2026-05',
      lawDay: '2026-05-01',
    })
    const old = given('old')
    const oldAndPoor = said.apply('and', [old, inPoorHousehold], { from: 'clause', law: 'act/1.c' })
    const law = { from: 'variable', name: 'eligible', period: '2026-05', lawDay: '2026-05-01', law: 'act/1' } as const
    const disabled = given('disabled')
    const whole = said.named(said.apply('or', [said.apply('and', [noPension, oldAndPoor]), disabled]), law)
    const found = clausesAlone(said.graph({ whole }), whole).clauses
    expect(found.map((it) => [it.condition, it.law, it.variable])).toEqual([
      [noPension, 'act/1.a', undefined],
      [old, 'act/1.c', undefined],
      [inPoorHousehold, 'act/1.c', 'lives-in-poor-household'],
      [disabled, 'act/1', undefined],
    ])
  })
})
