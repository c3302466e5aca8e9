import type { Day } from '#ground/date'
import { addYears } from '#ground/date-arithmetic'
import { isMissing } from '#ground/missing'
import type { Truth } from '#ground/truth'
import type { Cell } from '#vocabulary/cell'
import { shares } from '#vocabulary/cell'
import { type Cover, coversByNeed } from './cover.ts'
import { endOf } from './following.ts'
import type { Holdings } from './holdings.ts'

export type EndedCover = {
  readonly cell: Cell
  readonly ended: readonly Cover[]
  /** Running or undated activities that may serve the cell: silence leaves it open. */
  readonly perhaps: readonly Cover[]
}

/** Cells whose only recorded activities have ended: each cell that an ended activity served and that no other activity,
 *  running or of unknown end, is known to serve; the last that was left first. */
export function findEndedCover(covers: readonly Cover[], holdings: Holdings): readonly EndedCover[] {
  const activities = covers.filter((it) => it.kind === 'activity')
  const ended = activities.filter((it) => it.state === 'ended' || it.state === 'ended by plan')
  const others = coversByNeed(
    activities.filter((it) => it.state === 'running' || it.state === 'unknown'),
    holdings,
  )
  const found = [...cellsServedBy(ended).values()].flatMap(({ cell, covers: gone }) => {
    const following = others.of(cell.function).map((it) => ({ it, truth: servesCell(it, cell, holdings) }))
    if (following.some(({ truth }) => truth === 'yes')) return []
    return [{ cell, ended: gone, perhaps: following.filter(({ truth }) => truth === 'unknown').map(({ it }) => it) }]
  })
  return found.toSorted((a, b) => (lastEnd(a) < lastEnd(b) ? 1 : lastEnd(a) > lastEnd(b) ? -1 : 0))
}

const lastEnd = ({ ended }: EndedCover): Day => ended.map(endOf).toSorted().at(-1) ?? ''

/** A cell that all its running activities leave by the same day. */
export type EndingCover = {
  readonly cell: Cell
  readonly running: readonly Cover[]
  /** Last day on which an activity is stated to serve it. */
  readonly until: Day
  /** Activities that may serve it beyond that day. */
  readonly perhaps: readonly Cover[]
  readonly partners: readonly string[]
}

/** Cells whose running activities all end within a year, the first to end first. */
export function findEndingCover(covers: readonly Cover[], holdings: Holdings, day: Day): readonly EndingCover[] {
  const horizon = addYears(day, 1)
  const activities = covers.filter((it) => it.kind === 'activity')
  const running = activities.filter((it) => it.state === 'running')
  const others = coversByNeed(
    activities.filter((it) => it.state === 'running' || it.state === 'unknown'),
    holdings,
  )
  return [...cellsServedBy(running).values()]
    .flatMap(({ cell }) => {
      const serving = others.of(cell.function).map((it) => ({ it, truth: servesCell(it, cell, holdings) }))
      const certain = serving.filter(({ truth }) => truth === 'yes').map(({ it }) => it)
      const until = certain.map(endOf).toSorted().at(-1)
      if (until === undefined || until > horizon) return []
      const perhaps = serving
        .filter(({ it, truth }) => truth === 'unknown' && (isMissing(endOf(it)) || endOf(it) > until))
        .map(({ it }) => it)
      return [
        { cell, running: certain, until, perhaps, partners: [...new Set(certain.flatMap((it) => it.organisations))] },
      ]
    })
    .toSorted((a, b) => (a.until < b.until ? -1 : 1))
}

/** Every cell that a cover names with a need, with all that serve exactly it. */
function cellsServedBy(
  covers: readonly Cover[],
): ReadonlyMap<string, { readonly cell: Cell; readonly covers: Cover[] }> {
  const found = new Map<string, { readonly cell: Cell; readonly covers: Cover[] }>()
  for (const cover of covers)
    for (const cell of cover.cells) {
      if (cell.function === 'not stated' || cell.function === 'all') continue
      const key = JSON.stringify(cell)
      const known = found.get(key)
      if (known === undefined) found.set(key, { cell, covers: [cover] })
      else known.covers.push(cover)
    }
  return found
}

function servesCell(cover: Cover, cell: Cell, holdings: Holdings): Truth {
  const truths = cover.cells.filter((it) => it.function !== 'not stated').map((it) => shares(it, cell, holdings.space))
  if (truths.includes('yes')) return cover.state === 'running' ? 'yes' : 'unknown'
  return truths.includes('unknown') ? 'unknown' : 'no'
}
