import Big from 'big.js'
import { isPartialDate } from '#ground/date'
import type { Problem } from '#ground/problem'
import type { ActivityInput } from './activity.ts'
import { defined } from './defined.ts'
import type { FlatFormat, FlatMoney, Source } from './flat-format.ts'
import { mergeRows } from './flat-merge.ts'
import { flatLocations, flatParticipants, flatRecipients, flatSectors, flatTags } from './flat-parts.ts'
import { modalityOf } from './iati-codes.ts'
import type { SheetRead } from './sheet.ts'
import { fits, folded, type Line, widthProblem } from './table-rows.ts'

/** What a row of a table says, asked by the sources of its format; empty cells are `undefined`. */
export type FlatCells = {
  readonly line: number
  readonly id: string
  readonly read: (source: Source | undefined) => string | undefined
  /** Reports a value, and leaves it out. */
  readonly wrong: (code: string, source: Source, value: string) => undefined
}

/** Reads a published table of activities by its format. A row or value that cannot be read is reported with its line;
 *  the rest goes in. */
export function readFlatTable(format: FlatFormat, header: Line, lines: readonly Line[], file: string): SheetRead {
  const problems: Problem[] = []
  const columns = new Map(header.fields.map((it, index) => [folded(it), index] as const).toReversed())
  const rows = lines.flatMap((line) => {
    if (!fits(line, header)) {
      problems.push(widthProblem(line, file))
      return []
    }
    const cells = cellsOf(line, columns, format, file, problems)
    if (cells !== undefined) return [{ line: line.line, activity: readRow(format, cells) }]
    problems.push({ code: 'missing-id', facts: { row: line.line }, position: { file, line: line.line } })
    return []
  })
  const merged = format.rowsAre === undefined ? { rows, notes: [] } : mergeRows(rows, format.rowsAre, file)
  const records = merged.rows.map(({ line, activity }) => ({ value: activity, path: [line] }))
  const unread = unreadColumns(format, header)
  const position = { file, line: header.line }
  const notes: Problem[] = [{ code: 'recognised-table', facts: { format: format.name }, position }]
  if (unread.length > 0) notes.push({ code: 'columns-not-read', facts: { columns: unread }, position })
  return { records, problems, notes: [...notes, ...merged.notes] }
}

function cellsOf(
  { line, fields }: Line,
  columns: ReadonlyMap<string, number>,
  format: FlatFormat,
  file: string,
  problems: Problem[],
): FlatCells | undefined {
  const read = (source: Source | undefined): string | undefined => {
    if (source === undefined) return undefined
    if (typeof source === 'object' && 'constant' in source) return source.constant
    const at = columns.get(folded(headerOf(source)))
    const words = (at === undefined ? undefined : fields[at])?.trim() ?? ''
    const taken = typeof source === 'string' ? words : (source.pattern.exec(words)?.[1] ?? '')
    return taken === '' ? undefined : taken
  }
  const keys = format.id.from.map((it) => firstOf(Array.isArray(it) ? it : [it as Source], read))
  if (keys.some((it) => it === undefined)) return undefined
  const id = `${format.id.prefix}${keys.join('/')}`
  return {
    line,
    id,
    read,
    wrong(code, source, value) {
      const facts = {
        record: `activities/${id}`,
        row: line,
        element: headerOf(source),
        column: headerOf(source),
        value,
      }
      problems.push({ code, facts, position: { file, line } })
      return undefined
    },
  }
}

const firstOf = (sources: readonly Source[], read: FlatCells['read']): string | undefined =>
  sources.map(read).find((it) => it !== undefined)

const headerOf = (source: Source): string =>
  typeof source === 'string' ? source : 'constant' in source ? '' : source.header

function readRow(format: FlatFormat, cells: FlatCells): ActivityInput {
  const { read } = cells
  const word = <T>(of: { readonly from: Source; readonly words: Readonly<Record<string, T>> } | undefined) => {
    const written = read(of?.from)
    if (of === undefined || written === undefined) return undefined
    return Object.hasOwn(of.words, written) ? of.words[written] : cells.wrong('unread-word', of.from, written)
  }
  const title = wordsIn(format.title, read)
  const description = wordsIn(format.description, read)
  const sectors = flatSectors(format, cells)
  const recipients = flatRecipients(format, cells)
  const money = (format.money ?? []).flatMap((it) => readMoney(it, format, cells) ?? [])
  const terms = defined(
    Object.fromEntries(Object.entries(format.terms ?? {}).map(([name, from]) => [name, read(from)] as const)),
  )
  const tags = flatTags(format, cells)
  const dates = Object.entries(format.dates ?? {}).map(([name, from]) => [name, readDate(from, format, cells)] as const)
  const hierarchy = read(format.hierarchy)
  return {
    id: cells.id,
    title: title ?? 'not stated',
    ...defined({ description }),
    reporting: { name: read(format.reporting.name) ?? 'not stated', ...defined({ ref: read(format.reporting.ref) }) },
    participants: flatParticipants(format, cells),
    status: word(format.status) ?? 'not stated',
    dates: defined(Object.fromEntries(dates)),
    lastReported: readDate(format.lastReported, format, cells) ?? 'not stated',
    ...defined({ hierarchy: hierarchy === undefined ? undefined : Number(hierarchy) }),
    sectors,
    ...recipients,
    locations: flatLocations(format, cells),
    ...(tags.length === 0 ? {} : { tags }),
    modality: word(format.modality) ?? modalityOf(terms),
    terms,
    ...defined({ defaultCurrency: read(format.defaultCurrency) }),
    transactions: format.rowsAre === 'money' ? money.map((it) => ({ ...it, sectors, ...recipients, terms })) : money,
    note: format.note,
    sources: [],
    confidence: 'seen',
  }
}

type Transaction = NonNullable<ActivityInput['transactions']>[number]

/** Figures in millions are made into whole units by moving the decimal point, which is exact. */
function readMoney(of: FlatMoney, format: FlatFormat, cells: FlatCells): Transaction | undefined {
  const written = cells.read(of.amount)
  if (written === undefined) return undefined
  const amount = decimalIn(written)
  if (amount === undefined) return cells.wrong('wrong-number', of.amount, written)
  if (of.isZeroNone === true && amount.eq(0)) return undefined
  const [fallback = ''] = of.currency
  const currency = firstOf(of.currency, cells.read) ?? ''
  if (!/^[A-Z]{3}$/.test(currency)) return cells.wrong('wrong-currency', fallback, currency)
  const kind = cells.read(of.typeBy?.from)
  const type = kind !== undefined && Object.hasOwn(of.typeBy?.words ?? {}, kind) ? of.typeBy?.words[kind] : undefined
  const receiver = cells.read(of.receiver)
  return {
    type: type ?? of.type,
    date: dateOf(of, format, cells) ?? 'not stated',
    money: { amount: amount.times(of.unit ?? 1).toFixed(), currency },
    ...(receiver === undefined ? {} : { receiver: { name: receiver } }),
  }
}

/** A number as programs write it, with or without an exponent. */
function decimalIn(words: string): Big | undefined {
  return /^-?(\d+\.?\d*|\.\d+)(e[+-]?\d{1,3})?$/i.test(words) ? new Big(words.replace(/\.(?=$|e)/i, '')) : undefined
}

function dateOf(of: FlatMoney, format: FlatFormat, cells: FlatCells): string | undefined {
  const year = readDate(of.year, format, cells)
  const day = of.day === undefined ? undefined : readDate(of.day, format, cells)
  return day !== undefined && (year === undefined || day.startsWith(year)) ? day : year
}

/** A day, a month or a year; a time of day is dropped. What stands as month/day/year is read so only where the format
 *  is known to write it so. */
function readDate(source: Source | undefined, { dateOrder }: FlatFormat, cells: FlatCells): string | undefined {
  const written = cells.read(source)
  if (source === undefined || written === undefined) return undefined
  const [, date] = /^(\S+?)(?:[T ]\d{1,2}:\d{2}(?::\d{2})?(?:\.0+)?Z?)?$/.exec(written) ?? []
  const [, month, day, year] = dateOrder === undefined ? [] : (/^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(date ?? '') ?? [])
  const found = year === undefined ? date : `${year}-${month?.padStart(2, '0')}-${day?.padStart(2, '0')}`
  return found !== undefined && isPartialDate(found) ? found : cells.wrong('wrong-date', source, written)
}

function wordsIn(of: FlatFormat['title'], read: FlatCells['read']): Record<string, string> | undefined {
  const found = Object.entries(of ?? {}).flatMap(([language, from]) => {
    const words = read(from)
    return words === undefined ? [] : [[language, words] as const]
  })
  return found.length === 0 ? undefined : Object.fromEntries(found)
}

/** Headers of a table that its format neither reads nor passes over. */
function unreadColumns(format: FlatFormat, header: Line): readonly string[] {
  const known = new Set([...sourcesIn(format), ...format.recognisedBy, ...format.passedOver].map(folded))
  return header.fields.filter((it) => it.trim() !== '' && !known.has(folded(it)))
}

/** Every header that a format names, wherever it stands in it. */
export function sourcesIn(format: FlatFormat): readonly string[] {
  const found: string[] = []
  const walk = (it: unknown, key: string): void => {
    if (typeof it === 'string') {
      if (!notHeaders.has(key)) found.push(it)
    } else if (Array.isArray(it)) for (const one of it) walk(one, key)
    else if (it !== null && typeof it === 'object' && !(it instanceof RegExp) && !notHeaders.has(key))
      for (const [field, one] of Object.entries(it)) walk(one, field)
  }
  for (const [field, it] of Object.entries(format)) if (!aboutTable.has(field)) walk(it, field)
  return found
}

/** Fields that speak of the table, and not of what its columns fill. */
const aboutTable = new Set(['name', 'note', 'passedOver', 'recognisedBy'])

/** Fields of a format whose words are no headers. */
const notHeaders = new Set([
  'codes',
  'constant',
  'dateOrder',
  'prefix',
  'role',
  'separator',
  'type',
  'unit',
  'vocabulary',
  'words',
])
