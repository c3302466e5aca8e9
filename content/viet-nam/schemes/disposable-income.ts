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
  note: {
    vi: 'Trợ cấp xã hội, hỗ trợ nhận chăm sóc, trợ cấp hưu trí xã hội, trợ cấp trước tuổi hưu trí xã hội, trợ cấp ưu đãi người có công, lương hưu đang hưởng, tuất, tai nạn lao động, ốm đau, nghỉ thai sản và thất nghiệp.',
    en: "Social assistance, support to carers, the social pension and the allowance before it, merit allowances, pensions in payment, survivors' and work-injury benefits, sickness, maternity leave and unemployment.",
  },
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
    vi: 'Tiền lương và thu nhập khác, trừ bảo hiểm bắt buộc và thuế thu nhập cá nhân, cộng các khoản trợ cấp trả hằng tháng. Không kể: truy lĩnh, khoản chi một lần, hiện vật và dịch vụ, hỗ trợ tiền điện, hỗ trợ đóng bảo hiểm, hỗ trợ học sinh. Lương hưu là mức đang hưởng. Chưa trừ tiền đóng bảo hiểm xã hội tự nguyện và bảo hiểm y tế hộ gia đình.',
    en: 'Wages and other income, less compulsory contributions and income tax, with benefits that are paid by the month. Without arrears, single grants, goods and services, electricity support, support for premiums and support of pupils. Of pensions those in payment. Before voluntary social insurance and household health premiums.',
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
