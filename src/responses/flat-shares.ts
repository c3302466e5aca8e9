import { CsvError, parse as parseCsv } from 'csv-parse/sync'
import type { Problem } from '#ground/problem'
import { type Ledger, type LedgerRow, ledgerOfRows } from './ledger.ts'
import { digitsOf } from './ledger-amounts.ts'
import type { Measure } from './portion.ts'

/** Header of the flat tables of the Country Development Finance Data, to the column of the ledger. Publishers of such tables
 *  have already shared each transaction out by sector, country and quarter: a row is one such share. */
const columnOfHeader: Readonly<Record<string, string>> = {
  'IATI Identifier': 'activity',
  Title: 'title',
  'Reporting Organisation': 'partner',
  'Reporting Organisation Type': 'partner type',
  'Aid Type': 'aid',
  'Finance Type': 'finance',
  'Flow Type': 'flow',
  'Provider Organisation': 'provider',
  'Provider Organisation Type': 'provider type',
  'Receiver Organisation': 'receiver',
  'Receiver Organisation Type': 'receiver type',
  'Transaction Type': 'measure',
  'Recipient Country': 'country',
  'Recipient Country or Region': 'country',
  'Multi Country': 'several countries',
  'Sector Category': 'sector category',
  Sector: 'sector',
  'Calendar Year': 'year',
  'Calendar Quarter': 'quarter',
  'Value (USD)': 'value',
}

const needed = ['activity', 'partner', 'measure', 'year', 'value'] as const

const headerOf = (column: string): string =>
  Object.entries(columnOfHeader).find(([, it]) => it === column)?.[0] ?? column

/** Whether a table of these headers is such a flat table. */
export const isFlatShares = (header: readonly string[]): boolean => {
  const columns = header.map((it) => columnOfHeader[it.trim()])
  return needed.every((it) => columns.includes(it))
}

/** Codes that stand before ` - ` in the column of transaction types. */
const measureOfCode: Readonly<Record<string, Measure>> = {
  '1': 'incoming funds',
  '2': 'commitment',
  '3': 'disbursement',
  '4': 'expenditure',
  '5': 'interest payment',
  '6': 'loan repayment',
  '7': 'reimbursement',
  '8': 'purchase of equity',
  '9': 'sale of equity',
  '10': 'credit guarantee',
  '11': 'incoming commitment',
  '12': 'outgoing pledge',
  '13': 'incoming pledge',
  budget: 'budget',
}

export type FlatShares = {
  readonly ledger: Ledger
  /** Rows and columns that could not be read; the others are in the ledger. */
  readonly problems: readonly Problem[]
}

/** Reads a flat table of shares (CSV, UTF-8, with or without a byte-order mark) into columns. Every amount is kept to its
 *  last decimal, `7.8159700933611e-14` too, because what a spreadsheet's arithmetic left over still belongs to the sum.
 *  A code keeps its key (`LA`, `1:15110`, the reference of an organisation), and what says nothing reads `not stated`. */
export function parseFlatShares(content: string, file: string): FlatShares {
  const problems: Problem[] = []
  const [header, ...records] = readTable(content, file, problems)
  if (header === undefined) return { ledger: ledgerOfRows([], [], 'USD'), problems }
  const columns = header.map((it) => columnOfHeader[it.trim()])
  const lacking = needed.filter((it) => !columns.includes(it))
  if (lacking.length > 0) {
    const headers = lacking.map((it) => headerOf(it))
    problems.push({ code: 'flat-table-lacks-columns', facts: { columns: headers }, position: { file, line: 1 } })
    return { ledger: ledgerOfRows([], [], 'USD'), problems }
  }
  const rows = records.flatMap((fields, index): readonly LedgerRow[] => {
    const cells = new Map(
      columns.flatMap((it, at) => (it === undefined ? [] : [[it, (fields[at] ?? '').trim()] as const])),
    )
    return readRow(cells, { file, line: index + 2 }, problems)
  })
  const names = [...new Set(columns.flatMap((it) => (it === undefined || it === 'value' ? [] : [it])))]
  return { ledger: ledgerOfRows(rows, names, 'USD'), problems }
}

/** A quote left open or a row of the wrong length ends the reading, for what follows can no longer be told. */
function readTable(content: string, file: string, problems: Problem[]): readonly (readonly string[])[] {
  try {
    return parseCsv(content, { bom: true, skip_empty_lines: true })
  } catch (error) {
    const { code, lines } = error instanceof CsvError ? error : { code: 'unknown', lines: undefined }
    problems.push({
      code: 'broken-csv',
      facts: { reason: code },
      position: typeof lines === 'number' ? { file, line: lines } : { file },
    })
    return []
  }
}

function readRow(
  cells: ReadonlyMap<string, string>,
  position: { readonly file: string; readonly line: number },
  problems: Problem[],
): readonly LedgerRow[] {
  const record = cells.get('activity') ?? ''
  const wrong = (code: 'wrong-code' | 'wrong-number', element: string, cell: string): readonly LedgerRow[] => {
    problems.push({ code, facts: { record, element, value: cell }, position })
    return []
  }
  const [type, value] = [cells.get('measure') ?? '', cells.get('value') ?? '']
  const measure = measureOfCode[codeOf(type)]
  if (measure === undefined) return wrong('wrong-code', 'Transaction Type', type)
  if (digitsOf(value) === undefined) return wrong('wrong-number', 'Value (USD)', value)
  const words: Record<string, string> = {}
  for (const [name, cell] of cells) if (name !== 'value') words[name] = wordOf(name, cell)
  return [{ words: { ...words, measure }, value, published: value }]
}

const codeOf = (cell: string): string => cell.split(' - ')[0] ?? cell

const silent = new Set(['', 'No data'])

function wordOf(name: string, cell: string): string {
  if (silent.has(cell)) return 'not stated'
  if (name === 'sector') return `1:${codeOf(cell)}`
  if (['country', 'sector category', 'aid', 'finance', 'flow'].includes(name)) return codeOf(cell)
  if (['partner', 'provider', 'receiver'].includes(name)) return /\[([^\][]+)\]$/.exec(cell)?.[1] ?? cell
  return cell
}
