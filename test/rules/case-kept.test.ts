import { describe, expect, it } from 'vitest'
import { caseRows } from '#document/part-case-rows'
import { expressionWords } from '#messages/expressions'
import { readCase } from '#rules/case-file'
import { caseKeeper } from '#rules/case-kept'
import { caseReady } from '#rules/case-ready'
import { explainReady } from '#rules/explain-case'
import type { Situation } from '#rules/openfisca/situation'
import { questionsOf } from '#rules/views/case-questions'
import { readRuleBook } from '../../apps/cli/rule-book.ts'

/** Cases of Viet Nam asked one after the other by graphs that are kept. */
const { rules } = await readRuleBook('content/viet-nam')
const keep = caseKeeper(rules)

const situation = (text: string): Situation => {
  const { situation: read, problems } = readCase(text, 'case', rules)
  if (read === undefined) throw new Error(JSON.stringify(problems))
  return read
}
const home = (persons: string, facts = ''): Situation =>
  situation(`persons: { ${persons} }\nhouseholds: { home: { members: [an], ${facts} } }`)

const cases: Readonly<Record<string, Situation>> = {
  'nothing known': home('an: {}'),
  'one fact': home('an: { birth: 1950-03-15 }'),
  'facts that are assumed otherwise': home('an: { birth: 1950-03-15, disability: severe }', 'certified-poverty: poor'),
  'facts for some months': home('an: { birth: 1990-05-01, wage: { 2026-08: 9000000, 2026-09: 0 } }'),
  'a variable that is given': home('an: { age: 80, receives-pension: false }'),
  'several persons': situation(
    'persons: { an: { birth: 1990-08-20, sex: female }, binh: { birth: 2015-05-04 } }\nhouseholds: { home: { members: [an, binh], certified-poverty: poor } }',
  ),
}

describe('a case by a graph that is kept', () => {
  it.each(Object.entries(cases))('comes out as by one of its own, to the word: %s', (_, it_) => {
    for (const on of ['2026-10-10', '2016-02-01', '2026-10-10']) {
      const kept = explainReady(keep(it_, { on }), expressionWords)
      const own = explainReady(caseReady(rules, it_, { on }), expressionWords)
      const rows = (parts: typeof own) =>
        caseRows(parts, rules, 'vi').rows.map(({ lacks, ...row }) => ({ ...row, lacks: lacks.length }))
      expect(rows(kept)).toEqual(rows(own))
    }
  })

  it('refuses what cannot be, and a day before the rules begin', () => {
    expect(() => keep(home('an: { birth: 2023-01-01, education: university }'), { on: '2026-10-10' })).toThrow(
      'impossible-facts',
    )
    expect(() => keep(cases['one fact'] as Situation, { on: '1999-01-01' })).toThrow('before-rules')
  })
})

it('asks first for what alone decides a scheme', () => {
  const { schemes } = explainReady(keep(cases['one fact'] as Situation, { on: '2026-10-10' }), expressionWords)
  const [first] = questionsOf(schemes)
  expect(first?.input).toBe('receives-pension')
  expect(first?.schemes).toContain('social-pension')
})
