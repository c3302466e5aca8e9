import {
  all,
  day,
  firstOf,
  higherOf,
  input,
  parameters,
  periodEnd,
  periodStart,
  person,
  variable,
  when,
} from '#rules/1-language/index'
import { aliveInMonth } from '../facts/people.ts'
import { scheme } from '../scheme.ts'
import { isPensioner } from './pension-conditions.ts'

/** A pension that is already drawn, after each rise since the day for which its amount is known. */

export const knownPension = input({
  name: { vi: 'Mức lương hưu hằng tháng đã biết', en: 'Monthly pension as known' },
  entity: person,
  period: 'always',
  unit: 'VND',
  flow: false,
  min: 0,
  max: 300_000_000,
  integral: true,
})

export const knownPensionDay = input({
  name: { vi: 'Ngày mà mức lương hưu đã biết được hưởng', en: 'Day on which the known pension was paid' },
  note: {
    vi: 'Ngày bắt đầu hưởng, hoặc một ngày sau đó. Lần điều chỉnh có hiệu lực đúng ngày này đã nằm trong mức; các lần sau ngày này được tính thêm. Đối với các tháng trước ngày này, kết quả ghi là không hưởng.',
    en: 'Its first day, or a later one. A rise that takes effect on this very day is within the amount; those after it are added. For months before this day the answer is that nothing is drawn.',
  },
  entity: person,
  period: 'always',
  kind: 'date',
})

export const retiredBefore1995 = input({
  name: { vi: 'Nghỉ hưu trước ngày 1/1/1995', en: 'Retired before 1 January 1995' },
  entity: person,
  period: 'always',
  kind: 'truth',
  assumed: false,
})

/** Asked only of those whose pension is known from before 1 July 2023. */
export const raisedIn2022 = input({
  name: {
    vi: 'Lương hưu đã được điều chỉnh từ 1/1/2022 theo Nghị định 108/2021/NĐ-CP',
    en: 'The pension was raised from 1 January 2022, under Decree 108/2021',
  },
  entity: person,
  period: 'always',
  kind: 'truth',
})

export const pensionRises = parameters('pension-rise', {
  of2022: {
    name: { vi: 'Mức điều chỉnh từ 1/1/2022', en: 'Rise of 1 January 2022' },
    unit: '1',
    values: { '2022-01-01': { value: 'unknown', law: 'd108-2021' } },
  },
  of2023: {
    name: {
      vi: 'Mức điều chỉnh từ 1/7/2023 đối với người đã được điều chỉnh năm 2022',
      en: 'Rise of 1 July 2023 for those raised in 2022',
    },
    unit: '1',
    values: { '2023-07-01': { value: 0.125, law: 'd42-2023/2.1.a', confidence: 'primary' } },
  },
  of2023WithoutRiseOf2022: {
    name: {
      vi: 'Mức điều chỉnh từ 1/7/2023 đối với người chưa được điều chỉnh năm 2022',
      en: 'Rise of 1 July 2023 for those not raised in 2022',
    },
    unit: '1',
    values: { '2023-07-01': { value: 0.208, law: 'd42-2023/2.1.b', confidence: 'primary' } },
  },
  of2024: {
    name: { vi: 'Mức điều chỉnh từ 1/7/2024', en: 'Rise of 1 July 2024' },
    unit: '1',
    values: { '2024-07-01': { value: 0.15, law: 'd75-2024', confidence: 'secondary' } },
  },
  of2026: {
    name: { vi: 'Mức điều chỉnh từ 1/7/2026', en: 'Rise of 1 July 2026' },
    unit: '1',
    values: { '2026-07-01': { value: 0.08, law: 'd162-2026/2.1', issued: '2026-05-15', confidence: 'primary' } },
  },
})

type RiseDay = '2023-07-01' | '2024-07-01' | '2026-07-01'

const oldPensions = (from: RiseDay, law: string, confidence: 'primary' | 'secondary') => {
  const year = from.slice(0, 4)
  return (vi: string, en: string, value: number) =>
    ({
      name: {
        vi: `Người nghỉ hưu trước năm 1995, từ 1/7/${year}: ${vi}`,
        en: `Retired before 1995, July ${year}: ${en}`,
      },
      unit: 'VND',
      values: { [from]: { value, law, confidence } },
    }) as const
}
const in2023 = oldPensions('2023-07-01', 'd42-2023/2.2', 'primary')
const in2024 = oldPensions('2024-07-01', 'd75-2024', 'secondary')
const in2026 = oldPensions('2026-07-01', 'd162-2026/2.2', 'primary')

/** What a low pension from before 1995 is topped up with after the rise: an addition to the lowest, and above them the amount up to a level. */
export const oldPensionAdditions = parameters('pension-before-1995', {
  additionOf2023: in2023('mức tăng thêm', 'addition', 300_000),
  addedBelowIn2023: in2023('tăng thêm nếu dưới mức', 'added to pensions below', 2_700_000),
  raisedToIn2023: in2023('nâng lên bằng', 'raised to', 3_000_000),
  additionOf2024: in2024('mức tăng thêm', 'addition', 300_000),
  addedBelowIn2024: in2024('tăng thêm nếu dưới mức', 'added to pensions below', 3_200_000),
  raisedToIn2024: in2024('nâng lên bằng', 'raised to', 3_500_000),
  additionOf2026: in2026('mức tăng thêm', 'addition', 300_000),
  addedUpToIn2026: in2026('tăng thêm nếu từ mức này trở xuống', 'added to pensions up to', 3_500_000),
  raisedToIn2026: in2026('nâng lên bằng', 'raised to', 3_800_000),
})

const isRaised = (from: '2022-01-01' | '2023-07-01' | '2024-07-01' | '2026-07-01') =>
  all(knownPensionDay.before(day(from)), periodStart.onOrAfter(day(from)))

const step = {
  note: {
    vi: 'Bước tính: mức đã biết cộng các lần điều chỉnh đến lần này; các lần sau được cộng ở bước sau. Trước ngày điều chỉnh: bằng mức của bước trước.',
    en: 'A step of the reckoning: the known amount with the rises up to this one; later ones come with the next step. Before the day of the rise it is that of the step before.',
  },
  entity: person,
  period: 'month',
  flow: false,
} as const

/** Earlier rises are not on record, and so a pension known from before this rise is unknown after it. */
export const after2022 = variable({
  id: 'pension-after-2022',
  name: {
    vi: 'Mức lương hưu đã tính đến lần điều chỉnh từ 1/1/2022',
    en: 'Pension with the rises up to that of January 2022',
  },
  ...step,
  formulas: [
    { inForce: { from: '2016-01-01', to: '2021-12-31' }, value: knownPension },
    {
      inForce: { from: '2022-01-01' },
      law: 'd108-2021',
      value: when(isRaised('2022-01-01'), knownPension.times(pensionRises.of2022.plus(1)), knownPension),
    },
  ],
})

const risen2023 = after2022.times(when(raisedIn2022, pensionRises.of2023, pensionRises.of2023WithoutRiseOf2022).plus(1))
export const after2023 = variable({
  id: 'pension-after-2023',
  name: {
    vi: 'Mức lương hưu đã tính đến lần điều chỉnh từ 1/7/2023',
    en: 'Pension with the rises up to that of July 2023',
  },
  ...step,
  formulas: [
    { inForce: { from: '2016-01-01', to: '2023-08-13' }, value: after2022 },
    {
      inForce: { from: '2023-08-14' },
      issued: '2023-06-29',
      appliesFrom: '2023-07-01',
      law: 'd42-2023',
      confidence: 'primary',
      value: firstOf(
        [isRaised('2023-07-01').not(), after2022],
        [retiredBefore1995.not(), risen2023],
        [risen2023.lessThan(oldPensionAdditions.addedBelowIn2023), risen2023.plus(oldPensionAdditions.additionOf2023)],
        higherOf(risen2023, oldPensionAdditions.raisedToIn2023),
      ),
    },
  ],
})

const risen2024 = after2023.times(pensionRises.of2024.plus(1))
export const after2024 = variable({
  id: 'pension-after-2024',
  name: {
    vi: 'Mức lương hưu đã tính đến lần điều chỉnh từ 1/7/2024',
    en: 'Pension with the rises up to that of July 2024',
  },
  ...step,
  formulas: [
    { inForce: { from: '2016-01-01', to: '2024-06-30' }, value: after2023 },
    {
      inForce: { from: '2024-07-01' },
      law: 'd75-2024',
      confidence: 'secondary',
      value: firstOf(
        [isRaised('2024-07-01').not(), after2023],
        [retiredBefore1995.not(), risen2024],
        [risen2024.lessThan(oldPensionAdditions.addedBelowIn2024), risen2024.plus(oldPensionAdditions.additionOf2024)],
        higherOf(risen2024, oldPensionAdditions.raisedToIn2024),
      ),
    },
  ],
})

const risen2026 = after2024.times(pensionRises.of2026.plus(1))
export const after2026 = variable({
  id: 'pension-after-2026',
  name: {
    vi: 'Mức lương hưu đã tính đến lần điều chỉnh từ 1/7/2026',
    en: 'Pension with the rises up to that of July 2026',
  },
  ...step,
  formulas: [
    { inForce: { from: '2016-01-01', to: '2026-06-30' }, value: after2024 },
    {
      inForce: { from: '2026-07-01' },
      law: 'd162-2026',
      confidence: 'primary',
      value: firstOf(
        [isRaised('2026-07-01').not(), after2024],
        [retiredBefore1995.not(), risen2026],
        [risen2026.atMost(oldPensionAdditions.addedUpToIn2026), risen2026.plus(oldPensionAdditions.additionOf2026)],
        higherOf(risen2026, oldPensionAdditions.raisedToIn2026),
      ),
    },
  ],
})

export const pensionInPayment = scheme({
  name: { vi: 'Lương hưu đang hưởng', en: 'Pension in payment' },
  note: {
    vi: 'Mức đã biết cộng các lần điều chỉnh từ 1/7/2023. Mức điều chỉnh từ 1/1/2022 (Nghị định 108/2021/NĐ-CP) và các lần trước đó chưa có trong tư liệu. Mức thấp của người nghỉ hưu trước năm 1995 được xét sau khi điều chỉnh theo tỷ lệ chung. Trước ngày của mức lương hưu đã biết: ghi là không hưởng.',
    en: 'The known amount with the rises since July 2023. The rise of January 2022 (Decree 108/2021) and earlier ones are not on record. Whether a pension from before 1995 is low is looked at after the general rise. Before the day for which the pension is known it says that nothing is drawn.',
  },
  dossier: ['old-age-pension'],
  entity: person,
  period: 'month',
  changesFrom: 'period-start',
  law: 'law-41-2024/67; law-58-2014/57',
  inForce: { from: '2016-01-01' },
  confidence: 'primary',
  eligibility: all(isPensioner, aliveInMonth, knownPensionDay.onOrBefore(periodEnd)),
  amount: after2026,
})
