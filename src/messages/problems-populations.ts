/** Rows of one kind of problem: how many there are, and the first of them. */
type Rows = { count: number; rows: readonly number[] }
type Cell = Rows & { column: string; value: string }

/** Problems of population files, with the facts that come with each. All but the first few are counted over the file. */
export type PopulationProblemFacts = {
  // the file as a whole
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
  // one cell
  'population-not-a-number': Cell
  'population-number-with-separators': Cell
  'population-not-whole': Cell
  'population-out-of-bounds': Cell & { min?: number; max?: number }
  'population-not-a-truth': Cell
  'population-not-a-date': Cell
  'population-not-a-code': Cell & { codes: readonly string[] }
  'population-not-applicable': Cell
  // households and their weights
  'population-person-without-household': Rows
  'population-household-without-id': Rows
  'population-household-number-too-large': Cell
  'population-household-too-large': Rows & { household: string; most: number }
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

export type PopulationProblemSentences = {
  readonly [C in keyof PopulationProblemFacts]: (facts: PopulationProblemFacts[C]) => string
}
