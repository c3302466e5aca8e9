import type { Expectation } from './expectations.ts'
import type { Value } from './system.ts'

/** Whether a value is what was expected. Numbers and truths are compared after conversion to 32 bits, as the format does; both margins have to hold where
 *  both are given, and the margin is 0 where none is. Dates, codes and text are compared as they are. What is unknown is met by nothing but
 *  the expectation, null, that it is. */
export function meets(
  expected: Value | null,
  found: Value | undefined,
  { absoluteMargin, relativeMargin }: Pick<Expectation, 'absoluteMargin' | 'relativeMargin'>,
): boolean {
  if (expected === null || found === undefined) return expected === null && found === undefined
  if (typeof expected === 'string' || typeof found === 'string') return expected === found
  const wanted = Math.fround(Number(expected))
  const difference = Math.abs(Math.fround(wanted - Math.fround(Number(found))))
  const absolute = absoluteMargin ?? (relativeMargin === undefined ? 0 : Infinity)
  const relative = relativeMargin === undefined ? Infinity : Math.abs(Math.fround(relativeMargin) * wanted)
  return difference <= Math.fround(absolute) && difference <= Math.fround(relative)
}
