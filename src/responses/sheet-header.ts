import type { Problem } from '#ground/problem'
import { type Column, columnNamed, knownHeaders, yearOfColumn } from './sheet-columns.ts'
import { headerReach, type Line } from './table-rows.ts'

/** The header of the form as it was found. */
export type FormHeader = {
  readonly line: Line
  readonly columns: readonly (Column | undefined)[]
  /** What the partner wrote above each column, which is how problems name it. */
  readonly names: ReadonlyMap<Column, string>
  /** Whether the row below it says units: no figure then means what it says. */
  readonly hasUnits: boolean
}

export type FoundHeader = {
  readonly header: FormHeader
  readonly lines: readonly Line[]
  /** What is wrong with the header. */
  readonly problems: readonly Problem[]
  /** What was read on past, and how. */
  readonly notes: readonly Problem[]
}

/** Finds the header of the form among the first rows: the first that has an identifier. A title may stand above it, and
 *  merged cells may spread it over two rows; both are read where it is certain how, and said. */
export function findHeader(rows: readonly Line[], file: string): FoundHeader | undefined {
  const at = rows.slice(0, headerReach).findIndex((it) => it.fields.some((field) => columnNamed(field) === 'id'))
  const line = rows[at]
  if (line === undefined) return undefined
  const notes: Problem[] = []
  if (at > 0) notes.push({ code: 'header-below-title', facts: { rows: at }, position: { file, line: line.line } })
  const second = rows[at + 1]
  const isSpread = second !== undefined && isSecondHalf(second, line)
  const fields = isSpread ? line.fields.map((it, index) => second.fields[index]?.trim() || it) : line.fields
  if (isSpread) {
    const facts = { rows: [line.line, second.line] }
    notes.push({ code: 'header-in-two-rows', facts, position: { file, line: line.line } })
  }
  const below = rows.slice(at + (isSpread ? 2 : 1))
  const columns = fields.map((it) => columnNamed(it))
  const units = unitsIn(below[0], columns)
  const names = new Map<Column, string>()
  for (const [index, it] of columns.entries()) if (it !== undefined) names.set(it, fields[index] ?? '')
  const problems = headerProblems(line, fields, columns, below, file)
  if (units !== undefined) {
    problems.push({ code: 'units-in-a-row', facts: { units }, position: { file, line: below[0]?.line ?? line.line } })
  }
  return {
    header: { line: { line: line.line, fields }, columns, names, hasUnits: units !== undefined },
    lines: units === undefined ? below : below.slice(1),
    problems,
    notes,
  }
}

/** Whether a row is the lower half of a header whose cells were merged: it names columns only, leaves the identifier to
 *  the row above it, and names one where the row above has a name that is no column, or nothing. */
function isSecondHalf(second: Line, first: Line): boolean {
  const named = second.fields.filter((it) => it.trim() !== '')
  return (
    named.length > 0 &&
    named.every((it) => columnNamed(it) !== undefined) &&
    second.fields.every((it, index) => it.trim() === '' || isGroup(first.fields[index] ?? '', it))
  )
}

/** Whether what stands above a header is no column of its own: a word such as *dates*, nothing, or the *budget* that is
 *  divided into years. */
function isGroup(above: string, header: string): boolean {
  const group = columnNamed(above)
  return group === undefined || (group === 'budget' && isOfMoney(columnNamed(header)))
}

/** What a row of units says, if the first row below the header is one: no identifier, and words under a budget. */
function unitsIn(row: Line | undefined, columns: readonly (Column | undefined)[]): readonly string[] | undefined {
  if (row === undefined) return undefined
  const cells = columns.map((column, index) => ({ column, words: row.fields[index]?.trim() ?? '' }))
  if (cells.some(({ column, words }) => column === 'id' && words !== '')) return undefined
  const units = cells.filter(({ column, words }) => isOfMoney(column) && /\p{L}/u.test(words)).map(({ words }) => words)
  return units.length === 0 ? undefined : units
}

const isOfMoney = (column: Column | undefined): boolean =>
  column !== undefined && (column === 'budget' || yearOfColumn(column) !== undefined)

function headerProblems(
  { line }: Line,
  fields: readonly string[],
  columns: readonly (Column | undefined)[],
  below: readonly Line[],
  file: string,
): Problem[] {
  return columns.flatMap((column, index) => {
    const name = fields[index] ?? ''
    // Spreadsheet programs leave empty columns at the edge; one with neither header nor content says nothing.
    if (name.trim() === '' && below.every((it) => (it.fields[index] ?? '').trim() === '')) return []
    if (column === undefined) {
      return [{ code: 'unknown-column', facts: { column: name, known: knownHeaders }, position: { file, line } }]
    }
    if (columns.indexOf(column) === index) return []
    return [{ code: 'duplicate-column', facts: { column: name }, position: { file, line } }]
  })
}
