import { type Day, isByDay } from '#ground/date'
import { isMissing } from '#ground/missing'
import { covers } from '#ground/span'
import type { Text } from '#ground/text'
import { benchmarkOn, type MemberValue, type Statistic, statistics } from '#promises/benchmark'
import type { Clause } from '#promises/instrument'
import { indicatorOf } from '#promises/match'
import { targetStanding, type Verdict } from '#promises/target'
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

/** Where the country stands on a day to its own targets, to groups of countries, and between its own groups of people. */
export function benchmarksOn(asked: Asked, holdings: Holdings, day: Day, citations: Citations): BenchmarksView {
  const values = byIndicator(holdings.observations)
  const indicators = [...holdings.indicators.values()].filter(
    (it) => asked.indicator === undefined || it.id === asked.indicator,
  )
  const groups = holdings.countryGroups.filter((it) => asked.group === undefined || it.id === asked.group)
  const measured = indicators.filter((it) => it.better !== 'context')
  const levelTargets = levelTargetsOn(holdings, day, citations)
  const targets = targetsOn(asked.indicator, holdings, values, day, citations)
  return {
    country: nameIn(holdings.places, holdings.country),
    targets,
    levelTargets: levelTargets.map(({ levelOf: _group, on: _on, ...it }) => it),
    groups: groups.map((it) => ({
      name: it.name,
      members: membersOn(it, day).map((country) => nameIn(holdings.places, country)),
      dated: it.memberships.every((one) => !isMissing(one.span.from)),
      confidence: it.confidence,
      evidence: citations.cite('country-groups', it.id, it.name, it),
      ...(it.note === undefined ? {} : { note: it.note }),
    })),
    benchmarks: [
      ...levelTargets.flatMap((target) =>
        holdings.countryGroups
          .filter((it) => groups.includes(it) && [it.id, it.alternativeTo].includes(target.levelOf))
          .flatMap((group) => benchmarksOf(group, measured, asked, values, target, holdings, citations)),
      ),
      ...groups.flatMap((group) => benchmarksOf(group, measured, asked, values, { on: day }, holdings, citations)),
    ],
    worstCovered: indicators.flatMap(
      (it) => groupStandingOf(it, values.get(it.id) ?? [], holdings, day, citations) ?? [],
    ),
  }
}

/** Members on the day; a membership without dates counts on every day, and the view says that it is undated. */
const membersOn = (it: CountryGroup, day: Day): readonly string[] =>
  it.memberships
    .filter((one) => one.standing === 'member' && (isMissing(one.span.from) || covers(one.span, day) === 'yes'))
    .map((one) => one.country)

/** The day of a benchmark: that of the view, or the deadline of a target that has passed by it. */
type At = { readonly on: Day; readonly clause?: string; readonly text?: Text }

/** One benchmark per indicator and statistic, where at least two members have a value. */
function benchmarksOf(
  group: CountryGroup,
  indicators: readonly Indicator[],
  asked: Asked,
  values: ReadonlyMap<string, readonly Observation[]>,
  { on, clause, text }: At,
  holdings: Holdings,
  citations: Citations,
): readonly BenchmarkView[] {
  const members = membersOn(group, on)
  const wanted = asked.statistic === undefined ? statistics : [asked.statistic]
  return indicators.flatMap((indicator) => {
    const observations = values.get(indicator.id) ?? []
    return wanted.flatMap((statistic): BenchmarkView[] => {
      const it = benchmarkOn(indicator, holdings.country, members, statistic, observations, on)
      const withValue = it.members.filter((member) => member.value !== undefined)
      if (withValue.length < 2) return []
      const own = it.ownObservation === undefined ? undefined : observationView(it.ownObservation, holdings, citations)
      return [
        {
          group: group.name,
          on,
          ...(clause === undefined || text === undefined ? {} : { target: { clause, text } }),
          indicator: indicator.name,
          unit: indicator.unit,
          better: indicator.better,
          statistic,
          ...(it.level === undefined ? {} : { level: rounded(it.level) }),
          ...(it.own === undefined ? {} : { own: it.own, ownPeriod: own?.period ?? 'unknown' }),
          ...(it.gap === undefined ? {} : { gap: rounded(it.gap) }),
          verdict: it.verdict,
          members: it.members.map((member) => memberView(member, holdings, citations)),
          withValue: withValue.length,
          evidence: own === undefined ? [] : [own.evidence],
        },
      ]
    })
  })
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
function targetsOn(
  indicator: string | undefined,
  holdings: Holdings,
  values: ReadonlyMap<string, readonly Observation[]>,
  day: Day,
  citations: Citations,
): CarriedTarget[] {
  const all = [...holdings.instruments.values()]
    .filter((it) => it.level === 'national' && isByDay(it.adopted, day) === 'yes')
    .flatMap((instrument) => instrument.clauses.map((clause): Placed => ({ clause, instrument })))
    .filter(({ clause }) => clause.target !== undefined && !isReport(clause) && !isMissing(clause.target.value))
  return all.flatMap((it): CarriedTarget[] => {
    const { target } = it.clause
    const measured = indicatorOf(it.clause)
    if (target === undefined || measured === undefined || (indicator !== undefined && measured !== indicator)) return []
    const own = (values.get(measured) ?? []).filter((one) => one.place === holdings.country)
    const standing = targetStanding(it.clause, holdings.indicators.get(measured), own, day)
    if (standing.verdict === 'not measurable') return []
    const later = all.filter(
      ({ clause }) =>
        indicatorOf(clause) === measured &&
        clause.target !== undefined &&
        clause.target.unit === target.unit &&
        !isMissing(clause.target.year) &&
        !isMissing(target.year) &&
        clause.target.year > target.year,
    )
    return [
      {
        ...clauseRef(it, citations),
        indicator: nameIn(holdings.indicators, measured),
        wanted: target.value,
        unit: isMissing(target.unit) ? 'not stated' : target.unit,
        year: target.year,
        verdict: standing.verdict,
        last: standing.last.map((one) => observationView(one, holdings, citations)),
        yearlyRises: standing.yearlyRises.map((one) => Math.round(one * 100) / 100),
        carriedTo: isUnmet(standing.verdict)
          ? later.map((one) => ({
              ...clauseRef(one, citations),
              wanted: one.clause.target?.value ?? 'not stated',
              year: one.clause.target?.year ?? 'not stated',
            }))
          : [],
        confidence: it.clause.confidence,
      },
    ]
  })
}

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
  holdings: Holdings,
  day: Day,
  citations: Citations,
): GroupStanding | undefined {
  const own = observations.filter(
    (it) => it.place === holdings.country && it.unit === indicator.unit && !isMissing(it.value),
  )
  const whole = own.filter((it) => it.breakdown === undefined)
  const widest = whole.some((it) => it.group === 'all') ? 'all' : whole[0]?.group
  const apart = own.filter(
    (it) => (it.breakdown === undefined && it.group !== widest) || peopleParts.some((part) => part === it.breakdown),
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
    withoutData: groupsNamed(indicator, holdings, day)
      .filter((it) => !own.some((one) => one.group === it))
      .map((it) => nameIn(holdings.groups, it)),
    evidence: views.map((it) => it.evidence),
  }
}

const numberOf = (it: Observation): number => (isMissing(it.value) ? Number.NaN : it.value.value)

/** Groups that national texts in force name for the need which the indicator measures. */
function groupsNamed({ placing }: Indicator, holdings: Holdings, day: Day): readonly string[] {
  if (typeof placing.functions === 'string') return []
  const named = [...holdings.instruments.values()]
    .filter((it) => it.level === 'national' && holdings.stateOf(it, day) === 'in force')
    .flatMap((it) => it.clauses)
    .filter(({ reading }) => {
      const { functions } = reading.placing
      return typeof functions !== 'string' && functions.some((need) => placing.functions.includes(need))
    })
    .flatMap(({ reading }) => (typeof reading.placing.groups === 'string' ? [] : reading.placing.groups))
  return [...new Set(named)]
}
