import { z } from 'zod'
import type { Block } from '#document/blocks'
import { overlapsBlocks } from '#document/part-overlaps'
import { reporterBlocks } from '#document/part-reporters'
import { reportDocument } from '#document/report-document'
import type { Voice } from '#document/voice'
import { coversOn } from '#review/cover'
import { overlapsOn } from '#review/overlap-view'
import { reportersOn } from '#review/reporters'
import { report } from '#review/shape-common'
import { type OverlapsView, overlapsView, type ReporterViews, reporterViews } from '#review/shape-responses'
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
  output: z.strictObject({
    schema: z.literal('an-sinh/overlaps/1'),
    ...report,
    ...overlapsView.shape,
    reporters: reporterViews,
  }),
  run: (input, context) => {
    const asked = askedOf(input, context)
    return answerOn(input.asOf, context, (holdings, day, cited) => ({
      schema: 'an-sinh/overlaps/1' as const,
      ...overlapsOn(coversOn(holdings, day), Number.POSITIVE_INFINITY, holdings, day, cited, asked).view,
      reporters: [...reportersOn(holdings, day)],
    }))
  },
  document: (result, languages) => reportDocument(result, 'overlapsAnswer', blocks, languages),
})

const blocks = (it: OverlapsView & { readonly reporters: ReporterViews }, voice: Voice): readonly Block[] => [
  ...overlapsBlocks(it, voice),
  ...reporterBlocks(it.reporters, voice),
]
