import Big from 'big.js'
import { wholeWeights } from '#ground/money'
import type { Activity } from './activity.ts'
import type { Dimension, DimensionBasis, DimensionName, Flag, Rule, SectorTable, ValuationQuestion } from './portion.ts'

/** One value of one dimension with its weight, a whole number that means something only beside those of the others. */
export type Slice = { readonly dimension: Dimension; readonly weight: bigint }

/** How money is shared out on one dimension, by which rules, and what is odd about it. */
export type Shared = {
  readonly slices: readonly Slice[]
  readonly rules: readonly Rule[]
  readonly flags: readonly Flag[]
}

const hundred = new Big(100)

/** All of it on one key. */
export const whole = (key: string, basis: DimensionBasis, flags: readonly Flag[] = []): Shared => ({
  slices: [{ dimension: { key, basis }, weight: 1n }],
  rules: [],
  flags,
})

type SectorList = Activity['sectors']
type StatedBasis = 'stated' | 'stated by the transaction'

/** Key of a sector: its vocabulary and code, `1:16010`. */
export const sectorKey = (it: SectorList[number]): string => `${it.vocabulary}:${it.code}`

/** Shares by sector, in one vocabulary. Shares that do not add up to 100 are scaled to it and flagged; sectors without a
 *  share take what the others leave in equal parts. */
export function sharedBySector(list: SectorList, basis: StatedBasis, asked: string | undefined): Shared {
  const chosen = chooseVocabulary(list, asked)
  return sharedByList(
    chosen.map((it) => ({ key: sectorKey(it), share: it.share })),
    'sector',
    basis,
  )
}

/** The vocabulary asked, where the list uses it; else the DAC's, five digits before three, that adds up to 100; else the
 *  DAC's; else the first that adds up to 100; else the first. A list in two vocabularies says the same money twice. */
function chooseVocabulary(list: SectorList, asked: string | undefined): SectorList {
  const names = [...new Set(list.map((it) => it.vocabulary))]
  if (names.length <= 1) return list
  const inVocabulary = (name: string) => list.filter((it) => it.vocabulary === name)
  if (asked !== undefined && names.includes(asked)) return inVocabulary(asked)
  const rank = (name: string): number => {
    const isWhole = addsUp(inVocabulary(name))
    if (name === '1') return isWhole ? 0 : 2
    if (name === '2') return isWhole ? 1 : 3
    return isWhole ? 4 : 5
  }
  const best = names.toSorted((a, b) => rank(a) - rank(b))[0]
  return best === undefined ? list : inVocabulary(best)
}

const addsUp = (list: SectorList): boolean =>
  list.length === 1 && list[0]?.share === undefined ? true : sumOf(list).eq(hundred)

const sumOf = (list: readonly { readonly share?: number | undefined }[]): Big =>
  list.reduce((sum, it) => sum.plus(it.share ?? 0), new Big(0))

/** Shares by recipient country and region: one list, as IATI adds them up. Of several countries without shares, and of what
 *  shares leave short of 100, nobody knows whose the money is: it is never any one country's. */
export function sharedByCountry(
  it: { readonly countries?: Activity['countries'] | undefined; readonly regions?: Activity['regions'] | undefined },
  basis: StatedBasis,
): Shared {
  const regions = it.regions ?? []
  const vocabulary = regions.some((region) => region.vocabulary === '1') ? '1' : regions[0]?.vocabulary
  return sharedByList(
    [
      ...(it.countries ?? []).map((country) => ({ key: country.code, share: country.share })),
      ...regions
        .filter((region) => region.vocabulary === vocabulary)
        .map((region) => ({ key: regionKey(region), share: region.share })),
    ],
    'country',
    basis,
  )
}

const regionKey = (it: Activity['regions'][number]): string =>
  it.vocabulary === '1' ? `region:${it.code}` : `region:${it.vocabulary}:${it.code}`

type Listed = { readonly key: string; readonly share: number | undefined }

function sharedByList(list: readonly Listed[], dimension: 'sector' | 'country', basis: StatedBasis): Shared {
  const entries = merged(list)
  const [first] = entries
  if (first === undefined) return whole('not stated', 'none')
  if (entries.length === 1 && first.share === undefined) return whole(first.key, basis)
  const stated = entries.filter((it) => it.share !== undefined)
  const silent = entries.filter((it) => it.share === undefined)
  const sum = sumOf(stated)
  const flagged = (code: Flag['code']): Flag => ({ code, dimension, sum: sum.toFixed() })
  const rest = hundred.minus(sum)
  const [weightOfRest = 0n, ...weights] = wholeWeights([
    rest.gt(0) ? rest.toFixed() : 0,
    ...stated.map((it) => it.share ?? 0),
  ])
  const statedSlices = stated
    .map(({ key }, index): Slice => ({ dimension: { key, basis }, weight: weights[index] ?? 0n }))
    .filter((it) => it.weight > 0n)
  if (silent.length > 0 && rest.gt(0)) {
    const flags = stated.length === 0 ? [] : [flagged('share left out')]
    if (dimension === 'country')
      return { slices: [...statedSlices, openSlice('several', weightOfRest)], rules: [], flags }
    const rule: Rule = stated.length === 0 ? 'sectors in equal parts' : 'rest of the shares in equal parts'
    const equal = silent.map((it): Slice => ({ dimension: { key: it.key, basis: 'by rule' }, weight: weightOfRest }))
    // Weights of the others grow by the number that shares the rest, so that no division rounds.
    const others = statedSlices.map((it) => ({ ...it, weight: it.weight * BigInt(silent.length) }))
    return { slices: [...others, ...equal], rules: [rule], flags }
  }
  const flags = silent.length > 0 ? [flagged('share left out')] : []
  if (sum.eq(hundred)) return { slices: statedSlices, rules: [], flags }
  if (dimension === 'country' && sum.lt(hundred))
    return {
      slices: [...statedSlices, openSlice('not stated', weightOfRest)],
      rules: [],
      flags: [flagged('shares short of 100')],
    }
  if (sum.eq(0)) {
    const keys = entries.map((it) => it.key)
    return { ...equally(keys, 'sectors in equal parts'), flags: [flagged('shares rescaled')] }
  }
  return { slices: statedSlices, rules: ['shares scaled to 100'], flags: [...flags, flagged('shares rescaled')] }
}

const openSlice = (key: string, weight: bigint): Slice => ({ dimension: { key, basis: 'none' }, weight })

/** A code given twice stands once, with the sum of its shares. */
function merged(list: readonly Listed[]): readonly Listed[] {
  const byKey = new Map<string, Listed>()
  for (const it of list) {
    const before = byKey.get(it.key)
    const share =
      before?.share === undefined || it.share === undefined
        ? (before?.share ?? it.share)
        : new Big(before.share).plus(it.share).toNumber()
    byKey.set(it.key, { key: it.key, share })
  }
  return [...byKey.values()]
}

/** Shares by place: an activity names places, and nowhere in IATI how much goes to each.
 *  A location that no place of the dossier was found for counts as a place of its own, whose name is not stated. */
export function sharedByPlace(it: Activity, { rules }: ValuationQuestion): Shared {
  const placed = it.placing?.places
  if (placed === 'all') return whole('all', readingBasis(it))
  const [keys, basis]: [readonly string[], DimensionBasis] =
    placed === undefined || placed === 'not stated'
      ? [[...new Set(it.locations.map((one) => one.place ?? 'not stated'))], 'stated']
      : [[...new Set(placed)], readingBasis(it)]
  if (keys.length <= 1) return keyed(keys[0], basis)
  if (rules.places === 'not shared out') return whole('several', 'none')
  if (rules.places === 'equal parts') return equally(keys, 'places in equal parts')
  const { populationOf } = rules.places
  const populations = keys.map((key) => populationOf.get(key))
  const weights = populations.some((one) => one === undefined) ? [] : wholeWeights(populations.map((one) => one ?? 0))
  if (weights.every((one) => one === 0n))
    return whole('several', 'none', [{ code: 'no population', dimension: 'place' }])
  const slices = keys.map(
    (key, index): Slice => ({ dimension: { key, basis: 'by rule' }, weight: weights[index] ?? 0n }),
  )
  return { slices: slices.filter(({ weight }) => weight > 0n), rules: ['places by population'], flags: [] }
}

const keyed = (key: string | undefined, basis: DimensionBasis): Shared =>
  key === undefined || key === 'not stated' ? whole('not stated', 'none') : whole(key, basis)

const equally = (keys: readonly string[], rule: Rule): Shared => ({
  slices: keys.map((key) => ({ dimension: { key, basis: 'by rule' }, weight: 1n })),
  rules: [rule],
  flags: [],
})

/** Who placed the activity on its cells; a placing without a basis is the publisher's own. */
const readingBasis = (it: Activity): DimensionBasis => it.basis ?? 'stated'

export function sharedByGroup(it: Activity, { rules }: ValuationQuestion): Shared {
  const groups = it.placing?.groups ?? 'not stated'
  if (typeof groups === 'string') return keyed(groups, readingBasis(it))
  const keys = [...new Set(groups)]
  if (keys.length === 1) return keyed(keys[0], readingBasis(it))
  return rules.groups === 'equal parts' ? equally(keys, 'groups in equal parts') : whole('several', 'none')
}

/** Shares by need function of the money of one sector. A function that the activity states alone is all of it. Of several,
 *  the sector's own reading decides where it is one of them; else a rule. Without a placing the table of sectors speaks. */
export function sharedByFunction(it: Activity, sector: string, { rules, sectors }: ValuationQuestion): Shared {
  const placed = it.placing?.functions ?? 'not stated'
  if (placed === 'all') return whole('all', readingBasis(it))
  const read = sectors.get(sector) ?? []
  const stated = placed === 'not stated' ? [] : [...new Set(placed)]
  if (stated.length === 1) return keyed(stated[0], readingBasis(it))
  const common = stated.length === 0 ? [...new Set(read)] : stated.filter((one) => read.includes(one))
  if (common.length === 1) return keyed(common[0], 'table')
  const candidates = common.length > 0 ? common : stated
  if (candidates.length === 0) return whole('not stated', 'none')
  return rules.functions === 'equal parts' ? equally(candidates, 'functions in equal parts') : whole('several', 'none')
}

/** Records of sector codes as a table to look up. */
export const sectorTable = (
  mappings: readonly { readonly vocabulary: string; readonly code: string; readonly functions: readonly string[] }[],
): SectorTable => new Map(mappings.map((it) => [`${it.vocabulary}:${it.code}`, it.functions]))

/** Cuts the fewest dimensions that keep an amount within `most` pieces: the one with the most slices first. */
export function bounded(
  dimensions: ReadonlyMap<DimensionName, Shared>,
  most: number,
): ReadonlyMap<DimensionName, Shared> {
  const count = [...dimensions.values()].reduce((product, it) => product * it.slices.length, 1)
  if (count <= most) return dimensions
  const [longest] = [...dimensions].toSorted(([, a], [, b]) => b.slices.length - a.slices.length)
  if (longest === undefined) return dimensions
  const cut = whole('several', 'none', [{ code: 'too many parts', dimension: longest[0] }])
  return bounded(new Map([...dimensions, [longest[0], cut]]), most)
}
