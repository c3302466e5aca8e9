import {
  all,
  any,
  day,
  higherOf,
  input,
  lowerOf,
  parameter,
  periodEnd,
  person,
  quantity,
  variable,
  when,
} from '#rules/1-language/index'
import { insuredMonths } from '../facts/contribution-months.ts'
import { averageInsuredBase } from '../facts/contributions.ts'
import { aliveInMonth, birth, citizen, diesInMonth } from '../facts/people.ts'
import { poorOrNearPoor } from '../facts/poverty.ts'
import { hasReachedRetirementAge, retirementDay } from '../facts/retirement.ts'
import { scheme } from '../scheme.ts'
import { requestsLumpSum } from './lump-sum.ts'
import { insuredYears } from './pension-amount.ts'
import { pensionYears } from './pension-conditions.ts'
import { pensionRises } from './pension-indexation.ts'
import { socialPension, socialPensionAge, socialPensionAmount } from './social-pension.ts'

/** Who reaches retirement age with too few years for a pension may draw on what was contributed, month by month, until the social pension begins. Names follow
 *  article 14 of the decrees: T months can be paid at the level of the social pension, Td months are left to its age. */

export const bridgeAllowanceBegins = input({
  name: {
    vi: 'Tháng bắt đầu hưởng trợ cấp hằng tháng trước tuổi hưu trí xã hội (một ngày trong tháng đó)',
    en: 'First month of the allowance until social pension age (a day in it)',
  },
  note: {
    vi: 'Nếu không nêu: tháng liền sau tháng đủ tuổi nghỉ hưu, sớm nhất là tháng 7/2025.',
    en: 'If not given: the month after retirement age was reached, July 2025 at the earliest.',
  },
  entity: person,
  period: 'always',
  kind: 'date',
})

export const paysBridgeTopUp = input({
  name: {
    vi: 'Đóng một lần cho thời gian còn thiếu để hưởng đến tuổi hưu trí xã hội',
    en: 'Pays once for the months that are wanting up to social pension age',
  },
  entity: person,
  period: 'always',
  kind: 'truth',
  assumed: false,
})

export const monthsPerContributionYear = parameter({
  name: {
    vi: 'Số tháng bình quân tiền lương tính cho mỗi năm đóng',
    en: 'Months of the average base for each contribution year',
  },
  unit: 'month/year',
  values: { '2025-07-01': { value: 2, law: 'law-41-2024/23.2; d158-2025/14', confidence: 'primary' } },
})

const firstDay = day('2025-07-01')
const asksFrom = bridgeAllowanceBegins.orIfUnknown(retirementDay.plusMonths(1))

/** Whole months are counted from first days of months. */
export const bridgeBegin = variable({
  name: { vi: 'Ngày đầu của tháng bắt đầu hưởng', en: 'First day of the first month' },
  entity: person,
  period: 'month',
  inForce: { from: '2025-07-01' },
  formula: firstDay.plusMonths(higherOf(firstDay.completedMonths(asksFrom), 0)),
})

export const ownSocialPensionDay = variable({
  name: { vi: 'Ngày đủ tuổi hưởng trợ cấp hưu trí xã hội', en: 'Day of reaching social pension age' },
  note: {
    vi: 'Tính đến 70 tuổi nếu thuộc hộ nghèo, hộ cận nghèo, còn lại 75 tuổi (tư liệu không nêu riêng).',
    en: 'At 70 in poor and near-poor households, else at 75 (the record does not say it apart).',
  },
  entity: person,
  period: 'month',
  inForce: { from: '2025-07-01' },
  law: 'law-41-2024/21',
  formula: birth.plusYears(when(poorOrNearPoor, socialPensionAge.poorOrNearPoor, socialPensionAge.general)),
})

export const monthsToSocialPension = variable({
  name: {
    vi: 'Số tháng từ tháng bắt đầu hưởng đến trước tháng đủ tuổi hưu trí xã hội (Td)',
    en: 'Months from the first one to the one before social pension age (Td)',
  },
  note: {
    vi: 'Kể tháng bắt đầu hưởng, không kể tháng đủ tuổi: tháng đó hưởng trợ cấp hưu trí xã hội.',
    en: 'The first month counts, and that in which the age is reached does not: it has the social pension.',
  },
  entity: person,
  period: 'month',
  flow: false,
  inForce: { from: '2025-07-01' },
  law: 'd158-2025/14',
  confidence: 'primary',
  formula: bridgeBegin.completedMonths(ownSocialPensionDay),
})

/** The new amount reaches back only to those who were paid a social pension: who began earlier was reckoned with the first one. */
export const firstSocialPension = parameter({
  name: {
    vi: 'Mức trợ cấp hưu trí xã hội đối với người bắt đầu hưởng trước tháng 10/2026',
    en: 'Social pension for those who began before October 2026',
  },
  unit: 'VND',
  values: { '2025-07-01': { value: 500_000, law: 'd176-2025/3.1', confidence: 'secondary' } },
})

export const socialPensionAtBegin = variable({
  name: {
    vi: 'Mức trợ cấp hưu trí xã hội tại tháng bắt đầu hưởng',
    en: 'Social pension amount of the first month',
  },
  entity: person,
  period: 'month',
  flow: false,
  inForce: { from: '2025-07-01' },
  formula: when(bridgeBegin.before(day('2026-10-01')), firstSocialPension, socialPensionAmount),
})

export const bridgeMonths = variable({
  name: {
    vi: 'Số tháng được hưởng bằng mức trợ cấp hưu trí xã hội (T)',
    en: 'Months payable at the level of the social pension (T)',
  },
  note: {
    vi: 'T = mức bình quân × 2 × số năm đóng ÷ mức trợ cấp hưu trí xã hội. Tháng lẻ của thời gian đóng tính như khi tính lương hưu (khoản 6 Điều 5 Luật 41/2024/QH15).',
    en: 'T = average base × 2 × contribution years ÷ social pension. Odd months of contributions count as for the pension (article 5.6 of Law 41/2024).',
  },
  entity: person,
  period: 'month',
  flow: false,
  inForce: { from: '2025-07-01' },
  law: 'law-41-2024/23; d158-2025/14',
  confidence: 'primary',
  formula: averageInsuredBase.times(monthsPerContributionYear).times(insuredYears).over(socialPensionAtBegin),
})

export const bridgeMonth = variable({
  name: { vi: 'Tháng này là tháng hưởng thứ mấy', en: 'Month of the allowance, counted from 1' },
  entity: person,
  period: 'month',
  flow: false,
  inForce: { from: '2025-07-01' },
  formula: bridgeBegin.completedMonths(periodEnd).plus(1),
})

const lastsBeyond = bridgeMonths.moreThan(monthsToSocialPension)

/** Where the record would last beyond the age, the rest is spread over the months that are left. */
export const bridgeLevel = variable({
  name: { vi: 'Mức trợ cấp một tháng lúc bắt đầu hưởng', en: 'Level of a month at the beginning' },
  entity: person,
  period: 'month',
  flow: false,
  inForce: { from: '2025-07-01' },
  law: 'law-41-2024/23; d158-2025/14',
  confidence: 'primary',
  formula: when(
    lastsBeyond,
    socialPensionAtBegin.plus(
      bridgeMonths.minus(monthsToSocialPension).times(socialPensionAtBegin).over(monthsToSocialPension),
    ),
    socialPensionAtBegin,
  ),
})

export const bridgeLevelNow = variable({
  name: { vi: 'Mức trợ cấp một tháng sau các lần điều chỉnh', en: 'Level of a month after the rises of pensions' },
  entity: person,
  period: 'month',
  flow: false,
  formulas: [
    { inForce: { from: '2025-07-01', to: '2026-06-30' }, law: 'law-41-2024/23.4', value: bridgeLevel },
    {
      inForce: { from: '2026-07-01' },
      law: 'law-41-2024/23.4; law-41-2024/67; d162-2026',
      confidence: 'primary',
      value: when(bridgeBegin.before(day('2026-07-01')), bridgeLevel.times(pensionRises.of2026.plus(1)), bridgeLevel),
    },
  ],
})

export const bridgeTopUp = variable({
  name: {
    vi: 'Số tiền được đóng một lần để hưởng đến tuổi hưu trí xã hội',
    en: 'What may be paid in once, to be paid up to social pension age',
  },
  note: {
    vi: '(Td − T) × mức trợ cấp hưu trí xã hội; tự nguyện.',
    en: '(Td − T) × social pension; voluntary.',
  },
  entity: person,
  period: 'month',
  flow: false,
  inForce: { from: '2025-07-01' },
  law: 'law-41-2024/23; d158-2025/14',
  confidence: 'primary',
  formula: higherOf(monthsToSocialPension.minus(bridgeMonths), 0)
    .times(socialPensionAtBegin)
    .over(quantity(1, 'month')),
})

export const bridgeLastMonth = variable({
  name: { vi: 'Số tháng được chi trả trợ cấp', en: 'Months for which the allowance is paid' },
  note: {
    vi: 'Td nếu T dài hơn Td hoặc đã đóng một lần cho thời gian còn thiếu; còn lại là T.',
    en: 'Td where T exceeds it or the wanting months were paid for; else T.',
  },
  entity: person,
  period: 'month',
  flow: false,
  inForce: { from: '2025-07-01' },
  law: 'law-41-2024/23; d158-2025/14',
  confidence: 'primary',
  formula: when(any(lastsBeyond, paysBridgeTopUp), monthsToSocialPension, bridgeMonths),
})

export const bridgeMonthCovered = variable({
  name: { vi: 'Phần của tháng này được chi trả', en: 'Part of this month that is covered' },
  note: {
    vi: 'Tháng cuối chỉ còn một phần thì trả phần đó (tư liệu không nêu cách làm tròn T).',
    en: 'Where only a part of the last month is left, that part is paid (the record does not say how T is rounded).',
  },
  entity: person,
  period: 'month',
  flow: false,
  inForce: { from: '2025-07-01' },
  formula: lowerOf(higherOf(bridgeLastMonth.minus(bridgeMonth).plus(1), 0), 1),
})

export const bridgeMonthsLeft = variable({
  name: { vi: 'Số tháng chưa nhận sau tháng này', en: 'Months not yet paid after this one' },
  entity: person,
  period: 'month',
  flow: false,
  inForce: { from: '2025-07-01' },
  formula: higherOf(bridgeLastMonth.minus(bridgeMonth), 0),
})

export const bridgeAllowance = scheme({
  id: 'bridge-allowance-own-contributions',
  name: {
    vi: 'Trợ cấp hằng tháng đối với người lao động không đủ điều kiện hưởng lương hưu và chưa đủ tuổi hưởng trợ cấp hưu trí xã hội',
    en: 'Monthly allowance from own contributions until social pension age',
  },
  note: {
    vi: 'Chi trả từ quá trình đóng của chính người lao động. Nguồn ghi Điều 14 của Nghị định 158/2025/NĐ-CP và Nghị định 159/2025/NĐ-CP. Trong thời gian hưởng, ngân sách đóng bảo hiểm y tế (khoản 6 Điều 23). Khi chết, thân nhân được trợ cấp mai táng nếu đủ điều kiện tại điểm a khoản 1 Điều 85 hoặc điểm a khoản 1 Điều 109. Dừng khi hưởng trợ cấp hưu trí xã hội. Hồ sơ không nêu: hộ trở thành hoặc thôi là hộ nghèo, hộ cận nghèo sau khi bắt đầu hưởng thì có tính lại hay không (ở đây tính theo diện hộ của tháng); người bắt đầu từ tháng 7 đến tháng 9/2026 tính theo mức nào (ở đây 500.000 đồng).',
    en: "Paid out of the person's own contributions. The source names article 14 of Decrees 158/2025 and 159/2025. The budget pays health insurance meanwhile (article 23.6). On death there is a funeral grant where article 85.1.a or 109.1.a is met. It stops when the social pension starts. Not on record: whether it is reckoned anew where a household becomes or ceases to be poor or near-poor after its start (here by the class of the month); by which amount those are reckoned who begin from July to September 2026 (here 500,000).",
  },
  dossier: ['bridge-allowance-own-contributions'],
  entity: person,
  period: 'month',
  changesFrom: 'period-start',
  law: 'law-41-2024/23; law-41-2024/24; d158-2025/14; d159-2025/14',
  inForce: { from: '2025-07-01' },
  confidence: 'primary',
  eligibility: all(
    aliveInMonth,
    citizen.citing('law-41-2024/23.1'),
    hasReachedRetirementAge.citing('law-41-2024/23.1'),
    insuredMonths.atLeast(1),
    insuredMonths.lessThan(pensionYears.minimum.times(quantity(12, 'month/year'))).citing('law-41-2024/64'),
    requestsLumpSum.not().citing('law-41-2024/23.1'),
    socialPension.calculated
      .moreThan(0)
      .saying({ vi: 'Được hưởng trợ cấp hưu trí xã hội', en: 'Entitled to the social pension' })
      .not()
      .citing('law-41-2024/23'),
    bridgeMonth.atLeast(1),
    bridgeMonth.atMost(monthsToSocialPension),
    bridgeMonthCovered.moreThan(0),
  ),
  amount: bridgeLevelNow.times(bridgeMonthCovered.over(quantity(1, 'month'))),
})

export const bridgeAllowanceUnpaid = scheme({
  name: {
    vi: 'Trợ cấp một lần cho thân nhân đối với các tháng chưa nhận',
    en: 'Months not yet paid, to the relatives of who died',
  },
  note: {
    vi: 'Người đang hưởng trợ cấp hằng tháng chết thì thân nhân được trợ cấp một lần cho những tháng chưa nhận.',
    en: 'When somebody who receives the monthly allowance dies, the relatives are paid the months that are left, once.',
  },
  dossier: ['bridge-allowance-own-contributions'],
  entity: person,
  period: 'month',
  changesFrom: 'period-start',
  law: 'law-41-2024/23',
  inForce: { from: '2025-07-01' },
  confidence: 'primary',
  eligibility: all(diesInMonth, bridgeAllowance.eligible, bridgeMonthsLeft.moreThan(0)),
  amount: bridgeLevelNow.times(bridgeMonthsLeft.over(quantity(1, 'month'))),
})
