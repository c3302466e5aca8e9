import { always } from '#ground/span'
import type { Cell } from '#vocabulary/cell'
import { shares } from '#vocabulary/cell'
import { everyone, type Group } from '#vocabulary/group'
import type { Cover } from './cover.ts'
import type { Holdings } from './holdings.ts'

/** What a question about who does what is narrowed to; what is left out does not narrow it. */
export type Asked = {
  /** Need function, by its id. */
  readonly need?: string
  readonly group?: Group
  /** Organisation that reports, by its id. */
  readonly partner?: string
}

/** Whether a cell that some activities serve is asked about. What leaves open whom it serves may serve the group. */
export function isAskedOf(cell: Cell, covers: readonly Cover[], asked: Asked, holdings: Holdings): boolean {
  const { need = 'all', group = everyone, partner } = asked
  if (partner !== undefined && !covers.some((it) => it.organisations.includes(partner))) return false
  const wanted: Cell = { function: need, group, place: 'all', span: always }
  if (cell.function === 'not stated' && need !== 'all') return false
  return shares({ ...cell, span: always }, wanted, holdings.space) !== 'no'
}

/** Whether an activity is asked about: by any of its cells. */
export const isAsked = (cover: Cover, asked: Asked, holdings: Holdings): boolean =>
  cover.cells.some((cell) => isAskedOf(cell, [cover], asked, holdings))
