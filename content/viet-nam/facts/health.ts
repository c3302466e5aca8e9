import { enumeration, household, input, person } from '#rules/1-language/index'

/** What decides in which group of health insurance somebody is, and what care cost. */

export const veteran = input({
  name: { vi: 'Cựu chiến binh', en: 'Veteran' },
  entity: person,
  period: 'month',
  kind: 'truth',
  assumed: false,
})

export const supportedWorkKinds = enumeration({
  name: {
    vi: 'Nhóm khác được ngân sách nhà nước hỗ trợ đóng bảo hiểm y tế',
    en: 'Further groups whose health premium the budget supports',
  },
  codes: {
    none: { vi: 'không', en: 'none' },
    security_force: {
      vi: 'người tham gia lực lượng bảo vệ an ninh, trật tự ở cơ sở',
      en: 'member of the grass-roots security force',
    },
    village_health_worker: {
      vi: 'nhân viên y tế thôn, bản; cô đỡ thôn, bản',
      en: 'village health worker or village midwife',
    },
    village_official: {
      vi: 'người hoạt động không chuyên trách ở thôn, tổ dân phố',
      en: 'part-time official of a village or residential group',
    },
    artisan: { vi: 'nghệ nhân', en: 'artisan' },
    trafficking_victim: {
      vi: 'nạn nhân mua bán người, trong một năm',
      en: 'victim of trafficking, for one year',
    },
  },
})

export const supportedWork = input({
  name: {
    vi: 'Nhóm khác được hỗ trợ đóng bảo hiểm y tế',
    en: 'Further group whose health premium is supported',
  },
  entity: person,
  period: 'month',
  codes: supportedWorkKinds,
  assumed: 'none',
})

export const wasPoorInLastYear = input({
  name: {
    vi: 'Hộ cận nghèo mới thoát nghèo chưa quá một năm',
    en: 'Near-poor household that was poor up to a year ago',
  },
  entity: household,
  period: 'month',
  kind: 'truth',
  assumed: false,
})

export const communeLeftDifficultList = input({
  name: {
    vi: 'Xã đã ra khỏi danh sách xã khu vực II, khu vực III, thôn đặc biệt khó khăn',
    en: 'The commune left the list of region II and III communes and extremely difficult villages',
  },
  entity: household,
  period: 'month',
  kind: 'truth',
  assumed: false,
})

/** Asked only where the commune has left the list. */
export const dayCommuneLeftDifficultList = input({
  name: {
    vi: 'Ngày xã ra khỏi danh sách khó khăn',
    en: 'Day on which the commune left the list',
  },
  entity: household,
  period: 'always',
  kind: 'date',
})

/** People's Councils may add to the support of the decrees. */
export const provincialHealthSupport = input({
  name: {
    vi: 'Phần mức đóng bảo hiểm y tế do Hội đồng nhân dân cấp tỉnh hỗ trợ thêm',
    en: "Share of the health premium that the province's People's Council adds",
  },
  note: { vi: 'Số 0: không hỗ trợ thêm.', en: 'Zero: nothing is added.' },
  entity: person,
  period: 'month',
  unit: '1',
  flow: false,
  min: 0,
  max: 1,
  assumed: 0,
})

export const paysHealthPremium = input({
  name: {
    vi: 'Đã đóng phần bảo hiểm y tế thuộc trách nhiệm của người tham gia',
    en: 'Has paid the own part of the health insurance premium',
  },
  note: {
    vi: 'Chỉ hỏi nhóm được hỗ trợ một phần mức đóng và nhóm hộ gia đình: không đóng thì không có thẻ. Số tiền do bộ quy tắc tính.',
    en: 'Asked only of those supported in part, and of those insured as a household: without it there is no card. The amount is worked out by the rules.',
  },
  entity: person,
  period: 'month',
  kind: 'truth',
})

export const healthInsuranceRank = input({
  name: {
    vi: 'Thứ tự của người tham gia bảo hiểm y tế trong hộ gia đình',
    en: 'Place among the members of the household in health insurance',
  },
  note: {
    vi: 'Chỉ hỏi nhóm tham gia theo hộ gia đình: người đóng thứ nhất là 1; từ người thứ hai được giảm.',
    en: 'Asked only of those insured as a household: the first to pay is 1; from the second on the premium falls.',
  },
  entity: person,
  period: 'month',
  unit: '1',
  flow: false,
  min: 1,
  max: 30,
  integral: true,
})

export const coveredHealthCost = input({
  name: {
    vi: 'Chi phí khám bệnh, chữa bệnh thuộc phạm vi được hưởng trong tháng',
    en: 'Covered cost of care in the month',
  },
  entity: person,
  period: 'month',
  unit: 'VND',
  flow: true,
  min: 0,
  max: 10_000_000_000,
  integral: true,
})

export const healthVisits = input({
  name: { vi: 'Số lần khám bệnh, chữa bệnh trong tháng', en: 'Visits for care in the month' },
  note: {
    vi: 'Chi phí của một lần được lấy bình quân trong tháng.',
    en: 'The cost of one visit is taken as the mean of the month.',
  },
  entity: person,
  period: 'month',
  unit: '1',
  flow: true,
  min: 1,
  max: 100,
  integral: true,
  assumed: 1,
})

export const careInCommune = input({
  name: { vi: 'Khám bệnh, chữa bệnh tại tuyến xã', en: 'Care at commune level' },
  entity: person,
  period: 'month',
  kind: 'truth',
  assumed: false,
})

export const yearsOfHealthInsurance = input({
  name: { vi: 'Số năm tham gia bảo hiểm y tế liên tục', en: 'Continuous years of health insurance' },
  entity: person,
  period: 'month',
  unit: 'year',
  flow: false,
  min: 0,
  max: 100,
  integral: true,
})

export const healthCopaymentsOfYear = input({
  name: {
    vi: 'Số tiền cùng chi trả chi phí khám bệnh, chữa bệnh từ đầu năm đến nay',
    en: 'Own co-payments for care in the year so far',
  },
  entity: person,
  period: 'month',
  unit: 'VND',
  flow: false,
  min: 0,
  max: 10_000_000_000,
  integral: true,
  assumed: 0,
})
