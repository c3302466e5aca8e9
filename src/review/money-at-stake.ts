import Big from 'big.js'
import { isMissing } from '#ground/missing'
import { rateTable } from '#ground/money'
import { endDay, type Interval, startDay } from '#ground/span'
import { type Activity, spanOf } from '#responses/activity'
import { type Portion, plainRules, type ValuationQuestion } from '#responses/portion'
import { portionsOf } from '#responses/valuation'
import { dayNumber } from '#responses/valuation-time'
import type { Holdings } from './holdings.ts'

/** What an activity has planned for a time, in US dollars, and what that is counted from. */
export type MoneyForTime = {
  /** Whole dollars; `unknown` where no amount is published, or a rate is missing. */
  readonly inDollars: string
  readonly from: 'budgets by days' | 'whole commitment' | 'several countries' | 'none published'
}

export type MoneyReader = (it: Activity, time: Interval | undefined) => MoneyForTime

/** Makes the reader of what activities plan for a time. Budgets come from the one valuation of the money, by calendar year;
 *  of a year in which the time covers only some of the days that the activity runs, that share of them counts. An activity
 *  that budgets nothing for the time counts with all that it committed, which says at most what is at stake. Of one
 *  that works in several countries only the share stated for this country counts. */
export function moneyReader(holdings: Holdings): MoneyReader {
  const question: ValuationQuestion = {
    currency: 'USD',
    rates: rateTable(holdings.exchangeRates),
    dimensions: ['country'],
    sectors: new Map(),
    rules: plainRules,
  }
  const code = holdings.places.get(holdings.country)?.code
  return (it, time) => {
    const portions = portionsOf(it, question).filter((one) => one.excluded === undefined)
    const isElsewhere = ({ country: { key } }: Portion): boolean =>
      key !== code && key !== 'not stated' && key !== 'several'
    const here = portions.filter((one) => !isElsewhere(one))
    const budgets = here
      .filter((one) => one.measure === 'budget')
      .map((one) => ({ one, share: time === undefined ? 0 : shareOfYear(one.year, time, it) }))
      .filter(({ share }) => share > 0)
    if (budgets.length > 0) return counted(budgets, 'budgets by days')
    const committed = here.filter((one) => one.measure === 'commitment').map((one) => ({ one, share: 1 }))
    if (committed.length > 0) return counted(committed, 'whole commitment')
    return { inDollars: 'unknown', from: portions.length > here.length ? 'several countries' : 'none published' }
  }
}

/** Of the days of a year on which the activity runs, the share that lies in the time. */
function shareOfYear(year: Portion['year'], time: Interval, it: Activity): number {
  if (isMissing(year)) return 0
  const [start, end] = [startDay(spanOf(it)), endDay(spanOf(it))]
  const whole = { first: `${year}-01-01`, last: `${year}-12-31` }
  const running = daysIn(whole, isMissing(start) || isMissing(end) ? whole : { first: start, last: end })
  return running === 0 ? 0 : Math.min(1, daysIn(whole, time) / running)
}

function daysIn(year: Interval, { first, last }: Interval): number {
  const [from, to] = [first > year.first ? first : year.first, last < year.last ? last : year.last]
  return from > to ? 0 : dayNumber(to) - dayNumber(from) + 1
}

/** The sum of shares of amounts; not known where the country of one is not, or its rate. */
function counted(
  parts: readonly { readonly one: Portion; readonly share: number }[],
  from: 'budgets by days' | 'whole commitment',
): MoneyForTime {
  if (parts.some(({ one }) => one.country.key === 'several')) return { inDollars: 'unknown', from: 'several countries' }
  let sum = new Big(0)
  for (const { one, share } of parts) {
    if (isMissing(one.value)) return { inDollars: 'unknown', from }
    sum = sum.plus(new Big(one.value.amount).times(share))
  }
  return { inDollars: sum.toFixed(0), from }
}
