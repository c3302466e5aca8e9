import { civilDate, dayNumber } from '#ground/calendar'
import type { ColumnRequest } from './request.ts'

/** What is wrong with one cell. */
export type CellFault =
  | 'population-not-a-number'
  | 'population-number-with-separators'
  | 'population-not-whole'
  | 'population-out-of-bounds'
  | 'population-not-a-truth'
  | 'population-not-a-date'
  | 'population-not-a-code'
  | 'population-not-applicable'

/** A cell as it is stored; nothing where it is unknown; or what is wrong with it. */
export type Cell = number | undefined | CellFault

/** Reads the cells of one column, whatever a file holds them as: text, number, truth, nothing. An empty cell and `unknown` are unknown;
 *  `not applicable` and `n/a` are what the request says. */
export function cellReader(request: ColumnRequest): (value: unknown) => Cell {
  const read = readers[request.kind](request)
  const notApplicable = request.whenNotApplicable ?? 'population-not-applicable'
  return (value) => {
    if (value === null || value === undefined) return undefined
    if (typeof value !== 'string') return read(value)
    const text = value.trim()
    if (text === '') return undefined
    const first = text.charCodeAt(0) | 0x20
    if (first === letterU && /^unknown$/i.test(text)) return undefined
    if (first === letterN && /^(?:not applicable|n\/a)$/i.test(text)) return notApplicable
    return read(text)
  }
}

const letterU = 0x75
const letterN = 0x6e

const readers: Readonly<Record<ColumnRequest['kind'], (request: ColumnRequest) => (value: unknown) => Cell>> = {
  number: (request) => {
    const { least, most, whole } = boundsOf(request)
    return (value) => {
      const number = typeof value === 'string' ? numberFrom(value, whole) : asNumber(value)
      if (typeof number !== 'number') return number
      if (whole && !Number.isInteger(number)) return 'population-not-whole'
      return number >= least && number <= most ? number : 'population-out-of-bounds'
    }
  },
  truth: () => (value) => {
    if (value === true || value === 1 || value === 1n) return 1
    if (value === false || value === 0 || value === 0n) return 0
    return (typeof value === 'string' ? truths.get(value.toLowerCase()) : undefined) ?? 'population-not-a-truth'
  },
  date: () => (value) => {
    if (typeof value === 'string') return dayFrom(value)
    return typeof value === 'number' && Number.isInteger(value) && value >= firstDay && value <= lastDay
      ? value
      : 'population-not-a-date'
  },
  code: ({ codes = [] }) => {
    const places = new Map(codes.map((it, place) => [it, place]))
    return (value) =>
      (typeof value === 'string' || typeof value === 'number' || typeof value === 'bigint'
        ? places.get(String(value))
        : undefined) ?? 'population-not-a-code'
  },
}

const truths: ReadonlyMap<string, number> = new Map([
  ['true', 1],
  ['yes', 1],
  ['1', 1],
  ['false', 0],
  ['no', 0],
  ['0', 0],
])

/** The bounds between which a number may be stored as it is; nothing lies between those of what is no number. Without a bound, every
 *  finite number. */
export function boundsOf({ kind, min, max, integral }: ColumnRequest) {
  if (kind === 'date') return { least: firstDay, most: lastDay, whole: true }
  if (kind !== 'number') return { least: 1, most: 0, whole: true }
  return { least: min ?? -Number.MAX_VALUE, most: max ?? Number.MAX_VALUE, whole: integral === true }
}

function asNumber(value: unknown): Cell {
  if (typeof value === 'number') return Number.isFinite(value) ? value : 'population-not-a-number'
  // Beyond 2^53 neighbours fall together, and nothing would say so.
  if (typeof value === 'bigint' && Number.isSafeInteger(Number(value))) return Number(value)
  return 'population-not-a-number'
}

/** A number as programs write it, with a decimal point. Where whole numbers stand, `5.000` is refused, because in Vietnamese it is
 *  five thousand. */
function numberFrom(text: string, whole: boolean): Cell {
  const small = digits(text)
  if (small >= 0) return small
  const isGrouped = whole && /^-?\d{1,3}(?:\.\d{3})+$/.test(text)
  if (!isGrouped && /^-?(?:\d+(?:\.\d+)?|\.\d+)(?:e[+-]?\d+)?$/i.test(text)) return asNumber(Number(text))
  return isGrouped || /^-?\d[\d.,'  ]*\d$/.test(text) ? 'population-number-with-separators' : 'population-not-a-number'
}

/** Up to nine digits, as nearly every cell of a survey is; -1 for all else. */
function digits(text: string): number {
  if (text.length > 9) return -1
  let number = 0
  for (let at = 0; at < text.length; at++) {
    const digit = text.charCodeAt(at) - 0x30
    if (digit < 0 || digit > 9) return -1
    number = number * 10 + digit
  }
  return number
}

/** A day that does not exist comes out as another one. */
function dayFrom(text: string): Cell {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return 'population-not-a-date'
  const [year, month, day] = [Number(text.slice(0, 4)), Number(text.slice(5, 7)), Number(text.slice(8))]
  const number = dayNumber(year, month, day)
  return civilDate(number) === year * 10000 + month * 100 + day ? number : 'population-not-a-date'
}

const firstDay = dayNumber(1, 1, 1)
const lastDay = dayNumber(9999, 12, 31)
