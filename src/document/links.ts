import type { Language, Text } from '#ground/text'
import type { Run } from './blocks.ts'
import { restoredRuns } from './voice.ts'

/** Words that open the screen of a record; in a file they read as the same words. */
export const recordLink = (kind: string, id: string, text: string): Run => ({
  kind: 'link',
  to: `record:${kind}/${id}`,
  text,
})

/** A record's words as a link to it, with the sign behind Vietnamese that is not the official one. */
export const linkedRuns = (kind: string, id: string, it: Text, language: Language): readonly Run[] => [
  recordLink(kind, id, it[language]),
  ...restoredRuns(it, language),
]
