import { daysBetween } from '#ground/date'
import { isMissing } from '#ground/missing'
import { endDay, type Interval, type Span, startDay } from '#ground/span'
import { contains, meet } from '#vocabulary/cell'
import type { Cover } from './cover.ts'
import type { Holdings } from './holdings.ts'

/** What two activities can have in common, with what each counts. Needs, people and places say whether it is one cell;
 *  time whether they meet in it; means and modality whether they do the same there. */
export const factorWeights = { needs: 25, people: 20, places: 20, time: 15, means: 15, modality: 5 } as const

export type FactorName = keyof typeof factorWeights

/** How much two activities have in common on one factor, 0 to 1; unknown where one of them does not say. */
export type Factor = { readonly name: FactorName; readonly alike: number | 'unknown'; readonly weight: number }

/** Points from 0 to 100 that what is stated gives, and those that what is not stated could still add. */
export type Score = { readonly points: number; readonly open: number }

/** What two activities have in common. */
export const factorsOf = (a: Cover, b: Cover, holdings: Holdings): readonly Factor[] =>
  (
    [
      ['needs', alikeLists(a.placing.functions, b.placing.functions)],
      ['people', alikePeople(a, b, holdings)],
      ['places', alikePlaces(a, b, holdings)],
      ['time', alikeTime(a.span, b.span)],
      ['means', alikeMeans(a, b)],
      ['modality', alikeModality(a, b)],
    ] as const
  ).map(([name, alike]) => ({ name, alike, weight: factorWeights[name] }))

export function scoreOf(factors: readonly Factor[]): Score {
  const points = factors.reduce((sum, it) => sum + (it.alike === 'unknown' ? 0 : it.alike * it.weight), 0)
  const open = factors.reduce((sum, it) => sum + (it.alike === 'unknown' ? it.weight : 0), 0)
  return { points: Math.round(points), open }
}

/** The days that both are stated to run; none where an end of either is not stated. */
export function commonTime(a: Span, b: Span): Interval | undefined {
  const [mine, theirs] = [statedDays(a), statedDays(b)]
  if (mine === undefined || theirs === undefined) return undefined
  const first = mine.first > theirs.first ? mine.first : theirs.first
  const last = mine.last < theirs.last ? mine.last : theirs.last
  return first > last ? undefined : { first, last }
}

function statedDays(it: Span): Interval | undefined {
  const [first, last] = [startDay(it), endDay(it)]
  return isMissing(first) || isMissing(last) ? undefined : { first, last }
}

/** Values in common, of all that either names. */
function alikeLists(a: readonly string[] | string, b: readonly string[] | string): number | 'unknown' {
  if (typeof a === 'string' || typeof b === 'string') return a === 'all' && b === 'all' ? 1 : 'unknown'
  const common = a.filter((it) => b.includes(it)).length
  return common / new Set([...a, ...b]).size
}

/** Groups in common, of all that either names. Groups of which one holds the other count half; groups that only share
 *  some people, a quarter. */
function alikePeople(a: Cover, b: Cover, { space }: Holdings): number | 'unknown' {
  if (a.placing.groups === 'not stated' || b.placing.groups === 'not stated') return 'unknown'
  const named = alikeLists(a.placing.groups, b.placing.groups)
  if (named !== 'unknown' && named > 0) return named
  const pairs = a.cells.flatMap((mine) => b.cells.map((theirs) => [groupOnly(mine), groupOnly(theirs)] as const))
  if (pairs.some(([mine, theirs]) => contains(mine, theirs, space) || contains(theirs, mine, space))) return 0.5
  return pairs.some(([mine, theirs]) => meet(mine, theirs, space) !== undefined) ? 0.25 : 0
}

const groupOnly = (it: Cover['cells'][number]) => ({ ...it, function: 'all', place: 'all' }) as const

/** Land in common, of all the land that either names, where both name a same place. Who works in the whole country or a
 *  whole region does not say that he works in each part of it: there it stays unknown. */
function alikePlaces(a: Cover, b: Cover, { space }: Holdings): number | 'unknown' {
  const [mine, theirs] = [a.placing.places, b.placing.places]
  if (typeof mine === 'string' || typeof theirs === 'string') return mine === 'all' && theirs === 'all' ? 1 : 'unknown'
  const land = (places: readonly string[]) => new Set(places.flatMap((it) => space.places.get(it) ?? [it]))
  const common = land(mine.filter((it) => theirs.includes(it))).size
  if (common > 0) return common / land([...mine, ...theirs]).size
  const other = land(theirs)
  return [...land(mine)].some((it) => other.has(it)) ? 'unknown' : 0
}

/** Days in common, of the days of the shorter one. */
function alikeTime(a: Span, b: Span): number | 'unknown' {
  const [mine, theirs] = [statedDays(a), statedDays(b)]
  if (mine === undefined || theirs === undefined) return 'unknown'
  const common = commonTime(a, b)
  if (common === undefined) return 0
  return lengthOf(common) / Math.min(lengthOf(mine), lengthOf(theirs))
}

export const lengthOf = (it: Interval): number => daysBetween(it.first, it.last) + 1

/** Means in common, of those of the one that names fewer. */
function alikeMeans(a: Cover, b: Cover): number | 'unknown' {
  if (a.means.length === 0 || b.means.length === 0) return 'unknown'
  return a.means.filter((it) => b.means.includes(it)).length / Math.min(a.means.length, b.means.length)
}

function alikeModality(a: Cover, b: Cover): number | 'unknown' {
  if (isMissing(a.modality) || isMissing(b.modality)) return 'unknown'
  return a.modality === b.modality ? 1 : 0
}
