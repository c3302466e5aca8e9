import { all, any, highestOf, periodEnd, person } from '#rules/1-language/index'
import {
  assistanceDecided,
  assistanceIsStopped,
  decidedBeforeDecree335,
  disabilityCertificate,
  standardOfMonthlyBenefits,
} from '../facts/assistance.ts'
import { aliveInMonth, livesInInstitution } from '../facts/people.ts'
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
    all(elderlyInDifficultArea, decidedBeforeDecree335),
    all(elderlyTakenIn, assistanceDecided),
    all(disabledPerson, disabilityCertificate.onOrBefore(periodEnd), decidedBeforeDecree335),
    all(smallChildInDifficultArea, assistanceDecided),
    all(adultWithHiv, assistanceDecided),
  ),
)

export const monthlyAssistance = scheme({
  name: { vi: 'Trợ cấp xã hội hằng tháng', en: 'Monthly social assistance' },
  note: {
    vi: 'Không nêu trong bộ quy tắc: thẩm quyền, thời hạn và nơi chi trả; hồ sơ nhận trước ngày 5/10/2026 chưa có quyết định (Điều 33 Nghị định 335/2026/NĐ-CP); nhóm đối tượng do HĐND cấp tỉnh bổ sung; việc so với chế độ của các nghị định khác ngoài trợ cấp hưu trí xã hội (khoản 2 Điều 6). Chưa có trong tư liệu, được coi như theo Nghị định 20/2021/NĐ-CP: tháng bắt đầu hưởng theo Nghị định 136/2013/NĐ-CP. Tháng tròn 4 tuổi, tròn 16 tuổi trước tháng 10/2026: hệ số cao hơn được coi như hết vào tháng sau; người nhiễm HIV tròn 16 tuổi, từ tháng 10/2026 cũng vậy: tháng đó còn hưởng theo nhóm 3. Mức chuẩn mới từ 1/7/2026 dành cho người đang hưởng khi Nghị định 335/2026/NĐ-CP có hiệu lực: người chết trước ngày 5/10/2026 không được tính; người thôi hưởng vì lý do khác trước ngày đó thì chưa loại ra.',
    en: "Not in these rules: who decides, within what time, and who pays; files received before 5 October 2026 without decision (article 33 of Decree 335/2026); groups that a People's Council adds; the comparison with benefits of other decrees but the social pension (article 6.2). Not on record, and taken to be as under Decree 20/2021: the first month under Decree 136/2013. Before October 2026 the higher coefficient is taken to end the month after turning 4 or 16; of people with HIV who turn 16 also since then: that month is still paid by group 3. The new standard from 1 July 2026 is for those in payment when Decree 335/2026 came into force: who died before 5 October 2026 has it not; who left for other reasons before that day is not told apart.",
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
  note: {
    vi: 'Nghị định 136/2013/NĐ-CP: chỉ hộ nghèo, theo tên nhóm “người đơn thân nghèo”; hộ cận nghèo từ Nghị định 20/2021/NĐ-CP. Nghị định 335/2026/NĐ-CP: con từ đủ 16 tuổi chỉ được tính tiếp khi đã được tính từ trước; điều này không được kiểm tra ở đây.',
    en: 'Under Decree 136/2013 poor households only, as the name of the group says; near-poor ones since Decree 20/2021. Under Decree 335/2026 a child of 16 or more counts on only if it counted before; that is not checked here.',
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
