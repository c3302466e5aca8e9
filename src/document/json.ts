import { z } from 'zod'
import { type Review, review } from '#review/shape'

/** The review for other programs: two spaces, keys in the order of the schema's own making, one line end at the end. The
 *  same review gives the same bytes. */
export const reviewJson = (it: Review): string => `${JSON.stringify(it, null, 2)}\n`

/** JSON Schema (draft 2020-12) of that file, written the same way. */
export const reviewJsonSchema = (): string => `${JSON.stringify(schema(), null, 2)}\n`

const schema = () =>
  z.toJSONSchema(review, {
    io: 'input',
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema }) => {
      if (zodSchema._zod.def.type === 'transform') Object.assign(jsonSchema, quantitySchema)
    },
  })

/** The review holds quantities already read, of which zod only sees the reading. */
const quantitySchema = {
  type: 'object',
  properties: {
    relation: { enum: ['=', '~', '<', '<=', '>', '>=', 'range'] },
    value: { type: 'number' },
    upper: { type: 'number' },
  },
  required: ['relation', 'value'],
  additionalProperties: false,
}
