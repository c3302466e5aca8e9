import { describe, expect, it } from 'vitest'
import type { Population } from '#ground/columns/population'
import { Problems } from '#ground/problem'
import { type Operator, operatorNames } from '#rules/2-ir/operators'
import type { Backend, Program, Sink } from '#rules/2-ir/program'
import { interpreter } from '#rules/4-backends/interpret-backend'
import { javascript } from '#rules/4-backends/javascript'
import { type GraphBuilder, graphBuilder } from '../rules/graph.ts'

/** All backends. One that is added is added here. */
const backends: readonly Backend[] = [interpreter, javascript]

/** The least that uses an operator, for every operator: one that is added has no line here, and does not compile. */
const examples: Readonly<Record<Operator, (g: GraphBuilder) => number>> = {
  constant: (g) => g.number(7),
  unknown: (g) => g.unknown('number'),
  column: (g) => g.column('wage', 'number'),
  slot: (g) => g.slot('amount', 7),
  position: (g) => g.position(),
  name: (g) => g.op('name', wage(g)),
  add: (g) => g.op('add', wage(g), g.number(0.1)),
  subtract: (g) => g.op('subtract', wage(g), g.number(0.1)),
  multiply: (g) => g.op('multiply', wage(g), g.number(0.1)),
  divide: (g) => g.op('divide', wage(g), g.number(3)),
  minimum: (g) => g.op('minimum', wage(g), g.number(3)),
  maximum: (g) => g.op('maximum', wage(g), g.number(3)),
  'round-half-up': (g) => g.op('round-half-up', third(g), g.number(2)),
  'round-half-even': (g) => g.op('round-half-even', third(g), g.number(2)),
  'round-down': (g) => g.op('round-down', third(g), g.number(2)),
  'round-up': (g) => g.op('round-up', third(g), g.number(2)),
  less: (g) => g.op('less', wage(g), g.number(3)),
  'at-most': (g) => g.op('at-most', wage(g), g.number(3)),
  more: (g) => g.op('more', wage(g), g.number(3)),
  'at-least': (g) => g.op('at-least', wage(g), g.number(3)),
  equal: (g) => g.op('equal', wage(g), g.number(3)),
  and: (g) => g.op('and', works(g), g.op('less', wage(g), g.number(3))),
  or: (g) => g.op('or', works(g), g.op('less', wage(g), g.number(3))),
  not: (g) => g.op('not', works(g)),
  select: (g) => g.op('select', works(g), wage(g), g.number(5)),
  known: (g) => g.op('known', works(g)),
  'completed-years': (g) => g.op('completed-years', birth(g), g.date('2026-07-01')),
  'completed-months': (g) => g.op('completed-months', birth(g), g.date('2026-07-01')),
  'add-months': (g) => g.op('add-months', birth(g), g.number(13)),
  'year-of': (g) => g.op('year-of', birth(g)),
  'month-of': (g) => g.op('month-of', birth(g)),
  'sum-members': (g) => g.op('of-household', g.op('sum-members', wage(g))),
  'any-members': (g) => g.op('of-household', g.op('any-members', works(g))),
  'all-members': (g) => g.op('of-household', g.op('all-members', works(g))),
  'minimum-members': (g) => g.op('of-household', g.op('minimum-members', wage(g))),
  'maximum-members': (g) => g.op('of-household', g.op('maximum-members', wage(g))),
  'first-member': (g) => g.op('of-household', g.op('first-member', wage(g))),
  'of-household': (g) => g.op('of-household', g.column('rent', 'number', { entity: 'household' })),
  'of-member': (g) =>
    g.op('of-member', g.column('parent', 'number', { min: -1, max: 9, integral: true }), wage(g), g.number(-1)),
}

const wage = (g: GraphBuilder): number => g.column('wage', 'number')
const third = (g: GraphBuilder): number => g.op('divide', wage(g), g.number(3))
const works = (g: GraphBuilder): number => g.column('works', 'truth')
const birth = (g: GraphBuilder): number => g.column('birth', 'date', { min: -40_000, max: 40_000 })

const people: Population = {
  persons: {
    wage: { values: Float64Array.of(4, 2, 8, 1, 3) },
    works: { values: Uint8Array.of(1, 0, 0, 1, 0), known: Uint8Array.of(1, 1, 0, 1, 1) },
    birth: { values: Int32Array.of(-3653, 11016, 0, 20000, -25567) },
    parent: { values: Int16Array.of(-1, 0, 7, -1, 0) },
  },
  households: { rent: { values: Float64Array.of(10, 30) } },
  offsets: Uint32Array.of(0, 3, 5),
  weights: Int32Array.of(512, 256),
}

function programWith(operator: Operator): Program {
  const g = graphBuilder()
  const node = examples[operator](g)
  const sink: Sink = { kind: 'column', entity: 'person', node }
  return { graph: g.graph(), sinks: [sink] }
}

const layout = { unknowns: new Set(['works']) }

function valuesOf(backend: Backend, program: Program): unknown {
  const runner = backend.prepare(program, layout)
  runner.run(people)
  return runner.finish().sinks
}

describe.each(operatorNames)('%s', (operator) => {
  it.each(backends.map((it) => ({ name: it.name, backend: it })))(
    'is run by the $name as the interpreter runs it, or refused by name',
    ({ backend }) => {
      const program = programWith(operator)
      if (backend.operators.has(operator)) {
        expect(program.graph.nodes.some((it) => it.op === operator)).toBe(true)
        expect(valuesOf(backend, program)).toEqual(valuesOf(interpreter, program))
      } else
        expect(() => backend.prepare(program, layout)).toThrow(
          new Problems([{ code: 'backend-cannot-run', facts: { backend: backend.name, operators: [operator] } }]),
        )
    },
  )
})

describe('a backend', () => {
  it('has a name of its own', () => {
    expect(new Set(backends.map((it) => it.name)).size).toBe(backends.length)
  })

  it('refuses an operator it does not know, by name', () => {
    const program = programWith('add')
    const strange = {
      ...program,
      graph: { ...program.graph, nodes: program.graph.nodes.map((it) => ({ ...it, op: 'strange' as Operator })) },
    }
    for (const it of backends) expect(() => it.prepare(strange, layout)).toThrow(Problems)
  })
})
