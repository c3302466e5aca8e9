import { type Day, isByDay, latestDay } from '#ground/date'
import { isMissing } from '#ground/missing'
import { isMeasured } from '#ground/quantity'
import type { Text } from '#ground/text'
import { conflictingObservations, type Indicator, type Observation } from '#vocabulary/indicator'
import type { Citations } from './citation.ts'
import { type Holdings, nameIn } from './holdings.ts'
import type { FiguresView, FigureView, PeopleView } from './shape-needs.ts'
import { observationView } from './view.ts'

export type FiguresAsked = {
  readonly indicator: Indicator
  readonly group?: string
  readonly part?: string
  readonly period?: string
  readonly place?: string
}

/** Published figures of one indicator by cell: of one period for all places, or of all periods for one place. Reports that disagree stand side
 *  by side; nothing is averaged, and nothing is split further than its source splits it. */
export function figuresOf(asked: FiguresAsked, holdings: Holdings, day: Day, citations: Citations): FiguresView {
  const { indicator } = asked
  const all = publishedBy(day, holdings.observations).filter((it) => it.indicator === indicator.id)
  const people = peopleIn(all, holdings)
  const group = asked.group ?? (asked.part === undefined ? (people[0]?.group ?? 'all') : 'all')
  const own = all.filter((it) => it.group === group && it.breakdown === asked.part)
  const periods = [...new Set(own.map((it) => it.period))]
    .toSorted((a, b) => (latestDay(a) < latestDay(b) ? 1 : -1))
    .map((period) => ({
      period,
      provinces: provincesIn(
        own.filter((it) => it.period === period),
        holdings,
      ),
    }))
  const period = asked.period ?? (asked.place === undefined ? mostTelling(periods) : undefined)
  const shown = own.filter(
    (it) =>
      (period === undefined || it.period === period) &&
      (asked.place === undefined ? isOfCountry(it.place, holdings) : it.place === asked.place),
  )
  const disputed = new Set(conflictingObservations(shown).flat())
  return {
    indicator: {
      id: indicator.id,
      name: indicator.name,
      definition: indicator.definition,
      unit: indicator.unit,
      better: indicator.better,
      functions: functionsOf(indicator).map((it) => ({ id: it, name: nameIn(holdings.functions, it) })),
    },
    periods,
    people: [...people],
    asked: {
      group,
      ...(asked.part === undefined ? {} : { part: asked.part }),
      ...(period === undefined ? {} : { period }),
    },
    figures: shown.map((it) => figureView(it, holdings, citations, disputed.has(it))),
    fifths: [...fifthsOf(own.filter((it) => isProvince(it.place, holdings)).flatMap(measured))],
  }
}

/** Figures of periods that were over by the day. */
export const publishedBy = (day: Day, observations: readonly Observation[]): readonly Observation[] =>
  observations.filter(
    (it) =>
      !isMissing(it.period) && isByDay(it.period, day) === 'yes' && (it.kind === 'published' || it.kind === 'survey'),
  )

export const isProvince = (place: string, { places }: Holdings): boolean => places.get(place)?.level === 'province'

export const provincesIn = (observations: readonly Observation[], holdings: Holdings): number =>
  new Set(observations.flatMap((it) => (isProvince(it.place, holdings) ? [it.place] : []))).size

/** Whether a place is the country, or lies within it. */
export function isOfCountry(place: string, { space, country }: Holdings): boolean {
  const whole = space.places.get(country) ?? []
  return place === country || (space.places.get(place) ?? []).every((piece) => whole.includes(piece))
}

/** The last period that has figures of as many provinces as any, within a tenth; a single early report of a few provinces does not hide a table. */
function mostTelling(periods: FiguresView['periods']): string | undefined {
  const most = Math.max(0, ...periods.map((it) => it.provinces))
  return periods.find((it) => it.provinces >= most * 0.9)?.period
}

/** Whom the figures are of: everyone first, then those with most figures. */
function peopleIn(observations: readonly Observation[], holdings: Holdings): readonly PeopleView[] {
  const found = new Map<string, PeopleView>()
  for (const it of observations) {
    const key = `${it.group}|${it.breakdown ?? ''}`
    const known = found.get(key)
    found.set(key, {
      group: it.group,
      ...(it.breakdown === undefined ? {} : { part: it.breakdown }),
      name: it.group === 'all' ? everyone : nameIn(holdings.groups, it.group),
      figures: (known?.figures ?? 0) + 1,
    })
  }
  const rank = (it: PeopleView): number => (it.part === undefined ? (it.group === 'all' ? 0 : 1) : 2)
  return [...found.values()].toSorted((a, b) => rank(a) - rank(b) || b.figures - a.figures)
}

const everyone: Text = { vi: 'mọi người', en: 'everyone' }

export const functionsOf = ({ placing }: Indicator): readonly string[] =>
  typeof placing.functions === 'string' ? [] : placing.functions

/** The cell of a figure. An indicator of a single group is of that group, also where its source says *all*. */
function cellOfFigure({ indicator, group, place }: Observation, holdings: Holdings): string {
  const it = holdings.indicators.get(indicator)
  const [first = 'all'] = it === undefined ? [] : functionsOf(it)
  const groups = it === undefined || typeof it.placing.groups === 'string' ? [] : it.placing.groups
  const people = group !== 'all' ? group : groups.length === 1 ? (groups[0] ?? 'all') : 'all'
  return `${first} / ${people} / ${place === holdings.country ? 'all' : place}`
}

export const figureView = (
  it: Observation,
  holdings: Holdings,
  citations: Citations,
  disputed: boolean,
): FigureView => ({
  place: it.place,
  level: holdings.places.get(it.place)?.level ?? 'country',
  group: it.group,
  cell: cellOfFigure(it, holdings),
  observation: observationView(it, holdings, citations),
  disputed,
})

export const numberOf = ({ value }: Observation): number | undefined => (isMissing(value) ? undefined : value.value)

/** A number that can be ranked: a bound cannot. */
const measured = ({ value }: Observation): readonly number[] =>
  isMissing(value) || !isMeasured(value) ? [] : [value.value]

/** Values that part figures into fifths, each once. */
function fifthsOf(values: readonly number[]): readonly number[] {
  const sorted = values.toSorted((a, b) => a - b)
  const lowest = sorted[0]
  if (lowest === undefined) return []
  const at = [0.2, 0.4, 0.6, 0.8].map((share) => sorted[Math.floor(share * sorted.length)] ?? lowest)
  return [...new Set(at)].filter((it) => it > lowest)
}
