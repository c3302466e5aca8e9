import { describe, expect, it } from 'vitest'
import type { ParameterScale } from '#rules/openfisca/parameters'
import { readParameters } from '#rules/openfisca/parameters-read'
import { gradedBy, scaleAt } from '#rules/openfisca/scale'

const scale = (text: string): ParameterScale => {
  const { tree, problems } = readParameters([{ path: 'it.yaml', text }])
  expect(problems).toEqual([])
  return tree.children.get('it') as ParameterScale
}

const day = '2020-06-01'
const graded = (text: string, bases: readonly number[], grading = {}): readonly number[] =>
  bases.map((base) => gradedBy(scaleAt(scale(text), day), base, grading))

const marginal =
  'brackets:\n- {threshold: {2020: 0}, rate: {2020: 0}}\n- {threshold: {2020: 100}, rate: {2020: 0.1}}\n- {threshold: {2020: 200}, rate: {2020: 0.3}}'

describe('a scale on a day', () => {
  it('decides its form by what exists on the day, amounts before average rates before rates', () => {
    const all = scale(
      'brackets:\n- {threshold: {2010: 0}, rate: {2010: 0.1}, average_rate: {2012: 0.2}, amount: {2014: 5, 2016: null}}',
    )
    expect(['2011-01-01', '2013-01-01', '2015-01-01', '2017-01-01'].map((it) => scaleAt(all, it).form)).toEqual([
      'marginal-rate',
      'average-rate',
      'amounts',
      'average-rate',
    ])
    expect(scaleAt(scale('metadata: {type: single_amount}\nbrackets: []'), day).form).toBe('single-amount')
  })

  it('counts a bracket only if its threshold and its value exist', () => {
    const text = scale(
      'brackets:\n- {threshold: {2010: 0}, rate: {2012: 0.1}}\n- {threshold: {2010: 50, 2015: null}, rate: {2010: 0.2}}\n- {rate: {2010: 0.3}}',
    )
    const on = (it: string): unknown => scaleAt(text, it).brackets
    expect(on('2011-01-01')).toEqual([{ threshold: 50, value: 0.2 }])
    expect(on('2013-01-01')).toEqual([
      { threshold: 0, value: 0.1 },
      { threshold: 50, value: 0.2 },
    ])
    expect(on('2016-01-01')).toEqual([{ threshold: 0, value: 0.1 }])
  })

  it('adds brackets with the same threshold and puts thresholds in order', () => {
    const text =
      'brackets:\n- {threshold: {2020: 9}, rate: {2020: 0.25}}\n- {threshold: {2020: 0}, rate: {2020: 0.5}, base: {2020: 0.5}}\n- {threshold: {2020: 9}, rate: {2020: 0.5}}'
    expect(scaleAt(scale(text), day).brackets).toEqual([
      { threshold: 0, value: 0.25 },
      { threshold: 9, value: 0.75 },
    ])
  })
})

describe('grading', () => {
  it('takes each slice at its own rate', () => {
    const found = graded(marginal, [-5, 0, 100, 150, 300])
    expect(found.map((it) => Number(it.toFixed(9)))).toEqual([0, 0, 0, 5, 40])
  })

  it('moves thresholds by a factor, and by the epsilon of the format', () => {
    expect(graded(marginal, [300], { factor: 2 })[0]).toBeCloseTo(10)
    expect(graded('brackets:\n- {threshold: {2020: 1}, rate: {2020: 1}}', [2])[0]).toBe(1 - Number.EPSILON)
  })

  it('rounds thresholds, slices and products, a half to the even one', () => {
    const text = 'brackets:\n- {threshold: {2020: 0.5}, rate: {2020: 0.5}}\n- {threshold: {2020: 2.5}, rate: {2020: 1}}'
    // The epsilon lifts the thresholds over their half, to 1 and 3; the slices above 3 are 0.5 and 1.5, and become 0 and 2.
    expect(graded(text, [1, 3, 3.5, 4.5], { decimals: 0 })).toEqual([0, 1, 1, 3])
  })

  it('takes the amount of the bracket reached, its threshold included unless told otherwise', () => {
    const text =
      'metadata: {type: single_amount}\nbrackets:\n- {threshold: {2020: 10}, amount: {2020: 1}}\n- {threshold: {2020: 20}, amount: {2020: 5}}'
    expect(graded(text, [9, 10, 19, 20, 99])).toEqual([0, 1, 1, 5, 5])
    expect(graded(text, [10, 11, 20, 21], { right: true })).toEqual([0, 1, 1, 5])
  })

  it('adds the amounts of all brackets exceeded, their thresholds excluded', () => {
    const text = 'brackets:\n- {threshold: {2020: 0}, amount: {2020: 2}}\n- {threshold: {2020: 10}, amount: {2020: 3}}'
    expect(graded(text, [0, 1, 10, 11])).toEqual([0, 2, 2, 5])
  })

  it('interpolates an average rate between thresholds', () => {
    const text =
      'brackets:\n- {threshold: {2020: 0}, average_rate: {2020: 0}}\n- {threshold: {2020: 100}, average_rate: {2020: 0.5}}\n- {threshold: {2020: .inf}, average_rate: {2020: 0.5}}'
    expect(graded(text, [0, 50, 100, 400])).toEqual([0, 12.5, 50, 200])
  })

  it('gives nothing at the end of an average rate that has one, as the format does', () => {
    const text =
      'brackets:\n- {threshold: {2020: 10}, average_rate: {2020: 0.1}}\n- {threshold: {2020: 20}, average_rate: {2020: 0.2}}'
    expect(graded(text, [5, 20, 50])).toEqual([0, 0, 0])
    expect(graded('brackets:\n- {threshold: {2020: 10}, average_rate: {2020: 0.1}}', [50])).toEqual([5])
  })

  it('gives nothing without brackets', () => {
    expect(graded('brackets: []', [50])).toEqual([0])
  })
})
