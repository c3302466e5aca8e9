import { all, any, enumeration, input, person, variable } from '#rules/1-language/index'
import { underDecree20, underDecree136, underDecree335 } from '../numbers/decrees.ts'
import { age } from './people.ts'

/** Who supports somebody, and whom somebody supports. */

export const parentSituations = enumeration({
  name: { vi: 'Hoàn cảnh của cha, mẹ', en: 'Situations of a parent' },
  codes: {
    alive: { vi: 'còn sống, không thuộc các trường hợp khác', en: 'alive, and in none of the other situations' },
    dead: { vi: 'đã chết', en: 'dead' },
    unknown_parent: { vi: 'không xác định được', en: 'not known' },
    missing: { vi: 'bị Tòa án tuyên bố mất tích', en: 'declared missing by a court' },
    in_facility: { vi: 'đang hưởng chế độ tại cơ sở trợ giúp xã hội', en: 'lives in a social assistance facility' },
    in_prison: {
      vi: 'đang chấp hành án phạt tù hoặc biện pháp xử lý hành chính bắt buộc',
      en: 'in prison or under a compulsory measure',
    },
  },
})

export const fatherSituation = input({
  name: { vi: 'Hoàn cảnh của cha', en: 'Situation of the father' },
  entity: person,
  period: 'month',
  codes: parentSituations,
  assumed: 'alive',
})

export const motherSituation = input({
  name: { vi: 'Hoàn cảnh của mẹ', en: 'Situation of the mother' },
  entity: person,
  period: 'month',
  codes: parentSituations,
  assumed: 'alive',
})

export const abandoned = input({
  name: {
    vi: 'Bị bỏ rơi, chưa có người nhận làm con nuôi',
    en: 'Abandoned as a child, and not adopted',
  },
  entity: person,
  period: 'month',
  kind: 'truth',
  assumed: false,
})

const fatherCannot = fatherSituation.isOneOf('dead', 'missing', 'in_facility', 'in_prison').saying({
  vi: 'Cha đã chết, mất tích, ở cơ sở trợ giúp xã hội hoặc đang chấp hành án',
  en: 'The father is dead, missing, in a facility or in prison',
})
const motherCannot = motherSituation.isOneOf('dead', 'missing', 'in_facility', 'in_prison').saying({
  vi: 'Mẹ đã chết, mất tích, ở cơ sở trợ giúp xã hội hoặc đang chấp hành án',
  en: 'The mother is dead, missing, in a facility or in prison',
})
const fatherUnknown = fatherSituation.is('unknown_parent')
const motherUnknown = motherSituation.is('unknown_parent')

/** Being abandoned, and the ten pairs of situations of the parents, are the eleven cases of article 5.1. Since Decree 335/2026 a parent who is not known counts like a
 *  dead one; of two who are not known it says nothing. */
export const withoutSupport = variable({
  name: { vi: 'Không có nguồn nuôi dưỡng', en: 'Without a source of support' },
  note: {
    vi: 'Cả cha và mẹ đều không xác định được: Nghị định 335/2026/NĐ-CP không nêu riêng; trẻ em như vậy thường thuộc trường hợp bị bỏ rơi.',
    en: 'Both parents not known: Decree 335/2026 does not name it; such a child will mostly be an abandoned one.',
  },
  entity: person,
  period: 'month',
  formulas: [
    {
      ...underDecree136,
      confidence: 'primary',
      law: 'd136-2013/5',
      value: any(abandoned, all(fatherCannot, motherCannot)),
    },
    { ...underDecree20, law: 'd20-2021/5.1', value: any(abandoned, all(fatherCannot, motherCannot)) },
    {
      ...underDecree335,
      law: 'd335-2026/5.1',
      value: any(
        abandoned,
        all(fatherCannot, motherCannot),
        all(fatherUnknown, motherCannot),
        all(fatherCannot, motherUnknown),
      ),
    },
  ],
})

export const wasChildWithoutSupport = input({
  name: {
    vi: 'Khi chưa đủ 16 tuổi đã hưởng trợ cấp xã hội theo nhóm 1 (trẻ em không có nguồn nuôi dưỡng)',
    en: 'Before 16 received assistance of group 1, as a child without a source of support',
  },
  entity: person,
  period: 'month',
  kind: 'truth',
  assumed: false,
})

export const studyInterrupted = input({
  name: {
    vi: 'Việc học bị gián đoạn mà không được bảo lưu, tạm hoãn',
    en: 'Study was interrupted without an approved deferral',
  },
  note: {
    vi: 'Chỉ xét đối với nhóm 2, từ tháng 10/2026 (Nghị định 335/2026/NĐ-CP).',
    en: 'Matters for group 2 only, from October 2026 (Decree 335/2026).',
  },
  entity: person,
  period: 'month',
  kind: 'truth',
  assumed: false,
})

/** No law says this; it keeps small children from being asked for spouses and children of their own. */
export const oldEnoughForChildren = variable({
  name: { vi: 'Đến tuổi có thể có con (từ đủ 12 tuổi)', en: 'Old enough to have children (12 or more)' },
  note: {
    vi: 'Quy ước của bộ quy tắc, không phải điều kiện của luật.',
    en: 'A convention of these rules, and no condition of the law.',
  },
  entity: person,
  period: 'month',
  formula: age.atLeast(12).saying({
    vi: 'Đến tuổi có thể có con (từ đủ 12 tuổi; quy ước của bộ quy tắc, không phải điều kiện của luật)',
    en: 'Old enough to have children (12 or more; a convention of these rules, no condition of the law)',
  }),
})

export const maritalStatuses = enumeration({
  name: { vi: 'Tình trạng hôn nhân', en: 'Marital statuses' },
  codes: {
    never_married: { vi: 'chưa kết hôn', en: 'never married' },
    married: { vi: 'đang có vợ hoặc chồng', en: 'married' },
    spouse_dead: { vi: 'vợ hoặc chồng đã chết', en: 'husband or wife dead' },
    spouse_missing: { vi: 'vợ hoặc chồng bị tuyên bố mất tích', en: 'husband or wife declared missing' },
    divorced: { vi: 'ly hôn', en: 'divorced' },
  },
})

export const maritalStatus = input({
  name: { vi: 'Tình trạng hôn nhân', en: 'Marital status' },
  entity: person,
  period: 'month',
  codes: maritalStatuses,
})

export const childrenRaised = input({
  name: {
    vi: 'Số con đang nuôi dưới 16 tuổi, hoặc từ đủ 16 đến 22 tuổi đang học',
    en: 'Number of children raised: under 16, or aged 16 to 22 and in study',
  },
  note: {
    vi: 'Tuổi tính vào ngày đầu tháng; đến 22 tuổi là chưa tròn 23 tuổi vào ngày đó. Từ tháng 10/2026 (Nghị định 335/2026/NĐ-CP) việc nuôi phải bắt đầu khi con dưới 16 tuổi, và con từ đủ 16 tuổi chỉ được kể khi vẫn học tiếp không gián đoạn.',
    en: 'Ages are those of the first day of the month; to 22 means not yet 23 on that day. From October 2026 (Decree 335/2026) raising has to have begun while the child was under 16, and a child of 16 or more counts only while it studies on without interruption.',
  },
  entity: person,
  period: 'month',
  unit: '1',
  flow: false,
  min: 0,
  max: 20,
  integral: true,
})

export const olderChildrenInStudy = input({
  name: {
    vi: 'Số con từ đủ 23 tuổi đang nuôi, vẫn học tiếp không gián đoạn',
    en: 'Number of children raised who are 23 or more and still study without interruption',
  },
  note: {
    vi: 'Đã tròn 23 tuổi vào ngày đầu tháng, được nuôi từ khi dưới 16 tuổi. Chỉ dùng từ tháng 10/2026 (Nghị định 335/2026/NĐ-CP); không ghi lại những con đã kể ở trên.',
    en: 'Already 23 on the first day of the month, and raised since before 16. Used only from October 2026 (Decree 335/2026); children of 22 or less are told apart.',
  },
  entity: person,
  period: 'month',
  unit: '1',
  flow: false,
  min: 0,
  max: 20,
  integral: true,
  assumed: 0,
})

export const supporters = enumeration({
  name: { vi: 'Người có nghĩa vụ và quyền phụng dưỡng', en: 'Persons obliged to support an old person' },
  codes: {
    none: { vi: 'không có', en: 'none' },
    on_assistance: { vi: 'có, nhưng đang hưởng trợ cấp xã hội hằng tháng', en: 'one who receives monthly assistance' },
    able: { vi: 'có, không hưởng trợ cấp xã hội hằng tháng', en: 'one who does not receive monthly assistance' },
  },
})

export const supporter = input({
  name: { vi: 'Người có nghĩa vụ và quyền phụng dưỡng', en: 'Person obliged to support her or him' },
  entity: person,
  period: 'month',
  codes: supporters,
})

export const takenIn = input({
  name: {
    vi: 'Được hộ gia đình, cá nhân tại cộng đồng nhận chăm sóc, nuôi dưỡng',
    en: 'Taken in by a carer of the community',
  },
  note: {
    vi: 'Ghi cho người được nhận chăm sóc; tiền hỗ trợ trả cho hộ gia đình, cá nhân nhận chăm sóc. Gia đình của chính người đó chăm sóc thì ghi ở “Được gia đình trực tiếp chăm sóc, nuôi dưỡng”.',
    en: 'Told of the person cared for; the support is paid to the carer. Care by the own family is told in “Cared for by the own family”.',
  },
  entity: person,
  period: 'month',
  kind: 'truth',
  assumed: false,
})

export const qualifiesForInstitution = input({
  name: {
    vi: 'Đủ điều kiện tiếp nhận vào cơ sở trợ giúp xã hội',
    en: 'Qualifies for a social assistance facility',
  },
  note: {
    vi: 'Chỉ hỏi người cao tuổi thuộc hộ nghèo được nhận chăm sóc tại cộng đồng.',
    en: 'Asked only of poor elderly persons who are taken in.',
  },
  entity: person,
  period: 'month',
  kind: 'truth',
})

export const caredForByFamily = input({
  name: { vi: 'Được gia đình trực tiếp chăm sóc, nuôi dưỡng', en: 'Cared for by the own family' },
  note: {
    vi: 'Chỉ hỏi người khuyết tật đặc biệt nặng. Người ở cơ sở trợ giúp xã hội: ghi là không nếu gia đình không chăm sóc, vì chỉ khi đó mới thuộc đối tượng của cơ sở.',
    en: 'Asked only of exceptionally severely disabled persons. Of somebody in a facility: false where there is no family care, as only then the person belongs there.',
  },
  entity: person,
  period: 'month',
  kind: 'truth',
})

export const smallChildrenRaised = input({
  name: { vi: 'Số con dưới 36 tháng tuổi đang nuôi', en: 'Number of children under 36 months raised' },
  note: {
    vi: 'Chưa tròn 36 tháng tuổi vào ngày đầu tháng.',
    en: 'Not yet 36 months old on the first day of the month.',
  },
  entity: person,
  period: 'month',
  unit: '1',
  flow: false,
  min: 0,
  max: 10,
  integral: true,
})
