import { input, person } from '#rules/1-language/index'

/** What somebody has contributed to social insurance. */

export const contributionMonths = input({
  name: { vi: 'Số tháng đã đóng bảo hiểm xã hội bắt buộc', en: 'Months of compulsory social insurance contributions' },
  entity: person,
  period: 'month',
  unit: 'month',
  flow: false,
  min: 0,
  max: 720,
  integral: true,
})
