import { type CellValue, writeCsv } from 'hucre/csv'
import { writeXlsx } from 'hucre/xlsx'
import type { Language } from '#ground/text'
import { lineIn, markedText, type PageDocument, type Passage, type Section, type Table } from './blocks.ts'

/** A table of a document as plain rows, the first of them the heads. */
export type DataTable = {
  readonly name: string
  /** What it shows, in the languages of the document. */
  readonly title?: string
  readonly rows: readonly (readonly CellValue[])[]
  /** Whether it is the answer itself, and not part of an annex. */
  readonly isAnswer: boolean
}

/** The named tables of a document, in order: one column per language, or one where all languages say the same; numbers as
 *  numbers; evidence by number in a column of its own. */
export function dataTables(it: PageDocument): readonly DataTable[] {
  const inSection = (section: Section, isAnswer: boolean) =>
    section.blocks.flatMap((block) =>
      block.kind === 'table' && block.name !== undefined
        ? [
            {
              name: block.name,
              title: headOf(block.caption, it.languages),
              rows: rowsOf(block, it.languages, it.words.evidence),
              isAnswer,
            },
          ]
        : [],
    )
  const tables = [...inSection(it.sheet, true), ...it.annexes.flatMap((section) => inSection(section, false))]
  return tables.length === 0 ? [] : withOwnNames([aboutOf(it), ...tables])
}

/** Excel knows a sheet by the first 31 characters of its name. */
const longestName = 31

/** Names that stay apart when they are cut: the second of the same name bears a number. */
function withOwnNames(tables: readonly DataTable[]): readonly DataTable[] {
  const taken = new Map<string, number>()
  return tables.map((it) => {
    const cut = it.name.slice(0, longestName - 3)
    const count = (taken.get(cut) ?? 0) + 1
    taken.set(cut, count)
    return { ...it, name: count === 1 ? it.name.slice(0, longestName) : `${cut}-${count}` }
  })
}

/** What the tables are of: title, dossier, day, and the particulars and notes of the answer. */
function aboutOf(it: PageDocument): DataTable {
  const said = (passages: readonly Passage[]): string[] => it.languages.map((language) => words(passages, language))
  const rows = [
    ['', ...said([it.title])],
    ...it.head.map(({ term, details }) => [words([term], it.languages[0]), ...said(details)]),
    ...it.sheet.blocks.flatMap((block) =>
      block.kind === 'particulars'
        ? block.entries.map(({ term, details }) => [words([term], it.languages[0]), ...said(details)])
        : block.kind === 'paragraph'
          ? [['', ...said([block.passage])]]
          : [],
    ),
  ]
  return {
    name: 'about',
    title: headOf(it.title, it.languages),
    rows: [['', ...it.languages], ...rows],
    isAnswer: false,
  }
}

function rowsOf(it: Table, languages: readonly Language[], evidence: string): DataTable['rows'] {
  const rows = it.sections.flatMap(({ heading, rows: list }) =>
    list.map((row) => ({
      key: row.key ?? row.anchor ?? '',
      cells: [heading === undefined ? [] : [heading], ...row.cells],
    })),
  )
  const heads: readonly (Passage | undefined)[] = [undefined, ...it.columns.map((column) => column.head)]
  const columns = heads.map((head, index) =>
    columnOf(
      head,
      rows.map((row) => row.cells[index] ?? []),
      languages,
    ),
  )
  const cited = rows.map((row) => [...new Set(row.cells.flat().flatMap((one) => one.evidence))].join('; '))
  const all = [
    { head: 'id', cells: rows.map((row): CellValue => row.key) },
    ...columns.flat(),
    { head: evidence, cells: cited as readonly CellValue[] },
  ].filter((column) => column.cells.some((one) => one !== '' && one !== null))
  return [all.map((column) => column.head), ...rows.map((_, index) => all.map((column) => column.cells[index] ?? null))]
}

type DataColumn = { readonly head: string; readonly cells: readonly CellValue[] }

/** The columns that one column of the document makes. */
function columnOf(
  head: Passage | undefined,
  cells: readonly (readonly Passage[])[],
  languages: readonly Language[],
): readonly DataColumn[] {
  const isNumeric = cells.some((passages) => passages.some((one) => one.value !== undefined))
  if (isNumeric)
    return [
      {
        head: headOf(head, languages),
        cells: cells.map((passages) => passages[0]?.value ?? words(passages, languages[0])),
      },
    ]
  const isAlike = cells.every((passages) => passages.every((one) => one.lines.length < 2))
  const spoken = isAlike ? languages.slice(0, 1) : languages
  return spoken.map((language) => ({
    head: isAlike ? headOf(head, languages) : `${headOf(head, [language])} (${language})`,
    cells: cells.map((passages) => words(passages, language)),
  }))
}

const headOf = (it: Passage | undefined, languages: readonly Language[]): string =>
  it === undefined ? 'section' : [...new Set(languages.map((language) => words([it], language)))].join(' / ')

function words(passages: readonly Passage[], language: Language | undefined): string {
  const lines = passages.map((it) => (language === undefined ? it.lines[0] : lineIn(it, language)))
  return lines.flatMap((line) => (line === undefined ? [] : [markedText(line)])).join('; ')
}

/** A table as CSV in UTF-8 with a byte order mark, so that Excel reads Vietnamese. A text that a spreadsheet would take
 *  for a formula is written so that it stays text. */
export const csvOf = (it: DataTable): string =>
  writeCsv(
    it.rows.map((row) => [...row]),
    { bom: true, escapeFormulae: true },
  )

/** Rows without a mark before them and with an end of line behind each, so that a long table is written part by part. */
export const csvLines = (rows: readonly (readonly CellValue[])[]): string => {
  const text = writeCsv(
    rows.map((row) => [...row]),
    { escapeFormulae: true },
  )
  return text === '' || text.endsWith('\n') ? text : `${text}\r\n`
}

/** Sheets of a workbook: the heads stay in view, long texts wrap. @returns the bytes of an .xlsx file. */
export const workbookOf = (tables: readonly DataTable[]): Promise<Uint8Array> =>
  writeXlsx({
    sheets: tables.map((it) => ({
      name: it.name,
      rows: it.rows.map((row) => [...row]),
      columns: (it.rows[0] ?? []).map((_, index) => ({
        width: Math.min(60, Math.max(10, ...it.rows.map((row) => String(row[index] ?? '').length + 2))),
        style: { alignment: { wrapText: true, vertical: 'top' } },
      })),
      freezePane: { rows: 1 },
      autoFilter: { range: rangeOf(it) },
    })),
  })

/** `A1:F12` */
function rangeOf({ rows }: DataTable): string {
  const last = (rows[0]?.length ?? 1) - 1
  const letters = last < 26 ? String.fromCharCode(65 + last) : `A${String.fromCharCode(65 + last - 26)}`
  return `A1:${letters}${rows.length}`
}
