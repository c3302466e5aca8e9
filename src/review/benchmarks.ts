import { type Day, isByDay, yearOf } from '#ground/date'
import { isMissing } from '#ground/missing'
import { isMeasured } from '#ground/quantity'
import { covers } from '#ground/span'
import type { Text } from '#ground/text'
import { type Benchmark, benchmarkOn, type MemberValue, type Statistic, statistics } from '#promises/benchmark'
import { type Clause, dueOf } from '#promises/instrument'
import { indicatorOf } from '#promises/match'
import { type TargetStanding, targetStanding, type Verdict } from '#promises/target'
import { type Indicator, latestByDay, type Observation } from '#vocabulary/indicator'
import type { CountryGroup } from '#vocabulary/place'
import type { Citations } from './citation.ts'
import { clauseRef, type Placed } from './clause-view.ts'
import { type Holdings, nameIn } from './holdings.ts'
import { byIndicator } from './rows.ts'
import type { BenchmarksView, BenchmarkView, CarriedTarget, GroupStanding } from './shape-promises.ts'
import { observationView } from './view.ts'

/** What the benchmarks are asked for; without a part, for all of it. */
export type Asked = {
  readonly indicator?: string
  readonly group?: string
  readonly statistic?: Statistic
}

/** Where the country stands on a day to its own targets, to groups of countries, and between its own groups of people.
 *  @param limit most lines of each list. */
export function benchmarksOn(
  asked: Asked,
  limit: number,
  holdings: Holdings,
  day: Day,
  citations: Citations,
): BenchmarksView {
  const values = byIndicator(holdings.observations)
  const indicators = [...holdings.indicators.values()].filter(
    (it) => asked.indicator === undefined || it.id === asked.indicator,
  )
  const groups = holdings.countryGroups.filter((it) => asked.group === undefined || it.id === asked.group)
  const measured = indicators.filter((it) => it.better !== 'context' && !it.ownDefinitions)
  const levelTargets = levelTargetsOn(holdings, day, citations)
  const [targets, isCutTargets] = first(targetsOn(asked.indicator, holdings, values, day, citations), limit)
  const [benchmarks, isCutBenchmarks] = first(
    benchmarksAt([...levelTargets, { on: day }], groups, measured, asked, values, holdings, citations),
    limit,
  )
  const [worstCovered, isCutGroups] = first(groupStandings(indicators, values, holdings, day, citations), limit)
  return {
    country: nameIn(holdings.places, holdings.country),
    targets,
    levelTargets: levelTargets.slice(0, limit).map(({ levelOf: _group, on: _on, ...it }) => it),
    groups: groups.slice(0, limit).map((it) => ({
      name: it.name,
      members: membersOn(it, day).map((country) => nameIn(holdings.places, country)),
      dated: it.memberships.every((one) => !isMissing(one.span.from)),
      confidence: it.confidence,
      evidence: citations.cite('country-groups', it.id, it.name, it),
      ...(it.note === undefined ? {} : { note: it.note }),
    })),
    benchmarks,
    worstCovered,
    isCut: isCutTargets || isCutBenchmarks || isCutGroups,
  }
}

/** The first of a series that is made one by one, and whether there are more. */
function first<T>(made: Iterable<T>, limit: number): [T[], boolean] {
  const found: T[] = []
  for (const it of made) {
    if (found.length === limit) return [found, true]
    found.push(it)
  }
  return [found, false]
}

/** Members on the day; a membership without dates counts on every day, and the view says that it is undated. */
const membersOn = (it: CountryGroup, day: Day): readonly string[] =>
  it.memberships
    .filter((one) => one.standing === 'member' && (isMissing(one.span.from) || covers(one.span, day) === 'yes'))
    .map((one) => one.country)

/** The day of a benchmark: that of the view, or the deadline of a target that has passed by it. */
type At = { readonly on: Day; readonly clause?: string; readonly text?: Text; readonly levelOf?: string }

/** Each group of countries on the days it is asked for: those of the targets that name it, and that of the view. */
function* benchmarksAt(
  days: readonly At[],
  groups: readonly CountryGroup[],
  indicators: readonly Indicator[],
  asked: Asked,
  values: ReadonlyMap<string, readonly Observation[]>,
  holdings: Holdings,
  citations: Citations,
): Iterable<BenchmarkView> {
  const wanted = asked.statistic === undefined ? statistics : [asked.statistic]
  for (const at of days)
    for (const group of groups) {
      if (at.levelOf !== undefined && ![group.id, group.alternativeTo].includes(at.levelOf)) continue
      const members = membersOn(group, at.on)
      for (const indicator of indicators)
        for (const statistic of wanted) {
          const observations = values.get(indicator.id) ?? []
          const it = benchmarkOn(indicator, holdings.country, members, statistic, observations, at.on)
          const withValue = it.members.filter((member) => member.value !== undefined).length
          if (withValue >= 2) yield benchmarkView(it, withValue, group, indicator, at, holdings, citations)
        }
    }
}

function benchmarkView(
  it: Benchmark,
  withValue: number,
  group: CountryGroup,
  indicator: Indicator,
  { on, clause, text }: At,
  holdings: Holdings,
  citations: Citations,
): BenchmarkView {
  const own = it.ownObservation === undefined ? undefined : observationView(it.ownObservation, holdings, citations)
  return {
    group: group.name,
    on,
    ...(clause === undefined || text === undefined ? {} : { target: { clause, text } }),
    indicator: indicator.name,
    unit: indicator.unit,
    better: indicator.better,
    statistic: it.statistic,
    ...(it.level === undefined ? {} : { level: rounded(it.level) }),
    ...(it.own === undefined ? {} : { own: it.own, ownPeriod: own?.period ?? 'unknown' }),
    ...(it.gap === undefined ? {} : { gap: rounded(it.gap) }),
    verdict: it.verdict,
    members: it.members.map((member) => memberView(member, holdings, citations)),
    withValue,
    evidence: own === undefined ? [] : [own.evidence],
  }
}

const memberView = ({ country, observation }: MemberValue, holdings: Holdings, citations: Citations) => ({
  country: nameIn(holdings.places, country),
  value: observation?.value ?? ('unknown' as const),
  period: observation?.period ?? 'unknown',
  ...(observation === undefined ? {} : { evidence: observationView(observation, holdings, citations).evidence }),
})

/** Four digits after the point: indices between 0 and 1 need three. */
const rounded = (it: number): number => Math.round(it * 10_000) / 10_000

/** The deadline has passed, and no value of its year shows that the target was reached. */
const isUnmet = (verdict: Verdict): boolean =>
  verdict === 'missed' || verdict === 'undecided' || verdict === 'no value at the deadline'

const isReport = (it: Clause): boolean => it.kind === 'verdict' || it.kind === 'status'

/** Targets of national texts adopted by the day, with their standing; one that was not recorded as reached by its
 *  deadline with the later targets that took it over. */
function* targetsOn(
  indicator: string | undefined,
  holdings: Holdings,
  values: ReadonlyMap<string, readonly Observation[]>,
  day: Day,
  citations: Citations,
): Iterable<CarriedTarget> {
  const byMeasure = new Map<string, Placed[]>()
  for (const instrument of holdings.instruments.values()) {
    if (instrument.level !== 'national' || isByDay(instrument.adopted, day) !== 'yes') continue
    for (const clause of instrument.clauses) {
      const measured = indicatorOf(clause)
      if (measured === undefined || clause.target === undefined || isReport(clause)) continue
      if (isMissing(clause.target.value) || (indicator !== undefined && measured !== indicator)) continue
      byMeasure.set(measured, [...(byMeasure.get(measured) ?? []), { clause, instrument }])
    }
  }
  for (const [measured, all] of byMeasure) {
    const own = (values.get(measured) ?? []).filter((one) => one.place === holdings.country)
    for (const it of all) {
      const standing = targetStanding(it.clause, holdings.indicators.get(measured), own, day)
      if (standing.verdict !== 'not measurable') yield targetView(it, measured, standing, all, own, holdings, citations)
    }
  }
}

function targetView(
  it: Placed,
  measured: string,
  standing: TargetStanding,
  all: readonly Placed[],
  own: readonly Observation[],
  holdings: Holdings,
  citations: Citations,
): CarriedTarget {
  const { target } = it.clause
  const due = dueOf(it.clause) ?? 0
  const later = isUnmet(standing.verdict)
    ? all.filter(({ clause }) => clause.target?.unit === target?.unit && (dueOf(clause) ?? 0) > due)
    : []
  const after =
    standing.verdict === 'no value at the deadline'
      ? firstAfter(due, measured, target?.unit, own, citations.day)
      : undefined
  return {
    ...clauseRef(it, citations),
    indicator: nameIn(holdings.indicators, measured),
    wanted: target?.value ?? 'not stated',
    unit: target === undefined || isMissing(target.unit) ? 'not stated' : target.unit,
    year: target?.year ?? 'not stated',
    verdict: standing.verdict,
    last: standing.last.map((one) => observationView(one, holdings, citations)),
    yearlyRises: standing.yearlyRises.map((one) => Math.round(one * 100) / 100),
    ...(after === undefined ? {} : { after: observationView(after, holdings, citations) }),
    carriedTo: later.map((one) => ({
      ...clauseRef(one, citations),
      wanted: one.clause.target?.value ?? 'not stated',
      year: one.clause.target?.year ?? 'not stated',
    })),
    confidence: it.clause.confidence,
  }
}

/** The first figure of a later year that was over by the day. */
const firstAfter = (
  year: number,
  indicator: string,
  unit: string | undefined,
  own: readonly Observation[],
  day: Day,
): Observation | undefined =>
  own
    .filter(
      (it) => it.indicator === indicator && it.unit === unit && it.breakdown === undefined && !isMissing(it.value),
    )
    .filter((it) => !isMissing(it.period) && yearOf(it.period) > year && isByDay(it.period, day) === 'yes')
    .sort((a, b) => (a.period < b.period ? -1 : 1))[0]

/** Targets that ask for the level of a group of countries. They name no figure, so the reader picks indicator, membership
 *  and statistic; they are judged on their deadline, or on the day of the view while it lies ahead. */
const levelTargetsOn = (holdings: Holdings, day: Day, citations: Citations) =>
  [...holdings.instruments.values()]
    .filter((it) => it.level === 'national' && isByDay(it.adopted, day) === 'yes')
    .flatMap((instrument) => instrument.clauses.map((clause): Placed => ({ clause, instrument })))
    .flatMap((it) => {
      const { target } = it.clause
      if (target?.levelOf === undefined) return []
      const deadline = isMissing(target.year) ? day : `${target.year}-12-31`
      const on = deadline < day ? deadline : day
      return [{ ...clauseRef(it, citations), year: target.year, levelOf: target.levelOf, on }]
    })

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
  const own = observations.filter(
    (it) => it.place === holdings.country && it.unit === indicator.unit && !isMissing(it.value) && isMeasured(it.value),
  )
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
      .filter((it) => !own.some((one) => one.group === it) && !indicator.placing.groups.includes(it))
      .map((it) => nameIn(holdings.groups, it)),
    evidence: views.map((it) => it.evidence),
  }
}

const numberOf = (it: Observation): number => (isMissing(it.value) ? Number.NaN : it.value.value)

/** Groups that national texts in force name, by the need they name them for. */
function groupsByNeed(holdings: Holdings, day: Day): ReadonlyMap<string, ReadonlySet<string>> {
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

function* groupStandings(
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
