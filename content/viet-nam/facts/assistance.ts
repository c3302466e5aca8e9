import { any, day, higherOf, household, inHousehold, input, periodEnd, person, variable } from '#rules/1-language/index'
import { assistanceDecision, assistanceStandardInPayment } from '../numbers/standards.ts'

/** What else decides on social assistance: other income, certificates and decisions, and what stops a payment. */

/** A People's Council of a province may set a higher standard (article 4.3 of both decrees). */
export const provincialStandard = input({
  name: {
    vi: 'Mức chuẩn trợ giúp xã hội do Hội đồng nhân dân cấp tỉnh quy định cao hơn',
    en: "Higher social assistance standard set by the province's People's Council",
  },
  note: {
    vi: 'Số 0: tỉnh, thành phố không quy định mức cao hơn.',
    en: 'Zero: the province has set none.',
  },
  entity: household,
  period: 'month',
  unit: 'VND',
  flow: false,
  min: 0,
  max: 100_000_000,
  integral: true,
  assumed: 0,
})

export const standardOfMonthlyBenefits = variable({
  name: {
    vi: 'Mức chuẩn trợ giúp xã hội được áp dụng hằng tháng',
    en: 'Social assistance standard applied to monthly benefits',
  },
  entity: person,
  period: 'month',
  flow: false,
  formula: higherOf(assistanceStandardInPayment, inHousehold(provincialStandard)),
})

/** Decree 20/2021 counts some groups from the birthday or the certificate, whenever it was decided. What is decided under Decree 335/2026 counts from the decision. */
export const decidedBeforeDecree335 = variable({
  name: {
    vi: 'Quyết định hưởng trợ cấp xã hội được ký trước ngày 5/10/2026',
    en: 'The decision on social assistance was signed before 5 October 2026',
  },
  entity: person,
  period: 'month',
  formula: assistanceDecision.before(day('2026-10-05')),
})

export const assistanceDecided = variable({
  name: {
    vi: 'Quyết định hưởng trợ cấp xã hội được ký trong tháng này hoặc trước đó',
    en: 'The decision on social assistance was signed in this month or before',
  },
  entity: person,
  period: 'month',
  formula: assistanceDecision.onOrBefore(periodEnd),
})

export const disabilityCertificate = input({
  name: { vi: 'Ngày cấp giấy xác nhận khuyết tật', en: 'Day of the certificate of disability' },
  note: {
    vi: 'Người được quyết định hưởng trước ngày 5/10/2026 hưởng từ tháng cấp giấy, kể cả khi quyết định ký sau; từ đó về sau hưởng từ tháng ký quyết định. Nếu không nêu: coi như đã được cấp từ khi khuyết tật.',
    en: 'Who was decided on before 5 October 2026 is paid from the month of the certificate, even if decided later; since then from the month of the decision. If not given: taken to have been issued as soon as there was a disability.',
  },
  entity: person,
  period: 'always',
  kind: 'date',
  assumed: '2013-01-01',
})

export const receivesWage = input({
  name: {
    vi: 'Có thu nhập ổn định hằng tháng từ tiền lương, tiền công',
    en: 'Has a stable monthly income from wages',
  },
  note: {
    vi: 'Chỉ hỏi người từ đủ 16 tuổi nhiễm HIV thuộc hộ nghèo (nhóm 8).',
    en: 'Asked only of persons with HIV aged 16 or more in poor households (group 8).',
  },
  entity: person,
  period: 'month',
  kind: 'truth',
})

export const receivesOtherAllowance = input({
  name: {
    vi: 'Đang hưởng trợ cấp hằng tháng khác của Nhà nước (ngoài bảo hiểm xã hội và trợ giúp xã hội)',
    en: 'Receives another monthly allowance of the state (neither of social insurance nor of social assistance)',
  },
  note: {
    vi: 'Không ghi ở đây: lương hưu, trợ cấp bảo hiểm xã hội hằng tháng, trợ cấp tuất (có dữ kiện riêng); trợ cấp xã hội và trợ cấp hưu trí xã hội (bộ quy tắc tự xét). Luật loại trừ “trợ cấp xã hội hằng tháng khác”; tư liệu không liệt kê là những khoản nào và không nói trợ cấp ưu đãi người có công có thuộc số đó hay không.',
    en: "Not told here: pensions, monthly social insurance and survivors' benefits (told apart), social assistance and the social pension (worked out by the rules). The law excludes “other monthly social allowances”; which these are, and whether merit allowances are among them, is not on record.",
  },
  entity: person,
  period: 'month',
  kind: 'truth',
})

export const uncollectedMonths = input({
  name: {
    vi: 'Số tháng liên tục chưa nhận trợ cấp xã hội',
    en: 'Months in a row for which social assistance was not collected',
  },
  note: {
    vi: 'Tính đến hết tháng trước. Từ ba tháng trở lên thì tạm dừng chi trả trong tháng này.',
    en: 'To the end of last month. With three or more nothing is paid in this month.',
  },
  entity: person,
  period: 'month',
  unit: 'month',
  flow: false,
  min: 0,
  max: 1200,
  integral: true,
  assumed: 0,
})

export const refusesReassessment = input({
  name: {
    vi: 'Không thực hiện việc rà soát, xác định lại điều kiện hưởng trợ cấp xã hội',
    en: 'Refuses that the conditions of social assistance are assessed anew',
  },
  note: {
    vi: 'Chỉ xét từ tháng 10/2026 (Nghị định 335/2026/NĐ-CP).',
    en: 'Matters only from October 2026 (Decree 335/2026).',
  },
  entity: person,
  period: 'month',
  kind: 'truth',
  assumed: false,
})

export const imprisoned = input({
  name: { vi: 'Đang chấp hành án phạt tù', en: 'Serves a prison sentence' },
  note: {
    vi: 'Chỉ xét đối với trợ cấp xã hội hằng tháng, từ tháng 10/2026 (Nghị định 335/2026/NĐ-CP).',
    en: 'Matters for monthly assistance only, from October 2026 (Decree 335/2026).',
  },
  entity: person,
  period: 'month',
  kind: 'truth',
  assumed: false,
})

/** Suspended or ended comes to the same for the month: nothing is paid. */
export const assistanceIsStopped = variable({
  name: { vi: 'Bị tạm dừng hoặc thôi hưởng trợ cấp xã hội', en: 'Social assistance is suspended or ended' },
  note: {
    vi: 'Ba tháng liên tục không nhận trợ cấp thì tạm dừng; theo Nghị định 335/2026/NĐ-CP, thêm ba tháng nữa thì thôi hưởng.',
    en: 'Suspended after three months without collection; by Decree 335/2026, ended after three further months.',
  },
  entity: person,
  period: 'month',
  formulas: [
    {
      inForce: { from: '2021-07-01', to: '2026-10-04' },
      law: 'tt-02-2021',
      confidence: 'primary',
      value: uncollectedMonths.atLeast(3),
    },
    {
      inForce: { from: '2026-10-05' },
      appliesFrom: '2026-10-01',
      issued: '2026-08-21',
      law: 'd335-2026/9',
      confidence: 'primary',
      value: any(uncollectedMonths.atLeast(3), refusesReassessment, imprisoned),
    },
  ],
})
