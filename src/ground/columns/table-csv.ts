import { CsvError, parse } from 'csv-parse/sync'
import { Problems } from '#ground/problem'
import { type Findings, findingsIn, throwFound } from './findings.ts'
import type { Piece, Table, Taker } from './table.ts'

/** Text of a file from its beginning, in parts of any size. */
export type OpenText = () => AsyncIterable<string>

/** A CSV file: a header, commas, one row a line, quotes where needed. Rows are counted as a spreadsheet counts them: the header is row 1.
 *  @param open called anew for each reading.
 *  @throws Problems where there is no header to read. */
export async function csvTable(file: string, open: OpenText): Promise<Table> {
  const header = await headerOf(file, open)
  return {
    file,
    columns: header.map((name) => ({ name, type: 'text' })),
    firstRow: 2,
    async *pieces<T>(takers: readonly Taker<T>[], findings: Findings) {
      const places = takers.map((it) => header.indexOf(it.name))
      let row = 0
      let blank = 0
      for await (const part of wholeLines(open)) {
        const rows = rowsOf(part.text, part.isFirst, row, findings)
        if (rows === undefined) return
        let good: (readonly string[])[] = []
        for (const fields of rows) {
          if (fields.length === header.length && !isBlank(fields)) {
            blank = misfits(findings, row - blank, blank, header.length)
            good.push(fields)
          } else {
            if (good.length > 0) yield pieceOf(takers, places, good, row - good.length)
            good = []
            if (isBlank(fields)) blank++
            else findings.add('population-row-length', row + 2, { fields: fields.length, expected: header.length })
          }
          row++
        }
        if (good.length > 0) yield pieceOf(takers, places, good, row - good.length)
      }
    },
  }
}

const isBlank = (fields: readonly string[]): boolean => fields.length === 1 && fields[0]?.trim() === ''

/** Blank lines at the end of a file are nothing; between rows they are rows without fields. */
function misfits(findings: Findings, row: number, count: number, expected: number): number {
  for (let next = 0; next < count; next++)
    findings.add('population-row-length', row + next + 2, { fields: 0, expected })
  return 0
}

function pieceOf<T>(
  takers: readonly Taker<T>[],
  places: readonly number[],
  rows: readonly (readonly string[])[],
  row: number,
): Piece<T> {
  const taken = takers.map((taker, index) => {
    const place = places[index] ?? -1
    const taking = taker.begin(rows.length, row)
    taking.take(
      rows.map((it) => it[place]),
      0,
      rows.length,
      0,
    )
    return taking.done()
  })
  return { row, length: rows.length, taken }
}

async function headerOf(file: string, open: OpenText): Promise<readonly string[]> {
  const findings = findingsIn(file)
  for await (const { text } of wholeLines(open)) {
    const end = text.indexOf('\n')
    const line = end < 0 ? text : text.slice(0, end)
    const header = (fieldsOf(line, findings, 1)?.[0] ?? []).map((it) => it.trim())
    throwFound([findings])
    const separator = [';', '\t'].find((it) => header.length === 1 && line.includes(it))
    if (separator !== undefined) findings.add('population-separator', undefined, { separator })
    for (const name of new Set(header.filter((it, index) => header.indexOf(it) !== index)))
      findings.add('duplicate-column', undefined, { column: name })
    throwFound([findings])
    if (header.some((it) => it !== '')) return header
    break
  }
  throw new Problems([{ code: 'population-empty', facts: {}, position: { file } }])
}

/** Rows of a text of whole lines, without the header; nothing where quotes are broken, which is found. */
function rowsOf(text: string, hasHeader: boolean, row: number, findings: Findings): readonly string[][] | undefined {
  const rows = fieldsOf(text, findings, hasHeader ? 1 : row + 2)
  return hasHeader ? rows?.slice(1) : rows
}

/** Without a quote a line is cut at its commas, in less than half the time of the parser that knows quotes (`bench/columns.ts`). */
function fieldsOf(text: string, findings: Findings, row: number): string[][] | undefined {
  return text.includes('"') ? fieldsWithQuotes(text, findings, row) : plainFields(text)
}

/** The plain version that defines the fast one. */
export function fieldsWithQuotes(text: string, findings: Findings, row: number): string[][] | undefined {
  try {
    return parse(text, { relax_column_count: true, record_delimiter: ['\r\n', '\n'] })
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    const { lines } = error as { readonly lines?: number }
    findings.add('population-broken-quotes', row + (lines ?? 1) - 1)
    return undefined
  }
}

export function plainFields(text: string): string[][] {
  const rows: string[][] = []
  for (let start = 0; start < text.length; ) {
    const newline = text.indexOf('\n', start)
    const end = newline < 0 ? text.length : newline
    rows.push(text.slice(start, text[end - 1] === '\r' && newline >= 0 ? end - 1 : end).split(','))
    start = end + 1
  }
  return rows
}

type Part = { readonly text: string; readonly isFirst: boolean }

/** A row longer than this is a quote that nobody closed. */
const longestRow = 1 << 24

/** The text again, cut only where a row ends. */
async function* wholeLines(open: OpenText): AsyncGenerator<Part> {
  let rest = ''
  let isFirst = true
  for await (const chunk of open()) {
    rest += isFirst && rest === '' && chunk.startsWith('\uFEFF') ? chunk.slice(1) : chunk
    const end = lastRowEnd(rest)
    if (end === 0 && rest.length < longestRow) continue
    const cut = end === 0 ? rest.length : end
    yield { text: rest.slice(0, cut), isFirst }
    rest = rest.slice(cut)
    isFirst = false
  }
  if (rest !== '') yield { text: rest, isFirst }
}

/** Where the last whole row ends: after a line break that no quotes enclose. */
function lastRowEnd(text: string): number {
  if (!text.includes('"')) return text.lastIndexOf('\n') + 1
  let end = 0
  let isOpen = false
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === 0x22) isOpen = !isOpen
    else if (code === 0x0a && !isOpen) end = at + 1
  }
  return end
}
