import { describe, expect, it } from 'vitest'
import { Problems } from '#ground/problem'
import { gaps } from '#verbs/gaps'
import { holdingsOf, reportedBy } from '#verbs/holdings'
import { overlaps } from '#verbs/overlaps'
import { pack } from '#verbs/pack'
import type { Context } from '#verbs/verb'
import { basis, load } from '../dossier/folders.ts'

const organisations = `
- { id: fund, name: { vi: Quỹ Miền Đông, en: Fund of the East }, type: multilateral, span: {}, identifiers: [XM-EAST-1], confidence: unconfirmed }
- { id: helpers, name: { vi: Hội Tương trợ, en: Helpers of the North }, type: ngo, span: {}, confidence: unconfirmed }
- { id: ministry, name: { vi: Bộ Y tế, en: Ministry of Health }, type: ministry, country: vnm, span: {}, confidence: unconfirmed }
`
/** As an import leaves them: names and references as published, and no organisation of the dossier. */
const activities = `
- id: P-1
  title: { en: Pensions }
  reporting: { name: East Fd., ref: XM-EAST-1 }
  participants:
    - { name: HELPERS OF THE NORTH, role: implementing }
    - { name: Ministry of Health, ref: ZZ-9, role: accountable }
    - { name: Other, role: implementing }
  dates: { actualStart: 2024-01-01, plannedEnd: 2027-06-30 }
  transactions:
    - { type: disbursement, date: 2024-02-01, money: { amount: 5, currency: USD }, receiver: { name: Hội Tương trợ } }
  placing: { functions: [old-age], groups: not stated, places: [vnm] }
  confidence: seen
- id: P-2
  title: { en: More pensions }
  reporting: { name: Fund of the East }
  dates: { actualStart: 2024-01-01, plannedEnd: 2027-06-30 }
  placing: { functions: [old-age], groups: not stated, places: [vnm] }
  confidence: seen
`

function context(): Context {
  const files = { ...basis, 'organisations.yaml': organisations, 'activities/in.yaml': activities }
  const { dossier, problems } = load([{ files }])
  if (dossier === undefined) throw new Problems(problems)
  return { dossier, today: '2026-11-22', now: '2026-11-22T10:00:00+07:00' }
}

describe('activities that came without organisations of the dossier', () => {
  it('are given those that their published names and references mean, beside what was published', () => {
    const [first] = holdingsOf(context().dossier).activities
    expect(first?.reporting).toEqual({ organisation: 'fund', name: 'East Fd.', ref: 'XM-EAST-1' })
    expect(first?.participants[0]).toMatchObject({ organisation: 'helpers', name: 'HELPERS OF THE NORTH' })
    expect(first?.transactions[0]?.receiver).toEqual({ organisation: 'helpers', name: 'Hội Tương trợ' })
  })

  it('get none where the name means nobody, or a body of another country may bear it', () => {
    const [first] = holdingsOf(context().dossier).activities
    expect(first?.participants.slice(1).map((it) => it.organisation)).toEqual([undefined, undefined])
  })

  it('leave the records of the dossier as they were', () => {
    const { dossier } = context()
    holdingsOf(dossier)
    expect(dossier.records.activities[0]?.reporting).toEqual({ name: 'East Fd.', ref: 'XM-EAST-1' })
  })

  it('are of one partner under two names: no overlap with itself, one reporter, one pack', () => {
    const it = context()
    expect(overlaps.run(overlaps.input.parse({}), it).overlaps).toEqual([])
    expect(gaps.run(gaps.input.parse({}), it).reporters).toMatchObject([
      { name: { en: 'Fund of the East' }, activities: 2 },
    ])
    expect([...reportedBy('fund', it.dossier)]).toEqual(['P-1', 'P-2'])
    const [file] = pack.run({ partner: 'fund' }, it).files.filter((one) => one.path === 'activities/fund.yaml')
    expect(file?.text).toContain('P-2')
    expect(file?.text).not.toContain('organisation: fund')
  })
})
