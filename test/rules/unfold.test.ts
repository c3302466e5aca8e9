import { describe, expect, it } from 'vitest'
import { dayNumberOf } from '#ground/calendar'
import type { Population } from '#ground/columns/population'
import { type Period, periodFrom } from '#ground/period'
import { problemSentence } from '#messages/problems'
import type { Expression } from '#rules/2-ir/expression'
import type { Given } from '#rules/2-ir/request'
import type { Formula, Rules, Variable } from '#rules/2-ir/rules'
import { faultsOf } from '#rules/2-ir/well-formed-graph'
import { problemsOfRules } from '#rules/2-ir/well-formed-rules'
import { unfold } from '#rules/3-passes/unfold'
import { evaluateHousehold } from '#rules/4-backends/interpret'

const words = (it: string) => ({ vi: it, en: it })
const money = { kind: 'number', unit: 'VND', entity: 'person', flow: true } as const
const read = (variable: string, when?: Extract<Expression, { op: 'read' }>['when']): Expression => ({
  op: 'read',
  variable,
  when,
})
const amount = (value: number): Expression => ({ op: 'constant', kind: 'number', value, unit: 'VND' })
const formula = (from: string, expression: Expression, more: Partial<Formula> = {}): Formula => ({
  from,
  expression,
  ...more,
})
const monthly = (more: Partial<Variable> & Pick<Variable, 'formulas'>): Variable => ({
  label: words('amount'),
  ...money,
  period: 'month',
  splitByDay: true,
  ...more,
})

/** A standard of 500 that becomes 540 on 5 October 2026, from 1 July for those in payment. */
const rules = (more: Partial<Rules> = {}): Rules => ({
  name: 'sample',
  label: words('sample'),
  currency: 'VND',
  enumerations: {},
  parameters: {
    standard: {
      label: words('standard'),
      unit: 'VND',
      values: [
        { from: '2021-07-01', value: 360 },
        { from: '2024-07-01', value: 500 },
        { from: '2026-10-05', appliesFrom: '2026-07-01', scope: 'in-payment', issued: '2026-08-21', value: 540 },
      ],
    },
  },
  scales: {},
  tables: {},
  inputs: {
    'in-payment': { label: words('in payment'), entity: 'person', kind: 'truth', period: 'always', flow: false },
    wage: { label: words('wage'), ...money, period: 'month', min: 0, integral: true },
    birth: { label: words('birth'), entity: 'person', kind: 'date', period: 'always', flow: false },
  },
  variables: {
    grant: monthly({ formulas: [formula('2021-07-01', { op: 'parameter', parameter: 'standard' })] }),
  },
  schemes: {},
  ...more,
})

const always: Given = (input) => [{ column: input }]

type Person = Readonly<Record<string, number>>

/** Value of a variable for one person; `?` where it is unknown. */
function ask(
  book: Rules,
  variable: string,
  period: string,
  person: Person = {},
  { given = always, known }: { readonly given?: Given; readonly known?: string } = {},
): number | string {
  expect(problemsOfRules(book)).toEqual([])
  const { graph, problems, notInForce } = unfold(
    book,
    [{ name: 'asked', variable, period: periodFrom(period) as Period }],
    given,
    known,
  )
  expect(problems).toEqual([])
  expect(faultsOf(graph)).toEqual([])
  if (notInForce.has('asked')) return 'not in force'
  const block: Population = {
    persons: Object.fromEntries(
      Object.entries(person).map(([name, value]) => [name, { values: Float64Array.of(value) }]),
    ),
    households: {},
    offsets: Uint32Array.of(0, 1),
    weights: Int32Array.of(256),
  }
  const value = evaluateHousehold(graph, block, 0).valueOf(graph.roots.asked as number, 0)
  return typeof value === 'number' ? value : '?'
}

const problemsOf = (book: Rules, variable: string, period: string) =>
  unfold(book, [{ name: 'asked', variable, period: periodFrom(period) as Period }], always).problems

describe('the law of the day', () => {
  const before = { 'in-payment': 0 }
  const inPayment = { 'in-payment': 1 }

  it('is the value whose start has come', () => {
    expect(ask(rules(), 'grant', '2024-06', before)).toBe(360)
    expect(ask(rules(), 'grant', '2024-07', before)).toBe(500)
    expect(ask(rules(), 'grant', '2026-11', before)).toBe(540)
  })

  it('adds up a year of two laws by its months', () => {
    expect(ask(rules(), 'grant', '2024', before)).toBe(6 * 360 + 6 * 500)
  })

  it('reaches back only to whom the scope holds for', () => {
    expect(ask(rules(), 'grant', '2026-08', inPayment)).toBe(540)
    expect(ask(rules(), 'grant', '2026-08', before)).toBe(500)
  })

  it('splits a month by day where it turns within', () => {
    expect(ask(rules(), 'grant', '2026-10', before)).toBe(Math.round((4 * 500 + 27 * 540) / 31))
    expect(ask(rules(), 'grant', '2026-10', inPayment)).toBe(540)
  })

  it('holds for the whole period by its first day, where a variable is not split', () => {
    const book = rules({
      variables: {
        grant: monthly({
          splitByDay: false,
          formulas: [formula('2021-07-01', { op: 'parameter', parameter: 'standard' })],
        }),
      },
    })
    expect(ask(book, 'grant', '2026-10', before)).toBe(500)
  })

  it('splits a yearly amount by the days of its parts', () => {
    const book = rules({
      variables: {
        grant: monthly({
          period: 'year',
          formulas: [formula('2021-07-01', { op: 'parameter', parameter: 'standard' })],
        }),
      },
    })
    expect(ask(book, 'grant', '2024', before)).toBe(Math.round((182 * 360 + 184 * 500) / 366))
  })

  it('does not see what was issued after the day on which it is looked at', () => {
    expect(ask(rules(), 'grant', '2026-11', before, { known: '2026-08-20' })).toBe(500)
    expect(ask(rules(), 'grant', '2026-11', before, { known: '2026-08-21' })).toBe(540)
  })

  it('does not exist before its first day: not in force, rather than zero', () => {
    expect(ask(rules(), 'grant', '2021-06', before)).toBe('not in force')
    expect(ask(rules(), 'grant', '2020', before)).toBe('not in force')
  })

  it('ends on its last day', () => {
    const book = rules({
      variables: { grant: monthly({ formulas: [formula('2020-01-01', amount(300), { to: '2020-04-30' })] }) },
    })
    expect(ask(book, 'grant', '2020', before)).toBe(4 * 300)
    expect(ask(book, 'grant', '2020-05', before)).toBe('not in force')
  })
})

describe('arrears', () => {
  const book = rules({
    variables: {
      ...rules().variables,
      'grant/arrears': monthly({
        splitByDay: false,
        formulas: [formula('2021-07-01', { op: 'arrears', variable: 'grant' })],
      }),
    },
  })

  it('are what retroactive law adds for the months before it came into force, to those it reaches', () => {
    expect(ask(book, 'grant/arrears', '2026-10', { 'in-payment': 1 })).toBe(3 * 40)
    expect(ask(book, 'grant/arrears', '2026-10', { 'in-payment': 0 })).toBe(0)
  })

  it('fall due in the month in which the law came into force, and only then', () => {
    for (const month of ['2026-09', '2026-11']) expect(ask(book, 'grant/arrears', month, { 'in-payment': 1 })).toBe(0)
  })

  it('do not count twice what an earlier retroactive law has paid', () => {
    const twice = rules({
      ...book,
      parameters: {
        standard: {
          label: words('standard'),
          unit: 'VND',
          values: [
            { from: '2024-07-01', value: 500 },
            { from: '2026-08-10', appliesFrom: '2026-06-01', value: 520 },
            { from: '2026-10-05', appliesFrom: '2026-07-01', value: 540 },
          ],
        },
      },
    })
    expect(ask(twice, 'grant/arrears', '2026-08', {})).toBe(2 * 20)
    expect(ask(twice, 'grant/arrears', '2026-10', {})).toBe(3 * 20)
  })
})

describe('periods', () => {
  const withIncome = (expression: Expression, more: Partial<Variable> = {}) =>
    rules({ variables: { income: monthly({ formulas: [formula('2000-01-01', expression)], ...more }) } })
  const columns =
    (...names: readonly string[]): Given =>
    (input) =>
      names
        .filter((it) => it.startsWith(`${input}@`))
        .map((column) => ({ column, period: periodFrom(column.split('@')[1] ?? '') }))

  it('are read as the formula says: this month, last months, this year', () => {
    const given = columns('wage@2026-04', 'wage@2026-05', 'wage@2026-06')
    const wages = { 'wage@2026-04': 4, 'wage@2026-05': 5, 'wage@2026-06': 6 }
    expect(ask(withIncome(read('wage')), 'income', '2026-06', wages, { given })).toBe(6)
    const last = withIncome(read('wage', { unit: 'month', shift: -2, count: 2 }))
    expect(ask(last, 'income', '2026-06', wages, { given })).toBe(9)
    const year = withIncome(read('wage', { unit: 'month', count: 'all' }), { period: 'year' })
    expect(ask(year, 'income', '2026', wages, { given })).toBe('?')
  })

  it('share out what is given for longer, and add up what is given for shorter', () => {
    expect(
      ask(withIncome(read('wage')), 'income', '2026-06', { 'wage@2026': 120 }, { given: columns('wage@2026') }),
    ).toBe(10)
    const months = Array.from({ length: 12 }, (_, at) => `wage@2026-${String(at + 1).padStart(2, '0')}`)
    const wages = Object.fromEntries(months.map((it) => [it, 7]))
    const year = rules({
      inputs: { wage: { label: words('wage'), ...money, period: 'year', min: 0 } },
      parameters: {},
      variables: { income: monthly({ period: 'year', formulas: [formula('2000-01-01', read('wage'))] }) },
    })
    expect(ask(year, 'income', '2026', wages, { given: columns(...months) })).toBe(84)
    expect(ask(year, 'income', '2026', wages, { given: columns(...months.slice(1)) })).toBe('?')
  })

  it('count an age by completed years on the first day of the month', () => {
    const age: Variable = {
      label: words('age'),
      entity: 'person',
      kind: 'number',
      unit: 'year',
      period: 'month',
      flow: false,
      splitByDay: false,
      formulas: [
        formula('1900-01-01', { op: 'completed-years', args: [read('birth'), { op: 'period', fact: 'first-day' }] }),
      ],
    }
    const book = rules({ variables: { age } })
    const person = { birth: dayNumberOf('1951-07-01') }
    expect(ask(book, 'age', '2026-06', person)).toBe(74)
    expect(ask(book, 'age', '2026-07', person)).toBe(75)
    expect(ask(book, 'age', '2026', person)).toBe(74)
  })

  it('may look back at a variable’s own past as far as its law goes', () => {
    const sum = read('total', { unit: 'month', shift: -1 })
    const book = rules({
      variables: { total: monthly({ formulas: [formula('2026-01-01', { op: 'add', args: [sum, amount(1)] })] }) },
    })
    expect(ask(book, 'total', '2026-12')).toBe(12)
  })
})

describe('what cannot be asked', () => {
  it('is a parameter that has no value on the day', () => {
    const book = rules({
      variables: { grant: monthly({ formulas: [formula('2015-01-01', { op: 'parameter', parameter: 'standard' })] }) },
    })
    expect(problemsOf(book, 'grant', '2020-03')).toEqual([
      {
        code: 'parameter-without-value',
        facts: { name: 'standard', day: '2020-03-01', variable: 'grant', first: '2021-07-01' },
      },
    ])
  })

  it('is a parameter that has ended, and that is said otherwise than one that has not begun', () => {
    const values = [
      { from: '2021-07-01', value: 360 },
      { from: '2024-07-01', value: null },
    ]
    const book = rules({ parameters: { standard: { label: words('standard'), unit: 'VND', values } } })
    const said = (month: string) =>
      problemsOf(book, 'grant', month).map((it) => [problemSentence(it, 'en'), problemSentence(it, 'vi')].join(' '))
    expect(said('2025-03')).toEqual([expect.stringMatching(/has ended.*đã hết hiệu lực/)])
    const early = {
      variables: { grant: monthly({ formulas: [formula('2015-01-01', { op: 'parameter', parameter: 'standard' })] }) },
    }
    const found = problemsOf(rules(early), 'grant', '2020-03').map((it) => problemSentence(it, 'en'))
    expect(found).toEqual([expect.stringContaining('the law first sets it on 2021-07-01. Choose a later period')])
  })

  it('is an unknown variable, or a flow for less than its period', () => {
    expect(problemsOf(rules(), 'pension', '2026-01').map((it) => it.code)).toEqual(['unknown-variable'])
    expect(problemsOf(rules(), 'grant', '2026-01-05').map((it) => it.code)).toEqual(['period-too-short'])
  })

  it('is a definition that rests on itself, through the year around it', () => {
    const book = rules({
      variables: {
        month: monthly({ formulas: [formula('2020-01-01', read('year', { unit: 'year' }))] }),
        year: monthly({
          period: 'year',
          formulas: [formula('2020-01-01', read('month', { unit: 'month', count: 'all' }))],
        }),
      },
    })
    expect(problemsOfRules(book)).toEqual([
      { code: 'circular-definition', facts: { path: ['month', 'year', 'month'] } },
    ])
    expect(problemsOf(book, 'month', '2026-01')[0]?.code).toBe('circular-definition')
  })

  it('is a past without end', () => {
    const sum = read('total', { unit: 'month', shift: -1 })
    const book = rules({
      variables: { total: monthly({ formulas: [formula('0001-01-01', { op: 'add', args: [sum, amount(1)] })] }) },
    })
    expect(problemsOf(book, 'total', '2026-12').map((it) => it.code)).toContain('endless-past')
  })
})
