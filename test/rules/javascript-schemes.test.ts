import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { NodeId } from '#rules/2-ir/graph'
import type { Program } from '#rules/2-ir/program'
import { exactSum, type Sums } from '#rules/2-ir/totals'
import { optimised } from '#rules/3-passes/passes'
import { interpreter } from '#rules/4-backends/interpret-backend'
import { javascript } from '#rules/4-backends/javascript'
import { graphBuilder } from './graph.ts'
import { people } from './random-program.ts'

type Draw = (below: number) => number

/** Schemes as law has them: amounts under several conditions, of which some are those of other schemes; flat, graded, first of a list, or worked out;
 *  that rest on one another, and on what the household has. */
function schemesOf(draw: Draw, count: number): Program {
  const g = graphBuilder()
  const age = g.column('age', 'number', { max: 120, integral: true })
  const wage = g.column('wage', 'number', { max: 130e6, integral: true })
  const sex = g.column('sex', 'code', { max: 1 })
  const work = g.column('work', 'code', { max: 3 })
  const grade = g.column('grade', 'number', { max: 3, integral: true })
  const urban = g.op('of-household', g.column('urban', 'truth', { entity: 'household', max: 1 }))
  const nothing = g.number(0)
  const amounts: NodeId[] = [wage]
  const conditions: NodeId[] = [urban, g.op('equal', work, g.code('work', 1)), g.op('less', age, g.number(18))]
  const pick = (some: readonly NodeId[]): NodeId => some[draw(some.length)] as NodeId
  const flat = (): NodeId =>
    draw(3) === 0
      ? nothing
      : g.slot(`amount${amounts.length}x${draw(1e6)}`, draw(4) * 250_000 + draw(2) / 4, { max: 1e9 })
  const rate = (): NodeId => g.slot(`rate${amounts.length}x${draw(1e6)}`, draw(100) / 1000, { max: 1 })

  const condition = (): NodeId => {
    const one = (): NodeId =>
      [
        () => pick(conditions),
        () => g.op('at-least', age, g.slot(`age${draw(1e6)}`, draw(200) / 2, { max: 150 })),
        () => g.op('equal', work, g.code('work', draw(4))),
        () => g.op('equal', grade, g.number(draw(4))),
        () => g.op('more', pick(amounts), draw(2) === 0 ? nothing : g.number(draw(20) * 1e6)),
        () => g.op('not', pick(conditions)),
        () => g.op('of-household', g.op('less', g.op('sum-members', pick(amounts)), flat())),
        () => g.op('of-household', g.op('any-members', pick(conditions))),
      ][draw(8)]?.() as NodeId
    // A condition that others are under too, and one on an amount that may rest on it.
    const shared = (): NodeId => g.op('and', conditions[draw(3)] as NodeId, g.op('more', pick(amounts), nothing))
    const made =
      draw(3) === 0
        ? shared()
        : draw(4) === 0
          ? g.op('or', one(), one())
          : draw(3) === 0
            ? one()
            : g.op('and', one(), one(), one())
    conditions.push(made)
    return made
  }
  const graded = (depth: number): NodeId =>
    depth === 0 ? flat() : g.op('select', condition(), draw(3) === 0 ? graded(depth - 1) : flat(), graded(depth - 1))
  const worked = (): NodeId =>
    g.op(
      'round-half-up',
      g.op('multiply', rate(), g.op('maximum', g.op('subtract', pick(amounts), pick(amounts)), nothing)),
      g.number(draw(2) === 0 ? 1 : 1000),
    )

  for (let at = 0; at < count; at++) {
    const own = [() => g.op('select', condition(), flat(), nothing), () => graded(1 + draw(6)), worked][
      draw(3)
    ]?.() as NodeId
    amounts.push(draw(2) === 0 ? g.op('select', conditions[draw(3)] as NodeId, own, nothing) : own)
  }
  const due = g.op(
    'sum-members',
    amounts.slice(1).reduce((a, b) => g.op('add', a, b)),
  )
  amounts.slice(1).forEach((it, at) => void g.root(`amount${at}`, it))
  conditions.forEach((it, at) => void g.root(`condition${at}`, it))
  const roots = [...amounts.slice(1), ...conditions.slice(-4)]
  for (const it of [...roots, sex, age, due, urban]) g.root(`node${it}`, it)
  const graph = optimised(g.graph())
  const place = (it: NodeId): NodeId => graph.roots[`node${it}`] as NodeId
  return {
    graph,
    sinks: [
      {
        kind: 'totals',
        entity: 'person',
        by: [
          { node: place(sex), first: 0, size: 2 },
          { node: place(age), first: 0, size: 3, edges: [0, 18, 60] },
        ],
        values: roots.map((it) => ({ node: place(it), steps: 4 })),
      },
      {
        kind: 'totals',
        entity: 'person',
        by: [{ node: place(urban), first: 0, size: 2 }],
        values: roots.map((it) => ({ node: place(it), steps: 1 })),
      },
      { kind: 'column', entity: 'household', node: place(due) },
    ],
  }
}

function draws(seed: number): Draw {
  let state = seed >>> 0
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

const sums = (it: Sums): readonly string[] => [...it.low].map((_, cell) => String(exactSum(it, cell)))

describe('the kernel', () => {
  it('gives the bits of the interpreter for schemes that rest on one another', () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer({ min: 1, max: 14 }), fc.constantFrom(0, 0, 0.3), (seed, count, unknown) => {
        const draw = draws(seed)
        const program = schemesOf(draw, count)
        const unknowns = new Set(
          unknown === 0 ? [] : program.graph.columns.map((it) => it.name).filter(() => draw(2) === 0),
        )
        const block = people(program.graph.columns, [1, 3, 8, 2, 9, 4, 40, 1], { unknowns, unknown, draw })
        const [found, expected] = [javascript, interpreter].map((it) => {
          const runner = it.prepare(program, { unknowns })
          runner.run(block)
          return runner
            .finish()
            .sinks.map((sink) =>
              sink.kind === 'totals'
                ? [
                    sums(sink.units),
                    ...sink.values.map((value) => [sums(value.sum), sums(value.nonzero), sums(value.unknown)]),
                  ]
                : sink,
            )
        })
        expect(found).toEqual(expected)
      }),
      { numRuns: Number(process.env['RUNS'] ?? 80) },
    )
  })
})
