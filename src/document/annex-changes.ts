import { codeWord } from '#messages/codes'
import type { Review } from '#review/shape'
import type { Block, Section } from './blocks.ts'
import { changesTable } from './part-changes.ts'
import { note, shownOf } from './table.ts'
import { label, speak, textRuns, type Voice } from './voice.ts'

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
  review.changes.length === 0 ? none(voice, 'noneFound') : changesTable(review.changes, voice),
]
