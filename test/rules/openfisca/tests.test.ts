import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { expectationsOf } from '#rules/openfisca/expectations'
import { childAt } from '#rules/openfisca/parameters'
import { situationOf } from '#rules/openfisca/situation'
import { type OpenFiscaTest, readTests } from '#rules/openfisca/tests'
import { testsText } from '#rules/openfisca/tests-write'
import { plainValue, type Written } from '#rules/openfisca/yaml-1-1'
import { type Writable, yamlText } from '#rules/openfisca/yaml-1-1-write'
import { oneTest, village } from './village.ts'

const whole = (text: string): OpenFiscaTest => {
  const { test, problems } = oneTest(text)
  if (test === undefined) throw new Error(JSON.stringify(problems))
  return test
}

describe('a file of tests', () => {
  it('holds one test or a list of them', () => {
    expect(readTests('output: {}', 'a.yaml').tests).toHaveLength(1)
    expect(readTests('- {output: {}}\n- {output: {}}', 'a.yaml').tests).toHaveLength(2)
    expect(readTests('', 'a.yaml')).toEqual({ tests: [], problems: [] })
  })

  it('has these keys', () => {
    const it = whole(
      [
        'name: A pensioner',
        'description: Who has no other pension',
        'keywords: [old-age, 2020]',
        'period: month:2020-01:3',
        'reforms: country.reforms.second',
        'extensions: [country.extension]',
        'parameters: {tax: {rate: {values: {2020: 0.1}}}}',
        'absolute_error_margin: 0.5',
        'relative_error_margin: {default: "0.01", wage: null}',
        'max_spiral_loops: 4',
        'input: {wage: 1_000}',
        'output: {tax: 50 * 12}',
      ].join('\n'),
    )
    expect(it).toMatchObject({
      name: 'A pensioner',
      description: 'Who has no other pension',
      keywords: ['old-age', '2020'],
      period: { unit: 'month', start: '2020-01-01', size: 3 },
      reforms: ['country.reforms.second'],
      extensions: ['country.extension'],
      maxSpiralLoops: 4,
    })
    expect(it.absoluteMargin).toEqual(new Map([['default', 0.5]]))
    expect(it.relativeMargin).toEqual(
      new Map<string, number | null>([
        ['default', 0.01],
        ['wage', null],
      ]),
    )
    expect(it.parameters && childAt(it.parameters, 'tax.rate')?.kind).toBe('parameter')
    expect(plainValue(it.input)).toEqual({ wage: 1000 })
    expect(plainValue(it.output)).toEqual({ tax: '50 * 12' })
  })

  it('keeps the order of reforms, and takes one alone for a list', () => {
    expect(whole('reforms: [b, a]\noutput: {}').reforms).toEqual(['b', 'a'])
    expect(whole('reforms: c\noutput: {}').reforms).toEqual(['c'])
  })

  it('takes input and output by the names they had before', () => {
    const it = whole('input_variables: {wage: 1}\noutput_variables: {tax: 2}')
    expect([plainValue(it.input), plainValue(it.output)]).toEqual([{ wage: 1 }, { tax: 2 }])
  })

  it.each([
    ['2017', 'year', '2017-01-01', 1],
    ['2017-03', 'month', '2017-03-01', 1],
    ['2017-03-15', 'day', '2017-03-15', 1],
    ['2020-W53', 'week', '2020-12-28', 1],
    ['week:2022-W01:2', 'week', '2022-01-03', 2],
    ['month:2017-01:12', 'month', '2017-01-01', 12],
    ['year:2016-07', 'year', '2016-07-01', 1],
    ['day:2016-07-30:3', 'day', '2016-07-30', 3],
    ['ETERNITY', 'always', '0001-01-01', 1],
  ])('takes the period %s', (text, unit, start, size) => {
    expect(whole(`period: ${text}\noutput: {}`).period).toEqual({ unit, start, size })
  })

  it.each([
    ['input: {wage: 1}', 'openfisca-no-output', 1],
    ['output: ~', 'openfisca-no-output', 1],
    ['outputs: {}', 'openfisca-unknown-property', 1],
    ['output: {}\nonly_variables: [tax]', 'openfisca-option-in-test', 2],
    ['output: {}\nignore_variables: [tax]', 'openfisca-option-in-test', 2],
    ['output: {}\nhouseholds: {}', 'openfisca-unknown-property', 2],
    ['output: [tax]', 'openfisca-wrong-shape', 1],
    ['output: {}\ninput: 3', 'openfisca-wrong-shape', 2],
    ['output: {}\nreforms: {a: b}', 'openfisca-wrong-shape', 2],
    ['output: {}\nperiod: month:2014', 'openfisca-not-a-period', 2],
    ['output: {}\nperiod: 2014-13', 'openfisca-not-a-period', 2],
    ['output: {}\nperiod: [2014]', 'openfisca-not-a-period', 2],
    ['output: {}\nabsolute_error_margin: wide', 'openfisca-wrong-margin', 2],
    ['output: {}\nabsolute_error_margin: {tax: -1}', 'openfisca-wrong-margin', 2],
    ['output: {}\nmax_spiral_loops: many', 'openfisca-wrong-shape', 2],
    ['output: {}\nparameters: {a: {values: {}}}', 'openfisca-no-values', 2],
    ['output: {a: 1, a: 2}', 'openfisca-name-twice', 1],
    ['text', 'openfisca-wrong-shape', 1],
  ])('refuses %j', (text, code, line) => {
    const { test, problems } = oneTest(text)
    expect(test).toBeUndefined()
    expect(problems.map((it) => [it.code, it.position?.line])).toEqual([[code, line]])
  })

  it('leaves out the test with a problem and keeps the others', () => {
    const { tests, problems } = readTests('- {name: a}\n- {name: b, output: {}}\n- {name: c, outputs: {}}', 'a.yaml')
    expect(tests.map((it) => it.name)).toEqual(['b'])
    expect(problems).toHaveLength(2)
  })
})

describe('writing tests', () => {
  it('reads back tests written by hand', () => {
    const text =
      '- name: "2020"\n  period: year:2016-07\n  relative_error_margin: {tax: 0.1}\n  input:\n    persons: {10: {wage: {2020-01: 1_000}}, 2: {disabled: no}}\n    household: {adults: [10, "2"]}\n  output:\n    household: {tenure: ["no"]}\n- parameters: {a: {brackets: [{threshold: {2020: 0}, rate: {2020: 1}}]}}\n  output: {wage: "=1", born: 1980-01-01, age: 010}'
    expectSame(readTests(text, 'a.yaml').tests)
  })

  it('reads back any test', () => {
    const scalar = fc.oneof(fc.integer(), fc.string(), fc.boolean(), fc.constantFrom('no', '2020-01-01', '1 + 2'))
    const names = fc.dictionary(fc.string({ minLength: 1 }), fc.oneof(scalar, fc.array(scalar, { maxLength: 3 })), {
      noNullPrototype: true,
    })
    const margin = fc.oneof(
      fc.double({ min: 0, noNaN: true, noDefaultInfinity: true }),
      fc.dictionary(fc.string(), fc.nat(), { noNullPrototype: true }),
    )
    const test = fc.record(
      {
        name: fc.string(),
        description: fc.string(),
        keywords: fc.array(fc.string()),
        period: fc.constantFrom('2020', '2020-05', 'month:2020-05:3', '2020-W10', 'eternity'),
        reforms: fc.array(fc.string({ minLength: 1 }), { minLength: 1 }),
        absolute_error_margin: margin,
        relative_error_margin: margin,
        max_spiral_loops: fc.nat(),
        input: names,
        output: names,
      },
      { requiredKeys: ['output'] },
    )
    fc.assert(
      fc.property(fc.array(test, { maxLength: 3 }), (written) => {
        const { tests, problems } = readTests(yamlText(written), 'a.yaml')
        expect(problems).toEqual([])
        expect(tests).toHaveLength(written.length)
        expectSame(tests)
      }),
      { numRuns: 200 },
    )
  })
})

function expectSame(tests: readonly OpenFiscaTest[]): void {
  const again = readTests(testsText(tests), 'a.yaml')
  expect(again.problems).toEqual([])
  expect(again.tests.map(withoutPlaces)).toEqual(tests.map(withoutPlaces))
}

const withoutPlaces = ({ input, output, ...test }: OpenFiscaTest): unknown => ({
  ...test,
  position: undefined,
  input: ordered(input),
  output: ordered(output),
})

/** What was written, in its order. */
const ordered = (it: Written): unknown =>
  it.kind === 'scalar'
    ? it.value
    : it.kind === 'list'
      ? it.items.map(ordered)
      : it.entries.map(({ name, value }) => [name, ordered(value)])

describe('any text', () => {
  it('is read without an error being thrown, whatever it holds', () => {
    const word = fc.constantFrom(
      'input',
      'output',
      'period',
      'persons',
      'person',
      'households',
      'household',
      'adults',
      'wage',
      'axes',
      'name',
      '2020',
      'values',
      'brackets',
      'parameters',
      'a',
    )
    const { value } = fc.letrec<{ value: Writable }>((tie) => ({
      value: fc.oneof(
        { maxDepth: 4, depthSize: 'medium' },
        fc.constantFrom<Writable[]>(null, true, 0, 1, -1.5, 'a', '2020-01', '1 + 1', 'no'),
        fc.array(tie('value'), { maxLength: 3 }),
        fc
          .uniqueArray(fc.tuple(word, tie('value')), { maxLength: 5, selector: ([name]) => name })
          .map((it) => new Map(it)),
      ),
    }))
    fc.assert(
      fc.property(value, fc.string(), (it, text) => {
        readTests(text, 'a.yaml')
        for (const test of readTests(yamlText(it), 'a.yaml').tests) {
          const { situation } = situationOf(test, village)
          if (situation !== undefined) expectationsOf(test, village, situation)
        }
      }),
      { numRuns: 500 },
    )
  })
})
