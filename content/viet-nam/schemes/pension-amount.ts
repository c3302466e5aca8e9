import {
  all,
  any,
  firstOf,
  higherOf,
  lowerOf,
  type NumberOf,
  parameters,
  person,
  quantity,
  variable,
  when,
} from '#rules/1-language/index'
import { contributionMonths, insuredBeforeJuly2025, insuredMonths } from '../facts/contribution-months.ts'
import { averageInsuredBase } from '../facts/contributions.ts'
import { sex } from '../facts/people.ts'
import { ageInMonths, retirementAge } from '../facts/retirement.ts'
import { referenceLevel } from '../numbers/standards.ts'
import { monthsPerYear } from '../numbers/time.ts'
import { qualifiesByAge, qualifiesByReducedCapacity } from './pension-conditions.ts'

/** How much a pension is: a share of the average base that grows with the years, less what early retirement costs. */

const twentyYears = quantity(240, 'month')

/** Years of contributions: of the months beyond full years, 1 to 6 are half a year, 7 to 11 a whole one. */
export function countedYears(months: NumberOf<'person', 'month', 'month'>) {
  const fullYears = months.over(monthsPerYear).roundedDownTo(1).saying({ vi: 'số năm tròn', en: 'full years' })
  const oddMonths = months.minus(fullYears.times(monthsPerYear)).saying({ vi: 'số tháng lẻ', en: 'odd months' })
  return fullYears.plus(firstOf([oddMonths.lessThan(1), 0], [oddMonths.atMost(6), 0.5], quantity(1, 'year')))
}

export const insuredYears = variable({
  name: {
    vi: 'Số năm đóng bảo hiểm xã hội để tính lương hưu',
    en: 'Contribution years as counted for the pension',
  },
  note: {
    vi: 'Tháng lẻ: từ 1 đến 6 tháng tính nửa năm, từ 7 đến 11 tháng tính một năm.',
    en: 'Odd months: 1 to 6 count as half a year, 7 to 11 as a whole one.',
  },
  entity: person,
  period: 'month',
  flow: false,
  law: 'law-41-2024/5.6; law-58-2014/85.7',
  confidence: 'primary',
  formula: countedYears(insuredMonths),
})

const ofMen = (value: number) => ({ value, law: 'law-58-2014/56.2', confidence: 'primary' }) as const
const notOnRecord = { value: 'unknown', law: 'law-58-2014/56.1' } as const

export const pensionRates = parameters('pension-rate', {
  base: {
    name: { vi: 'Tỷ lệ hưởng lương hưu ban đầu', en: 'First rate of the pension' },
    unit: '1',
    max: 1,
    values: {
      '2016-01-01': notOnRecord,
      '2018-01-01': { value: 0.45, law: 'law-58-2014/56.2', confidence: 'primary' },
      '2025-07-01': { value: 0.45, law: 'law-41-2024/66.1', confidence: 'primary' },
    },
  },
  baseYearsOfMen: {
    name: {
      vi: 'Số năm đóng của lao động nam ứng với tỷ lệ ban đầu',
      en: 'Contribution years of men for the first rate',
    },
    unit: 'year',
    values: {
      '2016-01-01': notOnRecord,
      '2018-01-01': ofMen(16),
      '2019-01-01': ofMen(17),
      '2020-01-01': ofMen(18),
      '2021-01-01': ofMen(19),
      '2022-01-01': ofMen(20),
      '2025-07-01': { value: 20, law: 'law-41-2024/66.1', confidence: 'primary' },
    },
  },
  baseYearsOfWomen: {
    name: {
      vi: 'Số năm đóng của lao động nữ ứng với tỷ lệ ban đầu',
      en: 'Contribution years of women for the first rate',
    },
    unit: 'year',
    values: {
      '2016-01-01': notOnRecord,
      '2018-01-01': { value: 15, law: 'law-58-2014/56.2', confidence: 'primary' },
      '2025-07-01': { value: 15, law: 'law-41-2024/66.1', confidence: 'primary' },
    },
  },
  perFurtherYear: {
    name: { vi: 'Tỷ lệ thêm cho mỗi năm đóng', en: 'Rate of each further year' },
    unit: '1/year',
    values: {
      '2016-01-01': notOnRecord,
      '2018-01-01': { value: 0.02, law: 'law-58-2014/56.2', confidence: 'primary' },
      '2025-07-01': { value: 0.02, law: 'law-41-2024/66.1', confidence: 'primary' },
    },
  },
  highest: {
    name: { vi: 'Tỷ lệ hưởng lương hưu tối đa', en: 'Highest rate of the pension' },
    unit: '1',
    max: 1,
    values: {
      '2016-01-01': notOnRecord,
      '2018-01-01': { value: 0.75, law: 'law-58-2014/56.2', confidence: 'primary' },
      '2025-07-01': { value: 0.75, law: 'law-41-2024/66.1', confidence: 'primary' },
    },
  },
  menOfFifteenYears: {
    name: {
      vi: 'Tỷ lệ của lao động nam đóng đủ 15 năm',
      en: 'Rate of men with 15 contribution years',
    },
    unit: '1',
    max: 1,
    values: { '2025-07-01': { value: 0.4, law: 'law-41-2024/66.1', confidence: 'primary' } },
  },
  menPerYearBelowTwenty: {
    name: {
      vi: 'Tỷ lệ thêm cho mỗi năm của lao động nam đóng từ 15 đến dưới 20 năm',
      en: 'Rate of each further year of men with 15 to under 20 years',
    },
    unit: '1/year',
    values: { '2025-07-01': { value: 0.01, law: 'law-41-2024/66.1', confidence: 'primary' } },
  },
  lessPerYearEarly: {
    name: { vi: 'Mức giảm cho mỗi năm nghỉ hưu trước tuổi', en: 'Deduction for each year of early retirement' },
    unit: '1/year',
    values: {
      '2016-01-01': { value: 'unknown', law: 'law-58-2014/56.3' },
      '2025-07-01': { value: 0.02, law: 'law-41-2024/66.3', confidence: 'primary' },
    },
  },
  lessForHalfYearEarly: {
    name: {
      vi: 'Mức giảm cho thời gian lẻ từ đủ 6 tháng nghỉ hưu trước tuổi',
      en: 'Deduction for 6 odd months or more of early retirement',
    },
    unit: '1',
    values: {
      '2016-01-01': { value: 'unknown', law: 'law-58-2014/56.3' },
      '2025-07-01': { value: 0.01, law: 'law-41-2024/66.3', confidence: 'primary' },
    },
  },
})

const baseYears = when(sex.is('male'), pensionRates.baseYearsOfMen, pensionRates.baseYearsOfWomen).saying({
  vi: 'số năm ứng với tỷ lệ ban đầu',
  en: 'years for the first rate',
})
const ordinaryRate = lowerOf(
  pensionRates.base.plus(insuredYears.minus(baseYears).times(pensionRates.perFurtherYear)),
  pensionRates.highest,
)

export const accrualRate = variable({
  name: { vi: 'Tỷ lệ hưởng lương hưu theo số năm đóng', en: 'Pension rate by contribution years' },
  entity: person,
  period: 'month',
  flow: false,
  formulas: [
    {
      inForce: { from: '2016-01-01', to: '2025-06-30' },
      law: 'law-58-2014/56',
      confidence: 'primary',
      value: ordinaryRate,
    },
    {
      inForce: { from: '2025-07-01' },
      law: 'law-41-2024/66.1',
      confidence: 'primary',
      value: when(
        all(sex.is('male'), insuredYears.lessThan(20)),
        pensionRates.menOfFifteenYears.plus(insuredYears.minus(15).times(pensionRates.menPerYearBelowTwenty)),
        ordinaryRate,
      ),
    },
  ],
})

/** The pension starts the month after retirement, so age and retirement age are those of last month. */
export const monthsEarly = variable({
  name: { vi: 'Số tháng nghỉ hưu trước tuổi', en: 'Months of early retirement' },
  note: {
    vi: 'Tính đến ngày cuối tháng trước tháng bắt đầu hưởng lương hưu, so với tuổi nghỉ hưu của năm có ngày đó.',
    en: 'By the last day of the month before the pension begins, against the retirement age of the year of that day.',
  },
  entity: person,
  period: 'month',
  flow: false,
  law: 'law-41-2024/66.3',
  confidence: 'primary',
  formula: higherOf(retirementAge.lastMonth().minus(ageInMonths.lastMonth()), 0),
})

const fullYearsEarly = monthsEarly
  .over(monthsPerYear)
  .roundedDownTo(1)
  .saying({ vi: 'số năm tròn nghỉ trước tuổi', en: 'full years early' })
const oddMonthsEarly = monthsEarly
  .minus(fullYearsEarly.times(monthsPerYear))
  .saying({ vi: 'số tháng lẻ nghỉ trước tuổi', en: 'odd months early' })

export const earlyDeduction = variable({
  name: { vi: 'Tỷ lệ giảm do nghỉ hưu trước tuổi', en: 'Deduction for early retirement' },
  note: {
    vi: 'Chỉ đối với người hưởng lương hưu do suy giảm khả năng lao động.',
    en: 'Only for those who draw the pension because of reduced capacity.',
  },
  entity: person,
  period: 'month',
  flow: false,
  law: 'law-41-2024/66.3',
  confidence: 'primary',
  inForce: { from: '2016-01-01' },
  formula: firstOf(
    [any(qualifiesByAge, qualifiesByReducedCapacity.not()), 0],
    [
      oddMonthsEarly.atLeast(6),
      fullYearsEarly.times(pensionRates.lessPerYearEarly).plus(pensionRates.lessForHalfYearEarly),
    ],
    fullYearsEarly.times(pensionRates.lessPerYearEarly),
  ),
})

const byRate = averageInsuredBase
  .times(accrualRate.minus(earlyDeduction))
  .saying({ vi: 'mức bình quân × tỷ lệ hưởng', en: 'average base × rate' })

export const newPension = variable({
  name: { vi: 'Mức lương hưu khi bắt đầu hưởng', en: 'Pension at its start' },
  entity: person,
  period: 'month',
  flow: false,
  formulas: [
    {
      inForce: { from: '2016-01-01', to: '2025-06-30' },
      law: 'law-58-2014/56',
      confidence: 'primary',
      value: byRate,
    },
    {
      inForce: { from: '2025-07-01' },
      law: 'law-41-2024/66; law-41-2024/141.11',
      confidence: 'primary',
      value: when(
        all(insuredBeforeJuly2025, contributionMonths.atLeast(twentyYears)),
        higherOf(byRate, referenceLevel),
        byRate,
      ),
    },
  ],
})
