import { all, any, parameters, person, scheme } from '#rules/1-language/index'
import { age, livesInPoorHousehold, receivesPension, wage } from './people.ts'

export const p = parameters('pension', {
  age: {
    name: { vi: 'Tuổi hưởng', en: 'Age of entitlement' },
    unit: 'year',
    values: { '2021-07-01': 80, '2025-07-01': { value: 75, law: 'law-41/article-21', issued: '2024-06-29' } },
  },
  ageIfPoor: {
    name: { vi: 'Tuổi hưởng nếu thuộc hộ nghèo', en: 'Age of entitlement if poor' },
    unit: 'year',
    values: { '2021-07-01': 75, '2025-07-01': { value: 70, law: 'law-41/article-21', issued: '2024-06-29' } },
  },
  amount: {
    name: { vi: 'Mức trợ cấp', en: 'Monthly amount' },
    unit: 'VND',
    values: { '2021-07-01': 360_000, '2025-07-01': { value: 500_000, law: 'decree-176/article-4' } },
  },
  grant: {
    name: { vi: 'Mức trợ cấp trẻ em', en: 'Amount of the child grant' },
    unit: 'VND',
    values: { '2026-01-01': { value: 300_000, law: 'decree-9/article-2' } },
  },
})

export const socialPension = scheme({
  name: { vi: 'Trợ cấp hưu trí xã hội', en: 'Social pension' },
  law: 'law-41/article-21',
  entity: person,
  period: 'month',
  inForce: { from: '2021-07-01' },
  eligibility: all(
    receivesPension.not().citing('law-41/article-21.1a'),
    any(
      age.atLeast(p.age).citing('law-41/article-21.1b'),
      all(age.atLeast(p.ageIfPoor), livesInPoorHousehold).citing('law-41/article-21.2'),
    ),
  ),
  amount: p.amount,
})

export const childGrant = scheme({
  name: { vi: 'Trợ cấp trẻ em', en: 'Child grant' },
  law: 'decree-9/article-2',
  entity: person,
  period: 'month',
  inForce: { from: '2026-01-01' },
  eligibility: all(age.lessThan(3), livesInPoorHousehold),
  amount: p.grant,
})

export const wageSupport = scheme({
  name: { vi: 'Hỗ trợ tiền lương', en: 'Wage support' },
  law: 'decree-5/article-1',
  entity: person,
  period: 'month',
  inForce: { from: '2020-01-01' },
  eligibility: all(wage.moreThan(0), livesInPoorHousehold),
  amount: wage.times(0.1),
  rounding: { to: 1_000, direction: 'down' },
})
