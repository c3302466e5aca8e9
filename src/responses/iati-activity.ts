import { isDay } from '#ground/date'
import type { Problem } from '#ground/problem'
import type { Narratives } from '#ground/text'
import type { ActivityInput } from './activity.ts'
import { defined } from './defined.ts'
import {
  budgetKinds,
  budgetStatuses,
  dateTypes,
  modalityOf,
  named,
  relations,
  roles,
  statuses,
  transactionTypes,
} from './iati-codes.ts'
import type { Element } from './iati-xml.ts'

/** Children of an activity that are read. Contacts, documents and results are not even built: no person's name,
 *  telephone or address enters a dossier by way of an import. */
export const keptElements: ReadonlySet<string> = new Set([
  'iati-identifier',
  'reporting-org',
  'title',
  'description',
  'participating-org',
  'activity-status',
  'activity-date',
  'recipient-country',
  'recipient-region',
  'location',
  'sector',
  'default-finance-type',
  'default-aid-type',
  'default-flow-type',
  'budget',
  'transaction',
  'related-activity',
])

/** What one activity's elements are read with: its defaults, and the list that its problems go to. */
type Reading = {
  readonly file: string
  readonly id: string
  readonly language: string
  readonly currency: string | undefined
  readonly problems: Problem[]
}

/** Turns an `iati-activity` into a record as a dossier holds it, unchecked. What is missing stays missing; a value that
 *  cannot be read is left out and reported. */
export function readActivity(
  element: Element,
  file: string,
): { readonly activity?: ActivityInput; readonly problems: readonly Problem[] } {
  const problems: Problem[] = []
  const id = textOf(first(element, 'iati-identifier'))
  if (id === '') {
    problems.push({ code: 'activity-without-identifier', facts: {}, position: { file, line: element.line } })
    return { problems }
  }
  const language = element.attributes['xml:lang']?.toLowerCase() || 'und'
  const reading: Reading = { file, id, language, currency: element.attributes['default-currency'], problems }
  const reporting = first(element, 'reporting-org')
  const terms = termsOf(element)
  const activity: ActivityInput = {
    id,
    title: titleOf(all(element, 'title'), reading) ?? 'not stated',
    ...defined({ description: descriptionOf(all(element, 'description'), reading) }),
    reporting: { name: nameOf(reporting, reading), ...defined({ ref: reporting?.attributes['ref'] }) },
    participants: all(element, 'participating-org').flatMap((it) => {
      const role = codeOf(roles, it, 'role', reading)
      return role === undefined ? [] : [{ name: nameOf(it, reading), ...defined({ ref: it.attributes['ref'] }), role }]
    }),
    status: statusOf(element, reading),
    dates: datesOf(element, reading),
    lastReported: readDay(element, 'last-updated-datetime', reading) ?? 'not stated',
    ...defined({ hierarchy: readWhole(element, 'hierarchy', reading) }),
    related: all(element, 'related-activity').flatMap((it) => {
      const type = codeOf(relations, it, 'type', reading)
      return type === undefined ? [] : [{ ref: it.attributes['ref'] ?? '', type }]
    }),
    countries: all(element, 'recipient-country').map((it) => ({
      code: it.attributes['code'] ?? '',
      ...defined({ share: shareOf(it, reading) }),
    })),
    regions: all(element, 'recipient-region').map((it) => ({
      code: it.attributes['code'] ?? '',
      vocabulary: it.attributes['vocabulary'] ?? '1',
      ...defined({ share: shareOf(it, reading) }),
    })),
    locations: all(element, 'location').map((it) => ({ name: nameOf(first(it, 'name'), reading) })),
    sectors: all(element, 'sector').map((it) => ({
      vocabulary: it.attributes['vocabulary'] ?? '1',
      code: it.attributes['code'] ?? '',
      ...defined({ share: shareOf(it, reading) }),
    })),
    modality: modalityOf(terms),
    terms,
    budgets: all(element, 'budget').flatMap((it) => readBudget(it, reading) ?? []),
    transactions: all(element, 'transaction').flatMap((it) => readTransaction(it, reading) ?? []),
    ...defined({ defaultCurrency: reading.currency }),
    sources: [],
    confidence: 'seen',
  }
  return { activity, problems }
}

type Dates = NonNullable<ActivityInput['dates']>
type Budget = NonNullable<ActivityInput['budgets']>[number]
type Transaction = NonNullable<ActivityInput['transactions']>[number]
type MoneyInput = Transaction['money']

const statusOf = (element: Element, reading: Reading): NonNullable<ActivityInput['status']> => {
  const status = first(element, 'activity-status')
  return (status && codeOf(statuses, status, 'code', reading)) ?? 'not stated'
}

function datesOf(element: Element, reading: Reading): Dates {
  const dates: Dates = {}
  for (const it of all(element, 'activity-date')) {
    const type = codeOf(dateTypes, it, 'type', reading)
    const day = readDay(it, 'iso-date', reading)
    if (type !== undefined && day !== undefined) dates[type] ??= day
  }
  return dates
}

/** Aid types of other vocabularies (earmarking, cash and voucher) are not the DAC's and say nothing of modality. */
function termsOf(element: Element) {
  const aid = all(element, 'default-aid-type').find((it) => (it.attributes['vocabulary'] ?? '1') === '1')
  return defined({
    finance: first(element, 'default-finance-type')?.attributes['code'],
    aid: aid?.attributes['code'],
    flow: first(element, 'default-flow-type')?.attributes['code'],
  })
}

function readBudget(element: Element, reading: Reading): Budget | undefined {
  const from = requiredDay(element, 'period-start', reading)
  const to = requiredDay(element, 'period-end', reading)
  const money = moneyOf(element, reading)
  if (from === undefined || to === undefined || money === undefined) return undefined
  return {
    kind: named(budgetKinds, element.attributes['type'] ?? '1') ?? 'original',
    status: named(budgetStatuses, element.attributes['status'] ?? '1') ?? 'indicative',
    from,
    to,
    ...money,
  }
}

function readTransaction(element: Element, reading: Reading): Transaction | undefined {
  const type = codeOf(transactionTypes, first(element, 'transaction-type') ?? element, 'code', reading)
  const date = first(element, 'transaction-date')
  const money = moneyOf(element, reading)
  if (type === undefined || money === undefined) return undefined
  return { type, date: (date && readDay(date, 'iso-date', reading)) ?? 'not stated', ...money }
}

/** Amount, currency and value date. Without an amount or a currency there is no money to record. */
function moneyOf(element: Element, reading: Reading): { money: MoneyInput; valueDate?: string } | undefined {
  const value = first(element, 'value')
  const written = textOf(value)
  const amount = decimalOf(written)
  if (value === undefined || amount === undefined) {
    report(reading, 'wrong-number', value ?? element, { element: `${element.name}/value`, value: written })
    return undefined
  }
  const currency = value.attributes['currency'] ?? reading.currency ?? ''
  if (!/^[A-Z]{3}$/.test(currency)) {
    report(reading, 'wrong-currency', value, { element: `${element.name}/value`, value: currency })
    return undefined
  }
  return { money: { amount, currency }, ...defined({ valueDate: readDay(value, 'value-date', reading) }) }
}

/** A decimal as XML Schema writes it (`+5`, `.5`, `5.`), in the plain form; `undefined` where it is none. */
function decimalOf(text: string): string | undefined {
  const [, minus, whole, fraction] = /^(-)?\+?(\d*)\.?(\d*)$/.exec(text) ?? []
  if (whole === undefined || (whole === '' && fraction === '')) return undefined
  return `${minus ?? ''}${whole === '' ? '0' : whole}${fraction === '' ? '' : `.${fraction}`}`
}

function shareOf(element: Element, reading: Reading): number | undefined {
  const written = element.attributes['percentage']
  if (written === undefined || written === '') return undefined
  const share = Number(decimalOf(written.trim()) ?? Number.NaN)
  if (share >= 0 && share <= 100) return share
  report(reading, 'wrong-number', element, { element: `${element.name}/@percentage`, value: written })
  return undefined
}

function readWhole(element: Element, attribute: string, reading: Reading): number | undefined {
  const written = element.attributes[attribute]
  if (written === undefined || written === '') return undefined
  if (/^\d{1,9}$/.test(written.trim())) return Number(written)
  report(reading, 'wrong-number', element, { element: `${element.name}/@${attribute}`, value: written })
  return undefined
}

/** Day of an `xsd:date` or `xsd:dateTime`; the zone is dropped, because the day is the one the publisher wrote. */
function readDay(element: Element, attribute: string, reading: Reading): string | undefined {
  const written = element.attributes[attribute]
  if (written === undefined || written === '') return undefined
  const [, day] = /^(\d{4}-\d{2}-\d{2})(?:[T ].*|Z|[+-]\d{2}:\d{2})?$/.exec(written.trim()) ?? []
  if (day !== undefined && isDay(day)) return day
  report(reading, 'wrong-date', element, { element: `${element.name}/@${attribute}`, value: written })
  return undefined
}

function requiredDay(parent: Element, name: string, reading: Reading): string | undefined {
  const element = first(parent, name)
  if (element?.attributes['iso-date']) return readDay(element, 'iso-date', reading)
  report(reading, 'wrong-date', element ?? parent, { element: `${parent.name}/${name}`, value: '' })
  return undefined
}

function codeOf<T>(codes: Readonly<Record<string, T>>, element: Element, attribute: string, reading: Reading) {
  const code = element.attributes[attribute] ?? ''
  const found = named(codes, code)
  if (found === undefined)
    report(reading, 'wrong-code', element, { element: `${element.name}/@${attribute}`, value: code })
  return found
}

function report(reading: Reading, code: string, at: Element, facts: { element: string; value: string }): void {
  const position = { file: reading.file, line: at.line }
  reading.problems.push({ code, facts: { record: `activities/${reading.id}`, ...facts }, position })
}

/** What was written, by language, in the order of the file. */
function wordsByLanguage(elements: readonly Element[], reading: Reading): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>()
  for (const it of elements.flatMap((one) => all(one, 'narrative'))) {
    const words = textOf(it)
    const language = it.attributes['xml:lang']?.toLowerCase() || reading.language
    if (words !== '') found.set(language, [...(found.get(language) ?? []), words])
  }
  return found
}

/** A title: the first words of each language. */
const titleOf = (elements: readonly Element[], reading: Reading): Narratives | undefined =>
  narratives(wordsByLanguage(elements, reading), (words) => words[0] ?? '')

/** Descriptions of several types stand below each other. */
const descriptionOf = (elements: readonly Element[], reading: Reading): Narratives | undefined =>
  narratives(wordsByLanguage(elements, reading), (words) => words.join('\n\n'))

const narratives = (
  found: ReadonlyMap<string, readonly string[]>,
  join: (words: readonly string[]) => string,
): Narratives | undefined =>
  found.size === 0 ? undefined : Object.fromEntries([...found].map(([language, words]) => [language, join(words)]))

/** One name of an organisation or place: English where there is one, for it is what most publishers share. Where a
 *  portrait of the body stands beside its name, the name is the shorter of the two. */
function nameOf(element: Element | undefined, reading: Reading): string {
  const found = wordsByLanguage(element === undefined ? [] : [element], reading)
  const words = found.get('en') ?? found.get(reading.language) ?? [...found.values()][0] ?? []
  return [...words].sort((a, b) => a.length - b.length)[0] ?? 'not stated'
}

const first = (element: Element, name: string): Element | undefined => element.children.find((it) => it.name === name)
const all = (element: Element, name: string): readonly Element[] => element.children.filter((it) => it.name === name)
const textOf = (element: Element | undefined): string => element?.text.trim() ?? ''
