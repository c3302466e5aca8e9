import { z } from 'zod'

/** Whom a value belongs to, by place in the population; neither where it is the same for everyone. */
export const instance = z.strictObject({ person: z.int().optional(), household: z.int().optional() })
export type Instance = z.infer<typeof instance>

/** Why a value is not known. */
export const missing = z.discriminatedUnion('what', [
  /** A fact that nobody gave. */
  z.strictObject({ what: z.literal('input'), name: z.string(), period: z.string().optional(), of: instance }),
  /** A number of the law that nobody at hand knows. */
  z.strictObject({ what: z.literal('law'), name: z.string(), lawDay: z.string() }),
  z.strictObject({ what: z.literal('division-by-zero'), of: instance }),
  /** A number was to be rounded to a step that is not above 0. */
  z.strictObject({ what: z.literal('step-not-positive'), of: instance }),
  /** A link leads to a member that the household does not have. */
  z.strictObject({ what: z.literal('no-such-member'), of: instance }),
  /** A value without name. */
  z.strictObject({ what: z.literal('value'), of: instance }),
])
export type Missing = z.infer<typeof missing>
