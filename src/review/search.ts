import { folded } from '#ground/fold'
import type { Text } from '#ground/text'
import { expressionOf } from './cell-asked.ts'
import type { Holdings } from './holdings.ts'
import { type Entry, entriesOf } from './search-entries.ts'
import { formatless, lettersApart, piecesOf } from './search-words.ts'
import type { SearchKind } from './shape-record.ts'
import type { SearchHit, SearchView } from './shape-search.ts'

/** Finds anything in a dossier by its words, with or without marks. An index of words is made once for each dossier; a question looks up each of its
 *  words in it: exactly, as the beginning of a word, inside one, and, where that finds nothing, with a letter or two wrong. */

const fields = ['name', 'also', 'text'] as const
const weights = [3, 2.5, 1]

export type SearchIndex = {
  readonly entries: readonly Entry[]
  /** Folded words in order; each with the entries and fields that hold it, as `entry × 3 + field`. */
  readonly words: readonly string[]
  readonly places: readonly (readonly number[])[]
  /** Folded names of each entry, in both languages, and its other names. */
  readonly names: readonly (readonly string[])[]
  readonly dimensions: readonly Dimension[]
}

type Dimension = {
  readonly of: 'function' | 'group' | 'place'
  readonly id: string
  readonly phrase: string
  readonly name: Text
}

export function searchIndex(holdings: Holdings): SearchIndex {
  const entries = entriesOf(holdings)
  const found = new Map<string, Set<number>>()
  const names: string[][] = []
  for (const [index, it] of entries.entries()) {
    const own = [folded(it.name.vi), folded(it.name.en)]
    const other = it.also.map(folded)
    names.push([...own, ...other])
    const texts = [own, other, [it.text?.vi, it.text?.en, it.within?.vi, it.within?.en].map((one) => folded(one ?? ''))]
    for (const [field, list] of texts.entries())
      for (const text of list)
        for (const word of text.split(' ')) {
          if (word === '') continue
          const known = found.get(word)
          if (known === undefined) found.set(word, new Set([index * fields.length + field]))
          else known.add(index * fields.length + field)
        }
  }
  const inOrder = [...found].sort(([a], [b]) => (a < b ? -1 : 1))
  return {
    entries,
    words: inOrder.map(([word]) => word),
    places: inOrder.map(([, places]) => [...places]),
    names,
    dimensions: dimensionsOf(entries),
  }
}

/** Names by which a question can mean a dimension of a cell, the longest first. */
const dimensionsOf = (entries: readonly Entry[]): readonly Dimension[] =>
  entries
    .flatMap((it): readonly Dimension[] => {
      const of =
        it.kind === 'functions'
          ? 'function'
          : it.kind === 'groups'
            ? 'group'
            : it.kind === 'places'
              ? 'place'
              : undefined
      if (of === undefined) return []
      const id = it.id.split(' / ').find((one) => one !== 'all') ?? 'all'
      return [it.name.vi, it.name.en, ...it.also].map((word) => ({ of, id, phrase: folded(word), name: it.name }))
    })
    .filter(({ phrase }) => phrase.length >= 3)
    .toSorted((a, b) => b.phrase.length - a.phrase.length)

/** What a search found, without the question itself. */
export type Found = Omit<SearchView, 'query'>

/** Most words and letters of a question that are looked at. */
const mostWords = 10
const mostLetters = 200

export function searchIn(index: SearchIndex, query: string, kind: SearchKind | undefined, limit: number): Found {
  const asked = folded(query.slice(0, mostLetters))
  const tokens = [...new Set(asked.split(' ').filter((it) => it !== ''))].slice(0, mostWords)
  const looked = tokens.map((it) => lookUp(it, index))
  const hitWords = new Set(looked.flatMap((it) => [...it.words]))
  const scores = new Map<number, { score: number; words: number }>()
  for (const { entries } of looked)
    for (const [entry, score] of entries) {
      const known = scores.get(entry)
      if (known === undefined) scores.set(entry, { score, words: 1 })
      else {
        known.score += score
        known.words += 1
      }
    }
  const most = Math.max(0, ...[...scores.values()].map((it) => it.words))
  const needed =
    most === tokens.length ? tokens.length : most * 2 >= tokens.length && tokens.length > 1 ? most : tokens.length
  const ranked = [...scores]
    .filter(([, it]) => it.words >= needed)
    .map(([entry, { score }]) => ({ entry, score: score + bonusOf(entry, asked, query, index) }))
    .toSorted((a, b) => b.score - a.score || a.entry - b.entry)
  const cell = cellMeant(asked, index)
  const kinds = new Map<SearchKind, number>(cell === undefined ? [] : [['cells', 1]])
  for (const { entry } of ranked) {
    const of = index.entries[entry]?.kind
    if (of !== undefined) kinds.set(of, (kinds.get(of) ?? 0) + 1)
  }
  const isHit = (word: string): boolean => hitWords.has(word)
  const hits = ranked
    .flatMap(({ entry }) => index.entries[entry] ?? [])
    .filter((it) => kind === undefined || it.kind === kind)
    .slice(0, limit)
    .map((it) => hitOf(it, isHit))
  return {
    hits:
      cell === undefined || (kind !== undefined && kind !== 'cells')
        ? hits
        : [hitOf(cell, isHit), ...hits].slice(0, limit),
    counts: [...kinds].map(([of, count]) => ({ kind: of, count })),
    total: ranked.length + (cell === undefined ? 0 : 1),
    readAs: looked.flatMap((it, at) =>
      it.isGuess ? [{ asked: tokens[at] ?? '', found: [...it.words].slice(0, 3).join(', ') }] : [],
    ),
    onlySome: ranked.length > 0 && cell === undefined && needed < tokens.length,
  }
}

type Looked = {
  readonly entries: ReadonlyMap<number, number>
  readonly words: ReadonlySet<string>
  readonly isGuess: boolean
}

function lookUp(token: string, { words, places }: SearchIndex): Looked {
  const entries = new Map<number, number>()
  const hit = new Set<string>()
  const add = (at: number, quality: number): void => {
    hit.add(words[at] ?? '')
    for (const place of places[at] ?? []) {
      const entry = Math.floor(place / fields.length)
      const score = quality * (weights[place % fields.length] ?? 1)
      if (score > (entries.get(entry) ?? 0)) entries.set(entry, score)
    }
  }
  const isNumber = /^\d+$/.test(token)
  for (let at = firstFrom(token, words); words[at]?.startsWith(token) === true; at++)
    // A short number is itself: who looks for 20/2021 does not mean 2022.
    if (words[at] === token || !isNumber || token.length >= 4) add(at, words[at] === token ? 1 : 0.75)
  if (token.length >= 3 && !isNumber)
    for (let at = 0; at < words.length; at++) if ((words[at] ?? '').indexOf(token, 1) > 0) add(at, 0.4)
  if (entries.size > 0 || token.length < 4 || isNumber) return { entries, words: hit, isGuess: false }
  const most = token.length >= 8 ? 2 : 1
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? ''
    if (Math.abs(word.length - token.length) > most) continue
    const apart = lettersApart(token, word, most)
    if (apart <= most) add(at, 0.5 / apart)
  }
  return { entries, words: hit, isGuess: hit.size > 0 }
}

/** Place of the first word that is not before this one. */
function firstFrom(token: string, words: readonly string[]): number {
  let [low, high] = [0, words.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((words[middle] ?? '') < token) low = middle + 1
    else high = middle
  }
  return low
}

/** The whole question as a name comes before names that begin with it, and those before names that hold it; written with its marks, before without. */
function bonusOf(entry: number, asked: string, query: string, { names, entries }: SearchIndex): number {
  const own = names[entry] ?? []
  const it = entries[entry]
  const best = Math.max(
    0,
    ...own.map((name, at) =>
      name === asked
        ? at < 2
          ? 12
          : 10
        : name.startsWith(asked)
          ? 5
          : ` ${name} `.includes(` ${asked} `)
            ? 3
            : name.includes(asked)
              ? 1.5
              : 0,
    ),
  )
  const words = query.trim().toLowerCase()
  const marked = it !== undefined && `${it.name.vi}\n${it.name.en}`.toLowerCase().includes(words) ? 0.5 : 0
  return best + marked - Math.min(1.5, (own[0]?.length ?? 0) / 200)
}

/** Little words that stand between a need, people and a place. */
const between = new Set([
  'of',
  'for',
  'and',
  'the',
  'in',
  'at',
  'with',
  'among',
  'cho',
  'cua',
  'o',
  'tai',
  'va',
  'trong',
  'nam',
])

/** The need cell that a question names by its function, people, place and year; nothing where other words are left over. */
function cellMeant(asked: string, { dimensions }: SearchIndex): Entry | undefined {
  const found = new Map<Dimension['of'], Dimension>()
  let left = ` ${asked} `
  let span = 'all'
  for (const it of dimensions) {
    if (found.has(it.of) || !left.includes(` ${it.phrase} `)) continue
    found.set(it.of, it)
    left = left.replace(` ${it.phrase} `, '  ')
  }
  for (const word of left.split(' ').filter((it) => it !== '')) {
    if (span === 'all' && /^(19|20)\d\d$/.test(word)) span = word
    else if (!between.has(word)) return undefined
  }
  const named = (['function', 'group', 'place'] as const).flatMap((of) => found.get(of) ?? [])
  if (named.length + (span === 'all' ? 0 : 1) < 2) return undefined
  const idOf = (of: Dimension['of']): string => found.get(of)?.id ?? 'all'
  const names = [...named.map((it) => it.name), ...(span === 'all' ? [] : [formatless(span)])]
  return {
    kind: 'cells',
    id: expressionOf({ function: idOf('function'), group: idOf('group'), place: idOf('place'), span }),
    name: { vi: names.map((it) => it.vi).join(' · '), en: names.map((it) => it.en).join(' · ') },
    also: [],
  }
}

function hitOf(it: Entry, isHit: (word: string) => boolean): SearchHit {
  const both = (text: { readonly vi: string; readonly en: string }) => ({
    vi: piecesOf(text.vi, isHit),
    en: piecesOf(text.en, isHit),
  })
  return {
    kind: it.kind,
    id: it.id,
    name: both(it.name),
    ...otherName(it, isHit),
    ...(it.text === undefined ? {} : { text: both(it.text) }),
    ...(it.within === undefined ? {} : { within: it.within }),
  }
}

/** The other name by which something was found, where its own does not show why. */
function otherName({ name, also }: Entry, isHit: (word: string) => boolean): Pick<SearchHit, 'as'> {
  const holds = (words: string): boolean => folded(words).split(' ').some(isHit)
  if (holds(name.vi) || holds(name.en)) return {}
  const found = also.find(holds)
  return found === undefined ? {} : { as: found }
}
