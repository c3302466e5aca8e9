import { z } from 'zod'
import { needsBlocks } from '#document/part-needs'
import { reportDocument } from '#document/report-document'
import { needsOn } from '#review/needs'
import { report } from '#review/shape-common'
import { needsView } from '#review/shape-needs'
import { answerOn, recordNamed } from './answer.ts'
import { askedFields } from './asked.ts'
import { asOfField, documentVerb, field } from './verb.ts'

const { partner: _, ...narrowing } = askedFields

/** Who is protected and who is left behind, by published figures: the standing needs, the groups and provinces furthest behind, and where nothing
 *  is known. */
export const needs = documentVerb({
  name: 'needs',
  summary: {
    vi: 'Nhu cầu theo số liệu đã công bố: ai được bảo vệ, ai bị bỏ lại, chỗ nào chưa có số liệu',
    en: 'Needs by published figures: who is protected, who is left behind, where nothing is known',
  },
  input: z.object({
    indicator: z
      .string()
      .optional()
      .meta(field('Mã chỉ tiêu thống kê; nếu không ghi thì xét tất cả', 'Id of an indicator; without it, all')),
    ...narrowing,
    asOf: asOfField,
  }),
  output: z.strictObject({ schema: z.literal('an-sinh/needs/1'), ...report, ...needsView.shape }),
  run: (input, context) => {
    const { index, records } = context.dossier
    const { aliases } = records
    const asked = {
      ...(input.indicator === undefined
        ? {}
        : { indicator: recordNamed(input.indicator, index.indicators, 'indicator', aliases).id }),
      ...(input.function === undefined
        ? {}
        : { function: recordNamed(input.function, index.functions, 'function', aliases).id }),
      ...(input.group === undefined ? {} : { group: recordNamed(input.group, index.groups, 'group', aliases).id }),
    }
    return answerOn(input.asOf, context, (holdings, day, cited) => ({
      schema: 'an-sinh/needs/1' as const,
      ...needsOn(asked, holdings, day, cited),
    }))
  },
  document: (result, languages) => reportDocument(result, 'needsAnswer', needsBlocks, languages),
})
