import { type Problem, Problems } from '#ground/problem'

/** What is wrong with the rows of one file, counted by kind and column, with the first places of each: as large as the kinds of
 *  problems, however long the file. */
export type Findings = {
  /** @param row as a reader of the file counts it; left out where the whole file or column is meant. */
  add(code: string, row?: number, facts?: Facts): void
  /** Whether anything is wrong. */
  readonly any: boolean
  readonly problems: readonly Problem[]
}

/** So many places of each kind are kept. */
const kept = 10

type Facts = { readonly column?: string; readonly [name: string]: unknown }
type Found = { readonly code: string; readonly facts: Facts; count: number; rows: number[] }

export function findingsIn(file: string): Findings {
  const found = new Map<string, Found>()
  return {
    add(code, row, facts = {}) {
      const key = `${code}\n${facts.column ?? ''}`
      const before = found.get(key)
      if (before === undefined) found.set(key, { code, facts, count: 1, rows: row === undefined ? [] : [row] })
      else {
        before.count++
        if (row !== undefined && before.rows.length < kept) before.rows.push(row)
      }
    },
    get any() {
      return found.size > 0
    },
    get problems() {
      return [...found.values()].toSorted(byPlace).map(
        (it): Problem => ({
          code: it.code,
          facts: it.rows.length === 0 ? it.facts : { ...it.facts, count: it.count, rows: it.rows },
          position: it.rows[0] === undefined ? { file } : { file, line: it.rows[0] },
        }),
      )
    },
  }
}

/** What concerns the whole file first, then by row: the same however the file was cut into pieces. */
const byPlace = (a: Found, b: Found): number => (a.rows[0] ?? 0) - (b.rows[0] ?? 0) || (textOf(a) < textOf(b) ? -1 : 1)

const textOf = ({ code, facts }: Found): string => `${facts.column ?? ''} ${code}`

/** Throws everything found in several files, if there is anything. */
export function throwFound(all: readonly Findings[]): void {
  const problems = all.flatMap((it) => it.problems)
  if (problems.length > 0) throw new Problems(problems)
}

type Counted = { readonly column?: string; readonly count?: number; readonly rows?: readonly number[] }

/** What several readers of shares of one population found, as one reader of the whole would have said it. */
export function mergedProblems(lists: readonly (readonly Problem[])[]): readonly Problem[] {
  const merged = new Map<string, Problem>()
  for (const next of lists.flat()) {
    const facts = next.facts as Counted
    const key = `${next.code}\n${next.position?.file ?? ''}\n${facts.column ?? ''}`
    const before = merged.get(key)
    merged.set(key, before === undefined || facts.count === undefined ? next : together(before, next))
  }
  return [...merged.values()]
}

function together(a: Problem, b: Problem): Problem {
  const [first, second] = [a.facts as Counted, b.facts as Counted]
  const rows = [...(first.rows ?? []), ...(second.rows ?? [])].sort((x, y) => x - y).slice(0, kept)
  const earlier = rows[0] === first.rows?.[0] ? a : b
  return {
    ...earlier,
    facts: { ...earlier.facts, count: (first.count ?? 0) + (second.count ?? 0), rows },
  }
}
