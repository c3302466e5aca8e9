import type { Allocation } from './allocation.ts'
import { type LimitKind, limitKinds, programmeOf } from './allocation-programme.ts'
import type { Effort } from './allocation-solved.ts'
import type { Solve } from './programme.ts'

/** A way out where no allocation keeps every limit: limits of one kind that would have to give way, and by how much; of
 *  several kinds where no single one is enough. */
export type WayOut = {
  readonly kinds: readonly LimitKind[]
  readonly steps: readonly {
    readonly limit: LimitKind
    /** Place of the fund, cell or option. */
    readonly at: number
    /** Units of currency, or partners. */
    readonly by: number
  }[]
}

/** What would have to give way: each kind of limit is loosened in turn, and the least that it must be exceeded by is found. */
export function waysOut(it: Allocation, solve: Solve, effort: Effort): readonly WayOut[] {
  const alone = limitKinds.flatMap((kind) => wayOut(it, [kind], solve, effort))
  return alone.length > 0 ? alone : wayOut(it, limitKinds, solve, effort)
}

function wayOut(it: Allocation, kinds: readonly LimitKind[], solve: Solve, effort: Effort): readonly WayOut[] {
  const built = programmeOf(it, { aim: 'least excess', loose: new Set(kinds), ...effort })
  const solution = solve(built.programme)
  if (solution.status !== 'solved') return []
  const steps = built.excesses.flatMap(({ column, limit, at }) => {
    const excess = solution.values[column] ?? 0
    // Below this it is the solver's tolerance, not a conflict.
    if (excess < 1e-6) return []
    return [{ limit, at, by: limit === 'partners' ? Math.ceil(excess - 1e-6) : Math.ceil(excess * built.unit - 1e-6) }]
  })
  return steps.length === 0 ? [] : [{ kinds: [...new Set(steps.map((one) => one.limit))], steps }]
}
