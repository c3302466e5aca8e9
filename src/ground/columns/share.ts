import { type Id, isNone } from './household-ids.ts'
import { areMixed, plannedPieces, type Range, type TablePlan } from './population-plan.ts'

/** One of several equal parts of a population, `index` counted from 0. All parts together are the whole, each household in one of them,
 *  and each problem is reported by one of them. */
export type Share = { readonly index: number; readonly of: number }

/** The rows of a share, of persons and of households. */
export type ShareRanges = { readonly persons: Range; readonly households: Range }

/** Where a share begins: with the first household that begins in it. It ends before the next share's first.
 *  Every reader finds the same edges, so that each row of both files belongs to one share, whatever is wrong with them. */
export async function shareRanges(
  persons: TablePlan,
  households: TablePlan | undefined,
  { index, of }: Share,
): Promise<ShareRanges> {
  const rows = persons.table.rows ?? 0
  const starts: number[] = []
  for (let part = 0; part <= of; part++)
    starts.push(await householdStart(persons, Math.floor((rows * part) / of), rows))
  const theirs = households === undefined ? starts : await householdEdges(persons, households, starts)
  const range = (edges: readonly number[]): Range => ({ from: edges[index] ?? 0, to: edges[index + 1] ?? 0 })
  return { persons: range(starts), households: range(theirs) }
}

/** So many rows are looked at, at a time, for where a household ends. */
const window = 1024

/** First row from `row` on with another household than the row before. */
async function householdStart(plan: TablePlan, row: number, rows: number): Promise<number> {
  if (row <= 0 || row >= rows) return Math.min(Math.max(row, 0), rows)
  let before: Id | undefined
  for (let from = row - 1; from < rows; from += window)
    for await (const piece of plannedPieces(plan, { from, to: Math.min(from + window, rows) }, []))
      for (let at = 0; at < piece.length; at++) {
        const id = piece.ids[at] as Id
        if (before !== undefined && id !== before && !(isNone(id) && isNone(before))) return piece.row + at
        before = id
      }
  return rows
}

/** The rows of the households with which shares of persons begin. One that is not on file begins where the one before it does. */
async function householdEdges(
  persons: TablePlan,
  households: TablePlan,
  starts: readonly number[],
): Promise<readonly number[]> {
  const asText = areMixed(persons, households)
  const total = households.table.rows ?? 0
  const keyOf = (id: Id): Id => (asText ? String(id) : id)
  const wanted: (Id | undefined)[] = []
  for (const row of starts) {
    const id = await idAt(persons, row)
    wanted.push(id === undefined ? undefined : keyOf(id))
  }
  const missing = new Set(wanted)
  const found = new Map<Id, number>()
  for await (const { row, ids } of plannedPieces(households, undefined, []))
    for (let at = 0; at < ids.length && missing.size > 0; at++) {
      const key = keyOf(ids[at] as Id)
      if (missing.delete(key)) found.set(key, row + at)
    }
  let edge = 0
  return starts.map((row, part) => {
    if (part > 0 && row >= (persons.table.rows ?? 0)) edge = total
    else if (part > 0) edge = Math.max(edge, found.get(wanted[part] as Id) ?? edge)
    return edge
  })
}

async function idAt(plan: TablePlan, row: number): Promise<Id | undefined> {
  for await (const { ids } of plannedPieces(plan, { from: row, to: row + 1 }, [])) return ids[0]
  return undefined
}
