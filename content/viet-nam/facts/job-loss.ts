import { enumeration, input, person } from '#rules/1-language/index'

/** Who lost work, and how: as unemployment insurance asks. One loss of work for a person. */

export const contractEnds = enumeration({
  name: { vi: 'Việc chấm dứt hợp đồng', en: 'Ends of a contract' },
  codes: {
    none: { vi: 'không chấm dứt', en: 'has not ended' },
    lawful: { vi: 'chấm dứt đúng pháp luật', en: 'ended lawfully' },
    unlawful: {
      vi: 'người lao động đơn phương chấm dứt trái pháp luật',
      en: 'ended unlawfully by the worker',
    },
  },
})

export const contractEnd = input({
  name: {
    vi: 'Chấm dứt hợp đồng lao động, hợp đồng làm việc',
    en: 'End of the labour or work contract',
  },
  entity: person,
  period: 'always',
  codes: contractEnds,
  assumed: 'none',
})

/** Asked only of those whose contract ended, as are all further facts here. */
export const dayOfContractEnd = input({
  name: { vi: 'Ngày chấm dứt hợp đồng', en: 'Day on which the contract ended' },
  entity: person,
  period: 'always',
  kind: 'date',
})

export const seasonalContract = input({
  name: {
    vi: 'Hợp đồng theo mùa vụ hoặc theo công việc có thời hạn dưới 12 tháng',
    en: 'Seasonal contract, or for work of less than 12 months',
  },
  entity: person,
  period: 'always',
  kind: 'truth',
  assumed: false,
})

const months = (vi: string, en: string, max: number, note: { vi: string; en: string }) =>
  input({
    name: { vi, en },
    note,
    entity: person,
    period: 'always',
    unit: 'month',
    flow: false,
    min: 0,
    max,
    integral: true,
  })

export const unemploymentMonthsInTwoYears = months(
  'Số tháng đóng bảo hiểm thất nghiệp trong 24 tháng trước khi chấm dứt hợp đồng',
  'Months of unemployment insurance in the 24 before the end of the contract',
  24,
  {
    vi: 'Cũng quyết định hỗ trợ học nghề, nên hỏi cả người có hợp đồng theo mùa vụ.',
    en: 'It decides training support too, and so is asked also after a seasonal contract.',
  },
)

/** Asked only after a seasonal contract. */
export const unemploymentMonthsInThreeYears = months(
  'Số tháng đóng bảo hiểm thất nghiệp trong 36 tháng trước khi chấm dứt hợp đồng',
  'Months of unemployment insurance in the 36 before the end of the contract',
  36,
  {
    vi: 'Chỉ hỏi người có hợp đồng theo mùa vụ hoặc theo công việc có thời hạn dưới 12 tháng.',
    en: 'Asked only after a seasonal contract, or one for work of less than 12 months.',
  },
)

/** Months that no benefit has used up stay on the record. */
export const unemploymentMonths = months(
  'Tổng số tháng đóng bảo hiểm thất nghiệp chưa tính hưởng trợ cấp',
  'Months of unemployment insurance in all, not yet used for a benefit',
  720,
  {
    vi: 'Quyết định số tháng được hưởng; kể cả các tháng trước 24 hoặc 36 tháng nói trên.',
    en: 'It decides for how many months the benefit is paid; months before those 24 or 36 among them.',
  },
)

export const unemploymentClaim = input({
  name: {
    vi: 'Ngày nộp đủ hồ sơ đề nghị hưởng trợ cấp thất nghiệp',
    en: 'Day on which the complete file for the unemployment benefit was handed in',
  },
  entity: person,
  period: 'always',
  kind: 'date',
})

export const unemploymentBenefitStart = input({
  name: {
    vi: 'Ngày bắt đầu hưởng trợ cấp thất nghiệp theo quyết định',
    en: 'First day of the unemployment benefit, as decided',
  },
  note: {
    vi: 'Ngày thứ 16 kể từ ngày nộp đủ hồ sơ (đến 31/12/2025); ngày làm việc thứ 11 (từ 1/1/2026).',
    en: 'The 16th day after the complete file (to 31 December 2025); the 11th working day (from 1 January 2026).',
  },
  entity: person,
  period: 'always',
  kind: 'date',
})

export const jobSeekerStates = enumeration({
  name: { vi: 'Tình trạng sau khi mất việc', en: 'What became of who lost work' },
  codes: {
    without_work: { vi: 'chưa có việc làm', en: 'without work' },
    at_work: { vi: 'đã có việc làm', en: 'at work' },
    studying: { vi: 'đi học có thời hạn từ đủ 12 tháng', en: 'studying for 12 months or more' },
    in_service: { vi: 'thực hiện nghĩa vụ quân sự, công an', en: 'in military or police service' },
    detained: {
      vi: 'bị tạm giam, chấp hành hình phạt tù hoặc biện pháp bắt buộc',
      en: 'detained, in prison or in a compulsory facility',
    },
  },
})

export const jobSeekerState = input({
  name: { vi: 'Tình trạng sau khi mất việc', en: 'State since the loss of work' },
  entity: person,
  period: 'month',
  codes: jobSeekerStates,
})

export const jobsRefused = input({
  name: {
    vi: 'Số lần từ chối việc làm do trung tâm giới thiệu mà không có lý do chính đáng',
    en: 'Jobs offered by the centre that were refused without good reason',
  },
  entity: person,
  period: 'month',
  unit: 'time',
  flow: false,
  min: 0,
  max: 50,
  integral: true,
  assumed: 0,
})

export const reportsMissed = input({
  name: {
    vi: 'Số tháng liên tục không thông báo hằng tháng về việc tìm kiếm việc làm',
    en: 'Months on end without a report on the search for work',
  },
  entity: person,
  period: 'month',
  unit: 'month',
  flow: false,
  min: 0,
  max: 24,
  integral: true,
  assumed: 0,
})

export const unemploymentWage = input({
  name: {
    vi: 'Bình quân tiền lương đóng bảo hiểm thất nghiệp của 6 tháng gần nhất trước khi thất nghiệp',
    en: 'Average unemployment insurance base of the last six contributed months',
  },
  note: {
    vi: 'Nếu không nêu: tính từ tiền lương của tháng chấm dứt hợp đồng và 5 tháng trước đó.',
    en: 'If not given: reckoned from the wages of the month in which the contract ended and the five before.',
  },
  entity: person,
  period: 'always',
  unit: 'VND',
  flow: false,
  min: 0,
  max: 10_000_000_000,
})
