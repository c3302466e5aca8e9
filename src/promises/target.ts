import { type Day, latestDay, yearOf } from '#ground/date'
import { isKnown, isMissing } from '#ground/missing'
import { isAtLeast, isAtMost, isMeasured, type Quantity } from '#ground/quantity'
import { type Indicator, latestByDay, type Observation } from '#vocabulary/indicator'
import type { Clause } from './instrument.ts'

export type Verdict =
  /** The deadline has passed, and the value of its year meets it. */
  | 'reached'
  /** The deadline lies ahead, and the last value meets it already. */
  | 'met so far'
  /** The deadline has passed and the last value up to it falls short. */
  | 'missed'
  /** The deadline has passed and no value near it is recorded. */
  | 'no value at the deadline'
  /** The deadline lies ahead. */
  | 'open'
  /** No value of the indicator is recorded by the day. */
  | 'no data'
  /** Figures of the indicator are recorded, and none in the unit of the target. */
  | 'other unit'
  /** The target states no number, no year, or no indicator. */
  | 'not measurable'
  /** The recorded bounds do not decide it. */
  | 'undecided'

export type TargetStanding = {
  readonly verdict: Verdict
  readonly last: readonly Observation[]
  /** Points a year from each of the last values to the target, in their order; only for an open target, and for values
   *  that are exact or about. Several reports of one figure give several rises. */
  readonly yearlyRises: readonly number[]
}

/** Where a target stands on a day. The direction is the target's own comparator, or else the indicator's better way.
 *  @returns rises = (target − last value) / (deadline year − year of the value), in the unit of the target a year. */
export function targetStanding(
  it: Clause,
  indicator: Indicator | undefined,
  observations: readonly Observation[],
  day: Day,
): TargetStanding {
  const { target } = it
  const none = { last: [], yearlyRises: [] }
  if (target === undefined || isMissing(target.value) || isMissing(target.year) || indicator === undefined)
    return { verdict: 'not measurable', ...none }
  const wanted = target.value.value
  const deadline: Day = `${target.year}-12-31`
  const passed = deadline < day
  const comparable = observations.filter(
    (one) =>
      one.indicator === indicator.id && one.unit === target.unit && isKnown(one.value) && one.breakdown === undefined,
  )
  const last = latestByDay(comparable, passed ? deadline : day)
  const values = last.flatMap((one) => (isMissing(one.value) ? [] : [one.value]))
  const period = last[0]?.period
  if (values.length === 0 || period === undefined || isMissing(period)) {
    const inOtherUnits = observations.some((one) => one.indicator === indicator.id && one.unit !== target.unit)
    return { verdict: comparable.length === 0 && inOtherUnits ? 'other unit' : 'no data', ...none }
  }
  const upwards = risesTo(target.value, indicator.better)
  const meets = values.map((value) => (upwards ? isAtLeast(value, wanted) : isAtMost(value, wanted)))
  const isOfDeadline = latestDay(period) === deadline
  if (passed && !isOfDeadline) return { verdict: 'no value at the deadline', last, yearlyRises: [] }
  if (meets.every((one) => one === 'yes')) return { verdict: passed ? 'reached' : 'met so far', last, yearlyRises: [] }
  if (passed) return { verdict: meets.every((one) => one === 'no') ? 'missed' : 'undecided', last, yearlyRises: [] }
  const years = target.year - yearOf(period)
  const measured = values.every(isMeasured)
  const yearlyRises = measured && years > 0 ? values.map((value) => (wanted - value.value) / years) : []
  return { verdict: 'open', last, yearlyRises }
}

/** Whether a target is met from below: its own comparator says so, or else the better direction of its indicator. */
export function risesTo(it: Quantity, better: Indicator['better'] | undefined): boolean {
  if (it.relation === '<' || it.relation === '<=') return false
  if (it.relation === '>' || it.relation === '>=') return true
  return better !== 'down'
}
