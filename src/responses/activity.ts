import { z } from 'zod'
import type { Day } from '#ground/date'
import { partialDate } from '#ground/date-schema'
import { orMissing } from '#ground/missing-schema'
import { currency, money } from '#ground/money'
import { quantity } from '#ground/quantity'
import { id, sourced } from '#ground/source'
import { hasEnded, hasStarted, type Span } from '#ground/span'
import { narratives, text } from '#ground/text-schema'
import type { Truth } from '#ground/truth'
import { placing } from '#vocabulary/cell'

/** Roles of IATI's OrganisationRole list, by name. */
export const organisationRole = z.enum(['funding', 'accountable', 'extending', 'implementing'])

/** IATI's TransactionType list, by name. Commitment, disbursement and expenditure are never added together. */
export const transactionType = z.enum([
  'incoming funds',
  'commitment',
  'disbursement',
  'expenditure',
  'interest payment',
  'loan repayment',
  'reimbursement',
  'purchase of equity',
  'sale of equity',
  'credit guarantee',
  'incoming commitment',
  'incoming pledge',
  'outgoing pledge',
])

/** IATI's ActivityStatus list, by name. */
export const activityStatus = z.enum(['pipeline', 'implementation', 'finalisation', 'closed', 'cancelled', 'suspended'])

/** How the cooperation is given. */
export const modality = z.enum(['grant', 'loan', 'equity', 'guarantee', 'technical assistance', 'dialogue', 'exchange'])

const share = z.number().min(0).max(100)

/** IATI's OrganisationType code, as published. */
const organisationType = z.string().optional()

export const participant = z.strictObject({
  /** Organisation of the dossier; left out where it is not one of its records. */
  organisation: id.optional(),
  name: orMissing(z.string()),
  /** Identifier as published. */
  ref: z.string().optional(),
  type: organisationType,
  role: organisationRole,
})

/** Who gives or gets the money of one transaction, with the activity of its own that the money leaves or enters. */
export const party = z.strictObject({
  organisation: id.optional(),
  name: orMissing(z.string()),
  ref: z.string().optional(),
  activity: z.string().optional(),
})

export const location = z.strictObject({
  /** Place of the dossier; left out where it could not be told which. */
  place: id.optional(),
  name: orMissing(z.string()),
  /** Latitude and longitude in degrees, WGS 84, as published. */
  point: z.tuple([z.number(), z.number()]).optional(),
  /** Codes of gazetteers and administrative lists, as published. */
  codes: z.array(z.strictObject({ vocabulary: z.string(), code: z.string(), level: z.string().optional() })).optional(),
})

/** Shares are kept as published, even where they do not add up to 100; valuation says how it reads them. */
const sectors = z.array(
  z.strictObject({ vocabulary: z.string().default('1'), code: z.string(), share: share.optional() }),
)
const countries = z.array(z.strictObject({ code: z.string(), share: share.optional() }))
const regions = z.array(
  z.strictObject({ code: z.string(), vocabulary: z.string().default('1'), share: share.optional() }),
)

/** IATI codes of how money is given: finance type, aid type, flow type. */
const terms = z.strictObject({
  finance: z.string().optional(),
  aid: z.string().optional(),
  flow: z.string().optional(),
  tied: z.string().optional(),
  collaboration: z.string().optional(),
})

/** An IATI activity: the unit of cooperation. What a publisher wrote and how we read it stay side by side. */
export const activity = z.strictObject({
  /** IATI identifier, as published. */
  id: z.string().min(1),
  title: orMissing(narratives),
  /** What it does, in our words. */
  summary: text.optional(),
  /** What it does, in the publisher's words; kept on import, not committed to a dossier's content. */
  description: narratives.optional(),
  reporting: z.strictObject({
    organisation: id.optional(),
    name: orMissing(z.string()),
    ref: z.string().optional(),
    /** Whether it only reports what others do, as a collector of data does. */
    secondary: z.boolean().optional(),
    type: organisationType,
  }),
  participants: z.array(participant).default([]),
  status: orMissing(activityStatus).default('not stated'),
  dates: z
    .strictObject({
      plannedStart: partialDate.optional(),
      actualStart: partialDate.optional(),
      plannedEnd: partialDate.optional(),
      actualEnd: partialDate.optional(),
    })
    .default({}),
  /** Day on which the publisher last said anything about it. */
  lastReported: orMissing(partialDate).default('not stated'),
  hierarchy: z.int().optional(),
  related: z
    .array(
      z.strictObject({ ref: z.string(), type: z.enum(['parent', 'child', 'sibling', 'co-funded', 'third party']) }),
    )
    .default([]),
  /** IATI's ActivityScope code. */
  scope: z.string().optional(),
  countries: countries.default([]),
  regions: regions.default([]),
  locations: z.array(location).default([]),
  sectors: sectors.default([]),
  tags: z.array(z.strictObject({ vocabulary: z.string(), code: z.string(), name: z.string().optional() })).optional(),
  policyMarkers: z
    .array(
      z.strictObject({ vocabulary: z.string().default('1'), code: z.string(), significance: z.string().optional() }),
    )
    .optional(),
  humanitarian: z.boolean().optional(),
  modality: orMissing(modality).default('not stated'),
  /** Codes from which the modality was read. */
  terms: terms.default({}),
  /** Which way the resources go, seen from the country of the dossier. */
  direction: z.enum(['received', 'obligation', 'given']).default('received'),
  budgets: z
    .array(
      z.strictObject({
        kind: z.enum(['original', 'revised']).default('original'),
        status: z.enum(['indicative', 'committed']).default('indicative'),
        from: partialDate,
        to: partialDate,
        money,
        valueDate: partialDate.optional(),
      }),
    )
    .default([]),
  transactions: z
    .array(
      z.strictObject({
        type: transactionType,
        date: orMissing(partialDate),
        money,
        valueDate: partialDate.optional(),
        ref: z.string().optional(),
        provider: party.optional(),
        receiver: party.optional(),
        /** Where a transaction names its own, they stand in place of the activity's. */
        sectors: sectors.optional(),
        countries: countries.optional(),
        regions: regions.optional(),
        terms: terms.optional(),
      }),
    )
    .default([]),
  plannedDisbursements: z
    .array(
      z.strictObject({
        kind: z.enum(['original', 'revised']).default('original'),
        from: partialDate,
        to: orMissing(partialDate),
        money,
        valueDate: partialDate.optional(),
        provider: party.optional(),
        receiver: party.optional(),
      }),
    )
    .optional(),
  /** What is given that is not money: rice, experts' time, places on courses. Never added to money. */
  inKind: z
    .array(
      z.strictObject({
        what: text,
        quantity: quantity.optional(),
        unit: z.string().optional(),
        date: orMissing(partialDate).default('not stated'),
      }),
    )
    .optional(),
  /** Ended activities that this one goes on from, as stated or as people found. */
  follows: z.array(z.string()).optional(),
  defaultCurrency: currency.optional(),
  /** Our reading: which cells it serves, by which means, and why. `basis` says how far the reading is ours. */
  placing: placing.optional(),
  means: z.array(id).default([]),
  basis: z.enum(['stated', 'table', 'inferred']).optional(),
  reading: text.optional(),
  ...sourced,
})
export type Activity = z.infer<typeof activity>
export type ActivityInput = z.input<typeof activity>

/** From its start to its end, actual before planned. Without an end date the end is not stated, never open. */
export function spanOf(it: Activity): Span {
  return {
    from: it.dates.actualStart ?? it.dates.plannedStart ?? 'not stated',
    to: it.dates.actualEnd ?? it.dates.plannedEnd ?? 'not stated',
  }
}

/** Whose activity it is: who reports it; of one that a collector of data reports, those who fund it. By the id of the
 *  dossier, or by name where it is none of its organisations. */
export function partnersOf({ reporting, participants }: Activity): readonly string[] {
  const funding = participants.filter((it) => it.role === 'funding')
  const bodies = reporting.secondary === true && funding.length > 0 ? funding : [reporting]
  return [...new Set(bodies.map((it) => it.organisation ?? it.name))]
}

/** - `ended`: its actual end has passed.
 *  - `ended by plan`: its planned end has passed; no actual end was reported.
 *  - `unknown`: no end is stated, or what is stated does not decide it. */
export const activityState = z.enum(['ended', 'ended by plan', 'running', 'not started', 'unknown'])
export type ActivityState = z.infer<typeof activityState>

/** Where an activity stands on a day. One without an end date is unknown, whatever its status says. */
export function stateOn(it: Activity, day: Day): ActivityState {
  const life = spanOf(it)
  return stateBy(hasStarted(life, day), hasEnded(life, day), it.dates.actualEnd !== undefined)
}

/** The same from what is known of its first and its last day.
 *  @param isActual whether the end is one that was reported, and not a plan. */
export function stateBy(started: Truth, ended: Truth, isActual: boolean): ActivityState {
  if (started === 'no') return 'not started'
  if (ended === 'yes') return isActual ? 'ended' : 'ended by plan'
  return ended === 'unknown' || started === 'unknown' ? 'unknown' : 'running'
}

/** Whether all of it works in one country. Of one that works in several, only the publisher's share is this country's,
 *  and neither its money nor its end is a fact about this country. */
export const isInOneCountry = ({ countries, regions }: Activity): boolean =>
  regions.length === 0 && countries.length <= 1 && countries.every((it) => it.share === undefined || it.share === 100)
