import { codeWord } from '#messages/codes'
import { formatDate, formatValue } from '#messages/format'
import { type ChangeView, changeGroups } from '#review/shape'
import type { Block, Passage, Row } from './blocks.ts'
import { column, row } from './table.ts'
import { beside, confidenceOf, label, marksBeside, quiet, speak, strong, type Voice } from './voice.ts'

/** Changes in the order in which a meeting reads them, earliest first in each group. */
export const changesTable = (list: readonly ChangeView[], voice: Voice): Block => ({
  kind: 'table',
  name: 'changes',
  caption: label(voice, 'changes'),
  columns: [column(voice, 'date', 22), column(voice, 'what', 78)],
  sections: changeGroups
    .map((group) => ({ group, changes: list.filter((it) => it.group === group) }))
    .filter(({ changes }) => changes.length > 0)
    .map(({ group, changes }) => ({
      heading: speak(voice, (language) => [strong(codeWord('changeGroup', group, language))]),
      rows: changes.map((it) => changeRow(it, voice)),
    })),
})

const changeRow = (it: ChangeView, voice: Voice): Row =>
  row(
    [
      beside(voice, (language) => formatDate(it.on, language)),
      speak(voice, (language) => [
        quiet(
          `${codeWord('change', it.change, language)}${it.step === undefined ? '' : `: ${codeWord('step', it.step, language)}`}`,
        ),
      ]),
    ],
    [
      beside(voice, (language) => it.what[language], {
        after: marksBeside(voice, it.what, confidenceOf(it.evidence, voice)),
        evidence: it.evidence === undefined ? [] : [it.evidence],
      }),
      ...(it.value === undefined ? [] : [valuePassage(it.value, voice)]),
    ],
  )

/** `34.84 %, after 33.5 % (2020)` */
const valuePassage = ({ now, unit, before, period }: NonNullable<ChangeView['value']>, voice: Voice): Passage =>
  speak(voice, (language) => [
    formatValue(now, unit, language),
    ...(before === undefined
      ? []
      : [quiet(` (${formatDate(period ?? 'unknown', language)}: ${formatValue(before, unit, language)})`)]),
  ])
