import { folded } from '#ground/fold'
import { isMissing } from '#ground/missing'
import type { Activity } from './activity.ts'

/** The words of an activity as they compare with those of others. Everything is a sorted list of numbers, so that a
 *  hundred thousand of them fit in memory and two compare in one walk. */
export type Words = {
  /** Each title, in whatever language, as the three-letter pieces of its folded words. */
  readonly titles: readonly Uint32Array[]
  /** The folded words of all titles, and of the descriptions, once each. */
  readonly titleWords: Uint32Array
  readonly descriptionWords: Uint32Array
  /** Languages of the titles; `und` where the publisher does not say. */
  readonly languages: readonly string[]
  /** Acronyms and numbers as written: what texts in two languages still share. */
  readonly names: readonly string[]
}

/** How many activities use a word; what few use says more. */
export type Frequencies = {
  readonly activities: number
  readonly pieces: Uint32Array
  readonly words: Uint32Array
  readonly names: ReadonlyMap<string, number>
  /** How many activities bear a title, by the hash of its pieces. */
  readonly titles: ReadonlyMap<number, number>
}

/** Words are counted in so many drawers; two that share one count as the same, which only lowers what both say. */
const drawers = 1 << 18

/** Descriptions repeat themselves; their beginning says what an activity is. In characters. */
const readUpTo = 2000

export function wordsOf(it: Activity): Words {
  const titles = isMissing(it.title) ? [] : Object.entries(it.title)
  const published = it.description ?? {}
  const ours = it.summary === undefined ? [] : [it.summary.vi, it.summary.en]
  const descriptions = Object.keys(published).length > 0 ? Object.values(published) : ours
  const told = descriptions.map((words) => words.slice(0, readUpTo))
  const plain = titles.map(([, words]) => folded(words))
  return {
    titles: plain.map(piecesOf),
    titleWords: numbersOf(plain.flatMap((words) => words.split(' '))),
    descriptionWords: numbersOf(told.flatMap((words) => folded(words).split(' '))),
    languages: titles.map(([language]) => language.slice(0, 3).split('-')[0] ?? 'und'),
    names: [...new Set([...titles.map(([, words]) => words), ...told].flatMap(namesIn))].toSorted(),
  }
}

/** Three letters at a time, word boundaries among them: what two spellings of one word still have in common. */
const piecesOf = (words: string): Uint32Array => {
  const padded = ` ${words} `
  const pieces: string[] = []
  for (let at = 0; at + 3 <= padded.length; at++) pieces.push(padded.slice(at, at + 3))
  return numbersOf(pieces)
}

const numbersOf = (words: readonly string[]): Uint32Array =>
  Uint32Array.from(new Set(words.filter((it) => it !== '').map((it) => hashOf(it) % drawers))).toSorted()

/** FNV-1a over the code units, 32 bits. */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return hash >>> 0
}

/** Acronyms (`EVFTA`, `P123960`) and numbers of four digits and more that are no year. A text all in capitals has no
 *  acronyms that could be told apart. */
function namesIn(words: string): readonly string[] {
  if (!/\p{Ll}/u.test(words)) return numbersIn(words)
  const acronyms = words.match(/(?<![\p{L}\p{N}])\p{Lu}[\p{Lu}\p{N}]{2,}(?![\p{L}\p{N}])/gu) ?? []
  return [...acronyms, ...numbersIn(words)]
}

const numbersIn = (words: string): readonly string[] =>
  (words.match(/(?<![\p{L}\p{N}.,])\d{4,}(?![\p{L}\p{N}.,]\d)/gu) ?? []).filter((it) => !/^(?:19|20)\d\d$/.test(it))

export function frequenciesOf(all: readonly Words[]): Frequencies {
  const pieces = new Uint32Array(drawers)
  const words = new Uint32Array(drawers)
  const names = new Map<string, number>()
  const titles = new Map<number, number>()
  for (const it of all) {
    for (const title of it.titles) for (const piece of title) pieces[piece] = (pieces[piece] ?? 0) + 1
    for (const title of new Set(it.titles.map(titleKey))) titles.set(title, (titles.get(title) ?? 0) + 1)
    for (const word of it.titleWords) words[word] = (words[word] ?? 0) + 1
    for (const word of it.descriptionWords) words[word] = (words[word] ?? 0) + 1
    for (const name of it.names) names.set(name, (names.get(name) ?? 0) + 1)
  }
  return { activities: all.length, pieces, words, names, titles }
}

const titleKey = (pieces: Uint32Array): number => hashOf(pieces.join(' '))

/** What a word says: much where few use it, little where all do. Never nothing, so that two texts of common words that
 *  are word for word the same still compare as the same. */
const weightOf = (used: number, activities: number): number => Math.log(1 + activities / Math.max(1, used))

/** How alike two sorted lists are, 0 to 1: the cosine of the angle between them, each word with its weight. */
export function likeness(a: Uint32Array, b: Uint32Array, used: Uint32Array, activities: number): number {
  if (a.length === 0 || b.length === 0) return 0
  let [i, j, common, mine, theirs] = [0, 0, 0, 0, 0]
  while (i < a.length || j < b.length) {
    const x = a[i] ?? Number.POSITIVE_INFINITY
    const y = b[j] ?? Number.POSITIVE_INFINITY
    const weight = weightOf(used[Math.min(x, y)] ?? 1, activities) ** 2
    if (x <= y) mine += weight
    if (y <= x) theirs += weight
    if (x === y) common += weight
    if (x <= y) i++
    if (y <= x) j++
  }
  return common / Math.sqrt(mine * theirs)
}

/** The closest two titles of two activities, in any of their languages, and how many activities bear the commoner of
 *  the two: a title that ten activities bear says little of any two of them. */
export function titleLikeness(
  a: Words,
  b: Words,
  { pieces, activities, titles }: Frequencies,
): { readonly share: number; readonly bearers: number } {
  let best = { share: 0, bearers: 2 }
  for (const mine of a.titles)
    for (const theirs of b.titles) {
      const share = likeness(mine, theirs, pieces, activities)
      if (share <= best.share) continue
      best = { share, bearers: Math.max(2, ...[mine, theirs].map((it) => titles.get(titleKey(it)) ?? 0)) }
    }
  return best
}

export const descriptionLikeness = (a: Words, b: Words, { words, activities }: Frequencies): number =>
  likeness(a.descriptionWords, b.descriptionWords, words, activities)

/** Acronyms and numbers that both use, and how much they say together: one that nobody else uses is worth half, two are
 *  worth all. */
export function namesShared(
  a: Words,
  b: Words,
  { names, activities }: Frequencies,
): { readonly names: readonly string[]; readonly value: number } {
  const shared = a.names.filter((it) => b.names.includes(it) && (names.get(it) ?? 0) <= Math.max(2, activities / 200))
  const most = 2 * weightOf(2, activities)
  const said = shared.reduce((sum, it) => sum + weightOf(names.get(it) ?? 2, activities), 0)
  return { names: shared, value: Math.min(1, said / most) }
}

/** Whether both say in which languages their titles are, and no language is the same. */
export const shareNoLanguage = (a: Words, b: Words): boolean =>
  [a, b].every((it) => it.languages.length > 0 && !it.languages.includes('und')) &&
  !a.languages.some((it) => b.languages.includes(it))
