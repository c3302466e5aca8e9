import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { Problems } from '#ground/problem'
import { concentration } from '#verbs/concentration'
import { basis, load } from '../dossier/folders.ts'

const { dossier } = load([{ files: basis }])
if (dossier === undefined) throw new Error('the small dossier has problems')
const context = { dossier, today: '2026-11-22', now: '2026-11-22T08:00:00+07:00' }

const ask = (text: string, recipient = 'Viet Nam') =>
  concentration.run({ table: { name: 'sums.csv', text }, recipient }, context)

const table = [
  'year,recipient,donor,donor_name,usd_million',
  '2019,Viet Nam,701,Japan,75',
  '2019,Viet Nam,742,Korea,25',
  '2019,Viet Nam,9,Silent,',
  '2019,Viet Nam,10,Paid back,-40',
  '2019,Viet Nam,Grand Total,,60',
  '2019,Laos,701,Japan,25',
  '2019,Laos,742,Korea,75',
  '2019,Laos,742,Korea,usd_million',
  '2018,Viet Nam,701,Japan,1',
].join('\n')

describe('concentration', () => {
  it('is of the donors who gave, without sums over them, returns, and what is not stated', () => {
    const { years, unread } = ask(table)
    expect(years.map((it) => [it.year, it.herfindahl, it.donors, it.notStated])).toEqual([
      [2018, 1, 1, 0],
      [2019, 0.625, 2, 1],
    ])
    expect(years[1]?.effective).toBe(1.6)
    expect(years[1]?.largest).toEqual([
      { donor: 'Japan', share: 0.75, quotient: 1.5 },
      { donor: 'Korea', share: 0.25, quotient: 0.5 },
    ])
    expect(unread).toBe(1)
  })

  it.each([
    ['year,recipient,sector_code,usd_million\n2019,Viet Nam,110,5', 'not-by-donor'],
    ['id,title\nA,B', 'no-header'],
    ['year,recipient,donor,usd_million\n2019,Laos,Japan,5', 'unknown-record'],
  ])('of a table that does not say is refused: %s', (text, code) => {
    expect(() => ask(text)).toThrow(Problems)
    expect(() => ask(text)).toThrow(code)
  })
})

const real = join(process.env['AN_SINH_TEST_DATA'] ?? '', 'iati/tabular/crs2012_2019_recipient_by_donor.csv')

describe.skipIf(process.env['AN_SINH_TEST_DATA'] === undefined || !existsSync(real))('the real table', () => {
  it('gives the known concentration of Viet Nam’s donors (AN_SINH_TEST_DATA)', () => {
    const known = ask(readFileSync(real, 'utf8')).years.filter((it) => it.year >= 2013)
    expect(known.map((it) => it.herfindahl)).toEqual([0.1539, 0.1699, 0.1647, 0.1656, 0.185, 0.2083, 0.1334])
  })
})
