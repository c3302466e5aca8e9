import { codeWord } from '#messages/codes'
import { formatDate, formatNumber, formatQuantity } from '#messages/format'
import { labels } from '#messages/labels'
import type { GapCellsView, GapRow, GapsView, GapWay } from '#review/shape-responses'
import { schemesState } from './annex-covers.ts'
import type { Block, Passage, Row } from './blocks.ts'
import { endingBlocks } from './part-ended.ts'
import { dollars } from './part-money.ts'
import { reporterBlocks } from './part-reporters.ts'
import { bodies } from './sheet.ts'
import { column, dataTable, heading, keyed, note, numeric, row, shownOf } from './table.ts'
import {
  cell,
  cited,
  confidenceRuns,
  label,
  listed,
  names,
  quiet,
  quietly,
  say,
  speak,
  strong,
  type Voice,
  valueWords,
} from './voice.ts'

/** Needs ranked in several ways side by side; cells that are demanded and not covered; cells with a figure; who reported. */
export const gapsBlocks = (it: GapsView, voice: Voice): readonly Block[] => [
  ...gapRowsBlocks(it, voice),
  ...concentrationBlocks(it, voice),
  ...orphanBlocks(it, voice),
  ...endingBlocks(it.held, it.totals.held, 'heldByOne', voice),
  ...cellBlocks(it, voice),
  ...reporterBlocks(it.reporters, voice),
]

export const gapRowsBlocks = (it: GapsView, voice: Voice): readonly Block[] => [
  note(voice, 'gapRanksNote'),
  dataTable(
    'gaps',
    voice,
    'gapRanks',
    [
      column(voice, 'need', 17),
      column(voice, 'schemes', 10),
      column(voice, 'peopleLeft', 18),
      column(voice, 'toTarget', 17),
      column(voice, 'moneyPerPerson', 13),
      column(voice, 'partnersRunning', 12),
      column(voice, 'sinceLastCover', 13),
    ],
    it.rows.map((one) => gapRow(one, voice)),
  ),
]

const gapRow = (it: GapRow, voice: Voice): Row =>
  keyed(
    it.id,
    row(
      [say(voice, it.name, [it.evidence]), ...bodies(it.owners, voice).map(quietly)],
      schemesState(it, voice),
      peopleOf(it, voice),
      distanceOf(it, voice),
      moneyOf(it, voice),
      partnersOf(it, voice),
      sinceOf(it, voice),
    ),
  )

/** `3. about 12,400,000 persons` */
const ranked = (
  it: GapRow,
  way: GapWay,
  voice: Voice,
  words: (language: Voice['languages'][number]) => string,
  evidence: readonly number[] = [],
): Passage =>
  speak(
    voice,
    (language) => [...(it.ranks[way] === undefined ? [] : [strong(`${it.ranks[way]}. `)]), words(language)],
    evidence,
  )

const notKnown = (voice: Voice): Passage => label(voice, 'notKnownHere')

function peopleOf(it: GapRow, voice: Voice): Passage | readonly Passage[] {
  const { people } = it
  if (people === undefined) return notKnown(voice)
  return [
    ranked(
      it,
      'people',
      voice,
      (language) => `${formatQuantity(people.persons, language)} ${labels[language].personsWord}`,
    ),
    ...people.from.map((one) =>
      listed(
        speak(
          voice,
          (language) => [
            quiet(
              `${one.indicator[language]}: ${valueWords(one.value, one.unit, language)} (${formatDate(one.period, language)})`,
            ),
            ...confidenceRuns(one.confidence, language),
          ],
          [one.evidence],
        ),
      ),
    ),
  ]
}

function distanceOf(it: GapRow, voice: Voice): Passage | readonly Passage[] {
  const { distance } = it
  if (distance === undefined) return notKnown(voice)
  return [
    ranked(
      it,
      'distance',
      voice,
      (language) =>
        `${formatNumber(distance.points, language)} ${labels[language].pointsTo} ${valueWords(distance.wanted, distance.unit, language)} (${distance.year}):`,
    ),
    cited(voice, distance.target, distance.evidence),
  ]
}

function moneyOf(it: GapRow, voice: Voice): Passage {
  const { money } = it
  if (money === undefined) return label(voice, 'noneRecorded')
  const { perPerson, inDollars, unknownOf } = money
  if (perPerson !== undefined)
    return ranked(it, 'money', voice, (language) => `${formatNumber(perPerson, language)} ${labels[language].aPerson}`)
  return speak(voice, (language) => {
    const open = labels[language].moneyUnknownOf.replace('{n}', formatNumber(unknownOf, language))
    return inDollars === 'unknown'
      ? [labels[language].notKnownHere]
      : [dollars(inDollars, language), ...(unknownOf === 0 ? [] : [quiet(`; ${open}`)])]
  })
}

const partnersOf = (it: GapRow, voice: Voice): Passage =>
  ranked(it, 'partners', voice, (language) => {
    const more = labels[language].mayServe.replace('{n}', formatNumber(it.perhapsPartners, language))
    const stated = it.partners === 0 ? labels[language].noneRecorded : formatNumber(it.partners, language)
    return it.perhapsPartners === 0 ? stated : `${stated}; ${more}`
  })

const sinceOf = (it: GapRow, voice: Voice): Passage =>
  ranked(it, 'since', voice, (language) => {
    const { state, days, on } = it.lastCover
    return days === undefined || on === undefined
      ? codeWord('lastCover', state, language)
      : `${labels[language].daysSince.replace('{n}', formatNumber(days, language))} (${formatDate(on, language)})`
  })

export const concentrationBlocks = (it: GapsView, voice: Voice): readonly Block[] => [
  heading(voice, 'concentration'),
  note(voice, 'concentrationNote'),
  dataTable(
    'concentration',
    voice,
    'concentration',
    [
      column(voice, 'need', 20),
      column(voice, 'committed', 16),
      column(voice, 'partnersRunning', 9, 'end'),
      column(voice, 'effectivePartners', 10, 'end'),
      column(voice, 'herfindahl', 10, 'end'),
      column(voice, 'significantPartners', 9, 'end'),
      column(voice, 'largestPartners', 26),
    ],
    it.concentration.map((one) =>
      row(
        say(voice, one.need),
        speak(voice, (language) => [
          dollars(one.inDollars, language),
          ...(one.unknownOf === 0
            ? []
            : [quiet(`; ${labels[language].amountsUnknown.replace('{n}', formatNumber(one.unknownOf, language))}`)]),
        ]),
        numeric(one.partners, voice),
        numeric(one.effective, voice),
        numeric(one.herfindahl, voice),
        numeric(one.significant, voice),
        one.largest.map((body) =>
          listed(
            speak(voice, (language) => [
              body.partner[language],
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

export const orphanBlocks = (it: GapsView, voice: Voice): readonly Block[] => [
  heading(voice, 'orphans'),
  note(voice, 'orphansNote'),
  ...shownOf(voice, it.orphans.length, it.totals.orphans),
  dataTable(
    'orphans',
    voice,
    'orphans',
    [
      column(voice, 'cell', 26),
      column(voice, 'demandedBy', 42),
      column(voice, 'orphanPerhaps', 10, 'end'),
      column(voice, 'owner', 22),
    ],
    it.orphans.map((one) =>
      row(
        [cell(voice, one.cell), ...(one.schemesKnownFrom === undefined ? [] : [label(voice, 'noTextYet')])],
        [
          ...one.demands.map((demand) =>
            listed(
              speak(voice, (language) => [quiet(`${demand.instrument[language]}: `), demand.text[language]], [
                demand.evidence,
              ]),
            ),
          ),
          ...shownOf(voice, one.demands.length, one.demanded).flatMap((block) =>
            'passage' in block ? [block.passage] : [],
          ),
        ],
        numeric(one.perhaps, voice),
        bodies(one.owners, voice),
      ),
    ),
  ),
]

export const cellBlocks = (it: GapsView, voice: Voice): readonly Block[] =>
  it.cells.length === 0
    ? []
    : [
        heading(voice, 'gapCells'),
        note(voice, 'gapCellsNote'),
        {
          kind: 'table',
          name: 'gap-cells',
          caption: label(voice, 'gapCells'),
          columns: [
            column(voice, 'place', 24),
            column(voice, 'figure', 26),
            column(voice, 'statedThere', 30),
            column(voice, 'perhapsThere', 20, 'end'),
          ],
          sections: it.cells.map((one) => ({
            heading: indicatorWords(one, voice),
            rows: one.cells.map((figure) => cellRow(figure, voice)),
          })),
        },
      ]

/** `Multidimensional poverty: rate of households (8 of 63)` */
const indicatorWords = (it: GapCellsView, voice: Voice): Passage =>
  speak(voice, (language) => [
    `${it.row[language]}: ${it.indicator[language]}`,
    quiet(
      ` (${formatNumber(it.cells.length, language)} ${labels[language].outOf} ${formatNumber(it.figures, language)})`,
    ),
  ])

const cellRow = ({ observation, partners, perhaps }: GapCellsView['cells'][number], voice: Voice): Row =>
  row(
    speak(voice, (language) => [observation.place[language], quiet(` · ${observation.group[language]}`)]),
    speak(
      voice,
      (language) => [
        valueWords(observation.value, observation.unit, language),
        quiet(` (${formatDate(observation.period, language)})`),
        ...confidenceRuns(observation.confidence, language),
      ],
      [observation.evidence],
    ),
    names(voice, partners),
    numeric(perhaps, voice),
  )
