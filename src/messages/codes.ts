import type { z } from 'zod'
import type { Confidence } from '#ground/source'
import type { Language } from '#ground/text'
import type { instrument, stateOn } from '#promises/instrument'
import type { Shared } from '#promises/match'
import type { meeting } from '#promises/meeting'
import type { RecommendationStep, StepState } from '#promises/recommendation'
import type { activity, transactionType } from '#responses/activity'
import type { Decision } from '#review/decision'
import type { CellLabel, RowState } from '#review/proposal'
import type { ChangeView, Review, TargetView } from '#review/shape'
import type { CoverView } from '#review/shape-responses'
import type { observationKind } from '#vocabulary/indicator'
import type { EmploymentMeasure } from '#vocabulary/law'
import { englishCodes } from './codes.en.ts'
import { vietnameseCodes } from './codes.vi.ts'
import { englishPromiseCodes } from './codes-promises.en.ts'
import type { PromiseCodeLists, PromiseCodeWords } from './codes-promises.ts'
import { vietnamesePromiseCodes } from './codes-promises.vi.ts'
import { englishResponseCodes } from './codes-responses.en.ts'
import type { ResponseCodeLists, ResponseCodeWords } from './codes-responses.ts'
import { vietnameseResponseCodes } from './codes-responses.vi.ts'

/** What a piece of evidence is: the kinds of record that a review cites. */
export type EvidenceKind =
  | 'observations'
  | 'provisions'
  | 'activities'
  | 'clauses'
  | 'instruments'
  | 'organisations'
  | 'meetings'
  | 'recommendations'
  | 'country-groups'
  | 'places'
  | 'measures'
  | 'taxonomies'
  | 'need-rows'
  | 'legal-acts'
  | 'alignments'
  | 'pair-readings'
  | 'mandates'
  | 'comments'
  | 'series'
  | 'undertakings'
  | 'lessons'
  | 'trends'
  | 'practices'
  | 'indicators'
  | 'sources'
  | 'targets'
  | 'decisions'
  | 'schemes'
  | 'journal'

/** Every code a review shows, by the list it belongs to. A new member of a list has no word until both languages give it
 *  one, and does not compile before. */
export type ReviewCodeLists = {
  readonly confidence: Confidence
  readonly rowState: RowState
  readonly coverState: CoverView['state']
  readonly coverKind: CoverView['kind']
  readonly employmentMeasure: EmploymentMeasure
  readonly serves: CoverView['serves']
  readonly basis: CoverView['basis']
  readonly modality: Extract<z.infer<typeof activity>['modality'], string>
  readonly verdict: TargetView['verdict']
  readonly observationKind: z.infer<typeof observationKind>
  readonly instrumentState: ReturnType<typeof stateOn> | z.infer<typeof instrument>['status']
  readonly shared: Shared
  readonly answer: Review['placements'][number]['answers'][number]['answer']
  readonly transaction: z.infer<typeof transactionType>
  readonly step: RecommendationStep
  readonly stepState: StepState['state']
  readonly change: ChangeView['change']
  readonly decisionState: Decision['state']
  readonly lookedBack: NonNullable<Review['previous']>['how']
  readonly meetingMode: Extract<z.infer<typeof meeting>['mode'], string>
  readonly evidenceKind: EvidenceKind
  readonly moneyFunction: Extract<Review['money'][number]['function'], string>
  readonly cellFunction: Unnamed
  readonly cellGroup: Unnamed
  readonly cellPlace: Unnamed
}

/** A dimension of a cell that bears no name: all of it, or silence about it. */
type Unnamed = Extract<CellLabel['function'], string>

export type CodeWords = { readonly [L in keyof ReviewCodeLists]: Readonly<Record<ReviewCodeLists[L], string>> }

export type CodeList = keyof ReviewCodeLists | keyof PromiseCodeLists | keyof ResponseCodeLists

const words: Readonly<Record<Language, CodeWords & PromiseCodeWords & ResponseCodeWords>> = {
  vi: { ...vietnameseCodes, ...vietnamesePromiseCodes, ...vietnameseResponseCodes },
  en: { ...englishCodes, ...englishPromiseCodes, ...englishResponseCodes },
}

/** The word for a code; a code that the list does not know is shown as it stands. */
export function codeWord(list: CodeList, code: string, language: Language): string {
  const known: Readonly<Record<string, string>> = words[language][list]
  return known[code] ?? code
}
