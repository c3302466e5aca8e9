import { z } from 'zod'
import { id } from '#ground/source'
import { text } from '#ground/text-schema'
import { placing } from './cell.ts'

/** A standing row of every review: a region of needs that is shown even where nothing is known of it. Rows may overlap;
 *  nothing is ever summed over them. */
export const needRow = z.strictObject({
  id,
  name: text,
  aim: id,
  placing,
  /** Restricts the row to covers that help in one of these ways; empty for any. */
  means: z.array(id).default([]),
  /** Indicators that measure the need; the first that has a value leads. */
  indicators: z.array(id).default([]),
  /** How many people the need concerns, and which share of them is reached (an indicator that is better up) or lacks it
   *  (better down), where figures of both mean the same people. */
  people: z.strictObject({ count: id, share: id.optional() }).optional(),
})
export type NeedRow = z.infer<typeof needRow>
