import { z } from 'zod'
import { id } from '#ground/source'
import { text } from '#ground/text-schema'
import { observationKind } from '#vocabulary/indicator'
import { body } from './proposal.ts'
import { targetView } from './shape.ts'
import { evidenceNumber, observationView } from './shape-common.ts'
import { groupStanding } from './shape-promises.ts'

/** Views of the needs: published figures by cell, who is left behind, and where nothing is known. */

const named = z.strictObject({ id, name: text })

/** Whom a figure is of: a named group, or a part of it as the source prints it. */
export const peopleView = z.strictObject({
  group: z.string(),
  part: z.string().optional(),
  /** Name of the group. */
  name: text,
  figures: z.int(),
})
export type PeopleView = z.infer<typeof peopleView>

/** A published figure and the cell that it is of: `poverty / poor / vn-02`. */
export const figureView = z.strictObject({
  place: id,
  level: z.string(),
  group: z.string(),
  cell: z.string(),
  observation: observationView,
  /** Whether another report of the same thing says something that cannot be true as well. */
  disputed: z.boolean(),
})
export type FigureView = z.infer<typeof figureView>

export const figuresView = z.strictObject({
  indicator: z.strictObject({
    id,
    name: text,
    definition: text,
    unit: z.string(),
    better: z.enum(['up', 'down', 'context']),
    functions: z.array(named),
  }),
  /** Periods of which there is a figure by the day for these people, the last first, and of how many provinces. */
  periods: z.array(z.strictObject({ period: z.string(), provinces: z.int() })),
  people: z.array(peopleView),
  asked: z.strictObject({ group: z.string(), part: z.string().optional(), period: z.string().optional() }),
  figures: z.array(figureView),
  /** The four values that part the figures of provinces, over all their periods, into fifths; fewer where figures are alike. */
  fifths: z.array(z.number()),
})
export type FiguresView = z.infer<typeof figuresView>

export const needView = z.strictObject({
  id,
  name: text,
  aim: text,
  cell: z.string(),
  evidence: evidenceNumber,
  owners: z.array(body),
  /** The last national figures of each indicator of the row. */
  observations: z.array(observationView),
  targets: z.array(targetView),
  /** Indicators that were looked up for it. */
  read: z.array(named),
  /** Where the first indicator that has a national figure has been going. */
  trend: z
    .strictObject({
      indicator: id,
      name: text,
      unit: z.string(),
      better: z.enum(['up', 'down', 'context']),
      direction: z.enum(['better', 'worse', 'same', 'rises', 'falls', 'one figure', 'reports differ', 'another base']),
      /** The figures that are of one base with the last. */
      points: z.array(z.strictObject({ period: z.string(), value: z.number(), evidence: evidenceNumber })),
    })
    .optional(),
  /** Groups that the row or a national text in force names for it, and whether a figure is of them. */
  groups: z.array(z.strictObject({ ...named.shape, cell: z.string(), figures: z.int() })),
  /** Provinces of which a figure of the row is published. */
  provinces: z.int(),
})
export type NeedView = z.infer<typeof needView>

/** Provinces furthest behind by one indicator, in the last period with figures of several. */
export const worstPlacesView = z.strictObject({
  indicator: z.strictObject({ id, name: text, unit: z.string(), better: z.enum(['up', 'down']) }),
  period: z.string(),
  /** How many provinces have a figure in that period. */
  provinces: z.int(),
  worst: z.array(figureView),
})

export const needsView = z.strictObject({
  rows: z.array(needView),
  worst: z.array(z.strictObject({ indicator: id, cell: z.string(), standing: groupStanding })),
  worstPlaces: z.array(worstPlacesView),
  /** Indicators with a figure by the day, those with most provinces first. */
  indicators: z.array(
    z.strictObject({
      ...named.shape,
      unit: z.string(),
      better: z.enum(['up', 'down', 'context']),
      functions: z.array(id),
      figures: z.int(),
      provinces: z.int(),
      first: z.string(),
      last: z.string(),
      kinds: z.array(observationKind),
    }),
  ),
  /** What was read: behind every *no data*. */
  read: z.strictObject({
    figures: z.int(),
    sources: z.int(),
    indicators: z.int(),
    instruments: z.int(),
    until: z.string(),
  }),
})
export type NeedsView = z.infer<typeof needsView>
