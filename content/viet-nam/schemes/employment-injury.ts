import type { Day } from '#ground/date'
import {
  all,
  any,
  day,
  input,
  later,
  type NumberOf,
  type NumberVariable,
  periodEnd,
  periodStart,
  person,
  quantity,
  variable,
  when,
} from '#rules/1-language/index'
import {
  furtherFundYears,
  inInjuryFund,
  injuryBenefitDay,
  injuryBenefitsBegin,
  injuryCapacityLoss,
  ownWrongdoing,
  wageBeforeInjury,
  workInjury,
} from '../facts/injuries.ts'
import { dayOfDeath, died, diesInMonth } from '../facts/people.ts'
import { injuryNumbers } from '../numbers/injuries.ts'
import { baseSalary, referenceLevel } from '../numbers/standards.ts'
import { scheme } from '../scheme.ts'
import { pensionRises } from './pension-indexation.ts'

/** What the employment injury fund pays for a loss of working capacity or a death. The employer pays treatment and compensation by itself (articles 38 and 39). */

export const injuryStandard = variable({
  name: {
    vi: 'Mức lương cơ sở; từ 1/7/2025 mức tham chiếu',
    en: 'Base salary; from 1 July 2025 the reference level',
  },
  entity: person,
  period: 'month',
  flow: false,
  formulas: [
    {
      inForce: { from: '2016-07-01', to: '2025-06-30' },
      law: 'law-84-2015/48; law-84-2015/49',
      confidence: 'primary',
      value: baseSalary,
    },
    { inForce: { from: '2025-07-01' }, law: 'law-41-2024', confidence: 'primary', value: referenceLevel },
  ],
})

/** What all benefits of the fund ask for. */
export const injuryIsCovered = variable({
  name: {
    vi: 'Bị tai nạn lao động, bệnh nghề nghiệp được quỹ bảo hiểm chi trả',
    en: 'Has an accident or disease that the fund covers',
  },
  entity: person,
  period: 'month',
  inForce: { from: '2016-07-01' },
  formula: all(
    workInjury.isOneOf('accident', 'disease').citing('law-84-2015/45; law-84-2015/46'),
    inInjuryFund.citing('law-84-2015/43'),
    ownWrongdoing.not().citing('law-84-2015/45'),
  ),
})

const benefitsHaveBegun = injuryBenefitDay.onOrBefore(periodEnd)
const stillAlive = any(died.not(), dayOfDeath.onOrAfter(periodStart))
const injuryLaw = {
  inForce: { from: '2016-07-01' },
  confidence: 'primary',
  dossier: ['employment-injury'],
  entity: person,
  period: 'month',
} as const

export const injuryLumpSum = scheme({
  ...injuryLaw,
  name: {
    vi: 'Trợ cấp tai nạn lao động, bệnh nghề nghiệp một lần',
    en: 'Lump sum for a work accident or occupational disease',
  },
  law: 'law-84-2015/48',
  eligibility: all(
    injuryIsCovered,
    all(
      injuryCapacityLoss.atLeast(injuryNumbers.leastLoss),
      injuryCapacityLoss.lessThan(injuryNumbers.leastLossMonthly),
    ).citing('law-84-2015/48.1'),
    injuryBenefitsBegin.citing('law-84-2015/50.1'),
  ),
  amount: injuryNumbers.lumpSum
    .plus(injuryCapacityLoss.minus(injuryNumbers.leastLoss).times(injuryNumbers.lumpSumPerPercent))
    .times(injuryStandard)
    .plus(
      injuryNumbers.lumpSumFirstYear.plus(furtherFundYears.times(injuryNumbers.lumpSumPerYear)).times(wageBeforeInjury),
    ),
})

/** The standard of the first month of benefit, which the monthly benefit keeps until it is raised. */
export const injuryStandardAtStart: NumberVariable<'person', 'VND', 'month'> = variable({
  name: {
    vi: 'Mức lương cơ sở hoặc mức tham chiếu tại tháng bắt đầu hưởng',
    en: 'Base salary or reference level in the first month of benefit',
  },
  entity: person,
  period: 'month',
  flow: false,
  inForce: { from: '2016-07-01' },
  formula: when(
    injuryBenefitsBegin,
    injuryStandard,
    later.number('VND', () => injuryStandardAtStart.lastMonth()),
  ),
})

export const injuryPartByLoss = variable({
  name: { vi: 'Phần trợ cấp hằng tháng theo mức suy giảm', en: 'Part of the monthly benefit by the loss of capacity' },
  entity: person,
  period: 'month',
  flow: false,
  inForce: { from: '2016-07-01' },
  law: 'law-84-2015/49.2.a',
  confidence: 'primary',
  formula: injuryNumbers.monthly
    .plus(injuryCapacityLoss.minus(injuryNumbers.leastLossMonthly).times(injuryNumbers.monthlyPerPercent))
    .times(injuryStandardAtStart),
})

export const injuryPartByYears = variable({
  name: {
    vi: 'Phần trợ cấp hằng tháng theo số năm đóng quỹ',
    en: 'Part of the monthly benefit by the years in the fund',
  },
  entity: person,
  period: 'month',
  flow: false,
  inForce: { from: '2016-07-01' },
  law: 'law-84-2015/49.2.b',
  confidence: 'primary',
  formula: injuryNumbers.monthlyFirstYear
    .plus(furtherFundYears.times(injuryNumbers.monthlyPerYear))
    .times(wageBeforeInjury),
})

/** Decrees raise what is in payment when they come: each by its share, for those who were paid before. */
const rise = (
  from: Day,
  shown: string,
  law: { readonly law: string; readonly confidence: 'primary' | 'secondary' | 'unconfirmed' },
  share: NumberOf<'person', '1', 'month'>,
) =>
  variable({
    id: `injury-benefit-rise-${from}`,
    name: {
      vi: `Hệ số điều chỉnh từ ${shown} đối với người hưởng trước ngày đó`,
      en: `Factor of the rise of ${from}, for those paid before`,
    },
    entity: person,
    period: 'month',
    flow: false,
    inForce: { from },
    ...law,
    formula: when(injuryBenefitDay.before(day(from)), share.plus(1), 1),
  })

export const riseOfInjuryBenefits2022 = rise(
  '2022-01-01',
  '1/1/2022',
  { law: 'd108-2021', confidence: 'unconfirmed' },
  pensionRises.of2022,
)
export const riseOfInjuryBenefits2023 = rise(
  '2023-07-01',
  '1/7/2023',
  { law: 'd42-2023', confidence: 'primary' },
  when(injuryBenefitDay.before(day('2022-01-01')), pensionRises.of2023, pensionRises.of2023WithoutRiseOf2022),
)
export const riseOfInjuryBenefits2024 = rise(
  '2024-07-01',
  '1/7/2024',
  { law: 'd75-2024', confidence: 'secondary' },
  pensionRises.of2024,
)
export const riseOfInjuryBenefits2026 = rise(
  '2026-07-01',
  '1/7/2026',
  { law: 'd162-2026', confidence: 'primary' },
  pensionRises.of2026,
)
const until2023 = riseOfInjuryBenefits2022.times(riseOfInjuryBenefits2023)
const until2024 = until2023.times(riseOfInjuryBenefits2024)

export const injuryBenefitRises = variable({
  name: {
    vi: 'Hệ số điều chỉnh trợ cấp hằng tháng từ khi bắt đầu hưởng',
    en: 'Factor of the rises since the benefit began',
  },
  note: {
    vi: 'Mức điều chỉnh từ 1/1/2022 chưa có trong tư liệu: trợ cấp bắt đầu trước đó thì từ đó không biết. Các lần điều chỉnh trước năm 2022 cũng chưa có và không được tính.',
    en: 'The rise of January 2022 is not on record: a benefit that began before it is unknown from then on. Earlier rises are not on record either, and not counted.',
  },
  entity: person,
  period: 'month',
  flow: false,
  formulas: [
    { inForce: { from: '2016-07-01', to: '2021-12-31' }, confidence: 'unconfirmed', value: quantity(1, '1') },
    {
      inForce: { from: '2022-01-01', to: '2023-08-13' },
      law: 'd108-2021',
      confidence: 'unconfirmed',
      value: riseOfInjuryBenefits2022,
    },
    {
      inForce: { from: '2023-08-14', to: '2024-06-30' },
      issued: '2023-06-29',
      appliesFrom: '2023-07-01',
      law: 'd42-2023',
      confidence: 'primary',
      value: until2023,
    },
    {
      inForce: { from: '2024-07-01', to: '2026-06-30' },
      law: 'd75-2024',
      confidence: 'secondary',
      value: until2024,
    },
    {
      inForce: { from: '2026-07-01' },
      law: 'd162-2026',
      confidence: 'primary',
      value: until2024.times(riseOfInjuryBenefits2026),
    },
  ],
})

export const monthlyInjuryBenefit = scheme({
  ...injuryLaw,
  name: {
    vi: 'Trợ cấp tai nạn lao động, bệnh nghề nghiệp hằng tháng',
    en: 'Monthly benefit for a work accident or occupational disease',
  },
  note: {
    vi: 'Hưởng ngoài lương hưu. Tính theo mức của tháng bắt đầu hưởng, sau đó theo các lần điều chỉnh.',
    en: 'Paid beside any pension. By the level of its first month, then as decrees raise it.',
  },
  law: 'law-84-2015/49',
  changesFrom: 'period-start',
  eligibility: all(
    injuryIsCovered,
    injuryCapacityLoss.atLeast(injuryNumbers.leastLossMonthly).citing('law-84-2015/49.1'),
    benefitsHaveBegun.citing('law-84-2015/50.1'),
    stillAlive,
  ),
  amount: injuryPartByLoss.plus(injuryPartByYears).times(injuryBenefitRises),
})

/** Asked only of those who lost 81% or more. */
export const needsAttendance = input({
  name: {
    vi: 'Liệt cột sống, mù hai mắt, cụt hoặc liệt hai chi, hoặc mắc bệnh tâm thần',
    en: 'Paralysed spine, blind in both eyes, two limbs lost or paralysed, or mentally ill',
  },
  entity: person,
  period: 'always',
  kind: 'truth',
})

export const attendanceAllowance = scheme({
  ...injuryLaw,
  name: { vi: 'Trợ cấp phục vụ', en: 'Attendance allowance' },
  law: 'law-84-2015/52',
  changesFrom: 'period-start',
  eligibility: all(
    injuryIsCovered,
    injuryCapacityLoss.atLeast(injuryNumbers.attendanceLoss).citing('law-84-2015/52'),
    needsAttendance.citing('law-84-2015/52'),
    benefitsHaveBegun.citing('law-84-2015/50.1'),
    stillAlive,
  ),
  amount: injuryStandard,
})

/** Asked only of those who have died. */
export const diedOfWorkInjury = input({
  name: {
    vi: 'Chết do tai nạn lao động, bệnh nghề nghiệp, kể cả trong thời gian điều trị lần đầu',
    en: 'Died of the work accident or occupational disease, also during its first treatment',
  },
  note: {
    vi: 'Ghi cho người đã chết, cùng với loại (tai nạn lao động hoặc bệnh nghề nghiệp). Cũng quyết định chế độ tử tuất và trợ cấp của bảo hiểm tai nạn lao động tự nguyện.',
    en: "Told of the deceased, together with the kind (accident or disease). It decides survivors' benefits and the grant of voluntary work-accident insurance too.",
  },
  entity: person,
  period: 'always',
  kind: 'truth',
})

export const injuryDeathGrant = scheme({
  ...injuryLaw,
  name: {
    vi: 'Trợ cấp một lần khi người lao động chết do tai nạn lao động, bệnh nghề nghiệp',
    en: 'Grant at a death from a work accident or occupational disease',
  },
  note: {
    vi: 'Chi cho thân nhân, ngoài chế độ tử tuất.',
    en: "Paid to the relatives, beside survivors' benefits.",
  },
  law: 'law-84-2015/53',
  eligibility: all(diesInMonth, diedOfWorkInjury.citing('law-84-2015/53'), injuryIsCovered),
  amount: injuryStandard.times(injuryNumbers.death),
})
