import { z } from 'zod'
import { confidence, id } from '#ground/source'
import { text } from '#ground/text-schema'
import { disposition } from '#promises/comment'
import { roleTask } from '#promises/instrument'
import { recommendationStep } from '#promises/recommendation'
import { body, shownValue } from './proposal.ts'
import { evidenceNumber, meetingRef, observationView } from './shape-common.ts'

/** What was agreed and what became of it, as a review shows it: roles, comments, what was recommended and undertaken. */

const clauseRef = z.strictObject({ clause: id, instrument: text, text, evidence: evidenceNumber })
export type ClauseRef = z.infer<typeof clauseRef>

const heir = z.strictObject({ ...body.shape, work: text, certain: z.boolean() })

export const roleFault = z.enum(['no-lead', 'two-leads', 'no-mandate', 'body-ended'])
export type RoleFaultCode = z.infer<typeof roleFault>

export const clauseRoles = z.strictObject({
  ...clauseRef.shape,
  state: z.string(),
  roles: z.array(
    z.strictObject({
      ...body.shape,
      task: roleTask,
      mandate: z.enum(['yes', 'no', 'unknown', 'not recorded']),
      ended: z.string().optional(),
      heirs: z.array(heir),
    }),
  ),
  faults: z.array(roleFault),
})
export type ClauseRolesView = z.infer<typeof clauseRoles>

export const rolesView = z.strictObject({
  rows: z.array(clauseRoles),
  counts: z.record(roleFault, z.int()),
  /** Clauses that the rows are the first of. */
  found: z.int(),
  /** Clauses looked at, with and without a fault. */
  clauses: z.int(),
  /** Records of mandates that the dossier holds; without any, no mandate can be found lacking. */
  mandates: z.int(),
})
export type RolesView = z.infer<typeof rolesView>

export const commentView = z.strictObject({
  id,
  on: z.string(),
  author: text,
  clause: clauseRef,
  text,
  proposes: text.optional(),
  state: disposition,
  reason: text.optional(),
  decided: z.strictObject({ by: text, on: z.string() }).optional(),
  fate: z.enum(['no next version', 'taken up', 'reworded', 'unchanged', 'dropped']),
  /** The clause in the next version. */
  next: clauseRef.optional(),
  fault: z.enum(['passed over', 'not carried out', 'taken up though declined']).optional(),
  evidence: evidenceNumber,
})
export type CommentView = z.infer<typeof commentView>

const stepState = z.enum(['taken', 'not taken', 'unknown'])

export const trackedRecommendation = z.strictObject({
  id,
  /** Number that the source gives it. */
  number: z.int().optional(),
  meeting: meetingRef,
  text,
  /** Series of the meeting that made it. */
  series: z.strictObject({ id, name: text }),
  /** Needs that it speaks of, where it names some. */
  needs: z.array(text),
  addressedTo: z.array(text),
  steps: z.array(z.strictObject({ step: recommendationStep, state: stepState })),
  /** What is recorded of it, as it came: the step, whether it was taken, at which meeting or on what day. */
  history: z.array(
    z.strictObject({
      step: recommendationStep,
      taken: z.boolean(),
      meeting: meetingRef.optional(),
      on: z.string(),
      note: text.optional(),
    }),
  ),
  /** Later meetings that a record says dealt with it, with the step. */
  answers: z.array(
    z.strictObject({ meeting: text, step: recommendationStep, state: stepState, note: text.optional() }),
  ),
  /** Whether the next meeting that could have answered it did, so far as is recorded. */
  answered: z.enum(['answered', 'answered together', 'none recorded', 'no meeting since']),
  /** Meeting that answered those of its meeting together, without a word on each that is recorded. */
  answeredBy: text.optional(),
  /** Meetings of its own series and of the one right after it that were held since. */
  meetingsSince: z.array(text),
  ageDays: z.int().optional(),
  carriedTo: z.array(clauseRef),
  /** Clauses of later texts that speak of the same, by the same reading as an alignment; to be confirmed. */
  perhapsIn: z.array(clauseRef),
  confidence,
  evidence: evidenceNumber,
})
export type TrackedRecommendation = z.infer<typeof trackedRecommendation>

export const undertakingView = z.strictObject({
  id,
  name: text,
  country: text,
  under: text,
  steps: z.array(
    z.strictObject({
      step: text,
      state: stepState,
      on: z.string().optional(),
      note: text.optional(),
      evidence: evidenceNumber.optional(),
    }),
  ),
  confidence,
  evidence: evidenceNumber,
})
export type UndertakingView = z.infer<typeof undertakingView>

export const learningView = z.strictObject({
  kind: z.enum(['lesson', 'trend', 'practice']),
  id,
  text,
  on: z.string(),
  /** Of trends: first spoken of within the last two years, or longer ago. */
  standing: z.enum(['new', 'standing', 'not applicable']),
  horizon: z.strictObject({ from: z.string(), to: z.string() }).optional(),
  /** Of good practices: whether it would fit here. */
  fit: text.optional(),
  takenUpIn: z.array(clauseRef),
  perhapsIn: z.array(clauseRef),
  /** Activities and schemes of the day that serve its needs. */
  responses: z.array(z.strictObject({ title: text, state: z.string(), evidence: evidenceNumber })),
  confidence,
  evidence: evidenceNumber,
})
export type LearningView = z.infer<typeof learningView>

export const trackView = z.strictObject({
  /** The oldest recommendation of which no answer is recorded although meetings were held since. */
  oldestUnanswered: z.strictObject({ id, meeting: text, text, ageDays: z.int(), evidence: evidenceNumber }).optional(),
  recommendations: z.array(trackedRecommendation),
  undertakings: z.array(undertakingView),
  learnings: z.array(learningView),
})
export type TrackView = z.infer<typeof trackView>

const priority = z.strictObject({ ...clauseRef.shape, within: text.optional(), period: z.string(), state: z.string() })

export const matchedPair = z.strictObject({
  ministry: priority,
  partner: priority,
  score: z.number(),
  shared: z.array(z.enum(['indicator', 'duty', 'function', 'group', 'means'])),
  /** Whether each is the other's closest. */
  mutual: z.boolean(),
})

const history = z.strictObject({
  partner: text,
  running: z.int(),
  ended: z.int(),
  /** Of the first of its activities. */
  evidence: z.array(evidenceNumber),
})

/** What the partners could do about a priority, by the activities recorded of each. */
export const strategyView = z.strictObject({
  priority: clauseRef,
  /** Partners that have worked on this need. */
  deepen: z.array(history),
  /** Partners that have worked on another need of the same aim. */
  widen: z.array(history),
  /** Partners of both kinds, of which the lists show the busiest. */
  partners: z.int(),
})
export type StrategyView = z.infer<typeof strategyView>

export const prioritiesView = z.strictObject({
  /** The one partner looked at, where one was asked for. */
  partner: text.optional(),
  ministrySets: z.array(
    z.strictObject({ title: text, period: z.string(), state: z.string(), priorities: z.int(), matched: z.int() }),
  ),
  partnerSets: z.array(
    z.strictObject({
      title: text,
      body: text,
      period: z.string(),
      state: z.string(),
      priorities: z.int(),
      matched: z.int(),
    }),
  ),
  pairs: z.array(matchedPair),
  /** Priorities that share no need and no indicator with any of the other side. */
  alone: z.strictObject({ ministry: z.array(priority), partner: z.array(priority) }),
  /** For each ministry priority that names a need; open to all where no partner is listed. */
  strategies: z.array(strategyView),
  /** How many there are of what the lists show the first of. */
  totals: z.strictObject({ pairs: z.int(), alone: z.int(), strategies: z.int() }),
})
export type PrioritiesView = z.infer<typeof prioritiesView>

const memberValue = z.strictObject({
  country: text,
  value: shownValue,
  period: z.string(),
  evidence: evidenceNumber.optional(),
})

export const benchmarkView = z.strictObject({
  groupId: id,
  indicatorId: id,
  group: text,
  on: z.string(),
  /** The target that asks for this level, where the benchmark is that of its deadline. */
  target: z.strictObject({ clause: id, text }).optional(),
  indicator: text,
  unit: z.string(),
  better: z.enum(['up', 'down', 'context']),
  statistic: z.enum(['mean', 'median', 'minimum']),
  level: z.number().optional(),
  own: z.number().optional(),
  ownPeriod: z.string().optional(),
  gap: z.number().optional(),
  verdict: z.enum(['reached', 'behind', 'too few members', 'no data', 'no better direction']),
  members: z.array(memberValue),
  withValue: z.int(),
  evidence: z.array(evidenceNumber),
})
export type BenchmarkView = z.infer<typeof benchmarkView>

export const carriedTarget = z.strictObject({
  ...clauseRef.shape,
  indicator: text,
  indicatorId: id,
  better: z.enum(['up', 'down', 'context']),
  wanted: shownValue,
  unit: z.string(),
  year: z.union([z.string(), z.int()]),
  verdict: z.string(),
  last: z.array(observationView),
  /** Every figure of the whole country by the day that can be held against it; none where no chart is drawn. */
  figures: z.array(observationView),
  yearlyRises: z.array(z.number()),
  /** The first figure after the deadline, where the deadline has none of its own. */
  after: observationView.optional(),
  /** Later targets for the same indicator, where this one was not recorded as reached by its deadline. */
  carriedTo: z.array(z.strictObject({ ...clauseRef.shape, wanted: shownValue, year: z.union([z.string(), z.int()]) })),
  confidence,
})
export type CarriedTarget = z.infer<typeof carriedTarget>

export const groupStanding = z.strictObject({
  indicator: text,
  unit: z.string(),
  everyone: observationView.optional(),
  groups: z.array(observationView),
  /** How far it lies behind everyone, in the unit of the indicator; negative where even it is ahead, missing where there
   *  is no figure of one period for both. */
  worst: z.strictObject({ people: observationView, distance: z.number().optional() }),
  /** Groups that texts in force name for this need and that no figure tells apart. */
  withoutData: z.array(text),
  evidence: z.array(evidenceNumber),
})
export type GroupStanding = z.infer<typeof groupStanding>

export const benchmarksView = z.strictObject({
  country: text,
  targets: z.array(carriedTarget),
  /** Targets that name a group of countries and no figure. */
  levelTargets: z.array(z.strictObject({ ...clauseRef.shape, year: z.union([z.string(), z.int()]) })),
  groups: z.array(
    z.strictObject({
      id,
      name: text,
      members: z.array(text),
      dated: z.boolean(),
      confidence,
      evidence: evidenceNumber,
      note: text.optional(),
    }),
  ),
  benchmarks: z.array(benchmarkView),
  worstCovered: z.array(groupStanding),
  /** Whether a list was cut at its longest. */
  isCut: z.boolean(),
})
export type BenchmarksView = z.infer<typeof benchmarksView>

export const turnView = z.strictObject({
  id,
  title: text,
  dates: z.strictObject({ from: z.string(), to: z.string() }),
  ordinal: z.union([z.string(), z.int()]),
  /** Whether it is only known to have been announced. */
  onlyPlanned: z.boolean(),
  host: z.union([z.string(), text]),
  turn: z.enum(['in turn', 'out of turn', 'cannot be told']),
  expected: text.optional(),
  /** The meeting from whose host the turn was counted. */
  countedFrom: text.optional(),
  /** How it stands to the meeting of the other series that it should come right before. */
  adjacency: z.enum(['right before', 'not right before', 'stated', 'none recorded', 'not applicable']),
  adjacentTo: text.optional(),
  /** Chair from this meeting until the next one that is recorded, by our reading that the host chairs. */
  chair: z.strictObject({ from: z.string(), to: z.string() }).optional(),
  confidence,
  evidence: evidenceNumber,
})
export type TurnView = z.infer<typeof turnView>

export const seriesView = z.strictObject({
  id,
  name: text,
  numbered: z.boolean(),
  before: text.optional(),
  rule: z.strictObject({ among: text, order: z.array(text), confidence, note: text }).optional(),
  meetings: z.array(turnView),
  missingOrdinals: z.array(z.int()),
  next: z.strictObject({
    ordinal: z.union([z.string(), z.int()]),
    host: text.optional(),
    countedFrom: text.optional(),
  }),
  evidence: evidenceNumber,
})
export type SeriesView = z.infer<typeof seriesView>
