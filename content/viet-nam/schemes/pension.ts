import { all, any, higherOf, input, lowerOf, parameters, person, variable, when } from '#rules/1-language/index'
import { contributionMonths, insuredMonths, monthsAfterRetirementAge } from '../facts/contribution-months.ts'
import { averageInsuredBase } from '../facts/contributions.ts'
import { aliveInMonth, sex } from '../facts/people.ts'
import { monthsPerYear } from '../numbers/time.ts'
import { scheme } from '../scheme.ts'
import { countedYears, newPension } from './pension-amount.ts'
import { isPensioner, qualifiesByAge, qualifiesByReducedCapacity } from './pension-conditions.ts'

/** The old-age pension of compulsory insurance as it is awarded, and what is paid once beside it. What is already drawn is in `pension-indexation.ts`. */

export const oldAgePension = scheme({
  name: { vi: 'Lương hưu hằng tháng', en: 'Old-age pension' },
  note: {
    vi: 'Tính như bắt đầu hưởng từ tháng này; người đang hưởng: xem "Lương hưu đang hưởng". Chưa có trong bộ quy tắc: tỷ lệ hưởng khi nghỉ hưu năm 2016 và 2017 (khoản 1 Điều 56 Luật 58/2014/QH13), mức giảm khi nghỉ hưu sớm và mức lương hưu thấp nhất trước ngày 1/7/2025 (khoản 3, 5 Điều 56), quy định riêng cho lực lượng vũ trang (khoản 2 Điều 64 Luật 41/2024/QH15, Nghị định 157/2025).',
    en: 'Reckoned as drawn from this month on; for those who draw one see "Pension in payment". Not in the rule book: the rates of those who retired in 2016 and 2017 (article 56.1 of Law 58/2014), the early-retirement deduction and the lowest pension before 1 July 2025 (article 56.3 and 56.5), and the rules for the armed forces (article 64.2 of Law 41/2024, Decree 157/2025).',
  },
  dossier: ['old-age-pension'],
  entity: person,
  period: 'month',
  changesFrom: 'period-start',
  confidence: 'primary',
  eligibility: all(
    contributionMonths.atLeast(1),
    any(qualifiesByAge, qualifiesByReducedCapacity),
    isPensioner.not(),
    aliveInMonth,
  ),
  amount: newPension,
  provisions: [
    { inForce: { from: '2016-01-01', to: '2025-06-30' }, law: 'law-58-2014/54; law-58-2014/55' },
    { inForce: { from: '2025-07-01' }, law: 'law-41-2024/64; law-41-2024/65' },
  ],
})

export const pensionBegins = input({
  name: { vi: 'Bắt đầu hưởng lương hưu trong tháng này', en: 'The pension begins in this month' },
  entity: person,
  period: 'month',
  kind: 'truth',
  assumed: false,
})

export const retirementGrantNumbers = parameters('retirement-grant', {
  yearsOfMen: {
    name: {
      vi: 'Số năm đóng của lao động nam từ đó được trợ cấp một lần khi nghỉ hưu',
      en: 'Contribution years of men beyond which the grant is paid',
    },
    unit: 'year',
    law: 'law-41-2024/68.1',
    values: { '2025-07-01': { value: 35, confidence: 'primary' } },
  },
  yearsOfWomen: {
    name: {
      vi: 'Số năm đóng của lao động nữ từ đó được trợ cấp một lần khi nghỉ hưu',
      en: 'Contribution years of women beyond which the grant is paid',
    },
    unit: 'year',
    law: 'law-41-2024/68.1',
    values: { '2025-07-01': { value: 30, confidence: 'primary' } },
  },
  perYear: {
    name: {
      vi: 'Số tháng bình quân cho mỗi năm đóng vượt trước khi đủ tuổi nghỉ hưu',
      en: 'Months of the average base for each further year before retirement age',
    },
    unit: '1/year',
    law: 'law-41-2024/68.2',
    values: { '2025-07-01': { value: 0.5, confidence: 'primary' } },
  },
  perYearAfterRetirementAge: {
    name: {
      vi: 'Số tháng bình quân cho mỗi năm đóng vượt sau khi đủ tuổi nghỉ hưu',
      en: 'Months of the average base for each further year after retirement age',
    },
    unit: '1/year',
    law: 'law-41-2024/68.2',
    values: { '2025-07-01': { value: 2, confidence: 'primary' } },
  },
})

const yearsWithoutGrant = when(sex.is('male'), retirementGrantNumbers.yearsOfMen, retirementGrantNumbers.yearsOfWomen)

export const furtherYears = variable({
  name: {
    vi: 'Số năm đóng cao hơn 35 năm (nam), 30 năm (nữ)',
    en: 'Contribution years beyond 35 (men), 30 (women)',
  },
  entity: person,
  period: 'month',
  flow: false,
  law: 'law-41-2024/68',
  confidence: 'primary',
  inForce: { from: '2025-07-01' },
  formula: countedYears(higherOf(insuredMonths.minus(yearsWithoutGrant.times(monthsPerYear)), 0)),
})

export const furtherYearsAfterRetirementAge = variable({
  name: {
    vi: 'Trong đó số năm đóng sau khi đủ tuổi nghỉ hưu',
    en: 'Of these, years after retirement age',
  },
  entity: person,
  period: 'month',
  flow: false,
  law: 'law-41-2024/68',
  confidence: 'primary',
  inForce: { from: '2025-07-01' },
  formula: lowerOf(furtherYears, countedYears(monthsAfterRetirementAge)),
})

export const retirementGrant = scheme({
  name: { vi: 'Trợ cấp một lần khi nghỉ hưu', en: 'One-off grant at retirement' },
  note: {
    vi: 'Tháng lẻ tính như khi tính lương hưu. Trước ngày 1/7/2025: mỗi năm đóng cao hơn số năm ứng với tỷ lệ 75% được 0,5 tháng (Điều 58 Luật 58/2014/QH13), chưa được tính.',
    en: 'Odd months count as they do for the pension. Before 1 July 2025 half a month for each year beyond those of the rate of 75% (article 58 of Law 58/2014), which is not reckoned.',
  },
  dossier: ['old-age-pension'],
  entity: person,
  period: 'month',
  changesFrom: 'period-start',
  law: 'law-41-2024/68',
  inForce: { from: '2025-07-01' },
  confidence: 'primary',
  eligibility: all(pensionBegins, oldAgePension.eligible, furtherYears.moreThan(0)),
  amount: averageInsuredBase.times(
    furtherYears
      .minus(furtherYearsAfterRetirementAge)
      .times(retirementGrantNumbers.perYear)
      .plus(furtherYearsAfterRetirementAge.times(retirementGrantNumbers.perYearAfterRetirementAge)),
  ),
})
