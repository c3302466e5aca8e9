import type { Clause } from './instrument.ts'

/** What two clauses have in common. */
export type Shared = 'indicator' | 'duty' | 'function' | 'group' | 'means'

export type ClauseMatch = {
  readonly clause: Clause
  readonly shared: readonly Shared[]
  readonly score: number
  readonly grade: 'close' | 'partial'
}

/** A proposal until a person confirms it: how closely two clauses speak of the same thing, by our reading of both.
 *  Indicator 3, duty 2, function 2, group 1, means 1; three and more is close, two partial, less is no match.
 *  A function named counts in full against the same function, and as one point against a clause about the whole system. */
export function matchClauses(of: Clause, candidates: readonly Clause[]): readonly ClauseMatch[] {
  return candidates
    .flatMap((clause): ClauseMatch[] => {
      const { shared, score } = compare(of, clause)
      if (score < 2 || !shared.some((it) => it !== 'group' && it !== 'means')) return []
      return [{ clause, shared, score, grade: score >= 3 ? 'close' : 'partial' }]
    })
    .sort((a, b) => b.score - a.score)
}

function compare(a: Clause, b: Clause): { readonly shared: readonly Shared[]; readonly score: number } {
  const points: [Shared, number][] = [
    ['indicator', indicatorOf(a) !== undefined && indicatorOf(a) === indicatorOf(b) ? 3 : 0],
    ['duty', a.reading.duty !== 'none' && a.reading.duty === b.reading.duty ? 2 : 0],
    ['function', functionPoints(a, b)],
    ['group', intersects(a.reading.placing.groups, b.reading.placing.groups) ? 1 : 0],
    ['means', intersects(a.reading.means, b.reading.means) ? 1 : 0],
  ]
  const counted = points.filter(([, value]) => value > 0)
  return { shared: counted.map(([name]) => name), score: counted.reduce((sum, [, value]) => sum + value, 0) }
}

export const indicatorOf = (it: Clause): string | undefined => it.target?.indicator ?? it.indicator

function functionPoints(a: Clause, b: Clause): number {
  const [mine, theirs] = [a.reading.placing.functions, b.reading.placing.functions]
  if (mine === 'not stated' || theirs === 'not stated') return 0
  if (mine === 'all' && theirs === 'all') return 2
  if (mine === 'all' || theirs === 'all') return 1
  return intersects(mine, theirs) ? 2 : 0
}

function intersects(a: readonly string[] | string, b: readonly string[] | string): boolean {
  if (typeof a === 'string' || typeof b === 'string') return false
  return a.some((it) => b.includes(it))
}
