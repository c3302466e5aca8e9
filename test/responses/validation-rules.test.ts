import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ruleSentences } from '#messages/findings'
import { ruleNumbers, ruleSet } from '#responses/validation/rule-set'
import { brokenRules, type RuleFacts } from '#responses/validation/rules'
import { documentOf, expression, isTrue, nodesOf, textOf } from '#responses/validation/xpath'
import { treeOf } from './tree.ts'
import { changed } from './validation-cases.ts'

const standard = ruleSet.parse(
  JSON.parse(readFileSync(join(import.meta.dirname, '../../content/iati/rules/standard-2.03.json'), 'utf8')),
)

const root = (inside: string) => documentOf(treeOf(`<iati-activities>${inside}</iati-activities>`))
const broken = (inside: string, rules: unknown, facts: Partial<RuleFacts> = {}) =>
  brokenRules(root(inside), ruleSet.parse({ '//iati-activity': rules }), { day: '2026-01-01', ...facts })
const isKept = (inside: string, rules: unknown, facts: Partial<RuleFacts> = {}): boolean =>
  broken(`<iati-activity>${inside}</iati-activity>`, rules, facts).length === 0
const one = (name: string, it: object) => ({ [name]: { cases: [it] } })

describe('a path of a rule', () => {
  const document = root(
    '<iati-activity a="1"><s v="1" p="50">x</s><s v="2" p="60"/><s p="40"><n>y</n></s><t><s v="1"/></t></iati-activity>',
  )
  const activity = nodesOf('/iati-activities/iati-activity', document)[0]
  const valueOf = (path: string) => {
    const value = expression(path)(activity ?? document)
    return typeof value === 'object' ? value.map(textOf) : value
  }

  it.each<[string, unknown]>([
    ['s/@p', ['50', '60', '40']],
    ["s[@v = '1' or not(@v)]/@p", ['50', '40']],
    ['s[@v=2]/@p', ['60']],
    ["s[@v != '1']/@v", ['2']],
    ['s[2]/@p', ['60']],
    ['.//s/@v', ['1', '2', '1']],
    ['t/s/../../@a', ['1']],
    ['s/text()', ['x']],
    ['s[3]', ['y']],
    ['count(s) + count(t) > 3', true],
    ['count(s) > 3 and count(t) > 0', false],
    ['number(s[1]/@p) = s[1]/@p', true],
    ['s/@p = 60', true],
    ['s/@p = 61', false],
    ['s | t', ['x', '', 'y', '']],
    ["starts-with(s, 'x') and not(contains(s, 'y'))", true],
    ['missing', []],
    ['sum(s/@p)', 150],
  ])('%s', (path, expected) => {
    expect(valueOf(path)).toEqual(expected)
  })

  it.each(['s[', 's/(', 'unknown-call(1)', "s[@v='1'", 'a b', '$1'])('%s is refused, not guessed at', (path) => {
    expect(() => expression(path)).toThrow(SyntaxError)
  })

  it('compares texts and numbers as the language of paths does', () => {
    fc.assert(
      fc.property(fc.integer({ min: -999, max: 999 }), fc.integer({ min: -999, max: 999 }), (a, b) => {
        const node = documentOf(treeOf(`<r a="${a}" b="${b}"/>`))
        const at = nodesOf('/r', node)[0] ?? node
        expect(isTrue('@a < @b', at)).toBe(a < b)
        expect(isTrue('@a = @b', at)).toBe(a === b)
        expect(isTrue('@a >= @b', at)).toBe(a >= b)
      }),
    )
  })
})

describe('a rule', () => {
  it.each<[string, object, string, string]>([
    ['no_more_than_one', { paths: ['a'] }, '<a/>', '<a/><a/>'],
    ['atleast_one', { paths: ['a', 'b'] }, '<b/>', '<c/>'],
    ['dependent', { paths: ['a', 'b'] }, '<a/><b/>', '<a/>'],
    ['only_one_of', { excluded: ['a'], paths: ['t/a', 't/b'] }, '<t><a/></t>', '<a/><t><a/></t>'],
    ['sum', { paths: ['a/@n'], sum: 100 }, '<a n="33.3"/><a n="66.7"/>', '<a n="33.3"/><a n="66.6"/>'],
    [
      'date_order',
      { less: 'a/@d', more: 'b/@d' },
      '<a d="2020-01-01"/><b d="2020-01-01"/>',
      '<a d="2020-01-02"/><b d="2020-01-01"/>',
    ],
    ['date_order', { less: 'a/@d', more: 'NOW' }, '<a d="2026-01-01"/>', '<a d="2020-01-01"/><a d="2026-01-02"/>'],
    ['date_now', { date: 'a/@d' }, '<a d="2026-01-01T23:00:00"/>', '<a d="2026-01-02T01:00:00"/>'],
    [
      'time_limit',
      { start: 'a/@s', end: 'a/@e' },
      '<a s="2020-02-29" e="2021-02-28"/>',
      '<a s="2020-02-29" e="2021-03-01"/>',
    ],
    ['between_dates', { date: 'a/@d', start: '@s', end: '@e' }, '', ''],
    ['regex_matches', { paths: ['a'], regex: '^[a-z]+$' }, '<a>x</a>', '<a>x</a><a>X</a>'],
    ['regex_no_matches', { paths: ['a'], regex: '/' }, '<a>x</a>', '<a>x/y</a>'],
    ['startswith', { paths: ['a'], prefix: ['p'], separator: '-' }, '<p>X</p><a>X-1</a>', '<p>X</p><a>X1</a>'],
    ['unique', { paths: ['a'] }, '<a>1</a><a>2</a>', '<a>1</a><a>1</a>'],
    // oxlint-disable-next-line unicorn/no-thenable -- the language of rules calls it so
    ['if_then', { if: 'a', then: 'b' }, '<a/><b/>', '<a/>'],
    ['range', { paths: ['a/@n'], min: 0, max: 100 }, '<a n="100"/>', '<a n="100.1"/>'],
    ['no_spaces', { paths: ['a'] }, '<a>x y</a>', '<a> x</a>'],
    [
      'loop',
      { foreach: 'a/@v', subs: ['paths'], do: one('strict_sum', { paths: ["a[@v='$1']/@n"], sum: 2 }) },
      '<a v="1" n="2"/>',
      '<a v="1" n="2"/><a v="2" n="1"/>',
    ],
  ])('%s is kept by the one and not by the other', (name, it, kept, notKept) => {
    if (name === 'between_dates') {
      const rules = one(name, it)
      expect(broken('<iati-activity s="2020-01-01" e="2020-12-31"><a d="2020-05-05"/></iati-activity>', rules)).toEqual(
        [],
      )
      expect(
        broken('<iati-activity s="2020-01-01" e="2020-12-31"><a d="2021-05-05"/></iati-activity>', rules),
      ).toHaveLength(1)
      return
    }
    expect(isKept(kept, one(name, it))).toBe(true)
    expect(isKept(notKept, one(name, it))).toBe(false)
  })

  it('is not asked where its condition does not hold', () => {
    const rule = { condition: 'b', paths: ['a'] }
    expect(isKept('', one('atleast_one', rule))).toBe(true)
    expect(isKept('<b/>', one('atleast_one', rule))).toBe(false)
  })

  it('may be written either way', () => {
    expect(isKept('', one('atLeastOne', { paths: ['a'] }))).toBe(false)
    expect(isKept('<a/><a/>', one('noMoreThanOne', { paths: ['a'] }))).toBe(false)
  })

  it('about identifiers that the registry knows is passed over where the registry is not at hand', () => {
    const rule = { paths: ['a'], regex: '^[A-Z-]+$', idCondition: 'NOT_EXISTING_ORG_ID' }
    expect(isKept('<a>12</a>', one('regex_matches', rule))).toBe(true)
    expect(isKept('<a>12</a>', one('regex_matches', rule), { registered: new Set(['12']) })).toBe(true)
    expect(isKept('<a>12</a>', one('regex_matches', rule), { registered: new Set(['34']) })).toBe(false)
  })

  it('is not led astray by a value that would end its path', () => {
    const rule = { foreach: 'a/@v', subs: ['paths'], do: one('no_more_than_one', { paths: ["a[@v='$1']"] }) }
    expect(isKept(`<a v="x' or 1=1 or '"/>`, one('loop', rule))).toBe(true)
  })

  it('asks about a hundred values of a loop, not about thousands', () => {
    const rule = { foreach: 'a/@v', subs: ['paths'], do: one('no_more_than_one', { paths: ["a[@v='$1']"] }) }
    const twice = Array.from({ length: 3000 }, (_, at) => `<a v="${at}"/><a v="${at}"/>`).join('')
    expect(broken(`<iati-activity>${twice}</iati-activity>`, one('loop', rule))).toHaveLength(100)
  })

  it('sums decimals exactly', () => {
    const tenths = Array.from({ length: 10 }, () => '<a n="0.1"/>').join('')
    expect(isKept(tenths, one('strict_sum', { paths: ['a/@n'], sum: 1 }))).toBe(true)
  })
})

describe('the standard’s set', () => {
  it('is kept by a sound activity', () => {
    const found = brokenRules(
      documentOf({ name: 'iati-activities', attributes: {}, children: [changed()], text: '', line: 1 }),
      standard,
      { day: '2026-01-01' },
    )
    expect(found).toEqual([])
  })

  it('has a sentence for each of its rules, in both languages', () => {
    const numbers = ruleNumbers(standard)
    expect(numbers.length).toBeGreaterThan(80)
    for (const language of ['vi', 'en'] as const)
      expect(numbers.filter((it) => ruleSentences[language][it] === undefined)).toEqual([])
    expect(Object.keys(ruleSentences.vi).sort()).toEqual(Object.keys(ruleSentences.en).sort())
  })
})
