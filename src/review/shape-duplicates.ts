import { z } from 'zod'
import { text } from '#ground/text-schema'
import { pairQuestion, pairReading } from '#responses/pair-reading'
import { evidenceNumber } from './shape-common.ts'

/** Pairs of activities that may be one, with their reasons, and what persons found, as an answer shows them. */

export const activityRef = z.strictObject({
  id: z.string(),
  title: text,
  reporter: text,
  from: z.string(),
  to: z.string(),
  evidence: evidenceNumber,
})
export type ActivityRef = z.infer<typeof activityRef>

const counted = { value: z.number(), points: z.number() }

const factorView = <N extends string, F extends z.ZodRawShape>(name: N, facts: F) =>
  z.strictObject({ factor: z.literal(name), ...counted, facts: z.strictObject(facts) })

const share = z.number()
const days = z.int()
const money = { amount: z.string(), currency: z.string() }

/** What speaks for or against a pair, by its name, with what it rests on. */
export const pairFactor = z.discriminatedUnion('factor', [
  factorView('same identifier', {}),
  factorView('identifier inside the other', { inner: z.string() }),
  factorView('same number', { number: z.string() }),
  factorView('stated link', {
    relation: z.enum(['parent', 'child', 'sibling', 'co-funded', 'third party', 'provider', 'receiver']),
    by: z.string(),
  }),
  factorView('funds and implements', { funder: z.string(), both: z.boolean() }),
  factorView('same third party', { role: z.enum(['funding', 'implementing']) }),
  factorView('starts together', { days }),
  factorView('spans overlap', { share }),
  factorView('starts apart', { days }),
  factorView('spans apart', { days }),
  factorView('same places', { shared: z.array(text), share }),
  factorView('other places', {}),
  factorView('other countries', {}),
  factorView('money passed on', { payer: z.string(), ...money, days: z.union([days, z.literal('total')]) }),
  factorView('same money', { of: z.enum(['budgets', 'commitments', 'budget and commitment']), ...money }),
  factorView('near money', { of: z.enum(['budgets', 'commitments']), converted: z.boolean() }),
  factorView('titles alike', { share, bearers: z.int() }),
  factorView('descriptions alike', { share }),
  factorView('shared names', { names: z.array(z.string()), acrossLanguages: z.boolean() }),
  factorView('same publisher', {}),
])
export type PairFactor = z.infer<typeof pairFactor>

export const candidateView = z.strictObject({
  activities: z.tuple([activityRef, activityRef]),
  kind: z.enum(['same', 'chain', 'part']),
  score: z.number(),
  strength: z.enum(['strong', 'possible']),
  factors: z.array(pairFactor),
})
export type CandidateView = z.infer<typeof candidateView>

export const pairFinding = z.strictObject({
  /** In the order in which the person put the two. */
  activities: z.tuple([activityRef, activityRef]),
  verdict: pairReading.shape.verdict,
  reason: text,
  by: text,
  organisation: text.optional(),
  made: z.string(),
  evidence: evidenceNumber,
})
export type FindingView = z.infer<typeof pairFinding>

export const decidedPairView = z.strictObject({
  asks: pairQuestion,
  ...pairFinding.shape,
  /** What other persons found otherwise. */
  otherwise: z.array(pairFinding),
})
export type DecidedPairView = z.infer<typeof decidedPairView>

export const duplicatesView = z.strictObject({
  /** The one activity whose pairs are asked for. */
  activity: z.strictObject({ id: z.string(), title: text }).optional(),
  candidates: z.array(candidateView),
  decided: z.array(decidedPairView),
  totals: z.strictObject({
    activities: z.int(),
    candidates: z.int(),
    strong: z.int(),
    decided: z.int(),
    compared: z.int(),
    tooCommon: z.int(),
  }),
})
export type DuplicatesView = z.infer<typeof duplicatesView>
