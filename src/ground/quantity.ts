import { z } from 'zod'
import type { Truth } from './truth.ts'

/** A number as the source gives it: exact, about, a bound, or a range. A bound stays a bound to the screen. */
export const quantityData = z.union([
  z.strictObject({ relation: z.enum(['=', '~', '<', '<=', '>', '>=']), value: z.number() }),
  z.strictObject({ relation: z.literal('range'), value: z.number(), upper: z.number() }),
])
export type Quantity = Readonly<z.infer<typeof quantityData>>

const pattern = /^(~|<=|>=|<|>)?\s*(-?\d+(?:\.\d+)?)(?:\s*\.\.\s*(-?\d+(?:\.\d+)?))?$/

/** `34.84`, `"~ 28.3"`, `"< 35"`, `">= 80"` or `"2..2.2"`. */
export const quantity = z
  .union([z.string().regex(pattern), z.number()])
  .transform(readQuantity)
  .meta({ description: 'A number, or text such as "~ 28.3", "< 35", ">= 80", "2..2.2"' })

export function readQuantity(input: number | string): Quantity {
  if (typeof input === 'number') return { relation: '=', value: input }
  const [, relation, value, upper] = pattern.exec(input) ?? []
  if (upper !== undefined) return { relation: 'range', value: Number(value), upper: Number(upper) }
  return { relation: (relation ?? '=') as '=', value: Number(value) }
}

/** Lowest and highest value that the quantity leaves open; `~` counts as its own number. */
export function boundsOf(it: Quantity): { readonly low: number; readonly high: number } {
  if (it.relation === 'range') return { low: it.value, high: it.upper }
  return {
    low: it.relation === '<' || it.relation === '<=' ? Number.NEGATIVE_INFINITY : it.value,
    high: it.relation === '>' || it.relation === '>=' ? Number.POSITIVE_INFINITY : it.value,
  }
}

/** Whether it is a number, exact or about, and not a bound or a range. */
export const isMeasured = (it: Quantity): boolean => it.relation === '=' || it.relation === '~'

/** Whether the quantity is at least `floor`; unknown where its bounds straddle it. */
export function isAtLeast(it: Quantity, floor: number): Truth {
  const { low, high } = boundsOf(it)
  if (low >= floor) return 'yes'
  if (high < floor || (high === floor && it.relation === '<')) return 'no'
  return 'unknown'
}

export function isAtMost(it: Quantity, ceiling: number): Truth {
  const { low, high } = boundsOf(it)
  if (high <= ceiling) return 'yes'
  if (low > ceiling || (low === ceiling && it.relation === '>')) return 'no'
  return 'unknown'
}
