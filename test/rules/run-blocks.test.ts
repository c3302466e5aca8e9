import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { weightScale } from '#ground/columns/population'
import { exactSum, type SinkTotals } from '#rules/2-ir/totals'
import { interpreter } from '#rules/4-backends/interpret-backend'
import { javascript } from '#rules/4-backends/javascript'
import { openRun } from '#rules/run-blocks'
import { cellCounting, smallCells } from '#rules/small-cells'
import { randomCase } from './random-program.ts'

/** Totals as whole numbers, which do not tell how they were split. */
const plain = (sinks: readonly SinkTotals[]): unknown =>
  sinks.map((it) => {
    if (it.kind === 'column') return [[...it.values].map((value, at) => (it.known[at] === 0 ? undefined : value + 0))]
    const lists =
      it.kind === 'totals'
        ? [it.units, ...it.values.flatMap((one) => [one.sum, one.nonzero, one.unknown])]
        : [it.units, it.sum, it.unknown]
    return lists.map((sums) => Array.from(sums.low, (_, cell) => exactSum(sums, cell)))
  })

describe('a run block by block', () => {
  it('gives the same totals whether or not it was told which columns have unknowns', () => {
    fc.assert(
      fc.property(randomCase, fc.constantFrom(interpreter, javascript), ({ program, layout, blocks }, backend) => {
        const told = backend.prepare(program, layout)
        const found = openRun(backend, program)
        for (const block of blocks) {
          told.run(block)
          found.run(block)
        }
        expect(plain(found.finish().sinks)).toEqual(plain(told.finish().sinks))
      }),
      { numRuns: 60 },
    )
  })
})

describe('units of cells', () => {
  it('are counted by a program of their own as by the whole', () => {
    fc.assert(
      fc.property(randomCase, ({ program, blocks }) => {
        const counting = cellCounting(program)
        if (counting === undefined) return
        const [whole, part] = [openRun(interpreter, program), openRun(interpreter, counting.program)]
        for (const block of blocks) {
          whole.run(block)
          part.run(block)
        }
        const [all, cells] = [whole.finish(), part.finish()]
        for (const [at, of] of counting.of.entries()) {
          const [a, b] = [all.sinks[of], cells.sinks[at]]
          expect(a?.kind === 'totals' && b?.kind === 'totals' && plain([{ ...a, values: [] }])).toEqual(
            plain([b as SinkTotals]),
          )
        }
      }),
      { numRuns: 40 },
    )
  })
})

describe('small cells', () => {
  const counted = (...units: readonly number[]): SinkTotals => ({
    kind: 'totals',
    values: [],
    units: { high: new Float64Array(units.length), low: Float64Array.from(units, (it) => it * weightScale) },
  })
  const hidden = (least: number, ...units: readonly number[]): readonly number[] =>
    [...smallCells(counted(...units), least, weightScale)].sort((a, b) => a - b)

  it('are those with fewer units than asked for, but not empty ones', () => {
    expect(hidden(5, 0, 3, 10, 4, 20)).toEqual([1, 3])
    expect(hidden(5, 0, 5, 10)).toEqual([])
    expect(hidden(0, 1, 2)).toEqual([])
  })

  it('are joined by the smallest of the others, where one alone could be had from the whole', () => {
    expect(hidden(5, 100, 3, 10, 20)).toEqual([1, 2])
    expect(hidden(5, 1, 1, 10, 20)).toEqual([0, 1, 2])
    expect(hidden(5, 3)).toEqual([0])
  })

  it('never leave fewer than two cells hidden, or too few units in them, while there are others', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(30), { minLength: 1, maxLength: 12 }),
        fc.integer({ min: 1, max: 10 }),
        (units, least) => {
          const cells = hidden(least, ...units)
          const filled = units.filter((it) => it > 0)
          const told = units.filter((it, at) => it > 0 && !cells.includes(at))
          expect(told.every((it) => it >= least)).toBe(true)
          if (cells.length === 0 || cells.length === filled.length) return
          expect(cells.length).toBeGreaterThan(1)
          expect(cells.reduce((sum, at) => sum + (units[at] as number), 0)).toBeGreaterThanOrEqual(least)
        },
      ),
    )
  })
})
