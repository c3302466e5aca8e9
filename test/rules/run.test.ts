import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Population } from '#ground/columns/population'
import { type Period, periodFrom } from '#ground/period'
import type { Expression } from '#rules/2-ir/expression'
import type { Request } from '#rules/2-ir/request'
import type { Rules, Variable } from '#rules/2-ir/rules'
import { plan } from '#rules/3-passes/program'
import { interpreter } from '#rules/4-backends/interpret-backend'
import { javascript } from '#rules/4-backends/javascript'
import { decimalOf, giniOf, resultOf } from '#rules/run'

const words = (it: string) => ({ vi: it, en: it })
const read = (variable: string): Expression => ({ op: 'read', variable })
const amount = (value: number): Expression => ({ op: 'constant', kind: 'number', value, unit: 'VND' })
const money = {
  label: words('amount'),
  entity: 'person',
  kind: 'number',
  unit: 'VND',
  period: 'month',
  flow: true,
} as const
const computed = (expression: Expression, more: Partial<Variable> = {}): Variable => ({
  ...money,
  splitByDay: false,
  formulas: [{ from: '2020-01-01', law: 'act/article-1', expression }],
  ...more,
})
const truth = { kind: 'truth', unit: undefined, flow: false } as const

/** Who is old and earns little gets what lacks to 1,000; nobody may know who works in sector. */
const rules: Rules = {
  name: 'run',
  label: words('run'),
  currency: 'VND',
  enumerations: { sex: { label: words('sex'), codes: ['female', 'male'].map((key) => ({ key, label: words(key) })) } },
  parameters: {},
  scales: {},
  tables: {},
  inputs: {
    wage: { ...money, integral: true, assumed: 0 },
    age: { ...money, unit: 'year', flow: false, integral: true, min: 0, max: 120 },
    sex: { label: words('sex'), entity: 'person', kind: 'code', codes: 'sex', period: 'always', flow: false },
  },
  variables: {
    'grant/eligible': computed(
      {
        op: 'and',
        args: [
          {
            op: 'at-least',
            args: [read('age'), { op: 'constant', kind: 'number', value: 60, unit: 'year' }],
            law: 'act/article-2',
          },
          { op: 'less', args: [read('wage'), amount(1000)], law: 'act/article-3' },
        ],
      },
      truth,
    ),
    'grant/calculated': computed({ op: 'subtract', args: [amount(1000), read('wage')] }),
    grant: computed({ op: 'select', args: [read('grant/eligible'), read('grant/calculated'), amount(0)] }),
    'grant/arrears': computed({ op: 'arrears', variable: 'grant' }),
    balance: computed({ op: 'subtract', args: [read('grant'), read('wage')] }),
    ended: computed(amount(5), { formulas: [{ from: '2020-01-01', to: '2020-12-31', expression: amount(5) }] }),
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

/** A household of two that stands for one and a half, and one of three that stands for two. */
const people: Population = {
  persons: {
    age: { values: Uint8Array.of(70, 50, 65, 80, 61), known: Uint8Array.of(1, 1, 1, 1, 0) },
    wage: { values: Float64Array.of(400, 2000, 1500, 0, 100), known: Uint8Array.of(1, 1, 1, 0, 1) },
    sex: { values: Uint8Array.of(0, 1, 0, 0, 1) },
  },
  households: {},
  offsets: Uint32Array.of(0, 2, 5),
  weights: Int32Array.of(384, 512),
}

function run(request: Omit<Request, 'period'>, backend = interpreter, period = '2026-01') {
  const planned = plan(rules, { ...request, period: periodFrom(period) as Period }, (column) => [{ column }])
  expect(planned.problems).toEqual([])
  const runner = backend.prepare(planned.program, { unknowns: new Set(['age', 'wage']) })
  runner.run(people)
  return resultOf(rules, planned, runner.finish())
}

describe('a run over a population', () => {
  it('tells sums, for how many, and for how many unknown, by cell', () => {
    const { tables } = run({ totals: [{ variable: 'grant', by: [{ variable: 'sex' }] }] })
    expect(tables).toEqual([
      {
        entity: 'person',
        by: ['sex'],
        rows: [
          { cell: ['female'], variable: 'grant', sum: '2900', number: '3.5', unknown: '0', units: '5.5' },
          { cell: ['male'], variable: 'grant', sum: '0', number: '0', unknown: '2', units: '3.5' },
        ],
      },
    ])
  })

  it('makes one of what lies above and below zero', () => {
    const [table] = run({ totals: [{ variable: 'balance', by: [] }] }).tables
    expect(table?.rows).toEqual([
      {
        cell: [],
        variable: 'balance',
        sum: String(1.5 * 200 - 1.5 * 2000 - 2 * 1500 + 2 * 1000),
        number: '7',
        unknown: '2',
        units: '9',
      },
    ])
  })

  it('tells whom each condition alone leaves out', () => {
    const { clauses } = run({ totals: [], clauses: ['grant'] })
    expect(clauses.map(({ law, leftOut, unknown }) => ({ law, leftOut, unknown }))).toEqual([
      { law: 'act/article-2', leftOut: '0', unknown: '2' },
      { law: 'act/article-3', leftOut: '2', unknown: '0' },
    ])
  })

  it('tells for how many a fact was assumed', () => {
    const { assumptions } = run({ totals: [{ variable: 'grant', by: [] }] })
    expect(assumptions).toEqual([{ input: 'wage', column: 'wage', entity: 'person', number: '2' }])
  })

  it('tells what no law is in force for apart from zero', () => {
    const request = { totals: [{ variable: 'ended', by: [] }] }
    expect(run(request).notInForce).toEqual(['ended'])
    expect(run(request, interpreter, '2020').notInForce).toEqual([])
  })

  it('tells the same by either backend', () => {
    const by = [{ variable: 'sex' }, { variable: 'age', edges: [0, 60] }]
    const request: Omit<Request, 'period'> = {
      totals: Object.keys(rules.variables).map((variable) => ({ variable, by })),
      clauses: ['grant'],
      histograms: [{ variable: 'grant', perPerson: true, width: 100, bins: 8 }],
    }
    expect(run(request, javascript)).toEqual(run(request))
  })
})

describe('an exact decimal', () => {
  it('is the quotient by a power of two', () => {
    fc.assert(
      fc.property(fc.bigInt(-(2n ** 80n), 2n ** 80n), fc.integer({ min: 0, max: 28 }), (parts, power) => {
        const written = decimalOf(parts, 2 ** power)
        const [whole = '', fraction = ''] = written.replace('-', '').split('.')
        const back = (BigInt(whole + fraction) * 2n ** BigInt(power)) / 10n ** BigInt(fraction.length)
        expect(written.startsWith('-') ? -back : back).toBe(parts)
        expect(fraction.endsWith('0')).toBe(false)
      }),
    )
  })
})

describe('the Gini coefficient', () => {
  it('is 0 where all have the same, and near 1 where one has all', () => {
    expect(giniOf([{ units: 10, sum: 100 }])).toBeCloseTo(0)
    expect(
      giniOf([
        { units: 999, sum: 0 },
        { units: 1, sum: 100 },
      ]),
    ).toBeCloseTo(0.999)
    expect(
      giniOf([
        { units: 1, sum: 1 },
        { units: 1, sum: 3 },
      ]),
    ).toBeCloseTo(0.25)
  })

  it('is not where nobody has anything', () => {
    expect(giniOf([{ units: 3, sum: 0 }])).toBeUndefined()
  })
})
