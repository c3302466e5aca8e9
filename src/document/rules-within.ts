import type { Day } from '#ground/date'
import { lawOn, startOf } from '#rules/2-ir/law'
import type { Dated, Rules } from '#rules/2-ir/rules'

/** First and last day of what a page is about; without a last day, for good. */
export type Within = { readonly from: Day; readonly to?: Day }

/** The rules as they matter within some days: of what law sets over time, the pieces that hold on one of them for somebody. */
export function rulesWithin(rules: Rules, days: Within): Rules {
  const kept = <T extends Dated>(pieces: readonly T[]): T[] => holding(pieces, days)
  return {
    ...rules,
    parameters: mapped(rules.parameters, (it) => ({ ...it, values: kept(it.values) })),
    tables: mapped(rules.tables, (it) => ({ ...it, values: kept(it.values) })),
    scales: mapped(rules.scales, (it) => ({
      ...it,
      brackets: it.brackets
        .map(({ threshold, value }) => ({ threshold: kept(threshold), value: kept(value) }))
        .filter(({ threshold, value }) => threshold.length > 0 && value.length > 0),
    })),
    variables: mapped(rules.variables, (it) => ({ ...it, formulas: kept(it.formulas) })),
  }
}

function holding<T extends Dated>(pieces: readonly T[], { from, to }: Within): T[] {
  const turns = pieces
    .flatMap((it) => [startOf(it), it.from])
    .filter((day) => day > from && (to === undefined || day <= to))
  const at = new Set([from, ...turns].flatMap((day) => lawOn(pieces, day)))
  return pieces.filter((_, index) => at.has(index))
}

const mapped = <T, U>(all: Readonly<Record<string, T>>, change: (it: T) => U): Record<string, U> =>
  Object.fromEntries(Object.entries(all).map(([name, it]) => [name, change(it)]))
