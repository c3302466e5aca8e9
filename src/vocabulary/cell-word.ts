import { z } from 'zod'
import { id } from '#ground/source'

const word = z
  .string()
  .trim()
  .min(2)
  .transform((it) => it.normalize('NFC'))

/** Words by which a text names a need or a group of people, for activities that nobody has placed yet. A word that ends
 *  in `*` stands for every word that begins so; several words stand for themselves in this order. */
export const cellWords = z.strictObject({
  /** Function or group, by its id. */
  of: id,
  dimension: z.enum(['function', 'group']),
  vi: z.array(word).default([]),
  en: z.array(word).default([]),
  /** Other languages that publishers write in. */
  other: z.array(word).default([]),
})
export type CellWords = z.infer<typeof cellWords>
