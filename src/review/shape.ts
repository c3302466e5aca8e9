import { z } from 'zod'
import { confidence, id, source } from '#ground/source'
import { text } from '#ground/text-schema'
import { recommendationStep } from '#promises/recommendation'
import { decision } from './decision.ts'
import { recordedNote } from './note.ts'
import { body, proposal, rowState, shownValue } from './proposal.ts'
import { alignmentView } from './shape-alignment.ts'
import { evidence, evidenceNumber, meetingRef, observationView } from './shape-common.ts'
import {
  benchmarksView,
  commentView,
  learningView,
  prioritiesView,
  rolesView,
  seriesView,
  trackedRecommendation,
  undertakingView,
} from './shape-promises.ts'
import { coverView, employmentView, endedAnswer, gapsView, overlapsView } from './shape-responses.ts'
import { withWhomView } from './shape-with-whom.ts'

/** The review as data: what the documents print and other programs read. Every claim names the evidence it stands on by
 *  number. Names are in both languages; sentences are made in `messages` from `code` and `facts`. */

const day = z.string()

export const targetView = z.strictObject({
  clause: z.string(),
  instrument: text,
  text,
  indicator: text.optional(),
  wanted: shownValue,
  unit: z.string(),
  year: z.union([z.string(), z.int()]),
  verdict: z.enum([
    'reached',
    'met so far',
    'missed',
    'short before and after',
    'no value at the deadline',
    'open',
    'no data',
    'other unit',
    'not measurable',
    'undecided',
  ]),
  last: z.array(observationView),
  /** Points a year from each of the last values, in their order. */
  yearlyRises: z.array(z.number()),
  confidence,
  evidence: evidenceNumber,
})
export type TargetView = z.infer<typeof targetView>

export const rowView = z.strictObject({
  id,
  name: text,
  aim: text,
  evidence: evidenceNumber,
  /** Clauses of national instruments in force that name the need. */
  demands: z.array(z.strictObject({ clause: z.string(), instrument: text, text, evidence: evidenceNumber })),
  /** Number of demands, of which the list shows the first. */
  demanded: z.int(),
  /** First day on which the dossier knows a scheme for it, where that lies after the day of the review. */
  schemesKnownFrom: z.string().optional(),
  /** Number of covers, of which the list shows the first. */
  covered: z.int(),
  observations: z.array(observationView),
  targets: z.array(targetView),
  covers: z.array(coverView),
  schemes: rowState,
  activities: rowState,
  owners: z.array(body),
})
export type RowView = z.infer<typeof rowView>

export const placementView = z.strictObject({
  measure: text,
  evidence: evidenceNumber,
  answers: z.array(
    z.strictObject({
      owner: text,
      taxonomy: text,
      version: z.string(),
      answer: z.enum(['in', 'out of scope', 'unstated']),
      category: text.optional(),
      certain: z.boolean(),
      evidence: evidenceNumber,
    }),
  ),
})

export const roleView = z.strictObject({
  body: text,
  ended: z.string(),
  clause: z.string(),
  instrument: text,
  text,
  instrumentState: z.string(),
  successors: z.array(
    z.strictObject({
      id: z.string(),
      name: text,
      work: text,
      confidence,
      certain: z.boolean(),
      evidence: evidenceNumber,
    }),
  ),
  evidence: evidenceNumber,
})

/** A body that ended, and who took over which of its work. */
export const successionView = z.strictObject({
  body: text,
  ended: z.string(),
  confidence,
  successors: z.array(
    z.strictObject({
      name: text,
      work: text,
      functions: z.array(text),
      confidence,
      note: text.optional(),
      evidence: evidenceNumber,
    }),
  ),
  evidence: evidenceNumber,
})

/** The order in which a meeting reads changes: what was agreed, the law, figures, who acts, who answers. */
export const changeGroups = ['promises', 'law', 'values', 'activities', 'bodies', 'places', 'meetings'] as const
export type ChangeGroup = (typeof changeGroups)[number]

export const changeView = z.strictObject({
  group: z.enum(changeGroups),
  on: z.string(),
  change: z.enum([
    'adopted',
    'horizon ended',
    'in force',
    'no longer in force',
    'activity started',
    'activity ended',
    'activity due to end',
    'body formed',
    'body ended',
    'places rearranged',
    'place ended',
    'place changed type',
    'act in force',
    'joined',
    'left',
    'published for',
    'met',
    'decided',
    'step taken',
    'step not taken',
    'commented',
    'comment decided',
    'alignment read',
    'lesson drawn',
    'trend seen',
    'practice seen',
  ]),
  what: text,
  /** Step of a recommendation. */
  step: recommendationStep.optional(),
  /** Of a figure: the value, and the last one before it. */
  value: z
    .strictObject({ now: shownValue, unit: z.string(), before: shownValue.optional(), period: z.string().optional() })
    .optional(),
  evidence: evidenceNumber.optional(),
})
export type ChangeView = z.infer<typeof changeView>

export const moneyLine = z.strictObject({
  function: z.union([z.enum(['several', 'other countries', 'none']), text]),
  type: z.string(),
  activities: z.int(),
  amounts: z.array(z.strictObject({ amount: z.string(), currency: z.string() })),
  /** The same in US dollars at dated rates; `unknown` where a rate is missing. */
  inDollars: z.string(),
})

const moneyTally = z.strictObject({ amounts: z.int(), inDollars: z.string() })

/** Where every published amount of a type went: all = shown + without rate + counted once because linked. */
export const moneyAccount = z.strictObject({
  type: z.string(),
  all: moneyTally,
  shown: moneyTally,
  /** Shown as reported, and in no sum in dollars. */
  withoutRate: moneyTally,
  linked: moneyTally,
})

export const review = z.strictObject({
  schema: z.literal('an-sinh/review/1'),
  dossier: z.strictObject({ id, name: text }),
  asOf: day,
  meeting: z.strictObject({
    id: z.string(),
    title: text,
    series: text,
    ordinal: z.union([z.string(), z.int()]),
    /** Every reported date, the leading one first. */
    dates: z.array(z.strictObject({ from: z.string(), to: z.string(), sources: z.array(z.string()) })),
    place: z.union([z.string(), text]),
    host: z.union([z.string(), text]),
    mode: z.string(),
    theme: z.union([z.string(), text]),
    participants: z.array(z.strictObject({ name: text, confidence })),
    agenda: z.array(z.strictObject({ item: text, confidence })),
    recorded: z.boolean(),
    confidence,
    note: text.optional(),
    evidence: evidenceNumber.optional(),
  }),
  /** The meeting looked back on, and how it was found. */
  previous: z
    .strictObject({
      ...meetingRef.shape,
      how: z.enum(['same series', 'series it goes on with']),
      evidence: evidenceNumber,
    })
    .optional(),
  adjacent: z.strictObject({ ...meetingRef.shape, evidence: evidenceNumber }).optional(),
  decided: z.array(z.strictObject({ ...decision.shape, recorded: z.string(), by: z.string() })),
  proposals: z.array(proposal).max(10),
  /** Standing notes of people to the file of this meeting. */
  notes: z.array(recordedNote),
  rows: z.array(rowView),
  gaps: gapsView,
  employment: z.array(employmentView),
  ended: endedAnswer,
  overlaps: overlapsView,
  alignments: z.array(alignmentView),
  priorities: prioritiesView,
  benchmarks: benchmarksView,
  placements: z.array(placementView),
  recommendations: z.array(trackedRecommendation),
  undertakings: z.array(undertakingView),
  learnings: z.array(learningView),
  /** Comments on drafts that are open, or where what was decided and the next version do not fit together. */
  comments: z.array(commentView),
  /** Recommendations of other series, which are not listed. */
  recommendationsElsewhere: z.int(),
  roles: z.array(roleView),
  /** Clauses in force with a fault in their roles. */
  clauseRoles: rolesView,
  successions: z.array(successionView),
  /** How many there are of what the lists show the first of. */
  totals: z.strictObject({
    roles: z.int(),
    changes: z.int(),
    conflicts: z.int(),
    alignments: z.int(),
    recommendations: z.int(),
  }),
  conflicts: z.array(z.array(observationView)),
  money: z.array(moneyLine),
  moneyAccount: z.array(moneyAccount),
  /** Activities known on the day that publish no dated money. */
  moneyLeftOut: z.int(),
  withWhom: withWhomView,
  standings: z.array(
    z.strictObject({
      group: text,
      members: z.array(text),
      observers: z.array(z.strictObject({ name: text, from: z.string(), to: z.string() })),
      joinsLater: z.array(z.strictObject({ name: text, from: z.string() })),
      evidence: evidenceNumber,
    }),
  ),
  /** The meeting's own series and the one whose meetings come right after it. */
  series: z.array(seriesView),
  changes: z.array(changeView),
  /** What was read, so that silence is not taken for absence. */
  read: z.strictObject({
    instruments: z.int(),
    instrumentTitles: z.array(text),
    clauses: z.int(),
    provisions: z.int(),
    activities: z.int(),
    observations: z.int(),
    reporters: z.array(z.strictObject({ name: text, until: z.string(), activities: z.int() })),
  }),
  evidence: z.array(evidence),
  sources: z.array(source),
})
export type Review = z.infer<typeof review>
