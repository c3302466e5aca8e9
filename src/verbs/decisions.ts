import { z } from 'zod'
import { decisionsBlocks } from '#document/part-decisions'
import { reportDocument } from '#document/report-document'
import { decisionsOn } from '#review/decisions'
import { decisionsAnswer } from '#review/shape-meeting'
import { answerOn } from './answer.ts'
import { meetingNamed } from './review.ts'
import { asOfField, documentVerb, field } from './verb.ts'

/** What meetings decided, and how it stands: of one meeting, or of all. */
export const decisions = documentVerb({
  name: 'decisions',
  summary: {
    vi: 'Liệt kê các quyết định đã ghi, kèm tình trạng và thời gian đã qua',
    en: 'List the decisions recorded, with their state and age',
  },
  input: z.object({
    meeting: z
      .string()
      .optional()
      .meta(field('Mã cuộc họp; không ghi thì mọi cuộc họp', 'Id of the meeting; without it, all')),
    asOf: asOfField,
  }),
  output: decisionsAnswer,
  run: ({ meeting, asOf }, context) =>
    answerOn(asOf, context, (holdings, day, cited) => {
      const lines = context.dossier.journal.filter((it) => it.kind === 'decisions')
      const id = meeting === undefined ? undefined : meetingNamed(meeting, context)
      const all = decisionsOn(lines, holdings, day, cited)
      return { decisions: all.filter((it) => id === undefined || it.meeting.id === id) }
    }),
  document: (it, languages) => reportDocument(it, 'decisionsTitle', decisionsBlocks, languages),
})
