import { all, any, input, parameters, person, quantity, variable } from '#rules/1-language/index'
import { hivAtWork, workCapacityLoss } from '../facts/capacity.ts'
import {
  arduousMonths,
  coalMonths,
  contributionMonths,
  extraArduousMonths,
  insuredMonths,
} from '../facts/contribution-months.ts'
import { receivesPension, sex } from '../facts/people.ts'
import { hasReachedFiveYearsEarlier, hasReachedRetirementAge, hasReachedTenYearsEarlier } from '../facts/retirement.ts'
import { monthsPerYear } from '../numbers/time.ts'

/** Who may draw an old-age pension, by the three roads of the law: at retirement age, at a lower age after arduous work, and with reduced capacity to work. */

export const pensionYears = parameters('pension-years', {
  minimum: {
    name: {
      vi: 'Số năm đóng bảo hiểm xã hội tối thiểu để hưởng lương hưu',
      en: 'Minimum contribution years for a pension',
    },
    unit: 'year',
    values: {
      '2016-01-01': { value: 20, law: 'law-58-2014/54.1', confidence: 'primary' },
      '2025-07-01': { value: 15, law: 'law-41-2024/64.1', confidence: 'primary' },
    },
  },
  communeOfficials: {
    name: {
      vi: 'Số năm đóng tối thiểu của lao động nữ là người hoạt động không chuyên trách ở cấp xã',
      en: 'Minimum contribution years of women who are part-time commune officials',
    },
    unit: 'year',
    values: { '2016-01-01': { value: 15, law: 'law-58-2014/54.3', to: '2025-06-30', confidence: 'primary' } },
  },
  arduous: {
    name: {
      vi: 'Số năm làm nghề nặng nhọc, độc hại, nguy hiểm để nghỉ hưu sớm',
      en: 'Years in arduous work for an earlier pension',
    },
    unit: 'year',
    values: {
      '2016-01-01': { value: 15, law: 'law-58-2014/54.1', confidence: 'primary' },
      '2025-07-01': { value: 15, law: 'law-41-2024/64.1', confidence: 'primary' },
    },
  },
  reducedCapacity: {
    name: {
      vi: 'Số năm đóng tối thiểu để hưởng lương hưu khi suy giảm khả năng lao động',
      en: 'Minimum contribution years for a pension with reduced capacity',
    },
    unit: 'year',
    values: {
      '2016-01-01': { value: 20, law: 'law-58-2014/55.1', confidence: 'primary' },
      '2025-07-01': { value: 20, law: 'law-41-2024/65.1', confidence: 'primary' },
    },
  },
})

const lossOfMost = quantity(61, '%')
const lossOfNearlyAll = quantity(81, '%')

export const communePartTimeOfficial = input({
  name: {
    vi: 'Người hoạt động không chuyên trách ở cấp xã khi nghỉ việc',
    en: 'Part-time commune official at retirement',
  },
  entity: person,
  period: 'month',
  kind: 'truth',
  assumed: false,
})

/** Asked only of those who receive a pension or a monthly benefit of social insurance. */
export const drawsPension = input({
  name: { vi: 'Đã hưởng lương hưu từ trước tháng này', en: 'Has drawn an old-age pension since before this month' },
  note: {
    vi: 'Chỉ hỏi người đang hưởng lương hưu hoặc trợ cấp bảo hiểm xã hội hằng tháng. Chỉ kể lương hưu; trợ cấp khác, hoặc lương hưu bắt đầu từ tháng này: ghi là không. Nếu có thì không tính lương hưu mới và không hưởng trợ cấp thất nghiệp; mức đang hưởng xem “Lương hưu đang hưởng”.',
    en: 'Asked only of those who receive a pension or a monthly social insurance benefit. Old-age pensions only: false for other benefits, and for a pension that begins in this month. If true, no new pension is reckoned and no unemployment benefit is due; the amount is that of “Pension in payment”.',
  },
  entity: person,
  period: 'month',
  kind: 'truth',
})

export const isPensioner = variable({
  name: {
    vi: 'Đang hưởng lương hưu từ trước tháng này',
    en: 'Has been in payment of an old-age pension since before this month',
  },
  note: {
    vi: 'Đang hưởng lương hưu hoặc trợ cấp bảo hiểm xã hội hằng tháng, và đó là lương hưu đã hưởng từ trước tháng này.',
    en: 'Receives a pension or a monthly social insurance benefit, and has drawn an old-age pension since before this month.',
  },
  entity: person,
  period: 'month',
  formula: all(receivesPension, drawsPension),
})

const hasMinimumYears = insuredMonths.atLeast(pensionYears.minimum.times(monthsPerYear))
const hasArduousYears = arduousMonths.atLeast(pensionYears.arduous.times(monthsPerYear))
const hasCoalYears = coalMonths.atLeast(pensionYears.arduous.times(monthsPerYear))
const hasExtraArduousYears = extraArduousMonths.atLeast(pensionYears.arduous.times(monthsPerYear))

const ofNormalAge = all(hasReachedRetirementAge.lastMonth(), hasMinimumYears)
const ofLowerAge = all(
  hasMinimumYears,
  any(
    all(hasReachedFiveYearsEarlier.lastMonth(), hasArduousYears),
    all(hasReachedTenYearsEarlier.lastMonth(), hasCoalYears),
    hivAtWork,
  ),
)

export const qualifiesByAge = variable({
  name: {
    vi: 'Đủ điều kiện hưởng lương hưu theo tuổi và thời gian đóng',
    en: 'Qualifies for a pension by age and contribution years',
  },
  note: {
    vi: 'Thời gian đóng bắt buộc và tự nguyện được cộng. Khoản 1 Điều 64 và Điều 111 Luật 41/2024/QH15 đòi đủ 15 năm đóng bắt buộc khi nghỉ hưu sớm; người đủ 15 năm nhờ cộng thời gian tự nguyện hưởng lương hưu khi đủ tuổi theo Điều 98.',
    en: 'Compulsory and voluntary months add up. Articles 64.1 and 111 of Law 41/2024 ask for 15 compulsory years before retirement age; whoever reaches 15 with voluntary months draws the pension at retirement age, by article 98.',
  },
  entity: person,
  period: 'month',
  formulas: [
    {
      inForce: { from: '2016-01-01', to: '2025-06-30' },
      law: 'law-58-2014/54',
      confidence: 'primary',
      value: any(
        ofNormalAge,
        ofLowerAge,
        all(
          sex.is('female'),
          communePartTimeOfficial,
          hasReachedRetirementAge.lastMonth(),
          insuredMonths.atLeast(pensionYears.communeOfficials.times(monthsPerYear)),
        ),
      ),
    },
    {
      inForce: { from: '2025-07-01' },
      law: 'law-41-2024/64',
      confidence: 'primary',
      value: any(ofNormalAge, ofLowerAge),
    },
  ],
})

const withReducedCapacity = all(
  contributionMonths.atLeast(1),
  insuredMonths.atLeast(pensionYears.reducedCapacity.times(monthsPerYear)),
  workCapacityLoss.atLeast(lossOfMost),
  any(
    hasReachedFiveYearsEarlier.lastMonth(),
    all(hasReachedTenYearsEarlier.lastMonth(), workCapacityLoss.atLeast(lossOfNearlyAll)),
    hasExtraArduousYears,
  ),
)

export const qualifiesByReducedCapacity = variable({
  name: {
    vi: 'Đủ điều kiện hưởng lương hưu khi suy giảm khả năng lao động',
    en: 'Qualifies for a pension with reduced capacity',
  },
  note: {
    vi: 'Tuổi trước ngày 1/7/2025 ghi như Luật 41/2024/QH15: thấp hơn tuổi nghỉ hưu 5 tuổi, 10 tuổi. Điểm a khoản 1 Điều 55 Luật 58/2014/QH13 cho tuổi thấp hơn từ năm 2016 đến năm 2019 (nam đủ 51 tuổi năm 2016, mỗi năm thêm một tuổi, nam đủ 55, nữ đủ 50 tuổi từ năm 2020). Khoản 1 Điều 65 Luật 41/2024/QH15 chỉ tính thời gian đóng bắt buộc; ở đây cộng cả thời gian đóng tự nguyện như tư liệu.',
    en: 'The ages before 1 July 2025 are recorded as in Law 41/2024: 5 and 10 years below retirement age. Article 55.1.a of Law 58/2014 had lower ones from 2016 to 2019 (men 51 in 2016, a year more each year, men 55 and women 50 from 2020). Article 65.1 of Law 41/2024 counts compulsory months alone; here voluntary months are added, as the record has it.',
  },
  entity: person,
  period: 'month',
  formulas: [
    {
      inForce: { from: '2016-01-01', to: '2025-06-30' },
      law: 'law-58-2014/55',
      confidence: 'unconfirmed',
      value: withReducedCapacity,
    },
    { inForce: { from: '2025-07-01' }, law: 'law-41-2024/65', confidence: 'primary', value: withReducedCapacity },
  ],
})
