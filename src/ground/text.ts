import { z } from 'zod'

/** A language the product speaks. */
export const language = z.enum(['vi', 'en'])
export type Language = z.infer<typeof language>
export const languages = language.options

const written = z
  .string()
  .trim()
  .min(1)
  .transform((it) => it.normalize('NFC'))

/** The same words in Vietnamese and English, NFC. `wording` says how far the Vietnamese may be quoted:
 *  `official` is the act's own, `restored` was composed by an editor and wants a reader of the field. */
export const text = z
  .strictObject({ vi: written, en: written, wording: z.enum(['official', 'restored']).optional() })
  .meta({ description: 'The same words in Vietnamese (vi) and English (en)' })
export type Text = z.infer<typeof text>

/** Words as a publisher wrote them, in whatever languages it used. */
export const narratives = z.record(z.string(), written)
export type Narratives = z.infer<typeof narratives>
