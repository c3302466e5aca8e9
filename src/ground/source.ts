import { z } from 'zod'
import { partialDate } from './date-schema.ts'
import { orMissing } from './missing-schema.ts'
import { text } from './text-schema.ts'

/** Name of a record: words in kebab case, joined by dots or slashes where one record lies inside another. */
export const id = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9._:/()-]*$/)
  .meta({ description: 'Identifier without spaces or Vietnamese marks' })

/** Where a fact can be opened: its document, who published it and when. */
export const source = z.strictObject({
  id,
  title: orMissing(z.string()),
  publisher: orMissing(z.string()).default('not stated'),
  date: orMissing(partialDate).default('not stated'),
  address: orMissing(z.string()).default('not stated'),
  note: text.optional(),
})
export type Source = z.infer<typeof source>

/** How far a fact may be relied on. Nothing below `seen` may be shown without its mark.
 *  - `seen`: read in the source named.
 *  - `computed`: worked out from seen facts by a stated method.
 *  - `inferred`: our reading, with its reason.
 *  - `unconfirmed`: from general knowledge; has to be checked. */
export const confidence = z.enum(['seen', 'computed', 'inferred', 'unconfirmed'])
export type Confidence = z.infer<typeof confidence>

/** Every fact carries these. `sources` may be empty only where the confidence is not `seen`. */
export const sourced = {
  sources: z.array(id).default([]),
  confidence,
  note: text.optional(),
}
