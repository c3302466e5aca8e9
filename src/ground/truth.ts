/** A claim about the world can hold, fail, or be undecidable from what is recorded (Kleene's three-valued logic). */
export type Truth = 'yes' | 'no' | 'unknown'

export const truth = (claim: boolean): Truth => (claim ? 'yes' : 'no')

export const not = (a: Truth): Truth => (a === 'yes' ? 'no' : a === 'no' ? 'yes' : 'unknown')

/** `no` as soon as one claim fails; `yes` only if all hold. */
export const all = (claims: readonly Truth[]): Truth =>
  claims.includes('no') ? 'no' : claims.includes('unknown') ? 'unknown' : 'yes'

/** `yes` as soon as one claim holds; `no` only if all fail. */
export const any = (claims: readonly Truth[]): Truth =>
  claims.includes('yes') ? 'yes' : claims.includes('unknown') ? 'unknown' : 'no'
