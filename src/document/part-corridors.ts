import type { Language } from '#ground/text'
import { codeWord } from '#messages/codes'
import { formatDate } from '#messages/format'
import { labels } from '#messages/labels'
import type { ObservationView } from '#review/shape-common'
import type { CorridorsView } from '#review/shape-corridors'
import type { CoverView } from '#review/shape-responses'
import type { Block, Passage, Run } from './blocks.ts'
import { column, dataTable, heading, keyed, note, row } from './table.ts'
import { cited, confidenceRuns, label, listed, quiet, say, speak, strong, type Voice, valueWords } from './voice.ts'

/** Labour migration by destination: departures, then what was agreed, what protects, and who works on it. */
export const corridorsBlocks = (it: CorridorsView, voice: Voice): readonly Block[] => [
  note(voice, 'corridorsNote'),
  dataTable(
    'corridors',
    voice,
    'corridorsTitle',
    [column(voice, 'destination', 22), column(voice, 'departures', 44), column(voice, 'activities', 34)],
    [
      keyed('all', row(label(voice, 'allDestinations'), figures(it.all, voice), label(voice, 'seeBelow'))),
      ...it.corridors.map((one) =>
        keyed(
          one.destination.en,
          row(say(voice, one.destination), figures(one.departures, voice), works(one.activities, voice)),
        ),
      ),
    ],
  ),
  heading(voice, 'agreedOnMigration'),
  dataTable(
    'agreed',
    voice,
    'agreedOnMigration',
    [column(voice, 'clause', 56), column(voice, 'instrument', 44)],
    it.agreed.map((one) =>
      keyed(
        one.clause,
        row(
          cited(voice, one.text, one.evidence),
          speak(voice, (language) => [
            one.instrument[language],
            quiet(` (${codeWord('instrumentState', one.state, language)})`),
          ]),
        ),
      ),
    ),
  ),
  heading(voice, 'protections'),
  covers('protections', it.protections, voice),
  heading(voice, 'otherActivities'),
  covers('otherActivities', it.activities, voice),
]

const figures = (list: readonly ObservationView[], voice: Voice): readonly Passage[] =>
  list.map((it) =>
    listed(
      speak(
        voice,
        (language) => [
          `${formatDate(it.period, language)}: `,
          strong(valueWords(it.value, it.unit, language)),
          ...confidenceRuns(it.confidence, language),
          ...partRuns(it, language),
        ],
        [it.evidence],
      ),
    ),
  )

/** The break-down beside the destination, in words. */
function partRuns(it: ObservationView, language: Language): readonly Run[] {
  const parts = (it.part ?? '').split('; ').filter((part) => part !== '' && !part.startsWith('destination='))
  return parts.length === 0 ? [] : [quiet(` (${parts.map((part) => partWord(part, language)).join('; ')})`)]
}

const monthsPart = 'months='

const partWord = (part: string, language: Language): string =>
  part.startsWith(monthsPart)
    ? `${labels[language].months} ${part.slice(monthsPart.length).replace('-', '–')}`
    : codeWord('peoplePart', part, language)

const works = (list: readonly CoverView[], voice: Voice): Passage | readonly Passage[] =>
  list.length === 0 ? label(voice, 'noneRecorded') : list.map((it) => listed(coverName(it, voice)))

const coverName = (it: CoverView, voice: Voice): Passage =>
  speak(voice, (language) => [it.title[language], quiet(` (${codeWord('coverState', it.state, language)})`)], [
    it.evidence,
  ])

const covers = (key: 'protections' | 'otherActivities', list: readonly CoverView[], voice: Voice): Block =>
  dataTable(
    key,
    voice,
    key,
    [column(voice, 'title', 60), column(voice, 'reporter', 40)],
    list.map((it) =>
      keyed(
        it.id,
        row(
          coverName(it, voice),
          it.organisations.length === 0 ? label(voice, 'byLaw') : it.organisations.map((one) => say(voice, one)),
        ),
      ),
    ),
  )
