import Big from 'big.js'
import { z } from 'zod'
import { type Day, daysBetween, earliestDay, latestDay, type PartialDate, partialDate } from './date.ts'
import type { Missing } from './missing.ts'
import { sourced } from './source.ts'

const decimal = z
  .union([z.number(), z.string().regex(/^-?\d+(\.\d+)?$/)])
  .transform((it) => new Big(it).toFixed())
  .meta({ description: 'A decimal number' })

/** ISO 4217 code. */
export const currency = z.string().regex(/^[A-Z]{3}$/)

/** An exact amount: the decimal is kept as text and only ever computed with as a decimal. */
export const money = z.strictObject({ amount: decimal, currency })
export type Money = z.infer<typeof money>

/** How many units of `currency` one unit of `per` cost, as one source gave it for one day, month or year. */
export const exchangeRate = z.strictObject({ currency, per: currency, date: partialDate, rate: decimal, ...sourced })
export type ExchangeRate = z.infer<typeof exchangeRate>

/** Sums money of one currency; amounts of several currencies have no sum.
 *  @returns one sum per currency, in order of first appearance. */
export function sumByCurrency(amounts: readonly Money[]): readonly Money[] {
  const sums = new Map<string, Big>()
  for (const it of amounts) sums.set(it.currency, (sums.get(it.currency) ?? new Big(0)).plus(it.amount))
  return [...sums].map(([code, sum]) => ({ amount: sum.toFixed(), currency: code }))
}

export type Converted = { readonly money: Money; readonly rate: ExchangeRate | 'same currency' }

/** Converts at the rate whose period holds the value date; where none does, the answer is unknown, never a guess.
 *  Of several periods that hold it, the shortest is the most precise. Result is rounded to hundredths, half to even. */
export function convert(it: Money, to: string, valueDate: Day, rates: readonly ExchangeRate[]): Converted | Missing {
  if (it.currency === to) return { money: it, rate: 'same currency' }
  const holding = rates
    .filter((rate) => rate.currency === it.currency && rate.per === to && holds(rate.date, valueDate))
    .sort((a, b) => lengthInDays(a.date) - lengthInDays(b.date))
  const rate = holding[0]
  if (rate === undefined) return 'unknown'
  return {
    money: { amount: new Big(it.amount).div(rate.rate).round(2, Big.roundHalfEven).toFixed(), currency: to },
    rate,
  }
}

const holds = (date: PartialDate, day: Day): boolean => earliestDay(date) <= day && day <= latestDay(date)
const lengthInDays = (date: PartialDate): number => daysBetween(earliestDay(date), latestDay(date))

/** Shares one amount out so that the parts add up to it exactly; the last part takes what rounding leaves.
 *  @param weights at least one, none negative, not all zero. */
export function shareOut(it: Money, weights: readonly number[]): readonly Money[] {
  const total = weights.reduce((sum, weight) => sum.plus(weight), new Big(0))
  let left = new Big(it.amount)
  return weights.map((weight, index) => {
    const part =
      index === weights.length - 1 ? left : new Big(it.amount).times(weight).div(total).round(2, Big.roundHalfEven)
    left = left.minus(part)
    return { amount: part.toFixed(), currency: it.currency }
  })
}
