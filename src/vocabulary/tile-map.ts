import { z } from 'zod'
import { type Day, isDay } from '#ground/date'
import { id } from '#ground/source'
import { covers, type Span, span } from '#ground/span'
import { text } from '#ground/text-schema'
import type { Place } from './place.ts'

const at = { column: z.int().min(0), row: z.int().min(0) }

/** A schematic map: a tile for each province of a time, near where it lies. It shows no boundary, and no unit is larger than another, so that
 *  a small crowded province is seen as well as a wide empty one. */
export const tileMap = z.strictObject({
  id,
  name: text,
  /** Days whose provinces it shows. */
  span,
  tiles: z
    .array(
      z.strictObject({
        place: id,
        /** Some letters for a screen on which the name does not fit. */
        short: z.string().max(4),
        /** Where the name of the place is too long for a tile. */
        label: text.optional(),
        ...at,
      }),
    )
    .min(1),
  /** Archipelagos, drawn as tiles of their own although they are part of a province. */
  islands: z.array(z.strictObject({ id, name: text, of: id, ...at })).default([]),
})
export type TileMap = z.infer<typeof tileMap>

/** The map of a day; the last where none is of that day. */
export const tileMapOn = (maps: readonly TileMap[], day: Day): TileMap | undefined =>
  maps.find((it) => covers(it.span, day) !== 'no') ?? maps.at(-1)

/** What is wrong with a layout: two units on one tile, a province that has two tiles or none. */
export type TileFault =
  | { readonly fault: 'shared tile'; readonly spot: string; readonly names: readonly string[] }
  | { readonly fault: 'placed twice' | 'not placed' | 'not a province then'; readonly place: string }

export function tileFaults(map: TileMap, places: readonly Place[]): readonly TileFault[] {
  const day = dayOf(map.span)
  const provinces = places.filter((it) => it.level === 'province' && covers(it.span, day) !== 'no').map((it) => it.id)
  const placed = map.tiles.map((it) => it.place)
  const spots = new Map<string, string[]>()
  for (const { column, row, ...it } of [...map.tiles, ...map.islands]) {
    const spot = `${column}/${row}`
    spots.set(spot, [...(spots.get(spot) ?? []), 'place' in it ? it.place : it.id])
  }
  return [
    ...[...spots]
      .filter(([, names]) => names.length > 1)
      .map(([spot, names]) => ({ fault: 'shared tile' as const, spot, names })),
    ...[...new Set(placed.filter((it, index) => placed.indexOf(it) !== index))].map((place) => ({
      fault: 'placed twice' as const,
      place,
    })),
    ...provinces.filter((it) => !placed.includes(it)).map((place) => ({ fault: 'not placed' as const, place })),
    ...[...new Set([...placed, ...map.islands.map((it) => it.of)])]
      .filter((it) => !provinces.includes(it))
      .map((place) => ({ fault: 'not a province then' as const, place })),
  ]
}

/** A day on which the map holds: its last, where one is set, else its first. */
const dayOf = ({ from, to }: Span): Day => (isDay(to) ? to : isDay(from) ? from : '9999-12-31')
