import { type Allocation, fundsFor, type Grant, sumByCell, sumByOption } from './allocation.ts'
import type { LimitKind } from './allocation-programme.ts'

/** A limit that an allocation breaks: by how much, at which fund, cell or option. */
export type Breach = { readonly limit: LimitKind | 'whole' | 'earmark'; readonly at: number; readonly by: number }

/** Every limit that an allocation breaks, counted in whole units and without the solver: the last word on whether an
 *  answer may be shown. */
export function breachesIn(it: Allocation, grants: readonly Grant[]): readonly Breach[] {
  const reached = sumByCell(it, grants)
  const given = sumByOption(it, grants)
  const spent = it.funds.map((_, fund) => grants.reduce((sum, one) => (one.fund === fund ? sum + one.amount : sum), 0))
  const busy = it.cells.map(
    (_, cell) => it.options.filter((one, at) => one.cell === cell && (given[at] ?? 0) > 0).length,
  )
  const breach = (limit: Breach['limit'], at: number, by: number): readonly Breach[] =>
    by > 0 ? [{ limit, at, by }] : []
  return [
    ...grants.flatMap((one, at) => breach('whole', at, Number.isSafeInteger(one.amount) && one.amount > 0 ? 0 : 1)),
    ...grants.flatMap(({ option, fund }, at) => {
      const may = it.options[option]
      return breach('earmark', at, may !== undefined && fundsFor(it, may).includes(fund) ? 0 : 1)
    }),
    ...it.funds.flatMap((fund, at) => breach('budget', at, (spent[at] ?? 0) - fund.amount)),
    ...it.cells.flatMap((cell, at) => [
      ...breach('most', at, (reached[at] ?? 0) - cell.most),
      ...breach('least', at, cell.least - (reached[at] ?? 0)),
      ...breach('partners', at, (busy[at] ?? 0) - cell.partners),
    ]),
    ...it.options.flatMap((option, at) => {
      const amount = given[at] ?? 0
      return [
        ...breach('stays', at, option.stays - amount),
        ...(amount === 0 ? [] : breach('minimum', at, option.minimum - amount)),
      ]
    }),
  ]
}
