import type { Day } from '#ground/date'
import { addDays } from '#ground/date-arithmetic'
import type { InForce } from './dated.ts'
import { joined, written } from './value.ts'
import type { DatedFormula } from './variable.ts'
import type { Between, Write } from './write.ts'

/** Days without a gap on which some provision of a scheme holds. */
export type Stretch = InForce & {
  /** Day on which the first of these provisions was known. */
  readonly issued: Day
}

/** What is due of what was calculated: all of it, or nothing where a rule between schemes in force says so. One formula for each stretch of days in which
 *  the same rules are in force: of two, the later leads, until all end with the scheme. */
export function payments(
  calculated: Write,
  unit: string,
  stretches: readonly Stretch[],
  rules: readonly Between[],
): readonly DatedFormula<{ readonly write: Write }>[] {
  return stretches.flatMap((whole) => {
    const turns = rules.flatMap(turnsOf).map((it) => it.day)
    const within = turns.filter((it) => it > whole.from && (whole.to === undefined || it <= whole.to))
    const days = [...new Set([whole.from, ...within])].sort()
    return days.map((from) => {
      const inForce = rules.filter((it) => it.from <= from && (it.to === undefined || it.to >= from))
      const known = rules.flatMap(turnsOf).flatMap((it) => (it.day === from ? it.issued : []))
      const issued = [...(from === whole.from ? [whole.issued] : []), ...known].sort().at(-1)
      return {
        inForce: { from, ...(whole.to !== undefined && { to: whole.to }) },
        ...(issued !== undefined && issued !== from && { issued }),
        value: { write: due(calculated, unit, inForce) },
      }
    })
  })
}

/** Days on which a rule begins, and on which it has ended. Both were known when it was issued. */
const turnsOf = ({ from, to, issued = from }: Between): readonly { readonly day: Day; readonly issued: Day }[] => [
  { day: from, issued },
  ...(to === undefined ? [] : [{ day: addDays(to, 1), issued }]),
]

/** The days that several pieces of law reach, without the gaps between them. */
export function stretchesOf(
  pieces: readonly { readonly inForce: InForce; readonly appliesFrom?: Day; readonly issued?: Day }[],
): readonly Stretch[] {
  const found: Stretch[] = []
  const ordered = pieces
    .map(({ inForce: { from, to }, appliesFrom = from, issued = from }) => ({ from: appliesFrom, to, issued }))
    .sort((a, b) => (a.from < b.from ? -1 : 1))
  for (const { from, to, issued } of ordered) {
    const before = found.at(-1)
    const isApart = before?.to !== undefined && from > addDays(before.to, 1)
    if (before === undefined || isApart) found.push({ from, issued, ...(to !== undefined && { to }) })
    else found[found.length - 1] = together(before, { issued, ...(to !== undefined && { to }) })
  }
  return found
}

const together = (a: Stretch, b: Omit<Stretch, 'from'>): Stretch => ({
  from: a.from,
  issued: a.issued < b.issued ? a.issued : b.issued,
  ...(a.to !== undefined && b.to !== undefined && { to: a.to > b.to ? a.to : b.to }),
})

function due(calculated: Write, unit: string, rules: readonly Between[]): Write {
  const [paid, ...others] = rules.map((it) => it.paid)
  if (paid === undefined) return calculated
  return joined('select', others.length === 0 ? paid : joined('and', paid, ...others), calculated, written(0, unit))
}
