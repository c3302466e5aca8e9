import type { Position } from '#ground/problem'

/** How much a finding weighs.
 *  - `critical`: the activity cannot be used as it stands (no identifier, broken structure that hides what it says).
 *  - `error`: against the standard.
 *  - `warning`: allowed, but likely wrong or misleading.
 *  - `advisory`: nothing wrong; something a reader should know, or could look up. */
export const severities = ['critical', 'error', 'warning', 'advisory'] as const
export type Severity = (typeof severities)[number]

/** What a finding is about. */
export const categories = [
  'structure',
  'codes',
  'rules',
  'identifiers',
  'organisations',
  'dates',
  'money',
  'places',
  'sectors',
  'language',
  'duplicates',
] as const
export type Category = (typeof categories)[number]

/** Where in the element a value stands: `transaction/value`, and the attribute if the value is one. */
export type Place = { readonly element: string; readonly attribute?: string }

/** Everything a check can say, with the facts that come with it. The sentences are in `messages/findings.*`. */
export type FindingFacts = {
  // structure
  'unknown-element': { element: string; parent: string }
  'element-of-other-version': { element: string; parent: string; version: string; versions: string }
  'element-out-of-place': { element: string; parent: string; other: string; should: 'before' | 'after' }
  'element-too-often': { element: string; parent: string }
  'element-missing': { element: string; parent: string }
  'foreign-element-not-last': { element: string; parent: string }
  'text-not-allowed': { element: string; text: string }
  'unknown-attribute': { element: string; attribute: string }
  'attribute-of-other-version': { element: string; attribute: string; version: string; versions: string }
  'attribute-missing': { element: string; attribute: string }
  'wrong-type': Place & { value: string; type: string }
  'unknown-version': { version: string }
  'official-schema': { reason: string }
  // codes
  'unknown-code': Place & { list: string; value: string }
  'code-written-otherwise': Place & { list: string; value: string; code: string }
  'code-withdrawn': Place & { list: string; value: string; name: string; since: string; day: string }
  'code-not-adopted': Place & { list: string; value: string; name: string }
  // the standard's rule set
  'standard-rule': { rule: string; values: readonly string[]; said: string }
  // identifiers
  'no-identifier': Record<string, never>
  'unsafe-characters': Place & { value: string; characters: readonly string[] }
  'identifier-without-reporter': { identifier: string; reporter: string }
  'identifier-twice': { identifier: string; files: readonly string[]; same: boolean }
  'related-nowhere': Place & { reference: string }
  // organisations
  'organisation-without-ref': { element: string; name: string }
  'generic-organisation': { element: string; name: string }
  // dates
  'end-before-start': { start: string; end: string }
  'implementation-after-end': { end: string; planned: boolean }
  'transaction-ahead': { date: string; day: string }
  // money
  'no-forward-budget': { last: string; day: string }
  'budget-not-positive': { value: string; currency: string }
  'budget-of-one-day': { date: string; value: string }
  'value-date-ahead': { of: 'transaction' | 'budget' | 'planned-disbursement'; date: string; day: string }
  'perhaps-cumulative': { type: string; dates: readonly string[]; values: readonly string[] }
  // shares
  'shares-not-whole': { of: 'sectors' | 'countries and regions'; vocabulary: string; sum: string }
  'share-missing': { of: 'sectors' | 'countries and regions'; vocabulary: string; missing: number; all: number }
  // language
  'language-not-stated': { narratives: number; first: string }
  // sets of files
  'several-versions': { versions: readonly string[] }
}

export type FindingCode = keyof FindingFacts

/** Where the finding stands and how much it weighs; the same for findings of every kind. */
type Common = {
  readonly severity: Severity
  readonly category: Category
  /** Identifier of the activity; absent where it has none, and for findings about a whole file or set. */
  readonly activity?: string
  readonly position: Position
  /** The standard's own number of the rule that this says, where it says one. */
  readonly rule?: string
}

/** One thing that a check found: facts and a place. Nothing is repaired, and nothing is decided for the publisher. */
export type Finding = {
  readonly [C in FindingCode]: { readonly code: C; readonly facts: FindingFacts[C] } & Common
}[FindingCode]

const kind = (
  severity: Severity,
  category: Category,
): { readonly severity: Severity; readonly category: Category } => ({
  severity,
  category,
})

/** How each finding is filed. Rules and codes carry a severity of their own where the standard gives one. */
export const findingKinds: Readonly<Record<FindingCode, { severity: Severity; category: Category }>> = {
  'unknown-element': kind('error', 'structure'),
  'element-of-other-version': kind('error', 'structure'),
  'element-out-of-place': kind('error', 'structure'),
  'element-too-often': kind('error', 'structure'),
  'element-missing': kind('error', 'structure'),
  'foreign-element-not-last': kind('error', 'structure'),
  'text-not-allowed': kind('error', 'structure'),
  'unknown-attribute': kind('error', 'structure'),
  'attribute-of-other-version': kind('error', 'structure'),
  'attribute-missing': kind('error', 'structure'),
  'wrong-type': kind('error', 'structure'),
  'unknown-version': kind('error', 'structure'),
  'official-schema': kind('error', 'structure'),
  'unknown-code': kind('error', 'codes'),
  'code-written-otherwise': kind('warning', 'codes'),
  'code-withdrawn': kind('warning', 'codes'),
  'code-not-adopted': kind('advisory', 'codes'),
  'standard-rule': kind('error', 'rules'),
  'no-identifier': kind('critical', 'identifiers'),
  'unsafe-characters': kind('warning', 'identifiers'),
  'identifier-without-reporter': kind('warning', 'identifiers'),
  'identifier-twice': kind('error', 'duplicates'),
  'related-nowhere': kind('advisory', 'identifiers'),
  'organisation-without-ref': kind('warning', 'organisations'),
  'generic-organisation': kind('advisory', 'organisations'),
  'end-before-start': kind('error', 'dates'),
  'implementation-after-end': kind('warning', 'dates'),
  'transaction-ahead': kind('error', 'dates'),
  'no-forward-budget': kind('warning', 'money'),
  'budget-not-positive': kind('warning', 'money'),
  'budget-of-one-day': kind('advisory', 'money'),
  'value-date-ahead': kind('error', 'money'),
  'perhaps-cumulative': kind('advisory', 'money'),
  'shares-not-whole': kind('error', 'sectors'),
  'share-missing': kind('error', 'sectors'),
  'language-not-stated': kind('warning', 'language'),
  'several-versions': kind('advisory', 'structure'),
}

/** What a check of one activity knows about where it stands. */
export type Site = { readonly file: string; readonly activity?: string }

/** Makes a finding of one kind; what differs from the kind (severity, category, rule) is given last. */
export function finding<C extends FindingCode>(
  code: C,
  facts: FindingFacts[C],
  site: Site,
  line: number,
  differs: { readonly severity?: Severity; readonly category?: Category; readonly rule?: string } = {},
): Finding {
  const made = {
    code,
    facts,
    ...findingKinds[code],
    ...(site.activity === undefined ? {} : { activity: site.activity }),
    position: { file: site.file, line },
    ...differs,
  }
  return made as unknown as Finding
}
