import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { plainValue, readYaml, type Written } from '#rules/openfisca/yaml-1-1'
import { readYamlFast } from '#rules/openfisca/yaml-1-1-fast'
import { type Writable, yamlText } from '#rules/openfisca/yaml-1-1-write'

const read = (text: string): unknown => {
  const { written, problems } = readYaml(text, 'a.yaml')
  return written === undefined ? problems : plainValue(written)
}

describe('YAML as version 1.1 reads it', () => {
  it.each([
    ['1_000', 1000],
    ['1_234.5', 1234.5],
    ['010', 8],
    ['-017', -15],
    ['0x1F', 31],
    ['-0b101', -5],
    ['08', '08'],
    ['1:30', 90],
    ['-1:30.5', -90.5],
    ['1e5', '1e5'],
    ['1.0e5', '1.0e5'],
    ['1.0e+5', 100000],
    ['.5', 0.5],
    ['3.', 3],
    ['+7', 7],
    ['.inf', Infinity],
    ['-.INF', -Infinity],
  ])('takes %s for what it is', (text, value) => {
    expect(read(text)).toBe(value)
  })

  it.each([
    ['no', false],
    ['Off', false],
    ['FALSE', false],
    ['yes', true],
    ['On', true],
    ['true', true],
    ['y', 'y'],
    ['nO', 'nO'],
    ['~', null],
    ['Null', null],
    ['', null],
    ['none', 'none'],
  ])('takes the word “%s”', (text, value) => {
    expect(read(text)).toBe(value)
  })

  it('leaves dates as they are written, as values and as names', () => {
    expect(read('2017-01-01: 2017-02')).toEqual({ '2017-01-01': '2017-02' })
  })

  it('keeps what is quoted as text', () => {
    expect(read('a: "no"\nb: \'010\'\nc: !!str 7')).toEqual({ a: 'no', b: '010', c: '7' })
  })

  it('takes names as text: a year in quotes or not, and words that are truths elsewhere', () => {
    expect(read('2017: a\n"2018": b\nno: c\n010: d\n1.50: e')).toEqual({
      2017: 'a',
      2018: 'b',
      False: 'c',
      8: 'd',
      '1.50': 'e',
    })
  })

  it('keeps the order of names that are numbers', () => {
    const { written } = readYaml('10: a\n2: b\n"1": c', 'a.yaml')
    expect(written?.kind === 'map' && written.entries.map((it) => it.name)).toEqual(['10', '2', '1'])
  })

  it('reads a period with colons as one name', () => {
    expect(read('week:2022-W01:2: 250')).toEqual({ 'week:2022-W01:2': 250 })
  })

  it('reads anchors, and merged mappings below what is written', () => {
    expect(read('a: &one {x: 1, y: 2}\nb: *one\nc: {<<: *one, y: 3}')).toEqual({
      a: { x: 1, y: 2 },
      b: { x: 1, y: 2 },
      c: { y: 3, x: 1 },
    })
  })

  it('names a name that is written twice, with its place', () => {
    expect(read('a: 1\nb: 2\n"a": 3')).toEqual([
      {
        code: 'openfisca-name-twice',
        facts: { name: 'a' },
        position: { file: 'a.yaml', line: 3, column: 1 },
      },
    ])
    expect(read('2017: 1\n"2017": 3')).toMatchObject([{ code: 'openfisca-name-twice', facts: { name: '2017' } }])
  })

  it.each(['a: [1\nb: 2', 'a: *nowhere', 'a: &x [*x]', 'a: !secret 3', 'a: 1\n---\nb: 2', 'a: b: c'])(
    'says that this is broken: %j',
    (text) => {
      expect(read(text)).toMatchObject([{ code: 'broken-yaml', position: { file: 'a.yaml' } }])
    },
  )

  it('says what is wrong with nesting without end and with anchors without measure, instead of falling over', () => {
    expect(read('['.repeat(50_000))).toContainEqual(expect.objectContaining({ code: 'broken-yaml' }))
    expect(readYamlFast('['.repeat(50_000), 'a.yaml')).toBeUndefined()
    const layers = Array.from(
      { length: 9 },
      (_, at) => `${'abcdefghij'.charAt(at + 1)}: &${at + 1} [${`*${at}, `.repeat(9)}]`,
    )
    expect(read(['a: &0 [1]', ...layers].join('\n'))).toEqual([
      { code: 'broken-yaml', facts: { reason: 'TOO_LARGE' }, position: { file: 'a.yaml', line: 1 } },
    ])
  })

  it('reads back whatever is written', () => {
    fc.assert(
      fc.property(anyValue, (it) => {
        const { written, problems } = readYaml(yamlText(it), 'a.yaml')
        expect(problems).toEqual([])
        expect(written && plainValue(written)).toEqual(asPlain(it))
      }),
      { numRuns: 500 },
    )
  })
})

describe('the fast parser', () => {
  it('reads what the plain one reads, or hands it on', () => {
    fc.assert(
      fc.property(anyValue, (it) => {
        const text = yamlText(it)
        const fast = readYamlFast(text, 'a.yaml')
        const plain = readYaml(text, 'a.yaml').written
        if (fast !== undefined) expect(withoutPlaces(fast)).toEqual(plain && withoutPlaces(plain))
      }),
      { numRuns: 500 },
    )
  })

  it.each([
    'description: A pension # of the old\nvalues:\n  2015-01-01: 1_000\n  2016-01-01:\n    value: 010\n    reference: "no"\n',
    '# nothing but this\n',
    'a: [1, {b: no, "c": ~}, d]\ne:\n- f: 1\n  g:\n- |\n  two\n  lines\n- >-\n  one\n  line\n',
    'no: 1\n010: 2\n1.50: 3\n2: 4\n1: 5\n~: 6\n',
    "it's: plain\n'he''s': quoted\nlong: of words\n  on two lines\nurl: https://law.example/a#b\n",
    '{}',
    '"2017": 1',
  ])('reads %j alike', (text) => {
    const fast = readYamlFast(text, 'a.yaml')
    const plain = readYaml(text, 'a.yaml').written
    expect(fast === undefined ? 'handed on' : withoutPlaces(fast)).toEqual(
      text === '"2017": 1' ? 'handed on' : plain && withoutPlaces(plain),
    )
  })

  it.each(['a: &x 1\nb: *x', 'a: {<<: 1}', 'a: 1\na: 2', '1: a\n"1": b', 'a: !x 1', 'a: [', 'a: 1\n---\nb: 2'])(
    'hands %j on',
    (text) => {
      expect(readYamlFast(text, 'a.yaml')).toBeUndefined()
    },
  )
})

const scalar = fc.oneof(
  fc.constant(null),
  fc.boolean(),
  fc.integer(),
  fc.double({ noNaN: true }),
  fc.string(),
  fc.string({ unit: fc.constantFrom(...Array.from('01289_:.-+eExbnoyt ~#&*!|>\'"%@`{}[],?\n')) }),
  fc.constantFrom(
    'no',
    'on',
    '~',
    '<<',
    '1_000',
    '010',
    '1:30',
    '.inf',
    'null',
    'expected',
    '---',
    '',
    ' a',
    'a\n',
    ' \n',
    'a \n b',
  ),
)

const { anyValue } = fc.letrec<{ anyValue: Writable }>((tie) => ({
  anyValue: fc.oneof(
    { maxDepth: 3 },
    scalar,
    fc.array(tie('anyValue'), { maxLength: 3 }),
    fc
      .uniqueArray(fc.tuple(fc.string(), tie('anyValue')), { maxLength: 3, selector: ([name]) => name })
      .map((it) => new Map(it)),
  ),
}))

const withoutPlaces = (it: Written): unknown =>
  it.kind === 'scalar'
    ? it.value
    : it.kind === 'list'
      ? it.items.map(withoutPlaces)
      : it.entries.map(({ name, value }) => [name, withoutPlaces(value)])

function asPlain(value: Writable): unknown {
  if (value instanceof Map) return Object.fromEntries([...value].map(([name, it]) => [name, asPlain(it)]))
  return Array.isArray(value) ? value.map(asPlain) : value
}
