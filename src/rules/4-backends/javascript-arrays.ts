import type { Values } from '#ground/columns/column'
import type { Item } from './javascript-items.ts'

/** How the numbers of an array are held. */
export type Width = 'Int8' | 'Uint8' | 'Int16' | 'Uint16' | 'Int32' | 'Float64'

type Shape = { readonly width: Width; readonly length: number; readonly values?: readonly number[] }

/** The arrays a kernel works on, by the names its text has for them. They are constants of its functions: engines then address them directly. */
export type ArrayList = {
  readonly widths: ReadonlyMap<string, Shape>
  /** Makes sure that there is one of this name, and gives the name. `length` is the number of its entries; left out, one for each person of a chunk. */
  readonly array: (name: string, width: Width, length?: number) => string
  /** An array that holds these numbers from the beginning. */
  readonly filled: (name: string, width: Width, values: readonly number[]) => string
}

/** Entries beyond the persons of a chunk: sums over members stand at the place after the last. */
const beyond = 8

export function arrayList(capacity: number): ArrayList {
  const widths = new Map<string, Shape>()
  return {
    widths,
    array: (name, width, length = capacity + beyond) => {
      if (!widths.has(name)) widths.set(name, { width, length })
      return name
    },
    filled: (name, width, values) => {
      widths.set(name, { width, length: values.length, values })
      return name
    },
  }
}

const makers: Readonly<Record<Width, (length: number) => Values>> = {
  Int8: (length) => new Int8Array(length),
  Uint8: (length) => new Uint8Array(length),
  Int16: (length) => new Int16Array(length),
  Uint16: (length) => new Uint16Array(length),
  Int32: (length) => new Int32Array(length),
  Float64: (length) => new Float64Array(length),
}

/** Small typed arrays lie among other objects and move; those of at least this many bytes stay where they are. */
const leastBytes = 1024

export const allocate = ({ widths }: ArrayList): Record<string, Values> =>
  Object.fromEntries(
    [...widths].map(([name, { width, length, values = [] }]) => {
      const made = makers[width](Math.max(length, leastBytes))
      made.set(values)
      return [name, made]
    }),
  )

/** The narrowest that holds every value of an item. */
export function widthOf({ form, range }: Pick<Item, 'form' | 'range'>): Width {
  if (form === 'truth') return 'Int8'
  if (form === 'number') return 'Float64'
  const { min, max } = range
  if (min >= 0 && max < 2 ** 8) return 'Uint8'
  if (min >= -(2 ** 7) && max < 2 ** 7) return 'Int8'
  if (min >= 0 && max < 2 ** 16) return 'Uint16'
  return min >= -(2 ** 15) && max < 2 ** 15 ? 'Int16' : 'Int32'
}
