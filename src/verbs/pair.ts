import { z } from 'zod'
import { pairBlocks } from '#document/part-pair'
import { reportDocument } from '#document/report-document'
import { Problems } from '#ground/problem'
import { pairOn } from '#review/pair'
import { report } from '#review/shape-common'
import { pairView } from '#review/shape-pair'
import { answerOn } from './answer.ts'
import { asOfField, documentVerb, field } from './verb.ts'

/** Two activities side by side, for whoever has to say whether they are one, or overlap. */
export const pair = documentVerb({
  name: 'pair',
  summary: {
    vi: 'Đặt hai hoạt động cạnh nhau, từng mục một, và cho biết đã kết luận gì',
    en: 'Put two activities side by side, field by field, with what was found about them',
  },
  input: z.object({
    first: z.string().meta(field('Mã hoạt động thứ nhất', 'Id of the first activity', { argument: true })),
    second: z.string().meta(field('Mã hoạt động thứ hai', 'Id of the second activity', { argument: true })),
    asOf: asOfField,
  }),
  output: z.strictObject({ schema: z.literal('an-sinh/pair/1'), ...report, ...pairView.shape }),
  run: ({ first, second, asOf }, context) =>
    answerOn(asOf, context, (holdings, _, cited) => {
      const byId = new Map(holdings.activities.map((it) => [it.id, it]))
      const [a, b] = [byId.get(first), byId.get(second)]
      const unknown = [first, second].filter((id) => !byId.has(id))
      if (a === undefined || b === undefined)
        throw new Problems(unknown.map((id) => ({ code: 'unknown-activity', facts: { id, known: [...byId.keys()] } })))
      if (a === b) throw new Problems([{ code: 'pair-of-one', facts: { id: first } }])
      return { schema: 'an-sinh/pair/1' as const, ...pairOn([a, b], holdings, cited) }
    }),
  document: (result, languages) => reportDocument(result, 'pairTitle', pairBlocks, languages),
})
