import { isDay } from '#ground/date'

/** The types of values that the schemas of the standard use. */
export type ValueType = keyof typeof isOfType

/** XML collapses white space at both ends before it reads any value but text. */
const collapsed = (value: string): string => value.replace(/[ \t\r\n]+/g, ' ').trim()

const zone = '(Z|[+-](0\\d|1[0-3]):[0-5]\\d|[+-]14:00)?'
const dayPattern = new RegExp(`^(\\d{4,}-\\d{2}-\\d{2})${zone}$`)
const momentPattern = new RegExp(
  `^(\\d{4,}-\\d{2}-\\d{2})T(([01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d(\\.\\d+)?|24:00:00(\\.0+)?)${zone}$`,
)
const integer = /^[+-]?\d+$/

const holds = (pattern: RegExp, value: string): boolean => pattern.test(collapsed(value))

const isDate = (pattern: RegExp, value: string): boolean => {
  const day = pattern.exec(collapsed(value))?.[1]
  // A year of more than four digits is a year of the schema language, but of no publication.
  return day !== undefined && !day.startsWith('0000') && isDay(day)
}

const within = (value: string, least: bigint, most: bigint | undefined): boolean => {
  const text = collapsed(value)
  if (!integer.test(text)) return false
  const number = BigInt(text.replace(/^\+/, ''))
  return number >= least && (most === undefined || number <= most)
}

/** A reference as the address standard writes it: characters outside it are taken as if they were escaped, so that
 *  addresses in any script pass, as they do in the official check. */
const isAddress = (value: string): boolean => {
  const text = collapsed(value)
  const [, scheme, rest = ''] = /^(?:([A-Za-z][A-Za-z0-9+.-]*):)?(.*)$/s.exec(text) ?? []
  if (scheme === undefined && /^[^/?#]*:/.test(rest)) return false
  if (/%(?![0-9A-Fa-f]{2})/.test(rest)) return false
  const fragment = rest.indexOf('#')
  if (fragment !== -1 && rest.indexOf('#', fragment + 1) !== -1) return false
  const authority = /^\/\/([^/?#]*)/.exec(rest)?.[1]
  if (authority !== undefined && !/^([^@[\]]*@)?(\[[0-9A-Fa-fv:.]+\]|[^:@[\]]*)(:\d*)?$/.test(authority)) return false
  return !/[[\]]/.test(rest.slice(authority === undefined ? 0 : authority.length + 2))
}

/** Whether a value is one of its type. A type answers as the schema language defines it. */
export const isOfType = {
  string: () => true,
  anything: () => true,
  decimal: (value: string) => holds(/^[+-]?(\d+(\.\d*)?|\.\d+)$/, value),
  integer32: (value: string) => within(value, -2147483648n, 2147483647n),
  natural: (value: string) => within(value, 0n, undefined),
  positive: (value: string) => within(value, 1n, undefined),
  boolean: (value: string) => holds(/^(true|false|1|0)$/, value),
  date: (value: string) => isDate(dayPattern, value),
  dateTime: (value: string) => isDate(momentPattern, value),
  language: (value: string) => collapsed(value) === '' || holds(/^[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*$/, value),
  uri: isAddress,
  NMTOKEN: (value: string) => holds(/^[\p{L}\p{N}\p{M}.\-_:·]+$/u, value),
} as const satisfies Readonly<Record<string, (value: string) => boolean>>
