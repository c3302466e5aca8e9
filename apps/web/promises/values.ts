import type { Language } from '#ground/text'
import { formatValue } from '#messages/format'
import { promisesWords } from '#messages/screens/promises'
import type { ShownValue } from '#review/proposal'

/** A value with its unit, or *no data* where it is not known. */
export const shownValue = (value: ShownValue, unit: string, language: Language): string =>
  value === 'unknown' ? promisesWords.noData[language] : formatValue(value, unit, language)

/** The number of a value for a chart; a bound is drawn where it stands, a range in its middle. */
export function numberOf(it: ShownValue): number | undefined {
  if (typeof it === 'string') return undefined
  return it.relation === 'range' ? (it.value + it.upper) / 2 : it.value
}
