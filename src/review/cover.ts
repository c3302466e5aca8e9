import type { Day } from '#ground/date'
import type { Confidence } from '#ground/source'
import { always, hasEnded, hasStarted, type Span } from '#ground/span'
import { any, type Truth } from '#ground/truth'
import { type Activity, type ActivityState, partnersOf, spanOf, stateOn } from '#responses/activity'
import { placingReader } from '#responses/placing'
import type { PlacingReason } from '#responses/placing-reason'
import { type Cell, cellsOf, type Placing, shares } from '#vocabulary/cell'
import type { Provision } from '#vocabulary/law'
import type { Holdings } from './holdings.ts'

/** A scheme or an activity that serves cells: what stands against a need. */
export type Cover = {
  readonly kind: 'scheme' | 'activity'
  readonly id: string
  readonly record: Provision | Activity
  readonly organisations: readonly string[]
  readonly placing: Placing
  /** Where and whom it serves; time is not in the cells but in `state`, so that an unknown end stays unknown. */
  readonly cells: readonly Cell[]
  readonly means: readonly string[]
  readonly modality: string
  readonly span: Span
  readonly state: ActivityState
  readonly basis: 'stated' | 'table' | 'inferred' | 'computed' | 'not stated'
  /** Why it is placed so, where nobody placed it and its sectors and words were read. */
  readonly reasons?: readonly PlacingReason[]
  readonly confidence: Confidence
}

/** Every cover that had begun by the day, with the state it is in on that day. */
export function coversOn(holdings: Holdings, day: Day): readonly Cover[] {
  const read = placingReader({ ...holdings, mappings: holdings.sectorMappings, words: holdings.cellWords })
  return [
    ...holdings.provisions.map((it) => schemeCover(it, holdings, day)),
    ...holdings.activities.map((it) => activityCover(it, read, holdings, day)),
  ].filter((it) => it.state !== 'not started')
}

/** Schemes of which the dossier has the text, and that begin after the day. */
export const plannedSchemes = (holdings: Holdings, day: Day): readonly Cover[] =>
  holdings.provisions.map((it) => schemeCover(it, holdings, day)).filter((it) => it.state === 'not started')

function schemeCover(it: Provision, holdings: Holdings, day: Day): Cover {
  return {
    kind: 'scheme',
    id: it.id,
    record: it,
    organisations: [],
    placing: it.placing,
    cells: timeless(it.placing, holdings),
    means: it.means,
    modality: 'not applicable',
    span: it.inForce,
    state: schemeState(it.inForce, day),
    basis: it.placing.groups === 'not stated' ? 'table' : 'inferred',
    confidence: it.confidence,
  }
}

function schemeState(span: Span, day: Day): ActivityState {
  if (hasStarted(span, day) === 'no') return 'not started'
  const ended = hasEnded(span, day)
  return ended === 'yes' ? 'ended' : ended === 'no' && hasStarted(span, day) === 'yes' ? 'running' : 'unknown'
}

function activityCover(it: Activity, read: ReturnType<typeof placingReader>, holdings: Holdings, day: Day): Cover {
  const { placing, basis, reasons } = read(it)
  return {
    kind: 'activity',
    id: it.id,
    record: it,
    organisations: partnersOf(it),
    placing,
    cells: timeless(placing, holdings),
    means: it.means,
    modality: it.modality,
    span: spanOf(it),
    state: stateOn(it, day),
    basis,
    ...(basis === 'computed' ? { reasons } : {}),
    confidence: it.confidence,
  }
}

const timeless = (it: Placing, holdings: Holdings): readonly Cell[] =>
  cellsOf({ ...it, span: 'all' }, holdings.space).map((cell) => ({ ...cell, span: always }))

/** Whether a cover serves any of the cells. One that states no function serves none for certain and none perhaps: a
 *  silent text is no claim to every need. */
export const serves = (cover: Cover, cells: readonly Cell[], holdings: Holdings): Truth =>
  any(
    cover.cells
      .filter((it) => it.function !== 'not stated')
      .flatMap((mine) => cells.map((cell) => shares(mine, cell, holdings.space))),
  )

/** Whether a cover serves any of the cells by one of the means. One of which nobody says by what means it helps may: so
 *  does every activity that comes from a publisher. */
export const servesBy = (cover: Cover, means: readonly string[], cells: readonly Cell[], holdings: Holdings): Truth => {
  const isStated = means.length === 0 || cover.means.some((it) => means.includes(it))
  if (!isStated && cover.means.length > 0) return 'no'
  const truth = serves(cover, cells, holdings)
  return truth === 'yes' && !isStated ? 'unknown' : truth
}

/** Covers looked up by the needs they name, so that a cell is held only against those that can serve it. */
export type CoversByNeed = { readonly of: (need: string) => readonly Cover[] }

export function coversByNeed(covers: readonly Cover[], { space }: Holdings): CoversByNeed {
  const exact = new Map<string, Cover[]>()
  for (const it of covers)
    for (const need of new Set(it.cells.map((cell) => cell.function))) {
      const known = exact.get(need)
      if (known === undefined) exact.set(need, [it])
      else known.push(it)
    }
  const found = new Map<string, readonly Cover[]>()
  const isNear = (a: string, b: string): boolean =>
    a === 'all' ||
    a === b ||
    space.functions.get(a)?.includes(b) === true ||
    space.functions.get(b)?.includes(a) === true
  return {
    of: (need) => {
      const known = found.get(need)
      if (known !== undefined) return known
      const near = [...exact].filter(([other]) => isNear(other, need)).flatMap(([, list]) => list)
      const made = [...new Set(near)]
      found.set(need, made)
      return made
    },
  }
}

/** A contribution that its publisher splits by sector carries one title: the first of them stands for it. */
export function onePerTitle(covers: readonly Cover[]): readonly Cover[] {
  const seen = new Map<string, Cover>()
  for (const it of covers) {
    const key = JSON.stringify([it.organisations, 'title' in it.record ? it.record.title : it.id])
    if (!seen.has(key)) seen.set(key, it)
  }
  return [...seen.values()]
}
