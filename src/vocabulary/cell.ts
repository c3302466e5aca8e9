import { z } from 'zod'
import { id } from '#ground/source'
import { always, type Interval, span, widestInterval } from '#ground/span'
import { all, type Truth, truth } from '#ground/truth'
import type { NeedFunction } from './classification.ts'
import {
  type Attribute,
  type AttributeTree,
  attributeTree,
  containsGroup,
  everyone,
  type Group,
  groupOf,
  meetGroups,
  type NamedGroup,
} from './group.ts'
import { type Place, type Territory, territoriesOf } from './place.ts'

/** A dimension that a text leaves open. It is neither *all* nor any value: who names no group may mean anyone. */
export type NotStated = 'not stated'

/** The need cell, the key that joins needs, responses and promises: function × group × place × span, a region.
 *  On each dimension: a value, *all*, or *not stated*. */
export type Cell = {
  readonly function: string | 'all' | NotStated
  readonly group: Group | NotStated
  readonly place: Territory | 'all' | NotStated
  readonly span: Interval | NotStated
}

/** What the algebra has to know of the dossier: the trees that the dimensions are cut from. */
export type CellSpace = {
  readonly functions: ReadonlyMap<string, readonly string[]>
  readonly attributes: AttributeTree
  readonly groups: ReadonlyMap<string, Group>
  readonly places: ReadonlyMap<string, Territory>
}

export function cellSpace(parts: {
  readonly functions: readonly NeedFunction[]
  readonly attributes: readonly Attribute[]
  readonly groups: readonly NamedGroup[]
  readonly places: readonly Place[]
}): CellSpace {
  const parents = new Map(parts.functions.map((it) => [it.id, it.within]))
  const functions = new Map<string, readonly string[]>()
  for (const it of parts.functions) {
    const path: string[] = []
    for (let at: string | undefined = it.id; at !== undefined && !path.includes(at); at = parents.get(at)) path.push(at)
    functions.set(it.id, path)
  }
  return {
    functions,
    attributes: attributeTree(parts.attributes),
    groups: new Map(parts.groups.map((it) => [it.id, groupOf(it)])),
    places: territoriesOf(parts.places),
  }
}

/** The region that contains every other. */
export const wholeSpace: Cell = { function: 'all', group: everyone, place: 'all', span: always }

/** What lies in both cells; `undefined` where they share nothing. Commutative, associative, idempotent; `wholeSpace` is
 *  its identity. *Not stated* lies within *all* and meets no value: sharing with it is unknown, see `shares`. */
export function meet(a: Cell, b: Cell, space: CellSpace): Cell | undefined {
  const fn = meetFunctions(a.function, b.function, space)
  const group = meetStated(a.group, b.group, isEveryone, (x, y) => meetGroups(x, y, space.attributes))
  const place = meetStated(a.place, b.place, (it) => it === 'all', meetTerritories)
  const when = meetStated(a.span, b.span, isAlways, meetIntervals)
  return fn === undefined || group === undefined || place === undefined || when === undefined
    ? undefined
    : { function: fn, group, place, span: when }
}

/** Whether all of `b` lies in `a`. */
export function contains(a: Cell, b: Cell, space: CellSpace): boolean {
  return (
    containsFunction(a.function, b.function, space) &&
    containsStated(a.group, b.group, isEveryone, (x, y) => containsGroup(x, y, space.attributes)) &&
    containsStated(
      a.place,
      b.place,
      (it) => it === 'all',
      (x, y) => y !== 'all' && x !== 'all' && y.every((it) => x.includes(it)),
    ) &&
    containsStated(a.span, b.span, isAlways, (x, y) => x.first <= y.first && y.last <= x.last)
  )
}

/** Whether two cells share anything: `unknown` where one of them leaves open a dimension on which it could fail.
 *  Whoever is meant by a silent text is among everyone, so silence meets *all* for certain. */
export function shares(a: Cell, b: Cell, space: CellSpace): Truth {
  const fn = sharesStated(a.function, b.function, isAllWord, (x, y) => meetFunctions(x, y, space) !== undefined)
  if (fn === 'no') return 'no'
  const group = sharesStated(a.group, b.group, isEveryone, (x, y) => meetGroups(x, y, space.attributes) !== undefined)
  if (group === 'no') return 'no'
  const place = sharesStated(a.place, b.place, isAllWord, (x, y) => meetTerritories(x, y) !== undefined)
  if (place === 'no') return 'no'
  return all([fn, group, place, sharesStated(a.span, b.span, isAlways, (x, y) => meetIntervals(x, y) !== undefined)])
}

const isAllWord = (it: unknown): boolean => it === 'all'

function sharesStated<T>(
  a: T | NotStated,
  b: T | NotStated,
  isAll: (it: T) => boolean,
  shareValues: (a: T, b: T) => boolean,
): Truth {
  if (a === 'not stated') return b !== 'not stated' && isAll(b) ? 'yes' : 'unknown'
  if (b === 'not stated') return isAll(a) ? 'yes' : 'unknown'
  return truth(shareValues(a, b))
}

/** Dimensions that a cell does not state. */
export const unstatedDimensions = (it: Cell): readonly (keyof Cell)[] =>
  (['function', 'group', 'place', 'span'] as const).filter((dimension) => it[dimension] === 'not stated')

const isEveryone = (it: Group): boolean => it.age === undefined && Object.keys(it.attributes).length === 0
const isAlways = (it: Interval): boolean => it.first === always.first && it.last === always.last

function meetStated<T>(
  a: T | NotStated,
  b: T | NotStated,
  isAll: (it: T) => boolean,
  meetValues: (a: T, b: T) => T | undefined,
): T | NotStated | undefined {
  if (a === 'not stated') return b === 'not stated' || isAll(b) ? 'not stated' : undefined
  if (b === 'not stated') return isAll(a) ? 'not stated' : undefined
  return meetValues(a, b)
}

function containsStated<T>(
  a: T | NotStated,
  b: T | NotStated,
  isAll: (it: T) => boolean,
  containsValue: (a: T, b: T) => boolean,
): boolean {
  if (a === 'not stated') return b === 'not stated'
  if (isAll(a)) return true
  return b !== 'not stated' && containsValue(a, b)
}

function meetFunctions(a: string, b: string, space: CellSpace): string | undefined {
  if (a === b || b === 'all') return a
  if (a === 'all') return b
  if (space.functions.get(a)?.includes(b)) return a
  return space.functions.get(b)?.includes(a) ? b : undefined
}

const containsFunction = (a: string, b: string, space: CellSpace): boolean =>
  a === 'all' || a === b || (space.functions.get(b)?.includes(a) ?? false)

function meetTerritories(a: Territory | 'all', b: Territory | 'all'): Territory | 'all' | undefined {
  if (a === 'all') return b
  if (b === 'all') return a
  const common = a.filter((it) => b.includes(it))
  return common.length === 0 ? undefined : common
}

function meetIntervals(a: Interval, b: Interval): Interval | undefined {
  const first = a.first > b.first ? a.first : b.first
  const last = a.last < b.last ? a.last : b.last
  return first > last ? undefined : { first, last }
}

/** How a record says which cells it speaks of: the product of its lists. `basis` says who placed it there. */
export const placing = z.strictObject({
  functions: z.union([z.enum(['all', 'not stated']), z.array(id).min(1)]).default('not stated'),
  groups: z.union([z.enum(['all', 'not stated']), z.array(id).min(1)]).default('not stated'),
  places: z.union([z.enum(['all', 'not stated']), z.array(id).min(1)]).default('not stated'),
  span: z.union([z.enum(['all', 'not stated']), span]).default('not stated'),
})
export type Placing = z.infer<typeof placing>

/** The cells of a placing: functions × groups × places over one span. */
export function cellsOf(it: Placing, space: CellSpace): readonly Cell[] {
  const functions = typeof it.functions === 'string' ? [it.functions] : it.functions
  const groups = typeof it.groups === 'string' ? [it.groups] : it.groups
  const places = typeof it.places === 'string' ? [it.places] : it.places
  const when = it.span === 'all' ? always : it.span === 'not stated' ? it.span : widestInterval(it.span)
  return functions.flatMap((fn) =>
    groups.flatMap((group) =>
      places.map((place) => ({
        function: fn,
        group:
          group === 'all' ? everyone : group === 'not stated' ? group : (space.groups.get(group) ?? group404(group)),
        place: place === 'all' || place === 'not stated' ? place : (space.places.get(place) ?? [place]),
        span: when,
      })),
    ),
  )
}

function group404(name: string): never {
  throw new RangeError(`group ${name} is not in the dossier`)
}
