import { describe, expect, it } from 'vitest'
import { grid, plain } from '#document/markdown'
import { casesOf, casesTable, nameIn } from '#document/page-cases'
import { withoutRepeats } from '#document/page-rules'
import { outlineOf, ownAmount } from '#document/rule-outline'
import { rulesWithin } from '#document/rules-within'
import type { Expression } from '#rules/2-ir/expression'
import type { Rules } from '#rules/2-ir/rules'

/** How rules become pages. */
const property = { entity: 'person', period: 'month', flow: false } as const
const text = (vi: string, en: string) => ({ vi, en })
const read = (variable: string): Expression => ({ op: 'read', variable })
const number = (value: number, unit = 'VND'): Expression => ({ op: 'constant', kind: 'number', value, unit })
const rules: Rules = {
  name: 'small',
  label: text('Nhỏ', 'Small'),
  currency: 'VND',
  enumerations: {},
  parameters: {},
  scales: {},
  tables: {},
  inputs: {
    old: { label: text('Đã già', 'Is old'), kind: 'truth', ...property },
    poor: { label: text('Nghèo', 'Is poor'), kind: 'truth', ...property },
    wage: { label: text('Tiền lương', 'Wage'), kind: 'number', unit: 'VND', ...property },
  },
  variables: {
    grant: {
      label: text('Trợ cấp', 'Grant'),
      kind: 'number',
      unit: 'VND',
      splitByDay: false,
      formulas: [],
      ...property,
    },
    'grant/eligible': {
      label: text('Đủ điều kiện', 'Entitled'),
      kind: 'truth',
      splitByDay: false,
      formulas: [],
      ...property,
    },
  },
  schemes: {},
}
const told = (it: Expression) =>
  outlineOf(it, rules, 'en').map(({ depth, text: line }) => `${'  '.repeat(depth)}${line}`)

/** A choice with one case for each number. */
const byWage = (from: readonly number[]): Expression =>
  from.reduceRight<Expression>(
    (rest, it) => ({ op: 'select', args: [{ op: 'at-least', args: [read('wage'), number(it)] }, number(it), rest] }),
    number(0),
  )

describe('an expression', () => {
  it('that is short stands in one line', () =>
    expect(told({ op: 'at-least', args: [read('wage'), number(100)] })).toEqual(['Wage ≥ 100\u00a0VND']))

  it('of conditions has each on a line', () =>
    expect(told({ op: 'and', args: [read('old'), { op: 'or', args: [read('poor'), read('old')] }] })).toEqual([
      'all of the following:',
      '  Is old',
      '  any of the following:',
      '    Is poor',
      '    Is old',
    ]))

  it('of conditions within conditions of the same kind is one list', () =>
    expect(told({ op: 'and', args: [{ op: 'and', args: [read('old'), read('poor')] }, read('old')] })).toEqual([
      'all of the following:',
      '  Is old',
      '  Is poor',
      '  Is old',
    ]))

  it('of choices is told case by case', () =>
    expect(
      told({
        op: 'select',
        args: [read('old'), number(2), { op: 'select', args: [read('poor'), number(1), number(0)] }],
      }),
    ).toEqual(['if Is old: 2\u00a0VND', 'if Is poor: 1\u00a0VND', 'otherwise: 0\u00a0VND']))

  it('of choices that only count on is told for the first', () =>
    expect(told(byWage([1, 2, 3]))).toEqual(['if Wage ≥ 1\u00a0VND: 1\u00a0VND', '…', 'otherwise: 0\u00a0VND']))

  it('of choices by numbers that law sets is told to its end', () =>
    expect(told(byWage([1995, 2001, 2007, 2016]))).toHaveLength(5))

  it('of an amount is told without what every scheme adds', () => {
    const amount = number(500)
    const rounded: Expression = { op: 'round-half-up', args: [amount, number(1)] }
    expect(ownAmount({ op: 'select', args: [read('grant/eligible'), rounded, number(0)] }, 'grant/eligible')).toBe(
      amount,
    )
  })
})

describe('what is defined over and over', () => {
  const named = (count: number) =>
    Array.from({ length: count }, (_, at) => ({ label: text(`Giai đoạn ${at + 1}: ngày`, `Spell ${at + 1}: day`) }))

  it('is told once', () => expect(withoutRepeats(named(12)).map((it) => it.label.vi)).toEqual(['Giai đoạn 1–12: ngày']))

  it('is left as it is where the numbers mean something', () => {
    const ages = [5, 10, 15].map((it) => ({ label: text(`Thấp hơn ${it} tuổi`, `By ${it} years`) }))
    expect(withoutRepeats(ages)).toEqual(ages)
  })
})

describe('a worked case', () => {
  const cases = [
    {
      name: 'Điều 1: được hưởng | Article 1: receives',
      period: '2026-07',
      output: {
        persons: { lan: { grant: { '2026-07': 500_000, '2026-08': null } } },
        'grant/eligible': true,
        wage: 3,
      },
    },
    { name: 'Điều 2 | Article 2', period: '2026', output: { wage: 3 } },
  ]

  it('is named in each language', () => {
    expect(nameIn('Điều 1 | Article 1', 'vi')).toBe('Điều 1')
    expect(nameIn('Điều 1 | Article 1', 'en')).toBe('Article 1')
    expect(nameIn('Article 1', 'vi')).toBe('Article 1')
  })

  it('stands on the page of the schemes that it asks for, with what they give', () =>
    expect(
      casesTable(casesOf(cases, ['grant'], rules), rules, 'en')
        .split('\n')
        .slice(2),
    ).toEqual([
      '| Article 1: receives | July 2026 | lan, Grant, July 2026: 500,000\u00a0VND<br>lan, Grant, August 2026: cannot be decided<br>Entitled: yes |',
    ]))

  it('stands on the page of the days that it asks for', () => {
    const days = { from: '2026-08-01' }
    const of = (period: string) => ({ name: 'one', period, output: { grant: '500 * 2.5' } })
    const found = casesOf([of('2026-07'), of('2026'), of('month:2026-08:2')], ['grant'], rules, days)
    expect(found.map((it) => it.case.period)).toEqual(['2026', 'month:2026-08:2'])
    expect(casesTable(found, rules, 'vi')).toContain('500 × 2,5 đồng')
  })

  it('is missed where there is none', () =>
    expect(casesTable(casesOf(cases, ['other'], rules), rules, 'vi')).toBe('Chưa có trường hợp nào.'))
})

describe('the rules of some days', () => {
  const dated = (from: string, value: number, more: object = {}) => ({ from, value, ...more })
  const standard: Rules = {
    ...rules,
    parameters: {
      standard: {
        label: text('Mức chuẩn', 'Standard'),
        unit: 'VND',
        values: [
          dated('2015-01-01', 270_000),
          dated('2021-07-01', 360_000),
          dated('2024-07-01', 500_000),
          dated('2026-10-05', 540_000, { appliesFrom: '2026-07-01' }),
        ],
      },
    },
  }
  const on = (from: string, to?: string) =>
    rulesWithin(standard, { from, ...(to === undefined ? {} : { to }) }).parameters['standard']?.values.map(
      (it) => it.value,
    )

  it('are those that hold on one of them', () => {
    expect(on('2021-07-01', '2024-06-30')).toEqual([360_000])
    expect(on('2021-07-01', '2024-07-01')).toEqual([360_000, 500_000])
    expect(on('2026-10-05')).toEqual([540_000])
  })

  it('and those that reach back to them', () => expect(on('2024-07-01', '2026-07-01')).toEqual([500_000, 540_000]))
  it('and none before law was set', () => expect(on('2010-01-01', '2014-12-31')).toEqual([]))
})

describe('words', () => {
  it('are no signs of the format', () => expect(plain('a | b < c_d')).toBe('a \\| b \\< c\\_d'))
  it('stand in a table', () => expect(grid(['a', 'b'], [['1', '2']])).toBe('| a | b |\n| --- | --- |\n| 1 | 2 |'))
})
