import type { Findings } from './findings.ts'
import type { Cells, Taker } from './table.ts'

/** Ids of households, one per row: numbers where the file holds numbers, else text. A row without one has none. */
export type Ids = readonly Id[] | Float64Array
export type Id = number | string

/** Whether a row has no household. */
export const isNone = (id: Id): boolean => id === '' || Number.isNaN(id)

/** @param numeric whether the file holds ids as numbers.
 *  @param firstRow number of the first row as a reader of the file counts it. */
export const idTaker = (name: string, numeric: boolean, findings: Findings, firstRow: number): Taker<Ids> => ({
  name,
  begin(length, row) {
    const numbers = numeric ? new Float64Array(length).fill(Number.NaN) : undefined
    const texts = numeric ? [] : Array.from({ length }, () => '')
    const take = (cells: Cells, from: number, to: number, at: number): void => {
      if (numbers === undefined) takeTexts(texts, cells, from, to, at)
      else
        takeNumbers(numbers, cells, from, to, at, (place, value) =>
          findings.add('population-household-number-too-large', firstRow + row + place, { column: name, value }),
        )
    }
    return {
      take,
      pick(dictionary, places, from, to, at) {
        const cells = Array.from({ length: to - from }, (_, next) => dictionary[places[from + next] as number])
        take(cells, 0, cells.length, at)
      },
      none: () => undefined,
      done: () => numbers ?? texts,
    }
  },
})

function takeNumbers(
  ids: Float64Array,
  cells: Cells,
  from: number,
  to: number,
  at: number,
  refuse: (at: number, value: string) => void,
): void {
  for (let next = from; next < to; next++) {
    const cell = cells[next]
    const id = cell === null || cell === undefined ? Number.NaN : Number(cell)
    ids[at + next - from] = id
    // Beyond 2^53 two ids may fall together, and two households with them.
    if (Math.abs(id) >= 2 ** 53) refuse(at + next - from, String(cell))
  }
}

function takeTexts(ids: string[], cells: Cells, from: number, to: number, at: number): void {
  for (let next = from; next < to; next++) {
    const cell = cells[next]
    ids[at + next - from] = typeof cell === 'string' ? cell.trim() : ''
  }
}

/** Watches the ids of households go by and knows, without keeping them, that none came before: as long as they ascend as numbers or as
 *  text. Where they do neither, only a list of all could tell. */
export function ascent(): { next(id: Id): void; readonly proves: boolean } {
  let last: Id | undefined
  let asText = true
  let asNumbers = true
  return {
    next(id) {
      if (last !== undefined) {
        asNumbers &&= Number(id) > Number(last)
        asText &&= typeof id === 'string' && id > last
      }
      last = id
    },
    get proves() {
      return asNumbers || asText
    },
  }
}
