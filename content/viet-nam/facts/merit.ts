import { enumeration, input, person } from '#rules/1-language/index'

/** People with merit to the revolution and their relatives, as certified. Health insurance, education and overseas work ask for it too. */

export const meritStatuses = enumeration({
  name: { vi: 'Diện người có công với cách mạng', en: 'Kinds of people with merit to the revolution' },
  note: {
    vi: 'Theo Pháp lệnh 02/2020/UBTVQH14, Nghị định 131/2021/NĐ-CP. Mỗi người ghi một diện; trợ cấp của người thuộc nhiều diện chưa được tính.',
    en: 'Ordinance 02/2020 and Decree 131/2021. One kind is given for each person; what somebody of several kinds draws is not reckoned.',
  },
  codes: {
    none: { vi: 'không', en: 'none' },
    martyr_kin_1: { vi: 'thân nhân của một liệt sĩ', en: 'relative of one martyr' },
    martyr_kin_2: { vi: 'thân nhân của hai liệt sĩ', en: 'relative of two martyrs' },
    martyr_kin_3plus: { vi: 'thân nhân của ba liệt sĩ trở lên', en: 'relative of three or more martyrs' },
    heroic_mother: { vi: 'Bà mẹ Việt Nam anh hùng', en: 'Heroic Vietnamese Mother' },
    war_invalid: { vi: 'thương binh', en: 'war invalid' },
    war_invalid_b: { vi: 'thương binh loại B', en: 'war invalid of type B' },
    sick_soldier: { vi: 'bệnh binh', en: 'sick soldier' },
    agent_orange: {
      vi: 'người hoạt động kháng chiến bị nhiễm chất độc hóa học',
      en: 'resistance activist exposed to toxic chemicals',
    },
    agent_orange_child: {
      vi: 'con đẻ của người hoạt động kháng chiến bị nhiễm chất độc hóa học',
      en: 'child of a resistance activist exposed to toxic chemicals',
    },
    imprisoned: {
      vi: 'người hoạt động cách mạng, kháng chiến bị địch bắt tù, đày',
      en: 'activist imprisoned or exiled by the enemy',
    },
    helper_1945: {
      vi: 'người có công giúp đỡ cách mạng trước Cách mạng tháng Tám năm 1945',
      en: 'helper of the revolution before the August Revolution of 1945',
    },
    helper: {
      vi: 'người có công giúp đỡ cách mạng trong kháng chiến',
      en: 'helper of the revolution in the resistance',
    },
    pre_1945_left_home: {
      vi: 'người hoạt động cách mạng trước ngày 01 tháng 01 năm 1945, diện thoát ly',
      en: 'revolutionary from before 1 January 1945 who left home',
    },
    pre_1945_stayed: {
      vi: 'người hoạt động cách mạng trước ngày 01 tháng 01 năm 1945, không thoát ly',
      en: 'revolutionary from before 1 January 1945 who stayed at home',
    },
    uprising_1945: {
      vi: 'người hoạt động cách mạng từ ngày 01 tháng 01 năm 1945 đến ngày khởi nghĩa tháng Tám năm 1945',
      en: 'revolutionary from 1 January 1945 to the uprising of August 1945',
    },
  },
})

export const meritStatus = input({
  name: { vi: 'Diện người có công với cách mạng', en: 'Kind of person with merit' },
  entity: person,
  period: 'month',
  codes: meritStatuses,
  assumed: 'none',
  fixed: true,
})

/** Asked of invalids, sick soldiers, and those exposed to toxic chemicals with their children. */
export const meritInjuryRate = input({
  name: { vi: 'Tỷ lệ tổn thương cơ thể của người có công', en: 'Rate of bodily injury of the person with merit' },
  entity: person,
  period: 'month',
  unit: '%',
  flow: false,
  min: 0,
  max: 100,
  integral: true,
})

export const martyrKinLivesAlone = input({
  name: { vi: 'Thân nhân liệt sĩ sống cô đơn', en: "Martyr's relative who lives alone" },
  note: {
    vi: 'Chỉ hỏi thân nhân liệt sĩ. Nếu có thì hưởng thêm trợ cấp tuất nuôi dưỡng, ngoài trợ cấp ưu đãi hằng tháng.',
    en: "Asked only of martyrs' relatives. If true a supplement is due beside the monthly allowance.",
  },
  entity: person,
  period: 'month',
  kind: 'truth',
})

export const exceptionallySevereWound = input({
  name: { vi: 'Thương binh có vết thương đặc biệt nặng', en: 'War invalid with an exceptionally severe wound' },
  entity: person,
  period: 'month',
  kind: 'truth',
})

export const carerOfHeroicMother = input({
  name: { vi: 'Người phục vụ Bà mẹ Việt Nam anh hùng', en: 'Carer of a Heroic Vietnamese Mother' },
  note: { vi: 'Ghi cho người phục vụ.', en: 'Told of the carer.' },
  entity: person,
  period: 'month',
  kind: 'truth',
  assumed: false,
})

export const senioritySteps = input({
  name: {
    vi: 'Số thâm niên của người hoạt động cách mạng trước ngày 01 tháng 01 năm 1945 diện thoát ly',
    en: 'Seniority steps of the revolutionary from before 1945 who left home',
  },
  entity: person,
  period: 'month',
  unit: 'step',
  flow: false,
  min: 0,
  max: 30,
  integral: true,
})

export const meritDecision = input({
  name: {
    vi: 'Ngày ký quyết định hưởng trợ cấp ưu đãi người có công',
    en: 'Day on which the decision on the merit allowance was signed',
  },
  note: {
    vi: 'Hưởng đủ từ tháng ký. Nếu không nêu: coi như đã có quyết định từ khi đủ điều kiện; và coi như ký trước ngày 1/10/2026, nên các tháng 7, 8 và 9/2026 tính theo mức chuẩn mới, được truy lĩnh.',
    en: 'Paid from the month of signing, all of it. If not given: taken to have been decided as soon as the conditions were met; and to have been signed before 1 October 2026, so that July, August and September 2026 are due at the new standard, with arrears.',
  },
  entity: person,
  period: 'always',
  kind: 'date',
  assumed: '2013-01-01',
})
