import {
  all,
  any,
  day,
  higherOf,
  highestOf,
  inHousehold,
  input,
  lowerOf,
  notWith,
  parameters,
  person,
  table,
  variable,
} from '#rules/1-language/index'
import { childrenBorn, eventIsThisMonth, livingChildren, maternityDay, maternityEvent } from '../facts/births.ts'
import {
  difficultMinorityArea,
  husbandOfEthnicMinority,
  husbandOfVerySmallEthnicGroup,
  lowFertilityProvince,
  screeningCost,
  verySmallEthnicGroup,
  withinPopulationPolicy,
} from '../facts/childbirth.ts'
import { byProvince, province, provinces } from '../facts/household.ts'
import { birth, ethnicMinority, pregnant } from '../facts/people.ts'
import { livesInPoorHousehold } from '../facts/poverty.ts'
import { insurance } from '../facts/work.ts'
import { scheme } from '../scheme.ts'
import { grantAtBirth } from './maternity.ts'

/** Grants for the birth of a child outside social insurance: for poor women of the ethnic minorities, and under the Population Law. A grant falls in the month of the
 *  birth; which law holds is decided by its day. */

/** Decree 39/2015 is in force from 15 June 2015; births of that June are told apart by their day. */
const sinceJune2015 = {
  '2015-06-15': { value: 2_000_000, appliesFrom: '2015-06-01', confidence: 'secondary' },
} as const

export const birthGrants = parameters('birth-grants', {
  poorEthnicWomen: {
    name: {
      vi: 'Mức hỗ trợ phụ nữ thuộc hộ nghèo là người dân tộc thiểu số khi sinh con đúng chính sách dân số',
      en: 'Birth grant for poor ethnic-minority women',
    },
    unit: 'VND',
    law: 'd39-2015/2',
    values: sinceJune2015,
  },
  mostInTargetProgramme: {
    name: {
      vi: 'Mức hỗ trợ tối đa theo chương trình mục tiêu quốc gia',
      en: 'Highest birth grant under the target programme',
    },
    note: {
      vi: 'Ngày có hiệu lực của Thông tư 15/2022/TT-BTC chưa có trong tư liệu: lấy ngày đầu năm 2022.',
      en: 'The day on which Circular 15/2022 came into force is not on record: taken as the first of 2022.',
    },
    unit: 'VND',
    law: 'tt-15-2022/44.2',
    values: { '2022-01-01': { value: 3_000_000, confidence: 'unconfirmed' } },
  },
  populationLaw: {
    name: { vi: 'Mức hỗ trợ tài chính khi sinh con theo Luật Dân số', en: 'Birth support under the Population Law' },
    note: {
      vi: 'Mức trong dự thảo tháng 3/2026 của Nghị định 168/2026/NĐ-CP; mức ban hành chưa có trong tư liệu.',
      en: 'From the March 2026 draft of Decree 168/2026; the adopted figure is not on record.',
    },
    unit: 'VND',
    law: 'law-113-2025/13; d168-2026',
    nationalMinimum: true,
    values: { '2026-07-01': { value: 2_000_000, confidence: 'unconfirmed' } },
  },
  screening: {
    name: { vi: 'Mức hỗ trợ sàng lọc tối đa mỗi lần mang thai', en: 'Highest screening support for each pregnancy' },
    unit: 'VND',
    law: 'law-113-2025/13; d168-2026',
    values: { '2027-01-01': { value: 900_000, confidence: 'unconfirmed' } },
  },
  youngMotherAge: {
    name: { vi: 'Tuổi sinh đủ hai con', en: 'Age before which two children are born' },
    unit: 'year',
    law: 'law-113-2025/13; d168-2026',
    values: { '2026-07-01': { value: 35, confidence: 'unconfirmed' } },
  },
})

export const birthGrantDecidedInProgramme = input({
  name: {
    vi: 'Mức hỗ trợ sinh con được quyết định theo chương trình mục tiêu quốc gia',
    en: 'Birth grant as decided under the target programme',
  },
  note: {
    vi: 'Dành cho nhóm được chương trình hỗ trợ; tối đa 3.000.000 đồng. Nếu không nêu: không thuộc nhóm này.',
    en: 'For groups that the programme supports; at most 3,000,000. If not given: not of these groups.',
  },
  entity: person,
  period: 'always',
  unit: 'VND',
  flow: false,
  min: 0,
  max: 3_000_000,
  integral: true,
  assumed: 0,
})

export const birthGrantOfProgramme = variable({
  name: {
    vi: 'Mức hỗ trợ sinh con theo chương trình mục tiêu quốc gia',
    en: 'Birth grant of the target programme',
  },
  entity: person,
  period: 'month',
  flow: false,
  inForce: { from: '2022-01-01' },
  law: 'tt-15-2022/44.2',
  confidence: 'unconfirmed',
  formula: lowerOf(birthGrantDecidedInProgramme, birthGrants.mostInTargetProgramme),
})

export const birthGrantPoorEthnicWomen = scheme({
  name: {
    vi: 'Hỗ trợ phụ nữ thuộc hộ nghèo là người dân tộc thiểu số khi sinh con đúng chính sách dân số',
    en: 'Birth grant for poor ethnic-minority women',
  },
  dossier: ['birth-grant-poor-ethnic-women'],
  entity: person,
  period: 'month',
  law: 'd39-2015',
  inForce: { from: '2015-06-15' },
  appliesFrom: '2015-06-01',
  confidence: 'secondary',
  eligibility: all(
    maternityEvent.is('birth').saying({ vi: 'Phụ nữ sinh con', en: 'A woman who gave birth' }),
    eventIsThisMonth,
    maternityDay.onOrAfter(day('2015-06-15')).citing('d39-2015'),
    any(ethnicMinority, husbandOfEthnicMinority).citing('d39-2015'),
    livesInPoorHousehold.citing('d39-2015'),
    inHousehold(difficultMinorityArea).citing('d39-2015'),
    withinPopulationPolicy.citing('d39-2015'),
    insurance.isOneOf('none', 'voluntary').citing('d39-2015').saying({
      vi: 'Không tham gia bảo hiểm xã hội bắt buộc',
      en: 'Not in compulsory social insurance',
    }),
  ),
  amount: higherOf(birthGrants.poorEthnicWomen, birthGrantOfProgramme),
})

/** Provinces that paid grants of their own before the law; whether they go on beside it is not on record. */
export const provincialBirthSupport = table({
  name: { vi: 'Mức hỗ trợ sinh con của địa phương', en: 'Provincial birth support' },
  note: {
    vi: 'Thành phố Hồ Chí Minh chi 3.000.000 đồng từ tháng 12/2024, trước khi có Luật Dân số; điều kiện của khoản đó chưa có trong tư liệu.',
    en: 'Ho Chi Minh City has paid 3,000,000 since December 2024, before the Population Law; its conditions are not on record.',
  },
  unit: 'VND',
  keys: [provinces],
  values: { '2024-12-01': { cells: byProvince({ 'vn-79': 3_000_000 }, 0), confidence: 'unconfirmed' } },
})

export const hasTwoChildrenYoung = variable({
  name: { vi: 'Sinh đủ hai con trước 35 tuổi', en: 'Has two children before the age of 35' },
  entity: person,
  period: 'month',
  inForce: { from: '2026-07-01' },
  law: 'law-113-2025/13',
  confidence: 'unconfirmed',
  formula: all(
    livingChildren.lessThan(2),
    livingChildren.plus(childrenBorn).atLeast(2),
    birth.completedYears(maternityDay).lessThan(birthGrants.youngMotherAge),
  ),
})

export const birthSupportPopulationLaw = scheme({
  name: { vi: 'Hỗ trợ tài chính khi sinh con theo Luật Dân số', en: 'Birth support under the Population Law' },
  note: {
    vi: 'Sinh đủ hai con hiểu là lần sinh mà nhờ đó có đủ hai con. Các khoản của địa phương có trước Luật chưa được tính trước ngày 1/7/2026.',
    en: 'Two children are taken as the birth by which there come to be two. Provincial grants from before the law are not reckoned before 1 July 2026.',
  },
  dossier: ['birth-support-population-law'],
  entity: person,
  period: 'month',
  law: 'law-113-2025/13; d168-2026',
  inForce: { from: '2026-07-01' },
  confidence: 'unconfirmed',
  eligibility: all(
    maternityEvent.is('birth').saying({ vi: 'Phụ nữ sinh con', en: 'A woman who gave birth' }),
    eventIsThisMonth,
    any(
      verySmallEthnicGroup.citing('law-113-2025/13'),
      husbandOfVerySmallEthnicGroup.citing('law-113-2025/13'),
      inHousehold(lowFertilityProvince).citing('law-113-2025/13'),
      hasTwoChildrenYoung.citing('law-113-2025/13'),
    ),
  ),
  amount: higherOf(birthGrants.populationLaw, provincialBirthSupport.at(inHousehold(province))),
})

export const pregnancyScreeningSupport = scheme({
  name: { vi: 'Hỗ trợ chi phí sàng lọc khi mang thai', en: 'Support for the screening of a pregnancy' },
  note: {
    vi: 'Ai trong số phụ nữ mang thai được hỗ trợ chưa có trong tư liệu: tính cho mọi người. Mức tối đa tính cho cả lần mang thai.',
    en: 'Which pregnant women have it is not on record: reckoned for all. The ceiling is that of a whole pregnancy.',
  },
  dossier: ['birth-support-population-law'],
  entity: person,
  period: 'month',
  law: 'law-113-2025/13; d168-2026',
  inForce: { from: '2027-01-01' },
  confidence: 'unconfirmed',
  eligibility: all(pregnant, screeningCost.moreThan(0)),
  amount: lowerOf(screeningCost, birthGrants.screening),
})

/** Who left work before the birth may still have a right in compulsory insurance. */
export const noBirthGrantBesideMaternity = notWith({
  law: 'd39-2015',
  scheme: birthGrantPoorEthnicWomen,
  where: [grantAtBirth],
  inForce: { from: '2016-01-01' },
})

/** Where another policy applies too, the higher is paid. */
export const oneBirthGrant = highestOf({
  law: 'd39-2015',
  schemes: [birthGrantPoorEthnicWomen, birthSupportPopulationLaw],
  inForce: { from: '2026-07-01' },
})
