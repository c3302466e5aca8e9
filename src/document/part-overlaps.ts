import { codeWord } from '#messages/codes'
import { formatDate, formatNumber, formatSpan } from '#messages/format'
import { labels } from '#messages/labels'
import type { OverlapsView, OverlapView } from '#review/shape-responses'
import { coverLine } from './annex-covers.ts'
import type { Block, Column, Passage, Row } from './blocks.ts'
import { dollars } from './part-money.ts'
import { column, dataTable, heading, keyed, note, row, shownOf } from './table.ts'
import { cell, label, labelWith, listed, quiet, say, speak, strong, type Voice } from './voice.ts'

/** Overlaps with their points, what may complete each other, and what people have settled. */
export const overlapsBlocks = (it: OverlapsView, voice: Voice): readonly Block[] => [
  note(voice, 'overlapNote'),
  note(voice, 'scoreNote'),
  ...(
    [
      [it.possible, 'possiblePairs'],
      [it.unknownEnd, 'unknownEnds'],
      [it.notCompared, 'notCompared'],
    ] as const
  ).flatMap(([count, key]): Block[] =>
    count === 0 ? [] : [{ kind: 'paragraph', role: 'note', passage: labelWith(voice, key, count) }],
  ),
  ...shownOf(voice, it.overlaps.length, it.totals.overlaps),
  dataTable(
    'overlaps',
    voice,
    'overlapTable',
    columns(voice),
    it.overlaps.map((one) => pairRow(one, voice)),
  ),
  heading(voice, 'complementTable'),
  note(voice, 'complementNote'),
  ...shownOf(voice, it.complements.length, it.totals.complements),
  dataTable(
    'complements',
    voice,
    'complementTable',
    columns(voice),
    it.complements.map((one) => pairRow(one, voice)),
  ),
  ...(it.totals.settled === 0
    ? []
    : [
        heading(voice, 'settledTable'),
        note(voice, 'settledNote'),
        ...shownOf(voice, it.settled.length, it.totals.settled),
        dataTable(
          'settled',
          voice,
          'settledTable',
          columns(voice),
          it.settled.map((one) => pairRow(one, voice)),
        ),
      ]),
]

const columns = (voice: Voice): readonly Column[] => [
  column(voice, 'cell', 20),
  column(voice, 'activities', 34),
  column(voice, 'pointsOfHundred', 10),
  column(voice, 'alike', 18),
  column(voice, 'moneyAtStake', 18),
]

const pairRow = (it: OverlapView, voice: Voice): Row =>
  keyed(
    it.covers.map((one) => one.id).join(' '),
    row(
      [cell(voice, it.cell), label(voice, it.certain ? 'certain' : 'uncertain')],
      [
        ...it.covers.map((one) => listed(coverLine(one, voice))),
        ...(it.linked ? [label(voice, 'linkedPair')] : []),
        ...findingOf(it, voice),
      ],
      pointsOf(it, voice),
      it.factors.map((one) => listed(factorWords(one, voice))),
      moneyOf(it, voice),
    ),
  )

const pointsOf = (it: OverlapView, voice: Voice): Passage =>
  speak(voice, (language) => [
    strong(formatNumber(it.points, language)),
    ...(it.open === 0
      ? []
      : [quiet(` (${labels[language].pointsOpen.replace('{n}', formatNumber(it.points + it.open, language))})`)]),
  ])

/** `people: 33 %` */
const factorWords = (it: OverlapView['factors'][number], voice: Voice): Passage =>
  speak(voice, (language) => [
    `${codeWord('factor', it.name, language)}: ${
      it.alike === 'unknown'
        ? formatDate('not stated', language)
        : `${formatNumber(Math.round(it.alike * 100), language)}\u00a0%`
    }`,
  ])

/** The days that both run, and what each has planned for them. */
const moneyOf = ({ time, money, covers }: OverlapView, voice: Voice): readonly Passage[] => [
  speak(voice, (language) => [
    quiet(`${labels[language].commonTime}: `),
    time === undefined ? formatDate('unknown', language) : formatSpan(time.from, time.to, language),
  ]),
  speak(voice, (language) => [
    money.inDollars === 'unknown' ? labels[language].unknownSum : strong(dollars(money.inDollars, language)),
  ]),
  ...money.ofEach.map((one, index) =>
    listed(
      speak(
        voice,
        (language) => [
          one.inDollars === 'unknown' ? formatDate('unknown', language) : dollars(one.inDollars, language),
          quiet(` (${codeWord('moneyFrom', one.from, language)})`),
        ],
        covers[index] === undefined ? [] : [covers[index].evidence],
      ),
    ),
  ),
]

/** `complementary (Department of International Cooperation, 1 March 2026): …` */
function findingOf({ found }: OverlapView, voice: Voice): readonly Passage[] {
  if (found === undefined) return []
  return [
    speak(voice, (language) => [
      quiet(`${labels[language].finding}: `),
      strong(codeWord('pairVerdict', found.verdict, language)),
      ` (${found.by[language]}, ${formatDate(found.made, language)})`,
      ...(found.reportedSince.length === 0
        ? []
        : [quiet(`; ${labels[language].reportedSince}: ${found.reportedSince.join(', ')}`)]),
    ]),
    say(voice, found.reason),
  ]
}
