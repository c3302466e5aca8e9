import { describe, expect, it } from 'vitest'
import { type Activity, partnersOf } from '#responses/activity'
import { rowsOn, servingsOf } from '#review/rows'
import { withWhomView } from '#review/shape-with-whom'
import { withWhomOn } from '#review/with-whom'
import { cited, coversOf, given, holdingsWith } from './responses-fixture.ts'

function needsWithout(activities: readonly Activity[], on = '2026-01-01', more: Readonly<Record<string, string>> = {}) {
  const holdings = holdingsWith(activities, more)
  const covers = coversOf(holdings, on)
  const servings = servingsOf(holdings, covers)
  const citations = cited(holdings, on)
  const made = withWhomOn(rowsOn(holdings, servings, on, citations), servings, covers, holdings, on, citations)
  return withWhomView.parse(made)
}

const row = (made: ReturnType<typeof needsWithout>, id: string) => made.find((it) => it.id === id)
const running = { dates: { actualStart: '2025-01-01', plannedEnd: '2027-12-31' } }

describe('with whom a need could be met', () => {
  it('is not asked where an activity runs', () => {
    expect(row(needsWithout([given('A', 'One', running)]), 'old-age')).toBeUndefined()
  })

  it('names who worked on it, with the day on which its last activity ended', () => {
    const [first] = row(needsWithout([given('A', 'One'), given('B', 'One')]), 'old-age')?.candidates ?? []
    expect(first).toMatchObject({
      partner: { en: 'One' },
      because: ['worked on it'],
      activities: 2,
      last: '2024-12-31',
    })
  })

  it('puts who worked on it before who works on another need of the same aim', () => {
    const near = given('A', 'Near', {
      ...running,
      placing: { functions: ['health'], groups: ['older'], places: ['vnm'] },
    })
    const found = row(needsWithout([near, given('B', 'Worked')]), 'old-age')
    expect(found?.candidates.map((it) => [it.partner.en, it.because])).toEqual([
      ['Worked', ['worked on it']],
      ['Near', ['same aim']],
    ])
  })

  it('says that somebody stated an interest once it was stated, and not before', () => {
    const interest = {
      'instruments/interest.yaml': `id: interest
title: { vi: Quan tâm, en: Interests }
level: national
kind: priority set
adopted: 2025-06-01
horizon: {}
periodLabel: not stated
responsible: partner
status: stated
clauses:
  - id: interest.1
    kind: priority
    text: { vi: Tuổi già, en: Old age }
    responsible: partner
    reading: { placing: { functions: [old-age] }, means: [], aims: [], duty: none, why: { vi: x, en: x } }
    confidence: unconfirmed
confidence: unconfirmed
`,
    }
    const because = (on: string) => row(needsWithout([], on, interest), 'old-age')?.candidates.map((it) => it.because)
    expect(because('2026-01-01')).toEqual([['stated interest']])
    expect(because('2025-01-01')).toEqual([])
  })

  it('is nobody where nobody is on record', () => {
    expect(row(needsWithout([]), 'health')).toMatchObject({ candidates: [], total: 0, activities: 'none recorded' })
  })
})

describe('whose an activity is', () => {
  it('is who reports it', () => {
    expect(partnersOf(given('A', 'One'))).toEqual(['One'])
  })

  it('is who funds it where the reporter only collects what others do', () => {
    const collected = given('A', 'Collector', {
      reporting: { name: 'Collector', secondary: true },
      participants: [
        { name: 'Funder', role: 'funding' },
        { name: 'Doer', role: 'implementing' },
      ],
    })
    expect(partnersOf(collected)).toEqual(['Funder'])
    expect(partnersOf({ ...collected, participants: [] })).toEqual(['Collector'])
  })
})
