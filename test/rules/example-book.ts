import { dayNumberOf } from '#ground/calendar'
import type { Column } from '#ground/columns/column'
import type { Population } from '#ground/columns/population'
import type { Text } from '#ground/text'
import type { Expression, Joining } from '#rules/2-ir/expression'
import { type Rules, rules as rulesSchema } from '#rules/2-ir/rules'

export const words = (it: string): Text => ({ vi: it, en: it })
const read = (variable: string): Expression => ({ op: 'read', variable })
const parameter = (name: string): Expression => ({ op: 'parameter', parameter: name })
const apply = (op: Joining, ...args: Expression[]): Expression => ({ op, args })
const clause = (law: string, it: Expression): Expression => ({ ...it, law, label: words(law) })
const number = (value: number, unit = '1'): Expression => ({ op: 'constant', kind: 'number', value, unit })

const month = { period: 'month', label: words('x'), flow: false, entity: 'person' }
const truth = { ...month, kind: 'truth' }
const years = { ...month, kind: 'number', unit: 'year' }
const money = { ...month, kind: 'number', unit: 'VND', flow: true }

/** A formula from a day on, by an article. */
const since = (from: string, law: string, expression: Expression, more: object = {}) => ({
  from,
  law,
  expression,
  ...more,
})
const variable = (facts: object, ...formulas: readonly object[]) => ({ splitByDay: false, ...facts, formulas })
const always = '2021-01-01'

/** A condition on age, or on age and the household's income; who has a pension is left out. */
const oldAge = apply(
  'and',
  clause('article-21.1.c', apply('not', read('pensioner'))),
  apply(
    'or',
    clause('article-21.1.a', apply('at-least', read('age'), parameter('pension-age'))),
    clause(
      'article-21.1.b',
      apply('and', apply('at-least', read('age'), parameter('age-if-poor')), apply('of-household', read('poor'))),
    ),
  ),
)
const wageIfKnown = apply('select', apply('known', read('wage')), read('wage'), number(0, 'VND'))
const income = apply('divide', apply('sum-members', wageIfKnown), apply('sum-members', number(1)))
const severe: Expression = { op: 'constant', kind: 'code', codes: 'severity', value: 'severe' }
const severities = ['none', 'mild', 'severe']

const scale = (form: string, resultUnit: string, ...brackets: readonly (readonly [number, number])[]) => ({
  label: words(form),
  form,
  unit: 'VND',
  resultUnit,
  brackets: brackets.map(([threshold, value]) => ({
    threshold: [{ from: always, value: threshold }],
    value: [{ from: always, value, law: 'tax-law' }],
  })),
})

/** An old-age benefit, an income test over the household, a tax by brackets, a coefficient by disability, a benefit that is raised within a month. */
export const book: Rules = rulesSchema.parse({
  name: 'example',
  label: words('example'),
  currency: 'VND',
  enumerations: {
    severity: { label: words('severity'), codes: severities.map((key) => ({ key, label: words(`is ${key}`) })) },
  },
  parameters: {
    'pension-age': {
      label: words('pension age'),
      unit: 'year',
      values: [
        { from: '2011-01-01', to: '2025-06-30', value: 80, law: 'decree-136' },
        { from: '2025-07-01', value: 75, law: 'law-41/article-21', confidence: 'primary' },
      ],
    },
    'age-if-poor': { label: words('if poor'), unit: 'year', values: [{ from: '2025-07-01', value: 70 }] },
    line: { label: words('line'), unit: 'VND', values: [{ from: always, value: 1_500_000 }] },
    amount: { label: words('amount'), unit: 'VND', values: [{ from: '2025-07-01', value: 500_000 }] },
    secret: { label: words('secret'), unit: 'VND', values: [{ from: always, value: 'unknown' }] },
    'raised-amount': {
      label: words('raised'),
      unit: 'VND',
      values: [
        { from: always, value: 310 },
        { from: '2025-07-11', value: 620 },
      ],
    },
  },
  scales: {
    tax: scale('marginal', 'VND', [0, 0.05], [5_000_000, 0.1], [10_000_000, 0.15]),
    step: scale('single-amount', 'VND', [0, 7], [5_000_000, 8], [10_000_000, 9]),
    fees: scale('amounts', 'VND', [0, 7], [5_000_000, 8], [10_000_000, 9]),
    share: scale('average', 'VND', [0, 0.25], [10_000_000, 0.75]),
  },
  tables: {
    coefficient: {
      label: words('coefficient'),
      keys: ['severity'],
      unit: '1',
      values: [{ from: always, law: 'decree-20/article-16', cells: [0, 1.5, 2] }],
    },
  },
  inputs: {
    birth: { ...month, kind: 'date', period: 'always' },
    wage: { ...money, min: 0, max: 1e9, integral: true },
    pensioner: { ...truth, assumed: false },
    severity: { ...month, kind: 'code', codes: 'severity' },
  },
  variables: {
    age: variable(
      years,
      since('2000-01-01', 'code', apply('completed-years', read('birth'), { op: 'period', fact: 'first-day' })),
    ),
    poor: variable(
      { ...truth, entity: 'household' },
      since(always, 'decree-07/article-3', apply('at-most', income, parameter('line'))),
    ),
    eligible: variable(truth, since('2025-07-01', 'law-41/article-21', oldAge)),
    benefit: variable(
      money,
      since('2025-07-01', 'decree-176', apply('select', read('eligible'), parameter('amount'), number(0, 'VND'))),
    ),
    ...Object.fromEntries(
      ['tax', 'step', 'fees', 'share'].map((name) => [
        `${name}-due`,
        variable(money, since(always, 'tax-law', { op: 'scale', scale: name, args: [read('wage')] })),
      ]),
    ),
    care: variable(
      money,
      since(
        '2025-07-01',
        'decree-20',
        apply('multiply', { op: 'table', table: 'coefficient', args: [read('severity')] }, parameter('amount')),
      ),
    ),
    hidden: variable(money, since(always, 'decree', apply('add', parameter('secret'), read('wage')))),
    raised: variable({ ...money, splitByDay: true }, since(always, 'decree', parameter('raised-amount'))),
    retired: variable(truth, since(always, 'decree', read('pensioner'))),
    severe: variable(truth, since(always, 'decree', apply('equal', read('severity'), severe))),
    'someone-old': variable(
      { ...truth, entity: 'household' },
      since(always, 'decree', apply('any-members', apply('at-least', read('age'), number(60, 'year')))),
    ),
    scoped: variable(
      money,
      since(always, 'decree', number(1, 'VND')),
      since('2025-12-01', 'decree', number(2, 'VND'), { appliesFrom: '2025-01-01', scope: 'severe' }),
    ),
    'highest-of': variable(
      money,
      since('2025-07-01', 'law', apply('select', read('severe'), number(0, 'VND'), read('only-severe'))),
    ),
    'only-severe': variable(
      money,
      since('2025-12-01', 'decree', number(2, 'VND'), { appliesFrom: '2025-01-01', scope: 'severe' }),
    ),
  },
  schemes: {},
})

export type Person = {
  readonly birth?: string | undefined
  readonly wage?: number | undefined
  readonly pensioner?: boolean | undefined
  /** Place in the enumeration. */
  readonly severity?: number | undefined
}

/** A household of these persons, alone in its population; what is left out is not known. */
export function family(...persons: readonly Person[]): Population {
  const column = (valueOf: (it: Person) => number | undefined): Column => ({
    values: Float64Array.from(persons, (it) => valueOf(it) ?? 0),
    known: Uint8Array.from(persons, (it) => Number(valueOf(it) !== undefined)),
  })
  return {
    persons: {
      birth: column((it) => (it.birth === undefined ? undefined : dayNumberOf(it.birth))),
      wage: column((it) => it.wage),
      pensioner: column((it) => (it.pensioner === undefined ? undefined : Number(it.pensioner))),
      severity: column((it) => it.severity),
    },
    households: {},
    offsets: Uint32Array.of(0, persons.length),
    weights: Int32Array.of(256),
  }
}
