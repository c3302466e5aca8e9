import type { Findings } from './findings.ts'

/** Cells of one column as a file holds them: text, numbers, truths, or nothing. */
export type Cells = ArrayLike<unknown>

/** What a column of a file can be read as. Cells of a text column may still say numbers; everything in a CSV file is text. */
export type ColumnType = 'text' | 'number' | 'truth' | 'date' | 'other'

export type TableColumn = {
  readonly name: string
  readonly type: ColumnType
  /** Whether its numbers have 32 bits. */
  readonly float32?: boolean
}

/** Makes something out of the cells of one column, of which a part may come at a time. */
export type Taker<T> = {
  readonly name: string
  /** @param row number of the first row, counted from 0. */
  begin(length: number, row: number): Taking<T>
}

export type Taking<T> = {
  /** The cells from `from` up to `to` are rows `at`, `at + 1`, … of the piece. */
  take(cells: Cells, from: number, to: number, at: number): void
  /** The same of a column that names its cells by their place in a dictionary. */
  pick(dictionary: Cells, places: ArrayLike<number>, from: number, to: number, at: number): void
  /** Rows `at` up to `end` have nothing. */
  none(at: number, end: number): void
  done(): T
}

/** Some rows that follow each other; what the takers made of them, in their order. */
export type Piece<T> = { readonly row: number; readonly length: number; readonly taken: readonly T[] }

/** A file of rows that can be read again and again, piece by piece, in parts. */
export type Table = {
  readonly file: string
  readonly columns: readonly TableColumn[]
  /** Number of the first row as a reader of the file counts: 2 under a header, 1 where there is none. */
  readonly firstRow: number
  /** How many rows there are, where the file says so; only then can a range of them be read without reading all. */
  readonly rows?: number
  /** Rows `from` up to `to`, of all where left out; a row that cannot be read is found and left out.
   *  @throws Problems where the disk fails. */
  pieces<T>(
    takers: readonly Taker<T>[],
    findings: Findings,
    range?: { readonly from: number; readonly to: number },
  ): AsyncIterable<Piece<T>>
}
