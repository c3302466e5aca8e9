import { input, person, quantity, redefining, reform, scale, variable, when } from '#rules/1-language/index'
import type { Reform } from '#rules/1-language/reform'
import { basicIncome } from './benefits.ts'
import { country } from './book.ts'
import { salary } from './people.ts'
import { incomeTax, socialSecurityContribution } from './taxes.ts'

/** Changes that somebody might propose for the example country. */

const hasCar = input({
  id: 'has_car',
  name: { vi: 'Có ô tô', en: 'Has a car' },
  entity: person,
  period: 'month',
  kind: 'truth',
  assumed: true,
})

const newTax = variable({
  id: 'new_tax',
  name: { vi: 'Thuế mới đối với chủ ô tô', en: 'New tax on car owners' },
  entity: person,
  period: 'month',
  flow: true,
  formula: when(hasCar, incomeTax.plus(100), quantity(0, 'EUR')),
})

/** Who has a car pays the income tax once more, and a hundred on top. */
export const carTax = reform({
  id: 'car-tax',
  name: { vi: 'Thuế mới đối với chủ ô tô', en: 'New tax on car owners' },
  of: country,
  parts: [{ hasCar, newTax }],
})

const goesToSchool = input({
  id: 'goes_to_school',
  name: { vi: 'Đang đi học', en: 'Goes to school' },
  entity: person,
  period: 'month',
  kind: 'truth',
  assumed: true,
})

/** One more fact is asked of everybody. */
export const schoolAttendance = reform({
  id: 'school-attendance',
  name: { vi: 'Ghi nhận việc đi học', en: 'School attendance is recorded' },
  of: country,
  parts: [{ goesToSchool }],
})

const steeperRates = scale({
  id: 'taxes.steeper_social_security_contribution',
  name: { vi: 'Biểu đóng góp lũy tiến hơn', en: 'Steeper contribution rates' },
  form: 'marginal',
  unit: 'EUR',
  brackets: [
    {
      threshold: {
        '2013-01-01': 12_000,
        '2014-01-01': 12_100,
        '2015-01-01': 12_200,
        '2016-01-01': 12_300,
        '2017-01-01': 6_000,
      },
      rate: { '2013-01-01': 0.2, '2015-01-01': 0.22, '2017-01-01': 0.16 },
    },
    { threshold: { '2017-01-01': 12_400 }, rate: { '2017-01-01': 0.12 } },
    { threshold: { '2017-01-01': 40_000 }, rate: { '2017-01-01': 0.4 } },
  ],
})

/** The lowest bracket goes, the second is dearer, and a fourth is added for the rich. */
export const steeperContribution = reform({
  id: 'steeper-contribution',
  name: { vi: 'Đóng góp an sinh xã hội lũy tiến hơn', en: 'Steeper social security contribution' },
  of: country,
  parts: [{ steeperRates }],
  changes: [
    redefining(socialSecurityContribution, {
      inForce: { from: '2013-01-01' },
      formula: steeperRates.of(salary),
    }),
  ],
})

/** Everybody pays the same share of the salary. */
export const flatContribution = reform({
  id: 'flat-contribution',
  name: { vi: 'Đóng góp an sinh xã hội theo một tỷ lệ', en: 'Flat social security contribution' },
  of: country,
  changes: [redefining(socialSecurityContribution, { inForce: { from: '2013-01-01' }, formula: salary.times(0.03) })],
})

/** Nobody receives the basic income on any day. */
export const noBasicIncome = reform({
  id: 'no-basic-income',
  name: { vi: 'Bãi bỏ thu nhập cơ bản', en: 'No basic income' },
  of: country,
  changes: [redefining(basicIncome.amount, { inForce: { from: '0001-01-01' }, formula: quantity(0, 'EUR') })],
})

/** The same changes by the names under which the tests of OpenFisca's country template ask for them. */
export const reformsOfTemplate: ReadonlyMap<string, Reform> = new Map(
  Object.entries({
    'add_new_tax.add_new_tax': carTax,
    'add_dynamic_variable.add_dynamic_variable': schoolAttendance,
    'modify_social_security_taxation.modify_social_security_taxation': steeperContribution,
    'flat_social_security_contribution.flat_social_security_contribution': flatContribution,
    'removal_basic_income.removal_basic_income': noBasicIncome,
  }).map(([name, it]) => [`openfisca_country_template.reforms.${name}`, it]),
)
