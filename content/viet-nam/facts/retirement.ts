import { any, firstDayOf, firstOf, parameters, periodEnd, person, variable, when } from '#rules/1-language/index'
import { birth, sex } from './people.ts'

/** Whether somebody has reached retirement age. The age rises by a step each calendar year: that of the year in which it is reached counts. */

const reached = (months: number) =>
  ({ value: months, law: 'law-45-2019/169.2; d135-2020/4', confidence: 'primary' }) as const
const yearsAndMonths = (years: number, months: number): number => years * 12 + months
const before2021 = { law: 'law-58-2014/54.1.a', confidence: 'primary' } as const

export const retirementAges = parameters('retirement-age', {
  men: {
    name: { vi: 'Tuổi nghỉ hưu của lao động nam, tính bằng tháng', en: 'Retirement age of men, in months' },
    unit: 'month',
    values: {
      '1995-01-01': { value: yearsAndMonths(60, 0), confidence: 'secondary' },
      '2016-01-01': { value: yearsAndMonths(60, 0), ...before2021 },
      '2021-01-01': reached(yearsAndMonths(60, 3)),
      '2022-01-01': reached(yearsAndMonths(60, 6)),
      '2023-01-01': reached(yearsAndMonths(60, 9)),
      '2024-01-01': reached(yearsAndMonths(61, 0)),
      '2025-01-01': reached(yearsAndMonths(61, 3)),
      '2026-01-01': reached(yearsAndMonths(61, 6)),
      '2027-01-01': reached(yearsAndMonths(61, 9)),
      '2028-01-01': reached(yearsAndMonths(62, 0)),
    },
  },
  women: {
    name: { vi: 'Tuổi nghỉ hưu của lao động nữ, tính bằng tháng', en: 'Retirement age of women, in months' },
    unit: 'month',
    values: {
      '1995-01-01': { value: yearsAndMonths(55, 0), confidence: 'secondary' },
      '2016-01-01': { value: yearsAndMonths(55, 0), ...before2021 },
      '2021-01-01': reached(yearsAndMonths(55, 4)),
      '2022-01-01': reached(yearsAndMonths(55, 8)),
      '2023-01-01': reached(yearsAndMonths(56, 0)),
      '2024-01-01': reached(yearsAndMonths(56, 4)),
      '2025-01-01': reached(yearsAndMonths(56, 8)),
      '2026-01-01': reached(yearsAndMonths(57, 0)),
      '2027-01-01': reached(yearsAndMonths(57, 4)),
      '2028-01-01': reached(yearsAndMonths(57, 8)),
      '2029-01-01': reached(yearsAndMonths(58, 0)),
      '2030-01-01': reached(yearsAndMonths(58, 4)),
      '2031-01-01': reached(yearsAndMonths(58, 8)),
      '2032-01-01': reached(yearsAndMonths(59, 0)),
      '2033-01-01': reached(yearsAndMonths(59, 4)),
      '2034-01-01': reached(yearsAndMonths(59, 8)),
      '2035-01-01': reached(yearsAndMonths(60, 0)),
    },
  },
})

export const retirementAge = variable({
  name: { vi: 'Tuổi nghỉ hưu áp dụng trong năm, tính bằng tháng', en: 'Retirement age of this year, in months' },
  entity: person,
  period: 'month',
  flow: false,
  formula: when(sex.is('male'), retirementAges.men, retirementAges.women),
})

const ageYearsAgo = (years: number) =>
  when(sex.is('male'), retirementAges.men.before(years, 'year'), retirementAges.women.before(years, 'year'))

/** Whether the age of this year, less some months for those who may retire earlier, is reached in this month, or that of last year was reached by its end. */
export const reachesRetirementAge = (earlier: number) =>
  any(
    birth
      .plusMonths(earlier === 0 ? retirementAge : retirementAge.minus(earlier))
      .onOrBefore(periodEnd)
      .saying({ vi: 'đủ tuổi quy định của năm nay', en: 'has reached the age of this year' }),
    birth
      .plusMonths(earlier === 0 ? ageYearsAgo(1) : ageYearsAgo(1).minus(earlier))
      .before(firstDayOf('year'))
      .saying({
        vi: 'đã đủ tuổi quy định của năm trước trong năm đó',
        en: 'reached the age of last year in that year',
      }),
  )

export const hasReachedRetirementAge = variable({
  name: {
    vi: 'Đã đủ tuổi nghỉ hưu vào ngày cuối tháng',
    en: 'Has reached retirement age by the last day of the month',
  },
  note: {
    vi: 'Tuổi nghỉ hưu là tuổi của năm dương lịch mà người đó đủ tuổi. Lương hưu bắt đầu từ tháng sau.',
    en: 'The age is that of the calendar year in which it is reached. The pension starts the month after.',
  },
  entity: person,
  period: 'month',
  law: 'law-45-2019/169.2; d135-2020/4',
  confidence: 'primary',
  formula: reachesRetirementAge(0),
})

export const hasReachedFiveYearsEarlier = variable({
  name: {
    vi: 'Đã đủ tuổi nghỉ hưu thấp hơn 5 tuổi vào ngày cuối tháng',
    en: 'Has reached an age 5 years below retirement age by the last day of the month',
  },
  entity: person,
  period: 'month',
  law: 'law-45-2019/169.3; d135-2020',
  confidence: 'primary',
  formula: reachesRetirementAge(yearsAndMonths(5, 0)),
})

export const hasReachedTenYearsEarlier = variable({
  name: {
    vi: 'Đã đủ tuổi nghỉ hưu thấp hơn 10 tuổi vào ngày cuối tháng',
    en: 'Has reached an age 10 years below retirement age by the last day of the month',
  },
  entity: person,
  period: 'month',
  law: 'law-41-2024/64.1.c; law-45-2019/169; d135-2020',
  confidence: 'primary',
  formula: reachesRetirementAge(yearsAndMonths(10, 0)),
})

export const ageInMonths = variable({
  name: { vi: 'Tuổi tính bằng tháng vào ngày cuối tháng', en: 'Age in months on the last day of the month' },
  entity: person,
  period: 'month',
  flow: false,
  formula: birth.completedMonths(periodEnd),
})

const tenYears = Array.from({ length: 10 }, (_, it) => 10 - it)

/** The first year by whose end the age of that year is reached. Ten years are enough to look back: before 2021 the age was the same for decades. */
const reachedInAnEarlierYear = tenYears.map((years) => {
  const reached = birth.plusMonths(ageYearsAgo(years))
  return [reached.before(firstDayOf('year').plusYears(1 - years)), reached] as const
})

export const retirementDay = variable({
  name: { vi: 'Ngày đủ tuổi nghỉ hưu', en: 'Day on which retirement age is reached' },
  note: {
    vi: 'Khi chưa đủ tuổi, ngày này là tạm tính theo tuổi của năm đang xét: nếu đến hết năm nay vẫn chưa đủ tuổi thì sang năm ngày này lùi theo tuổi của năm sau.',
    en: 'Before it is reached the day is provisional, reckoned with the age of the year asked: where that age is not reached by the end of the year, next year puts it off by the higher age.',
  },
  entity: person,
  period: 'month',
  law: 'law-45-2019/169.2; d135-2020/4',
  confidence: 'primary',
  formula: firstOf(...reachedInAnEarlierYear, birth.plusMonths(retirementAge)),
})
