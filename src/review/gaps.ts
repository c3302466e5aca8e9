import type { Day } from '#ground/date'
import { daysBetween } from '#ground/date-arithmetic'
import { isMissing } from '#ground/missing'
import { boundsOf } from '#ground/quantity'
import type { Activity } from '#responses/activity'
import type { NeedRow } from '#vocabulary/need-row'
import { type Asked, isAskedOf } from './asked.ts'
import type { Citations } from './citation.ts'
import { concentrationOn } from './concentration.ts'
import type { Cover } from './cover.ts'
import type { EndingCover } from './ended-cover.ts'
import { endingView } from './ended-view.ts'
import { endOf } from './following.ts'
import { cellsWithFigures } from './gap-cells.ts'
import type { Holdings } from './holdings.ts'
import { type MoneyReader, moneyReader } from './money-at-stake.ts'
import { orphansOn } from './orphans.ts'
import { type PeopleLeft, peopleLeft } from './people-in-need.ts'
import { reportersOn } from './reporters.ts'
import { byIndicator, cellsOfRow, isNational, rowsOn, type Serving, type Servings } from './rows.ts'
import type { RowView, TargetView } from './shape.ts'
import type { GapRow, GapsView, GapWay } from './shape-responses.ts'
import { observationView } from './view.ts'

/** Needs against what covers them, ranked in several ways side by side; which way counts is for people to say. What is
 *  not known stands last in a way and is shown as not known, never as nothing.
 *  @param rows the standing rows as the review shows them.
 *  @param limit most lines of each list. */
export function gapsOn(
  rows: readonly RowView[],
  servings: Servings,
  covers: readonly Cover[],
  ending: readonly EndingCover[],
  limit: number,
  holdings: Holdings,
  day: Day,
  citations: Citations,
  asked: Asked = {},
): GapsView {
  const values = byIndicator(holdings.observations)
  const national = (id: string) => (values.get(id) ?? []).filter((it) => isNational(it, holdings))
  const moneyFor = moneyReader(holdings)
  const measured = rows.flatMap((view) => {
    const row = holdings.needRows.find((it) => it.id === view.id)
    if (row === undefined || row.placing.functions === 'not stated') return []
    const left = peopleLeft(row, national, holdings, day)
    return [measuresOf(view, servings.get(row.id) ?? [], left, moneyFor, holdings, day, citations)]
  })
  const orphans = orphansOn(covers, asked, holdings, day, citations)
  const needRows = holdings.needRows.filter((row) => rows.some((it) => it.id === row.id))
  const cells = cellsWithFigures(needRows, covers, values, limit, holdings, day, citations)
  const held = ending.filter((it) => it.partners.length === 1 && isAskedOf(it.cell, it.running, asked, holdings))
  return {
    rows: ranked(measured),
    concentration: concentrationOn(holdings, day).slice(0, limit),
    cells: [...cells],
    orphans: orphans.slice(0, limit),
    held: held.slice(0, limit).map((it) => endingView(it, holdings, citations, day)),
    reporters: reportersOn(holdings, day).slice(0, limit),
    totals: { orphans: orphans.length, held: held.length },
  }
}

/** The standing rows of the needs and people asked about. */
export const rowsAsked = (
  servings: Servings,
  asked: Asked,
  holdings: Holdings,
  day: Day,
  citations: Citations,
): readonly RowView[] => {
  const isWanted = (row: NeedRow): boolean =>
    (asked.need === undefined && asked.group === undefined) ||
    cellsOfRow(row, holdings).some((cell) => isAskedOf(cell, [], asked, holdings))
  return rowsOn({ ...holdings, needRows: holdings.needRows.filter(isWanted) }, servings, day, citations)
}

type Measured = Omit<GapRow, 'ranks'>

function measuresOf(
  view: RowView,
  serving: readonly Serving[],
  left: PeopleLeft | undefined,
  moneyFor: MoneyReader,
  holdings: Holdings,
  day: Day,
  citations: Citations,
): Measured {
  const activities = serving.filter(({ cover }) => cover.kind === 'activity')
  const running = activities
    .filter((it) => it.cover.state === 'running' && it.certainty === 'yes')
    .map((it) => it.cover)
  const perhaps = activities.filter(
    (it) => it.cover.state === 'unknown' || (it.cover.state === 'running' && it.certainty === 'unknown'),
  )
  const shown = left?.from.map((it) => observationView(it, holdings, citations)) ?? []
  const distance = furthest(view.targets)
  const money = moneyOf(running, left, moneyFor, day)
  return {
    id: view.id,
    name: view.name,
    evidence: view.evidence,
    schemes: view.schemes,
    activities: view.activities,
    ...(view.schemesKnownFrom === undefined ? {} : { schemesKnownFrom: view.schemesKnownFrom }),
    demanded: view.demanded,
    owners: view.owners,
    ...(left === undefined ? {} : { people: { persons: left.persons, from: shown } }),
    ...(distance === undefined ? {} : { distance }),
    ...(money === undefined ? {} : { money }),
    partners: new Set(running.flatMap((it) => it.organisations)).size,
    perhapsPartners: new Set(perhaps.flatMap(({ cover }) => cover.organisations)).size,
    lastCover: lastCoverOf(activities, running, day),
  }
}

/** The open target that the last value is furthest from, in percentage points; where none is open, one that was missed. Other units cannot be held against each other. */
function furthest(targets: readonly TargetView[]): GapRow['distance'] {
  return furthestOf(targets, ['open']) ?? furthestOf(targets, ['missed', 'short before and after'])
}

function furthestOf(targets: readonly TargetView[], states: readonly TargetView['verdict'][]): GapRow['distance'] {
  const distances = targets.flatMap((it) => {
    if (!states.includes(it.verdict) || it.unit !== 'percent' || typeof it.wanted === 'string') return []
    const wanted = it.wanted.value
    return it.last.flatMap(({ value }) =>
      typeof value === 'string' || !('value' in value)
        ? []
        : [
            {
              points: Math.round(Math.abs(wanted - value.value) * 100) / 100,
              wanted: it.wanted,
              unit: it.unit,
              target: it.text,
              year: it.year,
              evidence: it.evidence,
            },
          ],
    )
  })
  return distances.toSorted((a, b) => b.points - a.points)[0]
}

/** Dollars that running activities have budgeted for the year of the day, for each person left without. Those that publish no
 *  budget for it leave it unknown. */
function moneyOf(
  running: readonly Cover[],
  left: PeopleLeft | undefined,
  moneyFor: MoneyReader,
  day: Day,
): GapRow['money'] {
  if (running.length === 0) return undefined
  const year = { first: `${day.slice(0, 4)}-01-01`, last: `${day.slice(0, 4)}-12-31` }
  const amounts = running.map(({ record }) => {
    const planned = moneyFor(record as Activity, year)
    return planned.from === 'budgets by days' ? planned.inDollars : 'unknown'
  })
  const known = amounts.filter((it) => it !== 'unknown')
  const sum = known.reduce((total, it) => total + BigInt(it), 0n).toString()
  const isWhole = known.length === amounts.length
  const persons = left === undefined ? undefined : boundsOf(left.persons).low
  return {
    inDollars: known.length === 0 ? 'unknown' : sum,
    unknownOf: amounts.length - known.length,
    activities: amounts.length,
    ...(isWhole && persons !== undefined && persons > 0
      ? { perPerson: Math.round((Number(sum) / persons) * 100) / 100 }
      : {}),
  }
}

function lastCoverOf(activities: readonly Serving[], running: readonly Cover[], day: Day): GapRow['lastCover'] {
  if (running.length > 0) return { state: 'running' }
  if (activities.some(({ cover }) => cover.state === 'running' || cover.state === 'unknown'))
    return { state: 'unknown' }
  const last = activities
    .map(({ cover }) => endOf(cover))
    .filter((it) => !isMissing(it))
    .toSorted()
    .at(-1)
  if (last === undefined) return { state: 'none recorded' }
  return { state: 'ended', on: last, days: daysBetween(last, day) }
}

/** What each way counts; the larger, the earlier a need stands. Needs that a way knows nothing of have no number. */
const counted: Readonly<Record<GapWay, (it: Measured) => number | undefined>> = {
  people: ({ people }) => (people === undefined ? undefined : boundsOf(people.persons).low),
  distance: ({ distance }) => distance?.points,
  money: ({ money }) => (money?.perPerson === undefined ? undefined : -money.perPerson),
  partners: ({ partners }) => -partners,
  since: ({ lastCover }) => (lastCover.state === 'ended' ? lastCover.days : undefined),
}

function ranked(rows: readonly Measured[]): GapRow[] {
  const ways = Object.entries(counted) as [GapWay, (it: Measured) => number | undefined][]
  const orders = ways.map(([way, count]) => {
    const numbers = rows.flatMap((it) => count(it) ?? [])
    return [way, (it: Measured) => rankAmong(count(it), numbers)] as const
  })
  return rows.map((it) => ({
    ...it,
    ranks: Object.fromEntries(orders.flatMap(([way, rank]) => (rank(it) === undefined ? [] : [[way, rank(it)]]))),
  }))
}

/** 1 for the largest; what is equal shares its rank. */
const rankAmong = (it: number | undefined, all: readonly number[]): number | undefined =>
  it === undefined ? undefined : 1 + all.filter((other) => other > it).length

/** Rows in the order of one way, those it knows nothing of last. */
export const byWay = (rows: readonly GapRow[], way: GapWay): readonly GapRow[] =>
  rows.toSorted((a, b) => (a.ranks[way] ?? Number.POSITIVE_INFINITY) - (b.ranks[way] ?? Number.POSITIVE_INFINITY) || 0)
