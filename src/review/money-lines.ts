import Big from 'big.js'
import { type Day, earliestDay, isByDay } from '#ground/date'
import { isMissing } from '#ground/missing'
import { convert, rateTable, sumByCurrency } from '#ground/money'
import { always, hasStarted } from '#ground/span'
import { type Activity, isInOneCountry, spanOf } from '#responses/activity'
import { type Cell, cellsOf } from '#vocabulary/cell'
import { gridOf, placeOnGrid } from '#vocabulary/grid'
import { everyone } from '#vocabulary/group'
import type { Holdings } from './holdings.ts'
import type { Review } from './shape.ts'

/** Kinds of money that are shown; each is summed by itself, because a commitment and its disbursement are one dollar. */
const types = ['commitment', 'disbursement', 'expenditure'] as const

type Line = Review['money'][number]

/** Money of the activities by need function, reported by the day. Only an activity that serves one function stands on
 *  its line; those that serve several, or state none, or work in several countries, have lines of their own and are not shared out. */
export function moneyOn(holdings: Holdings, day: Day): { readonly lines: readonly Line[]; readonly leftOut: number } {
  const functions = [...holdings.functions.keys()]
  const cells = functions.map((fn): Cell => ({ function: fn, group: everyone, place: 'all', span: always }))
  const grid = gridOf(cells, holdings.space)
  if ('overlapping' in grid) throw new RangeError('need functions overlap: they are no grid')
  const [national, shared] = [
    holdings.activities.filter(isInOneCountry),
    holdings.activities.filter((it) => !isInOneCountry(it)),
  ]
  const items = national.map((item) => ({ item, cells: withoutOtherDimensions(item, holdings) }))
  const { placed, unplaced } = placeOnGrid(grid, items, holdings.space)
  const statesNeed = (it: Activity): boolean => withoutOtherDimensions(it, holdings).length > 0
  const placedLines: [Line['function'], readonly Activity[]][] = [
    ...functions.map((fn, index): [Line['function'], readonly Activity[]] => [
      holdings.functions.get(fn)?.name ?? 'none',
      placed[index] ?? [],
    ]),
    ['several', unplaced.filter(statesNeed)],
    ['none', unplaced.filter((it) => !statesNeed(it))],
    ['several countries', shared],
  ]
  const reporting = new Set(holdings.activities.flatMap((it) => it.transactions.map((one) => `${one.type}/${it.id}`)))
  const lines = placedLines.flatMap(([fn, activities]) =>
    types.flatMap((type) => lineOf(fn, type, activities, reporting, holdings, day)),
  )
  const known = holdings.activities.filter((it) => hasStarted(spanOf(it), day) !== 'no')
  return { lines, leftOut: known.filter((it) => datedMoney(it, day).length === 0).length }
}

/** Money with a date up to the day, of the kinds that are shown. */
const datedMoney = (it: Activity, day: Day) =>
  it.transactions.filter(
    (one) => types.some((type) => type === one.type) && !isMissing(one.date) && isByDay(one.date, day) === 'yes',
  )

/** The function alone decides the line. */
function withoutOtherDimensions(it: Activity, holdings: Holdings): readonly Cell[] {
  if (it.placing === undefined) return []
  return cellsOf(it.placing, holdings.space)
    .filter((cell) => cell.function !== 'not stated')
    .map((cell) => ({ ...cell, group: everyone, place: 'all', span: always }))
}

function lineOf(
  fn: Line['function'],
  type: (typeof types)[number],
  activities: readonly Activity[],
  reporting: ReadonlySet<string>,
  holdings: Holdings,
  day: Day,
): readonly Line[] {
  const reported = activities
    .filter((it) => !isCountedInParent(it, type, reporting))
    .map((it) => datedMoney(it, day).filter((one) => one.type === type))
    .filter((transactions) => transactions.length > 0)
  if (reported.length === 0) return []
  const transactions = reported.flat()
  const dollars = transactions.map((it) =>
    convert(it.money, 'USD', earliestDay(it.valueDate ?? it.date), rateTable(holdings.exchangeRates)),
  )
  const known = dollars.flatMap((it) => (typeof it === 'string' ? [] : [it.money.amount]))
  const sum = known.reduce((total, amount) => total.plus(amount), new Big(0))
  return [
    {
      function: fn,
      type,
      activities: reported.length,
      amounts: [...sumByCurrency(transactions.map((it) => it.money))],
      inDollars: known.length === dollars.length ? sum.toFixed(0) : 'unknown',
    },
  ]
}

/** Where a parent activity reports money of a type itself, its parts would count the same money twice.
 *  @param reporting `type/activity` of every transaction in the dossier. */
const isCountedInParent = (it: Activity, type: string, reporting: ReadonlySet<string>): boolean =>
  it.related.some((one) => one.type === 'parent' && reporting.has(`${type}/${one.ref}`))
