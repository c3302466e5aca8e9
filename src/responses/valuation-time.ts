import { earliestDay, latestDay, type PartialDate, yearOf } from '#ground/date'
import { isMissing, type Missing } from '#ground/missing'
import type { Money } from '#ground/money'
import type { Exclusion, Flag, FlagCode } from './portion.ts'

/** Money planned for a period: a budget or a planned disbursement. */
export type Planned = {
  readonly kind: 'original' | 'revised'
  readonly from: PartialDate
  readonly to: PartialDate | Missing
  readonly money: Money
}

/** How much of an amount falls into one calendar year, weighed in days. */
export type TimePart = { readonly year: number | Missing; readonly weight: number; readonly excluded?: Exclusion }

export type Timed = { readonly parts: readonly TimePart[]; readonly flags: readonly Flag[] }

/** A plan for longer than this is a slip of the pen (0201 for 2010), and would be cut into as many pieces. */
const longestInYears = 50

/** Shares each planned amount out to calendar years by days, both ends included; a period of one day falls in its year.
 *  What a revised amount of the same list covers, the original no longer counts for: those days stand beside the others as
 *  excluded. Nothing else is taken out: periods of one kind that overlap, that are given twice, or that stand beside
 *  the quarters they consist of, are flagged.
 *  @param overlapping whether periods that overlap are odd: budgets are, planned disbursements to several are not. */
export function timesOf(plans: readonly Planned[], overlapping: 'odd' | 'usual'): readonly Timed[] {
  const periods = plans.map(periodOf)
  const revised = unionOf(plans.flatMap((it, index) => (it.kind === 'revised' ? (validOf(periods[index]) ?? []) : [])))
  const flags = overlapping === 'odd' ? oddities(plans, periods) : plans.map(() => new Set<FlagCode>())
  return plans.map((plan, index): Timed => {
    const period = periods[index]
    if (period === undefined || typeof period === 'string')
      return { parts: [{ year: 'unknown', weight: 1 }], flags: [{ code: period ?? 'no date' }] }
    return {
      parts: partsOf(period, plan.kind === 'original' ? revised : []),
      flags: [...(flags[index] ?? [])].map((code) => ({ code })),
    }
  })
}

/** First and last day, as numbers of days. */
type Period = { readonly first: number; readonly last: number; readonly from: number; readonly to: number }

const validOf = (it: Period | FlagCode | undefined): Period | undefined => (typeof it === 'string' ? undefined : it)

function periodOf({ from, to }: Planned): Period | FlagCode {
  const [first, last] = [earliestDay(from), latestDay(isMissing(to) ? from : to)]
  if (last < first) return 'period ends before it starts'
  if (yearOf(last) - yearOf(first) > longestInYears) return 'period too long'
  return { first: dayNumber(first), last: dayNumber(last), from: yearOf(first), to: yearOf(last) }
}

/** Days since 1 March of the year 0: years that begin in March have their leap day at the end, so that days before a month
 *  follow one line (153 days in every five months). */
export function dayNumber(day: string): number {
  const [year, month, date] = [Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8, 10))]
  const fromMarch = month > 2 ? year : year - 1
  const months = month > 2 ? month - 3 : month + 9
  const leapDays = Math.floor(fromMarch / 4) - Math.floor(fromMarch / 100) + Math.floor(fromMarch / 400)
  return 365 * fromMarch + leapDays + Math.floor((153 * months + 2) / 5) + date - 1
}

function partsOf(period: Period, replaced: readonly Period[]): readonly TimePart[] {
  const parts: TimePart[] = []
  for (let year = period.from; year <= period.to; year++) {
    const name = String(year).padStart(4, '0')
    const first = Math.max(period.first, dayNumber(`${name}-01-01`))
    const last = Math.min(period.last, dayNumber(`${name}-12-31`))
    const days = last - first + 1
    const gone = daysIn(first, last, replaced)
    if (days > gone) parts.push({ year, weight: days - gone })
    if (gone > 0) parts.push({ year, weight: gone, excluded: 'replaced by a revised one' })
  }
  return parts
}

const daysIn = (first: number, last: number, periods: readonly Period[]): number =>
  periods.reduce((sum, it) => sum + Math.max(0, Math.min(last, it.last) - Math.max(first, it.first) + 1), 0)

/** Periods that cover the same days and share none. */
function unionOf(periods: readonly Period[]): readonly Period[] {
  const union: Period[] = []
  for (const it of periods.toSorted((a, b) => a.first - b.first)) {
    const before = union.at(-1)
    if (before !== undefined && it.first <= before.last)
      union[union.length - 1] = { ...before, last: Math.max(before.last, it.last) }
    else union.push(it)
  }
  return union
}

type Entry = { readonly index: number; readonly period: Period; readonly money: Money }

function oddities(plans: readonly Planned[], periods: readonly (Period | FlagCode)[]): readonly Set<FlagCode>[] {
  const flags = plans.map(() => new Set<FlagCode>())
  const mark = (code: FlagCode, ...entries: readonly Entry[]) => {
    for (const it of entries) flags[it.index]?.add(code)
  }
  for (const kind of ['original', 'revised'] as const) {
    const entries = plans
      .flatMap((plan, index): readonly Entry[] => {
        const period = validOf(periods[index])
        return plan.kind === kind && period !== undefined ? [{ index, period, money: plan.money }] : []
      })
      .toSorted((a, b) => a.period.first - b.period.first || b.period.last - a.period.last)
    markOverlaps(entries, mark)
    for (const [at, whole] of entries.entries()) {
      const parts = tilesOf(whole, entries, at + 1)
      if (parts.length > 1) mark('parts beside their whole', whole, ...parts)
    }
  }
  return flags
}

/** @param entries in order of their first day, the longest first. */
function markOverlaps(entries: readonly Entry[], mark: (code: FlagCode, ...entries: readonly Entry[]) => void): void {
  let longest: Entry | undefined
  let before: Entry | undefined
  for (const it of entries) {
    if (longest !== undefined && it.period.first <= longest.period.last) mark('periods overlap', longest, it)
    if (before !== undefined && isSame(before, it)) mark('same period twice', before, it)
    if (longest === undefined || it.period.last > longest.period.last) longest = it
    before = it
  }
}

const isSame = (a: Entry, b: Entry): boolean =>
  hasSamePeriod(a, b) && a.money.currency === b.money.currency && a.money.amount === b.money.amount

const hasSamePeriod = (a: Entry, b: Entry): boolean =>
  a.period.first === b.period.first && a.period.last === b.period.last

/** Entries that follow one another from the first day of `whole` to its last, as quarters do beside their year. */
function tilesOf(whole: Entry, entries: readonly Entry[], start: number): readonly Entry[] {
  const tiles: Entry[] = []
  let next = whole.period.first
  for (let at = start; at < entries.length; at++) {
    const it = entries[at]
    if (it === undefined || it.period.first > next) break
    if (it.period.first < next || it.period.last > whole.period.last || hasSamePeriod(it, whole)) continue
    tiles.push(it)
    next = it.period.last + 1
  }
  return next > whole.period.last ? tiles : []
}
