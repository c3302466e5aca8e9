import { all, input, lowerOf, parameters, person, quantity } from '#rules/1-language/index'
import { contractEnd, unemploymentMonthsInTwoYears } from '../facts/job-loss.ts'
import { scheme } from '../scheme.ts'
import {
  articlesOf2013,
  articlesOf2025,
  claimedInTime,
  lawOf2013,
  lawOf2025,
  lostWorkBefore2026,
  lostWorkSince2026,
} from './unemployment.ts'

/** What unemployment insurance gives beside money for a living: training, meals while in it, and help to find work. */

export const trainingFee = input({
  name: {
    vi: 'Học phí học nghề của người thất nghiệp phải trả trong tháng',
    en: 'Fee of vocational training of the unemployed person, due in the month',
  },
  entity: person,
  period: 'month',
  unit: 'VND',
  flow: true,
  min: 0,
  max: 1_000_000_000,
  integral: true,
  assumed: 0,
})

export const monthsOfTrainingBefore = input({
  name: {
    vi: 'Số tháng đã được bảo hiểm thất nghiệp hỗ trợ học nghề trước tháng này',
    en: 'Months of training that unemployment insurance supported before this one',
  },
  entity: person,
  period: 'month',
  unit: 'month',
  flow: false,
  min: 0,
  max: 24,
  integral: true,
})

export const trainingNumbers = parameters('unemployment-training', {
  mostPerMonth: {
    name: { vi: 'Mức hỗ trợ học nghề tối đa một tháng', en: 'Most training support in a month' },
    note: {
      vi: 'Ngày có hiệu lực của Quyết định 17/2021/QĐ-TTg chưa được xác nhận.',
      en: 'The day on which Decision 17/2021 took effect is not confirmed.',
    },
    unit: 'VND',
    values: {
      '2015-01-01': 'unknown',
      '2021-05-15': { value: 1_500_000, law: 'qd-17-2021', confidence: 'unconfirmed' },
    },
  },
  mostMonths: {
    name: { vi: 'Thời gian hỗ trợ học nghề tối đa', en: 'Most months of training support' },
    unit: 'month',
    values: {
      '2015-01-01': { value: 6, law: 'law-38-2013/56.1', confidence: 'primary' },
      '2026-01-01': { value: 6, law: 'law-74-2025', confidence: 'unconfirmed' },
    },
  },
  monthsContributed: {
    name: {
      vi: 'Số tháng phải đóng bảo hiểm thất nghiệp để được hỗ trợ học nghề',
      en: 'Months to have contributed for training support',
    },
    unit: 'month',
    values: {
      '2015-01-01': { value: 9, law: 'law-38-2013/55.2', confidence: 'primary' },
      '2026-01-01': { value: 9, law: 'law-74-2025', confidence: 'unconfirmed' },
    },
  },
  meals: {
    name: { vi: 'Mức hỗ trợ tiền ăn khi học nghề', en: 'Support for meals in training' },
    note: {
      vi: 'Có từ 1/1/2026; mức cụ thể chưa có trong tư liệu.',
      en: 'Since 1 January 2026; the amount is not on record.',
    },
    unit: 'VND',
    values: { '2026-01-01': 'unknown' },
  },
})

const inTraining = (contributed: string, months: string) =>
  all(
    trainingFee.moreThan(0),
    unemploymentMonthsInTwoYears.atLeast(trainingNumbers.monthsContributed).citing(contributed),
    monthsOfTrainingBefore.lessThan(trainingNumbers.mostMonths).citing(months),
  )
const inTrainingBefore2026 = inTraining('law-38-2013/55.2', 'law-38-2013/56.1')
const inTrainingSince2026 = inTraining('law-74-2025', 'law-74-2025')

export const unemploymentTraining = scheme({
  name: { vi: 'Hỗ trợ học nghề cho người thất nghiệp', en: 'Training support of unemployment insurance' },
  note: {
    vi: 'Mức tối đa theo Quyết định 17/2021/QĐ-TTg chưa được xác nhận; từ 1/1/2026 lấy cùng các con số, chưa đối chiếu với Luật 74/2025/QH15.',
    en: 'The ceiling of Decision 17/2021 is unconfirmed; from 1 January 2026 the same numbers are taken, not compared with Law 74/2025.',
  },
  dossier: ['unemployment'],
  entity: person,
  period: 'month',
  confidence: 'unconfirmed',
  eligibility: all(lostWorkSince2026, claimedInTime(articlesOf2025), inTrainingSince2026),
  amount: lowerOf(trainingFee, trainingNumbers.mostPerMonth),
  provisions: [
    {
      ...lawOf2013,
      confidence: 'unconfirmed',
      law: 'law-38-2013/55; law-38-2013/56; qd-17-2021',
      eligibility: all(lostWorkBefore2026, claimedInTime(articlesOf2013), inTrainingBefore2026),
    },
    { ...lawOf2025, confidence: 'unconfirmed', law: 'law-74-2025; qd-17-2021' },
  ],
})

export const unemploymentTrainingMeals = scheme({
  name: { vi: 'Hỗ trợ tiền ăn khi học nghề', en: 'Support for meals in training' },
  dossier: ['unemployment'],
  entity: person,
  period: 'month',
  law: 'law-74-2025; d374-2025',
  confidence: 'secondary',
  inForce: { from: '2026-01-01' },
  eligibility: all(lostWorkSince2026, claimedInTime(articlesOf2025), inTrainingSince2026),
  amount: trainingNumbers.meals,
})

export const seeksJobPlacement = input({
  name: {
    vi: 'Có nhu cầu tư vấn, giới thiệu việc làm',
    en: 'Asks for counselling and job placement',
  },
  entity: person,
  period: 'month',
  kind: 'truth',
  assumed: false,
})

export const paidUnemploymentInsurance = input({
  name: {
    vi: 'Đang đóng bảo hiểm thất nghiệp khi chấm dứt hợp đồng',
    en: 'Was in unemployment insurance when the contract ended',
  },
  entity: person,
  period: 'always',
  kind: 'truth',
})

const seeking = all(seeksJobPlacement, contractEnd.isOneOf('lawful', 'unlawful'), paidUnemploymentInsurance)

export const jobPlacement = scheme({
  name: { vi: 'Tư vấn, giới thiệu việc làm miễn phí', en: 'Free counselling and job placement' },
  note: {
    vi: 'Dịch vụ, không phải tiền: ghi một lượt cho mỗi tháng có nhu cầu; chi phí một lượt chưa có trong tư liệu. Dành cho người đang đóng bảo hiểm thất nghiệp khi chấm dứt hợp đồng, kể cả khi người lao động đơn phương chấm dứt trái pháp luật.',
    en: 'A service, not money: one for each month in which it is asked for; what one costs is not on record. For those in unemployment insurance when the contract ended, also where the worker ended it unlawfully.',
  },
  dossier: ['unemployment'],
  entity: person,
  period: 'month',
  eligibility: seeking,
  amount: quantity(1, 'service'),
  provisions: [
    { ...lawOf2013, law: 'law-38-2013/54', eligibility: seeking.citing('law-38-2013/54') },
    { ...lawOf2025, law: 'law-74-2025' },
  ],
})
