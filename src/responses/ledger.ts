import { isMissing } from '#ground/missing'
import { missing } from '#ground/missing-schema'
import { decimalText, type Money } from '#ground/money'
import { type Amounts, amountsOf, sumsByLine } from './ledger-amounts.ts'
import { type Column, columnOf, cutBy, mapRows } from './ledger-columns.ts'
import { type Exclusion, type Measure, openKeys, type Portion, type Rule } from './portion.ts'

/** Columns that every ledger has. `excluded` is empty for rows that count; `rules` names them, one a line; `currency` is
 *  the published one. Others are dimensions, by any name. */
type NamedColumns = 'activity' | 'measure' | 'excluded' | 'rules' | 'currency'

/** Portions in columns, to be summed in any way at once. */
export type Ledger = {
  /** Currency of `values`. */
  readonly currency: string
  readonly length: number
  readonly columns: Readonly<Record<NamedColumns, Column>> & Readonly<Record<string, Column>>
  /** In the currency of the ledger; 0 where `known` is 0. */
  readonly values: Amounts
  readonly known: Uint8Array
  /** In the currency of the column `currency`; the very column of values where both are the same throughout. */
  readonly published: Amounts
}

/** A row of a ledger before it is laid in columns. */
export type LedgerRow = {
  readonly words: Readonly<Record<string, string>>
  /** Decimal text, or that nobody knows it. */
  readonly value: string | undefined
  readonly published: string
}

/** Lays rows in columns.
 *  @param names columns beside the ones that every ledger has; a row that does not name one reads `not asked` there. */
export function ledgerOfRows(rows: readonly LedgerRow[], names: readonly string[], currency: string): Ledger {
  const always = { activity: 'not stated', measure: 'not stated', excluded: '', rules: '', currency }
  const columns = Object.fromEntries(
    [...new Set([...Object.keys(always), ...names])].map((name) => {
      const otherwise = (always as Readonly<Record<string, string>>)[name] ?? 'not asked'
      return [name, columnOf(rows.map((it) => it.words[name] ?? otherwise))]
    }),
  ) as Ledger['columns']
  const values = amountsOf(rows.map((it) => it.value ?? '0'))
  const isAsPublished = rows.every((it) => it.value === it.published)
  return {
    currency,
    length: rows.length,
    columns,
    values,
    known: Uint8Array.from(rows, (it) => (it.value === undefined ? 0 : 1)),
    published: isAsPublished ? values : amountsOf(rows.map((it) => it.published)),
  }
}

const portionColumns = ['partner', 'year', 'sector', 'country', 'place', 'group', 'function'] as const

/** @param currency the one that the portions were valued in. */
export const ledgerOf = (portions: readonly Portion[], currency: string): Ledger =>
  ledgerOfRows(
    portions.map((it) => ({
      words: {
        activity: it.activity,
        partner: it.partner,
        measure: it.measure,
        year: String(it.year),
        sector: it.sector.key,
        country: it.country.key,
        place: it.place.key,
        group: it.group.key,
        function: it.function.key,
        excluded: it.excluded ?? '',
        rules: it.rules.join('\n'),
        currency: it.money.currency,
      },
      value: isMissing(it.value) ? undefined : it.value.amount,
      published: it.money.amount,
    })),
    portionColumns,
    currency,
  )

/** What is asked of a ledger. */
export type LedgerQuestion = {
  /** Columns that make the lines; with none there is one line. */
  readonly by: readonly string[]
  /** One kind of money, or disbursements with expenditures, which are both money that went out. */
  readonly measures: readonly Measure[]
  /** Values that count, by column. */
  readonly where?: Readonly<Record<string, readonly string[]>>
}

/** Rows, their sum in the currency of the ledger, and how many of them have no value in it and add nothing. */
export type Tally = { readonly rows: number; readonly amount: string; readonly unvalued: number }

export type LedgerLine = Tally & {
  /** In the order of the columns asked. */
  readonly keys: readonly string[]
  /** Different activities. */
  readonly activities: number
  /** What is in it as published, by currency, rows without a value among them. */
  readonly published: readonly Money[]
}

/** Why rows of the question do not count: they were replaced, or do not say whether they belong to what is asked. */
export type ExclusionReason = Exclusion | { readonly column: string; readonly says: string }

/** Where every row of the measures went: whole = included + unvalued + linked + excluded + elsewhere, in rows and amount. */
export type Account = {
  readonly whole: Tally
  /** In the sums of the lines. */
  readonly included: Tally
  /** Of what is included: how much stands where it stands by a rule. A row may owe its place to several. */
  readonly byRule: readonly (Tally & { readonly rule: Rule })[]
  /** Would be included, and has no rate: in the lines as published, in no sum. */
  readonly unvalued: Tally
  readonly linked: Tally
  readonly excluded: readonly (Tally & { readonly reason: ExclusionReason })[]
  /** States another value than the ones asked for. */
  readonly elsewhere: Tally
}

export type Aggregate = { readonly lines: readonly LedgerLine[]; readonly account: Account }

/** Words that are no value of a column, a missing year among them. */
const openWords = new Set<string>([...openKeys, ...missing.options])

const together: readonly Measure[] = ['disbursement', 'expenditure']

/** Sums a ledger by the columns asked, exactly, and accounts for every row of it. Lines stand in the order of their keys; where no row
 *  counts there is no line, for nothing recorded is not zero.
 *  @throws RangeError where the question adds kinds of money that are not to be added, or asks for a column that is not there. */
export function aggregate(ledger: Ledger, { by, measures, where = {} }: LedgerQuestion): Aggregate {
  if (measures.length > 1 && measures.some((it) => !together.includes(it)))
    throw new RangeError(`kinds of money that are never added together: ${measures.join(', ')}`)
  const { fates, reasons } = fatesOf(ledger, measures, where)
  const counted = rowsThat(fates, (it) => it === fate.included || it === fate.unvalued)
  const lines = linesOf(ledger, by, counted)
  const parts = sumsOf(ledger, fates, reasons.length)
  const view = (it: Sum | undefined): Tally => tallyOf(it ?? nothing, ledger)
  return {
    lines,
    account: {
      whole: view(parts.reduce(plus, nothing)),
      included: view(parts[fate.included]),
      byRule: byRule(ledger, fates),
      unvalued: view(parts[fate.unvalued]),
      linked: view(parts[fate.linked]),
      elsewhere: view(parts[fate.elsewhere]),
      excluded: reasons.flatMap((reason, index) =>
        reason === undefined || parts[index]?.rows === 0 ? [] : [{ reason, ...view(parts[index]) }],
      ),
    },
  }
}

/** What becomes of a row; reasons for exclusion are numbered from `first` on. */
const fate = { included: 0, unvalued: 1, linked: 2, elsewhere: 3, first: 4 } as const

const columnNamed = (ledger: Ledger, name: string): Column => {
  const column = ledger.columns[name]
  if (column === undefined) throw new RangeError(`the ledger has no column ${name}`)
  return column
}

/** -1 for rows of other measures. A row that states another value is elsewhere, whatever else it leaves open. */
function fatesOf(ledger: Ledger, measures: readonly Measure[], where: Readonly<Record<string, readonly string[]>>) {
  const reasons: (ExclusionReason | undefined)[] = [undefined, undefined, undefined, undefined]
  const { measure, excluded } = ledger.columns
  const isAsked = measure.words.map((word) => measures.some((it) => it === word))
  const ofExclusion = excluded.words.map((word) => {
    if (word === '') return -1
    return word === 'counted once because linked' ? fate.linked : reasons.push(word as Exclusion) - 1
  })
  const fates = mapRows(measure.codes, (code, row) => {
    if (isAsked[code] !== true) return -1
    const exclusion = ofExclusion[excluded.codes[row] as number] as number
    if (exclusion >= 0) return exclusion
    return ledger.known[row] === 1 ? fate.included : fate.unvalued
  })
  for (const [name, values] of Object.entries(where)) {
    const { words, codes } = columnNamed(ledger, name)
    const fateOf = words.map((says) => {
      if (values.includes(says)) return -1
      return openWords.has(says) ? reasons.push({ column: name, says }) - 1 : fate.elsewhere
    })
    for (let row = 0; row < ledger.length; row++) {
      const now = fates[row] as number
      const then = fateOf[codes[row] as number] as number
      if (now < 0 || then < 0 || now === fate.elsewhere) continue
      const isOpenAlready = now >= fate.first && typeof reasons[now] === 'object'
      if (then === fate.elsewhere || !isOpenAlready) fates[row] = then
    }
  }
  return { fates, reasons }
}

const rowsThat = (fates: Int32Array, count: (fate: number, row: number) => boolean): Int32Array =>
  mapRows(fates, (it, row) => (count(it, row) ? 0 : -1))

/** A tally before its amount is written out: `units` over 10^scale of the values. */
type Sum = { readonly rows: number; readonly units: bigint; readonly unvalued: number }

const nothing: Sum = { rows: 0, units: 0n, unvalued: 0 }

const plus = (a: Sum, b: Sum): Sum => ({
  rows: a.rows + b.rows,
  units: a.units + b.units,
  unvalued: a.unvalued + b.unvalued,
})

const tallyOf = ({ rows, units, unvalued }: Sum, { values }: Ledger): Tally => ({
  rows,
  amount: decimalText(units, values.scale),
  unvalued,
})

/** Sums of rows by line, -1 being no line. */
function sumsOf(ledger: Ledger, lineOf: Int32Array, lines: number): readonly Sum[] {
  const rows = new Int32Array(lines)
  const unvalued = new Int32Array(lines)
  for (let row = 0; row < lineOf.length; row++) {
    const line = lineOf[row] as number
    if (line < 0) continue
    rows[line] = (rows[line] as number) + 1
    if (ledger.known[row] === 0) unvalued[line] = (unvalued[line] as number) + 1
  }
  return sumsByLine(ledger.values, lineOf, lines).map((units, line) => ({
    rows: rows[line] as number,
    units,
    unvalued: unvalued[line] as number,
  }))
}

function linesOf(ledger: Ledger, by: readonly string[], counted: Int32Array): readonly LedgerLine[] {
  let lineOf = counted
  let keys: readonly (readonly string[])[] = [[]]
  for (const name of by) {
    const { next, made } = cutBy(columnNamed(ledger, name), lineOf, keys.length)
    keys = made.map(({ before, word }) => [...(keys[before] ?? []), word])
    lineOf = next
  }
  const activities = new Int32Array(keys.length)
  for (const { before } of cutBy(ledger.columns.activity, lineOf, keys.length).made)
    activities[before] = (activities[before] as number) + 1
  const sums = sumsOf(ledger, lineOf, keys.length).map((it) => tallyOf(it, ledger))
  const published = publishedOf(ledger, lineOf, sums)
  return sums
    .map((tally, line) => ({
      keys: keys[line] ?? [],
      ...tally,
      activities: activities[line] as number,
      published: published[line] ?? [],
    }))
    .filter((it) => it.rows > 0)
    .toSorted((a, b) => compareKeys(a.keys, b.keys))
}

/** Published amounts by line, currencies in alphabetical order. */
function publishedOf(ledger: Ledger, lineOf: Int32Array, sums: readonly Tally[]): readonly (readonly Money[])[] {
  const [only, another] = ledger.columns.currency.words
  if (ledger.published === ledger.values && only !== undefined && another === undefined)
    return sums.map(({ amount }) => [{ amount, currency: only }])
  const { next, made } = cutBy(ledger.columns.currency, lineOf, sums.length)
  const published = sumsByLine(ledger.published, next, made.length)
  const byLine: Money[][] = sums.map(() => [])
  for (const [index, { before, word }] of made.entries())
    byLine[before]?.push({ amount: decimalText(published[index] ?? 0n, ledger.published.scale), currency: word })
  return byLine.map((it) => it.toSorted((a, b) => compareText(a.currency, b.currency)))
}

function byRule(ledger: Ledger, fates: Int32Array): Account['byRule'] {
  const { words, codes } = ledger.columns.rules
  const rulesOf = words.map((it) => it.split('\n').filter((rule) => rule !== ''))
  return [...new Set(rulesOf.flat())].toSorted(compareText).flatMap((rule) => {
    const lineOf = rowsThat(
      fates,
      (it, row) => it === fate.included && rulesOf[codes[row] as number]?.includes(rule) === true,
    )
    return sumsOf(ledger, lineOf, 1).flatMap((sum) =>
      sum.rows === 0 ? [] : [{ rule: rule as Rule, ...tallyOf(sum, ledger) }],
    )
  })
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

function compareKeys(a: readonly string[], b: readonly string[]): number {
  for (const [index, key] of a.entries()) {
    const order = compareText(key, b[index] ?? '')
    if (order !== 0) return order
  }
  return 0
}
