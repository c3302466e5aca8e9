import { all, any, day, highestOf, notWith, parameters, person, quantity, when } from '#rules/1-language/index'
import { insuredMonths, voluntaryEntryDay, voluntaryMonths } from '../facts/contribution-months.ts'
import { averageInsuredBase, contributionMonths } from '../facts/contributions.ts'
import { age, aliveInMonth, diesInMonth, sex } from '../facts/people.ts'
import { hasReachedRetirementAge } from '../facts/retirement.ts'
import { wasPensioner } from '../facts/survivors.ts'
import { scheme } from '../scheme.ts'
import { assistanceFuneral } from './funeral.ts'
import { institutionFuneral } from './institution.ts'
import { lumpSumAmount, mayTakeLumpSum, monthsOfAverage, requestsLumpSum } from './lump-sum.ts'
import { newPension } from './pension-amount.ts'
import { isPensioner, pensionYears } from './pension-conditions.ts'
import { socialPensionFuneral } from './social-pension.ts'
import { survivorReference, survivorsFuneral } from './survivors.ts'

/** Benefits of those who have only ever contributed voluntarily. Whoever has compulsory months as well draws by the compulsory rules, with all months added up. */

const monthsPerYear = quantity(12, 'month/year')

export const voluntaryBenefitNumbers = parameters('voluntary-benefits', {
  menAge: {
    name: {
      vi: 'Tuổi hưởng lương hưu của nam tham gia trước năm 2021',
      en: 'Pension age of men who joined before 2021',
    },
    unit: 'year',
    values: {
      '2016-01-01': { value: 60, law: 'law-58-2014', confidence: 'unconfirmed' },
      '2025-07-01': { value: 60, law: 'law-41-2024/98', confidence: 'primary' },
    },
  },
  womenAge: {
    name: {
      vi: 'Tuổi hưởng lương hưu của nữ tham gia trước năm 2021',
      en: 'Pension age of women who joined before 2021',
    },
    unit: 'year',
    values: {
      '2016-01-01': { value: 55, law: 'law-58-2014', confidence: 'unconfirmed' },
      '2025-07-01': { value: 55, law: 'law-41-2024/98', confidence: 'primary' },
    },
  },
  yearsOfEarlyMembers: {
    name: {
      vi: 'Số năm đóng của người tham gia trước năm 2021',
      en: 'Contribution years of those who joined before 2021',
    },
    unit: 'year',
    values: {
      '2016-01-01': { value: 20, law: 'law-58-2014', confidence: 'unconfirmed' },
      '2025-07-01': { value: 20, law: 'law-41-2024/98', confidence: 'primary' },
    },
  },
  funeralMonths: {
    name: { vi: 'Số tháng đóng để được trợ cấp mai táng', en: 'Contribution months for the funeral grant' },
    unit: 'month',
    values: {
      '2016-01-01': { value: 60, law: 'law-58-2014', confidence: 'unconfirmed' },
      '2025-07-01': { value: 60, law: 'law-41-2024/109', confidence: 'primary' },
    },
  },
  funeral: {
    name: { vi: 'Trợ cấp mai táng, số lần mức tham chiếu', en: 'Funeral grant, multiple of the reference level' },
    unit: '1',
    values: {
      '2016-01-01': { value: 10, law: 'law-58-2014', confidence: 'unconfirmed' },
      '2025-07-01': { value: 10, law: 'law-41-2024/109', confidence: 'primary' },
    },
  },
  lumpSumOfPensioner: {
    name: {
      vi: 'Số tháng lương hưu trả một lần khi người hưởng chết',
      en: 'Months of the pension paid at the death of a pensioner',
    },
    unit: 'VND',
    values: { '2016-01-01': { value: 'unknown', law: 'law-41-2024/110' } },
  },
})

const onlyVoluntary = all(contributionMonths.equals(0), voluntaryMonths.atLeast(1)).saying({
  vi: 'Chỉ đóng bảo hiểm xã hội tự nguyện',
  en: 'Has contributed only voluntarily',
})

const agedSixtyOrFiftyFive = age
  .lastMonth()
  .atLeast(when(sex.is('male'), voluntaryBenefitNumbers.menAge, voluntaryBenefitNumbers.womenAge))

export const voluntaryPension = scheme({
  name: { vi: 'Lương hưu (bảo hiểm xã hội tự nguyện)', en: 'Pension of voluntary insurance' },
  note: {
    vi: 'Tính như bắt đầu hưởng từ tháng này, theo tỷ lệ như bảo hiểm xã hội bắt buộc. Trợ cấp một lần khi nghỉ hưu của người tham gia tự nguyện chưa có trong tư liệu.',
    en: 'Reckoned as drawn from this month on, at the rates of compulsory insurance. The one-off grant at retirement of voluntary members is not on record.',
  },
  dossier: ['voluntary-si'],
  entity: person,
  period: 'month',
  changesFrom: 'period-start',
  confidence: 'primary',
  eligibility: all(
    onlyVoluntary,
    any(
      all(hasReachedRetirementAge.lastMonth(), insuredMonths.atLeast(pensionYears.minimum.times(monthsPerYear))).citing(
        'law-41-2024/98',
      ),
      all(
        voluntaryEntryDay.before(day('2021-01-01')),
        agedSixtyOrFiftyFive,
        insuredMonths.atLeast(voluntaryBenefitNumbers.yearsOfEarlyMembers.times(monthsPerYear)),
      ).citing('law-41-2024/98'),
    ),
    isPensioner.not(),
    aliveInMonth,
  ),
  amount: newPension,
  provisions: [
    {
      inForce: { from: '2016-01-01', to: '2025-06-30' },
      law: 'law-58-2014/73; law-58-2014/74',
      confidence: 'unconfirmed',
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
    vi: 'Phần Nhà nước đã hỗ trợ không được trừ ở đây: quy định chưa có trong tư liệu.',
    en: 'What the state has added is not taken off here: the rule is not on record.',
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
  eligibility: all(diesInMonth, voluntaryMonths.atLeast(voluntaryBenefitNumbers.funeralMonths)),
  amount: survivorReference.times(voluntaryBenefitNumbers.funeral),
  provisions: [
    { inForce: { from: '2016-01-01', to: '2025-06-30' }, law: 'law-58-2014/80', confidence: 'unconfirmed' },
    { inForce: { from: '2025-07-01' }, law: 'law-41-2024/109' },
  ],
})

export const voluntarySurvivorsLumpSum = scheme({
  name: { vi: 'Trợ cấp tuất một lần (bảo hiểm xã hội tự nguyện)', en: "Survivors' lump sum of voluntary insurance" },
  note: {
    vi: 'Mức theo số năm đóng ghi như bảo hiểm xã hội bắt buộc; mức của người đang hưởng lương hưu tự nguyện chưa có trong tư liệu.',
    en: 'By contribution years as in compulsory insurance; what is due after a pensioner of voluntary insurance is not on record.',
  },
  dossier: ['voluntary-si'],
  entity: person,
  period: 'month',
  changesFrom: 'period-start',
  confidence: 'unconfirmed',
  eligibility: all(diesInMonth, onlyVoluntary),
  amount: when(wasPensioner, voluntaryBenefitNumbers.lumpSumOfPensioner, averageInsuredBase.times(monthsOfAverage)),
  provisions: [
    { inForce: { from: '2016-01-01', to: '2025-06-30' }, law: 'law-58-2014/81', confidence: 'unconfirmed' },
    { inForce: { from: '2025-07-01' }, law: 'law-41-2024/110' },
  ],
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
