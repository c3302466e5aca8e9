import { describe, expect, it } from 'vitest'
import {
  all,
  any,
  day,
  daysInPeriod,
  enumeration,
  firstDayOf,
  firstOf,
  higherOf,
  household,
  howMany,
  inHousehold,
  input,
  isKnown,
  lastDayOf,
  lowerOf,
  monthOfPeriod,
  no,
  ofMember,
  parameter,
  periodEnd,
  periodStart,
  person,
  quantity,
  scale,
  table,
  when,
  yearOfPeriod,
  yes,
} from '#rules/1-language/index'
import type { Names, Write } from '#rules/1-language/write'
import { expression } from '#rules/2-ir/expression'

const text = (it: string) => ({ vi: it, en: it })
const monthly = { entity: person, period: 'month' } as const
const wage = input({ ...monthly, name: text('wage'), unit: 'VND', flow: true })
const bonus = input({ entity: person, period: 'day', name: text('bonus'), unit: 'VND', flow: true })
const shifts = input({ entity: person, period: 'week', name: text('shifts'), unit: '1', flow: true })
const tax = input({ entity: person, period: 'year', name: text('tax'), unit: 'VND', flow: true })
const works = input({ ...monthly, name: text('works'), kind: 'truth' })
const birth = input({ entity: person, period: 'always', name: text('birth'), kind: 'date' })
const level = enumeration({ name: text('level'), codes: { mild: text('mild'), severe: text('severe') } })
const disability = input({ ...monthly, name: text('disability'), codes: level })
const rent = input({ entity: household, period: 'month', name: text('rent'), unit: 'VND', flow: true })
const amount = parameter({ name: text('amount'), unit: 'VND', values: { '2021-01-01': 1 } })
const rates = scale({ name: text('rates'), form: 'single-amount', unit: 'VND', resultUnit: '1', brackets: [] })
const factors = table({ name: text('factors'), unit: '1', keys: [level], values: {} })

const names: Names = {
  of: (it) => it.name.en,
  ofScope: () => '?',
  between: () => [],
  report: () => expect.fail(),
}

/** An expression as a short text: `add(wage, 5 VND)`. Each is one that its schema knows. */
function said(it: { readonly write: Write }): string {
  const written = it.write(names)
  expect(expression.parse(written)).toEqual(written)
  const short = (one: typeof written): string => {
    const args = 'args' in one ? `(${one.args.map(short).join(', ')})` : ''
    const read = 'when' in one && one.when !== undefined ? `[${Object.values(one.when).join(' ')}]` : ''
    switch (one.op) {
      case 'constant':
        return one.kind === 'number' ? `${one.value} ${one.unit}` : String(one.value)
      case 'read':
        return `${one.variable}${read}`
      case 'parameter':
        return `${one.parameter}${read}`
      case 'scale':
        return `${one.scale}${args}`
      case 'table':
        return `${one.table}${args}`
      case 'period':
        return `${one.fact}${read}`
      default:
        return `${one.op}${args}`
    }
  }
  return short(written)
}

describe('what an author writes', () => {
  it.each([
    [wage.plus(5), 'add(wage, 5 VND)'],
    [wage.minus(amount), 'subtract(wage, amount)'],
    [wage.times(0.5), 'multiply(wage, 0.5 1)'],
    [wage.over(12), 'divide(wage, 12 1)'],
    [wage.between(1, amount), 'and(at-least(wage, 1 VND), at-most(wage, amount))'],
    [wage.roundedTo(1000), 'round-half-up(wage, 1000 VND)'],
    [wage.roundedHalfToEvenTo(1), 'round-half-even(wage, 1 VND)'],
    [wage.roundedDownTo(1), 'round-down(wage, 1 VND)'],
    [wage.roundedUpTo(1), 'round-up(wage, 1 VND)'],
    [wage.orIfUnknown(0), 'select(known(wage), wage, 0 VND)'],
    [works.orIfUnknown(false), 'select(known(works), works, false)'],
    [disability.orIfUnknown('mild'), 'select(known(disability), disability, mild)'],
    [birth.orIfUnknown(day('1990-01-01')), 'select(known(birth), birth, 1990-01-01)'],
    [lowerOf(wage, 5, amount), 'minimum(wage, 5 VND, amount)'],
    [higherOf(wage, 0), 'maximum(wage, 0 VND)'],
    [rates.of(wage), 'rates(wage)'],
    [factors.at(disability), 'factors(disability)'],
  ])('of numbers (%#)', (value, expected) => {
    expect(said(value)).toBe(expected)
  })

  it.each([
    [works.not(), 'not(works)'],
    [works.and(wage.equals(0)), 'and(works, equal(wage, 0 VND))'],
    [works.or(yes), 'or(works, true)'],
    [all(works, wage.moreThan(0), no), 'and(works, more(wage, 0 VND), false)'],
    [any(works), 'works'],
    [all(), 'true'],
    [any(), 'false'],
    [isKnown(wage), 'known(wage)'],
    [disability.is('mild'), 'equal(disability, mild)'],
    [disability.isOneOf('mild', 'severe'), 'or(equal(disability, mild), equal(disability, severe))'],
    [disability.isOneOf('mild'), 'equal(disability, mild)'],
    [disability.is(level.code('severe')), 'equal(disability, severe)'],
  ])('of conditions (%#)', (value, expected) => {
    expect(said(value)).toBe(expected)
  })

  it.each([
    [when(works, wage, 0), 'select(works, wage, 0 VND)'],
    [when(works, 0, wage), 'select(works, 0 VND, wage)'],
    [when(works, 1, 2), 'select(works, 1 1, 2 1)'],
    [when(works, true, works), 'select(works, true, works)'],
    [firstOf([works, wage], [works.not(), amount], 7), 'select(works, wage, select(not(works), amount, 7 VND))'],
    [howMany(works, works.not()), 'add(select(works, 1 1, 0 1), select(not(works), 1 1, 0 1))'],
    [howMany(works), 'select(works, 1 1, 0 1)'],
  ])('of choices (%#)', (value, expected) => {
    expect(said(value)).toBe(expected)
  })

  it.each([
    [birth.completedYears(periodStart), 'completed-years(birth, first-day)'],
    [birth.completedMonths(periodEnd), 'completed-months(birth, last-day)'],
    [birth.plusMonths(6), 'add-months(birth, 6 month)'],
    [birth.plusYears(60), 'add-months(birth, 720 month)'],
    [birth.plusYears(quantity(1, 'year')), 'add-months(birth, multiply(1 year, 12 month/year))'],
    [birth.year(), 'year-of(birth)'],
    [birth.month(), 'month-of(birth)'],
    [birth.before(firstDayOf('year')), 'less(birth, first-day[year])'],
    [birth.onOrBefore(lastDayOf('month')), 'at-most(birth, last-day[month])'],
    [birth.after(periodStart), 'more(birth, first-day)'],
    [birth.onOrAfter(periodStart), 'at-least(birth, first-day)'],
    [birth.is(periodStart), 'equal(birth, first-day)'],
    [daysInPeriod, 'days'],
    [yearOfPeriod, 'year'],
    [monthOfPeriod, 'month'],
  ])('of days (%#)', (value, expected) => {
    expect(said(value)).toBe(expected)
  })

  it.each([
    [wage.thisMonth(), 'wage[month]'],
    [wage.lastMonth(), 'wage[month -1]'],
    [wage.monthsAgo(3), 'wage[month -3]'],
    [wage.inFirstMonth(), 'wage[month first]'],
    [wage.inLastMonth(), 'wage[month last]'],
    [wage.overLastMonths(3), 'wage[month -3 3]'],
    [wage.overTheYear(), 'wage[month all]'],
    [tax.thisYear(), 'tax[year]'],
    [tax.lastYear(), 'tax[year -1]'],
    [shifts.overLastWeeks(2), 'shifts[week -2 2]'],
    [shifts.overTheMonth(), 'shifts[week all]'],
    [bonus.overTheWeek(), 'bonus[day all]'],
    [bonus.overTheMonth(), 'bonus[day all]'],
    [bonus.overTheYear(), 'bonus[day all]'],
    [works.monthsAgo(1), 'works[month -1]'],
    [amount.atStartOf('year'), 'amount[year]'],
    [amount.before(2, 'year'), 'amount[year -2]'],
  ])('of other periods (%#)', (value, expected) => {
    expect(said(value)).toBe(expected)
  })

  it.each([
    [household.size, 'sum-members(1 person)'],
    [household.sum(wage), 'sum-members(wage)'],
    [household.count(works), 'sum-members(select(works, 1 person, 0 person))'],
    [household.any(works), 'any-members(works)'],
    [household.all(works), 'all-members(works)'],
    [household.highest(wage), 'maximum-members(wage)'],
    [household.lowest(birth), 'minimum-members(birth)'],
    [household.first(disability), 'first-member(disability)'],
    [inHousehold(rent), 'of-household(rent)'],
    [ofMember(person.position, wage, 0), 'of-member(position, wage, 0 VND)'],
  ])('of persons and households (%#)', (value, expected) => {
    expect(said(value)).toBe(expected)
  })

  it('keeps the article and the words beside what they are about, before its parts', () => {
    const condition = wage.lessThan(5).saying(text('low')).citing('law-1/article-2')
    expect(JSON.stringify(condition.write(names))).toMatch(
      /^\{"op":"less","label":\{"vi":"low","en":"low"\},"law":"law-1\/article-2","args":/,
    )
    expect(wage.citing('law-1/article-3').write(names)).toEqual({
      op: 'read',
      variable: 'wage',
      law: 'law-1/article-3',
    })
  })
})
