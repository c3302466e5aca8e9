import { describe, expect, it } from 'vitest'
import {
  all,
  any,
  day,
  enumeration,
  firstOf,
  higherOf,
  highestOf,
  household,
  howMany,
  inHousehold,
  input,
  lowerOf,
  ofMember,
  parameter,
  parameters,
  periodStart,
  person,
  quantity,
  redefining,
  scale,
  scheme,
  schemesOf,
  setting,
  table,
  variable,
  when,
  yes,
} from '#rules/1-language/index'

const text = (it: string) => ({ vi: it, en: it })
const name = text('x')
const month = { name, entity: person, period: 'month' } as const
const ofHousehold = { name, entity: household, period: 'month' } as const

const level = enumeration({ name, codes: { mild: name, severe: name } })
const area = enumeration({ name, codes: { lowland: name, island: name } })
const wage = input({ ...month, unit: 'VND', flow: true })
const age = input({ ...month, unit: 'year', flow: false })
const insured = input({ ...month, kind: 'truth' })
const disability = input({ ...month, codes: level })
const birth = input({ name, entity: person, period: 'always', kind: 'date' })
const parent = input({ ...month, unit: '1', flow: false })
const rent = input({ ...ofHousehold, unit: 'VND', flow: true })
const home = input({ ...ofHousehold, codes: area })
const tax = input({ name, entity: person, period: 'year', unit: 'VND', flow: true })
const p = parameters('p', {
  amount: { name, unit: 'VND', values: { '2021-01-01': 1 } },
  rate: { name, unit: '1', values: { '2021-01-01': 0.5 } },
  age: { name, unit: 'year', values: { '2021-01-01': 60 } },
  each: { name, unit: 'VND/person', values: { '2021-01-01': 1 } },
  perYear: { name, unit: 'VND/year', values: { '2021-01-01': 1 } },
})
const rates = scale({ name, form: 'marginal', unit: 'VND', brackets: [] })
const coefficients = table({
  name,
  unit: '1',
  keys: [level, area],
  values: { '2021-01-01': { cells: { mild: { lowland: 1, island: 2 }, severe: { lowland: 3, island: 'unknown' } } } },
})
const pension = scheme({ ...month, inForce: { from: '2021-01-01' }, eligibility: yes, amount: p.amount })
const rentSupport = scheme({ ...ofHousehold, inForce: { from: '2021-01-01' }, eligibility: yes, amount: p.amount })

/** What must not compile. Each is written as a function that nobody calls, because some would not run either. */
export const refused = [
  // of another unit
  // @ts-expect-error years are not added to money
  () => wage.plus(age),
  // @ts-expect-error years are not compared with money
  () => age.atLeast(p.amount),
  // @ts-expect-error an income per person is not the income of a household
  () => rent.atLeast(p.each),
  // @ts-expect-error money times money is not money
  () => wage.plus(wage.times(p.amount)),
  // @ts-expect-error the highest of money and years
  () => higherOf(wage, age),
  // @ts-expect-error the lowest of money and years
  () => lowerOf(p.amount, wage, age),
  // @ts-expect-error a choice between money and years
  () => when(insured, wage, age),
  // @ts-expect-error a choice between money and years
  () => firstOf([insured, wage], [insured, age], 0),
  // @ts-expect-error rounding money to years
  () => wage.roundedTo(p.age),
  // @ts-expect-error a scale of money grades money
  () => rates.of(age),
  // @ts-expect-error a parameter of money is not set in text
  () => setting(p.amount, { '2027-01-01': 'much' }),

  // of another entity
  // @ts-expect-error a person's wage and the household's rent
  () => wage.plus(rent),
  // @ts-expect-error a person's condition and a household's
  () => all(insured, rent.moreThan(0)),
  // @ts-expect-error a person's condition and a household's
  () => any(rent.moreThan(0), insured),
  // @ts-expect-error a person's condition and a household's
  () => howMany(rent.moreThan(0), insured),
  // @ts-expect-error rents of persons
  () => household.sum(rent),
  // @ts-expect-error households in a household
  () => household.count(rent.moreThan(0)),
  // @ts-expect-error the wage of the household one lives in
  () => inHousehold(wage),
  // @ts-expect-error the rent of another member
  () => ofMember(parent, rent, 0),
  // @ts-expect-error a household's amount under a person's condition
  () => when(insured, rent, 0),
  // @ts-expect-error a household's formula for a person
  () => variable({ ...month, flow: true, formula: rent }),
  () =>
    variable({
      ...month,
      // @ts-expect-error one formula of a person, another of a household
      flow: true,
      formulas: [
        { inForce: { from: '2021-01-01' }, value: wage },
        { inForce: { from: '2022-01-01' }, value: rent },
      ],
    }),
  // @ts-expect-error a person's scheme for whom the household fits
  () => scheme({ ...month, inForce: { from: '2021-01-01' }, eligibility: rent.moreThan(0), amount: p.amount }),
  // @ts-expect-error a person's scheme that pays the household's rent
  () => scheme({ ...month, inForce: { from: '2021-01-01' }, eligibility: yes, amount: rent }),
  () =>
    scheme({
      ...month,
      eligibility: yes,
      amount: p.amount,
      // @ts-expect-error a provision that speaks of the household
      provisions: [{ inForce: { from: '2021-01-01' }, eligibility: rent.moreThan(0) }],
    }),
  // @ts-expect-error the higher of a person's scheme and a household's
  () => highestOf({ schemes: [pension, rentSupport] }),
  // @ts-expect-error codes of a person and of a household in one table
  () => coefficients.at(disability, home),

  // for another period
  // @ts-expect-error a year's tax in a month's formula
  () => variable({ ...month, flow: true, formula: tax }),
  // @ts-expect-error a month's wage in a year's formula
  () => variable({ name, entity: person, period: 'year', flow: true, formula: wage }),
  // @ts-expect-error a month's wage and a year's tax
  () => wage.minus(tax),
  // @ts-expect-error a month's condition and a year's
  () => all(insured, tax.moreThan(0)),
  // @ts-expect-error twelve months in a month's formula
  () => variable({ ...month, flow: true, formula: wage.overTheYear() }),
  // @ts-expect-error the wage of a year, which is per month
  () => wage.thisYear(),
  // @ts-expect-error the tax of a month, which is per year
  () => tax.lastMonth(),
  // @ts-expect-error what never changes has no last month
  () => birth.lastMonth(),
  // @ts-expect-error what never changes cannot rest on what changes
  () => variable({ name, entity: person, period: 'always', flow: false, formula: age }),
  // @ts-expect-error a monthly scheme that pays the tax of a year
  () => scheme({ ...month, inForce: { from: '2021-01-01' }, eligibility: yes, amount: tax }),
  // @ts-expect-error a sum of conditions
  () => insured.overLastMonths(3),

  // of another enumeration
  // @ts-expect-error a code that is none of the enumeration
  () => disability.is('island'),
  // @ts-expect-error a code that is none of the enumeration
  () => disability.isOneOf('mild', 'medium'),
  // @ts-expect-error codes of two enumerations
  () => disability.is(inHousehold(home)),
  // @ts-expect-error a code that is none of the enumeration
  () => level.code('island'),
  // @ts-expect-error a choice between codes of two enumerations
  () => when(insured, level.code('mild'), area.code('island')),
  // @ts-expect-error keys in the wrong order
  () => coefficients.at(inHousehold(home), disability),
  // @ts-expect-error one key of two
  () => coefficients.at(disability),
  // @ts-expect-error an assumed code that is none of the enumeration
  () => input({ ...month, codes: level, assumed: 'island' }),
  // @ts-expect-error a table without one of its cells
  () => table({ name, unit: '1', keys: [level], values: { '2021-01-01': { cells: { mild: 1 } } } }),

  // of another kind
  // @ts-expect-error a number is no condition
  () => all(insured, wage),
  // @ts-expect-error a number is no condition
  () => when(wage, 1, 2),
  // @ts-expect-error a choice between a number and a condition
  () => when(insured, wage, insured),
  // @ts-expect-error a date is no number
  () => wage.plus(birth),
  // @ts-expect-error a number is no date
  () => birth.completedYears(age),
  // @ts-expect-error money is no number of months
  () => birth.plusMonths(p.amount),
  // @ts-expect-error a scheme that pays a condition
  () => scheme({ ...month, inForce: { from: '2021-01-01' }, eligibility: yes, amount: insured }),
  // @ts-expect-error a scheme whose eligibility is a number
  () => scheme({ ...month, inForce: { from: '2021-01-01' }, eligibility: wage, amount: p.amount }),
  // @ts-expect-error a formula of another kind than the variable
  () => redefining(insured, { inForce: { from: '2027-01-01' }, formula: wage }),
  // @ts-expect-error a parameter is not summed over months
  () => p.amount.overLastMonths(3),

  // not said, or not known
  // @ts-expect-error a number that does not say whether it adds up over time
  () => variable({ ...month, formula: wage }),
  // @ts-expect-error a number that does not say whether it adds up over time
  () => input({ ...month, unit: 'VND' }),
  // @ts-expect-error a scheme that is in force from no day
  () => scheme({ ...month, eligibility: yes, amount: p.amount }),
  // @ts-expect-error a fact that the country does not know
  () => scheme({ ...month, inForce: { from: '2021-01-01' }, eligibility: yes, amount: p.amount, colour: 'red' }),
  () =>
    // @ts-expect-error a fact that the country asks for
    schemesOf<{ tier: 'floor' }>()({ ...month, inForce: { from: '2021-01-01' }, eligibility: yes, amount: p.amount }),
  // @ts-expect-error a name in one language
  () => parameter({ name: { en: 'Amount' }, unit: 'VND', values: { '2021-01-01': 1 } }),
]

describe('what compiles', () => {
  it('has the units that its parts make', () => {
    expect(wage.times(p.rate).plus(p.amount).unit).toBe('VND')
    expect(rent.over(household.size).plus(p.each).unit).toBe('VND/person')
    expect(p.each.times(household.size).plus(rent).unit).toBe('VND')
    expect(wage.over(p.amount).plus(p.rate).unit).toBe('1')
    expect(p.perYear.times(age).plus(wage).unit).toBe('VND')
    expect(wage.over(age).plus(p.perYear).unit).toBe('VND/year')
    expect(quantity(1, '1').over(age).times(wage).plus(p.perYear).unit).toBe('VND/year')
    expect(p.each.over(12).times(quantity(2, '1/month')).plus(quantity(1, 'VND/person/month')).unit).toBe(
      'VND/person/month',
    )
    expect(quantity(2, 'm²').times(p.amount).over(quantity(1, 'm²')).plus(wage).unit).toBe('VND')
  })

  it('lets numbers of the law stand in any formula', () => {
    const made = [
      variable({ ...month, flow: true, formula: p.amount }),
      variable({ ...ofHousehold, flow: true, formula: lowerOf(p.amount, rent, 5).plus(p.amount) }),
      variable({ name, entity: person, period: 'year', flow: true, formula: rates.of(wage.overTheYear()).minus(tax) }),
      variable({
        name,
        entity: person,
        period: 'day',
        flow: true,
        formula: wage.thisMonth().over(30).plus(tax.thisYear()),
      }),
      variable({
        ...month,
        flow: true,
        formulas: [
          { inForce: { from: '2021-01-01' }, value: wage },
          { inForce: { from: '2022-01-01' }, value: p.amount },
        ],
      }),
      variable({ name, entity: person, period: 'week', flow: false, formula: birth.completedYears(periodStart) }),
      variable({ name, entity: person, period: 'always', formula: birth.plusYears(60).after(day('2030-01-01')) }),
    ]
    expect(made.map((it) => it.kind)).toEqual([...Array<string>(6).fill('number'), 'truth'])
  })

  it('carries values between persons and households', () => {
    const made = variable({
      ...month,
      flow: true,
      formula: firstOf(
        [all(insured, inHousehold(rent).moreThan(p.amount)), wage],
        [ofMember(parent, insured, false), inHousehold(household.sum(wage))],
        0,
      ),
    })
    expect(made.unit).toBe('VND')
  })

  it('compares codes of one enumeration and reads tables by them', () => {
    const formula = when(disability.is('severe'), coefficients.at(disability, inHousehold(home)), 1).times(p.amount)
    expect(variable({ ...month, flow: true, formula }).unit).toBe('VND')
    expect(when(insured, level.code('mild'), disability).is('severe').kind).toBe('truth')
  })

  it('gives handles of a scheme that are read as its own kind, entity and period', () => {
    const after = scheme({
      ...month,
      inForce: { from: '2021-01-01' },
      eligibility: all(pension.isReceived.not(), pension.eligible, pension.amount.lastMonth().equals(0)),
      amount: pension.calculated.plus(pension.arrears).minus(p.amount),
    })
    expect(after.amount.unit).toBe('VND')
    expect(highestOf({ schemes: [pension, after], exceptFor: insured })).toBeDefined()
  })
})
