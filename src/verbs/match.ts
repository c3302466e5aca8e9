import { z } from 'zod'
import { prioritiesBlocks } from '#document/part-priorities'
import { reportDocument } from '#document/report-document'
import { coversOn } from '#review/cover'
import { prioritiesOn } from '#review/priorities'
import { report } from '#review/shape-common'
import { prioritiesView } from '#review/shape-promises'
import { answerOn, recordNamed } from './answer.ts'
import { asOfField, documentVerb, field } from './verb.ts'

/** Priorities of the ministry and of partners against each other, and what each partner's history suggests. */
export const match = documentVerb({
  name: 'match',
  summary: {
    vi: 'So khớp ưu tiên của Bộ và của đối tác',
    en: 'Match the priorities of the ministry and of partners',
  },
  input: z.object({
    partner: z
      .string()
      .optional()
      .meta(
        field('Mã đối tác; nếu không ghi thì xét mọi đối tác', 'Id of a partner; without it, all partners', {
          argument: true,
        }),
      ),
    asOf: asOfField,
  }),
  output: z.strictObject({ schema: z.literal('an-sinh/match/1'), ...report, ...prioritiesView.shape }),
  run: ({ partner, asOf }, context) => {
    const { index, records } = context.dossier
    const named =
      partner === undefined ? undefined : recordNamed(partner, index.organisations, 'organisation', records.aliases)
    return answerOn(asOf, context, (holdings, day, cited) => ({
      schema: 'an-sinh/match/1' as const,
      ...prioritiesOn(named?.id, Number.POSITIVE_INFINITY, holdings, coversOn(holdings, day), day, cited),
    }))
  },
  document: (result, languages) => reportDocument(result, 'match', prioritiesBlocks, languages),
})
