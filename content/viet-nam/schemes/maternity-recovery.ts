import { all, firstOf, higherOf, input, lowerOf, parameters, person, variable } from '#rules/1-language/index'
import { childrenBorn, surgicalBirth } from '../facts/births.ts'
import { inSicknessAndMaternityFund } from '../facts/insured-work.ts'
import { sex } from '../facts/people.ts'
import { underBothLaws } from '../numbers/both-laws.ts'
import { baseSalary, referenceLevel } from '../numbers/standards.ts'
import { scheme } from '../scheme.ts'
import { underNewLaw, underOldLaw } from './sickness.ts'

/** Convalescence after a birth. */

export const maternityRecoveryDays = input({
  name: {
    vi: 'Số ngày nghỉ dưỡng sức sau thai sản được quyết định trong tháng',
    en: 'Days of convalescence after maternity, as decided for the month',
  },
  note: {
    vi: 'Do người sử dụng lao động và công đoàn cơ sở quyết định khi sức khỏe chưa phục hồi trong 30 ngày sau thời gian nghỉ; không áp dụng cho người đi làm trước khi hết thời gian nghỉ (Điều 60 Luật 41/2024/QH15).',
    en: 'Decided by the employer and the union where health has not recovered in the 30 days after the leave; not for who returned before the end of it (article 60 of Law 41/2024).',
  },
  entity: person,
  period: 'month',
  unit: 'day',
  flow: true,
  min: 0,
  max: 31,
  assumed: 0,
})

export const maternityRecoveryDaysBefore = input({
  name: {
    vi: 'Số ngày đã dưỡng sức của lần sinh này trước tháng này',
    en: 'Days of convalescence for this birth before this month',
  },
  entity: person,
  period: 'month',
  unit: 'day',
  flow: false,
  min: 0,
  max: 60,
})

export const maternityRecoveryNumbers = parameters('maternity-recovery', {
  severalChildren: {
    name: { vi: 'Số ngày dưỡng sức khi sinh từ hai con trở lên', en: 'Days after a birth of two or more' },
    unit: 'day',
    values: underBothLaws(10, 'law-58-2014/41.2.a', 'law-41-2024/60.2.a'),
  },
  surgery: {
    name: { vi: 'Số ngày dưỡng sức khi sinh con phải phẫu thuật', en: 'Days after a birth by surgery' },
    unit: 'day',
    values: underBothLaws(7, 'law-58-2014/41.2.b', 'law-41-2024/60.2.b'),
  },
  other: {
    name: { vi: 'Số ngày dưỡng sức trong trường hợp khác', en: 'Days in other cases' },
    unit: 'day',
    values: underBothLaws(5, 'law-58-2014/41.2.c', 'law-41-2024/60.2.c'),
  },
  rate: {
    name: { vi: 'Mức dưỡng sức sau thai sản một ngày', en: 'Rate of a day of convalescence after maternity' },
    note: {
      vi: 'Tính trên mức lương cơ sở; từ 1/7/2025 trên mức tham chiếu.',
      en: 'Of the base salary; from 1 July 2025 of the reference level.',
    },
    unit: '1/day',
    values: underBothLaws(0.3, 'law-58-2014/41.3', 'law-41-2024/60.3'),
  },
})

export const maternityRecoveryDaysPaid = variable({
  name: {
    vi: 'Số ngày dưỡng sức sau thai sản được hưởng trong tháng',
    en: 'Days of convalescence after maternity paid in the month',
  },
  entity: person,
  period: 'month',
  flow: true,
  inForce: { from: '2016-01-01' },
  formula: lowerOf(
    maternityRecoveryDays,
    higherOf(
      firstOf(
        [childrenBorn.atLeast(2), maternityRecoveryNumbers.severalChildren],
        [surgicalBirth, maternityRecoveryNumbers.surgery],
        maternityRecoveryNumbers.other,
      ).minus(maternityRecoveryDaysBefore),
      0,
    ),
  ),
})

const recovering = all(
  maternityRecoveryDays.moreThan(0),
  sex.is('female'),
  inSicknessAndMaternityFund,
  maternityRecoveryDaysPaid.moreThan(0),
)
const paidDays = maternityRecoveryDaysPaid.times(maternityRecoveryNumbers.rate)

export const maternityRecovery = scheme({
  name: {
    vi: 'Trợ cấp dưỡng sức, phục hồi sức khỏe sau thai sản',
    en: 'Convalescence benefit after maternity',
  },
  dossier: ['maternity'],
  entity: person,
  period: 'month',
  eligibility: recovering.citing('law-41-2024/60.1'),
  amount: paidDays.times(referenceLevel),
  provisions: [
    {
      ...underOldLaw,
      law: 'law-58-2014/41',
      eligibility: recovering.citing('law-58-2014/41.1'),
      amount: paidDays.times(baseSalary),
    },
    { ...underNewLaw, law: 'law-41-2024/60' },
  ],
})
