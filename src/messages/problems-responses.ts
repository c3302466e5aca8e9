import type { Text } from '#ground/text'

/** A cell of the form by its record, row and header. */
type FormCell = { record: string; row: number; column: string; value: string }

/** Problems of activities, their exchange and their store, with the facts that come with each. */
export type ResponseProblemFacts = {
  'broken-json-line': { line: number }
  'broken-store': { file: string; reason: string }
  'store-not-empty': Record<string, never>
  'no-store': { folder: string }
  'unreadable-format': { file: string; formats: readonly string[] }
  'nothing-to-import': { path: string; formats: readonly string[] }
  'imported-elsewhere': Record<string, never>
  'nothing-contributed': { partner: string }
  'no-pack': { folder: string; file: string }
  'wrong-option': { option: string; value: string; allowed: readonly string[] }
  'years-out-of-order': { from: number; until: number }
  'import-stopped': Record<string, never>
  // IATI in: a file, an activity that is set aside, a value read otherwise than written
  'not-by-donor': { file: string }
  'empty-file': Record<string, never>
  'not-utf-8': { offset: number }
  'file-too-large': { limit: number }
  'broken-gzip': Record<string, never>
  'xml-cut-off': { reason: string }
  'too-many-broken-activities': { limit: number }
  'unknown-encoding': { encoding: string }
  'wrong-encoding': { encoding: string; offset: number }
  'broken-activity': { reason: string }
  'activity-too-deep': { limit: number }
  'activity-text-too-long': { limit: number }
  'activity-too-large': { limit: number }
  'encoding-contradicted': { stated: string; read: string }
  'written-as-version-1': { record: string; version: string }
  'date-with-time': { record: string; element: string; value: string }
  'date-in-part': { record: string; element: string; value: string }
  'stated-twice': { record: string; element: string; value: string }
  'code-not-stated': { record: string; element: string; value: string }
  'no-official-schema': { folder: string; file: string }
  'no-schema-validator': { package: string }
  'unknown-activity': { id: string; known: readonly string[] }
  // writing IATI
  'activity-not-iati': { record: string; missing: readonly string[] }
  'left-out-of-iati': { record: string; fields: readonly string[] }
  'completed-for-iati': { record: string; fields: readonly string[] }
  'nothing-for-iati': Record<string, never>
  // reading tables
  'header-below-title': { rows: number }
  'header-in-two-rows': { rows: readonly number[] }
  'units-in-a-row': { units: readonly string[] }
  'years-not-budget': FormCell
  'wrong-share': FormCell
  'wrong-amount': FormCell
  'left-out-of-form': { record: string; fields: readonly string[] }
  'row-without-name': { row: number; column: string }
  'not-activities': Record<string, never>
  'unread-word': FormCell
  'recognised-table': { format: Text }
  'columns-not-read': { columns: readonly string[] }
  'rows-differ': { record: string; columns: readonly string[] }
  'unknown-recipient': { record: string; value: string; row: number }
  'no-header': { headers: readonly string[]; known: readonly string[] }
  // money: flat tables of shares
  'flat-table-lacks-columns': { columns: readonly string[] }
  // pairs of activities
  'pair-of-one': { id: string }
  'wrong-verdict': { verdict: string; asks: string; known: readonly string[] }
  'which-question': { a: string; b: string }
  'nothing-to-open': { a: string; b: string; asks: string }
  // allocation
  'wrong-budget': { value: string }
  'no-budget': Record<string, never>
  'wrong-number-of-partners': { value: string }
  'wrong-objective': { value: string }
  'wrong-method': { value: string }
  'segments-not-falling': { record: string; field: string }
  'segments-not-whole': { record: string; field: string }
  'cell-without-row': Record<string, never>
  'cell-twice': { key: string }
  'partner-twice': { body: string }
  'need-not-in-people': { indicator: string; unit: string }
  'cost-not-in-money': { indicator: string; unit: string }
  'no-exchange-rate': { from: string; to: string; day: string; last: string }
  'amount-too-large': { amount: string; currency: string }
}

export type ResponseProblemSentences = {
  readonly [C in keyof ResponseProblemFacts]: (facts: ResponseProblemFacts[C]) => string
}
