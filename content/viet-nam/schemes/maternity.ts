import { all, any, input, periodEnd, person, quantity, variable, when } from '#rules/1-language/index'
import {
  childrenBorn,
  contributedEnough,
  contributedInYearBefore,
  eventIsThisMonth,
  maternityConditions,
  maternityEvent,
  maternityWage,
  secondChildUnderPopulationLaw,
} from '../facts/births.ts'
import { asItWas, averageOfSixMonths, monthsSince } from '../facts/insured-work.ts'
import { sex } from '../facts/people.ts'
import { maternityNumbers } from '../numbers/maternity.ts'
import { baseSalary, referenceLevel } from '../numbers/standards.ts'
import { scheme } from '../scheme.ts'
import { underNewLaw, underOldLaw } from './sickness.ts'

/** Maternity leave and the grant at birth. Until 30 June 2025 by Law 58/2014, which has the same numbers. */

export const maternityLeaveStart = input({
  name: { vi: 'Ngày bắt đầu nghỉ thai sản', en: 'First day of the maternity leave' },
  note: {
    vi: 'Khi nhận con nuôi: ngày giao nhận con nuôi.',
    en: 'In an adoption: the day on which the child was handed over.',
  },
  entity: person,
  period: 'always',
  kind: 'date',
})

/** An adopted child has leave until it is six months old. */
export const birthOfAdoptedChild = input({
  name: { vi: 'Ngày sinh của con nuôi', en: 'Date of birth of the adopted child' },
  entity: person,
  period: 'always',
  kind: 'date',
})

export const oddDaysOfLeave = input({
  name: {
    vi: 'Số ngày lẻ sau các tháng trọn của thời gian nghỉ khi nhận con nuôi',
    en: 'Odd days after the whole months of the leave of an adoption',
  },
  note: {
    vi: 'Chỉ khi nhận con nuôi; không kể trong số tháng trọn.',
    en: 'Of adoptions only; not within the whole months.',
  },
  entity: person,
  period: 'always',
  unit: 'day',
  flow: false,
  min: 0,
  max: 30,
  integral: true,
  assumed: 0,
})

export const otherParentTakesBenefit = input({
  name: {
    vi: 'Cha hoặc mẹ kia đã hưởng chế độ thai sản, trợ cấp khi sinh đối với con này',
    en: 'The other parent has claimed leave or grant for this child',
  },
  entity: person,
  period: 'always',
  kind: 'truth',
  assumed: false,
})

export const backAtWork = input({
  name: { vi: 'Đã đi làm lại trước khi hết thời gian nghỉ thai sản', en: 'Back at work before the leave ends' },
  entity: person,
  period: 'month',
  kind: 'truth',
  assumed: false,
})

const sinceStart = monthsSince(maternityLeaveStart)

export const monthsSinceLeaveStart = variable({
  name: { vi: 'Số tháng kể từ tháng bắt đầu nghỉ thai sản', en: 'Months since the month in which the leave began' },
  entity: person,
  period: 'month',
  flow: false,
  formula: sinceStart.times(quantity(1, 'month')),
})

const monthsForFurtherChildren = childrenBorn.minus(1).times(maternityNumbers.monthsPerFurtherChild)

const wholeMonths = when(
  maternityEvent.is('adoption'),
  maternityLeaveStart.completedMonths(birthOfAdoptedChild.plusMonths(6)),
  maternityNumbers.months.plus(monthsForFurtherChildren),
)

/** Whole months; what is left of an adoption's leave is given in days. */
export const maternityLeaveMonths = variable({
  name: { vi: 'Số tháng trọn được nghỉ thai sản', en: 'Whole months of maternity leave' },
  note: {
    vi: 'Chưa kể tháng thứ bảy khi sinh con thứ hai từ ngày 1/7/2026. Khi nhận con nuôi, số ngày lẻ ghi riêng và được chi ở tháng sau các tháng trọn.',
    en: 'Without the seventh month for a second child born from 1 July 2026. The odd days of an adoption are given apart, and paid in the month after the whole ones.',
  },
  entity: person,
  period: 'month',
  flow: false,
  formulas: [
    {
      inForce: { from: '2016-01-01', to: '2025-06-30' },
      law: 'law-58-2014/34.1; law-58-2014/36',
      confidence: 'primary',
      value: wholeMonths,
    },
    {
      inForce: { from: '2025-07-01' },
      law: 'law-41-2024/53.1; law-41-2024/56.1',
      confidence: 'primary',
      value: wholeMonths,
    },
  ],
})

export const maternityBase = variable({
  name: {
    vi: 'Mức bình quân tiền lương 6 tháng trước khi nghỉ thai sản',
    en: 'Average wage of the six months before the leave',
  },
  entity: person,
  period: 'month',
  flow: false,
  formula: maternityWage.orIfUnknown(asItWas(averageOfSixMonths, sinceStart, 14)),
})

const hasOddDays = all(
  maternityEvent.is('adoption'),
  monthsSinceLeaveStart.equals(maternityLeaveMonths),
  oddDaysOfLeave.moreThan(0),
)
const inUsualMonths = monthsSinceLeaveStart.lessThan(maternityLeaveMonths)
const inMonthsForSecondChild = all(
  secondChildUnderPopulationLaw,
  monthsSinceLeaveStart.lessThan(maternityNumbers.monthsForSecondChild.plus(monthsForFurtherChildren)),
)

/** A month of leave begins on the day of the month on which the leave began, and is paid in the month in which it begins. */
export const isOnMaternityLeave = variable({
  name: { vi: 'Đang trong thời gian nghỉ thai sản', en: 'On maternity leave' },
  entity: person,
  period: 'month',
  formulas: [
    {
      inForce: { from: '2016-01-01', to: '2025-06-30' },
      law: 'law-58-2014/34.1',
      confidence: 'primary',
      value: all(maternityLeaveStart.onOrBefore(periodEnd), any(inUsualMonths, hasOddDays)),
    },
    {
      inForce: { from: '2025-07-01', to: '2026-06-30' },
      law: 'law-41-2024/53.1; law-41-2024/56.1',
      confidence: 'primary',
      value: all(maternityLeaveStart.onOrBefore(periodEnd), any(inUsualMonths, hasOddDays)),
    },
    {
      inForce: { from: '2026-07-01' },
      law: 'law-41-2024/53.1; law-113-2025/13',
      confidence: 'secondary',
      value: all(maternityLeaveStart.onOrBefore(periodEnd), any(inUsualMonths, hasOddDays, inMonthsForSecondChild)),
    },
  ],
})

export const takesMaternityLeave = variable({
  name: {
    vi: 'Lao động nữ sinh con, hoặc người lao động nhận nuôi con nuôi dưới 6 tháng tuổi',
    en: 'Woman who gives birth, or who adopts a child under six months',
  },
  entity: person,
  period: 'month',
  formula: any(all(maternityEvent.is('birth'), sex.is('female')), maternityEvent.is('adoption')),
})

/** Who is back after four months has wage and benefit. */
export const returnedInTime = variable({
  name: {
    vi: 'Chưa đi làm lại, hoặc đi làm lại sau khi đã nghỉ ít nhất 4 tháng',
    en: 'Not back at work, or back after at least four months',
  },
  entity: person,
  period: 'month',
  inForce: { from: '2016-01-01' },
  formula: any(backAtWork.not(), monthsSinceLeaveStart.atLeast(maternityNumbers.monthsBeforeReturn)),
})

export const maternityLeave = scheme({
  name: { vi: 'Trợ cấp thai sản khi sinh con, nhận con nuôi', en: 'Maternity benefit' },
  note: {
    vi: 'Mỗi tháng nghỉ được chi trong tháng mà tháng nghỉ đó bắt đầu. Con thứ hai sinh trước ngày 1/7/2026: 6 tháng. Chưa có trong tư liệu: mang thai hộ, biện pháp tránh thai, người mẹ chết sau khi sinh. Trước ngày 1/7/2025 theo Luật 58/2014/QH13, với các con số của Luật 41/2024/QH15 nếu không có số riêng; chưa đối chiếu.',
    en: 'Each month of leave is paid in the month in which it begins. A second child born before 1 July 2026: six months. Not on record: surrogacy, contraception, death of the mother. Before 1 July 2025 by Law 58/2014, with the numbers of Law 41/2024 where none of its own is on record; not compared.',
  },
  dossier: ['maternity'],
  entity: person,
  period: 'month',
  eligibility: all(
    takesMaternityLeave.citing('law-41-2024/50.1'),
    contributedEnough,
    isOnMaternityLeave.citing('law-41-2024/53.1'),
    returnedInTime.citing('law-45-2019/139.4'),
    otherParentTakesBenefit.not().citing('law-41-2024/56.1'),
  ),
  amount: when(hasOddDays, maternityBase.over(maternityNumbers.daysOfMonth).times(oddDaysOfLeave), maternityBase).times(
    maternityNumbers.rate,
  ),
  provisions: [
    {
      ...underOldLaw,
      law: 'law-58-2014/34; law-58-2014/39',
      eligibility: all(
        takesMaternityLeave.citing('law-58-2014/31.1'),
        contributedEnough,
        isOnMaternityLeave.citing('law-58-2014/34.1'),
        returnedInTime.citing('law-58-2014/40.1.a'),
        otherParentTakesBenefit.not(),
      ),
    },
    { ...underNewLaw, law: 'law-41-2024/53; law-41-2024/59' },
  ],
})

/** Months on leave count as contributed: for the length of service, and for benefits that ask for contributions. */
export const leaveCountsAsContributed = variable({
  name: {
    vi: 'Tháng nghỉ thai sản được tính là tháng đóng bảo hiểm xã hội',
    en: 'Month of maternity leave that counts as contributed',
  },
  entity: person,
  period: 'month',
  formulas: [
    {
      inForce: { from: '2016-01-01', to: '2025-06-30' },
      law: 'law-58-2014/39.2',
      confidence: 'primary',
      value: all(maternityLeave.eligible, backAtWork.not()),
    },
    {
      inForce: { from: '2025-07-01' },
      law: 'law-41-2024/53.8',
      confidence: 'primary',
      value: all(maternityLeave.eligible, backAtWork.not()),
    },
  ],
})

/** Asked only of fathers. */
export const motherHasTheRight = input({
  name: {
    vi: 'Người mẹ đủ điều kiện hưởng trợ cấp một lần khi sinh con',
    en: 'The mother has the right to the grant at birth',
  },
  entity: person,
  period: 'always',
  kind: 'truth',
})

export const motherOrAdopterHasGrant = variable({
  name: {
    vi: 'Người mẹ hoặc người nhận con nuôi đủ thời gian đóng bảo hiểm xã hội',
    en: 'Mother or adopter with enough contributions',
  },
  entity: person,
  period: 'month',
  inForce: { from: '2016-01-01' },
  formula: all(maternityEvent.isOneOf('birth', 'adoption'), contributedEnough),
})

export const fatherHasGrant = variable({
  name: {
    vi: 'Người cha đã đóng đủ 6 tháng trong 12 tháng, khi người mẹ không đủ điều kiện',
    en: 'Father with 6 months contributed in 12, where the mother has no right',
  },
  entity: person,
  period: 'month',
  inForce: { from: '2016-01-01' },
  formula: all(
    maternityEvent.is('wife_gives_birth'),
    motherHasTheRight.not(),
    contributedInYearBefore.atLeast(maternityConditions.months),
  ),
})

const perChild = childrenBorn.times(maternityNumbers.grantFactor)

export const grantAtBirth = scheme({
  name: {
    vi: 'Trợ cấp một lần khi sinh con, nhận nuôi con nuôi',
    en: 'Grant at birth or adoption',
  },
  note: {
    vi: 'Tính theo mức của tháng sinh con. Không hưởng cùng trợ cấp thai sản của bảo hiểm xã hội tự nguyện. Trước ngày 1/7/2025 theo Luật 58/2014/QH13, với các con số của Luật 41/2024/QH15 nếu không có số riêng; chưa đối chiếu.',
    en: 'By the level of the month of the birth. Not beside the maternity grant of voluntary insurance. Before 1 July 2025 by Law 58/2014, with the numbers of Law 41/2024 where none of its own is on record; not compared.',
  },
  dossier: ['maternity'],
  entity: person,
  period: 'month',
  changesFrom: 'period-start',
  eligibility: all(
    eventIsThisMonth,
    any(
      motherOrAdopterHasGrant.citing('law-41-2024/58.1; law-41-2024/58.3'),
      fatherHasGrant.citing('law-41-2024/58.1'),
    ),
    otherParentTakesBenefit.not().citing('law-41-2024/58.1'),
  ),
  amount: perChild.times(referenceLevel),
  provisions: [
    {
      ...underOldLaw,
      law: 'law-58-2014/38',
      eligibility: all(
        eventIsThisMonth,
        any(motherOrAdopterHasGrant.citing('law-58-2014/38'), fatherHasGrant.citing('law-58-2014/38')),
        otherParentTakesBenefit.not(),
      ),
      amount: perChild.times(baseSalary),
    },
    { ...underNewLaw, law: 'law-41-2024/58' },
  ],
})
