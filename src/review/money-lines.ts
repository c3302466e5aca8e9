import Big from 'big.js'
import type { Day } from '#ground/date'
import { aggregate, type LedgerLine, ledgerOf, type Tally } from '#responses/ledger'
import { type Portion, plainRules } from '#responses/portion'
import { countMoney, countryCode } from './counted-money.ts'
import type { Holdings } from './holdings.ts'
import type { Review } from './shape.ts'

/** Kinds of money that are shown; each is summed by itself, because a commitment and its disbursement are one dollar. */
const types = ['commitment', 'disbursement', 'expenditure'] as const

type Type = (typeof types)[number]
type Line = Review['money'][number]

type Account = Review['moneyAccount'][number]

type Money = { readonly lines: readonly Line[]; readonly account: readonly Account[]; readonly leftOut: number }

const currency = 'USD'

/** Money of the activities by need function, reported by the day, as `money` counts it: the country's own
 *  share of it, what two activities report of the same money once, with its first giver. Only money for one function stands on
 *  its line; what is for several, for none stated, or for other countries has a line of its own. */
export function moneyOn(holdings: Holdings, day: Day): Money {
  const counting = {
    currency,
    dimensions: ['function'],
    level: 'funder',
    direction: 'received',
    rules: plainRules,
  } as const
  const { known, portions } = countMoney(counting, holdings, day)
  const shown = portions.filter(({ measure }) => types.some((type) => type === measure))
  const code = countryCode(holdings)
  const isOurs = ({ country }: Portion): boolean => country.key === code
  const national = linesOf(shown.filter(isOurs))
  const others = linesOf(shown.filter((it) => !isOurs(it)))
  const functions = [...holdings.functions.values()]
  const reporting = new Set(shown.map((it) => it.activity))
  return {
    lines: [
      ...functions.flatMap((fn) => viewsOf(fn.name, national(fn.id))),
      ...viewsOf('several', national('several')),
      ...viewsOf('none', national('not stated')),
      ...viewsOf('other countries', others()),
    ],
    account: accountsOf(shown),
    leftOut: known.filter((it) => it.direction === 'received' && !reporting.has(it.id)).length,
  }
}

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
