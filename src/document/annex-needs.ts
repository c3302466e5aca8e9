import type { Language } from '#ground/text'
import { codeWord } from '#messages/codes'
import { formatDate, formatNumber, formatUnit, formatWords } from '#messages/format'
import { labels } from '#messages/labels'
import type { Review, RowView, TargetView } from '#review/shape'
import type { ObservationView } from '#review/shape-common'
import type { Passage, Row, Section } from './blocks.ts'
import { column, note } from './table.ts'
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
  blocks: [
    note(voice, 'needsNote'),
    {
      kind: 'table',
      caption: label(voice, 'needs'),
      columns: [column(voice, 'need', 20), column(voice, 'value', 33), column(voice, 'target', 47)],
      sections: aimsOf(review).map((aim) => ({
        heading: say(voice, aim),
        rows: review.rows.filter((it) => it.aim.en === aim.en).map((it) => needRow(it, voice)),
      })),
    },
  ],
})

const aimsOf = ({ rows }: Review) => [...new Map(rows.map((it) => [it.aim.en, it.aim])).values()]

const needRow = (it: RowView, voice: Voice): Row => ({
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
const demandsOf = (it: RowView, voice: Voice): readonly Passage[] =>
  it.demanded === 0
    ? []
    : [
        speak(
          voice,
          (language) => [
            quiet(`${labels[language].demands}: ${formatNumber(it.demanded, language)}`),
            ...confidenceRuns('inferred', language),
          ],
          it.demands.map((one) => one.evidence),
        ),
      ]

/** Value, period, kind; then of what, of whom, and over which base. */
export const observationPassage = (it: ObservationView, voice: Voice): Passage =>
  speak(
    voice,
    (language) => [
      strong(valueWords(it.value, it.unit, language)),
      ` · ${formatDate(it.period, language)} · ${codeWord('observationKind', it.kind, language)}`,
      ...confidenceRuns(it.confidence, language),
      quiet(` · ${it.indicator[language]}`),
      ...restoredRuns(it.indicator, language),
      quiet(`${isEveryone(it) ? '' : ` (${it.group[language]})`}. ${baseWords(it, language)}`),
    ],
    [it.evidence],
  )

const isEveryone = (it: ObservationView): boolean => it.group.en === 'everyone'

/** Numerator and denominator as the source words them. */
const baseWords = (it: Pick<ObservationView, 'numerator' | 'denominator'>, language: Language): string => {
  const words = labels[language]
  const part = (name: string, value: ObservationView['numerator']): string => `${name}: ${formatWords(value, language)}`
  return `${sentenceCase(part(words.numerator, it.numerator))}; ${part(words.denominator, it.denominator)}`
}

const sentenceCase = (it: string): string => it.charAt(0).toUpperCase() + it.slice(1)

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

/** `rise needed: 3.39 or 2.66 percentage points a year, from the last value`; signed where one report asks for a rise
 *  and another for a fall. */
export function riseWords(rises: readonly number[], unit: string, language: Language): string {
  const words = labels[language]
  const mixed = rises.some((it) => it > 0) && rises.some((it) => it < 0)
  const sign = (it: number): string => (!mixed ? '' : it > 0 ? '+' : '−')
  const amounts = rises.map((it) => `${sign(it)}${formatNumber(Math.round(Math.abs(it) * 100) / 100, language)}`)
  const name = mixed ? 'changeNeeded' : (rises[0] ?? 0) < 0 ? 'fallNeeded' : 'riseNeeded'
  const points = formatUnit(unit.startsWith('percent') ? 'percentage points' : unit, language)
  return `${words[name]} ${[...new Set(amounts)].join(` ${words.or} `)} ${points} ${words.aYear}, ${words.fromLast}`
}
