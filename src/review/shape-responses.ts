import { z } from 'zod'
import { quantityData } from '#ground/quantity'
import { confidence, id } from '#ground/source'
import { text } from '#ground/text-schema'
import { pairReading } from '#responses/pair-reading'
import { employmentMeasure } from '#vocabulary/law'
import { body, cellLabel, rowState, shownValue } from './proposal.ts'
import { evidenceNumber, observationView } from './shape-common.ts'

/** Views of who does what: covers, overlaps, gaps, ended cover. */

/** Who reported, until when, and how many activities: what lies behind *none recorded*. */
export const reporterViews = z.array(z.strictObject({ name: text, until: z.string(), activities: z.int() }))
export type ReporterViews = z.infer<typeof reporterViews>

export const coverState = z.enum(['running', 'ended', 'ended by plan', 'not started', 'unknown'])

export const coverView = z.strictObject({
  kind: z.enum(['scheme', 'activity']),
  id: z.string(),
  title: text,
  organisations: z.array(text),
  means: z.array(text),
  modality: z.string(),
  from: z.string(),
  to: z.string(),
  state: coverState,
  lastReported: z.string(),
  /** Whether it works in other countries too; its money and its end are then not this country's alone. */
  severalCountries: z.boolean(),
  /** Whether it serves the row for certain, or leaves open whom or where it serves. */
  serves: z.enum(['yes', 'unknown']),
  basis: z.enum(['stated', 'table', 'inferred', 'computed', 'not stated']),
  /** Why it is placed so, where its placing was computed. */
  reasons: z
    .array(
      z.strictObject({
        dimension: z.enum(['function', 'group', 'place']),
        value: z.string(),
        from: z.enum(['record', 'sector', 'tag', 'title', 'description', 'location', 'country']),
        words: z.string(),
        confidence: z.enum(['high', 'medium', 'low']),
      }),
    )
    .optional(),
  confidence,
  evidence: evidenceNumber,
})
export type CoverView = z.infer<typeof coverView>

/** A scheme that runs, and its links to measures of employment policy; none where the dossier records none. */
export const employmentView = z.strictObject({
  title: text,
  evidence: evidenceNumber,
  links: z.array(z.strictObject({ measure: employmentMeasure, how: text, confidence })),
})
export type EmploymentView = z.infer<typeof employmentView>

export const endedView = z.strictObject({
  cell: cellLabel,
  ended: z.array(coverView),
  /** How many activities ended, of which the list shows the first. */
  endedCount: z.int(),
  /** Covers that may have taken over, although it is not certain whom or where they serve. */
  perhaps: z.array(coverView),
  perhapsCount: z.int(),
})
export type EndedView = z.infer<typeof endedView>

/** How much two activities have in common on one factor, 0 to 1, and what the factor counts of a hundred points. */
export const factorView = z.strictObject({
  name: z.enum(['needs', 'people', 'places', 'time', 'means', 'modality']),
  alike: z.union([z.literal('unknown'), z.number()]),
  weight: z.int(),
})

/** Whole dollars, or `unknown`, and what they were counted from. */
const moneyForTime = z.strictObject({
  inDollars: z.string(),
  from: z.enum(['budgets by days', 'whole commitment', 'several countries', 'none published']),
})

export const overlapView = z.strictObject({
  cell: cellLabel,
  certain: z.boolean(),
  covers: z.array(coverView),
  /** Means of both. */
  means: z.array(text),
  factors: z.array(factorView),
  /** Points that what is stated gives, of a hundred. */
  points: z.int(),
  /** Points that what is not stated could add. */
  open: z.int(),
  /** Days that both are stated to run. */
  time: z.strictObject({ from: z.string(), to: z.string(), days: z.int() }).optional(),
  /** What both have planned for that time. */
  money: z.strictObject({ ofEach: z.array(moneyForTime), inDollars: z.string() }),
  /** Whether one names the organisation of the other among its participants. */
  linked: z.boolean(),
  /** What a person found, and which of the two has been reported on since. */
  found: z
    .strictObject({
      verdict: pairReading.shape.verdict,
      reason: text,
      by: text,
      made: z.string(),
      reportedSince: z.array(z.string()),
    })
    .optional(),
})
export type OverlapView = z.infer<typeof overlapView>

export const overlapsView = z.strictObject({
  /** Points of a hundred from which a pair is listed. */
  threshold: z.int(),
  overlaps: z.array(overlapView),
  /** Pairs in one cell that help by other means or in another modality. */
  complements: z.array(overlapView),
  /** Pairs of which a person said what they are, and of which nothing was reported since. */
  settled: z.array(overlapView),
  /** Pairs that would be listed if they were alike in all that is not stated. */
  possible: z.int(),
  /** Activities of which nobody states an end. */
  unknownEnd: z.int(),
  /** Pairs left unlooked at. */
  notCompared: z.int(),
  totals: z.strictObject({ overlaps: z.int(), complements: z.int(), settled: z.int() }),
})
export type OverlapsView = z.infer<typeof overlapsView>

/** What came after an activity that ended: stated, or proposed with the reasons. */
export const followingView = z.strictObject({
  ended: coverView,
  stated: z.array(coverView),
  candidates: z.array(
    z.strictObject({
      cover: coverView,
      reasons: z.array(z.enum(['same cell', 'perhaps the same cell', 'same partner', 'similar title'])),
      /** From the end of the one to the start of the other. */
      days: z.int(),
    }),
  ),
})
export type FollowingView = z.infer<typeof followingView>

/** A cell that all its running activities leave within a year. */
export const endingView = z.strictObject({
  cell: cellLabel,
  until: z.string(),
  days: z.int(),
  partners: z.array(text),
  running: z.array(coverView),
  /** Activities that may serve it beyond that day. */
  perhapsCount: z.int(),
})
export type EndingView = z.infer<typeof endingView>

export const endedAnswer = z.strictObject({
  /** Standing needs whose recorded activities have all ended. */
  needs: z.array(
    z.strictObject({
      id,
      name: text,
      schemes: rowState,
      ended: z.array(coverView),
      owners: z.array(body),
      evidence: evidenceNumber,
    }),
  ),
  cells: z.array(endedView),
  followings: z.array(followingView),
  ending: z.array(endingView),
  totals: z.strictObject({ cells: z.int(), followings: z.int(), ending: z.int() }),
})
export type EndedAnswer = z.infer<typeof endedAnswer>

/** Ways to rank gaps: people left without, distance to a target, money per person, partners, days since the last cover. */
export const gapWay = z.enum(['people', 'distance', 'money', 'partners', 'since'])
export type GapWay = z.infer<typeof gapWay>

export const gapRow = z.strictObject({
  id,
  name: text,
  evidence: evidenceNumber,
  schemes: rowState,
  activities: rowState,
  schemesKnownFrom: z.string().optional(),
  demanded: z.int(),
  owners: z.array(body),
  /** People left without, multiplied from the figures beside it. */
  people: z.strictObject({ persons: quantityData, from: z.array(observationView) }).optional(),
  /** Percentage points between the last value and the target furthest from it. */
  distance: z
    .strictObject({
      points: z.number(),
      wanted: shownValue,
      unit: z.string(),
      target: text,
      year: z.union([z.string(), z.int()]),
      evidence: evidenceNumber,
    })
    .optional(),
  /** What running activities have budgeted for the year of the day. */
  money: z
    .strictObject({
      inDollars: z.string(),
      /** Activities of which it is not known. */
      unknownOf: z.int(),
      activities: z.int(),
      /** Dollars; only where the money of all is known. */
      perPerson: z.number().optional(),
    })
    .optional(),
  /** Organisations that report a running activity stated to serve it. */
  partners: z.int(),
  /** Organisations whose activities may serve it, or may still run. */
  perhapsPartners: z.int(),
  lastCover: z.strictObject({
    state: z.enum(['running', 'ended', 'unknown', 'none recorded']),
    on: z.string().optional(),
    days: z.int().optional(),
  }),
  /** Place of the need in each way that knows something of it, 1 first. */
  ranks: z.partialRecord(gapWay, z.int()),
})
export type GapRow = z.infer<typeof gapRow>

/** Figures of one indicator for provinces and groups, the worst first, with who is stated to serve them. */
export const gapCellsView = z.strictObject({
  row: text,
  indicator: text,
  /** How many there are, of which the list shows the first. */
  figures: z.int(),
  cells: z.array(
    z.strictObject({
      observation: observationView,
      /** Partners with a running activity that names the place. */
      partners: z.array(text),
      /** Activities that may serve it: of unknown end, or in the whole country. */
      perhaps: z.int(),
    }),
  ),
})
export type GapCellsView = z.infer<typeof gapCellsView>

/** A cell that clauses in force ask for and that no recorded cover is stated to serve. */
export const orphanView = z.strictObject({
  cell: cellLabel,
  demands: z.array(z.strictObject({ clause: z.string(), instrument: text, text, evidence: evidenceNumber })),
  demanded: z.int(),
  /** Schemes and activities that may serve it. */
  perhaps: z.int(),
  /** First day on which the dossier knows a scheme for it, where that lies after the day. */
  schemesKnownFrom: z.string().optional(),
  owners: z.array(body),
})
export type OrphanView = z.infer<typeof orphanView>

/** In how many hands what was committed to a need lies. */
export const concentrationView = z.strictObject({
  need: text,
  inDollars: z.string(),
  /** Amounts left out, because a rate is missing. */
  unknownOf: z.int(),
  partners: z.int(),
  /** Herfindahl–Hirschman index, from 1/n to 1. */
  herfindahl: z.number(),
  /** As many partners of equal size would give the same concentration. */
  effective: z.number(),
  /** Partners for whom the need, or who for the need, weigh much (the OECD's two tests). */
  significant: z.int(),
  largest: z.array(
    z.strictObject({
      partner: text,
      share: z.number(),
      /** Share of the need's money over its share of all money: above 1 it gives more here than its weight. */
      quotient: z.number().optional(),
    }),
  ),
})
export type ConcentrationView = z.infer<typeof concentrationView>

export const gapsView = z.strictObject({
  rows: z.array(gapRow),
  concentration: z.array(concentrationView),
  cells: z.array(gapCellsView),
  orphans: z.array(orphanView),
  /** Cells that one partner holds by activities that end within a year. */
  held: z.array(endingView),
  /** Who reported until when. */
  reporters: reporterViews,
  totals: z.strictObject({ orphans: z.int(), held: z.int() }),
})
export type GapsView = z.infer<typeof gapsView>
