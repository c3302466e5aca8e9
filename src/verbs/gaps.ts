import { z } from 'zod'
import { gapsBlocks } from '#document/part-gaps'
import { reportDocument } from '#document/report-document'
import { Problems } from '#ground/problem'
import { coversOn } from '#review/cover'
import { findEndingCover } from '#review/ended-cover'
import { byWay, gapsOn, rowsAsked } from '#review/gaps'
import { servingsOf } from '#review/rows'
import { report } from '#review/shape-common'
import { gapsView, gapWay } from '#review/shape-responses'
import { answerOn, unknownRecord } from './answer.ts'
import { askedFields, askedOf } from './asked.ts'
import { asOfField, documentVerb, field } from './verb.ts'

const { partner: _, ...narrowing } = askedFields

/** Which needs are least covered, ranked in several ways side by side. */
export const gaps = documentVerb({
  name: 'gaps',
  summary: {
    vi: 'Xếp hạng khoảng trống theo nhiều cách, và nêu nhu cầu chưa ghi nhận ai đáp ứng',
    en: 'Rank gaps in several ways, and show what nobody is recorded to serve',
  },
  input: z.object({
    by: z
      .string()
      .default('people')
      .meta(
        field(
          'Cách xếp: people (số người), distance (khoảng cách tới chỉ tiêu), money (vốn bình quân đầu người), partners (đối tác), since (từ hoạt động cuối cùng)',
          'Order: people, distance (to target), money (per person), partners, since (the last activity)',
        ),
      ),
    ...narrowing,
    asOf: asOfField,
  }),
  output: z.strictObject({ schema: z.literal('an-sinh/gaps/1'), ...report, ...gapsView.shape, by: gapWay }),
  run: (input, context) => {
    const asked = askedOf(input, context)
    const by = gapWay.safeParse(input.by).data
    if (by === undefined) throw new Problems([unknownRecord(input.by, 'order', gapWay.options)])
    return answerOn(input.asOf, context, (holdings, day, cited) => {
      const covers = coversOn(holdings, day)
      const servings = servingsOf(holdings, covers)
      const rows = rowsAsked(servings, asked, holdings, day, cited)
      const ending = findEndingCover(covers, holdings, day)
      const found = gapsOn(rows, servings, covers, ending, Number.POSITIVE_INFINITY, holdings, day, cited, asked)
      return { schema: 'an-sinh/gaps/1' as const, ...found, rows: [...byWay(found.rows, by)], by }
    })
  },
  document: (result, languages) => reportDocument(result, 'gapsAnswer', gapsBlocks, languages),
})
