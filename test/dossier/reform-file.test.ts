import { describe, expect, it } from 'vitest'
import { reformsFrom } from '#dossier/reform-file'
import { Problems } from '#ground/problem'
import { problemSentence } from '#messages/problems'
import { applyReform } from '#rules/3-passes/reform'
import { compile, compileReform } from '#rules/compile'
import { sample } from '../rules/sample/book.ts'
import { raise, shorter } from '../rules/sample/reform.ts'

const text = `
name: raise
label: { vi: Nâng mức chuẩn, en: Raise the standard }
parameters:
  assistance/standard:
    - { from: 2027-01-01, value: 700000, law: bill-1/article-1 }
ends:
  seasonal-allowance: 2026-12-31
`

function problemsOf(written: string) {
  try {
    reformsFrom(written, 'raise.yaml')
    return []
  } catch (found) {
    if (!(found instanceof Problems)) throw found
    for (const it of found.problems) expect(problemSentence(it, 'vi')).toMatch(/^(?!.*undefined).{20}/)
    return found.problems.map((it) => [it.code, it.facts['field'], it.position?.line])
  }
}

describe('a reform file', () => {
  it('holds a reform in plain words', () => {
    const [first, ...others] = reformsFrom(text, 'raise.yaml')
    expect(others).toEqual([])
    const raised = applyReform(compile(sample), first ?? expect.fail())
    expect(raised.parameters['assistance/standard']?.values.at(-1)).toEqual({
      from: '2027-01-01',
      law: 'bill-1/article-1',
      value: 700_000,
    })
  })

  it('holds what a reform in TypeScript becomes, in JSON, one or several in their order', () => {
    const written = [compileReform(raise), compileReform(shorter)]
    expect(reformsFrom(JSON.stringify(written), 'both.json')).toEqual(written)
    expect(reformsFrom(JSON.stringify(written[0]), 'one.json')).toEqual([written[0]])
  })

  it('is refused with the line of each mistake', () => {
    expect(problemsOf(text.replace('700000', '700_000'))).toEqual([
      ['wrong-value', 'parameters.assistance/standard.0.value', 6],
    ])
    expect(problemsOf(text.replace('2026-12-31', '2026-02-30'))).toMatchObject([
      ['wrong-date', 'ends.seasonal-allowance', 8],
      ['wrong-day', 'ends.seasonal-allowance', 8],
    ])
    expect(problemsOf(text.replace('ends:', 'end:'))).toEqual([['unknown-field', 'end', 7]])
    expect(problemsOf(text.replace('vi: Nâng mức chuẩn, ', ''))).toEqual([['missing-translation', 'label.vi', 3]])
  })

  it('is refused where it is empty, broken, or a single word', () => {
    expect(problemsOf('')).toEqual([['not-a-record', undefined, 1]])
    expect(problemsOf('name: [')[0]?.[0]).toBe('broken-yaml')
    expect(problemsOf('raise')).toEqual([['wrong-value', '', 1]])
  })
})
