import { z } from 'zod'
import { text } from '#ground/text-schema'
import { decision } from './decision.ts'
import { body, cellLabel } from './proposal.ts'
import { evidenceNumber, meetingRef, report } from './shape-common.ts'

/** What is recorded about a meeting, and what is ready to be recorded, as data. */

/** A record that a line names, or the word for why it names none. */
const named = z.union([z.string(), z.strictObject({ id: z.string(), name: text })])

export const decisionView = z.strictObject({
  id: z.string(),
  meeting: meetingRef,
  text,
  owner: named,
  partner: named,
  due: z.string(),
  /** Need function and group of its cell. */
  function: named,
  group: named,
  answers: decision.shape.answers,
  state: decision.shape.state,
  /** When it was first recorded, and by whom. */
  recorded: z.string(),
  by: z.string(),
  /** The last change of it, where there was one. */
  changed: z.strictObject({ at: z.string(), by: z.string() }).optional(),
  /** Days from the first record to the day of the answer. */
  age: z.int(),
  /** Still open after the day by which it was due. */
  isLate: z.boolean(),
  evidence: evidenceNumber,
})
export type DecisionView = z.infer<typeof decisionView>

export const decisionsAnswer = z.strictObject({ ...report, decisions: z.array(decisionView) })
export type DecisionsAnswer = z.infer<typeof decisionsAnswer>

/** A proposed decision with all that a record of it takes. */
export const readyProposal = z.strictObject({
  number: z.int(),
  code: z.string(),
  title: text,
  reason: text,
  due: z.string(),
  owners: z.array(body),
  partners: z.array(z.strictObject({ id: z.string().optional(), name: text })),
  cells: z.array(cellLabel),
})
export type ReadyProposal = z.infer<typeof readyProposal>

export const readyProposals = z.strictObject({
  asOf: z.string(),
  meeting: z.string(),
  proposals: z.array(readyProposal),
})
