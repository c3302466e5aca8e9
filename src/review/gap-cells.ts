import { type Day, isByDay, latestDay } from '#ground/date'
import { isMissing } from '#ground/missing'
import { boundsOf } from '#ground/quantity'
import { always } from '#ground/span'
import type { Cell } from '#vocabulary/cell'
import { shares } from '#vocabulary/cell'
import { everyone } from '#vocabulary/group'
import type { Indicator, Observation } from '#vocabulary/indicator'
import type { NeedRow } from '#vocabulary/need-row'
import type { Citations } from './citation.ts'
import { type Cover, type CoversByNeed, coversByNeed } from './cover.ts'
import { type Holdings, nameIn } from './holdings.ts'
import type { GapCellsView } from './shape-responses.ts'
import { observationView } from './view.ts'

/** Figures shown of one indicator, the worst first. */
const shownOfEach = 8

/** Provinces and groups for which a figure of a need is published, the worst off first, with the activities that are
 *  stated to serve them. An activity in the whole country may serve a province, and is counted apart.
 *  @param limit most indicators. */
export function cellsWithFigures(
  rows: readonly NeedRow[],
  covers: readonly Cover[],
  values: ReadonlyMap<string, readonly Observation[]>,
  limit: number,
  holdings: Holdings,
  day: Day,
  citations: Citations,
): readonly GapCellsView[] {
  const running = coversByNeed(
    covers.filter((it) => it.kind === 'activity' && (it.state === 'running' || it.state === 'unknown')),
    holdings,
  )
  const seen = new Set<string>()
  return rows
    .flatMap((row) => row.indicators.map((id) => ({ row, indicator: holdings.indicators.get(id) })))
    .flatMap(({ row, indicator }): readonly GapCellsView[] => {
      if (indicator === undefined || indicator.better === 'context' || seen.has(indicator.id)) return []
      seen.add(indicator.id)
      const latest = latestOfEach(values.get(indicator.id) ?? [], holdings, day)
      if (latest.length === 0) return []
      const worst = latest.toSorted((a, b) => worseFirst(a, b, indicator)).slice(0, shownOfEach)
      return [
        {
          row: row.name,
          indicator: indicator.name,
          figures: latest.length,
          cells: worst.map((it) => ({
            observation: observationView(it, holdings, citations),
            ...servedBy(row, it, running, holdings),
          })),
        },
      ]
    })
    .slice(0, limit)
}

/** The last figure by the day of each province and of each group, other than the country as a whole. */
function latestOfEach(all: readonly Observation[], holdings: Holdings, day: Day): readonly Observation[] {
  const found = new Map<string, Observation>()
  const country = holdings.space.places.get(holdings.country) ?? []
  for (const it of all) {
    if (it.place === holdings.country || it.breakdown !== undefined || isMissing(it.value) || isMissing(it.period))
      continue
    const land = holdings.space.places.get(it.place) ?? []
    if (!land.every((piece) => country.includes(piece)) || isByDay(it.period, day) !== 'yes') continue
    const key = `${it.place}/${it.group}`
    const known = found.get(key)
    if (known === undefined || latestDay(known.period) < latestDay(it.period)) found.set(key, it)
  }
  const last = [...found.values()]
    .map((it) => it.period.slice(0, 4))
    .toSorted()
    .at(-1)
  return [...found.values()].filter((it) => it.period.slice(0, 4) === last)
}

function worseFirst(a: Observation, b: Observation, { better }: Indicator): number {
  if (isMissing(a.value) || isMissing(b.value)) return 0
  const [mine, theirs] = [boundsOf(a.value), boundsOf(b.value)]
  return better === 'down' ? theirs.low - mine.low : mine.low - theirs.low
}

function servedBy(
  { placing }: NeedRow,
  { place, group }: Observation,
  running: CoversByNeed,
  holdings: Holdings,
): { readonly partners: { vi: string; en: string }[]; readonly perhaps: number } {
  const needs = typeof placing.functions === 'string' ? [] : placing.functions
  const people = group === 'all' ? everyone : (holdings.space.groups.get(group) ?? everyone)
  const land = holdings.space.places.get(place) ?? [place]
  const cells = needs.map((fn): Cell => ({ function: fn, group: people, place: land, span: always }))
  const near = [...new Set(needs.flatMap((fn) => running.of(fn)))].filter((cover) =>
    cover.cells.some((mine) => cells.some((cell) => shares(mine, cell, holdings.space) !== 'no')),
  )
  const here = near.filter((it) => it.state === 'running' && namesPlaceWithin(it, land, holdings))
  const partners = new Map(here.flatMap((it) => it.organisations.map((id) => [id, nameIn(holdings.organisations, id)])))
  return { partners: [...partners.values()], perhaps: near.length - here.length }
}

/** Whether the cover names a place of this land, and not only one that the land is part of. */
const namesPlaceWithin = ({ placing }: Cover, land: readonly string[], { space }: Holdings): boolean =>
  typeof placing.places !== 'string' &&
  placing.places.some((place) => (space.places.get(place) ?? [place]).every((piece) => land.includes(piece)))
