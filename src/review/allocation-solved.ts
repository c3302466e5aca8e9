import { type Allocation, type Grant, lowestShare, valueOf } from './allocation.ts'
import { breachesIn } from './allocation-check.ts'
import { type Built, chosenIn, grantsIn, programmeOf, type Run } from './allocation-programme.ts'
import { inWholeUnits } from './allocation-rounded.ts'
import type { Solution, Solve } from './programme.ts'

export type Effort = {
  /** The search may stop where no better answer can be more than this share better. */
  readonly gap: number
  /** Longest time of one run of the solver. */
  readonly seconds: number
}

export const usualEffort: Effort = { gap: 1e-5, seconds: 30 }

/** The best allocation, in whole units and checked. */
export type Solved = {
  readonly status: 'solved'
  readonly grants: readonly Grant[]
  readonly value: number
  /** Proven: no allocation has more value than this. Under `max-min`, none that closes the lowest share as far. */
  readonly bound: number
  readonly lowest: number
  /** Under `max-min`: no allocation closes every need by more than this share. */
  readonly lowestBound: number
  readonly chosen: readonly boolean[]
  /** The programme with its whole numbers settled and budgets a little larger, which knows what each limit is worth. */
  readonly priced: { readonly built: Built; readonly solution: SolvedProgramme }
}

export type SolvedProgramme = Extract<Solution, { status: 'solved' }>
/** `not found`: none in the time given; or limits that lie closer together than the solver can see, which is a billionth of
 *  the largest fund. */
export type Failed = { readonly status: 'infeasible' | 'not found' }

/** Finds the best allocation: which options are used, by the mixed-integer programme; then how much each gets and what each
 *  limit is worth, by the linear one that remains; then whole units, checked without the solver.
 *  @param without a cell that gets nothing.
 */
export function solveAllocation(it: Allocation, solve: Solve, effort: Effort, without?: number): Solved | Failed {
  const ask = (run: Partial<Run>): { built: Built; solution: Solution } => {
    const built = programmeOf(it, { aim: 'value', ...effort, ...(without === undefined ? {} : { without }), ...run })
    return { built, solution: solve(built.programme) }
  }
  let lowest: number | undefined
  let lowestBound = 1
  if (it.rules.objective === 'max-min') {
    const { solution } = ask({ aim: 'lowest share' })
    if (solution.status !== 'solved') return failed(solution)
    // A solver keeps limits to within its tolerance only, so the second run leaves the first a little room.
    lowest = Math.max(0, solution.objective * (1 - 1e-6))
    lowestBound = Math.min(1, solution.bound)
  }
  const fairness = lowest === undefined ? {} : { lowest }
  const { built, solution } = ask(fairness)
  if (solution.status !== 'solved') return failed(solution)
  const chosen = chosenIn(it, built, solution.values)
  const settled = ask({ ...fairness, chosen })
  if (settled.solution.status !== 'solved') return { status: 'not found' }
  const grants = inWholeUnits(it, grantsIn(settled.built, settled.solution.values), chosen)
  // Where a budget ends just where a part of a need does, one unit less is worth more than one unit more. The question is
  // about one more, so worths are read a little beyond.
  const priced = ask({ ...fairness, chosen, nudge: 1e-5 })
  if (priced.solution.status !== 'solved') return { status: 'not found' }
  const breaches = breachesIn(it, grants).filter(
    ({ limit, at }) => without === undefined || !isOwedTo(it, without, limit, at),
  )
  if (breaches.length > 0) return { status: 'not found' }
  return {
    status: 'solved',
    grants,
    value: valueOf(it, grants),
    bound: solution.bound * built.worthUnit,
    lowest: lowestShare(it, grants),
    lowestBound,
    chosen,
    priced: { built: priced.built, solution: priced.solution },
  }
}

/** What a cell is owed falls away when the cell is left out. */
const isOwedTo = (it: Allocation, cell: number, limit: string, at: number): boolean =>
  (limit === 'least' && at === cell) || (limit === 'stays' && it.options[at]?.cell === cell)

/** Every programme of ours is bounded by its budgets. */
function failed(it: Exclude<Solution, { status: 'solved' }>): Failed {
  if (it.status === 'unbounded') throw new RangeError('an allocation without limits')
  return { status: it.status === 'out of time' ? 'not found' : 'infeasible' }
}
