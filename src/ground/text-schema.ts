import { z } from 'zod'
import { languages } from './text.ts'

export const language = z.enum(languages)

const written = z
  .string()
  .trim()
  .min(1)
  .transform((it) => it.normalize('NFC'))

/** Words in both languages, as a dossier holds them. */
export const text = z
  .strictObject({ vi: written, en: written, wording: z.enum(['official', 'restored']).optional() })
  .meta({ description: 'The same words in Vietnamese (vi) and English (en)' })

/** Words as a publisher wrote them, in whatever languages it used. */
export const narratives = z.record(z.string(), written)
export type Narratives = z.infer<typeof narratives>
