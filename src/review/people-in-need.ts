import type { Day } from '#ground/date'
import { isMissing } from '#ground/missing'
import { boundsOf, type Quantity } from '#ground/quantity'
import { latestByDay, type Observation } from '#vocabulary/indicator'
import type { NeedRow } from '#vocabulary/need-row'
import type { Holdings } from './holdings.ts'

/** People whom a need still leaves without, multiplied from two published figures, and those figures. */
export type PeopleLeft = {
  readonly persons: Quantity
  readonly from: readonly Observation[]
}

/** Persons in one unit of a count. */
const persons: Readonly<Record<string, number>> = { persons: 1, 'thousand persons': 1e3, 'million persons': 1e6 }

/** How many people a need concerns times the share that is not reached, by the latest figures for the whole country. Where
 *  a figure is a bound, or is reported in several ways, the product is a range. Nothing where either is not recorded.
 *  @param values national observations of an indicator, without parts of groups. */
export function peopleLeft(
  row: NeedRow,
  values: (indicator: string) => readonly Observation[],
  holdings: Holdings,
  day: Day,
): PeopleLeft | undefined {
  if (row.people?.share === undefined) return undefined
  const counts = latestByDay(values(row.people.count), day).filter((it) => it.unit in persons)
  const shares = latestByDay(values(row.people.share), day).filter((it) => it.unit === 'percent')
  const [count, share] = [rangeOf(counts), rangeOf(shares)]
  if (count === undefined || share === undefined) return undefined
  const better = holdings.indicators.get(row.people.share)?.better
  if (better === 'context' || better === undefined) return undefined
  const [least, most] = [Math.max(0, share.low), Math.min(100, share.high)]
  const left = better === 'down' ? { low: least, high: most } : { low: 100 - most, high: 100 - least }
  return {
    persons: quantityOf((Math.max(0, count.low) * left.low) / 100, (count.high * left.high) / 100),
    from: [...counts, ...shares],
  }
}

/** From the lowest to the highest that the reports leave open, in persons where they count them. */
function rangeOf(reports: readonly Observation[]): { readonly low: number; readonly high: number } | undefined {
  const bounds = reports.flatMap(({ value, unit }) => {
    if (isMissing(value)) return []
    const { low, high } = boundsOf(value)
    return [{ low: low * (persons[unit] ?? 1), high: high * (persons[unit] ?? 1) }]
  })
  if (bounds.length === 0) return undefined
  return { low: Math.min(...bounds.map((it) => it.low)), high: Math.max(...bounds.map((it) => it.high)) }
}

function quantityOf(low: number, high: number): Quantity {
  if (!Number.isFinite(high)) return { relation: '>', value: rough(low) }
  return rough(low) === rough(high)
    ? { relation: '~', value: rough(low) }
    : { relation: 'range', value: rough(low), upper: rough(high) }
}

/** Three digits: a product is no more precise than the figures it is made of. */
const rough = (it: number): number => Number(it.toPrecision(3))
