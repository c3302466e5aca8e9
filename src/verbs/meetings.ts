import { z } from 'zod'
import { decisionsIn } from '#dossier/journal'
import { text } from '#ground/text-schema'
import { datesOf, daysOf } from '#promises/meeting'
import { asOfField, dayAsked, verb } from './verb.ts'

const line = z.object({
  id: z.string(),
  title: text,
  series: z.string(),
  seriesName: text,
  /** Whether it belongs to the series that the dossier is kept for. */
  isOwn: z.boolean(),
  /** First and last day, read as widely as a date allows of which only the year is known. */
  first: z.string(),
  last: z.string(),
  /** The same as the source writes it. */
  from: z.string(),
  to: z.string(),
  place: z.union([z.string(), text]),
  confidence: z.string(),
  /** Whether it was over by the day; of one without a date nobody knows. */
  state: z.enum(['past', 'ahead', 'unknown']),
  /** How many decisions are recorded for it, and how many of them are still open. */
  decisions: z.int(),
  open: z.int(),
})

/** Every meeting of the dossier, earliest first; those without a date at the end. */
export const meetings = verb({
  name: 'meetings',
  summary: { vi: 'Liệt kê các cuộc họp trong hồ sơ', en: 'List the meetings of the dossier' },
  input: z.object({ asOf: asOfField }),
  output: z.array(line),
  run: ({ asOf }, context) => {
    const { dossier } = context
    const day = dayAsked(asOf, context)
    const decisions = decisionsIn(dossier.journal)
    return dossier.records.meetings
      .map((it) => {
        const days = daysOf(it)
        const { first, last } = typeof days === 'string' ? { first: days, last: days } : days
        const dates = datesOf(it)
        const { from, to } = typeof dates === 'string' ? { from: dates, to: dates } : dates
        const own = decisions.filter((one) => one.meeting === it.id)
        return {
          id: it.id,
          title: it.title,
          series: it.series,
          isOwn: it.series === dossier.manifest.series,
          seriesName: dossier.index.series.get(it.series)?.name ?? { vi: it.series, en: it.series },
          first,
          last,
          from,
          to,
          place: it.place,
          confidence: it.confidence,
          state: typeof days === 'string' ? ('unknown' as const) : last <= day ? ('past' as const) : ('ahead' as const),
          decisions: own.length,
          open: own.filter((one) => one.state === 'open').length,
        }
      })
      .sort((a, b) => (a.first < b.first ? -1 : a.first > b.first ? 1 : 0))
  },
})
