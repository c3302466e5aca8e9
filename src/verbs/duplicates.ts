import { z } from 'zod'
import { duplicatesBlocks } from '#document/part-duplicates'
import { reportDocument } from '#document/report-document'
import { Problems } from '#ground/problem'
import { duplicatesOn } from '#review/duplicates'
import { report } from '#review/shape-common'
import { duplicatesView } from '#review/shape-duplicates'
import { answerOn } from './answer.ts'
import { asOfField, documentVerb, field } from './verb.ts'

/** Activities that may be one and the same, reported by several partners: a list to decide on, never merged by itself. */
export const duplicates = documentVerb({
  name: 'duplicates',
  summary: {
    vi: 'Cho biết hoạt động nào có thể là một, vì sao, và đã kết luận thế nào',
    en: 'Show which activities may be one, why, and what was decided about them',
  },
  input: z.object({
    activity: z
      .string()
      .optional()
      .meta(
        field('Mã hoạt động; nếu không ghi thì xét mọi hoạt động', 'Id of an activity; without it, all activities', {
          argument: true,
        }),
      ),
    asOf: asOfField,
  }),
  output: z.strictObject({ schema: z.literal('an-sinh/duplicates/1'), ...report, ...duplicatesView.shape }),
  run: ({ activity, asOf }, context) => {
    const known = context.dossier.records.activities.map((it) => it.id)
    if (activity !== undefined && !known.includes(activity))
      throw new Problems([{ code: 'unknown-activity', facts: { id: activity, known } }])
    return answerOn(asOf, context, (holdings, _, cited) => ({
      schema: 'an-sinh/duplicates/1' as const,
      ...duplicatesOn(activity, Number.POSITIVE_INFINITY, holdings, cited),
    }))
  },
  document: (result, languages) =>
    reportDocument(result, 'duplicates', duplicatesBlocks, languages, result.activity?.title),
})
