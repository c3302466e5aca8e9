/** The number that a text works out to: numbers, `+ - * /`, signs and parentheses, as a test may write `600 * 2 - 200 / 12`. Nothing where it is none,
 *  or divides by zero. It is read, never run. */
export function arithmetic(text: string): number | undefined {
  if (text.length > longest) return undefined
  const tokens = text.match(/\d[\d_]*(?:\.\d*)?(?:[eE][-+]?\d+)?|\.\d+(?:[eE][-+]?\d+)?|[-+*/()]|\S/g) ?? []
  const reader: Reader = { tokens, at: 0 }
  const value = sum(reader)
  return reader.at === tokens.length && Number.isFinite(value) ? value : undefined
}

/** Longer arithmetic is a slip, and could be nested deeper than a stack. */
const longest = 1000

type Reader = { readonly tokens: readonly string[]; at: number }

function sum(reader: Reader): number {
  let value = product(reader)
  for (let sign = takeOne(reader, '+-'); sign !== undefined; sign = takeOne(reader, '+-'))
    value += (sign === '-' ? -1 : 1) * product(reader)
  return value
}

function product(reader: Reader): number {
  let value = factor(reader)
  for (let sign = takeOne(reader, '*/'); sign !== undefined; sign = takeOne(reader, '*/')) {
    const next = factor(reader)
    value = sign === '*' ? value * next : value / next
  }
  return value
}

function factor(reader: Reader): number {
  const sign = takeOne(reader, '+-')
  if (sign !== undefined) return (sign === '-' ? -1 : 1) * factor(reader)
  if (takeOne(reader, '(') === undefined) {
    const token = reader.tokens[reader.at++] ?? ''
    return /^[\d.]/.test(token) ? Number(token.replaceAll('_', '')) : Number.NaN
  }
  const value = sum(reader)
  return takeOne(reader, ')') === undefined ? Number.NaN : value
}

function takeOne(reader: Reader, among: string): string | undefined {
  const token = reader.tokens[reader.at]
  if (token === undefined || token.length !== 1 || !among.includes(token)) return undefined
  reader.at++
  return token
}
