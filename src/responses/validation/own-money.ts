import Big from 'big.js'
import type { Day } from '#ground/date'
import type { Element } from '#responses/iati-xml'
import { type Finding, finding, type Site } from './finding.ts'
import { attributeOf, childOf, childrenOf, dayIn, decimalIn } from './reading.ts'

/** Budgets and transactions that are likely to mislead whoever adds them up. */
export const checkMoney = (activity: Element, day: Day, site: Site): readonly Finding[] => [
  ...checkBudgets(activity, day, site),
  ...checkTransactions(activity, day, site),
  ...checkCumulative(activity, site),
]

/** Activities that are over, cancelled or suspended owe nobody a look ahead. */
const lookingAhead: readonly (string | undefined)[] = ['1', '2', undefined]

function checkBudgets(activity: Element, day: Day, site: Site): readonly Finding[] {
  const budgets = childrenOf(activity, 'budget')
  const ends = budgets.flatMap((it) => dayIn(childOf(it, 'period-end')) ?? [])
  const last = ends.toSorted().at(-1)
  const status = attributeOf(childOf(activity, 'activity-status'), 'code')
  const isBehind = last !== undefined && last < day && lookingAhead.includes(status)
  return [
    ...(isBehind ? [finding('no-forward-budget', { last, day }, site, budgets[0]?.line ?? activity.line)] : []),
    ...budgets.flatMap((it) => [...checkAmount(it, activity, site), ...checkValueDate(it, 'budget', day, site)]),
    ...childrenOf(activity, 'planned-disbursement').flatMap((it) =>
      checkValueDate(it, 'planned-disbursement', day, site),
    ),
  ]
}

function checkAmount(budget: Element, activity: Element, site: Site): readonly Finding[] {
  const value = childOf(budget, 'value')
  const amount = decimalIn(value?.text)
  if (value === undefined || amount === undefined) return []
  const start = dayIn(childOf(budget, 'period-start'))
  const currency = attributeOf(value, 'currency') ?? attributeOf(activity, 'default-currency') ?? ''
  return [
    ...(new Big(amount).lte(0) ? [notPositive(amount, currency, value.line, site)] : []),
    ...(start !== undefined && start === dayIn(childOf(budget, 'period-end'))
      ? [finding('budget-of-one-day', { date: start, value: `${amount} ${currency}`.trim() }, site, budget.line)]
      : []),
  ]
}

/** A budget of nothing is often a place kept free; one below nothing is a correction that hides what it corrects. */
const notPositive = (value: string, currency: string, line: number, site: Site): Finding =>
  finding('budget-not-positive', { value, currency }, site, line, new Big(value).eq(0) ? { severity: 'advisory' } : {})

/** The rate of a day that has not come is not known. */
function checkValueDate(
  it: Element,
  of: 'transaction' | 'budget' | 'planned-disbursement',
  day: Day,
  site: Site,
): readonly Finding[] {
  const value = childOf(it, 'value')
  const date = dayIn(value, 'value-date')
  if (date === undefined || date <= day) return []
  // A budget ahead of the day is often given at the rate of its own first day; only for a transaction is it a rule.
  const differs = of === 'transaction' ? { rule: '11.2.2' } : { severity: 'advisory' as const }
  return [finding('value-date-ahead', { of, date, day }, site, value?.line ?? it.line, differs)]
}

function checkTransactions(activity: Element, day: Day, site: Site): readonly Finding[] {
  return childrenOf(activity, 'transaction').flatMap((it) => {
    const date = dayIn(childOf(it, 'transaction-date'))
    return [
      ...(date !== undefined && date > day
        ? [finding('transaction-ahead', { date, day }, site, it.line, { rule: '11.2.1' })]
        : []),
      ...checkValueDate(it, 'transaction', day, site),
    ]
  })
}

/** Fewest payments that can look like running totals; with nothing to compare them to, more are asked for, because four
 *  unrelated numbers grow in a row once in twenty-four cases, six once in 720. */
const fewest = { withCommitment: 4, alone: 6 } as const

/** Payments that grow from date to date may be running totals, each of which holds the one before. It is a suspicion:
 *  with commitments, where the payments together exceed them and the last does not; without, where many grow. */
function checkCumulative(activity: Element, site: Site): readonly Finding[] {
  const transactions = childrenOf(activity, 'transaction').flatMap(paymentOf)
  const committed = transactions.filter((it) => it.type === '2').reduce((sum, it) => sum.plus(it.amount), new Big(0))
  return ['3', '4'].flatMap((type) => {
    const series = transactions.filter((it) => it.type === type).toSorted((a, b) => (a.date < b.date ? -1 : 1))
    const [first, last] = [series[0], series.at(-1)]
    if (first === undefined || last === undefined || series.length < fewest.withCommitment) return []
    const grows = series.every((it, index) => {
      const before = series[index - 1]
      if (it.series !== first.series || it.amount.lte(0)) return false
      return before === undefined || (before.date < it.date && before.amount.lt(it.amount))
    })
    if (!grows) return []
    const sum = series.reduce((so, it) => so.plus(it.amount), new Big(0))
    const isLikely = committed.gt(0) ? sum.gt(committed) && last.amount.lte(committed) : series.length >= fewest.alone
    if (!isLikely) return []
    const facts = { type, dates: series.map((it) => it.date), values: series.map((it) => it.amount.toFixed()) }
    return [finding('perhaps-cumulative', facts, site, first.line)]
  })
}

type Payment = { readonly type: string; readonly date: Day; readonly amount: Big; readonly series: string; readonly line: number }

/** @returns nothing where the type, the date or the amount cannot be read. `series` tells currencies and parties apart. */
function paymentOf(transaction: Element): readonly Payment[] {
  const type = attributeOf(childOf(transaction, 'transaction-type'), 'code')
  const date = dayIn(childOf(transaction, 'transaction-date'))
  const value = childOf(transaction, 'value')
  const amount = decimalIn(value?.text)
  if (type === undefined || date === undefined || amount === undefined) return []
  const party = (name: string): string => {
    const it = childOf(transaction, name)
    return attributeOf(it, 'ref') ?? it?.children[0]?.text.trim() ?? ''
  }
  const series = [attributeOf(value, 'currency') ?? '', party('provider-org'), party('receiver-org')].join('\n')
  return [{ type, date, amount: new Big(amount), series, line: transaction.line }]
}
