import { all, any, day, enumeration, input, periodEnd, periodStart, person, scale } from '#rules/1-language/index'
import { scheme } from '../scheme.ts'
import { isPensioner } from './pension-conditions.ts'

/** The lump sum of Resolution 116/NQ-CP from the surplus of the unemployment insurance fund. It does not use up months of contribution. */

export const unemploymentInsuranceIn2021 = enumeration({
  name: { vi: 'Tham gia bảo hiểm thất nghiệp tại ngày 30/9/2021', en: 'Unemployment insurance on 30 September 2021' },
  codes: {
    none: { vi: 'không có thời gian đóng được bảo lưu', en: 'no preserved months' },
    insured: { vi: 'đang tham gia', en: 'insured' },
    preserved: {
      vi: 'đã dừng tham gia, có thời gian đóng được bảo lưu',
      en: 'no longer insured, with preserved months',
    },
  },
})

export const unemploymentInsurance2021 = input({
  name: {
    vi: 'Tình trạng tham gia bảo hiểm thất nghiệp tại ngày 30/9/2021',
    en: 'Unemployment insurance on 30 September 2021',
  },
  note: {
    vi: 'Người đã dừng tham gia mà còn tháng chưa hưởng trợ cấp: ghi “có thời gian đóng được bảo lưu”, và nêu ngày dừng (từ 1/1/2020 mới được hỗ trợ).',
    en: 'Who was no longer insured and had months without benefit has preserved months; the day on which the insurance ended is needed too (supported from 1 January 2020 on).',
  },
  entity: person,
  period: 'always',
  codes: unemploymentInsuranceIn2021,
})

/** Asked of those who were no longer insured. */
export const lastDayOfUnemploymentInsurance = input({
  name: { vi: 'Ngày dừng tham gia bảo hiểm thất nghiệp', en: 'Day on which unemployment insurance ended' },
  entity: person,
  period: 'always',
  kind: 'date',
})

export const unusedContributionMonths2021 = input({
  name: {
    vi: 'Số tháng đóng bảo hiểm thất nghiệp chưa hưởng trợ cấp, đến 30/9/2021',
    en: 'Months of unemployment insurance without benefit, to 30 September 2021',
  },
  note: {
    vi: 'Quyết định mức hỗ trợ, của người đang tham gia cũng như người đã dừng.',
    en: 'They decide the sum, of those insured and of those no longer insured.',
  },
  entity: person,
  period: 'always',
  unit: 'month',
  flow: false,
  min: 0,
  max: 200,
  integral: true,
})

export const covidLumpSumDecision = input({
  name: {
    vi: 'Ngày chi hỗ trợ theo Nghị quyết 116/NQ-CP',
    en: 'Day on which the support of Resolution 116 was paid',
  },
  entity: person,
  period: 'always',
  kind: 'date',
})

const since = (value: number) => ({ '2021-10-01': { value, confidence: 'secondary' } }) as const

export const covidLumpSums = scale({
  name: { vi: 'Mức theo số tháng đóng chưa hưởng', en: 'By months without benefit' },
  form: 'single-amount',
  unit: 'month',
  resultUnit: 'VND',
  inForce: { from: '2021-10-01' },
  law: 'res-116-nq-cp-2021',
  brackets: [
    { threshold: 0, amount: since(1_800_000) },
    { threshold: 12, amount: since(2_100_000) },
    { threshold: 60, amount: since(2_400_000) },
    { threshold: 84, amount: since(2_650_000) },
    { threshold: 108, amount: since(2_900_000) },
    { threshold: 132, amount: since(3_300_000) },
  ],
})

export const covidLumpSum = scheme({
  name: {
    vi: 'Hỗ trợ người lao động từ kết dư Quỹ bảo hiểm thất nghiệp (Nghị quyết 116/NQ-CP)',
    en: 'COVID-19 lump sum from the unemployment insurance fund',
  },
  note: {
    vi: 'Người sử dụng lao động không đóng bảo hiểm thất nghiệp từ 1/10/2021 đến 30/9/2022: thuộc mức đóng, không phải khoản chi cho người lao động.',
    en: 'Employers paid no unemployment insurance from 1 October 2021 to 30 September 2022: a matter of contributions, not of this payment.',
  },
  dossier: ['covid-ui-lump-sum'],
  entity: person,
  period: 'month',
  law: 'res-116-nq-cp-2021; qd-28-2021',
  inForce: { from: '2021-10-01', to: '2021-12-31' },
  confidence: 'secondary',
  eligibility: all(
    any(
      unemploymentInsurance2021.is('insured'),
      all(
        unemploymentInsurance2021.is('preserved'),
        lastDayOfUnemploymentInsurance.onOrAfter(day('2020-01-01')),
        unusedContributionMonths2021.atLeast(1),
      ),
    ),
    isPensioner.not().saying({ vi: 'Chưa nghỉ hưu', en: 'Not retired' }),
    covidLumpSumDecision.onOrAfter(periodStart),
    covidLumpSumDecision.onOrBefore(periodEnd),
  ),
  amount: covidLumpSums.of(unusedContributionMonths2021),
})
