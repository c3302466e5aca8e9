/** Exact sums of whole numbers that may pass 2^53: value = high · 2^52 + low, |low| < 2^52. One entry per cell. */
export type Sums = { readonly high: Float64Array; readonly low: Float64Array }

/** What the sinks of a program counted, in their order. Counts and sums are in steps of the weight scale; sums also in the sink's steps per unit. */
export type Totals = { readonly sinks: readonly SinkTotals[] }

export type SinkTotals =
  | {
      readonly kind: 'totals'
      readonly values: readonly {
        readonly sum: Sums
        readonly nonzero: Sums
        readonly unknown: Sums
      }[] /** All units, weighted. */
      readonly units: Sums
    }
  | { readonly kind: 'histogram'; readonly units: Sums; readonly sum: Sums; readonly unknown: Sums }
  | { readonly kind: 'column'; readonly values: Float64Array; readonly known: Uint8Array }

const limb = 2 ** 52

export const noSums = (cells: number): Sums => ({ high: new Float64Array(cells), low: new Float64Array(cells) })

/** Adds whole numbers below 2^53 to sums, cell by cell, and sets them back to 0. Returns false, and adds nothing, where one is not exact. */
export function flush(part: Float64Array, into: Sums): boolean {
  for (let cell = 0; cell < part.length; cell++) {
    const value = part[cell] as number
    if (!(Math.abs(value) < 2 * limb)) return false
  }
  for (let cell = 0; cell < part.length; cell++) {
    const value = part[cell] as number
    if (value !== 0) {
      carry(into, cell, 0, value)
      part[cell] = 0
    }
  }
  return true
}

function carry(into: Sums, cell: number, high: number, low: number): void {
  const carried = Math.trunc(low / limb)
  const rest = (into.low[cell] as number) + (low - carried * limb)
  const over = Math.trunc(rest / limb)
  into.low[cell] = rest - over * limb
  into.high[cell] = (into.high[cell] as number) + high + carried + over
}

/** Adds one set of sums to another. */
export function addSums(from: Sums, into: Sums): void {
  for (let cell = 0; cell < from.low.length; cell++)
    carry(into, cell, from.high[cell] as number, from.low[cell] as number)
}

/** The exact whole number of one cell. */
export const exactSum = (it: Sums, cell: number): bigint =>
  BigInt(it.high[cell] as number) * BigInt(limb) + BigInt(it.low[cell] as number)

/** Totals of two parts of a population; columns follow one another. */
export function mergeTotals(a: Totals, b: Totals): Totals {
  return { sinks: a.sinks.map((it, at) => mergeSinks(it, b.sinks[at] as SinkTotals)) }
}

function mergeSinks(a: SinkTotals, b: SinkTotals): SinkTotals {
  if (a.kind === 'totals' && b.kind === 'totals')
    return {
      kind: 'totals',
      units: added(a.units, b.units),
      values: a.values.map((it, at) => {
        const other = b.values[at] as typeof it
        return {
          sum: added(it.sum, other.sum),
          nonzero: added(it.nonzero, other.nonzero),
          unknown: added(it.unknown, other.unknown),
        }
      }),
    }
  if (a.kind === 'histogram' && b.kind === 'histogram')
    return {
      kind: 'histogram',
      units: added(a.units, b.units),
      sum: added(a.sum, b.sum),
      unknown: added(a.unknown, b.unknown),
    }
  if (a.kind === 'column' && b.kind === 'column') {
    const values = new Float64Array(a.values.length + b.values.length)
    const known = new Uint8Array(values.length)
    values.set(a.values)
    values.set(b.values, a.values.length)
    known.set(a.known)
    known.set(b.known, a.known.length)
    return { kind: 'column', values, known }
  }
  throw new TypeError('totals of different programs')
}

function added(a: Sums, b: Sums): Sums {
  const sums = { high: a.high.slice(), low: a.low.slice() }
  addSums(b, sums)
  return sums
}
