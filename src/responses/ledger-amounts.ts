/** A column of exact decimals: one scale for all, integers in limbs of nine digits, the lowest first. Every limb carries
 *  the sign of its amount. Nothing is rounded: the scale is that of the amount with the most decimals.
 *  amount = Σ limbs[i][row] × 10^(9 i) / 10^scale */
export type Amounts = { readonly scale: number; readonly limbs: readonly Float64Array[] }

const digitsOfLimb = 9
const base = 10 ** digitsOfLimb

/** A limb is below 10⁹, so four million of them stay below 2⁵³, where doubles are exact integers. */
const rowsBeforeCarry = 4_000_000

/** Decimals from there on are taken for a slip, not for an amount: `1e-300` would make every row three hundred digits. */
const mostDigits = 60

const decimalPattern = /^([+-]?)(\d+)(?:\.(\d*))?(?:[eE]([+-]?\d{1,4}))?$/

type Digits = { readonly isNegative: boolean; readonly digits: string; readonly scale: number }

/** Reads `-1250.5`, `7.8e-14`; `undefined` for what is no decimal number or has more than sixty digits either side. */
export function digitsOf(text: string): Digits | undefined {
  const match = decimalPattern.exec(text)
  if (match === null) return undefined
  const [, sign, units = '', decimals = '', exponent = '0'] = match
  const shifted = decimals.length - Number(exponent)
  const joined = `${units}${decimals}`.replace(/^0+/, '')
  const trailing = joined.length - joined.replace(/0+$/, '').length
  const scale = shifted - trailing
  const digits = joined.slice(0, joined.length - trailing)
  if (digits === '') return { isNegative: false, digits: '0', scale: 0 }
  const padded = scale < 0 && -scale <= mostDigits ? digits + '0'.repeat(-scale) : digits
  if (Math.abs(scale) > mostDigits || padded.length > mostDigits) return undefined
  return { isNegative: sign === '-', digits: padded, scale: Math.max(0, scale) }
}

/** @param texts decimal numbers.
 *  @throws RangeError on a text that is none: readers report those before they fill a column. */
export function amountsOf(texts: readonly string[]): Amounts {
  const read = texts.map((it) => digitsOf(it) ?? notDecimal(it))
  const scale = read.reduce((most, it) => Math.max(most, it.scale), 0)
  const length = read.reduce((most, it) => Math.max(most, it.digits.length + scale - it.scale), 1)
  const limbs = Array.from({ length: Math.ceil(length / digitsOfLimb) }, () => new Float64Array(texts.length))
  for (const [row, it] of read.entries()) {
    const digits = it.digits + '0'.repeat(scale - it.scale)
    for (let limb = 0, end = digits.length; end > 0; limb++, end -= digitsOfLimb) {
      const part = Number(digits.slice(Math.max(0, end - digitsOfLimb), end))
      const column = limbs[limb]
      if (column !== undefined) column[row] = it.isNegative ? -part : part
    }
  }
  return { scale, limbs }
}

function notDecimal(text: string): never {
  throw new RangeError(`not a decimal number: ${text}`)
}

/** Exact sums of a column by line, whatever the order of the rows.
 *  @param lineOf line of each row, or -1 for rows that are left out.
 *  @returns one integer per line, to be divided by 10^scale. */
export function sumsByLine({ limbs }: Amounts, lineOf: Int32Array, lines: number): readonly bigint[] {
  const sums = Array.from({ length: lines }, () => 0n)
  for (let start = 0; start < lineOf.length; start += rowsBeforeCarry) {
    const end = Math.min(lineOf.length, start + rowsBeforeCarry)
    for (const [power, column] of limbs.entries()) {
      const partial = new Float64Array(lines)
      for (let row = start; row < end; row++) {
        const line = lineOf[row] as number
        if (line >= 0) partial[line] = (partial[line] as number) + (column[row] as number)
      }
      const factor = BigInt(base) ** BigInt(power)
      for (let line = 0; line < lines; line++) {
        const sum = partial[line] as number
        if (sum !== 0) sums[line] = (sums[line] as bigint) + BigInt(sum) * factor
      }
    }
  }
  return sums
}
