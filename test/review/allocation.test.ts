import { describe, expect, it } from 'vitest'
import { loadSolver } from '#apps/cli/solver'
import {
  type Allocation,
  type Fund,
  lowestShare,
  type NeedCell,
  type Option,
  type Rules,
  sumByCell,
  sumByOption,
  usualSegments,
  valueOf,
  worthOf,
} from '#review/allocation'
import { breachesIn } from '#review/allocation-check'
import { waysOut } from '#review/allocation-conflict'
import { explain } from '#review/allocation-explained'
import { previewOf } from '#review/allocation-greedy'
import { inWholeUnits } from '#review/allocation-rounded'
import { type Solved, solveAllocation, usualEffort } from '#review/allocation-solved'

const solve = await loadSolver()

const rules: Rules = { objective: 'value', segments: [{ share: 1, worth: 1 }], fragmentation: 0, preference: 0 }
const cell = (weight: number, closing: number, more: Partial<NeedCell> = {}): NeedCell => ({
  key: `cell of ${weight}`,
  closing,
  most: closing,
  least: 0,
  weight,
  partners: 9,
  ...more,
})
const option = (partner: number, at: number, more: Partial<Option> = {}): Option => ({
  partner,
  cell: at,
  minimum: 0,
  stays: 0,
  isOwnPriority: false,
  ...more,
})
const fund = (partner: number, amount: number, cells: Fund['cells'] = 'all'): Fund => ({ partner, amount, cells })

/** Every partner may give to every cell, unless options are given. */
function allocation(
  funds: readonly Fund[],
  cells: readonly NeedCell[],
  more: { readonly options?: readonly Option[]; readonly rules?: Partial<Rules> } = {},
): Allocation {
  const count = Math.max(...funds.map((it) => it.partner)) + 1
  const partners = Array.from({ length: count }, (_, at) => ({ key: `p${at}`, isState: false }))
  return {
    partners,
    funds,
    cells,
    options: more.options ?? partners.flatMap((_, at) => cells.map((__, index) => option(at, index))),
    rules: { ...rules, ...more.rules },
  }
}

function solved(it: Allocation): Solved {
  const found = solveAllocation(it, solve, usualEffort)
  if (found.status !== 'solved') throw new Error(found.status)
  return found
}
const reached = (it: Allocation): readonly number[] => sumByCell(it, solved(it).grants)
const explained = (it: Allocation) => explain(it, solved(it), solve, usualEffort)

describe('money goes', () => {
  it('where a unit closes most', () => {
    // 3 a unit in the first cell, 2 in the second.
    const it = allocation([fund(0, 150)], [cell(300, 100), cell(400, 200)])
    expect(reached(it)).toEqual([100, 50])
    expect(solved(it).value).toBeCloseTo(400)
    expect(solved(it).bound).toBeCloseTo(400)
  })

  it('to two needs where the first parts of both count more than the last of one', () => {
    const it = allocation([fund(0, 100)], [cell(100, 100), cell(100, 100)], { rules: { segments: usualSegments } })
    expect(reached(it)).toEqual([50, 50])
    // Half of each: 0.25 + 0.25 × 0.75.
    expect(solved(it).value).toBeCloseTo(87.5)
  })

  it('to one partner a cell where each relation costs', () => {
    const cells = [cell(100, 100), cell(100, 100)]
    const it = allocation([fund(0, 100), fund(1, 100)], cells, { rules: { fragmentation: 0.1 } })
    expect(solved(it).grants).toHaveLength(2)
    expect(reached(it)).toEqual([100, 100])
    expect(solved(it).value).toBeCloseTo(180)
  })

  it('nowhere where a relation costs more than it closes', () => {
    const it = allocation([fund(0, 10)], [cell(100, 100)], { rules: { fragmentation: 0.2 } })
    expect(solved(it).grants).toEqual([])
    expect(explained(it).notChosen).toMatchObject([{ cell: 0, because: 'size or relation' }])
  })

  it('by earmarks', () => {
    // Free money would all go to the first cell; half of it may not.
    const it = allocation([fund(0, 50), fund(0, 50, new Set([1]))], [cell(300, 100), cell(100, 100)])
    expect(reached(it)).toEqual([50, 50])
    const tied = allocation([fund(0, 50, new Set<number>())], [cell(300, 100)])
    expect(reached(tied)).toEqual([0])
  })

  it('not in a smaller part than the smallest contribution', () => {
    const cells = [cell(300, 100), cell(100, 100)]
    const options = [option(0, 0), option(0, 1, { minimum: 30 })]
    expect(reached(allocation([fund(0, 120)], cells, { options }))).toEqual([100, 0])
    expect(reached(allocation([fund(0, 140)], cells, { options }))).toEqual([100, 40])
  })

  it('from no more partners than a cell may have', () => {
    const it = allocation([fund(0, 10), fund(1, 20), fund(2, 30)], [cell(100, 100, { partners: 2 })])
    expect(reached(it)).toEqual([50])
  })

  it('on to what it serves now, as far as that has to go on', () => {
    const options = [option(0, 0), option(0, 1, { stays: 40 })]
    const it = allocation([fund(0, 100)], [cell(300, 100), cell(100, 100)], { options })
    expect(reached(it)).toEqual([60, 40])
    expect(explained(it).worths).toEqual([
      { limit: 'budget', at: 0, perUnit: expect.closeTo(3) },
      { limit: 'stays', at: 1, perUnit: expect.closeTo(-2) },
    ])
  })

  it('to what is owed first, and never beyond what a cell may take', () => {
    const it = allocation([fund(0, 100)], [cell(300, 100, { most: 50 }), cell(100, 100), cell(10, 100, { least: 20 })])
    expect(reached(it)).toEqual([50, 30, 20])
    const worths = explained(it).worths
    expect(worths).toContainEqual({ limit: 'most', at: 0, perUnit: expect.closeTo(2) })
    expect(worths).toContainEqual({ limit: 'least', at: 2, perUnit: expect.closeTo(-0.9) })
  })

  it('rather to a partner’s own priority, where all else is equal', () => {
    const options = [option(0, 0), option(0, 1, { isOwnPriority: true })]
    const it = allocation([fund(0, 50)], [cell(100, 100), cell(100, 100)], { options, rules: { preference: 0.05 } })
    expect(reached(it)).toEqual([0, 50])
  })

  it('in whole units that keep the budget exactly, however large', () => {
    const funds = [fund(0, 9_007_199_254_740), fund(1, 1_000_000_000_001)]
    const it = allocation(funds, [cell(3, 7_000_000_000_003), cell(2, 5_000_000_000_011)], {
      rules: { segments: usualSegments, fragmentation: 0.01 },
    })
    const { grants } = solved(it)
    expect(breachesIn(it, grants)).toEqual([])
    expect(grants.reduce((sum, one) => sum + one.amount, 0)).toBe(10_007_199_254_741)
  })
})

describe('under max-min, money', () => {
  it('closes the need that is closed least as far as it can, then the most need', () => {
    const cells = [cell(1000, 100), cell(1, 100), cell(1, 200)]
    const it = allocation([fund(0, 200)], cells, { rules: { objective: 'max-min' } })
    const { grants, lowest, lowestBound } = solved(it)
    expect(lowest).toBeCloseTo(0.5, 5)
    expect(lowestBound).toBeCloseTo(0.5, 5)
    for (const [at, amount] of sumByCell(it, grants).entries())
      expect(amount / (cells[at]?.closing ?? 1)).toBeCloseTo(0.5, 1)
  })

  it('leaves out cells that nobody can reach', () => {
    const cells = [cell(10, 100), cell(10, 100)]
    const it = allocation([fund(0, 50)], cells, { options: [option(0, 0)], rules: { objective: 'max-min' } })
    expect(reached(it)).toEqual([50, 0])
    expect(lowestShare(it, solved(it).grants)).toBeCloseTo(0.5)
  })
})

describe('the explanation', () => {
  const two = allocation([fund(0, 150)], [cell(300, 100), cell(400, 200)])

  it('says what one more unit of a budget and of a cell’s ceiling would add', () => {
    const { worths } = explained(two)
    expect(worths).toContainEqual({ limit: 'budget', at: 0, perUnit: expect.closeTo(2) })
  })

  it('says what leaving a cell out costs and where its money goes', () => {
    expect(explained(two).leftOut).toEqual([
      { cell: 0, loss: expect.closeTo(100), goes: [{ cell: 1, amount: 100 }], how: 'again' },
      { cell: 1, loss: expect.closeTo(100), goes: [], how: 'again' },
    ])
  })

  it('says how far a cell that gets nothing is from being chosen', () => {
    const it = allocation([fund(0, 100)], [cell(300, 100), cell(100, 100), cell(250, 100)])
    // The budget ends where the first need does: one unit more would go to the third cell, and add 2.5.
    expect(explained(it).notChosen).toEqual([
      { cell: 1, offers: expect.closeTo(1), costs: expect.closeTo(2.5), because: 'worth less' },
      { cell: 2, offers: expect.closeTo(2.5), costs: expect.closeTo(2.5), because: 'next in line' },
    ])
  })

  it('says what one partner more in a cell would add', () => {
    const it = allocation([fund(0, 10), fund(1, 20)], [cell(100, 100, { partners: 1 })])
    expect(explained(it).partners).toEqual([{ cell: 0, adds: expect.closeTo(10) }])
  })
})

describe('where no allocation keeps every limit', () => {
  const outOf = (it: Allocation) => {
    expect(solveAllocation(it, solve, usualEffort)).toEqual({ status: 'infeasible' })
    return waysOut(it, solve, usualEffort)
  }

  it('budget against what has to go on: either gives way, by the same amount', () => {
    const options = [option(0, 0, { stays: 80 }), option(0, 1, { stays: 40 })]
    const ways = outOf(allocation([fund(0, 100)], [cell(1, 100), cell(1, 100)], { options }))
    expect(ways.map((it) => it.kinds)).toEqual([['budget'], ['stays']])
    for (const { steps } of ways) expect(steps.reduce((sum, it) => sum + it.by, 0)).toBe(20)
  })

  it('what has to go on against a cell’s ceiling', () => {
    const options = [option(0, 0, { stays: 80 })]
    const ways = outOf(allocation([fund(0, 100)], [cell(1, 100, { most: 50 })], { options }))
    expect(ways).toEqual([
      { kinds: ['most'], steps: [{ limit: 'most', at: 0, by: 30 }] },
      { kinds: ['stays'], steps: [{ limit: 'stays', at: 0, by: 30 }] },
    ])
  })

  it('number of partners against what has to go on', () => {
    const options = [option(0, 0, { stays: 10 }), option(1, 0, { stays: 10 })]
    const ways = outOf(allocation([fund(0, 50), fund(1, 50)], [cell(1, 100, { partners: 1 })], { options }))
    expect(ways).toContainEqual({ kinds: ['partners'], steps: [{ limit: 'partners', at: 0, by: 1 }] })
  })

  it('what is owed to a cell that nobody reaches', () => {
    const ways = outOf(
      allocation([fund(0, 50)], [cell(1, 100), cell(1, 100, { least: 10 })], { options: [option(0, 0)] }),
    )
    expect(ways).toEqual([{ kinds: ['least'], steps: [{ limit: 'least', at: 1, by: 10 }] }])
  })

  it('smallest contribution against budget', () => {
    const options = [option(0, 0, { minimum: 60, stays: 10 })]
    const ways = outOf(allocation([fund(0, 40)], [cell(1, 100)], { options }))
    expect(ways).toEqual([
      { kinds: ['budget'], steps: [{ limit: 'budget', at: 0, by: 20 }] },
      // Nothing has to go there any more, so no smallest size holds either.
      { kinds: ['stays'], steps: [{ limit: 'stays', at: 0, by: 10 }] },
      { kinds: ['minimum'], steps: [{ limit: 'minimum', at: 0, by: 20 }] },
    ])
  })

  it('two limits that no single one resolves', () => {
    const cells = [cell(1, 100, { most: 10 }), cell(1, 100)]
    const options = [option(0, 0, { stays: 20 }), option(0, 1), option(1, 1)]
    const owed = [cells[0] as NeedCell, { ...(cells[1] as NeedCell), least: 90 }]
    const ways = outOf(allocation([fund(0, 30), fund(1, 30)], owed, { options }))
    expect(ways).toHaveLength(1)
    expect(ways[0]?.kinds.length).toBeGreaterThan(1)
  })

  it('the preview finds none either', () => {
    const options = [option(0, 0, { stays: 80 })]
    expect(previewOf(allocation([fund(0, 50)], [cell(1, 100)], { options }))).toBeUndefined()
  })
})

describe('the check in whole units', () => {
  const it0 = allocation(
    [fund(0, 100), fund(1, 50, new Set([0]))],
    [cell(1, 80, { partners: 1 }), cell(1, 80, { least: 10 })],
    { options: [option(0, 0, { minimum: 20 }), option(0, 1, { stays: 10 }), option(1, 0), option(1, 1)] },
  )
  const good = [
    { option: 0, fund: 0, amount: 80 },
    { option: 1, fund: 0, amount: 20 },
  ]
  it('finds nothing wrong with what keeps every limit', () => expect(breachesIn(it0, good)).toEqual([]))

  it.each([
    [
      'budget',
      [
        { option: 0, fund: 0, amount: 80 },
        { option: 1, fund: 0, amount: 21 },
      ],
      1,
    ],
    [
      'most',
      [
        { option: 2, fund: 1, amount: 50 },
        { option: 0, fund: 0, amount: 40 },
        { option: 1, fund: 0, amount: 10 },
      ],
      10,
    ],
    [
      'partners',
      [
        { option: 2, fund: 1, amount: 1 },
        { option: 0, fund: 0, amount: 20 },
        { option: 1, fund: 0, amount: 10 },
      ],
      1,
    ],
    [
      'minimum',
      [
        { option: 0, fund: 0, amount: 19 },
        { option: 1, fund: 0, amount: 10 },
      ],
      1,
    ],
    ['stays', [{ option: 1, fund: 0, amount: 9 }], 1],
    ['least', [{ option: 1, fund: 0, amount: 9 }], 1],
    [
      'earmark',
      [
        { option: 3, fund: 1, amount: 10 },
        { option: 1, fund: 0, amount: 10 },
      ],
      1,
    ],
    ['whole', [{ option: 1, fund: 0, amount: 10.5 }], 1],
  ] as const)('finds a broken limit: %s', (limit, grants, by) => {
    expect(breachesIn(it0, grants)).toContainEqual(expect.objectContaining({ limit, by }))
  })

  it('rounding makes up for what a solver’s tolerance leaves over or short', () => {
    const nearly = [
      { option: 0, fund: 0, amount: 80.0004 },
      { option: 1, fund: 0, amount: 20.0003 },
    ]
    expect(inWholeUnits(it0, nearly, [true, true, false, false])).toEqual(good)
    const short = [{ option: 1, fund: 0, amount: 9.9996 }]
    expect(inWholeUnits(it0, short, [false, true, false, false])).toEqual([{ option: 1, fund: 0, amount: 10 }])
  })

  it('rounding gives what is left to the largest remainders', () => {
    const thirds = allocation([fund(0, 100)], [cell(1, 100), cell(1, 100), cell(1, 100)])
    const grants = [0, 1, 2].map((at) => ({ option: at, fund: 0, amount: 100 / 3 + (at === 1 ? 0.2 : -0.1) }))
    expect(sumByOption(thirds, inWholeUnits(thirds, grants, [true, true, true]))).toEqual([33, 34, 33])
  })
})

it('the worth of closing falls part by part and ends with the need', () => {
  const need = cell(100, 1000)
  const at = (amount: number) => worthOf(need, amount, { ...rules, segments: usualSegments })
  expect([0, 250, 500, 750, 1000, 2000].map(at)).toEqual(
    [0, 25, 43.75, 56.25, 62.5, 62.5].map((it) => expect.closeTo(it)),
  )
  expect(valueOf(allocation([fund(0, 1000)], [need]), [{ option: 0, fund: 0, amount: 500 }])).toBeCloseTo(50)
})
