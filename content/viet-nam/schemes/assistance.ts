import { all, any, highestOf, periodEnd, person } from '#rules/1-language/index'
import {
  aliveInMonth,
  assistanceDecided,
  assistanceIsStopped,
  disabilityCertificate,
  standardOfMonthlyBenefits,
} from '../facts/assistance.ts'
import { livesInInstitution } from '../facts/people.ts'
import { underDecree20, underDecree136, underDecree335 } from '../numbers/decrees.ts'
import { scheme } from '../scheme.ts'
import { assistanceCoefficient, coefficientOfSingleParent } from './assistance-coefficients.ts'
import {
  adultWithHiv,
  childWithHiv,
  childWithoutSupport,
  disabledPerson,
  elderlyInDifficultArea,
  elderlyTakenIn,
  elderlyWithoutSupporter,
  inGroup5Or6Or8,
  poorSingleParent,
  smallChildInDifficultArea,
  studentWithoutSupport,
} from './assistance-groups.ts'

/** The floor: monthly social assistance under Decrees 136/2013, 20/2021 and 335/2026. */

const inCommunity = [aliveInMonth, livesInInstitution.not(), assistanceIsStopped.not()] as const

/** Under Decree 20/2021 each group has its month: of turning 75, of the certificate, else of the decision. What was the rule before, the facts do not say: it is
 *  taken to have been the same. */
const inMonthOfDecree20 = all(
  ...inCommunity,
  any(
    all(childWithoutSupport, assistanceDecided),
    all(studentWithoutSupport, assistanceDecided),
    all(childWithHiv, assistanceDecided),
    all(elderlyWithoutSupporter, assistanceDecided),
    elderlyInDifficultArea,
    all(elderlyTakenIn, assistanceDecided),
    all(disabledPerson, disabilityCertificate.onOrBefore(periodEnd)),
    all(smallChildInDifficultArea, assistanceDecided),
    all(adultWithHiv, assistanceDecided),
  ),
)

export const monthlyAssistance = scheme({
  name: { vi: 'Trợ cấp xã hội hằng tháng', en: 'Monthly social assistance' },
  note: {
    vi: 'Không nêu trong bộ quy tắc: thẩm quyền, thời hạn và nơi chi trả; hồ sơ nhận trước ngày 5/10/2026 chưa có quyết định (Điều 33 Nghị định 335/2026/NĐ-CP); mức và nhóm do HĐND cấp tỉnh bổ sung. Tháng bắt đầu hưởng theo Nghị định 136/2013/NĐ-CP được coi như theo Nghị định 20/2021/NĐ-CP.',
    en: "Not in these rules: who decides, within what time, and who pays; files received before 5 October 2026 without decision (article 33 of Decree 335/2026); standards and groups that a People's Council adds. The first month under Decree 136/2013 is taken to be that of Decree 20/2021.",
  },
  dossier: ['sa-monthly-2014-2021', 'sa-monthly-2021-2026', 'sa-monthly-2026'],
  entity: person,
  period: 'month',
  changesFrom: 'period-start',
  eligibility: inMonthOfDecree20,
  amount: standardOfMonthlyBenefits.times(assistanceCoefficient),
  provisions: [
    { ...underDecree136, law: 'd136-2013/5' },
    { ...underDecree20, law: 'd20-2021/5; d20-2021/6' },
    {
      ...underDecree335,
      law: 'd335-2026/5; d335-2026/6',
      eligibility: all(
        ...inCommunity,
        assistanceDecided.citing('d335-2026/8.2'),
        any(
          childWithoutSupport,
          studentWithoutSupport,
          childWithHiv,
          elderlyWithoutSupporter,
          elderlyTakenIn,
          disabledPerson,
          smallChildInDifficultArea,
          adultWithHiv,
        ),
      ),
    },
  ],
})

/** Group 4 by itself, because those who are also in group 5, 6 or 8 receive it beside their other allowance. */
export const singleParentAllowance = scheme({
  name: {
    vi: 'Trợ cấp xã hội hằng tháng đối với người đơn thân nghèo đang nuôi con',
    en: 'Monthly social assistance to poor single parents',
  },
  dossier: ['sa-monthly-2014-2021', 'sa-monthly-2021-2026', 'sa-monthly-2026'],
  entity: person,
  period: 'month',
  changesFrom: 'period-start',
  eligibility: all(...inCommunity, assistanceDecided, poorSingleParent),
  amount: standardOfMonthlyBenefits.times(coefficientOfSingleParent),
  provisions: [
    { ...underDecree136, law: 'd136-2013/5' },
    { ...underDecree20, law: 'd20-2021/5.4; d20-2021/6.1.d' },
    { ...underDecree335, law: 'd335-2026/5.4; d335-2026/6.1.d' },
  ],
})

/** Only the highest; single parents who are also old, disabled or living with HIV have both. */
export const oneMonthlyAssistance = highestOf({
  law: 'd20-2021/6.2; d335-2026/6.2',
  schemes: [monthlyAssistance, singleParentAllowance],
  inForce: { from: '2014-01-01' },
  exceptFor: inGroup5Or6Or8,
})
