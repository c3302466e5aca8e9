import { codeWord } from '#messages/codes'
import { formatDate, formatNumber } from '#messages/format'
import { labels } from '#messages/labels'
import type { WithWhomView } from '#review/shape-with-whom'
import type { Block, Passage } from './blocks.ts'
import { column, dataTable, heading, keyed, note, row } from './table.ts'
import { label, listed, quiet, say, speak, textRuns, type Voice } from './voice.ts'

/** Needs without a running activity, and with whom they could be met. */
export const withWhomBlocks = (it: WithWhomView, voice: Voice): readonly Block[] => [
  heading(voice, 'withWhom'),
  note(voice, 'withWhomNote'),
  dataTable(
    'with-whom',
    voice,
    'withWhom',
    [column(voice, 'need', 30), column(voice, 'couldBeMetWith', 70)],
    it.map((one) =>
      keyed(
        one.id,
        row(
          [
            { ...say(voice, one.row), evidence: [one.evidence] },
            speak(voice, (language) => [
              quiet(`${labels[language].activities}: ${codeWord('rowState', one.activities, language)}`),
            ]),
            speak(voice, (language) => [
              quiet(`${labels[language].schemes}: ${codeWord('rowState', one.schemes, language)}`),
              ...(one.schemes === 'running' ? [quiet(`; ${labels[language].stateFirst}`)] : []),
            ]),
          ],
          one.candidates.length === 0
            ? label(voice, 'noneRecorded')
            : [
                ...one.candidates.map((candidate) => candidatePassage(candidate, voice)),
                ...(one.total > one.candidates.length
                  ? [
                      listed(
                        speak(voice, (language) => [
                          quiet(`+ ${formatNumber(one.total - one.candidates.length, language)}`),
                        ]),
                      ),
                    ]
                  : []),
              ],
        ),
      ),
    ),
  ),
]

/** `UNICEF: worked on it (2 activities, the last until 31 December 2019); stated interest` */
const candidatePassage = (it: WithWhomView[number]['candidates'][number], voice: Voice): Passage =>
  listed(
    speak(
      voice,
      (language) => {
        const count = `${labels[language].activitiesCounted}: ${formatNumber(it.activities, language)}`
        const details = [
          ...(it.activities === 0 ? [] : [count]),
          ...(it.last === undefined ? [] : [`${labels[language].lastUntil} ${formatDate(it.last, language)}`]),
        ]
        return [
          ...textRuns(it.partner, language),
          `: ${it.because.map((one) => codeWord('candidate', one, language)).join('; ')}`,
          ...(details.length === 0 ? [] : [quiet(` (${details.join(', ')})`)]),
        ]
      },
      it.evidence,
    ),
  )
