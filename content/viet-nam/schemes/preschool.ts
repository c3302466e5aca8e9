import { all, any, inHousehold, parameters, periodEnd, periodStart, person, variable } from '#rules/1-language/index'
import { verySmallEthnicGroup } from '../facts/childbirth.ts'
import { ethnicRegion, extremelyDifficultCoast, extremelyDifficultMountain } from '../facts/household.ts'
import { age, ageAtStart, birth, disability, education, ethnicMinority } from '../facts/people.ts'
import { livesInPoorHousehold, poorOrNearPoor } from '../facts/poverty.ts'
import {
  boardingNursery,
  childOfMeritPerson,
  inclusiveClass,
  licensedSchool,
  parentInIndustrialPark,
  schoolMonth,
  schoolOwner,
} from '../facts/school.ts'
import { withoutSupport } from '../facts/support.ts'
import { scheme } from '../scheme.ts'

/** Lunches and learning costs of young children, for the months of the school year, nine at most. A month is paid by the law of its first day: Decree 277/2025, of
 *  20 October 2025, counts from November on. */

export const livesInExtremelyDifficultCommune = variable({
  name: { vi: 'Sống tại xã, thôn đặc biệt khó khăn', en: 'Lives in an extremely difficult commune or village' },
  entity: person,
  period: 'month',
  formula: any(inHousehold(extremelyDifficultMountain), inHousehold(extremelyDifficultCoast)),
})

export const isDisabled = disability
  .isOneOf('mild', 'severe', 'exceptionally_severe')
  .saying({ vi: 'Là người khuyết tật', en: 'Has a disability' })

export const preschoolSupport = parameters('preschool-support', {
  lunch: {
    name: { vi: 'Mức hỗ trợ tiền ăn trưa của trẻ em mẫu giáo', en: 'Pre-school lunch support' },
    unit: 'VND',
    values: {
      '2020-11-01': { value: 160_000, law: 'd105-2020', confidence: 'secondary' },
      '2025-10-20': { value: 360_000, law: 'd277-2025', issued: '2025-10-20', confidence: 'secondary' },
    },
  },
  learningCost: {
    name: { vi: 'Mức hỗ trợ chi phí học tập của trẻ em mẫu giáo', en: 'Pre-school learning-cost support' },
    unit: 'VND',
    law: 'd277-2025',
    values: { '2025-10-20': { value: 150_000, confidence: 'secondary' } },
  },
  nurseryLunch: {
    name: { vi: 'Mức hỗ trợ tiền ăn trưa của trẻ em nhà trẻ', en: 'Nursery lunch support' },
    unit: 'VND',
    law: 'd66-2025/6',
    values: { '2025-05-01': { value: 360_000, confidence: 'secondary' } },
  },
})

export const preschoolChild = variable({
  name: { vi: 'Trẻ em mẫu giáo từ 3 đến 5 tuổi', en: 'Pre-school child of 3 to 5' },
  note: {
    vi: 'Tròn 3 tuổi vào ngày cuối tháng; chưa tròn 6 tuổi vào ngày đầu tháng.',
    en: '3 years old by the last day of the month, and not yet 6 on the first.',
  },
  entity: person,
  period: 'month',
  formula: all(education.is('preschool'), age.atLeast(3), ageAtStart.atMost(5)),
})

export const preschoolLunch = scheme({
  name: { vi: 'Hỗ trợ tiền ăn trưa cho trẻ em mẫu giáo', en: 'Pre-school lunch support' },
  note: {
    vi: 'Không quá 9 tháng một năm học. Tháng 10/2025 tính theo mức của ngày đầu tháng (hồ sơ không nêu). Trẻ em dân tộc thiểu số rất ít người theo quy định riêng (Nghị định 57/2017/NĐ-CP), mức chưa có số liệu.',
    en: 'At most nine months of a school year. October 2025 is paid at the amount of its first day (the record is silent). Children of very small ethnic groups have their own rule (Decree 57/2017), whose amounts are not on record.',
  },
  dossier: ['preschool-lunch'],
  entity: person,
  period: 'month',
  changesFrom: 'period-start',
  confidence: 'secondary',
  provisions: [
    { inForce: { from: '2020-11-01', to: '2025-10-19' }, law: 'd105-2020' },
    { inForce: { from: '2025-10-20' }, law: 'd277-2025' },
  ],
  eligibility: all(
    preschoolChild,
    schoolMonth,
    any(
      livesInExtremelyDifficultCommune,
      withoutSupport,
      poorOrNearPoor,
      childOfMeritPerson,
      all(isDisabled, inclusiveClass),
    ),
    verySmallEthnicGroup.not().citing('d57-2017').saying({
      vi: 'Không thuộc dân tộc thiểu số rất ít người',
      en: 'Not of a very small ethnic group',
    }),
  ),
  amount: preschoolSupport.lunch,
})

export const preschoolLearningCost = scheme({
  name: { vi: 'Hỗ trợ chi phí học tập cho trẻ em 3-5 tuổi', en: 'Pre-school learning-cost support' },
  note: {
    vi: 'Không quá 9 tháng một năm học. Tính từ tháng 11/2025, tháng trọn đầu tiên (hồ sơ không nêu).',
    en: 'At most nine months of a school year. Counted from November 2025, the first whole month (the record is silent).',
  },
  dossier: ['preschool-learning-cost'],
  entity: person,
  period: 'month',
  law: 'd277-2025',
  inForce: { from: '2025-10-20' },
  changesFrom: 'period-start',
  confidence: 'secondary',
  eligibility: any(
    preschoolLunch.eligible,
    all(preschoolChild, schoolMonth, schoolOwner.is('private'), licensedSchool, parentInIndustrialPark),
  ),
  amount: preschoolSupport.learningCost,
})

export const nurseryAge = variable({
  name: { vi: 'Từ 3 tháng đến 36 tháng tuổi', en: 'From 3 to 36 months old' },
  note: {
    vi: 'Tròn 3 tháng tuổi vào ngày cuối tháng; chưa tròn 37 tháng tuổi vào ngày đầu tháng.',
    en: '3 months old by the last day of the month, and not yet 37 months on the first.',
  },
  entity: person,
  period: 'month',
  formula: all(birth.completedMonths(periodEnd).atLeast(3), birth.completedMonths(periodStart).atMost(36)),
})

export const nurseryLunch = scheme({
  name: {
    vi: 'Hỗ trợ tiền ăn trưa cho trẻ em nhà trẻ bán trú',
    en: 'Nursery lunch support',
  },
  note: { vi: 'Không quá 9 tháng một năm học.', en: 'At most nine months of a school year.' },
  dossier: ['nursery-lunch'],
  entity: person,
  period: 'month',
  law: 'd66-2025/6',
  inForce: { from: '2025-05-01' },
  changesFrom: 'period-start',
  confidence: 'secondary',
  eligibility: all(
    education.is('nursery'),
    boardingNursery,
    nurseryAge,
    schoolMonth,
    any(
      livesInExtremelyDifficultCommune,
      all(
        ethnicMinority,
        inHousehold(ethnicRegion).isOneOf('region_1', 'region_2'),
        any(livesInPoorHousehold, withoutSupport, childOfMeritPerson, isDisabled),
      ),
    ),
  ),
  amount: preschoolSupport.nurseryLunch,
})
