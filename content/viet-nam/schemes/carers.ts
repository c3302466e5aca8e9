import { all, any, firstOf, higherOf, input, parameters, person, variable, when } from '#rules/1-language/index'
import { standardOfMonthlyBenefits } from '../facts/assistance.ts'
import { age, ageAtStart, aliveInMonth, disability, livesInInstitution, pregnant } from '../facts/people.ts'
import { caredForByFamily, oldEnoughForChildren, smallChildrenRaised, takenIn } from '../facts/support.ts'
import { underDecree20, underDecree335 } from '../numbers/decrees.ts'
import { scheme } from '../scheme.ts'
import { childWithoutSupport, disabledPerson, elderlyTakenIn } from './assistance-groups.ts'

/** Support to those who care, reckoned for each person cared for: for persons taken in, for members of the own household, for disabled parents. It comes on
 *  top of what the person cared for receives (article 17.2.b). */

const byBoth = (value: number, article: string) => ({
  '2021-07-01': { value, law: 'd20-2021/20', confidence: 'primary' } as const,
  ...by335(value, article),
})
const by335 = (value: number, article: string) => ({
  '2026-10-05': {
    value,
    law: `d335-2026/${article}`,
    appliesFrom: '2026-10-01',
    issued: '2026-08-21',
    confidence: 'primary',
  } as const,
})
/** At least so much: a province may pay more. */
const least = { unit: '1', nationalMinimum: true } as const

export const carerCoefficients = parameters('carer-coefficient', {
  childUnder4: {
    name: { vi: 'Hệ số nhận chăm sóc trẻ em dưới 4 tuổi', en: 'Carer of a child under 4' },
    ...least,
    values: byBoth(2.5, '17.1'),
  },
  childFrom4: {
    name: { vi: 'Hệ số nhận chăm sóc trẻ em từ đủ 4 đến dưới 16 tuổi', en: 'Carer of a child aged 4 to under 16' },
    ...least,
    values: byBoth(1.5, '17.1'),
  },
  elderly: {
    name: { vi: 'Hệ số nhận chăm sóc người cao tuổi', en: 'Carer of an elderly person' },
    ...least,
    values: byBoth(1.5, '17.1.b'),
  },
  disabledParent: {
    name: {
      vi: 'Hệ số người khuyết tật mang thai hoặc nuôi một con dưới 36 tháng tuổi',
      en: 'Disabled person pregnant or raising one child under 36 months',
    },
    ...least,
    values: byBoth(1.5, '17.2.a'),
  },
  disabledParentOfMore: {
    name: {
      vi: 'Hệ số người khuyết tật mang thai và nuôi một con, hoặc nuôi từ hai con dưới 36 tháng tuổi',
      en: 'Disabled person pregnant and raising one child, or raising two or more, under 36 months',
    },
    ...least,
    values: {
      '2021-07-01': { value: 'unknown', law: 'd20-2021/20', confidence: 'unconfirmed' },
      ...by335(2, '17.2.a'),
    },
  },
  ownMember: {
    name: {
      vi: 'Hệ số hộ gia đình trực tiếp chăm sóc người khuyết tật đặc biệt nặng',
      en: 'Household caring for its own exceptionally severely disabled member',
    },
    ...least,
    values: by335(1, '17.2.c'),
  },
  disabledAdultTakenIn: {
    name: {
      vi: 'Hệ số nhận chăm sóc người khuyết tật đặc biệt nặng từ đủ 16 tuổi',
      en: 'Carer of an exceptionally severely disabled adult',
    },
    ...least,
    values: by335(1.5, '17.2.d'),
  },
  disabledChildTakenIn: {
    name: {
      vi: 'Hệ số nhận chăm sóc trẻ em khuyết tật đặc biệt nặng',
      en: 'Carer of an exceptionally severely disabled child',
    },
    ...least,
    values: by335(2.5, '17.2.d'),
  },
})
const of = carerCoefficients

export const childTakenIn = variable({
  name: {
    vi: 'Trẻ em không có nguồn nuôi dưỡng được nhận chăm sóc, nuôi dưỡng',
    en: 'Child without a source of support who is taken in',
  },
  entity: person,
  period: 'month',
  formula: all(childWithoutSupport, takenIn),
})

export const disabledPersonTakenIn = variable({
  name: {
    vi: 'Người khuyết tật đặc biệt nặng được nhận chăm sóc, nuôi dưỡng',
    en: 'Exceptionally severely disabled person who is taken in',
  },
  entity: person,
  period: 'month',
  formula: all(disability.is('exceptionally_severe'), takenIn),
})

const forElderly = when(elderlyTakenIn, of.elderly, 0)

export const coefficientOfCarer = variable({
  name: { vi: 'Hệ số hỗ trợ nhận chăm sóc, nuôi dưỡng', en: 'Coefficient of the support to a carer' },
  entity: person,
  period: 'month',
  flow: false,
  formulas: [
    {
      ...underDecree20,
      law: 'd20-2021/20',
      value: higherOf(when(childTakenIn, when(ageAtStart.lessThan(4), of.childUnder4, of.childFrom4), 0), forElderly),
    },
    {
      ...underDecree335,
      law: 'd335-2026/17.1; d335-2026/17.2.d',
      value: higherOf(
        when(childTakenIn, when(age.lessThan(4), of.childUnder4, of.childFrom4), 0),
        forElderly,
        when(disabledPersonTakenIn, when(age.lessThan(16), of.disabledChildTakenIn, of.disabledAdultTakenIn), 0),
      ),
    },
  ],
})

const inCommunity = [aliveInMonth, livesInInstitution.not()] as const

export const carerSupport = scheme({
  name: { vi: 'Hỗ trợ kinh phí nhận chăm sóc, nuôi dưỡng hàng tháng', en: 'Monthly support to carers' },
  note: {
    vi: 'Kết quả ghi ở người được chăm sóc, không ghi ở người chăm sóc. Tính cho từng người được chăm sóc; trả cho hộ gia đình, cá nhân nhận chăm sóc. Người thuộc nhiều trường hợp: coi như hưởng hệ số cao nhất, vì nghị định không nêu. Nghị định 20/2021/NĐ-CP: hệ số đối với người khuyết tật đặc biệt nặng được nhận chăm sóc và chăm sóc tại hộ chưa có trong tư liệu. Tháng bắt đầu hưởng không nêu: coi như từ khi đủ điều kiện.',
    en: 'The result stands with the person cared for, and not with the carer. For each person cared for; paid to the household or person that took her or him in. Of several cases the highest is taken, on which the decree is silent. Decree 20/2021: coefficients for exceptionally severely disabled persons taken in, or cared for at home, are not on record. The first month is not on record: taken to be that in which the conditions are met.',
  },
  dossier: ['sa-carer-support'],
  entity: person,
  period: 'month',
  changesFrom: 'period-start',
  eligibility: all(...inCommunity, any(childTakenIn, elderlyTakenIn)),
  amount: standardOfMonthlyBenefits.times(coefficientOfCarer),
  provisions: [
    { ...underDecree20, law: 'd20-2021/20' },
    {
      ...underDecree335,
      law: 'd335-2026/17.1; d335-2026/17.2.d',
      eligibility: all(
        ...inCommunity,
        any(
          childTakenIn.citing('d335-2026/17.1'),
          elderlyTakenIn.citing('d335-2026/17.1.b'),
          disabledPersonTakenIn.citing('d335-2026/17.2.d'),
        ),
      ),
    },
  ],
})

/** If both spouses are disabled only one support is paid. */
export const spouseHasSupport = input({
  name: {
    vi: 'Vợ hoặc chồng là người khuyết tật đã hưởng hỗ trợ mang thai, nuôi con dưới 36 tháng tuổi',
    en: 'Husband or wife, also disabled, receives the support for pregnancy or small children',
  },
  note: {
    vi: 'Chỉ một trong hai vợ chồng khuyết tật được hưởng: ghi có cho người không nhận. Hai người cùng ghi không thì cả hai đều được tính.',
    en: 'Only one of two disabled spouses has the support: true for the one who does not draw it. Where both say false, both are reckoned.',
  },
  entity: person,
  period: 'month',
  kind: 'truth',
  assumed: false,
})

const parenthood = all(
  aliveInMonth,
  disabledPerson,
  oldEnoughForChildren,
  any(pregnant, smallChildrenRaised.atLeast(1)),
  spouseHasSupport.not(),
)

export const disabledParentSupport = scheme({
  name: {
    vi: 'Hỗ trợ kinh phí chăm sóc đối với người khuyết tật mang thai hoặc nuôi con dưới 36 tháng tuổi',
    en: 'Support to disabled persons who are pregnant or raise children under 36 months',
  },
  note: {
    vi: 'Vừa mang thai vừa nuôi con, hoặc nuôi từ hai con: hệ số theo Nghị định 20/2021/NĐ-CP chưa có trong tư liệu (chưa biết); từ Nghị định 335/2026/NĐ-CP là 2,0. Vợ và chồng đều là người khuyết tật thì chỉ một người hưởng: người kia ghi có ở “Vợ hoặc chồng … đã hưởng hỗ trợ”.',
    en: 'Pregnant and raising a child, or raising two or more: the coefficient of Decree 20/2021 is not on record (unknown); since Decree 335/2026 it is 2.0. If both spouses are disabled only one has it: of the other say that the husband or wife receives the support.',
  },
  dossier: ['sa-carer-support'],
  entity: person,
  period: 'month',
  changesFrom: 'period-start',
  eligibility: parenthood,
  amount: standardOfMonthlyBenefits.times(
    firstOf(
      [smallChildrenRaised.atLeast(2), of.disabledParentOfMore],
      [all(pregnant, smallChildrenRaised.atLeast(1)), of.disabledParentOfMore],
      of.disabledParent,
    ),
  ),
  provisions: [
    { ...underDecree20, law: 'd20-2021/20' },
    { ...underDecree335, law: 'd335-2026/17.2.a' },
  ],
})

export const familyCareSupport = scheme({
  name: {
    vi: 'Hỗ trợ kinh phí chăm sóc đối với hộ gia đình đang trực tiếp chăm sóc người khuyết tật đặc biệt nặng',
    en: 'Support to households that care for their own exceptionally severely disabled member',
  },
  note: {
    vi: 'Trong tư liệu chỉ có từ Nghị định 335/2026/NĐ-CP. Ghi cho người khuyết tật; trả cho hộ gia đình của người đó. Được hộ khác nhận chăm sóc thì xem “Hỗ trợ kinh phí nhận chăm sóc, nuôi dưỡng hàng tháng”.',
    en: 'On record only since Decree 335/2026. Told of the disabled person, and paid to her or his household. Who was taken in by others has “Monthly support to carers”.',
  },
  dossier: ['sa-carer-support'],
  entity: person,
  period: 'month',
  changesFrom: 'period-start',
  eligibility: all(...inCommunity, disability.is('exceptionally_severe'), caredForByFamily, takenIn.not()),
  amount: standardOfMonthlyBenefits.times(of.ownMember),
  provisions: [{ ...underDecree335, law: 'd335-2026/17.2.c' }],
})
