import type { Language } from '#ground/text'
import type { AlignmentReason } from '#review/shape-alignment'
import { english } from './reasons.en.ts'
import { vietnamese } from './reasons.vi.ts'

type Code = AlignmentReason['code']
type Of<C extends Code> = Extract<AlignmentReason, { code: C }>

export type ReasonSentences = { readonly [C in Code]: (facts: Of<C>) => string }

const sentences: Readonly<Record<Language, ReasonSentences>> = { vi: vietnamese, en: english }

/** Why an alignment has its grade, in words. */
export function reasonSentence<C extends Code>(it: Of<C>, language: Language): string {
  const make = sentences[language][it.code] as (facts: Of<C>) => string
  return make(it)
}
