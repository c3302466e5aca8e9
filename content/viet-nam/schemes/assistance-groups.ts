import { all, any, inHousehold, person, variable } from '#rules/1-language/index'
import { receivesOtherAllowance, receivesWage } from '../facts/assistance.ts'
import { extremelyDifficultMountain } from '../facts/household.ts'
import { age, ageAtStart, disability, education, hiv, receivesPension } from '../facts/people.ts'
import { livesInPoorHousehold, poorOrNearPoor } from '../facts/poverty.ts'
import {
  childrenRaised,
  maritalStatus,
  oldEnoughForChildren,
  olderChildrenInStudy,
  qualifiesForInstitution,
  studyInterrupted,
  supporter,
  takenIn,
  wasChildWithoutSupport,
  withoutSupport,
} from '../facts/support.ts'
import { underDecree20, underDecree136, underDecree335 } from '../numbers/decrees.ts'

/** The groups of article 5, as in each decree. Of those under Decree 136/2013 the titles were read. */

const decree136 = { ...underDecree136, confidence: 'primary', law: 'd136-2013/5' } as const

const youngWithoutSupport = all(ageAtStart.lessThan(16), withoutSupport)

/** Group 1. */
export const childWithoutSupport = variable({
  name: {
    vi: 'Nhóm 1: trẻ em dưới 16 tuổi không có nguồn nuôi dưỡng',
    en: 'Group 1: child under 16 without a source of support',
  },
  entity: person,
  period: 'month',
  formulas: [
    { ...decree136, value: youngWithoutSupport },
    { ...underDecree20, law: 'd20-2021/5.1', value: youngWithoutSupport },
    { ...underDecree335, law: 'd335-2026/5.1', value: youngWithoutSupport },
  ],
})

const stillStudies = all(
  wasChildWithoutSupport,
  age.atLeast(16),
  education.isOneOf('primary', 'lower_secondary', 'upper_secondary', 'vocational', 'college', 'university').saying({
    vi: 'Đang học phổ thông, nghề, cao đẳng hoặc đại học văn bằng thứ nhất',
    en: 'In general, vocational, college or first-degree study',
  }),
)

/** Group 2. Decree 335/2026 has no upper age any more, and wants study without interruption. */
export const studentWithoutSupport = variable({
  name: {
    vi: 'Nhóm 2: người từ đủ 16 tuổi đang học, trước đó hưởng trợ cấp trẻ em không có nguồn nuôi dưỡng',
    en: 'Group 2: student of 16 or more who received assistance as a child without a source of support',
  },
  note: {
    vi: 'Tối đa không quá 22 tuổi: được hiểu là khi chưa tròn 23 tuổi vào ngày đầu tháng.',
    en: 'At most age 22: read as not yet 23 on the first day of the month.',
  },
  entity: person,
  period: 'month',
  formulas: [
    { ...decree136, value: all(stillStudies, ageAtStart.atMost(22)) },
    { ...underDecree20, law: 'd20-2021/5.2', value: all(stillStudies, ageAtStart.atMost(22)) },
    { ...underDecree335, law: 'd335-2026/5.2', value: all(stillStudies, studyInterrupted.not()) },
  ],
})

const youngWithHiv = all(hiv, ageAtStart.lessThan(16), livesInPoorHousehold)

/** Group 3. */
export const childWithHiv = variable({
  name: { vi: 'Nhóm 3: trẻ em nhiễm HIV thuộc hộ nghèo', en: 'Group 3: child with HIV in a poor household' },
  entity: person,
  period: 'month',
  formulas: [
    { ...decree136, value: youngWithHiv },
    { ...underDecree20, law: 'd20-2021/5.3', value: youngWithHiv },
    { ...underDecree335, law: 'd335-2026/5.3', value: youngWithHiv },
  ],
})

const alone = all(
  oldEnoughForChildren,
  maritalStatus.isOneOf('never_married', 'spouse_dead', 'spouse_missing').saying({
    vi: 'Chưa kết hôn, hoặc vợ, chồng đã chết hay mất tích',
    en: 'Never married, or husband or wife dead or missing',
  }),
)

/** Group 4. */
export const poorSingleParent = variable({
  name: {
    vi: 'Nhóm 4: người đơn thân thuộc hộ nghèo (từ 1/7/2021 cả hộ cận nghèo) đang nuôi con',
    en: 'Group 4: single parent in a poor household (from 1 July 2021 also near-poor)',
  },
  entity: person,
  period: 'month',
  formulas: [
    { ...decree136, value: all(livesInPoorHousehold, alone, childrenRaised.atLeast(1)) },
    { ...underDecree20, law: 'd20-2021/5.4', value: all(poorOrNearPoor, alone, childrenRaised.atLeast(1)) },
    {
      ...underDecree335,
      law: 'd335-2026/5.4',
      value: all(poorOrNearPoor, alone, childrenRaised.plus(olderChildrenInStudy).atLeast(1)),
    },
  ],
})

const noSupporter = supporter.isOneOf('none', 'on_assistance').saying({
  vi: 'Không có người phụng dưỡng, hoặc người phụng dưỡng đang hưởng trợ cấp xã hội hằng tháng',
  en: 'No supporter, or one who receives monthly assistance',
})

const oldWithoutSupporter = all(age.atLeast(60), livesInPoorHousehold, noSupporter)

/** Group 5a. */
export const elderlyWithoutSupporter = variable({
  name: {
    vi: 'Nhóm 5a: người cao tuổi thuộc hộ nghèo không có người phụng dưỡng',
    en: 'Group 5a: elderly in a poor household without a supporter',
  },
  entity: person,
  period: 'month',
  formulas: [
    { ...decree136, law: 'd136-2013/5.5', value: oldWithoutSupporter },
    { ...underDecree20, law: 'd20-2021/5.5.a', value: oldWithoutSupporter },
    { ...underDecree335, law: 'd335-2026/5.5.a', value: oldWithoutSupporter },
  ],
})

/** Group 5b of Decree 20/2021. Neither the decree before it nor the one after it has this group. */
export const elderlyInDifficultArea = variable({
  name: {
    vi: 'Nhóm 5b: người từ đủ 75 đến dưới 80 tuổi thuộc hộ nghèo, hộ cận nghèo ở vùng đặc biệt khó khăn',
    en: 'Group 5b: aged 75 to under 80, poor or near-poor, in an extremely difficult area',
  },
  entity: person,
  period: 'month',
  formulas: [
    {
      ...underDecree20,
      law: 'd20-2021/5.5.b',
      value: all(
        age.atLeast(75),
        ageAtStart.lessThan(80),
        poorOrNearPoor,
        inHousehold(extremelyDifficultMountain),
        elderlyWithoutSupporter.not(),
      ),
    },
  ],
})

const oldAndTakenIn = all(age.atLeast(60), livesInPoorHousehold, takenIn, supporter.is('none'), qualifiesForInstitution)

/** Group 5d of Decree 20/2021, 5b of Decree 335/2026. */
export const elderlyTakenIn = variable({
  name: {
    vi: 'Nhóm 5d (từ Nghị định 335/2026/NĐ-CP: 5b): người cao tuổi đủ điều kiện vào cơ sở trợ giúp xã hội, được nhận chăm sóc tại cộng đồng',
    en: 'Group 5d (by Decree 335/2026: 5b): elderly person qualified for a facility who is taken in by a carer of the community',
  },
  entity: person,
  period: 'month',
  formulas: [
    { ...decree136, law: 'd136-2013/5.5', value: oldAndTakenIn },
    { ...underDecree20, law: 'd20-2021/5.5.d', value: oldAndTakenIn },
    { ...underDecree335, law: 'd335-2026/5.5.b', value: oldAndTakenIn },
  ],
})

const severelyDisabled = disability.isOneOf('severe', 'exceptionally_severe').saying({
  vi: 'Mức độ khuyết tật là nặng hoặc đặc biệt nặng',
  en: 'The disability is severe or exceptionally severe',
})

/** Group 6. */
export const disabledPerson = variable({
  name: {
    vi: 'Nhóm 6: người khuyết tật nặng, khuyết tật đặc biệt nặng',
    en: 'Group 6: severe or exceptionally severe disability',
  },
  entity: person,
  period: 'month',
  formulas: [
    { ...decree136, value: severelyDisabled },
    { ...underDecree20, law: 'd20-2021/5.6', value: severelyDisabled },
    { ...underDecree335, law: 'd335-2026/5.6', value: severelyDisabled },
  ],
})

const smallAndPoor = all(
  ageAtStart.lessThan(3),
  poorOrNearPoor,
  inHousehold(extremelyDifficultMountain),
  childWithoutSupport.not(),
  childWithHiv.not(),
  disabledPerson.not(),
)

/** Group 7, since Decree 20/2021. */
export const smallChildInDifficultArea = variable({
  name: {
    vi: 'Nhóm 7: trẻ em dưới 3 tuổi thuộc hộ nghèo, hộ cận nghèo ở vùng đặc biệt khó khăn',
    en: 'Group 7: child under 3, poor or near-poor, in an extremely difficult area',
  },
  entity: person,
  period: 'month',
  formulas: [
    { ...underDecree20, law: 'd20-2021/5.7', value: smallAndPoor },
    { ...underDecree335, law: 'd335-2026/5.7', value: smallAndPoor },
  ],
})

/** Group 8: from 16 on, because group 3 has more for children. */
export const adultWithHiv = variable({
  name: {
    vi: 'Nhóm 8: người nhiễm HIV từ đủ 16 tuổi thuộc hộ nghèo, không có thu nhập ổn định',
    en: 'Group 8: person with HIV aged 16 or more in a poor household without stable income',
  },
  note: {
    vi: 'Nghị định 136/2013/NĐ-CP: chỉ xét hộ nghèo.',
    en: 'Under Decree 136/2013 only the poor household counts.',
  },
  entity: person,
  period: 'month',
  formulas: [
    { ...decree136, value: all(hiv, age.atLeast(16), livesInPoorHousehold) },
    {
      ...underDecree20,
      law: 'd20-2021/5.8',
      value: all(
        hiv,
        age.atLeast(16),
        livesInPoorHousehold,
        receivesWage.not(),
        receivesPension.not(),
        receivesOtherAllowance.not(),
      ),
    },
    {
      ...underDecree335,
      law: 'd335-2026/5.8',
      value: all(hiv, age.atLeast(16), livesInPoorHousehold, receivesWage.not(), receivesPension.not()),
    },
  ],
})

/** Single parents of group 4 who are also in one of these groups receive both (article 6.2). */
export const inGroup5Or6Or8 = variable({
  name: {
    vi: 'Thuộc nhóm 5, 6 hoặc 8: người đơn thân được hưởng cả hai',
    en: 'In group 5, 6 or 8: single parents receive both',
  },
  entity: person,
  period: 'month',
  formula: any(disabledPerson, adultWithHiv, elderlyWithoutSupporter, elderlyInDifficultArea, elderlyTakenIn),
})
