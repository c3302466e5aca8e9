import { z } from 'zod'
import { commentsBlocks, noComments } from '#document/part-comments'
import { reportDocument } from '#document/report-document'
import { commentsOn } from '#review/comments'
import { report } from '#review/shape-common'
import { commentView } from '#review/shape-promises'
import { answerOn, recordNamed } from './answer.ts'
import { asOfField, documentVerb, field } from './verb.ts'

/** Comments on drafts, which are open, and whether the next version took them up. */
export const comments = documentVerb({
  name: 'comments',
  summary: {
    vi: 'Cho biết góp ý dự thảo nào còn mở và bản sau có tiếp thu không',
    en: 'Show which comments on drafts are open, and whether the next version took them up',
  },
  input: z.object({
    draft: z
      .string()
      .optional()
      .meta(
        field('Mã dự thảo; nếu không ghi thì xét mọi dự thảo', 'Id of a draft; without it, all drafts', {
          argument: true,
        }),
      ),
    asOf: asOfField,
  }),
  output: z.strictObject({ schema: z.literal('an-sinh/comments/1'), ...report, comments: z.array(commentView) }),
  run: ({ draft, asOf }, context) => {
    const { index, records } = context.dossier
    const named = draft === undefined ? undefined : recordNamed(draft, index.instruments, 'instrument', records.aliases)
    return answerOn(asOf, context, (holdings, day, cited) => ({
      schema: 'an-sinh/comments/1' as const,
      comments: [...commentsOn(named?.id, holdings, day, cited)],
    }))
  },
  document: (result, languages) =>
    reportDocument(
      result,
      'comments',
      (it, voice) => (it.comments.length === 0 ? [noComments(voice)] : commentsBlocks(it.comments, voice)),
      languages,
    ),
})
