import type { Cell } from '#vocabulary/cell'
import { shares } from '#vocabulary/cell'
import type { Cover } from './cover.ts'
import type { Holdings } from './holdings.ts'

export type EndedCover = {
  readonly cell: Cell
  readonly ended: readonly Cover[]
  /** Running or undated activities that may serve the cell: silence leaves it open. */
  readonly perhaps: readonly Cover[]
}

/** Cells whose only recorded activities have ended: each cell that an ended activity served and that no other activity,
 *  running or of unknown end, is known to serve. */
export function findEndedCover(covers: readonly Cover[], holdings: Holdings): readonly EndedCover[] {
  const activities = covers.filter((it) => it.kind === 'activity')
  const ended = activities.filter((it) => it.state === 'ended' || it.state === 'ended by plan')
  const others = activities.filter((it) => it.state === 'running' || it.state === 'unknown')
  const byCell = new Map<string, { cell: Cell; ended: Cover[]; perhaps: readonly Cover[] } | 'served'>()
  for (const cover of ended)
    for (const cell of cover.cells) {
      if (cell.function === 'not stated' || cell.function === 'all') continue
      const key = JSON.stringify(cell)
      const known = byCell.get(key)
      if (known === 'served') continue
      if (known !== undefined) {
        known.ended.push(cover)
        continue
      }
      const following = others.map((it) => ({ it, truth: servesCell(it, cell, holdings) }))
      if (following.some(({ truth }) => truth === 'yes')) {
        byCell.set(key, 'served')
        continue
      }
      const perhaps = following.filter(({ truth }) => truth === 'unknown').map(({ it }) => it)
      byCell.set(key, { cell, ended: [cover], perhaps })
    }
  return [...byCell.values()].filter((it) => it !== 'served')
}

function servesCell(cover: Cover, cell: Cell, holdings: Holdings): 'yes' | 'no' | 'unknown' {
  const truths = cover.cells.filter((it) => it.function !== 'not stated').map((it) => shares(it, cell, holdings.space))
  if (truths.includes('yes')) return cover.state === 'running' ? 'yes' : 'unknown'
  return truths.includes('unknown') ? 'unknown' : 'no'
}
