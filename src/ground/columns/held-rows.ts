import type { Column, Values } from './column.ts'

/** Rows of some columns that were read and not yet handed on. */
export type HeldRows = { readonly length: number; readonly columns: readonly Column[] }

export const noRows = (columns: number): HeldRows => ({
  length: 0,
  columns: Array.from({ length: columns }, () => ({ values: new Uint8Array() })),
})

/** The rows held and more after them. */
export function heldWith(held: HeldRows, length: number, columns: readonly Column[]): HeldRows {
  if (held.length === 0) return { length, columns }
  return {
    length: held.length + length,
    columns: columns.map((it, index) => joined(held.columns[index] ?? it, it)),
  }
}

function joined(a: Column, b: Column): Column {
  const values = emptyLike(b.values, a.values.length + b.values.length)
  values.set(a.values)
  values.set(b.values, a.values.length)
  if (a.known === undefined && b.known === undefined) return { values }
  const known = new Uint8Array(values.length).fill(1)
  if (a.known !== undefined) known.set(a.known)
  if (b.known !== undefined) known.set(b.known, a.values.length)
  return { values, known }
}

/** Rows `from` up to `to` in arrays of their own, so that they can be handed to another thread and the rest forgotten. */
export function rowsOf(held: HeldRows, from: number, to: number): HeldRows {
  return { length: to - from, columns: held.columns.map((it) => sliceOf(it, from, to)) }
}

function sliceOf({ values, known }: Column, from: number, to: number): Column {
  const slice = values.slice(from, to)
  const mask = known?.slice(from, to)
  return mask?.includes(0) === true ? { values: slice, known: mask } : { values: slice }
}

/** The rows named. */
export function gathered({ values, known }: Column, rows: readonly number[]): Column {
  const picked = emptyLike(values, rows.length)
  for (let at = 0; at < rows.length; at++) picked[at] = values[rows[at] as number] as number
  if (known === undefined) return { values: picked }
  return { values: picked, known: Uint8Array.from(rows, (row) => known[row] as number) }
}

/** An array of the same kind. */
export const emptyLike = (values: Values, length: number): Values =>
  new (values.constructor as new (length: number) => Values)(length)

/** Rows that come in at one end and are taken away at the other, a few at a time. */
export function queueOf(columns: number): RowQueue {
  let held = noRows(columns)
  let used = 0
  return {
    add(length, more) {
      held = heldWith(rowsOf(held, used, held.length), length, more)
      used = 0
    },
    take(count) {
      const rows = rowsOf(held, used, used + count)
      used += count
      return rows
    },
    clear() {
      held = noRows(columns)
      used = 0
    },
  }
}

export type RowQueue = {
  add(length: number, columns: readonly Column[]): void
  /** The next rows, which must have been added. */
  take(count: number): HeldRows
  clear(): void
}
