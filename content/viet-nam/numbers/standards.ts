import { all, any, day, input, parameter, periodStart, person, table, variable } from '#rules/1-language/index'
import { dayOfDeath, died } from '../facts/people.ts'
import { wageZones } from '../facts/work.ts'

/** Numbers on which many schemes rest. Laws are cited as in `legal-acts.yaml`: act, then article, clause and point. */

export const assistanceDecision = input({
  name: {
    vi: 'Ngày ký quyết định hưởng trợ cấp xã hội',
    en: 'Day on which the decision on social assistance was signed',
  },
  note: {
    vi: 'Hưởng từ tháng ký. Nếu không nêu: coi như đã có quyết định từ khi đủ điều kiện, nên hưởng từ tháng đầu đủ điều kiện; và coi như ký trước ngày 5/10/2026, nên các tháng 7, 8 và 9/2026 tính theo mức mới, được truy lĩnh.',
    en: 'Paid from the month of signing. If not given: taken to have been decided as soon as the conditions were met, so that their first month is paid; and to have been signed before 5 October 2026, so that July, August and September 2026 are due at the new standard, with arrears.',
  },
  entity: person,
  period: 'always',
  kind: 'date',
  assumed: '2013-01-01',
})

/** Decree 335/2026 is in force from 5 October 2026. Who is in payment on that day has its standard from 1 July on; whose benefit begins in October has it for the
 *  whole month, because a month of decision is paid in full (articles 8.2, 32.3). */
export const hasStandardOf2026 = variable({
  name: {
    vi: 'Đã có quyết định hưởng trợ cấp xã hội trước ngày 5/10/2026 và không chết trước ngày đó, hoặc hưởng từ tháng 10/2026',
    en: 'Social assistance decided before 5 October 2026 to somebody not dead before it, or paid for October 2026 or later',
  },
  entity: person,
  period: 'month',
  formula: any(
    periodStart.onOrAfter(day('2026-10-01')),
    all(assistanceDecision.before(day('2026-10-05')), any(died.not(), dayOfDeath.onOrAfter(day('2026-10-05')))),
  ),
})

const standards = {
  '2010-04-13': { value: 180_000, law: 'd13-2010', confidence: 'unconfirmed' },
  '2015-01-01': { value: 270_000, law: 'd136-2013/4', confidence: 'secondary' },
  '2021-07-01': { value: 360_000, law: 'd20-2021/4', confidence: 'primary' },
  '2024-07-01': { value: 500_000, law: 'd76-2024/1', confidence: 'secondary' },
} as const

/** What grants for a single event are reckoned with. Decree 335/2026 has no word on events from 1 July to 4 October 2026. */
export const assistanceStandard = parameter({
  name: { vi: 'Mức chuẩn trợ giúp xã hội', en: 'Social assistance standard' },
  unit: 'VND',
  nationalMinimum: true,
  values: {
    ...standards,
    '2026-07-01': { value: 500_000, law: 'd76-2024/1', confidence: 'unconfirmed' },
    '2026-10-05': { value: 540_000, law: 'd335-2026/4.2', issued: '2026-08-21', confidence: 'primary' },
  },
})

/** What monthly benefits are reckoned with: for those already in payment the new standard reaches back to 1 July 2026. */
export const assistanceStandardInPayment = parameter({
  name: {
    vi: 'Mức chuẩn trợ giúp xã hội để tính trợ cấp hằng tháng',
    en: 'Social assistance standard of monthly benefits',
  },
  unit: 'VND',
  nationalMinimum: true,
  values: {
    ...standards,
    '2026-10-05': {
      value: 540_000,
      law: 'd335-2026/4.2; d335-2026/32.3',
      issued: '2026-08-21',
      appliesFrom: '2026-07-01',
      scope: () => hasStandardOf2026,
      confidence: 'primary',
    },
  },
})

export const baseSalary = parameter({
  name: { vi: 'Mức lương cơ sở', en: 'Base salary' },
  unit: 'VND',
  values: {
    '2013-07-01': { value: 1_150_000, law: 'd66-2013', confidence: 'secondary' },
    '2016-05-01': { value: 1_210_000, law: 'd47-2016', confidence: 'unconfirmed' },
    '2017-07-01': { value: 1_300_000, law: 'd47-2017', confidence: 'secondary' },
    '2018-07-01': { value: 1_390_000, law: 'd72-2018', confidence: 'secondary' },
    '2019-07-01': { value: 1_490_000, law: 'd38-2019', confidence: 'secondary' },
    '2023-07-01': { value: 1_800_000, law: 'd24-2023', confidence: 'secondary' },
    '2024-07-01': { value: 2_340_000, law: 'd73-2024/3', confidence: 'secondary' },
    '2026-07-01': { value: 2_530_000, law: 'd161-2026', confidence: 'primary' },
  },
})

/** While the base salary exists, the reference level equals it (article 141.13 of Law 41/2024). */
export const referenceLevel = parameter({
  name: { vi: 'Mức tham chiếu', en: 'Reference level' },
  unit: 'VND',
  values: {
    '2025-07-01': { value: 2_340_000, law: 'law-41-2024/7; law-41-2024/141.13; d73-2024/3', confidence: 'secondary' },
    '2026-07-01': { value: 2_530_000, law: 'law-41-2024/141.13; d161-2026', confidence: 'primary' },
  },
})

const byZone = (zone_1: number, zone_2: number, zone_3: number, zone_4: number) => ({ zone_1, zone_2, zone_3, zone_4 })

export const minimumWage = table({
  name: { vi: 'Mức lương tối thiểu tháng theo vùng', en: 'Regional minimum wage, monthly' },
  note: {
    vi: 'Từ 1/7/2025 vùng được xác định theo xã, phường, đặc khu (Nghị định 128/2025/NĐ-CP), mức không đổi. Mức trước năm 2020 chưa có trong tư liệu.',
    en: 'From 1 July 2025 zones are lists of communes, wards and special zones (Decree 128/2025), with the same amounts. Amounts before 2020 are not on record.',
  },
  unit: 'VND',
  keys: [wageZones],
  values: {
    '2014-01-01': { cells: { zone_1: 'unknown', zone_2: 'unknown', zone_3: 'unknown', zone_4: 'unknown' } },
    '2020-01-01': {
      cells: byZone(4_420_000, 3_920_000, 3_430_000, 3_070_000),
      law: 'd90-2019/3',
      confidence: 'unconfirmed',
    },
    '2022-07-01': {
      cells: byZone(4_680_000, 4_160_000, 3_640_000, 3_250_000),
      law: 'd38-2022/3',
      confidence: 'secondary',
    },
    '2024-07-01': {
      cells: byZone(4_960_000, 4_410_000, 3_860_000, 3_450_000),
      law: 'd74-2024/3',
      confidence: 'secondary',
    },
    '2026-01-01': {
      cells: byZone(5_310_000, 4_730_000, 4_140_000, 3_700_000),
      law: 'd293-2025/3',
      confidence: 'secondary',
    },
  },
})

export const minimumWageOfAnHour = table({
  name: { vi: 'Mức lương tối thiểu giờ theo vùng', en: 'Regional minimum wage, hourly' },
  unit: 'VND/hour',
  keys: [wageZones],
  values: {
    '2022-07-01': { cells: byZone(22_500, 20_000, 17_500, 15_600), law: 'd38-2022/3', confidence: 'secondary' },
    '2024-07-01': { cells: byZone(23_800, 21_200, 18_600, 16_600), law: 'd74-2024/3', confidence: 'secondary' },
    '2026-01-01': { cells: byZone(25_500, 22_700, 20_000, 17_800), law: 'd293-2025/3', confidence: 'secondary' },
  },
})
