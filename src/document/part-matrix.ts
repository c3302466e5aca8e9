import { codeWord } from '#messages/codes'
import { formatDate, formatNumber } from '#messages/format'
import { labels } from '#messages/labels'
import { grades } from '#promises/alignment'
import type { MatrixView } from '#review/shape-alignment'
import type { Block, Passage, Row } from './blocks.ts'
import { recordLink } from './links.ts'
import { column, note, row } from './table.ts'
import { confidenceRuns, label, quiet, speak, strong, textRuns, type Voice } from './voice.ts'

/** A framework against each of several texts: under every clause one line a text, so that it reads on paper and filters in a sheet. */
export const matrixBlocks = (it: MatrixView, voice: Voice): readonly Block[] => [
  note(voice, 'alignmentNote'),
  {
    kind: 'particulars',
    entries: [{ term: label(voice, 'grades'), details: [countWords(it.counts, voice)] }],
  },
  {
    kind: 'table',
    name: `matrix-${it.of.id}`,
    caption: label(voice, 'alignment'),
    columns: [column(voice, 'against', 52), column(voice, 'grade', 24), column(voice, 'readTwice', 24)],
    sections: it.rows.map((one) => ({
      heading: speak(
        voice,
        (language) => [
          recordLink('clauses', one.clause, one.text[language]),
          ...confidenceRuns(one.confidence, language),
        ],
        [one.evidence],
      ),
      rows: one.points.map((point, index) => pointRow(point, it.columns[index], voice)),
    })),
  },
]

const countWords = (counts: MatrixView['counts'], voice: Voice): Passage =>
  speak(voice, (language) => [
    grades
      .filter((it) => counts[it] > 0)
      .map((it) => `${codeWord('alignment', it, language)}: ${formatNumber(counts[it], language)}`)
      .join(' · '),
  ])

type Point = MatrixView['rows'][number]['points'][number]

const pointRow = (it: Point, of: MatrixView['columns'][number] | undefined, voice: Voice): Row =>
  row(
    of === undefined ? label(voice, 'noneRecorded') : columnPassage(of, voice),
    speak(voice, (language) => [strong(codeWord('alignment', it.grade, language))]),
    speak(voice, (language) =>
      it.read === undefined
        ? [quiet(labels[language].computedGrade)]
        : [
            `${labels[language].readAgainBy} ${it.read.by[language]}, ${formatDate(it.read.made, language)}`,
            ...(it.grade === it.computed
              ? []
              : [quiet(` (${labels[language].computedGrade}: ${codeWord('alignment', it.computed, language)})`)]),
          ],
    ),
  )

const columnPassage = (it: MatrixView['columns'][number], voice: Voice): Passage =>
  speak(voice, (language) => {
    const words = labels[language]
    if (it.kind === 'schemes') return [`${formatNumber(it.schemes, language)} ${words.schemesCounted}`]
    if (it.kind === 'together')
      return [
        strong(words.together),
        quiet(
          `: ${formatNumber(it.of.read, language)} ${words.instrumentsCounted}, ${formatNumber(it.of.schemes, language)} ${words.schemesCounted}`,
        ),
      ]
    return [
      ...textRuns(it.title, language),
      quiet(` (${it.adopted.slice(0, 4)}; ${codeWord('instrumentState', it.state, language)})`),
      ...(it.inPart ? [quiet(`; ${words.enteredInPart}`)] : []),
    ]
  })
