import { codeWord } from '#messages/codes'
import { formatDate, formatNumber } from '#messages/format'
import { labels } from '#messages/labels'
import type { Review, RowView, TargetView } from '#review/shape'
import type { BenchmarksView } from '#review/shape-promises'
import type { Block, Passage, Row, Section, Table } from './blocks.ts'
import { benchmarkBlocks } from './part-benchmarks.ts'
import { worstCoveredBlocks } from './part-groups.ts'
import { observationPassage, riseWords } from './part-observation.ts'
import { targetBlocks } from './part-targets.ts'
import { column, heading, note } from './table.ts'
import {
  claim,
  confidenceRuns,
  label,
  listed,
  quiet,
  quietly,
  restoredRuns,
  say,
  speak,
  strong,
  type Voice,
  valueWords,
} from './voice.ts'

/** Annex A: every standing row under its aim, with its value and its targets, or *no data*. */
export const needsAnnex = (review: Review, voice: Voice): Section => ({
  anchor: 'needs',
  heading: label(voice, 'needs'),
  blocks: [note(voice, 'needsNote'), needsTable(review.rows, voice), ...standingBlocks(review.benchmarks, voice)],
})

/** Targets that were missed and what took them over; groups of countries; groups of people. */
const standingBlocks = (it: BenchmarksView, voice: Voice): readonly Block[] => [
  ...(it.isCut ? [note(voice, 'listCut')] : []),
  heading(voice, 'missedTargets'),
  ...targetBlocks(
    {
      ...it,
      targets: it.targets.filter(
        (one) => one.carriedTo.length > 0 || ['missed', 'short before and after'].includes(one.verdict),
      ),
    },
    voice,
  ),
  heading(voice, 'benchmarks'),
  ...benchmarkBlocks(it, voice),
  heading(voice, 'worstCovered'),
  ...worstCoveredBlocks(it, voice),
]

type NeedLine = Pick<RowView, 'name' | 'aim' | 'evidence' | 'owners' | 'observations' | 'targets'> &
  Partial<Pick<RowView, 'demanded' | 'demands'>>

/** Needs under their aims, each with its last values and its targets. */
export const needsTable = (rows: readonly NeedLine[], voice: Voice): Table => ({
  kind: 'table',
  caption: label(voice, 'needs'),
  columns: [column(voice, 'need', 20), column(voice, 'value', 33), column(voice, 'target', 47)],
  sections: [...new Map(rows.map((it) => [it.aim.en, it.aim])).values()].map((aim) => ({
    heading: say(voice, aim),
    rows: rows.filter((it) => it.aim.en === aim.en).map((it) => needRow(it, voice)),
  })),
})

const needRow = (it: NeedLine, voice: Voice): Row => ({
  cells: [
    [
      say(voice, it.name, [it.evidence]),
      ...it.owners.map((one) => claim(voice, one.name, one.confidence)).map(quietly),
    ],
    it.observations.length === 0
      ? [label(voice, 'noData')]
      : it.observations.map((one) => listed(observationPassage(one, voice))),
    [
      ...(it.targets.length === 0
        ? [label(voice, 'noneRecorded')]
        : it.targets.map((one) => listed(targetPassage(one, voice)))),
      ...demandsOf(it, voice),
    ],
  ],
})

/** How many clauses in force we place under it, and the first of them. */
const demandsOf = ({ demanded = 0, demands = [] }: NeedLine, voice: Voice): readonly Passage[] =>
  demanded === 0
    ? []
    : [
        speak(
          voice,
          (language) => [
            quiet(`${labels[language].demands}: ${formatNumber(demanded, language)}`),
            ...confidenceRuns('inferred', language),
          ],
          demands.map((one) => one.evidence),
        ),
      ]

/** Value, year, verdict and the rise a year; then the target in its own words. */
const targetPassage = (it: TargetView, voice: Voice): Passage =>
  speak(
    voice,
    (language) => [
      strong(valueWords(it.wanted, it.unit, language)),
      ` · ${typeof it.year === 'number' ? it.year : formatDate(it.year, language)} · `,
      codeWord('verdict', it.verdict, language),
      ...(it.yearlyRises.length === 0 ? [] : [`; ${riseWords(it.yearlyRises, it.unit, language)}`]),
      ...confidenceRuns(it.confidence, language),
      quiet(` · ${it.text[language].replace(/\.$/, '')}`),
      ...restoredRuns(it.text, language),
      quiet(` (${it.instrument[language]})`),
    ],
    [it.evidence, ...it.last.map((one) => one.evidence)],
  )
