import { describe, expect, it } from 'vitest'
import { expressionWords } from '#messages/expressions'
import { ruleDecimal, ruleNumber } from '#messages/rule-units'
import { dependencies, dependenciesBelow, namesIn } from '#rules/2-ir/dependencies'
import type { Expression } from '#rules/2-ir/expression'
import { operatorNames } from '#rules/2-ir/operators'
import { printed, printedLines } from '#rules/2-ir/print'
import { compile } from '#rules/compile'
import { showGraph } from '#rules/views/show-graph'
import { namesOf, showRule } from '#rules/views/show-rule'
import { sample } from './sample/book.ts'

const rules = compile(sample)
const book = { name: rules.name, label: rules.label, hash: 'abc' }

const read = (variable: string, more: object = {}): Expression => ({ op: 'read', variable, ...more })
const number = (value: number, unit = '1'): Expression => ({ op: 'constant', kind: 'number', value, unit })
const join = (
  op: 'add' | 'subtract' | 'multiply' | 'divide' | 'and' | 'or' | 'not' | 'at-least',
  ...args: Expression[]
): Expression => ({
  op,
  args,
})
const english = (it: Expression): string => printed(it, rules, 'en', expressionWords.en)
const vietnamese = (it: Expression): string => printed(it, rules, 'vi', expressionWords.vi)

describe('a printed expression', () => {
  it('puts brackets where they change the meaning, and nowhere else', () => {
    const [a, b, c] = [number(1), number(2), number(3)]
    expect(english(join('multiply', join('add', a, b), c))).toBe('(1 + 2) × 3')
    expect(english(join('add', join('multiply', a, b), c))).toBe('1 × 2 + 3')
    expect(english(join('subtract', a, join('subtract', b, c)))).toBe('1 − (2 − 3)')
    expect(english(join('subtract', join('subtract', a, b), c))).toBe('1 − 2 − 3')
    expect(english(join('divide', a, join('multiply', b, c)))).toBe('1 ÷ (2 × 3)')
    expect(english(join('and', join('or', read('pregnant'), read('is-child')), read('is-poor')))).toBe(
      '(Pregnant or Child) and Poor household',
    )
  })

  it('speaks in the terms of the rule book, in either language', () => {
    const it = join('at-least', read('age'), number(60, 'year'))
    expect(english(it)).toBe('Age ≥ 60\u00a0years')
    expect(vietnamese(it)).toBe('Tuổi ≥ 60\u00a0tuổi')
  })

  it('says which periods are meant', () => {
    const wage = (when: object): string => english(read('wage', { when: { unit: 'month', ...when } }))
    expect(wage({ shift: -1 })).toBe('Wage (the month before)')
    expect(wage({ shift: -3, count: 3 })).toBe('Wage (the 3 months before, together)')
    expect(wage({ count: 'all' })).toBe('Wage (all months of the period together)')
  })

  it('lists conditions as the law does, each with its article', () => {
    const it: Expression = {
      op: 'and',
      args: [{ op: 'at-least', args: [read('age'), number(60, 'year')], law: 'law/article-1' }, read('is-poor')],
    }
    expect(printedLines(it, rules, 'en', expressionWords.en)).toEqual([
      { depth: 0, text: 'all of the following' },
      { depth: 1, text: 'Age ≥ 60\u00a0years', law: 'law/article-1' },
      { depth: 1, text: 'Poor household' },
    ])
  })

  it('says what is taken where a value is unknown', () => {
    const wage = read('wage')
    expect(english({ op: 'select', args: [{ op: 'known', args: [wage] }, wage, number(0, 'VND')] })).toBe(
      'Wage, or if that is unknown 0\u00a0VND',
    )
  })

  it('has words for every operator in both languages', () => {
    for (const words of Object.values(expressionWords))
      for (const op of operatorNames.filter((it) => it in words.joined))
        expect(words.joined[op as keyof typeof words.joined](['A', 'B', 'C'])).toMatch(/A/)
  })
})

describe('numbers of rules', () => {
  it('are written as each language writes them', () => {
    expect(ruleNumber(1_500_000, 'VND/person', 'vi')).toBe('1.500.000\u00a0đồng/người')
    expect(ruleNumber(1, 'year', 'en')).toBe('1\u00a0year')
    expect(ruleNumber(0.5, '1', 'vi')).toBe('0,5')
    expect(ruleDecimal('-12345678901234567890.5', 'en')).toBe('−12,345,678,901,234,567,890.5')
    expect(ruleDecimal('1234', 'vi')).toBe('1.234')
  })
})

describe('what rests on what', () => {
  it('names everything that a formula reads, each once', () => {
    expect(namesIn(join('add', read('wage'), { op: 'parameter', parameter: 'assistance/fuel' }))).toEqual([
      'wage',
      'assistance/fuel',
    ])
    const below = dependenciesBelow(dependencies(rules), ['social-pension'])
    expect([...below.keys()]).toContain('birth')
    expect(below.get('birth')).toEqual([])
  })

  it('is a graph of which every edge ends in nodes', () => {
    const { nodes, edges, of } = showGraph(rules, book)
    const names = new Set(nodes.map((it) => it.name))
    expect(of).toHaveLength(Object.keys(rules.schemes).length)
    for (const { from, to } of edges) expect(names.has(from) && names.has(to)).toBe(true)
  })
})

describe('one rule', () => {
  it('can be shown, whatever it is', () => {
    for (const name of namesOf(rules)) {
      const { label, formulas, values, codes, part } = showRule(rules, book, name, expressionWords)
      expect(label.vi).not.toBe('')
      const says = formulas.length + values.length + (codes?.length ?? 0)
      expect(says > 0 || part === 'input', name).toBe(true)
      expect(JSON.stringify(formulas)).not.toMatch(/undefined|\[object/)
    }
  })

  it('is read by what reads it', () => {
    const { readBy } = showRule(rules, book, 'age', expressionWords)
    expect(readBy.map((it) => it.name)).toContain('social-pension/eligible')
  })
})
