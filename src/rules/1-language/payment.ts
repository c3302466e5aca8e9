import { addDays, type Day } from '#ground/date'
import { ever } from './dated.ts'
import { joined, written } from './value.ts'
import type { DatedFormula } from './variable.ts'
import type { Between, Write } from './write.ts'

/** What is due of what was calculated: all of it, or nothing where a rule between schemes in force says so. One formula for each stretch of days in which
 *  the same rules are in force. */
export function payments(
  calculated: Write,
  unit: string,
  rules: readonly Between[],
): readonly DatedFormula<{ readonly write: Write }>[] {
  const days = new Set<Day>([ever.from])
  for (const { from, to } of rules) {
    days.add(from)
    if (to !== undefined) days.add(addDays(to, 1))
  }
  return [...days].sort().map((from) => {
    const inForce = rules.filter((it) => it.from <= from && (it.to === undefined || it.to >= from))
    const starting = inForce.filter((it) => it.from === from)
    const issued = starting
      .flatMap((it) => it.issued ?? [])
      .sort()
      .at(-1)
    const [law, ...moreLaws] = new Set(inForce.flatMap((it) => it.law ?? []))
    return {
      inForce: { from },
      ...(issued !== undefined && { issued }),
      ...(law !== undefined && moreLaws.length === 0 && { law }),
      value: { write: due(calculated, unit, inForce) },
    }
  })
}

function due(calculated: Write, unit: string, rules: readonly Between[]): Write {
  const [paid, ...others] = rules.map((it) => it.paid)
  if (paid === undefined) return calculated
  return joined('select', others.length === 0 ? paid : joined('and', paid, ...others), calculated, written(0, unit))
}
