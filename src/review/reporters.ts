import type { Day } from '#ground/date'
import { isMissing } from '#ground/missing'
import { hasStarted } from '#ground/span'
import type { Text } from '#ground/text'
import { spanOf } from '#responses/activity'
import type { Holdings } from './holdings.ts'
import { reporterName } from './view.ts'

/** Who reported activities that had begun by the day, and until when: what lies behind *none recorded*. */
export type Reporter = { readonly name: Text; readonly until: string; readonly activities: number }

/** Those with most activities first. */
export function reportersOn(holdings: Holdings, day: Day): readonly Reporter[] {
  const reporters = new Map<string, Reporter>()
  for (const it of holdings.activities) {
    if (hasStarted(spanOf(it), day) === 'no') continue
    const name = reporterName(it, holdings)
    const known = reporters.get(name.en) ?? { name, until: 'not stated', activities: 0 }
    const later = isMissing(known.until) || (!isMissing(it.lastReported) && it.lastReported > known.until)
    reporters.set(name.en, {
      name,
      until: later ? it.lastReported : known.until,
      activities: known.activities + 1,
    })
  }
  return [...reporters.values()].toSorted((a, b) => b.activities - a.activities)
}
