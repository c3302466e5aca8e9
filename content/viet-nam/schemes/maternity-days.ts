import { all, higherOf, input, lowerOf, parameters, person, scale, variable } from '#rules/1-language/index'
import { maternityBaseOfMonth } from '../facts/births.ts'
import { inSicknessAndMaternityFund } from '../facts/insured-work.ts'
import { pregnant, sex } from '../facts/people.ts'
import { underBothLaws } from '../numbers/both-laws.ts'
import { maternityNumbers } from '../numbers/maternity.ts'
import { scheme } from '../scheme.ts'
import { underNewLaw, underOldLaw } from './sickness.ts'

/** Maternity benefits by days: antenatal visits, miscarriage, fathers. */

const countOfDays = (vi: string, en: string, assumed?: number) =>
  input({
    name: { vi, en },
    entity: person,
    period: 'month',
    unit: 'day',
    flow: true,
    min: 0,
    max: 31,
    ...(assumed !== undefined && { assumed }),
  })

const daysSoFar = (vi: string, en: string) =>
  input({ name: { vi, en }, entity: person, period: 'month', unit: 'day', flow: false, min: 0, max: 100 })

const ofWorkingDays = maternityBaseOfMonth.over(maternityNumbers.workingDaysOfMonth).times(maternityNumbers.rate)

export const antenatalVisits = input({
  name: { vi: 'Số lần khám thai trong tháng', en: 'Antenatal visits in the month' },
  entity: person,
  period: 'month',
  unit: 'visit',
  flow: true,
  min: 0,
  max: 31,
  integral: true,
  assumed: 0,
})

export const antenatalVisitsBefore = input({
  name: {
    vi: 'Số lần khám thai đã hưởng chế độ trước tháng này',
    en: 'Antenatal visits with benefit before this month',
  },
  entity: person,
  period: 'month',
  unit: 'visit',
  flow: false,
  min: 0,
  max: 20,
  integral: true,
})

export const antenatalDays = countOfDays(
  'Số ngày làm việc nghỉ để khám thai trong tháng',
  'Working days off for antenatal visits in the month',
)

export const antenatalNumbers = parameters('antenatal-visits', {
  visits: {
    name: { vi: 'Số lần khám thai tối đa', en: 'Most antenatal visits' },
    unit: 'visit',
    values: underBothLaws(5, 'law-58-2014/32.1', 'law-41-2024/51.1'),
  },
  daysPerVisit: {
    name: { vi: 'Số ngày nghỉ tối đa mỗi lần khám thai', en: 'Most days for an antenatal visit' },
    note: {
      vi: 'Đến 30/6/2025: 1 ngày, 2 ngày nếu ở xa cơ sở khám bệnh hoặc có bệnh lý, thai không bình thường.',
      en: 'To 30 June 2025: one day, two for those far from a facility or with an illness or an abnormal pregnancy.',
    },
    unit: 'day/visit',
    values: underBothLaws(2, 'law-58-2014/32.1', 'law-41-2024/51.1'),
  },
})

const visitsLeft = higherOf(antenatalNumbers.visits.minus(antenatalVisitsBefore), 0)

export const antenatalDaysPaid = variable({
  name: { vi: 'Số ngày khám thai được hưởng trong tháng', en: 'Days for antenatal visits paid in the month' },
  entity: person,
  period: 'month',
  flow: true,
  inForce: { from: '2016-01-01' },
  formula: lowerOf(antenatalDays, lowerOf(antenatalVisits, visitsLeft).times(antenatalNumbers.daysPerVisit)),
})

const visiting = (covered: string) =>
  all(
    antenatalVisits.moreThan(0),
    all(sex.is('female'), pregnant, inSicknessAndMaternityFund).citing(covered),
    antenatalDaysPaid.moreThan(0),
  )

export const antenatalBenefit = scheme({
  name: { vi: 'Trợ cấp thai sản khi khám thai', en: 'Maternity benefit for antenatal visits' },
  note: {
    vi: 'Trước ngày 1/7/2025 theo Luật 58/2014/QH13.',
    en: 'Before 1 July 2025 by Law 58/2014.',
  },
  dossier: ['maternity'],
  entity: person,
  period: 'month',
  eligibility: visiting('law-41-2024/50.1.a'),
  amount: ofWorkingDays.times(antenatalDaysPaid),
  provisions: [
    {
      ...underOldLaw,
      law: 'law-58-2014/32; law-58-2014/39.1.b',
      eligibility: visiting('law-58-2014/31.1.a'),
    },
    { ...underNewLaw, law: 'law-41-2024/51; law-41-2024/59.2' },
  ],
})

export const miscarriageDays = countOfDays(
  'Số ngày nghỉ khi sảy thai, phá thai, thai chết trong tử cung, thai ngoài tử cung theo chỉ định trong tháng, kể cả ngày nghỉ lễ, tết, nghỉ hằng tuần',
  'Calendar days off after a miscarriage, abortion, stillbirth or ectopic pregnancy as ordered, in the month',
  0,
)
export const miscarriageDaysBefore = daysSoFar(
  'Số ngày nghỉ khi sảy thai, phá thai, thai chết trong tử cung, thai ngoài tử cung đã hưởng của lần đó trước tháng này',
  'Calendar days already taken for this miscarriage, abortion, stillbirth or ectopic pregnancy before this month',
)
export const pregnancyWeeks = input({
  name: {
    vi: 'Tuổi của thai (số tuần tròn) khi sảy thai, phá thai, thai chết trong tử cung, thai ngoài tử cung',
    en: 'Completed weeks of the pregnancy at the miscarriage, abortion, stillbirth or ectopic pregnancy',
  },
  entity: person,
  period: 'month',
  unit: 'week',
  flow: false,
  min: 0,
  max: 45,
  integral: true,
})

export const miscarriageLimit = scale({
  name: { vi: 'Số ngày nghỉ tối đa khi sảy thai', en: 'Most days off after a miscarriage' },
  form: 'single-amount',
  unit: 'week',
  resultUnit: 'day',
  inForce: { from: '2016-01-01' },
  brackets: [
    { threshold: 0, amount: underBothLaws(10, 'law-58-2014/33.1.a', 'law-41-2024/52.1.a') },
    { threshold: 5, amount: underBothLaws(20, 'law-58-2014/33.1.b', 'law-41-2024/52.1.b') },
    { threshold: 13, amount: underBothLaws(40, 'law-58-2014/33.1.c', 'law-41-2024/52.1.c') },
    {
      threshold: {
        '2016-01-01': { value: 25, law: 'law-58-2014/33.1.d', confidence: 'primary' },
        '2025-07-01': { value: 22, law: 'law-41-2024/52.1.d', confidence: 'primary' },
      },
      amount: underBothLaws(50, 'law-58-2014/33.1.d', 'law-41-2024/52.1.d'),
    },
  ],
})

export const miscarriageDaysPaid = variable({
  name: { vi: 'Số ngày nghỉ khi sảy thai được hưởng trong tháng', en: 'Days after a miscarriage paid in the month' },
  entity: person,
  period: 'month',
  flow: true,
  inForce: { from: '2016-01-01' },
  formula: lowerOf(miscarriageDays, higherOf(miscarriageLimit.of(pregnancyWeeks).minus(miscarriageDaysBefore), 0)),
})

const afterMiscarriage = (covered: string) =>
  all(
    miscarriageDays.moreThan(0),
    all(sex.is('female'), inSicknessAndMaternityFund).citing(covered),
    miscarriageDaysPaid.moreThan(0),
  )

export const miscarriageBenefit = scheme({
  name: {
    vi: 'Trợ cấp thai sản khi sảy thai, phá thai, thai chết trong tử cung, thai ngoài tử cung',
    en: 'Maternity benefit after a miscarriage, abortion, stillbirth or ectopic pregnancy',
  },
  note: {
    vi: 'Số ngày nghỉ kể cả ngày nghỉ lễ, tết, nghỉ hằng tuần. Từ đủ 22 tuần tuổi mà đủ điều kiện thì được nghỉ như sinh con (khoản 2 Điều 52 Luật 41/2024/QH15): không tính ở đây, cách tính chưa có trong tư liệu. Trước ngày 1/7/2025 theo Luật 58/2014/QH13.',
    en: 'Calendar days. From 22 weeks there is leave as for a birth where the conditions are met (article 52.2 of Law 41/2024): not reckoned here, how it is reckoned is not on record. Before 1 July 2025 by Law 58/2014.',
  },
  dossier: ['maternity'],
  entity: person,
  period: 'month',
  eligibility: afterMiscarriage('law-41-2024/50.1.a'),
  amount: maternityBaseOfMonth
    .over(maternityNumbers.daysOfMonth)
    .times(miscarriageDaysPaid)
    .times(maternityNumbers.rate),
  provisions: [
    {
      ...underOldLaw,
      law: 'law-58-2014/33; law-58-2014/39.1.c',
      eligibility: afterMiscarriage('law-58-2014/31.1.a'),
    },
    { ...underNewLaw, law: 'law-41-2024/52; law-41-2024/59.3' },
  ],
})
