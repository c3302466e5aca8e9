import { findingsIn } from './findings.ts'
import { ascent, type Id, isNone } from './household-ids.ts'
import { areMixed, plannedPieces, type TablePlan } from './population-plan.ts'

/** Households in the order of a file, piece by piece, with the row at which each begins. */
type Listed = { readonly ids: readonly Id[]; readonly rows: readonly number[] }

/** @param perRow whether every row is a household of its own. */
async function* householdsIn(plan: TablePlan, asText: boolean, perRow: boolean): AsyncGenerator<Listed> {
  // What is wrong with an id is found by whoever reads the rows; here it would be counted twice.
  const quiet = { ...plan, findings: findingsIn(plan.table.file) }
  let last: Id | undefined
  for await (const piece of plannedPieces(quiet, undefined, [])) {
    const ids: Id[] = []
    const rows: number[] = []
    for (let at = 0; at < piece.length; at++) {
      const id = piece.ids[at] as Id
      if (isNone(id) || (id === last && !perRow)) continue
      last = id
      ids.push(asText ? String(id) : id)
      rows.push(piece.row + at)
    }
    yield { ids, rows }
  }
}

/** Whether it takes a list of all households to know that each comes once, and that two files name the same ones in the same order.
 *  Reads nothing but ids, and keeps few. */
export async function idsAreInDoubt(persons: TablePlan, households?: TablePlan): Promise<boolean> {
  const asText = areMixed(persons, households)
  const order = ascent()
  const others = households === undefined ? undefined : householdsIn(households, asText, true)
  let ahead: readonly Id[] = []
  let at = 0
  for await (const { ids } of householdsIn(persons, asText, false))
    for (const id of ids) {
      order.next(id)
      if (!order.proves) return true
      if (others === undefined) continue
      while (at === ahead.length) {
        const next = await others.next()
        if (next.done === true) return true
        ahead = next.value.ids
        at = 0
      }
      if (ahead[at++] !== id) return true
    }
  if (others === undefined) return false
  if (at < ahead.length) return true
  for await (const { ids } of others) if (ids.length > 0) return true
  return false
}

/** Finds households that come again, that stand in one of two files only, or in another order; with a list of all of them. */
export async function findWrongIds(persons: TablePlan, households?: TablePlan): Promise<void> {
  const asText = areMixed(persons, households)
  const first = await rowsById(persons, asText, false)
  if (households === undefined) return
  const second = await rowsById(households, asText, true)
  for (const [id, row] of first)
    if (!second.has(id)) persons.findings.add('population-household-not-on-file', rowIn(persons, row), shown(id))
  for (const [id, row] of second)
    if (!first.has(id))
      households.findings.add('population-household-without-members', rowIn(households, row), shown(id))
  if (persons.findings.any || households.findings.any) return
  const others = second.keys()
  for (const [id, row] of first)
    if (others.next().value !== id) {
      persons.findings.add('population-households-in-other-order', rowIn(persons, row), shown(id))
      return
    }
}

async function rowsById(plan: TablePlan, asText: boolean, perRow: boolean): Promise<ReadonlyMap<Id, number>> {
  const rowsOf = new Map<Id, number>()
  for await (const { ids, rows } of householdsIn(plan, asText, perRow))
    for (const [at, id] of ids.entries()) {
      const row = rows[at] as number
      if (rowsOf.has(id)) plan.findings.add('population-household-again', rowIn(plan, row), shown(id))
      else rowsOf.set(id, row)
    }
  return rowsOf
}

const rowIn = (plan: TablePlan, row: number): number => row + plan.table.firstRow

const shown = (id: Id) => ({ household: String(id).slice(0, 60) })
