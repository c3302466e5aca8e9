import { z } from 'zod'
import { reviewDocument } from '#document/review-document'
import { type Day, isDay } from '#ground/date'
import { Problems } from '#ground/problem'
import { daysOf, type Meeting } from '#promises/meeting'
import { makeReview } from '#review/review'
import { type Review, review as reviewShape } from '#review/shape'
import { holdingsOf } from './holdings.ts'
import { type Context, documentVerb, field } from './verb.ts'

const input = z.object({
  meeting: z
    .string()
    .meta(field('Mã cuộc họp, hoặc “next” cho cuộc họp tiếp theo', 'Id of the meeting, or “next”', { argument: true })),
  asOf: z
    .string()
    .optional()
    .meta(field('Ngày của rà soát (YYYY-MM-DD)', 'Day of the review (YYYY-MM-DD); by default the day of the meeting')),
})

/** The main job: the review of one meeting as of a day. */
export const review = documentVerb({
  name: 'review',
  summary: { vi: 'Lập hồ sơ rà soát cho một cuộc họp', en: 'Make the review of a meeting' },
  input,
  output: reviewShape,
  run: reviewAsked,
  document: reviewDocument,
})

/** The review that somebody asks for. @throws Problems where there is no such meeting or day */
export function reviewAsked({ meeting: id, asOf }: z.output<typeof input>, context: Context): Review {
  const wrongDay = asOf !== undefined && !isDay(asOf)
  const meeting = context.dossier.index.meetings.get(id)
  const problems = [
    ...(wrongDay ? [{ code: 'wrong-day', facts: { value: asOf } } as const] : []),
    ...(id !== 'next' && meeting === undefined
      ? [{ code: 'unknown-meeting', facts: { id, known: [...context.dossier.index.meetings.keys()] } } as const]
      : []),
  ]
  if (problems.length > 0) throw new Problems(problems)
  const holdings = holdingsOf(context.dossier)
  const subject = meeting ?? nextMeeting(context, asOf ?? context.today)
  return makeReview(subject, asOf ?? dayOf(subject, context.today), holdings)
}

/** The meeting that a name leads to: the next one is called so only until somebody has recorded it. */
export function meetingNamed(id: string, context: Context, asOf: Day = context.today): string {
  const next = id === 'next' ? nextMeeting(context, asOf) : undefined
  return next !== undefined && 'id' in next ? next.id : id
}

/** The first meeting of the dossier's own series after the day; before anybody has recorded one, the series itself. */
function nextMeeting({ dossier }: Context, after: Day): Meeting | { readonly nextOf: string } {
  const ahead = dossier.records.meetings
    .filter((it) => it.series === dossier.manifest.series && firstDay(it) > after)
    .sort((a, b) => (firstDay(a) < firstDay(b) ? -1 : 1))
  return ahead[0] ?? { nextOf: dossier.manifest.series }
}

const firstDay = (it: Meeting): Day => {
  const days = daysOf(it)
  return typeof days === 'string' ? '' : days.first
}

/** A past meeting is reviewed as of its last day, one ahead as of today. */
function dayOf(subject: Meeting | { readonly nextOf: string }, today: Day): Day {
  if ('nextOf' in subject) return today
  const days = daysOf(subject)
  return typeof days === 'string' || days.last > today ? today : days.last
}
