import type { Unit } from './kind.ts'

/** Unit of a product: exponents add up, `1` is neutral. `VND · 1/VND` is `1`, `VND/person · person` is `VND`. */
export const timesUnit = (a: Unit, b: Unit): Unit => combined(a, b, 1)

/** Unit of a quotient. */
export const overUnit = (a: Unit, b: Unit): Unit => combined(a, b, -1)

function combined(a: Unit, b: Unit, sign: 1 | -1): Unit {
  const exponents = new Map<string, number>()
  for (const [it, by] of [
    [a, 1],
    [b, sign],
  ] as const)
    for (const [base, exponent] of partsOf(it)) exponents.set(base, (exponents.get(base) ?? 0) + exponent * by)
  const above = [...exponents].flatMap(([base, exponent]) => Array<string>(Math.max(exponent, 0)).fill(base))
  const below = [...exponents].flatMap(([base, exponent]) => Array<string>(Math.max(-exponent, 0)).fill(base))
  return `${above.join('·') || '1'}${below.map((it) => `/${it}`).join('')}`
}

/** `VND/m²/month` → VND 1, m² −1, month −1. */
function partsOf(it: Unit): readonly (readonly [string, number])[] {
  const [above = '', ...below] = it.split('/')
  return [...above.split('·').map((base) => [base, 1] as const), ...below.map((base) => [base, -1] as const)].filter(
    ([base]) => base !== '1',
  )
}
