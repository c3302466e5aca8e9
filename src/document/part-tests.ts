import type { Language } from '#ground/text'
import { formatDate, formatNumber } from '#messages/format'
import { labels } from '#messages/labels'
import { ruleWords } from '#messages/rule-words'
import type { TestsShown } from '#rules/views/shape-tests'
import type { Block, Particular, Passage } from './blocks.ts'
import { column, dataTable, heading, row } from './table.ts'
import { asWritten, label, quiet, say, speak, type Voice } from './voice.ts'

export const testsHead = (it: TestsShown, voice: Voice): readonly Particular[] =>
  (['files', 'passed', 'failed', 'notRun', 'compared'] as const).map((key) => ({
    term: label(voice, countLabels[key]),
    details: [{ ...speak(voice, (language) => [formatNumber(it[key], language)]), value: it[key] }],
  }))

const countLabels = {
  files: 'testsFiles',
  passed: 'testsPassed',
  failed: 'testsFailed',
  notRun: 'testsNotRun',
  compared: 'testsCompared',
} as const

/** What did not come out as expected, value by value, and what could not be run. */
export const testsBlocks = (it: TestsShown, voice: Voice): readonly Block[] => [
  ...(it.failed + it.notRun === 0 ? [{ kind: 'paragraph' as const, passage: label(voice, 'testsAllPassed') }] : []),
  ...(it.differences.length === 0
    ? []
    : [
        heading(voice, 'testsDifferences'),
        dataTable(
          'differences',
          voice,
          'testsDifferences',
          [
            column(voice, 'testsWhere', 40),
            column(voice, 'testsWhat', 24),
            column(voice, 'testsExpected', 18, 'end'),
            column(voice, 'testsFound', 18, 'end'),
          ],
          it.differences.map((one) =>
            row(
              [asWritten(placeOf(one)), speak(voice, () => [quiet(one.test)])],
              speak(voice, (language) => [
                one.label[language],
                quiet(` (${one.variable}), ${one.of}, ${formatDate(one.period, language)}`),
              ]),
              [
                one.expected === null
                  ? speak(voice, (language) => [labels[language].testsExpectedUnknown])
                  : valuePassage(one.expected, voice),
                ...(one.margin === undefined || one.margin === 0
                  ? []
                  : [speak(voice, (language) => [quiet(`± ${formatNumber(one.margin ?? 0, language)}`)])]),
              ],
              one.found === undefined
                ? speak(voice, (language) => [labels[language].testsUnknown.replace('{names}', one.missing.join(', '))])
                : valuePassage(one.found, voice),
            ),
          ),
        ),
      ]),
  ...(it.stopped.length === 0
    ? []
    : [
        heading(voice, 'testsStopped'),
        dataTable(
          'not-run',
          voice,
          'testsStopped',
          [column(voice, 'testsWhere', 40), column(voice, 'reasons', 60)],
          it.stopped.map((one) =>
            row(
              [asWritten(placeOf(one)), speak(voice, () => [quiet(one.test)])],
              one.reasons.map((reason) => say(voice, reason)),
            ),
          ),
        ),
      ]),
]

const placeOf = ({ file, line }: { readonly file: string; readonly line?: number | undefined }): string =>
  line === undefined ? file : `${file}:${line}`

const valuePassage = (it: string | number | boolean, voice: Voice): Passage => ({
  ...speak(voice, (language) => [valueWords(it, language)]),
  ...(typeof it === 'number' ? { value: it } : {}),
})

function valueWords(it: string | number | boolean, language: Language): string {
  if (typeof it === 'boolean') return ruleWords[language].truth[it ? 'true' : 'false']
  return typeof it === 'number' ? formatNumber(it, language) : formatDate(it, language)
}
