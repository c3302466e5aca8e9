import { all, higherOf, input, lowerOf, parameters, person, scale, variable } from '#rules/1-language/index'
import { injuryCapacityLoss } from '../facts/injuries.ts'
import { injuryNumbers } from '../numbers/injuries.ts'
import { scheme } from '../scheme.ts'
import { injuryIsCovered, injuryStandard } from './employment-injury.ts'

/** Convalescence and retraining after a work accident or occupational disease. */

export const injuryRecoveryDays = input({
  name: {
    vi: 'Số ngày nghỉ dưỡng sức sau tai nạn lao động, bệnh nghề nghiệp được quyết định trong tháng',
    en: 'Days of convalescence after the injury, as decided for the month',
  },
  note: {
    vi: 'Trong 30 ngày đầu trở lại làm việc mà sức khỏe chưa phục hồi.',
    en: 'In the first 30 days back at work, where health has not recovered.',
  },
  entity: person,
  period: 'month',
  unit: 'day',
  flow: true,
  min: 0,
  max: 31,
  assumed: 0,
})

export const injuryRecoveryDaysBefore = input({
  name: {
    vi: 'Số ngày đã dưỡng sức của lần bị tai nạn, bệnh đó trước tháng này',
    en: 'Days of convalescence for that injury before this month',
  },
  entity: person,
  period: 'month',
  unit: 'day',
  flow: false,
  min: 0,
  max: 60,
})

const daysOfRecovery = (value: number) =>
  ({ '2016-07-01': { value, law: 'law-84-2015/54', confidence: 'primary' } }) as const

export const injuryRecoveryLimit = scale({
  name: {
    vi: 'Số ngày dưỡng sức tối đa theo mức suy giảm khả năng lao động',
    en: 'Most days of convalescence by loss of capacity',
  },
  form: 'single-amount',
  unit: '%',
  resultUnit: 'day',
  brackets: [
    { threshold: 0, amount: daysOfRecovery(0) },
    { threshold: 15, amount: daysOfRecovery(5) },
    { threshold: 31, amount: daysOfRecovery(7) },
    { threshold: 51, amount: daysOfRecovery(10) },
  ],
  inForce: { from: '2016-07-01' },
})

export const recoveryAndRetraining = parameters('injury-recovery', {
  rate: {
    name: { vi: 'Mức dưỡng sức sau tai nạn lao động một ngày', en: 'Rate of a day of convalescence after an injury' },
    note: {
      vi: 'Tính trên mức lương cơ sở; từ 1/7/2025 trên mức tham chiếu.',
      en: 'Of the base salary; from 1 July 2025 of the reference level.',
    },
    unit: '1/day',
    values: { '2016-07-01': { value: 0.3, law: 'law-84-2015/54', confidence: 'primary' } },
  },
  retrainingShare: {
    name: { vi: 'Phần học phí được hỗ trợ', en: 'Share of the fee of retraining' },
    unit: '1',
    max: 1,
    values: { '2016-07-01': { value: 0.5, law: 'law-84-2015/55', confidence: 'primary' } },
  },
  retrainingMost: {
    name: { vi: 'Mức hỗ trợ học phí tối đa, số lần lương cơ sở', en: 'Most for retraining, in base salaries' },
    unit: '1',
    values: { '2016-07-01': { value: 15, law: 'law-84-2015/55', confidence: 'primary' } },
  },
  retrainingTimes: {
    name: { vi: 'Số lần được hỗ trợ học phí tối đa', en: 'Most times of support for retraining' },
    unit: 'time',
    values: { '2016-07-01': { value: 2, law: 'law-84-2015/55', confidence: 'primary' } },
  },
})

export const injuryRecoveryDaysPaid = variable({
  name: {
    vi: 'Số ngày dưỡng sức sau tai nạn lao động được hưởng trong tháng',
    en: 'Days of convalescence after the injury paid in the month',
  },
  entity: person,
  period: 'month',
  flow: true,
  inForce: { from: '2016-07-01' },
  formula: lowerOf(
    injuryRecoveryDays,
    higherOf(injuryRecoveryLimit.of(injuryCapacityLoss).minus(injuryRecoveryDaysBefore), 0),
  ),
})

const injuryLaw = {
  inForce: { from: '2016-07-01' },
  confidence: 'primary',
  dossier: ['employment-injury'],
  entity: person,
  period: 'month',
} as const

export const injuryRecovery = scheme({
  ...injuryLaw,
  name: {
    vi: 'Trợ cấp dưỡng sức, phục hồi sức khỏe sau khi điều trị thương tật, bệnh tật',
    en: 'Convalescence benefit after a work accident or occupational disease',
  },
  law: 'law-84-2015/54',
  eligibility: all(
    injuryRecoveryDays.moreThan(0),
    injuryIsCovered,
    injuryCapacityLoss.atLeast(15).citing('law-84-2015/54'),
    injuryRecoveryDaysPaid.moreThan(0).citing('law-84-2015/54'),
  ),
  amount: injuryRecoveryDaysPaid.times(recoveryAndRetraining.rate).times(injuryStandard),
})

export const retrainingFee = input({
  name: {
    vi: 'Học phí đào tạo chuyển đổi nghề nghiệp trả trong tháng',
    en: 'Fee paid in the month for retraining to another occupation',
  },
  note: {
    vi: 'Khi người sử dụng lao động bố trí công việc mới phải đào tạo chuyển đổi nghề.',
    en: 'Where the employer arranges other work that needs retraining.',
  },
  entity: person,
  period: 'month',
  unit: 'VND',
  flow: true,
  min: 0,
  max: 10_000_000_000,
  integral: true,
  assumed: 0,
})

export const retrainingTimesBefore = input({
  name: {
    vi: 'Số lần đã được hỗ trợ chuyển đổi nghề nghiệp do tai nạn lao động, bệnh nghề nghiệp',
    en: 'Times of support so far for retraining after a work injury',
  },
  entity: person,
  period: 'month',
  unit: 'time',
  flow: false,
  min: 0,
  max: 20,
  integral: true,
})

export const injuryRetraining = scheme({
  ...injuryLaw,
  name: {
    vi: 'Hỗ trợ chuyển đổi nghề nghiệp cho người bị tai nạn lao động, bệnh nghề nghiệp',
    en: 'Support for retraining after a work accident or occupational disease',
  },
  law: 'law-84-2015/55',
  eligibility: all(
    retrainingFee.moreThan(0).citing('law-84-2015/55'),
    injuryIsCovered,
    injuryCapacityLoss.atLeast(injuryNumbers.leastLoss).citing('law-84-2015/45; law-84-2015/46'),
    retrainingTimesBefore.lessThan(recoveryAndRetraining.retrainingTimes).citing('law-84-2015/55'),
  ),
  amount: lowerOf(
    retrainingFee.times(recoveryAndRetraining.retrainingShare),
    injuryStandard.times(recoveryAndRetraining.retrainingMost),
  ),
})
