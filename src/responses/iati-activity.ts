import type { Problem } from '#ground/problem'
import type { ActivityInput } from './activity.ts'
import { defined } from './defined.ts'
import { dateTypes, modalityOf, relations, roles, statuses } from './iati-codes.ts'
import {
  defaultTerms,
  isCurrency,
  readBudget,
  readCountries,
  readPlannedDisbursement,
  readRegions,
  readSectors,
  readTerm,
  readTransaction,
} from './iati-money.ts'
import {
  all,
  codeOf,
  codeOrNotStated,
  dateOf,
  dayOfTime,
  descriptionOf,
  first,
  nameOf,
  note,
  pointOf,
  type Reading,
  report,
  stated,
  textOf,
  titleOf,
  truthOf,
  wholeOf,
} from './iati-values.ts'
import { readOwnTags } from './iati-write-tags.ts'
import type { Element } from './iati-xml.ts'

/** What an activity says, as a dossier holds it, beside what could not be read and what was read otherwise than written. */
export type ReadActivity = {
  readonly activity?: ActivityInput
  readonly problems: readonly Problem[]
  readonly notes: readonly Problem[]
}

type Elements = (name: string) => readonly Element[]

/** Turns an `iati-activity` of 2.0x into a record as a dossier holds it, unchecked. What is missing stays missing; a value
 *  that cannot be read is left out and reported. Contacts, documents and results are not looked at: no person's name,
 *  telephone or address enters a dossier by way of an import. */
export function readActivity(element: Element, file: string): ReadActivity {
  const elements = byName(element.children)
  const id = textOf(elements('iati-identifier')[0])
  if (id === '') {
    const position = { file, line: element.line }
    return { problems: [{ code: 'activity-without-identifier', facts: {}, position }], notes: [] }
  }
  const currency = stated(element, 'default-currency')
  const reading: Reading = {
    file,
    id,
    language: stated(element, 'xml:lang')?.toLowerCase() ?? 'und',
    currency: currency !== undefined && isCurrency(currency) ? currency : undefined,
    problems: [],
    notes: [],
  }
  if (currency !== reading.currency)
    report(reading, 'wrong-currency', element, { element: 'iati-activity/@default-currency', value: currency ?? '' })
  noteSecond(elements('iati-identifier'), reading)
  noteSecond(elements('activity-status'), reading)
  const [reporting] = elements('reporting-org')
  const terms: NonNullable<ActivityInput['terms']> = {}
  for (const it of element.children) readTerm(terms, defaultTerms, it)
  const dates = datesOf(elements('activity-date'), reading)
  const tags = readOwnTags(
    elements('tag').map((it) => readTag(it, reading)),
    dates,
  )
  const activity: ActivityInput = {
    id,
    title: titleOf(elements('title'), reading) ?? 'not stated',
    reporting: { ...bodyOf(reporting, reading), ...defined({ secondary: isSecondary(reporting) }) },
    participants: elements('participating-org').flatMap((it) => {
      const role = codeOf(roles, it, 'role', reading)
      return role === undefined ? [] : [{ ...bodyOf(it, reading), role }]
    }),
    status: statusOf(elements, reading),
    dates,
    lastReported: dayOfTime(element, 'last-updated-datetime', reading) ?? 'not stated',
    related: elements('related-activity').flatMap((it) => {
      const type = codeOf(relations, it, 'type', reading)
      return type === undefined ? [] : [{ ref: it.attributes['ref'] ?? '', type }]
    }),
    countries: readCountries(elements('recipient-country'), reading),
    regions: readRegions(elements('recipient-region'), reading),
    locations: elements('location').map((it) => readLocation(it, reading)),
    sectors: readSectors(elements('sector'), reading),
    modality: modalityOf(terms),
    terms,
    budgets: elements('budget').flatMap((it) => readBudget(it, reading) ?? []),
    transactions: elements('transaction').flatMap((it) => readTransaction(it, reading) ?? []),
    ...defined({
      description: descriptionOf(elements('description'), reading),
      hierarchy: wholeOf(element, 'hierarchy', reading),
      scope: stated(elements('activity-scope')[0], 'code'),
      tags: someOf(tags.others),
      policyMarkers: someOf(elements('policy-marker').map((it) => readPolicyMarker(it, reading))),
      humanitarian: truthOf(element, 'humanitarian', reading),
      plannedDisbursements: someOf(
        elements('planned-disbursement').flatMap((it) => readPlannedDisbursement(it, reading) ?? []),
      ),
      defaultCurrency: reading.currency,
    }),
    ...tags.fields,
    sources: [],
    confidence: 'seen',
  }
  return { activity, problems: reading.problems, notes: reading.notes }
}

/** An organisation as published. */
const bodyOf = (it: Element | undefined, reading: Reading) => ({
  name: nameOf(it, reading),
  ...defined({ ref: stated(it, 'ref'), type: stated(it, 'type') }),
})

/** Children by name: an activity may have thousands, and is asked for some twenty names. */
function byName(children: readonly Element[]): Elements {
  const found = new Map<string, Element[]>()
  for (const it of children) {
    const same = found.get(it.name)
    if (same === undefined) found.set(it.name, [it])
    else same.push(it)
  }
  return (name) => found.get(name) ?? []
}

/** Where something can be said only once, what is said first is read, and the second is told. */
function noteSecond(elements: readonly Element[], reading: Reading): void {
  for (const it of elements.slice(1))
    note(reading, 'stated-twice', it, { element: it.name, value: stated(it, 'code') ?? textOf(it) })
}

const statusOf = (elements: Elements, reading: Reading): NonNullable<ActivityInput['status']> => {
  const [status] = elements('activity-status')
  return (status && codeOf(statuses, status, 'code', reading)) ?? 'not stated'
}

function datesOf(elements: readonly Element[], reading: Reading): NonNullable<ActivityInput['dates']> {
  const dates: NonNullable<ActivityInput['dates']> = {}
  for (const it of elements) {
    const type = codeOf(dateTypes, it, 'type', reading)
    const date = dateOf(it, 'iso-date', reading)
    if (type === undefined || date === undefined) continue
    if (dates[type] === undefined) dates[type] = date
    else note(reading, 'stated-twice', it, { element: `activity-date[@type=${it.attributes['type']}]`, value: date })
  }
  return dates
}

function readLocation(element: Element, reading: Reading) {
  const codes = [...all(element, 'location-id'), ...all(element, 'administrative')].flatMap(placeCodes)
  return {
    name: nameOf(first(element, 'name'), reading),
    ...defined({ point: pointOf(first(element, 'point'), reading), codes: someOf(codes) }),
  }
}

/** Codes of a place. 1.0x wrote country and levels of administration as attributes of one element. */
function placeCodes(element: Element) {
  const { code, vocabulary = 'not stated', level, country, adm1, adm2 } = element.attributes
  return [
    ...(code ? [{ vocabulary, code, ...defined({ level: level || undefined }) }] : []),
    ...(country ? [{ vocabulary: 'A4', code: country, level: '0' }] : []),
    ...(adm1 ? [{ vocabulary: 'not stated', code: adm1, level: '1' }] : []),
    ...(adm2 ? [{ vocabulary: 'not stated', code: adm2, level: '2' }] : []),
  ]
}

function readTag(element: Element, reading: Reading) {
  const name = nameOf(element, reading)
  return {
    vocabulary: stated(element, 'vocabulary') ?? 'not stated',
    code: codeOrNotStated(element, reading),
    ...defined({ name: name === 'not stated' ? undefined : name }),
  }
}

const readPolicyMarker = (element: Element, reading: Reading) => ({
  vocabulary: stated(element, 'vocabulary') ?? '1',
  code: codeOrNotStated(element, reading),
  ...defined({ significance: stated(element, 'significance') }),
})

/** A list that holds nothing is not stated. */
const someOf = <T>(list: T[]): T[] | undefined => (list.length === 0 ? undefined : list)

/** Whether the reporter only reports what others do; what is not said is left out. */
const isSecondary = (reporting: Element | undefined): true | undefined =>
  ['1', 'true'].includes(reporting?.attributes['secondary-reporter'] ?? '') ? true : undefined
