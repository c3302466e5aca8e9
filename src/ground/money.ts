import Big from 'big.js'
import { z } from 'zod'
import type { PartialDate } from './date.ts'
import { partialDate } from './date-schema.ts'
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

/** Exchange rates by currency and period, made once for a run: a million amounts ask it. */
export type RateTable = ReadonlyMap<string, ExchangeRate>

const rateKey = (currency: string, per: string, date: PartialDate): string => `${currency}/${per}/${date}`

const tables = new WeakMap<readonly ExchangeRate[], RateTable>()

/** Of two rates for the same currencies and period the first one stands; what costs nothing has no rate. A list that is
 *  asked for again gives the table made before. */
export function rateTable(rates: readonly ExchangeRate[]): RateTable {
  const known = tables.get(rates)
  if (known !== undefined) return known
  const table = new Map<string, ExchangeRate>()
  for (const it of rates) {
    const key = rateKey(it.currency, it.per, it.date)
    if (!table.has(key) && new Big(it.rate).gt(0)) table.set(key, it)
  }
  tables.set(rates, table)
  return table
}

/** Money in the currency asked, and the rates that led there: none for the same currency, two through a third one. */
export type Converted = { readonly money: Money; readonly rates: readonly ExchangeRate[] }

/** Converts at the rate whose period holds the value date; where none does, the answer is unknown, never a guess.
 *  Of several periods that hold it, the shortest is the most precise; a date known by its year alone asks the year's rate.
 *  A rate serves both ways, and two rates against the US dollar, in which most are published, lead from one currency to
 *  another. Result is rounded to hundredths, half to even. */
export function convert(it: Money, to: string, valueDate: PartialDate, rates: RateTable): Converted | Missing {
  if (it.currency === to) return { money: it, rates: [] }
  const steps = stepsBetween(it.currency, to, valueDate, rates)
  if (steps === undefined) return 'unknown'
  let [over, under] = [unitsOf(it.amount, decimalsOf(it.amount)), 10n ** BigInt(decimalsOf(it.amount))]
  for (const { rate, isInverse } of steps) {
    const decimals = decimalsOf(rate.rate)
    const [units, one] = [unitsOf(rate.rate, decimals), 10n ** BigInt(decimals)]
    over *= isInverse ? units : one
    under *= isInverse ? one : units
  }
  return {
    money: { amount: decimalText(dividedHalfEven(over * 100n, under), 2), currency: to },
    rates: steps.map((step) => step.rate),
  }
}

type Step = { readonly rate: ExchangeRate; readonly isInverse: boolean }

const pivot = 'USD'

function stepsBetween(from: string, to: string, date: PartialDate, rates: RateTable): readonly Step[] | undefined {
  const direct = stepBetween(from, to, date, rates)
  if (direct !== undefined) return [direct]
  const [first, second] = [stepBetween(from, pivot, date, rates), stepBetween(pivot, to, date, rates)]
  return first === undefined || second === undefined ? undefined : [first, second]
}

function stepBetween(from: string, to: string, date: PartialDate, rates: RateTable): Step | undefined {
  for (const length of [10, 7, 4]) {
    if (length > date.length) continue
    const period = date.slice(0, length)
    const rate = rates.get(rateKey(from, to, period))
    if (rate !== undefined) return { rate, isInverse: false }
    const inverse = rates.get(rateKey(to, from, period))
    if (inverse !== undefined) return { rate: inverse, isInverse: true }
  }
  return undefined
}

/** Shares one amount out so that the parts add up to it exactly. Each part is what the running total of weights comes to
 *  less what went before, to hundredths or to the decimals of the amount where it has more: no part is off by more than
 *  one such unit, and nothing is heaped on the last.
 *  @param weights at least one, none negative, not all zero. */
export function shareOut(it: Money, weights: readonly bigint[]): readonly Money[] {
  if (weights.length === 1) return [it]
  const decimals = Math.max(2, decimalsOf(it.amount))
  const units = unitsOf(it.amount, decimals)
  const total = weights.reduce((sum, weight) => sum + weight, 0n)
  let running = 0n
  let given = 0n
  return weights.map((weight) => {
    running += weight
    const upToHere = dividedHalfEven(units * running, total)
    const part = upToHere - given
    given = upToHere
    return { amount: decimalText(part, decimals), currency: it.currency }
  })
}

/** Decimals as whole numbers in the same proportions, for weights: `33.3, 66.7` → `333, 667`. */
export function wholeWeights(decimals: readonly (number | string)[]): readonly bigint[] {
  const texts = decimals.map((it) => new Big(it).toFixed())
  const scale = texts.reduce((most, it) => Math.max(most, decimalsOf(it)), 0)
  return texts.map((it) => unitsOf(it, scale))
}

const decimalsOf = (amount: string): number => {
  const point = amount.indexOf('.')
  return point < 0 ? 0 : amount.length - point - 1
}

/** A plain decimal as a whole number of its last decimal: `-12.5, 2` → `-1250n`. */
function unitsOf(amount: string, decimals: number): bigint {
  const [whole = '', fraction = ''] = amount.split('.')
  return BigInt(whole + fraction.padEnd(decimals, '0'))
}

/** A whole number over 10^decimals as text, without trailing zeros: `-12505n, 1` → `-1250.5`. */
export function decimalText(units: bigint, decimals: number): string {
  const digits = (units < 0n ? -units : units).toString().padStart(decimals + 1, '0')
  const whole = digits.slice(0, digits.length - decimals)
  const fraction = digits.slice(digits.length - decimals).replace(/0+$/, '')
  return `${units < 0n ? '-' : ''}${whole}${fraction === '' ? '' : `.${fraction}`}`
}

function dividedHalfEven(dividend: bigint, divisor: bigint): bigint {
  const quotient = dividend / divisor
  const rest = dividend % divisor
  const twice = rest < 0n ? -2n * rest : 2n * rest
  const isUp = twice > divisor || (twice === divisor && quotient % 2n !== 0n)
  if (!isUp) return quotient
  return dividend < 0n ? quotient - 1n : quotient + 1n
}
