import { z } from 'zod'
import { confidence } from '#ground/source'
import { text } from '#ground/text-schema'
import { activityState, modality } from '#responses/activity'

/** The registry: every activity of a dossier as a row, whether it stands in its files or in its store. */

/** What rows are narrowed by, and counted by beside the table. */
export const dimensions = [
  'state',
  'partner',
  'function',
  'group',
  'place',
  'modality',
  'year',
  'confidence',
  'origin',
] as const
export type Dimension = (typeof dimensions)[number]

/** What rows are ordered by. Money is ordered within its currency: amounts of two currencies have no order. */
export const sorts = ['title', 'partner', 'state', 'start', 'end', 'committed', 'spent', 'reported'] as const
export type Sort = (typeof sorts)[number]

/** Rows that one question hands over at most. */
export const longestWindow = 1_000

const several = z.string().optional()

/** Several values of one dimension stand with `|` between them: rows with any of them. Between dimensions: rows with all of them. */
export const registryFilter = z.object({
  asOf: z.string().optional(),
  /** Words that title, identifier or a taking part organisation hold, with or without diacritics. */
  q: z.string().optional(),
  ...(Object.fromEntries(dimensions.map((it) => [it, several])) as Record<Dimension, typeof several>),
  sort: z.enum(sorts).default('title'),
  order: z.enum(['up', 'down']).default('up'),
  /** Language by which titles are ordered. */
  lang: z.enum(['vi', 'en']).default('vi'),
})

export const registryInput = registryFilter.extend({
  offset: z.coerce.number().int().min(0).default(0),
  limit: z.coerce.number().int().min(0).max(longestWindow).default(100),
  /** Whether the counts of values come too; who asks for the next window has them already. */
  facets: z.enum(['yes', 'no']).default('yes'),
})
export type RegistryFilter = z.output<typeof registryFilter>
export type RegistryInput = z.output<typeof registryInput>

/** A value of a dimension: its key in an address, and its name. */
const term = z.strictObject({ key: z.string(), name: text })
export type Term = z.infer<typeof term>

const sums = z.array(z.strictObject({ amount: z.string(), currency: z.string() }))

export const registryRow = z.strictObject({
  id: z.string(),
  title: text,
  /** Language that the title was published in, where it is neither Vietnamese nor English or only one of them. */
  titleIn: z.string().optional(),
  reporter: text,
  partners: z.array(term),
  /** `all` and `not stated` are terms too. */
  functions: z.array(term),
  groups: z.array(term),
  places: z.array(term),
  /** Who placed it there. */
  basis: z.enum(['stated', 'table', 'inferred', 'computed', 'not stated']),
  modality: z.union([modality, z.enum(['unknown', 'not stated', 'not applicable', 'suppressed'])]),
  /** On the day of the view. */
  state: activityState,
  from: z.string(),
  to: z.string(),
  /** As published, summed for each currency; none where no such transaction is published. */
  committed: sums,
  spent: sums,
  /** Whether it works in other countries too; its money is then not this country's alone. */
  severalCountries: z.boolean(),
  lastReported: z.string(),
  confidence,
  origin: z.enum(['file', 'import']),
  file: z.string(),
})
export type RegistryRow = z.infer<typeof registryRow>

const count = z.int().nonnegative()

/** How many rows have each value, were no value of this dimension asked for; the most frequent first. */
const facet = z.strictObject({
  values: z.array(term.extend({ count })),
  /** Values that are not listed. */
  more: count,
})
export type Facet = z.infer<typeof facet>

/** How far the table is that the registry is answered from. */
export const registryProgress = z.strictObject({ done: count, of: count })

export const registryAnswer = z.strictObject({
  schema: z.literal('an-sinh/registry/1'),
  asOf: z.string(),
  /** Rows with all filters; without any. */
  total: count,
  all: count,
  rows: z.array(registryRow),
  facets: z.record(z.enum(dimensions), facet).optional(),
  /** What was asked for and is no value of its dimension: it narrowed nothing. */
  leftOut: z.array(z.strictObject({ field: z.string(), value: z.string() })),
  /** Stands while the table is made anew; rows are then those of before, or none yet. */
  making: registryProgress.optional(),
})
export type RegistryAnswer = z.infer<typeof registryAnswer>
