import {
  all,
  any,
  day,
  higherOf,
  highestOf,
  household,
  inHousehold,
  input,
  notWith,
  parameter,
  parameters,
  periodEnd,
  periodStart,
  person,
  table,
  variable,
  when,
} from '#rules/1-language/index'
import { byProvince, province, provinces } from '../facts/household.ts'
import { age, aliveInMonth, citizen, dayOfDeath, died, diesInMonth, receivesPension } from '../facts/people.ts'
import { poorOrNearPoor } from '../facts/poverty.ts'
import { scheme } from '../scheme.ts'
import { monthlyAssistance, singleParentAllowance } from './assistance.ts'
import { inGroup5Or6Or8 } from './assistance-groups.ts'
import { emergencyDeath } from './emergency.ts'
import { assistanceFuneral, diedUnderDecree335 } from './funeral.ts'
import { institutionFuneral } from './institution.ts'

/** The first tier: a pension from the budget for old people who have none. */

export const socialPensionDecision = input({
  name: {
    vi: 'Ngày ký quyết định hưởng trợ cấp hưu trí xã hội',
    en: 'Day on which the decision on the social pension was signed',
  },
  note: {
    vi: 'Hưởng từ tháng ký. Nếu không nêu: coi như đã có quyết định từ khi đủ điều kiện, nên hưởng từ tháng đầu đủ điều kiện; và coi như ký trước ngày 5/10/2026, nên các tháng 7, 8 và 9/2026 tính theo mức mới, được truy lĩnh. Chưa có quyết định: ghi ở “Đã nộp hồ sơ đề nghị trợ cấp hưu trí xã hội nhưng chưa có quyết định”.',
    en: 'Paid from the month of signing. If not given: taken to have been decided as soon as the conditions were met, so that their first month is paid; and to have been signed before 5 October 2026, so that July, August and September 2026 are due at the new amount, with arrears. Where nothing was decided yet, say so in “Has asked for the social pension, and no decision was signed”.',
  },
  entity: person,
  period: 'always',
  kind: 'date',
  assumed: '2025-07-01',
})

export const hasAmountOf2026 = variable({
  name: {
    vi: 'Đã có quyết định trợ cấp hưu trí xã hội trước ngày 5/10/2026 và không chết trước ngày đó, hoặc hưởng từ tháng 10/2026',
    en: 'Social pension decided before 5 October 2026 and not dead before it, or paid for October 2026 or later',
  },
  entity: person,
  period: 'month',
  formula: any(
    periodStart.onOrAfter(day('2026-10-01')),
    all(socialPensionDecision.before(day('2026-10-05')), any(died.not(), dayOfDeath.onOrAfter(day('2026-10-05')))),
  ),
})

export const socialPensionAge = parameters('social-pension-age', {
  general: {
    name: { vi: 'Tuổi hưởng trợ cấp hưu trí xã hội', en: 'Social pension age, general' },
    unit: 'year',
    law: 'law-41-2024/21.1',
    values: { '2025-07-01': { value: 75, confidence: 'primary' } },
  },
  poorOrNearPoor: {
    name: {
      vi: 'Tuổi hưởng trợ cấp hưu trí xã hội đối với người thuộc hộ nghèo, hộ cận nghèo',
      en: 'Social pension age, poor and near-poor households',
    },
    unit: 'year',
    law: 'law-41-2024/21.2',
    values: { '2025-07-01': { value: 70, confidence: 'primary' } },
  },
})

/** For those already in payment the new amount reaches back to 1 July 2026. */
export const socialPensionAmount = parameter({
  name: { vi: 'Mức trợ cấp hưu trí xã hội', en: 'Social pension amount' },
  unit: 'VND',
  nationalMinimum: true,
  values: {
    '2025-07-01': { value: 500_000, law: 'd176-2025/3.1', confidence: 'secondary' },
    '2026-10-05': {
      value: 540_000,
      law: 'd335-2026/31.1',
      issued: '2026-08-21',
      appliesFrom: '2026-07-01',
      scope: () => hasAmountOf2026,
      confidence: 'primary',
    },
  },
})

const recordedLevels = {
  'vn-01': 650_000,
  'vn-79': 650_000,
  'vn-31': 700_000,
  'vn-22': 700_000,
  'vn-08': 530_000,
} as const

/** Levels that Provincial People's Councils were reported to pay instead of the national amount; 0 where none is on record. */
export const provincialSocialPension = table({
  name: {
    vi: 'Mức trợ cấp hưu trí xã hội có hỗ trợ thêm của địa phương',
    en: 'Provincial social pension level',
  },
  note: {
    vi: 'Theo báo chí tháng 9/2026; ngày bắt đầu và nghị quyết của HĐND chưa có trong tư liệu.',
    en: "As reported in September 2026; start dates and the People's Councils' resolutions are not on record.",
  },
  unit: 'VND',
  keys: [provinces],
  values: { '2025-07-01': { cells: byProvince(recordedLevels, 0), confidence: 'unconfirmed' } },
})

/** Asked first, so that what is not confirmed bears only on provinces for which it was reported. */
export const hasProvincialSocialPension = variable({
  name: {
    vi: 'Tỉnh, thành phố có mức trợ cấp hưu trí xã hội riêng theo tư liệu',
    en: 'A provincial level of the social pension is on record',
  },
  entity: household,
  period: 'month',
  inForce: { from: '2025-07-01' },
  formula: province.isOneOf('vn-01', 'vn-79', 'vn-31', 'vn-22', 'vn-08'),
})

export const awaitsSocialPensionDecision = input({
  name: {
    vi: 'Đã nộp hồ sơ đề nghị trợ cấp hưu trí xã hội nhưng chưa có quyết định',
    en: 'Has asked for the social pension, and no decision was signed',
  },
  entity: person,
  period: 'always',
  kind: 'truth',
  assumed: false,
})

export const insuranceBenefitBelowSocialPension = input({
  name: {
    vi: 'Trợ cấp bảo hiểm xã hội hằng tháng thấp hơn mức trợ cấp hưu trí xã hội',
    en: 'Monthly social insurance benefit is lower than the social pension',
  },
  note: {
    vi: 'Chỉ kể trợ cấp bảo hiểm xã hội hằng tháng; người hưởng lương hưu, dù thấp, ghi là không.',
    en: 'Monthly social insurance benefits only: false for pensioners, however low the pension.',
  },
  entity: person,
  period: 'month',
  kind: 'truth',
  assumed: false,
})

/** The law lets the Government name exceptions. */
export const admittedBesideInsuranceBenefit = variable({
  name: {
    vi: 'Đang hưởng trợ cấp bảo hiểm xã hội hằng tháng thấp hơn trợ cấp hưu trí xã hội',
    en: 'Receives a monthly social insurance benefit lower than the social pension',
  },
  note: {
    vi: 'Theo báo chí về Nghị định 176/2025/NĐ-CP; chưa đọc nguyên văn. Coi như được hưởng đủ mức.',
    en: 'As the press reports of Decree 176/2025; the wording was not read. Taken to be paid in full.',
  },
  entity: person,
  period: 'month',
  inForce: { from: '2025-07-01' },
  law: 'law-41-2024/21.1.b; d176-2025',
  confidence: 'unconfirmed',
  formula: all(receivesPension, insuranceBenefitBelowSocialPension),
})

/** All but the decision. */
export const meetsSocialPensionConditions = variable({
  name: {
    vi: 'Đủ điều kiện về quốc tịch, tuổi và không có lương hưu để hưởng trợ cấp hưu trí xã hội',
    en: 'Citizen, old enough and without a pension, as the social pension asks',
  },
  entity: person,
  period: 'month',
  inForce: { from: '2025-07-01' },
  law: 'law-41-2024/21',
  confidence: 'primary',
  formula: all(
    citizen.citing('law-41-2024/21.1'),
    any(
      age.atLeast(socialPensionAge.general).citing('law-41-2024/21.1.a'),
      all(age.atLeast(socialPensionAge.poorOrNearPoor), poorOrNearPoor).citing('law-41-2024/21.2'),
    ),
    any(receivesPension.not(), admittedBesideInsuranceBenefit).citing('law-41-2024/21.1.b'),
  ),
})

const decided = all(awaitsSocialPensionDecision.not(), socialPensionDecision.onOrBefore(periodEnd))

export const socialPension = scheme({
  name: { vi: 'Trợ cấp hưu trí xã hội', en: 'Social pension' },
  note: {
    vi: 'Hưởng từ tháng ký quyết định (Điều 31 Nghị định 335/2026/NĐ-CP; coi Nghị định 176/2025/NĐ-CP cũng vậy, chưa đọc nguyên văn). Người đề nghị hưởng phải có văn bản; thời hạn quyết định 10 ngày làm việc, từ 5/10/2026 là 7 ngày làm việc. Trợ cấp ưu đãi người có công không loại trừ trợ cấp này. Mức quốc gia là mức tối thiểu.',
    en: 'Paid from the month in which the decision was signed (article 31 of Decree 335/2026; Decree 176/2025 is taken to say the same, its wording was not read). It has to be asked for in writing; the commune decides within 10 working days, from 5 October 2026 within 7. Allowances for people with merit do not exclude it. The national amount is a minimum.',
  },
  dossier: ['social-pension'],
  entity: person,
  period: 'month',
  changesFrom: 'period-start',
  eligibility: all(aliveInMonth, meetsSocialPensionConditions, decided.citing('d176-2025')),
  amount: when(
    inHousehold(hasProvincialSocialPension),
    higherOf(socialPensionAmount, provincialSocialPension.at(inHousehold(province))),
    socialPensionAmount,
  ),
  provisions: [
    {
      inForce: { from: '2025-07-01', to: '2026-10-04' },
      law: 'law-41-2024/21; law-41-2024/22; d176-2025/3',
      confidence: 'secondary',
    },
    {
      inForce: { from: '2026-10-05' },
      appliesFrom: '2026-10-01',
      issued: '2026-08-21',
      law: 'law-41-2024/21; law-41-2024/22; d335-2026/31',
      confidence: 'primary',
      eligibility: all(aliveInMonth, meetsSocialPensionConditions, decided.citing('d335-2026/31')),
    },
  ],
})

export const socialPensionFuneralGrant = parameters('social-pension-funeral', {
  amount: {
    name: {
      vi: 'Mức hỗ trợ chi phí mai táng người hưởng trợ cấp hưu trí xã hội',
      en: 'Funeral grant of the social pension, amount',
    },
    note: {
      vi: 'Theo dự thảo năm 2025 và báo chí; bằng 20 lần 500.000 đồng.',
      en: 'From the 2025 draft and the press; equals 20 times 500,000.',
    },
    unit: 'VND',
    nationalMinimum: true,
    values: { '2025-07-01': { value: 10_000_000, law: 'd176-2025', confidence: 'unconfirmed' } },
  },
  multiple: {
    name: {
      vi: 'Hỗ trợ chi phí mai táng, số lần mức trợ cấp hưu trí xã hội',
      en: 'Funeral grant as a multiple of the social pension',
    },
    unit: '1',
    nationalMinimum: true,
    values: {
      '2026-10-05': {
        value: 20,
        law: 'd335-2026/31',
        issued: '2026-08-21',
        appliesFrom: '2026-10-01',
        confidence: 'primary',
      },
    },
  },
})

export const socialPensionFuneral = scheme({
  name: {
    vi: 'Hỗ trợ chi phí mai táng người hưởng trợ cấp hưu trí xã hội',
    en: 'Funeral grant of the social pension',
  },
  note: {
    vi: 'Trả cho người, tổ chức lo mai táng. Tính theo mức quốc gia; địa phương có thể quy định cao hơn.',
    en: 'Paid to whoever organises the funeral. Reckoned with the national amount; a province may pay more.',
  },
  dossier: ['social-pension'],
  entity: person,
  period: 'month',
  changesFrom: 'period-start',
  eligibility: all(diesInMonth, socialPension.isReceived),
  amount: socialPensionFuneralGrant.amount,
  provisions: [
    { inForce: { from: '2025-07-01', to: '2026-10-04' }, law: 'd176-2025', confidence: 'unconfirmed' },
    {
      inForce: { from: '2026-10-05' },
      appliesFrom: '2026-10-01',
      scope: () => diedUnderDecree335,
      issued: '2026-08-21',
      law: 'd335-2026/31',
      confidence: 'primary',
      eligibility: all(
        diesInMonth,
        any(socialPension.isReceived, all(awaitsSocialPensionDecision, meetsSocialPensionConditions)),
      ),
      amount: socialPensionAmount.times(socialPensionFuneralGrant.multiple),
    },
  ],
})

export const hasTwoAllowances = variable({
  name: {
    vi: 'Hưởng cả trợ cấp của nhóm 4 và trợ cấp của nhóm 5, 6 hoặc 8',
    en: 'Has the allowance of group 4 and that of group 5, 6 or 8',
  },
  entity: person,
  period: 'month',
  inForce: { from: '2025-07-01' },
  formula: all(inGroup5Or6Or8, monthlyAssistance.calculated.moreThan(0), singleParentAllowance.calculated.moreThan(0)),
})

/** Who is also entitled to monthly assistance has the higher of the two. */
const theHigher = { law: 'law-41-2024/22.2; d335-2026/31.1', inForce: { from: '2025-07-01' } } as const
export const socialPensionOrAssistance = highestOf({
  ...theHigher,
  schemes: [socialPension, monthlyAssistance],
  exceptFor: hasTwoAllowances,
})
export const socialPensionOrSingleParentAllowance = highestOf({
  ...theHigher,
  schemes: [socialPension, singleParentAllowance],
  exceptFor: hasTwoAllowances,
})

/** Two allowances are twice the standard or more, and so higher than the social pension of any province on record. */
export const noSocialPensionBesideTwoAllowances = notWith({
  ...theHigher,
  scheme: socialPension,
  where: [singleParentAllowance],
  exceptFor: hasTwoAllowances.not(),
})

/** Where several rules give a funeral grant, the highest only. */
export const oneFuneralGrantOfTheBudget = highestOf({
  law: 'd20-2021/11; d335-2026/11; d335-2026/31',
  schemes: [assistanceFuneral, institutionFuneral, socialPensionFuneral],
  inForce: { from: '2021-07-01' },
})

/** The emergency grant, 50 times the standard, is higher than either of these, 20 times: it decides, whatever is known of them. */
const emergencyGrantIsHigher = { law: 'd20-2021/14; d335-2026/12.3', inForce: { from: '2021-07-01' } } as const
export const emergencyBeforeAssistanceFuneral = notWith({
  ...emergencyGrantIsHigher,
  scheme: assistanceFuneral,
  where: [emergencyDeath],
})
export const emergencyBeforeSocialPensionFuneral = notWith({
  ...emergencyGrantIsHigher,
  scheme: socialPensionFuneral,
  where: [emergencyDeath],
})
export const emergencyOrInstitutionFuneral = highestOf({
  ...emergencyGrantIsHigher,
  schemes: [emergencyDeath, institutionFuneral],
})
