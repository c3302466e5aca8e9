import { z } from 'zod'
import { Problems } from '#ground/problem'
import { id } from '#ground/source'
import { text } from '#ground/text-schema'
import { nameIn } from '#review/holdings'
import { tileMapOn } from '#vocabulary/tile-map'
import { unknownRecord } from './answer.ts'
import { asOfField, dayAsked, field, verb } from './verb.ts'

const named = z.strictObject({ id, name: text })
const at = { column: z.int(), row: z.int() }

const output = z.strictObject({
  asOf: z.string(),
  map: named,
  /** Maps that there are. */
  maps: z.array(named),
  columns: z.int(),
  rows: z.int(),
  tiles: z.array(
    z.strictObject({
      ...named.shape,
      /** Number of the statistics office. */
      code: z.string().optional(),
      short: z.string(),
      label: text,
      ...at,
      /** Former provinces that it was formed from. */
      formedFrom: z.array(named),
    }),
  ),
  islands: z.array(z.strictObject({ ...named.shape, of: named, ...at })),
})

/** The provinces of a day as tiles of a schematic map, each with the former provinces it was formed from. */
export const places = verb({
  name: 'places',
  summary: {
    vi: 'Các tỉnh trong một ngày, dưới dạng bản đồ ô',
    en: 'The provinces of a day, as tiles of a schematic map',
  },
  input: z.object({
    map: z
      .string()
      .optional()
      .meta(field('Mã bản đồ ô; nếu không ghi thì theo ngày', 'Id of a tile map; without it, that of the day')),
    asOf: asOfField,
  }),
  output,
  run: ({ map: name, asOf }, context) => {
    const { index, records } = context.dossier
    const maps = records['tile-maps']
    const day = dayAsked(asOf, context)
    const map = name === undefined ? tileMapOn(maps, day) : maps.find((it) => it.id === name)
    if (map === undefined)
      throw new Problems([
        unknownRecord(
          name ?? '',
          'tile-map',
          maps.map((it) => it.id),
        ),
      ])
    const all = [...map.tiles, ...map.islands]
    const namedPlace = (place: string) => ({ id: place, name: nameIn(index.places, place) })
    return {
      asOf: day,
      map: { id: map.id, name: map.name },
      maps: maps.map((it) => ({ id: it.id, name: it.name })),
      columns: Math.max(...all.map((it) => it.column)) + 1,
      rows: Math.max(...all.map((it) => it.row)) + 1,
      tiles: map.tiles.map(({ place, label, ...tile }) => ({
        ...namedPlace(place),
        code: index.places.get(place)?.code,
        ...tile,
        label: label ?? nameIn(index.places, place),
        formedFrom: (index.places.get(place)?.formedFrom ?? []).map(namedPlace),
      })),
      islands: map.islands.map(({ of, ...island }) => ({ ...island, of: namedPlace(of) })),
    }
  },
})
