import { type KeyboardEvent, type MouseEvent, useRef, useState } from 'react'
import { formatNumber, formatQuantity } from '#messages/format'
import { needsWords } from '#messages/screens/needs'
import type { FigureView } from '#review/shape-needs'
import { useNarrow } from '../parts/narrow.ts'
import type { Result } from '../shell/ask.ts'
import { toCell, useGo } from '../shell/go.tsx'
import { useView } from '../shell/view.ts'
import { figuresWords } from './figures-of.ts'
import { type Look, legendOf, lookOf } from './scale.ts'

type Tiles = Result<'places'>
export type Tile = {
  readonly id: string
  readonly label: string
  readonly short: string
  readonly under?: string
  readonly column: number
  readonly row: number
  readonly figures: readonly FigureView[]
  readonly words: string
  readonly cell: string
}

export type MapProps = {
  readonly name: string
  readonly places: Tiles
  readonly figures: ReadonlyMap<string, readonly FigureView[]>
  readonly fifths: readonly number[]
  readonly unit: string
  /** Function and people of the cells that the tiles open: `poverty / poor`. */
  readonly region: string
}

/** Provinces as tiles: coloured by class, hatched where nothing is published. One tile is reached by Tab, the others from it by the arrow keys. */
export function TileMap({ name, places, figures, fifths, unit, region }: MapProps) {
  const { language } = useView()
  const narrow = useNarrow()
  const drawn = useRef<SVGSVGElement>(null)
  const tiles = useTiles(places, figures, region)
  const [active, setActive] = useState<string>()
  const reached = tiles.some((it) => it.id === active) ? active : tiles[0]?.id
  const [wide, high] = narrow ? [44, 44] : [84, 42]
  const looks = new Map(tiles.map((it) => [it.id, lookOf(it.figures, fifths, unit)]))
  const steer = (event: KeyboardEvent, from: Tile): void => {
    const next = neighbour(tiles, from, event.key)
    if (next === undefined) return
    event.preventDefault()
    setActive(next.id)
    drawn.current?.querySelector<SVGAElement>(`[data-tile="${CSS.escape(next.id)}"]`)?.focus()
  }
  return (
    <svg
      ref={drawn}
      className="tile-map"
      viewBox={`0 0 ${places.columns * wide} ${places.rows * high}`}
      style={{ maxWidth: `${places.columns * wide}px` }}
      role="group"
      aria-label={name}
    >
      <Hatch />
      {tiles.map((it) => (
        <TileLink
          key={it.id}
          tile={it}
          look={looks.get(it.id) ?? 'none'}
          size={[wide, high]}
          narrow={narrow}
          isReached={it.id === reached}
          onKeyDown={(event) => steer(event, it)}
          onFocus={() => setActive(it.id)}
        />
      ))}
      <Legend
        entries={legendOf(fifths, new Set(looks.values()), language)}
        x={0}
        y={freeRow(tiles) * high}
        small={narrow}
      />
    </svg>
  )
}

/** Lines at a slant: a look that no number has. */
export const Hatch = () => (
  <defs>
    <pattern id="no-data" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <rect width="6" height="6" fill="#fff" />
      <rect width="1.5" height="6" fill="#c9d1da" />
    </pattern>
  </defs>
)

export function useTiles(places: Tiles, figures: MapProps['figures'], region: string): readonly Tile[] {
  const { language } = useView()
  const own = places.tiles.map((it): Tile => {
    const known = figures.get(it.id) ?? []
    return {
      id: it.id,
      label: it.label[language],
      short: it.short,
      column: it.column,
      row: it.row,
      figures: known,
      words: `${it.label[language]}: ${known.length > 0 ? figuresWords(known, language) : mergedWords(it, figures, language)}`,
      cell: `${region} / ${it.id}`,
    }
  })
  const islands = places.islands.map((it): Tile => {
    const known = figures.get(it.of.id) ?? []
    return {
      id: it.id,
      label: it.name[language],
      short: it.name[language],
      under: it.of.name[language],
      column: it.column,
      row: it.row,
      figures: known,
      words: `${it.name[language]} (${it.of.name[language]}): ${figuresWords(known, language)}`,
      cell: `${region} / ${it.of.id}`,
    }
  })
  return [...own, ...islands]
}

/** A merged province without a figure of its own names those of its former parts; they are never averaged. */
export function mergedWords(
  { formedFrom }: Pick<Tiles['tiles'][number], 'formedFrom'>,
  figures: MapProps['figures'],
  language: 'vi' | 'en',
): string {
  const parts = formedFrom.filter((it) => figures.has(it.id))
  if (parts.length === 0) return needsWords.noData[language]
  const words = parts.map((it) => `${it.name[language]} ${figuresWords(figures.get(it.id) ?? [], language)}`)
  return needsWords.noMerged[language].replace('{parts}', words.join('; '))
}

type TileProps = {
  readonly tile: Tile
  readonly look: Look
  readonly size: readonly [number, number]
  readonly narrow: boolean
  readonly isReached: boolean
  readonly onKeyDown: (event: KeyboardEvent) => void
  readonly onFocus: () => void
}

function TileLink({ tile, look, size: [wide, high], narrow, isReached, onKeyDown, onFocus }: TileProps) {
  const { language } = useView()
  const open = useCellLink(tile.cell)
  const values = [...new Set(tile.figures.map((it) => shortValue(it, language)))].join(' / ')
  const [first = '', second = values] = narrow
    ? [tile.under === undefined ? tile.short : initials(tile.short)]
    : [tile.label, tile.under ?? values]
  const middle = wide / 2
  return (
    <a
      {...open}
      data-tile={tile.id}
      className={`tile ${look}`}
      tabIndex={isReached ? 0 : -1}
      onKeyDown={onKeyDown}
      onFocus={onFocus}
    >
      <title>{tile.words}</title>
      <g aria-hidden="true" transform={`translate(${tile.column * wide} ${tile.row * high})`}>
        <rect x="1" y="1" width={wide - 2} height={high - 2} rx="3" />
        <text x={middle} y={second === '' ? high / 2 + 4 : high / 2 - 3} className="who">
          {first}
        </text>
        <text x={middle} y={high / 2 + 13} className="much">
          {second}
        </text>
      </g>
    </a>
  )
}

const initials = (words: string): string =>
  words
    .split(' ')
    .map((it) => it.charAt(0))
    .join('')

/** The value as it fits on a tile: without its unit, which stands over the map, and in thousands from ten thousand on only in the table. */
const shortValue = ({ observation: { value } }: FigureView, language: 'vi' | 'en'): string =>
  typeof value === 'string' || value.relation !== '='
    ? formatQuantity(value, language)
    : formatNumber(value.value >= 100 ? Math.round(value.value) : value.value, language)

/** A link to the page of a cell, which also works in a new window. */
export function useCellLink(cell: string) {
  const { language, asOf } = useView()
  const go = useGo()
  const day = asOf === undefined ? '' : `?asOf=${asOf}`
  return {
    href: `/${language}/${toCell(cell)}${day}`,
    onClick: (event: MouseEvent) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return
      event.preventDefault()
      go(toCell(cell))
    },
  }
}

const steps: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
}

/** The nearest tile in a direction: straight on first, then a little to the side. */
export function neighbour(tiles: readonly Tile[], from: Tile, key: string): Tile | undefined {
  const step = steps[key]
  if (step === undefined) return undefined
  const [across, down] = step
  return tiles
    .flatMap((it) => {
      const [dx, dy] = [it.column - from.column, it.row - from.row]
      const ahead = dx * across + dy * down
      const aside = Math.abs(dx * down) + Math.abs(dy * across)
      return ahead > 0 ? [{ it, far: ahead + 2 * aside }] : []
    })
    .toSorted((a, b) => a.far - b.far)[0]?.it
}

/** The first row from which the left of the map is empty for long enough to hold the legend. */
function freeRow(tiles: readonly Tile[]): number {
  const taken = new Set(tiles.filter((it) => it.column <= 2).map((it) => it.row))
  for (let row = 0; ; row++) if ([0, 1, 2, 3, 4, 5].every((more) => !taken.has(row + more))) return row
}

type LegendProps = {
  readonly entries: ReturnType<typeof legendOf>
  readonly x: number
  readonly y: number
  readonly small: boolean
}

export function Legend({ entries, x, y, small }: LegendProps) {
  const line = small ? 20 : 24
  return (
    <g className="legend" transform={`translate(${x + 1} ${y + 8})`}>
      {entries.map(({ look, words }, index) => (
        <g key={look} className={look} transform={`translate(0 ${index * line})`}>
          <rect width={small ? 14 : 22} height={line - 6} rx="2" />
          <text x={small ? 19 : 30} y={line - 10}>
            {words}
          </text>
        </g>
      ))}
    </g>
  )
}
