import Big from 'big.js'
import { type Day, isByDay } from '#ground/date'
import { isMissing } from '#ground/missing'
import { rateTable } from '#ground/money'
import { hasStarted } from '#ground/span'
import { isInOneCountry, spanOf } from '#responses/activity'
import { aggregate, type LedgerLine, ledgerOf, type Tally } from '#responses/ledger'
import { linksBetween } from '#responses/links'
import { type Portion, plainRules, type ValuationQuestion } from '#responses/portion'
import { portionsOf } from '#responses/valuation'
import { countedOnce } from '#responses/valuation-once'
import type { Holdings } from './holdings.ts'
import type { Review } from './shape.ts'

/** Kinds of money that are shown; each is summed by itself, because a commitment and its disbursement are one dollar. */
const types = ['commitment', 'disbursement', 'expenditure'] as const

type Type = (typeof types)[number]
type Line = Review['money'][number]

type Account = Review['moneyAccount'][number]

type Money = { readonly lines: readonly Line[]; readonly account: readonly Account[]; readonly leftOut: number }

const currency = 'USD'

/** Money of the activities by need function, reported by the day; what two activities report of the same money counts
 *  once, with its first giver. Only an activity that serves one function stands on its line; those that serve several, or
 *  state none, or work in several countries, have lines of their own and are not shared out. */
export function moneyOn(holdings: Holdings, day: Day): Money {
  const question: ValuationQuestion = {
    currency,
    rates: rateTable(holdings.exchangeRates),
    dimensions: ['function'],
    sectors: new Map(),
    rules: plainRules,
  }
  const reported = holdings.activities.flatMap((it) => portionsOf(it, question)).filter((it) => isShown(it, day))
  const { portions } = countedOnce(reported, linksBetween(holdings.activities, holdings.pairReadings), 'funder')
  const inSeveral = new Set(holdings.activities.filter((it) => !isInOneCountry(it)).map((it) => it.id))
  const national = linesOf(portions.filter((it) => !inSeveral.has(it.activity)))
  const shared = linesOf(portions.filter((it) => inSeveral.has(it.activity)))
  const functions = [...holdings.functions.values()]
  const known = holdings.activities.filter((it) => hasStarted(spanOf(it), day) !== 'no')
  const reporting = new Set(reported.map((it) => it.activity))
  return {
    lines: [
      ...functions.flatMap((fn) => viewsOf(fn.name, national(fn.id))),
      ...viewsOf('several', national('several')),
      ...viewsOf('none', national('not stated')),
      ...viewsOf('several countries', shared()),
    ],
    account: accountsOf(portions),
    leftOut: known.filter((it) => !reporting.has(it.id)).length,
  }
}

const isShown = ({ measure, date }: Portion, day: Day): boolean =>
  types.some((type) => type === measure) && !isMissing(date) && isByDay(date, day) === 'yes'

/** @returns lines of a function, or with none named of all of them together, by type. */
function linesOf(portions: readonly Portion[]) {
  // An activity for all functions serves several.
  const several = { key: 'several', basis: 'none' } as const
  const ledger = ledgerOf(
    portions.map((it) => (it.function.key === 'all' ? { ...it, function: several } : it)),
    currency,
  )
  const byType = types.map((type) => ({
    type,
    each: aggregate(ledger, { by: ['function'], measures: [type] }).lines,
    together: aggregate(ledger, { by: [], measures: [type] }).lines,
  }))
  return (fn?: string): readonly { readonly type: Type; readonly line: LedgerLine }[] =>
    byType.flatMap(({ type, each, together }) =>
      (fn === undefined ? together : each.filter((it) => it.keys[0] === fn)).map((line) => ({ type, line })),
    )
}

/** A line of which part has no rate has no sum in dollars. */
const viewsOf = (
  fn: Line['function'],
  lines: readonly { readonly type: Type; readonly line: LedgerLine }[],
): readonly Line[] =>
  lines.map(({ type, line }) => ({
    function: fn,
    type,
    activities: line.activities,
    amounts: [...line.published],
    inDollars: line.unvalued === 0 ? new Big(line.amount).toFixed(0) : 'unknown',
  }))

/** Kinds of which nothing is published have no account. */
function accountsOf(portions: readonly Portion[]): readonly Account[] {
  const ledger = ledgerOf(portions, currency)
  return types.flatMap((type): readonly Account[] => {
    const { whole, included, unvalued, linked } = aggregate(ledger, { by: [], measures: [type] }).account
    if (whole.rows === 0) return []
    return [
      {
        type,
        all: tallyView(whole),
        shown: tallyView(included),
        withoutRate: tallyView(unvalued),
        linked: tallyView(linked),
      },
    ]
  })
}

/** Of amounts without a rate nobody knows the sum. */
const tallyView = (it: Tally): Account['all'] => ({
  amounts: it.rows,
  inDollars: it.unvalued === 0 ? new Big(it.amount).toFixed(0) : 'unknown',
})
