import { isDay } from '#ground/date'
import type { Language } from '#ground/text'
import { formatNumber } from '#messages/format'
import { promisesWords } from '#messages/screens/promises'

/** Whole years and the days since the last of them: `18 years 354 days`. */
export function ageWords(from: string, until: string, language: Language): string | undefined {
  if (!isDay(from) || !isDay(until) || from > until) return undefined
  const years = Number(until.slice(0, 4)) - Number(from.slice(0, 4)) - (until.slice(5) < from.slice(5) ? 1 : 0)
  const anniversary = new Date(`${from}T00:00:00Z`)
  anniversary.setUTCFullYear(anniversary.getUTCFullYear() + years)
  const days = Math.round((Date.parse(`${until}T00:00:00Z`) - anniversary.getTime()) / 86_400_000)
  const part = (count: number, one: 'year' | 'day', many: 'years' | 'days'): string =>
    `${formatNumber(count, language)} ${promisesWords[count === 1 ? one : many][language]}`
  return [...(years > 0 ? [part(years, 'year', 'years')] : []), part(days, 'day', 'days')].join(' ')
}

/** The same day one year earlier, 1 March for 29 February. */
export const yearBefore = (day: string): string => {
  const date = new Date(`${day}T00:00:00Z`)
  date.setUTCFullYear(date.getUTCFullYear() - 1)
  return date.toISOString().slice(0, 10)
}
