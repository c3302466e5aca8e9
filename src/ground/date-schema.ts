import { z } from 'zod'
import { isPartialDate, partialDatePattern } from './date.ts'

/** A year may be written as a number, as YAML reads it. */
export const partialDate = z
  .union([z.string().meta({ pattern: partialDatePattern.source }), z.int()])
  .transform(String)
  .refine(isPartialDate, { params: { code: 'wrong-date' } })
  .meta({ description: 'YYYY, YYYY-MM or YYYY-MM-DD' })
