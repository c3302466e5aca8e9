import type { Day } from '#ground/date'
import { addYears, daysBetween } from '#ground/date-arithmetic'
import { isMissing } from '#ground/missing'
import { endDay, startDay } from '#ground/span'
import type { Activity } from '#responses/activity'
import { withoutMarks, wordsOf } from '#responses/placing-words'
import { contains, shares } from '#vocabulary/cell'
import { type Cover, onePerTitle } from './cover.ts'
import type { Holdings } from './holdings.ts'

/** Why an activity may go on from one that ended. */
export type FollowingReason = 'same cell' | 'perhaps the same cell' | 'same partner' | 'similar title'

export type Candidate = {
  readonly cover: Cover
  readonly reasons: readonly FollowingReason[]
  /** Days from the end of the one to the start of the other; negative where it had begun before. */
  readonly days: number
}

/** What came after an activity that ended: what the records state, else what may have. */
export type Following = {
  readonly ended: Cover
  readonly stated: readonly Cover[]
  readonly candidates: readonly Candidate[]
}

/** A successor starts within a year before the end, or two years after it. */
const [yearsBefore, yearsAfter] = [1, 2]
const mostCandidates = 3

/** What followed each activity that ended by the day, the last ended first. A successor is stated where a record names the
 *  ended one as what it follows; else activities are proposed that serve the same need, began about its end, and share
 *  its cell, its partner or words of its title.
 *  @param limit most that are looked at; the total tells of the rest. */
export function findFollowings(
  covers: readonly Cover[],
  limit: number,
  holdings: Holdings,
  isWanted: (ended: Cover) => boolean = () => true,
): { readonly shown: readonly Following[]; readonly total: number } {
  const activities = covers.filter((it) => it.kind === 'activity')
  const byFunction = new Map<string, Cover[]>()
  for (const it of activities)
    for (const fn of typeof it.placing.functions === 'string' ? [] : it.placing.functions) {
      const known = byFunction.get(fn)
      if (known === undefined) byFunction.set(fn, [it])
      else known.push(it)
    }
  for (const list of byFunction.values()) list.sort((a, b) => (startOf(a) < startOf(b) ? -1 : 1))
  const isTelling = tellingWords(activities)
  const heirs = new Map<string, Cover[]>()
  for (const it of activities)
    for (const id of (it.record as Activity).follows ?? []) heirs.set(id, [...(heirs.get(id) ?? []), it])
  const gone = onePerTitle(activities.filter((it) => it.state === 'ended' || it.state === 'ended by plan'))
    .filter(isWanted)
    .toSorted((a, b) => (endOf(a) < endOf(b) ? 1 : endOf(a) > endOf(b) ? -1 : 0))
  return {
    total: gone.length,
    shown: gone.slice(0, limit).map((ended) => {
      const stated = heirs.get(ended.id) ?? []
      return {
        ended,
        stated,
        candidates: stated.length > 0 ? [] : candidatesFor(ended, byFunction, isTelling, holdings),
      }
    }),
  }
}

const startOf = (it: Cover): Day => startDay(it.span)
export const endOf = (it: Cover): Day => endDay(it.span)

function candidatesFor(
  ended: Cover,
  byFunction: ReadonlyMap<string, readonly Cover[]>,
  isTelling: (word: string) => boolean,
  holdings: Holdings,
): readonly Candidate[] {
  const end = endOf(ended)
  if (isMissing(end)) return []
  const [first, last] = [addYears(end, -yearsBefore), addYears(end, yearsAfter)]
  const functions = typeof ended.placing.functions === 'string' ? [] : ended.placing.functions
  const near = new Set(functions.flatMap((fn) => between(byFunction.get(fn) ?? [], first, last)))
  return onePerTitle([...near])
    .filter((it) => it !== ended && endsLater(it, ended) && !isRelated(it, ended))
    .flatMap((cover) => {
      const reasons = reasonsFor(ended, cover, isTelling, holdings)
      return reasons.length === 0 ? [] : [{ cover, reasons, days: daysBetween(end, startOf(cover)) }]
    })
    .toSorted((a, b) => weight(b) - weight(a) || Math.abs(a.days) - Math.abs(b.days))
    .slice(0, mostCandidates)
}

/** Covers that start between two days, of a list in the order of their start. Most lists are long and few are near. */
function between(list: readonly Cover[], first: Day, last: Day): readonly Cover[] {
  let [low, high] = [0, list.length]
  while (low < high) {
    const middle = (low + high) >> 1
    const it = list[middle]
    if (it !== undefined && startOf(it) < first) low = middle + 1
    else high = middle
  }
  const found: Cover[] = []
  for (let at = low; at < list.length && found.length < mostNear; at++) {
    const it = list[at]
    if (it === undefined || isMissing(startOf(it)) || startOf(it) > last) break
    found.push(it)
  }
  return found
}

/** Of hundreds that begin about one day, the first of them are looked at. */
const mostNear = 200

/** What ended before it did not follow it. One of unknown end may have. */
const endsLater = (it: Cover, ended: Cover): boolean => isMissing(endOf(it)) || endOf(it) > endOf(ended)

/** Parts and parents of an activity do not come after it. */
const isRelated = (a: Cover, b: Cover): boolean => {
  const refs = (it: Cover) => (it.record as Activity).related.map((one) => one.ref)
  return refs(a).includes(b.id) || refs(b).includes(a.id)
}

const weights: Readonly<Record<FollowingReason, number>> = {
  'same cell': 3,
  'similar title': 2,
  'same partner': 2,
  'perhaps the same cell': 1,
}
const weight = (it: Candidate): number => it.reasons.reduce((sum, one) => sum + weights[one], 0)

/** Reasons beside the need and the time; that it may serve the same cell is none by itself. */
function reasonsFor(
  ended: Cover,
  cover: Cover,
  isTelling: (word: string) => boolean,
  { space }: Holdings,
): readonly FollowingReason[] {
  const pairs = ended.cells.flatMap((mine) => cover.cells.map((theirs) => [mine, theirs] as const))
  if (pairs.every(([mine, theirs]) => shares(mine, theirs, space) === 'no')) return []
  const isSame = pairs.some(
    ([mine, theirs]) =>
      mine.group !== 'not stated' &&
      theirs.group !== 'not stated' &&
      JSON.stringify(mine.place) === JSON.stringify(theirs.place) &&
      (contains(mine, theirs, space) || contains(theirs, mine, space)),
  )
  const reasons: readonly FollowingReason[] = [
    ...(isSame ? ['same cell' as const] : ['perhaps the same cell' as const]),
    ...(cover.organisations.some((it) => ended.organisations.includes(it)) ? ['same partner' as const] : []),
    ...(haveSimilarTitles(ended, cover, isTelling) ? ['similar title' as const] : []),
  ]
  return reasons.length === 1 && reasons[0] === 'perhaps the same cell' ? [] : reasons
}

/** Half of the telling words of the shorter title stand in the other, two at least. */
function haveSimilarTitles(a: Cover, b: Cover, isTelling: (word: string) => boolean): boolean {
  const [mine, theirs] = [a, b].map((it) => new Set(titleWords(it).filter(isTelling))) as [Set<string>, Set<string>]
  const common = [...mine].filter((it) => theirs.has(it)).length
  return common >= 2 && common * 2 >= Math.min(mine.size, theirs.size)
}

/** Words of four letters and more, of the title in every language. */
function titleWords({ record }: Cover): readonly string[] {
  const title = 'title' in record && !isMissing(record.title) ? Object.values(record.title) : []
  return [...new Set(title.flatMap((it) => wordsOf(withoutMarks(it))).filter((it) => it.length > 3))]
}

/** Words that few titles bear: what stands in one title of ten tells nothing. */
function tellingWords(activities: readonly Cover[]): (word: string) => boolean {
  const counts = new Map<string, number>()
  for (const it of activities) for (const word of titleWords(it)) counts.set(word, (counts.get(word) ?? 0) + 1)
  const most = Math.max(3, activities.length / 10)
  return (word) => (counts.get(word) ?? 0) <= most
}
