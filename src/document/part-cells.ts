import { codeWord } from '#messages/codes'
import { formatDate, formatNumber } from '#messages/format'
import type { CellsView, ServedCell } from '#review/shape-cells'
import type { Block, Passage } from './blocks.ts'
import { column, dataTable, keyed, note, numeric, row } from './table.ts'
import { label, listed, say, speak, type Voice, valueWords, word } from './voice.ts'

/** Every cell of the matrix that a need has to do with, as one long table. */
export const cellsBlocks = (it: CellsView, voice: Voice): readonly Block[] => [
  note(voice, 'cellsNote'),
  dataTable(
    'cells',
    voice,
    'cellsTitle',
    [
      column(voice, 'need', 20),
      column(voice, it.by === 'groups' ? 'groups' : 'places', 16),
      column(voice, 'activities', 20),
      column(voice, 'partnersRunning', 10, 'end'),
      column(voice, 'schemes', 12),
      column(voice, 'latestFigures', 22),
    ],
    it.rows.flatMap((one) =>
      one.cells
        .filter((cell) => cell.cover !== 'not applicable')
        .map((cell, index) =>
          keyed(
            cell.cell,
            row(
              index === 0 ? say(voice, one.name, [one.evidence]) : say(voice, one.name),
              say(voice, it.columns.find(({ id }) => id === cell.column)?.name ?? { vi: cell.column, en: cell.column }),
              coverPassages(cell, voice),
              numeric(cell.partners, voice),
              word(voice, 'rowState', cell.schemes),
              figures(cell, voice),
            ),
          ),
        ),
    ),
  ),
]

const coverPassages = (it: ServedCell, voice: Voice): Passage =>
  speak(voice, (language) => {
    const words = codeWord('cellCover', it.cover, language)
    const end = it.cover === 'ended' ? it.lastEnd : it.until
    const count = it.cover === 'unknown' ? it.perhaps : it.cover === 'ended' ? it.ended : it.running
    return [
      words,
      ...(count === 0 ? [] : [` (${formatNumber(count, language)})`]),
      ...(end === undefined ? [] : [`, ${formatDate(end, language)}`]),
    ]
  })

const figures = (it: ServedCell, voice: Voice): Passage | readonly Passage[] =>
  it.need.length === 0
    ? label(voice, 'noData')
    : it.need.map((one) =>
        listed(
          speak(
            voice,
            (language) => [
              `${one.indicator[language]}: ${valueWords(one.value, one.unit, language)} (${formatDate(one.period, language)})`,
            ],
            [one.evidence],
          ),
        ),
      )
