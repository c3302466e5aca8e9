import { isPartialDate } from '#ground/date'
import { isMissing, type Missing } from '#ground/missing'
import type { Quantity } from '#ground/quantity'
import type { Language, Text } from '#ground/text'

/** Numbers, dates and the words for missing values, as each language writes them. */

const locales: Readonly<Record<Language, string>> = { vi: 'vi-VN', en: 'en-GB' }

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

export const formatNumber = (value: number, language: Language): string =>
  new Intl.NumberFormat(locales[language], { maximumFractionDigits: 4 }).format(value)

/** `2022-12-28` → 28/12/2022 or 28 December 2022; a month or a year stays one; a word for a missing date is translated. */
export function formatDate(date: string, language: Language): string {
  if (isMissing(date)) return missingWords[language][date]
  if (date === 'open') return language === 'vi' ? 'không thời hạn' : 'no end set'
  if (!isPartialDate(date)) return date
  const [year, month, day] = date.split('-')
  if (month === undefined) return year ?? date
  if (language === 'vi')
    return day === undefined ? `${Number(month)}/${year}` : `${Number(day)}/${Number(month)}/${year}`
  const name = new Intl.DateTimeFormat('en-GB', { month: 'long', timeZone: 'UTC' }).format(
    new Date(Date.UTC(2000, Number(month) - 1, 1)),
  )
  return day === undefined ? `${name} ${year}` : `${Number(day)} ${name} ${year}`
}

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

const units: Readonly<Record<string, Text>> = {
  percent: { vi: '%', en: '%' },
  persons: { vi: 'người', en: 'persons' },
  'thousand persons': { vi: 'nghìn người', en: 'thousand persons' },
  'million persons': { vi: 'triệu người', en: 'million persons' },
  households: { vi: 'hộ', en: 'households' },
  departures: { vi: 'lượt người', en: 'departures' },
  'percent of GDP': { vi: '% GDP', en: '% of GDP' },
  'percentage points per year': { vi: 'điểm phần trăm mỗi năm', en: 'percentage points a year' },
  units: { vi: 'căn', en: 'units' },
  facilities: { vi: 'cơ sở', en: 'facilities' },
  years: { vi: 'năm', en: 'years' },
  workers: { vi: 'người lao động', en: 'workers' },
}

/** Value and unit together: `34,84 %`, `more than 100,000 departures`. */
export function formatValue(value: Quantity | string, unit: string, language: Language): string {
  const number = formatQuantity(value, language)
  const after = formatUnit(unit, language)
  return typeof value === 'string' || after === '' ? number : `${number} ${after}`
}

/** Words in the reader's language, or the word for why there are none. */
export const formatWords = (it: Text | string, language: Language): string =>
  typeof it === 'string' ? (isMissing(it) ? missingWords[language][it] : it) : it[language]
