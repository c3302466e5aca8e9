import { z } from 'zod'
import { matrixBlocks } from '#document/part-matrix'
import { reportDocument } from '#document/report-document'
import { matrixOf } from '#review/alignment-matrix'
import { matrixView } from '#review/shape-alignment'
import { report } from '#review/shape-common'
import { answerOn, recordNamed } from './answer.ts'
import { againstAsked, compare, focusAsked, gradesAsked, mustBeKnown, named } from './compare.ts'
import { documentVerb } from './verb.ts'

/** How the clauses of one instrument stand in others, text by text. */
export const matrix = documentVerb({
  name: 'matrix',
  summary: {
    vi: 'Đối chiếu từng điều khoản của một văn kiện với từng văn kiện khác',
    en: 'Compare each clause of an instrument with each of several others',
  },
  input: compare.input,
  output: z.strictObject({ schema: z.literal('an-sinh/matrix/1'), ...report, ...matrixView.shape }),
  run: (input, context) => {
    const { index, records } = context.dossier
    const of = recordNamed(input.of, index.instruments, 'instrument', records.aliases)
    const against = againstAsked(input.against, context)
    const focus = focusAsked(input, context)
    const wanted = gradesAsked(input.grade)
    return answerOn(input.asOf, context, (holdings, day, cited) => {
      mustBeKnown([of, ...named(against, holdings)], holdings, day)
      const made = matrixOf(of, against, focus, holdings, day, cited)
      const isWanted = ({ points: [together] }: (typeof made.rows)[number]): boolean =>
        together !== undefined && (wanted.includes(together.grade) || together.grade === 'unknown')
      return { schema: 'an-sinh/matrix/1' as const, ...made, rows: made.rows.filter(isWanted) }
    })
  },
  document: (result, languages) => reportDocument(result, 'alignment', matrixBlocks, languages, result.of.title),
})
