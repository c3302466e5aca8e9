/** How far below a boundary a quotient may lie and still count as on it. The law multiplies decimals exactly, doubles do not: 0.29 × 100 is
 *  28.999999999999996. 2^-20 is one unit in the last place below 2^33 (8.6 billion), which is what a rate times an amount may be off there;
 *  and less than the 0.00001 by which a quotient of five decimals misses a boundary that it does not reach. */
export const tolerance = 2 ** -20
const halfAndTolerance = 0.5 + tolerance

/** To the nearest multiple of the step, a half towards plus infinity. The step is above 0, as in all of these. */
export const roundHalfUp = (value: number, step: number): number => Math.floor(value / step + halfAndTolerance) * step

/** To the nearest multiple; where the quotient is within the tolerance of a half, to the even one of the two multiples. */
export function roundHalfEven(value: number, step: number): number {
  const quotient = value / step
  const nearest = Math.floor(quotient + halfAndTolerance)
  const isHalf = quotient - (nearest - 0.5) <= tolerance
  return (isHalf && nearest - 2 * Math.floor(nearest / 2) !== 0 ? nearest - 1 : nearest) * step
}

export const roundDown = (value: number, step: number): number => Math.floor(value / step + tolerance) * step

export const roundUp = (value: number, step: number): number => Math.ceil(value / step - tolerance) * step
