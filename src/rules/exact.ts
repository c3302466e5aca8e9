/** Exact decimals as text: totals pass what a double holds. */

/** a − b */
export function lessExact(a: string, b: string): string {
  const places = Math.max(placesOf(a), placesOf(b))
  return decimal(scaled(a, places) - scaled(b, places), places)
}

/** To so many decimals, a half away from zero. */
export function roundedExact(it: string, places: number): string {
  const extra = placesOf(it) - places
  if (extra <= 0) return it
  const value = scaled(it, placesOf(it))
  const step = 10n ** BigInt(extra)
  const half = value < 0n ? -(step / 2n) : step / 2n
  return decimal((value + half) / step, places)
}

/** Whether it is 0, however it is written. */
export const isZero = (it: string): boolean => /^-?0*(\.0*)?$/.test(it)

const placesOf = (it: string): number => it.split('.')[1]?.length ?? 0

function scaled(it: string, places: number): bigint {
  const [whole = '0', fraction = ''] = it.replace('-', '').split('.')
  const value = BigInt(whole + fraction.padEnd(places, '0'))
  return it.startsWith('-') ? -value : value
}

function decimal(value: bigint, places: number): string {
  const digits = (value < 0n ? -value : value).toString().padStart(places + 1, '0')
  const whole = digits.slice(0, digits.length - places)
  const fraction = digits.slice(digits.length - places).replace(/0+$/, '')
  return `${value < 0n ? '-' : ''}${whole}${fraction === '' ? '' : `.${fraction}`}`
}
