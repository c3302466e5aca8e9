import {
  all,
  enumeration,
  higherOf,
  input,
  monthOfPeriod,
  person,
  quantity,
  variable,
  yearOfPeriod,
} from '#rules/1-language/index'

/** A work accident or occupational disease, as the medical council and the insurance agency found it. One event for a person. */

export const workInjuries = enumeration({
  name: { vi: 'Tai nạn lao động, bệnh nghề nghiệp', en: 'Work accidents and occupational diseases' },
  codes: {
    none: { vi: 'không', en: 'none' },
    accident: {
      vi: 'tai nạn lao động, kể cả trên đường đi và về',
      en: 'accident at work, also on the way to and from it',
    },
    disease: { vi: 'bệnh nghề nghiệp thuộc danh mục', en: 'occupational disease of the list' },
  },
})

export const workInjury = input({
  name: { vi: 'Tai nạn lao động, bệnh nghề nghiệp', en: 'Work accident or occupational disease' },
  entity: person,
  period: 'always',
  codes: workInjuries,
  assumed: 'none',
})

/** Asked only of those injured, as are all further facts here. */
export const inInjuryFund = input({
  name: {
    vi: 'Đang tham gia bảo hiểm tai nạn lao động, bệnh nghề nghiệp bắt buộc khi bị tai nạn, mắc bệnh',
    en: 'Was in compulsory employment injury insurance when the accident or disease came',
  },
  entity: person,
  period: 'always',
  kind: 'truth',
})

export const ownWrongdoing = input({
  name: {
    vi: 'Tai nạn lao động do hành vi sai trái của chính người lao động',
    en: 'The work accident was caused by the wrongdoing of the worker',
  },
  entity: person,
  period: 'always',
  kind: 'truth',
  assumed: false,
})

/** Benefits begin with the month of discharge, or of the council's conclusion. */
export const injuryBenefitDay = input({
  name: {
    vi: 'Ngày điều trị ổn định xong, ra viện hoặc có kết luận giám định',
    en: 'Day of discharge after treatment, or of the conclusion on the loss of capacity',
  },
  entity: person,
  period: 'always',
  kind: 'date',
})

/** The loss that the injury alone has caused: a pension for incapacity looks at all of it. */
export const injuryCapacityLoss = input({
  name: {
    vi: 'Mức suy giảm khả năng lao động do tai nạn lao động, bệnh nghề nghiệp',
    en: 'Loss of working capacity by the work accident or occupational disease',
  },
  entity: person,
  period: 'always',
  unit: '%',
  flow: false,
  min: 0,
  max: 100,
  integral: true,
})

export const injuryFundYears = input({
  name: {
    vi: 'Số năm đóng vào quỹ bảo hiểm tai nạn lao động, bệnh nghề nghiệp',
    en: 'Years of contributions to the employment injury fund',
  },
  note: { vi: 'Từ một năm trở xuống tính là một năm.', en: 'One year or less counts as one.' },
  entity: person,
  period: 'always',
  unit: 'year',
  flow: false,
  min: 0,
  max: 60,
  integral: true,
})

export const wageBeforeInjury = input({
  name: {
    vi: 'Tiền lương đóng vào quỹ của tháng liền kề trước khi bị tai nạn lao động hoặc xác định mắc bệnh nghề nghiệp',
    en: 'Contribution base of the month before the work accident or the finding of the disease',
  },
  entity: person,
  period: 'always',
  unit: 'VND',
  flow: false,
  min: 0,
  max: 10_000_000_000,
})

export const injuryBenefitsBegin = variable({
  name: {
    vi: 'Tháng điều trị xong, ra viện hoặc có kết luận giám định',
    en: 'Month of discharge or of the conclusion',
  },
  entity: person,
  period: 'month',
  formula: all(injuryBenefitDay.year().equals(yearOfPeriod), injuryBenefitDay.month().equals(monthOfPeriod)),
})

/** Years after the first. */
export const furtherFundYears = variable({
  name: { vi: 'Số năm đóng quỹ sau năm đầu', en: 'Years in the fund after the first' },
  entity: person,
  period: 'month',
  flow: false,
  formula: higherOf(injuryFundYears.minus(1), quantity(0, 'year')),
})
