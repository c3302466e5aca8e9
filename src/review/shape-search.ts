import { z } from 'zod'
import { text } from '#ground/text-schema'
import { searchKind } from './shape-record.ts'

/** What a search found. Names and texts stand in pieces, so that what was looked for can be marked without markup. */
const pieces = z.array(z.strictObject({ text: z.string(), hit: z.boolean() }))
const inBoth = z.strictObject({ vi: pieces, en: pieces })

export const searchHit = z.strictObject({
  kind: searchKind,
  /** Id of a record; of a need cell or one of its dimensions, the expression that opens it. */
  id: z.string(),
  name: inBoth,
  /** Former name, abbreviation or number by which it was found, where its name does not show why. */
  as: z.string().optional(),
  text: inBoth.optional(),
  within: text.optional(),
})
export type SearchHit = z.infer<typeof searchHit>

export const searchView = z.strictObject({
  query: z.string(),
  /** The best first. */
  hits: z.array(searchHit),
  /** How many there are of each kind, whatever kind was asked for. */
  counts: z.array(z.strictObject({ kind: searchKind, count: z.int() })),
  total: z.int(),
  /** Words that the dossier does not have, and what they were taken for. */
  readAs: z.array(z.strictObject({ asked: z.string(), found: z.string() })),
  /** Whether nothing held all of the words, and these hold most. */
  onlySome: z.boolean(),
})
export type SearchView = z.infer<typeof searchView>
