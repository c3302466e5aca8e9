import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { plainValue, readYaml } from '#rules/openfisca/yaml-1-1'
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

  it('reads back whatever is written', () => {
    const scalar = fc.oneof(
      fc.constant(null),
      fc.boolean(),
      fc.integer(),
      fc.double({ noNaN: true }),
      fc.string(),
      fc.string({ unit: fc.constantFrom(...'01289_:.-+eExbnoyt ~#&*!|>\'"%@`{}[],?\n') }),
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
      ),
    )
    const { value } = fc.letrec<{ value: Writable }>((tie) => ({
      value: fc.oneof(
        { maxDepth: 3 },
        scalar,
        fc.array(tie('value'), { maxLength: 3 }),
        fc
          .uniqueArray(fc.tuple(fc.string(), tie('value')), { maxLength: 3, selector: ([name]) => name })
          .map((it) => new Map(it)),
      ),
    }))
    fc.assert(
      fc.property(value, (it) => {
        const { written, problems } = readYaml(yamlText(it), 'a.yaml')
        expect(problems).toEqual([])
        expect(written && plainValue(written)).toEqual(asPlain(it))
      }),
      { numRuns: 500 },
    )
  })
})

function asPlain(value: Writable): unknown {
  if (value instanceof Map) return Object.fromEntries([...value].map(([name, it]) => [name, asPlain(it)]))
  return Array.isArray(value) ? value.map(asPlain) : value
}
