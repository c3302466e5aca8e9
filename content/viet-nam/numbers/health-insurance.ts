import { parameter, parameters, scale } from '#rules/1-language/index'

/** Premiums of health insurance, what the budget pays of them, and what the insurance pays of the cost of care. */

export const healthPremiumRate = parameter({
  name: { vi: 'Mức đóng bảo hiểm y tế', en: 'Health insurance premium, share of the base' },
  unit: '1',
  max: 1,
  values: { '2010-01-01': { value: 0.045, law: 'law-25-2008/13; d146-2018/7', confidence: 'primary' } },
})

export const householdPremiumScale = scale({
  name: {
    vi: 'Mức đóng của thành viên hộ gia đình so với người thứ nhất',
    en: 'Premium of household members as a share of that of the first',
  },
  form: 'single-amount',
  unit: '1',
  resultUnit: '1',
  law: 'd146-2018/7; d188-2025',
  inForce: { from: '2018-12-01' },
  brackets: [
    { threshold: 1, amount: 1 },
    { threshold: 2, amount: 0.7 },
    { threshold: 3, amount: 0.6 },
    { threshold: 4, amount: 0.5 },
    { threshold: 5, amount: 0.4 },
  ],
})

/** Rights under Decree 188/2025, in force from 15 August 2025, begin on 1 July. */
const under188 = { law: 'd188-2025', issued: '2025-07-01', appliesFrom: '2025-07-01', confidence: 'secondary' } as const
const under146 = { law: 'd146-2018/8', confidence: 'primary' } as const

export const healthSupport = parameters('health-insurance-support', {
  full: {
    name: { vi: 'Mức ngân sách nhà nước đóng toàn bộ', en: 'Share of the premium that the budget pays in full' },
    unit: '1',
    max: 1,
    values: {
      '2015-01-01': { value: 1, law: 'law-25-2008/12.3', confidence: 'primary' },
      '2018-12-01': { value: 1, law: 'law-25-2008/12.3; d146-2018/3', confidence: 'primary' },
      '2025-07-01': { value: 1, law: 'law-51-2024/12', confidence: 'primary' },
    },
  },
  nearPoorInPoorCommune: {
    name: {
      vi: 'Mức hỗ trợ người thuộc hộ cận nghèo ở huyện nghèo (từ 1/7/2025: xã nghèo)',
      en: 'Support of near-poor people in poor districts (from 1 July 2025 in poor communes)',
    },
    unit: '1',
    max: 1,
    values: {
      '2015-01-01': 'unknown',
      '2018-12-01': { value: 1, law: 'd146-2018/8.1', confidence: 'primary' },
      '2025-08-15': { value: 1, ...under188 },
    },
  },
  nearPoorOncePoor: {
    name: {
      vi: 'Mức hỗ trợ người thuộc hộ cận nghèo mới thoát nghèo, một năm',
      en: 'Support of near-poor people who were poor, for one year',
    },
    unit: '1',
    max: 1,
    values: {
      '2015-01-01': 'unknown',
      '2018-12-01': { value: 1, law: 'd146-2018/8.1', confidence: 'primary' },
      '2025-08-15': { value: 0, ...under188 },
    },
  },
  nearPoor: {
    name: { vi: 'Mức hỗ trợ người thuộc hộ cận nghèo khác', en: 'Support of other near-poor people' },
    unit: '1',
    max: 1,
    nationalMinimum: true,
    values: {
      '2015-01-01': 'unknown',
      '2018-12-01': { value: 0.7, ...under146 },
      '2025-08-15': { value: 0.7, ...under188 },
    },
  },
  minorityInFormerDifficultArea: {
    name: {
      vi: 'Mức hỗ trợ người dân tộc thiểu số ở xã đã ra khỏi danh sách khó khăn, 36 tháng',
      en: 'Support of ethnic minorities in communes that left the difficult list, for 36 months',
    },
    unit: '1',
    max: 1,
    nationalMinimum: true,
    values: {
      '2015-01-01': { value: 0, confidence: 'primary' },
      '2023-11-01': { value: 0.7, law: 'd146-2018/8; d75-2023', confidence: 'primary' },
      '2025-08-15': { value: 0.7, ...under188 },
    },
  },
  pupilsAndStudents: {
    name: { vi: 'Mức hỗ trợ học sinh, sinh viên', en: 'Support of pupils and students' },
    unit: '1',
    max: 1,
    nationalMinimum: true,
    values: {
      '2015-01-01': 'unknown',
      '2018-12-01': { value: 0.3, ...under146 },
      '2025-08-15': { value: 0.5, ...under188 },
    },
  },
  furtherGroups: {
    name: {
      vi: 'Mức hỗ trợ lực lượng bảo vệ an ninh, trật tự ở cơ sở; y tế thôn, bản; người hoạt động không chuyên trách; nghệ nhân; nạn nhân mua bán người',
      en: 'Support of the grass-roots security force, village health workers, village officials, artisans and victims of trafficking',
    },
    unit: '1',
    max: 1,
    nationalMinimum: true,
    values: { '2015-01-01': { value: 0, confidence: 'primary' }, '2025-08-15': { value: 0.5, ...under188 } },
  },
  averageHouseholds: {
    name: {
      vi: 'Mức hỗ trợ người thuộc hộ nông, lâm, ngư, diêm nghiệp có mức sống trung bình',
      en: 'Support of average-living-standard households in agriculture, forestry, fishery and salt making',
    },
    unit: '1',
    max: 1,
    nationalMinimum: true,
    values: {
      '2015-01-01': 'unknown',
      '2018-12-01': { value: 0.3, ...under146 },
      '2025-08-15': { value: 0.3, ...under188 },
    },
  },
})

export const monthsAfterDifficultList = parameter({
  name: {
    vi: 'Số tháng được hỗ trợ sau khi xã ra khỏi danh sách khó khăn',
    en: 'Months of support after the commune left the difficult list',
  },
  unit: 'month',
  values: {
    '2015-01-01': { value: 36, confidence: 'unconfirmed' },
    '2023-11-01': { value: 36, law: 'd146-2018/8; d75-2023', confidence: 'primary' },
    '2025-08-15': { value: 36, ...under188 },
  },
})

export const healthBenefit = parameters('health-insurance-benefit-rate', {
  full: {
    name: { vi: 'Mức hưởng toàn bộ', en: 'Full benefit rate' },
    unit: '1',
    max: 1,
    law: 'law-25-2008/22; d146-2018/14',
    values: { '2015-01-01': { value: 1, confidence: 'primary' } },
  },
  nearPoor: {
    name: { vi: 'Mức hưởng của người thuộc hộ cận nghèo', en: 'Benefit rate of near-poor people' },
    unit: '1',
    max: 1,
    values: {
      '2015-01-01': { value: 0.95, law: 'law-25-2008/22.1.d; d146-2018/14', confidence: 'primary' },
      '2026-01-01': { value: 1, law: 'res-261-2025/2.1.a; cv-38-byt-bh', confidence: 'primary' },
    },
  },
  pensioner: {
    name: {
      vi: 'Mức hưởng của người hưởng lương hưu, trợ cấp mất sức lao động hằng tháng',
      en: 'Benefit rate of pensioners and recipients of monthly loss-of-capacity benefit',
    },
    unit: '1',
    max: 1,
    law: 'law-25-2008/22.1.d',
    values: { '2015-01-01': { value: 0.95, confidence: 'primary' } },
  },
  socialPensioner: {
    name: {
      vi: 'Mức hưởng của người từ đủ 75 tuổi hưởng trợ cấp hưu trí xã hội',
      en: 'Benefit rate of social pensioners of 75 and over',
    },
    unit: '1',
    max: 1,
    values: {
      '2025-07-01': { value: 0.8, law: 'cv-38-byt-bh', confidence: 'primary' },
      '2026-01-01': { value: 1, law: 'res-261-2025/2.1.a; cv-38-byt-bh', confidence: 'primary' },
    },
  },
  others: {
    name: { vi: 'Mức hưởng của đối tượng khác', en: 'Benefit rate of everyone else' },
    unit: '1',
    max: 1,
    law: 'law-25-2008/22.1.đ',
    values: { '2015-01-01': { value: 0.8, confidence: 'primary' } },
  },
})

export const fullCover = parameters('health-insurance-full-cover', {
  smallCost: {
    name: {
      vi: 'Tỷ lệ mức lương cơ sở mà chi phí một lần khám thấp hơn thì được hưởng toàn bộ',
      en: 'Share of the base salary below which the cost of one visit is covered in full',
    },
    unit: '1',
    law: 'law-25-2008/22; d146-2018/14',
    values: { '2015-01-01': { value: 0.15, confidence: 'primary' } },
  },
  years: {
    name: { vi: 'Số năm tham gia liên tục để được hưởng toàn bộ', en: 'Continuous years for full cover' },
    unit: 'year',
    law: 'law-25-2008/22; d146-2018/14',
    values: { '2015-01-01': { value: 5, confidence: 'primary' } },
  },
  copayments: {
    name: {
      vi: 'Số tháng lương cơ sở mà số tiền cùng chi trả trong năm lớn hơn thì được hưởng toàn bộ',
      en: "Base salaries above which a year's co-payments bring full cover",
    },
    unit: '1',
    law: 'law-25-2008/22; d146-2018/14',
    values: { '2015-01-01': { value: 6, confidence: 'primary' } },
  },
})
