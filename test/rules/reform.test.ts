import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '#ground/date-arithmetic'
import { type Problem, Problems } from '#ground/problem'
import { problemSentence } from '#messages/problems'
import { type LawView, lawOn } from '#rules/2-ir/law'
import { type Reform, reform } from '#rules/2-ir/reform'
import { type Entry, type Rules, rules } from '#rules/2-ir/rules'
import { applyReform, laidOver } from '#rules/3-passes/reform'
import { compile, compileReform } from '#rules/compile'
import { sample } from './sample/book.ts'
import { raise, shorter } from './sample/reform.ts'

const base = compile(sample)
const label = { vi: 'Thử', en: 'Test' }

const valueOn = (entries: readonly Entry[], day: string, view: LawView = {}): Entry['value'] | undefined =>
  entries[lawOn(entries, day, view)[0] ?? -1]?.value

const standardOn = (book: Rules, day: string) => valueOn(book.parameters['assistance/standard']?.values ?? [], day)

function problemsOf(it: Partial<Reform>): readonly Problem[] {
  try {
    applyReform(base, { name: 'test', label, ...it })
    return []
  } catch (found) {
    if (!(found instanceof Problems)) throw found
    for (const one of found.problems)
      for (const language of ['vi', 'en'] as const) expect(problemSentence(one, language)).toMatch(/^.{30}/)
    return found.problems
  }
}

describe('a reform', () => {
  const data = compileReform(raise)
  const raised = applyReform(base, data)

  it('is data that its schema describes, and nothing is lost in JSON', () => {
    expect(reform.parse(data)).toEqual(data)
    expect(JSON.parse(JSON.stringify(data))).toStrictEqual(data)
    expect(rules.parse(raised)).toEqual(raised)
  })

  it('leaves the rule book it changes as it was, and its changes have a name', () => {
    expect(compile(sample)).toEqual(base)
    expect(raised.name).toBe('sample+raise')
  })

  it('sets a parameter from its first day to its last, and then the law stands again', () => {
    expect(['2026-12-31', '2027-01-01', '2028-12-31', '2029-01-01'].map((day) => standardOn(raised, day))).toEqual([
      500_000, 700_000, 700_000, 500_000,
    ])
  })

  it('sets brackets, cells and formulas', () => {
    const bracket = raised.scales['tax-rates']?.brackets[1]
    expect(valueOn(bracket?.value ?? [], '2027-06-01')).toBe(0.2)
    expect(valueOn(bracket?.value ?? [], '2026-06-01')).toBe(0.12)
    expect(raised.tables['coefficients']?.values.at(-1)?.cells).toHaveLength(12)
    expect(raised.variables['is-child']?.formulas.at(-1)).toMatchObject({
      from: '2027-01-01',
      expression: { op: 'less' },
    })
  })

  it('ends a scheme on its last day', () => {
    for (const part of ['', '/eligible', '/calculated'])
      for (const it of raised.variables[`seasonal-allowance${part}`]?.formulas ?? []) expect(it.to).toBe('2026-12-31')
  })

  it('adds a scheme, with its parameters, and rules between it and what was there', () => {
    expect(raised.schemes).toHaveProperty('school-support')
    expect(raised.parameters).toHaveProperty('school/amount')
    expect(raised.schemes['child-grant']?.exclusions.map((it) => it.law)).toEqual([
      'decree-20/article-6',
      'bill-1/article-2',
    ])
    expect(raised.variables['child-grant']?.formulas.map((it) => it.from)).toEqual(['2021-07-01', '2027-01-01'])
    expect(Object.keys(raised.variables)).toEqual(Object.keys(raised.variables).toSorted())
  })

  it('is laid over by the next, in order', () => {
    const both = applyReform(raised, compileReform(shorter))
    expect(['2027-06-01', '2028-06-01', '2030-01-01'].map((day) => standardOn(both, day))).toEqual([
      700_000, 500_000, 500_000,
    ])
    expect(both.name).toBe('sample+raise+shorter')
  })

  it('leads on its days and on no other, and before it came into force the law was as it is', () => {
    const days = fc.integer({ min: 0, max: 40 }).map((it) => addDays('2026-01-01', it))
    const piece = fc.record({ from: days, back: fc.nat(15), length: fc.option(fc.nat(20), { nil: undefined }) })
    const dated = ({ from, back, length }: { from: string; back: number; length: number | undefined }) => ({
      from,
      appliesFrom: addDays(from, -back),
      ...(length !== undefined && { to: addDays(from, length - back) }),
    })
    fc.assert(
      fc.property(
        fc.uniqueArray(piece, { minLength: 1, maxLength: 6, selector: (it) => it.from }),
        piece,
        days,
        (pieces, changed, on) => {
          const law = pieces.map((it, value): Entry => ({ ...dated(it), value }))
          const change = dated(changed)
          const made = laidOver(law, [{ ...change, value: 100 }])
          const leads = on >= change.appliesFrom && (change.to === undefined || on <= change.to)
          expect(valueOn(made, on)).toBe(leads ? 100 : valueOn(law, on))
          const before = { inForceBy: addDays(change.from, -1) }
          expect(valueOn(made, on, before)).toBe(valueOn(law, on, before))
        },
      ),
      { numRuns: 500 },
    )
  })
})

describe('a reform with a mistake', () => {
  it('names what the rule book does not have', () => {
    const entry = { from: '2027-01-01', value: 1 }
    const found = problemsOf({
      parameters: { 'social-pension/colour': [entry] },
      tables: { none: [{ from: '2027-01-01', cells: [1] }] },
      ends: { nobody: '2027-01-01' },
      scales: { nothing: [{ bracket: 0, value: [entry] }] },
      formulas: { nowhere: [{ from: '2027-01-01', expression: { op: 'constant', kind: 'truth', value: true } }] },
    })
    expect(found.map((it) => [it.code, it.facts['name']])).toEqual([
      ['unknown-name', 'social-pension/colour'],
      ['unknown-name', 'none'],
      ['unknown-name', 'nowhere'],
      ['unknown-name', 'nothing'],
      ['unknown-name', 'nobody'],
    ])
  })

  it('does not take what every object has for a name of the book', () => {
    expect(problemsOf({ ends: { constructor: '2027-01-01' } })[0]?.code).toBe('unknown-name')
    expect(problemsOf({ parameters: { toString: [{ from: '2027-01-01', value: 1 }] } })[0]?.code).toBe('unknown-name')
  })

  it('refuses a bracket that a scale does not have', () => {
    expect(problemsOf({ scales: { 'tax-rates': [{ bracket: 7 }] } })).toMatchObject([
      { code: 'unknown-bracket', facts: { bracket: 7, brackets: 3 } },
    ])
  })

  it('refuses to end what has not begun', () => {
    expect(problemsOf({ ends: { 'child-grant/calculated': '2020-01-01' } })).toMatchObject([
      { code: 'ends-before-it-starts', facts: { first: '2021-07-01' } },
    ])
  })

  it('refuses to add what is there', () => {
    expect(problemsOf({ adds: { enumerations: { sex: { label, codes: [] } } } })).toMatchObject([
      { code: 'name-twice', facts: { at: 'sex' } },
    ])
  })

  it('refuses what makes the rule book ill-formed', () => {
    const formula = { from: '2027-01-01', expression: { op: 'constant', kind: 'truth', value: true } } as const
    expect(problemsOf({ formulas: { age: [formula] } })).toMatchObject([{ code: 'formula-of-other-type' }])
    expect(problemsOf({ parameters: { 'assistance/wage-share': [{ from: '2027-01-01', value: 2 }] } })).toMatchObject([
      { code: 'parameter-out-of-bounds' },
    ])
  })

  it('finds a wrong day where it is written in TypeScript', () => {
    try {
      compileReform({
        ...raise,
        changes: [{ ...(raise.changes?.[4] as never as object), data: () => '2027-02-30' } as never],
      })
      expect.unreachable()
    } catch (found) {
      expect(found).toBeInstanceOf(Problems)
      expect((found as Problems).problems).toMatchObject([
        { code: 'wrong-definition', facts: { name: 'raise' }, position: { file: 'reform.ts' } },
      ])
    }
  })
})
