import type { Element } from '#responses/iati-xml'
import { type Finding, finding } from './finding.ts'
import { attributeOf, childrenOf, identifierOf } from './reading.ts'

/** What a check across files needs to know of an activity: small, so that a million of them fit in memory. */
export type ActivitySummary = {
  readonly file: string
  readonly line: number
  readonly identifier: string | undefined
  readonly version: string
  /** Number made from all that the activity says; two that differ say something different. */
  readonly print: number
  /** Activities that it points to, each once. */
  readonly links: readonly Link[]
}

type Link = { readonly element: string; readonly attribute: string; readonly reference: string; readonly line: number }

/** The words of an activity are cut out of the text it was read from, and a cut keeps the whole text in memory; a summary
 *  outlives its activity, so it gets words of its own (35 MB instead of 295 MB for 7,132 activities). */
export function summaryOf(activity: Element, file: string, version: string): ActivitySummary {
  const identifier = identifierOf(activity)
  const own = JSON.parse(JSON.stringify({ identifier, version, links: linksOf(activity) })) as Pick<
    ActivitySummary,
    'version' | 'links'
  > & { readonly identifier?: string }
  return { ...own, identifier: own.identifier, file, line: activity.line, print: printOf(activity) }
}

/** What only a set of files can show: an identifier used twice, links that lead nowhere within the set, several
 *  versions of the standard side by side. Findings come in the order of the summaries. */
export function checkAcross(summaries: readonly ActivitySummary[]): readonly Finding[] {
  const byIdentifier = new Map<string, ActivitySummary[]>()
  for (const it of summaries)
    if (it.identifier !== undefined) {
      const known = byIdentifier.get(it.identifier)
      if (known === undefined) byIdentifier.set(it.identifier, [it])
      else known.push(it)
    }
  return [
    ...[...byIdentifier].flatMap(([identifier, them]) => twice(identifier, them)),
    ...summaries.flatMap((it) => nowhere(it, byIdentifier)),
    ...severalVersions(summaries),
  ]
}

/** Said once for each identifier, at its second place, with the files it stands in. */
function twice(identifier: string, them: readonly ActivitySummary[]): readonly Finding[] {
  const second = them[1]
  if (second === undefined) return []
  const same = them.every((it) => it.print === second.print)
  const facts = { identifier, files: them.map((it) => `${it.file}:${it.line}`), same }
  const site = { file: second.file, activity: identifier }
  return [finding('identifier-twice', facts, site, second.line, same ? { severity: 'warning' } : {})]
}

const nowhere = (it: ActivitySummary, known: ReadonlyMap<string, unknown>): readonly Finding[] =>
  it.links
    .filter((link) => !known.has(link.reference))
    .map(({ element, attribute, reference, line }) =>
      finding('related-nowhere', { element, attribute, reference }, siteOf(it), line),
    )

const siteOf = (it: ActivitySummary): { readonly file: string; readonly activity?: string } => ({
  file: it.file,
  ...(it.identifier === undefined ? {} : { activity: it.identifier }),
})

function severalVersions(summaries: readonly ActivitySummary[]): readonly Finding[] {
  const versions = [...new Set(summaries.map((it) => it.version))].toSorted()
  const first = summaries[0]
  if (versions.length < 2 || first === undefined) return []
  return [finding('several-versions', { versions }, { file: first.file }, first.line)]
}

function linksOf(activity: Element): readonly Link[] {
  const found = new Map<string, Link>()
  const add = (it: Element, attribute: string): void => {
    const reference = attributeOf(it, attribute)
    if (reference !== undefined && !found.has(reference))
      found.set(reference, { element: it.name, attribute, reference, line: it.line })
  }
  for (const it of childrenOf(activity, 'related-activity')) add(it, 'ref')
  for (const it of childrenOf(activity, 'participating-org')) add(it, 'activity-id')
  for (const money of [...childrenOf(activity, 'transaction'), ...childrenOf(activity, 'planned-disbursement')])
    for (const it of money.children)
      if (it.name === 'provider-org') add(it, 'provider-activity-id')
      else if (it.name === 'receiver-org') add(it, 'receiver-activity-id')
  const own = identifierOf(activity)
  return [...found.values()].filter((it) => it.reference !== own)
}

/** 53 bits of the names, attributes and words of an element, whatever the white space between them. */
function printOf(element: Element): number {
  let [high, low] = [0xdeadbeef, 0x41c6ce57]
  const mix = (text: string): void => {
    for (let at = 0; at < text.length; at += 1) {
      const code = text.charCodeAt(at)
      high = Math.imul(high ^ code, 2654435761)
      low = Math.imul(low ^ code, 1597334677)
    }
    high = Math.imul(high ^ 0x1f, 2654435761)
    low = Math.imul(low ^ 0x1f, 1597334677)
  }
  const walk = (it: Element): void => {
    mix(it.name)
    for (const name of Object.keys(it.attributes).sort()) mix(`${name}=${it.attributes[name] ?? ''}`)
    mix(it.text.trim())
    for (const child of it.children) walk(child)
    mix('/')
  }
  walk(element)
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909)
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909)
  return 4294967296 * (2097151 & low) + (high >>> 0)
}
