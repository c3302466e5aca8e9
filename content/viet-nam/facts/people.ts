import { all, any, enumeration, input, periodEnd, periodStart, person, variable } from '#rules/1-language/index'

/** Who somebody is. What decides a right commonly has to be given; what is rare is assumed absent, and shown as assumed. */

export const birth = input({
  name: { vi: 'Ngày sinh', en: 'Date of birth' },
  entity: person,
  period: 'always',
  kind: 'date',
})

export const sexes = enumeration({
  name: { vi: 'Giới tính', en: 'Sexes' },
  codes: { female: { vi: 'nữ', en: 'female' }, male: { vi: 'nam', en: 'male' } },
})

export const sex = input({
  name: { vi: 'Giới tính', en: 'Sex' },
  entity: person,
  period: 'always',
  codes: sexes,
})

export const citizen = input({
  name: { vi: 'Công dân Việt Nam', en: 'Citizen of Viet Nam' },
  entity: person,
  period: 'month',
  kind: 'truth',
  assumed: true,
})

export const ethnicMinority = input({
  name: { vi: 'Người dân tộc thiểu số', en: 'Of an ethnic minority' },
  entity: person,
  period: 'always',
  kind: 'truth',
})

/** An age is completed on the birthday. Where a benefit begins with an age, the month of the birthday counts: so this is the age on its last day. */
export const age = variable({
  name: { vi: 'Tuổi tròn vào ngày cuối tháng', en: 'Completed years on the last day of the month' },
  entity: person,
  period: 'month',
  flow: false,
  formula: birth.completedYears(periodEnd),
})

/** Where a benefit ends with an age, it is paid for the month of the birthday: so this is the age on the first day. */
export const ageAtStart = variable({
  name: { vi: 'Tuổi tròn vào ngày đầu tháng', en: 'Completed years on the first day of the month' },
  entity: person,
  period: 'month',
  flow: false,
  formula: birth.completedYears(periodStart),
})

export const disabilityDegrees = enumeration({
  name: { vi: 'Mức độ khuyết tật', en: 'Degrees of disability' },
  note: {
    vi: 'Do Hội đồng xác định mức độ khuyết tật cấp xã kết luận; tiền trợ cấp chỉ dành cho hai mức cao nhất.',
    en: 'Decided by the commune council for the degree of disability; cash goes only to the two highest.',
  },
  codes: {
    none: { vi: 'không khuyết tật', en: 'no disability' },
    mild: { vi: 'khuyết tật nhẹ', en: 'mild disability' },
    severe: { vi: 'khuyết tật nặng', en: 'severe disability' },
    exceptionally_severe: { vi: 'khuyết tật đặc biệt nặng', en: 'exceptionally severe disability' },
  },
})

export const disability = input({
  name: { vi: 'Mức độ khuyết tật', en: 'Degree of disability' },
  entity: person,
  period: 'month',
  codes: disabilityDegrees,
  assumed: 'none',
})

export const hiv = input({
  name: { vi: 'Nhiễm HIV', en: 'Living with HIV' },
  entity: person,
  period: 'month',
  kind: 'truth',
  assumed: false,
})

export const educationLevels = enumeration({
  name: { vi: 'Cấp học đang theo học', en: 'Levels of education attended' },
  codes: {
    none: { vi: 'không đi học', en: 'does not study' },
    nursery: { vi: 'nhà trẻ', en: 'nursery' },
    preschool: { vi: 'mẫu giáo', en: 'pre-school' },
    primary: { vi: 'tiểu học', en: 'primary' },
    lower_secondary: { vi: 'trung học cơ sở', en: 'lower secondary' },
    upper_secondary: { vi: 'trung học phổ thông', en: 'upper secondary' },
    vocational: { vi: 'giáo dục nghề nghiệp', en: 'vocational' },
    college: { vi: 'cao đẳng', en: 'college' },
    university: { vi: 'đại học (văn bằng thứ nhất)', en: 'university, first degree' },
  },
})

export const education = input({
  name: { vi: 'Cấp học đang theo học', en: 'Level of education attended' },
  entity: person,
  period: 'month',
  codes: educationLevels,
})

export const receivesPension = input({
  name: {
    vi: 'Đang hưởng lương hưu hoặc trợ cấp bảo hiểm xã hội hằng tháng',
    en: 'Receives a pension or a monthly social insurance benefit',
  },
  note: {
    vi: 'Mọi loại lương hưu và mọi trợ cấp bảo hiểm xã hội hằng tháng. Loại trừ trợ cấp hưu trí xã hội (trừ trợ cấp thấp hơn mức đó), trợ cấp người từ đủ 80 tuổi, trợ cấp nhóm 8 và hỗ trợ theo Nghị quyết 116/NQ-CP; quyết định nhóm và mức hưởng bảo hiểm y tế. Riêng lương hưu đã hưởng từ trước tháng này nêu thêm ở “Đã hưởng lương hưu từ trước tháng này”.',
    en: 'Any pension and any monthly social insurance benefit. It excludes the social pension (but for a benefit lower than that), the old-age allowance at 80, assistance of group 8 and the support of Resolution 116; it decides the group and the rate of health insurance. Whether it is an old-age pension since before this month is said in “Has drawn an old-age pension since before this month”.',
  },
  entity: person,
  period: 'month',
  kind: 'truth',
})

export const livesInInstitution = input({
  name: {
    vi: 'Được nuôi dưỡng tại cơ sở trợ giúp xã hội từ ngân sách nhà nước',
    en: 'Lives in a social assistance facility financed by the budget',
  },
  note: {
    vi: 'Nếu có thì không hưởng trợ cấp xã hội hằng tháng và không có hỗ trợ nhận chăm sóc tại cộng đồng. Chỉ được hưởng chế độ tại cơ sở khi còn thuộc đối tượng của cơ sở; người khuyết tật đặc biệt nặng phải nêu thêm có được gia đình chăm sóc hay không.',
    en: 'If true, neither monthly assistance nor support to a carer is due. Care in the facility is due only to those who belong there; of an exceptionally severely disabled person it has to be said whether the family gives care.',
  },
  entity: person,
  period: 'month',
  kind: 'truth',
  assumed: false,
})

export const pregnant = input({
  name: { vi: 'Đang mang thai', en: 'Pregnant' },
  entity: person,
  period: 'month',
  kind: 'truth',
  assumed: false,
})

export const died = input({
  name: { vi: 'Đã chết', en: 'Has died' },
  entity: person,
  period: 'always',
  kind: 'truth',
  assumed: false,
})

/** Asked only of those who have died. */
export const dayOfDeath = input({
  name: { vi: 'Ngày chết', en: 'Day of death' },
  note: {
    vi: 'Đã chết mà không nêu ngày: những gì gắn với ngày, tháng chết là chưa biết, không phải không có.',
    en: 'Where somebody died and no day is given, what depends on the day or month is unknown, and not nothing.',
  },
  entity: person,
  period: 'always',
  kind: 'date',
})

export const diesInMonth = variable({
  name: { vi: 'Chết trong tháng này', en: 'Dies in this month' },
  entity: person,
  period: 'month',
  formula: all(died, dayOfDeath.onOrAfter(periodStart), dayOfDeath.onOrBefore(periodEnd)),
})

/** Benefits end the month after a death: that of the death is paid. */
export const aliveInMonth = variable({
  name: { vi: 'Sống trong tháng này', en: 'Alive in this month' },
  entity: person,
  period: 'month',
  formula: all(birth.onOrBefore(periodEnd), any(died.not(), dayOfDeath.onOrAfter(periodStart))),
})
