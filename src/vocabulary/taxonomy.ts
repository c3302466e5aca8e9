import { z } from 'zod'
import { orMissing } from '#ground/missing-schema'
import { confidence, id, sourced } from '#ground/source'
import { text } from '#ground/text-schema'

/** Whether an organisation counts a field as social protection. */
export const scope = z.enum(['in', 'out', 'partial', 'unstated'])

/** Functions, each with the means that a category counts under it. */
const means = z.record(id, z.array(id).min(1))

/** One organisation's categories of social protection, each mapped to function × means pairs. */
export const taxonomy = z.strictObject({
  id,
  owner: text,
  title: text,
  version: z.string(),
  classifies: text,
  width: text,
  scope: z.record(id, scope),
  categories: z.array(
    z.strictObject({
      id,
      name: text,
      confidence,
      pairs: means.default({}),
      relation: z.enum(['exact', 'close', 'partial']),
      note: text.optional(),
    }),
  ),
  ...sourced,
})
export type Taxonomy = z.infer<typeof taxonomy>
export type Category = Taxonomy['categories'][number]

/** Which scope field a function or means falls under: `water-sanitation` → `water_sanitation`. */
export const scopeField = z.strictObject({ id, field: id })
export type ScopeField = z.infer<typeof scopeField>

/** A measure that taxonomies are asked about, with the answers a reader of them expects. */
export const measure = z.strictObject({
  id,
  name: text,
  functions: z.array(id),
  means: z.array(id),
  expected: z.record(id, orMissing(id)).default({}),
  ...sourced,
})
export type Measure = z.infer<typeof measure>

export type Placement =
  | { readonly answer: 'in'; readonly category: Category; readonly certain: boolean }
  | { readonly answer: 'out of scope' }
  | { readonly answer: 'unstated'; readonly field: string }

const pair = (fn: string, how: string): string => `${fn}×${how}`

const pairsOf = (it: Category): ReadonlySet<string> =>
  new Set(Object.entries(it.pairs).flatMap(([fn, list]) => list.map((how) => pair(fn, how))))

/** Places a measure in a taxonomy. It falls in a category that shares a function × means pair; among several, in the one
 *  with the largest share of the measure's pairs, then in the narrowest. Where none shares one, the owner's silence about
 *  a field of the measure reads *unstated*, and otherwise it is out of scope. */
export function placeMeasure(
  it: { readonly functions: readonly string[]; readonly means: readonly string[] },
  within: Taxonomy,
  fields: readonly ScopeField[],
): Placement {
  const wanted = it.functions.flatMap((fn) => it.means.map((how) => pair(fn, how)))
  const found = within.categories
    .map((category) => {
      const pairs = pairsOf(category)
      return { category, shared: wanted.filter((one) => pairs.has(one)).length, width: pairs.size }
    })
    .filter((one) => one.shared > 0)
    .sort((a, b) => b.shared - a.shared || a.width - b.width)[0]
  if (found !== undefined)
    return { answer: 'in', category: found.category, certain: found.category.relation !== 'partial' }
  const silent = fields.find(
    (one) => [...it.functions, ...it.means].includes(one.id) && within.scope[one.field] === 'unstated',
  )
  return silent === undefined ? { answer: 'out of scope' } : { answer: 'unstated', field: silent.field }
}

/** Number of distinct pairs that a taxonomy counts; orders broad and narrow, nothing else. */
export const widthOf = (it: Taxonomy): number => new Set(it.categories.flatMap((one) => [...pairsOf(one)])).size

export type CategoryRelation =
  | { readonly relation: 'exact' | 'narrower' | 'broader' | 'no match' }
  | { readonly relation: 'partial'; readonly share: number }

/** How category `a` stands to `b` of another taxonomy. Figures of two taxonomies are added only where it is exact. */
export function compareCategories(a: Category, b: Category): CategoryRelation {
  const [mine, theirs] = [pairsOf(a), pairsOf(b)]
  const common = [...mine].filter((it) => theirs.has(it)).length
  if (common === 0) return { relation: 'no match' }
  if (common === mine.size && common === theirs.size) return { relation: 'exact' }
  if (common === mine.size) return { relation: 'narrower' }
  if (common === theirs.size) return { relation: 'broader' }
  return { relation: 'partial', share: common / (mine.size + theirs.size - common) }
}

/** A category in the words of another taxonomy, and what no category there counts. */
export type Translation = {
  readonly category: Category
  /** Categories that share something with it, the closest first. */
  readonly matches: readonly { readonly category: Category; readonly relation: CategoryRelation }[]
  /** Functions with the means that are lost. */
  readonly lost: readonly { readonly fn: string; readonly means: readonly string[] }[]
}

const closeness = (it: CategoryRelation): number =>
  it.relation === 'partial' ? it.share : { exact: 3, narrower: 2, broader: 1.5, 'no match': 0 }[it.relation]

/** Every category of one taxonomy in the words of another. */
export function translate(from: Taxonomy, into: Taxonomy): readonly Translation[] {
  const counted = new Set(into.categories.flatMap((it) => [...pairsOf(it)]))
  return from.categories.map((category) => ({
    category,
    matches: into.categories
      .map((other) => ({ category: other, relation: compareCategories(category, other) }))
      .filter(({ relation }) => relation.relation !== 'no match')
      .sort((a, b) => closeness(b.relation) - closeness(a.relation)),
    lost: Object.entries(category.pairs)
      .map(([fn, list]) => ({ fn, means: list.filter((how) => !counted.has(pair(fn, how))) }))
      .filter((it) => it.means.length > 0),
  }))
}

/** What a sector code of another vocabulary stands for: OECD DAC 16010, IATI vocabulary 1. */
export const sectorMapping = z.strictObject({
  vocabulary: z.string(),
  code: z.string(),
  name: text,
  functions: z.array(id).min(1),
  ...sourced,
})
export type SectorMapping = z.infer<typeof sectorMapping>
