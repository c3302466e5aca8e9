import { z } from 'zod'
import { id } from '#ground/source'
import { text } from '#ground/text-schema'

/** Why people need protection: old age, sickness, clean water … A tree; `aim` says which of the three aims it serves. */
export const needFunction = z.strictObject({
  id,
  name: text,
  within: id.optional(),
  aim: id.optional(),
})
export type NeedFunction = z.infer<typeof needFunction>

/** How a measure helps: cash, in kind, service, insurance, credit … */
export const means = z.strictObject({ id, name: text })
export type Means = z.infer<typeof means>

/** One of the three aims that head every table. */
export const aim = z.strictObject({ id, name: text })
export type Aim = z.infer<typeof aim>

/** Level of the multi-tier system. */
export const tier = z.strictObject({ id, name: text, order: z.int() })
