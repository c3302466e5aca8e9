import { describe, expect, it } from 'vitest'
import { readDossier } from '#apps/cli/files'
import { readRuleBook } from '#apps/cli/rule-book'
import { heldTogether, inForceOf, schemesOf } from '#dossier/one-record'
import type { Problem } from '#ground/problem'
import { problemSentence } from '#messages/problems'
import type { Dated, Rules } from '#rules/2-ir/rules'
import { ruleVerb } from '#verbs/rules'

/** The provisions of Viet Nam's dossier and its rules are one record. */
const { dossier, problems: unread } = await readDossier('content/viet-nam')
if (dossier === undefined) throw new Error(JSON.stringify(unread))
const { rules, hash } = await readRuleBook('content/viet-nam')

/** The same with one scheme only, which carries out its provision alone. */
const scheme = rules.schemes['social-pension'] as Rules['schemes'][string]
const alone: Rules = { ...rules, schemes: { 'social-pension': scheme } }

const said = (list: readonly Problem[]) => list.map((it) => problemSentence(it, 'en'))
const codesOf = (changed: Rules) => {
  const { problems, remarks } = heldTogether(changed, dossier)
  const before = heldTogether(alone, dossier)
  const isNew = (known: readonly Problem[]) => {
    const seen = new Set(known.map((it) => JSON.stringify(it)))
    return (it: Problem) => !seen.has(JSON.stringify(it))
  }
  return [...problems.filter(isNew(before.problems)), ...remarks.filter(isNew(before.remarks))].map((it) => it.code)
}

describe('the rules and the dossier of Viet Nam', () => {
  it('do not contradict each other', () => expect(said(heldTogether(rules, dossier).problems)).toEqual([]))

  it('say it in both languages where something is missing', () => {
    for (const it of heldTogether(rules, dossier).remarks)
      for (const language of ['vi', 'en'] as const)
        expect(problemSentence(it, language)).not.toMatch(/undefined|\[object/)
  })

  it('name each other', () => expect(schemesOf(rules, 'social-pension')).toContain('social-pension'))

  it('say with a scheme what its provision says', () => {
    const { provisions } = ruleVerb.run({ rules, hash }, 'social-pension', dossier)
    expect(provisions.map((it) => [it.tier.en, it.functions.map((one) => one.en)])).toEqual([
      ['Social pension', ['Old age']],
    ])
    expect(provisions[0]?.law.map((it) => it.number)).toEqual(['41/2024/QH15', '176/2025/NĐ-CP', '335/2026/NĐ-CP'])
  })
})

describe('a contradiction between rules and dossier is told', () => {
  const withScheme = (it: Rules['schemes'][string]): Rules => ({
    ...alone,
    schemes: { 'social-pension': it },
  })
  const withFormulas = (change: (it: Dated) => Dated): Rules => {
    const variable = rules.variables[scheme.eligible] as Rules['variables'][string]
    const formulas = variable.formulas.map((it) => ({ ...it, ...change(it) }))
    return { ...alone, variables: { ...rules.variables, [scheme.eligible]: { ...variable, formulas } } }
  }

  it('where a scheme names a provision that is not there', () =>
    expect(codesOf(withScheme({ ...scheme, facts: { dossier: ['social-pension', 'sociable-pension'] } }))).toEqual([
      'no-such-provision',
    ]))

  it('where no scheme carries out a provision', () =>
    expect(codesOf(withScheme({ ...scheme, facts: {} }))).toEqual(['provision-without-rules']))

  it('where an act is cited that is not on record', () =>
    expect(codesOf(withFormulas((it) => ({ ...it, law: 'law-41-2042/21' })))).toContain('act-not-on-record'))

  it('where a scheme begins a day too early', () =>
    expect(codesOf(withFormulas((it) => ({ ...it, from: '2025-06-30' })))).toEqual(['scheme-beyond-provision']))

  it('where a scheme reaches back further than its provision', () =>
    expect(codesOf(withFormulas((it) => ({ ...it, appliesFrom: '2025-01-01' })))).toEqual(['scheme-beyond-provision']))

  it('where a scheme begins a day too late', () =>
    expect(codesOf(withFormulas((it) => ({ ...it, from: '2025-07-02' })))).toEqual(['provision-beyond-rules']))

  it('where a scheme ends and its provision does not', () =>
    expect(codesOf(withFormulas((it) => ({ ...it, to: '2026-12-31' })))).toEqual(['provision-beyond-rules']))

  it('where a provision names an act that no scheme cites', () => {
    const cited = JSON.stringify(alone).replaceAll('d176-2025', 'd335-2026')
    expect(codesOf(JSON.parse(cited) as Rules)).toEqual(['act-not-cited'])
  })

  it('and nothing where both say the same', () =>
    expect(inForceOf(rules, 'social-pension')).toEqual({ from: '2025-07-01', appliesFrom: '2025-07-01' }))
})
