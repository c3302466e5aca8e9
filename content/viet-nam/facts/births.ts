import {
  all,
  any,
  day,
  enumeration,
  input,
  parameters,
  periodEnd,
  periodStart,
  person,
  variable,
} from '#rules/1-language/index'
import { underBothLaws } from '../numbers/both-laws.ts'
import { contributionMonths } from './contribution-months.ts'
import { averageOfSixMonths } from './insured-work.ts'

/** A birth or adoption as maternity insurance sees it, and what was contributed before it. */

export const maternityEvents = enumeration({
  name: { vi: 'Sự kiện thai sản', en: 'Maternity events' },
  codes: {
    none: { vi: 'không có', en: 'none' },
    birth: { vi: 'sinh con', en: 'gives birth' },
    adoption: { vi: 'nhận nuôi con nuôi dưới 6 tháng tuổi', en: 'adopts a child under six months' },
    wife_gives_birth: { vi: 'vợ sinh con', en: 'wife gives birth' },
  },
})

export const maternityEvent = input({
  name: { vi: 'Sự kiện thai sản', en: 'Maternity event' },
  entity: person,
  period: 'always',
  codes: maternityEvents,
  assumed: 'none',
})

/** Asked only of those who have such an event. */
export const maternityDay = input({
  name: { vi: 'Ngày sinh con, ngày vợ sinh con hoặc ngày nhận con nuôi', en: 'Day of the birth, or of the adoption' },
  entity: person,
  period: 'always',
  kind: 'date',
})

export const childrenBorn = input({
  name: { vi: 'Số con của lần sinh hoặc nhận nuôi này', en: 'Children of this birth or adoption' },
  entity: person,
  period: 'always',
  unit: 'child',
  flow: false,
  min: 1,
  max: 8,
  integral: true,
  assumed: 1,
})

export const livingChildren = input({
  name: {
    vi: 'Số con đẻ còn sống tại thời điểm sinh, không kể con của lần sinh này',
    en: 'Living natural children at the time of the birth, without those of this birth',
  },
  entity: person,
  period: 'always',
  unit: 'child',
  flow: false,
  min: 0,
  max: 20,
  integral: true,
})

export const surgicalBirth = input({
  name: { vi: 'Sinh con phải phẫu thuật', en: 'Birth by surgery' },
  entity: person,
  period: 'always',
  kind: 'truth',
})

export const bornBefore32Weeks = input({
  name: { vi: 'Sinh con dưới 32 tuần tuổi (tuổi thai)', en: 'Born before 32 weeks of pregnancy' },
  entity: person,
  period: 'always',
  kind: 'truth',
  assumed: false,
})

export const contributedInYearBefore = input({
  name: {
    vi: 'Số tháng đóng bảo hiểm xã hội bắt buộc trong 12 tháng liền kề trước khi sinh con, nhận con nuôi hoặc vợ sinh con',
    en: "Months of compulsory contributions in the 12 months before the birth, the adoption or the wife's giving birth",
  },
  note: {
    vi: 'Không có tháng nào: ghi 0. Cũng cần khi xét hỗ trợ phụ nữ thuộc hộ nghèo là người dân tộc thiểu số sinh con, vì người đủ điều kiện hưởng trợ cấp một lần khi sinh con của bảo hiểm xã hội bắt buộc thì không hưởng khoản đó.',
    en: '0 where there are none. Needed for the birth grant of poor ethnic-minority women too: who has a right to the grant at birth of compulsory insurance does not have that one.',
  },
  entity: person,
  period: 'always',
  unit: 'month',
  flow: false,
  min: 0,
  max: 12,
  integral: true,
})

export const restWasOrdered = input({
  name: {
    vi: 'Phải nghỉ việc để dưỡng thai theo chỉ định của cơ sở khám bệnh, chữa bệnh',
    en: 'Rest during the pregnancy was ordered by a medical facility',
  },
  entity: person,
  period: 'always',
  kind: 'truth',
  assumed: false,
})

export const treatedForInfertility = input({
  name: { vi: 'Phải nghỉ việc để điều trị vô sinh', en: 'Was off work for infertility treatment' },
  entity: person,
  period: 'always',
  kind: 'truth',
  assumed: false,
})

/** Asked only of those treated for infertility. */
export const contributedInTwoYearsBefore = input({
  name: {
    vi: 'Số tháng đóng bảo hiểm xã hội bắt buộc trong 24 tháng liền kề trước khi sinh con',
    en: 'Months of compulsory contributions in the 24 months before the birth',
  },
  note: {
    vi: 'Chỉ hỏi người phải nghỉ việc để điều trị vô sinh; dùng từ ngày 1/7/2025.',
    en: 'Asked only of those off work for infertility treatment; used from 1 July 2025.',
  },
  entity: person,
  period: 'always',
  unit: 'month',
  flow: false,
  min: 0,
  max: 24,
  integral: true,
})

export const maternityConditions = parameters('maternity-conditions', {
  months: {
    name: { vi: 'Số tháng phải đóng trong 12 tháng trước khi sinh', en: 'Months to have in the 12 before the birth' },
    unit: 'month',
    values: underBothLaws(6, 'law-58-2014/31.2', 'law-41-2024/50.2'),
  },
  monthsInAll: {
    name: { vi: 'Tổng số tháng đã đóng khi phải nghỉ dưỡng thai', en: 'Months in all where rest was ordered' },
    unit: 'month',
    values: underBothLaws(12, 'law-58-2014/31.3', 'law-41-2024/50.3'),
  },
  monthsWithRest: {
    name: {
      vi: 'Số tháng phải đóng trong 12 tháng trước khi sinh khi phải nghỉ dưỡng thai',
      en: 'Months in the 12 before the birth where rest was ordered',
    },
    unit: 'month',
    values: underBothLaws(3, 'law-58-2014/31.3', 'law-41-2024/50.3'),
  },
  monthsInTwoYears: {
    name: {
      vi: 'Số tháng phải đóng trong 24 tháng trước khi sinh khi điều trị vô sinh',
      en: 'Months in the 24 before the birth where infertility was treated',
    },
    unit: 'month',
    values: { '2025-07-01': { value: 6, law: 'law-41-2024/50.5', confidence: 'primary' } },
  },
})

const sixOfTwelve = contributedInYearBefore.atLeast(maternityConditions.months)
const restOrdered = all(
  maternityEvent.is('birth'),
  restWasOrdered,
  contributionMonths.atLeast(maternityConditions.monthsInAll),
  contributedInYearBefore.atLeast(maternityConditions.monthsWithRest),
)

/** Who left work before the birth keeps the right; so nothing is asked of the insurance of the month. */
export const contributedEnough = variable({
  name: {
    vi: 'Đủ thời gian đóng bảo hiểm xã hội để hưởng chế độ thai sản',
    en: 'Has contributed long enough for maternity benefits',
  },
  entity: person,
  period: 'month',
  formulas: [
    {
      inForce: { from: '2016-01-01', to: '2025-06-30' },
      confidence: 'primary',
      law: 'law-58-2014/31',
      value: any(sixOfTwelve.citing('law-58-2014/31.2'), restOrdered.citing('law-58-2014/31.3')),
    },
    {
      inForce: { from: '2025-07-01' },
      confidence: 'primary',
      law: 'law-41-2024/50',
      value: any(
        sixOfTwelve.citing('law-41-2024/50.2'),
        restOrdered.citing('law-41-2024/50.3'),
        all(
          maternityEvent.is('birth'),
          treatedForInfertility,
          contributedInTwoYearsBefore.atLeast(maternityConditions.monthsInTwoYears),
        ).citing('law-41-2024/50.5'),
      ),
    },
  ],
})

export const eventIsThisMonth = variable({
  name: { vi: 'Sinh con hoặc nhận con nuôi trong tháng', en: 'The birth or adoption is in this month' },
  entity: person,
  period: 'month',
  formula: all(
    maternityEvent.isOneOf('birth', 'adoption', 'wife_gives_birth'),
    maternityDay.onOrAfter(periodStart),
    maternityDay.onOrBefore(periodEnd),
  ),
})

/** The Population Law: at the birth there is exactly one living natural child. */
export const secondChildUnderPopulationLaw = variable({
  name: {
    vi: 'Sinh con thứ hai từ ngày 1/7/2026',
    en: 'Second child, born on or after 1 July 2026',
  },
  entity: person,
  period: 'month',
  law: 'law-113-2025/13; law-113-2025/28',
  confidence: 'secondary',
  formula: all(
    maternityEvent.isOneOf('birth', 'wife_gives_birth'),
    maternityDay.onOrAfter(day('2026-07-01')),
    livingChildren.equals(1),
  ),
})

export const maternityWage = input({
  name: {
    vi: 'Bình quân tiền lương đóng bảo hiểm xã hội của 6 tháng gần nhất trước khi nghỉ thai sản',
    en: 'Average contribution base of the six months before the maternity leave',
  },
  note: {
    vi: 'Nếu đóng chưa đủ 6 tháng: bình quân các tháng đã đóng. Nếu không nêu: tính từ tiền lương từng tháng.',
    en: 'With fewer than six months: the average of the months contributed. If not given: reckoned from the monthly wages.',
  },
  entity: person,
  period: 'month',
  unit: 'VND',
  flow: false,
  min: 0,
  max: 10_000_000_000,
})

/** For single days off, which are taken in this month. */
export const maternityBaseOfMonth = variable({
  name: { vi: 'Mức bình quân tiền lương để tính trợ cấp thai sản', en: 'Base of maternity benefits' },
  entity: person,
  period: 'month',
  flow: false,
  formula: maternityWage.orIfUnknown(averageOfSixMonths),
})
