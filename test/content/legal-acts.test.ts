import { describe, expect, it } from 'vitest'
import { readDossier } from '#apps/cli/files'
import { earliestDay, isPartialDate } from '#ground/date'
import { type LegalAct, replacementsOf } from '#vocabulary/law'

/** The legal acts of Viet Nam, and how one takes the place of another. */
const { dossier, problems } = await readDossier('content/viet-nam')
if (dossier === undefined) throw new Error(JSON.stringify(problems))
const acts = dossier.records['legal-acts']
const numbers = (id: string) => replacementsOf(acts, id).map((it) => it.number)

describe('the legal acts of Viet Nam', () => {
  it('are each written once', () => expect(new Set(acts.map((it) => `${it.number} ${it.kind}`)).size).toBe(acts.length))

  it('say how their text was seen', () =>
    expect(acts.filter((it) => it.evidence === 'not stated').map((it) => it.id)).toEqual([]))

  it('are unconfirmed in what is said of them only where their text is too', () =>
    expect(acts.filter((it) => it.confidence === 'unconfirmed' && it.evidence !== 'unconfirmed')).toEqual([]))

  it('do not end before what replaces them begins', () => {
    const overlapping = acts.flatMap((it) =>
      replacementsOf(acts, it.id)
        .filter((next) => endsAfter(it, next.inForce.from))
        .map((next) => [it.id, next.id]),
    )
    expect(overlapping).toEqual([])
  })
})

const endsAfter = ({ inForce: { to } }: LegalAct, from: string): boolean =>
  isPartialDate(to) && isPartialDate(from) && earliestDay(to) >= earliestDay(from)

describe('what takes the place of an act', () => {
  it('is derived from what repeals it', () => {
    expect(numbers('d20-2021')).toEqual(['335/2026/NĐ-CP'])
    expect(numbers('law-58-2014')).toEqual(['41/2024/QH15'])
    expect(numbers('d136-2013')).toEqual(['20/2021/NĐ-CP'])
  })

  it('is nothing where no act is on record that does', () => expect(numbers('law-41-2024')).toEqual([]))

  it('comes in the order of the days on which it begins', () => {
    const act = (id: string, from: string, repeals: readonly string[]): LegalAct => ({
      id,
      number: id,
      kind: 'decree',
      title: 'not stated',
      issued: 'not stated',
      inForce: { from, to: 'open' },
      repeals: [...repeals],
      evidence: 'primary',
      sources: [],
      confidence: 'unconfirmed',
    })
    const three = [
      act('later', '2026-01-01', ['first']),
      act('sooner', '2025-07-01', ['first']),
      act('first', '2020', []),
    ]
    expect(replacementsOf(three, 'first').map((it) => it.id)).toEqual(['sooner', 'later'])
  })
})
