/** Finds names and words in texts: whole words only, in any case, several words in their order. */
export type WordFinder<T> = (text: string) => readonly { readonly meaning: T; readonly words: string }[]

/** A text as words, without the signs between them. `COVID-19` is two. */
export const wordsOf = (text: string): readonly string[] =>
  text
    .normalize('NFC')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? []

/** Latin letters without their marks, as many publishers write Vietnamese names. */
export const withoutMarks = (text: string): string =>
  text.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D')

type Phrase<T> = {
  readonly words: readonly string[]
  readonly isStart: boolean
  readonly meaning: T
  readonly written: string
}

/** @param entries a word or several, each with what it stands for; `*` at the end lets the last word go on. */
export function wordFinder<T>(entries: readonly (readonly [string, T])[]): WordFinder<T> {
  const byFirst = new Map<string, Phrase<T>[]>()
  for (const [written, meaning] of entries) {
    const words = wordsOf(written)
    const key = words[0]?.slice(0, keyLength)
    if (key === undefined) continue
    const phrase = { words, isStart: written.endsWith('*'), meaning, written: written.replace(/\*$/, '') }
    byFirst.set(key, [...(byFirst.get(key) ?? []), phrase])
  }
  return (text) => {
    const words = wordsOf(text)
    return words.flatMap((word, at) =>
      (byFirst.get(word.slice(0, keyLength)) ?? [])
        .filter((it) => standsAt(it, words, at))
        .map(({ meaning, written }) => ({ meaning, words: written })),
    )
  }
}

/** Enough of a word to look few phrases up by, and no more than the shortest start that a list may name. */
const keyLength = 2

const standsAt = ({ words, isStart }: Phrase<unknown>, text: readonly string[], at: number): boolean =>
  words.every((word, index) => {
    const found = text[at + index]
    return found === word || (isStart && index === words.length - 1 && found?.startsWith(word) === true)
  })
