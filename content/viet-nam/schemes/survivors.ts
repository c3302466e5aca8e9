import {
  all,
  any,
  higherOf,
  ofMember,
  parameters,
  periodStart,
  person,
  quantity,
  variable,
  when,
} from '#rules/1-language/index'
import { workCapacityLoss } from '../facts/capacity.ts'
import { contributionMonths, voluntaryMonths } from '../facts/contribution-months.ts'
import { averageInsuredBase } from '../facts/contributions.ts'
import { inInjuryFund, workInjury } from '../facts/injuries.ts'
import { ageAtStart, aliveInMonth, dayOfDeath, died, diesInMonth } from '../facts/people.ts'
import { hasReachedRetirementAge } from '../facts/retirement.ts'
import {
  amongFourSurvivors,
  firstDayOfPension,
  injuryBenefitAtDeath,
  nobodySupports,
  ownIncome,
  pensionAtDeath,
  placeOfDeceased,
  relativesDrawMonthly,
  severalDeaths,
  survivorRelation,
  wasPensioner,
} from '../facts/survivors.ts'
import { underBothLaws } from '../numbers/both-laws.ts'
import { baseSalary, referenceLevel } from '../numbers/standards.ts'
import { scheme } from '../scheme.ts'
import { diedOfWorkInjury } from './employment-injury.ts'
import { monthsOfAverage } from './lump-sum.ts'

/** What compulsory insurance pays when somebody dies: for the funeral, monthly to those who were supported, or once instead. */

const bothLaws = (value: number, before: string, now: string, sureBefore?: 'primary' | 'unconfirmed') =>
  underBothLaws(value, `law-58-2014/${before}`, `law-41-2024/${now}`, sureBefore)

export const survivorNumbers = parameters('survivors', {
  funeralMonths: {
    name: { vi: 'Số tháng đóng để được trợ cấp mai táng', en: 'Contribution months for the funeral grant' },
    unit: 'month',
    values: bothLaws(12, '66.1.a', '85.1.a'),
  },
  funeral: {
    name: { vi: 'Trợ cấp mai táng, số lần mức tham chiếu', en: 'Funeral grant, multiple of the reference level' },
    unit: '1',
    values: bothLaws(10, '66.2', '85.2'),
  },
  monthlyYears: {
    name: {
      vi: 'Số năm đóng để thân nhân hưởng trợ cấp hằng tháng',
      en: 'Contribution years for monthly benefits of relatives',
    },
    unit: 'year',
    values: bothLaws(15, '67.1.a', '86.1.a'),
  },
  childAge: {
    name: { vi: 'Con hưởng trợ cấp đến khi đủ tuổi', en: 'Age up to which children draw the benefit' },
    unit: 'year',
    values: bothLaws(18, '67.2.a', '86.2.a'),
  },
  lossOfCapacity: {
    name: {
      vi: 'Mức suy giảm khả năng lao động của thân nhân',
      en: 'Loss of capacity with which relatives draw the benefit at any age',
    },
    unit: '%',
    values: bothLaws(81, '67.2', '86.2'),
  },
  monthly: {
    name: { vi: 'Tỷ lệ trợ cấp tuất hằng tháng', en: 'Monthly benefit, share of the reference level' },
    unit: '1',
    values: bothLaws(0.5, '68.1', '87.1'),
  },
  monthlyWithoutSupport: {
    name: {
      vi: 'Tỷ lệ trợ cấp khi không còn người trực tiếp nuôi dưỡng',
      en: 'Monthly benefit where nobody is left to support',
    },
    unit: '1',
    values: bothLaws(0.7, '68.1', '87.1'),
  },
  forSeveralDeaths: {
    name: { vi: 'Số lần khi có từ 2 người chết', en: 'Multiple where two or more died' },
    unit: '1',
    values: bothLaws(2, '68.2', '87.2'),
  },
  monthsOfPension: {
    name: {
      vi: 'Số tháng lương hưu khi chết trong 2 tháng đầu hưởng',
      en: 'Months of the pension at a death in its first two months',
    },
    unit: '1',
    values: bothLaws(48, '70.2', '89.2.a', 'unconfirmed'),
  },
  lessPerMonth: {
    name: { vi: 'Mức giảm cho mỗi tháng hưởng thêm', en: 'Less for each further month drawn' },
    unit: '1/month',
    values: bothLaws(0.5, '70.2', '89.2.b', 'unconfirmed'),
  },
  leastMonths: {
    name: { vi: 'Số tháng thấp nhất của trợ cấp một lần', en: 'Least months of the lump sum' },
    unit: '1',
    values: bothLaws(3, '70.1', '89.1; law-41-2024/89.2.b'),
  },
})

export const survivorReference = variable({
  name: { vi: 'Mức làm căn cứ tính chế độ tử tuất', en: "Level with which survivors' benefits are reckoned" },
  note: {
    vi: 'Mức lương cơ sở đến ngày 30/6/2025, từ đó mức tham chiếu.',
    en: 'The base salary to 30 June 2025, since then the reference level.',
  },
  entity: person,
  period: 'month',
  flow: false,
  formulas: [
    {
      inForce: { from: '2016-01-01', to: '2025-06-30' },
      law: 'law-58-2014/66.2; law-58-2014/68.1',
      confidence: 'primary',
      value: baseSalary,
    },
    {
      inForce: { from: '2025-07-01' },
      law: 'law-41-2024/85.2; law-41-2024/87.1',
      confidence: 'primary',
      value: referenceLevel,
    },
  ],
})

/** Of an accident or disease that compulsory insurance covers: the self-employed have a grant of their own. */
const byWork = all(workInjury.isOneOf('accident', 'disease'), diedOfWorkInjury, inInjuryFund)
/** Of a pension of voluntary insurance alone there are no monthly benefits, and the lump sum is its own. */
const onlyVoluntary = all(contributionMonths.equals(0), voluntaryMonths.atLeast(1)).saying({
  vi: 'Chỉ đóng bảo hiểm xã hội tự nguyện',
  en: 'Had contributed only voluntarily',
})
const wasCompulsoryPensioner = all(wasPensioner, onlyVoluntary.not())
const yearsInMonths = survivorNumbers.monthlyYears.times(quantity(12, 'month/year'))

/** Said of the deceased. */
export const leavesMonthlyBenefits = variable({
  name: {
    vi: 'Người chết mà thân nhân được xét trợ cấp tuất hằng tháng',
    en: 'Deceased whose relatives may draw monthly benefits',
  },
  entity: person,
  period: 'month',
  inForce: { from: '2016-01-01' },
  law: 'law-41-2024/86; law-58-2014/67',
  confidence: 'primary',
  formula: all(
    died,
    any(contributionMonths.atLeast(yearsInMonths), wasCompulsoryPensioner, byWork, injuryBenefitAtDeath.is('from_61')),
  ),
})

export const leavesMonthlyPayments = variable({
  name: {
    vi: 'Người chết có thân nhân hưởng trợ cấp tuất hằng tháng',
    en: 'Deceased whose relatives draw monthly benefits',
  },
  entity: person,
  period: 'month',
  inForce: { from: '2016-01-01' },
  law: 'law-41-2024/86; law-58-2014/67',
  confidence: 'primary',
  formula: all(leavesMonthlyBenefits, relativesDrawMonthly, dayOfDeath.before(periodStart)),
})

export const survivingDependant = variable({
  name: {
    vi: 'Thân nhân đủ điều kiện hưởng trợ cấp tuất hằng tháng',
    en: 'Relative who qualifies for the monthly benefit',
  },
  entity: person,
  period: 'month',
  inForce: { from: '2016-01-01' },
  law: 'law-41-2024/86; law-58-2014/67',
  confidence: 'primary',
  formula: any(
    all(
      survivorRelation.is('child'),
      any(ageAtStart.lessThan(survivorNumbers.childAge), workCapacityLoss.atLeast(survivorNumbers.lossOfCapacity)),
    ),
    all(
      survivorRelation.isOneOf('spouse', 'parent', 'other'),
      any(hasReachedRetirementAge, workCapacityLoss.atLeast(survivorNumbers.lossOfCapacity)),
      ownIncome.lessThan(survivorReference),
    ),
  ),
})

const oldLaw = { inForce: { from: '2016-01-01', to: '2025-06-30' }, confidence: 'unconfirmed' } as const
const newLaw = { inForce: { from: '2025-07-01' }, confidence: 'primary' } as const
const dossier = ['survivors']

export const survivorsFuneral = scheme({
  name: { vi: 'Trợ cấp mai táng (bảo hiểm xã hội bắt buộc)', en: 'Funeral grant of compulsory insurance' },
  note: {
    vi: 'Ghi cho người đã chết; trả cho người lo mai táng, trong tháng chết.',
    en: 'Told of the deceased; paid to whoever sees to the funeral, in the month of death.',
  },
  dossier,
  entity: person,
  period: 'month',
  changesFrom: 'period-start',
  eligibility: all(
    diesInMonth,
    any(
      contributionMonths.atLeast(survivorNumbers.funeralMonths),
      byWork,
      wasCompulsoryPensioner,
      injuryBenefitAtDeath.isOneOf('below_61', 'from_61'),
    ),
  ),
  amount: survivorReference.times(survivorNumbers.funeral),
  provisions: [
    { ...oldLaw, law: 'law-58-2014/66', confidence: 'primary' },
    { ...newLaw, law: 'law-41-2024/85' },
  ],
})

export const survivorsMonthly = scheme({
  name: { vi: 'Trợ cấp tuất hằng tháng', en: "Monthly survivors' benefit" },
  note: {
    vi: 'Ghi cho từng thân nhân; người đã chết được kê khai trong cùng hộ. Hưởng từ tháng liền kề sau tháng chết (khoản 3 Điều 87 Luật 41/2024/QH15, khoản 3 Điều 68 Luật 58/2014/QH13); con sinh sau khi cha chết: từ tháng được sinh. Tuổi của thân nhân trước ngày 1/7/2025 ghi theo tuổi nghỉ hưu; khoản 2 Điều 67 Luật 58/2014/QH13 nêu nam đủ 60, nữ đủ 55 tuổi. Khoản 3 Điều 86 Luật 41/2024/QH15 xét thu nhập cả của con suy giảm 81%; tư liệu chỉ nêu thu nhập của thân nhân khác.',
    en: 'Told of each relative; the deceased is listed in the same household. Paid from the month after the death (article 87.3 of Law 41/2024, 68.3 of Law 58/2014); to a child born later from the month of birth. Before 1 July 2025 the age of relatives is recorded as the retirement age; article 67.2 of Law 58/2014 has 60 for men and 55 for women. Article 86.3 of Law 41/2024 looks at the income of a child with a loss of 81% too; the record has it of the other relatives only.',
  },
  dossier,
  entity: person,
  period: 'month',
  changesFrom: 'period-start',
  eligibility: all(
    survivingDependant,
    aliveInMonth,
    ofMember(placeOfDeceased, leavesMonthlyPayments, false),
    amongFourSurvivors,
  ),
  amount: survivorReference
    .times(when(nobodySupports, survivorNumbers.monthlyWithoutSupport, survivorNumbers.monthly))
    .times(when(severalDeaths, survivorNumbers.forSeveralDeaths, 1)),
  provisions: [
    { ...oldLaw, law: 'law-58-2014/67; law-58-2014/68' },
    { ...newLaw, law: 'law-41-2024/86; law-41-2024/87' },
  ],
})

/** Months of the pension: 48 at a death in its first two months, less for each further one. */
export const monthsOfPensionLeft = variable({
  name: { vi: 'Số tháng lương hưu trả một lần khi người hưởng chết', en: 'Months of the pension paid at the death' },
  entity: person,
  period: 'month',
  flow: false,
  inForce: { from: '2016-01-01' },
  law: 'law-41-2024/89; law-58-2014/70',
  confidence: 'primary',
  formula: survivorNumbers.monthsOfPension.minus(
    higherOf(firstDayOfPension.completedMonths(dayOfDeath).minus(1), 0).times(survivorNumbers.lessPerMonth),
  ),
})

export const survivorsLumpSum = scheme({
  name: { vi: 'Trợ cấp tuất một lần', en: "Survivors' lump sum" },
  note: {
    vi: 'Ghi cho người đã chết; trả cho thân nhân khi không có trợ cấp hằng tháng, hoặc khi thân nhân chọn hưởng một lần. Người đang hưởng lương hưu chết: tính theo lương hưu. Chưa có trong bộ quy tắc: 3 tháng trợ cấp khi người hưởng trợ cấp tai nạn lao động hằng tháng chết (khoản 3 Điều 89 Luật 41/2024/QH15).',
    en: 'Told of the deceased; paid to the relatives where no monthly benefit is, or where they choose it. For a pensioner it is reckoned with the pension. Not in the rule book: three months of the benefit after somebody on a monthly work-injury benefit (article 89.3 of Law 41/2024).',
  },
  dossier,
  entity: person,
  period: 'month',
  changesFrom: 'period-start',
  eligibility: all(
    diesInMonth,
    any(wasCompulsoryPensioner, contributionMonths.atLeast(1)),
    all(leavesMonthlyBenefits, relativesDrawMonthly).not(),
  ),
  amount: when(
    wasPensioner,
    pensionAtDeath.times(higherOf(monthsOfPensionLeft, survivorNumbers.leastMonths)),
    averageInsuredBase.times(higherOf(monthsOfAverage, survivorNumbers.leastMonths)),
  ),
  provisions: [
    { ...oldLaw, law: 'law-58-2014/69; law-58-2014/70' },
    { ...newLaw, law: 'law-41-2024/88; law-41-2024/89' },
  ],
})
