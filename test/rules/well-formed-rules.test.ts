import { describe, expect, it } from 'vitest'
import type { Period } from '#ground/period'
import { periodFrom } from '#ground/period'
import type { Expression } from '#rules/2-ir/expression'
import type { Request } from '#rules/2-ir/request'
import type { Rules, Variable } from '#rules/2-ir/rules'
import { problemsOfRules } from '#rules/2-ir/well-formed-rules'
import { plan } from '#rules/3-passes/program'

const words = (it: string) => ({ vi: it, en: it })
const wage: Expression = { op: 'read', variable: 'wage' }
const zero: Expression = { op: 'constant', kind: 'number', value: 0, unit: 'VND' }
const amount = {
  label: words('amount'),
  entity: 'person',
  kind: 'number',
  unit: 'VND',
  period: 'month',
  flow: true,
} as const
const computed = (expression: Expression, more: Partial<Variable> = {}): Variable => ({
  ...amount,
  splitByDay: true,
  formulas: [{ from: '2020-01-01', expression }],
  ...more,
})

const sound: Rules = {
  name: 'sound',
  label: words('sound'),
  currency: 'VND',
  enumerations: { sex: { label: words('sex'), codes: ['female', 'male'].map((key) => ({ key, label: words(key) })) } },
  parameters: { rate: { label: words('rate'), unit: '1', values: [{ from: '2020-01-01', value: 0.1 }] } },
  scales: {
    tax: {
      label: words('tax'),
      form: 'marginal',
      unit: 'VND',
      resultUnit: 'VND',
      brackets: [{ threshold: [{ from: '2020-01-01', value: 0 }], value: [{ from: '2020-01-01', value: 0.1 }] }],
    },
  },
  tables: {
    factor: { label: words('factor'), keys: ['sex'], unit: '1', values: [{ from: '2020-01-01', cells: [1, 2] }] },
  },
  inputs: {
    wage: { ...amount, min: 0 },
    age: { ...amount, kind: 'number', unit: 'year', flow: false, integral: true, min: 0, max: 120 },
    sex: { label: words('sex'), entity: 'person', kind: 'code', codes: 'sex', period: 'always', flow: false },
    rent: { ...amount, entity: 'household' },
  },
  variables: {
    tax: computed(wage),
    'grant/eligible': computed(
      { op: 'more', args: [wage, zero] },
      { kind: 'truth', unit: undefined, flow: false, splitByDay: false },
    ),
    'grant/calculated': computed(wage),
    grant: computed(wage),
    'grant/arrears': computed({ op: 'arrears', variable: 'grant' }, { splitByDay: false }),
  },
  schemes: {
    grant: {
      label: words('grant'),
      entity: 'person',
      period: 'month',
      eligible: 'grant/eligible',
      calculated: 'grant/calculated',
      amount: 'grant',
      arrears: 'grant/arrears',
      exclusions: [],
      facts: {},
    },
  },
}
const good: Rules = { ...sound, scales: { taxes: sound.scales.tax as Rules['scales'][string] } }

const withFormula = (expression: Expression, more: Partial<Variable> = {}): Rules => ({
  ...good,
  variables: { ...good.variables, tax: computed(expression, more) },
})
const withRate = (more: Partial<Rules['parameters'][string]>): Rules => ({
  ...good,
  parameters: { rate: { ...(good.parameters.rate as Rules['parameters'][string]), ...more } },
})
const withGrant = (more: Partial<Rules['schemes'][string]>): Rules => ({
  ...good,
  schemes: { grant: { ...(good.schemes.grant as Rules['schemes'][string]), ...more } },
})
const value = (from: string, more = {}) => ({ from, value: 0.1, ...more })

/** A rate that reaches back over 2020 to whom a truth holds for. */
const reachingTo = (scope: string): Pick<Rules, 'parameters'> => {
  const reaching = value('2021-01-01', { appliesFrom: '2020-01-01', scope })
  return { parameters: withRate({ values: [value('2018-01-01'), reaching] }).parameters }
}
const rate: Expression = { op: 'parameter', parameter: 'rate' }
const isTaxed = computed(
  { op: 'more', args: [{ op: 'read', variable: 'tax' }, zero] },
  { kind: 'truth', unit: undefined, flow: false, splitByDay: false },
)

describe('a rule book', () => {
  it('is found well-formed where it is', () => {
    expect(problemsOfRules(good)).toEqual([])
  })

  it.each<[string, Rules, Readonly<Record<string, unknown>>]>([
    ['name-twice', sound, { at: 'tax' }],
    ['reserved-name', { ...good, inputs: { ...good.inputs, weight: amount } }, { at: 'weight' }],
    [
      'law-starts-twice',
      withRate({ values: [value('2020-01-01'), value('2020-01-01')] }),
      { at: 'rate', day: '2020-01-01' },
    ],
    [
      'law-ends-before-it-starts',
      withRate({ values: [value('2020-01-01', { to: '2019-12-31' })] }),
      { from: '2020-01-01', to: '2019-12-31' },
    ],
    [
      'applies-after-in-force',
      withRate({ values: [value('2020-01-01', { appliesFrom: '2020-02-01' })] }),
      { appliesFrom: '2020-02-01' },
    ],
    [
      'scope-not-a-truth',
      withRate({ values: [value('2020-01-01', { appliesFrom: '2019-01-01', scope: 'wage' })] }),
      { name: 'wage' },
    ],
    ['unknown-name', withRate({ values: [value('2020-01-01', { scope: 'nobody' })] }), { at: 'rate', name: 'nobody' }],
    ['parameter-out-of-bounds', withRate({ max: 0.05 }), { value: 0.1, max: 0.05 }],
    [
      'table-cells',
      {
        ...good,
        tables: {
          factor: { ...(good.tables.factor as Rules['tables'][string]), values: [{ from: '2020-01-01', cells: [1] }] },
        },
      },
      { expected: 2, found: 1 },
    ],
    [
      'number-without-unit',
      { ...good, inputs: { ...good.inputs, age: { ...amount, unit: undefined } } },
      { at: 'age' },
    ],
    [
      'value-of-other-kind',
      { ...good, inputs: { ...good.inputs, wage: { ...amount, assumed: 'none' } } },
      { at: 'wage', value: 'none' },
    ],
    ['unknown-name', withFormula({ op: 'read', variable: 'income' }), { at: 'tax', name: 'income' }],
    ['unknown-name', withFormula({ op: 'parameter', parameter: 'ceiling' }), { name: 'ceiling' }],
    [
      'formula-of-other-type',
      withFormula({ op: 'read', variable: 'age' }),
      { expected: 'number VND', found: 'number year' },
    ],
    [
      'formula-of-other-entity',
      withFormula({ op: 'read', variable: 'rent' }),
      { expected: 'person', found: 'household' },
    ],
    [
      'period-of-other-length',
      withFormula(wage, { period: 'year' }),
      { name: 'wage', expected: 'year', found: 'month' },
    ],
    [
      'sum-of-a-state',
      withFormula({ op: 'read', variable: 'age', when: { unit: 'month', shift: -3, count: 3 } }),
      { name: 'age' },
    ],
    [
      'ill-typed',
      withFormula({ op: 'add', args: [wage, { op: 'read', variable: 'age' }] }),
      { op: 'add', fault: 'mixed-units' },
    ],
    [
      'ill-typed',
      withFormula({ op: 'add', args: [wage, { op: 'read', variable: 'rent' }] }),
      { fault: 'mixed-entities' },
    ],
    ['ill-typed', withFormula({ op: 'select', args: [wage, wage, wage] }), { fault: 'wrong-kind', expected: 'truth' }],
    ['ill-typed', withFormula({ op: 'subtract', args: [wage] }), { fault: 'argument-count' }],
    ['ill-typed', withFormula({ op: 'of-household', args: [wage] }), { fault: 'wrong-entity' }],
    [
      'ill-typed',
      withFormula({ op: 'scale', scale: 'taxes', args: [{ op: 'read', variable: 'age' }] }),
      { op: 'scale' },
    ],
    ['ill-typed', withFormula({ op: 'table', table: 'factor', args: [wage] }), { op: 'table' }],
    ['scheme-without', withGrant({ eligible: 'grant' }), { part: 'eligible', name: 'grant' }],
    ['unknown-name', withGrant({ exclusions: [{ kind: 'not-with', schemes: ['pension'] }] }), { name: 'pension' }],
    ['circular-definition', withFormula({ op: 'read', variable: 'tax' }), { path: ['tax', 'tax'] }],
    [
      'period-of-other-length',
      {
        ...withFormula(
          { op: 'multiply', args: [{ op: 'constant', kind: 'number', value: 1, unit: 'VND' }, rate] },
          { period: 'year' },
        ),
        ...reachingTo('grant/eligible'),
      },
      { at: 'tax', name: 'grant/eligible', expected: 'year', found: 'month' },
    ],
    [
      'period-of-other-length',
      withFormula(zero, {
        period: 'year',
        formulas: [{ from: '2020-01-01', appliesFrom: '2019-01-01', scope: 'grant/eligible', expression: zero }],
      }),
      { at: 'tax', name: 'grant/eligible', expected: 'year', found: 'month' },
    ],
    [
      'ill-typed',
      {
        ...withFormula({ op: 'multiply', args: [{ op: 'read', variable: 'rent' }, rate] }, { entity: 'household' }),
        ...reachingTo('grant/eligible'),
      },
      { op: 'multiply', fault: 'mixed-entities' },
    ],
    [
      'circular-definition',
      {
        ...good,
        ...reachingTo('is-taxed'),
        variables: { ...good.variables, 'is-taxed': isTaxed, tax: computed({ op: 'multiply', args: [wage, rate] }) },
      },
      { path: ['tax', 'is-taxed', 'tax'] },
    ],
    [
      'circular-definition',
      {
        ...good,
        variables: {
          ...good.variables,
          tax: computed(wage, { formulas: [{ from: '2020-06-01', expression: { op: 'read', variable: 'due' } }] }),
          due: computed(wage, {
            formulas: [
              { from: '2020-01-01', expression: { op: 'read', variable: 'tax' } },
              { from: '2020-05-01', to: '2020-12-31', expression: wage },
            ],
          }),
        },
      },
      { path: ['tax', 'due', 'tax'] },
    ],
    [
      'circular-definition',
      {
        ...good,
        variables: {
          ...good.variables,
          tax: computed({ op: 'read', variable: 'due', when: { unit: 'year' } }),
          due: computed(
            { op: 'read', variable: 'tax', when: { unit: 'month', edge: 'last', shift: -1 } },
            { period: 'year' },
          ),
        },
      },
      { path: ['tax', 'due', 'tax'] },
    ],
    [
      'split-of-no-number',
      { ...good, variables: { ...good.variables, 'is-taxed': { ...isTaxed, splitByDay: true } } },
      { at: 'is-taxed', kind: 'truth' },
    ],
    [
      'brackets-out-of-order',
      {
        ...good,
        scales: {
          taxes: {
            ...(good.scales.taxes as Rules['scales'][string]),
            brackets: (
              [
                [0, '2020-01-01'],
                [10, '2020-01-01'],
                [5, '2026-01-01'],
              ] as const
            ).map(([threshold, from]) => ({
              threshold: [{ from, value: threshold }],
              value: [{ from: '2020-01-01', value: 0.1 }],
            })),
          },
        },
      },
      { at: 'taxes', bracket: 2, threshold: 5, before: 10, day: '2026-01-01' },
    ],
  ])('is refused for %s', (code, book, facts) => {
    expect(problemsOfRules(book)).toEqual([{ code, facts: expect.objectContaining(facts) as unknown }])
  })

  it('may turn a definition round on a day: a circle is one only under one law', () => {
    const reads = (variable: string, from: string, to?: string) => ({
      from,
      ...(to !== undefined && { to }),
      expression: { op: 'read', variable } as Expression,
    })
    const book = {
      ...good,
      variables: {
        ...good.variables,
        tax: computed(wage, { formulas: [reads('wage', '2020-01-01', '2020-12-31'), reads('due', '2021-01-01')] }),
        due: computed(wage, { formulas: [reads('tax', '2020-01-01', '2020-12-31'), reads('wage', '2021-01-01')] }),
      },
    }
    expect(problemsOfRules(book)).toEqual([])
  })
})

describe('a request', () => {
  const request = (totals: Request['totals']): Request => ({ period: periodFrom('2026-01') as Period, totals })
  const codes = (totals: Request['totals']) =>
    plan(good, request(totals), (column) => [{ column }]).problems.map((it) => it.code)

  it('breaks down by codes, by whole numbers with bounds, and by edges', () => {
    const by = [{ variable: 'sex' }, { variable: 'age' }, { variable: 'wage', edges: [0, 1_000_000] }]
    expect(codes([{ variable: 'tax', by }])).toEqual([])
  })

  it('does not break down by a number without bounds, nor households by their members', () => {
    expect(codes([{ variable: 'tax', by: [{ variable: 'wage' }] }])).toEqual(['break-down-without-bounds'])
    expect(codes([{ variable: 'rent', by: [{ variable: 'sex' }] }])).toEqual(['break-down-of-members'])
  })
})
