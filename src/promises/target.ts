import { type Day, latestDay, yearOf } from '#ground/date'
import { isKnown, isMissing } from '#ground/missing'
import { isAtLeast, isAtMost, type Quantity } from '#ground/quantity'
import { type Indicator, latestByDay, type Observation } from '#vocabulary/indicator'
import type { Clause } from './instrument.ts'

export type Verdict =
  /** Reached by its deadline, or before it. */
  | 'reached'
  /** The deadline has passed and the last value up to it falls short. */
  | 'missed'
  /** The deadline has passed and no value near it is recorded. */
  | 'no value at the deadline'
  /** The deadline lies ahead. */
  | 'open'
  /** No value of the indicator is recorded by the day. */
  | 'no data'
  /** The target states no number, no year, or no indicator. */
  | 'not measurable'
  /** The recorded bounds do not decide it. */
  | 'undecided'

export type TargetStanding = {
  readonly verdict: Verdict
  readonly last: readonly Observation[]
  /** Points a year from the last value to the target; only for an open target with an exact or about value. */
  readonly yearlyRise?: number
}

/** Where a target stands on a day. The direction is the target's own comparator, or else the indicator's better way.
 *  @returns `yearlyRise` = (target − last value) / (deadline year − year of the last value), unit of the target a year. */
export function targetStanding(
  it: Clause,
  indicator: Indicator | undefined,
  observations: readonly Observation[],
  day: Day,
): TargetStanding {
  const { target } = it
  if (target === undefined || isMissing(target.value) || isMissing(target.year) || indicator === undefined)
    return { verdict: 'not measurable', last: [] }
  const threshold = target.value.value
  const deadline: Day = `${target.year}-12-31`
  const passed = deadline < day
  const comparable = observations.filter(
    (one) =>
      one.indicator === indicator.id && one.unit === target.unit && isKnown(one.value) && one.breakdown === undefined,
  )
  const last = latestByDay(comparable, passed ? deadline : day)
  const value = last[0]?.value
  if (value === undefined || isMissing(value) || last[0] === undefined) return { verdict: 'no data', last: [] }
  const upwards = risesTo(target.value, indicator)
  const meets = last.map((one) =>
    isMissing(one.value) ? 'unknown' : upwards ? isAtLeast(one.value, threshold) : isAtMost(one.value, threshold),
  )
  const reached = meets.every((one) => one === 'yes')
  const short = meets.every((one) => one === 'no')
  const valueYear = isMissing(last[0].period) ? undefined : yearOf(last[0].period)
  if (reached) return { verdict: 'reached', last }
  if (passed) {
    if (isMissing(last[0].period) || latestDay(last[0].period) !== deadline)
      return { verdict: 'no value at the deadline', last }
    return { verdict: short ? 'missed' : 'undecided', last }
  }
  const years = valueYear === undefined ? 0 : target.year - valueYear
  const measured = value.relation === '=' || value.relation === '~'
  if (!measured || years <= 0) return { verdict: 'open', last }
  return { verdict: 'open', last, yearlyRise: (threshold - value.value) / years }
}

function risesTo(it: Quantity, indicator: Indicator): boolean {
  if (it.relation === '<' || it.relation === '<=') return false
  if (it.relation === '>' || it.relation === '>=') return true
  return indicator.better !== 'down'
}

/** Day by which a target is due. */
export const dueDay = (it: Clause): Day | undefined =>
  it.target === undefined || isMissing(it.target.year) ? undefined : latestDay(String(it.target.year))
