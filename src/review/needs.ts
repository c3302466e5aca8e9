import { type Day, latestDay } from '#ground/date'
import { isMissing } from '#ground/missing'
import { isMeasured } from '#ground/quantity'
import type { Indicator, Observation } from '#vocabulary/indicator'
import type { NeedRow } from '#vocabulary/need-row'
import type { Citations } from './citation.ts'
import { figureView, functionsOf, isOfCountry, isProvince, numberOf, provincesIn, publishedBy } from './figures.ts'
import { groupStandings, groupsByNeed } from './group-standings.ts'
import { type Holdings, nameIn } from './holdings.ts'
import { byIndicator, isNational, rowsOn } from './rows.ts'
import type { RowView } from './shape.ts'
import type { NeedsView, NeedView } from './shape-needs.ts'
import { observationView } from './view.ts'

/** What of the needs is asked for; without a part, all of it. */
export type NeedsAsked = {
  readonly function?: string
  readonly group?: string
  readonly indicator?: string
}

/** Provinces that the list of those furthest behind names, and how many must have a figure for them to be compared. */
const shownPlaces = 5
const comparedPlaces = 5

/** The standing needs with their published figures, who is furthest behind, and for whom nothing is published. */
export function needsOn(asked: NeedsAsked, holdings: Holdings, day: Day, citations: Citations): NeedsView {
  const known = publishedBy(day, holdings.observations).filter((it) => isOfCountry(it.place, holdings))
  const values = byIndicator(known)
  const indicators = [...holdings.indicators.values()].filter((it) => isAsked(it, asked) && values.has(it.id))
  const named = groupsByNeed(holdings, day)
  const rows = holdings.needRows.filter((it) => isRowAsked(it, asked))
  const views = new Map(
    rowsOn({ ...holdings, needRows: rows, observations: known }, new Map(), day, citations).map((it) => [it.id, it]),
  )
  return {
    rows: rows.flatMap((row) => {
      const view = views.get(row.id)
      return view === undefined ? [] : [needView(row, view, values, named, holdings, citations)]
    }),
    worst: indicators.flatMap((indicator) =>
      [...groupStandings([indicator], values, holdings, day, citations)].map((standing) => ({
        indicator: indicator.id,
        cell: `${functionsOf(indicator)[0] ?? 'all'} / all / all`,
        standing,
      })),
    ),
    worstPlaces: indicators.flatMap((it) => worstPlaces(it, values.get(it.id) ?? [], holdings, citations)),
    indicators: indicators
      .map((it) => ({
        view: indicatorView(it, values.get(it.id) ?? [], holdings),
        lastOfProvinces:
          lastOf((values.get(it.id) ?? []).filter((one) => isProvince(one.place, holdings)))?.period ?? '',
      }))
      .toSorted(
        (a, b) =>
          b.view.provinces - a.view.provinces ||
          (a.lastOfProvinces < b.lastOfProvinces ? 1 : a.lastOfProvinces > b.lastOfProvinces ? -1 : 0),
      )
      .map((it) => it.view),
    read: {
      figures: known.length,
      sources: new Set(known.flatMap((it) => it.sources)).size,
      indicators: values.size,
      instruments: [...holdings.instruments.values()].filter(
        (it) => it.level === 'national' && holdings.stateOf(it, day) === 'in force',
      ).length,
      until: lastOf(known)?.period ?? 'unknown',
    },
  }
}

const isAsked = (it: Indicator, asked: NeedsAsked): boolean =>
  (asked.indicator === undefined || it.id === asked.indicator) &&
  (asked.function === undefined || functionsOf(it).includes(asked.function)) &&
  (asked.group === undefined || typeof it.placing.groups === 'string' || it.placing.groups.includes(asked.group))

const isRowAsked = (it: NeedRow, asked: NeedsAsked): boolean =>
  (asked.indicator === undefined || it.indicators.includes(asked.indicator)) &&
  (asked.function === undefined || listOf(it.placing.functions).includes(asked.function)) &&
  (asked.group === undefined || typeof it.placing.groups === 'string' || it.placing.groups.includes(asked.group))

const lastOf = (some: readonly Observation[]): Observation | undefined =>
  some.toSorted((a, b) => (latestDay(a.period) < latestDay(b.period) ? -1 : 1)).at(-1)

const listOf = (it: string | readonly string[]): readonly string[] => (typeof it === 'string' ? [] : it)

type Values = ReadonlyMap<string, readonly Observation[]>

function needView(
  row: NeedRow,
  view: RowView,
  values: Values,
  named: ReadonlyMap<string, ReadonlySet<string>>,
  holdings: Holdings,
  citations: Citations,
): NeedView {
  const functions = listOf(row.placing.functions)
  const groups = listOf(row.placing.groups)
  const [first = 'all'] = functions
  const own = row.indicators.flatMap((it) => values.get(it) ?? [])
  const trend = trendOf(row, values, holdings, citations)
  const wanted = [...new Set([...groups, ...functions.flatMap((it) => [...(named.get(it) ?? [])])])]
  return {
    id: row.id,
    name: row.name,
    aim: view.aim,
    cell: `${first} / ${groups.length === 1 ? (groups[0] ?? 'all') : 'all'} / all`,
    evidence: view.evidence,
    owners: view.owners,
    observations: view.observations,
    targets: view.targets,
    read: row.indicators.map((it) => ({ id: it, name: nameIn(holdings.indicators, it) })),
    ...(trend === undefined ? {} : { trend }),
    groups: wanted.map((it) => ({
      id: it,
      name: nameIn(holdings.groups, it),
      cell: `${first} / ${it} / all`,
      figures: own.filter((one) => isOfGroup(one, it, holdings)).length,
    })),
    provinces: provincesIn(own, holdings),
  }
}

/** Whether a figure is of a group: its source says so, or its indicator measures that group alone, or it is the source's own part of it. */
function isOfGroup(it: Observation, group: string, { indicators }: Holdings): boolean {
  if (it.group !== 'all') return it.group === group
  if (it.breakdown !== undefined) return group === 'women' && it.breakdown === 'sex=female'
  const of = indicators.get(it.indicator)?.placing.groups ?? 'all'
  return typeof of !== 'string' && of.length === 1 && of[0] === group
}

/** Where the first indicator of the row that has national figures has been going. Two figures are held together only where they are of one unit
 *  and one base, as their sources word it. */
function trendOf(
  row: NeedRow,
  values: Values,
  holdings: Holdings,
  citations: Citations,
): NeedView['trend'] | undefined {
  for (const id of row.indicators) {
    const indicator = holdings.indicators.get(id)
    if (indicator === undefined) continue
    const points = (values.get(id) ?? [])
      .filter((it) => isNational(it, holdings) && it.unit === indicator.unit)
      .filter((it) => !isMissing(it.value) && isMeasured(it.value))
      .toSorted((a, b) => (latestDay(a.period) < latestDay(b.period) ? -1 : 1))
    const last = points.findLast((it) => it.group === 'all') ?? points.at(-1)
    if (last === undefined) continue
    const same = points.filter((it) => it.group === last.group)
    const comparable = same.filter((it) => isOfOneBase(it, last))
    return {
      indicator: id,
      name: indicator.name,
      unit: indicator.unit,
      better: indicator.better,
      direction: directionOf(same, indicator),
      points: comparable.map((it) => ({
        period: it.period,
        value: numberOf(it) ?? 0,
        evidence: observationView(it, holdings, citations).evidence,
      })),
    }
  }
  return undefined
}

function directionOf(
  points: readonly Observation[],
  { better }: Indicator,
): NonNullable<NeedView['trend']>['direction'] {
  const periods = [...new Set(points.map((it) => it.period))]
  const [before, last] = periods.slice(-2)
  if (before === undefined || last === undefined) return 'one figure'
  const then = points.filter((it) => it.period === before)
  const now = points.filter((it) => it.period === last)
  if ([then, now].some((it) => new Set(it.map(numberOf)).size > 1)) return 'reports differ'
  const [a, b] = [then[0], now[0]]
  if (a === undefined || b === undefined) return 'one figure'
  if (!isOfOneBase(a, b)) return 'another base'
  const rise = (numberOf(b) ?? 0) - (numberOf(a) ?? 0)
  if (rise === 0) return 'same'
  if (better === 'context') return rise > 0 ? 'rises' : 'falls'
  return rise > 0 === (better === 'up') ? 'better' : 'worse'
}

/** Whether two figures may stand on one line: of one kind and base, and their sources note nothing that differs, such as another standard. */
const isOfOneBase = (a: Observation, b: Observation): boolean =>
  a.kind === b.kind &&
  JSON.stringify(a.denominator) === JSON.stringify(b.denominator) &&
  (a.note === undefined || b.note === undefined || a.note.en === b.note.en)

/** Provinces are held together where one period has figures of several in the unit of the indicator. */
function worstPlaces(
  indicator: Indicator,
  observations: readonly Observation[],
  holdings: Holdings,
  citations: Citations,
): NeedsView['worstPlaces'] {
  const { better } = indicator
  if (better === 'context') return []
  const own = observations.filter(
    (it) =>
      isProvince(it.place, holdings) &&
      it.breakdown === undefined &&
      it.unit === indicator.unit &&
      !isMissing(it.value) &&
      isMeasured(it.value),
  )
  const period = [...new Set(own.map((it) => it.period))]
    .filter(
      (it) =>
        provincesIn(
          own.filter((one) => one.period === it),
          holdings,
        ) >= comparedPlaces,
    )
    .toSorted((a, b) => (latestDay(a) < latestDay(b) ? -1 : 1))
    .at(-1)
  if (period === undefined) return []
  const then = own.filter((it) => it.period === period)
  const sign = better === 'down' ? -1 : 1
  const worst = then.toSorted((a, b) => ((numberOf(a) ?? 0) - (numberOf(b) ?? 0)) * sign).slice(0, shownPlaces)
  return [
    {
      indicator: { id: indicator.id, name: indicator.name, unit: indicator.unit, better },
      period,
      provinces: provincesIn(then, holdings),
      worst: worst.map((it) => figureView(it, holdings, citations, false)),
    },
  ]
}

function indicatorView(
  it: Indicator,
  observations: readonly Observation[],
  holdings: Holdings,
): NeedsView['indicators'][number] {
  const periods = observations.map((one) => one.period).toSorted((a, b) => (latestDay(a) < latestDay(b) ? -1 : 1))
  return {
    id: it.id,
    name: it.name,
    unit: it.unit,
    better: it.better,
    functions: [...functionsOf(it)],
    figures: observations.length,
    provinces: provincesIn(observations, holdings),
    first: periods[0] ?? 'unknown',
    last: periods.at(-1) ?? 'unknown',
    kinds: [...new Set(observations.map((one) => one.kind))],
  }
}
