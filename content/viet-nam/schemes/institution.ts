import {
  all,
  any,
  higherOf,
  inHousehold,
  input,
  parameter,
  parameters,
  person,
  variable,
  when,
} from '#rules/1-language/index'
import { provincialStandard } from '../facts/assistance.ts'
import { age, ageAtStart, aliveInMonth, diesInMonth, disability, livesInInstitution } from '../facts/people.ts'
import { livesInPoorHousehold } from '../facts/poverty.ts'
import { caredForByFamily, supporter } from '../facts/support.ts'
import { assistanceStandard } from '../numbers/standards.ts'
import { scheme } from '../scheme.ts'
import { childWithHiv, childWithoutSupport } from './assistance-groups.ts'
import { assistanceStandardAtDeath, diedUnderDecree335 } from './funeral.ts'

/** Residential care in facilities financed by the budget: a service, and what it costs for each resident. */

const unit = '1'

/** Chapter V of Decree 335/2026 has not been read, so its coefficients are unknown. */
const until2026 = (value: number, law: string) => ({
  '2021-07-01': { value, law, confidence: 'primary' } as const,
  '2026-10-05': {
    value: 'unknown',
    law: 'd335-2026',
    appliesFrom: '2026-10-01',
    issued: '2026-08-21',
    confidence: 'unconfirmed',
  } as const,
})

export const institutionCoefficients = parameters('institution-coefficient', {
  under4: {
    name: { vi: 'Hệ số nuôi dưỡng tại cơ sở, dưới 4 tuổi', en: 'Care in a facility, under 4' },
    unit,
    values: until2026(5, 'd20-2021/25'),
  },
  from4: {
    name: { vi: 'Hệ số nuôi dưỡng tại cơ sở, từ đủ 4 tuổi', en: 'Care in a facility, from 4' },
    unit,
    values: until2026(4, 'd20-2021/25'),
  },
})

export const institutionFuneralMultiple = parameter({
  name: {
    vi: 'Số lần mức chuẩn của hỗ trợ mai táng tại cơ sở',
    en: 'Multiple of the standard for a funeral in a facility',
  },
  unit,
  values: {
    '2021-07-01': { value: 50, law: 'd20-2021/25', confidence: 'primary' },
    '2026-10-05': {
      value: 'unknown',
      law: 'd335-2026',
      appliesFrom: '2026-10-01',
      scope: () => diedUnderDecree335,
      issued: '2026-08-21',
      confidence: 'unconfirmed',
    },
  },
})

export const protectedInInstitution = input({
  name: {
    vi: 'Được tiếp nhận vào cơ sở trợ giúp xã hội vì cần bảo vệ khẩn cấp',
    en: 'Taken into a social assistance facility for emergency protection',
  },
  note: {
    vi: 'Đồng thời phải ghi có ở “Được nuôi dưỡng tại cơ sở trợ giúp xã hội từ ngân sách nhà nước”.',
    en: '“Lives in a social assistance facility financed by the budget” has to be true as well.',
  },
  entity: person,
  period: 'month',
  kind: 'truth',
  assumed: false,
})

export const qualifiedResident = variable({
  name: {
    vi: 'Thuộc đối tượng chăm sóc, nuôi dưỡng tại cơ sở trợ giúp xã hội',
    en: 'Belongs to those cared for in social assistance facilities',
  },
  entity: person,
  period: 'month',
  formula: all(
    livesInInstitution,
    any(
      childWithoutSupport,
      childWithHiv,
      all(age.atLeast(60), livesInPoorHousehold, supporter.is('none')).saying({
        vi: 'Người cao tuổi thuộc hộ nghèo không có người phụng dưỡng',
        en: 'Elderly person in a poor household without a supporter',
      }),
      all(disability.is('exceptionally_severe'), caredForByFamily.not()).saying({
        vi: 'Người khuyết tật đặc biệt nặng không được gia đình chăm sóc',
        en: 'Exceptionally severely disabled person without family care',
      }),
      protectedInInstitution,
    ),
  ),
})

export const institutionalCare = scheme({
  name: {
    vi: 'Chăm sóc, nuôi dưỡng tại cơ sở trợ giúp xã hội',
    en: 'Residential care in social assistance facilities',
  },
  note: {
    vi: 'Mức tính bằng tiền cho một người, chi tại cơ sở. Mức theo Chương V Nghị định 335/2026/NĐ-CP chưa đọc được: chưa biết. Mức chuẩn từ 1/7 đến 30/9/2026 tính theo Nghị định 76/2024/NĐ-CP, vì chưa rõ việc áp dụng từ 1/7/2026 có gồm người ở cơ sở.',
    en: 'In money for each resident, spent by the facility. Chapter V of Decree 335/2026 was not read: unknown. From 1 July to 30 September 2026 by the standard of Decree 76/2024, as it is not on record whether reaching back includes residents.',
  },
  dossier: ['sa-institution'],
  entity: person,
  period: 'month',
  changesFrom: 'period-start',
  eligibility: all(aliveInMonth, qualifiedResident),
  amount: higherOf(assistanceStandard, inHousehold(provincialStandard)).times(
    when(ageAtStart.lessThan(4), institutionCoefficients.under4, institutionCoefficients.from4),
  ),
  provisions: [
    {
      inForce: { from: '2021-07-01', to: '2026-10-04' },
      law: 'd20-2021/24; d20-2021/25',
      issued: '2021-03-15',
      confidence: 'primary',
    },
    {
      inForce: { from: '2026-10-05' },
      appliesFrom: '2026-10-01',
      issued: '2026-08-21',
      law: 'd335-2026',
      confidence: 'unconfirmed',
    },
  ],
})

export const institutionFuneral = scheme({
  name: {
    vi: 'Hỗ trợ mai táng tại cơ sở trợ giúp xã hội',
    en: 'Funeral of residents of social assistance facilities',
  },
  note: {
    vi: 'Người chết từ ngày 5/10/2026: mức chưa biết.',
    en: 'Deaths from 5 October 2026: the amount is unknown.',
  },
  dossier: ['sa-institution'],
  entity: person,
  period: 'month',
  changesFrom: 'period-start',
  eligibility: all(diesInMonth, qualifiedResident),
  amount: assistanceStandardAtDeath.times(institutionFuneralMultiple),
  provisions: [
    {
      inForce: { from: '2021-07-01', to: '2026-10-04' },
      law: 'd20-2021/25',
      issued: '2021-03-15',
      confidence: 'primary',
    },
    {
      inForce: { from: '2026-10-05' },
      appliesFrom: '2026-10-01',
      scope: () => diedUnderDecree335,
      law: 'd335-2026',
      issued: '2026-08-21',
      confidence: 'unconfirmed',
    },
  ],
})
