import type { Confidence } from '#ground/source'
import { codeWord } from '#messages/codes'
import { formatSpan } from '#messages/format'
import { labels } from '#messages/labels'
import type { SeriesView, TurnView } from '#review/shape-promises'
import type { Block, Particular, Passage, Row } from './blocks.ts'
import { linkedClaim } from './links.ts'
import { column, keyed, note, row } from './table.ts'
import {
  claim,
  confidenceRuns,
  label,
  names,
  quiet,
  restoredRuns,
  say,
  speak,
  strong,
  textOrMissing,
  textRuns,
  type Voice,
} from './voice.ts'

/** Series of meetings: who hosted, whether in turn, what came right after, who comes next. */
export const seriesBlocks = (list: readonly SeriesView[], voice: Voice): readonly Block[] => [
  note(voice, 'seriesNote'),
  ...list.flatMap((it) => oneSeries(it, voice)),
]

const oneSeries = (it: SeriesView, voice: Voice): readonly Block[] => [
  { kind: 'heading', level: 3, passage: say(voice, it.name, [it.evidence]) },
  { kind: 'particulars', entries: particulars(it, voice) },
  {
    kind: 'table',
    name: `series-${it.id}`,
    caption: label(voice, 'series'),
    columns: [
      column(voice, 'meeting', 34),
      column(voice, 'host', 16),
      column(voice, 'turn', 26),
      column(voice, 'adjacency', 24),
    ],
    sections: [{ rows: it.meetings.map((one) => turnRow(one, it, voice)) }],
  },
]

const particulars = (it: SeriesView, voice: Voice): readonly Particular[] => [
  ...(it.rule === undefined
    ? [{ term: label(voice, 'rotationRule'), details: [label(voice, 'noRule')] }]
    : [
        {
          term: label(voice, 'rotationRule'),
          details: [claim(voice, it.rule.note, it.rule.confidence), names(voice, it.rule.order)],
        },
        { term: label(voice, 'nextHost'), details: [nextHost(it, voice)] },
      ]),
  ...(it.missingOrdinals.length === 0
    ? []
    : [
        {
          term: label(voice, 'missingOrdinals'),
          details: [speak(voice, () => [it.missingOrdinals.join(', ')])],
        },
      ]),
]

const nextHost = ({ next, rule }: SeriesView, voice: Voice): Passage =>
  speak(voice, (language) => [
    strong(next.host === undefined ? codeWord('turn', 'cannot be told', language) : next.host[language]),
    quiet(
      [
        ...(typeof next.ordinal === 'number' ? [` (${labels[language].ordinalOf} ${next.ordinal}`] : [' (']),
        ...(next.countedFrom === undefined ? [] : [`${labels[language].countedFrom}: ${next.countedFrom[language]}`]),
      ].join('; '),
    ),
    quiet(')'),
    ...confidenceRuns(rule?.confidence ?? 'inferred', language),
  ])

const turnRow = (it: TurnView, series: SeriesView, voice: Voice): Row =>
  keyed(
    it.id,
    row(
      [
        linkedClaim(voice, { kind: 'meetings', id: it.id, text: it.title }, it.confidence, [it.evidence]),
        speak(voice, (language) => [
          quiet(formatSpan(it.dates.from, it.dates.to, language)),
          ...(it.onlyPlanned ? [quiet(`; ${labels[language].onlyAnnounced}`)] : []),
        ]),
      ],
      [textOrMissing(voice, it.host), ...(it.chair === undefined ? [] : [chairOf(it.chair, voice)])],
      series.rule === undefined ? label(voice, 'noRule') : turnPassage(it, series.rule.confidence, voice),
      speak(voice, (language) => [
        codeWord('adjacency', it.adjacency, language),
        ...(it.adjacentTo === undefined
          ? []
          : [quiet(` (${it.adjacentTo[language]})`), ...restoredRuns(it.adjacentTo, language)]),
      ]),
    ),
  )

const chairOf = ({ from, to }: NonNullable<TurnView['chair']>, voice: Voice): Passage =>
  speak(voice, (language) => [
    quiet(`${labels[language].chairs}: ${formatSpan(from, to, language)}`),
    ...confidenceRuns('inferred', language),
  ])

function turnPassage({ expected, countedFrom, ...it }: TurnView, rule: Confidence, voice: Voice): Passage {
  return speak(voice, (language) => [
    strong(codeWord('turn', it.turn, language)),
    ...(it.turn === 'cannot be told' ? [] : confidenceRuns(rule, language)),
    ...(it.turn !== 'out of turn' || expected === undefined
      ? []
      : [quiet(`; ${labels[language].byTheRule}: `), ...textRuns(expected, language)]),
    ...(countedFrom === undefined ? [] : [quiet(` (${labels[language].countedFrom}: ${countedFrom[language]})`)]),
  ])
}
