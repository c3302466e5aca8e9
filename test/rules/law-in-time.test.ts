import { describe, expect, it } from 'vitest'
import { Problems } from '#ground/problem'
import { expressionWords } from '#messages/expressions'
import {
  ending,
  highestOf,
  input,
  notWith,
  parameter,
  person,
  quantity,
  reform,
  ruleBook,
  scheme,
  setting,
  yes,
} from '#rules/1-language/index'
import type { Rules } from '#rules/2-ir/rules'
import { applyReform } from '#rules/3-passes/reform'
import { readCase } from '#rules/case-file'
import { compile, compileReform } from '#rules/compile'
import { explainCase } from '#rules/explain-case'
import { amount, arrearsOf, bookOf, computed, decided, money, read, theStandard, truth, words } from './law-book.ts'

/** A raise in force on 1 August, and one of 5 October that applies from 1 July: the later law takes the place of the earlier. */
const raised = [
  { from: '2024-07-01', value: 500 },
  { from: '2026-08-01', value: 520 },
]
const back = { from: '2026-10-05', appliesFrom: '2026-07-01', value: 540 }
const inPayment = { 'in-payment': { ...truth, period: 'always' as const } }

/** A case of one person of whom nothing is told. */
function situationIn(book: Rules) {
  const { situation, problems } = readCase(
    'persons: { lan: {} }\nhouseholds: { home: { members: [lan] } }\n',
    'case',
    book,
  )
  if (situation === undefined) throw new Problems(problems)
  return situation
}

describe('of two laws', () => {
  it('the one that came into force last leads, though it applies from an earlier day', () => {
    const book = bookOf({ grant: computed(theStandard), arrears: arrearsOf('grant') }, { standard: [...raised, back] })
    for (const month of ['2026-07', '2026-08', '2026-10', '2026-12'])
      expect(decided(book, 'grant', month, {})).toEqual([540])
    expect(decided(book, 'arrears', '2026-10', {})).toEqual([40 + 20 + 20])
  })

  it('that which reaches back to some leads for them, and from the day it is in force for all', () => {
    const standard = [...raised, { ...back, scope: 'in-payment' }]
    const book = bookOf({ grant: computed(theStandard) }, { standard, inputs: inPayment })
    const months = ['2026-07', '2026-09', '2026-11']
    expect(months.flatMap((it) => decided(book, 'grant', it, { 'in-payment': true }))).toEqual([540, 540, 540])
    expect(months.flatMap((it) => decided(book, 'grant', it, { 'in-payment': false }))).toEqual([500, 520, 540])
    expect(decided(book, 'grant', '2026-09', { 'in-payment': undefined })).toEqual(['?'])
    expect(decided(book, 'grant', '2026-11', { 'in-payment': undefined })).toEqual([540])
  })

  it('one may be for days that are over when it comes into force: all that is due is arrears', () => {
    const help = computed([
      { from: '2026-10-05', appliesFrom: '2026-07-01', to: '2026-08-15', expression: theStandard },
    ])
    const book = bookOf({ help, arrears: arrearsOf('help') }, { standard: raised })
    expect(decided(book, 'help', '2026-09', {})).toEqual(['not in force'])
    expect(decided(book, 'arrears', '2026-10', {})).toEqual([500 + Math.round((15 * 520) / 31)])
  })
})

describe('a scheme', () => {
  const standard = parameter({ id: 'standard', name: words('standard'), unit: 'VND', values: { '2024-07-01': 500 } })
  const spec = { entity: person, period: 'month', eligibility: yes, amount: standard } as const
  const compiled = (...parts: readonly object[]) =>
    compile(ruleBook({ id: 'book', name: words('book'), currency: 'VND', parts: [{ standard }, ...parts] }))

  it('that is known and not yet in force is due to who looks ahead', () => {
    const grant = scheme({ ...spec, name: words('grant'), inForce: { from: '2026-10-05' }, issued: '2026-08-21' })
    const book = compiled({ grant })
    expect(decided(book, 'grant', '2026-11', {}, '2026-09-01')).toEqual([500])
    expect(decided(book, 'grant', '2026-11', {}, '2026-08-20')).toEqual(['not in force'])
  })

  it('is paid again when a rule between schemes ends, as was known when the rule was made', () => {
    const grant = scheme({ ...spec, name: words('grant'), inForce: { from: '2024-07-01' } })
    const help = scheme({ ...spec, name: words('help'), inForce: { from: '2024-07-01' } })
    const rule = notWith({ scheme: grant, where: [help], inForce: { from: '2024-07-01', to: '2025-12-31' } })
    const book = compiled({ grant, help, rule })
    for (const known of ['2025-01-01', undefined]) {
      expect(decided(book, 'grant', '2025-12', {}, known)).toEqual([0])
      expect(decided(book, 'grant', '2026-01', {}, known)).toEqual([500])
    }
  })

  it('that begins or ends within a month is in force on its days, and due for them', () => {
    const grant = scheme({ ...spec, name: words('grant'), inForce: { from: '2025-07-11', to: '2025-09-15' } })
    const book = compiled({ grant })
    const on = (day: string) =>
      explainCase(book, situationIn(book), { on: day, variable: 'grant' }, expressionWords).schemes.map((it) => [
        it.decision,
        it.amount?.status === 'known' ? it.amount.value.value : undefined,
      ])
    const due = Math.round((21 * 500) / 31)
    expect(['2025-07-10', '2025-07-11', '2025-09-15', '2025-09-16'].map((it) => on(it)[0])).toEqual([
      ['not-in-force', undefined],
      ['entitled', due],
      ['entitled', 250],
      ['not-in-force', undefined],
    ])
  })

  it('does not apply between two laws with a gap, and applies without break where one follows the other', () => {
    const grant = scheme({
      ...spec,
      name: words('grant'),
      provisions: [
        { inForce: { from: '2024-07-01', to: '2024-12-31' } },
        { inForce: { from: '2025-01-01', to: '2025-06-10' } },
        { inForce: { from: '2026-01-16' } },
      ],
    })
    const book = compiled({ grant })
    for (const part of ['grant', 'grant/calculated'])
      expect(
        ['2024-12', '2025-01', '2025-06', '2025-07', '2026-01'].flatMap((it) => decided(book, part, it, {})),
      ).toEqual([500, 500, Math.round((10 * 500) / 30), 'not in force', Math.round((16 * 500) / 31)])
  })
})

describe('a reform', () => {
  const standard = parameter({
    id: 'standard',
    name: words('standard'),
    unit: 'VND',
    values: { '2024-07-01': 500, '2026-04-01': 520 },
  })
  const grant = scheme({
    name: words('grant'),
    entity: person,
    period: 'month',
    eligibility: yes,
    amount: standard,
    provisions: [
      { inForce: { from: '2024-07-01' } },
      { inForce: { from: '2027-02-10' }, appliesFrom: '2026-12-01', amount: quantity(600, 'VND') },
    ],
  })
  const book = ruleBook({ id: 'book', name: words('book'), currency: 'VND', parts: [{ standard, grant }] })
  const reformed = (...changes: NonNullable<Parameters<typeof reform>[0]['changes']>) =>
    applyReform(compile(book), compileReform(reform({ id: 'reform', name: words('reform'), of: book, changes })))

  it('that reaches back adds to what was the law until then, month by month', () => {
    const made = reformed(setting(standard, { '2026-10-01': { value: 550, appliesFrom: '2026-01-01' } }))
    expect(decided(made, 'grant', '2026-05', {})).toEqual([550])
    expect(decided(made, 'grant/arrears', '2026-10', {})).toEqual([3 * 50 + 6 * 30])
  })

  it('that ends a scheme within a month leaves what later law adds for the days before', () => {
    const made = reformed(ending(grant, '2026-12-15'))
    expect(decided(made, 'grant', '2026-12', {})).toEqual([Math.round((15 * 600) / 31)])
    expect(decided(made, 'grant', '2027-02', {})).toEqual(['not in force'])
    expect(decided(made, 'grant/arrears', '2027-02', {})).toEqual([290 - 252])
  })
})

describe('a fact that is given for several periods', () => {
  const facts = {
    wage: money,
    income: { ...money, period: 'year' as const },
    members: { ...money, unit: 'person', flow: false, period: 'year' as const },
  }
  const book = bookOf(
    {
      month: computed(read('wage')),
      year: computed(read('income'), { period: 'year' }),
      state: computed(read('members'), { unit: 'person', flow: false, splitByDay: false, period: 'year' }),
    },
    { inputs: facts },
  )
  /** With the columns in either order. */
  const either = (variable: string, period: string, given: Readonly<Record<string, number>>) => {
    const turned = Object.fromEntries(Object.entries(given).toReversed())
    const [found] = decided(book, variable, period, given)
    expect(decided(book, variable, period, turned)).toEqual([found])
    return found
  }

  it('is taken from what is given for the nearest period, whatever order the columns are in', () => {
    expect(either('month', '2026-05', { wage: 1, 'wage@2026-05': 2 })).toBe(2)
    expect(either('month', '2026-05', { wage: 1, 'wage@2026': 24 })).toBe(2)
    expect(either('month', '2026-02', { 'wage@2026': 12, 'wage@month:2026-01:3': 9 })).toBe(3)
    expect(either('month', '2027-05', { wage: 1, 'wage@2026': 24 })).toBe(1)
    expect(either('state', '2026', { 'members@2026-05': 2, 'members@2026-01': 1 })).toBe(1)
  })

  it('is added up where the periods follow one another without gap or overlap, and else not known', () => {
    const halves = { 'income@month:2026-01:6': 10, 'income@month:2026-07:6': 20 }
    expect(either('year', '2026', halves)).toBe(30)
    expect(either('year', '2026', { ...halves, 'income@2026-03': 5 })).toBe(30)
    expect(either('year', '2026', { 'income@month:2026-01:6': 10, 'income@month:2026-03:6': 20 })).toBe('?')
    expect(either('year', '2026', { 'income@month:2026-01:6': 10, income: 50 })).toBe(50)
  })
})

describe('what is read for a period', () => {
  const turned = [
    { from: '2024-07-01', value: 500 },
    { from: '2026-10-05', value: 540 },
  ]

  it('by the words for the formula’s own is split where the law turns, as what is read bare', () => {
    const book = bookOf(
      {
        base: computed(theStandard),
        bare: computed(read('base')),
        same: computed(read('base', { unit: 'month' })),
        first: computed({ ...theStandard, op: 'parameter', parameter: 'standard', when: { unit: 'month' } }),
      },
      { standard: turned },
    )
    const split = Math.round((4 * 500 + 27 * 540) / 31)
    for (const name of ['base', 'bare', 'same']) expect(decided(book, name, '2026-10', {})).toEqual([split])
    expect(decided(book, 'first', '2026-10', {})).toEqual([500])
  })

  it('and holds for ever is read by the law of that period', () => {
    const lasting = { period: 'always', flow: false, splitByDay: false } as const
    const book = bookOf({
      sign: computed(
        [
          { from: '2000-01-01', expression: amount(7) },
          { from: '2026-01-01', expression: amount(8) },
        ],
        lasting,
      ),
      before: computed(read('sign', { unit: 'month', shift: -1 })),
    })
    expect(['2026-01', '2026-02'].flatMap((it) => decided(book, 'before', it, {}))).toEqual([7, 8])
  })

  it('counts towards arrears, whatever period it is of', () => {
    const book = bookOf(
      {
        base: computed(theStandard),
        late: computed(read('base', { unit: 'month', shift: -1 })),
        year: computed(read('base', { unit: 'month', count: 'all' }), { period: 'year' }),
        even: computed({
          op: 'divide',
          args: [read('year', { unit: 'year' }), { op: 'constant', kind: 'number', value: 12, unit: '1' }],
        }),
        'late/arrears': arrearsOf('late'),
        'even/arrears': arrearsOf('even'),
      },
      { standard: [{ from: '2024-07-01', value: 500 }, back] },
    )
    expect(decided(book, 'late/arrears', '2026-10', {})).toEqual([2 * 40])
    expect(decided(book, 'even/arrears', '2026-10', {})).toEqual([9 * 20])
  })

  it('adds no arrears for periods of which the law has not changed, though nobody knows their facts', () => {
    const sum = computed({ op: 'add', args: [theStandard, read('wage')] })
    const book = bookOf(
      { grant: computed(read('sum', { unit: 'month', shift: -1 })), sum, arrears: arrearsOf('grant') },
      { standard: [{ from: '2024-07-01', value: 500 }, back], inputs: { wage: money } },
    )
    const wages = { 'wage@2026-07': 1, 'wage@2026-08': 2, 'wage@2026-09': 3 }
    expect(decided(book, 'arrears', '2026-10', wages)).toEqual([80])
    expect(decided(book, 'arrears', '2026-10', { 'wage@2026-08': 2 })).toEqual(['?'])
  })
})

describe('of two schemes of which the higher is paid', () => {
  const old = input({ name: words('old'), entity: person, period: 'month', kind: 'truth' })
  const sick = input({ name: words('sick'), entity: person, period: 'month', kind: 'truth' })
  const paid = input({ name: words('in payment'), entity: person, period: 'always', kind: 'truth' })
  const lower = parameter({
    id: 'amount-if-old',
    name: words('amount if old'),
    unit: 'VND',
    values: {
      '2024-01-01': 500,
      '2027-01-15': { value: 700, appliesFrom: '2026-11-01', scope: paid, issued: '2026-12-20' },
    },
  })
  const higher = parameter({
    id: 'amount-if-sick',
    name: words('amount if sick'),
    unit: 'VND',
    values: { '2024-01-01': 600 },
  })
  const spec = { entity: person, period: 'month', inForce: { from: '2024-01-01' } } as const
  const ofOld = scheme({ ...spec, id: 'of-old', name: words('of the old'), eligibility: old, amount: lower })
  const ofSick = scheme({ ...spec, id: 'of-sick', name: words('of the sick'), eligibility: sick, amount: higher })
  const rule = highestOf({ schemes: [ofOld, ofSick] })
  const source = ruleBook({
    id: 'book',
    name: words('book'),
    currency: 'VND',
    parts: [{ old, sick, paid, lower, higher, ofOld, ofSick, rule }],
  })
  const book = compile(source)
  const both = (month: string, of: Readonly<Record<string, boolean | undefined>>, known?: string, law = book) =>
    ['of-old', 'of-sick', 'of-old/arrears', 'of-sick/arrears'].flatMap((it) => decided(law, it, month, of, known))
  const inPayment = { old: true, sick: true, paid: true }

  it('arrears turn the choice round, over the end of a year: one is owed, the other taken back', () => {
    expect(both('2026-12', inPayment)).toEqual([700, 0, 0, 0])
    expect(both('2027-01', inPayment)).toEqual([700, 0, 2 * 700, -2 * 600])
    const split = [Math.round((17 * 700) / 31), Math.round((14 * 600) / 31)]
    expect(both('2027-01', { ...inPayment, paid: false })).toEqual([...split, 0, 0])
  })

  it('nothing turns for who looks from before the act was issued', () => {
    expect(both('2026-12', inPayment, '2026-12-19')).toEqual([0, 600, 0, 0])
    expect(both('2027-01', inPayment, '2026-12-19')).toEqual([0, 600, 0, 0])
  })

  it('a reform of the other amount leaves less to be turned', () => {
    const changes = [setting(higher, { '2026-12-01': 800 })]
    const made = applyReform(book, compileReform(reform({ id: 'reform', name: words('reform'), of: source, changes })))
    expect(both('2026-12', inPayment, undefined, made)).toEqual([0, 800, 0, 0])
    expect(both('2027-01', inPayment, undefined, made)).toEqual([0, 800, 700, -600])
  })

  it('what is not known of one leaves the other unknown, but for who has no claim to it', () => {
    expect(both('2026-05', { ...inPayment, sick: undefined }).slice(0, 2)).toEqual(['?', '?'])
    expect(both('2026-05', { old: false, sick: undefined, paid: false }).slice(0, 2)).toEqual([0, '?'])
  })
})

describe('over time', () => {
  it('of two retroactive acts the second leads where it applies, and each is paid once', () => {
    const standard = [
      { from: '2025-01-01', value: 100 },
      { from: '2026-05-10', appliesFrom: '2026-03-01', value: 120 },
      { from: '2026-05-20', appliesFrom: '2026-04-16', value: 160 },
    ]
    const book = bookOf({ grant: computed(theStandard), arrears: arrearsOf('grant') }, { standard })
    expect(['2026-03', '2026-04', '2026-05'].flatMap((it) => decided(book, 'grant', it, {}))).toEqual([120, 140, 160])
    expect(decided(book, 'arrears', '2026-05', {})).toEqual([20 + 40])
  })

  it('formulas may follow each other on the next day, leave a gap, or overlap: then the later leads', () => {
    const until = (to: string) => ({ from: '2026-01-01', to, expression: amount(310) })
    const book = bookOf({
      next: computed([until('2026-03-10'), { from: '2026-03-11', expression: amount(620) }]),
      gap: computed([until('2026-03-10'), { from: '2026-03-21', expression: amount(310) }]),
      overlap: computed([until('2026-06-30'), { from: '2026-03-11', expression: amount(620) }]),
    })
    const march = (name: string) => decided(book, name, '2026-03', {})[0]
    expect([march('next'), march('gap'), march('overlap')]).toEqual([10 * 10 + 21 * 20, 21 * 10, 10 * 10 + 21 * 20])
  })

  it('months before a law are nothing in a sum of months, and not applicable by themselves', () => {
    const book = bookOf({
      base: computed([{ from: '2026-03-01', expression: amount(100) }]),
      three: computed(read('base', { unit: 'month', shift: -3, count: 3 })),
      year: computed(read('base', { unit: 'month', count: 'all' }), { period: 'year' }),
    })
    expect(decided(book, 'three', '2026-05', {})).toEqual([200])
    expect(decided(book, 'year', '2026', {})).toEqual([1000])
    expect(decided(book, 'base', '2026-02', {})).toEqual(['not in force'])
  })

  it('a year has the weeks whose Monday lies in it', () => {
    const week = computed(amount(7), { period: 'week' })
    const book = bookOf({ week, year: computed(read('week', { unit: 'week', count: 'all' }), { period: 'year' }) })
    expect(['2024', '2026'].flatMap((it) => decided(book, 'year', it, {}))).toEqual([53 * 7, 52 * 7])
    expect(decided(book, 'week', '2026-W53', {})).toEqual([7])
  })

  it('a bracket may begin and end later than the others', () => {
    const bracket = (threshold: number, rate: number, from: string, to?: string) => ({
      threshold: [{ from, ...(to !== undefined && { to }), value: threshold }],
      value: [{ from, value: rate }],
    })
    const scales = {
      rates: {
        label: words('rates'),
        form: 'marginal',
        unit: 'VND',
        resultUnit: 'VND',
        brackets: [
          bracket(0, 0.25, '2020-01-01'),
          bracket(100, 0.5, '2026-07-01'),
          bracket(200, 0.75, '2020-01-01', '2026-12-31'),
        ],
      },
    } as const
    const tax = computed({ op: 'scale', scale: 'rates', args: [read('wage')] })
    const book = bookOf({ tax }, { inputs: { wage: money }, scales: scales as unknown as Rules['scales'] })
    const months = ['2026-06', '2026-07', '2027-01']
    expect(months.flatMap((it) => decided(book, 'tax', it, { wage: 400 }))).toEqual([50 + 150, 25 + 50 + 150, 25 + 150])
  })

  it('who is born on 29 February completes a year on 1 March, and who is born on the first or last of a month on that day', () => {
    const on = (fact: 'first-day' | 'last-day') =>
      computed(
        { op: 'completed-years', args: [read('birth'), { op: 'period', fact }] },
        { unit: 'year', flow: false, splitByDay: false },
      )
    const birth = { label: words('birth'), kind: 'date', entity: 'person', period: 'always', flow: false } as const
    const book = bookOf({ first: on('first-day'), last: on('last-day') }, { inputs: { birth } })
    const ages = (month: string, born: string) =>
      ['first', 'last'].flatMap((it) => decided(book, it, month, { birth: born }))
    expect([ages('2027-02', '1952-02-29'), ages('2027-03', '1952-02-29')]).toEqual([
      [74, 74],
      [75, 75],
    ])
    expect(ages('2028-02', '1952-02-29')).toEqual([75, 76])
    expect([ages('2026-06', '1951-07-01'), ages('2026-07', '1951-07-01')]).toEqual([
      [74, 74],
      [75, 75],
    ])
    expect(ages('2026-07', '1951-07-31')).toEqual([74, 75])
  })
})
