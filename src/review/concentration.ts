import { type Day, isByDay } from '#ground/date'
import { isMissing } from '#ground/missing'
import { rateTable } from '#ground/money'
import { hasStarted } from '#ground/span'
import { spanOf } from '#responses/activity'
import { concentrationOf, type Flow, locationQuotient, relationsOf } from '#responses/concentration'
import { linksBetween } from '#responses/links'
import { openKeys, type Portion } from '#responses/portion'
import { portionsOf } from '#responses/valuation'
import { countedOnce } from '#responses/valuation-once'
import { sectorTable } from '#responses/valuation-shares'
import { bodyName, type Holdings, nameIn } from './holdings.ts'
import type { ConcentrationView } from './shape-responses.ts'
import { rounded } from './view.ts'

/** Partners shown of each need, the largest first. */
const shownPartners = 5

/** How far what was committed to each need lies in few hands: commitments dated by the day, in dollars, in this country;
 *  money of a chain counted once at its funders, that of several needs in equal parts by rule. Amounts without a rate are
 *  left out and counted. The need in the fewest hands stands first. */
export function concentrationOn(holdings: Holdings, day: Day): readonly ConcentrationView[] {
  const portions = committedBy(holdings, day)
  const flows = portions.filter((it) => !isMissing(it.value)).map(flowOf)
  const significant = relationsOf(flows).filter((it) => it.isSignificant === true)
  const all = sumOf(flows)
  const totals = amountsBy(flows, (it) => it.donor)
  return [...new Set(flows.map((it) => it.recipient))]
    .flatMap((need): readonly ConcentrationView[] => {
      const amounts = amountsBy(
        flows.filter((it) => it.recipient === need),
        (it) => it.donor,
      )
      const found = concentrationOf(amounts)
      if (isMissing(found)) return []
      const largest = [...amounts].toSorted((a, b) => b[1] - a[1]).slice(0, shownPartners)
      return [
        {
          need: nameIn(holdings.functions, need),
          inDollars: found.total.toFixed(0),
          unknownOf: portions.filter((it) => it.function.key === need && isMissing(it.value)).length,
          partners: found.partners,
          herfindahl: rounded(found.herfindahl),
          effective: Math.round(found.effective * 10) / 10,
          significant: significant.filter((it) => it.recipient === need).length,
          largest: largest.map(([partner, here]) => {
            const everywhere = totals.get(partner) ?? 0
            const quotient = locationQuotient({ here, allHere: found.total, everywhere, all })
            return {
              partner: bodyName(holdings, partner),
              share: rounded(here / found.total),
              ...(isMissing(quotient) ? {} : { quotient: Math.round(quotient * 10) / 10 }),
            }
          }),
        },
      ]
    })
    .toSorted((a, b) => a.effective - b.effective)
}

/** Commitments to a need of this country, each counted once. */
function committedBy(holdings: Holdings, day: Day): readonly Portion[] {
  const activities = holdings.activities.filter(
    (it) => it.direction === 'received' && hasStarted(spanOf(it), day) !== 'no',
  )
  const question = {
    currency: 'USD',
    rates: rateTable(holdings.exchangeRates),
    dimensions: ['country', 'function'] as const,
    sectors: sectorTable(holdings.sectorMappings),
    rules: { places: 'not shared out', groups: 'not shared out', functions: 'equal parts' } as const,
  }
  const committed = activities
    .flatMap((it) => portionsOf(it, question))
    .filter((it) => it.measure === 'commitment' && !isMissing(it.date) && isByDay(it.date, day) === 'yes')
  const code = holdings.places.get(holdings.country)?.code
  return countedOnce(committed, linksBetween(activities, holdings.pairReadings), 'funder').portions.filter(
    (it) =>
      it.excluded === undefined &&
      (it.country.key === code || it.country.key === 'not stated') &&
      !openKeys.some((open) => open === it.function.key),
  )
}

const flowOf = ({ partner, function: need, value }: Portion): Flow & { readonly amount: number } => ({
  donor: partner,
  recipient: need.key,
  amount: isMissing(value) ? 0 : Number(value.amount),
})

type KnownFlow = ReturnType<typeof flowOf>

const sumOf = (flows: readonly KnownFlow[]): number => flows.reduce((sum, it) => sum + it.amount, 0)

function amountsBy(flows: readonly KnownFlow[], key: (it: KnownFlow) => string): ReadonlyMap<string, number> {
  const found = new Map<string, number>()
  for (const it of flows) found.set(key(it), (found.get(key(it)) ?? 0) + it.amount)
  return found
}
