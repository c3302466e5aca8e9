import { z } from 'zod'
import { type Day, earliestDay, latestDay } from '#ground/date'
import { partialDate } from '#ground/date-schema'
import { isMissing, type Missing } from '#ground/missing'
import { orMissing } from '#ground/missing-schema'
import { leadingValue, reportsOf } from '#ground/reports'
import { confidence, id, sourced } from '#ground/source'
import { type Bound, span } from '#ground/span'
import { text } from '#ground/text-schema'
import { recommendation } from './recommendation.ts'

/** Meetings that follow each other under one name. */
export const series = z.strictObject({
  id,
  name: text,
  /** Whether its meetings are numbered. */
  numbered: z.boolean().default(false),
  /** Series whose meetings come right after: the Forum meets before SOMSWD. */
  before: id.optional(),
  /** Series whose work this one goes on with, so that its first meeting has something to look back on; our reading. */
  follows: id.optional(),
  /** How hosts take turns: the members of a group of countries, in the order of their English names. */
  rotation: z.strictObject({ among: id, by: z.literal('English name'), confidence, note: text }).optional(),
  ...sourced,
})
export type Series = z.infer<typeof series>

/** One meeting of a series. */
export const meeting = z.strictObject({
  id,
  series: id,
  ordinal: orMissing(z.int()),
  title: text,
  /** Days on which it was held, report by report; the first report leads. */
  date: z.union([missingDate(), reportsOf(z.union([partialDate, span]))]),
  place: orMissing(text),
  host: orMissing(id),
  mode: orMissing(z.enum(['in person', 'online', 'planned'])),
  theme: orMissing(text),
  /** The meeting that it was held right before. */
  adjacentTo: id.optional(),
  /** Meetings whose recommendations it is recorded to have answered together, without a word on each. */
  answers: z.array(id).default([]),
  /** Organisations that the source names; whether they sat at the table is only known where `role` says so. */
  participants: z
    .array(z.strictObject({ organisation: id, role: orMissing(text).default('not stated'), confidence }))
    .default([]),
  agenda: z.array(z.strictObject({ item: text, instruments: z.array(id).default([]), confidence })).default([]),
  recommendations: z.array(recommendation).default([]),
  ...sourced,
})
export type Meeting = z.infer<typeof meeting>

function missingDate() {
  return z.enum(['unknown', 'not stated'])
}

/** The leading report of its date as the source writes it: a year stays a year. */
export function datesOf(it: Meeting): { readonly from: Bound; readonly to: Bound } | Missing {
  if (typeof it.date === 'string') return it.date
  const lead = leadingValue(it.date)
  return typeof lead === 'string' ? { from: lead, to: lead } : lead
}

/** First and last day of the leading report, read as widely as a partial date allows. */
export function daysOf(it: Meeting): { readonly first: Day; readonly last: Day } | Missing {
  if (typeof it.date === 'string') return it.date
  const lead = leadingValue(it.date)
  if (typeof lead === 'string') return { first: earliestDay(lead), last: latestDay(lead) }
  if (isMissing(lead.from) || lead.from === 'open' || isMissing(lead.to) || lead.to === 'open') return 'not stated'
  return { first: earliestDay(lead.from), last: latestDay(lead.to) }
}

/** Meetings of one series that are dated, earliest first. */
export const inOrder = (meetings: readonly Meeting[], seriesId: string): readonly Meeting[] =>
  meetings
    .filter((it) => it.series === seriesId && typeof daysOf(it) !== 'string')
    .sort((a, b) => (firstDay(a) < firstDay(b) ? -1 : 1))

/** The meeting of the same series that came last before this one; of numbered series, the one numbered before it. */
export function previousMeeting(it: Meeting, meetings: readonly Meeting[]): Meeting | undefined {
  const dated = inOrder(meetings, it.series)
  if (typeof daysOf(it) === 'string') return undefined
  return dated.filter((other) => other.id !== it.id && firstDay(other) < firstDay(it)).at(-1)
}

/** Whether it was over by a day, for certain. */
export function hasMet(it: Meeting, day: Day): boolean {
  const days = daysOf(it)
  return typeof days !== 'string' && days.last <= day
}

/** Whether it is only known to have been announced. */
export const isOnlyPlanned = (it: Meeting): boolean => it.mode === 'planned'

/** Its first day; `undefined` where none is recorded. */
export function firstDayOf(it: Meeting): Day | undefined {
  const days = daysOf(it)
  return typeof days === 'string' ? undefined : days.first
}

const firstDay = (it: Meeting): Day => firstDayOf(it) ?? ''
