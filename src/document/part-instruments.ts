import { codeWord } from '#messages/codes'
import { formatDate, formatSpan } from '#messages/format'
import { labels } from '#messages/labels'
import type { InstrumentsView, InstrumentView } from '#review/instruments'
import type { Block, Passage, Row } from './blocks.ts'
import { linkedRuns } from './links.ts'
import { column, dataTable, keyed, row } from './table.ts'
import { confidenceRuns, label, listed, quiet, speak, strong, type Voice } from './voice.ts'

/** The instruments of a dossier with how each stands on the day, who answers for it, and its clauses. */
export const instrumentsBlocks = ({ instruments }: InstrumentsView, voice: Voice): readonly Block[] => [
  dataTable(
    'instruments',
    voice,
    'instrumentsTitle',
    [
      column(voice, 'thisText', 32),
      column(voice, 'stateOfText', 18),
      column(voice, 'answersFor', 18),
      column(voice, 'clause', 32),
    ],
    instruments.map((it) => instrumentRow(it, voice)),
  ),
]

const instrumentRow = (it: InstrumentView, voice: Voice): Row =>
  keyed(
    it.id,
    row(
      [
        speak(
          voice,
          (language) => [
            ...linkedRuns('instruments', it.id, it.title, language),
            ...confidenceRuns(it.confidence, language),
          ],
          [it.evidence],
        ),
        speak(voice, (language) => [
          quiet(
            [
              codeWord('instrumentLevel', it.level, language),
              formatDate(it.adopted, language),
              ...(it.inPart ? [labels[language].enteredInPart] : []),
            ].join('; '),
          ),
        ]),
      ],
      [
        speak(voice, (language) => [strong(codeWord('instrumentState', it.state, language))]),
        speak(voice, (language) => [quiet(formatSpan(it.horizon.from, it.horizon.to, language))]),
      ],
      it.responsible === undefined ? label(voice, 'noneRecorded') : responsible(it.responsible, voice),
      it.clauses.length === 0
        ? label(voice, 'noneRecorded')
        : it.clauses.map((one) =>
            listed(
              speak(
                voice,
                (language) => [
                  ...linkedRuns('clauses', one.id, one.text, language),
                  ...confidenceRuns(one.confidence, language),
                  ...(one.due === undefined ? [] : [quiet(` (${one.due})`)]),
                ],
                [one.evidence],
              ),
            ),
          ),
    ),
  )

const responsible = (it: NonNullable<InstrumentView['responsible']>, voice: Voice): Passage =>
  speak(voice, (language) => [
    ...linkedRuns('organisations', it.id, it.name, language),
    ...confidenceRuns(it.confidence, language),
    ...(it.ended === undefined
      ? []
      : [quiet(` (${labels[language].ended.toLowerCase()} ${formatDate(it.ended, language)})`)]),
  ])
