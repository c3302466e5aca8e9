import { all, any, day, higherOf, inHousehold, input, parameter, person, variable, when } from '#rules/1-language/index'
import { provincialStandard, receivesOtherAllowance } from '../facts/assistance.ts'
import { birth, dayOfDeath, died, diesInMonth, receivesPension } from '../facts/people.ts'
import { poorOrNearPoor } from '../facts/poverty.ts'
import { assistanceDecision, assistanceStandard, assistanceStandardInPayment } from '../numbers/standards.ts'
import { scheme } from '../scheme.ts'
import { monthlyAssistance, singleParentAllowance } from './assistance.ts'
import {
  adultWithHiv,
  childWithHiv,
  childWithoutSupport,
  disabledPerson,
  elderlyTakenIn,
  elderlyWithoutSupporter,
  poorSingleParent,
  smallChildInDifficultArea,
  studentWithoutSupport,
} from './assistance-groups.ts'
import { oldAgeAllowance } from './elderly.ts'
import { drawsPension } from './pension-conditions.ts'

/** What is paid to those who bury somebody of the assistance groups. The day of death decides which decree holds. */

export const diedUnderDecree335 = variable({
  name: { vi: 'Chết từ ngày 5/10/2026', en: 'Died on 5 October 2026 or later' },
  entity: person,
  period: 'always',
  formula: all(died, dayOfDeath.onOrAfter(day('2026-10-05'))),
})

/** In October 2026 the standard in payment is that of Decree 335/2026, for all. */
export const assistanceStandardAtDeath = variable({
  name: { vi: 'Mức chuẩn trợ giúp xã hội vào ngày chết', en: 'Social assistance standard on the day of death' },
  entity: person,
  period: 'month',
  flow: false,
  formula: higherOf(
    when(diedUnderDecree335, assistanceStandardInPayment, assistanceStandard),
    inHousehold(provincialStandard),
  ),
})

export const ageAtDeath = variable({
  name: { vi: 'Tuổi tròn khi chết', en: 'Completed years at death' },
  entity: person,
  period: 'always',
  flow: false,
  formula: birth.completedYears(dayOfDeath),
})

export const childOfSingleParent = input({
  name: {
    vi: 'Là con của người đơn thân nghèo đang hưởng trợ cấp xã hội hằng tháng',
    en: 'Child of a poor single parent who receives monthly assistance',
  },
  note: { vi: 'Ghi cho người chết.', en: 'Told of the deceased.' },
  entity: person,
  period: 'month',
  kind: 'truth',
  assumed: false,
})

export const receivesSurvivorsBenefit = input({
  name: { vi: 'Đang hưởng trợ cấp tuất hằng tháng khi chết', en: "Received a monthly survivors' benefit at death" },
  note: { vi: 'Ghi cho người chết.', en: 'Told of the deceased.' },
  entity: person,
  period: 'month',
  kind: 'truth',
})

/** Asked only of those who met the conditions and were not yet in payment. */
export const appliedForAssistance = input({
  name: {
    vi: 'Đã nộp hồ sơ đề nghị trợ cấp xã hội trước khi chết',
    en: 'Had applied for monthly assistance before death',
  },
  note: {
    vi: 'Ghi cho người chết khi chưa có quyết định hưởng.',
    en: 'Told of somebody who died before the decision.',
  },
  entity: person,
  period: 'month',
  kind: 'truth',
})

export const receivedAssistanceAtDeath = variable({
  name: { vi: 'Đang hưởng trợ cấp xã hội hằng tháng khi chết', en: 'Received monthly assistance at death' },
  entity: person,
  period: 'month',
  formula: all(
    assistanceDecision.onOrBefore(dayOfDeath),
    any(monthlyAssistance.isReceived, singleParentAllowance.isReceived, oldAgeAllowance.isReceived),
  ),
})

export const metConditionsAtDeath = variable({
  name: {
    vi: 'Đủ điều kiện hưởng trợ cấp xã hội hằng tháng nhưng chết khi chưa có quyết định',
    en: 'Met the conditions of monthly assistance, and died before the decision',
  },
  entity: person,
  period: 'month',
  formula: all(
    assistanceDecision.after(dayOfDeath),
    any(
      childWithoutSupport,
      studentWithoutSupport,
      childWithHiv,
      poorSingleParent,
      elderlyWithoutSupporter,
      elderlyTakenIn,
      disabledPerson,
      smallChildInDifficultArea,
      adultWithHiv,
    ),
    appliedForAssistance,
  ),
})

export const funeralMultiple = parameter({
  name: { vi: 'Số lần mức chuẩn của hỗ trợ mai táng', en: 'Multiple of the standard for a funeral' },
  unit: '1',
  nationalMinimum: true,
  values: {
    '2021-07-01': { value: 20, law: 'd20-2021/11', confidence: 'primary' },
    '2026-10-05': {
      value: 20,
      law: 'd335-2026/11',
      issued: '2026-08-21',
      appliesFrom: '2026-10-01',
      scope: () => diedUnderDecree335,
      confidence: 'primary',
    },
  },
})

/** Any but a pension: of social insurance, survivors' or other, and outside it. */
export const receivesMonthlyBenefit = variable({
  name: {
    vi: 'Đang hưởng trợ cấp tuất hằng tháng hoặc trợ cấp hằng tháng khác',
    en: "Receives a monthly survivors' or other benefit",
  },
  entity: person,
  period: 'month',
  formula: any(receivesSurvivorsBenefit, receivesOtherAllowance, all(receivesPension, drawsPension.not())),
})

const byDecree20 = any(
  receivedAssistanceAtDeath,
  childOfSingleParent,
  all(ageAtDeath.atLeast(80), receivesMonthlyBenefit).saying({
    vi: 'Từ đủ 80 tuổi đang hưởng trợ cấp tuất hoặc trợ cấp hằng tháng khác',
    en: "Aged 80 or more with a monthly survivors' or other benefit",
  }),
).citing('d20-2021/11')

const byDecree335 = any(
  receivedAssistanceAtDeath,
  metConditionsAtDeath,
  childOfSingleParent,
  all(ageAtDeath.atLeast(75), receivesMonthlyBenefit).saying({
    vi: 'Từ đủ 75 tuổi đang hưởng trợ cấp tuất hoặc trợ cấp hằng tháng khác',
    en: "Aged 75 or more with a monthly survivors' or other benefit",
  }),
  all(ageAtDeath.atLeast(70), poorOrNearPoor, receivesSurvivorsBenefit).saying({
    vi: 'Từ đủ 70 tuổi thuộc hộ nghèo, hộ cận nghèo đang hưởng trợ cấp tuất hằng tháng',
    en: "Aged 70 or more in a poor or near-poor household with a monthly survivors' benefit",
  }),
).citing('d335-2026/11')

export const assistanceFuneral = scheme({
  name: {
    vi: 'Hỗ trợ chi phí mai táng đối với đối tượng bảo trợ xã hội',
    en: 'Funeral grant for social assistance groups',
  },
  note: {
    vi: 'Người chết từ ngày 5/10/2026 theo Nghị định 335/2026/NĐ-CP, trước đó theo Nghị định 20/2021/NĐ-CP. Trả cho người tổ chức mai táng.',
    en: 'Deaths from 5 October 2026 by Decree 335/2026, before by Decree 20/2021. Paid to who organises the funeral.',
  },
  dossier: ['sa-funeral'],
  entity: person,
  period: 'month',
  changesFrom: 'period-start',
  eligibility: all(diesInMonth, byDecree20),
  amount: assistanceStandardAtDeath.times(funeralMultiple),
  provisions: [
    {
      inForce: { from: '2021-07-01', to: '2026-10-04' },
      law: 'd20-2021/11',
      issued: '2021-03-15',
      confidence: 'primary',
    },
    {
      inForce: { from: '2026-10-05' },
      appliesFrom: '2026-10-01',
      scope: () => diedUnderDecree335,
      law: 'd335-2026/11',
      issued: '2026-08-21',
      confidence: 'primary',
      eligibility: all(diesInMonth, byDecree335),
    },
  ],
})
