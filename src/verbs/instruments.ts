import { z } from 'zod'
import { instrumentsBlocks } from '#document/part-instruments'
import { reportDocument } from '#document/report-document'
import { Problems } from '#ground/problem'
import { instrumentLevel } from '#promises/instrument'
import { instrumentsOn, instrumentsView } from '#review/instruments'
import { report } from '#review/shape-common'
import { answerOn, unknownRecord } from './answer.ts'
import { asOfField, documentVerb, field } from './verb.ts'

/** Every text that something was agreed in, as it stands on the day, with its clauses and the body that answers for it. */
export const instruments = documentVerb({
  name: 'instruments',
  summary: {
    vi: 'Liệt kê các văn kiện và điều khoản theo tình trạng tại ngày xem',
    en: 'List the instruments and their clauses as they stand on the day',
  },
  input: z.object({
    level: z
      .string()
      .optional()
      .meta(
        field(
          'Chỉ giữ cấp này: global, regional, asean, national',
          'Keep only this level: global, regional, asean, national',
        ),
      ),
    asOf: asOfField,
  }),
  output: z.strictObject({ schema: z.literal('an-sinh/instruments/1'), ...report, ...instrumentsView.shape }),
  run: ({ level, asOf }, context) => {
    const asked = instrumentLevel.options.find((it) => it === level)
    if (level !== undefined && asked === undefined)
      throw new Problems([unknownRecord(level, 'level', instrumentLevel.options)])
    return answerOn(asOf, context, (holdings, day, cited) => ({
      schema: 'an-sinh/instruments/1' as const,
      ...instrumentsOn(asked, holdings, day, cited),
    }))
  },
  document: (result, languages) => reportDocument(result, 'instrumentsTitle', instrumentsBlocks, languages),
})
