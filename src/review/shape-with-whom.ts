import { z } from 'zod'
import { id } from '#ground/source'
import { text } from '#ground/text-schema'
import { rowState } from './proposal.ts'
import { evidenceNumber } from './shape-common.ts'

/** A partner beside a need, and what on record speaks for it. */
export const candidate = z.strictObject({
  partner: text,
  /** The strongest first: it worked on the need, said it wants to, may by a recorded mandate, works on another need of the aim. */
  because: z.array(z.enum(['worked on it', 'stated interest', 'mandate', 'same aim'])).min(1),
  /** Activities that count for `worked on it` and `same aim`. */
  activities: z.int(),
  /** Last day of its last activity on the need; left out where it had none. */
  last: z.string().optional(),
  evidence: z.array(evidenceNumber),
})

/** With whom the needs could be met that no running activity is known to serve. Nobody was asked: these are proposals. */
export const withWhomView = z.array(
  z.strictObject({
    id,
    row: text,
    activities: rowState,
    /** Where a scheme runs, its benefits are the state budget's to pay; partners' money goes first to what carries it. */
    schemes: rowState,
    candidates: z.array(candidate),
    /** How many there are, of which the list shows the first. */
    total: z.int(),
    evidence: evidenceNumber,
  }),
)
export type WithWhomView = z.infer<typeof withWhomView>
