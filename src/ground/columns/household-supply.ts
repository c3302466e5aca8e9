import type { Column } from './column.ts'
import { gathered, type HeldRows, queueOf } from './held-rows.ts'
import { type Id, isNone } from './household-ids.ts'
import {
  areMixed,
  type PlannedPiece,
  plannedPieces,
  type Range,
  type TablePlan,
  weightRequest,
} from './population-plan.ts'
import type { ColumnRequest } from './request.ts'
import { weightsFrom } from './weights.ts'

/** Where the columns of households come from while persons are read. Weights, if there are any, are the first column, in steps. */
export type HouseholdSupply = {
  readonly columns: readonly ColumnRequest[]
  /** Whether the households met so far are those of the persons. */
  readonly fits: boolean
  /** A piece of persons, the rows at which households begin in it, and the piece before it. */
  add(piece: PlannedPiece, begins: readonly number[], last: PlannedPiece | undefined): void
  /** The rows of the next households, which must be these. */
  next(ids: readonly Id[]): Promise<HeldRows | undefined>
  /** Reads what is left, to find what is wrong with it. */
  finish(): Promise<void>
}

/** Columns that each person's row repeats: the first row of a household is taken, and the others must say the same. */
export function repeatedOnPersons(persons: TablePlan): HouseholdSupply {
  const columns = persons.columns.filter((it) => it.entity === 'household')
  const queue = queueOf(columns.length)
  return {
    columns,
    fits: true,
    add(piece, begins, last) {
      const shared = piece.columns.slice(0, columns.length)
      const isBegin = new Uint8Array(piece.length)
      for (const at of begins) isBegin[at] = 1
      for (const [at, it] of shared.entries())
        findDisagreements(it, last?.columns[at], columns[at]?.name ?? '', piece, isBegin, persons)
      const rows = shared.map((it) => gathered(it, begins))
      const steps = withSteps(columns, rows, persons, (at) => piece.row + (begins[at] ?? 0))
      queue.add(begins.length, steps)
    },
    next: async (ids) => queue.take(ids.length),
    finish: async () => undefined,
  }
}

/** Each row is held against the one above, where both are of one household.
 *  @param isBegin 1 at the rows at which a household begins. */
function findDisagreements(
  { values, known }: Column,
  before: Column | undefined,
  column: string,
  piece: PlannedPiece,
  isBegin: Uint8Array,
  { table, findings }: TablePlan,
): void {
  let above = before?.values.at(-1)
  let aboveKnown = before?.known?.at(-1) ?? 1
  for (let at = 0; at < piece.length; at++) {
    const value = values[at]
    const valueKnown = known === undefined ? 1 : (known[at] as number)
    if ((value !== above || valueKnown !== aboveKnown) && isBegin[at] === 0)
      findings.add('population-household-disagrees', piece.row + at + table.firstRow, {
        column,
        household: String(piece.ids[at]).slice(0, 60),
      })
    above = value
    aboveKnown = valueKnown
  }
}

/** Columns of a file of households, read beside the persons as they come. */
export function suppliedBy(persons: TablePlan, households: TablePlan, range: Range | undefined): HouseholdSupply {
  const asText = areMixed(persons, households)
  const pieces = plannedPieces(households, range)
  let fits = true
  const queue = queueOf(households.columns.length)
  let ids: Id[] = []
  let used = 0
  const pull = async (): Promise<boolean> => {
    const next = await pieces.next()
    if (next.done === true) return false
    const piece = next.value
    findNamelessHouseholds(piece, households)
    const steps = withSteps(households.columns, piece.columns, households, (at) => piece.row + at)
    queue.add(piece.length, steps)
    ids = [...ids.slice(used), ...Array.from(piece.ids as ArrayLike<Id>)]
    used = 0
    return true
  }
  return {
    columns: households.columns,
    get fits() {
      return fits
    },
    add: () => undefined,
    async next(wanted) {
      while (fits && ids.length - used < wanted.length) if (!(await pull())) fits = false
      for (let at = 0; fits && at < wanted.length; at++)
        fits = asText ? String(ids[used + at]) === String(wanted[at]) : ids[used + at] === wanted[at]
      if (!fits) return undefined
      used += wanted.length
      return queue.take(wanted.length)
    },
    async finish() {
      do {
        fits &&= ids.length === used
        queue.clear()
        ids = []
        used = 0
      } while (await pull())
    },
  }
}

function findNamelessHouseholds(piece: PlannedPiece, { findings, table }: TablePlan): void {
  for (let at = 0; at < piece.length; at++)
    if (isNone(piece.ids[at] as Id)) findings.add('population-household-without-id', piece.row + at + table.firstRow)
}

/** The first column in steps of weight, where it is the weight. */
function withSteps(
  requests: readonly ColumnRequest[],
  columns: readonly Column[],
  { findings, table }: TablePlan,
  rowOf: (at: number) => number,
): readonly Column[] {
  const [stated, ...others] = columns
  if (stated === undefined || requests[0] !== weightRequest) return columns
  return [{ values: weightsFrom(stated, findings, (at) => rowOf(at) + table.firstRow) }, ...others]
}
