import { formatNumber } from '#messages/format'
import { labels } from '#messages/labels'
import type { CoverView, EndedView, OverlapView, Review, RowView } from '#review/shape'
import { coverLine } from './annex-covers.ts'
import type { Passage, Row, Section } from './blocks.ts'
import { column, heading, note, row, tableOrNone } from './table.ts'
import { cell, cellWords, claim, label, names, say, speak, type Voice, word } from './voice.ts'

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
      [column(voice, 'cell', 38), column(voice, 'endedCovers', 40), column(voice, 'perhaps', 22)],
      endedTogether(review.ended).map((it) => endedRow(it, voice)),
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

/** One activity often served many cells; cells that lost the same activities share a row. */
function endedTogether(list: readonly EndedView[]): readonly (readonly EndedView[])[] {
  const found = new Map<string, EndedView[]>()
  for (const it of list) {
    const key = JSON.stringify([it.ended.map((one) => one.id), it.perhaps.map((one) => one.id)])
    found.set(key, [...(found.get(key) ?? []), it])
  }
  return [...found.values()]
}

const endedRow = (list: readonly EndedView[], voice: Voice): Row =>
  row(
    speak(voice, (language) =>
      list.flatMap((it, index) => [...(index === 0 ? [] : ['; ']), ...cellWords(it.cell, language)]),
    ),
    (list[0]?.ended ?? []).map((one) => coverLine(one, voice)),
    list[0] === undefined || list[0].perhaps.length === 0
      ? label(voice, 'noneRecorded')
      : counted(list[0].perhaps, voice),
  )

/** `9 activities [12] [13] …`: Annex C has their names. */
const counted = (covers: readonly CoverView[], voice: Voice): Passage =>
  speak(
    voice,
    (language) => [`${formatNumber(covers.length, language)} ${labels[language].activities.toLowerCase()}`],
    covers.map((it) => it.evidence),
  )

const overlapRow = (it: OverlapView, voice: Voice): Row =>
  row(
    cell(voice, it.cell),
    it.covers.map((one) => coverLine(one, voice)),
    names(voice, it.means),
    label(voice, it.certain ? 'certain' : 'uncertain'),
  )
