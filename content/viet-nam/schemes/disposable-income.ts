import { household, type NumberOf, person, quantity, variable } from '#rules/1-language/index'
import { otherIncome } from '../facts/income.ts'
import { monthlyAssistance, singleParentAllowance } from './assistance.ts'
import { bridgeAllowance } from './bridge-allowance.ts'
import { carerSupport, disabledParentSupport, familyCareSupport } from './carers.ts'
import { workerContributions } from './contributions.ts'
import { oldAgeAllowance } from './elderly.ts'
import { attendanceAllowance, monthlyInjuryBenefit } from './employment-injury.ts'
import { earnings, wageTax } from './income-tax.ts'
import { injuryRecovery } from './injury-recovery.ts'
import { maternityLeave } from './maternity.ts'
import { antenatalBenefit, miscarriageBenefit } from './maternity-days.ts'
import { maternityRecovery } from './maternity-recovery.ts'
import {
  heroicMotherCarerAllowance,
  heroicMotherSupplement,
  martyrKinAloneSupplement,
  meritAllowance,
  revolutionarySenioritySupplement,
  warInvalidAttendanceSupplement,
} from './merit.ts'
import { paternityBenefit } from './paternity.ts'
import { pensionInPayment } from './pension-indexation.ts'
import { sickChildBenefit, sicknessRecovery } from './sick-child-and-recovery.ts'
import { longTermSicknessBenefit, sicknessBenefit } from './sickness.ts'
import { socialPension } from './social-pension.ts'
import { supplementaryPension } from './supplementary-pension.ts'
import { survivorsMonthly } from './survivors.ts'
import { unemploymentBenefit } from './unemployment.ts'

/** What a household can spend in a month: income before and after contributions, tax and the cash of social protection. */

/** Cash that is paid for months, or for days in place of a wage. Grants for single events, goods, services, premiums and help with a bill are no income of a month; of
 *  pensions those in payment count, and not what somebody would draw who retired now. */
const monthlyCash = [
  monthlyAssistance,
  singleParentAllowance,
  oldAgeAllowance,
  carerSupport,
  disabledParentSupport,
  familyCareSupport,
  socialPension,
  bridgeAllowance,
  meritAllowance,
  martyrKinAloneSupplement,
  heroicMotherSupplement,
  heroicMotherCarerAllowance,
  warInvalidAttendanceSupplement,
  revolutionarySenioritySupplement,
  pensionInPayment,
  survivorsMonthly,
  monthlyInjuryBenefit,
  attendanceAllowance,
  sicknessBenefit,
  longTermSicknessBenefit,
  sickChildBenefit,
  sicknessRecovery,
  maternityLeave,
  antenatalBenefit,
  miscarriageBenefit,
  paternityBenefit,
  maternityRecovery,
  injuryRecovery,
  unemploymentBenefit,
  supplementaryPension,
] as const

const nothing: NumberOf<'person', 'VND', 'month'> = quantity(0, 'VND')

export const marketIncome = variable({
  name: { vi: 'Thu nhập từ tiền lương và nguồn khác', en: 'Income from wages and other sources' },
  entity: person,
  period: 'month',
  flow: true,
  formula: earnings.plus(otherIncome),
})

export const cashBenefits = variable({
  name: { vi: 'Các khoản tiền an sinh xã hội hằng tháng', en: 'Monthly cash of social protection' },
  entity: person,
  period: 'month',
  flow: true,
  changesFrom: 'period-start',
  inForce: { from: '2014-01-01' },
  formula: monthlyCash.reduce((sum, it) => sum.plus(it.amount), nothing),
})

export const disposableIncome = variable({
  name: { vi: 'Thu nhập khả dụng của hộ', en: 'Disposable income of the household' },
  note: {
    vi: 'Chưa trừ tiền đóng bảo hiểm xã hội tự nguyện và bảo hiểm y tế hộ gia đình. Truy lĩnh không tính.',
    en: 'Before voluntary social insurance and household health premiums. Without arrears.',
  },
  entity: household,
  period: 'month',
  flow: true,
  changesFrom: 'period-start',
  inForce: { from: '2014-01-01' },
  formula: household
    .sum(marketIncome)
    .minus(household.sum(workerContributions))
    .minus(household.sum(wageTax))
    .plus(household.sum(cashBenefits)),
})
