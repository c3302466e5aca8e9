import { parse as parseCsv } from 'csv-parse/sync'
import type { Day } from '#ground/date'

/** A code of a published list. Codes are dated: what was right in 2014 may be withdrawn since. */
export type Code = {
  readonly code: string
  /** As the list's owner wrote it; empty where only the code is kept. */
  readonly name: string
  readonly isWithdrawn: boolean
  readonly from?: Day
  readonly to?: Day
}

export type CodeList = {
  readonly name: string
  /** Part of the standard itself: a code outside it is an error. Other lists change on their own, so it is a warning. */
  readonly isEmbedded: boolean
  readonly owner: string
  readonly codes: ReadonlyMap<string, Code>
  /** How the list writes a code, by the code in small letters. */
  readonly spellings: ReadonlyMap<string, string>
  /** Codes of an update that its owner has proposed and the standard has not taken over yet. */
  readonly pending: ReadonlyMap<string, Code>
}

export type CodeLists = ReadonlyMap<string, CodeList>

/** What a code of a list is worth on a day. */
export type Standing = 'in force' | 'withdrawn' | 'not adopted' | 'unknown'

/** Reads the folder of lists: `lists.csv`, `codes/<List>.csv` and `pending/<List>.csv`.
 *  @param files text by path inside the folder. */
export function readCodeLists(files: ReadonlyMap<string, string>): CodeLists {
  const codesOf = (path: string): ReadonlyMap<string, Code> =>
    new Map(rowsOf(files.get(path) ?? '').map((row): [string, Code] => [row['code'] ?? '', codeOf(row)]))
  return new Map(
    rowsOf(files.get('lists.csv') ?? '').map((row): [string, CodeList] => {
      const name = row['list'] ?? ''
      const codes = codesOf(`codes/${name}.csv`)
      const list = {
        name,
        isEmbedded: row['embedded'] === 'yes',
        owner: row['owner'] ?? '',
        codes,
        spellings: new Map([...codes.keys()].map((code): [string, string] => [code.toLowerCase(), code])),
        pending: codesOf(`pending/${name}.csv`),
      }
      return [name, list]
    }),
  )
}

/** @param day when the code was used; absent where that is not known, and then a withdrawal with a date says nothing. */
export function standingOf(list: CodeList, value: string, day: Day | undefined): Standing {
  const code = list.codes.get(value)
  if (code === undefined) return list.pending.has(value) ? 'not adopted' : 'unknown'
  if (code.to !== undefined) return day !== undefined && code.to < day ? 'withdrawn' : 'in force'
  return code.isWithdrawn ? 'withdrawn' : 'in force'
}

type Row = Readonly<Record<string, string>>

const rowsOf = (text: string): readonly Row[] => parseCsv<Row>(text, { columns: true, skipEmptyLines: true })

const codeOf = (row: Row): Code => ({
  code: row['code'] ?? '',
  name: row['name'] ?? '',
  isWithdrawn: row['status'] === 'withdrawn',
  ...(row['from'] === '' || row['from'] === undefined ? {} : { from: row['from'] }),
  ...(row['to'] === '' || row['to'] === undefined ? {} : { to: row['to'] }),
})
