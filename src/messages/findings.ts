import type { Language, Text } from '#ground/text'
import type { Finding, FindingCode, FindingFacts } from '#responses/validation/finding'
import { englishFindings } from './findings.en.ts'
import { vietnameseFindings } from './findings.vi.ts'
import { englishRules } from './findings-rules.en.ts'
import { vietnameseRules } from './findings-rules.vi.ts'

/** A sentence for every finding: what it says, why it matters, what to do. */
export type FindingSentences = { readonly [C in FindingCode]: (facts: FindingFacts[C]) => string }

const sentences: Readonly<Record<Language, FindingSentences>> = { vi: vietnameseFindings, en: englishFindings }

/** What the standard's own rules ask, by their numbers. A rule of another set is shown in its author's words. */
export const ruleSentences: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  vi: vietnameseRules,
  en: englishRules,
}

export function findingSentence(it: Pick<Finding, 'code' | 'facts'>, language: Language): string {
  const make = sentences[language][it.code] as (facts: Finding['facts']) => string
  return make(it.facts)
}

export const findingText = (it: Pick<Finding, 'code' | 'facts'>): Text => ({
  vi: findingSentence(it, 'vi'),
  en: findingSentence(it, 'en'),
})

/** `sector/@code`, or the element alone. */
export const placeWords = ({
  element,
  attribute,
}: {
  readonly element: string
  readonly attribute?: string
}): string => (attribute === undefined ? element : `${element}/@${attribute}`)
