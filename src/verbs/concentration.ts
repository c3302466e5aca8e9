import { z } from 'zod'
import { flowsBlocks } from '#document/part-concentration'
import { reportDocument } from '#document/report-document'
import { Problems } from '#ground/problem'
import { parsePivot } from '#responses/crs-pivot'
import { flowsOf } from '#review/published-flows'
import { report } from '#review/shape-common'
import { flowsView } from '#review/shape-concentration'
import { answerOn, unknownRecord } from './answer.ts'
import { documentVerb, field } from './verb.ts'

/** In how many hands a country's aid lay, year by year, from a published table of sums by donor (OECD CRS). */
export const concentration = documentVerb({
  name: 'concentration',
  summary: {
    vi: 'Đo mức tập trung viện trợ của một nước theo năm, từ bảng tổng hợp của OECD theo nhà tài trợ',
    en: "Measure how concentrated a country's aid is, by year, from the OECD's table of sums by donor",
  },
  input: z.object({
    table: z.strictObject({ name: z.string(), text: z.string() }).meta(
      field('Tệp CSV: year, recipient, donor, usd_million', 'CSV file: year, recipient, donor, usd_million', {
        file: true,
      }),
    ),
    recipient: z
      .string()
      .default('Viet Nam')
      .meta(field('Nước nhận, viết như trong bảng', 'Recipient, as the table writes it')),
  }),
  output: z.strictObject({ schema: z.literal('an-sinh/concentration/1'), ...report, ...flowsView.shape }),
  run: ({ table, recipient }, context) =>
    answerOn(undefined, context, () => {
      const { flows, problems } = parsePivot(table.text, table.name)
      const byDonor = flows.filter((it) => it.by === 'donor')
      if (byDonor.length === 0)
        throw new Problems(problems.length > 0 ? problems : [{ code: 'not-by-donor', facts: { file: table.name } }])
      const recipients = [...new Set(byDonor.map((it) => it.recipient))]
      if (!recipients.includes(recipient)) throw new Problems([unknownRecord(recipient, 'recipient', recipients)])
      const years = [...flowsOf(byDonor, recipient)]
      return { schema: 'an-sinh/concentration/1' as const, recipient, years, unread: problems.length }
    }),
  document: (result, languages) => reportDocument(result, 'flowsTitle', flowsBlocks, languages),
})
