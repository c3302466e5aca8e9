import { formatDate, formatNumber } from '#messages/format'
import { labels } from '#messages/labels'
import type { DecisionsAnswer, DecisionView } from '#review/shape-meeting'
import type { Block, Passage, Row } from './blocks.ts'
import { column, dataTable, keyed, note, row } from './table.ts'
import { dateWords, quiet, recordLink, restoredRuns, say, speak, textOrMissing, type Voice, word } from './voice.ts'

/** What meetings decided, with who answers for it, until when, how it stands, and how old it is. */
export const decisionsBlocks = ({ decisions }: DecisionsAnswer, voice: Voice): readonly Block[] => [
  note(voice, 'decisionsNote'),
  dataTable(
    'decisions',
    voice,
    'decisionsTitle',
    [
      column(voice, 'decision', 40),
      column(voice, 'leadBody', 18),
      column(voice, 'partner', 16),
      column(voice, 'dueBy', 13),
      column(voice, 'state', 13),
    ],
    decisions.map((it) => keyed(it.id, decisionRow(it, voice))),
  ),
]

const decisionRow = (it: DecisionView, voice: Voice): Row =>
  row(
    [say(voice, it.text, [it.evidence]), recordedPassage(it, voice)],
    namedPassage(it.owner, voice),
    namedPassage(it.partner, voice),
    [dateWords(voice, it.due), ...(it.isLate ? [speak(voice, (language) => [quiet(labels[language].overdue)])] : [])],
    [
      word(voice, 'decisionState', it.state),
      speak(voice, (language) => [quiet(`${formatNumber(it.age, language)} ${labels[language].days}`)]),
    ],
  )

/** `Dialogue of 28 December 2022 · recorded 29 December 2022: Ministry of Home Affairs` */
const recordedPassage = (it: DecisionView, voice: Voice): Passage =>
  speak(voice, (language) => {
    const { recordedOn, updatedOn, answersProposal } = labels[language]
    const line = (word: string, at: string, who: string): string =>
      `${word} ${formatDate(at.slice(0, 10), language)}: ${who}`
    return [
      quiet(
        [
          it.meeting.title[language],
          ...it.answers.map((one) => `${answersProposal} ${one}`),
          line(recordedOn, it.recorded, it.by),
          ...(it.changed === undefined ? [] : [line(updatedOn, it.changed.at, it.changed.by)]),
        ].join(' · '),
      ),
    ]
  })

const namedPassage = (it: DecisionView['owner'], voice: Voice): Passage =>
  typeof it === 'string'
    ? textOrMissing(voice, it)
    : speak(voice, (language) => [
        recordLink('organisations', it.id, it.name[language]),
        ...restoredRuns(it.name, language),
      ])
