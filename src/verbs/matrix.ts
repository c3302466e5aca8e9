import { z } from 'zod'
import { matrixBlocks } from '#document/part-matrix'
import { reportDocument } from '#document/report-document'
import { Problems } from '#ground/problem'
import { isAskedOf } from '#review/asked'
import { coversOn } from '#review/cover'
import { matrixOn } from '#review/matrix'
import { cellsOfRow } from '#review/rows'
import { report } from '#review/shape-common'
import { matrixBy, matrixView } from '#review/shape-matrix'
import { answerOn, unknownRecord } from './answer.ts'
import { askedFields, askedOf } from './asked.ts'
import { asOfField, documentVerb, field } from './verb.ts'

const { partner: _, ...narrowing } = askedFields

/** Every need against every group of people, or every part of the country: what is published and who is recorded to serve it. */
export const matrix = documentVerb({
  name: 'matrix',
  summary: {
    vi: 'Lập bảng nhu cầu theo nhóm đối tượng hoặc theo vùng: số liệu đã công bố và ai được ghi nhận là đáp ứng',
    en: 'Lay out needs against groups or parts of the country: what is published, and who is recorded to serve',
  },
  input: z.object({
    by: z
      .string()
      .default('groups')
      .meta(field('Cột: groups (nhóm đối tượng), places (vùng)', 'Columns: groups of people, or places')),
    ...narrowing,
    asOf: asOfField,
  }),
  output: z.strictObject({ schema: z.literal('an-sinh/matrix/1'), ...report, ...matrixView.shape }),
  run: (input, context) => {
    const asked = askedOf(input, context)
    const by = matrixBy.safeParse(input.by).data
    if (by === undefined) throw new Problems([unknownRecord(input.by, 'order', matrixBy.options)])
    return answerOn(input.asOf, context, (holdings, day, cited) => {
      const isWanted = (row: (typeof holdings.needRows)[number]): boolean =>
        (asked.need === undefined && asked.group === undefined) ||
        cellsOfRow(row, holdings).some((cell) => isAskedOf(cell, [], asked, holdings))
      return {
        schema: 'an-sinh/matrix/1' as const,
        ...matrixOn(by, isWanted, coversOn(holdings, day), holdings, day, cited),
      }
    })
  },
  document: (result, languages) => reportDocument(result, 'matrixTitle', matrixBlocks, languages),
})
