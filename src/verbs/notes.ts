import { z } from 'zod'
import { notesIn } from '#dossier/journal'
import { recordedNote } from '#review/note'
import { meetingNamed } from './review.ts'
import { asOfField, field, verb } from './verb.ts'

/** The notes that stand in the file of a meeting. */
export const notes = verb({
  name: 'notes',
  summary: { vi: 'Liệt kê ghi chú trong hồ sơ của một cuộc họp', en: 'List the notes in the file of a meeting' },
  input: z.object({
    meeting: z.string().meta(field('Mã cuộc họp, hoặc “next”', 'Id of the meeting, or “next”', { argument: true })),
    asOf: asOfField,
  }),
  output: z.array(recordedNote),
  run: ({ meeting, asOf }, context) => {
    const id = meetingNamed(meeting, context, asOf)
    return notesIn(context.dossier.journal).filter((it) => it.meeting === id)
  },
})
