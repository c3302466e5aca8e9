import type { Day } from '#ground/date'
import { lawOn, startOf } from '#rules/2-ir/law'
import { withPieces } from '#rules/2-ir/pieces'
import type { Dated, Rules } from '#rules/2-ir/rules'

/** First and last day of what a page is about; without a last day, for good. */
export type Within = { readonly from: Day; readonly to?: Day }

/** The rules as they matter within some days: of what law sets over time, the pieces that hold on one of them for somebody. */
export function rulesWithin(rules: Rules, days: Within): Rules {
  const kept = withPieces(rules, (pieces) => holding(pieces, days))
  for (const it of Object.values(kept.scales))
    it.brackets = it.brackets.filter(({ threshold, value }) => threshold.length > 0 && value.length > 0)
  return kept
}

function holding<T extends Dated>(pieces: readonly T[], { from, to }: Within): T[] {
  const turns = pieces
    .flatMap((it) => [startOf(it), it.from])
    .filter((day) => day > from && (to === undefined || day <= to))
  const at = new Set([from, ...turns].flatMap((day) => lawOn(pieces, day)))
  return pieces.filter((_, index) => at.has(index))
}
