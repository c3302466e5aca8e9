import { z } from 'zod'
import { changesTable } from '#document/part-changes'
import { reportDocument } from '#document/report-document'
import { note } from '#document/table'
import { dateWords, label } from '#document/voice'
import { isDay } from '#ground/date'
import { Problems } from '#ground/problem'
import { changesBetween } from '#review/changes'
import { changeView } from '#review/shape'
import { report } from '#review/shape-common'
import { answerOn } from './answer.ts'
import { documentVerb, field } from './verb.ts'

/** What changed between two days, over all records. */
export const changes = documentVerb({
  name: 'changes',
  summary: { vi: 'Cho biết những gì đã thay đổi giữa hai ngày', en: 'Show what changed between two days' },
  input: z.object({
    from: z.string().meta(field('Sau ngày (YYYY-MM-DD)', 'After this day (YYYY-MM-DD)', { argument: true })),
    until: z
      .string()
      .optional()
      .meta(field('Đến hết ngày (YYYY-MM-DD), mặc định là hôm nay', 'Up to this day (YYYY-MM-DD); today by default')),
  }),
  output: z.strictObject({
    schema: z.literal('an-sinh/changes/1'),
    ...report,
    from: z.string(),
    changes: z.array(changeView),
  }),
  run: ({ from, until }, context) => {
    if (!isDay(from)) throw new Problems([{ code: 'wrong-day', facts: { value: from } }])
    return answerOn(until, context, (holdings, day, cited) => {
      if (day <= from) throw new Problems([{ code: 'days-out-of-order', facts: { from, until: day } }])
      const { shown } = changesBetween(from, day, holdings, cited, Number.POSITIVE_INFINITY)
      return { schema: 'an-sinh/changes/1' as const, from, changes: [...shown] }
    })
  },
  document: (result, languages) =>
    reportDocument(
      result,
      'changesBetween',
      (it, voice) => [
        {
          kind: 'particulars',
          entries: [
            { term: label(voice, 'fromDay'), details: [dateWords(voice, it.from)] },
            { term: label(voice, 'untilDay'), details: [dateWords(voice, it.asOf)] },
          ],
        },
        note(voice, 'changesNote'),
        ...(it.changes.length === 0 ? [note(voice, 'noneFound')] : [changesTable(it.changes, voice)]),
      ],
      languages,
    ),
})
