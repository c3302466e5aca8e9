import { describe, expect, it } from 'vitest'
import { readDossier } from '#apps/cli/files'
import { conflictingObservations, latestByDay, type Observation } from '#vocabulary/indicator'
import { responsibleOn } from '#vocabulary/organisation'
import { standingOn, successorsOf, typeOn } from '#vocabulary/place'
import { compareCategories, placeMeasure, widthOf } from '#vocabulary/taxonomy'

/** The vocabulary at work on the real content. */
const { dossier } = await readDossier('content/viet-nam')
if (dossier === undefined) throw new Error('the dossier has problems')
const { records, index, space } = dossier

describe('taxonomies', () => {
  const cases = records.measures.flatMap((measure) =>
    Object.entries(measure.expected).map(([taxonomy, expected]) => [measure.id, taxonomy, expected] as const),
  )

  it('come with cases for every measure', () => expect(cases.length).toBeGreaterThan(60))

  it.each(cases)('place %s in %s as %s', (measureId, taxonomyId, expected) => {
    const measure = records.measures.find((it) => it.id === measureId)
    const taxonomy = records.taxonomies.find((it) => it.id === taxonomyId)
    if (measure === undefined || taxonomy === undefined) throw new Error('no such record')
    const placed = placeMeasure(measure, taxonomy, records['scope-fields'])
    const answer = {
      in: placed.answer === 'in' ? placed.category.id : '',
      'out of scope': 'not applicable',
      unstated: 'not stated',
    }
    expect(answer[placed.answer]).toBe(expected)
  })

  it('are wide and narrow: the four policy groups of Viet Nam count more than Convention 102', () => {
    const width = (id: string) => widthOf(records.taxonomies.find((it) => it.id === id) ?? expect.fail(id))
    expect(width('c102')).toBe(24)
    expect(width('vn-4')).toBe(45)
    expect(width('vn-tiers')).toBe(10)
  })

  it('never match by the words “four pillars” alone', () => {
    const category = (taxonomy: string, id: string) =>
      records.taxonomies.find((it) => it.id === taxonomy)?.categories.find((it) => it.id === id) ?? expect.fail(id)
    expect(compareCategories(category('vn-2025', 'vn-2025:ui'), category('c102', 'c102:medical'))).toEqual({
      relation: 'no match',
    })
    expect(compareCategories(category('vn-tiers', 'vn-tiers:t1'), category('c102', 'c102:old-age'))).toEqual({
      relation: 'narrower',
    })
    expect(compareCategories(category('c102', 'c102:old-age'), category('vn-tiers', 'vn-tiers:t1'))).toEqual({
      relation: 'broader',
    })
    expect(compareCategories(category('c102', 'c102:old-age'), category('c102', 'c102:old-age'))).toEqual({
      relation: 'exact',
    })
  })
})

describe('places', () => {
  it('are 63 provinces until 30 June 2025 and 34 after', () => {
    const standing = (day: string) =>
      records.places.filter(
        (it) =>
          it.level === 'province' &&
          !(typeof it.span.to === 'string' && it.span.to < day) &&
          !(/^\d/.test(it.span.from) && it.span.from > day),
      )
    expect(standing('2025-06-30')).toHaveLength(63)
    expect(standing('2025-07-01')).toHaveLength(34)
  })

  it('let Tuyên Quang of 2025 hold Hà Giang and Tuyên Quang, and know who succeeded', () => {
    expect(space.places.get('vn-08-2025')).toEqual(['vn-02', 'vn-08'])
    const haGiang = index.places.get('vn-02') ?? expect.fail()
    expect(successorsOf(haGiang, records.places).map((it) => it.id)).toEqual(['vn-08-2025'])
  })

  it('change their type by date: Đồng Nai is a city from 30 April 2026', () => {
    const dongNai = index.places.get('vn-75-2025') ?? expect.fail()
    const words = (day: string) => {
      const type = typeOn(dongNai, day)
      return typeof type === 'string' ? type : type.en
    }
    expect(words('2026-04-30')).toMatch(/city/i)
    expect(words('2026-04-29')).not.toMatch(/city/i)
  })

  it('join groups by date: Timor-Leste was an observer and then a member', () => {
    const asean = records['country-groups'].find((it) => it.id === 'asean') ?? expect.fail()
    expect([
      standingOn(asean, 'tls', '2022-12-28'),
      standingOn(asean, 'tls', '2025-10-26'),
      standingOn(asean, 'tls', '2020-01-01'),
    ]).toEqual(['observer', 'member', 'none'])
  })
})

describe('organisations', () => {
  const heirs = (need: string, day: string) =>
    responsibleOn('vn-molisa', need, day, index.organisations).map((it) => it.organisation)

  it('answer themselves while they stand', () => expect(heirs('skills', '2025-02-28')).toEqual(['vn-molisa']))

  it('are followed by the one that took over the function', () => {
    expect(heirs('skills', '2025-03-01')).toEqual(['vn-moet'])
    expect(heirs('migration', '2025-03-01')).toEqual(['vn-moha'])
    expect(heirs('poverty', '2026-11-22')).toEqual(['vn-mae'])
  })

  it('are followed by all, where no succession names the function', () => {
    expect(heirs('housing', '2026-11-22').length).toBeGreaterThan(3)
  })
})

describe('observations', () => {
  const at = (value: Observation['value'], more: Partial<Observation> = {}): Observation => ({
    indicator: 'x',
    place: 'vnm',
    group: 'all',
    period: '2022',
    value,
    unit: 'percent',
    numerator: 'not stated',
    denominator: 'not stated',
    kind: 'published',
    sources: ['report'],
    confidence: 'seen',
    ...more,
  })
  const exactly = (value: number) => ({ relation: '=' as const, value })

  it('contradict each other where both cannot be true', () => {
    expect(conflictingObservations([at(exactly(34.84)), at(exactly(37.01))])).toHaveLength(1)
    expect(conflictingObservations([at({ relation: '<', value: 3 }), at(exactly(4))])).toHaveLength(1)
  })

  it('agree where a bound holds the value, or “about” rounds to it', () => {
    expect(conflictingObservations([at({ relation: '>', value: 159_000 }), at(exactly(159_000))])).toEqual([])
    expect(conflictingObservations([at({ relation: '~', value: 94.2 }), at(exactly(94.11))])).toEqual([])
    expect(conflictingObservations([at('not stated'), at(exactly(4))])).toEqual([])
    expect(conflictingObservations([at(exactly(4)), at(exactly(5), { period: '2023' })])).toEqual([])
  })

  it('of a period that is not over are not yet known', () => {
    const year = at(exactly(1), { period: '2022' })
    expect(latestByDay([year], '2022-12-30')).toEqual([])
    expect(latestByDay([year, at(exactly(2), { period: '2021' })], '2022-12-31')).toEqual([year])
  })
})
