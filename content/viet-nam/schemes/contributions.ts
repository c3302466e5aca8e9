import { all, input, person, quantity, variable, when } from '#rules/1-language/index'
import { citizen } from '../facts/people.ts'
import { insurance, wage } from '../facts/work.ts'
import {
  healthRate,
  injuryRate,
  pensionRate,
  sicknessMaternityRate,
  unemploymentRate,
} from '../numbers/contribution-rates.ts'
import { contributes, employed, healthBase, socialInsuranceBase, unemploymentBase } from './contribution-bases.ts'

/** Compulsory contributions by branch and payer. The law of the first day of a month holds for all of it. */

export const reducedInjuryRateApproved = input({
  name: {
    vi: 'Người sử dụng lao động được chấp thuận đóng mức thấp hơn vào quỹ bảo hiểm tai nạn lao động, bệnh nghề nghiệp',
    en: 'The employer was approved for the reduced employment injury contribution',
  },
  entity: person,
  period: 'month',
  kind: 'truth',
  assumed: false,
})

const nothing = quantity(0, 'VND')
/** Without any wage in the month there were no paid days either. */
const due = all(employed, contributes, wage.moreThan(0))
const ofWorker = when(
  due,
  socialInsuranceBase.times(when(citizen, pensionRate.worker, pensionRate.foreignWorker)),
  nothing,
)
const ofEmployer = when(
  due,
  socialInsuranceBase.times(when(citizen, pensionRate.employer, pensionRate.employerOfForeignWorker)),
  nothing,
)
const wholePension = when(contributes, socialInsuranceBase.times(pensionRate.paidByOne), nothing)

export const pensionContributionOfWorker = variable({
  name: { vi: 'Người lao động đóng vào quỹ hưu trí và tử tuất', en: 'Pension contribution, worker' },
  note: {
    vi: 'Người lao động đi làm việc ở nước ngoài theo hợp đồng, chủ hộ kinh doanh và người quản lý doanh nghiệp không hưởng tiền lương đóng toàn bộ từ 1/7/2025; tiền lương là mức họ chọn. Trước đó người đi làm việc ở nước ngoài đóng theo khoản 2 Điều 85 Luật 58/2014/QH13, chưa có trong bộ quy tắc.',
    en: 'Contract workers abroad, owners of household businesses and unpaid company managers pay all of it from 1 July 2025; their wage is the base that they chose. Before, contract workers abroad paid by article 85.2 of Law 58/2014, which is not in the rule book.',
  },
  entity: person,
  period: 'month',
  flow: true,
  changesFrom: 'period-start',
  formulas: [
    {
      inForce: { from: '2014-01-01', to: '2025-06-30' },
      law: 'law-58-2014/85',
      confidence: 'primary',
      value: when(insurance.is('contract_worker_abroad'), wholePension, ofWorker),
    },
    {
      inForce: { from: '2025-07-01' },
      law: 'law-41-2024/33',
      confidence: 'primary',
      value: when(insurance.isOneOf('contract_worker_abroad', 'household_business_owner'), wholePension, ofWorker),
    },
  ],
})

export const pensionContributionOfEmployer = variable({
  name: { vi: 'Người sử dụng lao động đóng vào quỹ hưu trí và tử tuất', en: 'Pension contribution, employer' },
  note: {
    vi: 'Đóng toàn bộ cho hạ sĩ quan, chiến sĩ và dân quân thường trực từ 1/7/2025; căn cứ đóng của họ chưa có trong tư liệu, nên theo tiền lương được nêu. Trước đó đóng theo khoản 2 Điều 86 Luật 58/2014/QH13, chưa có trong bộ quy tắc.',
    en: 'All of it for conscripts and standing militia from 1 July 2025; their base is not on record, so it follows the wage given. Before, it was paid by article 86.2 of Law 58/2014, which is not in the rule book.',
  },
  entity: person,
  period: 'month',
  flow: true,
  changesFrom: 'period-start',
  formulas: [
    {
      inForce: { from: '2014-01-01', to: '2025-06-30' },
      law: 'law-58-2014/86',
      confidence: 'primary',
      value: when(insurance.is('conscript'), wholePension, ofEmployer),
    },
    {
      inForce: { from: '2025-07-01' },
      law: 'law-41-2024/34',
      confidence: 'primary',
      value: when(insurance.is('conscript'), wholePension, ofEmployer),
    },
  ],
})

export const sicknessMaternityContributionOfWorker = variable({
  name: { vi: 'Chủ hộ kinh doanh đóng vào quỹ ốm đau và thai sản', en: 'Sickness and maternity contribution, owner' },
  entity: person,
  period: 'month',
  flow: true,
  changesFrom: 'period-start',
  law: 'law-41-2024/33',
  inForce: { from: '2025-07-01' },
  confidence: 'primary',
  formula: when(
    all(insurance.is('household_business_owner'), contributes),
    socialInsuranceBase.times(sicknessMaternityRate.employer),
    nothing,
  ),
})

export const sicknessMaternityContributionOfEmployer = variable({
  name: {
    vi: 'Người sử dụng lao động đóng vào quỹ ốm đau và thai sản',
    en: 'Sickness and maternity contribution, employer',
  },
  entity: person,
  period: 'month',
  flow: true,
  changesFrom: 'period-start',
  law: 'law-58-2014/86; law-41-2024/34',
  inForce: { from: '2014-01-01' },
  confidence: 'primary',
  formula: when(
    due,
    socialInsuranceBase.times(
      when(citizen, sicknessMaternityRate.employer, sicknessMaternityRate.employerOfForeignWorker),
    ),
    nothing,
  ),
})

const normalRate = when(citizen, injuryRate.normal, injuryRate.foreignWorker)
const normalOrReducedRate = when(all(citizen, reducedInjuryRateApproved), injuryRate.reduced, normalRate)

export const employmentInjuryRate = variable({
  name: {
    vi: 'Tỷ lệ đóng vào quỹ bảo hiểm tai nạn lao động, bệnh nghề nghiệp',
    en: 'Employment injury contribution rate of the employer',
  },
  note: {
    vi: 'Mức 0% do dịch COVID-19 dành cho khu vực tư; người hưởng lương do Nhà nước quy định được coi là ngoài khu vực tư.',
    en: 'The 0% of the pandemic is for the private sector; workers on the state salary scale are taken to be outside it.',
  },
  entity: person,
  period: 'month',
  flow: false,
  formulas: [
    {
      inForce: { from: '2014-01-01', to: '2020-07-14' },
      law: 'd44-2017',
      confidence: 'unconfirmed',
      value: normalRate,
    },
    { inForce: { from: '2020-07-15', to: '2021-06-30' }, law: 'd58-2020/4; d58-2020/5', value: normalOrReducedRate },
    {
      inForce: { from: '2021-07-01', to: '2022-06-30' },
      law: 'res-68-nq-cp-2021',
      confidence: 'secondary',
      value: when(insurance.is('employee'), injuryRate.pandemic, normalOrReducedRate),
    },
    { inForce: { from: '2022-07-01' }, law: 'd58-2020/4; d58-2020/5', value: normalOrReducedRate },
  ],
})

export const employmentInjuryContributionOfEmployer = variable({
  name: {
    vi: 'Người sử dụng lao động đóng vào quỹ bảo hiểm tai nạn lao động, bệnh nghề nghiệp',
    en: 'Employment injury contribution, employer',
  },
  entity: person,
  period: 'month',
  flow: true,
  changesFrom: 'period-start',
  law: 'd58-2020/4',
  inForce: { from: '2014-01-01' },
  formula: when(due, socialInsuranceBase.times(employmentInjuryRate), nothing),
})

/** Only branches that the record names for foreign workers are due for them: unemployment insurance is not among them. */
const inUnemploymentInsurance = all(due, citizen)

export const unemploymentContributionOfWorker = variable({
  name: { vi: 'Người lao động đóng bảo hiểm thất nghiệp', en: 'Unemployment contribution, worker' },
  entity: person,
  period: 'month',
  flow: true,
  changesFrom: 'period-start',
  law: 'law-38-2013/57; law-74-2025/33',
  inForce: { from: '2014-01-01' },
  confidence: 'primary',
  formula: when(inUnemploymentInsurance, unemploymentBase.times(unemploymentRate.worker), nothing),
})

const byEmployer = when(inUnemploymentInsurance, unemploymentBase.times(unemploymentRate.employer), nothing)

export const unemploymentContributionOfEmployer = variable({
  name: { vi: 'Người sử dụng lao động đóng bảo hiểm thất nghiệp', en: 'Unemployment contribution, employer' },
  note: {
    vi: 'Mức 0% do dịch COVID-19 dành cho người sử dụng lao động khu vực tư; người hưởng lương do Nhà nước quy định được coi là ngoài khu vực tư.',
    en: 'The 0% of the pandemic is for private employers; workers on the state salary scale are taken to be outside them.',
  },
  entity: person,
  period: 'month',
  flow: true,
  changesFrom: 'period-start',
  formulas: [
    {
      inForce: { from: '2014-01-01', to: '2021-09-30' },
      law: 'law-38-2013/57',
      confidence: 'primary',
      value: byEmployer,
    },
    {
      inForce: { from: '2021-10-01', to: '2022-09-30' },
      law: 'res-116-nq-cp-2021/2',
      issued: '2021-09-24',
      confidence: 'secondary',
      value: when(
        insurance.is('employee'),
        when(inUnemploymentInsurance, unemploymentBase.times(unemploymentRate.pandemic), nothing),
        byEmployer,
      ),
    },
    {
      inForce: { from: '2022-10-01' },
      law: 'law-38-2013/57; law-74-2025/33',
      confidence: 'secondary',
      value: byEmployer,
    },
  ],
})

export const unemploymentContributionOfStateAtMost = variable({
  name: {
    vi: 'Ngân sách nhà nước hỗ trợ vào quỹ bảo hiểm thất nghiệp, mức tối đa',
    en: 'Unemployment contribution, state budget, at most',
  },
  entity: person,
  period: 'month',
  flow: true,
  changesFrom: 'period-start',
  law: 'law-38-2013/57; law-74-2025/33',
  inForce: { from: '2014-01-01' },
  confidence: 'primary',
  formula: when(inUnemploymentInsurance, unemploymentBase.times(unemploymentRate.stateAtMost), nothing),
})

export const healthContributionOfWorker = variable({
  name: { vi: 'Người lao động đóng bảo hiểm y tế', en: 'Health contribution, worker' },
  entity: person,
  period: 'month',
  flow: true,
  changesFrom: 'period-start',
  law: 'law-25-2008/13; d146-2018/7',
  inForce: { from: '2014-01-01' },
  confidence: 'primary',
  formula: when(due, healthBase.times(healthRate.worker), nothing),
})

export const healthContributionOfEmployer = variable({
  name: { vi: 'Người sử dụng lao động đóng bảo hiểm y tế', en: 'Health contribution, employer' },
  entity: person,
  period: 'month',
  flow: true,
  changesFrom: 'period-start',
  law: 'law-25-2008/13; d146-2018/7',
  inForce: { from: '2014-01-01' },
  confidence: 'primary',
  formula: when(due, healthBase.times(healthRate.employer), nothing),
})

export const workerContributions = variable({
  name: { vi: 'Bảo hiểm bắt buộc do người lao động đóng', en: 'Compulsory contributions paid by the worker' },
  entity: person,
  period: 'month',
  flow: true,
  changesFrom: 'period-start',
  inForce: { from: '2014-01-01' },
  formula: pensionContributionOfWorker
    .plus(sicknessMaternityContributionOfWorker)
    .plus(unemploymentContributionOfWorker)
    .plus(healthContributionOfWorker),
})

export const employerContributions = variable({
  name: {
    vi: 'Bảo hiểm bắt buộc do người sử dụng lao động đóng',
    en: 'Compulsory contributions paid by the employer',
  },
  entity: person,
  period: 'month',
  flow: true,
  changesFrom: 'period-start',
  inForce: { from: '2014-01-01' },
  formula: pensionContributionOfEmployer
    .plus(sicknessMaternityContributionOfEmployer)
    .plus(employmentInjuryContributionOfEmployer)
    .plus(unemploymentContributionOfEmployer)
    .plus(healthContributionOfEmployer),
})
