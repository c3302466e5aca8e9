import { z } from 'zod'
import { moneyBlocks } from '#document/part-money-by'
import { reportDocument } from '#document/report-document'
import { Problems } from '#ground/problem'
import { isMoneyColumn, moneyBy } from '#review/money'
import { report } from '#review/shape-common'
import { askedMeasures, moneyColumns, moneyView } from '#review/shape-money'
import { answerOn, recordNamed, unknownRecord } from './answer.ts'
import { asOfField, documentVerb, field } from './verb.ts'

const year = z.coerce.number().int().min(1900).max(2200).optional()

/** Money laid out by partner, need, place, year: with the account of every share that is in it or left out of it. */
export const money = documentVerb({
  name: 'money',
  summary: {
    vi: 'Số tiền theo chức năng, đối tác, địa bàn, năm, kèm phần được tính, bị loại, chia theo quy tắc, tính một lần',
    en: 'Money by function, partner, place, year, with what is included, left out, shared out by rule, counted once',
  },
  input: z.object({
    by: z
      .string()
      .default('function')
      .meta(
        field(
          `Các cột, cách nhau bằng dấu phẩy: ${moneyColumns.join(', ')}`,
          `Columns, separated by commas: ${moneyColumns.join(', ')}`,
        ),
      ),
    measure: z
      .enum(askedMeasures)
      .default('commitment')
      .meta(field(`Loại khoản: ${askedMeasures.join(', ')}`, `Kind of money: ${askedMeasures.join(', ')}`)),
    currency: z
      .string()
      .regex(/^[A-Z]{3}$/)
      .default('USD')
      .meta(field('Loại tiền quy đổi (ba chữ cái)', 'Currency to value it in (three letters)')),
    level: z
      .enum(['funder', 'implementer'])
      .default('funder')
      .meta(
        field(
          'Tính một lần ở: funder (bên cấp vốn đầu tiên) hoặc implementer (bên chi cuối cùng)',
          'Count once at: funder (the first giver) or implementer (the last spender)',
        ),
      ),
    direction: z
      .enum(['received', 'obligation', 'given'])
      .default('received')
      .meta(
        field(
          'Chiều: received (tiếp nhận), obligation (nghĩa vụ), given (đóng góp)',
          'Direction: received, obligation, given',
        ),
      ),
    places: z
      .enum(['not shared out', 'equal parts', 'by population'])
      .default('not shared out')
      .meta(
        field(
          'Chia theo địa bàn: not shared out (không chia), equal parts (chia đều), by population (theo dân số)',
          'Shares by place: not shared out, equal parts, by population',
        ),
      ),
    functions: z
      .enum(['not shared out', 'equal parts'])
      .default('not shared out')
      .meta(
        field(
          'Chia theo chức năng: not shared out (không chia), equal parts (chia đều)',
          'Shares by function: not shared out, equal parts',
        ),
      ),
    partner: z.string().optional().meta(field('Mã đối tác', 'Id of the partner')),
    from: year.meta(field('Từ năm', 'From the year')),
    until: year.meta(field('Đến năm', 'Until the year')),
    asOf: asOfField,
  }),
  output: z.strictObject({ schema: z.literal('an-sinh/money/1'), ...report, ...moneyView.shape }),
  run: ({ by, partner, places, functions, from, until, asOf, ...asked }, context) => {
    const { index, records } = context.dossier
    const columns = by.split(',').map((it) => it.trim())
    const unknown = columns.filter((it) => !isMoneyColumn(it))
    if (unknown.length > 0) throw new Problems(unknown.map((it) => unknownRecord(it, 'column', moneyColumns)))
    if (from !== undefined && until !== undefined && until < from)
      throw new Problems([{ code: 'years-out-of-order', facts: { from, until } }])
    const named =
      partner === undefined ? undefined : recordNamed(partner, index.organisations, 'organisation', records.aliases)
    const question = {
      ...asked,
      by: columns.filter(isMoneyColumn),
      rules: { places, functions, groups: 'not shared out' as const },
      ...(named === undefined ? {} : { partner: named.id }),
      ...(from === undefined ? {} : { from }),
      ...(until === undefined ? {} : { until }),
    }
    return answerOn(asOf, context, (holdings, day, cited) => ({
      schema: 'an-sinh/money/1' as const,
      ...moneyBy(question, holdings, day, cited),
    }))
  },
  document: (result, languages) => reportDocument(result, 'moneyTitle', moneyBlocks, languages),
})
