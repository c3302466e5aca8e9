import { type Cell, type CellSpace, contains, meet } from './cell.ts'

/** Cells that partition a region: no two share anything. People and money are summed over grids only, because cells
 *  overlap and a person or a dollar in two of them would count twice. */
export type Grid = { readonly cells: readonly Cell[] }

/** A grid of the cells, or the first pair that overlaps. */
export function gridOf(
  cells: readonly Cell[],
  space: CellSpace,
): Grid | { readonly overlapping: readonly [number, number] } {
  for (let i = 0; i < cells.length; i++)
    for (let j = i + 1; j < cells.length; j++) {
      const [a, b] = [cells[i], cells[j]]
      if (a !== undefined && b !== undefined && meet(a, b, space) !== undefined) return { overlapping: [i, j] }
    }
  return { cells }
}

/** Hands each item to the one grid cell that contains all of its cells.
 *  What lies in several cells, in none, or leaves the dimension open, has a line of its own and is never shared out. */
export function placeOnGrid<T>(
  grid: Grid,
  items: readonly { readonly item: T; readonly cells: readonly Cell[] }[],
  space: CellSpace,
): { readonly placed: readonly (readonly T[])[]; readonly unplaced: readonly T[] } {
  const placed: T[][] = grid.cells.map(() => [])
  const unplaced: T[] = []
  for (const { item, cells } of items) {
    const index = grid.cells.findIndex((it) => cells.length > 0 && cells.every((cell) => contains(it, cell, space)))
    ;(placed[index] ?? unplaced).push(item)
  }
  return { placed, unplaced }
}
