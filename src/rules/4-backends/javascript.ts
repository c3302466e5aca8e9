import { householdCount, mostMembers, type Population, personCount } from '#ground/columns/population'
import { Problems } from '#ground/problem'
import type { Slot } from '#rules/2-ir/graph'
import { operatorNames } from '#rules/2-ir/operators'
import { type Backend, type Layout, type Program, type Runner, refused } from '#rules/2-ir/program'
import { buildKernel, type Kernel } from './javascript-build.ts'
import { type Chunk, chunkFrom, chunkReader, largestHousehold } from './javascript-chunks.ts'
import { openCounts } from './javascript-counts.ts'
import { anySlot, assumedSlot, isWithin } from './javascript-slots.ts'
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
  const { graph } = program
  let chunks = 0
  let slots = Float64Array.from(graph.slots, (it) => it.value)
  let assumed = graph.slots.map((it) => assumedSlot(it, it.value))
  const build = (capacity: number): Kernel => {
    const made = buildKernel({ ...program, graph: { ...graph, slots: assumed } }, layout, capacity)
    made.uniform(slots)
    chunks = 0
    return made
  }
  let kernel = build(usualCapacity)
  let counts = openCounts(program)
  let tooLarge = false

  /** Runs households and takes over what they make; by halves, where that is too much to be exact. */
  function runHouseholds(block: Population, read: (chunk: Chunk) => void, from: number, to: number): void {
    for (let first = from; first < to; ) {
      const chunk = chunkFrom(block, first, to, chunks++ < smallChunks ? smallCapacity : kernel.capacity)
      read(chunk)
      for (const { run, over } of kernel.functions) run(over === 'persons' ? chunk.persons : chunk.households)
      counts.takeColumns(kernel.arrays, chunk)
      first += chunk.households
    }
    if (counts.takeTables(kernel.arrays, kernel.made)) return
    if (to - from === 1) tooLarge = true
    else {
      const middle = Math.floor((from + to) / 2)
      runHouseholds(block, read, from, middle)
      runHouseholds(block, read, middle, to)
    }
  }

  return {
    move: (values) => {
      if (values.length !== graph.slots.length) throw new RangeError('one value for each slot')
      slots = values.slice()
      const value = (at: number): number => slots[at] as number
      if (assumed.every((it, at) => isWithin(it, value(at)))) return kernel.uniform(slots)
      assumed = assumed.map((it, at) => (isWithin(it, value(at)) ? it : anySlot(graph.slots[at] as Slot, value(at))))
      kernel = build(kernel.capacity)
    },
    run: (block) => {
      const columns = graph.columns.filter((_, index) => kernel.arrays[`c${index}`] !== undefined)
      refuseUnreadable(columns, block, layout)
      const largest = largestHousehold(block)
      if (largest > mostMembers) throw new RangeError(`a household of ${largest} members`)
      if (largest > kernel.capacity) kernel = build(2 ** Math.ceil(Math.log2(largest)))
      const read = chunkReader(graph, kernel, block)
      const households = householdCount(block)
      counts.expect(personCount(block), households)
      for (let first = 0; first < households; ) {
        const part = chunkFrom(block, first, households, personsBetween)
        runHouseholds(block, read, first, first + part.households)
        first += part.households
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
