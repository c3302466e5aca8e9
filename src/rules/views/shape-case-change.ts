import { z } from 'zod'
import { text } from '#ground/text-schema'
import { sureness } from '#rules/2-ir/confidence'
import { answer } from '#rules/2-ir/explanation'
import { outcome, schemeOfOne } from './shape-outcome.ts'
import { ruleBookShown } from './shape-rules.ts'

/** A dated number or formula of the law, with the number where it is one. */
export const lawSide = z.strictObject({
  from: z.string().optional(),
  law: z.string().optional(),
  confidence: sureness.exclude(['not-stated']).optional(),
  value: answer.optional(),
})
export type LawSide = z.infer<typeof lawSide>

/** One scheme for one person or household that comes out otherwise on the second day, and by what. */
export const outcomeChange = z.strictObject({
  ...schemeOfOne,
  before: outcome,
  after: outcome,
  /** Law that is not the same; a side is left out where none is in force. */
  law: z.array(
    z.strictObject({ name: z.string(), label: text.optional(), before: lawSide.optional(), after: lawSide.optional() }),
  ),
  /** Facts and what follows from them, such as ages, that are not the same. */
  facts: z.array(z.strictObject({ name: z.string(), label: text.optional(), before: answer, after: answer })),
})
export type OutcomeChange = z.infer<typeof outcomeChange>

/** What is otherwise for a case on another day. */
export const caseCompared = z.strictObject({
  schema: z.literal('an-sinh/explain-change/1'),
  rules: ruleBookShown,
  case: z.string(),
  on: z.string(),
  and: z.string(),
  known: z.string().optional(),
  changes: z.array(outcomeChange),
  /** Schemes that begin or end without giving anybody of the case anything or taking it away. */
  begins: z.array(z.strictObject({ name: z.string(), label: text })),
  ends: z.array(z.strictObject({ name: z.string(), label: text })),
  /** Schemes that nobody can compare for somebody of the case, because facts are missing on both days. */
  undecided: z.array(z.strictObject({ name: z.string(), label: text })),
  /** Schemes of persons and households that come out the same. */
  unchanged: z.int(),
})
export type CaseCompared = z.infer<typeof caseCompared>
