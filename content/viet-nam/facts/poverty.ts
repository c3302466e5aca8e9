import { household, inHousehold, person, variable } from '#rules/1-language/index'
import { certifiedPoverty } from './household.ts'

/** The class of the household, and who lives in one. */

export const povertyStatus = variable({
  name: { vi: 'Diện hộ', en: 'Poverty class of the household' },
  entity: household,
  period: 'month',
  formula: certifiedPoverty,
})

export const livesInPoorHousehold = variable({
  name: { vi: 'Thuộc hộ nghèo', en: 'Lives in a poor household' },
  entity: person,
  period: 'month',
  formula: inHousehold(povertyStatus).is('poor'),
})

export const livesInNearPoorHousehold = variable({
  name: { vi: 'Thuộc hộ cận nghèo', en: 'Lives in a near-poor household' },
  entity: person,
  period: 'month',
  formula: inHousehold(povertyStatus).is('near_poor'),
})

export const poorOrNearPoor = variable({
  name: { vi: 'Thuộc hộ nghèo hoặc hộ cận nghèo', en: 'Lives in a poor or near-poor household' },
  entity: person,
  period: 'month',
  formula: inHousehold(povertyStatus).isOneOf('poor', 'near_poor'),
})
