import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import Big from 'big.js'
import { describe, expect, it } from 'vitest'
import { parseFlatShares } from '#responses/flat-shares'

const header =
  'IATI Identifier,Title,Reporting Organisation,Reporting Organisation Type,Aid Type,Finance Type,Provider Organisation,Provider Organisation Type,Receiver Organisation,Receiver Organisation Type,Transaction Type,Recipient Country,Multi Country,Sector Category,Sector,COVID 19,Calendar Year,Calendar Quarter,Value (USD)'
const row = (change: Partial<Record<string, string>> = {}): string => {
  const cells: Record<string, string> = {
    'IATI Identifier': 'XM-1-A',
    Title: 'Care',
    'Reporting Organisation': 'Test Agency [XM-1]',
    'Reporting Organisation Type': '40 - Multilateral',
    'Aid Type': 'C01 - Project-type interventions',
    'Finance Type': 'No data',
    'Provider Organisation': '[Fund of Tests (FT)]',
    'Receiver Organisation': '[XM-2]',
    'Transaction Type': '3 - Disbursement',
    'Recipient Country': "LA - Lao People's Democratic Republic (the)",
    'Sector Category': '160 - Other Social Infrastructure & Services',
    Sector: '16010 - Social Protection',
    'Calendar Year': '2021',
    'Calendar Quarter': 'Q2',
    'Value (USD)': '-0.600865245954174',
    ...change,
  }
  return header
    .split(',')
    .map((name) => `"${cells[name] ?? ''}"`)
    .join(',')
}
const read = (...rows: string[]) => parseFlatShares([header, ...rows].join('\n'), 'LA.csv')

describe('the flattening of all IATI data', () => {
  it('has one share in each row, its amount exact', () => {
    expect(read(row())).toEqual({
      problems: [],
      shares: [
        {
          line: 2,
          activity: 'XM-1-A',
          title: 'Care',
          reporting: { name: 'Test Agency', ref: 'XM-1' },
          reportingType: '40',
          aid: 'C01',
          finance: 'not stated',
          provider: { name: 'Fund of Tests (FT)' },
          receiver: { name: 'not stated', ref: 'XM-2' },
          measure: 'disbursement',
          place: 'LA',
          sector: '16010',
          sectorGroup: '160',
          year: 2021,
          quarter: 2,
          value: '-0.600865245954174',
        },
      ],
    })
  })

  it('reads an amount with an exponent as the decimal it is', () => {
    expect(read(row({ 'Value (USD)': '-1.5e-12' })).shares[0]?.value).toBe('-0.0000000000015')
  })

  it('knows a budget from a transaction', () => {
    expect(read(row({ 'Transaction Type': 'budget - Budget' })).shares[0]?.measure).toBe('budget')
  })

  it.each([
    ['IATI Identifier', '', 'missing-id'],
    ['Transaction Type', '99 - Gift', 'wrong-code'],
    ['Calendar Year', '21', 'wrong-date'],
    ['Calendar Quarter', 'Q5', 'wrong-date'],
    ['Value (USD)', '1,000', 'wrong-number'],
    ['Value (USD)', '', 'wrong-number'],
  ])('reports a row whose %s is “%s”, and reads the others', (column, value, code) => {
    const { shares, problems } = read(row({ [column]: value }), row())
    expect(problems).toMatchObject([{ code, position: { file: 'LA.csv', line: 2 } }])
    expect(shares.map(({ line }) => line)).toEqual([3])
  })

  it('says when a table is another one', () => {
    expect(parseFlatShares('id,title\nA,B', 'x.csv')).toMatchObject({ shares: [], problems: [{ code: 'no-header' }] })
  })
})

const data = process.env['AN_SINH_TEST_DATA']
const folder = join(data ?? '', 'iati', 'tabular', 'cdfd')

describe.skipIf(data === undefined || !existsSync(folder))('the real flattening (AN_SINH_TEST_DATA)', () => {
  const sharesIn = (name: string) =>
    parseFlatShares(gunzipSync(readFileSync(join(folder, `${name}.csv.gz`))).toString('utf8'), name)

  it.each([
    ['LA_2021_transactions', 30_321],
    ['LA_2021_budgets', 26_166],
    ['TH_2021_transactions', 25_980],
    ['TL_2021_transactions', 19_499],
    ['MY_2023', 28_957],
    ['789_FarEastAsia_2021_transactions', 19_056],
  ])('%s is read whole: %i rows', (name, count) => {
    const { shares, problems } = sharesIn(name)
    expect(problems).toEqual([])
    expect(shares).toHaveLength(count)
  })

  it('gives the published outflows of Lao PDR in 2019', () => {
    const outflows = sharesIn('LA_2021_transactions').shares.filter(
      ({ year, measure }) => year === 2019 && (measure === 'disbursement' || measure === 'expenditure'),
    )
    const sum = outflows.reduce((total, { value }) => total.plus(value), new Big(0))
    expect(sum.div(1e6).toFixed(1)).toBe('525.8')
  })
})
