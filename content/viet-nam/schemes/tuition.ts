import { all, any, parameter, person, variable } from '#rules/1-language/index'
import { education } from '../facts/people.ts'
import { livesInPoorHousehold, poorOrNearPoor } from '../facts/poverty.ts'
import { provincialTuitionSupport, schoolMonth, schoolOwner, tuitionFee } from '../facts/school.ts'
import { fatherSituation, motherSituation } from '../facts/support.ts'
import { scheme } from '../scheme.ts'
import { isDisabled, livesInExtremelyDifficultCommune } from './preschool.ts'

/** No tuition from pre-school to upper-secondary school since the school year 2025-26, and money for the costs of learning. */

export const learningCost = parameter({
  name: { vi: 'Mức hỗ trợ chi phí học tập', en: 'Learning-cost support' },
  unit: 'VND',
  values: {
    '2021-10-15': { value: 150_000, law: 'd81-2021/18', confidence: 'unconfirmed' },
    '2025-09-03': { value: 150_000, law: 'd238-2025', confidence: 'unconfirmed' },
  },
})

export const exemptShare = parameter({
  name: { vi: 'Tỷ lệ học phí được miễn', en: 'Share of the fee that is exempt' },
  unit: '1',
  max: 1,
  law: 'res-217-2025; d238-2025',
  values: {
    '2021-10-15': { value: 'unknown', law: 'd81-2021; d97-2023' },
    '2025-09-03': { value: 1, appliesFrom: '2025-09-01', confidence: 'secondary' },
  },
})

export const pupil = variable({
  name: { vi: 'Trẻ em mầm non, học sinh phổ thông', en: 'Pupil from pre-school to upper secondary' },
  entity: person,
  period: 'month',
  formula: education.isOneOf('nursery', 'preschool', 'primary', 'lower_secondary', 'upper_secondary'),
})

/** Article 18 says orphans; taken as those who lost both parents. */
export const orphan = variable({
  name: { vi: 'Mồ côi cả cha và mẹ', en: 'Orphan of both parents' },
  entity: person,
  period: 'month',
  formula: all(fatherSituation.is('dead'), motherSituation.is('dead')),
})

const tuition = {
  dossier: ['tuition-exemption'],
  entity: person,
  period: 'month',
  changesFrom: 'period-start',
} as const

/** The school year 2025-26 begins in the month in which Decree 238/2025 comes into force, and that month is free too. */
const schoolYear2025 = {
  law: 'res-217-2025; d238-2025',
  inForce: { from: '2025-09-03' },
  appliesFrom: '2025-09-01',
  confidence: 'secondary',
} as const

export const tuitionExemption = scheme({
  ...tuition,
  name: { vi: 'Miễn học phí', en: 'Tuition exemption' },
  note: {
    vi: 'Toàn bộ học phí của cơ sở công lập. Ai được miễn, giảm trước năm học 2025-2026 theo Nghị định 81/2021/NĐ-CP chưa có trong tư liệu.',
    en: 'The whole fee of public schools. Who was exempt before the school year 2025-26 under Decree 81/2021 is not on record.',
  },
  eligibility: all(pupil, schoolOwner.is('public'), exemptShare.moreThan(0)),
  amount: tuitionFee.times(exemptShare),
  provisions: [
    { inForce: { from: '2021-10-15', to: '2025-09-02' }, law: 'd81-2021; d97-2023', confidence: 'unconfirmed' },
    schoolYear2025,
  ],
})

export const privateTuitionSupport = scheme({
  ...tuition,
  ...schoolYear2025,
  name: { vi: 'Hỗ trợ học phí cho học sinh ngoài công lập', en: 'Tuition support for private pupils' },
  note: { vi: 'Mức do tỉnh quyết định.', en: 'The province sets the amount.' },
  eligibility: all(pupil, schoolOwner.is('private')),
  amount: provincialTuitionSupport,
})

export const learningCostSupport = scheme({
  ...tuition,
  name: { vi: 'Hỗ trợ chi phí học tập', en: 'Learning-cost support' },
  note: {
    vi: 'Không quá 9 tháng một năm học. Mức theo Nghị định 81/2021/NĐ-CP, và việc Nghị định 238/2025/NĐ-CP giữ mức này: chưa xác nhận. Mồ côi được hiểu là mồ côi cả cha và mẹ. Có loại trừ khoản cùng loại cho trẻ mẫu giáo theo Nghị định 277/2025/NĐ-CP hay không: chưa có số liệu.',
    en: 'At most nine months of a school year. The amount of Decree 81/2021, and that Decree 238/2025 keeps it, are unconfirmed. Orphans are taken as those who lost both parents. Whether it excludes the like support for pre-school children of Decree 277/2025 is not on record.',
  },
  provisions: [
    { inForce: { from: '2021-10-15', to: '2025-09-02' }, law: 'd81-2021/18', confidence: 'unconfirmed' },
    { inForce: { from: '2025-09-03' }, law: 'd238-2025', confidence: 'unconfirmed' },
  ],
  eligibility: all(
    pupil,
    schoolMonth,
    any(orphan, all(isDisabled, poorOrNearPoor), all(livesInPoorHousehold, livesInExtremelyDifficultCommune)),
  ),
  amount: learningCost,
})
