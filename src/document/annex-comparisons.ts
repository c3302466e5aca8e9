import { codeWord } from '#messages/codes'
import { labels } from '#messages/labels'
import type { Review } from '#review/shape'
import type { Block, Passage, Row, Section } from './blocks.ts'
import { alignmentBlocks } from './part-alignment.ts'
import { prioritiesBlocks } from './part-priorities.ts'
import { column, heading, note, row, shownOf, table } from './table.ts'
import { confidenceOf, confidenceRuns, label, listed, names, quiet, say, speak, textRuns, type Voice } from './voice.ts'

/** Annex B: how other texts stand in national ones, the priorities of both sides, and who counts what as social
 *  protection. */
export const comparisonsAnnex = (review: Review, voice: Voice): Section => ({
  anchor: 'side-by-side',
  heading: label(voice, 'comparisons'),
  blocks: [
    note(voice, 'alignmentNote'),
    ...shownOf(voice, review.alignments.length, review.totals.alignments),
    ...review.alignments.flatMap((it) => [
      { kind: 'heading', level: 3, passage: say(voice, it.of.title, [it.of.evidence]) } satisfies Block,
      ...alignmentBlocks(it, voice, false),
    ]),
    heading(voice, 'match'),
    ...prioritiesBlocks(review.priorities, voice),
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
