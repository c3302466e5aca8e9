import { type Day, isByDay, latestDay, yearOf } from '#ground/date'
import { isKnown, isMissing } from '#ground/missing'
import { isAtLeast, isAtMost, isMeasured, type Quantity } from '#ground/quantity'
import type { Truth } from '#ground/truth'
import { type Indicator, latestByDay, type Observation } from '#vocabulary/indicator'
import type { Clause } from './instrument.ts'

export type Verdict =
  /** The deadline has passed, and the value of its year meets it. */
  | 'reached'
  /** The deadline lies ahead, and the last value meets it already. */
  | 'met so far'
  /** The deadline has passed and the last value up to it falls short. */
  | 'missed'
  /** No value of the deadline's year is recorded; those before fall short, and so does the first one after. */
  | 'short before and after'
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
  /** The first figure after a deadline that has none of its own. */
  readonly after?: Observation
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
  const wanted = target.value
  const { better } = indicator
  const deadline: Day = `${target.year}-12-31`
  const passed = deadline < day
  const comparable = observations.filter(
    (one) =>
      one.indicator === indicator.id && one.unit === target.unit && isKnown(one.value) && one.breakdown === undefined,
  )
  const last = latestByDay(comparable, passed ? deadline : day)
  const after = firstAfter(comparable, target.year, day)
  const values = last.flatMap((one) => (isMissing(one.value) ? [] : [one.value]))
  const period = last[0]?.period
  const met = values.map((value) => meets(value, wanted, better))
  const isOfDeadline = period !== undefined && !isMissing(period) && latestDay(period) === deadline
  if (passed && !isOfDeadline && (last.length > 0 || after !== undefined)) {
    const metAfter = after === undefined || isMissing(after.value) ? 'unknown' : meets(after.value, wanted, better)
    const isShort = [...met, metAfter].every((one) => one === 'no')
    return {
      verdict: isShort ? 'short before and after' : 'no value at the deadline',
      last,
      ...(after === undefined ? {} : { after }),
      yearlyRises: [],
    }
  }
  if (values.length === 0 || period === undefined || isMissing(period)) {
    const inOtherUnits = observations.some((one) => one.indicator === indicator.id && one.unit !== target.unit)
    return { verdict: comparable.length === 0 && inOtherUnits ? 'other unit' : 'no data', ...none }
  }
  if (met.every((one) => one === 'yes')) return { verdict: passed ? 'reached' : 'met so far', last, yearlyRises: [] }
  if (passed) return { verdict: met.every((one) => one === 'no') ? 'missed' : 'undecided', last, yearlyRises: [] }
  const years = target.year - yearOf(period)
  const measured = values.every(isMeasured)
  const yearlyRises = measured && years > 0 ? values.map((value) => (wanted.value - value.value) / years) : []
  return { verdict: 'open', last, yearlyRises }
}

/** The first figure of a later year that was over by the day. */
const firstAfter = (figures: readonly Observation[], year: number, day: Day): Observation | undefined =>
  figures
    .filter((it) => !isMissing(it.period) && yearOf(it.period) > year && isByDay(it.period, day) === 'yes')
    .sort((a, b) => (a.period < b.period ? -1 : 1))[0]

/** Whether a value meets a target. What rounds to a target of “about” so many may meet it. */
function meets(value: Quantity, wanted: Quantity, better: Indicator['better']): Truth {
  const rises = risesTo(wanted, better)
  const met = (bound: number): Truth => (rises ? isAtLeast(value, bound) : isAtMost(value, bound))
  const strict = met(wanted.value)
  if (strict !== 'no' || wanted.relation !== '~') return strict
  const half = 0.5 * 10 ** -(String(wanted.value).split('.')[1]?.length ?? 0)
  return met(rises ? wanted.value - half : wanted.value + half) === 'no' ? 'no' : 'unknown'
}

/** Whether a target is met from below: its own comparator says so, or else the better direction of its indicator. */
export function risesTo(it: Quantity, better: Indicator['better'] | undefined): boolean {
  if (it.relation === '<' || it.relation === '<=') return false
  if (it.relation === '>' || it.relation === '>=') return true
  return better !== 'down'
}
