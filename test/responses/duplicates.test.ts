import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Activity, type ActivityInput, activity } from '#responses/activity'
import { type Candidate, findDuplicates } from '#responses/duplicates'
import { decidedPairs } from '#responses/duplicates-decided'
import { type FactorName, weights } from '#responses/duplicates-factors'
import { pairKey } from '#responses/duplicates-pair'
import { organisationNames } from '#responses/organisation-match'
import { type PairReading, pairReading } from '#responses/pair-reading'
import { organisation } from '#vocabulary/organisation'

const funder = { name: 'Fund of the North', ref: 'AA-1' }
const doer = { name: 'Doers International', ref: 'BB-2' }

const make = (id: string, more: Partial<ActivityInput> = {}): Activity =>
  activity.parse({ id, title: 'not stated', reporting: { name: `Publisher of ${id}` }, confidence: 'seen', ...more })

const candidatesOf = (...activities: readonly Activity[]): readonly Candidate[] =>
  findDuplicates(activities, []).candidates

const only = (...activities: readonly Activity[]): Candidate => {
  const found = candidatesOf(...activities)
  expect(found).toHaveLength(1)
  return found[0] as Candidate
}

/** Factors of two records that an equal title lifts over the threshold, whatever else they say. */
const title = { en: 'Cash for older persons in the delta' }
const factorsBetween = (a: Partial<ActivityInput>, b: Partial<ActivityInput>) =>
  only(make('one-1', { title, ...a }), make('two-2', { title, ...b })).factors
const factorNamed = (name: FactorName, a: Partial<ActivityInput>, b: Partial<ActivityInput>) =>
  factorsBetween(a, b).find((it) => it.factor === name)

const paying = { reporting: funder, participants: [{ ...doer, role: 'implementing' as const }] }
const doing = { reporting: doer, participants: [{ ...funder, role: 'funding' as const }] }

const money = (amount: number, currency = 'USD') => ({ amount, currency })

describe('candidates by identifier', () => {
  it.each([
    ['case', 'aa-1-PROJECT-77'],
    ['spaces', ' AA-1 PROJECT 77'.trim()],
    ['signs that no identifier should hold', 'AA/1&PROJECT&77'],
  ])('finds the same identifier behind other %s, even of one publisher', (_, other) => {
    const found = only(make('AA-1-PROJECT-77', { reporting: funder }), make(other, { reporting: funder }))
    expect(found.factors.map((it) => it.factor)).toContain('same identifier')
    expect(found.kind).toBe('same')
  })

  it('finds an identifier inside another, at a boundary only', () => {
    const inside = only(make('AA-1-PROJECT-77'), make('BB-2-AA-1-PROJECT-77'))
    expect(inside.factors[0]).toMatchObject({
      factor: 'identifier inside the other',
      facts: { inner: 'AA-1-PROJECT-77' },
    })
    expect(candidatesOf(make('AA-1-PROJECT-77'), make('BB-2-AA-1-PROJECT-770'))).toEqual([])
  })

  it('does not take a short code inside another for the same', () => {
    expect(candidatesOf(make('AB-12'), make('XX-AB-12-9'))).toEqual([])
  })

  it('counts a number of their own behind two references', () => {
    const a = { reporting: funder }
    const b = { reporting: doer }
    const found = only(make('AA-1-P123960', { ...a, title }), make('BB-2-P123960', { ...b, title }))
    expect(found.factors.find((it) => it.factor === 'same number')?.facts).toEqual({ number: 'p123960' })
  })
})

describe('candidates by what they state', () => {
  it.each([
    ['parent', 'part', ['two-2', 'one-1']],
    ['child', 'part', ['one-1', 'two-2']],
    ['third party', 'same', ['one-1', 'two-2']],
  ] as const)('suggests a %s link of another publisher as %s', (type, kind, order) => {
    const found = only(make('one-1', { related: [{ ref: 'TWO-2', type }] }), make('two-2'))
    expect(found.kind).toBe(kind)
    expect(found.activities).toEqual(order)
  })

  it('does not take what is co-funded, or a sibling, for one activity', () => {
    for (const type of ['co-funded', 'sibling'] as const)
      expect(candidatesOf(make('one-1', { related: [{ ref: 'two-2', type }] }), make('two-2'))).toEqual([])
  })

  it('does not ask about links inside one publisher: they are facts', () => {
    const related = [{ ref: 'two-2', type: 'parent' as const }]
    expect(candidatesOf(make('one-1', { reporting: funder, related }), make('two-2', { reporting: funder }))).toEqual(
      [],
    )
  })

  it('reads the direction of a chain from the activity that a transaction names', () => {
    const incoming = {
      type: 'incoming funds' as const,
      date: 'not stated' as const,
      money: money(5),
      provider: { name: 'not stated' as const, activity: 'two-2' },
    }
    const found = only(make('one-1', { transactions: [incoming] }), make('two-2'))
    expect(found.kind).toBe('chain')
    expect(found.activities).toEqual(['two-2', 'one-1'])
    const outgoing = { ...incoming, type: 'disbursement' as const, provider: undefined, receiver: incoming.provider }
    expect(only(make('one-1', { transactions: [outgoing] }), make('two-2')).activities).toEqual(['one-1', 'two-2'])
  })
})

describe('candidates by parties', () => {
  it('weighs what both say fully, what one says by half', () => {
    const both = only(make('one-1', paying), make('two-2', doing))
    expect(both.factors[0]).toMatchObject({ factor: 'funds and implements', points: weights['funds and implements'] })
    expect(both.activities).toEqual(['one-1', 'two-2'])
    const one = factorNamed('funds and implements', paying, { reporting: doer })
    expect(one).toMatchObject({ value: 0.5, facts: { both: false } })
  })

  it('knows a body under two names where the dossier does', () => {
    const names = organisationNames([
      organisation.parse({
        id: 'doers',
        name: { vi: 'Tổ chức Hành động', en: 'Doers International' },
        type: 'international ngo',
        span: {},
        identifiers: ['BB-2'],
        aliases: ['DOINT'],
        confidence: 'seen',
      }),
    ])
    const a = make('one-1', { reporting: funder, participants: [{ name: 'DOINT', role: 'implementing' }] })
    const b = make('two-2', {
      reporting: { name: 'not stated', ref: 'BB-2' },
      participants: [{ ...funder, role: 'funding' }],
    })
    expect(candidatesOf(a, b)).toEqual([])
    const [found] = findDuplicates([a, b], [], { organisations: names }).candidates
    expect(found?.factors[0]).toMatchObject({ factor: 'funds and implements', facts: { both: true } })
  })

  it('does not take “Other” in two records for one body', () => {
    const other = [{ name: 'Other', role: 'implementing' as const }]
    expect(factorNamed('same third party', { participants: other }, { participants: other })).toBeUndefined()
    const third = [{ name: 'Third body', role: 'implementing' as const }]
    expect(factorNamed('same third party', { participants: third }, { participants: third })).toBeDefined()
  })
})

describe('candidates by time and place', () => {
  const from = (actualStart: string, plannedEnd?: string) => ({
    dates: { actualStart, ...(plannedEnd === undefined ? {} : { plannedEnd }) },
  })

  it('counts starts within a month and spans by what they share', () => {
    const a = from('2020-01-01', '2020-12-31')
    expect(factorNamed('starts together', a, from('2020-01-01'))).toMatchObject({ value: 1, facts: { days: 0 } })
    expect(factorNamed('starts together', a, from('2020-03-01'))).toBeUndefined()
    expect(factorNamed('spans overlap', a, from('2020-01-01', '2021-12-31'))?.facts).toEqual({ share: 0.5 })
  })

  it('holds it against them that one ended long before the other began', () => {
    const apart = [from('2010-01-01', '2011-12-31'), from('2014-01-01', '2015-12-31')] as const
    expect(candidatesOf(make('one-1', { title, ...apart[0] }), make('two-2', { title, ...apart[1] }))).toEqual([])
  })

  it('says nothing about time where a start is not stated', () => {
    const found = factorsBetween(from('2020-01-01'), {})
    expect(found.filter((it) => /start|span/.test(it.factor))).toEqual([])
  })

  it('counts places below the country, and holds other places against them', () => {
    const at = (...names: readonly string[]) => ({ locations: names.map((name) => ({ name })) })
    expect(factorNamed('same places', at('Hà Giang', 'Cà Mau'), at('Ha Giang'))?.facts).toEqual({
      shared: ['ha giang'],
      share: 0.5,
    })
    expect(factorNamed('other places', at('Hà Giang'), at('Cà Mau'))?.points).toBe(weights['other places'])
  })

  it('does not offer the same title in two countries', () => {
    const inCountry = (code: string) => ({ title, countries: [{ code }] })
    expect(candidatesOf(make('one-1', inCountry('VN')), make('two-2', inCountry('LA')))).toEqual([])
    expect(candidatesOf(make('one-1', inCountry('VN')), make('two-2', inCountry('vn')))).toHaveLength(1)
  })
})

describe('candidates by money', () => {
  const line = (
    type: 'disbursement' | 'incoming funds' | 'commitment',
    amount: number,
    date: string,
    currency = 'USD',
  ) => ({
    transactions: [{ type, date, money: money(amount, currency) }],
  })

  it('sees an amount that leaves one and enters the other', () => {
    const found = factorNamed(
      'money passed on',
      line('disbursement', 123_456, '2020-01-01'),
      line('incoming funds', 123_456, '2020-01-11'),
    )
    expect(found).toMatchObject({ value: 1, facts: { payer: 'one-1', amount: '123456', days: 10 } })
  })

  it('counts a round amount for less, and a late one for less', () => {
    const round = factorNamed(
      'money passed on',
      line('disbursement', 100_000, '2020-01-01'),
      line('incoming funds', 100_000, '2020-01-01'),
    )
    const late = factorNamed(
      'money passed on',
      line('disbursement', 123_456, '2020-01-01'),
      line('incoming funds', 123_456, '2021-01-01'),
    )
    expect([round?.value, late?.value]).toEqual([0.4, 0.4])
  })

  it('never equates two currencies without a rate', () => {
    const a = line('disbursement', 123_456, '2020-01-01', 'USD')
    const b = line('incoming funds', 123_456, '2020-01-01', 'EUR')
    expect(factorsBetween(a, b).filter((it) => /money/.test(it.factor))).toEqual([])
  })

  it('compares two currencies at the rates of their dates', () => {
    const rates = [{ currency: 'EUR', per: 'USD', date: '2020', rate: '0.8', sources: [], confidence: 'seen' as const }]
    const a = make('one-1', { title, ...line('commitment', 125_300, '2020-05-01', 'USD') })
    const b = make('two-2', { title, ...line('commitment', 100_000, '2020-05-03', 'EUR') })
    const near = findDuplicates([a, b], [], { rates }).candidates[0]?.factors.find((it) => it.factor === 'near money')
    expect(near?.facts).toEqual({ of: 'commitments', converted: true })
  })

  it('takes the revised budget for the budget', () => {
    const budget = (kind: 'original' | 'revised', amount: number) => ({
      kind,
      from: '2020',
      to: '2020',
      money: money(amount),
    })
    const a = { budgets: [budget('original', 900_001), budget('revised', 750_123)] }
    expect(factorNamed('same money', a, { budgets: [budget('original', 750_123)] })?.facts).toMatchObject({
      of: 'budgets',
    })
    expect(factorNamed('same money', a, { budgets: [budget('original', 900_001)] })).toBeUndefined()
  })
})

describe('candidates by words', () => {
  it('finds a Vietnamese title without its marks', () => {
    const found = only(
      make('one-1', { title: { vi: 'Chăm sóc người cao tuổi tại cộng đồng' } }),
      make('two-2', { title: { vi: 'CHAM SOC NGUOI CAO TUOI TAI CONG DONG' } }),
    )
    expect(found.factors[0]).toMatchObject({ factor: 'titles alike', facts: { share: 1 } })
  })

  it('counts words that everyone uses for less than rare ones', () => {
    const others = Array.from({ length: 40 }, (_, index) =>
      make(`other-${index}`, { title: { en: `Social protection support number ${index}` } }),
    )
    const share = (mine: string, theirs: string): number => {
      const a = make('one-1', { title: { en: mine }, ...paying })
      const b = make('two-2', { title: { en: theirs }, ...doing })
      const pair = findDuplicates([...others, a, b], []).candidates.find((it) => it.activities.includes('one-1'))
      const alike = pair?.factors.find((it) => it.factor === 'titles alike')
      return alike?.factor === 'titles alike' ? alike.facts.share : 0
    }
    expect(share('Social protection Zamkhanu', 'Zamkhanu livelihoods')).toBeGreaterThan(
      share('Social protection Zamkhanu', 'Social protection livelihoods'),
    )
  })

  it('gives a title less weight the more activities bear it', () => {
    const bearers = Array.from({ length: 5 }, (_, index) => make(`bearer-${index}`, { title }))
    expect(candidatesOf(...bearers)).toEqual([])
    expect(candidatesOf(...bearers.slice(0, 2))).toHaveLength(1)
  })

  it('matches two languages by acronyms and numbers alone, and says so', () => {
    const a = make('one-1', {
      title: { en: 'Local care reform ABCEF, loan 45678' },
      reporting: funder,
      participants: [{ ...doer, role: 'implementing' }],
    })
    const b = make('two-2', { title: { vi: 'Đổi mới chăm sóc ABCEF, khoản vay 45678' }, reporting: doer })
    expect(only(a, b).factors.find((it) => it.factor === 'shared names')?.facts).toEqual({
      names: ['45678', 'ABCEF'],
      acrossLanguages: true,
    })
  })

  it('reads no acronyms in a title all in capitals, and no number in a year', () => {
    const a = { title: { en: 'CASH FOR OLDER PERSONS 2020' } }
    expect(factorsBetween(a, { title: { en: 'CASH FOR OLDER PERSONS 2020' } }).map((it) => it.factor)).not.toContain(
      'shared names',
    )
  })
})

describe('what persons decided', () => {
  const a = make('one-1', { title })
  const b = make('two-2', { title })
  const found = (
    verdict: PairReading['verdict'],
    by: string,
    activities: [string, string] = ['one-1', 'two-2'],
    asks: PairReading['asks'] = 'one activity',
  ) =>
    pairReading.parse({
      activities,
      asks,
      verdict,
      reason: { vi: 'Lý do', en: 'Reason' },
      by: { vi: by, en: by },
      made: '2026-01-02',
      confidence: 'seen',
    })

  it.each(['same', 'chain', 'part', 'different'] as const)(
    'takes a pair found %s off the list, in either order',
    (verdict) => {
      expect(findDuplicates([a, b], [found(verdict, 'A')]).candidates).toEqual([])
      expect(findDuplicates([a, b], [found(verdict, 'A', ['two-2', 'one-1'])]).candidates).toEqual([])
    },
  )

  it('brings a pair back that is opened again', () => {
    const readings = [found('same', 'A'), found('open', 'B')]
    expect(findDuplicates([a, b], readings).candidates).toHaveLength(1)
    expect(decidedPairs('one activity', readings)).toEqual([])
    expect(findDuplicates([a, b], [...readings, found('different', 'A')]).candidates).toEqual([])
  })

  it('does not take an answer to the other question for one', () => {
    expect(findDuplicates([a, b], [found('duplicate', 'A', ['one-1', 'two-2'], 'overlap')]).candidates).toHaveLength(1)
  })

  it('sets two persons who found differently side by side, and not one who changed his mind', () => {
    const [pair] = decidedPairs('one activity', [found('same', 'A'), found('different', 'B')])
    expect(pair?.reading.verdict).toBe('different')
    expect(pair?.otherwise.map((it) => it.verdict)).toEqual(['same'])
    expect(decidedPairs('one activity', [found('same', 'A'), found('different', 'A')])[0]?.otherwise).toEqual([])
    expect(decidedPairs('one activity', [found('same', 'A'), found('same', 'B')])[0]?.otherwise).toEqual([])
    expect(
      decidedPairs('one activity', [found('same', 'A'), found('open', 'B'), found('different', 'B')])[0]?.otherwise,
    ).toEqual([])
  })

  it('sees that two persons who name different funders contradict each other', () => {
    const [pair] = decidedPairs('one activity', [found('chain', 'A'), found('chain', 'B', ['two-2', 'one-1'])])
    expect(pair?.otherwise).toHaveLength(1)
  })
})

describe('promises of the comparison', () => {
  const words = ['cash', 'care', 'Hanoi', 'older', 'ABCD', '12345', 'chăm', 'sóc', 'người']
  const some = fc.record({
    number: fc.integer({ min: 0, max: 60 }),
    by: fc.constantFrom(funder, doer, { name: 'Third', ref: 'CC-3' }),
    words: fc.array(fc.constantFrom(...words), { maxLength: 5 }),
    start: fc.option(fc.constantFrom('2019-01-01', '2020-01-01', '2020-01-20', '2023')),
    amount: fc.constantFrom(100_000, 123_456),
    type: fc.constantFrom('commitment' as const, 'disbursement' as const, 'incoming funds' as const),
    partner: fc.constantFrom(funder, doer),
    names: fc.option(fc.integer({ min: 0, max: 60 })),
  })
  const many = fc.uniqueArray(some, { maxLength: 12, selector: (it) => it.number }).map((list) =>
    list.map((it) =>
      make(`id-${it.number}`, {
        title: it.words.length === 0 ? 'not stated' : { en: it.words.join(' ') },
        reporting: it.by,
        participants: [
          { ...it.partner, role: 'funding' },
          { ...it.partner, role: 'implementing' },
        ],
        dates: it.start === null ? {} : { actualStart: it.start },
        related: it.names === null ? [] : [{ ref: `id-${it.names}`, type: 'parent' }],
        transactions: [{ type: it.type, date: '2020-02-01', money: money(it.amount) }],
      }),
    ),
  )

  it('does not depend on the order of the activities', () => {
    fc.assert(
      fc.property(many, (activities) => {
        expect(findDuplicates(activities.toReversed(), []).candidates).toEqual(
          findDuplicates(activities, []).candidates,
        )
      }),
      { numRuns: 60 },
    )
  })

  it('shows each pair once, with a score that is the sum of its points', () => {
    fc.assert(
      fc.property(many, (activities) => {
        const { candidates } = findDuplicates(activities, [])
        const keys = candidates.map((it) => pairKey(...it.activities))
        expect(new Set(keys).size).toBe(keys.length)
        for (const it of candidates)
          expect(it.score).toBeCloseTo(
            it.factors.reduce((sum, one) => sum + one.points, 0),
            5,
          )
      }),
      { numRuns: 60 },
    )
  })

  it('never shows a decided pair, and shows it as before once it is open', () => {
    fc.assert(
      fc.property(many, fc.constantFrom('same', 'chain', 'part', 'different'), (activities, verdict) => {
        const before = findDuplicates(activities, []).candidates
        const read = (of: Candidate, as: string) =>
          pairReading.parse({
            activities: of.activities,
            asks: 'one activity',
            verdict: as,
            reason: { vi: 'x', en: 'x' },
            by: { vi: 'x', en: 'x' },
            made: '2026',
            confidence: 'seen',
          })
        const decided = before.map((it) => read(it, verdict))
        expect(findDuplicates(activities, decided).candidates).toEqual([])
        const opened = [...decided, ...before.map((it) => read(it, 'open'))]
        expect(findDuplicates(activities, opened).candidates).toEqual(before)
      }),
      { numRuns: 40 },
    )
  })

  it('finds among many what it finds among few', () => {
    const crowd = Array.from({ length: 500 }, (_, index) =>
      make(`crowd-${index}`, {
        title: { en: `Crowd ${index * 7919} of its own` },
        reporting: { name: `Body ${index}` },
      }),
    )
    const pairs = [
      make('AA-1-PROJECT-77', { reporting: funder }),
      make('BB-2-AA-1-PROJECT-77', { reporting: doer }),
      make('one-1', { title: { vi: 'Chăm sóc dài hạn ở Nam Sơn' } }),
      make('two-2', { title: { vi: 'Cham soc dai han o Nam Son' } }),
      make('three-3', { related: [{ ref: 'four-4', type: 'parent' }] }),
      make('four-4'),
    ]
    const wanted = [
      pairKey('AA-1-PROJECT-77', 'BB-2-AA-1-PROJECT-77'),
      pairKey('one-1', 'two-2'),
      pairKey('three-3', 'four-4'),
    ]
    const { candidates, compared } = findDuplicates([...crowd, ...pairs], [])
    const keys = candidates.map((it) => pairKey(...it.activities))
    for (const key of wanted) expect(keys).toContain(key)
    expect(compared).toBeLessThan((506 * 505) / 2 / 10)
  })
})
