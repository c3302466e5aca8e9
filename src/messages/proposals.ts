import type { Language } from '#ground/text'
import type { Proposal, ProposalCode, ProposalFacts } from '#review/proposal'
import { english } from './proposals.en.ts'
import { vietnamese } from './proposals.vi.ts'

/** A proposed decision in words: what to decide, and why. */
export type ProposalSentence = { readonly title: string; readonly reason: string }

export type ProposalSentences = { readonly [C in ProposalCode]: (facts: ProposalFacts[C]) => ProposalSentence }

const sentences: Readonly<Record<Language, ProposalSentences>> = { vi: vietnamese, en: english }

export function proposalSentence<C extends ProposalCode>(
  it: Extract<Proposal, { code: C }>,
  language: Language,
): ProposalSentence {
  const make = sentences[language][it.code] as (facts: ProposalFacts[C]) => ProposalSentence
  return make(it.facts as ProposalFacts[C])
}
