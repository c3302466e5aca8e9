import { CsvError, parse as parseCsv } from 'csv-parse/sync'
import type { Problem } from '#ground/problem'

/** A row of a table: the line on which it begins, and its cells. */
export type Line = { readonly line: number; readonly fields: readonly string[] }

export type Rows = {
  readonly rows: readonly Line[]
  readonly problems: readonly Problem[]
}

/** What may stand between two cells. Spreadsheet programs write semicolons where the comma is the decimal sign; the OECD
 *  publishes with a bar. */
const delimiters = [',', ';', '\t', '|']

/** The header stands in one of this many first rows, or nowhere. */
export const headerReach = 10

/** Reads the rows of a table strictly: a quote left open ends the reading, because what follows can no longer be told.
 *  Rows of any width are handed out; whoever knows the header judges them. Empty rows are left out.
 *  @param isHeader whether these words are known as a header, which tells what stands between the cells. */
export function readRows(text: string, file: string, isHeader: (words: string) => boolean): Rows {
  const rows: Line[] = []
  try {
    parseCsv(text, {
      bom: true,
      delimiter: delimiterOf(text, isHeader),
      relax_column_count: true,
      skip_empty_lines: true,
      max_record_size: longestRow,
      on_record: (fields: string[], { lines }) => {
        if (fields.some((it) => it.trim() !== '')) rows.push({ line: lines - lineBreaksIn(fields), fields })
      },
    })
    return { rows, problems: [] }
  } catch (error) {
    const { code, lines } = error instanceof CsvError ? error : { code: 'unknown', lines: undefined }
    const position = typeof lines === 'number' ? { file, line: lines } : { file }
    return { rows, problems: [{ code: 'broken-csv', facts: { reason: code }, position }] }
  }
}

/** An open quote would otherwise gather the rest of the file. The longest row of the real tables has 33,000 characters. */
const longestRow = 1_048_576

function delimiterOf(text: string, isHeader: (words: string) => boolean): string {
  const lines = text.slice(0, 65_536).split(/\r\n|\r|\n/, headerReach)
  const known = (delimiter: string) =>
    Math.max(0, ...lines.map((line) => line.split(delimiter).filter((it) => isHeader(unquoted(it))).length))
  return delimiters.reduce((best, it) => (known(it) > known(best) ? it : best))
}

const unquoted = (words: string): string =>
  words
    .replace(/^\uFEFF/, '')
    .trim()
    .replace(/^"(.*)"$/, '$1')

/** A row with line breaks inside its cells is counted by its last line; people look for its first. */
const lineBreaksIn = (fields: readonly string[]): number =>
  fields.reduce((sum, field) => sum + (field.match(/\r\n|\r|\n/g)?.length ?? 0), 0)

/** Whether a row has as many cells as the header; empty ones beyond it say nothing. */
export const fits = ({ fields }: Line, header: Line): boolean =>
  fields.length >= header.fields.length && fields.slice(header.fields.length).every((it) => it.trim() === '')

export const widthProblem = ({ line }: Line, file: string): Problem => ({
  code: 'broken-csv',
  facts: { reason: 'CSV_RECORD_INCONSISTENT_FIELDS_LENGTH' },
  position: { file, line },
})

/** Headers are compared by their letters and digits alone: publishers change the case, the blanks and the dashes. */
export const folded = (header: string): string =>
  header
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
