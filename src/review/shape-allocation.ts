import { z } from 'zod'
import { text } from '#ground/text-schema'
import { cellLabel } from './proposal.ts'
import { evidenceNumber } from './shape-common.ts'

/** Where money should go, as a reader sees it. Amounts are whole units of the question's currency; worths are value for each
 *  `per` units. */

const amount = z.int().nonnegative()
const evidence = z.array(evidenceNumber)
/** From 0 to 1. */
const share = z.number()

/** Why money goes from a partner to a cell. */
export const grantReason = z.discriminatedUnion('code', [
  /** What the last `per` units did here, and what they would do at best where else this money may go. */
  z.strictObject({ code: z.literal('adds-most'), here: z.number(), elsewhere: z.number() }),
  z.strictObject({ code: z.literal('earmarked'), amount, evidence }),
  z.strictObject({ code: z.literal('own-priority'), evidence }),
  z.strictObject({ code: z.literal('goes-on'), amount }),
  z.strictObject({ code: z.literal('smallest-size'), amount }),
  z.strictObject({ code: z.literal('owed'), share }),
  z.strictObject({ code: z.literal('lifts-lowest'), share }),
  /** No activity is recorded as running there: none recorded, not none. */
  z.strictObject({ code: z.literal('none-recorded') }),
  /** Activities run that may or may not serve the cell: they do not say where or whom. */
  z.strictObject({ code: z.literal('perhaps-recorded'), count: z.int(), evidence }),
])
export type GrantReason = z.infer<typeof grantReason>

export const grantFlag = z.enum([
  'partner-pays-recurring',
  'partner-may-pay-recurring',
  'mandate-not-recorded',
  'mandate-open',
])
export type GrantFlag = z.infer<typeof grantFlag>

export const cellFlag = z.enum(['rests-on-ending', 'may-rest-on-ending', 'bound', 'differ', 'computed'])
export type CellFlag = z.infer<typeof cellFlag>

export const lack = z.enum(['no-people', 'no-cost', 'not-asked'])
export const exclusion = z.enum(['field', 'mandate', 'state-first'])
export const limitKind = z.enum(['budget', 'most', 'least', 'stays', 'minimum', 'partners'])

const named = z.strictObject({ id: z.string(), name: text })
export const allocationCell = z.strictObject({
  key: z.string(),
  name: text,
  label: cellLabel,
  people: z.union([z.literal('unknown'), z.number()]),
  closing: amount,
  most: amount,
  reached: amount,
  /** Part of the need that is closed. */
  share,
  flags: z.array(z.strictObject({ code: cellFlag, evidence })),
  /** Activities recorded as running there. */
  running: z.int(),
  evidence,
  grants: z.array(
    z.strictObject({
      partner: named,
      amount,
      reasons: z.array(grantReason),
      flags: z.array(grantFlag),
    }),
  ),
})
export type AllocationCell = z.infer<typeof allocationCell>

const cellRef = z.strictObject({ key: z.string(), name: text })

/** A limit by name: of a partner's fund, of a cell, or of a partner in a cell. */
export const limitRef = z.strictObject({
  limit: limitKind,
  partner: text.optional(),
  cell: text.optional(),
  /** What the fund is earmarked for. */
  only: cellLabel.optional(),
})
export type LimitRef = z.infer<typeof limitRef>

export const allocationView = z.strictObject({
  question: z.strictObject({
    name: text,
    invented: z.boolean(),
    currency: z.string(),
    objective: z.enum(['value', 'max-min']),
    worth: z.enum(['people', 'cells']),
    segments: z.array(z.strictObject({ share, worth: z.number() })),
    fragmentation: share,
    preference: share,
    continuity: share,
    partnersPerCell: z.int(),
    stateFirst: z.enum(['flag', 'require']),
  }),
  /** `solved`: the best there is; `preview`: step by step, never better than the best; `infeasible`: no allocation keeps every
   *  limit; `not found`: none was found, in the time given or step by step, and there may be one; `nothing`: no cell can be weighed or reached. */
  outcome: z.enum(['solved', 'preview', 'infeasible', 'not found', 'nothing']),
  totals: z.strictObject({
    budget: amount,
    given: amount,
    value: z.number(),
    lowest: share,
    /** Proven: no allocation does better than this by the objective, in value or, under `max-min`, in the lowest share; absent
     *  from a preview. */
    bound: z.number().optional(),
    /** What the preview without a solver reaches by the objective. */
    preview: z.number().optional(),
  }),
  /** Units of currency that worths are for. */
  per: amount,
  partners: z.array(
    z.strictObject({ partner: named, isState: z.boolean(), budget: amount, given: amount, evidence: evidenceNumber }),
  ),
  cells: z.array(allocationCell),
  worths: z.array(z.strictObject({ of: limitRef, worth: z.number() })),
  onePartnerMore: z.array(z.strictObject({ cell: cellRef, adds: z.number() })),
  leftOut: z.array(
    z.strictObject({
      cell: cellRef,
      loss: z.number(),
      /** Part of the whole value. */
      lossShare: z.number(),
      goes: z.array(z.strictObject({ cell: cellRef, amount: z.int() })),
      how: z.enum(['again', 'kept']),
    }),
  ),
  notChosen: z.array(
    z.strictObject({
      cell: cellRef,
      offers: z.number(),
      costs: z.number(),
      because: z.enum(['worth less', 'next in line', 'size or relation']),
    }),
  ),
  waysOut: z.array(z.strictObject({ steps: z.array(z.strictObject({ of: limitRef, by: z.number() })) })),
  unweighed: z.array(z.strictObject({ cell: cellRef, label: cellLabel, lacks: z.array(lack), evidence })),
  excluded: z.array(z.strictObject({ partner: named, cells: z.array(cellRef), why: exclusion })),
})
export type AllocationView = z.infer<typeof allocationView>
