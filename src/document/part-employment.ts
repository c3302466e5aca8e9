import { codeWord } from '#messages/codes'
import type { EmploymentView } from '#review/shape-responses'
import type { Block, Passage } from './blocks.ts'
import { column, dataTable, heading, note, row } from './table.ts'
import { cited, confidenceRuns, label, speak, strong, textRuns, type Voice } from './voice.ts'

/** Every scheme that runs with its links to measures of employment policy, or the words that none is recorded. */
export const employmentBlocks = (list: readonly EmploymentView[], voice: Voice): readonly Block[] =>
  list.length === 0
    ? []
    : [
        heading(voice, 'employmentLinks'),
        note(voice, 'employmentNote'),
        dataTable(
          'employment-links',
          voice,
          'employmentLinks',
          [column(voice, 'coverTitle', 40), column(voice, 'employmentMeasures', 60)],
          list.map((it) =>
            row(
              cited(voice, it.title, it.evidence),
              it.links.length === 0 ? label(voice, 'noEmploymentLink') : it.links.map((link) => linkWords(link, voice)),
            ),
          ),
        ),
      ]

/** `training: retraining of up to 50% of the fees` */
export const linkWords = ({ measure, how, confidence }: EmploymentView['links'][number], voice: Voice): Passage =>
  speak(voice, (language) => [
    strong(`${codeWord('employmentMeasure', measure, language)}: `),
    ...textRuns(how, language),
    ...confidenceRuns(confidence, language),
  ])
