import { enumeration, household, inHousehold, input, periodStart, person, variable } from '#rules/1-language/index'

export const sex = enumeration({
  name: { vi: 'Giới tính', en: 'Sex' },
  codes: { female: { vi: 'nữ', en: 'female' }, male: { vi: 'nam', en: 'male' } },
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

export const receivesPension = input({
  name: { vi: 'Đang hưởng lương hưu', en: 'Receives a pension' },
  entity: person,
  period: 'month',
  kind: 'truth',
  assumed: false,
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
})

export const poor = input({
  name: { vi: 'Hộ nghèo', en: 'Poor household' },
  entity: household,
  period: 'month',
  kind: 'truth',
})

export const age = variable({
  name: { vi: 'Tuổi', en: 'Age' },
  entity: person,
  period: 'month',
  flow: false,
  formula: birth.completedYears(periodStart),
})

export const livesInPoorHousehold = variable({
  name: { vi: 'Thuộc hộ nghèo', en: 'Lives in a poor household' },
  entity: person,
  period: 'month',
  formula: inHousehold(poor),
})
