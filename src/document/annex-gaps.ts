import type { Review } from '#review/shape'
import type { Section } from './blocks.ts'
import { endedBlocks } from './part-ended.ts'
import { cellBlocks, concentrationBlocks, gapRowsBlocks, orphanBlocks } from './part-gaps.ts'
import { overlapsBlocks } from './part-overlaps.ts'
import { heading, note } from './table.ts'
import { label, type Voice } from './voice.ts'

/** Annex D: needs against what covers them, where cover has ended and what followed, where two meet. */
export const gapsAnnex = (review: Review, voice: Voice): Section => ({
  anchor: 'gaps',
  heading: label(voice, 'gaps'),
  blocks: [
    note(voice, 'gapsNote'),
    heading(voice, 'gapRanks'),
    ...gapRowsBlocks(review.gaps, voice),
    ...concentrationBlocks(review.gaps, voice),
    ...orphanBlocks(review.gaps, voice),
    ...cellBlocks(review.gaps, voice),
    heading(voice, 'endedNeeds'),
    ...endedBlocks(review.ended, voice),
    heading(voice, 'overlapTable'),
    ...overlapsBlocks(review.overlaps, voice),
  ],
})
