import { codeWord } from '#messages/codes'
import { formatDate, formatNumber } from '#messages/format'
import { labels } from '#messages/labels'
import type { EndedAnswer, EndedView, EndingView, FollowingView } from '#review/shape-responses'
import { coverLine } from './annex-covers.ts'
import type { Block, Passage, Row } from './blocks.ts'
import { bodies } from './sheet.ts'
import { column, dataTable, heading, keyed, note, row, shownOf, shownWords } from './table.ts'
import { cell, label, listed, names, quiet, say, speak, type Voice, word } from './voice.ts'

/** Needs and cells whose recorded activities have all ended, what followed, and what ends within a year. */
export const endedBlocks = (it: EndedAnswer, voice: Voice): readonly Block[] => [
  note(voice, 'endedNeedsNote'),
  dataTable(
    'ended-needs',
    voice,
    'endedNeeds',
    [
      column(voice, 'need', 22),
      column(voice, 'endedCovers', 44),
      column(voice, 'schemes', 14),
      column(voice, 'owner', 20),
    ],
    it.needs.map((one) =>
      keyed(
        one.id,
        row(
          say(voice, one.name, [one.evidence]),
          one.ended.map((cover) => listed(coverLine(cover, voice))),
          word(voice, 'rowState', one.schemes),
          bodies(one.owners, voice),
        ),
      ),
    ),
  ),
  ...endedCells(it, voice),
  heading(voice, 'followings'),
  note(voice, 'followingsNote'),
  ...shownOf(voice, it.followings.length, it.totals.followings),
  dataTable(
    'followed',
    voice,
    'followings',
    [column(voice, 'endedCovers', 46), column(voice, 'followedBy', 54)],
    it.followings.map((one) => followingRow(one, voice)),
  ),
  ...endingBlocks(it.ending, it.totals.ending, 'endingSoon', voice),
]

const endedCells = (it: EndedAnswer, voice: Voice): readonly Block[] => [
  heading(voice, 'endedTable'),
  ...shownOf(voice, it.cells.length, it.totals.cells),
  dataTable(
    'ended-cells',
    voice,
    'endedTable',
    [column(voice, 'cell', 38), column(voice, 'endedCovers', 40), column(voice, 'perhaps', 22)],
    endedTogether(it.cells).map((one) => endedRow(one, voice)),
  ),
]

/** Cells that running activities leave within a year, the first to be left on top. */
export const endingBlocks = (
  list: readonly EndingView[],
  total: number,
  caption: 'endingSoon' | 'heldByOne',
  voice: Voice,
): readonly Block[] => [
  heading(voice, caption),
  note(voice, caption === 'endingSoon' ? 'endingSoonNote' : 'heldByOneNote'),
  ...shownOf(voice, list.length, total),
  dataTable(
    caption === 'endingSoon' ? 'ending' : 'held',
    voice,
    caption,
    [
      column(voice, 'cell', 30),
      column(voice, 'partnersRunning', 18),
      column(voice, 'runningCovers', 32),
      column(voice, 'until', 20),
    ],
    endingTogether(list).map((it) => endingRow(it, voice)),
  ),
]

/** Cells that the same activities leave share a row. */
function endingTogether(list: readonly EndingView[]): readonly (readonly [EndingView, ...EndingView[]])[] {
  const found = new Map<string, [EndingView, ...EndingView[]]>()
  for (const it of list) {
    const key = JSON.stringify([it.running.map((one) => one.id), it.until, it.perhapsCount])
    const known = found.get(key)
    if (known === undefined) found.set(key, [it])
    else known.push(it)
  }
  return [...found.values()]
}

const endingRow = (list: readonly [EndingView, ...EndingView[]], voice: Voice): Row => {
  const [it] = list
  return row(
    list.map((one) => cell(voice, one.cell)).map((one) => (list.length === 1 ? one : listed(one))),
    names(voice, it.partners),
    it.running.map((one) => listed(coverLine(one, voice))),
    speak(voice, (language) => [
      formatDate(it.until, language),
      quiet(`; ${labels[language].daysLeft.replace('{n}', formatNumber(it.days, language))}`),
      ...(it.perhapsCount === 0
        ? []
        : [quiet(`; ${labels[language].perhaps.toLowerCase()}: ${formatNumber(it.perhapsCount, language)}`)]),
    ]),
  )
}

function followingRow(it: FollowingView, voice: Voice): Row {
  const none = it.stated.length + it.candidates.length === 0
  return keyed(
    it.ended.id,
    row(
      coverLine(it.ended, voice),
      none
        ? label(voice, 'noneRecorded')
        : [
            ...it.stated.map((one) => listed(withReason(one, voice, (language) => [labels[language].statedFollower]))),
            ...it.candidates.map(({ cover, reasons, days }) =>
              listed(
                withReason(cover, voice, (language) => [
                  ...reasons.map((reason) => codeWord('followingReason', reason, language)),
                  labels[language][days < 0 ? 'daysBefore' : 'daysAfter'].replace(
                    '{n}',
                    formatNumber(Math.abs(days), language),
                  ),
                ]),
              ),
            ),
          ],
    ),
  )
}

/** The line of a cover, with the reasons for which it stands here. */
function withReason(
  it: FollowingView['ended'],
  voice: Voice,
  reasons: (language: Voice['languages'][number]) => readonly string[],
): Passage {
  const line = coverLine(it, voice)
  return {
    ...line,
    lines: line.lines.map((one) => ({
      ...one,
      runs: [
        ...one.runs,
        { kind: 'words', text: `: ${reasons(one.language ?? voice.languages[0] ?? 'vi').join(', ')}`, weight: 'quiet' },
      ],
    })),
  }
}

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

/** `9 activities [12] [13] …`: the list of covers has their names. */
const counted = ({ perhaps, perhapsCount }: EndedView, voice: Voice): Passage =>
  speak(
    voice,
    (language) => [`${formatNumber(perhapsCount, language)} ${labels[language].activities.toLowerCase()}`],
    perhaps.map((it) => it.evidence),
  )
