import Big from 'big.js'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { rateTable } from '#ground/money'
import { aggregate, type LedgerQuestion, type LedgerRow, ledgerOf, ledgerOfRows, type Tally } from '#responses/ledger'
import { amountsOf, digitsOf } from '#responses/ledger-amounts'
import { portionsOf } from '#responses/valuation'
import { activityWith, questionWith, rate, spending } from './valuation-cases.ts'

const row = (value: string | undefined, words: Readonly<Record<string, string>> = {}): LedgerRow => ({
  words: { measure: 'disbursement', ...words },
  value,
  published: value ?? '1',
})

const disbursed = (by: readonly string[], where?: LedgerQuestion['where']): LedgerQuestion => ({
  by,
  measures: ['disbursement'],
  ...(where === undefined ? {} : { where }),
})

describe('amounts in columns', () => {
  it('keep every decimal, also of amounts written with an exponent', () => {
    const ledger = ledgerOfRows(
      [row('0.1'), row('0.2'), row('7.8159700933611e-14'), row('-1000000000000000')],
      [],
      'USD',
    )
    expect(ledger.values.scale).toBe(27)
    expect(aggregate(ledger, disbursed([])).lines[0]?.amount).toBe('-999999999999999.699999999999921840299066389')
  })

  it('add up exactly, as decimals do, whatever the order of the rows', () => {
    const decimal = fc
      .tuple(fc.bigInt({ min: -(10n ** 25n), max: 10n ** 25n }), fc.integer({ min: 0, max: 12 }))
      .map(([units, scale]) => new Big(units.toString()).div(new Big(10).pow(scale)).toFixed())
    fc.assert(
      fc.property(fc.array(fc.tuple(decimal, fc.constantFrom('a', 'b', 'c'))), (rows) => {
        const of = (list: typeof rows) =>
          aggregate(
            ledgerOfRows(
              list.map(([value, place]) => row(value, { place })),
              ['place'],
              'USD',
            ),
            disbursed(['place']),
          ).lines
        const found = of(rows)
        expect(of(rows.toReversed())).toEqual(found)
        for (const line of found) {
          const expected = rows
            .filter(([, place]) => place === line.keys[0])
            .reduce((sum, [value]) => sum.plus(value), new Big(0))
          expect(line.amount).toBe(expected.toFixed())
        }
      }),
    )
  })

  it('refuse what is no number, and numbers of absurd length', () => {
    for (const text of ['', 'abc', '1,000', '1.2.3', 'NaN', '1e400', '1e-300', '0x10', '--1'])
      expect(digitsOf(text)).toBeUndefined()
    expect(digitsOf('1e3')).toEqual({ isNegative: false, digits: '1000', scale: 0 })
    expect(digitsOf('-0.00')).toEqual({ isNegative: false, digits: '0', scale: 0 })
    expect(() => amountsOf(['12', 'twelve'])).toThrow('not a decimal number: twelve')
  })
})

describe('an aggregate', () => {
  const rows = [
    row('1', { activity: 'A', place: 'vn-01', year: '2019' }),
    row('2', { activity: 'A', place: 'vn-01', year: '2020' }),
    row('4', { activity: 'B', place: 'vn-02', year: '2019' }),
    row('8', { activity: 'B', place: 'not stated', year: '2019' }),
    row('16', { activity: 'C', place: 'several', year: '2020', excluded: 'counted once because linked' }),
    row('32', { activity: 'C', place: 'vn-01', year: '2019', measure: 'commitment' }),
    row(undefined, { activity: 'D', place: 'vn-01', year: '2019', currency: 'EUR' }),
    row('64', { activity: 'D', place: 'vn-01', year: '2019', excluded: 'replaced by a revised one' }),
  ]
  const ledger = ledgerOfRows(rows, ['place', 'year'], 'USD')

  it('has a line for each combination asked, with its activities and what is published', () => {
    expect(aggregate(ledger, disbursed(['place'])).lines).toEqual([
      {
        keys: ['not stated'],
        rows: 1,
        amount: '8',
        unvalued: 0,
        activities: 1,
        published: [{ amount: '8', currency: 'USD' }],
      },
      {
        keys: ['vn-01'],
        rows: 3,
        amount: '3',
        unvalued: 1,
        activities: 2,
        published: [
          { amount: '1', currency: 'EUR' },
          { amount: '3', currency: 'USD' },
        ],
      },
      {
        keys: ['vn-02'],
        rows: 1,
        amount: '4',
        unvalued: 0,
        activities: 1,
        published: [{ amount: '4', currency: 'USD' }],
      },
    ])
    expect(aggregate(ledger, disbursed(['year', 'place'])).lines.map((it) => [...it.keys, it.amount])).toEqual([
      ['2019', 'not stated', '8'],
      ['2019', 'vn-01', '1'],
      ['2019', 'vn-02', '4'],
      ['2020', 'vn-01', '2'],
    ])
  })

  it('accounts for every row: included, elsewhere, without a value, linked, replaced, or silent about what is asked', () => {
    const { account } = aggregate(ledger, disbursed([], { place: ['vn-01'] }))
    expect(account).toEqual({
      whole: { rows: 7, amount: '95', unvalued: 1 },
      included: { rows: 2, amount: '3', unvalued: 0 },
      byRule: [],
      unvalued: { rows: 1, amount: '0', unvalued: 1 },
      linked: { rows: 0, amount: '0', unvalued: 0 },
      elsewhere: { rows: 1, amount: '4', unvalued: 0 },
      excluded: [
        { reason: 'replaced by a revised one', rows: 1, amount: '64', unvalued: 0 },
        { reason: { column: 'place', says: 'not stated' }, rows: 1, amount: '8', unvalued: 0 },
        { reason: { column: 'place', says: 'several' }, rows: 1, amount: '16', unvalued: 0 },
      ],
    })
  })

  it('adds disbursements to expenditures, and no other kinds', () => {
    const { lines } = aggregate(ledger, { by: [], measures: ['disbursement', 'expenditure'] })
    expect(lines[0]?.amount).toBe('15')
    expect(() => aggregate(ledger, { by: [], measures: ['disbursement', 'commitment'] })).toThrow(
      'never added together',
    )
  })

  it('refuses a column that is not there, and has no line where there is no money', () => {
    expect(() => aggregate(ledger, disbursed(['province']))).toThrow('no column province')
    expect(aggregate(ledgerOfRows([], [], 'USD'), disbursed(['activity'])).lines).toEqual([])
    expect(aggregate(ledger, disbursed(['place'], { place: ['vn-99'] })).lines).toEqual([])
  })

  it('says how much stands where it stands by a rule', () => {
    const it = activityWith({
      sectors: [
        { vocabulary: '1', code: '1' },
        { vocabulary: '1', code: '2' },
      ],
      transactions: [spending('10'), spending('6', { sectors: [{ vocabulary: '1', code: '1' }] })],
    })
    const portions = portionsOf(it, questionWith({ dimensions: ['sector'] }))
    const { account, lines } = aggregate(ledgerOf(portions, 'USD'), disbursed(['sector']))
    expect(lines.map((line) => line.amount)).toEqual(['11', '5'])
    expect(account.byRule).toEqual([{ rule: 'sectors in equal parts', rows: 2, amount: '10', unvalued: 0 }])
  })

  it('keeps money without a rate out of every sum and in every account', () => {
    const it = activityWith({
      transactions: [spending('10'), spending('7', { money: { amount: '7', currency: 'EUR' } })],
    })
    const portions = portionsOf(it, questionWith({ rates: rateTable([rate('EUR', '1999', '1')]) }))
    const { account, lines } = aggregate(ledgerOf(portions, 'USD'), disbursed([]))
    expect(lines[0]).toMatchObject({ rows: 2, amount: '10', unvalued: 1 })
    expect(account.unvalued).toEqual({ rows: 1, amount: '0', unvalued: 1 })
  })
})

describe('the account of an aggregate', () => {
  it('always adds up to the whole', () => {
    const word = fc.constantFrom('a', 'b', 'all', 'several', 'not stated', 'not asked', 'unknown')
    const generated = fc.record({
      value: fc.option(
        fc.integer({ min: -500, max: 500 }).map((it) => (it / 100).toFixed(2)),
        { nil: undefined },
      ),
      place: word,
      group: word,
      measure: fc.constantFrom('disbursement', 'commitment'),
      excluded: fc.constantFrom('', '', 'replaced by a revised one', 'counted once because linked'),
    })
    fc.assert(
      fc.property(fc.array(generated), fc.subarray(['a', 'b']), (rows, values) => {
        const ledger = ledgerOfRows(
          rows.map(({ value, ...words }) => row(value, words)),
          ['place', 'group'],
          'USD',
        )
        const { account, lines } = aggregate(ledger, disbursed(['group'], { place: values, group: ['a'] }))
        const parts: readonly Tally[] = [
          account.included,
          account.unvalued,
          account.linked,
          account.elsewhere,
          ...account.excluded,
        ]
        const amount = (list: readonly Tally[]) => list.reduce((sum, it) => sum.plus(it.amount), new Big(0)).toFixed()
        expect(parts.reduce((sum, it) => sum + it.rows, 0)).toBe(account.whole.rows)
        expect(amount(parts)).toBe(account.whole.amount)
        expect(amount(lines)).toBe(account.included.amount)
        expect(account.whole.rows).toBe(rows.filter((it) => it.measure === 'disbursement').length)
      }),
    )
  })
})
