import { isPartialDate } from '#ground/date'
import { isMissing, type Missing } from '#ground/missing'
import type { Quantity } from '#ground/quantity'
import type { Language, Text } from '#ground/text'
import { units } from './units.ts'

/** Numbers, dates and the words for missing values, as each language writes them. */

export const missingWords: Readonly<Record<Language, Readonly<Record<Missing, string>>>> = {
  vi: {
    unknown: 'chưa biết',
    'not stated': 'không nêu',
    'not applicable': 'không áp dụng',
    suppressed: 'không công bố (nhóm quá nhỏ)',
  },
  en: {
    unknown: 'unknown',
    'not stated': 'not stated',
    'not applicable': 'not applicable',
    suppressed: 'suppressed (group too small)',
  },
}

export const formatNumber = (value: number, language: Language): string => numbers[language].format(value)

// Made once: a review writes thousands of numbers, and making a formatter costs far more than using it.
const numbers: Readonly<Record<Language, Intl.NumberFormat>> = {
  vi: new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 4 }),
  en: new Intl.NumberFormat('en-GB', { maximumFractionDigits: 4 }),
}

/** `2022-12-28` → 28/12/2022 or 28 December 2022; a month or a year stays one; a word for a missing date is translated. */
export function formatDate(date: string, language: Language): string {
  if (isMissing(date)) return missingWords[language][date]
  if (date === 'open') return language === 'vi' ? 'không thời hạn' : 'no end set'
  if (!isPartialDate(date)) return date
  const [year, month, day] = date.split('-')
  if (month === undefined) return year ?? date
  if (language === 'vi')
    return day === undefined ? `${Number(month)}/${year}` : `${Number(day)}/${Number(month)}/${year}`
  const name = englishMonths[Number(month) - 1]
  return day === undefined ? `${name} ${year}` : `${Number(day)} ${name} ${year}`
}

/** `1 March 2021 – 4 October 2026`; one word where neither end is stated. */
export const formatSpan = (from: string, to: string, language: Language): string =>
  from === to ? formatDate(from, language) : `${formatDate(from, language)} – ${formatDate(to, language)}`

const englishMonths = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const

/** A value with its bound in words: "more than 100,000", "khoảng 28,3". */
export function formatQuantity(it: Quantity | string, language: Language): string {
  if (typeof it === 'string') return isMissing(it) ? missingWords[language][it] : it
  const number = formatNumber(it.value, language)
  if (it.relation === 'range') return `${number}–${formatNumber(it.upper, language)}`
  return `${relations[language][it.relation]}${number}`
}

const relations: Readonly<Record<Language, Readonly<Record<Exclude<Quantity['relation'], 'range'>, string>>>> = {
  vi: { '=': '', '~': 'khoảng ', '<': 'dưới ', '<=': 'không quá ', '>': 'trên ', '>=': 'ít nhất ' },
  en: { '=': '', '~': 'about ', '<': 'less than ', '<=': 'at most ', '>': 'more than ', '>=': 'at least ' },
}

/** The unit as it stands after a number; a unit without a translation is shown as the source writes it. */
export function formatUnit(unit: string, language: Language): string {
  if (isMissing(unit)) return ''
  return units[unit]?.[language] ?? unit
}

/** Value and unit together: `34,84 %`, `more than 100,000 departures`. */
export function formatValue(value: Quantity | string, unit: string, language: Language): string {
  const number = formatQuantity(value, language)
  const after = formatUnit(unit, language)
  return typeof value === 'string' || after === '' ? number : `${number}\u00a0${after}`
}

/** Words in the reader's language, or the word for why there are none. */
export const formatWords = (it: Text | string, language: Language): string =>
  typeof it === 'string' ? (isMissing(it) ? missingWords[language][it] : it) : it[language]
