import { z } from 'zod'
import { overlapsBlocks } from '#document/part-overlaps'
import { reportDocument } from '#document/report-document'
import { coversOn } from '#review/cover'
import { overlapsOn } from '#review/overlap-view'
import { report } from '#review/shape-common'
import { overlapsView } from '#review/shape-responses'
import { answerOn } from './answer.ts'
import { askedFields, askedOf } from './asked.ts'
import { asOfField, documentVerb } from './verb.ts'

/** Where two partners serve the same people in the same place and time, whether they do the same or complete each other,
 *  and what people found about it. */
export const overlaps = documentVerb({
  name: 'overlaps',
  summary: {
    vi: 'Tìm nơi hai đối tác có thể cùng làm một việc, hoặc bổ sung cho nhau',
    en: 'Find where two partners may do the same, or complete each other',
  },
  input: z.object({ ...askedFields, asOf: asOfField }),
  output: z.strictObject({ schema: z.literal('an-sinh/overlaps/1'), ...report, ...overlapsView.shape }),
  run: (input, context) => {
    const asked = askedOf(input, context)
    return answerOn(input.asOf, context, (holdings, day, cited) => ({
      schema: 'an-sinh/overlaps/1' as const,
      ...overlapsOn(coversOn(holdings, day), Number.POSITIVE_INFINITY, holdings, day, cited, asked).view,
    }))
  },
  document: (result, languages) => reportDocument(result, 'overlapsAnswer', overlapsBlocks, languages),
})
