import { z } from 'zod'
import { id } from '#ground/source'
import { text } from '#ground/text-schema'
import { rowState } from './proposal.ts'
import { evidenceNumber, observationView } from './shape-common.ts'

/** Needs against groups of people, or against parts of the country: what is published of each cell, and who is recorded to serve it. */

export const cellsBy = z.enum(['groups', 'places'])
export type CellsBy = z.infer<typeof cellsBy>

/** What is recorded of activities in a cell: `ending` where all that are stated to run end within a year; `unknown` where some may serve it, or may still
 *  run; `state only` where a scheme of the law runs and no activity is recorded. */
export const cellCover = z.enum([
  'running',
  'ending',
  'unknown',
  'ended',
  'state only',
  'none recorded',
  'not applicable',
])
export type CellCover = z.infer<typeof cellCover>

export const servedCell = z.strictObject({
  /** Id of the group or place. */
  column: id,
  /** `old-age / pwd / vn-02` */
  cell: z.string(),
  cover: cellCover,
  schemes: rowState,
  /** Activities that are stated to run and to serve it, and the organisations that report them. */
  running: z.int(),
  partners: z.int(),
  /** Activities that may serve it, or of which nobody states an end. */
  perhaps: z.int(),
  ended: z.int(),
  /** Last day of those that run; last day of those that ended. */
  until: z.string().optional(),
  lastEnd: z.string().optional(),
  /** The latest published figures of the cell; none where nothing is published. */
  need: z.array(observationView),
})
export type ServedCell = z.infer<typeof servedCell>

export const cellsView = z.strictObject({
  by: cellsBy,
  columns: z.array(z.strictObject({ id, name: text })),
  rows: z.array(z.strictObject({ id, name: text, evidence: evidenceNumber, cells: z.array(servedCell) })),
})
export type CellsView = z.infer<typeof cellsView>
