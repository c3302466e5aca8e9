import type { Language } from '#ground/text'
import type { PairFactor } from '#review/shape-duplicates'
import { english } from './pair-factors.en.ts'
import { vietnamese } from './pair-factors.vi.ts'

type Name = PairFactor['factor']
type FactsOf<N extends Name> = Extract<PairFactor, { factor: N }>['facts']

export type PairFactorSentences = { readonly [N in Name]: (facts: FactsOf<N>) => string }

const sentences: Readonly<Record<Language, PairFactorSentences>> = { vi: vietnamese, en: english }

/** What speaks for or against two records being one activity, in words. */
export function pairFactorSentence(it: PairFactor, language: Language): string {
  const make = sentences[language][it.factor] as (facts: PairFactor['facts']) => string
  return make(it.facts)
}
