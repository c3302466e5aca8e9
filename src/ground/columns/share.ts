import { type Id, isNone } from './household-ids.ts'
import { plannedPieces, type Range, type TablePlan } from './population-plan.ts'

/** One of several equal parts of a population, `index` counted from 0. All parts together are the whole, each household in one of them,
 *  and each problem is reported by one of them. */
export type Share = { readonly index: number; readonly of: number }

/** The rows of a share: it begins with the first household that begins in it, and ends before the next share's first. */
export async function rangeOf(plan: TablePlan, rows: number, { index, of }: Share): Promise<Range> {
  const edge = (part: number): number => Math.floor((rows * part) / of)
  return {
    from: await householdStart(plan, edge(index), rows),
    to: await householdStart(plan, edge(index + 1), rows),
  }
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

/** The household rows of a range of persons; nothing where the two files do not fit together. */
export async function householdRange(
  persons: TablePlan,
  households: TablePlan,
  range: Range,
  asText: boolean,
): Promise<Range | undefined> {
  const total = households.table.rows ?? 0
  const [from, to] = await Promise.all([rowAt(range.from, 0), rowAt(range.to, total)])
  return from === undefined || to === undefined ? undefined : { from, to }

  async function rowAt(row: number, otherwise: number): Promise<number | undefined> {
    if (row === 0 || row >= (persons.table.rows ?? 0)) return row === 0 ? 0 : otherwise
    for await (const { ids } of plannedPieces(persons, { from: row, to: row + 1 }, []))
      return rowOfId(households, ids[0] as Id, asText)
    return undefined
  }
}

async function rowOfId(plan: TablePlan, id: Id, asText: boolean): Promise<number | undefined> {
  for await (const { row, ids } of plannedPieces(plan, undefined, [])) {
    const at = asText ? Array.from(ids, String).indexOf(String(id)) : (ids as readonly Id[]).indexOf(id)
    if (at >= 0) return row + at
  }
  return undefined
}
