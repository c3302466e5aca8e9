import type { Expression } from '#rules/2-ir/expression'
import type { Kind } from '#rules/2-ir/kind'
import type { Request } from '#rules/2-ir/request'
import type { Rules } from '#rules/2-ir/rules'
import { ageEdges, type BookParameters, bins, binWidth, bookParameters, provinces, schemes } from './plain-loop.ts'
import { employment, sex } from './population.ts'

/** The study book as rules: what `plain-loop.ts` does by hand, one variable for each thing the law speaks of. A copy of the book has the same
 *  variables under other names, with its own parameters a little higher: books of 5 and 20 copies show how times grow with the law.
 *  Units are checked as everywhere: `VND`, `year`, `m²`, `1`. */
export function studyBook(copies = 1): Rules {
  const book: Book = { parameters: {}, variables: {}, scales: {} }
  for (let copy = 0; copy < copies; copy++) addCopy(book, copy)
  return {
    name: 'study-book',
    label: label('Study book'),
    currency: 'VND',
    enumerations: { sex: enumeration('Sex', sex), employment: enumeration('Employment', employment) },
    tables: {},
    schemes: {},
    inputs,
    ...book,
  }
}

/** What is asked of the book: the amounts of every scheme by province, sex and age, the measures of poverty by province, and the distribution of income. */
export function studyRequest(copies = 1): Request {
  const suffixes = Array.from({ length: copies }, (_, copy) => suffixOf(copy))
  const byPerson = [{ variable: 'province' }, { variable: 'sex' }, { variable: 'age', edges: ageEdges }]
  return {
    period: { unit: 'month', start: '2026-07-01', size: 1 },
    totals: suffixes.flatMap((suffix) => [
      ...schemes.map((it) => ({ variable: it + suffix, by: byPerson })),
      ...measureVariables.map((it) => ({ variable: it + suffix, by: [{ variable: 'province' }] })),
    ]),
    histograms: suffixes.map((suffix) => ({
      variable: `disposable${suffix}`,
      perPerson: true,
      width: binWidth,
      bins,
    })),
  }
}

/** Of a household, in the order of `measures`; each counts its members. */
export const measureVariables = ['people', 'below', 'belowAfter', 'gap', 'gapAfter', 'poorPeople'] as const

const suffixOf = (copy: number): string => (copy === 0 ? '' : `_${copy}`)
const label = (en: string) => ({ vi: en, en })
const enumeration = (name: string, codes: readonly string[]): Rules['enumerations'][string] => ({
  label: label(name),
  codes: codes.map((key) => ({ key, label: label(key) })),
})
/** First day of all law in the book. */
const from = '2020-01-01'

type Book = { [part in 'parameters' | 'variables' | 'scales']: { [name: string]: Rules[part][string] } }

const input = (
  entity: 'person' | 'household',
  kind: Kind,
  more: { readonly unit?: string; readonly codes?: string; readonly max?: number; readonly flow?: boolean } = {},
): Rules['inputs'][string] => ({
  label: label(`of the ${entity}`),
  entity,
  kind,
  period: 'month',
  flow: more.flow ?? false,
  ...(more.unit !== undefined && { unit: more.unit }),
  ...(more.codes !== undefined && { codes: more.codes }),
  ...(kind === 'number' && { min: 0, max: more.max ?? 255, integral: true }),
})

const inputs: Rules['inputs'] = {
  age: input('person', 'number', { unit: 'year', max: 120 }),
  sex: input('person', 'code', { codes: 'sex' }),
  severity: input('person', 'number', { unit: '1', max: 3 }),
  employment: input('person', 'code', { codes: 'employment' }),
  contributionYears: input('person', 'number', { unit: 'year', max: 100 }),
  pregnant: input('person', 'truth'),
  head: input('person', 'truth'),
  wage: input('person', 'number', { unit: 'VND', max: 500_000_000, flow: true }),
  otherIncome: input('person', 'number', { unit: 'VND', max: 500_000_000, flow: true }),
  province: input('household', 'number', { unit: '1', max: provinces - 1 }),
  urban: input('household', 'truth'),
  minority: input('household', 'truth'),
  land: input('household', 'number', { unit: 'm²', max: 1_000_000_000 }),
  ...Object.fromEntries([1, 2, 3, 4, 5, 6].map((at) => [`deprivation${at}`, input('household', 'truth')])),
}

function addCopy(book: Book, copy: number): void {
  const suffix = suffixOf(copy)
  const values = bookParameters(copy)

  type Scalar = {
    [name in keyof BookParameters]: BookParameters[name] extends number ? name : never
  }[keyof BookParameters]
  /** A parameter of the book, or of one of its lists. It is there once, however often it is read. */
  const set = (name: string, unit: string, value: number): Expression => {
    const full = name + suffix
    // What is divided by is above zero.
    book.parameters[full] ??= {
      label: label(name),
      unit,
      values: [{ from, value }],
      ...(name.startsWith('line') && { min: 1 }),
    }
    return { op: 'parameter', parameter: full }
  }
  const rate = (name: Scalar): Expression => set(name, '1', values[name])
  const money = (name: Scalar): Expression => set(name, 'VND', values[name])
  const years = (name: Scalar): Expression => set(name, 'year', values[name])

  const variable =
    (entity: 'person' | 'household', kind: Kind, unit?: string) =>
    (name: string, expression: Expression): Expression => {
      book.variables[name + suffix] = {
        label: label(name),
        entity,
        kind,
        period: 'month',
        flow: unit === 'VND',
        splitByDay: false,
        formulas: [{ from, expression }],
        ...(unit !== undefined && { unit }),
      }
      return read(name + suffix)
    }
  const personMoney = variable('person', 'number', 'VND')
  const personNumber = variable('person', 'number', '1')
  const householdMoney = variable('household', 'number', 'VND')
  const householdNumber = variable('household', 'number', '1')
  const householdTruth = variable('household', 'truth')

  // Persons: what they earn
  const age = read('age')
  const severity = read('severity')
  const contributed = read('contributionYears')
  const wage = read('wage')
  const isFemale = equal(read('sex'), code('sex', 'female'))
  const isFormal = equal(read('employment'), code('employment', 'formal'))
  const isRetired = equal(read('employment'), code('employment', 'retired'))
  const works = or(isFormal, equal(read('employment'), code('employment', 'informal')))
  const currentWage = personMoney('currentWage', select(works, wage, dong(0)))
  const isPensioner = and(
    isRetired,
    atLeast(age, select(isFemale, years('retirementAgeFemale'), years('retirementAgeMale'))),
    atLeast(contributed, years('leastYears')),
  )
  const beyond = subtract(contributed, select(isFemale, years('baseYearsFemale'), years('baseYearsMale')))
  const pensionRate = minimum(
    rate('pensionMost'),
    maximum(
      rate('pensionLeast'),
      add(rate('pensionBase'), multiply(set('pensionStep', '1/year', values.pensionStep), beyond)),
    ),
  )
  const pension = personMoney('pension', select(isPensioner, whole(multiply(pensionRate, wage)), dong(0)))
  const income = personMoney('income', add(currentWage, read('otherIncome'), pension))
  const isChild = less(age, inYears(16))
  const isAdult = atLeast(age, inYears(18))
  const isDependant = or(less(age, inYears(18)), and(atLeast(age, inYears(60)), less(income, money('dependantIncome'))))

  // Households: who is poor
  const size = householdNumber('people', sum(plain(1)))
  const householdIncome = householdMoney('householdIncome', sum(income))
  const children = householdNumber('children', count(isChild))
  const adults = householdNumber('adults', count(isAdult))
  const formals = householdNumber('formals', count(isFormal))
  const dependants = householdNumber('dependants', count(isDependant))
  const perHead = householdMoney('perHead', divide(householdIncome, size))
  const line = householdMoney('line', select(read('urban'), money('lineUrban'), money('lineRural')))
  const deprivations = householdNumber(
    'deprivations',
    add(...[1, 2, 3, 4, 5, 6].map((at) => one(read(`deprivation${at}`)))),
  )
  const hasNoLand = and(less(read('land'), set('landLeast', 'm²', values.landLeast)), not(read('urban')))
  const isBelow = atMost(perHead, line)
  const isPoor = householdTruth(
    'poor',
    and(isBelow, atLeast(add(deprivations, one(hasNoLand)), set('deprivationsLeast', '1', values.deprivationsLeast))),
  )
  const isNearPoor = householdTruth('nearPoor', and(isBelow, not(isPoor)))
  const isMiddle = atMost(perHead, multiply(line, rate('middleMultiple')))
  const isSingleParent = householdTruth(
    'singleParentHousehold',
    and(equal(adults, plain(1)), atLeast(children, plain(1)), or(isPoor, isNearPoor)),
  )
  const dependantsPerEarner = divide(dependants, maximum(formals, plain(1)))
  const singleParentDue = multiply(money('singleParentAmount'), minimum(children, rate('singleParentMostChildren')))

  // Persons: what they pay and are due
  const livesPoor = ofHousehold(isPoor)
  const livesPoorOrNear = ofHousehold(or(isPoor, isNearPoor))
  const insured = minimum(wage, money('insuranceCap'))
  const insuredUnemployment = minimum(wage, money('unemploymentCap'))
  const insurance = personMoney(
    'insurance',
    select(
      isFormal,
      whole(add(multiply(rate('insuranceRate'), insured), multiply(rate('unemploymentRate'), insuredUnemployment))),
      dong(0),
    ),
  )
  personMoney(
    'employerInsurance',
    select(
      isFormal,
      whole(
        add(
          multiply(rate('employerInsuranceRate'), insured),
          multiply(rate('employerUnemploymentRate'), insuredUnemployment),
        ),
      ),
      dong(0),
    ),
  )
  const deductions = multiply(money('dependantDeduction'), ofHousehold(dependantsPerEarner))
  const taxable = personMoney(
    'taxable',
    maximum(subtract(subtract(subtract(wage, insurance), money('personalDeduction')), deductions), dong(0)),
  )
  book.scales[`taxScale${suffix}`] = {
    label: label('Tax on wages'),
    form: 'marginal',
    unit: 'VND',
    resultUnit: 'VND',
    brackets: values.taxThresholds.map((threshold, at) => ({
      threshold: [{ from, value: threshold }],
      value: [{ from, value: values.taxRates[at] as number }],
    })),
  }
  const incomeTax = personMoney(
    'incomeTax',
    select(
      and(isFormal, more(taxable, dong(0))),
      whole({ op: 'scale', scale: `taxScale${suffix}`, args: [taxable] }),
      dong(0),
    ),
  )
  const socialDue = select(
    and(
      equal(pension, dong(0)),
      or(atLeast(age, years('socialPensionAge')), and(atLeast(age, years('socialPensionAgeIfPoor')), livesPoorOrNear)),
    ),
    money('socialPensionAmount'),
    dong(0),
  )
  const isYoungOrOld = or(isChild, atLeast(age, inYears(60)))
  const coefficient = (list: 'disabilityAdult' | 'disabilityYoungOrOld', grade: number): Expression =>
    whole(multiply(set(`${list}${grade}`, '1', values[list][grade] as number), money('standardAmount')))
  const disabilityDue = select(
    equal(severity, plain(0)),
    dong(0),
    [3, 2].reduceRight<Expression>(
      (others, grade) =>
        select(
          equal(severity, plain(grade)),
          select(isYoungOrOld, coefficient('disabilityYoungOrOld', grade), coefficient('disabilityAdult', grade)),
          others,
        ),
      select(isYoungOrOld, coefficient('disabilityYoungOrOld', 1), coefficient('disabilityAdult', 1)),
    ),
  )
  const disability = personMoney('disability', select(atLeast(disabilityDue, socialDue), disabilityDue, dong(0)))
  const socialPension = personMoney('socialPension', select(less(disabilityDue, socialDue), socialDue, dong(0)))
  const childGrant = personMoney(
    'childGrant',
    select(and(less(age, inYears(3)), ofHousehold(and(isPoor, read('minority')))), money('childGrantAmount'), dong(0)),
  )
  const maternity = personMoney(
    'maternity',
    select(and(read('pregnant'), livesPoor), money('maternityAmount'), dong(0)),
  )
  const singleParent = personMoney(
    'singleParent',
    select(and(ofHousehold(isSingleParent), isAdult), ofHousehold(singleParentDue), dong(0)),
  )
  const isAssisted = or(more(disability, dong(0)), more(socialPension, dong(0)))
  const isStudent = and(atLeast(age, inYears(6)), atMost(age, inYears(21)), not(works))
  const categories: readonly Expression[] = [
    isFormal,
    less(age, inYears(6)),
    ofHousehold(or(isPoor, and(read('minority'), not(read('urban'))))),
    isAssisted,
    more(pension, dong(0)),
    ofHousehold(isNearPoor),
    isStudent,
    ofHousehold(isMiddle),
  ]
  const firstOf = (value: (category: number) => Expression, none: Expression): Expression =>
    categories.reduceRight((others, condition, at) => select(condition, value(at + 1), others), none)
  personNumber('insuranceCategory', firstOf(plain, plain(0)))
  const premium = multiply(rate('premiumRate'), money('premiumBase'))
  personMoney(
    'healthInsurance',
    firstOf(
      (category) =>
        whole(multiply(set(`premiumShares${category}`, '1', values.premiumShares[category] as number), premium)),
      dong(0),
    ),
  )
  const electricity = personMoney(
    'electricity',
    select(and(livesPoor, read('head')), money('electricityAmount'), dong(0)),
  )
  const transfers = personMoney(
    'transfers',
    add(socialPension, disability, childGrant, maternity, singleParent, electricity),
  )
  const net = personMoney('net', subtract(transfers, add(insurance, incomeTax)))

  // Households: who is poor after all that
  const disposable = householdMoney('disposable', add(householdIncome, sum(net)))
  const disposablePerHead = householdMoney('disposablePerHead', divide(disposable, size))
  const isBelowAfter = atMost(disposablePerHead, line)
  const gapOf = (amount: Expression): Expression =>
    multiply(size, divide(maximum(subtract(line, amount), dong(0)), line))
  householdNumber('below', select(isBelow, size, plain(0)))
  householdNumber('belowAfter', select(isBelowAfter, size, plain(0)))
  householdNumber('gap', select(isBelow, gapOf(perHead), plain(0)))
  householdNumber('gapAfter', select(isBelowAfter, gapOf(disposablePerHead), plain(0)))
  householdNumber('poorPeople', select(isPoor, size, plain(0)))
}

const joined =
  (op: Extract<Expression, { readonly args: readonly Expression[] }>['op']) =>
  (...args: readonly Expression[]): Expression =>
    ({ op, args }) as Expression

const add = joined('add')
const subtract = joined('subtract')
const multiply = joined('multiply')
const divide = joined('divide')
const minimum = joined('minimum')
const maximum = joined('maximum')
const less = joined('less')
const atMost = joined('at-most')
const more = joined('more')
const atLeast = joined('at-least')
const equal = joined('equal')
const and = joined('and')
const or = joined('or')
const not = joined('not')
const select = joined('select')
const sum = joined('sum-members')
const ofHousehold = joined('of-household')

const read = (name: string): Expression => ({ op: 'read', variable: name })
const number =
  (unit: string) =>
  (value: number): Expression => ({ op: 'constant', kind: 'number', value, unit })
const dong = number('VND')
const inYears = number('year')
const plain = number('1')
const code = (codes: string, value: string): Expression => ({ op: 'constant', kind: 'code', value, codes })
/** To the nearest whole dong, a half upwards. */
const whole = (it: Expression): Expression => joined('round-half-up')(it, dong(1))
const one = (condition: Expression): Expression => select(condition, plain(1), plain(0))
const count = (condition: Expression): Expression => sum(one(condition))
