import type { Language } from '#ground/text'
import { codeWord } from '#messages/codes'
import { formatDate, formatValue } from '#messages/format'
import { needsWords } from '#messages/screens/needs'
import type { FigureView, PeopleView } from '#review/shape-needs'

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

/** `Trẻ em, nông thôn` */
export const peopleWords = (
  { name, part, group }: Pick<PeopleView, 'name' | 'part' | 'group'>,
  language: Language,
): string =>
  part === undefined
    ? name[language]
    : group === 'all'
      ? codeWord('peoplePart', part, language)
      : `${name[language]}, ${codeWord('peoplePart', part, language)}`

type People = { readonly group: string; readonly part?: string | undefined }

/** How people stand in the address: `all`, `children`, `all|sex=female`. */
export const peopleKey = ({ group, part }: People): string => (part === undefined ? group : `${group}|${part}`)

/** The same as fields of a question. */
export const whom = (it: People | undefined) =>
  it === undefined ? {} : { group: it.group, ...(it.part === undefined ? {} : { part: it.part }) }
