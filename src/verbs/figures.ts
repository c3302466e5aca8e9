import { z } from 'zod'
import { figuresBlocks } from '#document/part-needs'
import { reportDocument } from '#document/report-document'
import { isPartialDate } from '#ground/date'
import { Problems } from '#ground/problem'
import { figuresOf } from '#review/figures'
import { report } from '#review/shape-common'
import { figuresView } from '#review/shape-needs'
import { answerOn, recordNamed, unknownRecord } from './answer.ts'
import { asOfField, documentVerb, field } from './verb.ts'

/** Published figures of one indicator by cell: of one period for every place, or of one place for every period. */
export const figures = documentVerb({
  name: 'figures',
  summary: {
    vi: 'Số liệu đã công bố của một chỉ tiêu theo địa bàn, nhóm đối tượng và kỳ',
    en: 'Published figures of one indicator by place, group of people and period',
  },
  input: z.object({
    indicator: z.string().meta(field('Mã chỉ tiêu thống kê', 'Id of an indicator', { argument: true })),
    group: z.string().optional().meta(field('Mã nhóm đối tượng', 'Id of a group of people')),
    part: z
      .string()
      .optional()
      .meta(
        field(
          'Phần của nhóm, như nguồn ghi, ví dụ “sex=female”',
          'Part of the group, as the source writes it, such as “sex=female”',
        ),
      ),
    period: z
      .string()
      .optional()
      .meta(
        field(
          'Kỳ; nếu không ghi thì lấy kỳ gần nhất có số liệu của nhiều tỉnh',
          'Period; without it, the last with figures of many provinces',
        ),
      ),
    place: z
      .string()
      .optional()
      .meta(field('Mã nơi; khi đó lấy mọi kỳ', 'Id of a place; the answer then holds every period')),
    asOf: asOfField,
  }),
  output: z.strictObject({ schema: z.literal('an-sinh/figures/1'), ...report, ...figuresView.shape }),
  run: ({ group, part, period, place, ...input }, context) => {
    const { index, records } = context.dossier
    const indicator = recordNamed(input.indicator, index.indicators, 'indicator', records.aliases)
    if (period !== undefined && !isPartialDate(period))
      throw new Problems([{ code: 'wrong-day', facts: { value: period } }])
    if (place !== undefined && !index.places.has(place))
      throw new Problems([unknownRecord(place, 'place', [...index.places.keys()])])
    const asked = {
      indicator,
      ...(group === undefined
        ? {}
        : { group: group === 'all' ? group : recordNamed(group, index.groups, 'group', records.aliases).id }),
      ...(part === undefined ? {} : { part }),
      ...(period === undefined ? {} : { period }),
      ...(place === undefined ? {} : { place }),
    }
    return answerOn(input.asOf, context, (holdings, day, cited) => ({
      schema: 'an-sinh/figures/1' as const,
      ...figuresOf(asked, holdings, day, cited),
    }))
  },
  document: (result, languages) =>
    reportDocument(result, 'figuresAnswer', figuresBlocks, languages, result.indicator.name),
})
