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
 *  They must share an indicator (3 points) or a need (2); a shared duty adds 2, people and means 1 each. Three and more is
 *  close, two partial. Two clauses that name neither need nor people may match by their duty alone. */
export function matchClauses(of: Clause, candidates: readonly Clause[]): readonly ClauseMatch[] {
  return candidates
    .flatMap((clause): ClauseMatch[] => {
      const { shared, score } = compare(of, clause)
      const aboutTheSame =
        shared.includes('indicator') || shared.includes('function') || (isGeneral(of) && isGeneral(clause))
      return score < 2 || !aboutTheSame ? [] : [{ clause, shared, score, grade: score >= 3 ? 'close' : 'partial' }]
    })
    .sort((a, b) => b.score - a.score)
}

const isGeneral = ({ reading: { placing } }: Clause): boolean =>
  placing.functions === 'not stated' && placing.groups === 'not stated'

function compare(a: Clause, b: Clause): { readonly shared: readonly Shared[]; readonly score: number } {
  const points: [Shared, number][] = [
    ['indicator', indicatorOf(a) !== undefined && indicatorOf(a) === indicatorOf(b) ? 3 : 0],
    ['duty', a.reading.duty !== 'none' && a.reading.duty === b.reading.duty ? 2 : 0],
    ['function', sharesNeed(a, b) ? 2 : 0],
    ['group', intersects(a.reading.placing.groups, b.reading.placing.groups) ? 1 : 0],
    ['means', intersects(a.reading.means, b.reading.means) ? 1 : 0],
  ]
  const counted = points.filter(([, value]) => value > 0)
  return { shared: counted.map(([name]) => name), score: counted.reduce((sum, [, value]) => sum + value, 0) }
}

export const indicatorOf = (it: Clause): string | undefined => it.target?.indicator ?? it.indicator

/** A clause about the whole system shares its need only with another about the whole system. */
function sharesNeed(a: Clause, b: Clause): boolean {
  const [mine, theirs] = [a.reading.placing.functions, b.reading.placing.functions]
  return (mine === 'all' && theirs === 'all') || intersects(mine, theirs)
}

function intersects(a: readonly string[] | string, b: readonly string[] | string): boolean {
  if (typeof a === 'string' || typeof b === 'string') return false
  return a.some((it) => b.includes(it))
}
