import {
  all,
  day,
  enumeration,
  household,
  input,
  periodEnd,
  periodStart,
  person,
  variable,
  when,
} from '#rules/1-language/index'
import { dayOfDeath, died } from './people.ts'

/** Hunger, injury, death, loss of a house, violence: what emergency assistance answers to. All of it is rare, so it is assumed absent and shown as assumed; the
 *  day of an event is asked only of those whom it struck. */

export const foodShortages = enumeration({
  name: { vi: 'Nguyên nhân thiếu đói', en: 'Causes of food shortage' },
  codes: {
    none: { vi: 'không thiếu đói', en: 'no shortage' },
    new_year: { vi: 'dịp Tết Nguyên đán', en: 'Lunar New Year' },
    disaster: { vi: 'thiên tai', en: 'disaster' },
    fire: { vi: 'hỏa hoạn', en: 'fire' },
    crop_failure: { vi: 'mất mùa', en: 'crop failure' },
    lean_season: { vi: 'giáp hạt', en: 'lean season' },
    other: { vi: 'lý do bất khả kháng khác', en: 'other force majeure' },
  },
})

export const foodShortage = input({
  name: { vi: 'Nguyên nhân thiếu đói của hộ', en: 'Cause of the food shortage of the household' },
  note: { vi: 'Nếu không nêu: coi như hộ không thiếu đói.', en: 'If not given: taken as no shortage.' },
  entity: household,
  period: 'month',
  codes: foodShortages,
  assumed: 'none',
})

export const monthOfFoodShortage = input({
  name: { vi: 'Tháng này là tháng thứ mấy của đợt thiếu đói', en: 'Month of this episode of shortage, counted from 1' },
  note: { vi: 'Tháng đầu là 1.', en: 'The first month is 1.' },
  entity: household,
  period: 'month',
  unit: 'month',
  flow: false,
  min: 1,
  max: 24,
  integral: true,
})

export const injuryCauses = enumeration({
  name: { vi: 'Nguyên nhân bị thương', en: 'Causes of injury' },
  codes: {
    none: { vi: 'không bị thương, hoặc nguyên nhân khác', en: 'not injured, or another cause' },
    disaster: { vi: 'thiên tai', en: 'disaster' },
    fire: { vi: 'hỏa hoạn', en: 'fire' },
    traffic: { vi: 'tai nạn giao thông', en: 'traffic accident' },
    work: { vi: 'tai nạn lao động nghiêm trọng', en: 'serious work accident' },
    other: { vi: 'lý do bất khả kháng khác', en: 'other force majeure' },
  },
})

export const injuryCause = input({
  name: { vi: 'Nguyên nhân bị thương nặng', en: 'Cause of a severe injury' },
  note: {
    vi: 'Nếu không nêu: coi như không bị thương, hoặc nguyên nhân không thuộc diện trợ giúp khẩn cấp.',
    en: 'If not given: taken as not injured, or by a cause that gives no emergency assistance.',
  },
  entity: person,
  period: 'always',
  codes: injuryCauses,
  assumed: 'none',
})

export const dayOfInjury = input({
  name: { vi: 'Ngày bị thương nặng', en: 'Day of the severe injury' },
  entity: person,
  period: 'always',
  kind: 'date',
})

export const daysOfTreatment = input({
  name: {
    vi: 'Số ngày người bị thương nặng điều trị tại cơ sở khám bệnh, chữa bệnh',
    en: 'Days for which the severely injured was treated at a health facility',
  },
  entity: person,
  period: 'always',
  unit: 'day',
  flow: false,
  min: 0,
  max: 1000,
  integral: true,
})

export const deathCauses = enumeration({
  name: { vi: 'Nguyên nhân chết, mất tích', en: 'Causes of death or disappearance' },
  codes: {
    none: { vi: 'nguyên nhân khác', en: 'another cause' },
    disaster: { vi: 'thiên tai', en: 'disaster' },
    fire: { vi: 'hỏa hoạn', en: 'fire' },
    epidemic: { vi: 'dịch bệnh', en: 'epidemic' },
    traffic: { vi: 'tai nạn giao thông', en: 'traffic accident' },
    work: { vi: 'tai nạn lao động nghiêm trọng', en: 'serious work accident' },
    other: { vi: 'lý do bất khả kháng khác', en: 'other force majeure' },
  },
})

export const deathCause = input({
  name: { vi: 'Nguyên nhân chết, mất tích', en: 'Cause of death or disappearance' },
  note: {
    vi: 'Nếu không nêu: coi như nguyên nhân khác, không thuộc diện trợ giúp khẩn cấp.',
    en: 'If not given: taken as another cause, which gives no emergency assistance.',
  },
  entity: person,
  period: 'always',
  codes: deathCauses,
  assumed: 'none',
})

export const wentMissing = input({
  name: { vi: 'Mất tích (trợ giúp xã hội khẩn cấp)', en: 'Went missing (emergency assistance)' },
  entity: person,
  period: 'always',
  kind: 'truth',
  assumed: false,
})

export const dayOfDisappearance = input({
  name: { vi: 'Ngày mất tích', en: 'Day of disappearance' },
  entity: person,
  period: 'always',
  kind: 'date',
})

export const buriedByOthers = input({
  name: {
    vi: 'Do cơ quan, tổ chức, đơn vị mai táng vì không có người thân thích nhận',
    en: 'Buried by an agency or organisation, for want of relatives',
  },
  entity: person,
  period: 'always',
  kind: 'truth',
  assumed: false,
})

export const burialCost = input({
  name: {
    vi: 'Chi phí mai táng thực tế của cơ quan, tổ chức, đơn vị mai táng',
    en: 'Actual cost of the burial by an agency or organisation',
  },
  entity: person,
  period: 'always',
  unit: 'VND',
  flow: false,
  min: 0,
  max: 1_000_000_000,
  integral: true,
})

/** Who died counts on the day of death, who went missing on the day of disappearance. */
export const dayOfLoss = variable({
  name: { vi: 'Ngày chết hoặc mất tích', en: 'Day of death or disappearance' },
  entity: person,
  period: 'always',
  formula: when(died, dayOfDeath, dayOfDisappearance),
})

export const houseDestroyed = input({
  name: {
    vi: 'Nhà ở bị đổ, sập, trôi, cháy hoàn toàn, không còn nơi ở',
    en: 'House collapsed, swept away or burnt, with no place left to live',
  },
  entity: household,
  period: 'always',
  kind: 'truth',
  assumed: false,
})

export const orderedToMove = input({
  name: {
    vi: 'Phải di dời nhà ở khẩn cấp theo quyết định do nguy cơ sạt lở, lũ lụt hoặc tương tự',
    en: 'Ordered to move at once because of landslide, flood or a similar risk',
  },
  entity: household,
  period: 'always',
  kind: 'truth',
  assumed: false,
})

export const houseBadlyDamaged = input({
  name: { vi: 'Nhà ở bị hư hỏng nặng', en: 'House badly damaged' },
  entity: household,
  period: 'always',
  kind: 'truth',
  assumed: false,
})

export const dayOfHouseLoss = input({
  name: {
    vi: 'Ngày nhà ở bị thiệt hại hoặc phải di dời',
    en: 'Day on which the house was struck, or the order to move was given',
  },
  entity: household,
  period: 'always',
  kind: 'date',
})

export const hardPressed = input({
  name: {
    vi: 'Hộ có hoàn cảnh khó khăn (trợ giúp khẩn cấp về nhà ở)',
    en: 'Hard-pressed household (emergency help with housing)',
  },
  note: {
    vi: 'Hộ nghèo, hộ cận nghèo không cần nêu. Tiêu chí xác định chưa có trong tư liệu.',
    en: 'Need not be said of poor and near-poor households. How it is established is not on record.',
  },
  entity: household,
  period: 'month',
  kind: 'truth',
})

export const protectionNeeds = enumeration({
  name: { vi: 'Đối tượng cần bảo vệ khẩn cấp', en: 'People in need of emergency protection' },
  codes: {
    none: { vi: 'không thuộc diện', en: 'not in need' },
    domestic_violence: { vi: 'nạn nhân bạo lực gia đình', en: 'victim of domestic violence' },
    abuse: { vi: 'nạn nhân bị xâm hại', en: 'victim of abuse' },
    trafficking: { vi: 'nạn nhân bị buôn bán', en: 'victim of trafficking' },
    forced_labour: { vi: 'nạn nhân bị cưỡng bức lao động', en: 'victim of forced labour' },
    street: {
      vi: 'người lang thang trong thời gian chờ đưa về nơi cư trú hoặc cơ sở',
      en: 'street person waiting for placement',
    },
    orphaned_by_disaster: {
      vi: 'trẻ em mất cả cha và mẹ do thiên tai',
      en: 'child both of whose parents were lost in a disaster',
    },
  },
})

export const protectionNeed = input({
  name: { vi: 'Thuộc diện bảo vệ khẩn cấp', en: 'Need of emergency protection' },
  note: {
    vi: 'Nếu không nêu: coi như không thuộc diện bảo vệ khẩn cấp.',
    en: 'If not given: taken as in no need of emergency protection.',
  },
  entity: person,
  period: 'month',
  codes: protectionNeeds,
  assumed: 'none',
})

export const careBegan = input({
  id: 'emergency-care-began',
  name: {
    vi: 'Ngày bắt đầu được chăm sóc tạm thời (bảo vệ khẩn cấp)',
    en: 'Day on which the temporary care began (emergency protection)',
  },
  entity: person,
  period: 'always',
  kind: 'date',
})

export const careEnded = input({
  id: 'emergency-care-ended',
  name: {
    vi: 'Ngày cuối cùng được chăm sóc tạm thời (bảo vệ khẩn cấp)',
    en: 'Last day of the temporary care (emergency protection)',
  },
  note: { vi: 'Nếu không nêu: coi như vẫn đang được chăm sóc.', en: 'If not given: taken to go on.' },
  entity: person,
  period: 'always',
  kind: 'date',
  assumed: '2999-12-31',
})

export const daysInCare = input({
  id: 'days-in-emergency-care',
  name: {
    vi: 'Số ngày được chăm sóc tạm thời trong tháng, trong vòng 3 tháng đầu',
    en: 'Days of temporary care in the month, within its first three months',
  },
  note: {
    vi: 'Chỉ ghi những ngày nằm trong 3 tháng kể từ ngày bắt đầu: các ngày sau đó không được tự động loại ra.',
    en: 'Only days within three months of the beginning are given: later ones are not taken out by the rules.',
  },
  entity: person,
  period: 'month',
  unit: 'day',
  flow: true,
  min: 0,
  max: 31,
  integral: true,
})

export const careTreatmentCost = input({
  id: 'emergency-care-treatment-cost',
  name: {
    vi: 'Chi phí điều trị trong thời gian được chăm sóc tạm thời, tính như đối với người có thẻ bảo hiểm y tế',
    en: 'Cost of treatment in temporary care, reckoned as under health insurance',
  },
  entity: person,
  period: 'month',
  unit: 'VND',
  flow: true,
  min: 0,
  max: 1_000_000_000,
  integral: true,
})

export const fareHome = input({
  name: {
    vi: 'Tiền xe đưa người được bảo vệ khẩn cấp về nơi cư trú, theo giá phương tiện công cộng phổ thông',
    en: 'Fare home of somebody in emergency protection, by ordinary public transport',
  },
  entity: person,
  period: 'month',
  unit: 'VND',
  flow: true,
  min: 0,
  max: 100_000_000,
  integral: true,
})

const from5October2026 = day('2026-10-05')

/** Which decree decides an event goes by its day. */
export const injuredUnderDecree335 = variable({
  name: { vi: 'Bị thương từ ngày 5/10/2026', en: 'Injured on 5 October 2026 or later' },
  entity: person,
  period: 'always',
  formula: dayOfInjury.onOrAfter(from5October2026),
})

export const lostUnderDecree335 = variable({
  name: { vi: 'Chết hoặc mất tích từ ngày 5/10/2026', en: 'Died or went missing on 5 October 2026 or later' },
  entity: person,
  period: 'always',
  formula: dayOfLoss.onOrAfter(from5October2026),
})

export const houseLostUnderDecree335 = variable({
  name: {
    vi: 'Nhà ở bị thiệt hại hoặc phải di dời từ ngày 5/10/2026',
    en: 'House struck, or ordered to move, on 5 October 2026 or later',
  },
  entity: household,
  period: 'always',
  formula: dayOfHouseLoss.onOrAfter(from5October2026),
})

export const houseLostThisMonth = variable({
  name: {
    vi: 'Nhà ở bị thiệt hại hoặc phải di dời trong tháng',
    en: 'House struck, or ordered to move, within the month',
  },
  entity: household,
  period: 'month',
  formula: all(dayOfHouseLoss.onOrAfter(periodStart), dayOfHouseLoss.onOrBefore(periodEnd)),
})
