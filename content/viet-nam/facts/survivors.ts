import { enumeration, input, person } from '#rules/1-language/index'

/** Somebody insured who died, and those whom that person supported: both are listed in the household of the case. */

/** Asked, like all facts about the death, only of those who have died. */
export const wasPensioner = input({
  name: { vi: 'Người chết đang hưởng lương hưu khi chết', en: 'The deceased drew an old-age pension at death' },
  note: {
    vi: 'Ghi cho người đã chết. Chỉ kể lương hưu; trợ cấp tai nạn lao động, bệnh nghề nghiệp hằng tháng có dữ kiện riêng.',
    en: 'Told of the deceased. Old-age pensions only; a monthly work-injury benefit is told apart.',
  },
  entity: person,
  period: 'always',
  kind: 'truth',
})

export const pensionAtDeath = input({
  name: { vi: 'Mức lương hưu hằng tháng của người chết khi chết', en: 'Monthly pension of the deceased at death' },
  entity: person,
  period: 'always',
  unit: 'VND',
  flow: false,
  min: 0,
  max: 300_000_000,
  integral: true,
})

export const firstDayOfPension = input({
  name: {
    vi: 'Ngày người chết bắt đầu hưởng lương hưu (ngày đầu tháng)',
    en: 'First day of the pension of the deceased (of a month)',
  },
  entity: person,
  period: 'always',
  kind: 'date',
})

export const injuryBenefitsAtDeath = enumeration({
  name: {
    vi: 'Trợ cấp tai nạn lao động, bệnh nghề nghiệp hằng tháng khi chết',
    en: 'Monthly work-injury benefit at death',
  },
  codes: {
    none: { vi: 'không hưởng', en: 'none' },
    below_61: { vi: 'đang hưởng, suy giảm dưới 61%', en: 'drawn for a loss below 61%' },
    from_61: { vi: 'đang hưởng, suy giảm từ 61% trở lên', en: 'drawn for a loss of 61% or more' },
  },
})

export const injuryBenefitAtDeath = input({
  name: {
    vi: 'Trợ cấp tai nạn lao động, bệnh nghề nghiệp hằng tháng khi chết',
    en: 'Monthly work-injury benefit at death',
  },
  entity: person,
  period: 'always',
  codes: injuryBenefitsAtDeath,
  assumed: 'none',
})

export const relativesDrawMonthly = input({
  name: {
    vi: 'Có thân nhân đủ điều kiện và chọn trợ cấp tuất hằng tháng',
    en: 'Relatives qualify for monthly benefits and choose them',
  },
  note: {
    vi: 'Ghi cho người đã chết. Điều kiện của người chết (đóng đủ 15 năm, đang hưởng lương hưu, chết do tai nạn lao động, bệnh nghề nghiệp …) được xét trước: không đủ thì thân nhân hưởng một lần, dù ghi là có.',
    en: 'Told of the deceased, whose own conditions come first (15 years of contributions, a pension, a death by work injury …): where they are not met the lump sum is paid, even if this is true.',
  },
  entity: person,
  period: 'always',
  kind: 'truth',
})

export const survivorRelations = enumeration({
  name: { vi: 'Quan hệ với người đã chết', en: 'Relations to the deceased' },
  codes: {
    none: { vi: 'không phải thân nhân', en: 'none' },
    child: { vi: 'con', en: 'child' },
    spouse: { vi: 'vợ, chồng', en: 'spouse' },
    parent: { vi: 'cha, mẹ đẻ hoặc cha, mẹ của vợ, chồng', en: 'parent or parent-in-law' },
    other: { vi: 'thành viên khác được nuôi dưỡng', en: 'other person who was supported' },
  },
})

export const survivorRelation = input({
  name: { vi: 'Quan hệ với người tham gia bảo hiểm xã hội đã chết', en: 'Relation to the insured person who died' },
  entity: person,
  period: 'always',
  codes: survivorRelations,
  assumed: 'none',
})

/** Asked, like the facts below, only of the relatives. */
export const placeOfDeceased = input({
  name: { vi: 'Vị trí của người đã chết trong hộ', en: 'Place of the deceased in the household' },
  note: {
    vi: 'Đếm từ 0 theo thứ tự kê khai trong hộ: người đầu tiên là 0, người thứ hai là 1.',
    en: 'Counted from 0 in the order in which the household is listed: the first person is 0, the second 1.',
  },
  entity: person,
  period: 'always',
  unit: '1',
  flow: false,
  min: 0,
  max: 30,
  integral: true,
})

export const amongFourSurvivors = input({
  name: {
    vi: 'Trong số tối đa 4 thân nhân được hưởng trợ cấp tuất hằng tháng',
    en: "Among the at most four relatives who draw the monthly survivors' benefit",
  },
  entity: person,
  period: 'always',
  kind: 'truth',
  assumed: true,
})

export const severalDeaths = input({
  name: {
    vi: 'Có từ 2 người tham gia bảo hiểm xã hội chết mà thân nhân này được hưởng trợ cấp tuất',
    en: 'Two or more insured persons died for whom this relative draws the benefit',
  },
  note: {
    vi: 'Ghi cho thân nhân: mức trợ cấp tuất hằng tháng được nhân 2.',
    en: 'Told of the relative, whose monthly benefit is doubled.',
  },
  entity: person,
  period: 'always',
  kind: 'truth',
  assumed: false,
})

export const nobodySupports = input({
  name: {
    vi: 'Thân nhân không còn người trực tiếp nuôi dưỡng',
    en: 'Nobody is left who directly supports the relative',
  },
  entity: person,
  period: 'month',
  kind: 'truth',
})

export const ownIncome = input({
  name: {
    vi: 'Thu nhập hằng tháng của thân nhân, không kể trợ cấp người có công',
    en: 'Monthly income of the relative, without allowances for merit',
  },
  entity: person,
  period: 'month',
  unit: 'VND',
  flow: false,
  min: 0,
  max: 1_000_000_000,
  integral: true,
})
