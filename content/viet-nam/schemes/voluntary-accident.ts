import {
  all,
  enumeration,
  higherOf,
  inHousehold,
  input,
  notWith,
  parameters,
  person,
  quantity,
  table,
  variable,
  when,
} from '#rules/1-language/index'
import { povertyStatuses } from '../facts/household.ts'
import { injuryBenefitsBegin, injuryCapacityLoss, workInjury } from '../facts/injuries.ts'
import { age, diesInMonth } from '../facts/people.ts'
import { povertyStatus } from '../facts/poverty.ts'
import { insurance, wageZones } from '../facts/work.ts'
import { minimumWage } from '../numbers/standards.ts'
import { scheme } from '../scheme.ts'
import { diedOfWorkInjury, injuryDeathGrant, injuryLumpSum, monthlyInjuryBenefit } from './employment-injury.ts'

/** Work-accident insurance that workers without a labour contract take out for themselves, with support from the state. */

export const voluntaryTerms = enumeration({
  name: { vi: 'Phương thức đóng bảo hiểm tai nạn tự nguyện', en: 'Terms of voluntary work-accident insurance' },
  codes: {
    none: { vi: 'không đóng', en: 'does not pay' },
    six_months: { vi: 'đóng 6 tháng một lần', en: 'pays for six months' },
    twelve_months: { vi: 'đóng 12 tháng một lần', en: 'pays for twelve months' },
  },
})

export const voluntaryTerm = input({
  name: {
    vi: 'Đóng bảo hiểm tai nạn lao động tự nguyện trong tháng',
    en: 'Payment for voluntary work-accident insurance in the month',
  },
  entity: person,
  period: 'month',
  codes: voluntaryTerms,
  assumed: 'none',
})

export const hasRegisteredWork = input({
  name: {
    vi: 'Đã đăng ký công việc, thời gian và nơi làm việc với bảo hiểm tai nạn lao động tự nguyện',
    en: 'Has registered the job, its time and place for voluntary work-accident insurance',
  },
  entity: person,
  period: 'month',
  kind: 'truth',
})

export const inVoluntaryAccidentInsurance = input({
  name: {
    vi: 'Đang tham gia bảo hiểm tai nạn lao động tự nguyện khi xảy ra tai nạn',
    en: 'Was in voluntary work-accident insurance when it happened',
  },
  entity: person,
  period: 'always',
  kind: 'truth',
  assumed: false,
})

export const voluntaryAccidentYears = input({
  name: {
    vi: 'Số năm đóng bảo hiểm tai nạn lao động tự nguyện',
    en: 'Years paid in voluntary work-accident insurance',
  },
  note: { vi: 'Từ một năm trở xuống tính là một năm.', en: 'One year or less counts as one.' },
  entity: person,
  period: 'always',
  unit: 'year',
  flow: false,
  min: 0,
  max: 60,
  integral: true,
})

const since2025 = (value: number) => ({ '2025-01-01': { value, law: 'd143-2024', confidence: 'secondary' } }) as const

export const voluntaryAccidentNumbers = parameters('voluntary-accident', {
  age: {
    name: { vi: 'Tuổi tham gia', en: 'Age from which one can join' },
    unit: 'year',
    values: since2025(15),
  },
  sixMonths: {
    name: { vi: 'Mức đóng 6 tháng', en: 'Premium for six months' },
    note: { vi: 'Theo lương tối thiểu tháng vùng IV.', en: 'Of the monthly minimum wage of zone IV.' },
    unit: '1',
    max: 1,
    values: since2025(0.06),
  },
  twelveMonths: {
    name: { vi: 'Mức đóng 12 tháng', en: 'Premium for twelve months' },
    unit: '1',
    max: 1,
    values: since2025(0.12),
  },
  leastLoss: {
    name: { vi: 'Mức suy giảm thấp nhất để hưởng trợ cấp tai nạn tự nguyện', en: 'Least loss for the lump sum' },
    unit: '%',
    values: since2025(5),
  },
  lumpSum: {
    name: { vi: 'Số lần lương tối thiểu vùng IV khi suy giảm 5%', en: 'Zone IV wages at a loss of 5%' },
    unit: '1',
    values: since2025(3),
  },
  perPercent: {
    name: { vi: 'Số lần lương tối thiểu vùng IV cho mỗi 1% tiếp theo', en: 'Zone IV wages for each further 1%' },
    unit: '1/%',
    values: since2025(0.3),
  },
  firstYear: {
    name: { vi: 'Số lần lương tối thiểu vùng IV cho năm đầu đóng', en: 'Zone IV wages for the first year paid' },
    unit: '1',
    values: since2025(0.5),
  },
  perYear: {
    name: {
      vi: 'Số lần lương tối thiểu vùng IV cho mỗi năm đóng tiếp theo',
      en: 'Zone IV wages for each further year',
    },
    unit: '1/year',
    values: since2025(0.3),
  },
  death: {
    name: { vi: 'Số lần lương tối thiểu vùng IV khi chết', en: 'Zone IV wages at death' },
    unit: '1',
    values: since2025(31.5),
  },
})

export const voluntaryAccidentSupport = table({
  name: {
    vi: 'Tỷ lệ Nhà nước hỗ trợ đóng bảo hiểm tai nạn lao động tự nguyện',
    en: 'State support for premiums of voluntary work-accident insurance',
  },
  unit: '1',
  keys: [povertyStatuses],
  values: {
    '2025-01-01': {
      cells: { poor: 0.3, near_poor: 0.25, average: 0.1, other: 0.1 },
      law: 'd143-2024',
      confidence: 'unconfirmed',
    },
  },
})

/** Zone IV, wherever the work is. */
export const zoneFourWage = variable({
  name: { vi: 'Mức lương tối thiểu tháng vùng IV', en: 'Monthly minimum wage of zone IV' },
  entity: person,
  period: 'month',
  flow: false,
  inForce: { from: '2025-01-01' },
  law: 'd143-2024',
  confidence: 'secondary',
  formula: minimumWage.at(wageZones.code('zone_4')),
})

export const voluntaryAccidentPremium = variable({
  name: {
    vi: 'Mức đóng bảo hiểm tai nạn lao động tự nguyện trước hỗ trợ',
    en: 'Premium of voluntary work-accident insurance before support',
  },
  entity: person,
  period: 'month',
  flow: true,
  inForce: { from: '2025-01-01' },
  law: 'd143-2024',
  confidence: 'secondary',
  formula: zoneFourWage.times(
    when(voluntaryTerm.is('twelve_months'), voluntaryAccidentNumbers.twelveMonths, voluntaryAccidentNumbers.sixMonths),
  ),
})

const decree = {
  dossier: ['voluntary-work-accident-insurance'],
  entity: person,
  period: 'month',
  law: 'd143-2024',
  inForce: { from: '2025-01-01' },
} as const

export const voluntaryAccidentPremiumSupport = scheme({
  ...decree,
  name: {
    vi: 'Hỗ trợ tiền đóng bảo hiểm tai nạn lao động tự nguyện',
    en: 'State support for the premium of voluntary work-accident insurance',
  },
  confidence: 'unconfirmed',
  eligibility: all(
    voluntaryTerm.isOneOf('six_months', 'twelve_months'),
    age.atLeast(voluntaryAccidentNumbers.age),
    insurance.isOneOf('none', 'voluntary', 'household_business_owner'),
    hasRegisteredWork,
  ),
  amount: voluntaryAccidentPremium.times(voluntaryAccidentSupport.at(inHousehold(povertyStatus))),
})

export const voluntaryAccidentPremiumOfMember = variable({
  name: {
    vi: 'Tiền đóng bảo hiểm tai nạn lao động tự nguyện của người tham gia',
    en: 'Premium that the member of voluntary work-accident insurance pays',
  },
  entity: person,
  period: 'month',
  flow: true,
  inForce: { from: '2025-01-01' },
  law: 'd143-2024',
  confidence: 'unconfirmed',
  formula: when(
    voluntaryTerm.is('none'),
    quantity(0, 'VND'),
    voluntaryAccidentPremium.minus(voluntaryAccidentPremiumSupport.calculated),
  ),
})

const furtherYears = higherOf(voluntaryAccidentYears.minus(1), 0)

export const voluntaryAccidentLumpSum = scheme({
  ...decree,
  name: {
    vi: 'Trợ cấp tai nạn lao động tự nguyện một lần',
    en: 'Lump sum of voluntary work-accident insurance',
  },
  note: {
    vi: 'Cùng một vụ tai nạn đã được quỹ bảo hiểm tai nạn lao động bắt buộc chi trả thì không hưởng khoản này.',
    en: 'Not paid where compulsory employment injury insurance pays for the same accident: that goes first.',
  },
  confidence: 'secondary',
  eligibility: all(
    workInjury.is('accident'),
    inVoluntaryAccidentInsurance,
    injuryCapacityLoss.atLeast(voluntaryAccidentNumbers.leastLoss),
    injuryBenefitsBegin,
  ),
  amount: voluntaryAccidentNumbers.lumpSum
    .plus(injuryCapacityLoss.minus(voluntaryAccidentNumbers.leastLoss).times(voluntaryAccidentNumbers.perPercent))
    .plus(voluntaryAccidentNumbers.firstYear)
    .plus(furtherYears.times(voluntaryAccidentNumbers.perYear))
    .times(zoneFourWage),
})

export const voluntaryAccidentDeathGrant = scheme({
  ...decree,
  name: {
    vi: 'Trợ cấp khi người tham gia chết do tai nạn lao động (tự nguyện)',
    en: 'Grant at a death, of voluntary work-accident insurance',
  },
  note: {
    vi: 'Ghi cho người đã chết. Cùng một vụ tai nạn đã được quỹ bảo hiểm tai nạn lao động bắt buộc chi trả thì không hưởng khoản này.',
    en: 'Told of the deceased. Not paid where compulsory employment injury insurance pays for the same accident: that goes first.',
  },
  confidence: 'secondary',
  eligibility: all(diesInMonth, workInjury.is('accident'), diedOfWorkInjury, inVoluntaryAccidentInsurance),
  amount: zoneFourWage.times(voluntaryAccidentNumbers.death),
})

/** For the same event, compulsory insurance leads. */
export const noVoluntaryLumpSumBesideCompulsory = notWith({
  law: 'd143-2024',
  scheme: voluntaryAccidentLumpSum,
  where: [injuryLumpSum, monthlyInjuryBenefit],
  inForce: { from: '2025-01-01' },
})

export const noVoluntaryDeathGrantBesideCompulsory = notWith({
  law: 'd143-2024',
  scheme: voluntaryAccidentDeathGrant,
  where: [injuryDeathGrant],
  inForce: { from: '2025-01-01' },
})
