import { codeWord } from '#messages/codes'
import { formatDate, formatNumber, formatUnit } from '#messages/format'
import { labels } from '#messages/labels'
import type { BenchmarksView, BenchmarkView } from '#review/shape-promises'
import type { Block, Passage, Row } from './blocks.ts'
import { worstCoveredBlocks } from './part-groups.ts'
import { targetBlocks } from './part-targets.ts'
import { column, dataTable, heading, note, numeric, row } from './table.ts'
import { confidenceRuns, label, listed, quiet, say, speak, strong, textRuns, type Voice, valueWords } from './voice.ts'

/** Targets, groups of countries, and groups of people that a country stands against. */
export const benchmarksBlocks = (it: BenchmarksView, voice: Voice): readonly Block[] => [
  heading(voice, 'targets'),
  ...targetBlocks(it, voice),
  heading(voice, 'benchmarks'),
  ...benchmarkBlocks(it, voice),
  heading(voice, 'worstCovered'),
  ...worstCoveredBlocks(it, voice),
]

export const benchmarkBlocks = (it: BenchmarksView, voice: Voice): readonly Block[] => [
  note(voice, 'benchmarksNote'),
  ...(it.levelTargets.length === 0
    ? []
    : [
        {
          kind: 'particulars',
          entries: [
            {
              term: label(voice, 'levelTargets'),
              details: it.levelTargets.map((one) =>
                listed(
                  speak(
                    voice,
                    (language) => [
                      ...textRuns(one.text, language),
                      quiet(` (${one.instrument[language]}; ${one.year})`),
                    ],
                    [one.evidence],
                  ),
                ),
              ),
            },
            ...(it.benchmarks.some((one) => one.target !== undefined)
              ? [{ term: label(voice, 'levelSummary'), details: levelSummary(it, voice) }]
              : []),
            { term: label(voice, 'memberships'), details: it.groups.map((one) => membership(one, voice)) },
          ],
        } satisfies Block,
      ]),
  dataTable(
    'benchmarks',
    voice,
    'benchmarks',
    [
      column(voice, 'indicator', 24),
      column(voice, 'countryGroup', 16),
      column(voice, 'level', 11, 'end'),
      column(voice, 'ownValue', 11, 'end'),
      column(voice, 'distance', 11, 'end'),
      column(voice, 'verdict', 12),
      column(voice, 'memberValues', 15),
    ],
    it.benchmarks.map((one, index) => benchmarkRow(one, sameMembers(one, it.benchmarks[index - 1]), voice)),
  ),
]

const membership = (it: BenchmarksView['groups'][number], voice: Voice): Passage =>
  listed(
    speak(
      voice,
      (language) => [
        ...textRuns(it.name, language),
        `: ${it.members.map((one) => one[language]).join(', ')}`,
        ...(it.dated ? [] : [quiet(` (${labels[language].undated})`)]),
        ...confidenceRuns(it.confidence, language),
      ],
      [it.evidence],
    ),
  )

/** Statistics of one group on one day share their members: the first of them names them. */
const sameMembers = (it: BenchmarkView, before: BenchmarkView | undefined): boolean =>
  before !== undefined && ['group', 'indicator', 'on'].every((key) => isSame(it, before, key as keyof BenchmarkView))

const isSame = (a: BenchmarkView, b: BenchmarkView, key: keyof BenchmarkView): boolean =>
  JSON.stringify(a[key]) === JSON.stringify(b[key])

/** How many indicators reach a level that a target asks for, under each membership and statistic. */
const levelSummary = ({ benchmarks }: BenchmarksView, voice: Voice): readonly Passage[] => {
  const judged = benchmarks.filter((it) => it.target !== undefined)
  const keyOf = (it: BenchmarkView): string => `${it.target?.clause} ${it.group.en} ${it.statistic}`
  return [...new Map(judged.map((it) => [keyOf(it), it])).values()].map((it) => {
    const same = judged.filter((one) => keyOf(one) === keyOf(it))
    const count = (verdict: BenchmarkView['verdict']): number => same.filter((one) => one.verdict === verdict).length
    return listed(
      speak(voice, (language) => [
        `${it.group[language]}, ${codeWord('statistic', it.statistic, language)}, ${formatDate(it.on, language)}: `,
        strong(
          (['reached', 'behind', 'too few members', 'no data'] as const)
            .filter((verdict) => count(verdict) > 0)
            .map((verdict) => `${codeWord('benchmark', verdict, language)} ${formatNumber(count(verdict), language)}`)
            .join(' · '),
        ),
      ]),
    )
  })
}

/** @param again whether the row above names the same members. */
const benchmarkRow = (it: BenchmarkView, again: boolean, voice: Voice): Row =>
  row(
    [
      say(voice, it.indicator, it.evidence),
      speak(voice, (language) => [
        quiet(
          `${formatUnit(it.unit, language)}; ${labels[language].better}: ${codeWord('better', it.better, language)}`,
        ),
      ]),
    ],
    [
      speak(voice, (language) => [`${it.group[language]}, ${codeWord('statistic', it.statistic, language)}`]),
      speak(voice, (language) => [
        quiet(`${formatDate(it.on, language)}${it.target === undefined ? '' : `: ${it.target.text[language]}`}`),
      ]),
    ],
    numeric(it.level, voice),
    withPeriod(it, voice),
    numeric(it.gap, voice),
    speak(voice, (language) => [strong(codeWord('benchmark', it.verdict, language))]),
    again ? label(voice, 'asAbove') : it.members.map((one) => memberPassage(one, voice)),
  )

const memberPassage = (it: BenchmarkView['members'][number], voice: Voice): Passage =>
  listed(
    speak(
      voice,
      (language) => [
        `${it.country[language]}: ${valueWords(it.value, 'not stated', language)}`,
        ...(it.evidence === undefined ? [] : [quiet(` (${it.period})`)]),
      ],
      it.evidence === undefined ? [] : [it.evidence],
    ),
  )

const withPeriod = (it: BenchmarkView, voice: Voice): Passage =>
  it.own === undefined
    ? label(voice, 'noData')
    : {
        ...speak(voice, (language) => [formatNumber(it.own ?? 0, language), quiet(` (${it.ownPeriod ?? ''})`)]),
        value: it.own,
      }
