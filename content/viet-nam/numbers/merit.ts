import { all, any, day, firstOf, parameter, parameters, person, scale, table, variable } from '#rules/1-language/index'
import { meritDecision, meritInjuryRate, meritStatus, meritStatuses } from '../facts/merit.ts'
import { dayOfDeath, died } from '../facts/people.ts'

/** The standard of merit allowances, and the amounts that the annexes of Decree 77/2024 give at its standard of 2,789,000. At another standard an amount is the
 *  same multiple of it, to the nearest thousand as in the annexes; no annex of other years is on record, so those amounts are unconfirmed. */

/** Decree 321/2026 is in force from 1 October 2026, a first day of a month: only who was in payment before has arrears. */
export const hasMeritStandardOf2026 = variable({
  name: {
    vi: 'Đã có quyết định trợ cấp ưu đãi trước ngày 01/10/2026 và không chết trước ngày đó',
    en: 'Merit allowance decided before 1 October 2026, and not dead before it',
  },
  entity: person,
  period: 'month',
  formula: all(meritDecision.before(day('2026-10-01')), any(died.not(), dayOfDeath.onOrAfter(day('2026-10-01')))),
})

const of2026 = { law: 'd321-2026', appliesFrom: '2026-07-01', scope: () => hasMeritStandardOf2026 } as const

export const meritStandard = parameter({
  name: { vi: 'Mức chuẩn trợ cấp ưu đãi người có công với cách mạng', en: 'Standard of merit-based allowances' },
  unit: 'VND',
  values: {
    '2019-07-01': { value: 1_624_000, law: 'd58-2019', confidence: 'unconfirmed' },
    '2021-07-01': { value: 1_624_000, law: 'd75-2021/3', confidence: 'primary' },
    '2023-07-01': { value: 2_055_000, law: 'd55-2023', confidence: 'primary' },
    '2024-07-01': { value: 2_789_000, law: 'd77-2024', confidence: 'primary' },
    '2026-10-01': { value: 3_012_000, confidence: 'secondary', ...of2026 },
  },
})

/** What is multiplied in years with another standard. */
export const standardOfAnnexes = parameter({
  name: { vi: 'Mức chuẩn của các phụ lục Nghị định 77/2024/NĐ-CP', en: 'Standard of the annexes of Decree 77/2024' },
  unit: 'VND',
  law: 'd77-2024',
  values: { '2021-07-01': { value: 2_789_000, confidence: 'primary' } },
})

type Amount = number | 'unknown'

/** An amount of the annexes: as they stand while their standard holds, as a multiple before and after. */
const asInAnnexes = (value: Amount) =>
  ({
    '2021-07-01': { value, law: 'd75-2021; d77-2024', confidence: 'unconfirmed' },
    '2024-07-01': { value, law: 'd77-2024', confidence: 'primary' },
    '2026-10-01': { value, confidence: 'unconfirmed', ...of2026 },
  }) as const

const cells = {
  none: 0,
  martyr_kin_1: 2_789_000,
  martyr_kin_2: 5_578_000,
  martyr_kin_3plus: 8_367_000,
  heroic_mother: 8_367_000,
  war_invalid: 0,
  war_invalid_b: 0,
  sick_soldier: 0,
  agent_orange: 0,
  agent_orange_child: 0,
  imprisoned: 1_673_000,
  helper_1945: 2_789_000,
  helper: 1_639_000,
  pre_1945_left_home: 3_117_000,
  pre_1945_stayed: 5_291_000,
  uprising_1945: 2_884_000,
}

export const meritAmountsByKind = table({
  name: { vi: 'Mức trợ cấp ưu đãi theo diện người có công', en: 'Merit allowance by kind' },
  note: {
    vi: 'Tại mức chuẩn 2.789.000 đồng. Diện tính theo tỷ lệ tổn thương cơ thể (ghi 0 ở đây) có bảng riêng.',
    en: 'At the standard of 2,789,000. Kinds that go by the rate of injury (0 here) have their own tables.',
  },
  unit: 'VND',
  keys: [meritStatuses],
  values: {
    '2021-07-01': { cells, law: 'd75-2021; d77-2024', confidence: 'unconfirmed' },
    '2024-07-01': { cells, law: 'd77-2024', confidence: 'primary' },
    '2026-10-01': { cells, confidence: 'unconfirmed', ...of2026 },
  },
})

/** By rate of bodily injury; the amount of a bracket holds from its threshold to the next. */
const byRate = (subject: { vi: string; en: string }, amounts: readonly (readonly [number, Amount])[]) =>
  scale({
    name: {
      vi: `Mức trợ cấp theo tỷ lệ tổn thương cơ thể: ${subject.vi}`,
      en: `Allowance by rate of bodily injury: ${subject.en}`,
    },
    note: { vi: 'Tại mức chuẩn 2.789.000 đồng.', en: 'At the standard of 2,789,000.' },
    form: 'single-amount',
    unit: '%',
    resultUnit: 'VND',
    inForce: { from: '2021-07-01' },
    law: 'd77-2024',
    brackets: amounts.map(([threshold, amount]) => ({ threshold, amount: asInAnnexes(amount) })),
  })

/** The annex has one amount for each percent; five of them are on record. */
export const warInvalidAmounts = byRate({ vi: 'thương binh', en: 'war invalids' }, [
  [21, 1_878_000],
  [22, 'unknown'],
  [50, 4_469_000],
  [51, 'unknown'],
  [61, 5_450_000],
  [62, 'unknown'],
  [81, 7_240_000],
  [82, 'unknown'],
  [100, 8_941_000],
])

/** Two of the amounts are on record. */
export const warInvalidAmountsB = byRate({ vi: 'thương binh loại B', en: 'war invalids of type B' }, [
  [21, 1_552_000],
  [22, 'unknown'],
  [100, 7_397_000],
])

export const sickSoldierAmounts = byRate({ vi: 'bệnh binh', en: 'sick soldiers' }, [
  [41, 2_911_000],
  [51, 3_627_000],
  [61, 4_622_000],
  [71, 5_329_000],
  [81, 6_378_000],
  [91, 7_104_000],
])

export const toxicChemicalAmounts = byRate(
  { vi: 'người hoạt động kháng chiến bị nhiễm chất độc hóa học', en: 'activists exposed to toxic chemicals' },
  [
    [21, 2_120_000],
    [41, 3_542_000],
    [61, 4_964_000],
    [81, 6_358_000],
  ],
)

export const toxicChemicalChildAmounts = byRate(
  { vi: 'con đẻ của người bị nhiễm chất độc hóa học', en: 'children of those exposed to toxic chemicals' },
  [
    [61, 1_673_000],
    [81, 2_789_000],
  ],
)

export const meritAmountInAnnexes = variable({
  name: { vi: 'Mức trợ cấp ưu đãi tại mức chuẩn 2.789.000 đồng', en: 'Merit allowance at the standard of 2,789,000' },
  entity: person,
  period: 'month',
  flow: false,
  formula: firstOf(
    [meritStatus.is('war_invalid'), warInvalidAmounts.of(meritInjuryRate)],
    [meritStatus.is('war_invalid_b'), warInvalidAmountsB.of(meritInjuryRate)],
    [meritStatus.is('sick_soldier'), sickSoldierAmounts.of(meritInjuryRate)],
    [meritStatus.is('agent_orange'), toxicChemicalAmounts.of(meritInjuryRate)],
    [meritStatus.is('agent_orange_child'), toxicChemicalChildAmounts.of(meritInjuryRate)],
    meritAmountsByKind.at(meritStatus),
  ),
})

/** Sums that come beside the allowance, at the standard of the annexes. */
export const meritSupplements = parameters('merit-supplements', {
  martyrKinAlone: {
    name: {
      vi: 'Trợ cấp tuất nuôi dưỡng đối với thân nhân liệt sĩ sống cô đơn',
      en: "Supplement of a martyr's relative who lives alone",
    },
    unit: 'VND',
    values: asInAnnexes(2_231_000),
  },
  heroicMother: {
    name: { vi: 'Phụ cấp đối với Bà mẹ Việt Nam anh hùng', en: 'Supplement of Heroic Mothers' },
    unit: 'VND',
    values: asInAnnexes(2_337_000),
  },
  carerOfHeroicMother: {
    name: {
      vi: 'Trợ cấp người phục vụ Bà mẹ Việt Nam anh hùng',
      en: 'Allowance of the carer of a Heroic Mother',
    },
    unit: 'VND',
    values: asInAnnexes(2_789_000),
  },
  attendance: {
    name: { vi: 'Phụ cấp thương binh từ 81% trở lên', en: 'Attendance supplement, injury of 81% and more' },
    unit: 'VND',
    values: asInAnnexes(1_399_000),
  },
  attendanceSevere: {
    name: {
      vi: 'Phụ cấp thương binh từ 81% trở lên có vết thương đặc biệt nặng',
      en: 'Attendance supplement, injury of 81% and more with an exceptionally severe wound',
    },
    unit: 'VND',
    values: asInAnnexes(2_867_000),
  },
  seniorityStep: {
    name: { vi: 'Phụ cấp mỗi thâm niên', en: 'Supplement for each seniority step' },
    unit: 'VND/step',
    values: asInAnnexes(529_000),
  },
})
