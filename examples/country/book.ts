import { ruleBook } from '#rules/1-language/index'
import * as benefits from './benefits.ts'
import * as housing from './housing.ts'
import * as incomes from './incomes.ts'
import { caseNames } from './names.ts'
import * as people from './people.ts'
import * as taxes from './taxes.ts'

/** A small country with the variables of OpenFisca's country template, so that its tests run here. */
export const country = ruleBook({
  id: 'example-country',
  name: { vi: 'Quốc gia minh họa', en: 'Example country' },
  currency: 'EUR',
  cases: caseNames,
  parts: [people, housing, benefits, taxes, incomes],
})
