import {
  all,
  any,
  enumeration,
  household,
  inHousehold,
  input,
  no,
  ofMember,
  parameters,
  periodStart,
  person,
  scale,
  variable,
} from '#rules/1-language/index'

export const p = parameters('poverty', {
  line: {
    name: { vi: 'Chuẩn nghèo', en: 'Poverty line' },
    unit: 'VND/person',
    law: 'decree-1/article-3',
    values: { '2021-01-01': 1_500_000, '2026-01-01': { value: 2_200_000, law: 'decree-9/article-3' } },
  },
  deprivations: {
    name: { vi: 'Số chỉ số thiếu hụt của hộ nghèo', en: 'Deprivations of a poor household' },
    unit: '1',
    values: { '2021-01-01': 3 },
  },
})

export const sex = enumeration({
  name: { vi: 'Giới tính', en: 'Sex' },
  codes: { female: { vi: 'Nữ', en: 'Female' }, male: { vi: 'Nam', en: 'Male' } },
})

export const area = enumeration({
  name: { vi: 'Khu vực', en: 'Area' },
  codes: {
    lowland: { vi: 'Đồng bằng', en: 'Lowland' },
    mountain: { vi: 'Miền núi', en: 'Mountains' },
    island: { vi: 'Hải đảo', en: 'Islands' },
  },
})

export const severity = enumeration({
  name: { vi: 'Mức độ khuyết tật', en: 'Severity of disability' },
  codes: {
    none: { vi: 'Không', en: 'None' },
    mild: { vi: 'Nhẹ', en: 'Mild' },
    severe: { vi: 'Nặng', en: 'Severe' },
    extreme: { vi: 'Đặc biệt nặng', en: 'Extreme' },
  },
})

export const sexOfPerson = input({
  id: 'gender',
  name: { vi: 'Giới tính của người', en: 'Sex of the person' },
  entity: person,
  period: 'always',
  codes: sex,
})

export const birth = input({
  name: { vi: 'Ngày sinh', en: 'Date of birth' },
  entity: person,
  period: 'always',
  kind: 'date',
})

export const disability = input({
  name: { vi: 'Khuyết tật', en: 'Disability' },
  entity: person,
  period: 'month',
  codes: severity,
  assumed: 'none',
})

export const wage = input({
  name: { vi: 'Tiền lương', en: 'Wage' },
  entity: person,
  period: 'month',
  unit: 'VND',
  flow: true,
  min: 0,
  max: 1_000_000_000,
  integral: true,
  whenNotApplicable: 0,
})

export const pregnant = input({
  name: { vi: 'Đang mang thai', en: 'Pregnant' },
  entity: person,
  period: 'month',
  kind: 'truth',
  whenNotApplicable: false,
})

export const parentPlace = input({
  name: { vi: 'Vị trí của cha hoặc mẹ trong hộ', en: 'Place of a parent in the household' },
  entity: person,
  period: 'month',
  unit: '1',
  flow: false,
  min: -1,
  max: 19,
  integral: true,
})

export const lives = input({
  name: { vi: 'Khu vực cư trú', en: 'Area of residence' },
  entity: household,
  period: 'month',
  codes: area,
})

export const deprivations = input({
  name: { vi: 'Số chỉ số thiếu hụt', en: 'Number of deprivations' },
  entity: household,
  period: 'month',
  unit: '1',
  flow: false,
  min: 0,
  max: 12,
  integral: true,
})

export const land = input({
  name: { vi: 'Đất sản xuất', en: 'Farm land' },
  entity: household,
  period: 'year',
  unit: 'm²',
  flow: false,
  min: 0,
})

export const age = variable({
  name: { vi: 'Tuổi', en: 'Age' },
  entity: person,
  period: 'month',
  flow: false,
  formula: birth.completedYears(periodStart),
})

export const isChild = variable({
  name: { vi: 'Trẻ em', en: 'Child' },
  entity: person,
  period: 'month',
  formula: age.lessThan(16).saying({ vi: 'dưới 16 tuổi', en: 'under 16' }),
})

export const householdIncome = variable({
  name: { vi: 'Thu nhập của hộ', en: 'Income of the household' },
  entity: household,
  period: 'month',
  flow: true,
  formula: household.sum(wage.orIfUnknown(0)),
})

/** Who may be poor by income counts as poor only with deprivations; who has land enough is not. */
export const isPoor = variable({
  name: { vi: 'Hộ nghèo', en: 'Poor household' },
  entity: household,
  period: 'month',
  law: 'decree-1/article-3',
  formula: all(
    householdIncome.over(household.size).atMost(p.line).citing('decree-1/article-3.1'),
    any(deprivations.atLeast(p.deprivations), land.thisYear().lessThan(360)).citing('decree-1/article-3.2'),
  ),
})

export const livesInPoorHousehold = variable({
  name: { vi: 'Thuộc hộ nghèo', en: 'Lives in a poor household' },
  entity: person,
  period: 'month',
  formula: inHousehold(isPoor),
})

/** A child without parent in the household has no working parent. */
export const hasWorkingParent = variable({
  name: { vi: 'Có cha hoặc mẹ đi làm', en: 'Has a working parent' },
  entity: person,
  period: 'month',
  formula: ofMember(parentPlace, wage.moreThan(0), no),
})

export const taxRates = scale({
  name: { vi: 'Biểu thuế lũy tiến từng phần', en: 'Progressive tax rates' },
  form: 'marginal',
  unit: 'VND',
  inForce: { from: '2020-07-01' },
  law: 'law-4/article-22',
  brackets: [
    { threshold: 0, rate: 0.05 },
    { threshold: 60_000_000, rate: { '2020-07-01': 0.1, '2026-01-01': { value: 0.12, law: 'law-9/article-22' } } },
    { threshold: 120_000_000, rate: 0.15 },
  ],
})

export const incomeTax = variable({
  name: { vi: 'Thuế thu nhập cá nhân', en: 'Personal income tax' },
  entity: person,
  period: 'year',
  flow: true,
  changesFrom: 'period-start',
  formula: taxRates.of(wage.overTheYear()).roundedTo(1),
})
