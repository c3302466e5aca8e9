import {
  all,
  any,
  firstOf,
  higherOf,
  parameters,
  periodEnd,
  person,
  type TruthVariable,
  variable,
  when,
} from '#rules/1-language/index'
import { assistanceDecided, decidedBeforeDecree335, disabilityCertificate } from '../facts/assistance.ts'
import { age, ageAtStart, disability } from '../facts/people.ts'
import { childrenRaised, olderChildrenInStudy } from '../facts/support.ts'
import { underDecree20, underDecree136, underDecree335 } from '../numbers/decrees.ts'
import {
  adultWithHiv,
  childWithHiv,
  childWithoutSupport,
  disabledPerson,
  elderlyInDifficultArea,
  elderlyTakenIn,
  elderlyWithoutSupporter,
  smallChildInDifficultArea,
  studentWithoutSupport,
} from './assistance-groups.ts'

/** The coefficients of article 6.1, and which of them somebody has in a month. */

const since136 = (value: number, article: string) => ({
  '2014-01-01': { value, law: 'd136-2013', confidence: 'unconfirmed' } as const,
  ...since20(value, article),
})
const since20 = (value: number, article: string) => ({
  '2021-07-01': { value, law: `d20-2021/6.1.${article}`, confidence: 'primary' } as const,
  '2026-10-05': {
    value,
    law: `d335-2026/6.1.${article}`,
    appliesFrom: '2026-10-01',
    issued: '2026-08-21',
    confidence: 'primary',
  } as const,
})
const unit = '1'

export const assistanceCoefficients = parameters('assistance-coefficient', {
  childUnder4: {
    name: { vi: 'Hệ số trẻ em dưới 4 tuổi không có nguồn nuôi dưỡng', en: 'Child under 4 without support' },
    unit,
    values: since136(2.5, 'a'),
  },
  childFrom4: {
    name: { vi: 'Hệ số trẻ em từ đủ 4 tuổi không có nguồn nuôi dưỡng', en: 'Child from 4 without support' },
    unit,
    values: since136(1.5, 'a'),
  },
  student: {
    name: { vi: 'Hệ số người từ đủ 16 tuổi đang học', en: 'Student who was a child without support' },
    unit,
    values: since136(1.5, 'b'),
  },
  hivUnder4: {
    name: { vi: 'Hệ số trẻ em nhiễm HIV dưới 4 tuổi', en: 'Child under 4 with HIV' },
    unit,
    values: since136(2.5, 'c'),
  },
  hivFrom4: {
    name: { vi: 'Hệ số trẻ em nhiễm HIV từ đủ 4 đến dưới 16 tuổi', en: 'Child aged 4 to under 16 with HIV' },
    unit,
    values: since136(2, 'c'),
  },
  singleParentPerChild: {
    name: { vi: 'Hệ số người đơn thân, mỗi con đang nuôi', en: 'Single parent, for each child' },
    unit,
    values: since20(1, 'd'),
  },
  singleParentOneChild: {
    name: { vi: 'Hệ số người đơn thân nuôi một con', en: 'Single parent with one child' },
    unit,
    values: { '2014-01-01': { value: 1, to: '2021-06-30', law: 'd136-2013', confidence: 'unconfirmed' } },
  },
  singleParentMoreChildren: {
    name: { vi: 'Hệ số người đơn thân nuôi từ hai con trở lên', en: 'Single parent with two or more children' },
    unit,
    values: { '2014-01-01': { value: 2, to: '2021-06-30', law: 'd136-2013', confidence: 'unconfirmed' } },
  },
  elderlyYounger: {
    name: {
      vi: 'Hệ số người cao tuổi thuộc hộ nghèo không có người phụng dưỡng, bậc tuổi dưới',
      en: 'Poor elderly without supporter, younger step',
    },
    unit,
    values: since136(1.5, 'đ'),
  },
  elderlyOlder: {
    name: {
      vi: 'Hệ số người cao tuổi thuộc hộ nghèo không có người phụng dưỡng, bậc tuổi trên',
      en: 'Poor elderly without supporter, older step',
    },
    unit,
    values: since136(2, 'đ'),
  },
  elderlyDifficultArea: {
    name: {
      vi: 'Hệ số người từ đủ 75 đến dưới 80 tuổi ở vùng đặc biệt khó khăn',
      en: 'Aged 75 to under 80 in an extremely difficult area',
    },
    unit,
    values: { '2021-07-01': { value: 1, to: '2026-10-04', law: 'd20-2021/6.1.đ', confidence: 'primary' } },
  },
  elderlyTakenIn: {
    name: { vi: 'Hệ số người cao tuổi được nhận chăm sóc tại cộng đồng', en: 'Elderly taken in by a carer' },
    unit,
    values: since136(3, 'đ'),
  },
  exceptionallySevere: {
    name: { vi: 'Hệ số người khuyết tật đặc biệt nặng', en: 'Exceptionally severe disability' },
    unit,
    values: since136(2, 'e'),
  },
  exceptionallySevereChildOrElderly: {
    name: {
      vi: 'Hệ số trẻ em, người cao tuổi khuyết tật đặc biệt nặng',
      en: 'Exceptionally severe disability of a child or elderly person',
    },
    unit,
    values: since136(2.5, 'e'),
  },
  severe: {
    name: { vi: 'Hệ số người khuyết tật nặng', en: 'Severe disability' },
    unit,
    values: since136(1.5, 'e'),
  },
  severeChildOrElderly: {
    name: { vi: 'Hệ số trẻ em, người cao tuổi khuyết tật nặng', en: 'Severe disability of a child or elderly person' },
    unit,
    values: since136(2, 'e'),
  },
  smallChild: {
    name: {
      vi: 'Hệ số trẻ em dưới 3 tuổi ở vùng đặc biệt khó khăn',
      en: 'Child under 3 in an extremely difficult area',
    },
    unit,
    values: since20(1.5, 'g'),
  },
  hivAdult: {
    name: { vi: 'Hệ số người nhiễm HIV từ đủ 16 tuổi', en: 'Person with HIV aged 16 or more' },
    unit,
    values: since136(1.5, 'g'),
  },
})
const of = assistanceCoefficients

/** From the month of the decision. */
const decided = (group: TruthVariable<'person', 'month'>) => all(group, assistanceDecided)

const byDecree = <V>(article: string, until2026: V, since2026: V) =>
  [
    { ...underDecree136, law: 'd136-2013', value: until2026 },
    { ...underDecree20, law: `d20-2021/6.1.${article}`, value: until2026 },
    { ...underDecree335, law: `d335-2026/6.1.${article}`, value: since2026 },
  ] as const

/** The higher coefficient of young children ends as a benefit does, the month after the birthday; Decree 335/2026 has the changed one in the month of the change
 *  (article 8.4). */
const youngUntil2026 = (years: number) => ageAtStart.lessThan(years)
const youngSince2026 = (years: number) => age.lessThan(years)

export const coefficientOfChildWithoutSupport = variable({
  name: { vi: 'Hệ số được hưởng theo nhóm 1', en: 'Coefficient by group 1' },
  entity: person,
  period: 'month',
  flow: false,
  formulas: byDecree(
    'a',
    when(decided(childWithoutSupport), when(youngUntil2026(4), of.childUnder4, of.childFrom4), 0),
    when(decided(childWithoutSupport), when(youngSince2026(4), of.childUnder4, of.childFrom4), 0),
  ),
})

export const coefficientOfStudent = variable({
  name: { vi: 'Hệ số được hưởng theo nhóm 2', en: 'Coefficient by group 2' },
  entity: person,
  period: 'month',
  flow: false,
  formulas: byDecree(
    'b',
    when(decided(studentWithoutSupport), of.student, 0),
    when(decided(studentWithoutSupport), of.student, 0),
  ),
})

export const coefficientOfChildWithHiv = variable({
  name: { vi: 'Hệ số được hưởng theo nhóm 3', en: 'Coefficient by group 3' },
  entity: person,
  period: 'month',
  flow: false,
  formulas: byDecree(
    'c',
    when(decided(childWithHiv), when(youngUntil2026(4), of.hivUnder4, of.hivFrom4), 0),
    when(decided(childWithHiv), when(youngSince2026(4), of.hivUnder4, of.hivFrom4), 0),
  ),
})

/** Group 4, paid as an allowance of its own. */
export const coefficientOfSingleParent = variable({
  name: { vi: 'Hệ số được hưởng theo nhóm 4 (chi trả riêng)', en: 'Coefficient by group 4, paid by itself' },
  note: {
    vi: 'Không nằm trong “Hệ số cao nhất được hưởng, không kể nhóm 4”. Chỉ dùng khi đủ điều kiện nhóm 4.',
    en: 'Not within “Highest coefficient, without group 4”. Used only where group 4 is met.',
  },
  entity: person,
  period: 'month',
  flow: false,
  formulas: [
    {
      ...underDecree136,
      law: 'd136-2013',
      value: when(childrenRaised.atLeast(2), of.singleParentMoreChildren, of.singleParentOneChild),
    },
    { ...underDecree20, law: 'd20-2021/6.1.d', value: of.singleParentPerChild.times(childrenRaised) },
    {
      ...underDecree335,
      law: 'd335-2026/6.1.d',
      value: of.singleParentPerChild.times(childrenRaised.plus(olderChildrenInStudy)),
    },
  ],
})

/** The older step begins at 80, since Decree 335/2026 at 75. */
export const coefficientOfElderly = variable({
  name: { vi: 'Hệ số được hưởng theo nhóm 5a', en: 'Coefficient by group 5a' },
  entity: person,
  period: 'month',
  flow: false,
  formulas: byDecree(
    'đ',
    when(decided(elderlyWithoutSupporter), when(age.atLeast(80), of.elderlyOlder, of.elderlyYounger), 0),
    when(decided(elderlyWithoutSupporter), when(age.atLeast(75), of.elderlyOlder, of.elderlyYounger), 0),
  ),
})

/** From the month of turning 75, whenever it was decided. */
export const coefficientInDifficultArea = variable({
  name: { vi: 'Hệ số được hưởng theo nhóm 5b', en: 'Coefficient by group 5b' },
  entity: person,
  period: 'month',
  flow: false,
  formulas: [
    {
      ...underDecree20,
      law: 'd20-2021/6.1.đ',
      value: when(all(elderlyInDifficultArea, decidedBeforeDecree335), of.elderlyDifficultArea, 0),
    },
  ],
})

export const coefficientOfElderlyTakenIn = variable({
  name: {
    vi: 'Hệ số được hưởng đối với người cao tuổi được nhận chăm sóc tại cộng đồng',
    en: 'Coefficient of elderly persons taken in',
  },
  entity: person,
  period: 'month',
  flow: false,
  formulas: byDecree(
    'đ',
    when(decided(elderlyTakenIn), of.elderlyTakenIn, 0),
    when(decided(elderlyTakenIn), of.elderlyTakenIn, 0),
  ),
})

/** From the month of the certificate, where it was decided before Decree 335/2026. */
const disabledAndCertified = all(disabledPerson, disabilityCertificate.onOrBefore(periodEnd), decidedBeforeDecree335)

const exceptionally = disability.is('exceptionally_severe')
const childOrElderlyUntil2026 = any(youngUntil2026(16), age.atLeast(60))
const childOrElderlySince2026 = any(youngSince2026(16), age.atLeast(60))

export const coefficientOfDisability = variable({
  name: { vi: 'Hệ số được hưởng theo nhóm 6', en: 'Coefficient by group 6' },
  entity: person,
  period: 'month',
  flow: false,
  formulas: byDecree(
    'e',
    when(
      disabledAndCertified,
      firstOf(
        [all(exceptionally, childOrElderlyUntil2026), of.exceptionallySevereChildOrElderly],
        [exceptionally, of.exceptionallySevere],
        [childOrElderlyUntil2026, of.severeChildOrElderly],
        of.severe,
      ),
      0,
    ),
    when(
      decided(disabledPerson),
      firstOf(
        [all(exceptionally, childOrElderlySince2026), of.exceptionallySevereChildOrElderly],
        [exceptionally, of.exceptionallySevere],
        [childOrElderlySince2026, of.severeChildOrElderly],
        of.severe,
      ),
      0,
    ),
  ),
})

const decidedSmallChild = when(decided(smallChildInDifficultArea), of.smallChild, 0)

export const coefficientOfSmallChild = variable({
  name: { vi: 'Hệ số được hưởng theo nhóm 7', en: 'Coefficient by group 7' },
  entity: person,
  period: 'month',
  flow: false,
  formulas: [
    { ...underDecree20, law: 'd20-2021/6.1.g', value: decidedSmallChild },
    { ...underDecree335, law: 'd335-2026/6.1.g', value: decidedSmallChild },
  ],
})

export const coefficientOfAdultWithHiv = variable({
  name: { vi: 'Hệ số được hưởng theo nhóm 8', en: 'Coefficient by group 8' },
  entity: person,
  period: 'month',
  flow: false,
  formulas: byDecree('g', when(decided(adultWithHiv), of.hivAdult, 0), when(decided(adultWithHiv), of.hivAdult, 0)),
})

/** Who is in several groups has the highest coefficient only (article 6.2). */
export const assistanceCoefficient = variable({
  name: { vi: 'Hệ số cao nhất được hưởng, không kể nhóm 4', en: 'Highest coefficient, without group 4' },
  note: {
    vi: 'Nhóm 4 có hệ số riêng; nhóm 5c (từ đủ 80 tuổi) có trợ cấp riêng.',
    en: 'Group 4 has a coefficient of its own, group 5c (aged 80) an allowance of its own.',
  },
  entity: person,
  period: 'month',
  flow: false,
  formula: higherOf(
    coefficientOfChildWithoutSupport,
    coefficientOfStudent,
    coefficientOfChildWithHiv,
    coefficientOfElderly,
    coefficientInDifficultArea,
    coefficientOfElderlyTakenIn,
    coefficientOfDisability,
    coefficientOfSmallChild,
    coefficientOfAdultWithHiv,
  ),
})
