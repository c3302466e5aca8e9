import { codeWord } from '#messages/codes'
import type { ChangeView, Review } from '#review/shape'
import type { Block, Section } from './blocks.ts'
import { column, note, row } from './table.ts'
import { cited, dateWords, label, say, speak, strong, textRuns, type Voice } from './voice.ts'

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
  review.changes.length === 0
    ? none(voice, 'noneFound')
    : {
        kind: 'table',
        caption: label(voice, 'changes'),
        columns: [column(voice, 'date', 20), column(voice, 'what', 80)],
        sections: kindsOf(review.changes).map((kind) => ({
          heading: speak(voice, (language) => [strong(codeWord('change', kind, language))]),
          rows: review.changes
            .filter((it) => it.change === kind)
            .map((it) => row(dateWords(voice, it.on), whatOf(it, voice))),
        })),
      },
]

const kindsOf = (list: readonly ChangeView[]): readonly ChangeView['change'][] => [
  ...new Set(list.map((it) => it.change)),
]

const whatOf = (it: ChangeView, voice: Voice) =>
  it.evidence === undefined ? say(voice, it.what) : cited(voice, it.what, it.evidence)
