import {
  type Allocation,
  ceilingOf,
  fundsFor,
  type Grant,
  preferenceOf,
  reachable,
  relationCost,
  sumByCell,
  sumByOption,
} from './allocation.ts'
import { grantsIn, type LimitKind, programmeOf } from './allocation-programme.ts'
import { type Effort, type Solved, solveAllocation } from './allocation-solved.ts'
import type { Solve } from './programme.ts'

/** Why an allocation is as it is: what a little more of each limit would add, what each chosen cell would be missed by, and how
 *  far the others are from being chosen. */
export type Explained = {
  /** What one more unit of a limit would add to the value, relations staying as they are; below zero for a duty that
   *  costs. Limits that bind nothing are left out. */
  readonly worths: readonly { readonly limit: LimitKind; readonly at: number; readonly perUnit: number }[]
  /** What one more partner in a cell would add, solved again. */
  readonly partners: readonly { readonly cell: number; readonly adds: number }[]
  readonly leftOut: readonly LeftOut[]
  readonly notChosen: readonly NotChosen[]
  /** Cells whose leaving out was not looked at. */
  readonly more: number
}

export type LeftOut = {
  readonly cell: number
  /** Value that is lost; under `max-min` it may be below zero, because the rest may then rise. */
  readonly loss: number
  /** Money that the other cells get more, or less; without what stays unspent. */
  readonly goes: readonly { readonly cell: number; readonly amount: number }[]
  /** `again`: all was decided anew. `kept`: who works where stays, so that the loss is at most this. */
  readonly how: 'again' | 'kept'
}

export type NotChosen = {
  readonly cell: number
  /** Value that the best unit of money would add there, and what that unit adds where it is. */
  readonly offers: number
  readonly costs: number
  /** What stands in the way: the money does more elsewhere; the money does the same here as where it is, so that this cell comes
   *  next; or a smallest size, a relation's cost or the number of partners. */
  readonly because: 'worth less' | 'next in line' | 'size or relation'
}

/** Above this many options everything is explained with relations kept: deciding anew takes seconds for each cell. */
const manyOptions = 300
const shownCells = 20
const shownPartners = 5

/** What is left out is weighed to a ten-thousandth of the value: each cell is a search of its own. */
const explainingGap = 1e-4

export function explain(it: Allocation, solved: Solved, solve: Solve, wanted: Effort): Explained {
  const effort = { ...wanted, gap: Math.max(wanted.gap, explainingGap) }
  const reached = sumByCell(it, solved.grants)
  const chosenCells = reachable(it)
    .filter((cell) => (reached[cell] ?? 0) > 0)
    .sort((a, b) => (reached[b] ?? 0) - (reached[a] ?? 0))
  const again = it.options.length <= manyOptions
  return {
    worths: worthsIn(solved),
    partners: again ? partnersIn(it, solved, solve, effort) : [],
    leftOut: chosenCells
      .slice(0, shownCells)
      .flatMap((cell) =>
        again ? leftOutAgain(it, solved, cell, solve, effort) : leftOutKept(it, solved, cell, solve, effort),
      ),
    notChosen: notChosenIn(it, solved, reached),
    more: Math.max(0, chosenCells.length - shownCells),
  }
}

function worthsIn({ priced: { built, solution } }: Solved): Explained['worths'] {
  return Object.entries(built.rows).flatMap(([limit, places]) =>
    [...places].flatMap(([at, row]) => {
      const perUnit = ((solution.rowWorths[row] ?? 0) * built.worthUnit) / built.unit
      return Math.abs(solution.rowWorths[row] ?? 0) < 1e-9 ? [] : [{ limit: limit as LimitKind, at, perUnit }]
    }),
  )
}

/** One more partner, in the weightiest cells that are full and that somebody else could serve. */
function partnersIn(it: Allocation, solved: Solved, solve: Solve, effort: Effort): Explained['partners'] {
  const given = sumByOption(it, solved.grants)
  const full = it.cells.flatMap((cell, at) => {
    const here = it.options.flatMap((one, index) => (one.cell === at ? [given[index] ?? 0] : []))
    const busy = here.filter((amount) => amount > 0).length
    return busy >= cell.partners && here.length > busy ? [at] : []
  })
  return full
    .sort((a, b) => (it.cells[b]?.weight ?? 0) - (it.cells[a]?.weight ?? 0))
    .slice(0, shownPartners)
    .flatMap((at) => {
      const cells = it.cells.map((cell, index) => (index === at ? { ...cell, partners: cell.partners + 1 } : cell))
      const other = solveAllocation({ ...it, cells }, solve, effort)
      return other.status === 'solved' ? [{ cell: at, adds: other.value - solved.value }] : []
    })
}

function leftOutAgain(it: Allocation, solved: Solved, cell: number, solve: Solve, effort: Effort): readonly LeftOut[] {
  const other = solveAllocation(it, solve, effort, cell)
  if (other.status !== 'solved') return []
  return [
    { cell, loss: solved.value - other.value, goes: movesOf(it, solved.grants, other.grants, cell), how: 'again' },
  ]
}

function leftOutKept(it: Allocation, solved: Solved, cell: number, solve: Solve, effort: Effort): readonly LeftOut[] {
  const built = programmeOf(it, { aim: 'value', chosen: solved.chosen, without: cell, ...effort })
  const solution = solve(built.programme)
  if (solution.status !== 'solved') return []
  const kept = it.options.filter((one, at) => solved.chosen[at] === true && one.cell !== cell).length
  const value = solution.objective * built.worthUnit - relationCost(it) * kept
  const grants = grantsIn(built, solution.values).map((one) => ({ ...one, amount: Math.round(one.amount) }))
  return [{ cell, loss: solved.value - value, goes: movesOf(it, solved.grants, grants, cell), how: 'kept' }]
}

function movesOf(it: Allocation, before: readonly Grant[], after: readonly Grant[], without: number): LeftOut['goes'] {
  const [was, is] = [sumByCell(it, before), sumByCell(it, after)]
  return it.cells
    .flatMap((_, cell) => {
      const amount = (is[cell] ?? 0) - (was[cell] ?? 0)
      return cell === without || amount === 0 ? [] : [{ cell, amount }]
    })
    .sort((a, b) => b.amount - a.amount)
}

/** For each reachable cell that gets nothing: the option whose money is least missed elsewhere. */
function notChosenIn(
  it: Allocation,
  { priced: { built, solution } }: Solved,
  reached: readonly number[],
): readonly NotChosen[] {
  const first = it.rules.segments[0]?.worth ?? 0
  const worthOf = (fund: number): number => {
    const row = built.rows.budget.get(fund)
    return row === undefined ? 0 : ((solution.rowWorths[row] ?? 0) * built.worthUnit) / built.unit
  }
  return reachable(it)
    .filter((cell) => (reached[cell] ?? 0) === 0)
    .map((cell) => {
      const need = it.cells[cell]
      const slope = need === undefined ? 0 : (need.weight * first) / need.closing
      const ways = it.options.flatMap((option) =>
        option.cell !== cell || ceilingOf(it, option) === 0
          ? []
          : fundsFor(it, option).map((fund) => ({
              offers: slope + preferenceOf(it, option),
              costs: worthOf(fund),
            })),
      )
      const best = ways.reduce((a, b) => (b.offers - b.costs > a.offers - a.costs ? b : a))
      return { cell, ...best, because: obstacleOf(best) }
    })
}

/** Differences below this are the solver's tolerance. */
const tolerance = 1e-6

function obstacleOf({ offers, costs }: { readonly offers: number; readonly costs: number }): NotChosen['because'] {
  if (offers < costs * (1 - tolerance)) return 'worth less'
  return offers <= costs * (1 + tolerance) ? 'next in line' : 'size or relation'
}
