import type { Language } from '#ground/text'
import { codeWord } from '#messages/codes'
import { formatDate, formatNumber, formatSpan, formatWords } from '#messages/format'
import { type LabelKey, labels } from '#messages/labels'
import type { CellView, Extent, Neighbour } from '#review/shape-cell'
import type { CoverView } from '#review/shape-responses'
import type { Block, Passage, Row } from './blocks.ts'
import { cellPromiseBlocks } from './part-cell-promises.ts'
import { endingBlocks } from './part-ended.ts'
import { reporterBlocks } from './part-reporters.ts'
import { bodies } from './sheet.ts'
import { column, dataTable, heading, keyed, note, row, shownOf, shownWords, table } from './table.ts'
import {
  cell,
  cellLink,
  confidenceRuns,
  dateWords,
  label,
  listed,
  quiet,
  quietly,
  recordLink,
  restoredRuns,
  speak,
  strong,
  type Voice,
  valueWords,
} from './voice.ts'

/** Everything about one cell: what is not served first, then people, schemes, activities, and what was promised. */
export const cellBlocks = (it: CellView, voice: Voice): readonly Block[] => [
  headBlock(it, voice),
  ...gapBlocks(it, voice),
  ...peopleBlocks(it, voice),
  ...coverBlocks('schemes', it.schemes, voice, (one) => rulesOf(it, one, voice)),
  ...coverBlocks('activities', it.activities, voice, () => []),
  ...cellPromiseBlocks(it, voice),
  ...neighbourBlocks('cellWider1', 'cell-wider', it.wider, voice),
  ...neighbourBlocks('cellNarrower', 'cell-narrower', it.narrower, voice),
  ...reporterBlocks(it.reporters, voice),
]

const headBlock = (it: CellView, voice: Voice): Block => ({
  kind: 'particulars',
  entries: [
    { term: label(voice, 'cell'), details: [cell(voice, it.cell)] },
    ...(it.asked.span === 'all'
      ? []
      : [
          {
            term: label(voice, 'cellSpan'),
            details: [speak(voice, (language) => [spanOf(it.asked.span, language)])],
          },
        ]),
    { term: label(voice, 'owner'), details: bodies(it.owners, voice) },
  ],
})

const spanOf = (span: string, language: Language): string => {
  const [from = '', to = from] = span.split('..')
  return formatSpan(from, to, language)
}

/** `none recorded; 3 more may serve it` */
const stateWords = (state: string, perhaps: number, language: Language): string =>
  [
    codeWord('rowState', state, language),
    ...(perhaps === 0 ? [] : [labels[language].mayServe.replace('{n}', formatNumber(perhaps, language))]),
  ].join('; ')

function gapBlocks({ gap }: CellView, voice: Voice): readonly Block[] {
  return [
    heading(voice, 'cellGap', 'part-gap'),
    note(voice, 'cellGapNote'),
    {
      kind: 'particulars',
      entries: [
        {
          term: label(voice, 'schemes'),
          details: [
            speak(voice, (language) => [strong(stateWords(gap.schemes, gap.perhapsSchemes, language))]),
            ...(gap.schemesKnownFrom === undefined || gap.schemes === 'running'
              ? []
              : [quietly(label(voice, 'noTextYet'))]),
          ],
        },
        {
          term: label(voice, 'activities'),
          details: [speak(voice, (language) => [strong(stateWords(gap.activities, gap.perhapsActivities, language))])],
        },
      ],
    },
    ...(gap.orphans.length === 0
      ? []
      : [
          ...shownOf(voice, gap.orphans.length, gap.totals.orphans),
          dataTable(
            'orphans',
            voice,
            'orphans',
            [column(voice, 'cell', 30), column(voice, 'demandedBy', 54), column(voice, 'orphanPerhaps', 16, 'end')],
            gap.orphans.map((one) =>
              row(
                cell(voice, one.cell),
                [
                  ...one.demands.map((demand) =>
                    listed(
                      speak(
                        voice,
                        (language) => [
                          quiet(`${demand.instrument[language]}: `),
                          recordLink('clauses', demand.clause, demand.text[language]),
                        ],
                        [demand.evidence],
                      ),
                    ),
                  ),
                  ...(one.demands.length < one.demanded ? [shownWords(voice, one.demands.length, one.demanded)] : []),
                ],
                { ...speak(voice, (language) => [formatNumber(one.perhaps, language)]), value: one.perhaps },
              ),
            ),
          ),
        ]),
    ...(gap.ended.length === 0
      ? []
      : [
          ...shownOf(voice, gap.ended.length, gap.totals.ended),
          dataTable(
            'ended-cells',
            voice,
            'endedTable',
            [column(voice, 'cell', 40), column(voice, 'endedCovers', 60)],
            gap.ended.map((one) =>
              row(cell(voice, one.cell), [
                ...one.ended.map((cover) => listed(coverPassage(cover, voice))),
                ...(one.endedCount > one.ended.length ? [shownWords(voice, one.ended.length, one.endedCount)] : []),
              ]),
            ),
          ),
        ]),
    ...(gap.ending.length === 0 ? [] : endingBlocks(gap.ending, gap.totals.ending, 'endingSoon', voice)),
    ...(gap.overlaps.length === 0
      ? []
      : [
          ...shownOf(voice, gap.overlaps.length, gap.totals.overlaps),
          dataTable(
            'overlaps',
            voice,
            'overlapTable',
            [column(voice, 'cell', 34), column(voice, 'activities', 50), column(voice, 'pointsOfHundred', 16, 'end')],
            gap.overlaps.map((one) =>
              row(
                cell(voice, one.cell),
                one.covers.map((cover) => listed(coverPassage(cover, voice))),
                { ...speak(voice, (language) => [formatNumber(one.points, language)]), value: one.points },
              ),
            ),
          ),
        ]),
    ...neighbourBlocks('cellUnserved', 'cell-unserved', gap.unserved, voice),
  ]
}

const extents: Readonly<Record<Extent, LabelKey>> = { inside: 'cellInside', wider: 'cellWider', partly: 'cellPartly' }

function peopleBlocks({ people, unmeasured }: CellView, voice: Voice): readonly Block[] {
  const figures: Block =
    people.length === 0
      ? { kind: 'paragraph', passage: label(voice, 'noData') }
      : {
          kind: 'table',
          name: 'figures',
          caption: label(voice, 'cellPeople'),
          columns: [
            column(voice, 'figure', 24),
            column(voice, 'date', 12),
            column(voice, 'cellExtent', 30),
            column(voice, 'note', 34),
          ],
          sections: people.map((one) => ({
            heading: speak(
              voice,
              (language) => [
                recordLink('indicators', one.id, one.indicator[language]),
                ...restoredRuns(one.indicator, language),
                quiet(
                  ` (${formatNumber(one.figures.length, language)} ${labels[language].outOf} ${formatNumber(one.total, language)})`,
                ),
                ...(one.differ ? [' · ', strong(labels[language].cellDiffer)] : []),
              ],
              [one.evidence],
            ),
            rows: one.figures.map((figure) => figureRow(figure, voice)),
          })),
        }
  return [
    heading(voice, 'cellPeople', 'part-people'),
    note(voice, 'cellPeopleNote'),
    figures,
    ...(unmeasured.length === 0
      ? []
      : [
          table(
            label(voice, 'cellUnmeasured'),
            [column(voice, 'indicator', 70), column(voice, 'figure', 30)],
            unmeasured.map((one) =>
              keyed(
                one.id,
                row(
                  speak(voice, (language) => [recordLink('indicators', one.id, one.indicator[language])], [
                    one.evidence,
                  ]),
                  label(voice, 'noData'),
                ),
              ),
            ),
          ),
        ]),
  ]
}

const figureRow = (it: CellView['people'][number]['figures'][number], voice: Voice): Row =>
  row(
    speak(
      voice,
      (language) => [strong(valueWords(it.value, it.unit, language)), ...confidenceRuns(it.confidence, language)],
      [it.evidence],
    ),
    dateWords(voice, it.period),
    speak(voice, (language) => [
      `${it.place[language]} · ${it.group[language]}${it.part === undefined ? '' : ` · ${it.part}`}`,
      quiet(` (${labels[language][extents[it.extent]]})`),
    ]),
    speak(voice, (language) => [
      codeWord('observationKind', it.kind, language),
      quiet(
        ` · ${labels[language].numerator}: ${formatWords(it.numerator, language)}; ${labels[language].denominator}: ${formatWords(it.denominator, language)}`,
      ),
    ]),
  )

/** The title of a scheme or an activity as a link to its record, with whose it is, its state and its end. */
const coverPassage = (it: CoverView, voice: Voice): Passage =>
  speak(
    voice,
    (language) => [
      recordLink(it.kind === 'scheme' ? 'provisions' : 'activities', it.id, it.title[language]),
      ...restoredRuns(it.title, language),
      quiet(
        ` (${[...it.organisations.map((one) => one[language]), codeWord('coverState', it.state, language)].join('; ')})`,
      ),
      ...confidenceRuns(it.confidence, language),
    ],
    [it.evidence],
  )

const coverBlocks = (
  key: 'schemes' | 'activities',
  list: readonly CoverView[],
  voice: Voice,
  more: (it: CoverView) => readonly Passage[],
): readonly Block[] => [
  heading(voice, key, `part-${key}`),
  dataTable(
    key,
    voice,
    key,
    [
      column(voice, 'coverTitle', 36),
      column(voice, key === 'schemes' ? 'means' : 'organisation', 20),
      column(voice, 'span', 18),
      column(voice, 'state', 26),
    ],
    list.map((it) =>
      keyed(
        it.id,
        row(
          [
            speak(
              voice,
              (language) => [
                recordLink(it.kind === 'scheme' ? 'provisions' : 'activities', it.id, it.title[language]),
                ...restoredRuns(it.title, language),
                ...confidenceRuns(it.confidence, language),
              ],
              [it.evidence],
            ),
            ...more(it),
          ],
          speak(voice, (language) => [
            key === 'schemes'
              ? it.means.map((one) => one[language]).join(', ') || codeWord('modality', 'not stated', language)
              : it.organisations.map((one) => one[language]).join(', ') || labels[language].noneRecorded,
            ...(key === 'schemes' ? [] : [quiet(` · ${codeWord('modality', it.modality, language)}`)]),
          ]),
          speak(voice, (language) => [formatSpan(it.from, it.to, language)]),
          speak(voice, (language) => [
            strong(codeWord('coverState', it.state, language)),
            quiet(
              [
                '',
                ...(it.serves === 'yes' ? [] : [codeWord('serves', 'unknown', language)]),
                codeWord('basis', it.basis, language),
                ...(key === 'schemes'
                  ? []
                  : [`${labels[language].lastReported} ${formatDate(it.lastReported, language)}`]),
              ].join(' · '),
            ),
          ]),
        ),
      ),
    ),
  ),
]

function rulesOf({ schemes }: CellView, cover: CoverView, voice: Voice): readonly Passage[] {
  const rules = schemes.find((it) => it.id === cover.id)?.rules ?? []
  return rules.length === 0
    ? []
    : [
        speak(voice, (language) => [
          quiet(`${labels[language].cellRules}: `),
          ...rules.flatMap((name, index) => [...(index === 0 ? [] : [', ']), recordLink('schemes', name, name)]),
        ]),
      ]
}

const neighbourBlocks = (
  key: 'cellWider1' | 'cellNarrower' | 'cellUnserved',
  name: string,
  list: readonly Neighbour[],
  voice: Voice,
): readonly Block[] =>
  list.length === 0
    ? []
    : [
        {
          ...table(
            label(voice, key),
            [column(voice, 'cellPart', 40), column(voice, 'schemes', 30), column(voice, 'activities', 30)],
            list.map((it) =>
              row(
                speak(voice, (language) => [cellLink(it.expression, it.name[language])]),
                speak(voice, (language) => [codeWord('rowState', it.schemes, language)]),
                speak(voice, (language) => [codeWord('rowState', it.activities, language)]),
              ),
            ),
          ),
          name,
        },
      ]
