import { householdCount, mostMembers, type Population } from '#ground/columns/population'
import { Problems } from '#ground/problem'
import type { Slot } from '#rules/2-ir/graph'
import { operatorNames } from '#rules/2-ir/operators'
import { type Backend, type Layout, type Program, type Runner, refused } from '#rules/2-ir/program'
import { buildKernel, type Kernel } from './javascript-build.ts'
import { openCounts } from './javascript-counts.ts'
import { refuseUnreadable } from './readable.ts'

/** The fast way to run a program where code may be made of text: functions over chunks of whole households, without branches where values cannot be foretold.
 *  The same bits as the interpreter. */
export const javascript: Backend = { name: 'javascript', operators: new Set(operatorNames), prepare }

/** Persons of a chunk: what is kept of them stays in the cache of a core. */
const usualCapacity = 4096

/** The first chunks are small. An engine that meets a long loop in a function it has seen once compiles it in haste, with less known about it, and stays with
 *  that; one that is called often it compiles with all that it saw. */
const smallChunks = 2000
const smallCapacity = 32

/** Persons after which tables are taken over into exact sums. */
const personsBetween = 2 ** 20

function prepare(program: Program, layout: Layout): Runner {
  const problems = refused(javascript, program)
  if (problems.length > 0) throw new Problems(problems)
  let chunks = 0
  let slots = Float64Array.from(program.graph.slots, (it) => it.value)
  let assumed = program.graph.slots.map((it) => narrowed(it, it.value))
  const build = (capacity: number): Kernel => {
    const kernel = buildKernel({ ...program, graph: { ...program.graph, slots: assumed } }, layout, capacity)
    kernel.uniform(slots)
    chunks = 0
    return kernel
  }
  let kernel = build(usualCapacity)
  let counts = openCounts(program)
  let tooLarge = false

  /** Runs households and takes over what they make; by halves, where that is too much to be exact. */
  function runHouseholds(block: Population, from: number, to: number): void {
    for (let first = from; first < to; ) {
      const next = runChunk(block, first, to)
      first = next
    }
    if (counts.takeTables(kernel.arrays, kernel.made)) return
    if (to - from === 1) tooLarge = true
    else {
      const middle = Math.floor((from + to) / 2)
      runHouseholds(block, from, middle)
      runHouseholds(block, middle, to)
    }
  }

  /** Runs the households of one chunk, and gives the first that did not fit. */
  function runChunk(block: Population, first: number, to: number): number {
    const { offsets } = block
    const base = offsets[first] as number
    const next = lastWithin(offsets, first, to, base + (chunks++ < smallChunks ? smallCapacity : kernel.capacity))
    const households = next - first
    const persons = (offsets[next] as number) - base
    readColumns(program, kernel, block, { first, households, base, persons })
    ;(kernel.arrays['weights'] as Float64Array).set(block.weights.subarray(first, next))
    kernel.setOut(offsets, first, households, persons)
    for (const { run, over } of kernel.functions) run(over === 'persons' ? persons : households)
    counts.takeColumns(kernel.arrays, { person: base, household: first, persons, households })
    return next
  }

  return {
    move: (values) => {
      if (values.length !== program.graph.slots.length) throw new RangeError('one value for each slot')
      slots = values.slice()
      const fits = assumed.every((it, at) => holds(it, values[at] as number))
      if (fits) return kernel.uniform(slots)
      assumed = assumed.map((it, at) =>
        holds(it, values[at] as number) ? it : widened(program.graph.slots[at] as Slot, values[at] as number),
      )
      kernel = build(kernel.capacity)
    },
    run: (block) => {
      refuseUnreadable(
        program.graph.columns.filter((_, index) => kernel.arrays[`c${index}`] !== undefined),
        block,
        layout,
      )
      const largest = largestHousehold(block)
      if (largest > mostMembers) throw new RangeError(`a household of ${largest} members`)
      if (largest > kernel.capacity) kernel = build(2 ** Math.ceil(Math.log2(largest)))
      const households = householdCount(block)
      counts.expect(block.offsets[households] as number, households)
      for (let first = 0; first < households; ) {
        const next = lastWithin(block.offsets, first, households, (block.offsets[first] as number) + personsBetween)
        runHouseholds(block, first, next)
        first = next
      }
    },
    finish: () => {
      const sinks = counts.finish()
      const failed = tooLarge
      counts = openCounts(program)
      tooLarge = false
      if (failed) throw new Problems([{ code: 'sum-too-large', facts: {} }])
      return { sinks }
    },
  }
}

/** What a slot is taken to be: whole if it is whole now, and not much larger. Its text is then about integers of 32 bits. */
function narrowed(slot: Slot, value: number): Slot {
  const most = 2 ** Math.ceil(Math.log2(Math.max(1, 4 * Math.abs(value))))
  return {
    ...slot,
    min: Math.max(slot.min, -most),
    max: Math.min(slot.max, most),
    integral: slot.integral || Number.isInteger(value),
  }
}

const widened = (slot: Slot, value: number): Slot => ({
  ...slot,
  min: Math.min(slot.min, value),
  max: Math.max(slot.max, value),
  integral: slot.integral && Number.isInteger(value),
})

const holds = ({ min, max, integral }: Slot, value: number): boolean =>
  value >= min && value <= max && (!integral || Number.isInteger(value))

/** The household after the last that ends by person `end`; one more than `first`, at least. */
function lastWithin(offsets: Uint32Array, first: number, to: number, end: number): number {
  let low = first + 1
  let high = to
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if ((offsets[middle] as number) <= end) low = middle
    else high = middle - 1
  }
  return low
}

function largestHousehold({ offsets }: Population): number {
  let largest = 0
  for (let at = 1; at < offsets.length; at++)
    largest = Math.max(largest, (offsets[at] as number) - (offsets[at - 1] as number))
  return largest
}

type Chunk = { readonly first: number; readonly households: number; readonly base: number; readonly persons: number }

/** Copies the columns of a chunk to where the kernel has them. */
function readColumns(
  { graph }: Program,
  { arrays }: Kernel,
  block: Population,
  { first, households, base, persons }: Chunk,
): void {
  graph.columns.forEach(({ name, entity }, index) => {
    const values = arrays[`c${index}`]
    if (values === undefined) return
    const column = (entity === 'person' ? block.persons : block.households)[name]
    if (column === undefined) return
    const [from, to] = entity === 'person' ? [base, base + persons] : [first, first + households]
    values.set(column.values.subarray(from, to))
    const known = arrays[`d${index}`]
    if (known === undefined) return
    if (column.known === undefined) known.fill(1, 0, to - from)
    else known.set(column.known.subarray(from, to))
  })
}
