import type { Slot } from '#rules/2-ir/graph'
import { exactSum, type Sums, type Totals } from '#rules/2-ir/totals'
import {
  ageGroups,
  type BookParameters,
  type BookTotals,
  bins,
  cells,
  noTotals,
  provinces,
  schemes,
} from './plain-loop.ts'
import { measureVariables } from './study-book.ts'

/** Values for the slots of the book's graph: the numbers of `parameters` where the law of the first copy stands. */
export const slotsOf = (slots: readonly Slot[], parameters: BookParameters): Float64Array =>
  Float64Array.from(slots, ({ name, bracket, side }) => {
    if (bracket !== undefined)
      return (side === 'threshold' ? parameters.taxThresholds : parameters.taxRates)[bracket] ?? 0
    const [, list, at] = /^(\D+)(\d)?$/.exec(name) ?? []
    const value = parameters[list as keyof BookParameters]
    return typeof value === 'number' ? value : (value[Number(at)] ?? 0)
  })

/** The totals of the book's first copy as the plain loop gives them. Theirs have a place more in every dimension, for what lies outside; nothing does. */
export function bookTotalsOf({ sinks }: Totals): BookTotals {
  const totals = noTotals()
  const [ofPersons, ofHouseholds, ofIncomes] = sinks
  if (ofPersons?.kind !== 'totals' || ofHouseholds?.kind !== 'totals' || ofIncomes?.kind !== 'histogram')
    throw new TypeError('totals of another program')
  for (let cell = 0; cell < cells; cell++) {
    const group = cell % ageGroups
    const isFemale = Math.floor(cell / ageGroups) % 2
    const from = (Math.floor(cell / ageGroups / 2) * 3 + isFemale) * (ageGroups + 1) + group
    for (const [at] of schemes.entries()) {
      totals.sums[cell * schemes.length + at] = plainSum(ofPersons.values[at]?.sum, from)
      totals.recipients[cell * schemes.length + at] = plainSum(ofPersons.values[at]?.nonzero, from)
    }
  }
  for (let province = 0; province < provinces; province++)
    for (const [at] of measureVariables.entries())
      totals.measures[province * measureVariables.length + at] = plainSum(ofHouseholds.values[at]?.sum, province)
  for (let bin = 0; bin < bins; bin++) {
    totals.people[bin] = plainSum(ofIncomes.units, bin)
    totals.incomes[bin] = plainSum(ofIncomes.sum, bin)
  }
  return totals
}

const plainSum = (it: Sums | undefined, cell: number): number =>
  it === undefined ? Number.NaN : Number(exactSum(it, cell))
