import { z } from 'zod'
import type { Day } from '#ground/date'
import { id, sourced } from '#ground/source'
import { covers, span } from '#ground/span'
import { text } from '#ground/text-schema'

/** An administrative unit. A unit that is merged, split or renamed is a new record; a unit whose type alone changes
 *  keeps its record, and `types` carries the dates. */
export const place = z.strictObject({
  id,
  code: z.string().optional(),
  name: text,
  level: z.enum(['world', 'region', 'country', 'part', 'province', 'district', 'commune']),
  span,
  types: z.array(z.strictObject({ type: text, span, sources: z.array(id).default([]) })).default([]),
  /** Places whose territory it lies in, at any time. */
  within: z.array(id).default([]),
  /** Places whose territories, together, are exactly its own. */
  formedFrom: z.array(id).default([]),
  ...sourced,
})
export type Place = z.infer<typeof place>

/** A territory as the smallest pieces of land that the dossier tells apart, in order. Sets of pieces make containment
 *  and common ground well defined although regions and merged provinces cut across each other. */
export type Territory = readonly string[]

export type Territories = ReadonlyMap<string, Territory>

/** Territory of every place. A place that others lie within keeps a piece of its own for what they leave, unless it was
 *  formed from exactly those places. */
export function territoriesOf(places: readonly Place[]): Territories {
  const parts = new Map<string, string[]>()
  const addPart = (whole: string, part: string) => parts.set(whole, [...(parts.get(whole) ?? []), part])
  for (const it of places) {
    for (const whole of it.within) addPart(whole, it.id)
    for (const part of it.formedFrom) addPart(it.id, part)
  }
  const exact = new Set(places.filter((it) => it.formedFrom.length > 0).map((it) => it.id))
  const territories = new Map<string, Territory>()
  const territoryOf = (whole: string, path: readonly string[]): Territory => {
    const known = territories.get(whole)
    if (known !== undefined || path.includes(whole)) return known ?? []
    const own = exact.has(whole) ? [] : [whole]
    const pieces = new Set(own)
    for (const part of parts.get(whole) ?? []) for (const it of territoryOf(part, [...path, whole])) pieces.add(it)
    const territory = [...pieces].sort()
    territories.set(whole, territory)
    return territory
  }
  for (const it of places) territoryOf(it.id, [])
  return territories
}

/** Places that took over the land of a place that ended: those formed from it. */
export const successorsOf = (it: Place, places: readonly Place[]): readonly Place[] =>
  places.filter((other) => other.formedFrom.includes(it.id))

/** The unit's type on a day (tỉnh, thành phố trực thuộc trung ương …). */
export const typeOn = (it: Place, day: Day) => {
  const current = it.types.find((one) => covers(one.span, day) === 'yes')
  return current?.type ?? ('unknown' as const)
}

/** Countries that belong to a group on a day, with the standing that each has. */
export const countryGroup = z.strictObject({
  id,
  name: text,
  /** Group that others mean by the same name, with another membership. */
  alternativeTo: id.optional(),
  memberships: z.array(
    z.strictObject({ country: id, standing: z.enum(['member', 'observer']), span, note: text.optional() }),
  ),
  ...sourced,
})
export type CountryGroup = z.infer<typeof countryGroup>

export const standingOn = (group: CountryGroup, country: string, day: Day) =>
  group.memberships.find((it) => it.country === country && covers(it.span, day) === 'yes')?.standing ??
  ('none' as const)
