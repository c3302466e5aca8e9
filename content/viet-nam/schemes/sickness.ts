import {
  all,
  enumeration,
  higherOf,
  input,
  lowerOf,
  parameters,
  person,
  scale,
  variable,
  when,
} from '#rules/1-language/index'
import { contributionMonths } from '../facts/contribution-months.ts'
import { armedForces, inSicknessAndMaternityFund, insuredWage } from '../facts/insured-work.ts'
import { underBothLaws } from '../numbers/both-laws.ts'
import { scheme } from '../scheme.ts'
import { contributes } from './contribution-bases.ts'

/** Sickness in compulsory social insurance: own illness, long diseases, a sick child, convalescence. Until 30 June 2025 by Law 58/2014, which has the same
 *  numbers. */

export const sickDays = input({
  name: {
    vi: 'Số ngày làm việc nghỉ ốm trong tháng, có giấy chứng nhận',
    en: 'Working days off sick in the month, with a certificate',
  },
  note: {
    vi: 'Nửa ngày ghi 0,5. Không kể ngày nghỉ lễ, tết, nghỉ hằng tuần và ngày điều trị do tai nạn lao động, bệnh nghề nghiệp. Không ghi lại các ngày này ở “Số ngày làm việc không hưởng tiền lương”.',
    en: 'Half a day is 0.5. Without holidays and weekly rest, and without treatment of a work accident or occupational disease. Not to be given again as unpaid working days.',
  },
  entity: person,
  period: 'month',
  unit: 'day',
  flow: true,
  min: 0,
  max: 27,
  assumed: 0,
})

export const sickDaysBefore = input({
  name: {
    vi: 'Số ngày đã hưởng chế độ ốm đau từ đầu năm đến hết tháng trước',
    en: 'Days of sickness benefit since January, before this month',
  },
  note: {
    vi: 'Chỉ kể của bản thân; ngày chăm con ốm ghi riêng.',
    en: 'Of the own illness only; days for a sick child are given apart.',
  },
  entity: person,
  period: 'month',
  unit: 'day',
  flow: false,
  min: 0,
  max: 366,
})

export const longTermDisease = input({
  name: {
    vi: 'Mắc bệnh thuộc danh mục bệnh cần chữa trị dài ngày',
    en: 'Has a disease of the list of those that need long treatment',
  },
  note: {
    vi: 'Chỉ cần nêu khi đã hết số ngày hưởng chế độ ốm đau của năm.',
    en: 'Needed only once the days of the year are used up.',
  },
  entity: person,
  period: 'month',
  kind: 'truth',
})

export const paidInFull = input({
  name: {
    vi: 'Được người sử dụng lao động trả nguyên lương trong những ngày nghỉ ốm, chăm con ốm, dưỡng sức',
    en: 'Paid in full by the employer on the days off sick, for a sick child or for convalescence',
  },
  entity: person,
  period: 'month',
  kind: 'truth',
  assumed: false,
})

export const workingConditions = enumeration({
  name: { vi: 'Điều kiện làm việc', en: 'Working conditions' },
  codes: {
    normal: { vi: 'điều kiện bình thường', en: 'normal' },
    hazardous: {
      vi: 'nghề, công việc nặng nhọc, độc hại, nguy hiểm hoặc đặc biệt nặng nhọc, độc hại, nguy hiểm',
      en: 'heavy, hazardous or dangerous work',
    },
    difficult_region: {
      vi: 'làm việc ở vùng có điều kiện kinh tế - xã hội đặc biệt khó khăn',
      en: 'works in an extremely difficult area',
    },
  },
})

export const workingCondition = input({
  name: { vi: 'Điều kiện làm việc', en: 'Working conditions' },
  entity: person,
  period: 'month',
  codes: workingConditions,
})

export const sicknessWage = input({
  name: {
    vi: 'Tiền lương đóng bảo hiểm xã hội của tháng gần nhất trước khi nghỉ ốm',
    en: 'Contribution base of the month before the sick leave',
  },
  note: {
    vi: 'Nếu nghỉ ngay tháng đầu tham gia hoặc tháng trở lại thì là tiền lương của tháng đó. Nếu không nêu: lấy theo tiền lương tháng trước.',
    en: 'In the first month of insurance, or of the return to it, the base of that month. If not given: the wage of the month before.',
  },
  entity: person,
  period: 'month',
  unit: 'VND',
  flow: false,
  min: 0,
  max: 10_000_000_000,
})

/** In the first month of insurance, or the first after a break, there is no month before: so that month itself counts. */
export const sicknessBase = variable({
  name: { vi: 'Tiền lương làm căn cứ tính trợ cấp ốm đau', en: 'Base of the sickness benefit' },
  entity: person,
  period: 'month',
  flow: false,
  law: 'law-41-2024/45.1; law-58-2014/28.1',
  confidence: 'primary',
  formula: sicknessWage.orIfUnknown(
    when(insuredWage.lastMonth().moreThan(0), insuredWage.lastMonth(), insuredWage.thisMonth()),
  ),
})

export const sickDaysNormal = scale({
  name: { vi: 'Số ngày hưởng ốm đau trong năm, điều kiện bình thường', en: 'Days of sickness in a year, normal work' },
  form: 'single-amount',
  unit: 'month',
  resultUnit: 'day',
  inForce: { from: '2016-01-01' },
  brackets: [
    { threshold: 0, amount: underBothLaws(30, 'law-58-2014/26.1.a', 'law-41-2024/43.1.a') },
    { threshold: 180, amount: underBothLaws(40, 'law-58-2014/26.1.a', 'law-41-2024/43.1.a') },
    { threshold: 360, amount: underBothLaws(60, 'law-58-2014/26.1.a', 'law-41-2024/43.1.a') },
  ],
})

export const sickDaysHazardous = scale({
  name: {
    vi: 'Số ngày hưởng ốm đau trong năm, nghề nặng nhọc, độc hại, nguy hiểm hoặc vùng đặc biệt khó khăn',
    en: 'Days of sickness in a year, hazardous work or extremely difficult area',
  },
  form: 'single-amount',
  unit: 'month',
  resultUnit: 'day',
  inForce: { from: '2016-01-01' },
  brackets: [
    { threshold: 0, amount: underBothLaws(40, 'law-58-2014/26.1.b', 'law-41-2024/43.1.b') },
    { threshold: 180, amount: underBothLaws(50, 'law-58-2014/26.1.b', 'law-41-2024/43.1.b') },
    { threshold: 360, amount: underBothLaws(70, 'law-58-2014/26.1.b', 'law-41-2024/43.1.b') },
  ],
})

export const longTermRate = scale({
  name: { vi: 'Tỷ lệ hưởng khi chữa trị dài ngày', en: 'Rate in long treatment' },
  form: 'single-amount',
  unit: 'month',
  resultUnit: '1',
  inForce: { from: '2016-01-01' },
  brackets: [
    { threshold: 0, amount: underBothLaws(0.5, 'law-58-2014/28.2.c', 'law-41-2024/45.3.c') },
    { threshold: 180, amount: underBothLaws(0.55, 'law-58-2014/28.2.b', 'law-41-2024/45.3.b') },
    { threshold: 360, amount: underBothLaws(0.65, 'law-58-2014/28.2.a', 'law-41-2024/45.3.a') },
  ],
})

export const sicknessNumbers = parameters('sickness', {
  rate: {
    name: { vi: 'Tỷ lệ hưởng trợ cấp ốm đau', en: 'Rate of the sickness benefit' },
    unit: '1',
    max: 1,
    values: underBothLaws(0.75, 'law-58-2014/28.1', 'law-41-2024/45.2'),
  },
  armedForcesRate: {
    name: { vi: 'Tỷ lệ hưởng của lực lượng vũ trang', en: 'Rate of the armed forces' },
    unit: '1',
    max: 1,
    values: underBothLaws(1, 'law-58-2014/28.3', 'law-41-2024/45.4'),
  },
  childUnder3: {
    name: { vi: 'Số ngày chăm con ốm dưới 3 tuổi, mỗi con trong năm', en: 'Days for a sick child under 3, per year' },
    unit: 'day',
    values: underBothLaws(20, 'law-58-2014/27.1', 'law-41-2024/44.1'),
  },
  childUnder7: {
    name: {
      vi: 'Số ngày chăm con ốm từ đủ 3 tuổi đến dưới 7 tuổi, mỗi con trong năm',
      en: 'Days for a sick child of 3 to under 7, per year',
    },
    unit: 'day',
    values: underBothLaws(15, 'law-58-2014/27.1', 'law-41-2024/44.1'),
  },
  daysOfMonth: {
    name: { vi: 'Số ngày chia để tính mức hưởng một ngày', en: 'Days by which a month is divided' },
    unit: 'day',
    values: underBothLaws(24, 'law-58-2014/28.4', 'law-41-2024/45.5'),
  },
  recoveryRate: {
    name: { vi: 'Mức dưỡng sức một ngày', en: 'Rate of a day of convalescence' },
    note: {
      vi: 'Tính trên mức lương cơ sở; từ 1/7/2025 trên mức tham chiếu.',
      en: 'Of the base salary; from 1 July 2025 of the reference level.',
    },
    unit: '1',
    max: 1,
    values: underBothLaws(0.3, 'law-58-2014/29.3', 'law-41-2024/46.3', 'unconfirmed'),
  },
})

export const sickDaysOfTheYear = variable({
  name: { vi: 'Số ngày hưởng ốm đau tối đa trong năm', en: 'Most days of sickness in a year' },
  entity: person,
  period: 'month',
  flow: false,
  inForce: { from: '2016-01-01' },
  formula: when(
    workingCondition.is('normal'),
    sickDaysNormal.of(contributionMonths),
    sickDaysHazardous.of(contributionMonths),
  ),
})

/** Members of the armed forces have as many days as their treatment takes. */
export const sickDaysWithinLimit = variable({
  name: {
    vi: 'Số ngày ốm trong tháng còn trong thời gian tối đa của năm',
    en: 'Days sick in the month within the limit of the year',
  },
  entity: person,
  period: 'month',
  flow: true,
  inForce: { from: '2016-01-01' },
  formula: when(armedForces, sickDays, lowerOf(sickDays, higherOf(sickDaysOfTheYear.minus(sickDaysBefore), 0))),
})

export const sickDaysBeyondLimit = variable({
  name: {
    vi: 'Số ngày ốm trong tháng sau khi hết thời gian tối đa của năm',
    en: 'Days sick in the month beyond the limit of the year',
  },
  entity: person,
  period: 'month',
  flow: true,
  inForce: { from: '2016-01-01' },
  formula: sickDays.minus(sickDaysWithinLimit),
})

/** What a day off is reckoned on. */
export const sicknessBaseOfDay = sicknessBase.over(sicknessNumbers.daysOfMonth)

export const underOldLaw = { inForce: { from: '2016-01-01', to: '2025-06-30' }, confidence: 'primary' } as const
export const underNewLaw = { inForce: { from: '2025-07-01' }, confidence: 'primary' } as const

/** Insured, in a month that counts, and not on leave paid in full. */
export const onInsuredLeave = (insured: string, counted: string, unpaid: string) =>
  all(inSicknessAndMaternityFund.citing(insured), contributes.citing(counted), paidInFull.not().citing(unpaid))

export const insuredLeaveBefore = onInsuredLeave('law-58-2014/24', 'law-58-2014/85', 'law-58-2014')
export const insuredLeaveNow = onInsuredLeave('law-41-2024/42.1', 'law-41-2024/33.5', 'law-41-2024/42.2.d')

const withinLimit = all(sickDays.moreThan(0), sickDaysWithinLimit.moreThan(0))
const beyondLimit = all(sickDays.moreThan(0), longTermDisease, sickDaysBeyondLimit.moreThan(0))

export const sicknessBenefit = scheme({
  name: { vi: 'Trợ cấp ốm đau', en: 'Sickness benefit' },
  note: {
    vi: 'Lực lượng vũ trang: không giới hạn số ngày trong năm, hưởng 100%. Chưa xét: tự gây thương tích, sử dụng ma túy (khoản 2 Điều 42 Luật 41/2024/QH15). Trước 1/7/2025 theo Luật 58/2014/QH13 với cùng các con số; riêng người mắc bệnh dài ngày khi đó hưởng 75% trong 180 ngày đầu, kể cả ngày nghỉ lễ, nghỉ hằng tuần (điểm a khoản 2 Điều 26): chưa được tính.',
    en: 'Armed forces: no limit of days in a year, at 100%. Not considered: self-inflicted harm, use of drugs (article 42.2 of Law 41/2024). Before 1 July 2025 by Law 58/2014 with the same numbers; but with a long disease the first 180 days, weekly rest and holidays among them, were then paid at 75% (article 26.2.a), which is not reckoned.',
  },
  dossier: ['sickness'],
  entity: person,
  period: 'month',
  eligibility: all(insuredLeaveNow, withinLimit.citing('law-41-2024/43')),
  amount: sicknessBaseOfDay
    .times(sickDaysWithinLimit)
    .times(when(armedForces, sicknessNumbers.armedForcesRate, sicknessNumbers.rate)),
  provisions: [
    {
      ...underOldLaw,
      law: 'law-58-2014/26.1; law-58-2014/28.1',
      eligibility: all(insuredLeaveBefore, withinLimit.citing('law-58-2014/26.1')),
    },
    { ...underNewLaw, law: 'law-41-2024/43.1; law-41-2024/45' },
  ],
})

export const longTermSicknessBenefit = scheme({
  name: { vi: 'Trợ cấp ốm đau khi chữa trị dài ngày', en: 'Sickness benefit in long treatment' },
  note: {
    vi: 'Hưởng tiếp sau khi hết số ngày của năm. Trước ngày 1/7/2025 theo Luật 58/2014/QH13.',
    en: 'Continues after the days of the year are used up. Before 1 July 2025 by Law 58/2014.',
  },
  dossier: ['sickness'],
  entity: person,
  period: 'month',
  eligibility: all(insuredLeaveNow, beyondLimit.citing('law-41-2024/43.2')),
  amount: sicknessBaseOfDay.times(sickDaysBeyondLimit).times(longTermRate.of(contributionMonths)),
  provisions: [
    {
      ...underOldLaw,
      confidence: 'unconfirmed',
      law: 'law-58-2014/26.2.b; law-58-2014/28.2',
      eligibility: all(insuredLeaveBefore, beyondLimit.citing('law-58-2014/26.2')),
    },
    { ...underNewLaw, law: 'law-41-2024/43.2; law-41-2024/45.3' },
  ],
})
