import { boundsOf, type Cell, cellReader } from './cell.ts'
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
  const { least, most, whole } = boundsOf(request)
  const explain = explanationOf(request)
  return {
    name: request.name,
    begin(length, row) {
      const values = valuesFor(request, length, float32)
      let known: Uint8Array | undefined
      let meanings = meaningsOf([], read)
      const plainly = (cell: unknown, at: number): void => {
        const value = read(cell)
        if (typeof value === 'number') {
          values[at] = value
          return
        }
        known ??= new Uint8Array(length).fill(1)
        known[at] = 0
        const code = value ?? unknown
        if (code !== undefined) findings.add(code, firstRow + row + at, explain(cell))
      }
      return {
        take(cells, from, to, at) {
          if (least <= most && isNumeric(cells)) takeNumbers(values, at, cells, from, to, least, most, whole, plainly)
          else for (let next = from; next < to; next++) plainly(cells[next], at + next - from)
        },
        pick(dictionary, places, from, to, at) {
          if (meanings.of !== dictionary) meanings = meaningsOf(dictionary, read)
          pickNumbers(values, at, meanings, places, from, to, plainly)
        },
        none(at, end) {
          for (let next = at; next < end; next++) plainly(undefined, next)
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

/** What the entries of a dictionary mean: a number each, and not-a-number for what has to be looked at where it stands. */
type Meanings = { readonly of: Cells; readonly numbers: Float64Array }

const meaningsOf = (dictionary: Cells, read: (cell: unknown) => Cell): Meanings => ({
  of: dictionary,
  numbers: Float64Array.from(dictionary, (it) => {
    const value = read(it)
    return typeof value === 'number' ? value : Number.NaN
  }),
})

function pickNumbers(
  values: Values,
  at: number,
  { of, numbers }: Meanings,
  places: ArrayLike<number>,
  from: number,
  to: number,
  plainly: (cell: unknown, at: number) => void,
): void {
  for (let next = from; next < to; next++) {
    const place = places[next] as number
    const value = numbers[place] as number
    if (value >= -Infinity) values[at + next - from] = value
    else if (place < of.length) plainly(of[place], at + next - from)
    else throw new Error('a place outside the dictionary')
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
