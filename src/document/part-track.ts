import { codeWord } from '#messages/codes'
import { formatDate, formatNumber, formatSpan, formatUnit } from '#messages/format'
import { labels } from '#messages/labels'
import type { ClauseRef, LearningView, TrackedRecommendation, TrackView, UndertakingView } from '#review/shape-promises'
import type { Block, Passage, Row } from './blocks.ts'
import { linkedClaim, linkedRuns } from './links.ts'
import { column, dataTable, heading, keyed, note, row, table } from './table.ts'
import {
  confidenceRuns,
  dateWords,
  label,
  listed,
  names,
  quiet,
  say,
  speak,
  strong,
  textRuns,
  type Voice,
} from './voice.ts'

/** What became of what was said: recommendations, undertakings, and what was learned. */
export const trackBlocks = (it: TrackView, voice: Voice): readonly Block[] => [
  ...(it.oldestUnanswered === undefined ? [] : [oldest(it.oldestUnanswered, voice)]),
  heading(voice, 'recommendations'),
  ...recommendationBlocks(it.recommendations, voice),
  heading(voice, 'undertakings'),
  ...undertakingBlocks(it.undertakings, voice),
  heading(voice, 'learnings'),
  ...learningBlocks(it.learnings, voice),
]

const oldest = (it: NonNullable<TrackView['oldestUnanswered']>, voice: Voice): Block => ({
  kind: 'particulars',
  entries: [
    {
      term: label(voice, 'oldestUnanswered'),
      details: [
        speak(
          voice,
          (language) => [
            ...linkedRuns('recommendations', it.id, it.text, language),
            quiet(` (${it.meeting[language]})`),
          ],
          [it.evidence],
        ),
        ageOf(it.ageDays, voice),
      ],
    },
  ],
})

export const recommendationBlocks = (list: readonly TrackedRecommendation[], voice: Voice): readonly Block[] => [
  note(voice, 'recommendationsNote'),
  list.length === 0
    ? { kind: 'paragraph', passage: label(voice, 'noneFound') }
    : {
        ...table(
          label(voice, 'recommendations'),
          [
            column(voice, 'recommendation', 38),
            column(voice, 'steps', 22),
            column(voice, 'answered', 30),
            column(voice, 'age', 10, 'end'),
          ],
          [],
        ),
        name: 'recommendations',
        sections: [...new Map(list.map((it) => [it.meeting.id, it.meeting])).values()].map((meeting) => ({
          heading: linkedClaim(voice, { kind: 'meetings', id: meeting.id, text: meeting.title }, 'seen'),
          rows: list.filter((it) => it.meeting.id === meeting.id).map((it) => recommendationRow(it, voice)),
        })),
      },
]

const recommendationRow = (it: TrackedRecommendation, voice: Voice): Row =>
  keyed(
    it.id,
    row(
      [
        speak(
          voice,
          (language) => [
            ...(it.number === undefined ? [] : [`${it.number}. `]),
            ...linkedRuns('recommendations', it.id, it.text, language),
            ...confidenceRuns(it.confidence, language),
          ],
          [it.evidence],
        ),
        speak(voice, (language) => [
          quiet(
            `${labels[language].addressedTo}: ${it.addressedTo.length === 0 ? codeWord('modality', 'not stated', language) : it.addressedTo.map((one) => one[language]).join(', ')}`,
          ),
        ]),
      ],
      speak(voice, (language) => [stepWords(it, language)]),
      [
        answerPassage(it, voice),
        ...clausesUnder('carriedTo', it.carriedTo, voice),
        ...clausesUnder('perhapsIn', it.perhapsIn, voice),
      ],
      ageOf(it.ageDays, voice),
    ),
  )

/** Steps of one state together: `taken: proposed, adopted · not known: submitted, noted, mainstreamed`. */
const stepWords = (it: TrackedRecommendation, language: 'vi' | 'en'): string =>
  (['taken', 'not taken', 'unknown'] as const)
    .map((state) => ({ state, steps: it.steps.filter((one) => one.state === state) }))
    .filter(({ steps }) => steps.length > 0)
    .map(
      ({ state, steps }) =>
        `${codeWord('stepState', state, language)}: ${steps.map((one) => codeWord('step', one.step, language)).join(', ')}`,
    )
    .join(' · ')

/** Which later meeting dealt with it; or that none is recorded, and how many were held since. */
function answerPassage(it: TrackedRecommendation, voice: Voice): Passage {
  return speak(voice, (language) => [
    strong(codeWord('answered', it.answered, language)),
    ...(it.answeredBy === undefined ? [] : [quiet(`; ${it.answeredBy[language]}`)]),
    ...it.answers.map((one) =>
      quiet(
        `; ${one.meeting[language]}: ${codeWord('step', one.step, language)} (${codeWord('stepState', one.state, language)})${one.note === undefined ? '' : `. ${one.note[language]}`}`,
      ),
    ),
    ...(it.answered === 'none recorded'
      ? [quiet(`; ${labels[language].meetingsSince}: ${it.meetingsSince.map((one) => one[language]).join('; ')}`)]
      : []),
  ])
}

const clausesUnder = (
  key: 'carriedTo' | 'perhapsIn' | 'takenUpIn',
  list: readonly ClauseRef[],
  voice: Voice,
): readonly Passage[] =>
  list.length === 0
    ? []
    : [
        speak(voice, (language) => [quiet(`${labels[language][key]}:`)]),
        ...list.map((it) =>
          listed(
            speak(
              voice,
              (language) => [
                ...linkedRuns('clauses', it.clause, it.text, language),
                quiet(` (${it.instrument[language]})`),
              ],
              [it.evidence],
            ),
          ),
        ),
      ]

/** Days as long as a reader can picture them; beyond two years `about 16 years`. */
const ageOf = (days: number | undefined, voice: Voice): Passage =>
  days === undefined
    ? dateWords(voice, 'unknown')
    : speak(voice, (language) => [
        days <= 730
          ? `${formatNumber(days, language)} ${labels[language].days}`
          : `${labels[language].about} ${formatNumber(Math.round(days / 365.25), language)} ${formatUnit('years', language)}`,
      ])

export const undertakingBlocks = (list: readonly UndertakingView[], voice: Voice): readonly Block[] => [
  note(voice, 'undertakingsNote'),
  dataTable(
    'undertakings',
    voice,
    'undertakings',
    [column(voice, 'undertaking', 36), column(voice, 'steps', 64)],
    list.map((it) =>
      keyed(
        it.id,
        row(
          [
            linkedClaim(voice, { kind: 'undertakings', id: it.id, text: it.name }, it.confidence, [it.evidence]),
            speak(voice, (language) => [quiet(`${it.country[language]}; ${it.under[language]}`)]),
          ],
          it.steps.map((one) => listed(stepPassage(one, voice))),
        ),
      ),
    ),
  ),
]

const stepPassage = (it: UndertakingView['steps'][number], voice: Voice): Passage =>
  speak(
    voice,
    (language) => [
      ...textRuns(it.step, language),
      `: ${codeWord('stepState', it.state, language)}`,
      ...(it.on === undefined ? [] : [quiet(`, ${formatDate(it.on, language)}`)]),
      ...(it.note === undefined ? [] : [quiet(`. ${it.note[language]}`)]),
    ],
    it.evidence === undefined ? [] : [it.evidence],
  )

export const learningBlocks = (list: readonly LearningView[], voice: Voice): readonly Block[] =>
  list.length === 0
    ? [{ kind: 'paragraph', passage: label(voice, 'noLearnings') }]
    : [
        note(voice, 'learningsNote'),
        dataTable(
          'learnings',
          voice,
          'learnings',
          [column(voice, 'learning', 44), column(voice, 'followed', 56)],
          list.map((it) => keyed(it.id, learningRow(it, voice))),
        ),
      ]

const learningRow = (it: LearningView, voice: Voice): Row =>
  row(
    [
      speak(
        voice,
        (language) => [
          strong(`${codeWord('learning', it.kind, language)}: `),
          ...textRuns(it.text, language),
          ...confidenceRuns(it.confidence, language),
        ],
        [it.evidence],
      ),
      speak(voice, (language) => [
        quiet(
          [
            formatDate(it.on, language),
            ...(it.standing === 'not applicable' ? [] : [codeWord('trend', it.standing, language)]),
            ...(it.horizon === undefined
              ? []
              : [`${labels[language].horizon}: ${formatSpan(it.horizon.from, it.horizon.to, language)}`]),
          ].join(' · '),
        ),
      ]),
      ...(it.fit === undefined
        ? []
        : [speak(voice, (language) => [quiet(`${labels[language].fit}: ${it.fit?.[language] ?? ''}`)])]),
    ],
    followed(it, voice),
  )

function followed(it: LearningView, voice: Voice): readonly Passage[] {
  const found = [
    ...clausesUnder('takenUpIn', it.takenUpIn, voice),
    ...clausesUnder('perhapsIn', it.perhapsIn, voice),
    ...(it.responses.length === 0
      ? []
      : [
          speak(voice, (language) => [quiet(`${labels[language].responses}:`)]),
          ...it.responses.map((one) => listed(say(voice, one.title, [one.evidence]))),
        ]),
  ]
  return found.length === 0 ? [names(voice, [])] : found
}
