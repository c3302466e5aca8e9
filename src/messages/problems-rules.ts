import type { TypeFault } from '#rules/2-ir/typing'

/** Problems of rule books, of what runs them, and of the populations and cases they are run over, with the facts that come with each. */
export type RuleProblemFacts = {
  // backends
  'backend-cannot-run': { backend: string; operators: readonly string[] }
  // what a rule book says, and what is asked of it
  'circular-definition': { path: readonly string[] }
  'endless-past': { path: readonly string[] }
  'parameter-without-value': { name: string; day: string; variable: string; first?: string }
  'unknown-variable': { name: string; known: readonly string[] }
  'period-too-short': { name: string; period: string; unit: string }
  'ill-typed': { at?: string; variable?: string; op: string } & TypeFault
  'name-twice': { at: string }
  'law-starts-twice': { at: string; day: string }
  'law-ends-before-it-starts': { at: string; from: string; to: string }
  'applies-after-in-force': { at: string; from: string; appliesFrom: string }
  'unknown-name': { at: string; name: string }
  'scope-not-a-truth': { at: string; name: string }
  'parameter-out-of-bounds': { at: string; value: number; min: number; max?: number; day: string }
  'table-cells': { at: string; expected: number; found: number; day: string }
  'number-without-unit': { at: string }
  'value-of-other-kind': { at: string; value: unknown; kind: string }
  'formula-of-other-type': { at: string; expected: string; found: string }
  'formula-of-other-entity': { at: string; expected: string; found: string }
  'period-of-other-length': { at: string; name: string; expected: string; found: string }
  'sum-of-a-state': { at: string; name: string }
  'break-down-of-members': { name: string }
  'break-down-without-bounds': { name: string; most: number }
  'scheme-without': { at: string; part: string; name: string }
}

export type RuleProblemSentences = { readonly [C in keyof RuleProblemFacts]: (facts: RuleProblemFacts[C]) => string }
/** Rows of one kind of problem: how many there are, and the first of them. */
type Rows = { count: number; rows: readonly number[] }
type Cell = Rows & { column: string; value: string }

/** Problems of rules, populations and their runs, with the facts that come with each. */
export type RuleProblemFacts = {
  // population files: the file as a whole
  'population-empty': Record<string, never>
  'population-file-missing': { folder: string; names: readonly string[] }
  'population-file-twice': { files: readonly string[] }
  'population-format': { formats: readonly string[] }
  'population-not-parquet': { reason: string }
  'population-broken-parquet': Rows & { column: string; reason: string }
  'population-broken-quotes': Rows
  'population-separator': { separator: string }
  'population-row-length': Rows & { expected: number; fields: number }
  'population-column-missing': { column: string; columns: readonly string[] }
  'population-wrong-type': { column: string; type: string; kind: string }
  // population files: one cell
  'population-not-a-number': Cell
  'population-number-with-separators': Cell
  'population-not-whole': Cell
  'population-out-of-bounds': Cell & { min?: number; max?: number }
  'population-not-a-truth': Cell
  'population-not-a-date': Cell
  'population-not-a-code': Cell & { codes: readonly string[] }
  'population-not-applicable': Cell
  // population files: households and their weights
  'population-person-without-household': Rows
  'population-household-without-id': Rows
  'population-household-number-too-large': Cell
  'population-household-again': Rows & { household: string }
  'population-household-disagrees': Rows & { column: string; household: string }
  'population-household-not-on-file': Rows & { household: string }
  'population-household-without-members': Rows & { household: string }
  'population-households-in-other-order': Rows & { household: string }
  'population-weight-unknown': Rows & { column: string }
  'population-weight-not-positive': Rows & { column: string; value: number }
  'population-weight-too-small': Rows & { column: string; value: number; least: number }
  'population-weight-too-large': Rows & { column: string; value: number; most: number }
}

export type RuleProblemSentences = {
  readonly [C in keyof RuleProblemFacts]: (facts: RuleProblemFacts[C]) => string
}
