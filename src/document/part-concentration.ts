import { formatNumber } from '#messages/format'
import { labels } from '#messages/labels'
import type { FlowsView } from '#review/shape-concentration'
import type { Block } from './blocks.ts'
import { column, dataTable, note, numeric, row } from './table.ts'
import { labelWith, listed, quiet, speak, type Voice } from './voice.ts'

/** Years of one recipient's money, and in how many hands it lay. */
export const flowsBlocks = (it: FlowsView, voice: Voice): readonly Block[] => [
  note(voice, 'flowsNote'),
  ...(it.unread === 0
    ? []
    : [{ kind: 'paragraph' as const, role: 'note' as const, passage: labelWith(voice, 'rowsUnread', it.unread) }]),
  dataTable(
    'concentration',
    voice,
    'flowsTitle',
    [
      column(voice, 'year', 8),
      column(voice, 'usdMillions', 14, 'end'),
      column(voice, 'donors', 10, 'end'),
      column(voice, 'effectivePartners', 10, 'end'),
      column(voice, 'herfindahl', 12, 'end'),
      column(voice, 'significantPartners', 10, 'end'),
      column(voice, 'largestPartners', 36),
    ],
    it.years.map((one) =>
      row(
        speak(voice, () => [String(one.year)]),
        speak(voice, (language) => [
          formatNumber(Number(one.usdMillion), language),
          ...(one.notStated === 0
            ? []
            : [quiet(`; ${labels[language].amountsUnknown.replace('{n}', formatNumber(one.notStated, language))}`)]),
        ]),
        numeric(one.donors, voice),
        numeric(one.effective, voice),
        numeric(one.herfindahl, voice),
        numeric(one.significant, voice),
        one.largest.map((body) =>
          listed(
            speak(voice, (language) => [
              body.donor,
              quiet(
                ` ${formatNumber(Math.round(body.share * 100), language)}\u00a0%${
                  body.quotient === undefined ? '' : ` (×${formatNumber(body.quotient, language)})`
                }`,
              ),
            ]),
          ),
        ),
      ),
    ),
  ),
]
