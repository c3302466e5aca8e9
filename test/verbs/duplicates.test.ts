import { describe, expect, it } from 'vitest'
import { journalLine } from '#dossier/journal'
import { Problems } from '#ground/problem'
import { languages } from '#ground/text'
import { problemSentence } from '#messages/problems'
import { duplicates } from '#verbs/duplicates'
import { resolve } from '#verbs/resolve'
import { basis, load } from '../dossier/folders.ts'

const activities = `
- id: AA-1
  title: { en: Cash for older persons in the delta }
  reporting: { organisation: partner, name: Partner }
  participants: [{ name: Helpers, ref: BB-2, role: implementing }]
  dates: { actualStart: 2021-01-01, plannedEnd: 2027-12-31 }
  sources: [report]
  confidence: seen
- id: BB-2-7 & 8
  title: { en: Cash for older persons in the delta }
  reporting: { name: Helpers, ref: BB-2 }
  participants: [{ organisation: partner, name: Partner, role: funding }]
  dates: { actualStart: 2021-01-05, plannedEnd: 2027-12-31 }
  sources: [report]
  confidence: seen
- id: CC-3
  title: { vi: Dạy nghề cho thanh niên }
  reporting: { name: Somebody else }
  sources: [report]
  confidence: seen
`
const [first, second] = ['AA-1', 'BB-2-7 & 8']

function contextWith(lines: readonly unknown[] = []) {
  const { dossier, problems } = load(
    [{ files: { ...basis, 'activities.yaml': activities } }],
    lines.map((it) => journalLine(it as never)).join(''),
  )
  if (dossier === undefined) throw new Problems(problems)
  return { dossier, today: '2026-11-22', now: '2026-11-22T08:00:00+07:00' }
}

const words = { vi: 'Lý do', en: 'Reason', who: 'Unit A' }
const find = (verdict: string, lines: readonly unknown[] = [], more: Record<string, string> = {}) =>
  resolve.run({ first, second, verdict, ...words, ...more }, contextWith(lines))
const listed = (lines: readonly unknown[] = [], activity?: string) => duplicates.run({ activity }, contextWith(lines))

const codesOf = (run: () => unknown): readonly string[] => {
  try {
    run()
  } catch (error) {
    if (!(error instanceof Problems)) throw error
    for (const it of error.problems)
      for (const language of languages) expect(problemSentence(it, language)).not.toMatch(/undefined|\[object/)
    return error.problems.map((it) => it.code)
  }
  return []
}

describe('the list of pairs', () => {
  it('holds a pair with its reasons and evidence, the one that pays first', () => {
    const { candidates, decided, evidence, totals } = listed()
    expect(candidates).toHaveLength(1)
    const [pair] = candidates
    expect(pair).toMatchObject({ kind: 'chain', strength: 'strong' })
    expect(pair?.activities.map((it) => it.id)).toEqual([first, second])
    expect(pair?.factors[0]?.points).toBeGreaterThan(pair?.factors.at(-1)?.points ?? 0)
    for (const it of pair?.activities ?? []) expect(evidence.map((one) => one.number)).toContain(it.evidence)
    expect(decided).toEqual([])
    expect(totals).toMatchObject({ activities: 3, candidates: 1, strong: 1, decided: 0, compared: 3 })
  })

  it('holds what its own schema says, in a document of both languages', () => {
    const result = listed([find('same')])
    expect(duplicates.output.safeParse(result).error).toBeUndefined()
    const document = duplicates.document(result, ['vi', 'en'])
    expect(JSON.stringify(document)).not.toMatch(/undefined|NaN|\{\w+\}/)
  })

  it('can be asked about one activity, and says which it does not know', () => {
    expect(listed([], 'CC-3').candidates).toEqual([])
    expect(listed([], second).candidates).toHaveLength(1)
    expect(codesOf(() => listed([], 'ZZ'))).toEqual(['unknown-activity'])
  })
})

describe('a finding', () => {
  it('takes the pair off the list, signed, dated, with the evidence in the journal', () => {
    const { candidates, decided, evidence } = listed([find('chain', [], { organisation: 'partner' })])
    expect(candidates).toEqual([])
    expect(decided[0]).toMatchObject({
      verdict: 'chain',
      made: '2026-11-22',
      by: { en: 'Unit A' },
      organisation: { en: 'Partner' },
      otherwise: [],
    })
    expect(evidence.find((it) => it.number === decided[0]?.evidence)).toMatchObject({
      kind: 'pair-readings',
      file: 'journal.jsonl',
    })
  })

  it('is taken back by opening it, and keeps what stood before', () => {
    const line = find('same')
    const opened = find('open', [line])
    expect(opened.before).toMatchObject({ verdict: 'same' })
    expect(listed([line, opened]).candidates).toHaveLength(1)
    expect(listed([line, opened]).decided).toEqual([])
  })

  it('stands beside what another person found otherwise', () => {
    const { decided } = listed([find('same'), find('different', [], { who: 'Unit B' })])
    expect(decided).toHaveLength(1)
    expect(decided[0]).toMatchObject({ verdict: 'different', by: { en: 'Unit B' } })
    expect(decided[0]?.otherwise).toMatchObject([{ verdict: 'same', by: { en: 'Unit A' } }])
  })

  it('about an overlap leaves the question of one activity open', () => {
    const line = find('complementary')
    expect(line.after).toMatchObject({ asks: 'overlap' })
    expect(listed([line]).candidates).toHaveLength(1)
  })

  it('opens the question that was answered, and asks which where both were', () => {
    const overlap = find('joint')
    expect(find('open', [overlap]).after).toMatchObject({ asks: 'overlap' })
    expect(codesOf(() => find('open', [overlap, find('same')]))).toEqual(['which-question'])
    expect(find('open', [overlap, find('same')], { asks: 'one activity' }).after).toMatchObject({
      asks: 'one activity',
    })
  })

  it.each([
    ['a verdict that is none', 'perhaps', {}, ['wrong-verdict']],
    ['a verdict of the other question', 'joint', { asks: 'one activity' }, ['wrong-verdict']],
    ['a question that is none', 'same', { asks: 'anything' }, ['unknown-record']],
    ['an activity that is not there', 'same', { second: 'ZZ' }, ['unknown-activity']],
    ['one activity and itself', 'same', { second: first }, ['pair-of-one']],
    ['nothing to open', 'open', {}, ['nothing-to-open']],
    ['a body that is not there', 'same', { organisation: 'nobody' }, ['unknown-record']],
  ] as const)('is refused for %s', (_, verdict, more, codes) => {
    expect(codesOf(() => find(verdict, [], more))).toEqual(codes)
  })

  it('needs a reason and a name', () => {
    for (const empty of [{ vi: '' }, { en: '' }, { who: '' }])
      expect(resolve.input.safeParse({ first, second, verdict: 'same', ...words, ...empty }).success).toBe(false)
  })
})
