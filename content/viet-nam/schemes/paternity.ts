import { all, firstOf, higherOf, input, lowerOf, parameters, person, variable, when } from '#rules/1-language/index'
import {
  bornBefore32Weeks,
  childrenBorn,
  maternityBaseOfMonth,
  maternityEvent,
  secondChildUnderPopulationLaw,
  surgicalBirth,
} from '../facts/births.ts'
import { inSicknessAndMaternityFund } from '../facts/insured-work.ts'
import { underBothLaws } from '../numbers/both-laws.ts'
import { maternityNumbers } from '../numbers/maternity.ts'
import { scheme } from '../scheme.ts'
import { underNewLaw, underOldLaw } from './sickness.ts'

/** The days of a father. */

export const paternityDays = input({
  name: {
    vi: 'Số ngày làm việc người cha nghỉ khi vợ sinh con, trong tháng',
    en: 'Working days the father is off at the birth, in the month',
  },
  entity: person,
  period: 'month',
  unit: 'day',
  flow: true,
  min: 0,
  max: 27,
  assumed: 0,
})

export const paternityDaysBefore = input({
  name: {
    vi: 'Số ngày người cha đã nghỉ của lần sinh này trước tháng này',
    en: 'Days the father has taken for this birth before this month',
  },
  entity: person,
  period: 'month',
  unit: 'day',
  flow: false,
  min: 0,
  max: 60,
})

export const daysFromBirthToPaternityLeave = input({
  name: {
    vi: 'Số ngày từ ngày vợ sinh con đến ngày đầu của lần nghỉ cuối cùng của người cha',
    en: "Days from the birth to the first day of the father's last leave",
  },
  entity: person,
  period: 'month',
  unit: 'day',
  flow: false,
  min: 0,
  max: 366,
  integral: true,
})

export const paternityNumbers = parameters('paternity', {
  days: {
    name: { vi: 'Số ngày nghỉ của cha', en: 'Days of a father' },
    unit: 'day',
    values: underBothLaws(5, 'law-58-2014/34.2.a', 'law-41-2024/53.2.a'),
  },
  withSurgery: {
    name: {
      vi: 'Số ngày nghỉ của cha khi vợ sinh phải phẫu thuật hoặc sinh con dưới 32 tuần tuổi',
      en: 'Days of a father after surgery or before 32 weeks',
    },
    unit: 'day',
    values: underBothLaws(7, 'law-58-2014/34.2.b', 'law-41-2024/53.2.b'),
  },
  twins: {
    name: { vi: 'Số ngày nghỉ của cha khi sinh đôi', en: 'Days of a father of twins' },
    unit: 'day',
    values: underBothLaws(10, 'law-58-2014/34.2.c', 'law-41-2024/53.2.c'),
  },
  twinsWithSurgery: {
    name: { vi: 'Số ngày nghỉ của cha khi sinh đôi phải phẫu thuật', en: 'Days of a father of twins after surgery' },
    unit: 'day',
    values: underBothLaws(14, 'law-58-2014/34.2.d', 'law-41-2024/53.2.d'),
  },
  perFurtherChild: {
    name: {
      vi: 'Số ngày nghỉ thêm cho mỗi con từ con thứ ba của lần sinh',
      en: 'Further days for each child of the birth after the second',
    },
    unit: 'day/child',
    values: underBothLaws(3, 'law-58-2014/34.2.c', 'law-41-2024/53.2.c'),
  },
  secondChild: {
    name: { vi: 'Số ngày nghỉ của cha khi sinh con thứ hai', en: 'Days of a father of a second child' },
    unit: 'day',
    values: { '2026-07-01': { value: 10, law: 'law-113-2025/13', confidence: 'secondary' } },
  },
  within: {
    name: {
      vi: 'Thời hạn bắt đầu nghỉ kể từ ngày vợ sinh con',
      en: 'Time after the birth in which the leave has to begin',
    },
    unit: 'day',
    values: {
      '2016-01-01': { value: 30, law: 'law-58-2014/34.2', confidence: 'primary' },
      '2025-07-01': { value: 60, law: 'law-41-2024/53.3', confidence: 'primary' },
    },
  },
})

const afterTwo = higherOf(childrenBorn.minus(2), 0).times(paternityNumbers.perFurtherChild)
const several = childrenBorn.atLeast(2)
const oneChild = when(surgicalBirth.or(bornBefore32Weeks), paternityNumbers.withSurgery, paternityNumbers.days)
const twinsOrMore = paternityNumbers.twins.plus(afterTwo)
const byLawOf2014 = firstOf(
  [all(several, surgicalBirth), paternityNumbers.twinsWithSurgery],
  [several, twinsOrMore],
  oneChild,
)
const byLawOf2024 = firstOf(
  [all(several, surgicalBirth), paternityNumbers.twinsWithSurgery.plus(afterTwo)],
  [several, twinsOrMore],
  oneChild,
)

export const paternityLimit = variable({
  name: { vi: 'Số ngày nghỉ tối đa của cha', en: 'Most days of the father' },
  entity: person,
  period: 'month',
  flow: false,
  formulas: [
    {
      inForce: { from: '2016-01-01', to: '2025-06-30' },
      law: 'law-58-2014/34.2',
      confidence: 'primary',
      value: byLawOf2014,
    },
    {
      inForce: { from: '2025-07-01', to: '2026-06-30' },
      law: 'law-41-2024/53.2',
      confidence: 'primary',
      value: byLawOf2024,
    },
    {
      inForce: { from: '2026-07-01' },
      law: 'law-41-2024/53.2; law-113-2025/13',
      confidence: 'secondary',
      value: when(secondChildUnderPopulationLaw, higherOf(byLawOf2024, paternityNumbers.secondChild), byLawOf2024),
    },
  ],
})

export const paternityDaysPaid = variable({
  name: { vi: 'Số ngày nghỉ của cha được hưởng trong tháng', en: 'Days of the father paid in the month' },
  entity: person,
  period: 'month',
  flow: true,
  inForce: { from: '2016-01-01' },
  formula: lowerOf(paternityDays, higherOf(paternityLimit.minus(paternityDaysBefore), 0)),
})

const fatherOff = (covered: string, inTime: string, limit: string) =>
  all(
    paternityDays.moreThan(0),
    all(maternityEvent.is('wife_gives_birth'), inSicknessAndMaternityFund).citing(covered),
    daysFromBirthToPaternityLeave.atMost(paternityNumbers.within).citing(inTime),
    paternityDaysPaid.moreThan(0).citing(limit),
  )

export const paternityBenefit = scheme({
  name: { vi: 'Trợ cấp thai sản của cha khi vợ sinh con', en: 'Paternity benefit' },
  dossier: ['maternity'],
  entity: person,
  period: 'month',
  eligibility: fatherOff('law-41-2024/50.1.g', 'law-41-2024/53.3', 'law-41-2024/53.2'),
  amount: maternityBaseOfMonth
    .over(maternityNumbers.workingDaysOfMonth)
    .times(paternityDaysPaid)
    .times(maternityNumbers.rate),
  provisions: [
    {
      ...underOldLaw,
      law: 'law-58-2014/34.2; law-58-2014/39.1.b',
      eligibility: fatherOff('law-58-2014/31.1.e', 'law-58-2014/34.2', 'law-58-2014/34.2'),
    },
    { ...underNewLaw, law: 'law-41-2024/53.2; law-41-2024/59.2' },
  ],
})
