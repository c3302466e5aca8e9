import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import Big from 'big.js'
import { describe, expect, it } from 'vitest'
import { parsePivot } from '#responses/crs-pivot'

describe('a table of sums', () => {
  it('has one figure a row, exact, and knows totals and silence', () => {
    const text = [
      'year,recipient,donor,donor_name,usd_million',
      '2019,Viet Nam,701,Japan,0.30000000000000004',
      '2019,Viet Nam,GAVI,,',
      '2019,Viet Nam,Grand Total,,1e-7',
    ].join('\n')
    expect(parsePivot(text, 'p.csv')).toEqual({
      problems: [],
      flows: [
        {
          line: 2,
          year: 2019,
          recipient: 'Viet Nam',
          by: 'donor',
          key: '701',
          name: 'Japan',
          usdMillion: '0.30000000000000004',
          isTotal: false,
        },
        {
          line: 3,
          year: 2019,
          recipient: 'Viet Nam',
          by: 'donor',
          key: 'GAVI',
          usdMillion: 'not stated',
          isTotal: false,
        },
        {
          line: 4,
          year: 2019,
          recipient: 'Viet Nam',
          by: 'donor',
          key: 'Grand Total',
          usdMillion: '0.0000001',
          isTotal: true,
        },
      ],
    })
  })

  it('by sector is told from one by donor', () => {
    expect(parsePivot('year,recipient,sector_code,usd_million\n2019,Laos,110,5', 'p.csv').flows[0]?.by).toBe('sector')
  })

  it.each([
    ['19,Laos,Japan,5', 'wrong-date'],
    ['2019,,Japan,5', 'row-without-name'],
    ['2019,Laos,,5', 'row-without-name'],
    ['2019,Laos,Japan,"5,0"', 'wrong-number'],
    ['2019,Laos,Japan', 'broken-csv'],
  ])('reports “%s” with its line, and reads the others', (row, code) => {
    const { flows, problems } = parsePivot(`year,recipient,donor,usd_million\n${row}\n2019,Laos,Korea,1`, 'p.csv')
    expect(problems).toMatchObject([{ code, position: { line: 2 } }])
    expect(flows.map(({ key }) => key)).toEqual(['Korea'])
  })

  it('is not any table', () => {
    expect(parsePivot('id,title\nA,B', 'p.csv').problems).toMatchObject([{ code: 'no-header' }])
  })
})

const data = process.env['AN_SINH_TEST_DATA']
const folder = join(data ?? '', 'iati', 'tabular')

describe.skipIf(data === undefined || !existsSync(folder))('the real tables of sums (AN_SINH_TEST_DATA)', () => {
  const flowsIn = (name: string) => parsePivot(readFileSync(join(folder, name), 'utf8'), name)

  it('are read, but for the rows in which they repeat headers instead of figures', () => {
    const byDonor = flowsIn('crs2012_2019_recipient_by_donor.csv')
    expect(byDonor.flows).toHaveLength(52_480)
    expect(byDonor.problems).toHaveLength(565)
    expect(new Set(byDonor.problems.map(({ code }) => code))).toEqual(new Set(['wrong-number']))
    const bySector = flowsIn('crs2012_2019_recipient_by_sector.csv')
    expect(bySector.flows).toHaveLength(104_051)
    expect(bySector.problems).toEqual([])
  })

  it('give the known concentration of Viet Nam’s donors', () => {
    const { flows } = flowsIn('crs2012_2019_recipient_by_donor.csv')
    const concentration = [2013, 2014, 2015, 2016, 2017, 2018, 2019].map((year) => {
      const amounts = flows
        .filter(
          (it) => it.year === year && it.recipient === 'Viet Nam' && !it.isTotal && it.usdMillion !== 'not stated',
        )
        .map((it) => new Big(it.usdMillion))
      const total = amounts.reduce((sum, it) => sum.plus(it), new Big(0))
      return amounts.reduce((sum, it) => sum.plus(it.div(total).pow(2)), new Big(0)).toFixed(4)
    })
    expect(concentration).toEqual(['0.1539', '0.1699', '0.1647', '0.1656', '0.1850', '0.2083', '0.1334'])
  })
})
