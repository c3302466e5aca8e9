import { z } from 'zod'
import {
  all,
  any,
  firstOf,
  higherOf,
  highestOf,
  household,
  inHousehold,
  lowerOf,
  notWith,
  parameters,
  person,
  quantity,
  schemesOf,
  table,
  when,
} from '#rules/1-language/index'
import {
  age,
  area,
  disability,
  hasWorkingParent,
  householdIncome,
  incomeTax,
  isChild,
  isPoor,
  lives,
  livesInPoorHousehold,
  pregnant,
  severity,
  sexOfPerson,
  wage,
} from './people.ts'

/** What this country says of a scheme beyond its rules. */
export const facts = z.strictObject({
  function: z.enum(['old-age', 'disability', 'family', 'poverty', 'sickness', 'unemployment']),
  financing: z.enum(['state-budget', 'contributions']).optional(),
})

export const scheme = schemesOf<z.infer<typeof facts>>()

export const p = parameters('assistance', {
  standard: {
    name: { vi: 'Mức chuẩn trợ giúp xã hội', en: 'Standard amount of assistance' },
    unit: 'VND',
    nationalMinimum: true,
    values: {
      '2021-07-01': { value: 360_000, law: 'decree-20/article-4' },
      '2024-07-01': { value: 500_000, law: 'decree-76/article-1', issued: '2024-07-01' },
    },
  },
  age: {
    name: { vi: 'Tuổi hưởng trợ cấp hưu trí xã hội', en: 'Age of the social pension' },
    unit: 'year',
    values: { '2021-07-01': 80, '2025-07-01': { value: 75, law: 'law-41/article-21', issued: '2024-06-29' } },
  },
  ageIfPoor: {
    name: { vi: 'Tuổi hưởng nếu thuộc hộ nghèo', en: 'Age if poor' },
    unit: 'year',
    values: { '2021-07-01': 75, '2025-07-01': 70 },
  },
  grant: {
    name: { vi: 'Hỗ trợ phụ nữ sinh con', en: 'Grant for mothers' },
    unit: 'VND',
    values: { '2015-06-01': 2_000_000, '2027-01-01': 'unknown' },
  },
  fuel: {
    name: { vi: 'Hỗ trợ chất đốt', en: 'Fuel allowance' },
    unit: 'VND/person',
    values: { '2021-01-01': 51_300, '2026-07-01': null },
  },
  wageShare: {
    name: { vi: 'Tỷ lệ hưởng', en: 'Share of the wage' },
    unit: '1',
    max: 1,
    values: { '2020-01-01': 0.6 },
  },
})

export const coefficients = table({
  name: { vi: 'Hệ số theo mức độ khuyết tật và khu vực', en: 'Coefficients by severity and area' },
  unit: '1',
  keys: [severity, area],
  values: {
    '2021-07-01': {
      law: 'decree-20/article-5',
      cells: {
        none: { lowland: 0, mountain: 0, island: 0 },
        mild: { lowland: 0.5, mountain: 0.5, island: 0.75 },
        severe: { lowland: 1.5, mountain: 2, island: 'unknown' },
        extreme: { lowland: 2, mountain: 2.5, island: 2.5 },
      },
    },
  },
})

/** A flat monthly payment to older people. */
export const socialPension = scheme({
  name: { vi: 'Trợ cấp hưu trí xã hội', en: 'Social pension' },
  law: 'law-41/article-21',
  function: 'old-age',
  financing: 'state-budget',
  entity: person,
  period: 'month',
  inForce: { from: '2021-07-01' },
  eligibility: any(
    age.atLeast(p.age).citing('law-41/article-21.1'),
    all(age.atLeast(p.ageIfPoor), livesInPoorHousehold).citing('law-41/article-21.2'),
  ),
  amount: p.standard,
})

export const disabilityAllowance = scheme({
  name: { vi: 'Trợ cấp người khuyết tật', en: 'Disability allowance' },
  law: 'decree-20/article-5',
  function: 'disability',
  financing: 'state-budget',
  entity: person,
  period: 'month',
  inForce: { from: '2021-07-01' },
  eligibility: disability.isOneOf('severe', 'extreme'),
  amount: p.standard.times(coefficients.at(disability, inHousehold(lives))),
  rounding: { to: 1_000, direction: 'up' },
})

/** Decree 76 raised the age of the children and reached back to the start of the year for those in poor households. */
export const childGrant = scheme({
  name: { vi: 'Trợ cấp trẻ em', en: 'Child grant' },
  function: 'family',
  entity: person,
  period: 'month',
  eligibility: all(age.lessThan(3), livesInPoorHousehold),
  amount: p.standard.times(firstOf([age.lessThan(1), 2], [hasWorkingParent, 1], 1.5)),
  provisions: [
    { inForce: { from: '2021-07-01', to: '2024-06-30' }, law: 'decree-20/article-5' },
    {
      inForce: { from: '2024-07-01' },
      appliesFrom: '2024-01-01',
      scope: livesInPoorHousehold,
      issued: '2024-07-01',
      law: 'decree-76/article-2',
      eligibility: all(isChild, livesInPoorHousehold),
    },
  ],
})

export const maternityGrant = scheme({
  name: { vi: 'Hỗ trợ phụ nữ sinh con', en: 'Maternity grant' },
  function: 'family',
  financing: 'state-budget',
  entity: person,
  period: 'month',
  inForce: { from: '2015-06-01', to: '2030-12-31' },
  eligibility: all(pregnant, sexOfPerson.is('female'), livesInPoorHousehold, pregnant.lastMonth().not()),
  amount: p.grant,
})

/** Paid to the household, by its size, up to five persons. */
export const fuelAllowance = scheme({
  name: { vi: 'Hỗ trợ chất đốt', en: 'Fuel allowance' },
  function: 'poverty',
  entity: household,
  period: 'month',
  changesFrom: 'period-start',
  inForce: { from: '2021-01-01', to: '2026-06-30' },
  eligibility: isPoor,
  amount: p.fuel.times(lowerOf(household.size, 5)),
})

export const seasonalAllowance = scheme({
  name: { vi: 'Hỗ trợ ngoài vụ', en: 'Off-season allowance' },
  function: 'poverty',
  entity: household,
  period: 'month',
  inForce: { from: '2021-01-01' },
  eligibility: any(household.count(isChild).atLeast(2), household.any(pregnant), household.lowest(age).atLeast(60)),
  amount: when(lives.is('island'), quantity(200_000, 'VND'), 150_000),
})

export const sicknessBenefit = scheme({
  name: { vi: 'Trợ cấp ốm đau', en: 'Sickness benefit' },
  function: 'sickness',
  financing: 'contributions',
  entity: person,
  period: 'month',
  inForce: { from: '2020-01-01' },
  eligibility: all(wage.equals(0), wage.overLastMonths(3).moreThan(0)),
  amount: wage.overLastMonths(3).over(3).times(p.wageShare),
  rounding: { to: 1, direction: 'half-even' },
})

/** The higher of a floor and what tax the year before left to give back. */
export const unemploymentSupport = scheme({
  id: 'unemployment_support',
  name: { vi: 'Hỗ trợ thất nghiệp', en: 'Unemployment support' },
  function: 'unemployment',
  financing: 'contributions',
  entity: person,
  period: 'month',
  inForce: { from: '2020-01-01' },
  eligibility: all(
    age.between(16, 60),
    wage.equals(0),
    inHousehold(householdIncome).lessThan(5_000_000),
    sicknessBenefit.isReceived.not(),
  ),
  amount: higherOf(p.standard, incomeTax.lastYear().over(12)),
})

export const oneAllowance = highestOf({
  law: 'decree-20/article-6',
  schemes: [socialPension, disabilityAllowance, childGrant],
  inForce: { from: '2021-07-01' },
  exceptFor: disability.is('extreme'),
})

export const noSeasonWithFuel = notWith({
  law: 'decree-20/article-7',
  scheme: seasonalAllowance,
  where: [fuelAllowance],
  inForce: { from: '2022-01-01', to: '2025-12-31' },
})
