/** What a YAML 1.1 scalar says. */
export type Scalar = null | boolean | number | string

/** What a plain (unquoted) YAML 1.1 scalar says, read as the format's own loader does, with the timestamp type off: `1_000` is a
 *  thousand, `no` is false, `010` is eight, `1:30` is ninety, and `2017-01-01` and `1e5` stay text. */
export function plainScalar(text: string): Scalar {
  const first = text.charCodeAt(0)
  if (text === '' || text === '~' || nothing.has(text)) return null
  const truth = truths.get(text)
  if (truth !== undefined) return truth
  return isNumberStart(first) ? (wholeNumber(text) ?? realNumber(text) ?? text) : text
}

/** Whether a plain scalar is written as Vietnamese writes thousands: `5.000`, which YAML reads as five. A number is never written back so. */
export const isWrittenInThousands = (text: string): boolean => /^-?[1-9]\d{0,2}\.\d\d0$/.test(text)

const nothing = new Set(['null', 'Null', 'NULL'])

const truths = new Map(
  Object.entries({ yes: true, true: true, on: true, no: false, false: false, off: false }).flatMap(([word, truth]) => [
    [word, truth] as const,
    [`${word.charAt(0).toUpperCase()}${word.slice(1)}`, truth] as const,
    [word.toUpperCase(), truth] as const,
  ]),
)

const isNumberStart = (code: number): boolean => (code >= 48 && code <= 57) || code === 43 || code === 45 || code === 46

const decimal = /^[-+]?(?:0|[1-9][0-9_]*)$/
const octal = /^[-+]?0[0-7_]+$/
const hexadecimal = /^[-+]?0x[0-9a-fA-F_]+$/
const binary = /^[-+]?0b[01_]+$/
const sixties = /^[-+]?[1-9][0-9_]*(?::[0-5]?[0-9])+$/

function wholeNumber(text: string): number | undefined {
  if (decimal.test(text)) return Number(bare(text))
  const digits = bare(text).replace(/^[-+]/, '')
  const sign = text.startsWith('-') ? -1 : 1
  if (octal.test(text)) return sign * Number.parseInt(digits, 8)
  if (hexadecimal.test(text) || binary.test(text)) return sign * Number(digits)
  return sixties.test(text) ? sign * sixtieths(digits) : undefined
}

const real = /^[-+]?(?:[0-9][0-9_]*\.[0-9_]*(?:[eE][-+][0-9]+)?|\.[0-9][0-9_]*(?:[eE][-+][0-9]+)?)$/
const realSixties = /^[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+\.[0-9_]*$/
const infinite = /^[-+]?\.(?:inf|Inf|INF)$/

function realNumber(text: string): number | undefined {
  if (real.test(text)) return Number(bare(text))
  if (infinite.test(text)) return text.startsWith('-') ? -Infinity : Infinity
  if (/^\.(?:nan|NaN|NAN)$/.test(text)) return Number.NaN
  if (!realSixties.test(text)) return undefined
  return (text.startsWith('-') ? -1 : 1) * sixtieths(bare(text).replace(/^[-+]/, ''))
}

const bare = (text: string): string => text.replaceAll('_', '')

const sixtieths = (digits: string): number => digits.split(':').reduce((sum, part) => sum * 60 + Number(part), 0)

/** The plain text of a scalar that is no text; `plainScalar` reads it back. */
export function scalarText(value: null | boolean | number): string {
  if (typeof value !== 'number') return String(value)
  if (Number.isNaN(value)) return '.nan'
  if (!Number.isFinite(value)) return value < 0 ? '-.inf' : '.inf'
  if (Object.is(value, -0)) return '-0.0'
  const text = String(value)
  const [digits = '', exponent] = text.split('e')
  // The loader takes an exponent only after a decimal point.
  return exponent === undefined || digits.includes('.') ? text : `${digits}.0e${exponent}`
}
