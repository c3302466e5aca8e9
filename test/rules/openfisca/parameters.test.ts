import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  childAt,
  type DatedParameter,
  leavesOf,
  metadataAt,
  type ParameterNode,
  type ParameterScale,
  valueAt,
} from '#rules/openfisca/parameters'
import { readParameters, type SourceFile } from '#rules/openfisca/parameters-read'
import { writeParameters } from '#rules/openfisca/parameters-write'
import { breakdownOf, upratingOf, withMetadataPassedDown } from '#rules/openfisca/policyengine'

const folder = (files: Readonly<Record<string, string>>): readonly SourceFile[] =>
  Object.entries(files).map(([path, text]) => ({ path, text }))

const read = (files: Readonly<Record<string, string>>): ParameterNode => {
  const { tree, problems } = readParameters(folder(files))
  expect(problems).toEqual([])
  return tree
}

const one = (text: string): ParameterNode['children'] extends ReadonlyMap<string, infer T> ? T | undefined : never =>
  read({ 'it.yaml': text }).children.get('it')

const parameter = (text: string): DatedParameter => one(text) as DatedParameter

const problemsOf = (files: Readonly<Record<string, string>>): readonly unknown[] =>
  readParameters(folder(files)).problems.map(({ code, facts, position }) => [code, facts, position?.line])

describe('a folder of OpenFisca parameters', () => {
  it('makes a node of a folder and a child of a file, named after it', () => {
    const tree = read({
      'index.yaml': 'description: Everything',
      'old-age/pension.yaml': 'values: {2020: 100}',
      'old-age/index.yaml': 'description: Old age\nmetadata: {order: [pension]}\nunit: currency',
      'old-age/read-me.md': 'not: [yaml',
      'tax.yml': 'rate: {values: {2020: 0.1}}\nfloor:\n  2020-07: 1_000\n',
    })
    expect([...leavesOf(tree)].map(([name]) => name)).toEqual(['old-age.pension', 'tax.rate', 'tax.floor'])
    expect(tree.description).toBe('Everything')
    expect(childAt(tree, 'old-age')).toMatchObject({
      description: 'Old age',
      metadata: { order: ['pension'], unit: 'currency' },
    })
    expect(childAt(tree, 'tax.floor.more')).toBeUndefined()
  })

  it('tells parameter, scale, short form and node apart by their names', () => {
    expect(one('values: {2020: 1}')?.kind).toBe('parameter')
    expect(one('brackets: []')?.kind).toBe('scale')
    expect(one('2020: 1\n2021-01: 2\n2022-01-15: 3')?.kind).toBe('parameter')
    expect(one('2020: {2020: 1}\nchild: {2020: 1}')?.kind).toBe('node')
    expect(one('{}')?.kind).toBe('node')
  })

  it('passes over the names reserved for description', () => {
    const node = one('description: d\ndocumentation: e\nunit: u\nreference: r\nmetadata: {a: 1}\nchild: {2020: 1}')
    expect(node).toMatchObject({
      description: 'd',
      documentation: 'e',
      metadata: { unit: 'u', reference: 'r', a: 1 },
    })
    expect(node?.kind === 'node' && [...node.children.keys()]).toEqual(['child'])
  })

  it('lets a folder and a file not share a name', () => {
    expect(problemsOf({ 'a.yaml': '2020: 1', 'a/b.yaml': '2020: 1' })).toEqual([
      ['openfisca-child-twice', { name: 'a' }, undefined],
    ])
    expect(problemsOf({ 'a.yaml': '2020: 1', 'a.yml': '2020: 2' })).toHaveLength(1)
  })

  it('gathers the problems of all files, and reads the rest', () => {
    const { tree, problems } = readParameters(
      folder({ 'a.yaml': 'values: [', 'b.yaml': 'values: {2020: 1}\nlabel: x', 'c.yaml': '2020: 3' }),
    )
    expect(problems.map((it) => [it.code, it.position?.file])).toEqual([
      ['broken-yaml', 'a.yaml'],
      ['openfisca-unknown-property', 'b.yaml'],
    ])
    expect([...tree.children.keys()]).toEqual(['b', 'c'])
  })
})

describe('a dated parameter', () => {
  it('has the value of the latest instant that has come, for ever', () => {
    const it = parameter('values: {2015-06-01: 2, 2012: 1, 2019-03: {value: 3}}')
    expect(
      ['2011-12-31', '2012-01-01', '2015-05-31', '2015-06-01', '2019-02-28', '2019-03-01', '2999-01-01'].map((day) =>
        valueAt(it, day),
      ),
    ).toEqual([undefined, 1, 1, 2, 2, 3, 3])
  })

  it('ends with null and may begin again', () => {
    const it = parameter('2012-01-01: 1\n2013-01-01: null\n2014-01-01: {value: ~}\n2015-01-01: 0')
    expect(['2012-06-01', '2013-06-01', '2014-06-01', '2015-06-01'].map((day) => valueAt(it, day))).toEqual([
      1,
      undefined,
      undefined,
      0,
    ])
  })

  it('never uses what is only expected', () => {
    const it = parameter('2012-01-01: 1\n2013-01-01: expected\n2014-01-01: {expected: 9, metadata: {reference: plan}}')
    expect(valueAt(it, '2015-01-01')).toBe(1)
    expect(it.values.map(({ from }) => from)).toEqual(['2014-01-01', '2013-01-01', '2012-01-01'])
  })

  it('takes numbers, truths, text and lists', () => {
    const it = parameter('2010: 1.5\n2011: no\n2012: text\n2013: [1, a]')
    expect(it.values.map((value) => 'value' in value && value.value)).toEqual([[1, 'a'], 'text', false, 1.5])
  })

  it('hands its metadata to its values, which stand over them', () => {
    const it = parameter(
      'metadata: {unit: currency, short_label: s}\nvalues:\n  2010: 1\n  2011: {value: 2, unit: year, reference: act}\n  2012: {value: 3, unit: year, metadata: {unit: month}}',
    )
    expect(metadataAt(it, '2010-05-01')).toEqual({ unit: 'currency', short_label: 's' })
    expect(metadataAt(it, '2011-05-01')).toEqual({ unit: 'year', short_label: 's', reference: 'act' })
    expect(metadataAt(it, '2012-05-01')).toEqual({ unit: 'month', short_label: 's' })
  })

  it('keeps references by date, as France and Tunisia write them', () => {
    const it = parameter(
      'values: {2010-01-01: {value: 1}}\nmetadata:\n  reference:\n    2010-01-01: {title: Act 1, href: "https://law.example/1"}\n    2011-01-01: [{title: Act 2}, {title: Act 3}]\n  official_journal_date: {2010-01-01: "2009-12-31"}\n  last_value_still_valid_on: 2024-01-01',
    )
    expect(it.metadata).toEqual({
      reference: {
        '2010-01-01': { title: 'Act 1', href: 'https://law.example/1' },
        '2011-01-01': [{ title: 'Act 2' }, { title: 'Act 3' }],
      },
      official_journal_date: { '2010-01-01': '2009-12-31' },
      last_value_still_valid_on: '2024-01-01',
    })
  })

  it.each([
    ['values: {2020: 1}\nrate: 2', 'openfisca-unknown-property', 2],
    ['values: {}', 'openfisca-no-values', 1],
    ['values: 3', 'openfisca-no-values', 1],
    ['values: {2020-13-01: 3}', 'openfisca-not-an-instant', 1],
    ['values:\n  2020: {valeur: 3}', 'openfisca-unknown-property', 2],
    ['values:\n  2020: {metadata: {a: 1}}', 'openfisca-no-value', 2],
    ['values:\n  2020: {value: {a: 1}}', 'openfisca-no-value', 2],
    ['values:\n  2020: 1\n  2020: 2', 'openfisca-name-twice', 3],
    ['a:\n  b: 3', 'openfisca-wrong-shape', 2],
    ['- 2020', 'openfisca-wrong-shape', 1],
    ['', 'openfisca-wrong-shape', 1],
    ['values: {2020: 1}\nmetadata: text', 'openfisca-wrong-shape', 2],
  ])('refuses %j', (text, code, line) => {
    expect(problemsOf({ 'it.yaml': text })[0]).toMatchObject([code, {}, line])
  })
})

describe('a scale in a file', () => {
  it('reads brackets in the long and the short form', () => {
    const scale = one(
      'description: Rates\nmetadata: {type: single_amount, threshold_unit: currency}\nbrackets:\n- threshold: {2020: 0}\n  amount: {values: {2020: 5}, metadata: {unit: currency}}\n- threshold: {2020: 10}\n  rate: {2020: 0.1}\n  base: {2020: 0.5}\n  average_rate: {2020: 0.2}\n  metadata: {note: n}',
    ) as ParameterScale
    expect(scale.brackets.map((it) => Object.keys(it).sort())).toEqual([
      ['amount', 'metadata', 'threshold'],
      ['average_rate', 'base', 'metadata', 'rate', 'threshold'],
    ])
  })

  it.each([
    ['brackets: {}', 'openfisca-brackets-not-a-list', 1],
    ['brackets:\n- 3', 'openfisca-wrong-shape', 2],
    ['brackets:\n- threshold: {a: {2020: 1}}', 'openfisca-wrong-shape', 2],
    ['brackets:\n- threshold: {2020: text}', 'openfisca-not-a-number', 2],
    ['brackets:\n- treshold: {2020: 1}', 'openfisca-unknown-property', 2],
    ['brackets:\n- threshold: {2020: 1}\n  unit: currency', 'openfisca-unknown-property', 3],
    ['brackets: []\nvalue: 3', 'openfisca-unknown-property', 2],
  ])('refuses %j', (text, code, line) => {
    expect(problemsOf({ 'it.yaml': text })).toMatchObject([[code, {}, line]])
  })
})

describe("PolicyEngine's dialect", () => {
  it('reads uprating in its forms', () => {
    const uprating = (text: string): unknown =>
      upratingOf({ metadata: parameter(`values: {2020: 1}\nmetadata: {${text}}`).metadata })
    expect(uprating('uprating: gov.index')).toEqual({ parameter: 'gov.index' })
    expect(uprating('uprating: self')).toEqual({ parameter: 'self' })
    expect(uprating('uprating: {parameter: gov.index, rounding: {type: downwards, interval: 50}}')).toEqual({
      parameter: 'gov.index',
      rounding: { type: 'downwards', interval: 50 },
    })
    expect(uprating('uprating: {parameter: gov.index, rounding: 5}')).toEqual({
      parameter: 'gov.index',
      rounding: { type: 'nearest', interval: 5 },
    })
    expect(uprating('label: none')).toBeUndefined()
  })

  it('hands metadata down where a node says so, but not its name or break-down', () => {
    const tree = withMetadataPassedDown(
      read({
        'rates.yaml':
          'metadata: {propagate_metadata_to_children: true, unit: /1, label: Rates, breakdown: [status]}\nSINGLE: {values: {2020: 1}, metadata: {unit: currency, label: One}}\n1:\n  True: {2020: 2}',
        'other.yaml': 'child: {2020: 1}',
      }),
    )
    const rates = childAt(tree, 'rates') as ParameterNode
    expect(breakdownOf(rates)).toEqual(['status'])
    expect(childAt(rates, 'SINGLE')?.metadata).toEqual({
      propagate_metadata_to_children: true,
      unit: '/1',
      label: 'One',
    })
    expect(childAt(rates, '1.True')?.metadata).toEqual({ propagate_metadata_to_children: true, unit: '/1' })
    expect(childAt(tree, 'other.child')?.metadata).toEqual({})
  })
})

describe('writing parameters', () => {
  it('reads back a tree written by hand, in all its forms', () => {
    const tree = read({
      'index.yaml': 'description: All\n',
      'empty/index.yaml': 'documentation: |\n  Two\n  lines\n',
      'tax/unit.yaml': '2020: 1',
      'tax/2015.yaml': '2020: expected\n2019: {value: "no", reference: [{title: t}]}\n2018: {expected: 4}',
      'tax/scale.yaml':
        'metadata: {type: single_amount}\nbrackets:\n- threshold: {2020: -.inf}\n  amount: {values: {2020: 1.0e-9}, documentation: d}',
      'tax/rates.yaml': 'no: {2020: [a, {b: 1}]}\n010: {2020: null}',
    })
    const { files, problems } = writeParameters(tree)
    expect(problems).toEqual([])
    expect(readParameters(files)).toEqual({ tree, problems: [] })
    expect(files.map((it) => it.path)).toContain('tax/rates/8.yaml')
  })

  it('says which name cannot be the name of a file', () => {
    const tree = read({ 'a.yaml': 'b/c: {2020: 1}\nindex: {2020: 1}\nd: {2020: 1}' })
    const { files, problems } = writeParameters(tree)
    expect(files.map((it) => it.path)).toEqual(['a/d.yaml'])
    expect(problems).toEqual([
      { code: 'openfisca-not-a-file-name', facts: { name: 'a/b/c' } },
      { code: 'openfisca-not-a-file-name', facts: { name: 'a/index' } },
    ])
  })

  it('reads back any tree', () => {
    const scalar = fc.oneof(fc.integer(), fc.double({ noNaN: true }), fc.boolean(), fc.string(), fc.constant(null))
    const metadata = fc.dictionary(
      fc.stringMatching(/^[a-z_]{1,8}$/),
      fc.oneof(scalar, fc.array(scalar, { maxLength: 2 })),
      { maxKeys: 2, noNullPrototype: true },
    )
    const described = { metadata }
    const instant = fc
      .tuple(fc.integer({ min: 1900, max: 2100 }), fc.integer({ min: 1, max: 12 }))
      .map(([year, month]) => `${year}-${String(month).padStart(2, '0')}-01`)
    const values = (value: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> =>
      fc
        .uniqueArray(
          fc.oneof(
            fc.record({ from: instant, value, metadata }),
            fc.record({ from: instant, expected: fc.constant('expected') }),
          ),
          {
            minLength: 1,
            maxLength: 4,
            selector: (it) => it.from,
          },
        )
        .map((it) => it.toSorted((a, b) => (a.from < b.from ? 1 : -1)))
    const leaf = (value: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> =>
      fc.record(
        { kind: fc.constant('parameter'), ...described, description: fc.string(), values: values(value) },
        { requiredKeys: ['kind', 'metadata', 'values'] },
      )
    const number = fc.oneof(fc.integer(), fc.double({ noNaN: true }))
    const bracket = fc.record(
      { ...described, threshold: leaf(number), rate: leaf(number), amount: leaf(number) },
      { requiredKeys: ['metadata'] },
    )
    const scale = fc.record(
      {
        kind: fc.constant('scale'),
        ...described,
        documentation: fc.string(),
        brackets: fc.array(bracket, { maxLength: 3 }),
      },
      { requiredKeys: ['kind', 'metadata', 'brackets'] },
    )
    const { node } = fc.letrec((tie) => ({
      node: fc.record({
        kind: fc.constant('node'),
        ...described,
        children: fc
          .uniqueArray(
            fc.tuple(
              fc.stringMatching(/^[a-zA-Z0-9_]{1,6}$/).filter((it) => it !== 'index'),
              fc.oneof({ maxDepth: 3 }, leaf(scalar), scale, tie('node')),
            ),
            { maxLength: 4, selector: ([name]) => name },
          )
          .map((it) => new Map(it)),
      }),
    }))
    fc.assert(
      fc.property(node, (it) => {
        const { files, problems } = writeParameters(it as ParameterNode)
        expect(problems).toEqual([])
        expect(readParameters(files)).toEqual({ tree: it, problems: [] })
      }),
      { numRuns: 200 },
    )
  })
})
