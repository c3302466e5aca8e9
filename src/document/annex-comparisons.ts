import { codeWord } from '#messages/codes'
import { labels } from '#messages/labels'
import type { ComparisonView, MatchView, Review } from '#review/shape'
import type { Block, Passage, Row, Section } from './blocks.ts'
import { column, heading, note, row, shownOf, table } from './table.ts'
import {
  cited,
  confidenceOf,
  confidenceRuns,
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

/** Annex B: interests and priorities both ways, proposals and what took them up; and who counts what as social protection. */
export const comparisonsAnnex = (review: Review, voice: Voice): Section => ({
  anchor: 'side-by-side',
  heading: label(voice, 'comparisons'),
  blocks: [
    { kind: 'paragraph', passage: label(voice, 'notNational') },
    note(voice, 'comparisonsNote'),
    ...shownOf(voice, review.comparisons.length, review.totals.comparisons),
    ...review.comparisons.flatMap((it) => comparisonBlocks(it, voice)),
    heading(voice, 'taxonomies'),
    note(voice, 'taxonomiesNote'),
    table(
      label(voice, 'taxonomies'),
      [
        column(voice, 'measure', 22),
        ...(['in', 'out of scope', 'unstated'] as const).map((answer) => ({
          head: speak(voice, (language) => [capital(codeWord('answer', answer, language))]),
          share: 26,
        })),
      ],
      review.placements.map((it) => placementRow(it, voice)),
    ),
  ],
})

const capital = (it: string): string => it.charAt(0).toUpperCase() + it.slice(1)

function comparisonBlocks(it: ComparisonView, voice: Voice): readonly Block[] {
  return [
    {
      kind: 'heading',
      level: 3,
      passage: speak(voice, (language) => [`${codeWord('comparison', it.code, language)}: ${it.of[language]}`]),
    },
    ...(it.note === undefined
      ? []
      : [{ kind: 'paragraph', role: 'note', passage: say(voice, it.note) } satisfies Block]),
    {
      kind: 'particulars',
      entries: [{ term: label(voice, 'against'), details: it.against.map((one) => against(one, voice)) }],
    },
    table(
      speak(voice, (language) => [it.of[language]]),
      [column(voice, 'clause', 40), column(voice, 'counterparts', 60)],
      it.matches.map((one) => matchRow(one, voice)),
    ),
  ]
}

const against = (it: ComparisonView['against'][number], voice: Voice): Passage =>
  speak(voice, (language) => [
    ...textRuns(it.title, language),
    ` (${it.adopted.slice(0, 4)}; ${codeWord('instrumentState', it.state, language)})`,
  ])

const matchRow = (it: MatchView, voice: Voice): Row =>
  row(
    cited(voice, it.of.text, it.of.evidence),
    it.with.length === 0 ? label(voice, 'noneRecorded') : it.with.map((one) => listed(counterpart(one, voice))),
  )

/** Close: the text (same function, same group; the instrument). */
const counterpart = (it: MatchView['with'][number], voice: Voice): Passage =>
  speak(
    voice,
    (language) => [
      strong(`${capital(codeWord('grade', it.grade, language))}: `),
      ...textRuns(it.text, language),
      quiet(
        ` (${[...it.shared.map((one) => codeWord('shared', one, language)), it.instrument[language]].join('; ')}; ${codeWord('instrumentState', it.state, language)})`,
      ),
    ],
    [it.evidence],
  )

type Placement = Review['placements'][number]

function placementRow(it: Placement, voice: Voice): Row {
  const owners = (answer: Placement['answers'][number]['answer']): readonly Passage[] => {
    const found = it.answers.filter((one) => one.answer === answer)
    return found.length === 0 ? [names(voice, [])] : found.map((one) => listed(answerOf(one, voice)))
  }
  return row(say(voice, it.measure, [it.evidence]), owners('in'), owners('out of scope'), owners('unstated'))
}

const answerOf = (it: Placement['answers'][number], voice: Voice): Passage =>
  speak(
    voice,
    (language) => {
      const category = it.category?.[language]
      const partly = it.certain ? '' : `; ${labels[language].partOnly}`
      return [
        ...textRuns(it.owner, language),
        quiet(` ${it.version}${category === undefined ? '' : ` (${category}${partly})`}`),
        ...confidenceRuns(confidenceOf(it.evidence, voice), language),
      ]
    },
    [it.evidence],
  )
