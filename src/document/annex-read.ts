import { codeWord } from '#messages/codes'
import { formatNumber } from '#messages/format'
import type { LabelKey } from '#messages/labels'
import type { Review } from '#review/shape'
import type { Mark, Section } from './blocks.ts'
import { column, heading, row, table } from './table.ts'
import { beside, dateWords, label, marksBeside, restoredSign, say, speak, type Voice } from './voice.ts'

/** Annex H: what was read and who reported until when, so that silence is not taken for absence; and what the marks mean. */
export const readAnnex = ({ read }: Review, voice: Voice): Section => ({
  anchor: 'read',
  heading: label(voice, 'read'),
  blocks: [
    { kind: 'paragraph', passage: label(voice, 'silence'), role: 'statement' },
    table(
      label(voice, 'read'),
      [column(voice, 'record', 70), column(voice, 'number', 30, 'end')],
      counted.map(([key, count]) => row(label(voice, key), counting(read[count], voice))),
    ),
    {
      kind: 'particulars',
      entries: [
        {
          term: label(voice, 'instrumentTitles'),
          details:
            read.instrumentTitles.length === 0
              ? [label(voice, 'noneRecorded')]
              : read.instrumentTitles.map((it) =>
                  beside(voice, (language) => it[language], { after: marksBeside(voice, it, 'seen') }),
                ),
        },
      ],
    },
    heading(voice, 'reporters'),
    table(
      label(voice, 'reporters'),
      [
        column(voice, 'reporter', 50),
        column(voice, 'activities', 20, 'end'),
        column(voice, 'reportedUntil', 30, 'end'),
      ],
      read.reporters.map((it) => row(say(voice, it.name), counting(it.activities, voice), dateWords(voice, it.until))),
    ),
    heading(voice, 'marks'),
    table(
      label(voice, 'marks'),
      [column(voice, 'mark', 30), column(voice, 'meaning', 70)],
      (Object.keys(meanings) as Mark[]).map((mark) => row(markPassage(mark, voice), label(voice, meanings[mark]))),
    ),
  ],
})

const counted: readonly (readonly [LabelKey, Exclude<keyof Review['read'], 'reporters' | 'instrumentTitles'>])[] = [
  ['instrumentsRead', 'instruments'],
  ['clausesRead', 'clauses'],
  ['provisionsRead', 'provisions'],
  ['activitiesRead', 'activities'],
  ['observationsRead', 'observations'],
]

const counting = (count: number, voice: Voice) => speak(voice, (language) => [formatNumber(count, language)])

const meanings: Readonly<Record<Mark, LabelKey>> = {
  computed: 'computedMeans',
  inferred: 'inferredMeans',
  unconfirmed: 'unconfirmedMeans',
  restored: 'restoredMeans',
}

const markPassage = (mark: Mark, voice: Voice) =>
  speak(voice, (language) => [
    { kind: 'mark', mark, text: mark === 'restored' ? restoredSign : codeWord('confidence', mark, language) },
  ])
