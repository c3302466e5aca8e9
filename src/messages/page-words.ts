import type { Language } from '#ground/text'
import { englishPages } from './page-words.en.ts'
import { vietnamesePages } from './page-words.vi.ts'

type Headed =
  | 'add'
  | 'subtract'
  | 'multiply'
  | 'divide'
  | 'minimum'
  | 'maximum'
  | 'not'
  | 'round-half-up'
  | 'round-half-even'
  | 'round-down'
  | 'round-up'

/** Words of the pages that are made of a country's rules and its dossier. */
export type PageWords = {
  /** Heads of operators whose arguments stand under each other, where one of them is a choice or a list of conditions. */
  readonly heads: Readonly<Record<Headed, string>>
  readonly if: string
  readonly ifKnown: string
  readonly so: string
  readonly otherwise: string
  readonly made: string
  readonly otherLanguage: string
  readonly index: string
  readonly tier: string
  readonly functions: string
  readonly groups: string
  readonly aims: string
  readonly means: string
  readonly inForce: string
  readonly reachesBack: string
  readonly financing: string
  readonly payer: string
  readonly confidence: string
  readonly who: string
  readonly howMuch: string
  readonly between: string
  readonly highestOf: string
  readonly notWith: string
  readonly reads: string
  readonly terms: string
  readonly facts: string
  readonly assumed: string
  readonly ofEntity: Readonly<Record<'person' | 'household', string>>
  readonly forms: Readonly<Record<'truth' | 'date' | 'number', string>>
  readonly history: string
  readonly from: string
  readonly value: string
  readonly law: string
  readonly source: string
  readonly nationalMinimum: string
  readonly ended: string
  readonly unknown: string
  readonly bracket: string
  readonly toWhom: string
  readonly issued: string
  readonly others: string
  readonly laws: string
  readonly act: string
  readonly title: string
  readonly appliesFrom: string
  readonly replacedBy: string
  readonly evidence: Readonly<Record<'primary' | 'secondary' | 'unconfirmed' | 'other', string>>
  readonly employment: string
  readonly noEmployment: string
  readonly cases: string
  readonly noCases: string
  readonly case: string
  readonly period: string
  readonly gives: string
  readonly cannotBeDecided: string
  readonly notes: string
  readonly unconfirmed: string
  readonly nothingUnconfirmed: string
  readonly unconfirmedProvision: string
  readonly unconfirmedAct: string
  readonly noRules: string
  readonly casesCounted: string
  readonly byTier: string
  readonly byFunction: string
  readonly legalActs: string
}

export const pageWords: Readonly<Record<Language, PageWords>> = { vi: vietnamesePages, en: englishPages }
