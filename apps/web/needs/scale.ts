import type { Language } from '#ground/text'
import { formatNumber } from '#messages/format'
import { needsWords } from '#messages/screens/needs'
import type { FigureView } from '#review/shape-needs'

/** How a place looks on the map: one of five classes, exactly zero, reported but not to be ranked (a bound, a word for a missing value, another
 *  unit, reports that differ by classes), or without a figure. */
export type Look = 'c1' | 'c2' | 'c3' | 'c4' | 'c5' | 'zero' | 'unranked' | 'none'

const classes = ['c1', 'c2', 'c3', 'c4', 'c5'] as const

/** The look of a place that has these figures: reports of the same thing, several where they disagree. */
export function lookOf(figures: readonly FigureView[], fifths: readonly number[], unit: string): Look {
  const looks = new Set(figures.map((it) => lookOfOne(it, fifths, unit)))
  const [only] = looks
  return only === undefined ? 'none' : looks.size === 1 ? only : 'unranked'
}

function lookOfOne({ observation: { value, unit: own } }: FigureView, fifths: readonly number[], unit: string): Look {
  if (typeof value === 'string' || own !== unit || value.relation === 'range') return 'unranked'
  if (value.relation !== '=' && value.relation !== '~') return 'unranked'
  if (value.value === 0) return 'zero'
  return classes[fifths.filter((it) => value.value >= it).length] ?? 'c5'
}

/** The looks that a legend explains, the lowest class first. */
export function legendOf(
  fifths: readonly number[],
  shown: ReadonlySet<Look>,
  language: Language,
): readonly { readonly look: Look; readonly words: string }[] {
  const say = (key: 'upTo' | 'from' | 'between', facts: Readonly<Record<string, string>>): string =>
    Object.entries(facts).reduce<string>(
      (words, [name, fact]) => words.replace(`{${name}}`, fact),
      needsWords[key][language],
    )
  const number = (it: number): string => formatNumber(it, language)
  const ranked = [...fifths, Number.POSITIVE_INFINITY].map((to, index) => {
    const from = fifths[index - 1]
    const words =
      from === undefined
        ? say('upTo', { to: number(to) })
        : to === Number.POSITIVE_INFINITY
          ? say('from', { from: number(from) })
          : say('between', { from: number(from), to: number(to) })
    return { look: classes[index] ?? 'c5', words }
  })
  const others = [
    { look: 'zero', words: needsWords.zero[language] },
    { look: 'unranked', words: needsWords.notRanked[language] },
    { look: 'none', words: needsWords.noData[language] },
  ] as const
  return [...(fifths.length === 0 ? [] : ranked), ...others.filter((it) => it.look === 'none' || shown.has(it.look))]
}
