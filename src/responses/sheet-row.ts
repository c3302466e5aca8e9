import type { Column } from './sheet-columns.ts'

/** A row of the form: its line, and what its cells say by column. Empty cells are left out. */
export type FormRow = {
  readonly line: number
  readonly cells: ReadonlyMap<Column, string>
}

/** Reports what is wrong in a column of a row, and leaves the value out. */
export type Wrong = (code: string, column: Column, value: string) => undefined

/** Parts of a cell, separated by semicolons. */
export const listIn = (cell: string | undefined): string[] =>
  (cell ?? '')
    .split(';')
    .map((it) => it.trim())
    .filter((it) => it !== '')
