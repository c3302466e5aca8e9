import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Activity } from '#responses/activity'
import { type PairReading, pairReading } from '#responses/pair-reading'
import { overlapsOn } from '#review/overlap-view'
import { findOverlaps, isUnresolved } from '#review/overlaps'
import { cited, coversOf, day, given, holdingsWith } from './responses-fixture.ts'

const find = (activities: readonly Activity[], readings: readonly PairReading[] = []) => {
  const holdings = { ...holdingsWith(activities), pairReadings: readings }
  return findOverlaps(coversOf(holdings), holdings, day)
}
const only = (activities: readonly Activity[], readings: readonly PairReading[] = []) =>
  find(activities, readings).overlaps[0]
const alike = (activities: readonly Activity[]) =>
  Object.fromEntries((only(activities)?.factors ?? []).map((it) => [it.name, it.alike]))

const reading = (verdict: PairReading['verdict'], made: string, asks: PairReading['asks'] = 'overlap') =>
  pairReading.parse({
    activities: ['A', 'B'],
    asks,
    verdict,
    reason: { vi: 'x', en: 'x' },
    by: { vi: 'Vụ', en: 'Department' },
    made,
    confidence: 'seen',
  })
const places = (list: string[]) => ({ placing: { functions: ['old-age'], groups: ['older'], places: list } })

describe('an overlap', () => {
  it('is found where two partners do the same for the same people in the same place and time', () => {
    expect(only([given('A', 'One'), given('B', 'Two')])).toMatchObject({
      kind: 'overlap',
      certain: true,
      score: { points: 100, open: 0 },
      time: { first: '2024-01-01', last: '2024-12-31' },
    })
  })

  it('is a complement, proposed as such, where means or modality differ', () => {
    expect(only([given('A', 'One'), given('B', 'Two', { means: ['services'] })])?.kind).toBe('complement')
    expect(only([given('A', 'One'), given('B', 'Two', { modality: 'loan' })])?.kind).toBe('complement')
    expect(only([given('A', 'One'), given('B', 'Two', { modality: 'not stated' })])?.kind).toBe('overlap')
  })

  it('is none within one organisation, between an activity and its part, in other needs, places or times', () => {
    expect(only([given('A', 'One'), given('B', 'One')])).toBeUndefined()
    expect(only([given('A', 'One'), given('B', 'Two', { related: [{ ref: 'A', type: 'parent' }] })])).toBeUndefined()
    expect(only([given('A', 'One'), given('B', 'Two', places(['lao-cai']))])).toBeUndefined()
    const health = { functions: ['health'], groups: ['older'], places: ['ha-giang'] }
    expect(only([given('A', 'One'), given('B', 'Two', { placing: health })])).toBeUndefined()
    const ended = { dates: { actualStart: '2023-01-01', plannedEnd: '2023-12-31' } }
    expect(only([given('A', 'One'), given('B', 'Two', ended)])).toBeUndefined()
  })

  it('is not certain where one works in the whole country: that does not say that it works in each province', () => {
    const pair = [given('A', 'One'), given('B', 'Two', places(['vnm']))]
    expect(alike(pair)).toMatchObject({ places: 'unknown' })
    expect(only(pair)).toMatchObject({ certain: false, score: { points: 80, open: 20 } })
  })

  it('gives no points for people whom nobody states', () => {
    const silent = { placing: { functions: ['old-age'], groups: 'not stated' as const, places: ['ha-giang'] } }
    expect(only([given('A', 'One'), given('B', 'Two', silent)])).toMatchObject({
      score: { points: 80, open: 20 },
      certain: false,
    })
  })

  it('compares no activity of which nobody states an end, and counts it', () => {
    const found = find([given('A', 'One'), given('B', 'Two', { dates: { actualStart: '2024-01-01' } })])
    expect(found).toMatchObject({ overlaps: [], unknownEnd: 1 })
  })

  it('takes a contribution that its publisher splits under one title for one', () => {
    const title = { title: { en: 'A contribution' } }
    expect(find([given('A', 'One', title), given('A2', 'One', title), given('B', 'Two')]).overlaps).toHaveLength(1)
  })

  it('says where one names the organisation of the other, which may be one chain of money', () => {
    const names = { participants: [{ organisation: 'partner', name: 'Partner', role: 'implementing' as const }] }
    const reporting = { reporting: { organisation: 'partner', name: 'Partner' } }
    expect(only([given('A', 'One', names), given('B', 'Two', reporting)])?.linked).toBe(true)
    expect(only([given('A', 'One'), given('B', 'Two', reporting)])?.linked).toBe(false)
  })

  it('is the same whichever of the two stands first', () => {
    const groups = fc.subarray(['older', 'pwd'], { minLength: 1 })
    const where = fc.subarray(['ha-giang', 'lao-cai', 'vnm'], { minLength: 1 })
    fc.assert(
      fc.property(groups, where, groups, where, (g1, p1, g2, p2) => {
        const a = given('A', 'One', { placing: { functions: ['old-age'], groups: g1, places: p1 } })
        const b = given('B', 'Two', { placing: { functions: ['old-age', 'health'], groups: g2, places: p2 } })
        expect(only([a, b])?.score).toEqual(only([b, a])?.score)
        expect(only([a, b])?.certain).toEqual(only([b, a])?.certain)
      }),
      { numRuns: 40 },
    )
  })
})

describe('what people found about an overlap', () => {
  const pair = [given('A', 'One', { lastReported: '2024-02-01' }), given('B', 'Two')]

  it('settles it, signed and dated, until something is reported since', () => {
    const settled = only(pair, [reading('complementary', '2024-03-01')])
    expect(settled?.found?.reading.verdict).toBe('complementary')
    expect(settled === undefined || isUnresolved(settled)).toBe(false)
    const changed = only(pair, [reading('complementary', '2024-01-15')])
    expect(changed?.found?.reportedSince.map((it) => it.id)).toEqual(['A'])
    expect(changed !== undefined && isUnresolved(changed)).toBe(true)
  })

  it('is opened again by a later line, and is not known before its day', () => {
    expect(only(pair, [reading('duplicate', '2024-03-01'), reading('open', '2024-04-01')])?.found).toBeUndefined()
    expect(only(pair, [reading('duplicate', '2024-07-01')])?.found).toBeUndefined()
  })

  it('takes two records of one activity, or one chain, off the list; two different ones stay', () => {
    expect(only(pair, [reading('chain', '2024-03-01', 'one activity')])).toBeUndefined()
    expect(only(pair, [reading('different', '2024-03-01', 'one activity')])).toBeDefined()
  })

  it('stands in a list of its own in the answer', () => {
    const holdings = { ...holdingsWith(pair), pairReadings: [reading('joint', '2024-03-01')] }
    const { view, open } = overlapsOn(coversOf(holdings), 10, holdings, day, cited(holdings))
    expect(open).toEqual([])
    expect(view.totals).toEqual({ overlaps: 0, complements: 0, settled: 1 })
    expect(view.settled[0]?.found).toMatchObject({ verdict: 'joint', made: '2024-03-01', by: { en: 'Department' } })
  })
})

describe('the money at stake in an overlap', () => {
  const budget = (amount: number, from: string, to: string, currency = 'USD') => ({
    budgets: [{ from, to, money: { amount, currency } }],
  })
  const moneyOf = (a: Parameters<typeof given>[2], b: Parameters<typeof given>[2]) => {
    const holdings = holdingsWith([given('A', 'One', a), given('B', 'Two', b)])
    return overlapsOn(coversOf(holdings), 10, holdings, day, cited(holdings)).view.overlaps[0]?.money
  }

  it('is what both budget for the days that both run, in dollars at dated rates', () => {
    const half = { dates: { actualStart: '2024-01-01', plannedEnd: '2024-06-30' } }
    const both = moneyOf(
      { ...half, ...budget(100, '2024-01-01', '2024-06-30') },
      budget(366, '2024-01-01', '2024-12-31', 'EUR'),
    )
    expect(both?.inDollars).toBe('464')
  })

  it('is unknown, not nothing, where one publishes no money for that time or a rate is missing', () => {
    expect(moneyOf(budget(100, '2024-01-01', '2024-12-31'), {})?.inDollars).toBe('unknown')
    expect(moneyOf(budget(100, '2024-01-01', '2024-12-31'), budget(5, '2020-01-01', '2020-12-31'))?.inDollars).toBe(
      'unknown',
    )
    expect(
      moneyOf(budget(100, '2024-01-01', '2024-12-31'), budget(5, '2024-01-01', '2024-12-31', 'SEK'))?.inDollars,
    ).toBe('unknown')
  })

  it('is not known of an activity in several countries', () => {
    const several = { ...budget(100, '2024-01-01', '2024-12-31'), countries: [{ code: 'VN' }, { code: 'LA' }] }
    expect(moneyOf(several, {})?.ofEach[0]).toEqual({ inDollars: 'unknown', from: 'several countries' })
  })
})
