import {
  all,
  day,
  enumeration,
  higherOf,
  input,
  lowerOf,
  parameters,
  periodEnd,
  periodStart,
  person,
  variable,
  when,
} from '#rules/1-language/index'
import { scheme } from '../scheme.ts'

/** The fund of workers abroad, paid by them and by those who send them. Each kind of support is paid once for a contribution, beside insurance and what the employer
 *  owes; in the month of the decision, which the fund office takes within 15 working days. */

export const overseasFundPaid = input({
  name: { vi: 'Đã đóng Quỹ Hỗ trợ việc làm ngoài nước', en: 'Paid into the overseas employment support fund' },
  entity: person,
  period: 'always',
  kind: 'truth',
  assumed: false,
})

export const overseasReturns = enumeration({
  name: { vi: 'Lý do về nước trước hạn', en: 'Reasons to return early' },
  codes: {
    none: { vi: 'không về nước trước hạn', en: 'none' },
    accident_or_illness: { vi: 'tai nạn hoặc ốm đau', en: 'accident or illness' },
    employer_failed: {
      vi: 'người sử dụng lao động phá sản, thiên tai, chiến tranh',
      en: 'employer bankrupt, disaster or war',
    },
    abuse: {
      vi: 'bị ngược đãi, cưỡng bức lao động, nguy hiểm hoặc quấy rối',
      en: 'abuse, forced labour, danger or harassment',
    },
  },
})

/** Asked only of those who paid into the fund. */
export const overseasReturn = input({
  name: {
    vi: 'Lý do phải về nước trước hạn hợp đồng làm việc ở nước ngoài',
    en: 'Reason to return early from work abroad',
  },
  entity: person,
  period: 'always',
  codes: overseasReturns,
})

export const overseasFundDecision = input({
  name: {
    vi: 'Ngày Quỹ Hỗ trợ việc làm ngoài nước quyết định hỗ trợ',
    en: 'Day of the decision of the overseas employment support fund',
  },
  entity: person,
  period: 'always',
  kind: 'date',
})

export const overseasAmountDecided = input({
  name: { vi: 'Mức hỗ trợ về nước được Quỹ quyết định', en: 'Support for the return as decided by the fund' },
  note: {
    vi: 'Nằm giữa mức thấp nhất và mức cao nhất của Quyết định 40/2021/QĐ-TTg.',
    en: 'Between the lowest and the highest amount of Decision 40/2021.',
  },
  entity: person,
  period: 'always',
  unit: 'VND',
  flow: false,
  min: 0,
  max: 100_000_000,
  integral: true,
})

export const overseasLegalCost = input({
  name: { vi: 'Chi phí luật sư, tòa án ở nước ngoài của vụ việc', en: 'Cost of lawyer and court abroad' },
  entity: person,
  period: 'always',
  unit: 'VND',
  flow: false,
  min: 0,
  max: 100_000_000_000,
  integral: true,
  assumed: 0,
})

export const overseasCaseOfGroup = input({
  name: { vi: 'Vụ việc ở nước ngoài của nhiều người lao động', en: 'Case abroad of a group of workers' },
  note: {
    vi: 'Chỉ hỏi khi có chi phí luật sư, tòa án: quyết định mức tối đa. Ghi toàn bộ chi phí của vụ việc cho một người đại diện, không ghi cho những người khác.',
    en: 'Asked only where lawyer or court cost something: it decides the ceiling. The whole cost of the case is given for one who stands for the group, and not for the others.',
  },
  entity: person,
  period: 'always',
  kind: 'truth',
})

export const overseasLodgingCost = input({
  name: {
    vi: 'Chi phí chỗ ở tạm thời ở nước ngoài trong thời gian tranh chấp',
    en: 'Cost of temporary housing abroad in a dispute',
  },
  entity: person,
  period: 'always',
  unit: 'VND',
  flow: false,
  min: 0,
  max: 1_000_000_000,
  integral: true,
  assumed: 0,
})

export const diedAbroad = input({
  name: { vi: 'Chết hoặc mất tích ở nước ngoài', en: 'Died or went missing abroad' },
  entity: person,
  period: 'always',
  kind: 'truth',
  assumed: false,
})

export const retrainsAfterReturn = input({
  name: {
    vi: 'Học nghề sau khi về nước trong tháng (Quỹ Hỗ trợ việc làm ngoài nước)',
    en: 'In training after the return from abroad, in this month',
  },
  entity: person,
  period: 'month',
  kind: 'truth',
})

export const monthsOfOverseasRetraining = input({
  name: {
    vi: 'Số tháng đã được Quỹ Hỗ trợ việc làm ngoài nước hỗ trợ học nghề trước tháng này',
    en: 'Months of training that the overseas fund supported before this one',
  },
  entity: person,
  period: 'month',
  unit: 'month',
  flow: false,
  min: 0,
  max: 60,
  integral: true,
})

const values = (value: number) =>
  ({ '2022-02-21': { value, appliesFrom: '2022-02-01', confidence: 'primary' } }) as const
const amount = (vi: string, en: string, value: number) =>
  ({ name: { vi, en }, unit: 'VND', law: 'qd-40-2021', values: values(value) }) as const

export const overseasFund = parameters('overseas-fund', {
  leastIllness: amount('Về nước do tai nạn, ốm đau: thấp nhất', 'Accident or illness, lowest', 10_000_000),
  mostIllness: amount('Về nước do tai nạn, ốm đau: cao nhất', 'Accident or illness, highest', 30_000_000),
  leastEmployer: amount('Về nước do phá sản, thiên tai, chiến tranh: thấp nhất', 'Employer failed, lowest', 7_000_000),
  mostEmployer: amount('Về nước do phá sản, thiên tai, chiến tranh: cao nhất', 'Employer failed, highest', 20_000_000),
  leastAbuse: amount('Về nước do ngược đãi, cưỡng bức: thấp nhất', 'Abuse, lowest', 7_000_000),
  mostAbuse: amount('Về nước do ngược đãi, cưỡng bức: cao nhất', 'Abuse, highest', 20_000_000),
  mostLegal: amount('Chi phí luật sư, tòa án tối đa mỗi vụ', 'Lawyer and court, most for a case', 50_000_000),
  mostLegalOfGroup: amount(
    'Chi phí luật sư, tòa án tối đa mỗi vụ của nhiều người',
    'Lawyer and court, most for the case of a group',
    100_000_000,
  ),
  death: amount('Mức cho thân nhân người chết, mất tích', 'For relatives of the dead or missing', 40_000_000),
  retraining: amount('Mức học nghề mỗi tháng', 'Retraining for a month', 1_000_000),
  legalShare: {
    name: { vi: 'Tỷ lệ hỗ trợ chi phí luật sư, tòa án', en: 'Share of the cost of lawyer and court' },
    unit: '1',
    law: 'qd-40-2021',
    max: 1,
    values: values(0.5),
  },
  retrainingMonths: {
    name: { vi: 'Số tháng học nghề tối đa', en: 'Most months of retraining' },
    unit: 'month',
    law: 'qd-40-2021',
    values: values(6),
  },
  ofWorker: amount('Mức đóng quỹ của người lao động mỗi hợp đồng', 'Paid by the worker for a contract', 100_000),
  ofCompany: amount('Mức đóng quỹ của doanh nghiệp mỗi người', 'Paid by the company for a worker sent', 150_000),
})

export const overseasDecidedThisMonth = variable({
  name: {
    vi: 'Quỹ Hỗ trợ việc làm ngoài nước quyết định hỗ trợ trong tháng',
    en: 'The overseas fund decides in this month',
  },
  entity: person,
  period: 'month',
  formula: all(
    overseasFundDecision.onOrAfter(periodStart),
    overseasFundDecision.onOrBefore(periodEnd),
    overseasFundDecision.onOrAfter(day('2022-02-21')).citing('qd-40-2021'),
  ),
})

const monthly = {
  dossier: ['overseas-worker-fund'],
  entity: person,
  period: 'month',
  law: 'law-69-2020; qd-40-2021/7-15',
  inForce: { from: '2022-02-21' },
  confidence: 'primary',
} as const

/** Decisions before 21 February 2022 are told apart by their day. */
const fund = { ...monthly, appliesFrom: '2022-02-01' } as const

export const overseasIllnessReturn = scheme({
  ...fund,
  name: {
    vi: 'Hỗ trợ người lao động phải về nước trước hạn do tai nạn, ốm đau',
    en: 'Support for an early return through accident or illness',
  },
  note: {
    vi: 'Mỗi khoản hỗ trợ của Quỹ được hưởng một lần cho mỗi lần đóng, ngoài bảo hiểm và khoản bồi thường của người sử dụng lao động; Quỹ giải quyết trong 15 ngày làm việc.',
    en: 'Each kind of support of the fund is paid once for a contribution, beside insurance and what the employer owes; the fund decides within 15 working days.',
  },
  eligibility: all(overseasFundPaid, overseasReturn.is('accident_or_illness'), overseasDecidedThisMonth),
  amount: lowerOf(higherOf(overseasAmountDecided, overseasFund.leastIllness), overseasFund.mostIllness),
})

export const overseasEmployerReturn = scheme({
  ...fund,
  name: {
    vi: 'Hỗ trợ người lao động phải về nước trước hạn do người sử dụng lao động phá sản, thiên tai, chiến tranh',
    en: 'Support for an early return through bankruptcy, disaster or war',
  },
  eligibility: all(overseasFundPaid, overseasReturn.is('employer_failed'), overseasDecidedThisMonth),
  amount: lowerOf(higherOf(overseasAmountDecided, overseasFund.leastEmployer), overseasFund.mostEmployer),
})

export const overseasAbuseReturn = scheme({
  ...fund,
  name: {
    vi: 'Hỗ trợ người lao động đơn phương chấm dứt hợp đồng do bị ngược đãi, cưỡng bức, nguy hiểm, quấy rối',
    en: 'Support for leaving because of abuse, forced labour, danger or harassment',
  },
  eligibility: all(overseasFundPaid, overseasReturn.is('abuse'), overseasDecidedThisMonth),
  amount: lowerOf(higherOf(overseasAmountDecided, overseasFund.leastAbuse), overseasFund.mostAbuse),
})

export const overseasLegalSupport = scheme({
  ...fund,
  name: { vi: 'Hỗ trợ chi phí luật sư, tòa án ở nước ngoài', en: 'Support for lawyer and court abroad' },
  eligibility: all(overseasFundPaid, overseasLegalCost.moreThan(0), overseasDecidedThisMonth),
  amount: lowerOf(
    overseasLegalCost.times(overseasFund.legalShare),
    when(overseasCaseOfGroup, overseasFund.mostLegalOfGroup, overseasFund.mostLegal),
  ),
})

export const overseasLodgingSupport = scheme({
  ...fund,
  name: { vi: 'Hỗ trợ chỗ ở tạm thời trong thời gian tranh chấp', en: 'Temporary housing in a dispute' },
  eligibility: all(overseasFundPaid, overseasLodgingCost.moreThan(0), overseasDecidedThisMonth),
  amount: overseasLodgingCost,
})

export const overseasDeathSupport = scheme({
  ...fund,
  name: {
    vi: 'Hỗ trợ thân nhân người lao động chết, mất tích ở nước ngoài',
    en: 'Support for relatives of a worker who died or went missing abroad',
  },
  note: { vi: 'Chi cho thân nhân; ghi ở người lao động.', en: 'Paid to the relatives; given for the worker.' },
  eligibility: all(overseasFundPaid, diedAbroad, overseasDecidedThisMonth),
  amount: overseasFund.death,
})

export const overseasRetraining = scheme({
  ...monthly,
  changesFrom: 'period-start',
  name: { vi: 'Hỗ trợ đào tạo nghề sau khi về nước', en: 'Retraining after the return' },
  eligibility: all(
    overseasFundPaid,
    retrainsAfterReturn,
    monthsOfOverseasRetraining.lessThan(overseasFund.retrainingMonths),
  ),
  amount: overseasFund.retraining,
})
