import { type Day, isByDay } from '#ground/date'
import { isMissing } from '#ground/missing'
import { isMeasured } from '#ground/quantity'
import { type Indicator, latestByDay, type Observation } from '#vocabulary/indicator'
import type { Citations } from './citation.ts'
import { type Holdings, nameIn } from './holdings.ts'
import type { GroupStanding } from './shape-promises.ts'
import { observationView, rounded } from './view.ts'

/** Break-downs of published figures that tell people apart, as their sources write them. */
export const peopleParts = [
  'sex=female',
  'sex=male',
  'residence=urban',
  'residence=rural',
  'location=urban',
  'location=rural',
  'quantile=q1',
] as const

/** Whom a figure is of, among those that one indicator tells apart: a group, a part of it, or a part of everyone. */
const peopleOf = (it: Observation): string => `${it.group}|${it.breakdown ?? ''}`

/** How the groups of people that an indicator tells apart stand to each other, and who is not told apart at all. */
function groupStandingOf(
  indicator: Indicator,
  observations: readonly Observation[],
  named: ReadonlyMap<string, ReadonlySet<string>>,
  holdings: Holdings,
  day: Day,
  citations: Citations,
): GroupStanding | undefined {
  const known = observations.filter(
    (it) =>
      it.place === holdings.country &&
      it.unit === indicator.unit &&
      !isMissing(it.period) &&
      isByDay(it.period, day) === 'yes' &&
      !isMissing(it.value),
  )
  const own = known.filter((it) => !isMissing(it.value) && isMeasured(it.value))
  const whole = own.filter((it) => it.breakdown === undefined)
  const widest = whole.some((it) => it.group === 'all') ? 'all' : whole[0]?.group
  const undivided = new Set(whole.map((it) => it.group))
  const apart = own.filter((it) =>
    it.group === widest || undivided.has(it.group)
      ? (it.breakdown === undefined && it.group !== widest) || peopleParts.some((part) => part === it.breakdown)
      : true,
  )
  const ofWidest = whole.filter((it) => it.group === widest)
  // Groups and everyone are compared in the last period that has both; without one, each stands with its own last figure.
  const periods = new Set(ofWidest.map((it) => it.period))
  const together = apart.filter((it) => periods.has(it.period))
  const compared = latestByDay(together, day)[0]
  const shown = compared === undefined ? apart : together.filter((it) => it.period === compared.period)
  const everyone = latestByDay(
    compared === undefined ? ofWidest : ofWidest.filter((it) => it.period === compared.period),
    day,
  )[0]
  const groups = [...new Set(shown.map(peopleOf))].flatMap((people) =>
    latestByDay(
      shown.filter((it) => peopleOf(it) === people),
      day,
    ).slice(0, 1),
  )
  const sign = indicator.better === 'down' ? -1 : 1
  const ordered = [...groups].sort((a, b) => (numberOf(a) - numberOf(b)) * sign)
  const worst = ordered[0]
  if (worst === undefined || indicator.better === 'context') return undefined
  const views = ordered.map((it) => observationView(it, holdings, citations))
  const needs = typeof indicator.placing.functions === 'string' ? [] : indicator.placing.functions
  const distance =
    compared === undefined || everyone === undefined ? undefined : (numberOf(everyone) - numberOf(worst)) * sign
  return {
    indicator: indicator.name,
    unit: indicator.unit,
    ...(everyone === undefined ? {} : { everyone: observationView(everyone, holdings, citations) }),
    groups: views,
    worst: {
      people: observationView(worst, holdings, citations),
      ...(distance === undefined ? {} : { distance: rounded(distance) }),
    },
    withoutData: [...new Set(needs.flatMap((need) => [...(named.get(need) ?? [])]))]
      .filter((it) => !known.some((one) => one.group === it) && !indicator.placing.groups.includes(it))
      .map((it) => nameIn(holdings.groups, it)),
    evidence: views.map((it) => it.evidence),
  }
}

const numberOf = (it: Observation): number => (isMissing(it.value) ? Number.NaN : it.value.value)

/** Groups that national texts in force name, by the need they name them for. */
export function groupsByNeed(holdings: Holdings, day: Day): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>()
  for (const instrument of holdings.instruments.values()) {
    if (instrument.level !== 'national' || holdings.stateOf(instrument, day) !== 'in force') continue
    for (const { reading } of instrument.clauses) {
      const { functions, groups } = reading.placing
      if (typeof functions === 'string' || typeof groups === 'string') continue
      for (const need of functions) found.set(need, new Set([...(found.get(need) ?? []), ...groups]))
    }
  }
  return found
}

/** Where the groups of people of each indicator stand. */
export function* groupStandings(
  indicators: readonly Indicator[],
  values: ReadonlyMap<string, readonly Observation[]>,
  holdings: Holdings,
  day: Day,
  citations: Citations,
): Iterable<GroupStanding> {
  const named = groupsByNeed(holdings, day)
  for (const indicator of indicators) {
    const found = groupStandingOf(indicator, values.get(indicator.id) ?? [], named, holdings, day, citations)
    if (found !== undefined) yield found
  }
}
