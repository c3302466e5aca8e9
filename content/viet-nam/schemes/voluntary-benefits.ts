import { all, any, day, firstOf, higherOf, highestOf, notWith, parameters, person, when } from '#rules/1-language/index'
import { contributionMonths, insuredMonths, voluntaryEntryDay, voluntaryMonths } from '../facts/contribution-months.ts'
import { averageInsuredBase } from '../facts/contributions.ts'
import { age, aliveInMonth, diesInMonth, sex } from '../facts/people.ts'
import { hasReachedRetirementAge } from '../facts/retirement.ts'
import { pensionAtDeath, wasPensioner } from '../facts/survivors.ts'
import { monthsPerYear } from '../numbers/time.ts'
import { scheme } from '../scheme.ts'
import { assistanceFuneral } from './funeral.ts'
import { institutionFuneral } from './institution.ts'
import { contributionsPaid, lumpSumAmount, mayTakeLumpSum, monthsOfAverage, requestsLumpSum } from './lump-sum.ts'
import { newPension } from './pension-amount.ts'
import { isPensioner, pensionYears } from './pension-conditions.ts'
import { socialPensionFuneral } from './social-pension.ts'
import { monthsOfPensionLeft, survivorNumbers, survivorReference, survivorsFuneral } from './survivors.ts'

/** Benefits of those who have only ever contributed voluntarily. Whoever has compulsory months as well draws by the compulsory rules, with all months added up. */

export const voluntaryBenefitNumbers = parameters('voluntary-benefits', {
  menAge: {
    name: {
      vi: 'Tuổi hưởng lương hưu của nam tham gia trước năm 2021',
      en: 'Pension age of men who joined before 2021',
    },
    unit: 'year',
    values: {
      '2016-01-01': { value: 60, law: 'law-58-2014/73.1.a', confidence: 'primary' },
      '2025-07-01': { value: 60, law: 'law-41-2024/141.9', confidence: 'primary' },
    },
  },
  womenAge: {
    name: {
      vi: 'Tuổi hưởng lương hưu của nữ tham gia trước năm 2021',
      en: 'Pension age of women who joined before 2021',
    },
    unit: 'year',
    values: {
      '2016-01-01': { value: 55, law: 'law-58-2014/73.1.a', confidence: 'primary' },
      '2025-07-01': { value: 55, law: 'law-41-2024/141.9', confidence: 'primary' },
    },
  },
  yearsOfEarlyMembers: {
    name: {
      vi: 'Số năm đóng của người tham gia trước năm 2021',
      en: 'Contribution years of those who joined before 2021',
    },
    unit: 'year',
    values: {
      '2016-01-01': { value: 20, law: 'law-58-2014/73.1.b', confidence: 'primary' },
      '2025-07-01': { value: 20, law: 'law-41-2024/141.9', confidence: 'primary' },
    },
  },
  funeralMonths: {
    name: { vi: 'Số tháng đóng để được trợ cấp mai táng', en: 'Contribution months for the funeral grant' },
    unit: 'month',
    values: {
      '2016-01-01': { value: 60, law: 'law-58-2014/80.1.a', confidence: 'primary' },
      '2025-07-01': { value: 60, law: 'law-41-2024/109.1.a', confidence: 'primary' },
    },
  },
  funeral: {
    name: { vi: 'Trợ cấp mai táng, số lần mức tham chiếu', en: 'Funeral grant, multiple of the reference level' },
    unit: '1',
    values: {
      '2016-01-01': { value: 10, law: 'law-58-2014/80.2', confidence: 'primary' },
      '2025-07-01': { value: 10, law: 'law-41-2024/109.2', confidence: 'primary' },
    },
  },
  monthsOfAllContributions: {
    name: {
      vi: 'Số tháng đóng mà dưới mức đó trợ cấp tuất một lần bằng số tiền đã đóng',
      en: 'Contribution months below which the lump sum at death is what was paid',
    },
    unit: 'month',
    values: {
      '2016-01-01': { value: 12, law: 'law-58-2014/81.2', confidence: 'primary' },
      '2025-07-01': { value: 60, law: 'law-41-2024/110.2.c', confidence: 'primary' },
    },
  },
})

const onlyVoluntary = all(contributionMonths.equals(0), voluntaryMonths.atLeast(1)).saying({
  vi: 'Chỉ đóng bảo hiểm xã hội tự nguyện',
  en: 'Has contributed only voluntarily',
})

const agedSixtyOrFiftyFive = age
  .lastMonth()
  .atLeast(when(sex.is('male'), voluntaryBenefitNumbers.menAge, voluntaryBenefitNumbers.womenAge))

/** At retirement age; whoever joined before 2021, and has 20 years, at 60 or 55 still. */
const ofPensionAge = (general: string, early: string) =>
  all(
    onlyVoluntary,
    any(
      all(hasReachedRetirementAge.lastMonth(), insuredMonths.atLeast(pensionYears.minimum.times(monthsPerYear))).citing(
        general,
      ),
      all(
        voluntaryEntryDay.before(day('2021-01-01')),
        agedSixtyOrFiftyFive,
        insuredMonths.atLeast(voluntaryBenefitNumbers.yearsOfEarlyMembers.times(monthsPerYear)),
      ).citing(early),
    ),
    isPensioner.not(),
    aliveInMonth,
  )

export const voluntaryPension = scheme({
  name: { vi: 'Lương hưu (bảo hiểm xã hội tự nguyện)', en: 'Pension of voluntary insurance' },
  note: {
    vi: 'Tính như bắt đầu hưởng từ tháng này, theo tỷ lệ như bảo hiểm xã hội bắt buộc. Chưa có trong bộ quy tắc: trợ cấp một lần khi nghỉ hưu của người tham gia tự nguyện (Điều 100 Luật 41/2024/QH15, Điều 75 Luật 58/2014/QH13).',
    en: 'Reckoned as drawn from this month on, at the rates of compulsory insurance. Not in the rule book: the one-off grant at retirement of voluntary members (article 100 of Law 41/2024, article 75 of Law 58/2014).',
  },
  dossier: ['voluntary-si'],
  entity: person,
  period: 'month',
  changesFrom: 'period-start',
  confidence: 'primary',
  eligibility: ofPensionAge('law-41-2024/98', 'law-41-2024/141.9'),
  amount: newPension,
  provisions: [
    {
      inForce: { from: '2016-01-01', to: '2025-06-30' },
      law: 'law-58-2014/73; law-58-2014/74',
      confidence: 'unconfirmed',
      eligibility: ofPensionAge('law-58-2014/73', 'law-58-2014/73.1'),
    },
    { inForce: { from: '2025-07-01' }, law: 'law-41-2024/98; law-41-2024/99' },
  ],
})

export const voluntaryLumpSum = scheme({
  name: {
    vi: 'Bảo hiểm xã hội một lần (bảo hiểm xã hội tự nguyện)',
    en: 'Lump-sum withdrawal from voluntary insurance',
  },
  note: {
    vi: 'Không tính phần Nhà nước đã hỗ trợ tiền đóng, trừ người mắc bệnh nguy hiểm hoặc suy giảm 81%, khuyết tật đặc biệt nặng (khoản 3 Điều 102 Luật 41/2024/QH15): phần này không được trừ ở đây.',
    en: 'What the state has added to the contributions is left out, but for the deadly diseases and the loss of 81% or exceptionally severe disability (article 102.3 of Law 41/2024): it is not taken off here.',
  },
  dossier: ['voluntary-si', 'si-lump-sum-withdrawal'],
  entity: person,
  period: 'month',
  changesFrom: 'period-start',
  eligibility: all(requestsLumpSum, onlyVoluntary, mayTakeLumpSum),
  amount: lumpSumAmount,
  provisions: [
    { inForce: { from: '2016-01-01', to: '2025-06-30' }, law: 'law-58-2014/77', confidence: 'unconfirmed' },
    { inForce: { from: '2025-07-01' }, law: 'law-41-2024/102', confidence: 'primary' },
  ],
})

/** All months count, whether voluntary or compulsory. */
export const voluntaryFuneral = scheme({
  name: { vi: 'Trợ cấp mai táng (bảo hiểm xã hội tự nguyện)', en: 'Funeral grant of voluntary insurance' },
  note: {
    vi: 'Ghi cho người đã chết; trả cho người lo mai táng, trong tháng chết.',
    en: 'Told of the deceased; paid to whoever sees to the funeral, in the month of death.',
  },
  dossier: ['voluntary-si'],
  entity: person,
  period: 'month',
  changesFrom: 'period-start',
  confidence: 'primary',
  eligibility: all(
    diesInMonth,
    voluntaryMonths.atLeast(1),
    insuredMonths.atLeast(voluntaryBenefitNumbers.funeralMonths),
  ),
  amount: survivorReference.times(voluntaryBenefitNumbers.funeral),
  provisions: [
    { inForce: { from: '2016-01-01', to: '2025-06-30' }, law: 'law-58-2014/80' },
    { inForce: { from: '2025-07-01' }, law: 'law-41-2024/109' },
  ],
})

const byYears = averageInsuredBase.times(monthsOfAverage)
const shortRecord = insuredMonths.lessThan(voluntaryBenefitNumbers.monthsOfAllContributions)

export const voluntarySurvivorsLumpSum = scheme({
  name: { vi: 'Trợ cấp tuất một lần (bảo hiểm xã hội tự nguyện)', en: "Survivors' lump sum of voluntary insurance" },
  note: {
    vi: 'Ghi cho người đã chết; trả cho thân nhân. Đóng chưa đủ 60 tháng (trước ngày 1/7/2025: chưa đủ một năm) thì bằng số tiền đã đóng; người đang hưởng lương hưu chết thì tính theo lương hưu.',
    en: 'Told of the deceased; paid to the relatives. With fewer than 60 months (before 1 July 2025 with less than a year) what was paid; after a pensioner it is reckoned with the pension.',
  },
  dossier: ['voluntary-si'],
  entity: person,
  period: 'month',
  changesFrom: 'period-start',
  confidence: 'primary',
  eligibility: all(diesInMonth, onlyVoluntary),
  amount: firstOf(
    [wasPensioner, pensionAtDeath.times(higherOf(monthsOfPensionLeft, survivorNumbers.leastMonths))],
    [shortRecord, contributionsPaid],
    byYears,
  ),
  provisions: [
    {
      inForce: { from: '2016-01-01', to: '2025-06-30' },
      law: 'law-58-2014/81',
      confidence: 'unconfirmed',
      amount: firstOf(
        [wasPensioner, pensionAtDeath.times(higherOf(monthsOfPensionLeft, survivorNumbers.leastMonths))],
        [shortRecord, lumpSumAmount],
        byYears,
      ),
    },
    { inForce: { from: '2025-07-01' }, law: 'law-41-2024/110' },
  ],
})

/** The lump sum ends the record on which a pension would rest: whoever has both rights chooses. */
export const noVoluntaryPensionBesideLumpSum = notWith({
  law: 'law-41-2024/102.5',
  scheme: voluntaryPension,
  where: [voluntaryLumpSum],
  inForce: { from: '2016-01-01' },
})

/** Of several funeral grants the highest. That of a facility may be higher than those of insurance; the other grants of assistance are lower, and so are not paid beside them. */
export const highestFuneralGrant = highestOf({
  law: 'law-41-2024/85; d335-2026/11',
  schemes: [survivorsFuneral, voluntaryFuneral, institutionFuneral],
  inForce: { from: '2016-01-01' },
})

export const noAssistanceFuneralBesideInsurance = notWith({
  law: 'd20-2021/11; d335-2026/11',
  scheme: assistanceFuneral,
  where: [survivorsFuneral, voluntaryFuneral],
  inForce: { from: '2021-07-01' },
})

export const noSocialPensionFuneralBesideInsurance = notWith({
  law: 'd335-2026/31',
  scheme: socialPensionFuneral,
  where: [survivorsFuneral, voluntaryFuneral],
  inForce: { from: '2025-07-01' },
})
