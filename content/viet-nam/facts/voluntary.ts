import { enumeration, input, person } from '#rules/1-language/index'

/** What members of voluntary and supplementary insurance have chosen. */

export const chosenIncome = input({
  name: {
    vi: 'Mức thu nhập tháng lựa chọn làm căn cứ đóng bảo hiểm xã hội tự nguyện',
    en: 'Monthly income chosen as the base of voluntary contributions',
  },
  entity: person,
  period: 'month',
  unit: 'VND',
  flow: false,
  min: 0,
  max: 1_000_000_000,
  integral: true,
})

export const supportedMonths = input({
  name: {
    vi: 'Số tháng đã được Nhà nước hỗ trợ tiền đóng bảo hiểm xã hội tự nguyện trước tháng này',
    en: 'Months of voluntary contributions that the state has supported before this month',
  },
  entity: person,
  period: 'month',
  unit: 'month',
  flow: false,
  min: 0,
  max: 720,
  integral: true,
})

export const voluntaryMonthsInYearBefore = input({
  name: {
    vi: 'Số tháng đóng bảo hiểm xã hội để hưởng trợ cấp thai sản tự nguyện, trong 12 tháng trước khi sinh con',
    en: 'Months contributed in the 12 before the birth, for the maternity grant of voluntary insurance',
  },
  note: {
    vi: 'Hỏi cha hoặc mẹ đề nghị hưởng trợ cấp thai sản của bảo hiểm xã hội tự nguyện. Tư liệu chỉ nêu “6 tháng đóng trong 12 tháng”; không nói rõ tháng đóng bắt buộc có được cộng hay không.',
    en: 'Asked of the parent who claims the maternity grant of voluntary insurance. On record is only “6 contributed months in 12”; whether compulsory months count with them is not said.',
  },
  entity: person,
  period: 'always',
  unit: 'month',
  flow: false,
  min: 0,
  max: 12,
  integral: true,
})

export const supplementaryPayouts = enumeration({
  name: { vi: 'Hình thức chi trả bảo hiểm hưu trí bổ sung', en: 'Payment of the supplementary pension' },
  codes: {
    none: { vi: 'không tham gia hoặc chưa chi trả', en: 'no member, or not paid yet' },
    programmed: { vi: 'chi trả theo định kỳ hằng tháng', en: 'programmed, monthly' },
    single: { vi: 'chi trả một lần trong tháng này', en: 'single payment in this month' },
  },
})

export const supplementaryPayout = input({
  name: { vi: 'Hình thức chi trả bảo hiểm hưu trí bổ sung', en: 'Payment of the supplementary pension' },
  entity: person,
  period: 'month',
  codes: supplementaryPayouts,
  assumed: 'none',
})

/** Asked only of those who are paid. */
export const supplementaryAccount = input({
  name: {
    vi: 'Giá trị tài khoản hưu trí cá nhân khi bắt đầu chi trả',
    en: 'Value of the individual account when payment begins',
  },
  entity: person,
  period: 'always',
  unit: 'VND',
  flow: false,
  min: 0,
  max: 100_000_000_000,
  integral: true,
})

export const supplementaryInstalments = input({
  name: {
    vi: 'Số tháng chi trả theo thỏa thuận với quỹ',
    en: 'Months of payment agreed with the fund',
  },
  entity: person,
  period: 'always',
  unit: '1',
  flow: false,
  min: 1,
  max: 720,
  integral: true,
})
