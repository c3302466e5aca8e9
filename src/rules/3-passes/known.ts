import type { Day } from '#ground/date'
import { isSeen } from '#rules/2-ir/law'
import { withPieces } from '#rules/2-ir/pieces'
import type { Rules } from '#rules/2-ir/rules'

/** The rule book as it was known on a day: what was issued later is not in it. */
export const asKnownOn = (rules: Rules, known: Day): Rules =>
  withPieces(rules, (pieces) => pieces.filter((it) => isSeen(it, { known })))
