import type { Column } from './column.ts'
import { columnTaker } from './decode.ts'
import type { Findings } from './findings.ts'
import { type Ids, idTaker } from './household-ids.ts'
import { type ColumnRequest, householdColumn, type PopulationRequest, weightColumn } from './request.ts'
import type { ColumnType, Table, Taker } from './table.ts'

/** One file and the columns to be read of it. */
export type TablePlan = {
  readonly table: Table
  readonly findings: Findings
  /** Requested columns that the file has, in the order in which pieces hold them. */
  readonly columns: readonly ColumnRequest[]
  /** Columns of the file that nobody asked for. */
  readonly ignored: readonly string[]
  /** Columns asked for that may be left out, and are. */
  readonly absent: readonly ColumnRequest[]
  /** Whether the file says to which household a row belongs; nothing can be read of one that does not. */
  readonly hasIds: boolean
}

/** Lays a request beside the columns of a file. What must be there and is not, or cannot be read as it should, is found. */
export function planOf(table: Table, columns: readonly ColumnRequest[], findings: Findings): TablePlan {
  const there = new Map(table.columns.map((it) => [it.name, it]))
  const facts = { columns: table.columns.map((it) => it.name) }
  const id = there.get(householdColumn)
  const hasIds = id !== undefined && (id.type === 'text' || id.type === 'number')
  if (id === undefined) findings.add('population-column-missing', undefined, { ...facts, column: householdColumn })
  else if (!hasIds) findings.add('population-wrong-type', undefined, { column: id.name, type: id.type, kind: 'id' })
  const readable: ColumnRequest[] = []
  const absent: ColumnRequest[] = []
  for (const it of columns) {
    const type = there.get(it.name)?.type
    if (type === undefined && !it.required) absent.push(it)
    else if (type === undefined) findings.add('population-column-missing', undefined, { ...facts, column: it.name })
    else if (kindsOf[type].includes(it.kind)) readable.push(it)
    else findings.add('population-wrong-type', undefined, { column: it.name, type, kind: it.kind })
  }
  const asked = new Set([householdColumn, ...columns.map((it) => it.name)])
  const ignored = facts.columns.filter((it) => !asked.has(it))
  return { table, findings, columns: readable, ignored, absent, hasIds }
}

/** What each type of column may say. */
const kindsOf: Readonly<Record<ColumnType, readonly ColumnRequest['kind'][]>> = {
  text: ['number', 'truth', 'date', 'code'],
  number: ['number', 'truth', 'code'],
  truth: ['truth'],
  date: ['date'],
  other: [],
}

/** The columns that describe households: the weight first, where the file has one to read. */
export const householdRequests = (request: PopulationRequest): readonly ColumnRequest[] => [
  ...(request.weights === 'column' ? [weightRequest] : []),
  ...request.columns.filter((it) => it.entity === 'household'),
]

/** The survey weight. */
export const weightRequest: ColumnRequest = { name: weightColumn, entity: 'household', kind: 'number', required: true }

export type PlannedPiece = {
  readonly row: number
  readonly length: number
  readonly ids: Ids
  readonly columns: readonly Column[]
}

export type Range = { readonly from: number; readonly to: number }

/** Reads the planned columns of a file, or their ids alone. */
export async function* plannedPieces(
  plan: TablePlan,
  range?: Range,
  columns: readonly ColumnRequest[] = plan.columns,
): AsyncGenerator<PlannedPiece> {
  const { table, findings } = plan
  const there = new Map(table.columns.map((it) => [it.name, it]))
  const takers: readonly Taker<Ids | Column>[] = [
    idTaker(householdColumn, there.get(householdColumn)?.type === 'number', findings, table.firstRow),
    ...columns.map((it) => {
      // A household whose weight is not known cannot be counted; everything else may be unknown.
      const unknown = it === weightRequest ? 'population-weight-unknown' : undefined
      return columnTaker(it, findings, table.firstRow, there.get(it.name)?.float32 === true, unknown)
    }),
  ]
  for await (const { row, length, taken } of table.pieces(takers, findings, range)) {
    const [ids, ...read] = taken as readonly [Ids, ...Column[]]
    yield { row, length, ids, columns: read }
  }
}

/** Whether one file holds ids as text and the other as numbers. */
export const areMixed = (persons: TablePlan, households?: TablePlan): boolean =>
  households !== undefined && idType(persons) !== idType(households)

const idType = ({ table }: TablePlan) => table.columns.find((it) => it.name === householdColumn)?.type
