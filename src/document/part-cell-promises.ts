import { codeWord } from '#messages/codes'
import { formatDate } from '#messages/format'
import type { CellView } from '#review/shape-cell'
import type { Block } from './blocks.ts'
import { column, dataTable, heading, keyed, row } from './table.ts'
import {
  confidenceRuns,
  label,
  listed,
  quiet,
  recordLink,
  restoredRuns,
  say,
  speak,
  type Voice,
  valueWords,
} from './voice.ts'

/** What was promised for a cell: clauses, targets, recommendations and undertakings. */
export const cellPromiseBlocks = (it: CellView, voice: Voice): readonly Block[] => [
  ...clauseBlocks(it, voice),
  ...targetBlocks(it, voice),
  ...recommendationBlocks(it, voice),
  ...undertakingBlocks(it, voice),
]

const clauseBlocks = ({ clauses }: CellView, voice: Voice): readonly Block[] => [
  heading(voice, 'cellClauses', 'part-clauses'),
  dataTable(
    'clauses',
    voice,
    'cellClauses',
    [column(voice, 'clause', 58), column(voice, 'state', 42)],
    clauses.map((it) =>
      keyed(
        it.clause,
        row(
          [
            speak(
              voice,
              (language) => [recordLink('clauses', it.clause, it.text[language]), ...restoredRuns(it.text, language)],
              [it.evidence],
            ),
            speak(voice, (language) => [quiet(codeWord('duty', it.duty, language))]),
          ],
          speak(voice, (language) => [
            recordLink('instruments', it.instrumentId, it.instrument[language]),
            quiet(
              ` · ${codeWord('instrumentState', it.state, language)}${it.serves === 'yes' ? '' : ` · ${codeWord('serves', 'unknown', language)}`}`,
            ),
          ]),
        ),
      ),
    ),
  ),
]

const targetBlocks = ({ targets }: CellView, voice: Voice): readonly Block[] => [
  heading(voice, 'targets', 'part-targets'),
  dataTable(
    'targets',
    voice,
    'targets',
    [
      column(voice, 'target', 44),
      column(voice, 'wanted', 18),
      column(voice, 'lastValue', 20),
      column(voice, 'verdict', 18),
    ],
    targets.map((it) =>
      keyed(
        it.clause,
        row(
          [
            speak(
              voice,
              (language) => [
                recordLink('targets', it.clause, it.text[language]),
                ...confidenceRuns(it.confidence, language),
              ],
              [it.evidence],
            ),
            speak(voice, (language) => [quiet(it.instrument[language])]),
          ],
          speak(voice, (language) => [
            `${valueWords(it.wanted, it.unit, language)} (${formatDate(String(it.year), language)})`,
          ]),
          it.last.length === 0
            ? label(voice, 'noData')
            : it.last.map((one) =>
                speak(
                  voice,
                  (language) => [
                    `${valueWords(one.value, one.unit, language)} (${formatDate(one.period, language)})`,
                    ...confidenceRuns(one.confidence, language),
                  ],
                  [one.evidence],
                ),
              ),
          speak(voice, (language) => [codeWord('verdict', it.verdict, language)]),
        ),
      ),
    ),
  ),
]

const recommendationBlocks = ({ recommendations }: CellView, voice: Voice): readonly Block[] => [
  heading(voice, 'recommendations', 'part-recommendations'),
  dataTable(
    'recommendations',
    voice,
    'recommendations',
    [column(voice, 'recommendation', 60), column(voice, 'steps', 40)],
    recommendations.map((it) =>
      keyed(
        it.id,
        row(
          [
            speak(voice, (language) => [recordLink('recommendations', it.id, it.text[language])], [it.evidence]),
            speak(voice, (language) => [
              quiet(
                `${it.meeting[language]}${it.serves === 'yes' ? '' : ` · ${codeWord('serves', 'unknown', language)}`}`,
              ),
            ]),
          ],
          it.steps.map(({ step, state }) =>
            listed(
              speak(voice, (language) => [
                `${codeWord('step', step, language)}: ${codeWord('stepState', state, language)}`,
              ]),
            ),
          ),
        ),
      ),
    ),
  ),
]

const undertakingBlocks = ({ undertakings }: CellView, voice: Voice): readonly Block[] => [
  heading(voice, 'undertakings', 'part-undertakings'),
  dataTable(
    'undertakings',
    voice,
    'undertakings',
    [column(voice, 'undertaking', 60), column(voice, 'steps', 40)],
    undertakings.map((it) =>
      keyed(
        it.id,
        row(
          speak(voice, (language) => [recordLink('undertakings', it.id, it.name[language])], [it.evidence]),
          it.step === undefined ? label(voice, 'noneRecorded') : say(voice, it.step),
        ),
      ),
    ),
  ),
]
