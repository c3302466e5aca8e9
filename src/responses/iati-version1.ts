import { type Element, isBlank } from './iati-xml.ts'

/** Turns an activity of version 1.0x into the shape of 2.03, so that one reader reads both: words become narratives, and
 *  the codes of then become those of now. What 2.03 writes the same way stays as it is, so an activity of 2.0x comes back
 *  unchanged. */
export const asVersion2 = (element: Element): Element => {
  const rewritten = rewrites[element.name]?.(element) ?? element
  return { ...rewritten, children: rewritten.children.map(asVersion2) }
}

/** Whether an activity is written the way of 1.0x, whatever its file says. */
export const isWrittenAsVersion1 = (activity: Element): boolean =>
  activity.children.some((it) => {
    if (it.name === 'title' || it.name === 'reporting-org') return hasWordsOfItsOwn(it)
    if (it.name === 'participating-org') return Object.hasOwn(roles, lowered(it.attributes['role'] ?? ''))
    if (it.name === 'activity-date') return Object.hasOwn(dateTypes, lowered(it.attributes['type'] ?? ''))
    if (it.name !== 'transaction') return false
    return it.children.some(
      (child) => child.name === 'transaction-type' && Object.hasOwn(types, child.attributes['code'] ?? ''),
    )
  })

type Rewrite = (element: Element) => Element
type Codes = Readonly<Record<string, string>>

const roles: Codes = { funding: '1', accountable: '2', extending: '3', implementing: '4' }
const dateTypes: Codes = { 'start-planned': '1', 'start-actual': '2', 'end-planned': '3', 'end-actual': '4' }
const types: Codes = { IF: '1', C: '2', D: '3', E: '4', IR: '5', LR: '6', R: '7', QP: '8', QS: '9', CG: '10' }
const budgetTypes: Codes = { original: '1', revised: '2' }
const statuses: Codes = {
  'pipeline/identification': '1',
  implementation: '2',
  completion: '3',
  'post-completion': '4',
  cancelled: '5',
  suspended: '6',
}
/** Vocabularies of sectors and policy markers. Others of then have no code now and keep their word. */
const vocabularies: Codes = {
  DAC: '1',
  'DAC-3': '2',
  COFOG: '3',
  NACE: '4',
  NTEE: '5',
  ADT: '6',
  RO: '99',
  RO2: '98',
}

const hasWordsOfItsOwn = (it: Element): boolean =>
  !isBlank(it.text) && !it.children.some((child) => child.name === 'narrative')

/** Words become a narrative in the language of their element. */
function narrated(element: Element): Element {
  if (!hasWordsOfItsOwn(element)) return element
  const language = element.attributes['xml:lang']
  const attributes: Record<string, string> = language === undefined ? {} : { 'xml:lang': language }
  const narrative = { name: 'narrative', attributes, children: [], text: element.text, line: element.line }
  return { ...element, children: [...element.children, narrative] }
}

const withAttribute = (element: Element, name: string, value: string): Element => ({
  ...element,
  attributes: { ...element.attributes, [name]: value },
})

/** The same element with a code of now where it has one of then. */
function recoded(element: Element, name: string, codes: Codes, fold = (it: string) => it): Element {
  const code = fold(element.attributes[name] ?? '')
  return Object.hasOwn(codes, code) ? withAttribute(element, name, codes[code] ?? '') : element
}

const lowered = (it: string): string => it.trim().toLowerCase()

/** A day that stands as text is moved to where 2.03 has it. */
const dated = (element: Element): Element =>
  element.attributes['iso-date'] === undefined && !isBlank(element.text)
    ? withAttribute(element, 'iso-date', element.text.trim())
    : element

function statusWithCode(element: Element): Element {
  if (element.attributes['code'] !== undefined || isBlank(element.text)) return element
  const word = lowered(element.text)
  return withAttribute(element, 'code', Object.hasOwn(statuses, word) ? (statuses[word] ?? '') : element.text.trim())
}

/** Latitude and longitude become a point. */
const asPoint = (element: Element): Element => {
  const { latitude = '', longitude = '' } = element.attributes
  const pos = { name: 'pos', attributes: {}, children: [], text: `${latitude} ${longitude}`, line: element.line }
  return { ...element, name: 'point', children: [...element.children, pos] }
}

const asLocationId = (element: Element): Element => ({
  ...element,
  name: 'location-id',
  attributes: { vocabulary: element.attributes['gazetteer-ref'] ?? 'not stated', code: element.text.trim() },
})

const classified: Rewrite = (it) => narrated(recoded(it, 'vocabulary', vocabularies))

const rewrites: Readonly<Record<string, Rewrite | undefined>> = {
  title: narrated,
  description: narrated,
  'reporting-org': narrated,
  'provider-org': narrated,
  'receiver-org': narrated,
  name: narrated,
  'recipient-country': narrated,
  'recipient-region': narrated,
  sector: classified,
  'policy-marker': classified,
  'participating-org': (it) => narrated(recoded(it, 'role', roles, lowered)),
  'activity-date': (it) => dated(recoded(it, 'type', dateTypes, lowered)),
  'activity-status': statusWithCode,
  'transaction-type': (it) => recoded(it, 'code', types),
  'transaction-date': dated,
  'period-start': dated,
  'period-end': dated,
  budget: (it) => recoded(it, 'type', budgetTypes, lowered),
  'planned-disbursement': (it) => recoded(it, 'type', budgetTypes, lowered),
  coordinates: asPoint,
  'gazetteer-entry': asLocationId,
}
