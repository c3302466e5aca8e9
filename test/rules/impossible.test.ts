import { describe, expect, it } from 'vitest'
import { Problems } from '#ground/problem'
import { expressionWords } from '#messages/expressions'
import { all, impossible, input, periodEnd, periodStart, person, ruleBook, scheme } from '#rules/1-language/index'
import { readCase } from '#rules/case-file'
import { compile } from '#rules/compile'
import { evaluate } from '#rules/evaluate'
import { explainCase } from '#rules/explain-case'
import { runCase } from '#rules/openfisca/cases'
import { namesOf } from '#rules/openfisca/names'
import { readTests } from '#rules/openfisca/tests'

const name = (en: string) => ({ vi: en, en })
const birth = input({ name: name('Birth'), entity: person, period: 'always', kind: 'date' })
const retired = input({ name: name('Retired'), entity: person, period: 'month', kind: 'truth' })
const tooYoung = impossible({
  name: name('nobody retires under 15'),
  entity: person,
  period: 'month',
  facts: all(retired, birth.completedYears(periodStart).lessThan(15)),
})
const unborn = impossible({
  name: name('not born yet'),
  entity: person,
  period: 'month',
  facts: birth.after(periodEnd),
})
const pension = scheme({
  name: name('Pension'),
  entity: person,
  period: 'month',
  inForce: { from: '2010-01-01' },
  eligibility: retired,
  amount: birth.completedYears(periodStart),
})
const rules = compile(
  ruleBook({
    id: 'b',
    name: name('Book'),
    currency: 'year',
    since: '2014-01-01',
    parts: [{ birth, retired, tooYoung, unborn, pension }],
  }),
)

const explained = (text: string, on = '2020-05-10') => {
  const { situation, problems } = readCase(text, 'a.yaml', rules)
  if (situation === undefined) return problems
  try {
    return explainCase(rules, situation, { on }, expressionWords).schemes.map((it) => it.decision)
  } catch (error) {
    return (error as Problems).problems
  }
}

describe('facts that cannot be', () => {
  it('are refused with whose they are, when, and why', () => {
    expect(
      explained('persons: {a: {birth: 2000-01-01, retired: true}, b: {birth: 2014-03-01, retired: true}}'),
    ).toEqual([
      { code: 'impossible-facts', facts: { why: name('nobody retires under 15'), of: 'b', period: '2020-05' } },
    ])
  })

  it('are all named at once', () => {
    const found = explained('persons: {a: {birth: 2030-01-01, retired: true}}')
    expect(found).toMatchObject([
      { facts: { why: { en: 'nobody retires under 15' } } },
      { facts: { why: { en: 'not born yet' } } },
    ])
  })

  it('may be where they are not known', () => {
    expect(explained('persons: {a: {birth: 2014-03-01}, b: {retired: true}}')).toEqual(['unknown', 'entitled'])
  })

  it('stop a test, and do not fail it', () => {
    const tests = readTests(
      'period: 2020-05\ninput: {birth: 2014-03-01, retired: true}\noutput: {pension: 6}',
      'a.yaml',
    ).tests
    const [found] = tests.map((test) => runCase(test, { rules, names: namesOf(rules), evaluate }))
    expect(found).toMatchObject({ status: 'not-run', problems: [{ code: 'impossible-facts' }] })
  })
})

describe('a household that nobody lives in', () => {
  it('is refused by its name', () => {
    expect(
      explained('persons: {a: {retired: false}}\nhouseholds: {home: {members: [a]}, empty: {members: []}}'),
    ).toMatchObject([{ code: 'household-without-members', facts: { name: 'empty' } }])
  })
})

describe('a rule book that begins on a day', () => {
  it('answers from that day on, whatever is older in it', () => {
    const case_ = 'persons: {a: {birth: 1950-01-01, retired: true}}'
    expect(explained(case_, '2014-01-01')).toEqual(['entitled'])
    expect(explained(case_, '2013-12-31')).toEqual([
      { code: 'before-rules', facts: { book: name('Book'), on: '2013-12-31', since: '2014-01-01' } },
    ])
  })
})
