import { formatNumber } from '#messages/format'
import { labels } from '#messages/labels'
import type { EndedView, OverlapView, Review, RowView } from '#review/shape'
import { coverLine, schemesState } from './annex-covers.ts'
import type { Passage, Row, Section } from './blocks.ts'
import { bodies } from './sheet.ts'
import { column, heading, note, row, shownOf, shownWords, tableOrNone } from './table.ts'
import { cell, label, listed, names, say, speak, type Voice, word } from './voice.ts'

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
    ...shownOf(voice, review.ended.length, review.totals.ended),
    tableOrNone(
      voice,
      'endedTable',
      [column(voice, 'cell', 38), column(voice, 'endedCovers', 40), column(voice, 'perhaps', 22)],
      endedTogether(review.ended).map((it) => endedRow(it, voice)),
    ),
    heading(voice, 'overlapTable'),
    note(voice, 'overlapNote'),
    ...shownOf(voice, review.overlaps.length, review.totals.overlaps),
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
  row(say(voice, it.name), schemesState(it, voice), word(voice, 'rowState', it.activities), bodies(it.owners, voice))

/** One activity often served many cells; cells that lost the same activities share a row. */
function endedTogether(list: readonly EndedView[]): readonly (readonly EndedView[])[] {
  const found = new Map<string, EndedView[]>()
  for (const it of list) {
    const key = JSON.stringify([
      it.ended.map((one) => one.id),
      it.endedCount,
      it.perhaps.map((one) => one.id),
      it.perhapsCount,
    ])
    found.set(key, [...(found.get(key) ?? []), it])
  }
  return [...found.values()]
}

function endedRow(list: readonly EndedView[], voice: Voice): Row {
  const first = list[0]
  if (first === undefined) return row()
  return row(
    list.map((it) => cell(voice, it.cell)).map((it) => (list.length === 1 ? it : listed(it))),
    [
      ...first.ended.map((one) => listed(coverLine(one, voice))),
      ...(first.endedCount > first.ended.length ? [shownWords(voice, first.ended.length, first.endedCount)] : []),
    ],
    first.perhapsCount === 0 ? label(voice, 'noneRecorded') : counted(first, voice),
  )
}

/** `9 activities [12] [13] …`: Annex C has their names. */
const counted = ({ perhaps, perhapsCount }: EndedView, voice: Voice): Passage =>
  speak(
    voice,
    (language) => [`${formatNumber(perhapsCount, language)} ${labels[language].activities.toLowerCase()}`],
    perhaps.map((it) => it.evidence),
  )

const overlapRow = (it: OverlapView, voice: Voice): Row =>
  row(
    cell(voice, it.cell),
    it.covers.map((one) => listed(coverLine(one, voice))),
    names(voice, it.means),
    label(voice, it.certain ? 'certain' : 'uncertain'),
  )
