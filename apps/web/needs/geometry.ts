import { folded } from '#ground/fold'
import type { Result } from '../shell/ask.ts'

/** A user's own boundaries: GeoJSON or TopoJSON, read in the browser and matched to the provinces of the dossier. */

type Ring = readonly (readonly number[])[]
type Polygons = readonly (readonly Ring[])[]
type Properties = Readonly<Record<string, unknown>>
type Area = { readonly properties: Properties; readonly polygons: Polygons }

export type Geometry = {
  /** Field of the file by which places were recognised. */
  readonly key: string
  /** Area of each place, by its id; parts of one place lie together. */
  readonly areas: ReadonlyMap<string, Polygons>
  /** Words of the file that are no place of ours. */
  readonly unmatched: readonly string[]
}

export type GeometryFault = 'too-large' | 'not-json' | 'not-geo' | 'no-polygons' | 'not-degrees' | 'no-matches'
export type Read = { readonly geometry: Geometry } | { readonly fault: GeometryFault }

export const mostBytes = 20 * 1024 * 1024

/** Reads a file for the provinces of a map. Of several layers the one that fits best is taken. */
export function readGeometry(text: string, provinces: Result<'places'>['tiles']): Read {
  if (text.length > mostBytes) return { fault: 'too-large' }
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch {
    return { fault: 'not-json' }
  }
  const layers = layersOf(json)
  if (layers === undefined) return { fault: 'not-geo' }
  const areas = layers.map((it) => it.filter(({ polygons }) => polygons.length > 0)).filter((it) => it.length > 0)
  if (areas.length === 0) return { fault: 'no-polygons' }
  if (!areas.flat().every(isInDegrees)) return { fault: 'not-degrees' }
  const best = areas
    .flatMap((it) => matched(it, provinces) ?? [])
    .toSorted((a, b) => b.areas.size - a.areas.size || a.unmatched.length - b.unmatched.length)[0]
  return best === undefined ? { fault: 'no-matches' } : { geometry: best }
}

const isRecord = (it: unknown): it is Readonly<Record<string, unknown>> => typeof it === 'object' && it !== null

function layersOf(json: unknown): readonly (readonly Area[])[] | undefined {
  if (!isRecord(json)) return undefined
  if (json['type'] === 'Topology') return topologyLayers(json)
  if (json['type'] === 'FeatureCollection' && Array.isArray(json['features']))
    return [json['features'].filter(isRecord).map((it) => areaOf(it['geometry'], propertiesOf(it)))]
  if (json['type'] === 'Feature') return [[areaOf(json['geometry'], propertiesOf(json))]]
  return undefined
}

/** The fields of a feature, its own id among them. */
const propertiesOf = (it: Readonly<Record<string, unknown>>): Properties => ({
  ...(it['id'] === undefined ? {} : { id: it['id'] }),
  ...(isRecord(it['properties']) ? it['properties'] : {}),
})

function areaOf(geometry: unknown, properties: Properties): Area {
  if (!isRecord(geometry)) return { properties, polygons: [] }
  const { type, coordinates, geometries } = geometry
  if (type === 'GeometryCollection' && Array.isArray(geometries))
    return { properties, polygons: geometries.flatMap((it) => areaOf(it, properties).polygons) }
  const polygons = type === 'Polygon' ? [coordinates] : type === 'MultiPolygon' ? coordinates : []
  return { properties, polygons: Array.isArray(polygons) ? polygons.filter(isPolygon) : [] }
}

const isPolygon = (it: unknown): it is readonly Ring[] =>
  Array.isArray(it) &&
  it.length > 0 &&
  it.every((ring) => Array.isArray(ring) && ring.length > 2 && ring.every((at) => Array.isArray(at) && at.length > 1))

const isInDegrees = ({ polygons }: Area): boolean =>
  polygons.every((it) =>
    it.every((ring) => ring.every(([x = 999, y = 999]) => Math.abs(x) <= 180 && Math.abs(y) <= 90)),
  )

/** The rings of a polygon, each by the numbers of its lines. */
const isLines = (it: unknown): it is readonly (readonly number[])[] =>
  Array.isArray(it) && it.every((ring) => Array.isArray(ring) && ring.every((one) => typeof one === 'number'))

/** The layers of a TopoJSON file, whose lines are shared between areas and written as steps. */
function topologyLayers(json: Readonly<Record<string, unknown>>): readonly (readonly Area[])[] | undefined {
  const { arcs, objects, transform } = json
  if (!Array.isArray(arcs) || !isRecord(objects)) return undefined
  const { scale = [1, 1], translate = [0, 0] } = (isRecord(transform) ? transform : {}) as {
    readonly scale?: readonly number[]
    readonly translate?: readonly number[]
  }
  const isStepped = isRecord(transform)
  const lines = arcs.map((arc: unknown) => {
    let [x, y] = [0, 0]
    return (Array.isArray(arc) ? (arc as readonly (readonly number[])[]) : []).map(([dx = 0, dy = 0]) => {
      ;[x, y] = isStepped ? [x + dx, y + dy] : [dx, dy]
      return [x * (scale[0] ?? 1) + (translate[0] ?? 0), y * (scale[1] ?? 1) + (translate[1] ?? 0)]
    })
  })
  const ring = (indices: readonly number[]): Ring =>
    indices.flatMap((it, part) => {
      const line = lines[it < 0 ? ~it : it] ?? []
      const along = it < 0 ? line.toReversed() : line
      return part === 0 ? along : along.slice(1)
    })
  const area = (it: Readonly<Record<string, unknown>>): Area => {
    const own = it['arcs']
    const listed: unknown = it['type'] === 'Polygon' ? [own] : it['type'] === 'MultiPolygon' ? own : []
    const polygons = Array.isArray(listed)
      ? listed.filter(isLines).map((one) => one.map(ring).filter((it) => it.length > 2))
      : []
    return { properties: propertiesOf(it), polygons: polygons.filter(isPolygon) }
  }
  return Object.values(objects)
    .filter(isRecord)
    .map((it) => (Array.isArray(it['geometries']) ? it['geometries'].filter(isRecord).map(area) : [area(it)]))
}

/** Recognises the places by the field whose words are most often a name or a code of theirs. */
function matched(areas: readonly Area[], provinces: Result<'places'>['tiles']): Geometry | undefined {
  const known = new Map(
    provinces.flatMap((it) =>
      [it.id, it.code ?? '', plain(it.name.vi), plain(it.name.en)].flatMap((word) =>
        word === '' ? [] : [[word, it.id] as const],
      ),
    ),
  )
  const keys = [...new Set(areas.flatMap((it) => Object.keys(it.properties)))]
  const [best] = keys
    .map((key) => ({ key, places: areas.map((it) => placeOf(it.properties[key], known, codeField.test(key))) }))
    .map((it) => ({ ...it, found: new Set(it.places.filter((one) => one !== undefined)).size }))
    .toSorted((a, b) => b.found - a.found)
  if (best === undefined || best.found === 0) return undefined
  const found = new Map<string, Polygons>()
  const unmatched: string[] = []
  for (const [index, it] of areas.entries()) {
    const place = best.places[index]
    const words = it.properties[best.key]
    if (place === undefined) unmatched.push(typeof words === 'string' ? words : `#${index + 1}`)
    else found.set(place, [...(found.get(place) ?? []), ...it.polygons])
  }
  return { key: best.key, areas: found, unmatched: [...new Set(unmatched)] }
}

/** A name as it compares: without marks, and without the word for what kind of unit it is. */
const plain = (name: string): string =>
  folded(name)
    .replace(/^(tinh|thanh pho|tp) /, '')
    .replace(/ (province|city)$/, '')

/** Fields that may hold codes: a running number, such as `fid`, is no code although it looks like one. */
const codeField = /^(id|ma|ma_.*|.*_ma|.*code.*|.*gso.*)$/i

function placeOf(value: unknown, known: ReadonlyMap<string, string>, mayBeCode: boolean): string | undefined {
  if (typeof value !== 'string' && typeof value !== 'number') return undefined
  const words = String(value).trim()
  const name = plain(words)
  // Huế was Thừa Thiên Huế until the end of 2024, and files write it either way.
  const code = mayBeCode ? (known.get(words) ?? known.get(words.padStart(2, '0'))) : undefined
  return (
    code ??
    (/^\d+$/.test(name) ? undefined : known.get(name)) ??
    (name.startsWith('thua thien ') ? known.get(name.slice('thua thien '.length)) : undefined)
  )
}

/** Where the archipelagos lie, west, south, east, north, in degrees: wide enough to find them in any file that has them. */
const archipelagos: Readonly<Record<string, readonly [number, number, number, number]>> = {
  'hoang-sa': [110.8, 15.4, 113.2, 17.4],
  'truong-sa': [111, 6.2, 118, 12.2],
}

/** Whether a file draws an archipelago. */
export function draws(island: string, { areas }: Geometry): boolean {
  const box = archipelagos[island]
  if (box === undefined) return true
  const [west, south, east, north] = box
  const isInside = ([x = 0, y = 0]: readonly number[]): boolean => x >= west && x <= east && y >= south && y <= north
  return [...areas.values()].some((it) => it.some((polygon) => polygon[0]?.some(isInside) === true))
}

/** Middle of an archipelago, for its name. */
export function middleOf(island: string): [number, number] | undefined {
  const box = archipelagos[island]
  return box === undefined ? undefined : [(box[0] + box[2]) / 2, (box[1] + box[3]) / 2]
}
