import Big from 'big.js'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Money, rateTable } from '#ground/money'
import type { Portion, ValuationQuestion } from '#responses/portion'
import { portionsOf } from '#responses/valuation'
import { sectorTable } from '#responses/valuation-shares'
import { activityWith, byKey, questionWith, rate, spending } from './valuation-cases.ts'

const of = (fields: Parameters<typeof activityWith>[0], question: Partial<ValuationQuestion>) =>
  portionsOf(activityWith(fields), questionWith(question))

const flagsOf = (portions: readonly Portion[]) => [
  ...new Set(
    portions.flatMap((it) => it.flags.map((flag) => [flag.code, flag.dimension, flag.sum].filter(Boolean).join(' '))),
  ),
]
const rulesOf = (portions: readonly Portion[]) => [...new Set(portions.flatMap((it) => it.rules))]
const sectors = (...shares: [string, number?][]) =>
  shares.map(([code, share]) => ({ vocabulary: '1', code, ...(share === undefined ? {} : { share }) }))

describe('money by sector', () => {
  it('follows shares that add up to 100, without a rule or a flag', () => {
    const found = of(
      { transactions: [spending('90')], sectors: sectors(['16010', 60], ['12220', 40]) },
      { dimensions: ['sector'] },
    )
    expect(byKey(found, 'sector')).toEqual(['1:16010 54', '1:12220 36'])
    expect(rulesOf(found)).toEqual([])
    expect(flagsOf(found)).toEqual([])
    expect(found[0]?.sector.basis).toBe('stated')
  })

  it('scales shares that do not add up to 100, and shows what they add up to', () => {
    const found = of(
      { transactions: [spending('90')], sectors: sectors(['16010', 60], ['12220', 30]) },
      { dimensions: ['sector'] },
    )
    expect(byKey(found, 'sector')).toEqual(['1:16010 60', '1:12220 30'])
    expect(rulesOf(found)).toEqual(['shares scaled to 100'])
    expect(flagsOf(found)).toEqual(['shares rescaled sector 90'])
  })

  it('is cut in equal parts by rule where no share is published, and whole where one sector is', () => {
    const several = of(
      { transactions: [spending('1')], sectors: sectors(['1'], ['2'], ['3']) },
      { dimensions: ['sector'] },
    )
    expect(byKey(several, 'sector')).toEqual(['1:1 0.33', '1:2 0.34', '1:3 0.33'])
    expect(rulesOf(several)).toEqual(['sectors in equal parts'])
    expect(several.every((it) => it.sector.basis === 'by rule')).toBe(true)
    const single = of({ transactions: [spending('1')], sectors: sectors(['1']) }, { dimensions: ['sector'] })
    expect(single[0]).toMatchObject({ sector: { key: '1:1', basis: 'stated' }, rules: [], money: { amount: '1' } })
  })

  it('gives sectors without a share what the others leave, and nothing where they leave nothing', () => {
    const rest = of(
      { transactions: [spending('100')], sectors: sectors(['1', 50], ['2'], ['3']) },
      { dimensions: ['sector'] },
    )
    expect(byKey(rest, 'sector')).toEqual(['1:1 50', '1:2 25', '1:3 25'])
    expect(flagsOf(rest)).toEqual(['share left out sector 50'])
    const none = of(
      { transactions: [spending('100')], sectors: sectors(['1', 100], ['2']) },
      { dimensions: ['sector'] },
    )
    expect(byKey(none, 'sector')).toEqual(['1:1 100'])
    expect(flagsOf(none)).toEqual(['share left out sector 100'])
  })

  it('reads one vocabulary: the one asked, else the DAC codes before a list of the publisher', () => {
    const list = [
      { vocabulary: '99', code: 'A', share: 100 },
      { vocabulary: '1', code: '16010', share: 70 },
      { vocabulary: '1', code: '12220', share: 30 },
    ]
    const fields = { transactions: [spending('10')], sectors: list }
    expect(byKey(of(fields, { dimensions: ['sector'] }), 'sector')).toEqual(['1:16010 7', '1:12220 3'])
    expect(byKey(of(fields, { dimensions: ['sector'], vocabulary: '99' }), 'sector')).toEqual(['99:A 10'])
    expect(byKey(of(fields, { dimensions: ['sector'], vocabulary: '7' }), 'sector')).toEqual(['1:16010 7', '1:12220 3'])
  })

  it('stands on the sector of the transaction where that names its own', () => {
    const found = of(
      { transactions: [spending('10', { sectors: sectors(['12220']) }), spending('5')], sectors: sectors(['16010']) },
      { dimensions: ['sector'] },
    )
    expect(found.map((it) => it.sector)).toEqual([
      { key: '1:12220', basis: 'stated by the transaction' },
      { key: '1:16010', basis: 'stated' },
    ])
  })

  it('reads not stated without any sector, and not asked where the question does not ask', () => {
    expect(of({ transactions: [spending('10')] }, { dimensions: ['sector'] })[0]?.sector).toEqual({
      key: 'not stated',
      basis: 'none',
    })
    expect(of({ transactions: [spending('10')] }, {})[0]?.sector).toEqual({ key: 'not asked', basis: 'none' })
  })
})

describe('money by country', () => {
  it('counts countries and regions as one list', () => {
    const found = of(
      { transactions: [spending('10')], countries: [{ code: 'VN', share: 70 }], regions: [{ code: '298', share: 30 }] },
      { dimensions: ['country'] },
    )
    expect(byKey(found, 'country')).toEqual(['VN 7', 'region:298 3'])
  })

  it('gives no country what several share without saying how', () => {
    const found = of(
      { transactions: [spending('10')], countries: [{ code: 'VN' }, { code: 'LA' }] },
      { dimensions: ['country'] },
    )
    expect(found.map((it) => it.country)).toEqual([{ key: 'several', basis: 'none' }])
  })

  it('leaves what shares fall short of 100 to nobody, and scales what exceeds it', () => {
    const short = of(
      { transactions: [spending('10')], countries: [{ code: 'VN', share: 40 }] },
      { dimensions: ['country'] },
    )
    expect(byKey(short, 'country')).toEqual(['VN 4', 'not stated 6'])
    expect(flagsOf(short)).toEqual(['shares short of 100 country 40'])
    const over = of(
      {
        transactions: [spending('10')],
        countries: [
          { code: 'VN', share: 75 },
          { code: 'LA', share: 50 },
        ],
      },
      { dimensions: ['country'] },
    )
    expect(byKey(over, 'country')).toEqual(['VN 6', 'LA 4'])
    expect(flagsOf(over)).toEqual(['shares rescaled country 125'])
  })
})

describe('money by place', () => {
  const places = { placing: { places: ['vn-01', 'vn-02'] }, basis: 'inferred' as const, transactions: [spending('9')] }

  it('is not shared out unless a rule is chosen, for nobody publishes how much goes where', () => {
    expect(of(places, { dimensions: ['place'] }).map((it) => it.place)).toEqual([{ key: 'several', basis: 'none' }])
  })

  it('follows the rule chosen and says so', () => {
    const rules = { groups: 'not shared out', functions: 'not shared out' } as const
    const equal = of(places, { dimensions: ['place'], rules: { ...rules, places: 'equal parts' } })
    expect(byKey(equal, 'place')).toEqual(['vn-01 4.5', 'vn-02 4.5'])
    expect(rulesOf(equal)).toEqual(['places in equal parts'])
    const populationOf = new Map([
      ['vn-01', 8_000_000],
      ['vn-02', 1_000_000],
    ])
    const weighed = of(places, { dimensions: ['place'], rules: { ...rules, places: { populationOf } } })
    expect(byKey(weighed, 'place')).toEqual(['vn-01 8', 'vn-02 1'])
    const unknown = of(places, {
      dimensions: ['place'],
      rules: { ...rules, places: { populationOf: new Map([['vn-01', 5]]) } },
    })
    expect(byKey(unknown, 'place')).toEqual(['several 9'])
    expect(flagsOf(unknown)).toEqual(['no population place'])
  })

  it('stands whole on the one place that is stated', () => {
    const found = of({ ...places, placing: { places: ['vn-02'] } }, { dimensions: ['place'] })
    expect(found[0]?.place).toEqual({ key: 'vn-02', basis: 'inferred' })
    const located = of(
      { locations: [{ place: 'vn-01', name: 'Hà Nội' }], transactions: [spending('9')] },
      { dimensions: ['place'] },
    )
    expect(located[0]?.place).toEqual({ key: 'vn-01', basis: 'stated' })
    expect(of({ transactions: [spending('9')] }, { dimensions: ['place'] })[0]?.place.key).toBe('not stated')
  })
})

describe('money by function', () => {
  const table = sectorTable([
    { vocabulary: '1', code: '16010', functions: ['old-age', 'disability'] },
    { vocabulary: '1', code: '12220', functions: ['health'] },
  ])
  const money = { transactions: [spending('10')], sectors: sectors(['16010', 60], ['12220', 40]) }

  it('comes from the table of sectors where the activity is not placed', () => {
    const found = of(money, { dimensions: ['function'], sectors: table })
    expect(found.map((it) => [it.function.key, it.function.basis, it.money.amount])).toEqual([
      ['several', 'none', '6'],
      ['health', 'table', '4'],
    ])
  })

  it('is all of the one function that the activity serves', () => {
    const found = of(
      { ...money, placing: { functions: ['old-age'] }, basis: 'stated' },
      { dimensions: ['function'], sectors: table },
    )
    expect(found.map((it) => [it.function, it.money.amount])).toEqual([[{ key: 'old-age', basis: 'stated' }, '10']])
  })

  it('goes, of several, to the one that the sector stands for', () => {
    const found = of(
      { ...money, placing: { functions: ['old-age', 'health'] }, basis: 'stated' },
      { dimensions: ['function', 'sector'], sectors: table },
    )
    expect(byKey(found, 'function')).toEqual(['old-age 6', 'health 4'])
    expect(found.every((it) => it.function.basis === 'table')).toBe(true)
  })

  it('is cut in equal parts only by the rule chosen', () => {
    const rules = { places: 'not shared out', groups: 'equal parts', functions: 'equal parts' } as const
    const found = of(
      { transactions: [spending('10')], placing: { functions: ['old-age', 'health'], groups: ['older', 'pwd'] } },
      { dimensions: ['function', 'group'], rules },
    )
    expect(found.map((it) => [it.function.key, it.group.key, it.money.amount])).toEqual([
      ['old-age', 'older', '2.5'],
      ['health', 'older', '2.5'],
      ['old-age', 'pwd', '2.5'],
      ['health', 'pwd', '2.5'],
    ])
    expect(rulesOf(found)).toEqual(['functions in equal parts', 'groups in equal parts'])
  })
})

describe('the value of money', () => {
  const euros = (fields: object) => ({
    transactions: [spending('90', { money: { amount: '90', currency: 'EUR' }, ...fields })],
  })
  const rates = rateTable([rate('EUR', '2020', '0.9'), rate('EUR', '2020-05', '0.8'), rate('VND', '2020', '23000')])

  it('is that of its value date, else of its date, at the shortest period', () => {
    expect(of(euros({ valueDate: '2020-11-30' }), { rates })[0]?.value).toEqual({ amount: '100', currency: 'USD' })
    expect(of(euros({}), { rates })[0]?.value).toEqual({ amount: '112.5', currency: 'USD' })
    expect(of(euros({ date: '2020' }), { rates })[0]?.value).toEqual({ amount: '100', currency: 'USD' })
  })

  it('is unknown without a rate or a date, never a guess', () => {
    const noRate = of(euros({ date: '2019-05-01' }), { rates })
    expect([noRate[0]?.value, flagsOf(noRate)]).toEqual(['unknown', ['no rate']])
    const noDate = of(euros({ date: 'not stated' }), { rates })
    expect([noDate[0]?.value, noDate[0]?.year, flagsOf(noDate)]).toEqual([
      'unknown',
      'not stated',
      ['no date', 'no value date'],
    ])
  })

  it('goes through the dollar where two rates lead there, and says so', () => {
    const [found] = of(euros({ valueDate: '2020-11-30' }), { rates, currency: 'VND' })
    expect(found?.value).toEqual({ amount: '2300000', currency: 'VND' })
    expect(found?.rules).toEqual(['converted through a third currency'])
  })

  it('keeps zero and negative amounts as they are', () => {
    const found = of({ transactions: [spending('0'), spending('-12.5')] }, {})
    expect(found.map((it) => it.value)).toEqual([
      { amount: '0', currency: 'USD' },
      { amount: '-12.5', currency: 'USD' },
    ])
  })
})

const sum = (amounts: readonly (Money | string)[]): string =>
  amounts.reduce((total, it) => total.plus(typeof it === 'string' ? Number.NaN : it.amount), new Big(0)).toFixed()

describe('portions of an amount', () => {
  const share = fc.option(
    fc.integer({ min: 0, max: 10_000 }).map((it) => it / 100),
    { nil: undefined },
  )
  const list = fc.uniqueArray(fc.record({ code: fc.integer({ min: 1, max: 40 }).map(String), share }), {
    selector: (it) => it.code,
    maxLength: 6,
  })
  const withShare = (it: { code: string; share: number | undefined }) => ({
    code: it.code,
    ...(it.share === undefined ? {} : { share: it.share }),
  })
  const amount = fc
    .tuple(fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }), fc.integer({ min: 0, max: 6 }))
    .map(([units, decimals]) => new Big(units.toString()).div(new Big(10).pow(decimals)).toFixed())
  const budget = fc.record({
    kind: fc.constantFrom('original' as const, 'revised' as const),
    from: fc.date({ min: new Date('2015-01-01'), max: new Date('2020-12-31'), noInvalidDate: true }),
    days: fc.integer({ min: 0, max: 1_500 }),
    amount,
  })
  const dayText = (it: Date) => it.toISOString().slice(0, 10)
  const rates = rateTable([rate('EUR', '2020', '0.8761')])

  it('add up to it exactly, in its currency and in the one asked, whatever is shared out by whatever rule', () => {
    fc.assert(
      fc.property(
        amount,
        list,
        list,
        fc.uniqueArray(fc.constantFrom('a', 'b', 'c'), { minLength: 1 }),
        fc.array(budget, { maxLength: 5 }),
        (paid, sectorList, countryList, places, budgets) => {
          const it = activityWith({
            sectors: sectorList.map((one) => ({ vocabulary: '1', ...withShare(one) })),
            countries: countryList.map(withShare),
            placing: { places, groups: places, functions: places },
            transactions: [spending(paid, { money: { amount: paid, currency: 'EUR' } })],
            budgets: budgets.map((one) => ({
              kind: one.kind,
              from: dayText(one.from),
              to: dayText(new Date(one.from.getTime() + one.days * 86_400_000)),
              money: { amount: one.amount, currency: 'USD' },
            })),
          })
          const found = portionsOf(
            it,
            questionWith({
              rates,
              dimensions: ['sector', 'country', 'place', 'group', 'function'],
              rules: { places: 'equal parts', groups: 'equal parts', functions: 'equal parts' },
            }),
          )
          const paidParts = found.filter((one) => one.measure === 'disbursement')
          expect(sum(paidParts.map((one) => one.money))).toBe(new Big(paid).toFixed())
          expect(sum(paidParts.map((one) => one.value))).toBe(
            new Big(paid).div('0.8761').round(2, Big.roundHalfEven).toFixed(),
          )
          for (const [entry, one] of it.budgets.entries()) {
            const parts = found.filter((part) => part.measure === 'budget' && part.entry === entry)
            expect(sum(parts.map((part) => part.money))).toBe(one.money.amount)
          }
        },
      ),
      { numRuns: 60 },
    )
  })

  it('stay within bounds however many sectors and countries a file lists', () => {
    const it = activityWith({
      sectors: Array.from({ length: 300 }, (_, index) => ({ vocabulary: '1', code: `${index}` })),
      countries: Array.from({ length: 200 }, (_, index) => ({ code: `${index}`, share: 0.5 })),
      transactions: [spending('10')],
    })
    const found = portionsOf(it, questionWith({ dimensions: ['sector', 'country'] }))
    expect(found.length).toBeLessThanOrEqual(2_000)
    expect(found[0]?.flags).toContainEqual({ code: 'too many parts', dimension: 'sector' })
    expect(sum(found.map((one) => one.money))).toBe('10')
  })
})
