import type { Language, Text } from '#ground/text'
import type { Acts } from '#rules/2-ir/citation'
import type { Sureness } from '#rules/2-ir/confidence'
import type { Change, Missing, Step, Written } from '#rules/2-ir/explanation'
import type { Decision } from '#rules/views/shape-outcome'
import { englishExplanations } from './explanations.en.ts'
import { vietnameseExplanations } from './explanations.vi.ts'
import { formatDate } from './format.ts'
import { ruleNumber, valueOfNamed } from './rule-units.ts'
import { ruleWords } from './rule-words.ts'

/** When a piece of law holds, as far as a reader is told. */
export type LawNamed = {
  readonly from?: string | undefined
  readonly law?: string | undefined
  readonly confidence?: 'primary' | 'secondary' | 'unconfirmed' | undefined
}

/** How decisions are put into words, as an official writes them. */
export type ExplanationWords = {
  readonly decision: Readonly<Record<Decision, string>>
  readonly how: Readonly<Record<'given' | 'assumed' | 'missing', string>>
  readonly unknown: string
  readonly notInForce: string
  readonly again: string
  /** What is chosen by a condition, and a period that the law cuts in parts. */
  readonly choice: string
  readonly split: string
  /** A condition that nobody put into words, and of which only the outcome counts here. */
  readonly other: string
  readonly splitPart: (first: string, days: number, value: string) => string
  /** `from 1 July 2025, law-41/article-21, unconfirmed` */
  readonly setBy: (law: LawNamed, acts: Acts | undefined) => string
  /** Pieces of law that are equally sure. */
  readonly rests: Readonly<Record<Sureness, (pieces: string) => string>>
  readonly bracket: (at: number, threshold: string, value: string, part: string | undefined) => string
  readonly missing: Readonly<Record<Missing['what'], (name: string, when: string) => string>>
  readonly of: (what: string, whom: string) => string
  readonly change: (
    what: string,
    from: string,
    to: string,
    bound: Change['bound'],
    isDate: boolean,
    when: string | undefined,
  ) => string
  /** Of what holds, and must not: `yes, which excludes`. */
  readonly excludes: (answer: string) => string
  readonly wouldQualify: (changes: string) => string
}

export const explanationWords: Readonly<Record<Language, ExplanationWords>> = {
  vi: vietnameseExplanations,
  en: englishExplanations,
}

/** A value as a reader writes it. */
export function writtenWords(it: Written, language: Language): string {
  if (it.kind === 'truth') return ruleWords[language].truth[it.value ? 'true' : 'false']
  if (it.kind === 'number') return ruleNumber(it.value, it.unit, language)
  if (it.kind === 'date') return formatDate(it.value, language)
  return it.label?.[language] ?? it.value
}

/** What came out: a value, unknown, or nothing to decide. */
export function answerWords(it: Step['answer'], language: Language): string {
  if (it.status === 'known') return writtenWords(it.value, language)
  const said = explanationWords[language]
  return it.status === 'unknown' ? said.unknown : said.notInForce
}

/** The same, as it stands behind the name of what came out. */
export const namedAnswer = (name: string, it: Step['answer'], language: Language): string =>
  valueOfNamed(name, answerWords(it, language), language)

/** The name of a thing of the rules, in a language; what it is called in the rule book where it has no words. */
export const nameWords = (
  it: { readonly label?: Text | undefined; readonly name?: string },
  language: Language,
): string => it.label?.[language] ?? it.name ?? ''
