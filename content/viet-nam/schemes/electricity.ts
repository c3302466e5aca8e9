import { all, any, household, input, parameter, person, variable } from '#rules/1-language/index'
import { ethnicMinority } from '../facts/people.ts'
import { poorHousehold } from '../facts/poverty.ts'
import { scheme } from '../scheme.ts'
import { monthlyAssistance, singleParentAllowance } from './assistance.ts'
import { oldAgeAllowance } from './elderly.ts'
import { socialPension } from './social-pension.ts'

/** Support for the electricity bill of poor and social-policy households: the price of 30 kWh a month. */

export const electricityUse = input({
  name: { vi: 'Lượng điện sử dụng trong tháng', en: 'Electricity used in the month' },
  entity: household,
  period: 'month',
  unit: 'kWh',
  flow: true,
  min: 0,
  max: 1_000_000,
})

export const offGrid = input({
  name: { vi: 'Sống ở nơi không có điện lưới', en: 'Lives off the electricity grid' },
  entity: household,
  period: 'month',
  kind: 'truth',
  assumed: false,
})

export const electricityTierPrice = parameter({
  name: { vi: 'Giá bán lẻ điện sinh hoạt bậc 1', en: 'Household electricity price, tier 1' },
  note: {
    vi: 'Chưa có thuế giá trị gia tăng. Bậc 1 là 0–50 kWh ở biểu sáu bậc, 0–100 kWh ở biểu năm bậc của Quyết định 14/2025/QĐ-TTg; ngày bắt đầu biểu năm bậc chưa có trong tư liệu, giá bậc 1 không đổi.',
    en: 'Before value added tax. Tier 1 is 0-50 kWh in the table of six tiers, 0-100 kWh in that of five (Decision 14/2025); the day on which the latter began is not on record, its first price is the same.',
  },
  unit: 'VND/kWh',
  values: {
    '2015-03-16': { value: 1484, confidence: 'unconfirmed' },
    '2017-12-01': { value: 1549, law: 'qd-4495-bct', confidence: 'unconfirmed' },
    '2019-03-20': { value: 1678, law: 'qd-648-bct', confidence: 'unconfirmed' },
    '2023-05-04': { value: 1728, law: 'qd-1062-bct', confidence: 'unconfirmed' },
    '2023-11-09': { value: 1806, law: 'qd-2941-bct', confidence: 'unconfirmed' },
    '2024-10-11': { value: 1893, law: 'qd-2699-bct', confidence: 'unconfirmed' },
    '2025-05-10': { value: 1984, law: 'qd-1279-bct', confidence: 'secondary' },
  },
})

export const supportedElectricity = parameter({
  name: { vi: 'Lượng điện được hỗ trợ tiền điện mỗi tháng', en: 'Electricity that is supported each month' },
  unit: 'kWh',
  values: {
    '2014-06-01': { value: 30, law: 'qd-28-2014', confidence: 'secondary' },
    '2025-05-29': { value: 30, law: 'qd-14-2025/4', confidence: 'secondary' },
  },
})

/** Until 2017 circulars set the amount, which was higher than 30 times the price before tax. */
export const publishedElectricitySupport = parameter({
  name: { vi: 'Mức hỗ trợ tiền điện hằng tháng đã công bố', en: 'Electricity support, amount published' },
  note: {
    vi: '30 × 1.484 bằng 44.520 đồng; mức đã công bố 49.000 đồng gồm thuế và phần chuyển tiếp.',
    en: '30 times 1,484 is 44,520; the 49,000 published include tax and a transition.',
  },
  unit: 'VND',
  values: {
    '2014-06-01': { value: 46_000, law: 'qd-28-2014', confidence: 'secondary' },
    '2015-03-16': { value: 49_000, law: 'qd-28-2014', confidence: 'secondary', to: '2017-11-30' },
  },
})

export const electricityUseOfPolicyHousehold = parameter({
  name: {
    vi: 'Lượng điện sử dụng của hộ chính sách xã hội, nhiều nhất',
    en: 'Electricity use of a social-policy household, at most',
  },
  unit: 'kWh',
  law: 'qd-60-2014; qd-14-2025/4',
  values: { '2014-06-01': { value: 50, confidence: 'secondary' } },
})

export const receivesSocialAllowance = variable({
  name: {
    vi: 'Đang hưởng trợ cấp xã hội hằng tháng hoặc trợ cấp hưu trí xã hội',
    en: 'Receives monthly social assistance or the social pension',
  },
  entity: person,
  period: 'month',
  inForce: { from: '2014-06-01' },
  formula: any(
    monthlyAssistance.isReceived,
    singleParentAllowance.isReceived,
    oldAgeAllowance.isReceived,
    socialPension.isReceived,
  ),
})

export const socialPolicyHousehold = variable({
  name: {
    vi: 'Hộ chính sách xã hội: có thành viên đang hưởng trợ cấp xã hội hằng tháng',
    en: 'Social-policy household: a member on a monthly social allowance',
  },
  note: {
    vi: 'Không thuộc diện hộ nghèo; hộ nghèo được hỗ trợ mà không xét lượng điện, nên điều này không phải xác định.',
    en: 'Not poor; a poor household has the support whatever it uses, so this need not be found out.',
  },
  entity: household,
  period: 'month',
  inForce: { from: '2014-06-01' },
  law: 'qd-60-2014; qd-14-2025/4',
  confidence: 'secondary',
  formula: household.any(receivesSocialAllowance),
})

export const offGridMinorityHousehold = variable({
  name: {
    vi: 'Hộ dân tộc thiểu số sống ở nơi không có điện lưới',
    en: 'Ethnic-minority household living off the grid',
  },
  entity: household,
  period: 'month',
  inForce: { from: '2014-06-01' },
  law: 'qd-60-2014; qd-14-2025/4',
  confidence: 'secondary',
  formula: all(offGrid, household.any(ethnicMinority)),
})

export const electricitySupport = scheme({
  name: { vi: 'Hỗ trợ tiền điện cho hộ nghèo, hộ chính sách xã hội', en: 'Electricity support' },
  note: {
    vi: 'Mỗi hộ chỉ hưởng một mức hỗ trợ, chi trả bằng tiền mặt theo quý qua cấp xã. Tháng có thay đổi giá điện được tính theo giá của ngày đầu tháng (tư liệu không nêu). Từ tháng 12/2017 tính bằng 30 kWh nhân giá bậc 1. Ngày Quyết định 14/2025/QĐ-TTg có hiệu lực chưa có trong tư liệu: viện dẫn từ ngày ban hành.',
    en: 'One support per household, in cash each quarter through the commune. A month in which the price changes is reckoned at the price of its first day (the record is silent). Since December 2017 it is 30 kWh times the first price. The day on which Decision 14/2025 came into force is not on record: it is cited from its day of issue.',
  },
  dossier: ['electricity-support'],
  entity: household,
  period: 'month',
  changesFrom: 'period-start',
  eligibility: any(
    poorHousehold.citing('qd-28-2014'),
    all(socialPolicyHousehold, any(electricityUse.atMost(electricityUseOfPolicyHousehold), offGrid)).citing(
      'qd-60-2014',
    ),
    offGridMinorityHousehold.citing('qd-60-2014'),
  ),
  amount: electricityTierPrice.times(supportedElectricity),
  provisions: [
    {
      inForce: { from: '2014-06-01', to: '2017-11-30' },
      law: 'qd-28-2014; qd-60-2014',
      confidence: 'secondary',
      amount: publishedElectricitySupport,
    },
    { inForce: { from: '2017-12-01', to: '2025-05-28' }, law: 'qd-28-2014; qd-60-2014', confidence: 'secondary' },
    {
      inForce: { from: '2025-05-29' },
      law: 'qd-14-2025/4',
      confidence: 'secondary',
      eligibility: any(
        poorHousehold,
        all(socialPolicyHousehold, any(electricityUse.atMost(electricityUseOfPolicyHousehold), offGrid)),
        offGridMinorityHousehold,
      ).citing('qd-14-2025/4'),
    },
  ],
})
