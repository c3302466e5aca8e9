import { describe, expect, it } from 'vitest'
import { Problems } from '#ground/problem'
import { partner } from '#verbs/partner'
import { basis, load } from '../dossier/folders.ts'

const functions = `
- { id: old-age, name: { vi: Tuổi già, en: Old age }, aim: income }
- { id: disability, name: { vi: Khuyết tật, en: Disability }, aim: income }
- { id: sickness, name: { vi: Ốm đau, en: Sickness }, aim: income }
- { id: water, name: { vi: Nước sạch, en: Water }, aim: services }
- { id: housing, name: { vi: Nhà ở, en: Housing }, aim: services }
`
const placing = (need: string, to: string) =>
  `placing: { functions: [${need}], groups: not stated, places: [vnm], span: { to: ${to} } }\n  means: [cash]\n  basis: stated`
const reported = '\n  sources: [report]\n  confidence: seen'
const activities = `
- id: P-1
  title: { en: Pensions }
  reporting: { organisation: fund, name: Fund of the East }
  participants: [{ name: Helpers, role: implementing }, { name: Other, role: implementing }]
  dates: { actualStart: 2024-01-01, plannedEnd: 2027-06-30 }
  lastReported: 2026-05-01
  modality: grant
  transactions:
    - { type: commitment, date: 2024-02-01, money: { amount: 1000.10, currency: USD } }
    - { type: commitment, date: 2025-02-01, money: { amount: 500, currency: XXX } }
    - { type: disbursement, date: 2027-02-01, money: { amount: 900, currency: USD } }
  ${placing('old-age', '2027-06-30')}${reported}
- id: P-2
  title: { en: Wheelchairs }
  reporting: { name: FUND OF THE EAST (ODA) }
  dates: { actualStart: 2015-01-01, actualEnd: 2018-12-31 }
  modality: technical assistance
  related: [{ ref: Q-1, type: parent }]
  transactions: [{ type: commitment, date: not stated, money: { amount: 7, currency: USD } }]
  ${placing('disability', '2018-12-31')}${reported}
- id: P-3
  title: { en: Region }
  reporting: { organisation: fund, name: Fund of the East }
  dates: { actualStart: 2024-01-01 }
  countries: [{ code: VN, share: 10 }, { code: LA, share: 90 }]
  transactions: [{ type: commitment, date: 2024-02-01, money: { amount: 5000, currency: USD } }]${reported}
- id: Q-1
  title: { en: Water }
  reporting: { organisation: other, name: Other partner }
  participants: [{ organisation: fund, name: Fund of the East, role: funding }]
  dates: { actualStart: 2024-01-01, plannedEnd: 2029-06-30 }
  ${placing('water', '2029-06-30')}${reported}
`
const priority = (id: string, need: string) =>
  `{ id: plan.${id}, text: { vi: Nội dung ${id}, en: Priority ${id} }, kind: priority, responsible: heir, reading: { placing: { functions: [${need}] }, duty: coverage, why: { vi: Vì, en: Why } }, sources: [report], confidence: seen }`
const instruments = `
- id: plan
  title: { vi: Chiến lược, en: Strategy }
  kind: strategy
  level: national
  status: in force
  adopted: 2021-01-01
  horizon: { from: 2021, to: 2030 }
  periodLabel: 2021-2030
  responsible: heir
  clauses: [${priority('a', 'old-age')}, ${priority('b', 'sickness')}, ${priority('c', 'housing')}]
  sources: [report]
  confidence: seen
`

function context(files: Readonly<Record<string, string>> = {}) {
  const organisations = `${basis['organisations.yaml']}- { id: fund, name: { vi: Quỹ miền Đông, en: Fund of the East }, type: un, span: {}, sources: [report], confidence: seen }\n- { id: other, name: { vi: Đối tác khác, en: Second Fund }, type: bilateral, span: {}, identifiers: [ZZ-9], sources: [report], confidence: seen }\n`
  const { dossier, problems } = load([
    {
      files: {
        ...basis,
        'functions.yaml': functions,
        'organisations.yaml': organisations,
        'aims.yaml': `${basis['aims.yaml']}- { id: services, name: { vi: Dịch vụ, en: Services } }\n`,
        'activities.yaml': activities,
        'instruments.yaml': instruments,
        ...files,
      },
    },
  ])
  if (dossier === undefined) throw new Error(JSON.stringify(problems))
  return { dossier, today: '2026-11-22', now: '2026-11-22T08:00:00+07:00' }
}

const page = (organisation = 'fund', files = {}) => partner.run({ organisation, asOf: undefined }, context(files))
const english = (it: { readonly need: { readonly en: string } }): string => it.need.en

describe('the page of a partner', () => {
  it('counts what it reports itself, also under another spelling, and what it only takes part in', () => {
    const { reports, takesPart } = page()
    expect(reports).toEqual({ activities: 3, running: 1, ended: 1, unknown: 1, notStarted: 0 })
    expect(takesPart).toEqual([{ role: 'funding', activities: 1 }])
  })

  it('says when it last reported, and of how many activities it never said', () => {
    expect(page().lastReported).toEqual({ latest: '2026-05-01', notStated: 2 })
    expect(page('heir').lastReported).toEqual({ latest: 'not stated', notStated: 0 })
  })

  it('tells deepening from widening from what is open to all', () => {
    const { deepen, widen, open } = page().needs
    expect(deepen.map(english).toSorted()).toEqual(['Disability', 'Old age'])
    expect(widen.map(english)).toEqual(['Sickness'])
    expect(open.map(english).toSorted()).toEqual(['Housing', 'Sickness'])
    expect(deepen.find((it) => it.need.en === 'Old age')).toMatchObject({ running: 1, prioritised: 1, others: 0 })
  })

  it('does not call a need open on which another partner works', () => {
    expect(page('other').needs.open.map(english)).not.toContain('Old age')
    expect(page('other').needs.deepen.map(english)).toEqual(['Water'])
  })

  it('sums money by kind and year, up to the day, without what works in several countries', () => {
    const { money } = page()
    expect(money.lines).toEqual([
      {
        measure: 'commitment',
        year: '2024',
        activities: 1,
        amounts: [{ amount: '1000.1', currency: 'USD' }],
        inDollars: '1000',
      },
      {
        measure: 'commitment',
        year: '2025',
        activities: 1,
        amounts: [{ amount: '500', currency: 'XXX' }],
        inDollars: 'unknown',
      },
    ])
    expect(money).toMatchObject({ severalCountries: 1, none: 1, countedElsewhere: 0 })
  })

  it('lists what ends within a year, and leaves out what has no stated end', () => {
    expect(page().ending.map((it) => it.id)).toEqual(['P-1'])
    expect(page('other').ending).toEqual([])
  })

  it('shows links with the activities of others, from either side', () => {
    expect(page().links).toMatchObject([
      { own: { id: 'P-2' }, other: { id: 'Q-1' }, relation: 'part of', basis: 'published' },
    ])
    expect(page('other').links).toMatchObject([{ own: { id: 'Q-1' }, other: { id: 'P-2' }, relation: 'whole of' }])
  })

  it('names with whom it works, and never “Other”', () => {
    expect(page().worksWith).toEqual([{ name: { vi: 'Helpers', en: 'Helpers' }, activities: 1, known: false }])
  })

  it('shows its mandate where one is recorded', () => {
    expect(page().mandates).toEqual([])
    const mandates =
      '- { id: m-1, body: fund, work: { vi: Hưu trí, en: Pensions }, placing: { functions: [old-age] }, span: { from: 2020-01-01 }, sources: [report], confidence: seen }\n'
    expect(page('fund', { 'mandates.yaml': mandates }).mandates).toMatchObject([
      { work: { en: 'Pensions' }, from: '2020-01-01', to: 'not stated' },
    ])
  })

  it('says that a body has ended, and who stands in its place', () => {
    expect(page('ministry').partner).toMatchObject({ ended: '2025-02-28', heirs: [{ id: 'heir' }] })
    expect(page('fund').partner).not.toHaveProperty('ended')
  })

  it('is found by id, name and reference, and refuses what it does not know', () => {
    for (const name of ['other', 'second fund', 'ZZ-9']) expect(page(name).partner.id).toBe('other')
    expect(() => page('nobody at all')).toThrow(Problems)
  })

  it('is what its schema says, in a document of both languages', () => {
    const result = page()
    expect(partner.output.safeParse(result).error).toBeUndefined()
    expect(JSON.stringify(partner.document(result, ['vi', 'en']))).not.toMatch(/undefined|NaN|\{\w+\}/)
  })
})
