import type { Confidence } from '#ground/source'
import type { Language, Text } from '#ground/text'
import type { Passage, Run } from './blocks.ts'
import { confidenceOf, confidenceRuns, restoredRuns, speak, type Voice } from './voice.ts'

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

type Linked = { readonly kind: string; readonly id: string; readonly text: Text }

/** A claim whose words open their record. */
export const linkedClaim = (
  voice: Voice,
  { kind, id, text }: Linked,
  confidence: Confidence,
  evidence: readonly number[] = [],
): Passage =>
  speak(
    voice,
    (language) => [...linkedRuns(kind, id, text, language), ...confidenceRuns(confidence, language)],
    evidence,
  )

/** A clause that stands on one piece of evidence, marked as that evidence is. */
export const linkedClause = (
  voice: Voice,
  it: { readonly clause: string; readonly text: Text; readonly evidence: number },
): Passage =>
  linkedClaim(voice, { kind: 'clauses', id: it.clause, text: it.text }, confidenceOf(it.evidence, voice), [it.evidence])
