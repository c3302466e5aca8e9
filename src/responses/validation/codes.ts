import type { Day } from '#ground/date'
import type { Element } from '#responses/iati-xml'
import { type CodeList, type CodeLists, standingOf } from './code-lists.ts'
import { type CodePlace, codePlaces } from './code-places.ts'
import { type Finding, finding, type Site } from './finding.ts'
import { activityDay, childOf, dayIn } from './reading.ts'

/** Checks every code of an activity against its list, on the day on which it was used: the day of the transaction or
 *  the budget that it stands in, else the day the activity began. */
export function checkCodes(activity: Element, lists: CodeLists, site: Site): readonly Finding[] {
  const found: Finding[] = []
  checkWithin(activity, '', { lists, site, day: dayOfActivity(activity), found })
  return found
}

type Check = { readonly lists: CodeLists; readonly site: Site; readonly day: Day | undefined; readonly found: Finding[] }

function checkWithin(element: Element, parent: string, check: Check): void {
  for (const place of codePlaces.get(element.name) ?? [])
    if (place.parent === undefined || place.parent === parent) checkPlace(element, place, check)
  checkLanguage(element, check)
  for (const child of element.children) {
    const own = ownDay(child)
    checkWithin(child, element.name, own === undefined ? check : { ...check, day: own })
  }
}

function checkPlace(element: Element, place: CodePlace, check: Check): void {
  const list = check.lists.get(place.list)
  const value = place.attribute === undefined ? element.text.trim() : element.attributes[place.attribute]
  if (list === undefined || value === undefined || !isMeant(element, place)) return
  report(list, written(list, value), { element: element.name, ...(place.attribute === undefined ? {} : { attribute: place.attribute }) }, element.line, check)
}

/** The vocabulary that a publisher names decides which list is meant; other vocabularies point elsewhere. */
function isMeant(element: Element, { vocabulary, isDefault }: CodePlace): boolean {
  if (vocabulary === undefined) return true
  const stated = element.attributes['vocabulary'] ?? ''
  return stated === vocabulary || (isDefault && stated === '')
}

/** Media types and languages are read without regard to case, as their own standards say. */
const written = (list: CodeList, value: string): string =>
  list.name === 'FileFormat' || list.name === 'Language' ? (list.spellings.get(value.toLowerCase()) ?? value) : value

/** Tags of languages are read without regard to case, and by their first part, as their own standard says. */
function checkLanguage(element: Element, check: Check): void {
  const tag = element.attributes['xml:lang']
  const list = check.lists.get('Language')
  if (tag === undefined || tag === '' || tag === 'und' || list === undefined) return
  const language = tag.toLowerCase().split('-')[0] ?? ''
  if (standingOf(list, language, check.day) !== 'in force')
    report(list, tag, { element: element.name, attribute: 'xml:lang' }, element.line, check)
}

function report(
  list: CodeList,
  value: string,
  place: { readonly element: string; readonly attribute?: string },
  line: number,
  { site, day, found }: Check,
): void {
  const standing = standingOf(list, value, day)
  if (standing === 'in force') return
  const code = list.codes.get(value) ?? list.pending.get(value)
  const facts = { ...place, list: list.name, value }
  const spelling = list.spellings.get(value.toLowerCase())
  if (standing === 'unknown' && spelling !== undefined)
    found.push(finding('code-written-otherwise', { ...facts, code: spelling }, site, line))
  else if (standing === 'unknown')
    found.push(finding('unknown-code', facts, site, line, { severity: list.isEmbedded ? 'error' : 'warning' }))
  else if (standing === 'not adopted')
    found.push(finding('code-not-adopted', { ...facts, name: code?.name ?? '' }, site, line))
  else {
    const withdrawn = { ...facts, name: code?.name ?? '', since: code?.to ?? 'not stated', day: day ?? 'not stated' }
    found.push(finding('code-withdrawn', withdrawn, site, line))
  }
}

function ownDay(element: Element): Day | undefined {
  if (element.name === 'transaction') return dayIn(childOf(element, 'transaction-date'))
  return element.name === 'budget' || element.name === 'planned-disbursement'
    ? dayIn(childOf(element, 'period-start'))
    : undefined
}

/** The day it began, as done or as planned; where neither is stated, the day of its last update. */
const dayOfActivity = (activity: Element): Day | undefined =>
  activityDay(activity, '2') ?? activityDay(activity, '1') ?? dayIn(activity, 'last-updated-datetime')
