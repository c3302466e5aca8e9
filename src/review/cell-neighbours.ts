import type { Day } from '#ground/date'
import { always, covers as isWithin } from '#ground/span'
import type { Text } from '#ground/text'
import { type Cell } from '#vocabulary/cell'
import { containsGroup, everyone } from '#vocabulary/group'
import { type AskedCell, expressionOf } from './cell-asked.ts'
import { type Cover, coversByNeed, serves } from './cover.ts'
import type { Holdings } from './holdings.ts'
import { stateOfCovers } from './rows.ts'
import type { Neighbour } from './shape-cell.ts'

type Names = ReadonlyMap<string, { readonly name: Text }>

const allWords: Text = { vi: 'tất cả', en: 'all' }

/** Cells one step wider and one step narrower on each dimension, with what is stated to serve each. */
export function neighboursOf(
  asked: AskedCell,
  covers: readonly Cover[],
  holdings: Holdings,
  day: Day,
): { readonly wider: Neighbour[]; readonly narrower: Neighbour[] } {
  const near = coversByNeed(covers, holdings)
  const neighbour = (dimension: Dimension, id: string): Neighbour => {
    const next = { ...asked, [dimension]: id }
    const cell = { ...asked.cell, ...valueOf(dimension, id, holdings), span: always }
    const pool = cell.function === 'all' ? covers : near.of(cell.function)
    const stated = pool.filter((it) => serves(it, [cell], holdings) === 'yes')
    return {
      dimension,
      id,
      name: id === 'all' ? allWords : (namesOf(dimension, holdings).get(id)?.name ?? { vi: id, en: id }),
      expression: expressionOf(next),
      schemes: stateOfCovers(stated.filter((it) => it.kind === 'scheme')),
      activities: stateOfCovers(stated.filter((it) => it.kind === 'activity')),
    }
  }
  const steps = dimensions.map((dimension) => ({ dimension, ...stepsOf(dimension, asked, holdings, day) }))
  return {
    wider: steps.flatMap(({ dimension, wider }) => wider.map((id) => neighbour(dimension, id))),
    narrower: steps.flatMap(({ dimension, narrower }) => narrower.map((id) => neighbour(dimension, id))),
  }
}

const dimensions = ['function', 'group', 'place'] as const
type Dimension = (typeof dimensions)[number]
type Steps = { readonly wider: readonly string[]; readonly narrower: readonly string[] }

const namesOf = (dimension: Dimension, holdings: Holdings): Names =>
  ({ function: holdings.functions, group: holdings.groups, place: holdings.places })[dimension]

function valueOf(dimension: Dimension, id: string, { space }: Holdings): Partial<Cell> {
  if (dimension === 'function') return { function: id }
  if (dimension === 'group') return { group: id === 'all' ? everyone : (space.groups.get(id) ?? everyone) }
  return { place: id === 'all' ? 'all' : (space.places.get(id) ?? []) }
}

function stepsOf(dimension: Dimension, asked: AskedCell, holdings: Holdings, day: Day): Steps {
  if (dimension === 'function') return functionSteps(asked, holdings)
  const own = asked[dimension]
  const contains = dimension === 'group' ? groupsContain(holdings) : placesContain(holdings)
  const all = dimension === 'group' ? [...holdings.groups.keys()] : placesOn(holdings, day)
  // A cell of several groups or places lies within each of them.
  if (own.includes('+')) return { wider: own.split('+'), narrower: [] }
  const above = own === 'all' ? [] : all.filter((id) => id !== own && contains(id, own) && !contains(own, id))
  const below = all.filter((id) => id !== own && (own === 'all' || (contains(own, id) && !contains(id, own))))
  const nearestAbove = above.filter(
    (id) => !above.some((other) => other !== id && contains(id, other) && !contains(other, id)),
  )
  const nearestBelow = below.filter(
    (id) => !below.some((other) => other !== id && contains(other, id) && !contains(id, other)),
  )
  return { wider: own === 'all' ? [] : nearestAbove.length === 0 ? ['all'] : nearestAbove, narrower: nearestBelow }
}

function functionSteps(asked: AskedCell, { functions }: Holdings): Steps {
  const own = asked.function
  const parent = functions.get(own)?.within
  return {
    wider: own === 'all' ? [] : [parent ?? 'all'],
    narrower: [...functions.values()]
      .filter((it) => it.within === (own === 'all' ? undefined : own))
      .map((it) => it.id),
  }
}

const groupsContain =
  ({ space }: Holdings) =>
  (a: string, b: string): boolean =>
    containsGroup(space.groups.get(a) ?? everyone, space.groups.get(b) ?? everyone, space.attributes)

const placesContain = ({ space }: Holdings) => {
  const sets = new Map([...space.places].map(([id, land]) => [id, new Set(land)]))
  return (a: string, b: string): boolean => {
    const mine = sets.get(a)
    return mine !== undefined && (space.places.get(b) ?? []).every((it) => mine.has(it))
  }
}

/** Places of the country that stood on the day. */
function placesOn({ places, space, country }: Holdings, day: Day): readonly string[] {
  const own = new Set(space.places.get(country) ?? [])
  return [...places.values()]
    .filter((it) => isWithin(it.span, day) !== 'no' && (space.places.get(it.id) ?? []).every((piece) => own.has(piece)))
    .map((it) => it.id)
}
