import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { type Problem, Problems } from '#ground/problem'
import { problemSentence } from '#messages/problems'
import {
  all,
  any,
  enumeration,
  highestOf,
  household,
  input,
  later,
  notWith,
  parameter,
  parameters,
  periodStart,
  person,
  ruleBook,
  scale,
  scheme,
  schemesOf,
  type TruthVariable,
  table,
  variable,
  yes,
} from '#rules/1-language/index'
import { rules } from '#rules/2-ir/rules'
import { compile } from '#rules/compile'
import { sample } from './sample/book.ts'

const text = (it: string) => ({ vi: it, en: it })
const wage = input({ name: text('Wage'), entity: person, period: 'month', unit: 'VND', flow: true })
const amount = parameter({ name: text('Amount'), unit: 'VND', values: { '2021-07-01': 360_000 } })

const book = (...parts: readonly object[]) => ruleBook({ id: 'test', name: text('Test'), currency: 'VND', parts })

const someScheme = (name: string) =>
  scheme({
    name: text(name),
    entity: person,
    period: 'month',
    inForce: { from: '2021-01-01' },
    eligibility: yes,
    amount,
  })

function problemsOf(...parts: readonly object[]): readonly Problem[] {
  try {
    compile(book(...parts))
    return []
  } catch (problems) {
    if (problems instanceof Problems) return problems.problems
    throw problems
  }
}

/** The one problem, which has a sentence in both languages. */
function problemOf(...parts: readonly object[]): Problem | undefined {
  const [problem, ...others] = problemsOf(...parts)
  expect(others).toEqual([])
  if (problem !== undefined)
    for (const language of ['vi', 'en'] as const) expect(problemSentence(problem, language)).toMatch(/^.{30}/)
  return problem
}

describe('a rule book as data', () => {
  const compiled = compile(sample)

  it('is what its schema describes, and nothing is lost in JSON', () => {
    expect(rules.parse(compiled)).toEqual(compiled)
    expect(JSON.parse(JSON.stringify(compiled))).toStrictEqual(compiled)
  })

  it('has the same text each time, its names in order', () => {
    expect(JSON.stringify(compile(sample))).toBe(JSON.stringify(compiled))
    for (const section of [compiled.parameters, compiled.variables, compiled.schemes])
      expect(Object.keys(section)).toEqual(Object.keys(section).toSorted())
  })

  it('has the same text whatever order its parts are in', () => {
    const turned = compile({ ...sample, parts: [...sample.parts].reverse() })
    expect(JSON.stringify(turned)).toBe(JSON.stringify(compiled))
  })

  it('names a definition by the key it is exported by, by its id, or by its subject', () => {
    expect(compiled.variables).toHaveProperty('household-income')
    expect(compiled.schemes).toHaveProperty('unemployment_support')
    expect(compiled.parameters).toHaveProperty('assistance/age-if-poor')
    expect(compiled.inputs).toHaveProperty('gender')
  })

  it('says nothing of where on a machine it was written', () => {
    expect(JSON.stringify(compiled)).not.toMatch(/\.ts|file:/)
  })

  it('keeps the articles where they are cited', () => {
    const { expression } = compiled.variables['social-pension/eligible']?.formulas[0] ?? {}
    expect(expression).toMatchObject({
      op: 'or',
      args: [{ law: 'law-41/article-21.1' }, { law: 'law-41/article-21.2' }],
    })
  })

  it('puts dated values in the order of their dates, each with its law', () => {
    const unordered = parameter({
      name: text('Amount'),
      unit: 'VND',
      law: 'decree-1/article-1',
      values: { '2024-07-01': { value: 2, law: 'decree-2/article-1' }, '2021-07-01': 1, '2026-01-01': null },
    })
    expect(compile(book({ amount: unordered })).parameters['amount']?.values).toEqual([
      { from: '2021-07-01', law: 'decree-1/article-1', value: 1 },
      { from: '2024-07-01', law: 'decree-2/article-1', value: 2 },
      { from: '2026-01-01', law: 'decree-1/article-1', value: null },
    ])
  })

  it('takes a day that law sets', () => {
    const start = parameter({ name: text('Start'), kind: 'date', values: { '2021-01-01': '2021-07-01' } })
    const { end } = parameters('time', {
      end: { name: text('End'), kind: 'date', values: { '2021-01-01': '2030-12-31' } },
    })
    const begun = variable({
      name: text('Begun'),
      entity: person,
      period: 'month',
      formula: all(start.onOrBefore(periodStart), end.after(periodStart)),
    })
    const { parameters: made } = compile(book({ start, end, begun }))
    expect(made['start']).toMatchObject({ kind: 'date', values: [{ value: 18809 }] })
    expect(made['time/end']).toMatchObject({ kind: 'date' })
  })

  it('rounds an amount to whole units unless the article says otherwise', () => {
    const rounding = (name: string) => {
      const { expression } = compiled.variables[`${name}/calculated`]?.formulas[0] ?? {}
      return expression !== undefined && 'args' in expression ? expression.args[1] : undefined
    }
    expect(rounding('social-pension')).toMatchObject({ op: 'round-half-up', args: [{}, { value: 1, unit: 'VND' }] })
    expect(rounding('disability-allowance')).toMatchObject({ op: 'round-up', args: [{}, { value: 1000 }] })
    expect(rounding('sickness-benefit')).toMatchObject({ op: 'round-half-even' })
  })

  it('pays only the highest of several amounts while the rule is in force, the first of equal ones', () => {
    const { formulas } = compiled.variables['child-grant'] ?? { formulas: [] }
    expect(formulas).toMatchObject([
      {
        from: '2021-07-01',
        expression: {
          op: 'select',
          args: [
            {
              law: 'decree-20/article-6',
              args: [
                { op: 'equal' },
                {
                  op: 'and',
                  label: { en: 'the highest of: Social pension; Disability allowance; Child grant' },
                  args: [
                    { op: 'more', args: [{}, { variable: 'social-pension/calculated' }] },
                    { op: 'more', args: [{}, { variable: 'disability-allowance/calculated' }] },
                  ],
                },
              ],
            },
            { variable: 'child-grant/calculated' },
            { value: 0 },
          ],
        },
      },
    ])
    expect(compiled.schemes['child-grant']?.exclusions).toEqual([
      { kind: 'highest-of', schemes: ['social-pension', 'disability-allowance'], law: 'decree-20/article-6' },
    ])
  })

  it('has one formula of what is due for each stretch in which the same rules between schemes are in force', () => {
    const { formulas } = compiled.variables['seasonal-allowance'] ?? { formulas: [] }
    expect(formulas.map((it) => [it.from, it.expression.op])).toEqual([
      ['2021-01-01', 'read'],
      ['2022-01-01', 'select'],
      ['2026-01-01', 'read'],
    ])
  })

  it('splits amounts by day unless the scheme follows the law of the first day', () => {
    expect(compiled.variables['social-pension']?.splitByDay).toBe(true)
    expect(compiled.variables['fuel-allowance']?.splitByDay).toBe(false)
    expect(compiled.variables['social-pension/arrears']?.splitByDay).toBe(false)
  })

  it('lets a rule look back at its own past, and reach back to those who were paid by the rule itself', () => {
    const entered: TruthVariable<'person', 'month'> = variable({
      name: text('Entered'),
      entity: person,
      period: 'month',
      inForce: { from: '2021-01-01' },
      formula: later.truth(() => any(wage.moreThan(0), entered.lastMonth())),
    })
    const paidBefore: TruthVariable<'person', 'month'> = variable({
      name: text('Paid before'),
      entity: person,
      period: 'month',
      formula: later.truth(() => pension.amount.lastMonth().moreThan(0)),
    })
    const standard = parameter({
      name: text('Standard'),
      unit: 'VND',
      values: { '2021-01-01': 1, '2024-07-01': { value: 2, appliesFrom: '2024-01-01', scope: () => paidBefore } },
    })
    const pension = scheme({
      name: text('Pension'),
      entity: person,
      period: 'month',
      inForce: { from: '2021-01-01' },
      eligibility: entered,
      amount: later.number('VND', () => standard),
    })
    const { parameters, variables } = compile(book({ wage, entered, paidBefore, standard, pension }))
    expect(parameters['standard']?.values[1]?.scope).toBe('paid-before')
    expect(variables['entered']?.formulas[0]?.expression).toMatchObject({
      op: 'or',
      args: [{}, { when: { shift: -1 } }],
    })
  })

  it('keeps what the country says of a scheme apart from its rules', () => {
    expect(compiled.schemes['social-pension']?.facts).toEqual({ function: 'old-age', financing: 'state-budget' })
  })
})

describe('a rule book with a mistake', () => {
  it('names a definition that is used and not exported, with who uses it and where it was written', () => {
    const double = variable({
      name: text('Double'),
      entity: person,
      period: 'month',
      flow: true,
      formula: wage.times(2),
    })
    const problem = problemOf({ double })
    expect(problem).toMatchObject({ code: 'definition-not-collected', facts: { name: text('Wage'), usedBy: 'double' } })
    expect(problem?.position).toMatchObject({ file: 'compile.test.ts' })
    expect(problem?.position?.line).toBeGreaterThan(20)
  })

  it('refuses two definitions of one name, and says where the other is', () => {
    const other = parameter({ name: text('Other'), unit: 'VND', values: { '2021-07-01': 1 } })
    expect(problemOf({ amount }, { amount: other })).toMatchObject({
      code: 'name-taken',
      facts: { name: 'amount', first: { file: 'compile.test.ts' } },
    })
  })

  it('refuses an input and a parameter of one name, because a formula reads both', () => {
    expect(problemOf({ amount }, { Amount: wage })?.code).toBe('name-taken')
  })

  it('refuses one definition under two names', () => {
    expect(problemOf({ amount, sum: amount })).toMatchObject({
      code: 'definition-under-two-names',
      facts: { names: ['amount', 'sum'] },
    })
  })

  it('takes one definition that two files export under one name', () => {
    expect(problemOf({ amount }, { amount })).toBeUndefined()
  })

  it('refuses a name that cannot be written in a file or a command', () => {
    expect(problemOf({ lương: wage })).toMatchObject({ code: 'wrong-rule-name', facts: { name: 'lương' } })
  })

  it('refuses a scope that is no variable', () => {
    const raised = parameter({
      name: text('Amount'),
      unit: 'VND',
      values: { '2024-07-01': { value: 1, appliesFrom: '2024-01-01', scope: wage.moreThan(0) } },
    })
    expect(problemOf({ raised, wage })).toMatchObject({ code: 'scope-not-defined', facts: { name: 'raised' } })
  })

  it('refuses a number of a scale that has no date', () => {
    const rates = scale({
      name: text('Rates'),
      form: 'marginal',
      unit: 'VND',
      brackets: [{ threshold: { '2021-01-01': 0 }, rate: 0.1 }],
    })
    expect(problemsOf({ rates })[0]).toMatchObject({ code: 'value-without-date', facts: { name: 'rates', value: 0.1 } })
  })

  it('refuses to forget a rule between schemes', () => {
    const a = someScheme('A')
    const b = someScheme('B')
    const rule = highestOf({ law: 'decree-1/article-2', schemes: [a, b] })
    expect(problemsOf({ amount, a, b }).map((it) => [it.code, it.facts])).toEqual([
      ['rule-not-collected', { scheme: 'a', law: 'decree-1/article-2' }],
      ['rule-not-collected', { scheme: 'b', law: 'decree-1/article-2' }],
    ])
    expect(problemsOf({ amount, a, b, rule })).toEqual([])
  })

  it('refuses schemes that each give way to the other', () => {
    const a = someScheme('A')
    const b = someScheme('B')
    const one = notWith({ scheme: a, where: [b] })
    const other = notWith({ scheme: b, where: [a] })
    expect(problemOf({ amount, a, b, one, other })).toMatchObject({
      code: 'circular-definition',
      facts: { path: ['a', 'b', 'a'] },
    })
  })

  it('finds empty texts, wrong days and numbers that are none', () => {
    const empty = parameter({ name: { vi: '', en: 'Amount' }, unit: 'VND', values: { '2021-07-01': 1 } })
    expect(problemOf({ empty })).toMatchObject({
      code: 'wrong-definition',
      facts: { name: 'empty', field: 'label.vi' },
    })
    const never = parameter({ name: text('Amount'), unit: 'VND', values: { '2021-02-30': 1 } })
    expect(problemOf({ never })).toMatchObject({
      code: 'wrong-definition',
      facts: { field: 'values.0.from', given: '2021-02-30' },
    })
    const infinite = parameter({
      name: text('Amount'),
      unit: 'VND',
      values: { '2021-02-01': Number.POSITIVE_INFINITY },
    })
    expect(problemOf({ infinite })).toMatchObject({ code: 'wrong-definition', facts: { field: 'values.0.value' } })
  })

  it('finds facts of a scheme that the country does not know, and misses those it asks for', () => {
    const facts = z.strictObject({ function: z.enum(['old-age', 'family']) })
    const of = schemesOf<{ function: string; colour?: string }>()
    const rest = {
      name: text('A'),
      entity: person,
      period: 'month',
      inForce: { from: '2021-01-01' },
      eligibility: yes,
      amount,
    } as const
    const problems = (parts: object) => {
      try {
        compile({ ...book({ amount }, parts), facts })
        return []
      } catch (found) {
        return found instanceof Problems ? found.problems.map((it) => [it.code, it.facts['field']]) : [found]
      }
    }
    expect(problems({ a: of({ ...rest, function: 'family' }) })).toEqual([])
    expect(problems({ a: of({ ...rest, function: 'war' }) })).toEqual([['wrong-scheme-facts', 'function']])
    expect(problems({ a: of({ ...rest, function: 'family', colour: 'red' }) })).toEqual([
      ['wrong-scheme-facts', 'colour'],
    ])
    expect(problems({ a: someScheme('A') })).toEqual([['wrong-scheme-facts', 'function']])
  })

  it('says what is wrong with the finished rules where the definition stands', () => {
    const twice = parameter({ name: text('Amount'), unit: 'VND', max: 5, values: { '2021-01-01': 7 } })
    const problem = problemOf({ twice })
    expect(problem).toMatchObject({ code: 'parameter-out-of-bounds', position: { file: 'compile.test.ts' } })
  })

  it('tells apart enumerations with the same codes, which the types cannot', () => {
    const codes = { a: text('A'), b: text('B') }
    const one = enumeration({ name: text('One'), codes })
    const other = enumeration({ name: text('Other'), codes })
    const given = input({ name: text('Given'), entity: person, period: 'month', codes: one })
    const same = variable({ name: text('Same'), entity: person, period: 'month', formula: given.is(other.code('a')) })
    expect(problemOf({ one, other, given, same })).toMatchObject({
      code: 'ill-typed',
      facts: { at: 'same', fault: 'mixed-codes' },
    })
  })

  it('says which definition holds something that is no value of a rule', () => {
    const careless = (formula: unknown) =>
      variable({ name: text('Careless'), entity: person, period: 'month', flow: true, formula: formula as typeof wage })
    const parts = {
      wage,
      amount,
      before: careless('abc'),
      ahead: careless(later.number((() => wage) as never, undefined as never)),
    }
    const problems = problemsOf(parts)
    expect(problems).toMatchObject([
      {
        code: 'not-a-rule-value',
        facts: { name: 'ahead' },
        position: { file: expect.stringContaining('compile.test.ts') },
      },
      { code: 'not-a-rule-value', facts: { name: 'before' } },
    ])
    for (const problem of problems)
      for (const language of ['vi', 'en'] as const)
        expect(problemSentence(problem, language)).toContain(String(problem.facts['name']))
  })

  it('collects everything rather than stop at the first', () => {
    const a = variable({ name: text('A'), entity: person, period: 'month', flow: true, formula: wage.plus(amount) })
    const empty = parameters('x', { y: { name: { vi: '', en: '' }, unit: 'VND', values: {} } })
    expect(
      problemsOf({ a, empty })
        .map((it) => it.code)
        .sort(),
    ).toEqual([
      'definition-not-collected',
      'definition-not-collected',
      'wrong-definition',
      'wrong-definition',
      'wrong-definition',
    ])
  })

  it('refuses cells that are missing in a table, which only a careless cast can leave out', () => {
    const codes = enumeration({ name: text('One'), codes: { a: text('A'), b: text('B') } })
    const cells = { a: 1 } as unknown as { a: number; b: number }
    const gaps = table({ name: text('Gaps'), unit: '1', keys: [codes], values: { '2021-01-01': { cells } } })
    expect(problemOf({ codes, gaps })?.code).toBe('wrong-definition')
  })

  it('lets a household rule read its members only through a sum or the like', () => {
    const poor = variable({
      name: text('Poor'),
      entity: household,
      period: 'month',
      formula: all(household.sum(wage).lessThan(1), household.size.atLeast(1)),
    })
    expect(problemOf({ wage, poor })).toBeUndefined()
  })
})

describe('acts that rules cite', () => {
  const cited = parameter({
    name: text('Cited'),
    unit: 'VND',
    values: { '2021-07-01': { value: 1, law: 'act-1/2; act-2/3.a' } },
  })
  const act = { number: '1/2021/QH15', kind: 'law' } as const

  it('go into the book as far as they are cited', () => {
    const acts = { 'act-2': act, 'act-1': act, 'act-3': act }
    expect(compile(book({ cited }), acts).acts).toEqual({ 'act-1': act, 'act-2': act })
    expect(compile(book({ cited }))).not.toHaveProperty('acts')
  })

  it('are refused where nobody lists them', () => {
    try {
      compile(book({ cited }), { 'act-1': act })
      expect.unreachable()
    } catch (error) {
      const [problem] = (error as Problems).problems
      expect(problem).toMatchObject({ code: 'no-such-act', facts: { name: 'cited', act: 'act-2' } })
      expect(problemSentence(problem as Problem, 'vi')).toContain('act-2')
    }
  })
})
