import { describe, expect, it } from 'vitest'
import { dayNumberOf } from '#ground/calendar'
import type { Population } from '#ground/columns/population'
import { type Period, periodFrom } from '#ground/period'
import type { Rules } from '#rules/2-ir/rules'
import { applyReform } from '#rules/3-passes/reform'
import { compile, compileReform } from '#rules/compile'
import { evaluate } from '#rules/evaluate'
import { sample } from './sample/book.ts'
import { raise } from './sample/reform.ts'

const rules = compile(sample)

type Person = { readonly born: string; readonly wage?: number; readonly severity?: number; readonly parent?: number }

/** One household in the mountains with little of anything: poor while its income is. */
function householdOf(people: readonly Person[], land = 100): Population {
  const column = (of: (it: Person) => number) => ({ values: Float64Array.from(people, of) })
  const one = (value: number) => ({ values: Float64Array.of(value) })
  return {
    persons: {
      birth: column((it) => dayNumberOf(it.born)),
      wage: column((it) => it.wage ?? 0),
      disability: column((it) => it.severity ?? 0),
      'parent-place': column((it) => it.parent ?? -1),
      gender: column(() => 0),
      pregnant: column(() => 0),
    },
    households: { lives: one(1), deprivations: one(4), land: one(land) },
    offsets: Uint32Array.of(0, people.length),
    weights: Int32Array.of(256),
  }
}

const grandmother: Person = { born: '1944-01-01', severity: 2 }
const father: Person = { born: '1990-05-20', wage: 3_000_000 }
const girl: Person = { born: '2014-03-15', parent: 1 }
const baby: Person = { born: '2024-03-15', parent: 1 }
const family = householdOf([grandmother, father, girl, baby])

function paid(variable: string, period: string, { of = family, book = rules }: { of?: Population; book?: Rules } = {}) {
  const { values, problems } = evaluate(book, of, (it) => [{ column: it }], [
    { name: 'asked', variable, period: periodFrom(period) as Period },
  ])
  expect(problems).toEqual([])
  return values['asked']?.map((it) => (typeof it === 'number' ? it : '?'))
}

describe('the sample country', () => {
  it('pays an older person with a disability only the higher of two', () => {
    expect(paid('social-pension/calculated', '2024-08')).toEqual([500_000, 0, 0, 0])
    expect(paid('disability-allowance', '2024-08')).toEqual([1_000_000, 0, 0, 0])
    expect(paid('social-pension', '2024-08')).toEqual([0, 0, 0, 0])
  })

  it('pays whom the exception names both', () => {
    const of = householdOf([{ ...grandmother, severity: 3 }])
    expect(paid('disability-allowance', '2024-08', { of })).toEqual([1_250_000])
    expect(paid('social-pension', '2024-08', { of })).toEqual([500_000])
  })

  it('pays the first of equal amounts', () => {
    const of = householdOf([{ ...grandmother, severity: 2 }])
    const equal = applyReform(rules, {
      name: 'equal',
      label: { vi: 'Bằng nhau', en: 'Equal' },
      tables: { coefficients: [{ from: '2021-07-01', cells: Array<number>(12).fill(1) }] },
    })
    expect(paid('social-pension', '2024-08', { of, book: equal })).toEqual([500_000])
    expect(paid('disability-allowance', '2024-08', { of, book: equal })).toEqual([0])
  })

  it('pays a child by its age and its parent’s work', () => {
    expect(paid('child-grant', '2024-08')).toEqual([0, 0, 500_000, 1_000_000])
    const orphans = householdOf([{ born: '2010-01-01' }, { born: '2012-01-01' }])
    expect(paid('child-grant', '2024-08', { of: orphans })).toEqual([750_000, 750_000])
  })

  it('pays arrears for the months that a decree reaches back', () => {
    expect(paid('child-grant/arrears', '2024-06')).toEqual([0, 0, 0, 0])
    expect(paid('child-grant/arrears', '2024-07')).toEqual([0, 0, 6 * 360_000, 0])
  })

  it('does not pay one allowance beside another while a decree says so', () => {
    expect(paid('fuel-allowance', '2024-08')).toEqual([4 * 51_300])
    expect(['2021-08', '2024-08', '2026-02'].map((it) => paid('seasonal-allowance', it))).toEqual([
      [150_000],
      [0],
      [150_000],
    ])
  })

  it('knows what tax a year left, and what months before it earned', () => {
    expect(paid('income-tax', '2024')).toEqual([0, 36_000_000 * 0.05, 0, 0])
    expect(paid('sickness-benefit', '2024-08')).toEqual([0, 0, 0, 0])
  })

  it('pays what a reform sets, and not what it ends', () => {
    const book = applyReform(rules, compileReform(raise))
    expect(paid('social-pension/calculated', '2027-02', { book })?.[0]).toBe(700_000)
    expect(paid('seasonal-allowance', '2026-12', { book })).toEqual([150_000])
    expect(paid('seasonal-allowance', '2027-01', { book })).toEqual([0])
    expect(paid('school-support/calculated', '2027-02', { book })).toEqual([0, 0, 150_000, 0])
    expect(paid('child-grant', '2027-02', { book })?.[2]).toBe(700_000)
    expect(paid('school-support', '2027-02', { book })).toEqual([0, 0, 0, 0])
  })
})
