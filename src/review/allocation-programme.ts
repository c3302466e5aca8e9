import {
  type Allocation,
  ceilingOf,
  fundsFor,
  type Grant,
  preferenceOf,
  reachable,
  relationCost,
} from './allocation.ts'
import type { Column, Programme, Row } from './programme.ts'

/** The allocation as a mixed-integer programme. Money is counted in a power of ten of the currency and value in that of the
 *  best cell, so that the numbers a solver sees lie near one another: its tolerances are absolute. */

/** Kinds of limits that an answer keeps, and that may be what makes an answer impossible. */
export const limitKinds = ['budget', 'most', 'least', 'stays', 'minimum', 'partners'] as const
export type LimitKind = (typeof limitKinds)[number]

/** What is asked of one run of the solver. */
export type Run = {
  readonly aim: 'value' | 'lowest share' | 'least excess'
  /** No reachable cell may be closed by less than this share. */
  readonly lowest?: number
  /** Which options are used, once that is settled; then the programme has no whole numbers and knows worths. */
  readonly chosen?: readonly boolean[]
  /** A cell that gets nothing; what it is owed falls away with it. */
  readonly without?: number
  /** Part by which every budget is larger than it is. */
  readonly nudge?: number
  /** Limits that may be exceeded, at a price; only with `least excess`. */
  readonly loose?: ReadonlySet<LimitKind>
  readonly gap: number
  readonly seconds: number
}

export type Built = {
  readonly programme: Programme
  /** Units of currency in one unit of the programme. */
  readonly unit: number
  /** Value in one unit of the programme's objective. */
  readonly worthUnit: number
  readonly money: readonly { readonly column: number; readonly option: number; readonly fund: number }[]
  /** Column that says whether an option is used, where anything hangs on it. */
  readonly switches: readonly (number | undefined)[]
  /** Rows of each kind of limit, by the place of the fund, cell or option. */
  readonly rows: Readonly<Record<LimitKind, ReadonlyMap<number, number>>>
  readonly excesses: readonly { readonly column: number; readonly limit: LimitKind; readonly at: number }[]
}

export function programmeOf(it: Allocation, run: Run): Built {
  const unit = unitOf(it)
  const worthUnit = worthUnitOf(it, unit)
  const columns: Column[] = []
  const rows: Row[] = []
  const places: Record<LimitKind, Map<number, number>> = {
    budget: new Map(),
    most: new Map(),
    least: new Map(),
    stays: new Map(),
    minimum: new Map(),
    partners: new Map(),
  }
  const excesses: { column: number; limit: LimitKind; at: number }[] = []
  const isValue = run.aim === 'value'

  const column = (name: string, more: Partial<Column> = {}): number =>
    columns.push({ name, worth: 0, least: 0, most: Number.POSITIVE_INFINITY, whole: false, ...more }) - 1
  const row = (name: string, entries: Row['entries'], least: number, most: number): number =>
    rows.push({ name, entries, least, most }) - 1
  /** A limit, with a way to exceed it where it is loose. */
  const limit = (kind: LimitKind, at: number, entries: Row['entries'], least: number, most: number): void => {
    const all = [...entries]
    if (run.loose?.has(kind) === true) {
      const excess = column(`over_${kind}${at}`, { worth: -1 })
      excesses.push({ column: excess, limit: kind, at })
      all.push([excess, Number.isFinite(most) ? -1 : 1])
    }
    places[kind].set(at, row(`${kind}${at}`, all, least, most))
  }

  const switched = switchedIn(it)
  const isOut = (option: number): boolean => it.options[option]?.cell === run.without || run.chosen?.[option] === false
  const money = it.options.flatMap((option, at) =>
    isOut(at)
      ? []
      : fundsFor(it, option).map((fund) => ({
          column: column(`m${at}_${fund}`, {
            worth: isValue ? (preferenceOf(it, option) * unit) / worthUnit : 0,
          }),
          option: at,
          fund,
        })),
  )
  const byOption = grouped(money, (one) => one.option)
  const byFund = grouped(money, (one) => one.fund)
  const byCell = grouped(money, (one) => it.options[one.option]?.cell ?? 0)
  const ones = (of: readonly { column: number }[] | undefined): (readonly [number, number])[] =>
    (of ?? []).map((one) => [one.column, 1] as const)

  for (const [at, fund] of it.funds.entries())
    if (byFund.has(at))
      limit('budget', at, ones(byFund.get(at)), Number.NEGATIVE_INFINITY, (fund.amount * (1 + (run.nudge ?? 0))) / unit)

  const switches = it.options.map((option, at) => {
    if (isOut(at)) return undefined
    const given = ones(byOption.get(at))
    const floor = Math.max(option.minimum, option.stays)
    if (run.chosen !== undefined || switched[at] !== true) {
      if (option.stays > 0) limit('stays', at, given, option.stays / unit, Number.POSITIVE_INFINITY)
      if (run.chosen !== undefined && option.minimum > option.stays)
        limit('minimum', at, given, option.minimum / unit, Number.POSITIVE_INFINITY)
      return undefined
    }
    const used = column(`u${at}`, {
      worth: isValue ? -relationCost(it) / worthUnit : 0,
      most: 1,
      whole: true,
    })
    const ceiling = run.loose === undefined ? ceilingOf(it, option) : boundless(it)
    row(`open${at}`, [...given, [used, -Math.max(ceiling, floor) / unit]], Number.NEGATIVE_INFINITY, 0)
    if (option.minimum > 0)
      limit('minimum', at, [...given, [used, -option.minimum / unit]], 0, Number.POSITIVE_INFINITY)
    if (option.stays > 0) limit('stays', at, given, option.stays / unit, Number.POSITIVE_INFINITY)
    return used
  })

  const lowest = run.aim === 'lowest share' ? column('lowest', { worth: 1, most: 1 }) : undefined
  const within = new Set(reachable(it))
  for (const [at, cell] of it.cells.entries()) {
    const given = ones(byCell.get(at))
    if (at === run.without || given.length === 0) {
      // A need that is owed something and that nothing can reach: the row has no column, so there is no answer.
      if (at !== run.without && cell.least > 0) limit('least', at, [], cell.least / unit, Number.POSITIVE_INFINITY)
      continue
    }
    if (isValue) row(`need${at}`, [...given, ...segmentsOf(it, at, unit, worthUnit, column)], 0, 0)
    if (!isValue || cell.most < cell.closing) limit('most', at, given, Number.NEGATIVE_INFINITY, cell.most / unit)
    if (cell.least > 0) limit('least', at, given, cell.least / unit, Number.POSITIVE_INFINITY)
    if (lowest !== undefined) row(`share${at}`, [...given, [lowest, -cell.closing / unit]], 0, Number.POSITIVE_INFINITY)
    if (run.lowest !== undefined && within.has(at))
      row(`share${at}`, given, (run.lowest * cell.closing) / unit, Number.POSITIVE_INFINITY)
    const used = it.options.flatMap((option, index) =>
      option.cell === at && switches[index] !== undefined ? [[switches[index], 1] as const] : [],
    )
    if (used.length > cell.partners) limit('partners', at, used, Number.NEGATIVE_INFINITY, cell.partners)
  }
  return {
    programme: { columns, rows, gap: run.gap, seconds: run.seconds },
    unit,
    worthUnit,
    money,
    switches,
    rows: places,
    excesses,
  }
}

/** Money that a solution gives, in units of currency and not yet whole. */
export const grantsIn = (built: Built, values: readonly number[]): readonly Grant[] =>
  built.money.flatMap(({ column, option, fund }) => {
    const amount = (values[column] ?? 0) * built.unit
    return amount > 0 ? [{ option, fund, amount }] : []
  })

/** Which options a solution uses. An option without a switch is used where money flows. */
export function chosenIn(it: Allocation, built: Built, values: readonly number[]): readonly boolean[] {
  const switched = switchedIn(it)
  const given = new Set(built.money.filter(({ column }) => (values[column] ?? 0) > 1e-9).map((one) => one.option))
  return it.options.map((_, at) => {
    const used = built.switches[at]
    return used === undefined ? given.has(at) || switched[at] !== true : (values[used] ?? 0) > 0.5
  })
}

/** Whether anything hangs on an option being used at all: a smallest size, a cost of each relation, a number of partners. */
function switchedIn({ options, cells, rules }: Allocation): readonly boolean[] {
  const rivals = cells.map(() => 0)
  for (const { cell } of options) rivals[cell] = (rivals[cell] ?? 0) + 1
  return options.map(
    ({ minimum, cell }) =>
      minimum > 0 ||
      rules.fragmentation > 0 ||
      (rivals[cell] ?? 0) > (cells[cell]?.partners ?? Number.POSITIVE_INFINITY),
  )
}

/** The concave value of a cell, part by part: since each part is worth less than the one before, a solver fills them in order. */
function segmentsOf(
  it: Allocation,
  at: number,
  unit: number,
  worthUnit: number,
  column: (name: string, more: Partial<Column>) => number,
): (readonly [number, number])[] {
  const cell = it.cells[at]
  if (cell === undefined) return []
  return it.rules.segments.map(({ share, worth }, index) => {
    const slope = ((cell.weight * worth) / cell.closing) * (unit / worthUnit)
    return [column(`n${at}_${index}`, { worth: slope, most: (share * cell.closing) / unit }), -1] as const
  })
}

/** The power of ten that brings the largest fund to between one and ten thousand. */
function unitOf({ funds }: Allocation): number {
  const largest = Math.max(1, ...funds.map((it) => it.amount))
  return 10 ** Math.max(0, Math.floor(Math.log10(largest)) - 3)
}

/** What one unit of money does at best. */
function worthUnitOf({ cells }: Allocation, unit: number): number {
  const best = Math.max(0, ...cells.map((it) => (it.weight / it.closing) * unit))
  return best > 0 ? best : 1
}

/** More than any answer could move. */
const boundless = ({ funds, options, cells }: Allocation): number =>
  funds.reduce((sum, it) => sum + it.amount, 0) +
  options.reduce((sum, it) => sum + Math.max(it.stays, it.minimum), 0) +
  cells.reduce((sum, it) => sum + it.least, 0)

function grouped<T>(items: readonly T[], by: (it: T) => number): ReadonlyMap<number, readonly T[]> {
  const found = new Map<number, T[]>()
  for (const it of items) {
    const known = found.get(by(it))
    if (known === undefined) found.set(by(it), [it])
    else known.push(it)
  }
  return found
}
