import type { Day } from '#ground/date'
import type { Element } from '#responses/iati-xml'
import { type Finding, finding, type Site } from './finding.ts'
import { checkMoney } from './own-money.ts'
import { checkShares } from './own-shares.ts'
import { activityDay, attributeOf, childOf, childrenOf, identifierOf, narrativeOf } from './reading.ts'

/** What is likely wrong with an activity though the standard allows it, and what the standard's own rules say with less
 *  detail. Where a finding says the same as a rule, it bears the rule's number.
 *  @param day the day on which the check is made. */
export const checkOwn = (activity: Element, day: Day, site: Site): readonly Finding[] => [
  ...checkIdentifiers(activity, site),
  ...checkOrganisations(activity, site),
  ...checkParties(activity, site),
  ...checkDates(activity, day, site),
  ...checkMoney(activity, day, site),
  ...checkShares(activity, site),
  ...checkLanguages(activity, site),
]

/** Identifiers end up in addresses and file names. What needs no escape in an address is safe; so is the colon, which
 *  several registries of organisations use. */
const unsafe = /[^A-Za-z0-9._~:-]/g

function checkIdentifiers(activity: Element, site: Site): readonly Finding[] {
  const identifier = identifierOf(activity)
  const own = childOf(activity, 'iati-identifier') ?? activity
  if (identifier === undefined) return [finding('no-identifier', {}, site, own.line)]
  const reporter = childOf(activity, 'reporting-org')
  const reference = attributeOf(reporter, 'ref')
  const earlier = childrenOf(activity, 'other-identifier')
    .filter((it) => it.attributes['type'] === 'B1')
    .flatMap((it) => attributeOf(it, 'ref') ?? [])
  const isReporters = [...(reference === undefined ? [] : [reference]), ...earlier].some((it) =>
    identifier.startsWith(`${it}-`),
  )
  return [
    ...unsafeIn(identifier, { element: 'iati-identifier' }, own, site, '1.3.13'),
    ...(reference === undefined || reporter === undefined
      ? []
      : unsafeIn(reference, { element: 'reporting-org', attribute: 'ref' }, reporter, site, '1.14.13')),
    ...(reference === undefined || isReporters
      ? []
      : [
          finding('identifier-without-reporter', { identifier, reporter: reference }, site, own.line, {
            rule: '1.1.21',
          }),
        ]),
  ]
}

function unsafeIn(
  value: string,
  place: { readonly element: string; readonly attribute?: string },
  element: Element,
  site: Site,
  rule: string,
): readonly Finding[] {
  const characters = [...new Set(value.match(unsafe) ?? [])]
  if (characters.length === 0) return []
  const saysRule = characters.some((it) => '/&|?'.includes(it))
  return [finding('unsafe-characters', { ...place, value, characters }, site, element.line, saysRule ? { rule } : {})]
}

/** Names that name nobody, in the languages of the files at hand. */
const generic = new RegExp(
  `^(${[
    'others?( (donors?|partners?|organi[sz]ations?))?',
    '(the )?governments?',
    '(host|recipient|national|partner|central|local) governments?',
    '(name|organi[sz]ation)?( |-)*(with ?held|redacted)',
    'name withheld.*',
    'unknown|unspecified|not (stated|specified|available|applicable)|n/?a|none|tbd|tba|to be (determined|decided|confirmed)',
    '(various|multiple|several|miscellaneous)( (donors?|partners?|organi[sz]ations?|implementers?|vendors?))?',
    '(implementing|implementation|local|private) (partners?|organi[sz]ations?|agency|agencies)',
    '(international|local|national)? ?(ngos?|non[- ]governmental organi[sz]ations?)',
    '(private )?(enterprises?|companies|company|contractors?|consultants?|individuals?)',
    'autres?|gouvernement|inconnu|otros?|gobierno|desconocido',
    'khác|chính phủ|không rõ|không xác định',
  ].join('|')})[.]?$`,
  'iu',
)

export const isGenericName = (name: string): boolean => generic.test(name.trim())

function checkOrganisations(activity: Element, site: Site): readonly Finding[] {
  return childrenOf(activity, 'participating-org').flatMap((it) => {
    const name = narrativeOf(it)
    return [
      ...(attributeOf(it, 'ref') === undefined
        ? [finding('organisation-without-ref', { element: it.name, name }, site, it.line)]
        : []),
      ...(isGenericName(name) ? [finding('generic-organisation', { element: it.name, name }, site, it.line)] : []),
    ]
  })
}

/** The parties of payments, each name once: a hundred payments to one contractor are one thing to mend. */
function checkParties(activity: Element, site: Site): readonly Finding[] {
  const told = new Set<string>()
  const payments = [...childrenOf(activity, 'transaction'), ...childrenOf(activity, 'planned-disbursement')]
  return payments
    .flatMap((it) => it.children)
    .flatMap((it) => {
      if ((it.name !== 'provider-org' && it.name !== 'receiver-org') || attributeOf(it, 'ref') !== undefined) return []
      const facts = { element: it.name, name: narrativeOf(it) }
      const key = `${facts.element} ${facts.name}`
      if (told.has(key)) return []
      told.add(key)
      return [finding('organisation-without-ref', facts, site, it.line, { severity: 'advisory' })]
    })
}

function checkDates(activity: Element, day: Day, site: Site): readonly Finding[] {
  const planned = { start: activityDay(activity, '1'), end: activityDay(activity, '3') }
  const actual = { start: activityDay(activity, '2'), end: activityDay(activity, '4') }
  const line = (childOf(activity, 'activity-date') ?? activity).line
  const backwards = [
    { ...planned, rule: '11.1.2' },
    { ...actual, rule: '11.1.3' },
  ].flatMap(({ start, end, rule }) =>
    start !== undefined && end !== undefined && end < start
      ? [finding('end-before-start', { start, end }, site, line, { rule })]
      : [],
  )
  const end = actual.end ?? planned.end
  const isLate = attributeOf(childOf(activity, 'activity-status'), 'code') === '2' && end !== undefined && end < day
  return [
    ...backwards,
    ...(isLate
      ? [
          finding(
            'implementation-after-end',
            { end, planned: actual.end === undefined },
            site,
            (childOf(activity, 'activity-status') ?? activity).line,
          ),
        ]
      : []),
  ]
}

/** A text without a language, on itself or on the activity, or with the code for an undetermined one. */
function checkLanguages(activity: Element, site: Site): readonly Finding[] {
  const stated = isLanguage(activity.attributes['xml:lang'])
  const silent = narrativesIn(activity).filter((it) => {
    const own = it.attributes['xml:lang']
    return own === undefined ? !stated : !isLanguage(own)
  })
  const first = silent[0]
  if (first === undefined) return []
  const facts = { narratives: silent.length, first: first.text.trim().slice(0, 60) }
  return [finding('language-not-stated', facts, site, first.line, { rule: '4.1.1' })]
}

const isLanguage = (tag: string | undefined): boolean =>
  tag !== undefined && tag.trim() !== '' && tag.trim().toLowerCase() !== 'und'

const narrativesIn = (element: Element): readonly Element[] =>
  element.children.flatMap((it) => (it.name === 'narrative' ? [it] : narrativesIn(it)))
