import { input, person } from '#rules/1-language/index'

/** What people earn beside the wage on which they contribute, and what a tax office knows of them. */

export const otherPay = input({
  name: {
    vi: 'Tiền lương, tiền công khác ngoài tiền lương làm căn cứ đóng bảo hiểm',
    en: 'Wages beyond the wage on which contributions are paid',
  },
  entity: person,
  period: 'month',
  unit: 'VND',
  flow: true,
  min: 0,
  max: 10_000_000_000,
  integral: true,
  assumed: 0,
})

export const otherIncome = input({
  name: {
    vi: 'Thu nhập khác (sản xuất, kinh doanh, kiều hối, tài sản …)',
    en: 'Other income (own production and business, remittances, property …)',
  },
  note: {
    vi: 'Không gồm tiền lương, tiền công và các khoản trợ cấp mà bộ quy tắc này tính.',
    en: 'Without wages, and without the benefits that this rule book works out.',
  },
  entity: person,
  period: 'month',
  unit: 'VND',
  flow: true,
  min: -10_000_000_000,
  max: 10_000_000_000,
  integral: true,
})

export const taxDependants = input({
  name: { vi: 'Số người phụ thuộc đã đăng ký giảm trừ gia cảnh', en: 'Dependants registered for the family deduction' },
  entity: person,
  period: 'month',
  unit: 'person',
  flow: false,
  min: 0,
  max: 30,
  integral: true,
})

export const taxResident = input({
  name: { vi: 'Cá nhân cư trú (thuế thu nhập cá nhân)', en: 'Resident for personal income tax' },
  entity: person,
  period: 'month',
  kind: 'truth',
  assumed: true,
})
