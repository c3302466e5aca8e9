import { z } from 'zod'

/** A result for other programs: two spaces, keys in the order of the schema's own making, one line end at the end. The
 *  same result gives the same bytes. */
export const resultJson = (it: unknown): string => `${JSON.stringify(it, null, 2)}\n`

/** JSON Schema (draft 2020-12) of that file, written the same way. */
export const resultSchema = (schema: z.ZodType): string =>
  resultJson(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }))
