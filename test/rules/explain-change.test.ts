import { describe, expect, it } from 'vitest'
import { dayNumberOf } from '#ground/calendar'
import type { Column } from '#ground/columns/column'
import type { Change } from '#rules/2-ir/explanation'
import type { NodeId } from '#rules/2-ir/graph'
import { explain } from '#rules/4-backends/explain'
import { book } from './example-book.ts'
import { type GraphBuilder, graphBuilder } from './graph.ts'

const one = (value: number): Column => ({ values: Float64Array.of(value) })

/** The change proposed for a condition of one person, aged 40, with a wage of 1000 and a debt of 300, who owns 2.5 of something and was born on 29 February. */
function proposed(write: (g: GraphBuilder) => NodeId): Change | undefined {
  const g = graphBuilder()
  g.root('asked', write(g))
  const persons = {
    age: one(40),
    wage: one(1000),
    debt: one(300),
    owned: one(2.5),
    birth: one(dayNumberOf('1984-02-29')),
    works: one(0),
    studies: one(1),
    sex: one(1),
  }
  const population = { persons, households: {}, offsets: Uint32Array.of(0, 1), weights: Int32Array.of(256) }
  const { whyNot } = explain(book, g.graph(), population, 'asked', { person: 0 })
  expect(whyNot?.failing).toHaveLength(1)
  const change = whyNot?.failing[0]?.change
  expect(whyNot?.qualifies).toEqual(change && [change])
  return change
}

const age = (g: GraphBuilder) => g.column('age', 'number', { max: 120, integral: true })
const wage = (g: GraphBuilder) => g.column('wage', 'number', { max: 1e6, integral: true })
const debt = (g: GraphBuilder) => g.column('debt', 'number', { max: 1e6, integral: true })
const owned = (g: GraphBuilder) => g.column('owned', 'number', { max: 100 })
const birth = (g: GraphBuilder) => g.column('birth', 'date', { min: -40_000, max: 40_000 })

const facts = (it: Change | undefined) => it && [it.input, it.bound, it.to.value]

describe('the smallest change', () => {
  it.each<readonly [string, (g: GraphBuilder) => NodeId, readonly unknown[]]>([
    ['at least, whole', (g) => g.op('at-least', age(g), g.number(75)), ['age', 'at-least', 75]],
    ['more, whole', (g) => g.op('more', age(g), g.number(75)), ['age', 'at-least', 76]],
    ['less, whole', (g) => g.op('less', age(g), g.number(16)), ['age', 'at-most', 15]],
    ['at most, whole', (g) => g.op('at-most', age(g), g.number(16)), ['age', 'at-most', 16]],
    ['not less', (g) => g.op('not', g.op('less', age(g), g.number(60))), ['age', 'at-least', 60]],
    ['from the other side', (g) => g.op('less', g.number(60), age(g)), ['age', 'at-least', 61]],
    ['a limit between whole numbers', (g) => g.op('at-least', age(g), g.number(59.5)), ['age', 'at-least', 60]],
    ['equal', (g) => g.op('equal', age(g), g.number(65)), ['age', 'exactly', 65]],
    ['more, not whole', (g) => g.op('more', owned(g), g.number(7.25)), ['owned', 'more', 7.25]],
    ['at least, not whole', (g) => g.op('at-least', owned(g), g.number(7.25)), ['owned', 'at-least', 7.25]],
    ['a sum', (g) => g.op('at-least', g.op('add', wage(g), debt(g)), g.number(2000)), ['wage', 'at-least', 1700]],
    ['a difference', (g) => g.op('less', g.op('subtract', wage(g), debt(g)), g.number(500)), ['wage', 'at-most', 799]],
    [
      'what is taken away',
      (g) => g.op('less', g.op('subtract', g.number(1000), debt(g)), g.number(500)),
      ['debt', 'at-least', 501],
    ],
    [
      'a product',
      (g) => g.op('at-least', g.op('multiply', wage(g), g.number(0.29)), g.number(580)),
      ['wage', 'at-least', 2000],
    ],
    [
      'a negative factor',
      (g) => g.op('at-least', g.op('multiply', wage(g), g.number(-2)), g.number(-500)),
      ['wage', 'at-most', 250],
    ],
    [
      'a quotient',
      (g) => g.op('at-most', g.op('divide', wage(g), g.number(4)), g.number(100)),
      ['wage', 'at-most', 400],
    ],
    [
      'what is rounded',
      (g) => g.op('at-least', g.op('round-half-up', wage(g), g.number(1000)), g.number(5000)),
      ['wage', 'at-least', 4500],
    ],
    [
      'what is rounded down',
      (g) => g.op('less', g.op('round-down', wage(g), g.number(100)), g.number(1000)),
      ['wage', 'at-most', 999],
    ],
    [
      'what is rounded up',
      (g) => g.op('more', g.op('round-up', wage(g), g.number(100)), g.number(2000)),
      ['wage', 'at-least', 2001],
    ],
    [
      'what is rounded up, at most',
      (g) => g.op('at-most', g.op('round-up', wage(g), g.number(100)), g.number(850)),
      ['wage', 'at-most', 800],
    ],
    ['a truth', (g) => g.column('works', 'truth', { max: 1 }), ['works', 'exactly', true]],
    [
      'a truth that should not be',
      (g) => g.op('not', g.column('studies', 'truth', { max: 1 })),
      ['studies', 'exactly', false],
    ],
    [
      'truths that should be equal',
      (g) => g.op('equal', g.column('works', 'truth', { max: 1 }), g.truth(true)),
      ['works', 'exactly', true],
    ],
    ['a code', (g) => g.op('equal', g.column('sex', 'code', { max: 1 }), g.code('sex', 0)), ['sex', 'exactly', '0']],
    [
      'the branch taken',
      (g) => g.op('at-least', g.op('select', g.column('studies', 'truth', { max: 1 }), age(g), wage(g)), g.number(50)),
      ['age', 'at-least', 50],
    ],
    [
      'the larger of two',
      (g) => g.op('at-least', g.op('maximum', age(g), g.number(45)), g.number(50)),
      ['age', 'at-least', 50],
    ],
  ])('of %s', (_, write, expected) => {
    expect(facts(proposed(write))).toEqual(expected)
  })

  it('of an age is a date of birth, and the day by which waiting is enough', () => {
    const years = (g: GraphBuilder) => g.op('completed-years', birth(g), g.date('2025-07-01'))
    expect(proposed((g) => g.op('at-least', years(g), g.number(75, 'year')))).toMatchObject({
      input: 'birth',
      bound: 'at-most',
      to: { kind: 'date', value: '1950-07-01' },
      when: '2059-03-01',
    })
    const young = proposed((g) => g.op('less', years(g), g.number(16, 'year')))
    expect(young).toMatchObject({ bound: 'at-least', to: { value: '2009-07-02' } })
    expect(young?.when).toBeUndefined()
  })

  it('of months counts months', () => {
    const months = (g: GraphBuilder) => g.op('completed-months', birth(g), g.date('2025-07-01'))
    expect(proposed((g) => g.op('less', months(g), g.number(36, 'month')))).toMatchObject({
      bound: 'at-least',
      to: { value: '2022-07-02' },
    })
  })

  it.each<readonly [string, (g: GraphBuilder) => NodeId]>([
    ['beyond the bounds of the fact', (g) => g.op('at-least', age(g), g.number(121))],
    ['of which nothing can change', (g) => g.op('at-least', g.number(1), g.slot('age', 2))],
    ['between whole numbers', (g) => g.op('equal', age(g), g.number(59.5))],
    ['that is to be any other code', (g) => g.op('not', g.op('equal', g.column('sex', 'code'), g.code('sex', 1)))],
    ['that the same fact undoes', (g) => g.op('less', g.op('subtract', age(g), age(g)), g.number(0))],
  ])('is not proposed for what is %s', (_, write) => {
    expect(proposed(write)).toBeUndefined()
  })
})
