import { daysBetween } from '#ground/date-arithmetic'
import { isMissing } from '#ground/missing'
import { endDay, type Interval, type Span, startDay } from '#ground/span'
import { containsGroup, everyone, type Group, meetGroups } from '#vocabulary/group'
import type { Cover } from './cover.ts'
import type { Holdings } from './holdings.ts'

/** What two activities can have in common, with what each counts. Needs, people and places say whether it is one cell;
 *  time whether they meet in it; means and modality whether they do the same there. */
export const factorWeights = { needs: 25, people: 20, places: 20, time: 15, means: 15, modality: 5 } as const

export type FactorName = keyof typeof factorWeights

const factorNames = Object.keys(factorWeights) as readonly FactorName[]

/** How much two activities have in common on one factor, 0 to 1; unknown where one of them does not say. */
export type Factor = { readonly name: FactorName; readonly alike: number | 'unknown'; readonly weight: number }

/** Points from 0 to 100 that what is stated gives, and those that what is not stated could still add. */
export type Score = { readonly points: number; readonly open: number }

/** What pairs are compared by, looked up once for each activity. */
export type Traits = {
  readonly cover: Cover
  /** Groups of people; empty where none is stated. */
  readonly groups: readonly Group[]
  /** The smallest pieces of land of the named places; empty where none is named. */
  readonly land: ReadonlySet<string>
  /** First and last day, where both are stated, and the same as numbers of days. */
  readonly days: (Interval & { readonly from: number; readonly to: number }) | undefined
}

export function traitsOf(cover: Cover, { space }: Holdings): Traits {
  const { groups, places } = cover.placing
  const named =
    groups === 'not stated' ? [] : groups === 'all' ? [everyone] : groups.flatMap((it) => space.groups.get(it) ?? [])
  return {
    cover,
    groups: named,
    land: new Set(typeof places === 'string' ? [] : places.flatMap((it) => space.places.get(it) ?? [it])),
    days: statedDays(cover.span),
  }
}

/** What two activities have in common; `undefined` as soon as something that makes a cell is not. */
export function factorsOf(a: Traits, b: Traits, holdings: Holdings): readonly Factor[] | undefined {
  const needs = alikeLists(a.cover.placing.functions, b.cover.placing.functions)
  const time = alikeTime(a.days, b.days)
  if (needs === 0 || time === 0) return undefined
  const places = alikePlaces(a, b, holdings)
  if (places === 0) return undefined
  const people = alikePeople(a, b, holdings)
  if (people === 0) return undefined
  const means = alikeMeans(a.cover, b.cover)
  const found = { needs, people, places, time, means, modality: alikeModality(a.cover, b.cover) }
  return factorNames.map((name) => ({ name, alike: found[name], weight: factorWeights[name] }))
}

export function scoreOf(factors: readonly Factor[]): Score {
  const points = factors.reduce((sum, it) => sum + (it.alike === 'unknown' ? 0 : it.alike * it.weight), 0)
  const open = factors.reduce((sum, it) => sum + (it.alike === 'unknown' ? it.weight : 0), 0)
  return { points: Math.round(points), open }
}

/** The days that both are stated to run; none where an end of either is not stated. */
export function commonTime({ days: a }: Traits, { days: b }: Traits): Interval | undefined {
  if (a === undefined || b === undefined) return undefined
  const first = a.first > b.first ? a.first : b.first
  const last = a.last < b.last ? a.last : b.last
  return first > last ? undefined : { first, last }
}

function statedDays(it: Span): Traits['days'] {
  const [first, last] = [startDay(it), endDay(it)]
  if (isMissing(first) || isMissing(last)) return undefined
  return { first, last, from: daysBetween(anyDay, first), to: daysBetween(anyDay, last) }
}

const anyDay = '2000-01-01'

/** Values in common, of all that either names. */
function alikeLists(a: readonly string[] | string, b: readonly string[] | string): number | 'unknown' {
  if (typeof a === 'string' || typeof b === 'string') return a === 'all' && b === 'all' ? 1 : 'unknown'
  const common = a.filter((it) => b.includes(it)).length
  return common / new Set([...a, ...b]).size
}

/** Groups in common, of all that either names. Groups of which one holds the other count half; groups that only share
 *  some people, a quarter. */
function alikePeople(a: Traits, b: Traits, { space: { attributes } }: Holdings): number | 'unknown' {
  if (a.groups.length === 0 || b.groups.length === 0) return 'unknown'
  const named = alikeLists(a.cover.placing.groups, b.cover.placing.groups)
  if (named !== 'unknown' && named > 0) return named
  const pairs = a.groups.flatMap((mine) => b.groups.map((theirs) => [mine, theirs] as const))
  const isHeld = ([mine, theirs]: (typeof pairs)[number]): boolean =>
    containsGroup(mine, theirs, attributes) || containsGroup(theirs, mine, attributes)
  if (pairs.some(isHeld)) return 0.5
  return pairs.some(([mine, theirs]) => meetGroups(mine, theirs, attributes) !== undefined) ? 0.25 : 0
}

/** Land in common, of all the land that either names, where both name a same place. Who works in the whole country or a
 *  whole region does not say that he works in each part of it: there it stays unknown. */
function alikePlaces(a: Traits, b: Traits, { space }: Holdings): number | 'unknown' {
  const [mine, theirs] = [a.cover.placing.places, b.cover.placing.places]
  if (typeof mine === 'string' || typeof theirs === 'string') return mine === 'all' && theirs === 'all' ? 1 : 'unknown'
  const same = mine.filter((it) => theirs.includes(it))
  if (same.length === mine.length && same.length === theirs.length) return 1
  if (same.length > 0) {
    const common = new Set(same.flatMap((it) => space.places.get(it) ?? [it]))
    return common.size / new Set([...a.land, ...b.land]).size
  }
  return [...a.land].some((it) => b.land.has(it)) ? 'unknown' : 0
}

/** Days in common, of the days of the shorter one. */
function alikeTime(a: Traits['days'], b: Traits['days']): number | 'unknown' {
  if (a === undefined || b === undefined) return 'unknown'
  const common = Math.min(a.to, b.to) - Math.max(a.from, b.from) + 1
  return common <= 0 ? 0 : common / (Math.min(a.to - a.from, b.to - b.from) + 1)
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
