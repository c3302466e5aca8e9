import Big from 'big.js'
import { isMissing } from '#ground/missing'
import { concentrationOf, type Relation, relationsOf } from '#responses/concentration'
import type { AggregateFlow } from '#responses/crs-pivot'
import type { FlowsView } from './shape-concentration.ts'

/** Donors shown of each year, the largest first. */
const shownDonors = 5

/** Concentration of what one recipient gets, from a table of sums by donor: years in their order. Sums over donors or
 *  recipients are left out, and so is what is not stated.
 *  @param recipient as the table writes it. */
export function flowsOf(flows: readonly AggregateFlow[], recipient: string): FlowsView['years'] {
  const single = flows.filter((it) => !it.isTotal)
  const years = [...new Set(single.filter((it) => it.recipient === recipient).map((it) => it.year))].toSorted(
    (a, b) => a - b,
  )
  return years.flatMap((year): FlowsView['years'] => {
    const ofYear = single.filter((it) => it.year === year)
    const here = ofYear.filter((it) => it.recipient === recipient)
    const stated = ofYear.flatMap((it) =>
      isMissing(it.usdMillion) ? [] : [{ donor: it.key, recipient: it.recipient, amount: Number(it.usdMillion) }],
    )
    const relations = relationsOf(stated).filter((it) => it.recipient === recipient)
    const found = concentrationOf(new Map(relations.map((it) => [it.donor, it.amount])))
    if (isMissing(found)) return []
    const names = new Map(here.map((it) => [it.key, it.name ?? it.key]))
    const largest = relations
      .filter(isStated)
      .toSorted((a, b) => b.amount - a.amount)
      .slice(0, shownDonors)
    const sum = here.reduce((total, it) => (isMissing(it.usdMillion) ? total : total.plus(it.usdMillion)), new Big(0))
    return [
      {
        year,
        usdMillion: sum.toFixed(1),
        notStated: here.filter((it) => isMissing(it.usdMillion)).length,
        donors: found.partners,
        herfindahl: Math.round(found.herfindahl * 10_000) / 10_000,
        effective: Math.round(found.effective * 10) / 10,
        significant: relations.filter((it) => it.isSignificant === true).length,
        largest: largest.map(({ donor, amount, ratio }) => ({
          donor: names.get(donor) ?? donor,
          share: Math.round((amount / found.total) * 1_000) / 1_000,
          ...(isMissing(ratio) ? {} : { quotient: Math.round(ratio * 10) / 10 }),
        })),
      },
    ]
  })
}

const isStated = (it: Relation): it is Relation & { readonly amount: number } => typeof it.amount === 'number'
