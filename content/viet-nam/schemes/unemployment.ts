import {
  all,
  any,
  higherOf,
  lowerOf,
  parameters,
  periodEnd,
  person,
  quantity,
  type TruthOf,
  variable,
  when,
} from '#rules/1-language/index'
import { asItWas, monthsSince } from '../facts/insured-work.ts'
import {
  contractEnd,
  dayOfContractEnd,
  jobSeekerState,
  jobsRefused,
  reportsMissed,
  seasonalContract,
  unemploymentBenefitStart,
  unemploymentClaim,
  unemploymentMonths,
  unemploymentMonthsInThreeYears,
  unemploymentMonthsInTwoYears,
  unemploymentWage,
} from '../facts/job-loss.ts'
import { insurance, wageZone } from '../facts/work.ts'
import { baseSalary, minimumWage } from '../numbers/standards.ts'
import { scheme } from '../scheme.ts'
import { contributes, unemploymentBase } from './contribution-bases.ts'
import { isPensioner, qualifiesByAge, qualifiesByReducedCapacity } from './pension-conditions.ts'

/** Unemployment insurance: Law 38/2013 until the end of 2025, Law 74/2025 since. */

const underBothEmploymentLaws = (value: number, before: string, now: string) =>
  ({
    '2015-01-01': { value, law: before, confidence: 'primary' },
    '2026-01-01': { value, law: now, confidence: 'secondary' },
  }) as const

export const unemploymentNumbers = parameters('unemployment', {
  ceilingBefore2015: {
    name: {
      vi: 'Mức trần trợ cấp thất nghiệp của người chấm dứt hợp đồng trước ngày 1/1/2015',
      en: 'Ceiling for contracts that ended before 1 January 2015',
    },
    unit: 'VND',
    values: { '2009-01-01': 'unknown' },
  },
  rate: {
    name: { vi: 'Tỷ lệ hưởng trợ cấp thất nghiệp', en: 'Rate of the unemployment benefit' },
    unit: '1',
    max: 1,
    values: underBothEmploymentLaws(0.6, 'law-38-2013/50.1', 'law-74-2025/39'),
  },
  ceiling: {
    name: {
      vi: 'Mức trần: số lần mức lương tối thiểu vùng hoặc lương cơ sở',
      en: 'Ceiling, in minimum wages or base salaries',
    },
    unit: '1',
    values: underBothEmploymentLaws(5, 'law-38-2013/50.1', 'law-74-2025/39'),
  },
  monthsContributed: {
    name: { vi: 'Số tháng phải đóng bảo hiểm thất nghiệp', en: 'Months to have contributed' },
    unit: 'month',
    values: underBothEmploymentLaws(12, 'law-38-2013/49.2', 'law-74-2025/38'),
  },
  claimWithin: {
    name: { vi: 'Thời hạn nộp hồ sơ', en: 'Time in which to claim' },
    unit: 'month',
    values: underBothEmploymentLaws(3, 'law-38-2013/46.1', 'law-74-2025/38'),
  },
  firstMonths: {
    name: {
      vi: 'Số tháng hưởng khi đã đóng từ đủ 12 đến đủ 36 tháng',
      en: 'Months of benefit for 12 to 36 months contributed',
    },
    unit: 'month',
    values: underBothEmploymentLaws(3, 'law-38-2013/50.2', 'law-74-2025/39'),
  },
  firstMonthsCover: {
    name: {
      vi: 'Số tháng đóng ứng với thời gian hưởng đầu tiên',
      en: 'Months contributed that the first months cover',
    },
    unit: 'month',
    values: underBothEmploymentLaws(36, 'law-38-2013/50.2', 'law-74-2025/39'),
  },
  monthsPerFurtherMonth: {
    name: { vi: 'Số tháng đóng thêm cho mỗi tháng hưởng thêm', en: 'Further months contributed for each month more' },
    unit: '1',
    values: underBothEmploymentLaws(12, 'law-38-2013/50.2', 'law-74-2025/39'),
  },
  mostMonths: {
    name: { vi: 'Số tháng hưởng tối đa', en: 'Most months of benefit' },
    unit: 'month',
    values: underBothEmploymentLaws(12, 'law-38-2013/50.2', 'law-74-2025/39'),
  },
  refusals: {
    name: { vi: 'Số lần từ chối việc làm thì chấm dứt hưởng', en: 'Refusals that end the benefit' },
    unit: 'time',
    values: underBothEmploymentLaws(2, 'law-38-2013/53.3.d', 'law-74-2025'),
  },
  missedReports: {
    name: {
      vi: 'Số tháng liên tục không thông báo thì chấm dứt hưởng',
      en: 'Months without a report that end the benefit',
    },
    unit: 'month',
    values: underBothEmploymentLaws(3, 'law-38-2013/53.3.e', 'law-74-2025'),
  },
})

export const hasUnemploymentContributions = variable({
  name: {
    vi: 'Đã đóng bảo hiểm thất nghiệp đủ 12 tháng trong 24 tháng (36 tháng với hợp đồng mùa vụ)',
    en: 'Has 12 months of unemployment insurance in the last 24 (36 after a seasonal contract)',
  },
  entity: person,
  period: 'month',
  inForce: { from: '2015-01-01' },
  formula: when(
    seasonalContract,
    unemploymentMonthsInThreeYears.atLeast(unemploymentNumbers.monthsContributed),
    unemploymentMonthsInTwoYears.atLeast(unemploymentNumbers.monthsContributed),
  ),
})

export const unemploymentBenefitMonths = variable({
  name: { vi: 'Số tháng được hưởng trợ cấp thất nghiệp', en: 'Months of unemployment benefit' },
  entity: person,
  period: 'month',
  flow: false,
  inForce: { from: '2015-01-01' },
  formula: lowerOf(
    unemploymentNumbers.firstMonths.plus(
      higherOf(unemploymentMonths.minus(unemploymentNumbers.firstMonthsCover), 0)
        .over(unemploymentNumbers.monthsPerFurtherMonth)
        .roundedDownTo(1),
    ),
    unemploymentNumbers.mostMonths,
  ),
})

export const fiveMinimumWages = variable({
  name: { vi: '5 lần mức lương tối thiểu tháng của vùng', en: 'Five monthly minimum wages of the zone' },
  entity: person,
  period: 'month',
  flow: false,
  inForce: { from: '2015-01-01' },
  formula: minimumWage.at(wageZone).times(unemploymentNumbers.ceiling),
})

/** Five base salaries for who is paid on the state scale, until 2025; five minimum wages of the zone for all others, since 2026 for all. Since 2026 those of the
 *  last month contributed: where too few days of the last month were paid, that is the month before. */
export const unemploymentCeiling = variable({
  name: {
    vi: 'Mức trần trợ cấp thất nghiệp theo mức lương của tháng',
    en: 'Ceiling of the benefit by the wages of the month',
  },
  entity: person,
  period: 'month',
  flow: false,
  formulas: [
    { inForce: { from: '2009-01-01', to: '2014-12-31' }, value: unemploymentNumbers.ceilingBefore2015 },
    {
      inForce: { from: '2015-01-01', to: '2025-12-31' },
      law: 'law-38-2013/50.1',
      confidence: 'primary',
      value: when(insurance.is('state_employee'), baseSalary.times(unemploymentNumbers.ceiling), fiveMinimumWages),
    },
    {
      inForce: { from: '2026-01-01' },
      law: 'law-74-2025/39; d374-2025',
      confidence: 'secondary',
      value: when(contributes, fiveMinimumWages, fiveMinimumWages.lastMonth()),
    },
  ],
})

export const averageWithThisMonth = variable({
  name: {
    vi: 'Bình quân tiền lương đóng bảo hiểm thất nghiệp của 6 tháng, tính cả tháng này nếu có đóng',
    en: 'Average unemployment insurance base of six months, with this one if contributed',
  },
  entity: person,
  period: 'month',
  flow: false,
  formula: when(
    contributes,
    unemploymentBase.overLastMonths(5).plus(unemploymentBase),
    unemploymentBase.overLastMonths(6),
  ).over(6),
})

/** Claimed within three months, begun some weeks later, and paid for twelve months at most. */
const longestWay = 17
const sinceEnd = monthsSince(dayOfContractEnd)

export const monthsSinceUnemploymentStart = variable({
  name: {
    vi: 'Số tháng kể từ tháng bắt đầu hưởng trợ cấp thất nghiệp',
    en: 'Months since the month in which the benefit began',
  },
  entity: person,
  period: 'month',
  flow: false,
  formula: monthsSince(unemploymentBenefitStart).times(quantity(1, 'month')),
})

export const unemploymentCeilingAtEnd = variable({
  name: {
    vi: 'Mức trần trợ cấp thất nghiệp tại tháng chấm dứt hợp đồng',
    en: 'Ceiling of the benefit in the month in which the contract ended',
  },
  entity: person,
  period: 'month',
  flow: false,
  formula: asItWas(unemploymentCeiling, sinceEnd, longestWay),
})

export const unemploymentAverage = variable({
  name: {
    vi: 'Bình quân tiền lương đóng bảo hiểm thất nghiệp của 6 tháng gần nhất',
    en: 'Average base of the last six contributed months',
  },
  entity: person,
  period: 'month',
  flow: false,
  formula: unemploymentWage.orIfUnknown(asItWas(averageWithThisMonth, sinceEnd, longestWay)),
})

export type Articles = Readonly<
  Record<'contract' | 'pension' | 'contributed' | 'claimed' | 'without' | 'paid' | 'ended', string>
>

export const articlesOf2013: Articles = {
  contract: 'law-38-2013/49.1',
  pension: 'law-38-2013/49.1.b',
  contributed: 'law-38-2013/49.2',
  claimed: 'law-38-2013/46.1; law-38-2013/49.3',
  without: 'law-38-2013/49.4',
  paid: 'law-38-2013/50.2; law-38-2013/50.3',
  ended: 'law-38-2013/53.3',
}

export const articlesOf2025: Articles = {
  contract: 'law-74-2025/38',
  pension: 'law-74-2025/38',
  contributed: 'law-74-2025/38',
  claimed: 'law-74-2025/38',
  without: 'law-74-2025/38',
  paid: 'law-74-2025/39; d374-2025',
  ended: 'law-74-2025',
}

export const hasRightToPension = variable({
  name: { vi: 'Đang hưởng hoặc đủ điều kiện hưởng lương hưu', en: 'Draws a pension, or qualifies for one' },
  entity: person,
  period: 'month',
  formula: any(isPensioner, qualifiesByAge, qualifiesByReducedCapacity),
})

const lostWork = (articles: Articles, pension: TruthOf<'person', 'month'>) =>
  all(
    contractEnd.is('lawful').citing(articles.contract),
    pension.not().citing(articles.pension),
    jobSeekerState.is('without_work').citing(articles.without),
  )

/** Law 38/2013 leaves out who draws a pension; since 2026 the right to one is enough. */
export const lostWorkBefore2026 = lostWork(articlesOf2013, isPensioner)
export const lostWorkSince2026 = lostWork(articlesOf2025, hasRightToPension)

export const claimedWithinTime = variable({
  name: {
    vi: 'Nộp hồ sơ trong 3 tháng kể từ ngày chấm dứt hợp đồng',
    en: 'Claimed within three months of the end of the contract',
  },
  entity: person,
  period: 'month',
  inForce: { from: '2015-01-01' },
  formula: unemploymentClaim.onOrBefore(dayOfContractEnd.plusMonths(unemploymentNumbers.claimWithin)),
})

export const claimedInTime = (articles: Articles) => claimedWithinTime.citing(articles.claimed)

export const inUnemploymentMonths = variable({
  name: { vi: 'Đang trong thời gian hưởng trợ cấp thất nghiệp', en: 'Within the months of the benefit' },
  entity: person,
  period: 'month',
  inForce: { from: '2015-01-01' },
  formula: all(
    unemploymentBenefitStart.onOrBefore(periodEnd),
    monthsSinceUnemploymentStart.lessThan(unemploymentBenefitMonths),
  ),
})

export const keepsSearching = variable({
  name: {
    vi: 'Chưa hai lần từ chối việc làm, chưa ba tháng liên tục không thông báo tìm việc',
    en: 'Has not refused two jobs, nor missed three reports on end',
  },
  entity: person,
  period: 'month',
  inForce: { from: '2015-01-01' },
  formula: all(
    jobsRefused.lessThan(unemploymentNumbers.refusals),
    reportsMissed.lessThan(unemploymentNumbers.missedReports),
  ),
})

const entitled = (articles: Articles, withoutWork: TruthOf<'person', 'month'>) =>
  all(
    withoutWork,
    hasUnemploymentContributions.citing(articles.contributed),
    claimedInTime(articles),
    inUnemploymentMonths.citing(articles.paid),
    keepsSearching.citing(articles.ended),
  )

export const lawOf2013 = { inForce: { from: '2015-01-01', to: '2025-12-31' }, confidence: 'primary' } as const
export const lawOf2025 = { inForce: { from: '2026-01-01' }, confidence: 'secondary' } as const

export const unemploymentBenefit = scheme({
  name: { vi: 'Trợ cấp thất nghiệp', en: 'Unemployment benefit' },
  note: {
    vi: 'Mỗi tháng hưởng được chi trong tháng mà tháng hưởng đó bắt đầu. Người hưởng được cấp thẻ bảo hiểm y tế. Tháng đóng chưa tính hưởng được bảo lưu. Chưa có trong bộ quy tắc: tạm dừng trong tháng không thông báo tìm việc (khoản 1, 2 Điều 53 Luật 38/2013/QH13).',
    en: 'Each month of benefit is paid in the month in which it begins. Recipients have a health insurance card. Months not used stay on the record. Not in the rule book: the suspension in a month without a report (article 53.1 and 53.2 of Law 38/2013).',
  },
  dossier: ['unemployment'],
  entity: person,
  period: 'month',
  changesFrom: 'period-start',
  eligibility: entitled(articlesOf2025, lostWorkSince2026),
  amount: lowerOf(unemploymentAverage.times(unemploymentNumbers.rate), unemploymentCeilingAtEnd),
  provisions: [
    { ...lawOf2013, law: 'law-38-2013/49; law-38-2013/50', eligibility: entitled(articlesOf2013, lostWorkBefore2026) },
    { ...lawOf2025, law: 'law-74-2025/38; law-74-2025/39; d374-2025' },
  ],
})
