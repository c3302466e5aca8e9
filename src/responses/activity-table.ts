import { isKnown } from '#ground/missing'
import type { Problem } from '#ground/problem'
import type { Quantity } from '#ground/quantity'
import type { Language } from '#ground/text'
import { type Activity, activity } from './activity.ts'
import { defined } from './defined.ts'
import { parseActivitySheet } from './sheet.ts'
import { noAmount } from './sheet-amounts.ts'
import { type Column, formColumns, formWord, headerOf, yearOfColumn } from './sheet-columns.ts'

export type ActivityTable = {
  readonly header: readonly string[]
  /** One row an activity, in their order. */
  readonly rows: readonly (readonly string[])[]
  /** What the form cannot say, record by record. */
  readonly notes: readonly Problem[]
}

/** Makes activities into the rows of the form in which partners hand them in. What is read from them again is the same,
 *  but for the fields that the notes name: the table is read back to find them, so that none goes unsaid. */
export function activityTable(activities: readonly Activity[], language: Language): ActivityTable {
  const cells = activities.map((it) => cellsOf(it, language))
  const years = new Set(cells.flatMap((it) => [...it.keys()].filter((column) => yearOfColumn(column) !== undefined)))
  const columns: readonly Column[] = [...formColumns, ...[...years].toSorted()]
  const header = columns.map((it) => headerOf(it, language))
  const rows = cells.map((it) => columns.map((column) => it.get(column) ?? ''))
  return { header, rows, notes: lossesOf(activities, tableText([header, ...rows])) }
}

/** A table as CSV, every cell in quotes. */
export const tableText = (rows: readonly (readonly string[])[]): string =>
  rows.map((row) => `${row.map((it) => `"${it.replaceAll('"', '""')}"`).join(',')}\n`).join('')

/** Cells of the form that say what the record says; what the form has no words for stays away. */
function cellsOf(it: Activity, language: Language): ReadonlyMap<Column, string> {
  const words = formWord(language)
  const organisation = isKnown(it.reporting.name) ? it.reporting.name : undefined
  const [first, ...others] = it.participants
  const isOwn = first !== undefined && first.name === it.reporting.name
  const rest = isOwn ? others : it.participants
  const bodies = (role: string) => listed(rest.filter((one) => one.role === role).map(({ name }) => name))
  const title = isKnown(it.title) ? it.title : {}
  const cells: Partial<Record<Column, string | undefined>> = {
    id: it.id,
    titleEn: title['en'],
    titleVi: title['vi'],
    organisation,
    role: isOwn ? words('role', first.role) : undefined,
    funding: bodies('funding'),
    implementing: bodies('implementing'),
    status: words('status', it.status),
    ...it.dates,
    functions: dimension(it.placing?.functions),
    groups: dimension(it.placing?.groups),
    places: dimension(it.placing?.places),
    means: listed(it.means),
    modality: words('modality', it.modality),
    direction: it.direction === 'received' ? undefined : words('direction', it.direction),
    sectors: shared(it.sectors.filter(({ vocabulary, code }) => digitsIn[vocabulary]?.test(code) === true)),
    countries: shared(it.countries.filter(({ code }) => /^[A-Z]{2}$/.test(code))),
    ...budgetCells(it),
    ...inKindCells(it),
    follows: listed(it.follows ?? []),
    noteEn: it.description?.['en'],
    noteVi: it.description?.['vi'],
    source: listed(it.sources),
  }
  return new Map(Object.entries(defined(cells)) as [Column, string][])
}

const listed = (words: readonly string[]): string | undefined => (words.length === 0 ? undefined : words.join('; '))

const dimension = (it: readonly string[] | 'all' | 'not stated' | undefined): string | undefined =>
  it === 'not stated' ? undefined : typeof it === 'object' ? listed(it) : it

/** The form tells the two vocabularies of the DAC by the length of their codes, and would take any other for them. */
const digitsIn: Readonly<Record<string, RegExp>> = { '1': /^\d{5}$/, '2': /^\d{3}$/ }

const shared = (codes: readonly { readonly code: string; readonly share?: number | undefined }[]): string | undefined =>
  listed(codes.map(({ code, share }) => (share === undefined ? code : `${code}:${share}`)))

/** Budgets of whole years have a column each; one budget over the whole life has the column of the whole. Others, and
 *  budgets in several currencies, do not fit into one row. */
function budgetCells({ budgets, dates }: Activity): Partial<Record<Column, string>> {
  const [first] = budgets
  if (first === undefined || budgets.some(({ money }) => money.currency !== first.money.currency)) return {}
  if (budgets.some(({ money }) => money.amount.startsWith('-'))) return {}
  const { currency } = first.money
  const years = budgets.map(({ from, to }) => (from === to && /^\d{4}$/.test(from) ? from : undefined))
  if (new Set(years).size === budgets.length && !years.includes(undefined)) {
    const cells = budgets.map(({ from, money }) => [`budget ${Number(from)}`, money.amount] as const)
    return { ...Object.fromEntries(cells), currency }
  }
  const isWhole =
    first.from === (dates.actualStart ?? dates.plannedStart) && first.to === (dates.actualEnd ?? dates.plannedEnd)
  return budgets.length === 1 && isWhole ? { budget: first.money.amount, currency } : {}
}

function inKindCells({ inKind = [] }: Activity): Partial<Record<Column, string | undefined>> {
  const amounts = inKind.map(({ quantity, unit }) =>
    quantity === undefined ? noAmount : `${written(quantity)}${unit === undefined ? '' : ` ${unit}`}`,
  )
  return {
    inKindEn: listed(inKind.map(({ what }) => what.en)),
    inKindVi: listed(inKind.map(({ what }) => what.vi)),
    inKindAmount: amounts.every((it) => it === noAmount) ? undefined : listed(amounts),
  }
}

function written(it: Quantity): string {
  if (it.relation === 'range') return `${it.value}..${it.upper}`
  return it.relation === '=' ? `${it.value}` : `${it.relation} ${it.value}`
}

/** Fields of each record that do not come back from the table. */
function lossesOf(activities: readonly Activity[], text: string): readonly Problem[] {
  const { records } = parseActivitySheet(text, '')
  const readBack = records.map(({ value }) => activity.safeParse(value).data)
  return activities.flatMap((it, index) => {
    const again: Partial<Activity> = readBack[index] ?? {}
    const names = [...new Set([...Object.keys(it), ...Object.keys(again)])] as (keyof Activity)[]
    const fields = names.filter((name) => !isSame(it[name], again[name]))
    const facts = { record: `activities/${it.id}`, fields }
    return fields.length === 0 ? [] : [{ code: 'left-out-of-form', facts }]
  })
}

/** The order of fields makes no difference, that of lists does. */
function isSame(a: unknown, b: unknown): boolean {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return a === b
  const left = Object.entries(a)
  const right = Object.entries(b)
  return left.length === right.length && left.every(([key, it]) => isSame(it, (b as Record<string, unknown>)[key]))
}
