import Big from 'big.js'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type ActivityInput, transactionType } from '#responses/activity'
import { type Link, linksBetween, publishedLinks } from '#responses/links'
import type { PairReading } from '#responses/pair-reading'
import { portionsOf } from '#responses/valuation'
import { type CountingLevel, countedOnce } from '#responses/valuation-once'
import { activityWith, questionWith, spending } from './valuation-cases.ts'

const as = (id: string, fields: Partial<ActivityInput> = {}) => activityWith({ id, ...fields })
const party = (activity: string) => ({ name: 'not stated' as const, activity })
const incoming = (amount: string, from: string) => spending(amount, { type: 'incoming funds', provider: party(from) })

const counted = (
  activities: readonly ReturnType<typeof as>[],
  level: CountingLevel,
  links: readonly Link[] = publishedLinks(activities),
) => {
  const portions = activities.flatMap((it) => portionsOf(it, questionWith()))
  return countedOnce(portions, links, level).portions.map(
    (it) => `${it.activity} ${it.measure} ${it.money.amount}${it.excluded === undefined ? '' : ` in ${it.countedIn}`}`,
  )
}

const reading = (from: string, to: string, verdict: PairReading['verdict']): PairReading => ({
  activities: [from, to],
  asks: 'one activity',
  verdict,
  reason: { vi: 'lý do', en: 'reason' },
  by: { vi: 'người', en: 'person' },
  made: '2026-01-01',
  sources: [],
  confidence: 'inferred',
})

describe('published links', () => {
  it('are parents, children and the activities that transactions name', () => {
    const activities = [
      as('A', {
        related: [
          { ref: 'B', type: 'child' },
          { ref: 'Z', type: 'sibling' },
        ],
      }),
      as('B', { related: [{ ref: 'A', type: 'parent' }], transactions: [incoming('1', 'F')] }),
      as('C', { transactions: [spending('1', { receiver: party('D') }), spending('1', { receiver: party('C') })] }),
    ]
    expect(publishedLinks(activities).map((it) => `${it.from} ${it.kind} ${it.to}`)).toEqual([
      'A parent B',
      'F funds B',
      'C funds D',
    ])
  })

  it('give way to what people found about the pair, until they open it again', () => {
    const activities = [as('A', { related: [{ ref: 'B', type: 'child' }] }), as('B')]
    const kinds = (...readings: PairReading[]) =>
      linksBetween(activities, readings).map((it) => `${it.kind} ${it.basis}`)
    expect(kinds()).toEqual(['parent published'])
    expect(kinds(reading('B', 'A', 'different'))).toEqual([])
    expect(kinds(reading('B', 'A', 'same'))).toEqual(['same decided'])
    expect(kinds(reading('B', 'A', 'same'), reading('A', 'B', 'open'))).toEqual(['parent published'])
  })
})

describe('money of a whole and its parts', () => {
  const activities = [
    as('whole', { transactions: [spending('10')] }),
    as('part', {
      related: [{ ref: 'whole', type: 'parent' }],
      transactions: [spending('4'), spending('9', { type: 'commitment' })],
    }),
  ]

  it('counts in the whole for funders and in the parts for implementers, by kinds that both report', () => {
    expect(counted(activities, 'funder')).toEqual([
      'whole disbursement 10',
      'part disbursement 4 in whole',
      'part commitment 9',
    ])
    expect(counted(activities, 'implementer')).toEqual([
      'whole disbursement 10 in part',
      'part disbursement 4',
      'part commitment 9',
    ])
  })

  it('counts through a middle that reports nothing', () => {
    const chain = [
      as('top', { transactions: [spending('10')] }),
      as('middle', {
        related: [{ ref: 'top', type: 'parent' }],
        transactions: [spending('1', { type: 'commitment' })],
      }),
      as('bottom', { related: [{ ref: 'middle', type: 'parent' }], transactions: [spending('4')] }),
    ]
    expect(counted(chain, 'funder')).toContain('bottom disbursement 4 in middle')
  })
})

describe('money of a chain', () => {
  const funder = as('funder', { transactions: [spending('6', { receiver: party('agency') }), spending('1')] })
  const agency = as('agency', {
    transactions: [incoming('6', 'funder'), incoming('4', 'other'), spending('10', { type: 'expenditure' })],
  })

  it('counts with the first giver up to what passed; what the agency spends of other money still counts', () => {
    expect(counted([funder, agency], 'funder').filter((it) => !it.includes('incoming'))).toEqual([
      'funder disbursement 6',
      'funder disbursement 1',
      'agency expenditure 6 in funder',
      'agency expenditure 4',
    ])
  })

  it('counts with the last to spend, what the funder spends elsewhere with the funder', () => {
    const found = counted([funder, agency], 'implementer').filter((it) => !it.includes('incoming'))
    expect(found.filter((it) => it.includes('expenditure'))).toEqual(['agency expenditure 10'])
    const taken = found.filter((it) => it.endsWith('in agency')).map((it) => new Big(it.split(' ')[2] ?? 0))
    expect(taken.reduce((sum, it) => sum.plus(it), new Big(0)).toFixed()).toBe('6')
  })

  it('counts twice nothing of a budget, in the proportion of incoming funds', () => {
    const plan = (amount: string) => [
      { from: '2020-01-01', to: '2020-12-31', money: { amount, currency: 'USD' }, valueDate: '2020-01-01' },
    ]
    const found = counted(
      [as('funder', { budgets: plan('60') }), { ...agency, budgets: as('x', { budgets: plan('50') }).budgets }],
      'funder',
    )
    expect(found).toContain('agency budget 30 in funder')
    expect(found).toContain('agency budget 20')
  })

  it('stays where the other end is not at hand or reports no money of the kind', () => {
    expect(counted([agency], 'funder')).toContain('agency expenditure 10')
    expect(counted([as('funder'), agency], 'funder')).toContain('agency expenditure 10')
  })
})

describe('one activity reported twice', () => {
  const twice = [
    as('A', { transactions: [spending('5')] }),
    as('B', { transactions: [spending('5.5', { type: 'expenditure' })] }),
  ]

  it('counts in the record that people put first, at either end', () => {
    const links = linksBetween(twice, [reading('A', 'B', 'same')])
    for (const level of ['funder', 'implementer'] as const)
      expect(counted(twice, level, links)).toEqual(['A disbursement 5', 'B expenditure 5.5 in A'])
  })

  it('counts both where nobody found them to be one', () => {
    expect(counted(twice, 'funder', linksBetween(twice, []))).toEqual(['A disbursement 5', 'B expenditure 5.5'])
  })
})

describe('links in any shape', () => {
  const ids = ['A', 'B', 'C', 'D', 'E']
  const link = fc
    .record({
      from: fc.constantFrom(...ids),
      to: fc.constantFrom(...ids),
      kind: fc.constantFrom<Link['kind']>('parent', 'funds', 'same'),
      basis: fc.constantFrom<Link['basis']>('published', 'decided'),
    })
    .filter((it) => it.from !== it.to)
  const entry = fc.record({
    amount: fc.integer({ min: 1, max: 1_000 }).map(String),
    type: fc.constantFrom(...transactionType.options),
    other: fc.constantFrom(...ids),
  })

  it('neither make nor lose a cent, and never leave linked money counted nowhere', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(entry, { maxLength: 4 }), { minLength: 5, maxLength: 5 }),
        fc.array(link, { maxLength: 10 }),
        fc.constantFrom<CountingLevel>('funder', 'implementer'),
        (entries, links, level) => {
          const portions = entries.flatMap((own, index) =>
            portionsOf(
              as(ids[index] ?? '', {
                transactions: own.map((it) =>
                  spending(it.amount, { type: it.type, provider: party(it.other), receiver: party(it.other) }),
                ),
              }),
              questionWith(),
            ),
          )
          const found = countedOnce(portions, links, level).portions
          const sum = (list: typeof found) =>
            list.reduce((total, it) => total.plus(it.money.amount), new Big(0)).toFixed()
          expect(sum(found)).toBe(sum(portions))
          for (const type of ['commitment', 'disbursement'] as const)
            if (portions.some((it) => it.measure === type))
              expect(
                found.some((it) => it.excluded === undefined && (it.measure === type || it.measure === 'expenditure')),
              ).toBe(true)
        },
      ),
    )
  })

  it('in a circle take nothing out at the link that closes it', () => {
    const activities = [as('A', { transactions: [spending('5')] }), as('B', { transactions: [spending('5')] })]
    const links: Link[] = [
      { from: 'A', to: 'B', kind: 'funds', basis: 'published' },
      { from: 'B', to: 'A', kind: 'funds', basis: 'published' },
    ]
    expect(counted(activities, 'funder', links)).toEqual(['A disbursement 5', 'B disbursement 5 in A'])
    const portions = activities.flatMap((it) => portionsOf(it, questionWith()))
    expect(countedOnce(portions, links, 'funder').circular).toEqual([links[1]])
  })
})
