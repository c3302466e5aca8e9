import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import Big from 'big.js'
import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import { activity } from '#responses/activity'
import { concentrationOf, relationsOf } from '#responses/concentration'
import { parseFlatShares } from '#responses/flat-shares'
import { parseIati } from '#responses/iati'
import { aggregate, ledgerOf } from '#responses/ledger'
import { publishedLinks } from '#responses/links'
import { portionsOf } from '#responses/valuation'
import { countedOnce } from '#responses/valuation-once'
import { questionWith } from './valuation-cases.ts'

const data = process.env['AN_SINH_TEST_DATA']
const tables = data === undefined ? undefined : join(data, 'iati', 'tabular')
const isThere = tables !== undefined && existsSync(tables)

const flatTable = (name: string) =>
  parseFlatShares(gunzipSync(readFileSync(join(tables ?? '', 'cdfd', name))).toString('utf8'), name)

describe.skipIf(!isThere)('real money (AN_SINH_TEST_DATA)', () => {
  it('of Lao PDR is re-aggregated whole: 30,321 rows, and what went out and came in during 2019', () => {
    const { ledger, problems } = flatTable('LA_2021_transactions.csv.gz')
    expect(problems).toEqual([])
    expect(ledger.length).toBe(30_321)
    // Outflows are disbursements and expenditures of the year. What is also reported as incoming are the incoming funds of
    // the same year: money that reporters of outflows received from others, and that a sum of all rows would count again.
    const outflows = aggregate(ledger, { by: [], measures: ['disbursement', 'expenditure'], where: { year: ['2019'] } })
    const incoming = aggregate(ledger, { by: [], measures: ['incoming funds'], where: { year: ['2019'] } })
    expect(outflows.lines[0]?.amount).toBe('525755871.14781932061801')
    expect(incoming.lines[0]?.amount).toBe('37379490.75614293515199')
  })

  it.each([
    ['TH_2021_transactions.csv.gz', 25_980],
    ['TL_2021_transactions.csv.gz', 19_499],
    ['LA_2021_budgets.csv.gz', 26_166],
    ['MY_2023.csv.gz', 28_957],
  ])('of %s is read without a row lost', (name, rows) => {
    const { ledger, problems } = flatTable(name)
    expect([ledger.length, problems]).toEqual([rows, []])
  })

  const aid = (): readonly { year: string; recipient: string; donor: string; usd_million: string }[] =>
    parse(readFileSync(join(tables ?? '', 'crs2012_2019_recipient_by_donor.csv')), { columns: true })

  /** The table of 2013 has a row that sums the others. */
  const donorsOf = (rows: ReturnType<typeof aid>) => rows.filter((it) => it.donor !== 'Grand Total')

  it('of the 83 activities for Viet Nam of May 2021 is cut without a cent made or lost, and accounted for', () => {
    const file = join(data ?? '', 'iati', 'real', 'vn-sea-sp', 'vn-2021.xml')
    const activities = parseIati(readFileSync(file, 'utf8'), file).records.map((it) => activity.parse(it.value))
    const question = questionWith({ dimensions: ['sector', 'country', 'place', 'group', 'function'] })
    const portions = activities.flatMap((it) => portionsOf(it, question))
    const sums = new Map<string, Big>()
    const keyOf = (id: string, measure: string, entry: number) => `${id} ${measure} ${entry}`
    for (const it of portions) {
      const key = keyOf(it.activity, it.measure, it.entry)
      sums.set(key, (sums.get(key) ?? new Big(0)).plus(it.money.amount))
    }
    for (const it of activities) {
      for (const [entry, one] of it.transactions.entries())
        expect(sums.get(keyOf(it.id, one.type, entry))?.toFixed()).toBe(one.money.amount)
      for (const [entry, one] of it.budgets.entries())
        expect(sums.get(keyOf(it.id, 'budget', entry))?.toFixed()).toBe(one.money.amount)
    }
    const once = countedOnce(portions, publishedLinks(activities), 'funder').portions
    const { account } = aggregate(ledgerOf(once, 'USD'), { by: [], measures: ['budget'], where: { country: ['VN'] } })
    const parts = [account.included, account.unvalued, account.linked, account.elsewhere, ...account.excluded]
    expect(parts.reduce((sum, it) => sum + it.rows, 0)).toBe(account.whole.rows)
    expect(parts.reduce((sum, it) => sum.plus(it.amount), new Big(0)).toFixed()).toBe(account.whole.amount)
    expect(account.linked.rows).toBeGreaterThan(0)
  })

  it('of donors to Viet Nam has the concentration of each year', () => {
    const toVietNam = donorsOf(aid()).filter((it) => it.recipient === 'Viet Nam' || it.recipient === 'Vietnam')
    const byYear = ['2013', '2014', '2015', '2016', '2017', '2018', '2019'].map((year) => {
      const amounts = toVietNam
        .filter((it) => it.year === year)
        .map((it) => [it.donor, Number(it.usd_million)] as const)
      const found = concentrationOf(new Map(amounts))
      return typeof found === 'string' ? found : found.herfindahl.toFixed(4)
    })
    expect(byYear).toEqual(['0.1539', '0.1699', '0.1647', '0.1656', '0.1850', '0.2083', '0.1334'])
  })

  it('of all donors in 2019 gives each relation a significance', () => {
    const flows = donorsOf(aid())
      .filter((it) => it.year === '2019' && it.recipient !== 'Grand Total')
      .map((it) => ({ donor: it.donor, recipient: it.recipient, amount: Number(it.usd_million) }))
    const relations = relationsOf(flows).filter((it) => it.recipient === 'Viet Nam' || it.recipient === 'Vietnam')
    expect(relations.every((it) => typeof it.isSignificant === 'boolean')).toBe(true)
    expect(relations.some((it) => it.isSignificant === false)).toBe(true)
    expect(relations.some((it) => it.isSignificant === true)).toBe(true)
  })
})
