import { type Day, isByDay } from '#ground/date'
import { isMissing } from '#ground/missing'
import { covers } from '#ground/span'
import type { Text } from '#ground/text'
import { type Benchmark, benchmarkOn, type MemberValue, type Statistic, statistics } from '#promises/benchmark'
import type { Indicator, Observation } from '#vocabulary/indicator'
import type { CountryGroup } from '#vocabulary/place'
import type { Citations } from './citation.ts'
import { clauseRef, type Placed } from './clause-view.ts'
import { groupStandings } from './group-standings.ts'
import { type Holdings, nameIn } from './holdings.ts'
import { byIndicator } from './rows.ts'
import type { BenchmarksView, BenchmarkView } from './shape-promises.ts'
import { targetsOn } from './targets.ts'
import { observationView, rounded } from './view.ts'

/** What the benchmarks are asked for; without a part, for all of it. */
export type Asked = {
  readonly indicator?: string
  readonly group?: string
  readonly statistic?: Statistic
  /** Whether targets list all their figures: a chart needs them, a page of a review has no room. */
  readonly withFigures?: boolean
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
  const [targets, isCutTargets] = first(
    targetsOn(asked.indicator, holdings, values, day, citations, asked.withFigures === true),
    limit,
  )
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
      id: it.id,
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
    groupId: group.id,
    indicatorId: indicator.id,
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
