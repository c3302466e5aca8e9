import { isDeepStrictEqual } from 'node:util'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { always } from '#ground/span'
import { type Cell, cellSpace, contains, meet, shares, unstatedDimensions, wholeSpace } from '#vocabulary/cell'
import { gridOf, placeOnGrid } from '#vocabulary/grid'
import { everyone } from '#vocabulary/group'
import type { Place } from '#vocabulary/place'

const name = { vi: 'x', en: 'x' }

const place = (id: string, more: Partial<Place> = {}): Place => ({
  id,
  name,
  level: 'province',
  span: { from: 'not stated', to: 'not stated' },
  types: [],
  within: [],
  formedFrom: [],
  sources: [],
  confidence: 'seen',
  ...more,
})

/** Regions and merged provinces that cut across each other, as Viet Nam's do. */
const places = [
  place('country', { level: 'country' }),
  place('highlands', { level: 'part', within: ['country'] }),
  place('coast', { level: 'part', within: ['country'] }),
  place('gia-lai', { within: ['highlands'] }),
  place('binh-dinh', { within: ['coast'] }),
  place('gia-lai-2025', { within: ['country'], formedFrom: ['gia-lai', 'binh-dinh'] }),
  place('lai-chau', { within: ['country'] }),
  place('muong-te', { level: 'district', within: ['lai-chau'] }),
]

const space = cellSpace({
  functions: [
    { id: 'income', name },
    { id: 'old-age', name, within: 'income' },
    { id: 'disability', name, within: 'income' },
    { id: 'health', name },
  ],
  attributes: [
    {
      id: 'sex',
      name,
      values: [
        { id: 'female', name },
        { id: 'male', name },
      ],
    },
    {
      id: 'work',
      name,
      values: [
        { id: 'informal', name },
        { id: 'farmer', name, within: 'informal' },
        { id: 'formal', name },
      ],
    },
  ],
  groups: [{ id: 'older', name, age: '60..', attributes: {} }],
  places,
})

const territory = (id: string) => space.places.get(id) ?? []

const cell = fc.record({
  function: fc.constantFrom('all', 'not stated', 'income', 'old-age', 'disability', 'health'),
  group: fc.oneof(
    fc.constant('not stated' as const),
    fc.record({
      attributes: fc.constantFrom(
        {},
        { sex: 'female' },
        { sex: 'male' },
        { work: 'informal' },
        { work: 'farmer', sex: 'female' },
      ),
    }),
    fc.record({
      age: fc.constantFrom({ from: 0, to: 15 }, { from: 60, to: Number.POSITIVE_INFINITY }, { from: 15, to: 70 }),
      attributes: fc.constantFrom({}, { work: 'farmer' }),
    }),
  ),
  place: fc.oneof(
    fc.constantFrom('all' as const, 'not stated' as const),
    fc.constantFrom(...places.map((it) => territory(it.id))),
  ),
  span: fc.oneof(
    fc.constantFrom('not stated' as const, always),
    fc.constantFrom(
      { first: '2015-01-01', last: '2020-12-31' },
      { first: '2018-01-01', last: '2030-12-31' },
      { first: '2021-01-01', last: '2021-06-30' },
    ),
  ),
}) as fc.Arbitrary<Cell>

const meetOrNothing = (a: Cell | undefined, b: Cell | undefined) =>
  a === undefined || b === undefined ? undefined : meet(a, b, space)

describe('the cell algebra', () => {
  it('is a lattice: meet is commutative, associative and idempotent, and the whole space is its identity', () => {
    fc.assert(
      fc.property(cell, cell, cell, (a, b, c) => {
        expect(meet(a, b, space)).toEqual(meet(b, a, space))
        expect(meetOrNothing(meet(a, b, space), c)).toEqual(meetOrNothing(a, meet(b, c, space)))
        expect(meet(a, a, space)).toEqual(a)
        expect(meet(a, wholeSpace, space)).toEqual(a)
      }),
      { numRuns: 2000 },
    )
  })

  it('contains exactly what meeting leaves unchanged', () => {
    fc.assert(
      fc.property(cell, cell, (a, b) => {
        const common = meet(a, b, space)
        expect(contains(a, b, space)).toBe(isDeepStrictEqual(structuredClone(common), structuredClone(b)))
        if (common !== undefined) {
          expect(contains(a, common, space)).toBe(true)
          expect(contains(b, common, space)).toBe(true)
        }
      }),
      { numRuns: 2000 },
    )
  })

  it('orders cells: containing is reflexive, transitive and antisymmetric', () => {
    fc.assert(
      fc.property(cell, cell, cell, (a, b, c) => {
        expect(contains(a, a, space)).toBe(true)
        if (contains(a, b, space) && contains(b, c, space)) expect(contains(a, c, space)).toBe(true)
        if (contains(a, b, space) && contains(b, a, space)) expect(a).toEqual(b)
      }),
      { numRuns: 2000 },
    )
  })

  it('shares for certain only what is stated, and never denies what silence leaves open', () => {
    fc.assert(
      fc.property(cell, cell, (a, b) => {
        const shared = shares(a, b, space)
        expect(shared).toBe(shares(b, a, space))
        const stated = [...unstatedDimensions(a), ...unstatedDimensions(b)].length === 0
        if (stated) expect(shared).toBe(meet(a, b, space) === undefined ? 'no' : 'yes')
      }),
      { numRuns: 2000 },
    )
  })

  it('keeps not stated apart from all', () => {
    const silent: Cell = { ...wholeSpace, group: 'not stated' }
    const older: Cell = { ...wholeSpace, group: { age: { from: 60, to: Number.POSITIVE_INFINITY }, attributes: {} } }
    expect(contains(silent, older, space)).toBe(false)
    expect(contains(wholeSpace, older, space)).toBe(true)
    expect(meet(silent, older, space)).toBeUndefined()
    expect(shares(silent, older, space)).toBe('unknown')
    expect(shares(silent, wholeSpace, space)).toBe('yes')
  })
})

describe('territories', () => {
  it('let a merged province hold its predecessors and nothing else', () => {
    expect(territory('gia-lai-2025')).toEqual(['binh-dinh', 'gia-lai'])
  })

  it('let a region and a merged province share what both hold', () => {
    const highlands: Cell = { ...wholeSpace, place: territory('highlands') }
    const merged: Cell = { ...wholeSpace, place: territory('gia-lai-2025') }
    expect(meet(highlands, merged, space)?.place).toEqual(['gia-lai'])
  })

  it('keep the rest of a province whose district is a place of its own', () => {
    expect(territory('lai-chau')).toEqual(['lai-chau', 'muong-te'])
    expect(territory('country')).toContain('muong-te')
  })
})

describe('the grid rule', () => {
  const byFunction = (fn: string): Cell => ({ ...wholeSpace, function: fn })

  it('refuses cells that overlap', () => {
    expect(gridOf([byFunction('income'), byFunction('old-age')], space)).toEqual({ overlapping: [0, 1] })
  })

  it('gives what lies in several cells, or in none, a line of its own', () => {
    const grid = gridOf([byFunction('old-age'), byFunction('health')], space)
    if ('overlapping' in grid) throw new Error('no grid')
    const items = [
      { item: 'pension', cells: [{ ...byFunction('old-age'), group: everyone }] },
      { item: 'both', cells: [byFunction('old-age'), byFunction('health')] },
      { item: 'silent', cells: [byFunction('not stated')] },
      { item: 'nowhere', cells: [] },
    ]
    expect(placeOnGrid(grid, items, space)).toEqual({
      placed: [['pension'], []],
      unplaced: ['both', 'silent', 'nowhere'],
    })
  })
})
