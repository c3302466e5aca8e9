import { z } from 'zod'
import { benchmarksBlocks } from '#document/part-benchmarks'
import { reportDocument } from '#document/report-document'
import { Problems } from '#ground/problem'
import { statistics } from '#promises/benchmark'
import { benchmarksOn } from '#review/benchmarks'
import { report } from '#review/shape-common'
import { benchmarksView } from '#review/shape-promises'
import { answerOn, recordNamed, unknownRecord } from './answer.ts'
import { asOfField, documentVerb, field } from './verb.ts'

/** Where the country stands to its targets, to groups of countries, and between its own groups of people. */
export const benchmark = documentVerb({
  name: 'benchmark',
  summary: {
    vi: 'So với chỉ tiêu, với các nhóm nước, và giữa các nhóm dân cư',
    en: 'Stand against targets, groups of countries, and between groups of people',
  },
  input: z.object({
    indicator: z
      .string()
      .optional()
      .meta(
        field('Mã chỉ tiêu thống kê; nếu không ghi thì xét tất cả', 'Id of an indicator; without it, all', {
          argument: true,
        }),
      ),
    group: z
      .string()
      .optional()
      .meta(field('Mã nhóm nước; nếu không ghi thì xét tất cả', 'Id of a group of countries; without it, all')),
    statistic: z
      .string()
      .optional()
      .meta(
        field(
          'Cách tính: mean, median, minimum; nếu không ghi thì xét cả ba',
          'Statistic: mean, median, minimum; without it, all three',
        ),
      ),
    asOf: asOfField,
  }),
  output: z.strictObject({ schema: z.literal('an-sinh/benchmark/1'), ...report, ...benchmarksView.shape }),
  run: (input, context) => {
    const { index, records } = context.dossier
    const groups = new Map(records['country-groups'].map((it) => [it.id, it]))
    const statistic = statistics.find((it) => it === input.statistic)
    if (input.statistic !== undefined && statistic === undefined)
      throw new Problems([unknownRecord(input.statistic, 'statistic', statistics)])
    const asked = {
      withFigures: true,
      ...(input.indicator === undefined
        ? {}
        : { indicator: recordNamed(input.indicator, index.indicators, 'indicator').id }),
      ...(input.group === undefined ? {} : { group: recordNamed(input.group, groups, 'country-group').id }),
      ...(statistic === undefined ? {} : { statistic }),
    }
    return answerOn(input.asOf, context, (holdings, day, cited) => ({
      schema: 'an-sinh/benchmark/1' as const,
      ...benchmarksOn(asked, Number.POSITIVE_INFINITY, holdings, day, cited),
    }))
  },
  document: (result, languages) => reportDocument(result, 'benchmark', benchmarksBlocks, languages),
})
