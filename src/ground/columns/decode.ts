import { boundsOf, cellReader } from './cell.ts'
import type { Column, Values } from './column.ts'
import type { Findings } from './findings.ts'
import { type ColumnRequest, valuesFor } from './request.ts'
import type { Cells, Taker } from './table.ts'

/** Turns the cells of a column into typed values as requested. What is wrong is found, and unknown for the time being.
 *  @param firstRow number of the first row as a reader of the file counts it.
 *  @param unknown what is wrong with a cell that is not known, where that is wrong. */
export function columnTaker(
  request: ColumnRequest,
  findings: Findings,
  firstRow: number,
  float32: boolean,
  unknown?: string,
): Taker<Column> {
  const read = cellReader(request)
  const { least, most } = boundsOf(request)
  const isNumber = request.kind === 'number'
  const whole = request.integral === true
  const explain = explanationOf(request)
  return {
    name: request.name,
    begin(length, row) {
      const values = valuesFor(request, length, float32)
      let known: Uint8Array | undefined
      const notKnown = (at: number): void => {
        known ??= new Uint8Array(length).fill(1)
        known[at] = 0
      }
      const plainly = (cell: unknown, at: number): void => {
        const value = read(cell)
        if (typeof value === 'number') values[at] = value
        else {
          notKnown(at)
          const code = value ?? unknown
          if (code !== undefined) findings.add(code, firstRow + row + at, explain(cell))
        }
      }
      return {
        take(cells, from, to, at) {
          if (isNumber && isNumeric(cells)) takeNumbers(values, at, cells, from, to, least, most, whole, plainly)
          else for (let next = from; next < to; next++) plainly(cells[next], at + next - from)
        },
        done: () => (known === undefined ? { values } : { values, known }),
      }
    },
  }
}

type Numeric = Int32Array | Uint32Array | Float32Array | Float64Array

const isNumeric = (cells: Cells): cells is Numeric =>
  cells instanceof Int32Array ||
  cells instanceof Float64Array ||
  cells instanceof Float32Array ||
  cells instanceof Uint32Array

/** Numbers that came as numbers need their bounds compared and nothing else; not-a-number fails every comparison. */
function takeNumbers(
  values: Values,
  at: number,
  cells: Numeric,
  from: number,
  to: number,
  least: number,
  most: number,
  whole: boolean,
  plainly: (cell: unknown, at: number) => void,
): void {
  for (let next = from; next < to; next++) {
    const value = cells[next] as number
    if (value >= least && value <= most && (!whole || Math.trunc(value) === value)) values[at + next - from] = value
    else plainly(value, at + next - from)
  }
}

/** What a sentence about a cell needs besides its place. */
function explanationOf({ name, min, max, codes }: ColumnRequest) {
  const facts = {
    column: name,
    ...(min === undefined ? {} : { min }),
    ...(max === undefined ? {} : { max }),
    ...(codes === undefined ? {} : { codes }),
  }
  return (cell: unknown) => ({ ...facts, value: String(cell).slice(0, 60) })
}
