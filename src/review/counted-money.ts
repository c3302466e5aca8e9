import { type Day, isByDay } from '#ground/date'
import { isMissing } from '#ground/missing'
import { rateTable } from '#ground/money'
import { hasStarted } from '#ground/span'
import { type Activity, spanOf } from '#responses/activity'
import { linksBetween } from '#responses/links'
import type { DimensionName, Portion, ValuationRules } from '#responses/portion'
import { portionsOf } from '#responses/valuation'
import { type CountingLevel, countedOnce, type LinkedPortion } from '#responses/valuation-once'
import { sectorTable } from '#responses/valuation-shares'
import type { Holdings } from './holdings.ts'

/** How money is counted, wherever it is shown. */
export type Counting = {
  /** ISO 4217 code. */
  readonly currency: string
  readonly dimensions: readonly DimensionName[]
  readonly level: CountingLevel
  readonly direction: Activity['direction']
  readonly rules: ValuationRules
}

export type CountedMoney = {
  /** Activities that had begun by the day, or may have, whichever way their resources go. */
  readonly known: readonly Activity[]
  readonly portions: readonly LinkedPortion[]
}

/** The money of one direction that was known by the day, linked money once: the one count that the annex of a review and
 *  every answer about money start from. Shares by country are always cut, because an activity is not all one country's. */
export function countMoney(
  { dimensions, level, direction, ...asked }: Counting,
  holdings: Holdings,
  day: Day,
): CountedMoney {
  const question = {
    ...asked,
    dimensions: [...new Set<DimensionName>(['country', ...dimensions])],
    rates: rateTable(holdings.exchangeRates),
    sectors: sectorTable(holdings.sectorMappings),
  }
  const known = holdings.activities.filter((it) => hasStarted(spanOf(it), day) !== 'no')
  const own = known.filter((it) => it.direction === direction)
  const portions = own.flatMap((it) => portionsOf(it, question)).filter((it) => isKnownBy(it, day))
  return { known, portions: countedOnce(portions, linksBetween(own, holdings.pairReadings), level).portions }
}

/** Transactions count from their day on, and where only a year or month is given once it is over; budgets and plans speak of
 *  the time to come. */
const isKnownBy = ({ measure, date }: Portion, day: Day): boolean =>
  measure === 'budget' || measure === 'planned disbursement' || isMissing(date) || isByDay(date, day) === 'yes'

/** Code of the dossier's country in lists of recipients. */
export const countryCode = ({ places, country }: Holdings): string | undefined => places.get(country)?.code
