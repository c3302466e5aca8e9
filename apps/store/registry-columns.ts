import { earliestDay, latestDay } from '#ground/date'
import { isMissing } from '#ground/missing'
import type { Dimension, Term } from './registry-shape.ts'

/** What the registry is narrowed, ordered and counted by: one number for each row and column, so that a million rows are some
 *  tens of megabytes and a question is one walk over them. */

/** Dimensions of which a row may have several values. */
export const manyValued = ['partner', 'function', 'group', 'place'] as const satisfies readonly Dimension[]
export type ManyValued = (typeof manyValued)[number]

/** Values of row `n` are `codes[starts[n]]` up to before `codes[starts[n + 1]]`. */
export type Many = { readonly starts: Int32Array; readonly codes: Int32Array }

export type Columns = {
  readonly count: number
  readonly many: Readonly<Record<ManyValued, Many>>
  readonly modality: Int32Array
  readonly confidence: Int32Array
  readonly origin: Int32Array
  /** First and last day as stated, by their place in `bounds`. */
  readonly from: Int32Array
  readonly to: Int32Array
  readonly lastReported: Int32Array
  /** 1 where the last day was reported, and is no plan. */
  readonly isActual: Int32Array
  /** Amount in the first currency, and that currency; none is `NaN`. */
  readonly committed: Float64Array
  readonly committedIn: Int32Array
  readonly spent: Float64Array
  readonly spentIn: Int32Array
  /** Place of the row among all by its title. */
  readonly titleVi: Int32Array
  readonly titleEn: Int32Array
}

/** Words behind the numbers of the columns. */
export type Dictionary = {
  readonly terms: Readonly<Record<Exclude<Dimension, 'state' | 'ends' | 'year'>, readonly Term[]>>
  /** Dates, partial dates, `open` and words for missing ones. */
  readonly bounds: readonly string[]
  readonly currencies: readonly string[]
}

/** Gives each thing a number when it first comes. */
export function numbering<T>() {
  const known = new Map<string, number>()
  const things: T[] = []
  return {
    things,
    of: (key: string, make: () => T): number => {
      const found = known.get(key)
      if (found !== undefined) return found
      known.set(key, things.length)
      return things.push(make()) - 1
    },
  }
}

/** First year that a bound may mean, as a number; `undefined` where it is no date. */
export const firstYear = (bound: string): number | undefined =>
  isMissing(bound) || bound === 'open' ? undefined : Number(earliestDay(bound).slice(0, 4))

/** A bound as a number that orders like the day: the first day it may mean, or the last. */
export const dayNumber = (bound: string, side: 'first' | 'last'): number => {
  if (bound === 'open') return 99_999_999
  if (isMissing(bound)) return Number.NaN
  return Number((side === 'first' ? earliestDay(bound) : latestDay(bound)).replaceAll('-', ''))
}

/** A list of numbers that grows. */
export class Growing {
  #numbers = new Int32Array(1024)
  length = 0
  push(it: number): void {
    if (this.length === this.#numbers.length) {
      const larger = new Int32Array(this.length * 2)
      larger.set(this.#numbers)
      this.#numbers = larger
    }
    this.#numbers[this.length++] = it
  }
  whole(): Int32Array {
    return this.#numbers.slice(0, this.length)
  }
}
