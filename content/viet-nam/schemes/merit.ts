import { all, any, periodEnd, periodStart, person, when } from '#rules/1-language/index'
import {
  carerOfHeroicMother,
  exceptionallySevereWound,
  martyrKinLivesAlone,
  meritDecision,
  meritInjuryRate,
  meritStatus,
  senioritySteps,
} from '../facts/merit.ts'
import { dayOfDeath, died } from '../facts/people.ts'
import { meritAmountInAnnexes, meritStandard, meritSupplements, standardOfAnnexes } from '../numbers/merit.ts'
import { scheme } from '../scheme.ts'

/** Monthly allowances for people with merit to the revolution: a track of its own beside the tiers. They may be drawn with a pension in most cases, and do not
 *  exclude the social pension. */

/** Amounts of the annexes are multiples of their standard, rounded to thousands. */
const share = meritStandard.over(standardOfAnnexes)

const livesAtStart = any(died.not(), dayOfDeath.onOrAfter(periodStart)).saying({
  vi: 'Còn sống vào ngày đầu tháng',
  en: 'Alive on the first day of the month',
})

const decided = meritDecision
  .onOrBefore(periodEnd)
  .saying({ vi: 'Đã có quyết định hưởng trợ cấp ưu đãi', en: 'The merit allowance has been decided' })

const merit = {
  dossier: ['merit-allowance'],
  entity: person,
  period: 'month',
  inForce: { from: '2021-07-01' },
  changesFrom: 'period-start',
  confidence: 'primary',
} as const

export const meritAllowance = scheme({
  ...merit,
  name: { vi: 'Trợ cấp ưu đãi hằng tháng đối với người có công với cách mạng', en: 'Monthly merit-based allowance' },
  note: {
    vi: 'Nhìn chung được hưởng cùng lương hưu; không loại trừ trợ cấp hưu trí xã hội. Người hưởng được cấp thẻ bảo hiểm y tế, mức hưởng 100%. Bảng thương binh chỉ có mức của 21, 50, 61, 81 và 100% (loại B: 21 và 100%); các mức khác chưa có trong tư liệu. Hưởng từ tháng nào chưa có trong tư liệu: lấy tháng ký quyết định. Mức chuẩn khác 2.789.000 đồng: mức trong phụ lục nhân với tỷ lệ giữa hai mức chuẩn, làm tròn đến nghìn đồng.',
    en: 'In most cases drawn together with a pension; does not exclude the social pension. Comes with a health insurance card at 100%. Of the table of war invalids only 21, 50, 61, 81 and 100% are on record (type B: 21 and 100%); other amounts are unknown. From which month it is paid is not on record: taken as the month in which the decision was signed. At a standard other than 2,789,000: the amount of the annex times the ratio of the standards, rounded to thousands.',
  },
  law: 'ordinance-02-2020; d131-2021',
  eligibility: all(
    livesAtStart,
    any(
      meritStatus
        .isOneOf('martyr_kin_1', 'martyr_kin_2', 'martyr_kin_3plus', 'heroic_mother', 'imprisoned')
        .citing('ordinance-02-2020'),
      meritStatus.isOneOf('helper_1945', 'helper').citing('ordinance-02-2020'),
      meritStatus.isOneOf('pre_1945_left_home', 'pre_1945_stayed', 'uprising_1945').citing('ordinance-02-2020'),
      all(meritStatus.isOneOf('war_invalid', 'war_invalid_b'), meritInjuryRate.atLeast(21)).citing('d131-2021'),
      all(meritStatus.is('sick_soldier'), meritInjuryRate.atLeast(41)).citing('d131-2021'),
      all(meritStatus.is('agent_orange'), meritInjuryRate.atLeast(21)).citing('d131-2021'),
      all(meritStatus.is('agent_orange_child'), meritInjuryRate.atLeast(61)).citing('d131-2021'),
    ),
    decided,
  ),
  amount: meritAmountInAnnexes.times(share).roundedTo(1_000),
})

export const martyrKinAloneSupplement = scheme({
  ...merit,
  name: {
    vi: 'Trợ cấp tuất nuôi dưỡng hằng tháng đối với thân nhân liệt sĩ sống cô đơn',
    en: "Monthly supplement for a martyr's relative who lives alone",
  },
  law: 'ordinance-02-2020; d131-2021',
  eligibility: all(
    livesAtStart,
    meritStatus.isOneOf('martyr_kin_1', 'martyr_kin_2', 'martyr_kin_3plus'),
    martyrKinLivesAlone,
    decided,
  ),
  amount: meritSupplements.martyrKinAlone.times(share).roundedTo(1_000),
})

export const heroicMotherSupplement = scheme({
  ...merit,
  name: { vi: 'Phụ cấp hằng tháng đối với Bà mẹ Việt Nam anh hùng', en: 'Monthly supplement for Heroic Mothers' },
  law: 'ordinance-02-2020; d131-2021',
  eligibility: all(livesAtStart, meritStatus.is('heroic_mother'), decided),
  amount: meritSupplements.heroicMother.times(share).roundedTo(1_000),
})

/** Paid to the carer. */
export const heroicMotherCarerAllowance = scheme({
  ...merit,
  name: {
    vi: 'Trợ cấp hằng tháng đối với người phục vụ Bà mẹ Việt Nam anh hùng',
    en: 'Monthly allowance for the carer of a Heroic Mother',
  },
  law: 'ordinance-02-2020; d131-2021',
  eligibility: all(livesAtStart, carerOfHeroicMother, decided),
  amount: meritSupplements.carerOfHeroicMother.times(share).roundedTo(1_000),
})

export const warInvalidAttendanceSupplement = scheme({
  ...merit,
  name: {
    vi: 'Phụ cấp hằng tháng đối với thương binh có tỷ lệ tổn thương cơ thể từ 81% trở lên',
    en: 'Monthly attendance supplement for war invalids of 81% and more',
  },
  note: {
    vi: 'Các diện khác có tỷ lệ từ 81% (bệnh binh, người bị nhiễm chất độc hóa học) chưa có trong tư liệu.',
    en: 'For other kinds of 81% and more (sick soldiers, toxic chemicals) nothing is on record.',
  },
  law: 'ordinance-02-2020; d131-2021',
  eligibility: all(
    livesAtStart,
    meritStatus.isOneOf('war_invalid', 'war_invalid_b'),
    meritInjuryRate.atLeast(81),
    decided,
  ),
  amount: when(exceptionallySevereWound, meritSupplements.attendanceSevere, meritSupplements.attendance)
    .times(share)
    .roundedTo(1_000),
})

export const revolutionarySenioritySupplement = scheme({
  ...merit,
  name: {
    vi: 'Phụ cấp thâm niên hằng tháng đối với người hoạt động cách mạng trước ngày 01 tháng 01 năm 1945, diện thoát ly',
    en: 'Monthly seniority supplement for revolutionaries from before 1945 who left home',
  },
  law: 'ordinance-02-2020; d131-2021',
  eligibility: all(livesAtStart, meritStatus.is('pre_1945_left_home'), senioritySteps.atLeast(1), decided),
  amount: meritSupplements.seniorityStep.times(share).roundedTo(1_000).times(senioritySteps),
})
