import {
  all,
  any,
  enumeration,
  household,
  input,
  parameter,
  person,
  ruleBook,
  scheme,
  variable,
} from '#rules/1-language/index'
import { age, birth } from './people.ts'

/** The parenting allowance as another draft of the act has it: by the week, looking back on the income of two weeks. A rule book of its own,
 *  because it gives the allowance another period. */

const roles = enumeration({
  id: 'household_roles',
  name: { vi: 'Vai trò trong hộ', en: 'Roles in a household' },
  codes: {
    parent: { vi: 'Cha mẹ', en: 'Parents' },
    child: { vi: 'Con', en: 'Children' },
  },
})

const householdRole = input({
  id: 'household_role',
  name: { vi: 'Vai trò của người trong hộ', en: 'Role in the household' },
  entity: person,
  period: 'always',
  codes: roles,
  assumed: 'parent',
})

const weeklySalary = input({
  id: 'weekly_salary',
  name: { vi: 'Tiền lương tuần', en: 'Salary of a week' },
  entity: person,
  period: 'week',
  unit: 'EUR',
  flow: true,
  assumed: 0,
})

const householdWeeklyIncome = variable({
  id: 'household_weekly_income',
  name: { vi: 'Tiền lương tuần của cả hộ', en: 'Salaries of a household in a week' },
  entity: household,
  period: 'week',
  flow: true,
  formula: household.sum(weeklySalary),
})

const amount = parameter({
  id: 'benefits.parenting_allowance.amount',
  name: { vi: 'Mức trợ cấp nuôi con', en: 'Amount of the parenting allowance' },
  unit: 'EUR',
  values: { '2015-12-01': 600 },
})

const incomeThreshold = parameter({
  id: 'benefits.parenting_allowance.income_threshold',
  name: { vi: 'Mức thu nhập tối đa trong hai tuần', en: 'Highest income of two weeks' },
  unit: 'EUR',
  values: { '2015-12-01': 500 },
})

const ageThisMonth = age.thisMonth()
const isSingleParent = household.count(householdRole.is('parent')).equals(1)

const parentingAllowance = scheme({
  id: 'parenting_allowance',
  name: { vi: 'Trợ cấp nuôi con', en: 'Parenting allowance' },
  entity: household,
  period: 'week',
  inForce: { from: '2015-12-01' },
  eligibility: all(
    householdWeeklyIncome.overLastWeeks(2).atMost(incomeThreshold),
    any(household.any(ageThisMonth.lessThan(6)), all(isSingleParent, household.any(ageThisMonth.lessThan(8)))),
  ),
  amount,
})

export const weeklyCountry = ruleBook({
  id: 'example-country-weekly',
  name: { vi: 'Quốc gia minh họa, trợ cấp theo tuần', en: 'Example country, allowance by the week' },
  currency: 'EUR',
  cases: {
    person: { key: 'person', plural: 'persons' },
    household: {
      key: 'household',
      plural: 'households',
      roles: [
        { key: 'parent', plural: 'parents' },
        { key: 'child', plural: 'children' },
      ],
    },
    roleInput: 'household_role',
  },
  parts: [
    {
      birth,
      age,
      roles,
      householdRole,
      weeklySalary,
      householdWeeklyIncome,
      amount,
      incomeThreshold,
      parentingAllowance,
    },
  ],
})
