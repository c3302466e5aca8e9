import { join } from 'node:path'
import Big from 'big.js'
import { beforeAll, describe, expect, it } from 'vitest'
import { readDossier } from '#apps/cli/files'
import type { Dossier } from '#dossier/dossier'
import { Problems } from '#ground/problem'
import { activity as activityRecord } from '#responses/activity'
import { moneyOn } from '#review/money-lines'
import { moneyColumns } from '#review/shape-money'
import { corridors } from '#verbs/corridors'
import { holdingsOf } from '#verbs/holdings'
import { money } from '#verbs/money'
import type { Context } from '#verbs/verb'

let context: Context

beforeAll(async () => {
  const { dossier, problems } = await readDossier(join(import.meta.dirname, '../../content/viet-nam'))
  if (dossier === undefined) throw new Problems(problems)
  context = { dossier, today: '2026-11-22', now: '2026-11-22T10:00:00+07:00' }
})

const ask = (input: Readonly<Record<string, unknown>>, of: Context = context) => money.run(money.input.parse(input), of)

const plus = (...amounts: readonly string[]): string => amounts.reduce((sum, it) => sum.plus(it), new Big(0)).toFixed()

describe('money', () => {
  it.each(moneyColumns)('by %s accounts for every share, to the last decimal', (by) => {
    for (const measure of ['commitment', 'spent', 'budget']) {
      const { account, lines, total } = ask({ by, measure, places: 'by population' })
      const parts = [account.included, account.unvalued, account.linked, account.elsewhere, ...account.excluded]
      expect(account.whole.rows).toBeGreaterThan(0)
      expect(parts.reduce((sum, it) => sum + it.rows, 0)).toBe(account.whole.rows)
      expect(plus(...parts.map((it) => it.amount))).toBe(plus(account.whole.amount))
      if (lines.length === total) expect(plus(...lines.map((it) => it.amount))).toBe(plus(account.included.amount))
    }
  })

  it('is the same in sum however it is laid out', () => {
    const sums = moneyColumns.map((by) => plus(ask({ by, measure: 'commitment' }).account.included.amount))
    expect(new Set(sums).size).toBe(1)
  })

  it.each(['commitment', 'disbursement', 'expenditure'])(
    'of type %s is the same in the annex of a review',
    (measure) => {
      const { lines } = ask({ by: 'function', measure, asOf: '2022-12-28' })
      const { lines: annex } = moneyOn(holdingsOf(context.dossier), '2022-12-28')
      const own = annex.filter((it) => it.type === measure && typeof it.function !== 'string')
      expect(own.length).toBeGreaterThan(0)
      for (const it of own) {
        const same = lines.find(({ names }) => typeof it.function !== 'string' && names[0]?.en === it.function.en)
        expect(same?.activities).toBe(it.activities)
        expect(Math.round(Number(same?.amount))).toBe(Number(it.inDollars))
      }
    },
  )

  it('stands on no single province unless the reader chose a rule for it, and then says by which', () => {
    const plain = ask({ by: 'place', measure: 'spent' })
    expect(plain.account.byRule.map((it) => it.rule)).not.toContain('places by population')
    const ruled = ask({ by: 'place', measure: 'spent', places: 'by population' })
    const of = (it: typeof plain) => it.account.byRule.find((one) => one.rule === 'places by population')?.rows ?? 0
    expect(of(plain)).toBe(0)
    expect(of(ruled)).toBeGreaterThan(0)
    expect(ruled.lines.length).toBeGreaterThan(plain.lines.length)
  })

  it('by place says how unevenly it lies against people, and how much of it that speaks of', () => {
    const { uneven } = ask({ by: 'place', measure: 'spent', places: 'by population', asOf: '2022-12-28' })
    expect(uneven?.provinces).toBe(63)
    expect(uneven?.withMoney).toBeGreaterThan(0)
    expect(uneven?.hoover).toBeGreaterThan(0)
    expect(uneven?.hoover).toBeLessThan(1)
    expect(uneven?.share).toBeLessThan(1)
    expect(ask({ by: 'place,year', measure: 'spent' }).uneven).toBeUndefined()
  })

  it('knows nothing of transactions after the day', () => {
    const before = ask({ by: 'year', measure: 'spent', asOf: '2016-01-01' })
    expect(before.lines.length).toBeGreaterThan(0)
    for (const it of before.lines) expect(Number(it.keys[0])).toBeLessThanOrEqual(2016)
  })

  it('never adds what comes in to what goes out, nor money to what is given in kind', () => {
    const { directions } = ask({})
    expect(directions.map((it) => it.direction)).toEqual(['received', 'obligation', 'given'])
    const given = withActivity({
      id: 'XX-GIVEN',
      title: { en: 'Rice' },
      reporting: { name: 'Ministry' },
      direction: 'given',
      inKind: [{ what: { vi: 'Gạo', en: 'Rice' }, quantity: '> 5', unit: 't', date: '2020' }],
      confidence: 'unconfirmed',
    })
    const after = ask({}, given)
    expect(after.account).toEqual(ask({}).account)
    expect(after.directions[2]).toMatchObject({ inKind: [{ quantity: { relation: '>', value: 5 }, unit: 't' }] })
  })

  it('of a currency without rates is unknown, and not zero', () => {
    const { account } = ask({ currency: 'XTS' })
    expect(account.unvalued.rows).toBeGreaterThan(0)
    expect(account.included.rows).toBe(0)
  })

  it('refuses a column that it does not have, with those it has', () => {
    expect(() => ask({ by: 'colour' })).toThrow(Problems)
  })
})

describe('corridors', () => {
  it('keep a bound a bound, and a figure of part of a year apart from the year', () => {
    const { corridors: found } = corridors.run(corridors.input.parse({}), context)
    const japan = found.find((it) => it.destination.en === 'Japan')
    expect(japan?.departures.find((it) => it.period === '2023' && it.part === 'destination=Japan')?.value).toEqual({
      relation: '>',
      value: 80_000,
    })
    expect(japan?.departures.some((it) => it.part?.includes('months=1-11') === true)).toBe(true)
  })

  it('call a destination by its official name, whatever the source called it', () => {
    const { corridors: found } = corridors.run(corridors.input.parse({}), context)
    expect(found.map((it) => it.destination.vi)).toContain('Hàn Quốc')
    expect(found.map((it) => it.destination.vi)).not.toContain('Korea (Rep.)')
  })

  it('know nothing that came after the day', () => {
    const { all } = corridors.run(corridors.input.parse({ asOf: '2020-01-01' }), context)
    expect(all.length).toBeGreaterThan(0)
    for (const it of all) expect(it.period.slice(0, 4) <= '2019').toBe(true)
  })
})

/** The same dossier with one activity more. */
function withActivity(input: unknown): Context {
  const dossier: Dossier = context.dossier
  const record = activityRecord.parse(input)
  return {
    ...context,
    dossier: { ...dossier, records: { ...dossier.records, activities: [...dossier.records.activities, record] } },
  }
}
