import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { earliestDay, isBefore, isByDay, isPartialDate, latestDay } from '#ground/date'
import { partialDate } from '#ground/date-schema'
import { isMissing } from '#ground/missing'
import { convert, type ExchangeRate, rateTable, shareOut, sumByCurrency } from '#ground/money'
import { isAtLeast, isAtMost, quantity, readQuantity } from '#ground/quantity'
import { agreedValue } from '#ground/reports'
import { covers, hasEnded, span } from '#ground/span'
import { text } from '#ground/text-schema'
import { all, any, not } from '#ground/truth'

describe('a partial date', () => {
  it('may be a year, a month or a day that exists', () => {
    expect(partialDate.parse(2015)).toBe('2015')
    expect(partialDate.parse('2024-02-29')).toBe('2024-02-29')
    for (const wrong of ['2023-02-29', '2023-13', '28/12/2022', '2022-9', '', 99])
      expect(partialDate.safeParse(wrong).success).toBe(false)
  })

  it('means every day from its earliest to its latest', () => {
    expect([earliestDay('2022-09'), latestDay('2022-09')]).toEqual(['2022-09-01', '2022-09-30'])
    expect([earliestDay('2024'), latestDay('2024')]).toEqual(['2024-01-01', '2024-12-31'])
  })

  it('is before another only where the known parts decide it', () => {
    expect(isBefore('2014', '2015-04-14')).toBe('yes')
    expect(isBefore('2015', '2015-04-14')).toBe('unknown')
    expect(isBefore('2016', '2015-04-14')).toBe('no')
    expect(isByDay('2022', '2022-06-30')).toBe('unknown')
  })

  it('is never both before and not before another', () => {
    const date = fc.constantFrom('2014', '2015', '2015-04', '2015-04-14', '2015-04-15', '2015-12-31', '2016-01')
    fc.assert(
      fc.property(date, date, (a, b) => {
        if (isBefore(a, b) === 'yes') expect(isBefore(b, a)).toBe('no')
        expect(isPartialDate(a)).toBe(true)
      }),
    )
  })
})

describe('a span', () => {
  it('includes its last day', () => {
    const ministry = span.parse({ to: '2025-02-28' })
    expect(hasEnded(ministry, '2025-02-28')).toBe('no')
    expect(hasEnded(ministry, '2025-03-01')).toBe('yes')
  })

  it('without an end is unknown, and with an open end alive', () => {
    expect(covers(span.parse({ from: '2020-04-01' }), '2022-12-28')).toBe('unknown')
    expect(covers(span.parse({ from: '2020-04-01', to: 'open' }), '2022-12-28')).toBe('yes')
    expect(covers(span.parse({ from: '2020-04-01' }), '2020-03-31')).toBe('no')
  })

  it('may not end before it starts, but a year may end in itself', () => {
    expect(span.safeParse({ from: '2021-07-01', to: '2021-06-30' }).success).toBe(false)
    expect(span.safeParse({ from: '2021-07-01', to: 2021 }).success).toBe(true)
  })
})

describe('the four kinds of not-a-value', () => {
  it('are not zero and not each other', () => {
    for (const word of ['unknown', 'not stated', 'not applicable', 'suppressed']) expect(isMissing(word)).toBe(true)
    for (const value of [0, '', '0', null, undefined, 'none']) expect(isMissing(value)).toBe(false)
  })

  it('pass through three-valued logic without becoming false', () => {
    expect(all(['yes', 'unknown'])).toBe('unknown')
    expect(all(['no', 'unknown'])).toBe('no')
    expect(any(['no', 'unknown'])).toBe('unknown')
    expect(any(['yes', 'unknown'])).toBe('yes')
    expect(not('unknown')).toBe('unknown')
  })
})

describe('a quantity', () => {
  it('keeps its bound', () => {
    expect(quantity.parse('> 100000')).toEqual({ relation: '>', value: 100000 })
    expect(quantity.parse('~ 28.3')).toEqual({ relation: '~', value: 28.3 })
    expect(quantity.parse('2..2.2')).toEqual({ relation: 'range', value: 2, upper: 2.2 })
    expect(quantity.safeParse('about 28').success).toBe(false)
  })

  it('decides a threshold only where its bounds allow', () => {
    expect(isAtLeast(readQuantity('< 35'), 45)).toBe('no')
    expect(isAtLeast(readQuantity('< 35'), 35)).toBe('no')
    expect(isAtLeast(readQuantity('<= 35'), 35)).toBe('unknown')
    expect(isAtLeast(readQuantity('> 30'), 45)).toBe('unknown')
    expect(isAtMost(readQuantity('< 3.5'), 4)).toBe('yes')
    expect(isAtMost(readQuantity('2..2.2'), 2.1)).toBe('unknown')
  })
})

describe('money', () => {
  const rate = (date: string, value: string): ExchangeRate => ({
    currency: 'CAD',
    per: 'USD',
    date,
    rate: value,
    sources: ['imf'],
    confidence: 'seen',
  })

  it('is summed per currency and exactly', () => {
    const sums = sumByCurrency([
      { amount: '0.1', currency: 'USD' },
      { amount: '0.2', currency: 'USD' },
      { amount: '5', currency: 'VND' },
    ])
    expect(sums).toEqual([
      { amount: '0.3', currency: 'USD' },
      { amount: '5', currency: 'VND' },
    ])
  })

  it('is converted at the most precise rate of its value date, and is unknown without one', () => {
    const rates = [rate('2021', '1.25'), rate('2021-05', '1.2')]
    const of = (day: string) => convert({ amount: '120', currency: 'CAD' }, 'USD', day, rateTable(rates))
    expect(of('2021-05-29')).toMatchObject({ money: { amount: '100', currency: 'USD' } })
    expect(of('2021-06-01')).toMatchObject({ money: { amount: '96', currency: 'USD' } })
    expect(of('2020-01-01')).toBe('unknown')
  })

  it('is converted both ways at one rate, through the dollar at two, and once rounded', () => {
    const dong = { ...rate('2021', '23000'), currency: 'VND' }
    const table = rateTable([rate('2021', '1.25'), rate('2021', '9'), rate('2022', '0'), dong])
    const of = (amount: string, from: string, to: string, date: string) =>
      convert({ amount, currency: from }, to, date, table)
    expect(of('1', 'USD', 'VND', '2021-03-01')).toEqual({ money: { amount: '23000', currency: 'VND' }, rates: [dong] })
    expect(of('0.01', 'CAD', 'VND', '2021')).toMatchObject({ money: { amount: '184' }, rates: { length: 2 } })
    expect(of('-1.01', 'VND', 'VND', '1999')).toEqual({ money: { amount: '-1.01', currency: 'VND' }, rates: [] })
    expect(of('1', 'CAD', 'USD', '2022-01-01')).toBe('unknown')
    expect(of('1', 'EUR', 'VND', '2021')).toBe('unknown')
  })

  it('is shared out without losing or making a cent', () => {
    const weights = fc
      .array(fc.integer({ min: 0, max: 100 }), { minLength: 1, maxLength: 12 })
      .filter((it) => it.some((one) => one > 0))
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), weights, (cents, shares) => {
        const whole = { amount: (cents / 100).toFixed(2), currency: 'USD' }
        const parts = shareOut(whole, shares.map(BigInt))
        expect(Number(sumByCurrency(parts)[0]?.amount)).toBe(Number(whole.amount))
      }),
    )
  })
})

describe('a text', () => {
  it('is needed in both languages and stored in NFC', () => {
    const decomposed = 'Hạ Long'.normalize('NFD')
    expect(text.parse({ vi: decomposed, en: 'Ha Long' }).vi).toBe('Hạ Long'.normalize('NFC'))
    expect(text.safeParse({ vi: 'Hạ Long' }).success).toBe(false)
    expect(text.safeParse({ vi: '  ', en: 'Ha Long' }).success).toBe(false)
  })
})

describe('reports', () => {
  it('agree only where every source says the same', () => {
    const forum = { value: { from: '2023-11-13', to: '2023-11-14' }, sources: ['report'] }
    const press = { value: { from: '2023-11-13', to: '2023-11-13' }, sources: ['press'] }
    expect(agreedValue([forum, press])).toBeUndefined()
    expect(agreedValue([forum, { ...forum, sources: ['other'] }])).toEqual(forum.value)
  })
})
