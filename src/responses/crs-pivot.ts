import Big from 'big.js'
import type { Missing } from '#ground/missing'
import type { Problem } from '#ground/problem'
import { fits, folded, readRows, widthProblem } from './table-rows.ts'

/** One figure of a table of sums by year and recipient, by donor or by sector. It is not an activity, and lies across
 *  those that are. */
export type AggregateFlow = {
  readonly line: number
  readonly year: number
  /** As the table writes it; one country may go by several names in one table. */
  readonly recipient: string
  readonly by: 'donor' | 'sector'
  /** Name or code of the donor or sector, as the table writes it. */
  readonly key: string
  /** Name of the donor, where the key is a code. */
  readonly name?: string
  /** Millions of US dollars as the table writes them: an exact decimal. */
  readonly usdMillion: string | Missing
  /** Whether it sums up others of the table, over donors, sectors or recipients. */
  readonly isTotal: boolean
}

const keyColumns = { donor: 'donor', sectorcode: 'sector' } as const

/** Whether a table of these headers is one of sums. */
export const isPivot = (header: readonly string[]): boolean => placesIn(header) !== undefined

/** Reads a table of sums from the Creditor Reporting System. A row that cannot be read is reported with its line. */
export function parsePivot(
  text: string,
  file: string,
): { readonly flows: readonly AggregateFlow[]; readonly problems: readonly Problem[] } {
  const { rows, problems: broken } = readRows(text, file, (it) => pivotHeaders.includes(folded(it)))
  const [header, ...lines] = rows
  const places = header && placesIn(header.fields)
  if (header === undefined || places === undefined) {
    const facts = { headers: header?.fields ?? [], known: pivotHeaders }
    return { flows: [], problems: [...broken, { code: 'no-header', facts, position: { file } }] }
  }
  const problems: Problem[] = [...broken]
  const flows = lines.flatMap((line): readonly AggregateFlow[] => {
    const cell = (at: number): string => line.fields[at]?.trim() ?? ''
    const position = { file, line: line.line }
    const recipient = cell(places.recipient)
    const key = cell(places.key)
    const wrong = (code: string, element: string, value: string): readonly AggregateFlow[] => {
      problems.push({ code, facts: { record: `${recipient}/${key}`, element, value }, position })
      return []
    }
    if (!fits(line, header)) {
      problems.push(widthProblem(line, file))
      return []
    }
    const year = cell(places.year)
    const amount = cell(places.amount)
    if (!/^\d{4}$/.test(year)) return wrong('wrong-date', 'year', year)
    if (recipient === '' || key === '') {
      const facts = { row: line.line, column: recipient === '' ? 'recipient' : places.by }
      problems.push({ code: 'row-without-name', facts, position })
      return []
    }
    if (amount !== '' && !isDecimal(amount)) return wrong('wrong-number', 'usd_million', amount)
    const name = places.name < 0 ? '' : cell(places.name)
    return [
      {
        line: line.line,
        year: Number(year),
        recipient,
        by: places.by,
        key,
        ...(name === '' ? {} : { name }),
        usdMillion: amount === '' ? 'not stated' : new Big(amount).toFixed(),
        isTotal: isTotalWord(recipient) || isTotalWord(key),
      },
    ]
  })
  return { flows, problems }
}

const pivotHeaders: readonly string[] = ['year', 'recipient', ...Object.keys(keyColumns), 'usdmillion']

function placesIn(header: readonly string[]) {
  const names = header.map(folded)
  const [key, by] = Object.entries(keyColumns).find(([name]) => names.includes(name)) ?? []
  const at = (name: string): number => names.indexOf(name)
  const places = { year: at('year'), recipient: at('recipient'), amount: at('usdmillion') }
  if (key === undefined || by === undefined || Object.values(places).includes(-1)) return undefined
  return { ...places, by, key: at(key), name: at('donorname') }
}

const isTotalWord = (words: string): boolean => /^grand total$/i.test(words)

const isDecimal = (words: string): boolean => /^-?(\d+(\.\d+)?|\.\d+)(e[+-]?\d{1,3})?$/i.test(words)
