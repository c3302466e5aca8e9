import type { Language, Text } from '#ground/text'
import { codeWord } from '#messages/codes'
import { formatDate, formatValue } from '#messages/format'
import { needsWords } from '#messages/screens/needs'
import type { ObservationView } from '#review/shape-common'
import type { FigureView } from '#review/shape-needs'

/** Figures by place, several where reports disagree. */
export function byPlace(figures: readonly FigureView[]): ReadonlyMap<string, readonly FigureView[]> {
  const found = new Map<string, FigureView[]>()
  for (const it of figures) found.set(it.place, [...(found.get(it.place) ?? []), it])
  return found
}

/** `3,37 %, 2023 (khảo sát)`; each report, where they disagree. */
export const figuresWords = (figures: readonly FigureView[], language: Language): string =>
  figures.length === 0
    ? needsWords.noData[language]
    : [
        ...figures.map((it) => figureWords(it, language)),
        ...(figures.some((it) => it.disputed) ? [needsWords.disputed[language]] : []),
      ].join('; ')

const figureWords = ({ observation: it }: FigureView, language: Language): string =>
  [
    `${formatValue(it.value, it.unit, language)}, ${formatDate(it.period, language)}`,
    codeWord('observationKind', it.kind, language),
    ...(it.confidence === 'seen' ? [] : [codeWord('confidence', it.confidence, language)]),
  ].join(' · ')

/** `Trẻ em, nông thôn`; a part for which there is no word stands as its source writes it. */
export const peopleWords = (
  { name, part, group }: { readonly name: Text; readonly part?: string | undefined; readonly group: string },
  language: Language,
): string => {
  if (part === undefined) return name[language]
  const word = codeWord('peoplePart', part, language)
  const words = word === part ? `“${part}”` : word
  return group === 'all' ? words : `${name[language]}, ${words}`
}

/** The same for a figure. */
export const whoseWords = ({ group, part }: ObservationView, language: Language): string =>
  peopleWords({ name: group, part, group: group.en === 'everyone' ? 'all' : '' }, language)

type People = { readonly group: string; readonly part?: string | undefined }

/** How people stand in the address: `all`, `children`, `all|sex=female`. */
export const peopleKey = ({ group, part }: People): string => (part === undefined ? group : `${group}|${part}`)

/** The same as fields of a question. */
export const whom = (it: People | undefined) =>
  it === undefined ? {} : { group: it.group, ...(it.part === undefined ? {} : { part: it.part }) }
