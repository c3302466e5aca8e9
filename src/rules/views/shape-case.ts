import { z } from 'zod'
import { text } from '#ground/text-schema'
import { restsOn } from '#rules/2-ir/confidence'
import { answer, explanation } from '#rules/2-ir/explanation'
import { decision, nextChange } from './shape-outcome.ts'
import { ruleBookShown } from './shape-rules.ts'

const about = {
  name: z.string(),
  label: text,
  /** Name of the person or household in the case; nothing where it is the same for everyone. */
  of: z.string().optional(),
  period: z.string(),
}

/** One scheme for one person or household. */
export const schemeDecided = z.strictObject({
  ...about,
  entity: z.enum(['person', 'household']),
  decision,
  /** What is due; left out where there is nothing to decide, or nobody is entitled. */
  amount: answer.optional(),
  /** What law that reaches back adds for earlier periods, where it adds something. */
  arrears: answer.optional(),
  /** Articles of the formulas in force. */
  laws: z.array(z.string()),
  /** First day of the formula in force. */
  since: z.string().optional(),
  /** How sure the law is on which the answer rests; left out where the rule book says nothing of it. */
  confidence: restsOn.optional(),
  /** Of a scheme that one is not entitled to: for the same need as one that is received, or one change would bring it. */
  near: z.enum(['neighbour', 'one-change']).optional(),
  whether: explanation,
  howMuch: explanation.optional(),
})
export type SchemeDecided = z.infer<typeof schemeDecided>

export const valueExplained = z.strictObject({ ...about, confidence: restsOn.optional(), explanation })

/** What the law says about one case, and why. */
export const caseExplained = z.strictObject({
  schema: z.literal('an-sinh/explain/1'),
  rules: ruleBookShown,
  case: z.string(),
  on: z.string(),
  /** The law as it was known on this day; without it, all that the rule book holds. */
  known: z.string().optional(),
  /** Names in the order of the places that explanations refer to. */
  persons: z.array(z.string()),
  households: z.array(z.string()),
  /** Of which schemes the full grounds are told to a reader: of all, or of those that are received. As data all of them are there. */
  grounds: z.enum(['all', 'received']).optional(),
  schemes: z.array(schemeDecided),
  /** The next day on which law that is known changes something for somebody of the case. */
  next: nextChange.optional(),
  values: z.array(valueExplained),
})
export type CaseExplained = z.infer<typeof caseExplained>
