import type { EndedView, OverlapView, Review, RowView } from '#review/shape'
import { coverLine } from './annex-covers.ts'
import type { Row, Section } from './blocks.ts'
import { column, heading, note, row, tableOrNone } from './table.ts'
import { cell, claim, label, names, say, type Voice, word } from './voice.ts'

/** Annex D: where no running activity is recorded, where cover has ended, where two meet. */
export const gapsAnnex = (review: Review, voice: Voice): Section => ({
  anchor: 'gaps',
  heading: label(voice, 'gaps'),
  blocks: [
    note(voice, 'gapsNote'),
    heading(voice, 'gapTable'),
    tableOrNone(
      voice,
      'gapTable',
      [
        column(voice, 'need', 30),
        column(voice, 'schemes', 18),
        column(voice, 'activities', 22),
        column(voice, 'owner', 30),
      ],
      review.rows.filter((it) => it.activities !== 'running').map((it) => gapRow(it, voice)),
    ),
    heading(voice, 'endedTable'),
    tableOrNone(
      voice,
      'endedTable',
      [column(voice, 'cell', 26), column(voice, 'endedCovers', 40), column(voice, 'perhaps', 34)],
      review.ended.map((it) => endedRow(it, voice)),
    ),
    heading(voice, 'overlapTable'),
    note(voice, 'overlapNote'),
    tableOrNone(
      voice,
      'overlapTable',
      [
        column(voice, 'cell', 24),
        column(voice, 'activities', 42),
        column(voice, 'means', 16),
        column(voice, 'certainty', 18),
      ],
      review.overlaps.map((it) => overlapRow(it, voice)),
    ),
  ],
})

const gapRow = (it: RowView, voice: Voice): Row =>
  row(
    say(voice, it.name),
    word(voice, 'rowState', it.schemes),
    word(voice, 'rowState', it.activities),
    it.owners.length === 0
      ? label(voice, 'noneRecorded')
      : it.owners.map((one) => claim(voice, one.name, one.confidence)),
  )

const endedRow = (it: EndedView, voice: Voice): Row =>
  row(
    cell(voice, it.cell),
    it.ended.map((one) => coverLine(one, voice)),
    it.perhaps.length === 0 ? label(voice, 'noneRecorded') : it.perhaps.map((one) => coverLine(one, voice)),
  )

const overlapRow = (it: OverlapView, voice: Voice): Row =>
  row(
    cell(voice, it.cell),
    it.covers.map((one) => coverLine(one, voice)),
    names(voice, it.means),
    label(voice, it.certain ? 'certain' : 'uncertain'),
  )
