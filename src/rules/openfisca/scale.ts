import type { Day } from '#ground/date'
import { type BracketSide, type ParameterScale, type ScaleBracket, valueAt } from './parameters.ts'

/** What a scale is on one day. `marginal-rate`: each slice at its own rate. `single-amount`: the amount of the bracket reached. `amounts`: the amounts of all
 *  brackets exceeded, added up. `average-rate`: a rate on the whole, interpolated between thresholds. */
export type ScaleOnDay = {
  readonly form: 'marginal-rate' | 'single-amount' | 'amounts' | 'average-rate'
  /** By threshold, each once: values of brackets with the same threshold are added. */
  readonly brackets: readonly { readonly threshold: number; readonly value: number }[]
}

/** The scale of a day. Its form is decided by what exists on that day, in the order: `type: single_amount`, any amount, any average rate,
 *  and marginal rates otherwise. A bracket counts only if both its threshold and its value exist. */
export function scaleAt(scale: ParameterScale, day: Day): ScaleOnDay {
  const has = (side: BracketSide): boolean => scale.brackets.some((it) => sideAt(it, side, day) !== undefined)
  if (scale.metadata['type'] === 'single_amount') return onDay('single-amount', scale, 'amount', day)
  if (has('amount')) return onDay('amounts', scale, 'amount', day)
  if (has('average_rate')) return onDay('average-rate', scale, 'average_rate', day)
  return onDay('marginal-rate', scale, 'rate', day)
}

function onDay(form: ScaleOnDay['form'], scale: ParameterScale, side: BracketSide, day: Day): ScaleOnDay {
  const values = new Map<number, number>()
  for (const bracket of scale.brackets) {
    const threshold = sideAt(bracket, 'threshold', day)
    const value = sideAt(bracket, side, day)
    if (threshold === undefined || value === undefined) continue
    const base = side === 'amount' ? 1 : (sideAt(bracket, 'base', day) ?? 1)
    values.set(threshold, (values.get(threshold) ?? 0) + value * base)
  }
  const brackets = [...values].map(([threshold, value]) => ({ threshold, value }))
  return { form, brackets: brackets.sort((a, b) => a.threshold - b.threshold) }
}

function sideAt(bracket: ScaleBracket, side: BracketSide, day: Day): number | undefined {
  const parameter = bracket[side]
  const value = parameter && valueAt(parameter, day)
  return typeof value === 'number' ? value : undefined
}

/** How a base is graded beside the scale itself: thresholds times a factor; thresholds, slices and products of a marginal scale rounded to
 *  decimals (a half to the even one); whether a threshold belongs to the bracket below it (`right`, single amounts). */
export type Grading = { readonly factor?: number; readonly decimals?: number; readonly right?: boolean }

/** What a scale gives for a base, as OpenFisca calculates it, in doubles. Below the first threshold it is 0; so is an average rate at and
 *  above the last one, unless that is infinite or the only one. */
export function gradedBy(scale: ScaleOnDay, base: number, grading: Grading = {}): number {
  return forms[scale.form](scale.brackets, base, grading)
}

type Form = (brackets: ScaleOnDay['brackets'], base: number, grading: Grading) => number

const forms: Readonly<Record<ScaleOnDay['form'], Form>> = {
  'marginal-rate': marginal,
  'single-amount': (brackets, base, { right = false }) =>
    brackets.findLast(({ threshold }) => (right ? threshold < base : threshold <= base))?.value ?? 0,
  amounts: (brackets, base) =>
    brackets.reduce((sum, { threshold, value }) => (base > threshold ? sum + value : sum), 0),
  'average-rate': average,
}

function marginal(brackets: ScaleOnDay['brackets'], base: number, { factor = 1, decimals }: Grading): number {
  const rounded = (it: number): number => (decimals === undefined ? it : roundedHalfEven(it, decimals))
  // The epsilon is part of the format's own arithmetic: without it an infinite threshold times a factor of 0 would be no number.
  const thresholds = [...brackets.map((it) => it.threshold), Infinity].map((it) =>
    rounded(it * (factor + Number.EPSILON)),
  )
  return brackets.reduce((sum, { value }, at) => {
    const [from = 0, to = Infinity] = [thresholds[at], thresholds[at + 1]]
    return sum + rounded(value * rounded(Math.max(Math.min(base, to) - from, 0)))
  }, 0)
}

function average(brackets: ScaleOnDay['brackets'], base: number): number {
  const [first] = brackets
  if (brackets.length === 1 && first !== undefined) return base * first.value
  const at = brackets.findLastIndex((it) => it.threshold <= base)
  const [from, to] = [brackets[at], brackets[at + 1]]
  if (from === undefined || to === undefined) return 0
  const slope = (to.value - from.value) / (to.threshold - from.threshold)
  return base * (from.value + (base - from.threshold) * slope)
}

function roundedHalfEven(value: number, decimals: number): number {
  const scaled = value * 10 ** decimals
  if (!Number.isFinite(scaled)) return value
  const below = Math.floor(scaled)
  const rest = scaled - below
  const up = rest > 0.5 || (rest === 0.5 && below % 2 !== 0)
  return (up ? below + 1 : below) / 10 ** decimals
}
