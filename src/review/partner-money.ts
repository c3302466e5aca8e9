import Big from 'big.js'
import { type Day, isByDay } from '#ground/date'
import { isMissing } from '#ground/missing'
import { rateTable } from '#ground/money'
import { type Activity, isInOneCountry } from '#responses/activity'
import { aggregate, ledgerOf } from '#responses/ledger'
import { linksBetween } from '#responses/links'
import { type Portion, plainRules } from '#responses/portion'
import { portionsOf } from '#responses/valuation'
import { countedOnce } from '#responses/valuation-once'
import type { Holdings } from './holdings.ts'
import type { PartnerView } from './shape-partner.ts'

/** Each is summed by itself: a budget, its commitment and its disbursement are one dollar. */
const measures = ['commitment', 'disbursement', 'expenditure', 'budget'] as const

const currency = 'USD'

/** Money that a partner reports, by kind and calendar year. What two of its own activities report of the same money counts
 *  once, with the first giver; what another partner reports of it too is that partner's page.
 *  @param own activities that it reports. */
export function partnerMoney(own: readonly Activity[], holdings: Holdings, day: Day): PartnerView['money'] {
  const national = own.filter(isInOneCountry)
  const rates = rateTable(holdings.exchangeRates)
  const question = { currency, rates, dimensions: [], sectors: new Map(), rules: plainRules }
  const reported = national.flatMap((it) => portionsOf(it, question)).filter((it) => isShown(it, day))
  const { portions } = countedOnce(reported, linksBetween(national, holdings.pairReadings), 'funder')
  const ledger = ledgerOf(portions, currency)
  return {
    lines: measures.flatMap((measure) =>
      aggregate(ledger, { by: ['year'], measures: [measure] })
        .lines.map((it) => ({
          measure,
          year: it.keys[0] ?? 'not stated',
          activities: it.activities,
          amounts: [...it.published],
          inDollars: it.unvalued === 0 ? new Big(it.amount).toFixed(0) : 'unknown',
        }))
        .toSorted((a, b) => (a.year < b.year ? -1 : 1)),
    ),
    severalCountries: own.length - national.length,
    countedElsewhere: new Set(portions.filter((it) => it.countedIn !== undefined).map((it) => it.activity)).size,
    none: national.length - new Set(reported.map((it) => it.activity)).size,
  }
}

/** Transactions up to the day; budgets whatever their years, because they are plans. */
const isShown = ({ measure, date }: Portion, day: Day): boolean =>
  measure === 'budget' || (measures.some((it) => it === measure) && !isMissing(date) && isByDay(date, day) === 'yes')
