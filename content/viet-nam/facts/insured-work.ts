import {
  all,
  type DateOf,
  input,
  monthOfPeriod,
  type NumberOf,
  type NumberVariable,
  person,
  quantity,
  variable,
  when,
  yearOfPeriod,
} from '#rules/1-language/index'
import { contributes, socialInsuranceBase } from '../schemes/contribution-bases.ts'
import { insurance, wage } from './work.ts'

/** What the short-term benefits of compulsory insurance have in common: who is in, on which wage, and what is read as it was some months ago. */

export const partTime = input({
  name: { vi: 'Làm việc không trọn thời gian', en: 'Works part-time' },
  note: {
    vi: 'Thuộc diện tham gia bảo hiểm xã hội bắt buộc từ 1/7/2025.',
    en: 'Within compulsory social insurance from 1 July 2025.',
  },
  entity: person,
  period: 'month',
  kind: 'truth',
  assumed: false,
})

export const armedForces = input({
  name: {
    vi: 'Hưởng lương trong lực lượng vũ trang (quân đội, công an, cơ yếu)',
    en: 'Salaried member of the armed forces (army, police, cipher)',
  },
  note: {
    vi: 'Nếu có thì trợ cấp ốm đau không bị giới hạn số ngày trong năm và bằng 100%.',
    en: 'If true the sickness benefit has no limit of days in a year, and is paid at 100%.',
  },
  entity: person,
  period: 'month',
  kind: 'truth',
  assumed: false,
})

/** Conscripts and contract workers abroad pay for pensions alone. */
export const inSicknessAndMaternityFund = variable({
  name: { vi: 'Tham gia quỹ ốm đau và thai sản', en: 'Insured in the sickness and maternity fund' },
  entity: person,
  period: 'month',
  formulas: [
    {
      inForce: { from: '2016-01-01', to: '2025-06-30' },
      law: 'law-58-2014/24; law-58-2014/86',
      confidence: 'secondary',
      value: all(insurance.isOneOf('employee', 'state_employee'), partTime.not()),
    },
    {
      inForce: { from: '2025-07-01' },
      law: 'law-41-2024/42.1; law-41-2024/50.1',
      confidence: 'primary',
      value: insurance.isOneOf('employee', 'state_employee', 'household_business_owner'),
    },
  ],
})

/** Nothing in a month without a wage, where the floor of the base would not hold either, or out of compulsory insurance. */
export const insuredWage = variable({
  name: {
    vi: 'Tiền lương làm căn cứ đóng bảo hiểm xã hội của tháng có đóng',
    en: 'Contribution base of a month with contributions',
  },
  entity: person,
  period: 'month',
  flow: true,
  inForce: { from: '2014-01-01' },
  formula: when(
    all(wage.moreThan(0), contributes, insurance.isOneOf('none', 'voluntary').not()),
    socialInsuranceBase,
    quantity(0, 'VND'),
  ),
})

export const contributedMonth = variable({
  name: { vi: 'Tháng có đóng bảo hiểm xã hội bắt buộc', en: 'Month with compulsory contributions, as one' },
  entity: person,
  period: 'month',
  flow: true,
  inForce: { from: '2014-01-01' },
  formula: when(insuredWage.moreThan(0), quantity(1, '1'), quantity(0, '1')),
})

export const averageOfSixMonths = variable({
  name: {
    vi: 'Bình quân tiền lương đóng bảo hiểm xã hội của 6 tháng liền trước tháng này',
    en: 'Average contribution base of the six months before this one',
  },
  note: {
    vi: 'Bình quân của các tháng có đóng trong 6 tháng đó: đóng chưa đủ 6 tháng thì tính theo các tháng đã đóng.',
    en: 'Of those months of the six that were contributed: with fewer than six the average is of these.',
  },
  entity: person,
  period: 'month',
  flow: false,
  law: 'law-41-2024/59.1; law-58-2014/39.1.a',
  confidence: 'primary',
  formula: insuredWage.overLastMonths(6).over(contributedMonth.overLastMonths(6)),
})

/** Months of the calendar from that of a day to this one: 0 in its own month. */
export const monthsSince = (it: DateOf<'person', 'month'>) =>
  yearOfPeriod.minus(it.year()).over(quantity(1, 'year')).times(12).plus(monthOfPeriod).minus(it.month())

/** A value as it was in the month of a day: `ago` months back, of which there are at most `most`. */
export function asItWas(
  value: NumberVariable<'person', 'VND', 'month'>,
  ago: NumberOf<'person', '1', 'month'>,
  most: number,
): NumberOf<'person', 'VND', 'month'> {
  let chosen: NumberOf<'person', 'VND', 'month'> = value.monthsAgo(most)
  for (let months = most - 1; months >= 0; months -= 1)
    chosen = when(ago.equals(months), value.monthsAgo(months), chosen)
  return chosen
}
