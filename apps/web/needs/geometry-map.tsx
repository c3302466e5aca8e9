import { geoArea, geoMercator, geoPath } from 'd3-geo'
import { type KeyboardEvent, useMemo, useRef, useState } from 'react'
import { useView } from '../shell/view.ts'
import { draws, type Geometry, middleOf } from './geometry.ts'
import { legendOf, lookOf } from './scale.ts'
import { Hatch, Legend, type MapProps, neighbour, type Tile, useCellLink, useTiles } from './tile-map.tsx'

const wide = 640
const inset = { wide: 96, high: 46 }

/** The user's own boundaries in the colours of the tiles. An archipelago that the file does not draw has a frame of its own at the side. */
export default function GeometryMap({ geometry, ...map }: MapProps & { readonly geometry: Geometry }) {
  const { language } = useView()
  const drawn = useRef<SVGSVGElement>(null)
  const [active, setActive] = useState<string>()
  const tiles = useTiles(map.places, map.figures, map.region)
  const insets = map.places.islands.filter((it) => !draws(it.id, geometry))
  const { shapes, high, at } = useMemo(
    () => shapesOf(geometry, insets.length === 0 ? wide - 12 : wide - inset.wide - 24),
    [geometry, insets.length],
  )
  const units = tiles.flatMap((it): readonly (Tile & { readonly path?: string })[] => {
    const shape = shapes.get(it.id)
    if (shape !== undefined) return [{ ...it, column: shape.x, row: shape.y, path: shape.path }]
    const order = insets.findIndex((one) => one.id === it.id)
    return order < 0 ? [] : [{ ...it, column: wide - inset.wide / 2 - 4, row: high * (0.45 + order * 0.2) }]
  })
  const reached = units.some((it) => it.id === active) ? active : units[0]?.id
  const steer = (event: KeyboardEvent, from: Tile): void => {
    const next = neighbour(units, from, event.key)
    if (next === undefined) return
    event.preventDefault()
    setActive(next.id)
    drawn.current?.querySelector<SVGAElement>(`[data-tile="${CSS.escape(next.id)}"]`)?.focus()
  }
  const looks = new Map(units.map((it) => [it.id, lookOf(it.figures, map.fifths, map.unit)]))
  return (
    <svg
      ref={drawn}
      className="tile-map own"
      viewBox={`0 0 ${wide} ${high}`}
      style={{ maxWidth: `${wide}px` }}
      role="group"
      aria-label={map.name}
    >
      <Hatch />
      {units.map((it) => (
        <Unit
          key={it.id}
          unit={it}
          look={looks.get(it.id) ?? 'none'}
          isReached={it.id === reached}
          onKeyDown={(event) => steer(event, it)}
          onFocus={() => setActive(it.id)}
        />
      ))}
      {map.places.islands.map((it) => {
        const [x, y] = insets.includes(it) ? [undefined, undefined] : (at(it.id) ?? [])
        return x === undefined ? undefined : (
          <text key={it.id} x={x} y={y} className="island">
            {`${it.name[language]} (${it.of.name[language]})`}
          </text>
        )
      })}
      <Legend entries={legendOf(map.fifths, new Set(looks.values()), language)} x={0} y={high * 0.47} small={false} />
    </svg>
  )
}

type UnitProps = {
  readonly unit: Tile & { readonly path?: string }
  readonly look: string
  readonly isReached: boolean
  readonly onKeyDown: (event: KeyboardEvent) => void
  readonly onFocus: () => void
}

function Unit({ unit, look, isReached, onKeyDown, onFocus }: UnitProps) {
  const open = useCellLink(unit.cell)
  return (
    <a
      {...open}
      data-tile={unit.id}
      className={`tile ${look}`}
      tabIndex={isReached ? 0 : -1}
      onKeyDown={onKeyDown}
      onFocus={onFocus}
    >
      <title>{unit.words}</title>
      {unit.path === undefined ? (
        <g aria-hidden="true" transform={`translate(${unit.column - inset.wide / 2} ${unit.row - inset.high / 2})`}>
          <rect width={inset.wide} height={inset.high} rx="3" />
          <text x={inset.wide / 2} y={inset.high / 2 - 3} className="much">
            {unit.label}
          </text>
          <text x={inset.wide / 2} y={inset.high / 2 + 14}>
            {unit.under}
          </text>
        </g>
      ) : (
        <path d={unit.path} />
      )}
    </a>
  )
}

type Shape = { readonly path: string; readonly x: number; readonly y: number }

/** Outlines of the places in the size of the drawing, its height, and where an archipelago stands in it. */
function shapesOf({ areas }: Geometry, width: number) {
  const features = [...areas].map(([id, polygons]) => ({
    type: 'Feature' as const,
    id,
    properties: {},
    geometry: { type: 'MultiPolygon' as const, coordinates: polygons.map(rightWay) },
  }))
  const all = { type: 'FeatureCollection' as const, features }
  const projection = geoMercator().fitWidth(width, all)
  const path = geoPath(projection).digits(1)
  const [, [, bottom]] = path.bounds(all)
  const shapes = new Map(
    features.map((it): [string, Shape] => {
      const [x, y] = path.centroid(it)
      return [it.id, { path: path(it) ?? '', x, y }]
    }),
  )
  const at = (island: string) => {
    const middle = middleOf(island)
    return middle === undefined ? undefined : (projection(middle) ?? undefined)
  }
  return { shapes, high: Math.max(320, Math.ceil(bottom) + 6), at }
}

/** Rings as d3 wants them. GeoJSON runs round an area the other way than d3 on the sphere, and many files run either way: one that then holds more
 *  than half the world is turned. */
function rightWay(polygon: readonly (readonly (readonly number[])[])[]): number[][][] {
  const rings = polygon.map((ring) => ring.map((at) => [...at]))
  return geoArea({ type: 'Polygon', coordinates: rings }) > 2 * Math.PI ? rings.map((it) => it.toReversed()) : rings
}
