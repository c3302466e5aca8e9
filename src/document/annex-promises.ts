import type { Language } from '#ground/text'
import { codeWord } from '#messages/codes'
import { formatDate, formatNumber, formatUnit } from '#messages/format'
import { labels } from '#messages/labels'
import type { Review } from '#review/shape'
import { roles, standings, successions } from './annex-bodies.ts'
import { observationPassage } from './annex-needs.ts'
import type { Block, Passage, Row, Section } from './blocks.ts'
import { column, heading, note, row, shownOf, tableOrNone } from './table.ts'
import {
  claim,
  dateWords,
  label,
  labelWith,
  listed,
  quiet,
  say,
  speak,
  textOrMissing,
  type Voice,
  word,
} from './voice.ts'

/** Annex F: decisions, recommendations, tasks whose body is gone, figures that disagree, and who belongs where. */
export const promisesAnnex = (review: Review, voice: Voice): Section => ({
  anchor: 'what-became',
  heading: label(voice, 'became'),
  blocks: [
    ...decided(review, voice),
    ...recommendations(review, voice),
    ...roles(review, voice),
    ...successions(review, voice),
    ...conflicts(review, voice),
    ...standings(review, voice),
  ],
})

const decided = ({ decided: list }: Review, voice: Voice): readonly Block[] => [
  heading(voice, 'decided'),
  tableOrNone(
    voice,
    'decided',
    [column(voice, 'decision', 46), column(voice, 'owner', 22), column(voice, 'due', 16), column(voice, 'state', 16)],
    list.map((it) =>
      row(
        [
          say(voice, it.text),
          speak(voice, (language) => [
            quiet(
              `${it.meeting} · ${formatDate(it.recorded.slice(0, 10), language)} · ${labels[language].recordedBy}: ${it.by}`,
            ),
          ]),
        ],
        bodyOrMissing(it.owner, voice),
        dateWords(voice, it.due),
        word(voice, 'decisionState', it.state),
      ),
    ),
  ),
]

const bodyOrMissing = (id: string, voice: Voice): Passage => textOrMissing(voice, voice.bodies.get(id) ?? id)

const recommendations = (
  { recommendations: list, recommendationsElsewhere: elsewhere, totals }: Review,
  voice: Voice,
): readonly Block[] => [
  heading(voice, 'recommendations'),
  note(voice, 'recommendationsNote'),
  ...shownOf(voice, list.length, totals.recommendations),
  list.length === 0
    ? {
        kind: 'paragraph',
        passage: elsewhere === 0 ? label(voice, 'noneFound') : labelWith(voice, 'recommendationsElsewhere', elsewhere),
      }
    : {
        kind: 'table',
        caption: label(voice, 'recommendations'),
        columns: [column(voice, 'recommendation', 54), column(voice, 'steps', 32), column(voice, 'age', 14, 'end')],
        sections: [...new Map(list.map((it) => [it.meeting.id, it.meeting])).values()].map((meeting) => ({
          heading: say(voice, meeting.title),
          rows: list.filter((it) => it.meeting.id === meeting.id).map((it) => recommendationRow(it, voice)),
        })),
      },
]

type Recommendation = Review['recommendations'][number]

const recommendationRow = (it: Recommendation, voice: Voice): Row =>
  row(
    claim(voice, it.text, it.confidence, [it.evidence]),
    speak(voice, (language) => [stepWords(it, language)]),
    ageOf(it.ageDays, voice),
  )

/** Days as long as a reader can picture them; beyond two years `about 16 years`. */
const ageOf = (days: number | undefined, voice: Voice): Passage =>
  days === undefined
    ? dateWords(voice, 'unknown')
    : speak(voice, (language) => [
        days <= 730
          ? `${formatNumber(days, language)} ${labels[language].days}`
          : `${labels[language].about} ${formatNumber(Math.round(days / 365.25), language)} ${formatUnit('years', language)}`,
      ])

/** Steps of one state together: `taken: proposed, adopted · not known: submitted, noted, mainstreamed`. */
const stepWords = (it: Recommendation, language: Language): string =>
  (['taken', 'not taken', 'unknown'] as const)
    .map((state) => ({ state, steps: it.steps.filter((one) => one.state === state) }))
    .filter(({ steps }) => steps.length > 0)
    .map(
      ({ state, steps }) =>
        `${codeWord('stepState', state, language)}: ${steps.map((one) => codeWord('step', one.step, language)).join(', ')}`,
    )
    .join(' · ')

/** The reports of one figure in one row, under each other. */
const conflicts = ({ conflicts: list, totals }: Review, voice: Voice): readonly Block[] => [
  heading(voice, 'conflicts'),
  note(voice, 'conflictsNote'),
  ...shownOf(voice, list.length, totals.conflicts),
  tableOrNone(
    voice,
    'conflicts',
    [column(voice, 'indicator', 34), column(voice, 'value', 66)],
    list.map((reports) =>
      row(
        reports[0] === undefined ? label(voice, 'noData') : say(voice, reports[0].indicator),
        reports.map((it) => listed(observationPassage(it, voice))),
      ),
    ),
  ),
]
