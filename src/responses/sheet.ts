import type { Parsed } from '#ground/parsed'
import type { Problem } from '#ground/problem'
import { isPivot } from './crs-pivot.ts'
import { formatOf, isFlatHeader } from './flat-formats.ts'
import { isFlatShares } from './flat-shares.ts'
import { readFlatTable } from './flat-table.ts'
import { columnNamed, knownHeaders } from './sheet-columns.ts'
import { readForm } from './sheet-form.ts'
import { findHeader } from './sheet-header.ts'
import { headerReach, type Line, readRows } from './table-rows.ts'

/** What was read from a table. Notes are no faults: they say how the table was understood. */
export type SheetRead = Parsed & { readonly notes: readonly Problem[] }

/** Reads a table of activities: our form, or a table whose headers say that it is of a published kind.
 *  @param content its text as CSV. A workbook is made into that text first, by `openWorkbook`: unpacking cannot be done
 *  without waiting, and one form wants one parser. */
export function parseActivitySheet(content: string, file: string): SheetRead {
  const isHeader = (it: string): boolean => columnNamed(it) !== undefined || isFlatHeader(it)
  const { rows, problems: broken } = readRows(content, file, isHeader)
  const published = findFormat(rows)
  if (published !== undefined) {
    const read = readFlatTable(published.format, published.header, published.lines, file)
    return { ...read, problems: [...broken, ...read.problems] }
  }
  const sums = rows.slice(0, headerReach).find(({ fields }) => isFlatShares(fields) || isPivot(fields))
  if (sums !== undefined) {
    const problem = { code: 'not-activities', facts: {}, position: { file, line: sums.line } }
    return { records: [], problems: [...broken, problem], notes: [] }
  }
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

/** A published table by its headers, among the first rows. */
function findFormat(rows: readonly Line[]) {
  for (const [index, header] of rows.slice(0, headerReach).entries()) {
    const format = formatOf(header.fields)
    if (format !== undefined) return { format, header, lines: rows.slice(index + 1) }
  }
  return undefined
}
