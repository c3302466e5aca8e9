import type { Column, Columns } from './column.ts'
import { type HeldRows, heldWith, noRows, rowsOf } from './held-rows.ts'
import { ascent, type Id, isNone } from './household-ids.ts'
import { repeatedOnPersons, suppliedBy } from './household-supply.ts'
import { mostMembers, type Population, weightScale } from './population.ts'
import { type PlannedPiece, plannedPieces, type TablePlan, weightRequest } from './population-plan.ts'
import { type ColumnRequest, valuesFor } from './request.ts'
import type { ShareRanges } from './share.ts'

/** What was seen on the way. */
export type Assembled = {
  readonly persons: number
  /** Whether only a list of all households could tell that each comes once and stands in both files. */
  readonly isInDoubt: boolean
}

/** Puts the rows of one or two files together to blocks of whole households. Once anything is wrong no block comes any more, and the
 *  files are read on only to find the rest. */
export async function* assembled(
  persons: TablePlan,
  households: TablePlan | undefined,
  personsPerBlock: number,
  ranges: ShareRanges | undefined,
): AsyncGenerator<Population, Assembled> {
  const ofPersons = persons.columns.filter((it) => it.entity === 'person')
  const supply =
    households === undefined ? repeatedOnPersons(persons) : suppliedBy(persons, households, ranges?.households)
  const finish = finisher(ofPersons, supply.columns, [...persons.absent, ...(households?.absent ?? [])])
  const isRight = (): boolean => supply.fits && !persons.findings.any && households?.findings.any !== true
  const order = ascent()
  let held = noRows(ofPersons.length)
  /** Where households begin among the rows held, their ids, and the rows of the file at which they begin. */
  let starts: number[] = []
  let ids: Id[] = []
  let rows: number[] = []
  let last: PlannedPiece | undefined
  let count = 0
  for await (const piece of plannedPieces(persons, ranges?.persons)) {
    const begins = beginsIn(piece, last, persons)
    for (const at of begins) {
      const id = piece.ids[at] as Id
      starts.push(held.length + at)
      ids.push(id)
      rows.push(piece.row + at + persons.table.firstRow)
      if (!isNone(id)) order.next(id)
    }
    supply.add(piece, begins, last)
    held = heldWith(held, piece.length, piece.columns.slice(piece.columns.length - ofPersons.length))
    last = piece
    count += piece.length
    yield* blocks(starts.length - 1)
    const dropped = starts[0] ?? 0
    held = rowsOf(held, dropped, held.length)
    starts = starts.map((it) => it - dropped)
  }
  yield* blocks(starts.length)
  await supply.finish()
  return { persons: count, isInDoubt: !order.proves || !supply.fits }

  /** Hands on blocks of the first `complete` households held, and forgets them; what would fill only a part of a block waits, as long as
   *  more may come. */
  async function* blocks(complete: number): AsyncGenerator<Population> {
    const isEnd = complete === starts.length
    let from = 0
    while (from < complete) {
      const to = endOfBlock(starts, held.length, from, complete, personsPerBlock)
      if (to === complete && !isEnd && isRight()) break
      const end = starts[to] ?? held.length
      if (to === from + 1 && end - (starts[from] ?? 0) > mostMembers)
        persons.findings.add('population-household-too-large', rows[from], { household: ids[from], most: mostMembers })
      const theirs = await supply.next(ids.slice(from, to))
      if (theirs !== undefined && isRight()) yield finish(held, starts.slice(from, to), end, theirs)
      from = to
    }
    starts = starts.slice(from)
    ids = ids.slice(from)
    rows = rows.slice(from)
  }
}

/** The household after the last that still fits; one at least. */
function endOfBlock(starts: readonly number[], length: number, from: number, complete: number, most: number): number {
  const first = starts[from] as number
  let to = from + 1
  while (to < complete && (starts[to + 1] ?? length) - first <= most) to++
  return to
}

/** The rows at which another household begins. A row without a household is found, and taken for one of its own. */
function beginsIn(
  piece: PlannedPiece,
  last: PlannedPiece | undefined,
  { findings, table }: TablePlan,
): readonly number[] {
  const begins: number[] = []
  let before: Id | undefined = last?.ids[last.length - 1]
  for (let at = 0; at < piece.length; at++) {
    const id = piece.ids[at] as Id
    if (id === before && id !== '') continue
    if (isNone(id)) findings.add('population-person-without-household', piece.row + at + table.firstRow)
    begins.push(at)
    before = id
  }
  return begins
}

/** Makes a block of the rows of its persons and households. */
function finisher(
  ofPersons: readonly ColumnRequest[],
  ofHouseholds: readonly ColumnRequest[],
  absent: readonly ColumnRequest[],
) {
  const hasWeights = ofHouseholds[0] === weightRequest
  return (held: HeldRows, starts: readonly number[], end: number, households: HeldRows): Population => {
    const first = starts[0] ?? 0
    const members = rowsOf(held, first, end)
    const offsets = Uint32Array.from([...starts, end], (it) => it - first)
    const [stated] = households.columns
    return {
      persons: named(ofPersons, members.columns, absent, 'person', members.length),
      households: named(ofHouseholds, households.columns, absent, 'household', starts.length, hasWeights ? 1 : 0),
      offsets,
      weights: hasWeights ? (stated?.values as Int32Array) : new Int32Array(starts.length).fill(weightScale),
    }
  }
}

function named(
  requests: readonly ColumnRequest[],
  columns: readonly Column[],
  absent: readonly ColumnRequest[],
  entity: ColumnRequest['entity'],
  length: number,
  skipped = 0,
): Columns {
  const byName: Record<string, Column> = {}
  for (const [at, it] of requests.entries()) if (at >= skipped) byName[it.name] = columns[at] as Column
  for (const it of absent)
    if (it.entity === entity) byName[it.name] = { values: valuesFor(it, length), known: new Uint8Array(length) }
  return byName
}
