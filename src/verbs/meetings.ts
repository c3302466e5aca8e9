import { z } from 'zod'
import { text } from '#ground/text-schema'
import { daysOf } from '#promises/meeting'
import { verb } from './verb.ts'

const line = z.object({
  id: z.string(),
  title: text,
  series: z.string(),
  first: z.string(),
  last: z.string(),
  place: z.union([z.string(), text]),
  confidence: z.string(),
})

/** Every meeting of the dossier, earliest first; those without a date at the end. */
export const meetings = verb({
  name: 'meetings',
  summary: { vi: 'Liệt kê các cuộc họp trong hồ sơ', en: 'List the meetings of the dossier' },
  input: z.object({}),
  output: z.array(line),
  run: (_, { dossier }) =>
    dossier.records.meetings
      .map((it) => {
        const days = daysOf(it)
        const { first, last } = typeof days === 'string' ? { first: days, last: days } : days
        return {
          id: it.id,
          title: it.title,
          series: it.series,
          first,
          last,
          place: it.place,
          confidence: it.confidence,
        }
      })
      .sort((a, b) => (a.first < b.first ? -1 : a.first > b.first ? 1 : 0)),
})
