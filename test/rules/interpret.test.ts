import { describe, expect, it } from 'vitest'
import { dayNumberOf, dayOf } from '#ground/calendar'
import type { Column } from '#ground/columns/column'
import type { Population } from '#ground/columns/population'
import type { NodeId } from '#rules/2-ir/graph'
import { evaluateHousehold, type Unknown, type Value } from '#rules/4-backends/interpret'
import { type GraphBuilder, graphBuilder, type Joining } from './graph.ts'

const nothing = { persons: {}, households: {}, offsets: Uint32Array.of(0, 1), weights: Int32Array.of(256) }

/** The value of what was built, for a member of a household; alone in an empty household unless said otherwise. */
function valueOf(
  write: (g: GraphBuilder) => NodeId,
  population: Population = nothing,
  { household = 0, member = 0 } = {},
): Value {
  const g = graphBuilder()
  const node = write(g)
  return evaluateHousehold(g.graph(), population, household).valueOf(node, member)
}

/** An operator on numbers; `?` is a number that nobody gave. */
const onNumbers = (op: Joining, ...values: readonly (number | '?')[]): Value =>
  valueOf((g) => g.op(op, ...values.map((it) => (it === '?' ? g.unknown('number') : g.number(it)))))

type Kleene = boolean | '?'
const onTruths = (op: Joining, ...values: readonly Kleene[]): Value =>
  valueOf((g) => g.op(op, ...values.map((it) => (it === '?' ? g.unknown('truth') : g.truth(it)))))

const unknown = { missing: [{ what: 'value', of: {} }] }
const column = (values: readonly number[], known?: readonly number[]): Column => ({
  values: Float64Array.from(values),
  ...(known !== undefined && { known: Uint8Array.from(known) }),
})

/** One household with these columns of persons. */
const household = (persons: Population['persons'], households: Population['households'] = {}): Population => ({
  persons,
  households,
  offsets: Uint32Array.of(0, Object.values(persons)[0]?.values.length ?? 1),
  weights: Int32Array.of(256),
})

describe('arithmetic', () => {
  it('folds what takes many from the left, in doubles', () => {
    expect(onNumbers('add', 0.1, 0.2, 0.3)).toBe(0.1 + 0.2 + 0.3)
    expect(onNumbers('add', 0.1, 0.2, 0.3)).not.toBe(0.1 + (0.2 + 0.3))
    expect(onNumbers('multiply', 3, 4, 5)).toBe(60)
    expect(onNumbers('minimum', 4, 2, 3)).toBe(2)
    expect(onNumbers('maximum', 4, 7, 3)).toBe(7)
    expect(onNumbers('subtract', 4, 7)).toBe(-3)
  })

  it('is unknown where an argument is, and lists each thing that is missing once', () => {
    expect(onNumbers('add', 1, '?', 2)).toEqual(unknown)
    expect(onNumbers('maximum', '?', 2)).toEqual(unknown)
    const population = household({ wage: column([0], [0]), 'other@2025-07': column([0], [0]) })
    const value = valueOf((g) => {
      const wage = g.column('wage', 'number')
      return g.op('add', g.op('multiply', wage, g.number(2)), wage, g.column('other@2025-07', 'number'))
    }, population)
    expect(value).toEqual({
      missing: [
        { what: 'input', name: 'wage', of: { person: 0 } },
        { what: 'input', name: 'other', period: '2025-07', of: { person: 0 } },
      ],
    })
  })

  it('does not know what a division by zero gives, whatever the sign of the zero', () => {
    const fault = { missing: [{ what: 'division-by-zero', of: {} }] }
    expect(onNumbers('divide', 6, 4)).toBe(1.5)
    expect(onNumbers('divide', 6, 0)).toEqual(fault)
    expect(onNumbers('divide', 0, -0)).toEqual(fault)
  })

  it('does not round to a step of nothing', () => {
    for (const op of ['round-half-up', 'round-half-even', 'round-down', 'round-up'] as const)
      for (const step of [0, -1])
        expect(onNumbers(op, 5, step)).toEqual({ missing: [{ what: 'step-not-positive', of: {} }] })
  })
})

describe('truth', () => {
  const cases: readonly [Kleene, Kleene, Kleene, Kleene][] = [
    [true, true, true, true],
    [true, false, false, true],
    [true, '?', '?', true],
    [false, false, false, false],
    [false, '?', false, '?'],
    ['?', '?', '?', '?'],
  ]
  it.each(cases)('of %s and %s is %s for and, %s for or', (a, b, both, either) => {
    const expected = (it: Kleene) => (it === '?' ? unknown : Number(it))
    for (const [x, y] of [
      [a, b],
      [b, a],
    ] as const) {
      expect(onTruths('and', x, y)).toEqual(expected(both))
      expect(onTruths('or', x, y)).toEqual(expected(either))
    }
  })

  it('is turned by not, and stays unknown', () => {
    expect(onTruths('not', true)).toBe(0)
    expect(onTruths('not', false)).toBe(1)
    expect(onTruths('not', '?')).toEqual(unknown)
  })

  it('is always known of whether a value is known', () => {
    expect(onNumbers('known', '?')).toBe(0)
    expect(onNumbers('known', 3)).toBe(1)
  })

  it('compares numbers, and takes a zero of either sign as the same', () => {
    expect(onNumbers('less', 1, 2)).toBe(1)
    expect(onNumbers('less', 2, 2)).toBe(0)
    expect(onNumbers('at-most', 2, 2)).toBe(1)
    expect(onNumbers('more', 2, 2)).toBe(0)
    expect(onNumbers('at-least', 2, 2)).toBe(1)
    expect(onNumbers('equal', -0, 0)).toBe(1)
    expect(onNumbers('equal', 1, '?')).toEqual(unknown)
  })
})

const unanswered = household({ poor: column([0], [0]), wage: column([0], [0]), other: column([0], [0]) })

describe('a choice', () => {
  const choose = (condition: Kleene, a: number | '?', b: number | '?') =>
    valueOf((g) => {
      const branch = (it: number | '?') => (it === '?' ? g.unknown('number') : g.number(it))
      return g.op('select', condition === '?' ? g.unknown('truth') : g.truth(condition), branch(a), branch(b))
    })

  it('takes the branch of its condition, and does not ask the other', () => {
    expect(choose(true, 1, '?')).toBe(1)
    expect(choose(false, '?', 2)).toBe(2)
    expect(choose(true, '?', 2)).toEqual(unknown)
  })

  it('is known under an unknown condition only if it makes no difference, and else wants the condition first', () => {
    expect(choose('?', 5, 5)).toBe(5)
    expect(choose('?', 0, -0)).toBe(0)
    expect(choose('?', 5, 6)).toEqual(unknown)
    const { missing } = valueOf((g) => {
      const [condition, wage, other] = [
        g.column('poor', 'truth'),
        g.column('wage', 'number'),
        g.column('other', 'number'),
      ]
      return g.op('select', condition, wage, other)
    }, unanswered) as Unknown
    expect(missing.map((it) => 'name' in it && it.name)).toEqual(['poor'])
  })
})

describe('dates', () => {
  const between = (op: Joining, from: string, to: string) => valueOf((g) => g.op(op, g.date(from), g.date(to)))
  it('count years and months as the calendar does', () => {
    expect(between('completed-years', '1950-07-02', '2025-07-01')).toBe(74)
    expect(between('completed-years', '1950-07-01', '2025-07-01')).toBe(75)
    expect(between('completed-months', '2025-01-31', '2025-03-01')).toBe(1)
    expect(valueOf((g) => g.op('year-of', g.date('2025-07-01')))).toBe(2025)
    expect(valueOf((g) => g.op('month-of', g.date('2025-07-01')))).toBe(7)
    const later = valueOf((g) => g.op('add-months', g.date('2025-01-31'), g.number(1)))
    expect(dayOf(later as number)).toBe('2025-02-28')
    expect(valueOf((g) => g.date('2025-02-28'))).toBe(dayNumberOf('2025-02-28'))
  })
})

describe('members and their household', () => {
  const wages = household({ wage: column([5, 3, 9]), works: column([1, 0, 1], [1, 1, 0]) })
  const over = (op: Joining, kind: 'number' | 'truth', name: string, population = wages) =>
    valueOf((g) => g.op(op, g.column(name, kind)), population)

  it('are summed, compared and looked up in their order', () => {
    expect(over('sum-members', 'number', 'wage')).toBe(17)
    expect(over('minimum-members', 'number', 'wage')).toBe(3)
    expect(over('maximum-members', 'number', 'wage')).toBe(9)
    expect(over('first-member', 'number', 'wage')).toBe(5)
  })

  it('are counted by adding one for each', () => {
    expect(valueOf((g) => g.op('sum-members', g.number(1)), wages)).toBe(3)
  })

  it('follow Kleene where one of them is unknown', () => {
    expect(over('any-members', 'truth', 'works')).toBe(1)
    expect(over('all-members', 'truth', 'works')).toBe(0)
    const unclear = household({ works: column([0, 0], [1, 0]) })
    const missing = { missing: [{ what: 'input', name: 'works', of: { person: 1 } }] }
    expect(over('any-members', 'truth', 'works', unclear)).toEqual(missing)
    expect(over('all-members', 'truth', 'works', unclear)).toBe(0)
    expect(over('sum-members', 'number', 'works', unclear)).toEqual(missing)
    expect(over('first-member', 'truth', 'works', unclear)).toBe(0)
  })

  it('receive what the household has', () => {
    const population = household({ wage: column([5, 3]) }, { rent: column([7]) })
    const node = (g: GraphBuilder) => g.op('of-household', g.column('rent', 'number', { entity: 'household' }))
    expect(valueOf(node, population, { member: 1 })).toBe(7)
  })

  const linked = (link: number, known = 1) =>
    valueOf(
      (g) => {
        const wage = g.column('wage', 'number')
        return g.op('of-member', g.column('link', 'number'), wage, g.op('add', wage, g.number(100)))
      },
      household({ wage: column([5, 3, 9]), link: column([0, link, 0], [1, known, 1]) }),
      { member: 1 },
    )
  it('reach another member by link', () => {
    expect(linked(2)).toBe(9)
    expect(linked(0)).toBe(5)
    expect(linked(-1)).toBe(103)
    expect(linked(3)).toEqual({ missing: [{ what: 'no-such-member', of: { person: 1 } }] })
    expect(linked(2, 0)).toEqual({ missing: [{ what: 'input', name: 'link', of: { person: 1 } }] })
  })

  it('have a place from 0', () => {
    expect(valueOf((g) => g.position(), wages, { member: 2 })).toBe(2)
  })

  it('belong to their own household, wherever it stands', () => {
    const population: Population = {
      persons: { wage: column([1, 2, 3, 4]) },
      households: { rent: column([10, 20]) },
      offsets: Uint32Array.of(0, 1, 4),
      weights: Int32Array.of(256, 256),
    }
    const sum = (g: GraphBuilder) => g.op('sum-members', g.column('wage', 'number'))
    expect(valueOf(sum, population, { household: 1 })).toBe(9)
    expect(valueOf((g) => g.column('rent', 'number', { entity: 'household' }), population, { household: 1 })).toBe(20)
  })
})

describe('a graph', () => {
  it('may be deeper than the stack', () => {
    const population = household({ wage: column([1, 2]) })
    const value = valueOf((g) => {
      let node = g.column('wage', 'number')
      for (let step = 0; step < 100_000; step++) node = g.op('add', node, g.number(1))
      return g.op('sum-members', node)
    }, population)
    expect(value).toBe(200_003)
  })

  it('takes what was given instead', () => {
    const g = graphBuilder()
    const age = g.column('age', 'number')
    const old = g.op('at-least', age, g.slot('age', 75))
    const population = household({ age: column([57]) })
    expect(evaluateHousehold(g.graph(), population, 0).valueOf(old, 0)).toBe(0)
    const changed = evaluateHousehold(g.graph(), population, 0, { instead: (id) => (id === age ? 75 : undefined) })
    expect(changed.valueOf(old, 0)).toBe(1)
    expect(evaluateHousehold(g.graph(), population, 0, { slots: [50] }).valueOf(old, 0)).toBe(1)
  })
})
