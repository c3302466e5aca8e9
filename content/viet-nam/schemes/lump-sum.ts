import {
  all,
  any,
  input,
  lowerOf,
  notWith,
  parameters,
  periodEnd,
  person,
  quantity,
  variable,
  when,
} from '#rules/1-language/index'
import { workCapacityLoss } from '../facts/capacity.ts'
import {
  contributionMonths,
  insuredBeforeJuly2025,
  insuredMonths,
  insuredMonthsBefore2014,
  lastContributionDay,
} from '../facts/contribution-months.ts'
import { averageInsuredBase } from '../facts/contributions.ts'
import { disability } from '../facts/people.ts'
import { hasReachedRetirementAge } from '../facts/retirement.ts'
import { monthsPerYear } from '../numbers/time.ts'
import { scheme } from '../scheme.ts'
import { oldAgePension } from './pension.ts'
import { countedYears } from './pension-amount.ts'
import { pensionYears } from './pension-conditions.ts'

/** Contributions taken out once, which ends the record: no pension and no allowance from own contributions are left. */

export const requestsLumpSum = input({
  name: { vi: 'Đề nghị hưởng bảo hiểm xã hội một lần', en: 'Asks for the lump sum' },
  entity: person,
  period: 'month',
  kind: 'truth',
  assumed: false,
})

export const settlesAbroad = input({
  name: { vi: 'Ra nước ngoài để định cư', en: 'Settles abroad' },
  entity: person,
  period: 'month',
  kind: 'truth',
  assumed: false,
})

export const deadlyDisease = input({
  name: {
    vi: 'Mắc một trong những bệnh nguy hiểm đến tính mạng theo danh mục',
    en: 'Has a listed disease dangerous to life',
  },
  entity: person,
  period: 'month',
  kind: 'truth',
  assumed: false,
})

export const dischargedFromForces = input({
  name: {
    vi: 'Sĩ quan, hạ sĩ quan, chiến sĩ phục viên, xuất ngũ, thôi việc không đủ điều kiện hưởng lương hưu',
    en: 'Soldier or police officer on discharge, without the right to a pension',
  },
  entity: person,
  period: 'month',
  kind: 'truth',
  assumed: false,
})

/** Asked only of those with less than a year, and after a death of those with few months of voluntary insurance. */
export const contributionsPaid = input({
  name: {
    vi: 'Tổng số tiền đã đóng vào quỹ hưu trí và tử tuất, kể cả phần người sử dụng lao động đóng',
    en: "Sum paid into the pension and survivors fund, with the employer's share",
  },
  note: {
    vi: 'Chỉ hỏi người đóng chưa đủ một năm đề nghị hưởng một lần, và người chết chỉ đóng tự nguyện chưa đủ 60 tháng. Luật ghi “số tiền đã đóng”; tư liệu không nói rõ có gồm phần của người sử dụng lao động hay không, ở đây hiểu là có.',
    en: "Asked only of those with less than a year who take the lump sum, and of deceased members who paid only voluntarily for fewer than 60 months. The law says “what was paid”; whether the employer's share is meant is not on record, and it is taken to be.",
  },
  entity: person,
  period: 'month',
  unit: 'VND',
  flow: false,
  min: 0,
  max: 10_000_000_000,
  integral: true,
})

export const lumpSumNumbers = parameters('lump-sum', {
  monthsPerYearBefore2014: {
    name: {
      vi: 'Số tháng bình quân cho mỗi năm đóng trước năm 2014',
      en: 'Months of the average base for each year before 2014',
    },
    unit: '1/year',
    values: {
      '2016-01-01': { value: 1.5, law: 'law-58-2014/60.2', confidence: 'primary' },
      '2025-07-01': { value: 1.5, law: 'law-41-2024/70.3.a', confidence: 'primary' },
    },
  },
  monthsPerYearFrom2014: {
    name: {
      vi: 'Số tháng bình quân cho mỗi năm đóng từ năm 2014',
      en: 'Months of the average base for each year from 2014',
    },
    unit: '1/year',
    values: {
      '2016-01-01': { value: 2, law: 'law-58-2014/60.2', confidence: 'primary' },
      '2025-07-01': { value: 2, law: 'law-41-2024/70.3.b', confidence: 'primary' },
    },
  },
  highestBelowOneYear: {
    name: {
      vi: 'Số tháng bình quân cao nhất khi đóng chưa đủ một năm',
      en: 'Highest months of the average base with less than a year',
    },
    unit: '1',
    values: {
      '2016-01-01': { value: 2, law: 'law-58-2014/60.2', confidence: 'primary' },
      '2025-07-01': { value: 2, law: 'law-41-2024/70.3.c', confidence: 'primary' },
    },
  },
})

const oneYear = quantity(12, 'month')

export const yearsBefore2014 = variable({
  name: { vi: 'Số năm đóng trước năm 2014', en: 'Full contribution years before 2014' },
  note: {
    vi: 'Tháng lẻ trước năm 2014 được chuyển sang giai đoạn từ năm 2014.',
    en: 'Odd months before 2014 are counted with those from 2014.',
  },
  entity: person,
  period: 'month',
  flow: false,
  law: 'law-41-2024/70.3.a',
  formula: insuredMonthsBefore2014.over(monthsPerYear).roundedDownTo(1),
})

export const yearsFrom2014 = variable({
  name: { vi: 'Số năm đóng từ năm 2014', en: 'Contribution years from 2014' },
  note: {
    vi: 'Tháng lẻ tính như khi tính lương hưu.',
    en: 'Odd months count as they do for the pension.',
  },
  entity: person,
  period: 'month',
  flow: false,
  law: 'law-41-2024/5.6',
  formula: countedYears(insuredMonths.minus(yearsBefore2014.times(monthsPerYear))),
})

/** Months of the average base for all years; the survivors' lump sum is reckoned with it too. */
export const monthsOfAverage = variable({
  name: {
    vi: 'Số tháng bình quân được hưởng theo số năm đóng',
    en: 'Months of the average base for the contribution years',
  },
  entity: person,
  period: 'month',
  flow: false,
  inForce: { from: '2016-01-01' },
  formula: yearsBefore2014
    .times(lumpSumNumbers.monthsPerYearBefore2014)
    .plus(yearsFrom2014.times(lumpSumNumbers.monthsPerYearFrom2014)),
})

const hasMinimumYears = insuredMonths.atLeast(pensionYears.minimum.times(monthsPerYear))
const tooFewYears = all(hasReachedRetirementAge, hasMinimumYears.not())
const cannotWork = any(workCapacityLoss.atLeast(81), disability.is('exceptionally_severe'))
const outForAYear = all(
  lastContributionDay.plusMonths(12).onOrBefore(periodEnd),
  insuredMonths.lessThan(quantity(240, 'month')),
)

/** The conditions of either law, for members of compulsory and of voluntary insurance alike. */
export const mayTakeLumpSum = variable({
  name: {
    vi: 'Thuộc trường hợp được hưởng bảo hiểm xã hội một lần',
    en: 'Is in one of the cases in which the lump sum is paid',
  },
  entity: person,
  period: 'month',
  formulas: [
    {
      inForce: { from: '2016-01-01', to: '2025-06-30' },
      law: 'law-58-2014/60; res-93-2015',
      confidence: 'unconfirmed',
      value: any(tooFewYears, settlesAbroad, deadlyDisease, cannotWork, outForAYear, dischargedFromForces),
    },
    {
      inForce: { from: '2025-07-01' },
      law: 'law-41-2024/70',
      confidence: 'primary',
      value: any(
        tooFewYears,
        settlesAbroad,
        deadlyDisease,
        cannotWork,
        all(insuredBeforeJuly2025, outForAYear),
        dischargedFromForces,
      ),
    },
  ],
})

export const lumpSumAmount = variable({
  name: { vi: 'Mức bảo hiểm xã hội một lần', en: 'Amount of the lump sum' },
  entity: person,
  period: 'month',
  flow: false,
  inForce: { from: '2016-01-01' },
  formula: when(
    insuredMonths.lessThan(oneYear),
    lowerOf(contributionsPaid, averageInsuredBase.times(lumpSumNumbers.highestBelowOneYear)),
    averageInsuredBase.times(monthsOfAverage),
  ),
})

export const lumpSum = scheme({
  id: 'si-lump-sum-withdrawal',
  name: { vi: 'Bảo hiểm xã hội một lần', en: 'Lump-sum withdrawal' },
  note: {
    vi: 'Chấm dứt thời gian đóng: không còn quyền hưởng lương hưu và trợ cấp hằng tháng từ quá trình đóng. Trước ngày 1/7/2025 cũng ghi các trường hợp này; Điều 60 Luật 58/2014/QH13 không nêu suy giảm 81% và khuyết tật đặc biệt nặng. Không tính phần Nhà nước hỗ trợ tiền đóng tự nguyện (khoản 3, 4 Điều 70 Luật 41/2024/QH15): phần này không được trừ ở đây. Chưa có trong bộ quy tắc: người lao động nước ngoài (khoản 2 Điều 70).',
    en: 'It ends the contribution record: the rights to a pension and to the allowance from own contributions are lost. Before 1 July 2025 the same cases are taken; article 60 of Law 58/2014 does not name the loss of 81% and exceptionally severe disability. State support of voluntary contributions is left out by law (article 70.3 and 70.4 of Law 41/2024), and is not taken off here. Not in the rule book: foreign workers (article 70.2).',
  },
  dossier: ['si-lump-sum-withdrawal'],
  entity: person,
  period: 'month',
  changesFrom: 'period-start',
  eligibility: all(requestsLumpSum, contributionMonths.atLeast(1), mayTakeLumpSum),
  amount: lumpSumAmount,
  provisions: [
    {
      inForce: { from: '2016-01-01', to: '2025-06-30' },
      law: 'law-58-2014/60; res-93-2015',
      confidence: 'unconfirmed',
    },
    { inForce: { from: '2025-07-01' }, law: 'law-41-2024/70', confidence: 'primary' },
  ],
})

/** The lump sum ends the record on which a pension would rest: whoever has both rights chooses. */
export const noPensionBesideLumpSum = notWith({
  law: 'law-41-2024/70.6',
  scheme: oldAgePension,
  where: [lumpSum],
  inForce: { from: '2016-01-01' },
})
