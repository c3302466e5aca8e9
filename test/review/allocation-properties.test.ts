import fc from 'fast-check'
import { expect, it } from 'vitest'
import { loadSolver } from '#apps/cli/solver'
import { type Allocation, lowestShare, usualSegments, valueOf } from '#review/allocation'
import { breachesIn } from '#review/allocation-check'
import { waysOut } from '#review/allocation-conflict'
import { explain } from '#review/allocation-explained'
import { previewOf } from '#review/allocation-greedy'
import { solveAllocation, usualEffort } from '#review/allocation-solved'

const solve = await loadSolver()

/** Amounts of one question lie within a hundred thousand of each other; questions are in thousands or in thousands of billions. */
const scale = fc.constantFrom(1, 1_003, 1_000_003, 1_000_000_007)

/** Questions of up to four partners and five cells, many of them impossible. */
const allocation: fc.Arbitrary<Allocation> = fc
  .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 5 }), scale)
  .chain(([partners, cells, unit]) => {
    const amount = fc.integer({ min: 1, max: 99_999 }).map((it) => it * unit)
    return fc.record({
      partners: fc.constant(Array.from({ length: partners }, (_, at) => ({ key: `p${at}`, isState: at === 0 }))),
      funds: fc.array(
        fc.record({
          partner: fc.integer({ min: 0, max: partners - 1 }),
          amount,
          cells: fc.oneof(
            { weight: 2, arbitrary: fc.constant('all' as const) },
            fc.uniqueArray(fc.integer({ min: 0, max: cells - 1 })).map((it) => new Set(it)),
          ),
        }),
        { minLength: 1, maxLength: 6 },
      ),
      cells: fc.array(
        fc
          .record({
            closing: amount,
            most: fc.double({ min: 0.2, max: 1, noNaN: true }),
            least: fc.oneof({ weight: 4, arbitrary: fc.constant(0) }, fc.double({ min: 0.01, max: 0.2, noNaN: true })),
            weight: fc.integer({ min: 0, max: 1_000_000 }),
            partners: fc.integer({ min: 1, max: 3 }),
          })
          .map(({ closing, most, least, weight, partners: limit }) => {
            const ceiling = Math.max(1, Math.floor(closing * most))
            return {
              key: 'c',
              closing,
              most: ceiling,
              least: Math.min(ceiling, Math.ceil(closing * least)),
              weight,
              partners: limit,
            }
          }),
        { minLength: cells, maxLength: cells },
      ),
      options: fc.uniqueArray(
        fc.record({
          partner: fc.integer({ min: 0, max: partners - 1 }),
          cell: fc.integer({ min: 0, max: cells - 1 }),
          minimum: fc.oneof(fc.constant(0), amount),
          stays: fc.oneof({ weight: 6, arbitrary: fc.constant(0) }, amount),
          isOwnPriority: fc.boolean(),
        }),
        { selector: (it) => `${it.partner}/${it.cell}`, maxLength: partners * cells },
      ),
      rules: fc.record({
        objective: fc.constantFrom('value' as const, 'max-min' as const),
        segments: fc.constantFrom(usualSegments, [{ share: 1, worth: 1 }]),
        fragmentation: fc.constantFrom(0, 0.01, 0.3),
        preference: fc.constantFrom(0, 0.05),
      }),
    })
  })

const runs = { numRuns: 250, seed: 20261122 }

it('every answer keeps every limit in whole units, is no worse than the preview, and no better than its bound', () => {
  let solved = 0
  let previewed = 0
  fc.assert(
    fc.property(allocation, (it) => {
      const found = solveAllocation(it, solve, usualEffort)
      const preview = previewOf(it)
      if (preview !== undefined) expect(breachesIn(it, preview)).toEqual([])
      if (found.status !== 'solved') {
        expect(found.status).toBe('infeasible')
        expect(preview).toBeUndefined()
        return
      }
      solved += 1
      expect(breachesIn(it, found.grants)).toEqual([])
      // Rounding moves each grant by less than a unit, and what a unit is worth depends on the cell.
      const unit = it.cells.reduce((sum, cell) => sum + (cell.weight / cell.closing) * 1.05 * it.options.length, 0)
      // The solver's own tolerance is absolute, in the units of the best cell.
      const tolerance = Math.max(...it.cells.map((cell) => cell.weight)) * 1e-5
      const slack = unit + tolerance + Math.abs(found.bound) * 1e-4
      expect(found.value).toBeLessThanOrEqual(found.bound + slack)
      expect(found.value).toBeGreaterThanOrEqual(found.bound - slack)
      if (preview === undefined) return
      previewed += 1
      if (it.rules.objective === 'value') expect(valueOf(it, preview)).toBeLessThanOrEqual(found.bound + slack)
      else {
        const share = Math.max(...it.cells.map((cell) => it.options.length / cell.closing)) + 1e-5
        expect(lowestShare(it, preview)).toBeLessThanOrEqual(found.lowest + share)
      }
    }),
    runs,
  )
  expect(solved).toBeGreaterThan(100)
  expect(previewed).toBeGreaterThan(100)
})

it('what is impossible has a way out, and taking it makes it possible', () => {
  let impossible = 0
  fc.assert(
    fc.property(allocation, (it) => {
      if (solveAllocation(it, solve, usualEffort).status !== 'infeasible') return
      impossible += 1
      const ways = waysOut(it, solve, usualEffort)
      expect(ways.length).toBeGreaterThan(0)
      const budget = ways.find(({ kinds }) => kinds.length === 1 && kinds[0] === 'budget')
      if (budget === undefined) return
      // A little more than the least, because a solver keeps limits to within a tolerance.
      const by = (at: number): number => budget.steps.find((step) => step.at === at)?.by ?? 0
      const larger = it.funds.map((fund, at) => ({ ...fund, amount: fund.amount + by(at) + Math.ceil(by(at) * 1e-6) }))
      expect(solveAllocation({ ...it, funds: larger }, solve, usualEffort).status).toBe('solved')
    }),
    runs,
  )
  expect(impossible).toBeGreaterThan(20)
})

it('leaving a cell out never gains value, and what a budget is worth is never below zero', () => {
  fc.assert(
    fc.property(allocation, (it) => {
      if (it.rules.objective !== 'value') return
      const found = solveAllocation(it, solve, usualEffort)
      if (found.status !== 'solved') return
      const { leftOut, worths } = explain(it, found, solve, usualEffort)
      const owed = it.options.some((one) => one.stays > 0) || it.cells.some((one) => one.least > 0)
      const slack =
        Math.abs(found.bound) * 2e-4 +
        Math.max(...it.cells.map((cell) => cell.weight)) * 1e-5 +
        it.cells.reduce((sum, cell) => sum + (cell.weight / cell.closing) * 10, 0)
      // What is owed to a cell may cost value, so that leaving it out may gain.
      if (!owed) for (const { loss } of leftOut) expect(loss).toBeGreaterThanOrEqual(-slack)
      for (const { limit, perUnit } of worths) {
        if (limit === 'budget' || limit === 'most') expect(perUnit).toBeGreaterThanOrEqual(0)
        if (limit === 'stays' || limit === 'least') expect(perUnit).toBeLessThanOrEqual(0)
      }
    }),
    { ...runs, numRuns: 120 },
  )
})
