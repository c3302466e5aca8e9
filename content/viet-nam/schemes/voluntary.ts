import {
  all,
  firstOf,
  higherOf,
  inHousehold,
  lowerOf,
  notWith,
  parameters,
  person,
  quantity,
  variable,
  when,
} from '#rules/1-language/index'
import { childrenBorn, eventIsThisMonth, maternityEvent } from '../facts/births.ts'
import { islandCommune, residences } from '../facts/household.ts'
import { age, citizen, ethnicMinority } from '../facts/people.ts'
import { livesInNearPoorHousehold, livesInPoorHousehold } from '../facts/poverty.ts'
import { chosenIncome, supportedMonths, voluntaryMonthsInYearBefore } from '../facts/voluntary.ts'
import { insurance } from '../facts/work.ts'
import { incomePovertyLine } from '../numbers/poverty.ts'
import { baseSalary, referenceLevel } from '../numbers/standards.ts'
import { scheme } from '../scheme.ts'
import { grantAtBirth, otherParentTakesBenefit } from './maternity.ts'

/** Voluntary social insurance: what a member pays, what the state adds, and the maternity grant. Its pensions and benefits are in `voluntary-benefits.ts`. */

const secondary = 'secondary' as const

export const voluntaryNumbers = parameters('voluntary-insurance', {
  rate: {
    name: { vi: 'Tỷ lệ đóng bảo hiểm xã hội tự nguyện', en: 'Rate of voluntary contributions' },
    unit: '1',
    max: 1,
    values: {
      '2018-01-01': { value: 0.22, law: 'law-58-2014/87.1', confidence: 'primary' },
      '2025-07-01': { value: 0.22, law: 'law-41-2024/36.1', confidence: 'primary' },
    },
  },
  highestBase: {
    name: {
      vi: 'Mức thu nhập cao nhất, số lần mức tham chiếu',
      en: 'Highest base, multiple of the reference level',
    },
    note: { vi: 'Trước ngày 1/7/2025: số lần mức lương cơ sở.', en: 'Before 1 July 2025 of the base salary.' },
    unit: '1',
    values: {
      '2018-01-01': { value: 20, law: 'law-58-2014/87.1', confidence: 'primary' },
      '2025-07-01': { value: 20, law: 'law-41-2024/31.2', confidence: 'primary' },
    },
  },
  leastAge: {
    name: { vi: 'Tuổi tham gia bảo hiểm xã hội tự nguyện', en: 'Age from which one may join' },
    unit: 'year',
    values: { '2018-01-01': { value: 15, law: 'law-41-2024/2.4; law-58-2014/2.4', confidence: 'primary' } },
  },
  supportForPoor: {
    name: { vi: 'Tỷ lệ hỗ trợ: hộ nghèo', en: 'Support: poor households' },
    unit: '1',
    max: 1,
    nationalMinimum: true,
    values: {
      '2018-01-01': { value: 0.3, law: 'd134-2015/14', confidence: secondary },
      '2025-07-01': { value: 0.5, law: 'd159-2025', confidence: secondary },
    },
  },
  supportOnIslands: {
    name: { vi: 'Tỷ lệ hỗ trợ: xã đảo, đặc khu', en: 'Support: island communes and special zones' },
    unit: '1',
    max: 1,
    nationalMinimum: true,
    values: { '2025-07-01': { value: 0.5, law: 'd159-2025', confidence: secondary } },
  },
  supportForNearPoor: {
    name: { vi: 'Tỷ lệ hỗ trợ: hộ cận nghèo', en: 'Support: near-poor households' },
    unit: '1',
    max: 1,
    nationalMinimum: true,
    values: {
      '2018-01-01': { value: 0.25, law: 'd134-2015/14', confidence: secondary },
      '2025-07-01': { value: 0.4, law: 'd159-2025', confidence: secondary },
    },
  },
  supportForMinorities: {
    name: { vi: 'Tỷ lệ hỗ trợ: người dân tộc thiểu số', en: 'Support: ethnic minorities' },
    unit: '1',
    max: 1,
    nationalMinimum: true,
    values: { '2025-07-01': { value: 0.3, law: 'd159-2025', confidence: secondary } },
  },
  supportForOthers: {
    name: { vi: 'Tỷ lệ hỗ trợ: người tham gia khác', en: 'Support: other members' },
    unit: '1',
    max: 1,
    nationalMinimum: true,
    values: {
      '2018-01-01': { value: 0.1, law: 'd134-2015/14', confidence: secondary },
      '2025-07-01': { value: 0.2, law: 'd159-2025', confidence: secondary },
    },
  },
  mostMonths: {
    name: { vi: 'Số tháng được hỗ trợ tối đa', en: 'Most months of support' },
    unit: 'month',
    values: {
      '2018-01-01': { value: 120, law: 'd134-2015/14', confidence: secondary },
      '2025-07-01': { value: 120, law: 'd159-2025', confidence: secondary },
    },
  },
  maternity: {
    name: {
      vi: 'Mức trợ cấp thai sản (bảo hiểm xã hội tự nguyện)',
      en: 'Maternity grant in voluntary social insurance',
    },
    unit: 'VND/child',
    values: { '2025-07-01': { value: 2_000_000, law: 'law-41-2024/95.1', confidence: 'primary' } },
  },
  maternityMonths: {
    name: {
      vi: 'Số tháng phải đóng trong 12 tháng trước khi sinh',
      en: 'Months to have in the 12 before the birth',
    },
    unit: 'month',
    values: { '2025-07-01': { value: 6, law: 'law-41-2024/94.1', confidence: 'primary' } },
  },
})

/** The line is told by the person; a base is of one. */
const ruralLine = incomePovertyLine.at(residences.code('rural')).times(quantity(1, 'person'))

export const isVoluntaryMember = variable({
  name: { vi: 'Tham gia bảo hiểm xã hội tự nguyện', en: 'Member of voluntary social insurance' },
  entity: person,
  period: 'month',
  inForce: { from: '2018-01-01' },
  law: 'law-41-2024/2.4; law-58-2014/2.4',
  confidence: 'secondary',
  formula: all(insurance.is('voluntary'), citizen, age.atLeast(voluntaryNumbers.leastAge)),
})

export const voluntaryBase = variable({
  name: {
    vi: 'Thu nhập làm căn cứ đóng bảo hiểm xã hội tự nguyện',
    en: 'Base of voluntary contributions, within its bounds',
  },
  entity: person,
  period: 'month',
  flow: false,
  formulas: [
    {
      inForce: { from: '2018-01-01', to: '2025-06-30' },
      law: 'law-58-2014/87.1',
      confidence: 'secondary',
      value: lowerOf(higherOf(chosenIncome, ruralLine), baseSalary.times(voluntaryNumbers.highestBase)),
    },
    {
      inForce: { from: '2025-07-01' },
      law: 'law-41-2024/31.2',
      confidence: 'secondary',
      value: lowerOf(higherOf(chosenIncome, ruralLine), referenceLevel.times(voluntaryNumbers.highestBase)),
    },
  ],
})

/** Of several rates only the highest. */
export const supportRate = variable({
  name: {
    vi: 'Tỷ lệ Nhà nước hỗ trợ tiền đóng bảo hiểm xã hội tự nguyện',
    en: 'Rate of state support of voluntary contributions',
  },
  entity: person,
  period: 'month',
  flow: false,
  formulas: [
    {
      inForce: { from: '2018-01-01', to: '2025-06-30' },
      law: 'd134-2015/14',
      confidence: 'secondary',
      value: firstOf(
        [livesInPoorHousehold, voluntaryNumbers.supportForPoor],
        [livesInNearPoorHousehold, voluntaryNumbers.supportForNearPoor],
        voluntaryNumbers.supportForOthers,
      ),
    },
    {
      inForce: { from: '2025-07-01' },
      law: 'd159-2025',
      confidence: 'secondary',
      value: firstOf(
        [livesInPoorHousehold, voluntaryNumbers.supportForPoor],
        [inHousehold(islandCommune), voluntaryNumbers.supportOnIslands],
        [livesInNearPoorHousehold, voluntaryNumbers.supportForNearPoor],
        [ethnicMinority, voluntaryNumbers.supportForMinorities],
        voluntaryNumbers.supportForOthers,
      ),
    },
  ],
})

export const voluntarySupport = scheme({
  id: 'voluntary-si-support',
  name: {
    vi: 'Hỗ trợ của Nhà nước tiền đóng bảo hiểm xã hội tự nguyện',
    en: 'State support of voluntary contributions',
  },
  note: {
    vi: 'Tính trên 22% chuẩn nghèo khu vực nông thôn, theo mức cao nhất, tối đa 120 tháng mỗi người. Hội đồng nhân dân cấp tỉnh có thể hỗ trợ thêm. Điều của Nghị định 159/2025/NĐ-CP chưa được kiểm tra.',
    en: 'A share of 22% of the rural poverty line, at the highest rate only, for at most 120 months. Provincial councils may add to it. The article of Decree 159/2025 was not checked.',
  },
  dossier: ['voluntary-si'],
  entity: person,
  period: 'month',
  changesFrom: 'period-start',
  confidence: 'secondary',
  eligibility: all(isVoluntaryMember, supportedMonths.lessThan(voluntaryNumbers.mostMonths)),
  amount: ruralLine.times(voluntaryNumbers.rate).times(supportRate),
  provisions: [
    { inForce: { from: '2018-01-01', to: '2025-06-30' }, law: 'd134-2015/14' },
    { inForce: { from: '2025-07-01' }, law: 'd159-2025' },
  ],
})

export const voluntaryContribution = variable({
  name: {
    vi: 'Tiền đóng bảo hiểm xã hội tự nguyện sau khi Nhà nước hỗ trợ',
    en: 'Voluntary contribution after state support',
  },
  entity: person,
  period: 'month',
  flow: true,
  changesFrom: 'period-start',
  law: 'law-41-2024/36.1; law-58-2014/87.1',
  confidence: 'secondary',
  inForce: { from: '2018-01-01' },
  formula: when(isVoluntaryMember, voluntaryBase.times(voluntaryNumbers.rate).minus(voluntarySupport.amount), 0),
})

export const voluntaryMaternityGrant = scheme({
  name: { vi: 'Trợ cấp thai sản (bảo hiểm xã hội tự nguyện)', en: 'Maternity grant of voluntary insurance' },
  note: {
    vi: 'Chỉ cha hoặc mẹ hưởng. Người đủ điều kiện hưởng của bảo hiểm xã hội bắt buộc thì hưởng theo bảo hiểm bắt buộc; nếu người kia hưởng thai sản bắt buộc thì mỗi người hưởng phần mình (khoản 5, 6 Điều 94): khi đó không kê khai là cha hoặc mẹ kia đã hưởng.',
    en: 'Only one parent has it. Who has a right in compulsory insurance too is paid by that; where the other parent draws maternity benefits of compulsory insurance, each has their own (article 94.5 and 94.6): the other is then not told to have claimed.',
  },
  dossier: ['voluntary-si-maternity'],
  entity: person,
  period: 'month',
  changesFrom: 'period-start',
  law: 'law-41-2024/94; law-41-2024/95',
  inForce: { from: '2025-07-01' },
  confidence: 'primary',
  eligibility: all(
    eventIsThisMonth,
    maternityEvent.isOneOf('birth', 'wife_gives_birth'),
    voluntaryMonthsInYearBefore.atLeast(voluntaryNumbers.maternityMonths),
    otherParentTakesBenefit.not(),
  ),
  amount: childrenBorn.times(voluntaryNumbers.maternity),
})

export const compulsoryMaternityFirst = notWith({
  law: 'law-41-2024/94.4',
  scheme: voluntaryMaternityGrant,
  where: [grantAtBirth],
  inForce: { from: '2025-07-01' },
})
