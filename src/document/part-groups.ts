import type { Language } from '#ground/text'
import { codeWord } from '#messages/codes'
import { formatDate, formatNumber, formatUnit } from '#messages/format'
import { labels } from '#messages/labels'
import type { ObservationView } from '#review/shape-common'
import type { BenchmarksView, GroupStanding } from '#review/shape-promises'
import type { Block, Passage, Row } from './blocks.ts'
import { column, dataTable, note, row } from './table.ts'
import { confidenceRuns, label, listed, names, quiet, say, speak, strong, type Voice, valueWords } from './voice.ts'

export const worstCoveredBlocks = (
  { worstCovered }: Pick<BenchmarksView, 'worstCovered'>,
  voice: Voice,
): readonly Block[] => [
  note(voice, 'worstCoveredNote'),
  dataTable(
    'groups',
    voice,
    'worstCovered',
    [
      column(voice, 'indicator', 26),
      column(voice, 'worstGroup', 22),
      column(voice, 'groupValues', 34),
      column(voice, 'withoutData', 18),
    ],
    worstCovered.map((it) => groupRow(it, voice)),
  ),
]

const groupRow = (it: GroupStanding, voice: Voice): Row =>
  row(
    say(voice, it.indicator),
    worst(it, voice),
    [...(it.everyone === undefined ? [] : [it.everyone]), ...it.groups].map((one) =>
      listed(
        speak(
          voice,
          (language) => [
            `${peopleWords(one, language)}: ${valueWords(one.value, one.unit, language)}`,
            quiet(` (${formatDate(one.period, language)})`),
            ...confidenceRuns(one.confidence, language),
          ],
          [one.evidence],
        ),
      ),
    ),
    it.withoutData.length === 0 ? label(voice, 'noneNamed') : names(voice, it.withoutData),
  )

/** `Children, rural` */
const peopleWords = ({ group, part }: ObservationView, language: Language): string =>
  part === undefined ? group[language] : `${group[language]}, ${codeWord('peoplePart', part, language)}`

/** Who is furthest behind everyone, and how far; or that nobody who is told apart is behind. */
function worst({ worst: { people, distance }, unit }: GroupStanding, voice: Voice): Passage {
  if (distance !== undefined && distance <= 0) return label(voice, 'noneBehind')
  return speak(voice, (language) => [
    strong(peopleWords(people, language)),
    quiet(
      `; ${labels[language].distance.toLowerCase()}: ${
        distance === undefined
          ? labels[language].otherPeriod
          : `${formatNumber(Math.round(distance * 100) / 100, language)} ${formatUnit(unit.startsWith('percent') ? 'percentage points' : unit, language)}`
      }`,
    ),
  ])
}
