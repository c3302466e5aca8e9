import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { reform, setting as settingOf } from '#rules/1-language/index'
import { applyReform } from '#rules/3-passes/reform'
import { compileReform } from '#rules/compile'
import { runCase } from '#rules/openfisca/cases'
import { readTests } from '#rules/openfisca/tests'
import vietNam from '../../content/viet-nam/index.ts'
import { assistanceStandardInPayment } from '../../content/viet-nam/numbers/standards.ts'
import { testsIn } from '../rules/example-country.ts'
import { rules, setting } from './viet-nam-rules.ts'

/** Billion dong a year that social assistance costs at a standard in thousand dong, as published in 2024. */
const published = [
  { standard: 360, cost: 27_648 },
  { standard: 500, cost: 37_113 },
  { standard: 750, cost: 54_000 },
] as const

describe('what others published', () => {
  it.each(testsIn(join(import.meta.dirname, '../../validation')))('%s', (_, test) => {
    const { status, differences, problems } = runCase(test, setting)
    expect({ status, differences, problems }).toEqual({ status: 'passed', differences: [], problems: [] })
  })
})

describe('the cost of social assistance', () => {
  const [low, middle, high] = published

  it('is a line in the standard, of 5.63 million units of coefficient', () => {
    const units = (a: (typeof published)[number], b: (typeof published)[number]): number =>
      ((b.cost - a.cost) * 1e9) / ((b.standard - a.standard) * 1e3 * 12)
    expect(units(low, middle)).toBeCloseTo(5_634_000, -4)
    expect(units(middle, high) / units(low, middle)).toBeCloseTo(1, 2)
    expect(low.cost - (units(low, middle) * low.standard * 12) / 1e6).toBeCloseTo(3_309, 0)
  })

  it('moves by the standard alone in the rules: each benefit is its coefficient times the standard', () => {
    const people = 'birth: [1985-01-01, 1985-01-01, 2022-05-05], disability: [severe, exceptionally_severe, severe]'
    const amounts = (standard: number): readonly number[] => {
      const changed = applyReform(
        rules,
        compileReform(
          reform({
            id: 'standard',
            name: { vi: 'Mức chuẩn khác', en: 'Another standard' },
            of: vietNam,
            changes: [settingOf(assistanceStandardInPayment, { '2025-01-01': standard })],
          }),
        ),
      )
      const [test] = readTests(
        `period: 2025-03\ninput: {${people}, certified-poverty: [other, other, other]}\noutput: {monthly-assistance: [-1, -1, -1]}`,
        'standard.yaml',
      ).tests
      if (test === undefined) throw new Error('no test')
      return runCase(test, { ...setting, rules: changed }).differences.map((it) => Number(it.found))
    }
    for (const { standard } of published)
      expect(amounts(standard * 1000)).toEqual([1.5, 2, 2].map((coefficient) => coefficient * standard * 1000))
  })
})
