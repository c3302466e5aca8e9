import { all, highestOf, parameter, person } from '#rules/1-language/index'
import { assistanceIsStopped, receivesOtherAllowance, standardOfMonthlyBenefits } from '../facts/assistance.ts'
import { age, aliveInMonth, livesInInstitution, receivesPension } from '../facts/people.ts'
import { scheme } from '../scheme.ts'
import { monthlyAssistance } from './assistance.ts'
import { elderlyWithoutSupporter } from './assistance-groups.ts'

/** What old people without a pension had before the social pension: group 5c of Decree 20/2021. */

export const oldAgeCoefficient = parameter({
  name: { vi: 'Hệ số người từ đủ 80 tuổi không có lương hưu', en: 'Coefficient of those aged 80 without pension' },
  unit: '1',
  values: {
    '2011-01-01': { value: 1, law: 'law-39-2009/17.2', confidence: 'primary' },
    '2014-01-01': { value: 1, law: 'd136-2013/5.5', confidence: 'primary' },
    '2021-07-01': { value: 1, law: 'd20-2021/6.1.đ', to: '2025-06-30', confidence: 'primary' },
  },
})

/** From the month of turning 80, whenever it was decided. */
export const oldAgeAllowance = scheme({
  name: {
    vi: 'Trợ cấp xã hội hằng tháng đối với người từ đủ 80 tuổi không có lương hưu',
    en: 'Old-age allowance at 80, before the social pension',
  },
  note: {
    vi: 'Từ 1/7/2025 được thay bằng trợ cấp hưu trí xã hội. “Trợ cấp xã hội hằng tháng khác” được hiểu là cả trợ cấp hằng tháng ngoài bảo hiểm xã hội và trợ giúp xã hội; với trợ giúp xã hội thì hưởng mức cao nhất.',
    en: 'Since 1 July 2025 replaced by the social pension. “Other monthly social allowances” are taken to include those outside social insurance and social assistance; of social assistance the highest is paid.',
  },
  dossier: ['old-age-allowance-80'],
  entity: person,
  period: 'month',
  changesFrom: 'period-start',
  confidence: 'primary',
  eligibility: all(
    aliveInMonth,
    age.atLeast(80),
    receivesPension.not(),
    receivesOtherAllowance.not(),
    elderlyWithoutSupporter.not(),
    livesInInstitution.not(),
    assistanceIsStopped.not(),
  ),
  amount: standardOfMonthlyBenefits.times(oldAgeCoefficient),
  provisions: [
    { inForce: { from: '2011-01-01', to: '2013-12-31' }, law: 'law-39-2009/17.2' },
    { inForce: { from: '2014-01-01', to: '2021-06-30' }, law: 'd136-2013/5.5' },
    { inForce: { from: '2021-07-01', to: '2025-06-30' }, law: 'd20-2021/5.5.c', issued: '2021-03-15' },
  ],
})

/** Old people in several groups have the highest only. */
export const oneAllowanceInOldAge = highestOf({
  law: 'd20-2021/6.2',
  schemes: [monthlyAssistance, oldAgeAllowance],
  inForce: { from: '2014-01-01', to: '2025-06-30' },
})
