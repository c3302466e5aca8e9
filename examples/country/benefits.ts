import { all, any, household, parameter, person, quantity, scale, scheme, variable } from '#rules/1-language/index'
import { rent } from './housing.ts'
import { age, ageOfMajority, ageOfRetirement, householdRole, salary } from './people.ts'

/** What the example country pays, and what it charges for by income. Its acts exist here only. */

export const basicIncomeAmount = parameter({
  id: 'benefits.basic_income',
  name: { vi: 'Mức thu nhập cơ bản', en: 'Amount of the basic income' },
  unit: 'EUR',
  law: 'basic-income-act/article-2',
  values: { '2015-12-01': 600 },
})

const isOfAge = age.atLeast(ageOfMajority).citing('basic-income-act/article-1')
const earnsNothing = salary.equals(0).citing('basic-income-act/article-1.2')

/** At first for adults without a salary; a year later for every adult. */
export const basicIncome = scheme({
  id: 'basic_income',
  name: { vi: 'Thu nhập cơ bản', en: 'Basic income' },
  entity: person,
  period: 'month',
  eligibility: isOfAge,
  amount: basicIncomeAmount,
  rounding: 'none',
  provisions: [
    {
      inForce: { from: '2015-12-01', to: '2016-11-30' },
      law: 'basic-income-act/article-1',
      eligibility: all(isOfAge, earnsNothing),
    },
    { inForce: { from: '2016-12-01' }, law: 'basic-income-act-2016/article-1' },
  ],
})

export const housingAllowanceShare = parameter({
  id: 'benefits.housing_allowance',
  name: { vi: 'Tỷ lệ hỗ trợ tiền thuê nhà', en: 'Share of the rent that is paid' },
  unit: '1',
  values: { '2010-01-01': 0.25, '2016-12-01': null },
})

export const housingAllowance = variable({
  id: 'housing_allowance',
  name: { vi: 'Hỗ trợ tiền thuê nhà', en: 'Housing allowance' },
  entity: household,
  period: 'month',
  flow: true,
  law: 'housing-act/article-3',
  inForce: { from: '1980-01-01', to: '2016-11-30' },
  formula: rent.times(housingAllowanceShare),
})

/** One unit of currency a month: a sign that somebody is a pensioner, not an income. */
export const pension = scheme({
  id: 'pension',
  name: { vi: 'Lương hưu', en: 'Pension' },
  entity: person,
  period: 'month',
  law: 'pension-act/article-1',
  inForce: { from: '1951-07-01' },
  eligibility: age.atLeast(ageOfRetirement),
  amount: quantity(1, 'EUR'),
})

export const householdIncome = variable({
  id: 'household_income',
  name: { vi: 'Tiền lương của cả hộ', en: 'Salaries of a household' },
  entity: household,
  period: 'month',
  flow: true,
  formula: household.sum(salary),
})

export const parentingAllowanceAmount = parameter({
  id: 'benefits.parenting_allowance.amount',
  name: { vi: 'Mức trợ cấp nuôi con', en: 'Amount of the parenting allowance' },
  unit: 'EUR',
  law: 'parenting-act/article-2',
  values: { '2015-12-01': 600 },
})

export const parentingIncomeThreshold = parameter({
  id: 'benefits.parenting_allowance.income_threshold',
  name: { vi: 'Mức thu nhập tối đa để được trợ cấp nuôi con', en: 'Highest income for the parenting allowance' },
  unit: 'EUR',
  law: 'parenting-act/article-2',
  values: { '2015-12-01': 500 },
})

const isSingleParent = household.count(householdRole.is('adult')).equals(1)
const hasChildUnder8 = household.any(age.lessThan(8))
const hasChildUnder6 = household.any(age.lessThan(6))

/** For a household with little income and a child under six, or under eight with one parent. */
export const parentingAllowance = scheme({
  id: 'parenting_allowance',
  name: { vi: 'Trợ cấp nuôi con', en: 'Parenting allowance' },
  entity: household,
  period: 'month',
  law: 'parenting-act/article-1',
  inForce: { from: '2015-12-01' },
  eligibility: all(
    householdIncome.atMost(parentingIncomeThreshold).citing('parenting-act/article-1.1'),
    any(
      hasChildUnder6.citing('parenting-act/article-1.2'),
      all(isSingleParent, hasChildUnder8).citing('parenting-act/article-1.3'),
    ),
  ),
  amount: parentingAllowanceAmount,
})

/** The price of the bracket the income is in. */
export const mealPriceByIncome = scale({
  id: 'benefits.meal_price',
  name: { vi: 'Giá bữa ăn theo thu nhập', en: 'Price of a meal by income' },
  form: 'single-amount',
  unit: 'EUR',
  resultUnit: 'EUR',
  inForce: { from: '2017-01-01' },
  brackets: [
    { threshold: 0, amount: 0 },
    { threshold: 250, amount: 1 },
    { threshold: 500, amount: 2 },
    { threshold: 1000, amount: 4 },
    { threshold: 2000, amount: 8 },
  ],
})

export const mealPrice = variable({
  id: 'meal_price',
  name: { vi: 'Giá bữa ăn ở trường', en: 'Price of a school meal' },
  entity: household,
  period: 'month',
  flow: false,
  formula: mealPriceByIncome.of(householdIncome),
})

/** What each bracket that the income exceeds adds to the price. */
export const poolPriceByIncome = scale({
  id: 'benefits.swimming_pool_access_cost_increase',
  name: { vi: 'Mức tăng giá vé bể bơi theo thu nhập', en: 'Increases of the price of the pool by income' },
  form: 'amounts',
  unit: 'EUR',
  resultUnit: 'EUR',
  inForce: { from: '2017-01-01' },
  brackets: [
    { threshold: 0, amount: 0 },
    { threshold: 249, amount: 1 },
    { threshold: 499, amount: 1 },
    { threshold: 999, amount: 2 },
  ],
})

export const swimmingPoolAccess = variable({
  id: 'swimming_pool_access',
  name: { vi: 'Giá vé bể bơi', en: 'Price of the swimming pool' },
  entity: household,
  period: 'month',
  flow: false,
  formula: poolPriceByIncome.of(householdIncome),
})
