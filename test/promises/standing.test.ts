import { describe, expect, it } from 'vitest'
import { benchmarkOn } from '#promises/benchmark'
import { comment, commentStanding } from '#promises/comment'
import { type Clause, clause, heirsIn, type Instrument, instrument, rolesOf, stateOn } from '#promises/instrument'
import { isNew, trend } from '#promises/learning'
import { type Meeting, meeting } from '#promises/meeting'
import { inheritances, mandate, rolesOn } from '#promises/role'
import { adjacencyOf, hostAfter, missingOrdinals, turnsOf } from '#promises/rotation'
import { undertaking, undertakingOn } from '#promises/undertaking'
import { cellSpace } from '#vocabulary/cell'
import { type Indicator, indicator, type Observation } from '#vocabulary/indicator'
import { organisation } from '#vocabulary/organisation'

const words = (it: string) => ({ vi: it, en: it })
const unconfirmed = { confidence: 'unconfirmed' as const }

const clauseOf = (id: string, more: object = {}): Clause =>
  clause.parse({
    id,
    kind: 'action',
    text: words(id),
    responsible: 'not stated',
    reading: { placing: { functions: ['care'] }, duty: 'coverage', why: words('why') },
    ...unconfirmed,
    ...more,
  })

const instrumentOf = (id: string, more: object = {}): Instrument =>
  instrument.parse({
    id,
    title: words(id),
    level: 'national',
    kind: 'plan',
    adopted: '2020-01-01',
    horizon: {},
    periodLabel: 'not stated',
    responsible: 'not stated',
    status: 'in force',
    clauses: [],
    ...unconfirmed,
    ...more,
  })

describe('an instrument', () => {
  const first = instrumentOf('first', { horizon: { from: '2021', to: '2025' }, status: 'ended' })
  const second = instrumentOf('second', {
    adopted: '2025-06-01',
    horizon: { from: '2026', to: '2030' },
    succeeds: ['first'],
  })
  const heirs = heirsIn([first, second]).get('first') ?? []

  it('is adopted before it is in force, then ends, and is replaced once its heir is in force', () => {
    const state = (day: string) => stateOn(first, day, heirs)
    expect(state('2019-12-31')).toBe('not yet')
    expect(state('2020-06-01')).toBe('adopted')
    expect(state('2023-06-01')).toBe('in force')
    expect(state('2025-12-31')).toBe('in force')
    expect(state('2027-01-01')).toBe('replaced')
  })

  it('that is a draft is replaced by its next version on the day of that', () => {
    const draft = instrumentOf('d1', { status: 'draft' })
    const next = instrumentOf('d2', {
      status: 'draft',
      adopted: '2020-03-01',
      revises: 'd1',
      horizon: { from: '2030' },
    })
    const after = heirsIn([draft, next]).get('d1')
    expect(stateOn(draft, '2020-02-01', after)).toBe('draft')
    expect(stateOn(draft, '2020-03-01', after)).toBe('replaced')
  })
})

describe('roles', () => {
  const body = (id: string, more: object = {}) =>
    organisation.parse({
      id,
      name: words(id),
      type: 'ministry',
      span: { from: '2000', to: 'open' },
      ...unconfirmed,
      ...more,
    })
  const organisations = new Map(
    [
      body('welfare'),
      body('finance'),
      body('care', {
        span: { from: '2000', to: '2025-03-31' },
        successors: [
          { to: 'welfare', work: words('care'), functions: ['care'], confidence: 'seen' },
          { to: 'finance', work: words('money'), confidence: 'seen' },
        ],
      }),
    ].map((it) => [it.id, it]),
  )
  const space = cellSpace({
    functions: [
      { id: 'care', name: words('c') },
      { id: 'work', name: words('w') },
    ],
    attributes: [],
    groups: [],
    places: [],
  })
  const mandates = [
    mandate.parse({
      id: 'm',
      body: 'finance',
      work: words('work'),
      placing: { functions: ['work'], groups: 'all', places: 'all' },
      span: { from: '2000', to: 'open' },
      ...unconfirmed,
    }),
  ]
  const plan = instrumentOf('plan', { responsible: 'assembly' })
  const on = (it: Clause, day = '2026-01-01') =>
    rolesOn(it, plan, day, { organisations, passedOn: inheritances(organisations.values(), day), mandates, space })
  const faults = (it: Clause, day?: string) => on(it, day).faults.map(({ code }) => code)

  it('come from the responsible body where the text gives no lead', () => {
    expect(rolesOf(clauseOf('a', { responsible: 'welfare' }))).toMatchObject([{ body: 'welfare', task: 'lead' }])
    const given = clauseOf('a', {
      responsible: 'welfare',
      roles: [
        { body: 'finance', task: 'joint lead' },
        { body: 'welfare', task: 'joint lead' },
      ],
    })
    expect(rolesOf(given)).toHaveLength(2)
    expect(faults(given)).toEqual(['no-mandate'])
  })

  it('lack a lead where only the text has a body recorded', () => {
    expect(faults(clauseOf('a', { responsible: 'assembly' }))).toContain('no-lead')
  })

  it('lack a lead, or have two', () => {
    expect(faults(clauseOf('a'))).toEqual(['no-lead'])
    expect(faults(clauseOf('a', { roles: [{ body: 'welfare', task: 'consulted' }] }))).toEqual(['no-lead'])
    expect(
      faults(
        clauseOf('a', {
          roles: [
            { body: 'welfare', task: 'lead' },
            { body: 'care', task: 'lead' },
          ],
        }),
        '2024-01-01',
      ),
    ).toEqual(['two-leads'])
  })

  it('find a mandate in work that passed over, or in a record; without any record they judge nothing', () => {
    const mandateOf = (responsible: string, need = 'care') =>
      on(clauseOf('a', { responsible, reading: { placing: { functions: [need] }, duty: 'none', why: words('why') } }))
        .roles[0]?.mandate
    expect(mandateOf('welfare')).toBe('yes')
    expect(on(clauseOf('a', { responsible: 'welfare' }), '2024-01-01').roles[0]?.mandate).toBe('not recorded')
    expect(mandateOf('welfare', 'work')).toBe('not recorded')
    expect(mandateOf('finance', 'work')).toBe('yes')
    expect(mandateOf('finance')).toBe('no')
  })

  it('name the body that ended, who took over the need, and nothing while it stood', () => {
    const it = clauseOf('a', { responsible: 'care' })
    expect(faults(it, '2025-03-31')).toEqual([])
    expect(faults(it, '2025-04-01')).toEqual(['body-ended'])
    expect(on(it).roles[0]?.heirs.map((heir) => heir.organisation)).toEqual(['welfare'])
  })

  it('name all heirs where the clause states no need', () => {
    const open = clauseOf('a', { responsible: 'care', reading: { placing: {}, duty: 'none', why: words('why') } })
    expect(on(open).roles[0]?.heirs.map((heir) => heir.organisation)).toEqual(['welfare', 'finance'])
  })
})

describe('a comment', () => {
  const old = clauseOf('v1.a', { text: words('Benefit from 80.') })
  const next = (text?: string) =>
    instrumentOf('v2', {
      revises: 'v1',
      clauses: text === undefined ? [] : [{ ...clauseOf('v2.a', { revises: 'v1.a' }), text: words(text) }],
    })
  const of = (more: object = {}) =>
    comment.parse({
      id: 'c',
      clause: 'v1.a',
      author: 'x',
      on: '2026-01-01',
      text: words('Lower it'),
      proposes: words('from 75'),
      ...unconfirmed,
      ...more,
    })
  const decided = (state: string, on = '2026-02-01') => ({
    disposition: { state, by: 'y', on, reason: words('because') },
  })
  const standing = (it: ReturnType<typeof of>, text: Instrument | undefined, day = '2026-03-01') =>
    commentStanding(it, old, text, day)

  it('is taken up where its wording stands in the next version, whatever the case and the marks', () => {
    expect(standing(of(decided('accepted')), next('Benefit, FROM 75.'))).toMatchObject({
      fate: 'taken up',
      state: 'accepted',
    })
    expect(standing(of(decided('accepted')), next('Benefit from 78.'))).toMatchObject({ fate: 'reworded' })
  })

  it('has a fault where what was decided and the next version do not fit', () => {
    expect(standing(of(), next('Benefit from 78.')).fault).toBe('passed over')
    expect(standing(of(decided('accepted')), next('Benefit from 80!')).fault).toBe('not carried out')
    expect(standing(of(decided('declined')), next('Benefit from 75.')).fault).toBe('taken up though declined')
    expect(standing(of(decided('declined')), next('Benefit from 80.')).fault).toBeUndefined()
    expect(standing(of(), undefined)).toMatchObject({ fate: 'no next version', state: 'open' })
    expect(standing(of(), next())).toMatchObject({ fate: 'dropped', fault: 'passed over' })
  })

  it('is open until the day it was decided, and cannot be declined without a reason', () => {
    expect(standing(of(decided('accepted')), undefined, '2026-01-31').state).toBe('open')
    expect(comment.safeParse({ ...of(), disposition: { state: 'declined', by: 'y', on: '2026-02-01' } }).success).toBe(
      false,
    )
  })
})

describe('an undertaking', () => {
  const it0 = {
    id: 'u',
    name: words('u'),
    country: 'vnm',
    under: 'ga',
    path: ['interest', 'roadmap', 'financed'].map((id) => ({ id, name: words(id) })),
    steps: [
      { step: 'interest', taken: true, on: '2023-11' },
      { step: 'roadmap', taken: true, on: '2025-06-01' },
      { step: 'roadmap', taken: false, on: '2024-12' },
    ],
    ...unconfirmed,
  }
  const states = (day: string) => undertakingOn(undertaking.parse(it0), day).map(({ state }) => state)

  it('has every step in the latest state known by the day; what nobody recorded is unknown', () => {
    expect(states('2023-11-15')).toEqual(['unknown', 'unknown', 'unknown'])
    expect(states('2024-12-31')).toEqual(['taken', 'not taken', 'unknown'])
    expect(states('2025-06-01')).toEqual(['taken', 'taken', 'unknown'])
  })

  it('refuses a step that is not on its path', () => {
    expect(undertaking.safeParse({ ...it0, steps: [{ step: 'signed', taken: true, on: '2024' }] }).success).toBe(false)
  })
})

describe('a benchmark', () => {
  const of = (better: string): Indicator =>
    indicator.parse({
      id: 'i',
      name: words('i'),
      kind: 'share',
      definition: words('d'),
      formula: 'not stated',
      numerator: 'not stated',
      denominator: 'not stated',
      unit: 'percent',
      better,
      custodian: 'not stated',
      placing: {},
      ...unconfirmed,
    })
  const value = (place: string, period: string, amount: number): Observation => ({
    indicator: 'i',
    place,
    group: 'all',
    period,
    value: { relation: '=', value: amount },
    unit: 'percent',
    numerator: 'not stated',
    denominator: 'not stated',
    kind: 'published',
    sources: [],
    ...unconfirmed,
  })
  const values = [
    value('own', '2020', 40),
    value('a', '2019', 30),
    value('b', '2020', 60),
    value('c', '2018', 90),
    value('d', '2010', 99),
  ]
  const against = (statistic: 'mean' | 'median' | 'minimum', better = 'up', day = '2020-12-31') =>
    benchmarkOn(of(better), 'own', ['own', 'a', 'b', 'c', 'd'], statistic, values, day)

  it('is a statistic over the other members that have a value of the last five years', () => {
    expect(against('mean')).toMatchObject({ level: 60, own: 40, gap: 20, verdict: 'behind' })
    expect(against('median')).toMatchObject({ level: 60 })
    expect(against('minimum')).toMatchObject({ level: 30, gap: -10, verdict: 'reached' })
    expect(
      against('mean')
        .members.filter((it) => it.value === undefined)
        .map((it) => it.country),
    ).toEqual(['d'])
  })

  it('turns round where less is better: the last is then the highest', () => {
    expect(against('mean', 'down')).toMatchObject({ gap: -20, verdict: 'reached' })
    expect(against('minimum', 'down')).toMatchObject({ level: 90 })
  })

  it('takes no bound for a value', () => {
    const bounded = [...values, { ...value('a', '2020', 5), value: { relation: '>' as const, value: 95 } }]
    const made = benchmarkOn(of('up'), 'own', ['a', 'b'], 'minimum', bounded, '2020-12-31')
    expect(made.level).toBe(30)
  })

  it('says no data rather than a verdict, and knows nothing of later years', () => {
    expect(against('mean', 'up', '2019-12-31')).toMatchObject({ verdict: 'no data', level: 60 })
    expect(against('mean', 'context').verdict).toBe('no better direction')
  })
})

describe('hosts in turn', () => {
  const met = (ordinal: number, host: string, date: string): Meeting =>
    meeting.parse({
      id: `m${ordinal}`,
      series: 's',
      ordinal,
      title: words('m'),
      date: date === 'unknown' ? date : [{ value: date }],
      place: 'not stated',
      host,
      mode: 'not stated',
      theme: 'not stated',
      ...unconfirmed,
    })
  const order = ['a', 'b', 'c']
  const meetings = [
    met(1, 'a', '2001'),
    met(2, 'b', '2002'),
    met(3, 'unknown', '2003'),
    met(4, 'a', '2004'),
    met(6, 'b', '2006'),
  ]

  it('are counted from the last host that is known, over the meetings between', () => {
    expect(turnsOf(meetings, () => order).map(({ standing, expected }) => [standing, expected])).toEqual([
      ['cannot be told', undefined],
      ['in turn', 'b'],
      ['cannot be told', undefined],
      ['in turn', 'a'],
      ['out of turn', 'c'],
    ])
  })

  it('give the next host, and none for a country outside the order', () => {
    expect(hostAfter(met(6, 'b', '2006'), 7, order)).toBe('c')
    expect(hostAfter(met(6, 'z', '2006'), 7, order)).toBeUndefined()
  })

  it('leave numbers without a record visible', () => expect(missingOrdinals(meetings)).toEqual([5]))

  it('are right before another meeting only by days; a month leaves it to the source', () => {
    const forum = met(1, 'a', '2023-11-14')
    expect(adjacencyOf(forum, met(2, 'a', '2023-11-15'))).toBe('right before')
    expect(adjacencyOf(forum, met(2, 'a', '2023-12-15'))).toBe('not right before')
    expect(adjacencyOf(forum, met(2, 'a', '2023-11'))).toBe('stated')
    expect(adjacencyOf(forum, undefined)).toBe('none recorded')
  })
})

it('a trend is new for two years after its sources first speak of it', () => {
  const it = trend.parse({ id: 't', text: words('t'), since: '2024-05', placing: {}, ...unconfirmed })
  expect(isNew(it, '2026-05-31')).toBe(true)
  expect(isNew(it, '2026-06-01')).toBe(false)
})
