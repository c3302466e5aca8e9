import { z } from 'zod'
import { cellsBlocks } from '#document/part-cells'
import { reportDocument } from '#document/report-document'
import { Problems } from '#ground/problem'
import { isAskedOf } from '#review/asked'
import { cellsOn } from '#review/cells'
import { coversOn } from '#review/cover'
import { cellsOfRow } from '#review/rows'
import { cellsBy, cellsView } from '#review/shape-cells'
import { report } from '#review/shape-common'
import { answerOn, unknownRecord } from './answer.ts'
import { askedFields, askedOf } from './asked.ts'
import { asOfField, documentVerb, field } from './verb.ts'

const { partner: _, ...narrowing } = askedFields

/** Every need against every group of people, or every part of the country: what is published and who is recorded to serve it. */
export const cells = documentVerb({
  name: 'cells',
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
  output: z.strictObject({ schema: z.literal('an-sinh/cells/1'), ...report, ...cellsView.shape }),
  run: (input, context) => {
    const asked = askedOf(input, context)
    const by = cellsBy.safeParse(input.by).data
    if (by === undefined) throw new Problems([unknownRecord(input.by, 'order', cellsBy.options)])
    return answerOn(input.asOf, context, (holdings, day, cited) => {
      const isWanted = (row: (typeof holdings.needRows)[number]): boolean =>
        (asked.need === undefined && asked.group === undefined) ||
        cellsOfRow(row, holdings).some((cell) => isAskedOf(cell, [], asked, holdings))
      return {
        schema: 'an-sinh/cells/1' as const,
        ...cellsOn(by, isWanted, coversOn(holdings, day), holdings, day, cited),
      }
    })
  },
  document: (result, languages) => reportDocument(result, 'cellsTitle', cellsBlocks, languages),
})
