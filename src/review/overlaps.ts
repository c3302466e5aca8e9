import { type Day, earliestDay, isByDay } from '#ground/date'
import { isMissing } from '#ground/missing'
import { always, type Interval } from '#ground/span'
import type { Activity } from '#responses/activity'
import { type PairReading, readingOfPair } from '#responses/pair-reading'
import type { Cell, CellSpace } from '#vocabulary/cell'
import { type Group, meetGroups } from '#vocabulary/group'
import { type Cover, onePerTitle } from './cover.ts'
import type { Holdings } from './holdings.ts'
import { commonTime, type Factor, factorsOf, type Score, scoreOf, type Traits, traitsOf } from './overlap-factors.ts'

/** Two activities of different organisations in one cell. */
export type Overlap = {
  readonly covers: readonly [Cover, Cover]
  /** What is proposed: that they do the same, or that they complete each other because they help by other means or in
   *  another modality. */
  readonly kind: 'overlap' | 'complement'
  readonly cell: Cell
  /** Means of both. */
  readonly means: readonly string[]
  /** Whether it is stated whom and where both serve, and that both run; otherwise they may or may not meet. */
  readonly certain: boolean
  readonly factors: readonly Factor[]
  readonly score: Score
  /** Days that both are stated to run. */
  readonly time?: Interval
  /** Whether one names the other's organisation among its own participants: it may be one chain of money. */
  readonly linked: boolean
  /** What a person found, and which of the two has been reported on since. */
  readonly found?: { readonly reading: PairReading; readonly reportedSince: readonly Cover[] }
}

/** A pair is listed from this many points of a hundred; one that could only reach them by what is not stated is counted. */
export const threshold = 50

/** Most pairs looked at for one need function. A dossier of one country stays far below it. */
const mostPairs = 20_000

export type Overlaps = {
  readonly overlaps: readonly Overlap[]
  /** Pairs that would be listed if they were alike in all that is not stated. */
  readonly possible: number
  /** Activities whose end nobody states, so that nobody knows whether they run. */
  readonly unknownEnd: number
  /** Pairs left unlooked at, because hundreds of activities serve one need. */
  readonly notCompared: number
}

/** Activities of different organisations that run on the day and serve the same cell, the most alike first. Those that
 *  persons found to be one activity, one chain of money or part of each other do not overlap. */
export function findOverlaps(covers: readonly Cover[], holdings: Holdings, day: Day): Overlaps {
  const activities = covers.filter((it) => it.kind === 'activity')
  const running = onePerTitle(activities.filter((it) => it.state === 'running'))
  const readings = holdings.pairReadings.filter((it) => isByDay(it.made, day) !== 'no')
  const { pairs, notCompared } = pairsByFunction(running.map((it) => traitsOf(it, holdings)))
  let possible = 0
  const overlaps = pairs.flatMap(([one, other]) => {
    const [a, b] = [one.cover, other.cover]
    if (a.organisations.some((it) => b.organisations.includes(it)) || isFamily(a, b)) return []
    const factors = factorsOf(one, other, holdings)
    if (factors === undefined) return []
    const score = scoreOf(factors)
    if (score.points + score.open < threshold || isOne(a, b, readings)) return []
    if (score.points < threshold) {
      possible++
      return []
    }
    const time = commonTime(one, other)
    const reading = readings.length === 0 ? undefined : readingOfPair('overlap', a.id, b.id, readings)
    return [
      {
        covers: [a, b] as const,
        kind: isOtherwise(factors) ? ('complement' as const) : ('overlap' as const),
        cell: commonCell(one, other, holdings),
        certain: factors.every(({ name, alike }) => alike !== 'unknown' || !cellFactors.has(name)),
        means: a.means.filter((it) => b.means.includes(it)),
        factors,
        score,
        ...(time === undefined ? {} : { time }),
        linked: names(a, b) || names(b, a),
        ...(reading === undefined
          ? {}
          : { found: { reading, reportedSince: [a, b].filter((it) => reportedAfter(it, reading)) } }),
      },
    ]
  })
  return {
    overlaps: overlaps.toSorted(mostAlikeFirst),
    possible,
    unknownEnd: activities.filter((it) => it.state === 'unknown').length,
    notCompared,
  }
}

/** Whether people have to look at it: nobody has yet, or something was reported since. */
export const isUnresolved = ({ found }: Overlap): boolean => found === undefined || found.reportedSince.length > 0

/** Where both state these, they are in one cell for certain. */
const cellFactors: ReadonlySet<string> = new Set(['needs', 'people', 'places'])

/** Other means or another modality, both stated. */
const isOtherwise = (factors: readonly Factor[]): boolean =>
  factors.some(({ name, alike }) => alike === 0 && (name === 'means' || name === 'modality'))

const mostAlikeFirst = (a: Overlap, b: Overlap): number =>
  Number(b.certain) - Number(a.certain) || b.score.points - a.score.points || a.score.open - b.score.open

/** Pairs that name at least one need function in common; every pair once. */
function pairsByFunction(all: readonly Traits[]): {
  readonly pairs: readonly (readonly [Traits, Traits])[]
  readonly notCompared: number
} {
  const byFunction = new Map<string, Traits[]>()
  for (const it of all) {
    const { functions } = it.cover.placing
    for (const fn of typeof functions === 'string' ? [] : functions) {
      const known = byFunction.get(fn)
      if (known === undefined) byFunction.set(fn, [it])
      else known.push(it)
    }
  }
  const pairs: (readonly [Traits, Traits])[] = []
  let notCompared = 0
  for (const [fn, group] of byFunction) {
    let left = mostPairs
    for (const [index, a] of group.entries()) {
      const others = group.slice(index + 1, index + 1 + Math.max(0, left))
      notCompared += group.length - index - 1 - others.length
      left -= others.length
      for (const b of others)
        if (firstCommon(a.cover.placing.functions, b.cover.placing.functions) === fn) pairs.push([a, b])
    }
  }
  return { pairs, notCompared }
}

/** An activity and its own parts are one. */
function isFamily(a: Cover, b: Cover): boolean {
  const related = (it: Cover) => ('related' in it.record ? it.record.related.map((one) => one.ref) : [])
  return related(a).includes(b.id) || related(b).includes(a.id)
}

/** Whether a person found that the two are one activity, or belong to one. */
function isOne(a: Cover, b: Cover, readings: readonly PairReading[]): boolean {
  if (readings.length === 0) return false
  const verdict = readingOfPair('one activity', a.id, b.id, readings)?.verdict
  return verdict === 'same' || verdict === 'chain' || verdict === 'part'
}

const names = (a: Cover, b: Cover): boolean =>
  (a.record as Activity).participants.some(
    (it) => it.organisation !== undefined && b.organisations.includes(it.organisation),
  )

/** Whether its publisher said something about it after the reading was made. */
function reportedAfter(it: Cover, { made }: PairReading): boolean {
  const { lastReported } = it.record as Activity
  return !isMissing(lastReported) && earliestDay(lastReported) > made
}

/** A cell in which two covers meet: where both state people and places, what they share; else that of the one that states
 *  more narrowly what silence leaves open. */
function commonCell(a: Traits, b: Traits, { space }: Holdings): Cell {
  return {
    function: firstCommon(a.cover.placing.functions, b.cover.placing.functions) ?? 'all',
    group: commonGroup(a, b, space) ?? a.groups[0] ?? b.groups[0] ?? 'not stated',
    place: commonPlace(a, b, space),
    span: always,
  }
}

const firstCommon = (a: readonly string[] | string, b: readonly string[] | string): string | undefined =>
  typeof a === 'string' || typeof b === 'string' ? undefined : a.find((it) => b.includes(it))

/** The first group that both name; else people who are in a group of each. */
function commonGroup(a: Traits, b: Traits, { groups, attributes }: CellSpace): Group | undefined {
  const named = firstCommon(a.cover.placing.groups, b.cover.placing.groups)
  if (named !== undefined) return groups.get(named)
  for (const mine of a.groups)
    for (const theirs of b.groups) {
      const both = meetGroups(mine, theirs, attributes)
      if (both !== undefined) return both
    }
  return undefined
}

/** The first place that both name; else the smaller of two that lie within each other, or the only one stated. */
function commonPlace(a: Traits, b: Traits, { places }: CellSpace): Cell['place'] {
  const [mine, theirs] = [a.cover.placing.places, b.cover.placing.places]
  if (typeof mine === 'string' && typeof theirs === 'string') return mine === theirs ? mine : 'not stated'
  const named = firstCommon(mine, theirs)
  if (named !== undefined) return places.get(named) ?? [named]
  const [stated] = [mine, theirs].filter((it) => typeof it !== 'string')
  if (typeof mine === 'string' || typeof theirs === 'string') return places.get(stated?.[0] ?? '') ?? 'not stated'
  const isWithin = (other: ReadonlySet<string>) => (place: string) =>
    (places.get(place) ?? [place]).every((it) => other.has(it))
  const smaller = mine.find(isWithin(b.land)) ?? theirs.find(isWithin(a.land))
  return smaller === undefined ? [...a.land].filter((it) => b.land.has(it)) : (places.get(smaller) ?? [smaller])
}
