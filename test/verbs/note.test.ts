import { beforeAll, describe, expect, it } from 'vitest'
import { readDossier } from '#apps/cli/files'
import { reviewDocument } from '#document/review-document'
import type { Entry } from '#dossier/journal'
import { Problems } from '#ground/problem'
import { reviewParts } from '#review/note'
import { decide } from '#verbs/decide'
import { decisions } from '#verbs/decisions'
import { note } from '#verbs/note'
import { notes } from '#verbs/notes'
import { review } from '#verbs/review'
import type { Context } from '#verbs/verb'
import { documentText } from '../golden/text.ts'

let empty: Context

beforeAll(async () => {
  const { dossier, problems } = await readDossier('content/viet-nam')
  if (dossier === undefined) throw new Problems(problems)
  empty = { dossier: { ...dossier, journal: [] }, today: '2022-12-28', now: '2022-12-28T09:00:00Z' }
})

const after = (context: Context, ...lines: readonly Entry[]): Context => ({
  ...context,
  dossier: { ...context.dossier, journal: [...context.dossier.journal, ...lines] },
})

const codesOf = (run: () => unknown): readonly string[] => {
  try {
    run()
    return []
  } catch (error) {
    if (error instanceof Problems) return error.problems.map((it) => it.code)
    throw error
  }
}

describe('a note', () => {
  it('stands under the heading it belongs to, as its author’s, in the file of its meeting alone', () => {
    const line = note.run({ meeting: 'dlg-2022', part: 'money', vi: 'Xem lại', who: 'Vụ' }, empty)
    const context = after(empty, line)
    const text = (meeting: string, languages: readonly ('vi' | 'en')[]) =>
      documentText(reviewDocument(review.run({ meeting }, context), languages))
    expect(text('dlg-2022', ['vi'])).toMatch(/## E\. Kinh phí\n\nGhi chú của Vụ, 28\/12\/2022: Xem lại/)
    expect(text('dlg-2022', ['en'])).toContain('Note of Vụ, 28 December 2022 (in Vietnamese only): Xem lại')
    expect(text('dlg-2022', ['vi', 'en'])).toContain('Note of Vụ, 28 December 2022: not written in English')
    expect(text('dlg-2015', ['vi'])).not.toContain('Xem lại')
  })

  it('is found under its proposal, changed, and withdrawn', () => {
    const first = note.run({ meeting: 'dlg-2022', proposal: '2', en: 'Look again', who: 'Unit' }, empty)
    const once = after(empty, first)
    expect(documentText(reviewDocument(review.run({ meeting: 'dlg-2022' }, once), ['en']))).toMatch(
      /\n2\. [^#]*Note of Unit, 28 December 2022: Look again\n\n3\. /,
    )
    expect(
      codesOf(() => note.run({ meeting: 'dlg-2022', proposal: '2', en: 'Look again', who: 'Unit' }, once)),
    ).toEqual(['already-recorded'])
    const changed = note.run({ meeting: 'dlg-2022', note: first.id, vi: 'Xem lại', who: 'Unit' }, once)
    const [standing] = notes.run({ meeting: 'dlg-2022' }, after(once, changed))
    expect(standing).toMatchObject({ id: first.id, proposal: { number: 2 }, text: { vi: 'Xem lại', en: 'Look again' } })
    const gone = note.run(
      { meeting: 'dlg-2022', note: first.id, state: 'withdrawn', who: 'Unit' },
      after(once, changed),
    )
    expect(notes.run({ meeting: 'dlg-2022' }, after(once, changed, gone))).toEqual([])
  })

  it('is refused without words, at a part or a proposal that there is not', () => {
    expect(codesOf(() => note.run({ meeting: 'dlg-2022', who: 'x', vi: ' ' }, empty))).toEqual(['empty-note'])
    const wrong = { meeting: 'nowhere', who: 'x', vi: 'a', part: 'moon', note: 'n9' }
    expect(codesOf(() => note.run(wrong, empty))).toEqual(['unknown-meeting', 'unknown-record', 'unknown-record'])
    expect(codesOf(() => note.run({ meeting: 'dlg-2022', who: 'x', vi: 'a', proposal: '99' }, empty))).toEqual([
      'unknown-record',
    ])
  })

  it('knows every part of the review', () => {
    const { sheet, annexes } = reviewDocument(review.run({ meeting: 'dlg-2022' }, empty), ['en'])
    expect([sheet, ...annexes].map((it) => it.anchor)).toEqual(reviewParts)
  })
})

describe('a decision', () => {
  const words = { vi: 'Giao Bộ', en: 'Ask the ministry', who: 'Unit', owner: 'vn-molisa', due: '2022-12-30' }

  it('is recorded once, and tells its age and whether it is late', () => {
    const line = decide.run({ meeting: 'dlg-2022', ...words }, empty)
    const context = after(empty, line)
    expect(codesOf(() => decide.run({ meeting: 'dlg-2022', ...words }, context))).toEqual(['already-recorded'])
    const [found] = decisions.run({ meeting: 'dlg-2022' }, { ...context, today: '2023-01-27' }).decisions
    expect(found).toMatchObject({ id: 'dlg-2022.d1', age: 30, isLate: true, owner: { id: 'vn-molisa' } })
  })

  it('of a meeting that nobody has recorded yet becomes a proposal the day after', () => {
    const context = after(
      empty,
      decide.run({ meeting: 'next', ...words }, { ...empty, today: '2026-11-22', now: '2026-11-22T09:00:00Z' }),
    )
    const codes = (today: string) =>
      review.run({ meeting: 'next' }, { ...context, today }).proposals.map((it) => it.code)
    expect(codes('2026-11-22')).not.toContain('follow-up')
    expect(codes('2026-11-23')[0]).toBe('follow-up')
  })
})
