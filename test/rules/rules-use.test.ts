import { describe, expect, it } from 'vitest'
import { explanationWords } from '#messages/explanations'
import { problemSentence } from '#messages/problems'
import type { RuleUseProblemFacts } from '#messages/problems-rules-use'
import { englishRuleUse } from '#messages/problems-rules-use.en'

const label = { vi: 'Tiền lương', en: 'Wage' }

/** Facts as the code gives them, for each problem of those who use rules. */
const facts: RuleUseProblemFacts = {
  'no-rules': { path: 'rules', entries: ['rules.ts'] },
  'not-a-rules-file': { path: 'rules.txt' },
  'no-rule-book': {},
  'no-such-reform': { name: 'raise', known: [] },
  'no-reform': {},
  'rules-do-not-build': { reason: 'Unexpected "="' },
  'rules-do-not-load': { reason: 'p is not defined' },
  'broken-json': {},
  'no-such-rule': { name: 'pensions', known: ['pension'] },
  'not-one-case': {},
  'household-without-members': { name: 'home' },
  'impossible-facts': { why: { vi: 'tuổi trên 130', en: 'the age is above 130' }, of: 'lan', period: '2026-07' },
  'compared-not-later': { on: '2026-10-10', and: '2026-06-10' },
  'before-rules': { book: label, on: '2012-07-15', since: '2014-01-01' },
  'no-tests': { path: 'tests' },
  'wrong-period': { value: 'soon' },
  'period-too-long': { period: 'eternity', years: 100 },
  'wrong-edges': { name: 'age', edges: [60, 18] },
  'not-a-scheme': { name: 'age', known: ['pension'] },
  'break-down-unknown': { name: 'province', known: ['age'] },
  'clauses-of-one-period': { scheme: 'pension', unit: 'month', period: '2026' },
  'population-lacks-inputs': { missing: [{ name: 'wage', label }], columns: ['age'] },
  'out-is-input': { path: 'people.csv' },
  'unknown-backend': { name: 'simd', known: ['javascript'] },
}

describe('what goes wrong with rules in use', () => {
  it('has a sentence for each problem, and a case for each sentence', () => {
    expect(Object.keys(facts).sort()).toEqual(Object.keys(englishRuleUse).sort())
  })

  it.each(Object.entries(facts))('%s is said in both languages, with what to do', (code, it) => {
    const [vi, en] = (['vi', 'en'] as const).map((language) => problemSentence({ code, facts: it }, language))
    for (const sentence of [vi, en]) {
      expect(sentence).not.toMatch(/undefined|\[object|NaN/)
      expect(sentence?.split(/[.:;] /).length).toBeGreaterThan(1)
    }
    expect(vi).not.toBe(en)
    expect(vi).toMatch(/[ạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹđ]/)
  })
})

describe('words of explanations', () => {
  it('say how far a change has to go, and when it comes by itself', () => {
    const { en, vi } = explanationWords
    expect(en.change('Date of birth', '15 March 1968', '1 June 1951', 'at-most', true, '15 March 2043')).toBe(
      'Date of birth: on or before 1 June 1951 instead of 15 March 1968 (comes about by itself on 15 March 2043)',
    )
    expect(vi.change('Tiền lương', '5 đồng', '1 đồng', 'less', false, undefined)).toBe(
      'Tiền lương: dưới 1 đồng thay vì 5 đồng',
    )
  })
})
