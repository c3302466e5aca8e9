import {
  all,
  any,
  higherOf,
  highestOf,
  inHousehold,
  lowerOf,
  parameters,
  person,
  variable,
} from '#rules/1-language/index'
import { ethnicRegion } from '../facts/household.ts'
import { education, ethnicMinority } from '../facts/people.ts'
import { livesInPoorHousehold } from '../facts/poverty.ts'
import {
  boardingReward,
  boardingSchool,
  cannotGoHomeDaily,
  costOfKit,
  kitHandedOut,
  schoolMonth,
} from '../facts/school.ts'
import { baseSalary } from '../numbers/standards.ts'
import { scheme } from '../scheme.ts'
import { livesInExtremelyDifficultCommune } from './preschool.ts'

/** Food, housing and rice for pupils of difficult areas who cannot go home each day, and what pupils of boarding schools get. */

export const boardingShare = parameters('boarding-share', {
  food: {
    name: { vi: 'Tỷ lệ hỗ trợ tiền ăn so với lương cơ sở', en: 'Food support as a share of the base salary' },
    unit: '1',
    law: 'd116-2016',
    values: { '2016-09-01': { value: 0.4, to: '2025-04-30', confidence: 'secondary' } },
  },
  housing: {
    name: { vi: 'Tỷ lệ hỗ trợ tiền nhà ở so với lương cơ sở', en: 'Housing support as a share of the base salary' },
    unit: '1',
    law: 'd116-2016',
    values: { '2016-09-01': { value: 0.1, to: '2025-04-30', confidence: 'secondary' } },
  },
})

export const boardingSupport = parameters('boarding-support', {
  food: {
    name: { vi: 'Mức hỗ trợ tiền ăn của học sinh bán trú', en: 'Food support of boarding pupils' },
    unit: 'VND',
    law: 'd66-2025',
    values: { '2025-05-01': { value: 936_000, confidence: 'secondary' } },
  },
  housing: {
    name: { vi: 'Mức hỗ trợ tiền nhà ở của học sinh bán trú', en: 'Housing support of boarding pupils' },
    unit: 'VND',
    law: 'd66-2025',
    values: { '2025-05-01': { value: 360_000, confidence: 'secondary' } },
  },
  rice: {
    name: { vi: 'Gạo hỗ trợ học sinh bán trú mỗi tháng', en: 'Rice of boarding pupils each month' },
    unit: 'kg',
    values: {
      '2016-09-01': { value: 15, law: 'd116-2016', confidence: 'secondary' },
      '2025-05-01': { value: 15, law: 'd66-2025', confidence: 'secondary' },
    },
  },
  kit: {
    name: { vi: 'Mức trang bị của học sinh dân tộc nội trú', en: 'Kit of ethnic boarding pupils' },
    unit: 'VND',
    law: 'd66-2025',
    values: { '2025-05-01': { value: 1_080_000, confidence: 'secondary' } },
  },
  leastReward: {
    name: { vi: 'Mức thưởng thấp nhất của học sinh dân tộc nội trú', en: 'Lowest reward of ethnic boarding pupils' },
    unit: 'VND',
    law: 'd66-2025',
    values: { '2025-05-01': { value: 600_000, confidence: 'secondary' } },
  },
  mostReward: {
    name: { vi: 'Mức thưởng cao nhất của học sinh dân tộc nội trú', en: 'Highest reward of ethnic boarding pupils' },
    unit: 'VND',
    law: 'd66-2025',
    values: { '2025-05-01': { value: 800_000, confidence: 'secondary' } },
  },
})

/** The source dates the decree 15 July 2026, and does not say whether it was issued or came into force that day. */
export const borderSchool = parameters('border-school', {
  boarder: {
    name: { vi: 'Mức hỗ trợ học sinh nội trú biên giới', en: 'Support of boarders of border schools' },
    unit: 'VND',
    law: 'd188-2026',
    values: { '2026-07-15': { value: 1_170_000, confidence: 'secondary' } },
  },
  lunch: {
    name: { vi: 'Mức hỗ trợ ăn trưa tại trường nội trú biên giới', en: 'Lunch support at border schools' },
    unit: 'VND',
    law: 'd188-2026',
    values: { '2026-07-15': { value: 450_000, confidence: 'secondary' } },
  },
  riceOfBoarder: {
    name: { vi: 'Gạo của học sinh nội trú biên giới mỗi tháng', en: 'Rice of boarders of border schools each month' },
    unit: 'kg',
    law: 'd188-2026',
    values: { '2026-07-15': { value: 15, confidence: 'secondary' } },
  },
  riceOfLunchPupil: {
    name: {
      vi: 'Gạo của học sinh ăn trưa tại trường biên giới mỗi tháng',
      en: 'Rice of lunch pupils of border schools each month',
    },
    unit: 'kg',
    law: 'd188-2026',
    values: { '2026-07-15': { value: 8, confidence: 'secondary' } },
  },
  mostForKit: {
    name: { vi: 'Mức trang bị tối đa của học sinh biên giới', en: 'Highest cost of a kit at border schools' },
    unit: 'VND',
    law: 'd188-2026',
    values: { '2026-07-15': { value: 2_050_000, confidence: 'secondary' } },
  },
})

export const boardingPupil = variable({
  name: { vi: 'Học sinh bán trú vùng khó khăn', en: 'Boarding pupil of a difficult area' },
  entity: person,
  period: 'month',
  formula: all(
    education.isOneOf('primary', 'lower_secondary', 'upper_secondary'),
    cannotGoHomeDaily,
    any(
      livesInExtremelyDifficultCommune,
      all(livesInPoorHousehold, ethnicMinority, inHousehold(ethnicRegion).isOneOf('region_1', 'region_2')),
    ),
  ),
})

const support = {
  dossier: ['boarding-pupil-support'],
  entity: person,
  period: 'month',
  changesFrom: 'period-start',
  confidence: 'secondary',
} as const

/** Food and housing go to the same pupils under the same conditions, and are compared as one with what border schools give. */
export const boardingPupilSupport = scheme({
  ...support,
  name: { vi: 'Hỗ trợ tiền ăn, tiền nhà ở cho học sinh bán trú', en: 'Food and housing support of boarding pupils' },
  note: {
    vi: 'Không quá 9 tháng một năm học. So sánh cả tiền ăn và tiền nhà ở với khoản của trường nội trú biên giới: chỉ hưởng mức cao nhất.',
    en: 'At most nine months of a school year. Food and housing together are compared with what border schools give: only the higher is paid.',
  },
  eligibility: all(boardingPupil, schoolMonth),
  amount: boardingSupport.food.plus(boardingSupport.housing),
  provisions: [
    {
      inForce: { from: '2016-09-01', to: '2025-04-30' },
      law: 'd116-2016',
      amount: baseSalary.times(boardingShare.food).plus(baseSalary.times(boardingShare.housing)),
    },
    { inForce: { from: '2025-05-01' }, law: 'd66-2025' },
  ],
})

export const boardingPupilRice = scheme({
  ...support,
  name: { vi: 'Hỗ trợ gạo cho học sinh bán trú', en: 'Rice for boarding pupils' },
  note: {
    vi: 'Kilôgam, từ nguồn dự trữ quốc gia; không quá 9 tháng một năm học.',
    en: 'Kilograms, from the national reserve; at most nine months of a school year.',
  },
  eligibility: all(boardingPupil, schoolMonth),
  amount: boardingSupport.rice,
  provisions: [
    { inForce: { from: '2016-09-01', to: '2025-04-30' }, law: 'd116-2016' },
    { inForce: { from: '2025-05-01' }, law: 'd66-2025' },
  ],
})

const ethnicSchool = { ...support, law: 'd66-2025', inForce: { from: '2025-05-01' } } as const

export const ethnicBoardingKit = scheme({
  ...ethnicSchool,
  name: { vi: 'Trang bị cá nhân, học phẩm của học sinh dân tộc nội trú', en: 'Kit of ethnic boarding pupils' },
  note: {
    vi: 'Bao lâu cấp một lần chưa có trong tư liệu: tính vào tháng được cấp.',
    en: 'How often it is given is not on record: it falls in the month in which it is handed out.',
  },
  eligibility: all(boardingSchool.is('ethnic_boarding'), kitHandedOut),
  amount: boardingSupport.kit,
})

export const ethnicBoardingReward = scheme({
  ...ethnicSchool,
  name: { vi: 'Thưởng học sinh dân tộc nội trú', en: 'Reward of ethnic boarding pupils' },
  note: {
    vi: 'Mức từ 600.000 đến 800.000 đồng; mức của từng danh hiệu chưa có trong tư liệu.',
    en: 'From 600,000 to 800,000; which achievement has which amount is not on record.',
  },
  eligibility: all(boardingSchool.is('ethnic_boarding'), boardingReward.moreThan(0)),
  amount: lowerOf(higherOf(boardingReward, boardingSupport.leastReward), boardingSupport.mostReward),
})

const border = { ...support, law: 'd188-2026', inForce: { from: '2026-07-15' } } as const

export const borderBoarderSupport = scheme({
  ...border,
  name: { vi: 'Hỗ trợ học sinh nội trú trường biên giới', en: 'Support of boarders of border schools' },
  eligibility: all(boardingSchool.is('border_boarder'), schoolMonth),
  amount: borderSchool.boarder,
})

export const borderLunchSupport = scheme({
  ...border,
  name: { vi: 'Hỗ trợ ăn trưa cho học sinh trường biên giới', en: 'Lunch support at border schools' },
  eligibility: all(boardingSchool.is('border_lunch'), schoolMonth),
  amount: borderSchool.lunch,
})

export const borderBoarderRice = scheme({
  ...border,
  name: { vi: 'Hỗ trợ gạo cho học sinh nội trú trường biên giới', en: 'Rice for boarders of border schools' },
  eligibility: all(boardingSchool.is('border_boarder'), schoolMonth),
  amount: borderSchool.riceOfBoarder,
})

export const borderLunchRice = scheme({
  ...border,
  name: { vi: 'Hỗ trợ gạo cho học sinh ăn trưa trường biên giới', en: 'Rice for lunch pupils of border schools' },
  eligibility: all(boardingSchool.is('border_lunch'), schoolMonth),
  amount: borderSchool.riceOfLunchPupil,
})

export const borderSchoolKit = scheme({
  ...border,
  name: { vi: 'Trang bị cho học sinh trường nội trú biên giới', en: 'Kit of pupils of border schools' },
  eligibility: all(boardingSchool.isOneOf('border_boarder', 'border_lunch'), kitHandedOut),
  amount: lowerOf(costOfKit, borderSchool.mostForKit),
})

/** A pupil has the highest policy only. */
export const oneBoardingSupport = highestOf({
  law: 'd66-2025',
  schemes: [boardingPupilSupport, borderBoarderSupport, borderLunchSupport],
  inForce: { from: '2025-05-01' },
})

export const oneBoardingRice = highestOf({
  law: 'd66-2025',
  schemes: [boardingPupilRice, borderBoarderRice, borderLunchRice],
  inForce: { from: '2025-05-01' },
})
