import type { Problem } from './problem.ts'

/** One record as written, before it is checked, with the way to its place in the file. Readers of every format end
 *  here, so that one checker serves them all. */
export type Raw = {
  readonly value: unknown
  /** Path inside the file's document: `[12, 'clauses', 3]`; in XML and tables the line on which the record begins. */
  readonly path: readonly (string | number)[]
}

/** What a reader made of a file: the records it could read, and everything that was wrong. Both may be there. */
export type Parsed = { readonly records: readonly Raw[]; readonly problems: readonly Problem[] }
