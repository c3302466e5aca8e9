import {
  all,
  enumeration,
  firstOf,
  higherOf,
  input,
  lowerOf,
  periodStart,
  person,
  quantity,
  table,
  variable,
} from '#rules/1-language/index'
import { baseSalary, referenceLevel } from '../numbers/standards.ts'
import { scheme } from '../scheme.ts'
import {
  insuredLeaveBefore,
  insuredLeaveNow,
  sicknessBaseOfDay,
  sicknessNumbers,
  underNewLaw,
  underOldLaw,
} from './sickness.ts'

/** Days off for a sick child, of each parent and for each child; and convalescence after an illness. */

export const childCareDays = input({
  name: {
    vi: 'Số ngày làm việc nghỉ chăm con ốm trong tháng, có giấy chứng nhận',
    en: 'Working days off for a sick child in the month, with a certificate',
  },
  note: {
    vi: 'Của một con trong một tháng: số ngày tối đa là của mỗi con. Không ghi lại các ngày này ở “Số ngày làm việc không hưởng tiền lương”.',
    en: 'For one child: the limit is that of each child. Not to be given again as unpaid working days.',
  },
  entity: person,
  period: 'month',
  unit: 'day',
  flow: true,
  min: 0,
  max: 27,
  assumed: 0,
})

export const childCareDaysBefore = input({
  name: {
    vi: 'Số ngày đã hưởng chế độ chăm sóc con ốm đó từ đầu năm đến hết tháng trước',
    en: 'Days for that sick child since January, before this month',
  },
  entity: person,
  period: 'month',
  unit: 'day',
  flow: false,
  min: 0,
  max: 60,
})

export const birthOfSickChild = input({
  name: { vi: 'Ngày sinh của con ốm', en: 'Date of birth of the sick child' },
  entity: person,
  period: 'month',
  kind: 'date',
})

export const ageOfSickChild = variable({
  name: {
    vi: 'Tuổi tròn của con ốm vào ngày đầu tháng',
    en: 'Completed years of the sick child on the first day of the month',
  },
  entity: person,
  period: 'month',
  flow: false,
  formula: birthOfSickChild.completedYears(periodStart),
})

export const childCareDaysPaid = variable({
  name: {
    vi: 'Số ngày chăm con ốm trong tháng còn trong thời gian tối đa của năm',
    en: 'Days for a sick child in the month within the limit of the year',
  },
  entity: person,
  period: 'month',
  flow: true,
  inForce: { from: '2016-01-01' },
  formula: lowerOf(
    childCareDays,
    higherOf(
      firstOf(
        [ageOfSickChild.lessThan(3), sicknessNumbers.childUnder3],
        [ageOfSickChild.lessThan(7), sicknessNumbers.childUnder7],
        quantity(0, 'day'),
      ).minus(childCareDaysBefore),
      0,
    ),
  ),
})

const caring = (child: string, limit: string) =>
  all(childCareDays.moreThan(0), ageOfSickChild.lessThan(7).citing(child), childCareDaysPaid.moreThan(0).citing(limit))

export const sickChildBenefit = scheme({
  name: { vi: 'Trợ cấp ốm đau khi chăm sóc con ốm', en: 'Sickness benefit for the care of a sick child' },
  note: {
    vi: 'Cha và mẹ cùng tham gia thì mỗi người có số ngày riêng. Kết quả là của một con được nêu. Trước ngày 1/7/2025 theo Luật 58/2014/QH13, với các con số của Luật 41/2024/QH15 nếu không có số riêng; chưa đối chiếu.',
    en: 'Where both parents are insured, each has days of their own. The result is for the one child given. Before 1 July 2025 by Law 58/2014, with the numbers of Law 41/2024 where none of its own is on record; not compared.',
  },
  dossier: ['sickness'],
  entity: person,
  period: 'month',
  eligibility: all(insuredLeaveNow, caring('law-41-2024/42.1.e', 'law-41-2024/44.1')),
  amount: sicknessBaseOfDay.times(childCareDaysPaid).times(sicknessNumbers.rate),
  provisions: [
    {
      ...underOldLaw,
      law: 'law-58-2014/27; law-58-2014/28.1; law-58-2014/28.4',
      eligibility: all(insuredLeaveBefore, caring('law-58-2014/25.2', 'law-58-2014/27.1')),
    },
    { ...underNewLaw, law: 'law-41-2024/44; law-41-2024/45.2' },
  ],
})

export const recoveryReasons = enumeration({
  name: { vi: 'Trường hợp dưỡng sức sau khi ốm', en: 'Reasons for convalescence after an illness' },
  codes: {
    long_treatment: { vi: 'sau bệnh cần chữa trị dài ngày', en: 'after a disease that needs long treatment' },
    surgery: { vi: 'sau phẫu thuật', en: 'after surgery' },
    other: { vi: 'trường hợp khác', en: 'other' },
  },
})

export const recoveryReason = input({
  name: { vi: 'Trường hợp dưỡng sức sau khi ốm', en: 'Reason for convalescence after an illness' },
  entity: person,
  period: 'month',
  codes: recoveryReasons,
})

/** Whether somebody has not recovered is for the employer and the union to decide, once 30 days of sickness were taken in the year. */
export const recoveryDays = input({
  name: {
    vi: 'Số ngày nghỉ dưỡng sức sau khi ốm được quyết định trong tháng',
    en: 'Days of convalescence after an illness, as decided for the month',
  },
  note: {
    vi: 'Do người sử dụng lao động và công đoàn cơ sở quyết định khi sức khỏe chưa phục hồi (khoản 1, 2 Điều 46 Luật 41/2024/QH15).',
    en: 'Decided by the employer and the union where health has not recovered (article 46.1 and 46.2 of Law 41/2024).',
  },
  entity: person,
  period: 'month',
  unit: 'day',
  flow: true,
  min: 0,
  max: 31,
  assumed: 0,
})

export const recoveryDaysBefore = input({
  name: {
    vi: 'Số ngày đã dưỡng sức sau khi ốm từ đầu năm đến hết tháng trước',
    en: 'Days of convalescence since January, before this month',
  },
  entity: person,
  period: 'month',
  unit: 'day',
  flow: false,
  min: 0,
  max: 366,
})

const mostDays = { long_treatment: 10, surgery: 7, other: 5 }

export const recoveryLimit = table({
  name: { vi: 'Số ngày dưỡng sức sau khi ốm tối đa trong năm', en: 'Most days of convalescence in a year' },
  unit: 'day',
  keys: [recoveryReasons],
  values: {
    '2016-01-01': { cells: mostDays, law: 'law-58-2014/29.2', confidence: 'primary' },
    '2025-07-01': { cells: mostDays, law: 'law-41-2024/46.2', confidence: 'primary' },
  },
})

export const recoveryDaysPaid = variable({
  name: {
    vi: 'Số ngày dưỡng sức trong tháng còn trong mức tối đa',
    en: 'Days of convalescence in the month within the limit',
  },
  entity: person,
  period: 'month',
  flow: true,
  inForce: { from: '2016-01-01' },
  formula: lowerOf(recoveryDays, higherOf(recoveryLimit.at(recoveryReason).minus(recoveryDaysBefore), 0)),
})

const convalescing = all(recoveryDays.moreThan(0), recoveryDaysPaid.moreThan(0))
const paidDays = recoveryDaysPaid.over(quantity(1, 'day')).times(sicknessNumbers.recoveryRate)

export const sicknessRecovery = scheme({
  name: {
    vi: 'Trợ cấp dưỡng sức, phục hồi sức khỏe sau khi ốm đau',
    en: 'Convalescence benefit after an illness',
  },
  dossier: ['sickness'],
  entity: person,
  period: 'month',
  eligibility: all(insuredLeaveNow, convalescing.citing('law-41-2024/46.1')),
  amount: paidDays.times(referenceLevel),
  provisions: [
    {
      ...underOldLaw,
      confidence: 'unconfirmed',
      law: 'law-58-2014/29',
      eligibility: all(insuredLeaveBefore, convalescing.citing('law-58-2014/29.1')),
      amount: paidDays.times(baseSalary),
    },
    { ...underNewLaw, law: 'law-41-2024/46' },
  ],
})
