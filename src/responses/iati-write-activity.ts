import Big from 'big.js'
import { earliestDay, isDay, latestDay } from '#ground/date'
import { isKnown } from '#ground/missing'
import type { Organisation } from '#vocabulary/organisation'
import type { Place } from '#vocabulary/place'
import type { Activity } from './activity.ts'
import { dateTypes, relations, roles, statuses } from './iati-codes.ts'
import { budgetElement, codeElement, knownOnly, plannedElement, transactionElement } from './iati-write-money.ts'
import { codeFor, elementOf, nameIn, narrativesOf, type Remarks } from './iati-write-parts.ts'
import { ownCodes, ownVocabulary, ownVocabularyName } from './iati-write-tags.ts'
import type { Element } from './iati-xml.ts'

/** What the dossier knows about those whom an activity names. */
export type Known = {
  readonly organisations: readonly Organisation[]
  readonly places: readonly Place[]
}

export type Written = {
  readonly element: Element
  readonly remarks: { readonly [K in keyof Remarks]: readonly string[] }
}

/** Makes an activity into an `iati-activity` of version 2.03, elements in the order of the standard. Nothing is
 *  invented: where the remarks say that something is missing, the element is not valid. */
export function iatiOf(it: Activity, known: Known): Written {
  const remarks: Remarks = { missing: new Set(), leftOut: new Set(), completed: new Set() }
  const demand = (elements: readonly Element[], path: string): readonly Element[] => {
    if (elements.length === 0) remarks.missing.add(path)
    return elements
  }
  if (it.inKind !== undefined && it.inKind.length > 0) remarks.leftOut.add('inKind')
  if (it.description !== undefined && it.summary !== undefined) remarks.leftOut.add('summary')
  const described = it.description ?? (it.summary && { vi: it.summary.vi, en: it.summary.en }) ?? {}
  const children = [
    elementOf('iati-identifier', {}, it.id),
    reportingElement(it, known, remarks),
    ...demand(isKnown(it.title) ? textElement('title', it.title) : [], 'title'),
    ...demand(textElement('description', described), 'description'),
    ...demand(it.participants.map(participantElement), 'participating-org'),
    ...demand(
      isKnown(it.status) ? codeElement('activity-status', codeFor(statuses, it.status)) : [],
      'activity-status',
    ),
    ...demand(dateElements(it, remarks), 'activity-date'),
    ...codeElement('activity-scope', it.scope),
    ...it.countries.map(({ code, share }) => elementOf('recipient-country', { code, percentage: percentage(share) })),
    ...it.regions.map(({ code, vocabulary, share }) =>
      elementOf('recipient-region', { code, vocabulary, percentage: percentage(share) }),
    ),
    ...it.locations.map((one) => locationElement(one, known)),
    ...it.sectors.map(({ vocabulary, code, share }) =>
      elementOf('sector', { vocabulary, code, percentage: percentage(share) }),
    ),
    ...tagElements(it),
    ...(it.policyMarkers ?? []).map((marker) => elementOf('policy-marker', marker)),
    ...codeElement('collaboration-type', it.terms.collaboration),
    ...codeElement('default-flow-type', it.terms.flow),
    ...codeElement('default-finance-type', it.terms.finance),
    ...codeElement('default-aid-type', it.terms.aid),
    ...codeElement('default-tied-status', it.terms.tied),
    ...it.budgets.map((one) => budgetElement(one, remarks)),
    ...(it.plannedDisbursements ?? []).map((one) => plannedElement(one, remarks)),
    ...it.transactions.flatMap((one) => transactionElement(one, remarks)),
    ...it.related.map(({ ref, type }) => elementOf('related-activity', { ref, type: codeFor(relations, type) })),
  ]
  const attributes = {
    'default-currency': it.defaultCurrency,
    'last-updated-datetime': isDay(it.lastReported) ? `${it.lastReported}T00:00:00Z` : undefined,
    hierarchy: it.hierarchy?.toString(),
    humanitarian: it.humanitarian === undefined ? undefined : it.humanitarian ? '1' : '0',
  }
  const { missing, leftOut, completed } = remarks
  return {
    element: elementOf('iati-activity', attributes, children),
    remarks: { missing: [...missing], leftOut: [...leftOut], completed: [...completed] },
  }
}

/** IATI's OrganisationType code; a type that could be several of them has none here. */
const typeCodes: Readonly<Partial<Record<string, string>>> = {
  government: '10',
  parliament: '10',
  ministry: '10',
  unit: '10',
  agency: '10',
  bilateral: '10',
  province: '11',
  'international ngo': '21',
  ngo: '22',
  'regional body': '40',
  secretariat: '40',
  un: '40',
  multilateral: '40',
  eu: '40',
  foundation: '60',
  private: '70',
}

function reportingElement({ reporting }: Activity, { organisations }: Known, remarks: Remarks): Element {
  const body = organisations.find((it) =>
    reporting.organisation === undefined
      ? reporting.ref !== undefined && it.identifiers.includes(reporting.ref)
      : it.id === reporting.organisation,
  )
  const ref = reporting.ref ?? body?.identifiers[0]
  const type = reporting.type ?? (body === undefined ? undefined : typeCodes[body.type])
  const names = isKnown(reporting.name)
    ? nameIn(reporting.name)
    : narrativesOf(body === undefined ? {} : { vi: body.name.vi, en: body.name.en })
  if (ref === undefined) remarks.missing.add('reporting-org/@ref')
  if (type === undefined) remarks.missing.add('reporting-org/@type')
  if (names.length === 0) remarks.missing.add('reporting-org/narrative')
  const secondary = reporting.secondary === true ? '1' : undefined
  return elementOf('reporting-org', { ref, type, 'secondary-reporter': secondary }, names)
}

const participantElement = (it: Activity['participants'][number]): Element =>
  elementOf('participating-org', { ref: it.ref, type: it.type, role: codeFor(roles, it.role) }, nameIn(it.name))

/** Of a start that is known in part the first day goes out, of an end the last, with words that say so. */
function dateElements({ dates }: Activity, remarks: Remarks): readonly Element[] {
  return Object.entries(dateTypes).flatMap(([type, field]) => {
    const date = dates[field]
    if (date === undefined) return []
    const isStart = field === 'plannedStart' || field === 'actualStart'
    const day = isStart ? earliestDay(date) : latestDay(date)
    if (isDay(date)) return [elementOf('activity-date', { type, 'iso-date': day })]
    remarks.completed.add('activity-date/@iso-date')
    return [elementOf('activity-date', { type, 'iso-date': day }, narrativesOf(knownOnly(date)))]
  })
}

/** Geographic coordinates, latitude first. */
const worldCoordinates = 'http://www.opengis.net/def/crs/EPSG/0/4326'

function locationElement(it: Activity['locations'][number], { places }: Known): Element {
  const place = places.find(({ id }) => id === it.place)
  const name = isKnown(it.name) ? nameIn(it.name) : narrativesOf(place ? { vi: place.name.vi, en: place.name.en } : {})
  const codes = it.codes ?? []
  return elementOf('location', {}, [
    ...codes.flatMap(({ code, vocabulary, level }) =>
      level === undefined ? [elementOf('location-id', { vocabulary, code })] : [],
    ),
    ...(name.length === 0 ? [] : [elementOf('name', {}, name)]),
    ...codes.flatMap(({ code, vocabulary, level }) =>
      level === undefined ? [] : [elementOf('administrative', { vocabulary, level, code })],
    ),
    ...(it.point === undefined
      ? []
      : [elementOf('point', { srsName: worldCoordinates }, [elementOf('pos', {}, it.point.map(plain).join(' '))])]),
  ])
}

const tagElements = (it: Activity): readonly Element[] => [
  ...(it.tags ?? []).map(({ vocabulary, code, name }) =>
    elementOf('tag', { vocabulary, code }, name === undefined ? [] : nameIn(name)),
  ),
  ...ownCodes(it).map((code) =>
    elementOf('tag', { vocabulary: ownVocabulary, 'vocabulary-uri': ownVocabularyName, code }),
  ),
]

const textElement = (name: string, words: Readonly<Record<string, string>>): readonly Element[] =>
  Object.keys(words).length === 0 ? [] : [elementOf(name, {}, narrativesOf(words))]

/** XML Schema's decimals have no exponent. */
const plain = (it: number): string => new Big(it).toFixed()
const percentage = (share: number | undefined): string | undefined => (share === undefined ? undefined : plain(share))
