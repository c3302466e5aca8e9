import { z } from 'zod'
import { corridorsBlocks } from '#document/part-corridors'
import { reportDocument } from '#document/report-document'
import { corridorsOn } from '#review/corridors'
import { report } from '#review/shape-common'
import { corridorsView } from '#review/shape-corridors'
import { answerOn } from './answer.ts'
import { asOfField, documentVerb } from './verb.ts'

/** Labour migration by destination, with what was agreed, what protects, and who works on it. */
export const corridors = documentVerb({
  name: 'corridors',
  summary: {
    vi: 'Lao động đi làm việc ở nước ngoài theo nơi đến: số lượt đi, thỏa thuận, chính sách bảo vệ, hoạt động',
    en: 'Labour migration by destination: departures, agreements, protections, activities',
  },
  input: z.object({ asOf: asOfField }),
  output: z.strictObject({ schema: z.literal('an-sinh/corridors/1'), ...report, ...corridorsView.shape }),
  run: ({ asOf }, context) =>
    answerOn(asOf, context, (holdings, day, cited) => ({
      schema: 'an-sinh/corridors/1' as const,
      ...corridorsOn(holdings, day, cited),
    })),
  document: (result, languages) => reportDocument(result, 'corridorsTitle', corridorsBlocks, languages),
})
