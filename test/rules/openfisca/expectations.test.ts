import { describe, expect, it } from 'vitest'
import { meets } from '#rules/openfisca/compare'
import { expectedOf } from './village.ts'

const found = (output: string, setting?: Parameters<typeof expectedOf>[1]): unknown => {
  const { expectations, problems } = expectedOf(output, setting)
  expect(problems).toEqual([])
  return expectations.map((it) => [it.variable, it.period.start, it.index, it.values])
}

describe('an output', () => {
  it('is a value for all instances, or a list of one each', () => {
    expect(found('{wage: 5}')).toEqual([['wage', '2020-01-01', undefined, [5, 5]]])
    expect(found('{wage: [5, 2 * 3]}')).toEqual([['wage', '2020-01-01', undefined, [5, 6]]])
  })

  it('may name periods', () => {
    expect(found('{wage: {2019-05: 5, 2019: [1, 2]}, tax: {2018: 3}}')).toEqual([
      ['wage', '2019-05-01', undefined, [5, 5]],
      ['wage', '2019-01-01', undefined, [1, 2]],
      ['tax', '2018-01-01', undefined, [3, 3]],
    ])
  })

  it('may stand under an entity, in the singular or by instance', () => {
    const output = '{household: {tenure: {2020-02: owner}}, persons: {b: {wage: 7, disabled: {2020-03: no}}}}'
    expect(found(output)).toEqual([
      ['tenure', '2020-02-01', undefined, ['owner', 'owner']],
      ['wage', '2020-01-01', 1, [7]],
      ['disabled', '2020-03-01', 1, [false]],
    ])
  })

  it('has margins, for all variables or by variable', () => {
    const margins = (head: string): unknown =>
      expectedOf('{wage: 1, tax: 1}', { head: `period: 2020-01\n${head}` }).expectations.map((it) => [
        it.absoluteMargin,
        it.relativeMargin,
      ])
    expect(margins('absolute_error_margin: 2')).toEqual([
      [2, undefined],
      [2, undefined],
    ])
    expect(
      margins('relative_error_margin: {default: 0.1, wage: 0.5}\nabsolute_error_margin: {wage: ~, default: 0}'),
    ).toEqual([
      [undefined, 0.5],
      [0, 0.1],
    ])
  })

  it('fails for a variable that margins without a default do not name', () => {
    const { problems } = expectedOf('{wage: 1, tax: 1}', { head: 'period: 2020-01\nabsolute_error_margin: {wage: 1}' })
    expect(problems).toMatchObject([{ code: 'openfisca-no-margin', facts: { name: 'tax' } }])
  })

  it.each([
    ['{wages: 1}', 'openfisca-unknown-output'],
    ['{household: {wages: 1}}', 'openfisca-unknown-variable'],
    ['{household: 3}', 'openfisca-wrong-shape'],
    ['{persons: {c: {wage: 1}}}', 'openfisca-unknown-instance'],
    ['{persons: {a: 1}}', 'openfisca-wrong-shape'],
    ['{wage: [1, 2, 3]}', 'openfisca-list-length'],
    ['{persons: {a: {wage: [1, 2]}}}', 'openfisca-list-length'],
    ['{tenure: lord}', 'openfisca-not-a-value'],
    ['{wage: {soon: 1}}', 'openfisca-not-a-period'],
  ])('refuses %s', (output, code) => {
    const { problems } = expectedOf(output)
    expect(problems.map((it) => it.code)).toEqual([code])
    expect(problems[0]?.position).toMatchObject({ file: 'test.yaml', line: 3 })
  })

  it('needs a period from somewhere', () => {
    const { problems } = expectedOf('{wage: 1}', { head: 'name: a' })
    expect(problems).toMatchObject([{ code: 'openfisca-no-period' }])
  })
})

describe('a value found', () => {
  it('meets a number that is the same in 32 bits', () => {
    expect(meets(0.1 + 0.2, 0.3, {})).toBe(true)
    expect(meets(100_000_000, 100_000_001, {})).toBe(true)
    expect(meets(1000, 1000.01, {})).toBe(false)
  })

  it('may lie within an absolute margin, a relative one, or both', () => {
    expect(meets(100, 101, { absoluteMargin: 1 })).toBe(true)
    expect(meets(100, 101.1, { absoluteMargin: 1 })).toBe(false)
    expect(meets(-100, -101, { relativeMargin: 0.01 })).toBe(true)
    expect(meets(-100, -102, { relativeMargin: 0.01 })).toBe(false)
    expect(meets(100, 101, { absoluteMargin: 5, relativeMargin: 0.001 })).toBe(false)
    expect(meets(100, 101, { absoluteMargin: 0.5, relativeMargin: 0.1 })).toBe(false)
    expect(meets(100, 101, { absoluteMargin: 5, relativeMargin: 0.1 })).toBe(true)
  })

  it('compares truths as numbers, and words and dates as they are', () => {
    expect(meets(true, true, {})).toBe(true)
    expect(meets(1, true, {})).toBe(true)
    expect(meets(false, true, {})).toBe(false)
    expect(meets('owner', 'owner', { absoluteMargin: 9 })).toBe(true)
    expect(meets('owner', 'tenant', { absoluteMargin: 9 })).toBe(false)
    expect(meets('1980-01-01', '1980-01-02', {})).toBe(false)
    expect(meets('1', 1, {})).toBe(false)
  })

  it('that is unknown meets nothing, not even with a margin', () => {
    expect(meets(0, undefined, { absoluteMargin: Infinity })).toBe(false)
  })

  it('that is unknown meets null, which meets nothing else', () => {
    expect(meets(null, undefined, {})).toBe(true)
    expect(meets(null, 0, { absoluteMargin: Infinity })).toBe(false)
    expect(meets(null, false, {})).toBe(false)
  })
})
