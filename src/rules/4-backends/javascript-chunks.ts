import type { Values } from '#ground/columns/column'
import type { Population } from '#ground/columns/population'
import type { Graph } from '#rules/2-ir/graph'
import type { Kernel } from './javascript-build.ts'

/** Households that follow one another, and their persons, by their places in a block. */
export type Chunk = {
  readonly household: number
  readonly households: number
  readonly person: number
  readonly persons: number
}

/** The chunk that begins with a household: as many before `to` as have no more than `most` persons together, and at least the one. */
export function chunkFrom({ offsets }: Population, household: number, to: number, most: number): Chunk {
  const person = offsets[household] as number
  let low = household + 1
  let high = to
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if ((offsets[middle] as number) <= person + most) low = middle
    else high = middle - 1
  }
  return { household, households: low - household, person, persons: (offsets[low] as number) - person }
}

/** Members of the largest household. */
export function largestHousehold({ offsets }: Population): number {
  let largest = 0
  for (let at = 1; at < offsets.length; at++) {
    const members = (offsets[at] as number) - (offsets[at - 1] as number)
    if (members > largest) largest = members
  }
  return largest
}

type Copy = { readonly from: Values; readonly to: Values; readonly ofPersons: boolean }

/** Sets out chunks of a block in the arrays of a kernel: the columns it reads, who belongs to which household, and weights. Kernels have their arrays in fixed places,
 *  where engines find them without looking; copying there costs less than that saves. */
export function chunkReader({ columns }: Graph, { arrays, setOut }: Kernel, block: Population): (chunk: Chunk) => void {
  const copies = columns.flatMap(({ name, entity }, index): readonly Copy[] => {
    const [values, known] = [arrays[`c${index}`], arrays[`d${index}`]]
    const ofPersons = entity === 'person'
    const column = (ofPersons ? block.persons : block.households)[name]
    if (column === undefined || values === undefined) return []
    if (known !== undefined && column.known === undefined) known.fill(1)
    return [
      { from: column.values, to: values, ofPersons },
      ...(known === undefined || column.known === undefined ? [] : [{ from: column.known, to: known, ofPersons }]),
    ]
  })
  const { offsets, weights } = block
  return ({ household, households, person, persons }) => {
    for (const { from, to, ofPersons } of copies)
      to.set(ofPersons ? from.subarray(person, person + persons) : from.subarray(household, household + households))
    setOut(offsets, weights, household, households, persons)
  }
}
