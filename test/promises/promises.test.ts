import { describe, expect, it } from 'vitest'
import { type Clause, clause, instrument, stateOn } from '#promises/instrument'
import { matchClauses } from '#promises/match'
import { meeting, previousMeeting } from '#promises/meeting'
import { recommendation, stepsOf } from '#promises/recommendation'
import { targetStanding } from '#promises/target'
import { indicator, type Observation } from '#vocabulary/indicator'

const words = { vi: 'chữ', en: 'words' }
const sourced = { sources: ['report'], confidence: 'seen' as const }

const clauseOf = (
  id: string,
  more: Partial<{ target: unknown; placing: object; duty: string; means: string[] }> = {},
): Clause =>
  clause.parse({
    id,
    kind: 'target',
    text: words,
    responsible: 'not stated',
    ...(more.target === undefined ? {} : { target: more.target }),
    reading: { placing: more.placing ?? {}, duty: more.duty ?? 'none', means: more.means ?? [], why: words },
    ...sourced,
  })

describe('a recommendation', () => {
  const of = (steps: object[]) => recommendation.parse({ id: 'f.1', text: words, placing: {}, steps, ...sourced })

  it('was proposed once it was adopted, and every step nobody recorded is unknown', () => {
    const it = of([
      { step: 'adopted', taken: true },
      { step: 'submitted', taken: true },
    ])
    expect(stepsOf(it, () => true, '2030-01-01').map(({ state }) => state)).toEqual([
      'taken',
      'taken',
      'taken',
      'unknown',
      'unknown',
    ])
  })

  it('keeps unknown what lies before a later step, and refused apart from unknown', () => {
    const it = of([
      { step: 'adopted', taken: true },
      { step: 'mainstreamed', taken: true },
      { step: 'noted', taken: false },
    ])
    expect(stepsOf(it, () => true, '2030-01-01').map(({ state }) => state)).toEqual([
      'taken',
      'taken',
      'unknown',
      'not taken',
      'taken',
    ])
  })

  it('does not know yet what a later meeting does with it', () => {
    const it = of([
      { step: 'adopted', taken: true, at: 'forum' },
      { step: 'noted', taken: true, at: 'later' },
    ])
    const noted = (meetings: readonly string[]) =>
      stepsOf(it, (id) => meetings.includes(id), '2030-01-01').find(({ step }) => step === 'noted')
    expect(noted(['forum'])?.state).toBe('unknown')
    expect(noted(['forum', 'later'])?.state).toBe('taken')
  })

  it('cannot tell a step twice, nor be without any', () => {
    expect(recommendation.safeParse({ id: 'f.1', text: words, placing: {}, steps: [], ...sourced }).success).toBe(false)
    const twice = [
      { step: 'adopted', taken: true },
      { step: 'adopted', taken: false },
    ]
    expect(recommendation.safeParse({ id: 'f.1', text: words, placing: {}, steps: twice, ...sourced }).success).toBe(
      false,
    )
  })
})

describe('a target', () => {
  const coverage = indicator.parse({
    id: 'cover',
    name: words,
    kind: 'coverage',
    definition: words,
    formula: 'not stated',
    numerator: 'not stated',
    denominator: 'not stated',
    unit: 'percent',
    better: 'up',
    custodian: 'not stated',
    placing: {},
    ...sourced,
  })
  const value = (period: string, it: Observation['value']): Observation => ({
    indicator: 'cover',
    place: 'vnm',
    group: 'all',
    period,
    value: it,
    unit: 'percent',
    numerator: 'not stated',
    denominator: 'not stated',
    kind: 'published',
    ...sourced,
  })
  const is = (number: number) => ({ relation: '=' as const, value: number })
  const target = (year: number, wanted: string | number) =>
    clauseOf('t', { target: { year, value: wanted, unit: 'percent', indicator: 'cover' } })
  const verdict = (clauseIt: Clause, values: Observation[], day: string) =>
    targetStanding(clauseIt, coverage, values, day)

  it('ahead needs a yearly rise from the last value', () => {
    const standing = verdict(target(2025, '~ 45'), [value('2021', is(33)), value('2022', is(36))], '2023-06-01')
    expect(standing).toMatchObject({ verdict: 'open', yearlyRises: [3] })
  })

  it('needs as many rises as its last figure has reports', () => {
    const reports = [value('2022', is(34.84)), value('2022', is(37))]
    expect(
      verdict(target(2025, 40), reports, '2023-06-01').yearlyRises.map((it) => Math.round(it * 100) / 100),
    ).toEqual([1.72, 1])
  })

  it('is never reached before its deadline, only met so far', () => {
    expect(verdict(target(2025, '< 3'), [value('2019', is(2))], '2023-11-14').verdict).toBe('met so far')
  })

  it('whose deadline has passed is reached or missed by the value of its year', () => {
    expect(verdict(target(2025, 45), [value('2025', is(45.1))], '2026-11-22').verdict).toBe('reached')
    expect(verdict(target(2025, 45), [value('2025', is(44.9))], '2026-11-22').verdict).toBe('missed')
    expect(verdict(target(2025, '< 7'), [value('2025', is(7.5))], '2026-11-22').verdict).toBe('missed')
  })

  it('is not missed by a value from before its deadline', () => {
    expect(verdict(target(2021, 35), [value('2021-04', is(32.3))], '2022-12-28').verdict).toBe(
      'no value at the deadline',
    )
    expect(verdict(target(2021, 35), [], '2022-12-28').verdict).toBe('no data')
  })

  it('is short before and after its deadline where no figure of that year is there', () => {
    const [before, after] = [value('2015', is(24.8)), value('2022', is(32.3))]
    expect(verdict(target(2020, 50), [before, after], '2026-11-22')).toMatchObject({
      verdict: 'short before and after',
      last: [before],
      after,
    })
    expect(verdict(target(2020, 50), [after], '2026-11-22').verdict).toBe('short before and after')
    expect(verdict(target(2020, 50), [before, after], '2022-06-30').verdict).toBe('no value at the deadline')
    expect(verdict(target(2020, 24), [before, value('2022', is(20))], '2026-11-22').verdict).toBe(
      'no value at the deadline',
    )
    expect(verdict(target(2020, 30), [before, after], '2026-11-22').verdict).toBe('no value at the deadline')
  })

  it('of about so many is undecided where the figure rounds to it', () => {
    expect(verdict(target(2025, '~ 35'), [value('2025', is(34.84))], '2026-11-22').verdict).toBe('undecided')
    expect(verdict(target(2025, '~ 35'), [value('2025', is(34.4))], '2026-11-22').verdict).toBe('missed')
    expect(verdict(target(2025, 35), [value('2025', is(34.84))], '2026-11-22').verdict).toBe('missed')
  })

  it('is undecided where bounds straddle it', () => {
    expect(verdict(target(2021, 35), [value('2021', { relation: '>', value: 30 })], '2022-12-28').verdict).toBe(
      'undecided',
    )
    expect(verdict(target(2030, 60), [value('2021', { relation: '<', value: 35 })], '2022-12-28').yearlyRises).toEqual(
      [],
    )
  })

  it('without number, year or indicator cannot be measured', () => {
    const vague = clauseOf('t', { target: { year: 2030, value: 'not stated', unit: 'not stated' } })
    expect(verdict(vague, [value('2025', is(1))], '2026-01-01').verdict).toBe('not measurable')
  })

  it('does not know what is published for a year that is not over', () => {
    expect(verdict(target(2025, 45), [value('2022', is(40))], '2022-06-30').verdict).toBe('no data')
  })
})

describe('two clauses', () => {
  it('are close by need and people, partial by need alone, and no match by duty, people or means alone', () => {
    const of = clauseOf('a', {
      placing: { functions: ['migration'], groups: ['migrant-workers'] },
      duty: 'rights',
      means: ['services'],
    })
    const candidates = [
      clauseOf('close', { placing: { functions: ['migration'], groups: ['migrant-workers'] }, duty: 'governance' }),
      clauseOf('need', { placing: { functions: ['migration'] } }),
      clauseOf('duty', { duty: 'rights' }),
      clauseOf('means', { means: ['services'], placing: { groups: ['migrant-workers'] } }),
      clauseOf('silent'),
    ]
    expect(matchClauses(of, candidates).map((it) => [it.clause.id, it.grade])).toEqual([
      ['close', 'close'],
      ['need', 'partial'],
    ])
  })
})

describe('two clauses that name neither need nor people', () => {
  it('may match by the duty that they state', () => {
    const matched = matchClauses(clauseOf('a', { duty: 'cooperation' }), [
      clauseOf('b', { duty: 'cooperation' }),
      clauseOf('c'),
    ])
    expect(matched.map((it) => [it.clause.id, it.grade])).toEqual([['b', 'partial']])
  })
})

describe('an instrument', () => {
  const of = (more: object) =>
    instrument.parse({
      id: 'plan',
      title: words,
      level: 'national',
      kind: 'plan',
      adopted: '2016-01-20',
      horizon: { from: 2016, to: 2020 },
      periodLabel: 'not stated',
      responsible: 'not stated',
      status: 'ended',
      clauses: [],
      ...sourced,
      ...more,
    })

  it('is a draft before it is adopted, then in force, then ended', () => {
    const it = of({ draftedBy: '2015-12-10' })
    expect(
      ['2015-01-01', '2015-12-10', '2016-01-20', '2020-12-31', '2021-01-01'].map((day) => stateOn(it, day)),
    ).toEqual(['not yet', 'draft', 'in force', 'in force', 'ended'])
  })

  it('binds until the year of its vision where it was kept in force', () => {
    expect(stateOn(of({ status: 'in force', vision: 2030 }), '2026-11-22')).toBe('in force')
    expect(stateOn(of({ status: 'ended', vision: 2030 }), '2026-11-22')).toBe('ended')
  })

  it('that binds nobody keeps its own standing', () => {
    expect(stateOn(of({ status: 'discussed' }), '2016-06-30')).toBe('discussed')
    expect(stateOn(of({ status: 'stated' }), '2030-06-30')).toBe('stated')
  })

  it('adopted in a year has an unknown standing within it', () => {
    expect(stateOn(of({ adopted: 2016 }), '2016-06-30')).toBe('unknown')
  })
})

describe('a meeting', () => {
  const of = (id: string, date: unknown) =>
    meeting.parse({
      id,
      series: 's',
      ordinal: 'not stated',
      title: words,
      date,
      place: 'unknown',
      host: 'unknown',
      mode: 'unknown',
      theme: 'not stated',
      ...sourced,
    })

  it('follows the last one of its series that is dated before it', () => {
    const [first, second, undated] = [
      of('a', [{ value: '2014-11-26' }]),
      of('b', [{ value: '2015-04-14' }]),
      of('c', 'unknown'),
    ]
    expect(previousMeeting(second, [undated, second, first])?.id).toBe('a')
    expect(previousMeeting(first, [undated, second, first])).toBeUndefined()
    expect(previousMeeting(undated, [undated, second, first])).toBeUndefined()
  })
})
