import type { Language } from '#ground/text'
import { codeWord } from '#messages/codes'
import { formatDate, formatNumber, formatValue } from '#messages/format'
import { gapWords } from '#messages/screens/gaps'
import type { ServedCell } from '#review/shape-cells'

/** What a cell says, in a line: what covers it, the schemes of the law, and what is published of the need. */
export function cellSentence(it: ServedCell, language: Language): string {
  const cover = codeWord('cellCover', it.cover, language)
  if (it.cover === 'not applicable') return cover
  const words = (key: keyof typeof gapWords): string => gapWords[key][language]
  const end = it.cover === 'ended' ? it.lastEnd : it.until
  const needs = it.need.map(
    (one) =>
      `${one.indicator[language]}: ${formatValue(one.value, one.unit, language)} (${formatDate(one.period, language)})`,
  )
  return [
    `${words('activities')}: ${cover}${end === undefined ? '' : `, ${formatDate(end, language)}`}`,
    ...(it.running === 0
      ? []
      : [
          `${formatNumber(it.running, language)} ${words('running')}, ${formatNumber(it.partners, language)} ${words('partners')}`,
        ]),
    ...(it.perhaps === 0 ? [] : [`${formatNumber(it.perhaps, language)} ${words('perhaps')}`]),
    `${words('schemes')}: ${codeWord('rowState', it.schemes, language)}`,
    needs.length === 0 ? `${words('need')}: ${words('noData')}` : needs.join('; '),
  ].join('. ')
}

/** How many activities a cell shows beside its sign; none where a number would say nothing. */
export const countOf = (it: ServedCell): number | undefined =>
  it.cover === 'running' || it.cover === 'ending'
    ? it.running
    : it.cover === 'unknown'
      ? it.perhaps
      : it.cover === 'ended'
        ? it.ended
        : undefined
