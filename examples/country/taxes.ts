import { higherOf, household, parameter, person, quantity, scale, variable, when } from '#rules/1-language/index'
import { accommodationSize, housingOccupancyStatus } from './housing.ts'
import { salary } from './people.ts'

/** What the people of the example country pay. */

export const incomeTaxRate = parameter({
  id: 'taxes.income_tax_rate',
  name: { vi: 'Thuế suất thuế thu nhập', en: 'Rate of the income tax' },
  unit: '1',
  law: 'tax-act/article-4',
  values: { '2012-01-01': 0.16, '2013-01-01': 0.13, '2014-01-01': 0.14, '2015-01-01': 0.15 },
})

export const incomeTax = variable({
  id: 'income_tax',
  name: { vi: 'Thuế thu nhập', en: 'Income tax' },
  entity: person,
  period: 'month',
  flow: true,
  law: 'tax-act/article-4',
  inForce: { from: '2012-01-01' },
  formula: salary.times(incomeTaxRate),
})

export const contributionRates = scale({
  id: 'taxes.social_security_contribution',
  name: { vi: 'Biểu đóng góp an sinh xã hội', en: 'Rates of the social security contribution' },
  form: 'marginal',
  unit: 'EUR',
  law: 'social-security-act/article-12',
  brackets: [
    { threshold: { '2013-01-01': 0 }, rate: { '2013-01-01': 0.03, '2015-01-01': 0.04, '2017-01-01': 0.02 } },
    {
      threshold: {
        '2013-01-01': 12_000,
        '2014-01-01': 12_100,
        '2015-01-01': 12_200,
        '2016-01-01': 12_300,
        '2017-01-01': 6_000,
      },
      rate: { '2013-01-01': 0.1, '2015-01-01': 0.12, '2017-01-01': 0.06 },
    },
    { threshold: { '2017-01-01': 12_400 }, rate: { '2017-01-01': 0.12 } },
  ],
})

export const socialSecurityContribution = variable({
  id: 'social_security_contribution',
  name: { vi: 'Đóng góp an sinh xã hội', en: 'Social security contribution' },
  entity: person,
  period: 'month',
  flow: true,
  law: 'social-security-act/article-12',
  formula: contributionRates.of(salary),
})

export const housingTaxRate = parameter({
  id: 'taxes.housing_tax.rate',
  name: { vi: 'Thuế nhà ở trên mỗi mét vuông', en: 'Housing tax for each square metre' },
  unit: 'EUR/m²',
  values: { '2010-01-01': 10 },
})

export const housingTaxMinimum = parameter({
  id: 'taxes.housing_tax.minimal_amount',
  name: { vi: 'Mức thuế nhà ở tối thiểu', en: 'Least housing tax' },
  unit: 'EUR',
  values: { '2010-01-01': 200 },
})

/** Set once a year, by how the household lives in January. */
export const housingTax = variable({
  id: 'housing_tax',
  name: { vi: 'Thuế nhà ở', en: 'Housing tax' },
  entity: household,
  period: 'year',
  flow: true,
  changesFrom: 'period-start',
  law: 'housing-act/article-9',
  inForce: { from: '2010-01-01' },
  formula: when(
    housingOccupancyStatus.inFirstMonth().isOneOf('owner', 'tenant'),
    higherOf(accommodationSize.inFirstMonth().times(housingTaxRate), housingTaxMinimum),
    quantity(0, 'EUR'),
  ),
})
