import { describe, expect, it } from 'vitest'
import { eternity, periodFrom, periodText } from '#ground/period'
import type { Expression } from '#rules/2-ir/expression'
import type { CaseNames, Rules } from '#rules/2-ir/rules'
import { evaluate } from '#rules/evaluate'
import { type CaseResult, type CaseSetting, runCase } from '#rules/openfisca/cases'
import type { GivenValues } from '#rules/openfisca/situation'
import { spread } from '#rules/openfisca/spread'
import { readTests } from '#rules/openfisca/tests'

const label = { vi: 'Tên', en: 'Name' }
const read = (variable: string): Expression => ({ op: 'read', variable })
const ever = { from: '0001-01-01' }
const money = { kind: 'number', unit: 'VND' } as const
const monthly = { label, period: 'month', flow: true } as const

/** A small invented rule book. */
const rules: Rules = {
  name: 'village',
  label,
  currency: 'VND',
  enumerations: {
    role: {
      label,
      codes: [
        { key: 'adult', label },
        { key: 'child', label },
      ],
    },
    tenure: {
      label,
      codes: [
        { key: 'owner', label },
        { key: 'tenant', label },
      ],
    },
  },
  parameters: {
    'tax.rate': {
      label,
      unit: '1',
      values: [
        { from: '2020-01-01', value: 0.1 },
        { from: '2022-01-01', value: 0.2 },
      ],
    },
    'rent.share': { label, unit: '1', values: [{ from: '2020-01-01', value: 0.5 }] },
  },
  scales: {},
  tables: {},
  inputs: {
    wage: { ...monthly, ...money, entity: 'person', assumed: 0 },
    age: { ...monthly, entity: 'person', kind: 'number', unit: 'year', flow: false, integral: true },
    born: { ...monthly, entity: 'person', kind: 'date', period: 'always', flow: false, assumed: '1970-01-01' },
    role: { ...monthly, entity: 'person', kind: 'code', codes: 'role', period: 'always', flow: false },
    tenure: { ...monthly, entity: 'household', kind: 'code', codes: 'tenure', flow: false, assumed: 'tenant' },
  },
  variables: {
    tax: {
      ...monthly,
      ...money,
      entity: 'person',
      splitByDay: false,
      formulas: [
        {
          from: '2020-01-01',
          expression: { op: 'multiply', args: [read('wage'), { op: 'parameter', parameter: 'tax.rate' }] },
        },
      ],
    },
    taxes: {
      ...monthly,
      ...money,
      entity: 'household',
      splitByDay: false,
      formulas: [{ ...ever, expression: { op: 'sum-members', args: [read('tax')] } }],
    },
    adults: {
      ...monthly,
      entity: 'household',
      kind: 'truth',
      flow: false,
      splitByDay: false,
      formulas: [
        {
          ...ever,
          expression: {
            op: 'all-members',
            args: [
              {
                op: 'equal',
                args: [
                  { op: 'read', variable: 'role', when: { unit: 'always' } },
                  { op: 'constant', kind: 'code', value: 'adult', codes: 'role' },
                ],
              },
            ],
          },
        },
      ],
    },
    birthday: {
      ...monthly,
      entity: 'person',
      kind: 'date',
      flow: false,
      splitByDay: false,
      formulas: [{ ...ever, expression: { op: 'read', variable: 'born', when: { unit: 'always' } } }],
    },
    old: {
      ...monthly,
      entity: 'person',
      kind: 'truth',
      flow: false,
      splitByDay: false,
      formulas: [
        {
          ...ever,
          expression: {
            op: 'at-least',
            args: [read('age'), { op: 'constant', kind: 'number', value: 60, unit: 'year' }],
          },
        },
      ],
    },
  },
  schemes: {},
}

const names: CaseNames = {
  person: { key: 'person', plural: 'persons' },
  household: {
    key: 'household',
    plural: 'households',
    roles: [
      { key: 'adult', plural: 'adults', subroles: ['first', 'second'] },
      { key: 'child', plural: 'children' },
    ],
  },
  roleInput: 'role',
}

const doubled = (book: Rules): Rules => ({
  ...book,
  parameters: { ...book.parameters, 'tax.rate': { label, unit: '1', values: [{ ...ever, value: 0.4 }] } },
})

const setting: CaseSetting = { rules, names, evaluate, changes: new Map([['village.reforms.doubled', doubled]]) }

function run(text: string): CaseResult {
  const { tests, problems } = readTests(text, 'case.yaml')
  expect(problems).toEqual([])
  const [test] = tests
  if (test === undefined) throw new Error('no test')
  return runCase(test, setting)
}

const family =
  'household: {adults: [a, b], children: [c]}\n  persons: {c: {wage: 5}, b: {wage: 100}, a: {wage: 10, age: 61}}'

describe('a test run by a rule book', () => {
  it('passes where all comes out as expected, whoever is named first', () => {
    const it = run(
      `period: 2020-05\ninput:\n  ${family}\noutput:\n  tax: [0.5, 10, 1]\n  taxes: 11.5\n  persons: {a: {tax: 1, old: true}, b: {tax: 10}}\n  adults: false\n  birthday: 1970-01-01\n  tenure: tenant`,
    )
    expect(it).toMatchObject({ status: 'passed', differences: [], compared: 12, problems: [] })
  })

  it('names every value that differs: whose, when, what was expected and what was found', () => {
    const it = run(
      `name: Two taxes\nperiod: 2020-05\nabsolute_error_margin: 0.4\ninput:\n  ${family}\noutput:\n  persons: {a: {tax: 1.3}}\n  tax:\n    2022-01: 2\n  tenure: owner`,
    )
    expect(it.name).toBe('Two taxes')
    expect(it.status).toBe('failed')
    expect(it.differences).toEqual([
      {
        variable: 'tax',
        period: '2022-01',
        of: 'c',
        expected: 2,
        found: 0,
        missing: [],
        absoluteMargin: 0.4,
        position: { file: 'case.yaml', line: 10, column: 14 },
      },
      expect.objectContaining({ of: 'b', found: 0 }),
      expect.objectContaining({ of: 'a', found: 0 }),
      expect.objectContaining({ variable: 'tenure', of: 'household', expected: 'owner', found: 'tenant' }),
    ])
  })

  it('says what is missing where a value is not known, and does not take it for zero', () => {
    const { status, differences } = run('period: 2020-05\ninput: {wage: 1}\noutput: {old: false}')
    expect(status).toBe('failed')
    expect(differences).toMatchObject([
      { expected: false, missing: [{ what: 'input', name: 'age', period: '2020-05' }] },
    ])
    expect(differences[0]?.found).toBeUndefined()
  })

  it('lets a computed value be given, and computes it in the other periods', () => {
    const it = run(
      'period: 2020-05\ninput: {wage: {2020: 1200}, tax: {2020-05: 7}}\noutput: {taxes: {2020-05: 7, 2020-06: 10, 2020: 117}}',
    )
    expect(it.differences).toEqual([])
    expect(it.compared).toBe(3)
  })

  it('takes reforms by their names, in their order', () => {
    expect(run('reforms: village.reforms.doubled\nperiod: 2020-05\ninput: {wage: 100}\noutput: {tax: 40}').status).toBe(
      'passed',
    )
    expect(run('reforms: [none]\noutput: {}').problems).toMatchObject([
      { code: 'openfisca-unknown-reform', facts: { name: 'none', known: ['village.reforms.doubled'] } },
    ])
  })

  it('puts the parameters of a test in place of all others', () => {
    const parameters = 'parameters: {tax: {rate: {values: {2020: 0.5}}}}'
    expect(run(`${parameters}\nperiod: 2020-05\ninput: {wage: 100}\noutput: {tax: 50}`).status).toBe('passed')
    const without = run('parameters: {tax: {ratio: {values: {2020: 0.5}}}}\nperiod: 2020-05\noutput: {tax: 50}')
    expect(without).toMatchObject({ status: 'not-run', problems: [{ code: 'parameter-without-value' }] })
  })

  it('is zero before there is a rule', () => {
    expect(run('period: 2019-05\ninput: {wage: 100}\noutput: {tax: 0}').status).toBe('passed')
  })

  it('is not run where it cannot be read, for the reasons named', () => {
    expect(run('period: 2020-05\ninput: {wages: 1}\noutput: {tax: 0}')).toMatchObject({
      status: 'not-run',
      problems: [{ code: 'openfisca-unknown-variable' }],
    })
    expect(run('period: 2020-05\noutput: {taxation: 0}').problems).toMatchObject([{ code: 'openfisca-unknown-output' }])
    expect(run('period: 2020-05-03\ninput: {wage: 1}\noutput: {tax: 0}').problems).toMatchObject([
      { code: 'openfisca-period-too-short', facts: { name: 'wage', unit: 'month' } },
    ])
  })

  it('names what the format passes over', () => {
    expect(run(`period: 2020-05\ninput:\n  ${family}\n  wage: 3\noutput: {}`).dropped).toEqual(['wage'])
  })
})

describe('values given for longer than they hold', () => {
  const given = (text: string, ...values: GivenValues['values']): GivenValues => ({
    variable: 'it',
    entity: 'person',
    period: periodFrom(text) ?? eternity,
    values,
  })
  const parts = (all: readonly GivenValues[], unit: 'month' | 'week' | 'year' | 'always', flow = true): unknown =>
    Object.fromEntries(spread(all, { unit, flow }).spread.map((it) => [periodText(it.period), it.values]))

  it('are shared out where they add up, over what was not given more closely', () => {
    expect(parts([given('month:2020-01:4', 100, 8), given('2020-02', 40, undefined)], 'month')).toEqual({
      '2020-02': [40, 2],
      '2020-01': [20, 2],
      '2020-03': [20, 2],
      '2020-04': [20, 2],
    })
    expect(parts([given('week:2022-W01:2', 250)], 'week')).toEqual({ '2022-W01': [125], '2022-W02': [125] })
  })

  it('are the same throughout where they are states', () => {
    expect(parts([given('month:2020-01:2', 7, true)], 'month', false)).toEqual({
      '2020-01': [7, true],
      '2020-02': [7, true],
    })
  })

  it('of one are not lost because another has them by shorter periods', () => {
    const all = [given('month:2020-01:2', undefined, false), given('2020-01', false), given('2020-02', false)]
    expect(spread(all, { unit: 'month', flow: false })).toMatchObject({
      problems: [],
      spread: [{ values: [false, false] }, { values: [false, false] }],
    })
    const differs = [...all, given('month:2020-01:2', true)]
    expect(spread(differs, { unit: 'month', flow: false }).problems).toMatchObject([
      { code: 'openfisca-inputs-contradict' },
    ])
  })

  it('hold for ever where the variable does', () => {
    expect(parts([given('2020-02', 3)], 'always', false)).toEqual({ eternity: [3] })
    expect(parts([given('eternity', 3)], 'month', false)).toEqual({ eternity: [3] })
  })

  it('hold for ever for whom they are given, beside others whose values are given by period', () => {
    expect(parts([given('eternity', false, undefined), given('2020-02', undefined, true)], 'month', false)).toEqual({
      '2020-02': [false, true],
      eternity: [false, undefined],
    })
  })

  it('may not contradict what was given more closely', () => {
    const closely = [given('2020-01', 1), given('2020-02', 2)]
    expect(spread([...closely, given('month:2020-01:2', 3)], { unit: 'month', flow: true }).problems).toEqual([])
    expect(spread([...closely, given('month:2020-01:2', 4)], { unit: 'month', flow: true }).problems).toMatchObject([
      { code: 'openfisca-inputs-contradict', facts: { name: 'it', period: 'month:2020-01:2' } },
    ])
  })

  it('may not be given for shorter than they hold', () => {
    expect(spread([given('2020-01', 1)], { unit: 'year', flow: true }).problems).toMatchObject([
      { code: 'openfisca-period-too-short', facts: { period: '2020-01', unit: 'year' } },
    ])
  })
})
