import { higherOf, parameter, parameters, person, quantity, scale, variable, when } from '#rules/1-language/index'
import { otherPay, taxDependants, taxResident } from '../facts/income.ts'
import { insurance, wage } from '../facts/work.ts'
import { workerContributions } from './contributions.ts'

/** Personal income tax on wages, month by month. The settlement of the year, other incomes and other deductions are not on record. */

export const scaleOf2009 = scale({
  id: 'tax-scale-2009',
  name: {
    vi: 'Biểu thuế lũy tiến từng phần đến kỳ tính thuế 2025',
    en: 'Progressive tax scale to tax year 2025',
  },
  form: 'marginal',
  unit: 'VND',
  law: 'law-04-2007/22',
  inForce: { from: '2009-01-01' },
  brackets: [
    { threshold: 0, rate: 0.05 },
    { threshold: 5_000_000, rate: 0.1 },
    { threshold: 10_000_000, rate: 0.15 },
    { threshold: 18_000_000, rate: 0.2 },
    { threshold: 32_000_000, rate: 0.25 },
    { threshold: 52_000_000, rate: 0.3 },
    { threshold: 80_000_000, rate: 0.35 },
  ],
})

export const scaleOf2026 = scale({
  id: 'tax-scale-2026',
  name: {
    vi: 'Biểu thuế lũy tiến từng phần từ kỳ tính thuế 2026',
    en: 'Progressive tax scale from tax year 2026',
  },
  form: 'marginal',
  unit: 'VND',
  law: 'law-109-2025/9; law-109-2025/10',
  inForce: { from: '2026-01-01' },
  brackets: [
    { threshold: 0, rate: 0.05 },
    { threshold: 10_000_000, rate: 0.1 },
    { threshold: 30_000_000, rate: 0.2 },
    { threshold: 60_000_000, rate: 0.3 },
    { threshold: 100_000_000, rate: 0.35 },
  ],
})

export const nonResidentRate = parameter({
  name: { vi: 'Thuế suất đối với cá nhân không cư trú', en: 'Tax rate of non-residents' },
  unit: '1',
  max: 1,
  values: { '2009-01-01': { value: 0.2, confidence: 'secondary' } },
})

/** The amounts of 2020 are in force from July and hold for the whole tax year. */
export const familyDeduction = parameters('family-deduction', {
  self: {
    name: { vi: 'Mức giảm trừ đối với bản thân', en: 'Deduction for the taxpayer' },
    unit: 'VND',
    values: {
      '2013-07-01': { value: 9_000_000, law: 'law-26-2012', confidence: 'unconfirmed' },
      '2020-07-01': { value: 11_000_000, law: 'res-954-2020', appliesFrom: '2020-01-01', confidence: 'secondary' },
      '2026-01-01': { value: 15_500_000, law: 'res-110-2025; law-109-2025', confidence: 'secondary' },
    },
  },
  dependant: {
    name: { vi: 'Mức giảm trừ đối với mỗi người phụ thuộc', en: 'Deduction for each dependant' },
    unit: 'VND/person',
    values: {
      '2013-07-01': { value: 3_600_000, law: 'law-26-2012', confidence: 'unconfirmed' },
      '2020-07-01': { value: 4_400_000, law: 'res-954-2020', appliesFrom: '2020-01-01', confidence: 'secondary' },
      '2026-01-01': { value: 6_200_000, law: 'res-110-2025; law-109-2025', confidence: 'secondary' },
    },
  },
})

/** Owners, workers abroad, conscripts and voluntary members choose a base or are given one: it is no wage of theirs. */
export const contributesWithoutWage = variable({
  name: {
    vi: 'Đóng theo mức tự chọn hoặc được ấn định, không theo tiền lương',
    en: 'Contributes on a base that is chosen or set, and is no wage',
  },
  entity: person,
  period: 'month',
  formula: insurance.isOneOf('household_business_owner', 'contract_worker_abroad', 'conscript', 'voluntary'),
})

export const earnings = variable({
  name: { vi: 'Thu nhập từ tiền lương, tiền công', en: 'Income from wages' },
  entity: person,
  period: 'month',
  flow: true,
  formula: when(contributesWithoutWage, quantity(0, 'VND'), wage).plus(otherPay),
})

const afterContributions = earnings.minus(workerContributions)

/** Dependants need not be known of those who earn no more than their own deduction. */
export const assessableIncome = variable({
  name: {
    vi: 'Thu nhập tính thuế (sau bảo hiểm bắt buộc và giảm trừ gia cảnh)',
    en: 'Assessable income (after compulsory contributions and family deductions)',
  },
  entity: person,
  period: 'month',
  flow: true,
  changesFrom: 'period-start',
  inForce: { from: '2014-01-01' },
  confidence: 'secondary',
  formula: when(
    afterContributions.atMost(familyDeduction.self),
    quantity(0, 'VND'),
    higherOf(afterContributions.minus(familyDeduction.self).minus(familyDeduction.dependant.times(taxDependants)), 0),
  ),
})

const flat = earnings.times(nonResidentRate)

export const wageTax = variable({
  name: { vi: 'Thuế thu nhập cá nhân từ tiền lương, tiền công', en: 'Personal income tax on wages' },
  note: {
    vi: 'Biểu thuế của Luật 109/2025/QH15 (hiệu lực 1/7/2026) áp dụng cho cả kỳ tính thuế 2026. Quyết toán năm, thu nhập khác và giảm trừ khác chưa có trong tư liệu; cá nhân không cư trú nộp trên toàn bộ tiền lương.',
    en: 'The scale of Law 109/2025 (in force 1 July 2026) applies to the whole tax year 2026. The settlement of the year, other incomes and other deductions are not on record; non-residents pay on the whole wage.',
  },
  entity: person,
  period: 'month',
  flow: true,
  changesFrom: 'period-start',
  formulas: [
    {
      inForce: { from: '2014-01-01', to: '2026-06-30' },
      law: 'law-04-2007/22',
      confidence: 'secondary',
      value: when(taxResident, scaleOf2009.of(assessableIncome), flat),
    },
    {
      inForce: { from: '2026-07-01' },
      appliesFrom: '2026-01-01',
      law: 'law-109-2025/9; law-109-2025/10; d253-2026',
      confidence: 'secondary',
      value: when(taxResident, scaleOf2026.of(assessableIncome), flat),
    },
  ],
})
