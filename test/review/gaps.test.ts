import { describe, expect, it } from 'vitest'
import type { Activity } from '#responses/activity'
import { findEndingCover } from '#review/ended-cover'
import { byWay, gapsOn } from '#review/gaps'
import { rowsOn, servingsOf } from '#review/rows'
import { gapsView } from '#review/shape-responses'
import { cited, coversOf, day, given, holdingsWith } from './responses-fixture.ts'

const observation = (indicator: string, period: string, value: string, unit: string, place = 'vnm') =>
  `- { indicator: ${indicator}, place: ${place}, group: all, period: "${period}", value: "${value}", unit: ${unit}, kind: published, sources: [report], confidence: seen }`

function gapsWith(
  activities: readonly Activity[],
  figures: readonly string[] = [],
  more: Readonly<Record<string, string>> = {},
) {
  const files = figures.length === 0 ? more : { ...more, 'observations.yaml': figures.join('\n') }
  const holdings = holdingsWith(activities, files)
  const covers = coversOf(holdings)
  const servings = servingsOf(holdings, covers)
  const citations = cited(holdings)
  const rows = rowsOn(holdings, servings, day, citations)
  return gapsOn(rows, servings, covers, findEndingCover(covers, holdings, day), 10, holdings, day, citations)
}
const row = (made: ReturnType<typeof gapsWith>, id: string) => made.rows.find((it) => it.id === id)
const people = observation('population', '2022', '10', 'million persons')

describe('a gap', () => {
  it('counts the people left without from two published figures, and names both', () => {
    const made = row(gapsWith([], [people, observation('pension', '2023', '40', 'percent')]), 'old-age')
    expect(made?.people?.persons).toEqual({ relation: '~', value: 6_000_000 })
    expect(made?.people?.from.map((it) => it.period)).toEqual(['2022', '2023'])
  })

  it('keeps a bound a range, and two reports side by side one too', () => {
    const bound = row(gapsWith([], [people, observation('pension', '2023', '< 40', 'percent')]), 'old-age')
    expect(bound?.people?.persons).toEqual({ relation: 'range', value: 6_000_000, upper: 10_000_000 })
    const two = [observation('pension', '2023', '40', 'percent'), observation('pension', '2023', '45', 'percent')]
    expect(row(gapsWith([], [people, ...two]), 'old-age')?.people?.persons).toEqual({
      relation: 'range',
      value: 5_500_000,
      upper: 6_000_000,
    })
  })

  it('has no number and no rank where a figure is missing, and stands last', () => {
    const made = gapsWith([], [people])
    expect(row(made, 'old-age')?.people).toBeUndefined()
    expect(row(made, 'old-age')?.ranks.people).toBeUndefined()
    const known = gapsWith([], [people, observation('pension', '2023', '40', 'percent')])
    expect(byWay(known.rows, 'people').map((it) => it.id)).toEqual(['old-age', 'health'])
  })

  it('does not use a figure of a later day', () => {
    expect(
      row(gapsWith([], [people, observation('pension', '2025', '40', 'percent')]), 'old-age')?.people,
    ).toBeUndefined()
  })

  it('counts partners with a running activity, and apart those that may serve', () => {
    const silent = given('B', 'Two', { placing: { functions: ['old-age'], groups: 'not stated', places: ['vnm'] } })
    const open = given('C', 'Three', { dates: { actualStart: '2024-01-01' } })
    expect(row(gapsWith([given('A', 'One'), silent, open]), 'old-age')).toMatchObject({
      partners: 1,
      perhapsPartners: 2,
    })
  })

  it('tells days since the last activity from one that runs, one of unknown end, and none recorded', () => {
    const past = given('A', 'One', { dates: { actualStart: '2020', actualEnd: '2024-05-02' } })
    expect(row(gapsWith([past]), 'old-age')?.lastCover).toEqual({ state: 'ended', on: '2024-05-02', days: 30 })
    expect(row(gapsWith([given('A', 'One')]), 'old-age')?.lastCover).toEqual({ state: 'running' })
    expect(row(gapsWith([given('A', 'One', { dates: { actualStart: '2024' } })]), 'old-age')?.lastCover.state).toBe(
      'unknown',
    )
    expect(row(gapsWith([]), 'old-age')?.lastCover).toEqual({ state: 'none recorded' })
  })

  it('gives money a person only where the money of all is known; no budget is not nothing', () => {
    const figures = [people, observation('pension', '2023', '40', 'percent')]
    const budget = {
      budgets: [{ from: '2024-01-01', to: '2024-12-31', money: { amount: 12_000_000, currency: 'USD' } }],
    }
    expect(row(gapsWith([given('A', 'One', budget)], figures), 'old-age')?.money).toMatchObject({
      perPerson: 2,
      unknownOf: 0,
    })
    const partly = row(gapsWith([given('A', 'One', budget), given('B', 'Two')], figures), 'old-age')?.money
    expect(partly).toEqual({ inDollars: '12000000', unknownOf: 1, activities: 2 })
    expect(row(gapsWith([given('B', 'Two')], figures), 'old-age')?.money).toMatchObject({ inDollars: 'unknown' })
    expect(row(gapsWith([], figures), 'old-age')?.money).toBeUndefined()
  })

  it('shows provinces with a figure, the worst first, with the partners that name them', () => {
    const figures = [
      observation('pension', '2023', '30', 'percent', 'lao-cai'),
      observation('pension', '2023', '20', 'percent', 'ha-giang'),
    ]
    const country = given('B', 'Two', { placing: { functions: ['old-age'], groups: ['older'], places: ['vnm'] } })
    const [cells] = gapsWith([given('A', 'One'), country], figures).cells
    expect(cells?.cells.map((it) => [it.observation.place.en, it.partners.map((one) => one.en), it.perhaps])).toEqual([
      ['Ha Giang', ['One'], 1],
      ['Lao Cai', [], 1],
    ])
  })

  it('is held by one partner where its activities all end within a year', () => {
    expect(gapsWith([given('A', 'One')]).held).toMatchObject([{ until: '2024-12-31', partners: [{ en: 'One' }] }])
    expect(gapsWith([given('A', 'One'), given('B', 'Two')]).held).toEqual([])
  })

  it('says who reported until when, and keeps to its schema', () => {
    const made = gapsWith([given('A', 'One', { lastReported: '2024-03-01' })])
    expect(made.reporters).toEqual([{ name: { vi: 'One', en: 'One' }, until: '2024-03-01', activities: 1 }])
    expect(gapsView.safeParse(made).success).toBe(true)
  })
})

describe('a cell that is demanded', () => {
  const plan = {
    'instruments.yaml':
      '- { id: plan, title: { vi: Kế hoạch, en: Plan }, kind: plan, level: national, adopted: "2023", status: in force, horizon: { from: "2023", to: "2030" }, periodLabel: 2023-2030, responsible: ministry, confidence: seen, sources: [report], clauses: [{ id: plan.c1, kind: action, text: { vi: Cho người khuyết tật, en: For persons with disabilities }, responsible: ministry, reading: { placing: { functions: [health], groups: [pwd] }, duty: coverage, why: { vi: x, en: x } }, confidence: seen, sources: [report] }] }\n',
  }

  it('is an orphan where nothing is stated to serve it, and what may is counted', () => {
    expect(gapsWith([], [], plan).orphans).toMatchObject([
      { demanded: 1, perhaps: 0, cell: { function: { en: 'Health' } } },
    ])
    const silent = given('A', 'One', { placing: { functions: ['health'], groups: 'not stated', places: ['vnm'] } })
    expect(gapsWith([silent], [], plan).orphans).toMatchObject([{ perhaps: 1 }])
  })

  it('is none where a cover is stated to serve those people', () => {
    const served = given('A', 'One', { placing: { functions: ['health'], groups: ['pwd'], places: ['vnm'] } })
    expect(gapsWith([served], [], plan).orphans).toEqual([])
  })
})

describe('the concentration of money on a need', () => {
  const committed = (amount: number, date = '2024-01-15', currency = 'USD') => ({
    transactions: [{ type: 'commitment' as const, date, money: { amount, currency } }],
  })

  it('is given as an index, effective partners and the share of each, on commitments up to the day', () => {
    const made = gapsWith([
      given('A', 'One', committed(75)),
      given('B', 'Two', committed(25)),
      given('C', 'Two', committed(1000, '2024-08-01')),
    ])
    expect(made.concentration).toMatchObject([
      { inDollars: '100', partners: 2, herfindahl: 0.625, effective: 1.6, largest: [{ share: 0.75 }, { share: 0.25 }] },
    ])
  })

  it('counts amounts without a rate, and says nothing where no amount is known', () => {
    const [found] = gapsWith([
      given('A', 'One', committed(75)),
      given('B', 'Two', committed(5, '2024-01-15', 'SEK')),
    ]).concentration
    expect(found).toMatchObject({ inDollars: '75', unknownOf: 1, partners: 1 })
    expect(gapsWith([given('A', 'One')]).concentration).toEqual([])
  })
})
