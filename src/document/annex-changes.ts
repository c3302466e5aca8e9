import { codeWord } from '#messages/codes'
import { formatDate } from '#messages/format'
import type { ChangeView, Review } from '#review/shape'
import type { Block, Section } from './blocks.ts'
import { column, note, row, shownOf } from './table.ts'
import { beside, confidenceOf, label, marksBeside, speak, strong, textRuns, type Voice } from './voice.ts'

/** Annex G: what changed since the previous meeting, kind by kind, earliest first. */
export const changesAnnex = (review: Review, voice: Voice): Section => ({
  anchor: 'changes',
  heading: label(voice, 'changes'),
  blocks: review.previous === undefined ? [none(voice, 'noPrevious')] : changes(review, review.previous, voice),
})

const none = (voice: Voice, key: 'noPrevious' | 'noneFound'): Block => ({
  kind: 'paragraph',
  passage: label(voice, key),
})

const changes = (review: Review, previous: NonNullable<Review['previous']>, voice: Voice): readonly Block[] => [
  {
    kind: 'paragraph',
    passage: speak(
      voice,
      (language) => [...textRuns(previous.title, language), ` (${codeWord('lookedBack', previous.how, language)})`],
      [previous.evidence],
    ),
  },
  note(voice, 'changesNote'),
  ...shownOf(voice, review.changes.length, review.totals.changes),
  review.changes.length === 0
    ? none(voice, 'noneFound')
    : {
        kind: 'table',
        caption: label(voice, 'changes'),
        columns: [column(voice, 'date', 22), column(voice, 'what', 78)],
        sections: kindsOf(review.changes).map((kind) => ({
          heading: speak(voice, (language) => [strong(codeWord('change', kind, language))]),
          rows: review.changes
            .filter((it) => it.change === kind)
            .map((it) =>
              row(
                beside(voice, (language) => formatDate(it.on, language)),
                whatOf(it, voice),
              ),
            ),
        })),
      },
]

const kindsOf = (list: readonly ChangeView[]): readonly ChangeView['change'][] => [
  ...new Set(list.map((it) => it.change)),
]

const whatOf = (it: ChangeView, voice: Voice) =>
  beside(voice, (language) => it.what[language], {
    after: marksBeside(voice, it.what, confidenceOf(it.evidence, voice)),
    evidence: it.evidence === undefined ? [] : [it.evidence],
  })
