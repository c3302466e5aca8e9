import type { Position, Problem } from '#ground/problem'
import type { Language } from '#ground/text'
import { english } from './problems.en.ts'
import { vietnamese } from './problems.vi.ts'
import { englishOneRecord } from './problems-one-record.en.ts'
import type { OneRecordProblemFacts, OneRecordProblemSentences } from './problems-one-record.ts'
import { vietnameseOneRecord } from './problems-one-record.vi.ts'
import { englishOpenFisca } from './problems-openfisca.en.ts'
import type { OpenFiscaProblemFacts, OpenFiscaProblemSentences } from './problems-openfisca.ts'
import { vietnameseOpenFisca } from './problems-openfisca.vi.ts'
import { englishPopulations } from './problems-populations.en.ts'
import type { PopulationProblemFacts, PopulationProblemSentences } from './problems-populations.ts'
import { vietnamesePopulations } from './problems-populations.vi.ts'
import { englishResponses } from './problems-responses.en.ts'
import type { ResponseProblemFacts, ResponseProblemSentences } from './problems-responses.ts'
import { vietnameseResponses } from './problems-responses.vi.ts'
import { englishRules } from './problems-rules.en.ts'
import type { RuleProblemFacts, RuleProblemSentences } from './problems-rules.ts'
import { vietnameseRules } from './problems-rules.vi.ts'
import { englishRuleUse } from './problems-rules-use.en.ts'
import type { RuleUseProblemFacts, RuleUseProblemSentences } from './problems-rules-use.ts'
import { vietnameseRuleUse } from './problems-rules-use.vi.ts'
import { englishWorkbench } from './problems-workbench.en.ts'
import type { WorkbenchProblemFacts, WorkbenchProblemSentences } from './problems-workbench.ts'
import { vietnameseWorkbench } from './problems-workbench.vi.ts'

type Field = { readonly record: string; readonly field: string }

/** Every problem that a part reports, with the facts that come with it. A test holds this list against the code. */
export type ProblemFacts = ResponseProblemFacts &
  RuleProblemFacts &
  RuleUseProblemFacts &
  PopulationProblemFacts &
  OneRecordProblemFacts &
  WorkbenchProblemFacts &
  OpenFiscaProblemFacts & {
    // reading a dossier
    'no-folder': { folder: string }
    'no-dossier': { folder: string; file: string }
    'unknown-kind': { name: string; kinds: readonly string[] }
    'unknown-format': { kind: string }
    'not-a-record': { kind: string }
    'broken-yaml': { reason: string }
    'broken-csv': { reason: string }
    'broken-journal': { line: number }
    // one record
    'missing-field': Field & { expected: string }
    'missing-translation': Field & { language: Language }
    'unknown-field': Field & { fields: readonly string[] }
    'wrong-value': Field & { expected?: string }
    'wrong-date': Partial<Field> & { value?: string; element?: string }
    'span-ends-before-it-starts': Field
    'step-twice': Field
    // records together
    'duplicate-id': { kind: string; id: string; first: Position }
    'folders-contradict': { kind: string; id: string; fields: readonly string[]; first: Position }
    'unknown-reference': Field & { kind: string; id: string }
    'seen-without-source': { record: string }
    circle: { kind: string; relation: string; path: readonly string[] }
    // activities
    'broken-xml': { reason: string }
    'not-iati': { root: string }
    'iati-version': { version: string; readable: readonly string[] }
    'activity-without-identifier': Record<string, never>
    'wrong-number': { record: string; element: string; value: string }
    'wrong-currency': { record: string; element: string; value: string }
    'wrong-code': { record: string; element: string; value: string }
    'xml-doctype': Record<string, never>
    'xml-too-deep': { limit: number }
    'xml-text-too-long': { limit: number }
    'broken-workbook': Record<string, never>
    'budget-without-period': { record: string; row: number; column: string; value: string }
    'workbook-too-large': { bytes: number; limit: number }
    'sheet-too-long': { limit: number }
    'empty-sheet': Record<string, never>
    'unknown-column': { column: string; known: readonly string[] }
    'duplicate-column': { column: string }
    'missing-id': { row: number }
    'wrong-word': { record: string; row: number; column: string; value: string }
    // what a user asks for
    'unknown-record': { what: string; name: string; known: readonly string[] }
    'needs-taxonomy': { known: readonly string[] }
    'disposition-before-comment': Field
    'within-another': Field & { id: string }
    'not-known-yet': { id: string; day: string; from: string }
    'day-ahead': { day: string }
    'no-counterparts': { grade: string }
    'none-with-counterparts': Record<string, never>
    'empty-option': { option: string }
    'days-out-of-order': { from: string; until: string }
    'declined-without-reason': Field
    'step-not-on-path': Field
    'unknown-meeting': { id: string; known: readonly string[] }
    'unknown-body': { field: string; id: string }
    'unknown-decision': { id: string; known: readonly string[] }
    'unknown-in-cell': { dimension: string; value: string; known: readonly string[] }
    'wrong-day': Partial<Field> & { value?: string }
    'wrong-port': { value: string }
    'wrong-command': { kind: string; reason: string }
    'cannot-read': { file: string; reason: string }
    'cannot-write': { folder: string; reason: string }
    'cannot-print': { reason: string }
    'cannot-serve': { port: number; reason: string }
  }

export type ProblemCode = keyof ProblemFacts
export type GeneralProblemSentences = Omit<
  ProblemSentences,
  | keyof ResponseProblemSentences
  | keyof RuleProblemSentences
  | keyof RuleUseProblemSentences
  | keyof PopulationProblemSentences
  | keyof OneRecordProblemSentences
  | keyof WorkbenchProblemSentences
  | keyof OpenFiscaProblemSentences
>
export type ProblemSentences = { readonly [C in ProblemCode]: (facts: ProblemFacts[C]) => string }

const sentences: Readonly<Record<Language, ProblemSentences>> = {
  vi: {
    ...vietnamese,
    ...vietnameseResponses,
    ...vietnameseRules,
    ...vietnameseRuleUse,
    ...vietnamesePopulations,
    ...vietnameseOneRecord,
    ...vietnameseWorkbench,
    ...vietnameseOpenFisca,
  },
  en: {
    ...english,
    ...englishResponses,
    ...englishRules,
    ...englishRuleUse,
    ...englishPopulations,
    ...englishOneRecord,
    ...englishWorkbench,
    ...englishOpenFisca,
  },
}

export const problemCodes: ReadonlySet<string> = new Set(Object.keys(sentences.en))

/** What is wrong, why, and what to do next. */
export function problemSentence(it: Problem, language: Language): string {
  const make = sentences[language][it.code as ProblemCode] as (facts: Problem['facts']) => string
  return make(it.facts)
}

/** A position as a reader looks it up: file:line. */
export const placeOf = (it: Position): string => [it.file, it.line].filter((part) => part !== undefined).join(':')

/** A long list, cut where nobody reads on. */
export const someOf = (names: readonly string[], limit = 12): string =>
  names.length <= limit ? names.join(', ') : `${names.slice(0, limit).join(', ')} … (${names.length})`
