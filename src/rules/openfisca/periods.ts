import { daysIn, type Period, periodFrom } from '#ground/period'

/** A period of a test, from its text. Longer than two hundred years it is taken for a slip, because it would be worked through part by part. */
export function periodIn(text: string): Period | undefined {
  const period = periodFrom(text)
  return period === undefined || period.unit === 'always' || daysIn(period) <= longest ? period : undefined
}

const longest = 200 * 366
