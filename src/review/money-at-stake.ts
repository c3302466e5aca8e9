import Big from 'big.js'
import type { PartialDate } from '#ground/date'
import { isMissing } from '#ground/missing'
import { convert, type Money, rateTable } from '#ground/money'
import type { Interval } from '#ground/span'
import { type Activity, isInOneCountry } from '#responses/activity'
import { type CountedDays, daysWithin } from '#responses/valuation-time'
import type { Holdings } from './holdings.ts'

/** What an activity has planned for a time, in US dollars, and what that is counted from. */
export type MoneyForTime = {
  /** Whole dollars; `unknown` where no amount is published, or a rate is missing. */
  readonly inDollars: string
  readonly from: 'budgets by days' | 'whole commitment' | 'several countries' | 'none published'
}

/** Budgets, each by the days of it that lie in the time, revised ones in place of the originals. An activity that publishes
 *  none for it counts with all that it committed, which says at most what is at stake. Of one in several countries, what is
 *  this country's is not known. */
export function moneyFor(it: Activity, time: Interval | undefined, holdings: Holdings): MoneyForTime {
  if (!isInOneCountry(it)) return { inDollars: 'unknown', from: 'several countries' }
  if (time !== undefined) {
    const counted = daysWithin(it.budgets, time)
    const planned = it.budgets
      .map((one, index) => ({ one, share: shareOf(counted[index]) }))
      .filter(({ share }) => share.gt(0))
    const parts = planned.map(({ one, share }) => inDollars(one.money, one.valueDate ?? one.from, share, holdings))
    if (planned.length > 0) return { inDollars: sum(parts), from: 'budgets by days' }
  }
  const committed = it.transactions.filter((one) => one.type === 'commitment')
  if (committed.length === 0) return { inDollars: 'unknown', from: 'none published' }
  const parts = committed.map((one) => {
    const date = one.valueDate ?? one.date
    return isMissing(date) ? undefined : inDollars(one.money, date, new Big(1), holdings)
  })
  return { inDollars: sum(parts), from: 'whole commitment' }
}

const shareOf = (it: CountedDays | undefined): Big =>
  it === undefined || it.of === 0 ? new Big(0) : new Big(it.days).div(it.of)

function inDollars(it: Money, date: PartialDate, share: Big, { exchangeRates }: Holdings): Big | undefined {
  const converted = convert(it, 'USD', date, rateTable(exchangeRates))
  return typeof converted === 'string' ? undefined : share.times(converted.money.amount)
}

const sum = (parts: readonly (Big | undefined)[]): string =>
  parts
    .reduce<Big | undefined>(
      (total, it) => (total === undefined || it === undefined ? undefined : total.plus(it)),
      new Big(0),
    )
    ?.toFixed(0) ?? 'unknown'
