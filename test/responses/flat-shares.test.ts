import { describe, expect, it } from 'vitest'
import { parseFlatShares } from '#responses/flat-shares'
import { aggregate } from '#responses/ledger'

const header =
  'IATI Identifier,Reporting Organisation,Transaction Type,Recipient Country,Sector,Calendar Year,Value (USD)'
const table = (...rows: string[]) => parseFlatShares([header, ...rows].join('\n'), 'shares.csv')

const health = 'XM-1,A Fund [XM-TEST],3 - Disbursement,LA - Lao PDR,12220 - Basic health care,2019,10.5'
const silent = 'XM-2,Another Fund,4 - Expenditure,LA - Lao PDR,,2019,-0.25'

describe('a flat table of shares', () => {
  it('goes into columns by code, reference or name, and keeps what it does not state', () => {
    const { ledger, problems } = table(health, silent)
    expect(problems).toEqual([])
    const { lines } = aggregate(ledger, {
      by: ['partner', 'country', 'sector'],
      measures: ['disbursement', 'expenditure'],
    })
    expect(lines.map((it) => [...it.keys, it.amount])).toEqual([
      ['Another Fund', 'LA', 'not stated', '-0.25'],
      ['XM-TEST', 'LA', '1:12220', '10.5'],
    ])
  })

  it('is read with a byte-order mark, columns in any order, and columns that nobody knows', () => {
    const { ledger, problems } = parseFlatShares(
      '\uFEFFValue (USD),Extra,Calendar Year,Transaction Type,Reporting Organisation,IATI Identifier\r\n5,x,2019,budget - Budget,A Fund,XM-1\r\n',
      'shares.csv',
    )
    expect(problems).toEqual([])
    expect(aggregate(ledger, { by: ['year'], measures: ['budget'] }).lines[0]).toMatchObject({
      keys: ['2019'],
      amount: '5',
    })
  })

  it('reports a row that cannot be read with its line, and reads the others', () => {
    const { ledger, problems } = table(
      'XM-1,A,3 - Disbursement,LA,1,2019,"1,000"',
      health,
      'XM-3,A,42 - Gift,LA,1,2019,7',
    )
    expect(ledger.length).toBe(1)
    expect(problems.map((it) => [it.code, it.position?.line, it.facts['value']])).toEqual([
      ['wrong-number', 2, '1,000'],
      ['wrong-code', 4, '42 - Gift'],
    ])
  })

  it('refuses a table that lacks a column, and one that is broken', () => {
    const lacking = parseFlatShares('IATI Identifier,Calendar Year\nXM-1,2019', 'shares.csv')
    expect(lacking.problems[0]).toMatchObject({
      code: 'flat-table-lacks-columns',
      facts: { columns: ['Reporting Organisation', 'Transaction Type', 'Value (USD)'] },
    })
    expect(table('"XM-1,A').problems[0]?.code).toBe('broken-csv')
    expect(table('XM-1,A').problems[0]?.code).toBe('broken-csv')
    expect(parseFlatShares('', 'shares.csv').ledger.length).toBe(0)
  })
})
