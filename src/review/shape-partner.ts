import { z } from 'zod'
import { text } from '#ground/text-schema'
import { body } from './proposal.ts'
import { evidenceNumber } from './shape-common.ts'
import { activityRef } from './shape-duplicates.ts'
import { prioritiesView } from './shape-promises.ts'
import { coverView } from './shape-responses.ts'

/** One partner on one page: what it may do, what it has done and does, where it could go on, and with whom it works. */

const count = z.int().nonnegative()

/** How many activities stand in which state on the day. */
const standing = z.strictObject({
  running: count,
  ended: count,
  /** No end is stated. */
  unknown: count,
  notStarted: count,
})
export type PartnerStanding = z.infer<typeof standing>

/** One value of a dimension, with the activities that have it. An activity may stand on several lines. */
const spread = z.strictObject({
  name: z.union([text, z.enum(['all', 'not stated'])]),
  activities: count,
  ...standing.shape,
  evidence: z.array(evidenceNumber),
})
export type PartnerSpread = z.infer<typeof spread>

const needLine = z.strictObject({
  need: text,
  aim: text,
  running: count,
  ended: count,
  /** Priorities of the ministry that name the need on the day; the list shows the first. */
  priorities: z.array(z.strictObject({ clause: z.string(), instrument: text, text, evidence: evidenceNumber })),
  prioritised: count,
  /** Other partners of which an activity on it is recorded. */
  others: count,
  evidence: z.array(evidenceNumber),
})
export type PartnerNeed = z.infer<typeof needLine>

const moneyLine = z.strictObject({
  measure: z.enum(['commitment', 'disbursement', 'expenditure', 'budget']),
  year: z.string(),
  activities: count,
  amounts: z.array(z.strictObject({ amount: z.string(), currency: z.string() })),
  /** Decimal text, or unknown where a rate is lacking. */
  inDollars: z.string(),
})
export type PartnerMoney = z.infer<typeof moneyLine>

const linkView = z.strictObject({
  own: activityRef,
  other: activityRef,
  /** What its own activity is to the other. */
  relation: z.enum(['funded by', 'funds', 'part of', 'whole of', 'same as']),
  basis: z.enum(['published', 'decided']),
})
export type PartnerLink = z.infer<typeof linkView>

export const partnerView = z.strictObject({
  partner: z.strictObject({
    ...body.shape,
    type: z.string(),
    aliases: z.array(z.string()),
    identifiers: z.array(z.string()),
    /** Last day, where the body has ended. */
    ended: z.string().optional(),
    heirs: z.array(body),
    evidence: evidenceNumber,
  }),
  mandates: z.array(
    z.strictObject({
      work: text,
      from: z.string(),
      to: z.string(),
      law: z.array(z.string()),
      evidence: evidenceNumber,
    }),
  ),
  /** Of the activities that it reports itself. */
  reports: z.strictObject({ activities: count, ...standing.shape }),
  /** Activities that others report and in which it takes part, by role. */
  takesPart: z.array(
    z.strictObject({ role: z.enum(['funding', 'accountable', 'extending', 'implementing']), activities: count }),
  ),
  /** Latest day on which it said anything, and of how many of its activities it never said when. */
  lastReported: z.strictObject({ latest: z.string(), notStated: count }),
  fields: z.array(spread),
  places: z.array(spread),
  groups: z.array(spread),
  modalities: z.array(z.strictObject({ modality: coverView.shape.modality, activities: count, ...standing.shape })),
  money: z.strictObject({
    lines: z.array(moneyLine),
    /** Activities in several countries, whose money is not this country's alone and is left out. */
    severalCountries: count,
    /** Activities whose money another activity counts already. */
    countedElsewhere: count,
    /** Activities that publish no dated money. */
    none: count,
  }),
  needs: z.strictObject({
    deepen: z.array(needLine),
    widen: z.array(needLine),
    open: z.array(needLine),
  }),
  priorities: prioritiesView,
  /** Running activities that end within a year of the day. */
  ending: z.array(activityRef),
  links: z.array(linkView),
  /** Bodies that its own activities name, the most frequent first. */
  worksWith: z.array(z.strictObject({ name: text, activities: count, known: z.boolean() })),
})
export type PartnerView = z.infer<typeof partnerView>
