import { addDays, type Day } from '#ground/date'
import { ever, type InForce } from './dated.ts'
import { joined, written } from './value.ts'
import type { DatedFormula } from './variable.ts'
import type { Between, Write } from './write.ts'

/** What is due of what was calculated: all of it, or nothing where a rule between schemes in force says so. One formula for each stretch of days in which
 *  the same rules are in force: of two, the later leads, until all end with the scheme. */
export function payments(
  calculated: Write,
  unit: string,
  whole: InForce,
  rules: readonly Between[],
): readonly DatedFormula<{ readonly write: Write }>[] {
  const turns = rules.flatMap(({ from, to }) => (to === undefined ? [from] : [from, addDays(to, 1)]))
  const within = turns.filter((it) => it > whole.from && (whole.to === undefined || it <= whole.to))
  const days = [...new Set([whole.from, ...within])].sort()
  return days.map((from) => {
    const inForce = rules.filter((it) => it.from <= from && (it.to === undefined || it.to >= from))
    const issued = inForce
      .filter((it) => it.from === from)
      .flatMap((it) => it.issued ?? [])
      .sort()
      .at(-1)
    return {
      inForce: { from, ...(whole.to !== undefined && { to: whole.to }) },
      ...(issued !== undefined && { issued }),
      value: { write: due(calculated, unit, inForce) },
    }
  })
}

/** From the first day that any of several pieces of law reaches, to the last; without end if one of them has none. */
export function wholeOf(pieces: readonly { readonly inForce: InForce; readonly appliesFrom?: Day }[]): InForce {
  const starts = pieces.map((it) => it.appliesFrom ?? it.inForce.from).sort()
  const ends = pieces.flatMap((it) => it.inForce.to ?? []).sort()
  const to = ends.length === pieces.length ? ends.at(-1) : undefined
  return { from: starts[0] ?? ever.from, ...(to !== undefined && { to }) }
}

function due(calculated: Write, unit: string, rules: readonly Between[]): Write {
  const [paid, ...others] = rules.map((it) => it.paid)
  if (paid === undefined) return calculated
  return joined('select', others.length === 0 ? paid : joined('and', paid, ...others), calculated, written(0, unit))
}
