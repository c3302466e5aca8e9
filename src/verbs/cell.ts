import { z } from 'zod'
import { cellBlocks } from '#document/part-cell'
import { reportDocument } from '#document/report-document'
import { schemesOf } from '#dossier/one-record'
import { codeWord } from '#messages/codes'
import { cellAsked } from '#review/cell-asked'
import { cellOn } from '#review/cell-view'
import type { CellLabel } from '#review/proposal'
import { cellView } from '#review/shape-cell'
import { report } from '#review/shape-common'
import { answerOn } from './answer.ts'
import { holdingsOf } from './holdings.ts'
import { asOfField, documentVerb, field } from './verb.ts'

/** Everything known about one cell on a day: who needs, who serves, what was promised, and what is missing. */
export const cell = documentVerb({
  name: 'cell',
  summary: { vi: 'Cho biết mọi điều đã ghi về một ô nhu cầu', en: 'Show everything known about one need cell' },
  readsRules: true,
  input: z.object({
    expression: z
      .string()
      .meta(
        field(
          'Ô nhu cầu: chức năng / nhóm / nơi / thời gian, ví dụ “disability / pwd / vn-02 / 2022”; “all” là tất cả',
          'Cell: function / group / place / span, such as “disability / pwd / vn-02 / 2022”; “all” for everything',
          { argument: true },
        ),
      ),
    asOf: asOfField,
  }),
  output: z.strictObject({ schema: z.literal('an-sinh/cell/1'), ...report, ...cellView.shape }),
  run: ({ expression, asOf }, context) => {
    const asked = cellAsked(expression, holdingsOf(context.dossier))
    const { rules } = context
    const rulesOf = (provision: string) => (rules === undefined ? [] : schemesOf(rules, provision))
    return answerOn(asOf, context, (holdings, day, cited) => ({
      schema: 'an-sinh/cell/1' as const,
      ...cellOn(asked, rulesOf, holdings, day, cited),
    }))
  },
  document: (result, languages) =>
    reportDocument(result, 'cellTitle', cellBlocks, languages, {
      vi: cellTitle(result.cell, 'vi'),
      en: cellTitle(result.cell, 'en'),
    }),
})

/** `Old age · persons with disabilities · Hà Nội` */
export const cellTitle = (it: CellLabel, language: 'vi' | 'en'): string =>
  [
    typeof it.function === 'string' ? codeWord('cellFunction', it.function, language) : it.function[language],
    typeof it.group === 'string' ? codeWord('cellGroup', it.group, language) : it.group[language],
    typeof it.place === 'string' ? codeWord('cellPlace', it.place, language) : it.place[language],
  ].join(' · ')
