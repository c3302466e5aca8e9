import { z } from 'zod'
import { seriesBlocks } from '#document/part-series'
import { reportDocument } from '#document/report-document'
import { seriesOn } from '#review/series'
import { report } from '#review/shape-common'
import { seriesView } from '#review/shape-promises'
import { answerOn, recordNamed } from './answer.ts'
import { asOfField, documentVerb, field } from './verb.ts'

/** Series of meetings: numbers, hosts and their turns, what came right after, the next host. */
export const series = documentVerb({
  name: 'series',
  summary: {
    vi: 'Cho biết thứ tự, lượt chủ nhà và cuộc họp liền kề của các chuỗi cuộc họp',
    en: 'Show numbers, hosts and turns of series of meetings',
  },
  input: z.object({
    id: z
      .string()
      .optional()
      .meta(
        field(
          'Mã chuỗi cuộc họp; nếu không ghi thì xét mọi chuỗi có đánh số',
          'Id of a series; without it, all that are numbered',
          { argument: true },
        ),
      ),
    asOf: asOfField,
  }),
  output: z.strictObject({ schema: z.literal('an-sinh/series/1'), ...report, series: z.array(seriesView) }),
  run: ({ id, asOf }, context) => {
    const { index, records } = context.dossier
    const asked =
      id === undefined ? records.series.filter((it) => it.numbered) : [recordNamed(id, index.series, 'series')]
    return answerOn(asOf, context, (holdings, day, cited) => ({
      schema: 'an-sinh/series/1' as const,
      series: [...seriesOn(asked, holdings, day, cited)],
    }))
  },
  document: (result, languages) =>
    reportDocument(result, 'seriesTitle', (it, voice) => seriesBlocks(it.series, voice), languages),
})
