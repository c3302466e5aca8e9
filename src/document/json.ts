import { z } from 'zod'
import { type Review, review } from '#review/shape'

/** The review for other programs: two spaces, keys in the order of the schema's own making, one line end at the end. The
 *  same review gives the same bytes. */
export const reviewJson = (it: Review): string => `${JSON.stringify(it, null, 2)}\n`

/** JSON Schema (draft 2020-12) of that file, written the same way. */
export const reviewJsonSchema = (): string =>
  `${JSON.stringify(z.toJSONSchema(review, { io: 'input', unrepresentable: 'any' }), null, 2)}\n`
