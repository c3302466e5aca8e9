import type { Parsed } from '#ground/parsed'
import type { Problem } from '#ground/problem'
import { columnNamed, knownHeaders } from './sheet-columns.ts'
import { readForm } from './sheet-form.ts'
import { findHeader } from './sheet-header.ts'
import { readRows } from './table-rows.ts'

/** What was read from a table. Notes are no faults: they say how the table was understood. */
export type SheetRead = Parsed & { readonly notes: readonly Problem[] }

/** Reads a table of activities: our form, or a table whose headers say that it is of a published kind.
 *  @param content its text as CSV. A workbook is made into that text first, by `openWorkbook`: unpacking cannot be done
 *  without waiting, and one form wants one parser. */
export function parseActivitySheet(content: string, file: string): SheetRead {
  const { rows, problems: broken } = readRows(content, file, (it) => columnNamed(it) !== undefined)
  const found = findHeader(rows, file)
  if (found === undefined) {
    if (rows.length === 0 && broken.length > 0) return { records: [], problems: broken, notes: [] }
    const facts = { headers: rows[0]?.fields ?? [], known: knownHeaders }
    const problem: Problem =
      rows.length < 2
        ? { code: 'empty-sheet', facts: {}, position: { file } }
        : { code: 'no-header', facts, position: { file } }
    return { records: [], problems: [...broken, problem], notes: [] }
  }
  const { header, lines, problems, notes } = found
  if (lines.length === 0 && broken.length === 0) {
    return { records: [], problems: [{ code: 'empty-sheet', facts: {}, position: { file } }], notes }
  }
  const { records, problems: inRows } = readForm(header, lines, file)
  return { records, problems: [...broken, ...problems, ...inRows], notes }
}
