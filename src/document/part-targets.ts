import { codeWord } from '#messages/codes'
import { formatDate } from '#messages/format'
import { labels } from '#messages/labels'
import type { ObservationView } from '#review/shape-common'
import type { BenchmarksView, CarriedTarget } from '#review/shape-promises'
import type { Block, Passage, Row } from './blocks.ts'
import { linkedClaim } from './links.ts'
import { observationPassage, riseWords } from './part-observation.ts'
import { column, dataTable, keyed, row } from './table.ts'
import { confidenceRuns, label, listed, quiet, speak, strong, type Voice, valueWords } from './voice.ts'

export const targetBlocks = ({ targets }: BenchmarksView, voice: Voice): readonly Block[] => [
  dataTable(
    'targets',
    voice,
    'targets',
    [
      column(voice, 'target', 34),
      column(voice, 'wanted', 11, 'end'),
      column(voice, 'deadline', 8, 'end'),
      column(voice, 'lastValue', 24),
      column(voice, 'verdict', 23),
    ],
    targets.map((it) => targetRow(it, voice)),
  ),
]

const targetRow = (it: CarriedTarget, voice: Voice): Row =>
  keyed(
    it.clause,
    row(
      [
        linkedClaim(voice, { kind: 'clauses', id: it.clause, text: it.text }, it.confidence, [it.evidence]),
        speak(voice, (language) => [quiet(`${it.instrument[language]}; ${it.indicator[language]}`)]),
      ],
      {
        ...speak(voice, (language) => [valueWords(it.wanted, it.unit, language)]),
        ...(typeof it.wanted !== 'string' && it.wanted.relation === '=' ? { value: it.wanted.value } : {}),
      },
      {
        ...speak(voice, (language) => [typeof it.year === 'number' ? String(it.year) : formatDate(it.year, language)]),
        ...(typeof it.year === 'number' ? { value: it.year } : {}),
      },
      it.last.length === 0 ? label(voice, 'noData') : it.last.map((one) => listed(observationPassage(one, voice))),
      [
        speak(voice, (language) => [
          strong(codeWord('verdict', it.verdict, language)),
          ...(it.yearlyRises.length === 0 ? [] : [quiet(`; ${riseWords(it.yearlyRises, it.unit, language)}`)]),
        ]),
        ...(it.after === undefined ? [] : [afterPassage(it.after, voice)]),
        ...(it.carriedTo.length === 0
          ? []
          : [
              speak(voice, (language) => [quiet(`${labels[language].carriedOver}:`)]),
              ...it.carriedTo.map((one) =>
                listed(
                  speak(
                    voice,
                    (language) => [
                      `${valueWords(one.wanted, it.unit, language)} (${one.year}), `,
                      quiet(one.instrument[language]),
                    ],
                    [one.evidence],
                  ),
                ),
              ),
            ]),
      ],
    ),
  )

/** The first figure after a deadline that has none: it decides nothing, and a reader wants to see it. */
const afterPassage = (it: ObservationView, voice: Voice): Passage =>
  speak(
    voice,
    (language) => [
      quiet(
        `${labels[language].firstAfter}: ${valueWords(it.value, it.unit, language)} (${formatDate(it.period, language)})`,
      ),
      ...confidenceRuns(it.confidence, language),
    ],
    [it.evidence],
  )
