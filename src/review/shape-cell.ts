import { z } from 'zod'
import { id } from '#ground/source'
import { text } from '#ground/text-schema'
import { body, cellLabel, rowState } from './proposal.ts'
import { targetView } from './shape.ts'
import { evidenceNumber, observationView } from './shape-common.ts'
import { coverView, endedView, endingView, orphanView, overlapView, reporterViews } from './shape-responses.ts'

/** One need cell as the thread that everything hangs on: who needs, who serves, what was promised, what is missing. */

/** How what a record speaks of lies to the cell: all of it inside, around all of it, or across its edge. */
export const extent = z.enum(['inside', 'wider', 'partly'])
export type Extent = z.infer<typeof extent>

const dimension = z.enum(['function', 'group', 'place', 'span'])

/** What an indicator says of the people of the cell; no figure is a finding of its own. */
export const cellFigures = z.strictObject({
  indicator: text,
  id,
  evidence: evidenceNumber,
  /** Figures, those of the cell itself first, the latest first. */
  figures: z.array(z.strictObject({ ...observationView.shape, extent })),
  /** Number of figures, of which the list shows the first. */
  total: z.int(),
  /** Whether two reports of one figure cannot both be true. */
  differ: z.boolean(),
})

const cellScheme = z.strictObject({
  ...coverView.shape,
  /** Schemes of the rule book that carry it out, by their names there. */
  rules: z.array(z.string()),
})

export const cellClause = z.strictObject({
  clause: z.string(),
  instrument: text,
  instrumentId: z.string(),
  text,
  kind: z.string(),
  duty: z.string(),
  state: z.string(),
  serves: z.enum(['yes', 'unknown']),
  evidence: evidenceNumber,
})

const cellRecommendation = z.strictObject({
  id: z.string(),
  meeting: text,
  text,
  steps: z.array(z.strictObject({ step: z.string(), state: z.enum(['taken', 'not taken', 'unknown']) })),
  serves: z.enum(['yes', 'unknown']),
  evidence: evidenceNumber,
})

/** A cell next to this one, with what is stated to serve it. */
export const neighbour = z.strictObject({
  dimension,
  id: z.string(),
  name: text,
  expression: z.string(),
  schemes: rowState,
  activities: rowState,
})
export type Neighbour = z.infer<typeof neighbour>

export const cellView = z.strictObject({
  cell: cellLabel,
  expression: z.string(),
  /** What was asked of each dimension, by its ids: `all`, `pwd`, `2020..2024`. */
  asked: z.strictObject({ function: z.string(), group: z.string(), place: z.string(), span: z.string() }),
  owners: z.array(body),
  people: z.array(cellFigures),
  /** Indicators that measure the need, of which no figure is recorded that lies in the cell or reaches into it. */
  unmeasured: z.array(z.strictObject({ indicator: text, id, evidence: evidenceNumber })),
  schemes: z.array(cellScheme),
  activities: z.array(coverView),
  clauses: z.array(cellClause),
  recommendations: z.array(cellRecommendation),
  undertakings: z.array(
    z.strictObject({ id: z.string(), name: text, step: text.optional(), evidence: evidenceNumber }),
  ),
  targets: z.array(targetView),
  gap: z.strictObject({
    /** What is stated to serve the cell; what only may is counted beside it. */
    schemes: rowState,
    perhapsSchemes: z.int(),
    activities: rowState,
    perhapsActivities: z.int(),
    /** First day on which the dossier knows a scheme for it, where that lies after the day. */
    schemesKnownFrom: z.string().optional(),
    /** Cells that clauses in force ask for and that nothing is stated to serve. */
    orphans: z.array(orphanView),
    ended: z.array(endedView),
    ending: z.array(endingView),
    overlaps: z.array(overlapView),
    /** Parts of the cell that nothing running is stated to serve. */
    unserved: z.array(neighbour),
    totals: z.strictObject({ orphans: z.int(), ended: z.int(), ending: z.int(), overlaps: z.int() }),
  }),
  wider: z.array(neighbour),
  narrower: z.array(neighbour),
  reporters: reporterViews,
})
export type CellView = z.infer<typeof cellView>
