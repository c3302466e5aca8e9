import {
  all,
  ending,
  highestOf,
  parameters,
  person,
  redefining,
  reform,
  setting,
  settingBracket,
  settingTable,
} from '#rules/1-language/index'
import { sample } from './book.ts'
import { age, isChild, livesInPoorHousehold, taxRates } from './people.ts'
import * as schemes from './schemes.ts'

const p = parameters('school', {
  amount: { name: { vi: 'Mức hỗ trợ học tập', en: 'School support' }, unit: 'VND', values: { '2027-01-01': 150_000 } },
})

const schoolSupport = schemes.scheme({
  name: { vi: 'Hỗ trợ học tập', en: 'School support' },
  function: 'family',
  entity: person,
  period: 'month',
  inForce: { from: '2027-01-01' },
  eligibility: all(age.between(6, 15), livesInPoorHousehold),
  amount: p.amount,
})

const oneForChildren = highestOf({
  law: 'bill-1/article-2',
  schemes: [schemes.childGrant, schoolSupport],
  inForce: { from: '2027-01-01' },
})

/** Raises the standard for two years, moves what else a reform can move, ends one scheme and adds another. */
export const raise = reform({
  id: 'raise',
  name: { vi: 'Nâng mức chuẩn', en: 'Raise the standard' },
  of: sample,
  changes: [
    setting(schemes.p.standard, { '2027-01-01': { value: 700_000, to: '2028-12-31', law: 'bill-1/article-1' } }),
    settingBracket(taxRates, 1, { value: { '2027-01-01': 0.2 } }),
    settingTable(schemes.coefficients, {
      '2027-01-01': {
        cells: {
          none: { lowland: 0, mountain: 0, island: 0 },
          mild: { lowland: 1, mountain: 1, island: 1 },
          severe: { lowland: 2, mountain: 2, island: 2 },
          extreme: { lowland: 3, mountain: 3, island: 3 },
        },
      },
    }),
    redefining(isChild, { inForce: { from: '2027-01-01' }, formula: age.lessThan(18) }),
    ending(schemes.seasonalAllowance, '2026-12-31'),
  ],
  parts: [{ p, schoolSupport, oneForChildren }],
})

/** Laid over the first: what it set for two years lasts one. */
export const shorter = reform({
  id: 'shorter',
  name: { vi: 'Rút ngắn', en: 'Shorter' },
  of: raise,
  changes: [setting(schemes.p.standard, { '2028-01-01': 500_000 }), setting(p.amount, { '2028-01-01': 200_000 })],
})
