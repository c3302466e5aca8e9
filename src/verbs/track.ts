import { z } from 'zod'
import { trackBlocks } from '#document/part-track'
import { reportDocument } from '#document/report-document'
import { coversOn } from '#review/cover'
import { report } from '#review/shape-common'
import { trackView } from '#review/shape-promises'
import { trackOn } from '#review/track'
import { answerOn, recordNamed } from './answer.ts'
import { asOfField, documentVerb, field } from './verb.ts'

/** What became of recommendations, undertakings, lessons, trends and good practices. */
export const track = documentVerb({
  name: 'track',
  summary: {
    vi: 'Theo dõi khuyến nghị, cam kết, bài học và xu hướng',
    en: 'Track recommendations, undertakings, lessons and trends',
  },
  input: z.object({
    series: z
      .string()
      .optional()
      .meta(
        field(
          'Mã chuỗi cuộc họp; nếu không ghi thì xét khuyến nghị của mọi chuỗi',
          'Id of a series of meetings; without it, recommendations of all',
          {
            argument: true,
          },
        ),
      ),
    asOf: asOfField,
  }),
  output: z.strictObject({ schema: z.literal('an-sinh/track/1'), ...report, ...trackView.shape }),
  run: ({ series, asOf }, context) => {
    const named = series === undefined ? undefined : recordNamed(series, context.dossier.index.series, 'series')
    return answerOn(asOf, context, (holdings, day, cited) => ({
      schema: 'an-sinh/track/1' as const,
      ...trackOn(
        named === undefined ? undefined : [named.id],
        Number.POSITIVE_INFINITY,
        holdings,
        coversOn(holdings, day),
        day,
        cited,
      ),
    }))
  },
  document: (result, languages) => reportDocument(result, 'track', trackBlocks, languages),
})
