import { all, any, enumeration, highestOf, input, parameters, person, variable } from '#rules/1-language/index'
import { poorOrNearPoor } from '../facts/poverty.ts'
import { scheme } from '../scheme.ts'

/** The first COVID-19 package (Resolution 42/NQ-CP): monthly sums from April to December 2020, of which a person has the highest. */

export const covidHardships2020 = enumeration({
  name: { vi: 'Hoàn cảnh khó khăn do COVID-19 năm 2020', en: 'Hardships of COVID-19 in 2020' },
  codes: {
    none: { vi: 'không', en: 'none' },
    suspended: {
      vi: 'tạm hoãn hợp đồng lao động hoặc nghỉ việc không hưởng lương',
      en: 'contract suspended or on unpaid leave',
    },
    business_stopped: { vi: 'hộ kinh doanh ngừng hoạt động', en: 'household business that stopped' },
    laid_off: {
      vi: 'chấm dứt hợp đồng lao động, không hưởng bảo hiểm thất nghiệp',
      en: 'laid off without unemployment insurance',
    },
    own_account: { vi: 'lao động tự do không có thu nhập', en: 'own-account worker without income' },
  },
})

export const covidHardship2020 = input({
  name: { vi: 'Hoàn cảnh khó khăn do COVID-19 năm 2020', en: 'Hardship of COVID-19 in 2020' },
  entity: person,
  period: 'month',
  codes: covidHardships2020,
})

export const allowancesBeforeCovid = enumeration({
  name: { vi: 'Trợ cấp hằng tháng đang hưởng', en: 'Monthly allowances in payment' },
  codes: {
    none: { vi: 'không', en: 'none' },
    merit: { vi: 'trợ cấp ưu đãi người có công', en: 'merit-based allowance' },
    social_assistance: { vi: 'trợ cấp bảo trợ xã hội', en: 'social assistance' },
  },
})

export const allowanceBeforeCovid = input({
  name: {
    vi: 'Trợ cấp hằng tháng đang hưởng năm 2020 (Nghị quyết 42/NQ-CP)',
    en: 'Monthly allowance in payment in 2020 (Resolution 42)',
  },
  entity: person,
  period: 'month',
  codes: allowancesBeforeCovid,
})

export const revenueOfHouseholdBusiness = input({
  name: {
    vi: 'Doanh thu một năm của hộ kinh doanh (Nghị quyết 42/NQ-CP)',
    en: 'Revenue of the household business in a year (Resolution 42)',
  },
  entity: person,
  period: 'month',
  unit: 'VND',
  flow: false,
  min: 0,
  max: 1_000_000_000_000,
  integral: true,
})

/** Support is for three months at most; whoever counts them says so for each month. */
export const monthsOfCovidSupport2020 = input({
  name: {
    vi: 'Số tháng đã được hỗ trợ theo Nghị quyết 42/NQ-CP trước tháng này',
    en: 'Months supported under Resolution 42 before this one',
  },
  entity: person,
  period: 'month',
  unit: 'month',
  flow: false,
  min: 0,
  max: 12,
  integral: true,
})

export const listedAsPoorAtEndOfYear = variable({
  name: {
    vi: 'Trong danh sách hộ nghèo, hộ cận nghèo ngày 31/12',
    en: 'On the list of poor and near-poor households on 31 December',
  },
  entity: person,
  period: 'year',
  formula: poorOrNearPoor.inLastMonth(),
})

const from2020 = (value: number) => ({ '2020-04-01': { value, confidence: 'secondary' } }) as const
const resolution = { unit: 'VND', law: 'res-42-nq-cp-2020' } as const

export const covid2020 = parameters('covid-2020', {
  suspended: {
    ...resolution,
    name: { vi: 'Mức cho người bị tạm hoãn hợp đồng, nghỉ không lương', en: 'Suspended or on unpaid leave' },
    values: from2020(1_800_000),
  },
  business: {
    ...resolution,
    name: { vi: 'Mức cho hộ kinh doanh', en: 'Household business' },
    values: from2020(1_000_000),
  },
  withoutWork: {
    ...resolution,
    name: { vi: 'Mức cho người mất việc, lao động tự do', en: 'Laid off or own-account' },
    values: from2020(1_000_000),
  },
  onAllowance: {
    ...resolution,
    name: { vi: 'Mức thêm cho người có công, đối tượng bảo trợ xã hội', en: 'People with merit, social assistance' },
    values: from2020(500_000),
  },
  poor: {
    ...resolution,
    name: { vi: 'Mức cho mỗi người thuộc hộ nghèo, hộ cận nghèo', en: 'Each person of a poor or near-poor household' },
    values: from2020(250_000),
  },
  revenueLimit: {
    ...resolution,
    name: { vi: 'Doanh thu phải thấp hơn', en: 'Revenue has to be below' },
    values: from2020(100_000_000),
  },
  mostMonths: {
    unit: 'month',
    law: 'res-42-nq-cp-2020',
    name: { vi: 'Số tháng hỗ trợ tối đa', en: 'Most months of support' },
    values: from2020(3),
  },
})

const package2020 = {
  dossier: ['covid-package-2020'],
  entity: person,
  period: 'month',
  law: 'res-42-nq-cp-2020; qd-15-2020',
  inForce: { from: '2020-04-01', to: '2020-12-31' },
  confidence: 'secondary',
} as const

const withinThreeMonths = monthsOfCovidSupport2020.lessThan(covid2020.mostMonths).saying({
  vi: 'Chưa được hỗ trợ đủ 3 tháng',
  en: 'Not yet supported for 3 months',
})

export const covid2020Suspended = scheme({
  ...package2020,
  name: {
    vi: 'Hỗ trợ người lao động tạm hoãn hợp đồng, nghỉ việc không hưởng lương (Nghị quyết 42/NQ-CP)',
    en: 'COVID-19 support of 2020: suspended workers',
  },
  note: {
    vi: 'Nghị quyết 154/NQ-CP (tháng 10/2020) mở rộng điều kiện; điều kiện mới và vốn vay trả lương của người sử dụng lao động chưa có trong tư liệu.',
    en: 'Resolution 154 (October 2020) widened the conditions; the wider conditions, and the loans to employers for wages, are not on record.',
  },
  eligibility: all(covidHardship2020.is('suspended'), withinThreeMonths),
  amount: covid2020.suspended,
})

export const covid2020Business = scheme({
  ...package2020,
  name: {
    vi: 'Hỗ trợ hộ kinh doanh ngừng hoạt động (Nghị quyết 42/NQ-CP)',
    en: 'COVID-19 support of 2020: household businesses',
  },
  note: { vi: 'Ghi cho chủ hộ kinh doanh.', en: 'Given for the owner of the business.' },
  eligibility: all(
    covidHardship2020.is('business_stopped'),
    revenueOfHouseholdBusiness.lessThan(covid2020.revenueLimit),
    withinThreeMonths,
  ),
  amount: covid2020.business,
})

export const covid2020WithoutWork = scheme({
  ...package2020,
  name: {
    vi: 'Hỗ trợ người mất việc, lao động tự do (Nghị quyết 42/NQ-CP)',
    en: 'COVID-19 support of 2020: laid-off and own-account workers',
  },
  eligibility: all(any(covidHardship2020.is('laid_off'), covidHardship2020.is('own_account')), withinThreeMonths),
  amount: covid2020.withoutWork,
})

/** Three months for everybody. */
const aprilToJune = { from: '2020-04-01', to: '2020-06-30' } as const

export const covid2020OnAllowance = scheme({
  ...package2020,
  inForce: aprilToJune,
  name: {
    vi: 'Hỗ trợ thêm người có công, đối tượng bảo trợ xã hội (Nghị quyết 42/NQ-CP)',
    en: 'COVID-19 support of 2020: people with merit and on social assistance',
  },
  eligibility: allowanceBeforeCovid.isOneOf('merit', 'social_assistance'),
  amount: covid2020.onAllowance,
})

export const covid2020Poor = scheme({
  ...package2020,
  inForce: aprilToJune,
  name: {
    vi: 'Hỗ trợ người thuộc hộ nghèo, hộ cận nghèo (Nghị quyết 42/NQ-CP)',
    en: 'COVID-19 support of 2020: poor and near-poor households',
  },
  note: {
    vi: 'Chi một lần cho ba tháng 4, 5 và 6/2020; tính ở đây theo từng tháng để so với khoản khác.',
    en: 'Paid once for April, May and June 2020; reckoned here by month, as it is compared with other lines.',
  },
  eligibility: listedAsPoorAtEndOfYear.lastYear(),
  amount: covid2020.poor,
})

/** One person, one support. */
export const oneCovidSupport2020 = highestOf({
  law: 'res-42-nq-cp-2020',
  schemes: [covid2020Suspended, covid2020Business, covid2020WithoutWork, covid2020OnAllowance, covid2020Poor],
  inForce: { from: '2020-04-01', to: '2020-12-31' },
})
