import { household, variable } from '#rules/1-language/index'
import { basicIncome, housingAllowance, parentingAllowance, pension } from './benefits.ts'
import { capitalReturns, salary } from './people.ts'
import { housingTax, incomeTax, socialSecurityContribution } from './taxes.ts'

/** What a household has in the end. */

const housingTaxOfMonth = housingTax.thisYear().over(12)

export const disposableIncome = variable({
  id: 'disposable_income',
  name: { vi: 'Thu nhập khả dụng', en: 'Disposable income' },
  entity: household,
  period: 'month',
  flow: true,
  formula: household
    .sum(salary.plus(capitalReturns).plus(pension.amount).plus(basicIncome.amount))
    .plus(housingAllowance)
    .plus(parentingAllowance.amount)
    .minus(household.sum(incomeTax.plus(socialSecurityContribution)))
    .minus(housingTaxOfMonth),
})

export const totalBenefits = variable({
  id: 'total_benefits',
  name: { vi: 'Tổng các khoản trợ cấp', en: 'Benefits in all' },
  entity: household,
  period: 'month',
  flow: true,
  formula: household.sum(basicIncome.amount).plus(housingAllowance),
})

export const totalTaxes = variable({
  id: 'total_taxes',
  name: { vi: 'Tổng các khoản thuế', en: 'Taxes in all' },
  entity: household,
  period: 'month',
  flow: true,
  formula: household.sum(incomeTax.plus(socialSecurityContribution)).plus(housingTaxOfMonth),
})
