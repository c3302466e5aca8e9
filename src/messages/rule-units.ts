import type { Language, Text } from '#ground/text'
import { formatNumber } from './format.ts'

/** Words of the units that rules are written in. One that is not here is shown as the rule book writes it. */
const words: Readonly<Record<string, Text>> = {
  VND: { vi: 'đồng', en: 'VND' },
  year: { vi: 'năm', en: 'years' },
  month: { vi: 'tháng', en: 'months' },
  week: { vi: 'tuần', en: 'weeks' },
  day: { vi: 'ngày', en: 'days' },
  person: { vi: 'người', en: 'person' },
  household: { vi: 'hộ', en: 'household' },
  hour: { vi: 'giờ', en: 'hours' },
  visit: { vi: 'lần khám', en: 'visits' },
  time: { vi: 'lần', en: 'times' },
  child: { vi: 'con', en: 'child' },
  step: { vi: 'bậc', en: 'steps' },
  percent: { vi: '%', en: '%' },
}

/** A unit as it stands after a number: `đồng/người`; nothing for a number without one. */
export const ruleUnit = (unit: string, language: Language): string =>
  unit === '1'
    ? ''
    : unit
        .split('/')
        .map((part, at) =>
          part
            .split('·')
            .map((it) => (at > 0 ? singular(it, language) : (words[it]?.[language] ?? it)))
            .join('·'),
        )
        .join('/')

/** `VND per month`, not `VND per months`. */
const singular = (unit: string, language: Language): string =>
  language === 'en' ? (words[unit]?.en ?? unit).replace(/s$/, '') : (words[unit]?.vi ?? unit)

/** A number of a rule with its unit: `500.000 đồng`, `75 years`, `1 year`. */
export function ruleNumber(value: number, unit: string | undefined, language: Language): string {
  // A year of the calendar is no length of time, and a number per something has no unit of its own.
  if (unit === 'year' && Math.abs(value) >= 1000) return language === 'vi' ? `năm\u00a0${value}` : String(value)
  if (unit?.startsWith('1/') === true) return `${formatNumber(value, language)}/${singular(unit.slice(2), language)}`
  const after = value === 1 ? singular(unit ?? '1', language) : ruleUnit(unit ?? '1', language)
  return after === '' || after === '1'
    ? formatNumber(value, language)
    : `${formatNumber(value, language)}\u00a0${after}`
}

/** A value as it stands behind the name of a thing. Vietnamese counts what is called an age in years of age: `Tuổi nghỉ hưu: 60 tuổi`, and not `60 năm`. */
export const valueOfNamed = (name: string, value: string, language: Language): string =>
  language === 'vi' && isAge.test(name) ? value.replace(/(^|\u00a0)năm$/, '$1tuổi') : value

const isAge = /^\(*(?:độ )?tuổi(?: |\)|$)/i

/** An exact decimal, of any length, with separators of the language. */
export function ruleDecimal(exact: string, language: Language): string {
  const [whole = '0', fraction] = exact.replace('-', '').split('.')
  const [group, point] = language === 'vi' ? ['.', ','] : [',', '.']
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, group)
  return `${exact.startsWith('-') ? '−' : ''}${grouped}${fraction === undefined ? '' : `${point}${fraction}`}`
}
