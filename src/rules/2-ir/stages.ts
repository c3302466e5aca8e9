import type { Graph } from './graph.ts'
import { factsOf } from './operators.ts'

/** When a node can be computed, one entry per node. 0: once, before any household is looked at, as it is the same for everyone.
 *  Odd stages are of households, even ones of persons, in turn: 1 what households have themselves, 2 persons, 3 what their members make of it,
 *  4 persons again … A node needs nothing of its own stage that is of another person or household; values of members
 *  reach the household one stage later, those of the household its members one later, and those of another member two later. */
export function stagesOf({ nodes }: Graph): readonly number[] {
  const stages: number[] = []
  for (const { op, args, entity } of nodes) {
    if (entity === 'none') {
      stages.push(0)
      continue
    }
    const { moves } = factsOf(op)
    const own = args.map((arg, at) => {
      const stage = stages[arg] as number
      if (moves === 'between-members') return at === 1 ? stage + 2 : stage
      return moves !== undefined && stage > 0 ? stage + 1 : stage
    })
    const least = moves === 'to-household' ? 3 : entity === 'household' ? 1 : moves === 'between-members' ? 4 : 2
    stages.push(Math.max(least, ...own))
  }
  return stages
}
