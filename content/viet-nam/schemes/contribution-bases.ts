import { higherOf, lowerOf, person, quantity, variable, when } from '#rules/1-language/index'
import { insurance, unpaidWorkingDays, wage, wageZone } from '../facts/work.ts'
import { ceilingMultiple, unpaidDaysWithoutContribution } from '../numbers/contribution-rates.ts'
import { baseSalary, minimumWage, referenceLevel } from '../numbers/standards.ts'

/** On what contributions are paid, and in which months. */

export const employed = variable({
  name: { vi: 'Làm việc hưởng lương, thuộc diện bảo hiểm bắt buộc', en: 'Wage worker in compulsory insurance' },
  entity: person,
  period: 'month',
  formula: insurance.isOneOf('employee', 'state_employee'),
})

export const contributes = variable({
  name: {
    vi: 'Có dưới 14 ngày làm việc không hưởng lương trong tháng',
    en: 'Fewer than 14 unpaid working days in the month',
  },
  note: {
    vi: 'Điều luật chỉ nói bảo hiểm xã hội. Bảo hiểm y tế và bảo hiểm thất nghiệp của tháng đó được tính như vậy; tư liệu không nêu.',
    en: 'The article speaks of social insurance alone. Health and unemployment insurance of such a month are taken alike; the sources are silent.',
  },
  entity: person,
  period: 'month',
  inForce: { from: '2014-01-01' },
  formula: unpaidWorkingDays.lessThan(unpaidDaysWithoutContribution),
})

/** The floor is of wages that employers set; those of the state scale follow from the base salary. */
export const wageFloor = variable({
  name: { vi: 'Mức thấp nhất của tiền lương làm căn cứ đóng', en: 'Floor of the contribution base' },
  entity: person,
  period: 'month',
  flow: false,
  law: 'law-58-2014/89; qd-595-bhxh',
  inForce: { from: '2016-01-01', to: '2025-06-30' },
  confidence: 'primary',
  formula: when(insurance.is('employee'), minimumWage.at(wageZone), quantity(0, 'VND')),
})

export const socialInsuranceBase = variable({
  name: { vi: 'Tiền lương làm căn cứ đóng bảo hiểm xã hội', en: 'Contribution base of social insurance' },
  note: {
    vi: 'Mức trần trước năm 2016 và lương tối thiểu vùng trước năm 2020 chưa có trong tư liệu.',
    en: 'The ceiling before 2016 and regional minimum wages before 2020 are not on record.',
  },
  entity: person,
  period: 'month',
  flow: true,
  changesFrom: 'period-start',
  formulas: [
    {
      inForce: { from: '2014-01-01', to: '2015-12-31' },
      value: lowerOf(wage, baseSalary.times(ceilingMultiple.socialInsurance)),
    },
    {
      inForce: { from: '2016-01-01', to: '2025-06-30' },
      law: 'law-58-2014/89; qd-595-bhxh',
      confidence: 'primary',
      value: lowerOf(higherOf(wage, wageFloor), baseSalary.times(ceilingMultiple.socialInsurance)),
    },
    {
      inForce: { from: '2025-07-01' },
      law: 'law-41-2024/31',
      confidence: 'primary',
      value: lowerOf(higherOf(wage, referenceLevel), referenceLevel.times(ceilingMultiple.socialInsurance)),
    },
  ],
})

export const healthBase = variable({
  name: { vi: 'Tiền lương làm căn cứ đóng bảo hiểm y tế', en: 'Contribution base of health insurance' },
  note: {
    vi: 'Từ 1/7/2025 tư liệu chỉ nêu mức cao nhất.',
    en: 'From 1 July 2025 only a ceiling is on record.',
  },
  entity: person,
  period: 'month',
  flow: true,
  changesFrom: 'period-start',
  formulas: [
    {
      inForce: { from: '2014-01-01', to: '2015-12-31' },
      law: 'law-25-2008/13',
      confidence: 'primary',
      value: lowerOf(wage, baseSalary.times(ceilingMultiple.health)),
    },
    {
      inForce: { from: '2016-01-01', to: '2025-06-30' },
      law: 'law-25-2008/13; qd-595-bhxh',
      confidence: 'primary',
      value: lowerOf(higherOf(wage, wageFloor), baseSalary.times(ceilingMultiple.health)),
    },
    {
      inForce: { from: '2025-07-01' },
      law: 'law-51-2024; d188-2025',
      confidence: 'secondary',
      value: lowerOf(wage, baseSalary.times(ceilingMultiple.health)),
    },
  ],
})

const ofMinimumWage = lowerOf(wage, minimumWage.at(wageZone).times(ceilingMultiple.unemployment))

export const unemploymentBase = variable({
  name: { vi: 'Tiền lương làm căn cứ đóng bảo hiểm thất nghiệp', en: 'Contribution base of unemployment insurance' },
  entity: person,
  period: 'month',
  flow: true,
  changesFrom: 'period-start',
  formulas: [
    {
      inForce: { from: '2014-01-01', to: '2025-12-31' },
      law: 'law-38-2013/58',
      confidence: 'primary',
      value: when(
        insurance.is('state_employee'),
        lowerOf(wage, baseSalary.times(ceilingMultiple.unemployment)),
        ofMinimumWage,
      ),
    },
    { inForce: { from: '2026-01-01' }, law: 'law-74-2025/34', confidence: 'primary', value: ofMinimumWage },
  ],
})
