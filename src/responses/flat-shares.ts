import Big from 'big.js'
import type { Missing } from '#ground/missing'
import type { Problem } from '#ground/problem'
import type { Activity } from './activity.ts'
import { named, transactionTypes } from './iati-codes.ts'
import { fits, folded, type Line, readRows, widthProblem } from './table-rows.ts'

/** One share of one transaction or budget, of the published flattening of all IATI data by country: the file has a row
 *  for each sector, country and quarter of it, in US dollars. */
export type FlatShare = {
  readonly line: number
  readonly activity: string
  readonly title: string | Missing
  readonly reporting: NamedBody
  /** IATI's OrganisationType code. */
  readonly reportingType: string | Missing
  readonly aid: string | Missing
  readonly finance: string | Missing
  readonly provider: NamedBody
  readonly receiver: NamedBody
  readonly measure: Activity['transactions'][number]['type'] | 'budget'
  /** ISO code of a country, or IATI's code of a region. */
  readonly place: string | Missing
  /** DAC's code of five digits. */
  readonly sector: string | Missing
  readonly sectorGroup: string | Missing
  readonly year: number
  readonly quarter: 1 | 2 | 3 | 4
  /** US dollars, as the file writes them: an exact decimal. */
  readonly value: string
}

/** A body as the file writes it: `Name [identifier]`. */
export type NamedBody = { readonly name: string | Missing; readonly ref?: string }

/** Headers that every edition of the flattening has, folded, and two that changed their name. */
const headers = {
  activity: ['iatiidentifier'],
  title: ['title'],
  reporting: ['reportingorganisation'],
  reportingType: ['reportingorganisationtype'],
  aid: ['aidtype'],
  finance: ['financetype'],
  provider: ['providerorganisation'],
  receiver: ['receiverorganisation'],
  measure: ['transactiontype'],
  place: ['recipientcountry', 'recipientcountryorregion'],
  sectorGroup: ['sectorcategory'],
  sector: ['sector'],
  year: ['calendaryear'],
  quarter: ['calendarquarter'],
  value: ['valueusd'],
} as const
type Column = keyof typeof headers
const columnNames = Object.keys(headers) as readonly Column[]
const isHeader = (words: string): boolean =>
  columnNames.some((it) => (headers[it] as readonly string[]).includes(folded(words)))

/** Whether a table of these headers is the flattening. */
export const isFlatShares = (header: readonly string[]): boolean => placesOf(header) !== undefined

/** Reads the flattening. A row that cannot be read is reported with its line, and the others are read all the same. */
export function parseFlatShares(
  text: string,
  file: string,
): { readonly shares: readonly FlatShare[]; readonly problems: readonly Problem[] } {
  const { rows, problems: broken } = readRows(text, file, isHeader)
  const [header, ...lines] = rows
  const places = header && placesOf(header.fields)
  if (header === undefined || places === undefined) {
    const facts = { headers: header?.fields ?? [], known: columnNames.map((it) => headers[it][0]) }
    return { shares: [], problems: [...broken, { code: 'no-header', facts, position: { file } }] }
  }
  const problems: Problem[] = [...broken]
  const shares = lines.flatMap((line) => {
    const share = fits(line, header) ? flatShareRow(line, places) : widthProblem(line, file)
    if (!('code' in share)) return [share]
    problems.push({ ...share, position: { file, line: line.line } })
    return []
  })
  return { shares, problems }
}

/** Where each column stands in the rows of one file. */
export type FlatPlaces = Readonly<Record<Column, number>>

/** @returns `undefined` where a column is missing. */
export function placesOf(header: readonly string[]): FlatPlaces | undefined {
  const names = header.map(folded)
  const found = columnNames.map((column) => [column, names.findIndex((it) => isNameOf(column, it))] as const)
  return found.some(([, at]) => at < 0) ? undefined : (Object.fromEntries(found) as Record<Column, number>)
}

const isNameOf = (column: Column, name: string): boolean => (headers[column] as readonly string[]).includes(name)

/** Reads one row.
 *  @returns the share, or what is wrong with it. */
export function flatShareRow({ line, fields }: Line, places: FlatPlaces): FlatShare | Problem {
  const cell = (column: Column): string => fields[places[column]]?.trim() ?? ''
  const wrong = (code: string, column: Column): Problem => ({
    code,
    facts: { record: `activities/${activity}`, element: column, column, value: cell(column), row: line },
  })
  const activity = cell('activity')
  if (activity === '') return { code: 'missing-id', facts: { row: line } }
  const type = codeIn(cell('measure'))
  const measure = type === 'budget' ? type : named(transactionTypes, type)
  if (measure === undefined) return wrong('wrong-code', 'measure')
  const year = cell('year')
  if (!/^\d{4}$/.test(year)) return wrong('wrong-date', 'year')
  const quarter = Number(/^Q([1-4])$/.exec(cell('quarter'))?.[1])
  if (!isQuarter(quarter)) return wrong('wrong-date', 'quarter')
  const value = decimalIn(cell('value'))
  if (value === undefined) return wrong('wrong-number', 'value')
  return {
    line,
    activity,
    title: stated(cell('title')),
    reporting: bodyIn(cell('reporting')),
    reportingType: stated(codeIn(cell('reportingType'))),
    aid: stated(codeIn(cell('aid'))),
    finance: stated(codeIn(cell('finance'))),
    provider: bodyIn(cell('provider')),
    receiver: bodyIn(cell('receiver')),
    measure,
    place: stated(codeIn(cell('place'))),
    sector: stated(codeIn(cell('sector'))),
    sectorGroup: stated(codeIn(cell('sectorGroup'))),
    year: Number(year),
    quarter,
    value,
  }
}

/** The file was made by a program that writes the smallest amounts with an exponent: `1.1e-13`. */
function decimalIn(words: string): string | undefined {
  if (/^-?\d+(\.\d+)?$/.test(words)) return words
  return /^-?\d+(\.\d+)?e[+-]?\d{1,3}$/i.test(words) ? new Big(words).toFixed() : undefined
}

const isQuarter = (it: number): it is FlatShare['quarter'] => it >= 1 && it <= 4

const stated = (words: string): string | Missing => (words === '' || words === 'No data' ? 'not stated' : words)

/** `150 - Government & Civil Society` → `150`. */
const codeIn = (words: string): string => /^(\S+) - /.exec(words)?.[1] ?? words

/** Brackets hold an identifier; where nothing stands before them and blanks within, they hold the name. */
function bodyIn(words: string): NamedBody {
  const [, name, ref] = /^(.*?)\s*\[([^[\]]*)\]$/.exec(words) ?? []
  if (ref === undefined || ref === '') return { name: stated(name ?? words) }
  if (name === '' && ref.includes(' ')) return { name: ref }
  return { name: stated(name ?? ''), ref }
}
