import { z } from 'zod'
import { partialDate } from '#ground/date-schema'
import { orMissing } from '#ground/missing-schema'
import { id } from '#ground/source'
import { text } from '#ground/text-schema'
import { placing } from '#vocabulary/cell'

/** What a meeting resolved: who does what by when. */
export const decision = z.strictObject({
  id,
  meeting: id,
  text,
  owner: orMissing(id),
  partner: orMissing(id).default('not stated'),
  due: orMissing(partialDate),
  placing,
  /** Codes of the proposal on the decision sheet that it answers. */
  answers: z.array(z.string()).default([]),
  state: z.enum(['open', 'done', 'dropped']).default('open'),
})
export type Decision = z.infer<typeof decision>
