import { enumeration, input, person } from '#rules/1-language/index'

/** What decides support under Resolution 68/NQ-CP of 2021. */

export const covidHardships2021 = enumeration({
  name: { vi: 'Hoàn cảnh khó khăn do COVID-19 năm 2021', en: 'Hardships of COVID-19 in 2021' },
  codes: {
    none: { vi: 'không', en: 'none' },
    suspended: {
      vi: 'tạm hoãn hợp đồng lao động hoặc nghỉ việc không hưởng lương',
      en: 'contract suspended or on unpaid leave',
    },
    quarantined: {
      vi: 'ngừng việc do cách ly hoặc ở khu vực bị phong tỏa',
      en: 'out of work in quarantine or a blocked area',
    },
    contract_ended: {
      vi: 'chấm dứt hợp đồng lao động, không đủ điều kiện hưởng trợ cấp thất nghiệp',
      en: 'contract ended without unemployment insurance',
    },
    freelance: { vi: 'lao động tự do', en: 'freelance worker' },
    business_closed: { vi: 'hộ kinh doanh dừng hoạt động', en: 'household business that closed' },
    artist_or_guide: { vi: 'viên chức nghệ thuật, hướng dẫn viên du lịch', en: 'artist or tour guide' },
  },
})

export const covidHardship2021 = input({
  name: { vi: 'Hoàn cảnh khó khăn do COVID-19 năm 2021', en: 'Hardship of COVID-19 in 2021' },
  entity: person,
  period: 'always',
  codes: covidHardships2021,
})

/** Asked of those with a hardship, and of F0 and F1. */
export const covidDecision2021 = input({
  name: {
    vi: 'Ngày ký quyết định hỗ trợ theo Nghị quyết 68/NQ-CP',
    en: 'Day on which the support under Resolution 68 was decided',
  },
  note: {
    vi: 'Mỗi khoản được chi một lần, trong tháng của ngày này. Hỏi người có hoàn cảnh khó khăn do COVID-19 năm 2021 và người thuộc diện F0, F1.',
    en: 'Each sum is paid once, in the month of this day. Asked of those with a hardship of COVID-19 in 2021, and of F0 and F1.',
  },
  entity: person,
  period: 'always',
  kind: 'date',
})

export const daysWithoutWork = input({
  name: {
    vi: 'Số ngày liên tục ngừng việc, dừng hoạt động (lao động tự do: số ngày được hỗ trợ)',
    en: 'Days in a row without work or closed (of freelance workers: days that are supported)',
  },
  note: {
    vi: 'Hỏi người tạm hoãn hợp đồng, nghỉ việc không hưởng lương, hộ kinh doanh dừng hoạt động, và lao động tự do được tỉnh hỗ trợ theo ngày.',
    en: 'Asked of suspended workers, of household businesses that closed, and of freelance workers whom the province supports by day.',
  },
  entity: person,
  period: 'always',
  unit: 'day',
  flow: false,
  min: 0,
  max: 300,
  integral: true,
})

export const childrenUnderSix = input({
  name: {
    vi: 'Số con dưới 6 tuổi đang nuôi khi được hỗ trợ theo Nghị quyết 68/NQ-CP',
    en: 'Children under 6 in care, when Resolution 68 supports',
  },
  entity: person,
  period: 'always',
  unit: 'child',
  flow: false,
  min: 0,
  max: 20,
  integral: true,
})

export const freelanceSupportForms = enumeration({
  name: { vi: 'Cách tỉnh hỗ trợ lao động tự do', en: 'How the province supports freelance workers' },
  codes: {
    none: { vi: 'không thuộc đối tượng của tỉnh', en: 'not in the groups of the province' },
    once: { vi: 'một lần', en: 'once' },
    by_day: { vi: 'theo số ngày thực tế', en: 'by day' },
  },
})

export const freelanceSupportForm = input({
  name: {
    vi: 'Cách tỉnh hỗ trợ lao động tự do này theo Nghị quyết 68/NQ-CP',
    en: 'How the province supports this freelance worker under Resolution 68',
  },
  entity: person,
  period: 'always',
  codes: freelanceSupportForms,
})

export const covidCases = enumeration({
  name: { vi: 'Diện F0, F1', en: 'COVID-19 cases' },
  codes: {
    none: { vi: 'không', en: 'none' },
    f0: { vi: 'F0 (người nhiễm)', en: 'F0, infected' },
    f1: { vi: 'F1 (người tiếp xúc gần)', en: 'F1, close contact' },
  },
})

export const covidCase = input({
  name: { vi: 'Diện F0, F1', en: 'COVID-19 case' },
  entity: person,
  period: 'always',
  codes: covidCases,
  assumed: 'none',
})

export const daysOfCovidTreatment = input({
  name: {
    vi: 'Số ngày điều trị, cách ly F0, F1 được hỗ trợ tiền ăn',
    en: 'Days of treatment or quarantine of F0 and F1 with support for meals',
  },
  entity: person,
  period: 'always',
  unit: 'day',
  flow: false,
  min: 0,
  max: 60,
  integral: true,
})

export const costOfRetraining = input({
  name: { vi: 'Chi phí đào tạo duy trì việc làm của tháng', en: 'Cost of training to keep the job, of the month' },
  entity: person,
  period: 'month',
  unit: 'VND',
  flow: true,
  min: 0,
  max: 100_000_000,
  integral: true,
  assumed: 0,
})

export const monthsOfRetraining = input({
  name: {
    vi: 'Số tháng đã được hỗ trợ đào tạo duy trì việc làm trước tháng này',
    en: 'Months of training to keep the job supported before this one',
  },
  entity: person,
  period: 'month',
  unit: 'month',
  flow: false,
  min: 0,
  max: 60,
  integral: true,
})
