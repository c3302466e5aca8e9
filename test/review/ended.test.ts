import { describe, expect, it } from 'vitest'
import type { Activity } from '#responses/activity'
import { findEndingCover } from '#review/ended-cover'
import { endedOn } from '#review/ended-view'
import { findFollowings } from '#review/following'
import { cited, coversOf, day, given, holdingsWith } from './responses-fixture.ts'

const ended = (id: string, reporter: string, it: Parameters<typeof given>[2] = {}) =>
  given(id, reporter, { dates: { actualStart: '2020-01-01', actualEnd: '2023-12-31' }, ...it })
const followers = (activities: readonly Activity[]) => {
  const holdings = holdingsWith(activities)
  return findFollowings(coversOf(holdings), 10, holdings).shown
}

describe('what followed an activity that ended', () => {
  it('is the one that a record states, and then nothing is proposed', () => {
    const found = followers([ended('A', 'One'), given('B', 'Two', { follows: ['A'] }), given('C', 'Three')])
    expect(found[0]).toMatchObject({ ended: { id: 'A' }, stated: [{ id: 'B' }], candidates: [] })
  })

  it('is proposed from cell, partner, title and time, with the reasons', () => {
    const [found] = followers([ended('A', 'One'), given('B', 'One')])
    expect(found?.candidates[0]).toMatchObject({ cover: { id: 'B' }, reasons: ['same cell', 'same partner'], days: 1 })
  })

  it('is none recorded where only the need is shared, or the other began too early, or ended before', () => {
    const elsewhere = { placing: { functions: ['old-age'], groups: ['older'], places: ['vnm'] } }
    expect(followers([ended('A', 'One'), given('B', 'Two', elsewhere)])[0]?.candidates).toEqual([])
    const early = { dates: { actualStart: '2021-01-01', plannedEnd: '2025-12-31' } }
    expect(followers([ended('A', 'One'), given('B', 'One', early)])[0]?.candidates).toEqual([])
    const before = { dates: { actualStart: '2023-06-01', actualEnd: '2023-09-01' } }
    expect(
      followers([ended('A', 'One'), given('B', 'One', before)]).find((it) => it.ended.id === 'A')?.candidates,
    ).toEqual([])
  })

  it('is not a part of the activity itself', () => {
    const part = { related: [{ ref: 'A', type: 'parent' as const }] }
    expect(followers([ended('A', 'One'), given('B', 'One', part)])[0]?.candidates).toEqual([])
  })

  it('may be an activity in the whole country of the same partner, but perhaps not of the same cell', () => {
    const country = { placing: { functions: ['old-age'], groups: ['older'], places: ['vnm'] } }
    expect(followers([ended('A', 'One'), given('B', 'One', country)])[0]?.candidates[0]?.reasons).toEqual([
      'perhaps the same cell',
      'same partner',
    ])
  })
})

describe('a cell that will be left', () => {
  const ending = (activities: readonly Activity[], on = day) => {
    const holdings = holdingsWith(activities)
    return findEndingCover(coversOf(holdings, on), holdings, on)
  }

  it('is named with its partners and the last day', () => {
    expect(ending([given('A', 'One')])).toMatchObject([{ until: '2024-12-31', partners: ['One'], perhaps: [] }])
  })

  it('is not named where another activity is stated to go on, and counts one of unknown end', () => {
    const longer = given('B', 'Two', { dates: { actualStart: '2024-01-01', plannedEnd: '2027-12-31' } })
    expect(ending([given('A', 'One'), longer])).toEqual([])
    const open = given('B', 'Two', { dates: { actualStart: '2024-01-01' } })
    expect(ending([given('A', 'One'), open])[0]?.perhaps.map((it) => it.id)).toEqual(['B'])
  })

  it('is not named a year and a day ahead', () => {
    expect(ending([given('A', 'One', { dates: { actualStart: '2020-01-01', plannedEnd: '2025-06-02' } })])).toEqual([])
  })
})

describe('the answer about ended cover', () => {
  it('is narrowed to a partner without changing what else serves a cell', () => {
    const holdings = holdingsWith([ended('A', 'One'), ended('B', 'Two'), given('C', 'Three')])
    const covers = coversOf(holdings)
    const all = endedOn([], covers, 10, holdings, day, cited(holdings)).view
    expect(all.cells).toEqual([])
    const one = endedOn([], covers, 10, holdings, day, cited(holdings), { partner: 'One' }).view
    expect(one.cells).toEqual([])
    expect(one.followings.map((it) => it.ended.id)).toEqual(['A'])
  })

  it('shows the cell that was left last on top', () => {
    const early = ended('A', 'One', {
      dates: { actualStart: '2010', actualEnd: '2012-01-01' },
      placing: { functions: ['health'], groups: ['older'], places: ['ha-giang'] },
    })
    const holdings = holdingsWith([early, ended('B', 'Two')])
    const { view } = endedOn([], coversOf(holdings), 10, holdings, day, cited(holdings))
    expect(view.cells.map((it) => it.ended[0]?.id)).toEqual(['B', 'A'])
  })
})
