import { isMissing } from '#ground/missing'
import type { Placing } from '#vocabulary/cell'
import type { CellWords } from '#vocabulary/cell-word'
import type { Place } from '#vocabulary/place'
import type { SectorMapping } from '#vocabulary/taxonomy'
import { type Activity, spanOf } from './activity.ts'
import { placeFinder } from './placing-places.ts'
import type { PlacedText, PlacingReason } from './placing-reason.ts'
import { wordFinder } from './placing-words.ts'

/** The cells of an activity and who placed it there. `computed`: nobody did; its sectors and words were read. */
export type PlacingReading = {
  readonly placing: Placing
  readonly basis: 'stated' | 'table' | 'inferred' | 'computed' | 'not stated'
  readonly reasons: readonly PlacingReason[]
}

/** What placing draws on: the table of sectors, the words, the places of the country of the dossier. */
export type PlacingGround = {
  readonly country: string
  readonly places: ReadonlyMap<string, Place>
  readonly mappings: readonly SectorMapping[]
  readonly words: readonly CellWords[]
}

/** Makes the reader that places activities. What the record states stands; else functions are read from sectors, tags
 *  and words, groups from words, places from locations, names and the country, the span from the dates. Nothing is ever
 *  read as *all*: who states no group serves *not stated*. */
export function placingReader(ground: PlacingGround): (it: Activity) => PlacingReading {
  const mapped = new Map(ground.mappings.map((it) => [`${it.vocabulary}:${it.code}`, it.functions]))
  const findWords = wordFinder(
    ground.words.flatMap((it) => [...it.vi, ...it.en, ...it.other].map((word) => [word, it] as const)),
  )
  const findPlaces = placeFinder(ground.places, ground.country)
  return (it) => {
    if (it.placing !== undefined)
      return { placing: it.placing, basis: it.basis ?? 'not stated', reasons: statedReasons(it.placing) }
    const texts = textsOf(it)
    const inText = texts.flatMap(({ from, text }) =>
      findWords(text).map(
        ({ meaning, words }): PlacingReason => ({
          dimension: meaning.dimension,
          value: meaning.of,
          from,
          words,
          confidence: from === 'title' ? 'medium' : 'low',
        }),
      ),
    )
    const reasons = [
      ...chosen([...coded(it, mapped), ...inText.filter((one) => one.dimension === 'function')]),
      ...chosen(inText.filter((one) => one.dimension === 'group')),
      ...chosen(findPlaces(it, texts)),
    ]
    const valuesOf = (dimension: PlacingReason['dimension']) => {
      const values = [...new Set(reasons.filter((one) => one.dimension === dimension).map((one) => one.value))]
      return values.length === 0 ? ('not stated' as const) : values
    }
    const { from, to } = spanOf(it)
    const placing: Placing = {
      functions: valuesOf('function'),
      groups: valuesOf('group'),
      places: valuesOf('place'),
      span: isMissing(from) && isMissing(to) ? 'not stated' : { from, to },
    }
    return { placing, basis: 'computed', reasons }
  }
}

/** Title before description, in every language it is published in. */
function textsOf({ title, description, summary }: Activity): readonly PlacedText[] {
  return [
    ...(isMissing(title) ? [] : Object.values(title)).map((text) => ({ from: 'title' as const, text })),
    ...Object.values(description ?? {}).map((text) => ({ from: 'description' as const, text })),
    ...(summary === undefined ? [] : [summary.vi, summary.en]).map((text) => ({ from: 'description' as const, text })),
  ]
}

/** Functions that the table gives for the sectors and tags. A code that stands for one need says more than one that
 *  stands for several. */
function coded(it: Activity, mapped: ReadonlyMap<string, readonly string[]>): readonly PlacingReason[] {
  const codes = [
    ...it.sectors.map(({ vocabulary, code }) => ({ from: 'sector' as const, key: `${vocabulary}:${code}`, code })),
    ...(it.tags ?? []).flatMap(({ vocabulary, code }) =>
      vocabulary === sdgTargetTags ? [{ from: 'tag' as const, key: `${sdgTargetSectors}:${code}`, code }] : [],
    ),
  ]
  return codes.flatMap(({ from, key, code }) => {
    const functions = mapped.get(key) ?? []
    const confidence = functions.length > 1 ? 'low' : from === 'sector' ? 'high' : 'medium'
    return functions.map((value): PlacingReason => ({ dimension: 'function', value, from, words: code, confidence }))
  })
}

/** IATI's TagVocabulary and SectorVocabulary number the same list of SDG targets differently. */
const [sdgTargetTags, sdgTargetSectors] = ['3', '8']

const rank = { high: 2, medium: 1, low: 0 } as const

/** Each value once, with its best reason. What only a description mentions, or a code of several needs, counts where
 *  nothing says more: descriptions also name what an activity is not about. */
function chosen(reasons: readonly PlacingReason[]): readonly PlacingReason[] {
  const best = new Map<string, PlacingReason>()
  for (const it of reasons) {
    const known = best.get(it.value)
    if (known === undefined || rank[it.confidence] > rank[known.confidence]) best.set(it.value, it)
  }
  const all = [...best.values()]
  const clear = all.filter((it) => it.confidence !== 'low')
  return clear.length > 0 ? clear : all
}

const statedReasons = (it: Placing): readonly PlacingReason[] =>
  (
    [
      ['function', it.functions],
      ['group', it.groups],
      ['place', it.places],
    ] as const
  ).flatMap(([dimension, values]) =>
    (typeof values === 'string' ? [] : values).map(
      (value): PlacingReason => ({ dimension, value, from: 'record', words: value, confidence: 'high' }),
    ),
  )
