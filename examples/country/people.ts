import { enumeration, input, parameter, periodStart, person, variable } from '#rules/1-language/index'

/** Who the people of the example country are, and what they earn. */

export const role = enumeration({
  id: 'household_roles',
  name: { vi: 'Vai trò trong hộ', en: 'Roles in a household' },
  codes: {
    adult: { vi: 'Người lớn', en: 'Adults' },
    child: { vi: 'Trẻ em', en: 'Children' },
  },
})

export const householdRole = input({
  id: 'household_role',
  name: { vi: 'Vai trò của người trong hộ', en: 'Role in the household' },
  entity: person,
  period: 'always',
  codes: role,
  assumed: 'adult',
})

export const birth = input({
  id: 'birth',
  name: { vi: 'Ngày sinh', en: 'Day of birth' },
  entity: person,
  period: 'always',
  kind: 'date',
  assumed: '1970-01-01',
})

export const age = variable({
  id: 'age',
  name: { vi: 'Tuổi tròn vào ngày đầu kỳ', en: 'Years completed on the first day of the period' },
  entity: person,
  period: 'month',
  flow: false,
  formula: birth.completedYears(periodStart),
})

export const salary = input({
  id: 'salary',
  name: { vi: 'Tiền lương', en: 'Salary' },
  entity: person,
  period: 'month',
  unit: 'EUR',
  flow: true,
  assumed: 0,
})

export const capitalReturns = input({
  id: 'capital_returns',
  name: { vi: 'Thu nhập từ vốn', en: 'Returns on capital' },
  entity: person,
  period: 'month',
  unit: 'EUR',
  flow: true,
  assumed: 0,
})

export const ageOfMajority = parameter({
  id: 'general.age_of_majority',
  name: { vi: 'Tuổi thành niên', en: 'Age of majority' },
  unit: 'year',
  values: { '1945-01-01': 21, '1971-01-01': 18 },
})

export const ageOfRetirement = parameter({
  id: 'general.age_of_retirement',
  name: { vi: 'Tuổi nghỉ hưu', en: 'Age of retirement' },
  unit: 'year',
  values: { '1951-07-01': 60.33, '2017-01-01': 62 },
})
