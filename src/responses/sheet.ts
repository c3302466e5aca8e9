import { CsvError, parse as parseCsv } from 'csv-parse/sync'
import { isPartialDate } from '#ground/date'
import type { Parsed, Raw } from '#ground/parsed'
import type { Problem } from '#ground/problem'
import type { ActivityInput } from './activity.ts'
import { defined } from './defined.ts'
import {
  type Column,
  columnNamed,
  isAll,
  knownHeaders,
  modalityNamed,
  roleNamed,
  statusNamed,
} from './sheet-columns.ts'

/** A row of the form: its line, and what its cells say by column. Empty cells are left out. */
type Row = {
  readonly line: number
  readonly cells: ReadonlyMap<Column, string>
  /** What the partner wrote above each column, which is how problems name it. */
  readonly headers: ReadonlyMap<Column, string>
}

type Report = (code: string, facts: Problem['facts'], line?: number) => void

/** Reads the spreadsheet form in which a partner hands in activities, one row each (docs/activities.md).
 *  @param content its text as CSV. A workbook is made into that text first, by `openWorkbook`: unpacking cannot be done
 *  without waiting, and one form wants one parser. */
export function parseActivitySheet(content: string, file: string): Parsed {
  const problems: Problem[] = []
  const report: Report = (code, facts, line) =>
    problems.push({ code, facts, position: line === undefined ? { file } : { file, line } })
  const records = rowsOf(content, report).flatMap((row): readonly Raw[] => {
    const activity = readRow(row, report)
    return activity === undefined ? [] : [{ value: activity, path: [row.line] }]
  })
  return { records, problems }
}

function rowsOf(text: string, report: Report): readonly Row[] {
  const table = readTable(text, report)
  if (table === undefined) return []
  const [header, ...lines] = table
  if (header === undefined || lines.length === 0) {
    report('empty-sheet', {})
    return []
  }
  const columns = header.fields.map((it) => columnNamed(it))
  for (const [index, column] of columns.entries()) {
    const name = header.fields[index] ?? ''
    // Spreadsheet programs leave empty columns at the edge; one with neither header nor content says nothing.
    const isEmpty = name.trim() === '' && lines.every((it) => (it.fields[index] ?? '').trim() === '')
    if (isEmpty) continue
    if (column === undefined) report('unknown-column', { column: name, known: knownHeaders }, header.line)
    else if (columns.indexOf(column) < index) report('duplicate-column', { column: name }, header.line)
  }
  const headers = new Map(
    columns.flatMap((it, index) => (it === undefined ? [] : [[it, header.fields[index] ?? ''] as const])),
  )
  return lines.map(({ line, fields }) => {
    const cells = new Map<Column, string>()
    for (const [index, column] of columns.entries()) {
      const cell = fields[index]?.trim() ?? ''
      if (column !== undefined && cell !== '') cells.set(column, cell)
    }
    return { line, cells, headers }
  })
}

type Wrong = (code: string, column: Column, value: string) => undefined

/** Problems that every format can have name an element; those that only the form has name its column. */
const isOfFormAlone = (code: string): boolean => code === 'wrong-word' || code === 'budget-without-period'

type Line = { readonly line: number; readonly fields: readonly string[] }

/** Strict CSV: a quote left open or a row of the wrong length ends the reading, for what follows can no longer be told. */
function readTable(text: string, report: Report): readonly Line[] | undefined {
  const found: Line[] = []
  try {
    parseCsv(text, {
      bom: true,
      skip_empty_lines: true,
      on_record: (fields: string[], { lines }) => {
        if (fields.some((it) => it.trim() !== '')) found.push({ line: lines - lineBreaksIn(fields), fields })
      },
    })
    return found
  } catch (error) {
    const { code, lines } = error instanceof CsvError ? error : { code: 'unknown', lines: undefined }
    report('broken-csv', { reason: code }, typeof lines === 'number' ? lines : undefined)
    return undefined
  }
}

/** A row with line breaks inside its cells is counted by its last line; people look for its first. */
const lineBreaksIn = (fields: readonly string[]): number =>
  fields.reduce((sum, field) => sum + (field.match(/\r\n|\r|\n/g)?.length ?? 0), 0)

function readRow({ line, cells, headers }: Row, report: Report): ActivityInput | undefined {
  const id = cells.get('id')
  if (id === undefined) {
    report('missing-id', { row: line }, line)
    return undefined
  }
  const wrong: Wrong = (code, column, value) => {
    const header = headers.get(column) ?? column
    const where = isOfFormAlone(code) ? { column: header } : { element: header }
    report(code, { record: `activities/${id}`, row: line, ...where, value }, line)
    return undefined
  }
  const word = <T>(column: Column, read: (it: string) => T | undefined): T | undefined => {
    const written = cells.get(column)
    return written === undefined ? undefined : (read(written) ?? wrong('wrong-word', column, written))
  }
  const date = (column: Column) => {
    const written = cells.get(column)
    if (written === undefined || isPartialDate(written)) return written
    return wrong('wrong-date', column, written)
  }
  const dates = defined({
    plannedStart: date('plannedStart'),
    actualStart: date('actualStart'),
    plannedEnd: date('plannedEnd'),
    actualEnd: date('actualEnd'),
  })
  const organisation = cells.get('organisation') ?? 'not stated'
  const role = word('role', roleNamed)
  const title = defined({ en: cells.get('titleEn'), vi: cells.get('titleVi') })
  const description = defined({ en: cells.get('noteEn'), vi: cells.get('noteVi') })
  return {
    id,
    title: Object.keys(title).length === 0 ? 'not stated' : title,
    ...(Object.keys(description).length === 0 ? {} : { description }),
    reporting: { name: organisation },
    participants: [
      ...(role === undefined ? [] : [{ name: organisation, role }]),
      ...listIn(cells.get('funding')).map((name) => ({ name, role: 'funding' as const })),
      ...listIn(cells.get('implementing')).map((name) => ({ name, role: 'implementing' as const })),
    ],
    status: word('status', statusNamed) ?? 'not stated',
    dates,
    modality: word('modality', modalityNamed) ?? 'not stated',
    budgets: readBudget(cells, dates, wrong),
    ...placingOf(cells, dates),
    means: listIn(cells.get('means')),
    sources: listIn(cells.get('source')),
    confidence: 'seen',
  }
}

type Dates = NonNullable<ActivityInput['dates']>
type Budgets = NonNullable<ActivityInput['budgets']>

/** The whole budget over the whole life of the activity. The form knows one figure, so it needs both ends of the life. */
function readBudget(cells: Row['cells'], dates: Dates, wrong: Wrong): Budgets {
  const amount = cells.get('budget')
  if (amount === undefined) return []
  const currency = cells.get('currency') ?? ''
  const from = dates.actualStart ?? dates.plannedStart
  const to = dates.actualEnd ?? dates.plannedEnd
  const isNumber = /^\d+(\.\d+)?$/.test(amount)
  const isCurrency = /^[A-Z]{3}$/.test(currency)
  if (!isNumber) wrong('wrong-number', 'budget', amount)
  if (!isCurrency) wrong('wrong-currency', 'currency', currency)
  if (from === undefined || to === undefined) wrong('budget-without-period', 'budget', amount)
  if (!isNumber || !isCurrency || from === undefined || to === undefined) return []
  return [{ from, to, money: { amount, currency } }]
}

/** Cells as the partner names them. A dimension that the row leaves empty is not stated; it is never all. */
function placingOf(cells: Row['cells'], dates: Dates): Pick<ActivityInput, 'placing' | 'basis'> {
  const dimension = (column: Column) => {
    const written = cells.get(column)
    return written === undefined ? 'not stated' : isAll(written) ? 'all' : [...listIn(written)]
  }
  if (!cells.has('functions') && !cells.has('groups') && !cells.has('places')) return {}
  const span = defined({ from: dates.actualStart ?? dates.plannedStart, to: dates.actualEnd ?? dates.plannedEnd })
  return {
    placing: { functions: dimension('functions'), groups: dimension('groups'), places: dimension('places'), span },
    basis: 'stated',
  }
}

const listIn = (cell: string | undefined): string[] =>
  (cell ?? '')
    .split(';')
    .map((it) => it.trim())
    .filter((it) => it !== '')
