import { type Day, earliestDay, latestDay } from '#ground/date'
import { addYears } from '#ground/date-arithmetic'
import { isMissing } from '#ground/missing'
import { hasEnded } from '#ground/span'
import type { Activity } from '#responses/activity'
import { isGenericName, organisationOn } from '#responses/organisation-match'
import type { Organisation } from '#vocabulary/organisation'
import type { Citations } from './citation.ts'
import { type Cover, coversOn } from './cover.ts'
import { activityRef } from './duplicates.ts'
import { bodyName, type Holdings, nameIn } from './holdings.ts'
import { heirBody } from './owners.ts'
import { partnerLinks } from './partner-links.ts'
import { partnerMoney } from './partner-money.ts'
import { partnerNeeds } from './partner-needs.ts'
import { runningFirst } from './partner-order.ts'
import { prioritiesOn } from './priorities.ts'
import type { PartnerSpread, PartnerStanding, PartnerView } from './shape-partner.ts'
import { bodyEvidence, coverView } from './view.ts'

/** Evidence that a line cites, the running activities first. */
const shown = 5

/** What one partner may do, does and did on a day, what it could go on with, and whom its activities are linked with.
 *  Its activities are those that it reports itself; those of others in which it takes part are only counted.
 *  @param limit most lines of each long list. */
export function partnerOn(
  partner: Organisation,
  limit: number,
  holdings: Holdings,
  day: Day,
  citations: Citations,
): PartnerView {
  const isOwn = (it: Activity): boolean => it.reporting.organisation === partner.id
  const own = holdings.activities.filter(isOwn)
  const ownIds = new Set(own.map((it) => it.id))
  const covers = coversOn(holdings, day)
  const ownCovers = covers.filter((it) => ownIds.has(it.id))
  const notStarted = own.length - ownCovers.length
  const evidenceOf = (list: readonly Cover[]): number[] =>
    runningFirst(list)
      .slice(0, shown)
      .map((it) => coverView(it, holdings, citations).evidence)
  const spreadBy = (ids: (it: Cover) => readonly string[] | 'all' | 'not stated', names: Names): PartnerSpread[] =>
    spreadOf(ownCovers, ids, names, evidenceOf).slice(0, limit)
  return {
    partner: partnerHead(partner, holdings, day, citations),
    mandates: holdings.mandates
      .filter((it) => it.body === partner.id)
      .map((it) => ({
        work: it.work,
        from: it.span.from,
        to: it.span.to,
        law: it.law.map((one) => lawWords(one, holdings)),
        evidence: citations.cite('mandates', it.id, it.work, it),
      })),
    reports: { activities: own.length, ...standingOf(ownCovers), notStarted },
    takesPart: takesPart(partner, ownIds, holdings),
    lastReported: lastReported(own, day),
    fields: spreadBy((it) => it.placing.functions, holdings.functions),
    places: spreadBy((it) => it.placing.places, holdings.places),
    groups: spreadBy((it) => it.placing.groups, holdings.groups),
    modalities: [...grouped(ownCovers, (it) => [it.modality])].map(([modality, list]) => ({
      modality,
      activities: list.length,
      ...standingOf(list),
    })),
    money: partnerMoney(own, holdings, day),
    needs: partnerNeeds(ownCovers, covers, holdings, day, citations),
    priorities: prioritiesOn(partner.id, limit, holdings, covers, day, citations),
    ending: ownCovers
      .filter((it) => it.state === 'running' && endsWithin(it, addYears(day, 1)))
      .map((it) => activityRef(it.record as Activity, holdings, citations)),
    links: [...partnerLinks(own, holdings, citations)].slice(0, limit),
    worksWith: [...worksWith(own, partner.id, holdings)].slice(0, limit),
  }
}

type Names = Parameters<typeof nameIn>[0]

function partnerHead(
  partner: Organisation,
  holdings: Holdings,
  day: Day,
  citations: Citations,
): PartnerView['partner'] {
  const { hasEnded: isGone, now } = organisationOn(partner.id, day, holdings.organisations)
  return {
    id: partner.id,
    name: partner.name,
    confidence: partner.confidence,
    type: partner.type,
    aliases: [...partner.aliases],
    identifiers: [...partner.identifiers],
    ...(isGone ? { ended: partner.span.to } : {}),
    heirs: isGone ? now.map((it) => heirBody(it, holdings)) : [],
    evidence: bodyEvidence(partner, citations),
  }
}

const states: Readonly<Record<Cover['state'], keyof PartnerStanding>> = {
  running: 'running',
  ended: 'ended',
  'ended by plan': 'ended',
  unknown: 'unknown',
  'not started': 'notStarted',
}

function standingOf(list: readonly Cover[]): PartnerStanding {
  const counts = { running: 0, ended: 0, unknown: 0, notStarted: 0 }
  for (const it of list) counts[states[it.state]]++
  return counts
}

function grouped<K extends string>(list: readonly Cover[], keys: (it: Cover) => readonly K[]): ReadonlyMap<K, Cover[]> {
  const found = new Map<K, Cover[]>()
  for (const it of list)
    for (const key of new Set(keys(it))) {
      const ofKey = found.get(key)
      if (ofKey === undefined) found.set(key, [it])
      else ofKey.push(it)
    }
  return new Map([...found].sort(([, a], [, b]) => b.length - a.length))
}

function spreadOf(
  list: readonly Cover[],
  ids: (it: Cover) => readonly string[] | 'all' | 'not stated',
  names: Names,
  evidenceOf: (list: readonly Cover[]) => number[],
): readonly PartnerSpread[] {
  const keys = (it: Cover): readonly string[] => {
    const found = ids(it)
    return typeof found === 'string' ? [found] : found
  }
  return [...grouped(list, keys)].map(([key, having]) => ({
    name: key === 'all' || key === 'not stated' ? key : nameIn(names, key),
    activities: having.length,
    ...standingOf(having),
    evidence: evidenceOf(having),
  }))
}

function takesPart(partner: Organisation, own: ReadonlySet<string>, holdings: Holdings): PartnerView['takesPart'] {
  const counts = new Map<PartnerView['takesPart'][number]['role'], number>()
  for (const it of holdings.activities.filter((one) => !own.has(one.id)))
    for (const role of new Set(it.participants.filter((one) => one.organisation === partner.id).map((one) => one.role)))
      counts.set(role, (counts.get(role) ?? 0) + 1)
  return [...counts].map(([role, activities]) => ({ role, activities }))
}

/** What was said after the day was not known on it. */
function lastReported(own: readonly Activity[], day: Day): PartnerView['lastReported'] {
  const days = own.flatMap((it) => (isMissing(it.lastReported) ? [] : [it.lastReported]))
  const said = days.filter((it) => earliestDay(it) <= day)
  const latest = said.toSorted((a, b) => (latestDay(a) < latestDay(b) ? 1 : -1))[0]
  return { latest: latest ?? 'not stated', notStated: own.length - days.length }
}

/** Whether its last day, as stated, is certain to lie before a day. */
const endsWithin = (it: Cover, last: Day): boolean =>
  hasEnded(it.span, last) === 'yes' || (/^\d/.test(it.span.to) && earliestDay(it.span.to) <= last)

function worksWith(own: readonly Activity[], partner: string, holdings: Holdings): PartnerView['worksWith'] {
  const found = new Map<
    string,
    { name: PartnerView['worksWith'][number]['name']; activities: Set<string>; known: boolean }
  >()
  for (const it of own)
    for (const one of it.participants) {
      if (one.organisation === partner) continue
      if (one.organisation === undefined && (isMissing(one.name) || isGenericName(one.name))) continue
      const known = one.organisation !== undefined
      const key = one.organisation ?? one.name
      const name = known ? bodyName(holdings, key) : { vi: key, en: key }
      const ofBody = found.get(key) ?? { name, activities: new Set<string>(), known }
      ofBody.activities.add(it.id)
      found.set(key, ofBody)
    }
  return [...found.values()]
    .map((it) => ({ ...it, activities: it.activities.size }))
    .sort((a, b) => b.activities - a.activities || (a.name.en < b.name.en ? -1 : 1))
}

const lawWords = (it: { readonly act: string; readonly articles?: string | undefined }, holdings: Holdings): string => {
  const number = holdings.legalActs.get(it.act)?.number ?? it.act
  return it.articles === undefined ? number : `${number}, ${it.articles}`
}
