import { z } from 'zod'
import type { Block } from '#document/blocks'
import { endedBlocks } from '#document/part-ended'
import { reporterBlocks } from '#document/part-reporters'
import { reportDocument } from '#document/report-document'
import type { Voice } from '#document/voice'
import { coversOn } from '#review/cover'
import { endedOn } from '#review/ended-view'
import { rowsAsked } from '#review/gaps'
import { reportersOn } from '#review/reporters'
import { servingsOf } from '#review/rows'
import { report } from '#review/shape-common'
import { type EndedAnswer, endedAnswer, type ReporterViews, reporterViews } from '#review/shape-responses'
import { answerOn } from './answer.ts'
import { askedFields, askedOf } from './asked.ts'
import { asOfField, documentVerb } from './verb.ts'

/** Which needs were covered only by activities that ended before a day, what followed them, and what ends soon. */
export const ended = documentVerb({
  name: 'ended',
  summary: {
    vi: 'Cho biết nhu cầu mà các hoạt động đã hết thời hạn, và hoạt động tiếp nối',
    en: 'Show the needs whose activities have ended, and what followed',
  },
  input: z.object({ ...askedFields, asOf: asOfField }),
  output: z.strictObject({
    schema: z.literal('an-sinh/ended/1'),
    ...report,
    ...endedAnswer.shape,
    reporters: reporterViews,
  }),
  run: (input, context) => {
    const asked = askedOf(input, context)
    return answerOn(input.asOf, context, (holdings, day, cited) => {
      const covers = coversOn(holdings, day)
      const rows = rowsAsked(servingsOf(holdings, covers), asked, holdings, day, cited)
      const { view } = endedOn(rows, covers, Number.POSITIVE_INFINITY, holdings, day, cited, asked)
      return { schema: 'an-sinh/ended/1' as const, ...view, reporters: [...reportersOn(holdings, day)] }
    })
  },
  document: (result, languages) => reportDocument(result, 'endedAnswer', blocks, languages),
})

const blocks = (it: EndedAnswer & { readonly reporters: ReporterViews }, voice: Voice): readonly Block[] => [
  ...endedBlocks(it, voice),
  ...reporterBlocks(it.reporters, voice),
]
