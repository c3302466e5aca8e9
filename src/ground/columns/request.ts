import type { Values } from './column.ts'

/** What a program wants of one column of a population file. */
export type ColumnRequest = {
  /** Name of the column, as the file writes it; the value of one period is `input@2025-07` or `input@2025`. */
  readonly name: string
  /** Of what the value is told. A value of a household is the same for all its members. */
  readonly entity: 'person' | 'household'
  readonly kind: 'number' | 'truth' | 'date' | 'code'
  /** Bounds of a number, both allowed; what lies beyond is a problem. */
  readonly min?: number
  readonly max?: number
  /** Whether a number must be whole. */
  readonly integral?: boolean
  /** Keys of an enumeration; a code is stored as its place in this list. */
  readonly codes?: readonly string[]
  /** What stands for “not applicable”, as it is stored; without it, such a cell is a problem. */
  readonly whenNotApplicable?: number
  /** Whether a file without this column is refused. The value is unknown for everybody where it may be left out and is. Cells of a
   *  required column may still be unknown. */
  readonly required: boolean
}

/** What a program wants of a population: the columns below, `household` (the id, any text or number), and `weight`. */
export type PopulationRequest = {
  readonly columns: readonly ColumnRequest[]
  /** Where weights come from: the column `weight`, which must then be there; or every household counts once, because the caller says so. */
  readonly weights: 'column' | 'all-one'
}

/** The columns that every population file has. */
export const householdColumn = 'household'
export const weightColumn = 'weight'

/** The narrowest array that holds every value a request allows.
 *  @param float32 whether the file holds numbers of 32 bits, which then stay as they are. */
export function valuesFor(it: ColumnRequest, length: number, float32 = false): Values {
  if (it.kind === 'truth') return new Uint8Array(length)
  if (it.kind === 'date') return new Int32Array(length)
  if (it.kind === 'code') return wholeNumbers(0, it.codes?.length ?? 0, length)
  if (it.integral === true) return wholeNumbers(it.min ?? -Infinity, it.max ?? Infinity, length)
  return float32 ? new Float32Array(length) : new Float64Array(length)
}

function wholeNumbers(min: number, max: number, length: number): Values {
  if (min >= 0 && max <= 0xff) return new Uint8Array(length)
  if (min >= -0x80 && max <= 0x7f) return new Int8Array(length)
  if (min >= 0 && max <= 0xffff) return new Uint16Array(length)
  if (min >= -0x8000 && max <= 0x7fff) return new Int16Array(length)
  if (min >= -0x80000000 && max <= 0x7fffffff) return new Int32Array(length)
  return new Float64Array(length)
}
