import {
  all,
  any,
  day,
  higherOf,
  inHousehold,
  input,
  parameter,
  parameters,
  periodEnd,
  periodStart,
  person,
  table,
  variable,
} from '#rules/1-language/index'
import { byProvince, province, provinces } from '../facts/household.ts'
import { age, citizen, receivesPension } from '../facts/people.ts'
import { poorOrNearPoor } from '../facts/poverty.ts'
import { scheme } from '../scheme.ts'

/** The first tier: a pension from the budget for old people who have none. */

export const socialPensionDecision = input({
  name: {
    vi: 'Ngày ký quyết định hưởng trợ cấp hưu trí xã hội',
    en: 'Day on which the decision on the social pension was signed',
  },
  note: {
    vi: 'Nếu không nêu: coi như đã có quyết định từ khi đủ điều kiện.',
    en: 'If not given: taken to have been decided as soon as the conditions were met.',
  },
  entity: person,
  period: 'always',
  kind: 'date',
  assumed: '2025-07-01',
})

export const hasAmountOf2026 = variable({
  name: {
    vi: 'Đã có quyết định trợ cấp hưu trí xã hội trước ngày 5/10/2026, hoặc hưởng từ tháng 10/2026',
    en: 'Social pension decided before 5 October 2026, or paid for October 2026 or later',
  },
  entity: person,
  period: 'month',
  formula: any(socialPensionDecision.before(day('2026-10-05')), periodStart.onOrAfter(day('2026-10-01'))),
})

export const socialPensionAge = parameters('social-pension-age', {
  general: {
    name: { vi: 'Tuổi hưởng trợ cấp hưu trí xã hội', en: 'Social pension age, general' },
    unit: 'year',
    law: 'law-41-2024/21.1',
    values: { '2025-07-01': { value: 75, confidence: 'primary' } },
  },
  poorOrNearPoor: {
    name: {
      vi: 'Tuổi hưởng trợ cấp hưu trí xã hội đối với người thuộc hộ nghèo, hộ cận nghèo',
      en: 'Social pension age, poor and near-poor households',
    },
    unit: 'year',
    law: 'law-41-2024/21.2',
    values: { '2025-07-01': { value: 70, confidence: 'primary' } },
  },
})

/** For those already in payment the new amount reaches back to 1 July 2026. */
export const socialPensionAmount = parameter({
  name: { vi: 'Mức trợ cấp hưu trí xã hội', en: 'Social pension amount' },
  unit: 'VND',
  nationalMinimum: true,
  values: {
    '2025-07-01': { value: 500_000, law: 'd176-2025/3.1', confidence: 'secondary' },
    '2026-10-05': {
      value: 540_000,
      law: 'd335-2026/31.1',
      issued: '2026-08-21',
      appliesFrom: '2026-07-01',
      scope: () => hasAmountOf2026,
      confidence: 'primary',
    },
  },
})

/** Levels that Provincial People's Councils were reported to pay instead of the national amount; 0 where none is on record. */
export const provincialSocialPension = table({
  name: {
    vi: 'Mức trợ cấp hưu trí xã hội có hỗ trợ thêm của địa phương',
    en: 'Provincial social pension level',
  },
  note: {
    vi: 'Theo báo chí tháng 9/2026; ngày bắt đầu và nghị quyết của HĐND chưa tìm thấy.',
    en: "As reported in September 2026; start dates and the People's Councils' resolutions were not found.",
  },
  unit: 'VND',
  keys: [provinces],
  values: {
    '2025-07-01': {
      cells: byProvince(
        { 'vn-01': 650_000, 'vn-79': 650_000, 'vn-31': 700_000, 'vn-22': 700_000, 'vn-08': 530_000 },
        0,
      ),
      confidence: 'unconfirmed',
    },
  },
})

export const socialPension = scheme({
  name: { vi: 'Trợ cấp hưu trí xã hội', en: 'Social pension' },
  dossier: ['social-pension'],
  entity: person,
  period: 'month',
  law: 'law-41-2024/21',
  inForce: { from: '2025-07-01' },
  changesFrom: 'period-start',
  confidence: 'primary',
  eligibility: all(
    citizen,
    any(
      age.atLeast(socialPensionAge.general).citing('law-41-2024/21.1.a'),
      all(age.atLeast(socialPensionAge.poorOrNearPoor), poorOrNearPoor).citing('law-41-2024/21.2'),
    ),
    receivesPension.not().citing('law-41-2024/21.1.b'),
    socialPensionDecision.onOrBefore(periodEnd).citing('d335-2026/31'),
  ),
  amount: higherOf(socialPensionAmount, provincialSocialPension.at(inHousehold(province))),
})
