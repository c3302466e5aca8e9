import { type Day, isByDay, yearOf } from '#ground/date'
import { isMissing } from '#ground/missing'
import { isMeasured } from '#ground/quantity'
import { type Indicator, latestByDay, type Observation } from '#vocabulary/indicator'

/** How the values of a group of countries are made one. None weighs countries by people. */
export const statistics = ['mean', 'median', 'minimum'] as const
export type Statistic = (typeof statistics)[number]

export type MemberValue = { readonly country: string; readonly observation?: Observation; readonly value?: number }

export type Benchmark = {
  readonly statistic: Statistic
  /** Value of the statistic over the members that have one, to one digit more than their figures and at most three; missing where none has. */
  readonly level?: number
  /** Last value of the country. */
  readonly own?: number
  /** How far the country lies behind the level, in the unit of the indicator; negative where it is ahead. */
  readonly gap?: number
  /** `too few members`: less than half of the others have a value. */
  readonly verdict: 'reached' | 'behind' | 'too few members' | 'no data' | 'no better direction'
  readonly members: readonly MemberValue[]
  readonly ownObservation?: Observation
}

/** How a country stands to a group of countries on a day, by the last value of each up to it. Values more than `oldest`
 *  years before the day are not used: a level of 2012 says nothing of 2020.
 *  @param members countries of the group, the country itself left out. */
export function benchmarkOn(
  indicator: Indicator,
  country: string,
  members: readonly string[],
  statistic: Statistic,
  observations: readonly Observation[],
  day: Day,
  oldest = 5,
): Benchmark {
  const valueOf = (place: string) => lastValue(indicator, place, observations, day, oldest)
  const others = members.filter((it) => it !== country).map((it): MemberValue => ({ country: it, ...valueOf(it) }))
  const own = valueOf(country)
  const values = others.flatMap((it) => (it.value === undefined ? [] : [it.value]))
  const exact = statisticOf(statistic, values, indicator)
  const level =
    exact === undefined ? undefined : Number(exact.toFixed(Math.min(3, Math.max(...values.map(decimalsOf)) + 1)))
  const gap = level === undefined || own.value === undefined ? undefined : behind(own.value, level, indicator)
  return {
    statistic,
    ...(level === undefined ? {} : { level }),
    ...(own.value === undefined ? {} : { own: own.value }),
    ...(own.observation === undefined ? {} : { ownObservation: own.observation }),
    ...(gap === undefined ? {} : { gap }),
    verdict:
      indicator.better === 'context'
        ? 'no better direction'
        : gap === undefined
          ? 'no data'
          : values.length * 2 < others.length
            ? 'too few members'
            : gap <= 0
              ? 'reached'
              : 'behind',
    members: others,
  }
}

/** Digits after the point. */
const decimalsOf = (it: number): number => (String(it).split('.')[1] ?? '').length

/** The last measured value of everyone in a place, a bound being none; where reports of it differ, the first, as the dossier's owner put it. */
function lastValue(
  { id, unit }: Indicator,
  place: string,
  observations: readonly Observation[],
  day: Day,
  oldest: number,
): Omit<MemberValue, 'country'> {
  const comparable = observations.filter(
    (it) =>
      it.indicator === id &&
      it.place === place &&
      it.unit === unit &&
      it.breakdown === undefined &&
      !isMissing(it.value) &&
      isMeasured(it.value) &&
      !isMissing(it.period) &&
      isByDay(it.period, day) === 'yes' &&
      yearOf(day) - yearOf(it.period) <= oldest,
  )
  const observation = latestByDay(comparable, day)[0]
  if (observation === undefined || isMissing(observation.value)) return {}
  return { observation, value: observation.value.value }
}

/** `minimum` is the level of the member that is worst off, so that reaching it means not being last. */
function statisticOf(statistic: Statistic, values: readonly number[], { better }: Indicator): number | undefined {
  if (values.length === 0) return undefined
  if (statistic === 'mean') return values.reduce((sum, it) => sum + it, 0) / values.length
  if (statistic === 'minimum') return better === 'down' ? Math.max(...values) : Math.min(...values)
  const sorted = [...values].sort((a, b) => a - b)
  const middle = (sorted.length - 1) / 2
  return ((sorted[Math.floor(middle)] ?? 0) + (sorted[Math.ceil(middle)] ?? 0)) / 2
}

const behind = (own: number, level: number, { better }: Indicator): number =>
  better === 'down' ? own - level : level - own
