import { expect, it } from 'vitest'
import { loadSolver } from '#apps/cli/solver'
import { type Column, faultsIn, type Programme, programmeText, type Row } from '#review/programme'

const solve = await loadSolver()
const none = Number.POSITIVE_INFINITY

const column = (name: string, worth: number, more: Partial<Column> = {}): Column => ({
  name,
  worth,
  least: 0,
  most: none,
  whole: false,
  ...more,
})
const row = (name: string, factors: readonly number[], least: number, most: number): Row => ({
  name,
  entries: factors.map((factor, at) => [at, factor] as const),
  least,
  most,
})
const programme = (columns: readonly Column[], rows: readonly Row[]): Programme => ({
  columns,
  rows,
  gap: 0,
  seconds: 10,
})

/** 30 chairs + 50 tables; worked out by hand: 20 chairs and 10 tables. */
const workshop = programme(
  [column('chairs', 30), column('tables', 50)],
  [row('carpentry', [1, 2], -none, 40), row('finishing', [2, 1], -none, 50)],
)

it('finds the corner and says what one more of each limit is worth', () => {
  const found = solve(workshop)
  if (found.status !== 'solved') throw new Error(found.status)
  expect(found.objective).toBeCloseTo(1100)
  expect(found.values).toEqual([expect.closeTo(20), expect.closeTo(10)])
  // carpentry: 70/3 and finishing: 10/3 solve a + 2b = 30, 2a + b = 50.
  expect(found.rowWorths).toEqual([expect.closeTo(70 / 3), expect.closeTo(10 / 3)])
})

it('counts in whole numbers where it must', () => {
  const found = solve(programme([column('x', 1, { whole: true })], [row('a', [2], -none, 7)]))
  expect(found).toMatchObject({ status: 'solved', values: [3], objective: 3 })
})

it('tells what has no answer from what has no end', () => {
  expect(solve(programme([column('x', 1)], [row('a', [1], 5, 6), row('b', [1], -none, 4)])).status).toBe('infeasible')
  expect(solve(programme([column('x', 1, { whole: true, most: 1 })], [row('a', [1], 2, none)])).status).toBe(
    'infeasible',
  )
  expect(solve(programme([column('x', 1)], [])).status).toBe('unbounded')
})

it('knows the answer of a programme without columns', () => {
  expect(solve(programme([], []))).toMatchObject({ status: 'solved', objective: 0 })
  expect(solve(programme([], [{ name: 'a', entries: [], least: 1, most: none }])).status).toBe('infeasible')
})

it('refuses a faulty programme before a solver answers it with nonsense', () => {
  const faulty: readonly [string, Programme][] = [
    ['worth', programme([column('x', Number.NaN)], [])],
    ['limits', programme([column('x', 1, { least: 2, most: 1 })], [])],
    ['limits', programme([column('x', 1)], [row('a', [1], Number.NaN, 1)])],
    ['entries', programme([column('x', 1)], [row('a', [none], 0, 1)])],
    ['entries', programme([column('x', 1)], [row('a', [1, 1], 0, 1)])],
    ['name', programme([column('2 x', 1)], [])],
    ['names used twice', programme([column('x', 1), column('x', 1)], [])],
    ['fraction limits', programme([column('x', 1, { whole: true, most: 1.5 })], [])],
    ['gap', { ...workshop, gap: Number.NaN }],
    ['seconds', { ...workshop, seconds: 0 }],
  ]
  for (const [what, it] of faulty) {
    expect(faultsIn(it).join(), what).toContain(what)
    expect(() => solve(it), what).toThrow('faulty programme')
  }
  expect(faultsIn(workshop)).toEqual([])
})

it('can be written for another solver', () => {
  const text = programmeText(
    programme([column('x', 1.5), column('y', -2, { least: -none, most: 3, whole: true })], [row('a', [1, -1], 0, 4)]),
  )
  expect(text.split('\n')).toEqual([
    'Maximize',
    ' worth: + 1.5 x',
    '  - 2 y',
    'Subject To',
    ' a_least: + 1 x',
    '  - 1 y >= 0',
    ' a_most: + 1 x',
    '  - 1 y <= 4',
    'Bounds',
    ' 0 <= x <= +inf',
    ' -inf <= y <= 3',
    'Generals',
    ' y',
    'End',
    '',
  ])
})
