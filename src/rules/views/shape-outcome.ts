import { z } from 'zod'
import { text } from '#ground/text-schema'
import { answer } from '#rules/2-ir/explanation'

/** How a scheme stands towards one person or household. `nothing-due`: entitled by its own conditions, and yet nothing is paid, for a rule between schemes or an
 *  amount of zero. `not-in-force`: no law of the scheme is in force in the period, so there is nothing to decide. */
export const decision = z.enum(['entitled', 'nothing-due', 'not-entitled', 'unknown', 'not-in-force'])
export type Decision = z.infer<typeof decision>

/** What came out by the law of one day. */
export const outcome = z.strictObject({
  decision,
  period: z.string(),
  amount: answer.optional(),
  arrears: answer.optional(),
})
export type Outcome = z.infer<typeof outcome>

export const schemeOfOne = {
  name: z.string(),
  label: text,
  of: z.string().optional(),
  entity: z.enum(['person', 'household']),
}

/** The next day on which law that is known changes something for the case, by that law alone. */
export const nextChange = z.strictObject({
  day: z.string(),
  changes: z.array(z.strictObject({ ...schemeOfOne, before: outcome, after: outcome })),
})
export type NextChange = z.infer<typeof nextChange>
