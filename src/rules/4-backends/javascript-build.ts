import { addMonths, civilDate, completedMonths, completedYears } from '#ground/calendar'
import type { Values } from '#ground/columns/column'
import type { Layout, Program } from '#rules/2-ir/program'
import { allocate } from './javascript-arrays.ts'
import { type Items, itemsOf } from './javascript-items.ts'
import { writeKernel } from './javascript-write.ts'
import { roundHalfEven } from './rounding.ts'

/** A program as running code over chunks of at most `capacity` persons. */
export type Kernel = {
  readonly capacity: number
  readonly made: Items
  readonly arrays: Readonly<Record<string, Values>>
  /** Works out what is the same for everyone. */
  readonly uniform: (slots: Float64Array) => void
  /** Sets out which persons belong to which household, and weights: of `households` from `first` in `offsets`, with `persons` in all. */
  readonly setOut: (
    offsets: Uint32Array,
    weights: Int32Array,
    first: number,
    households: number,
    persons: number,
  ) => void
  /** To be called in this order, with the number of persons or households. */
  readonly functions: readonly { readonly run: (count: number) => void; readonly over: 'persons' | 'households' }[]
}

/** Turns a program into code. This is the only place that runs text; where that is not allowed, another backend is for. */
export function buildKernel(program: Program, layout: Layout, capacity: number): Kernel {
  const made = itemsOf(program, layout)
  const { text, arrays, functions } = writeKernel(program, made, capacity)
  for (const name of ['offsets', 'homes'] as const) arrays.array(name, 'Int32')
  arrays.array('marks', 'Uint8')
  arrays.array('weights', 'Float64')
  const allocated = allocate(arrays)
  const names = (from: object): string => Object.keys(from).join(', ')
  const results = ['uniform', 'setOut', ...functions.map((it) => it.name)]
  const whole = [
    '"use strict"',
    `const { ${names(allocated)} } = arrays`,
    `const { ${names(helpers)} } = helpers`,
    text,
    setOutText,
    `return { ${results.join(', ')} }`,
  ].join('\n')
  // oxlint-disable-next-line typescript/no-implied-eval -- a kernel is code made of rules; of what they hold, only numbers reach the text
  const code = new Function('arrays', 'helpers', whole)(allocated, helpers) as Record<string, (count: number) => void> &
    Pick<Kernel, 'uniform' | 'setOut'>
  return {
    capacity,
    made,
    arrays: allocated,
    uniform: code.uniform,
    setOut: code.setOut,
    functions: functions.map(({ name, over }) => ({ run: code[name] as (count: number) => void, over })),
  }
}

/** Functions that texts call. */
const helpers = {
  completedYears,
  completedMonths,
  addMonths,
  yearOf: (day: number): number => Math.floor(civilDate(day) / 10000),
  monthOf: (day: number): number => Math.floor(civilDate(day) / 100) % 100,
  halfToEven: (quotient: number): number => roundHalfEven(quotient, 1),
}

/** Each first member is marked, so that a loop over persons knows its household without asking whether it has ended. */
const setOutText = `function setOut(all, weight, first, n, count) {
const base = all[first]
for (let j = 0; j < n; j++) {
const o = all[first + j] - base | 0
offsets[j] = o
marks[o] = 1
weights[j] = weight[first + j]
}
offsets[n] = count
let h = -1
for (let i = 0; i < count; i++) {
h = h + marks[i] | 0
homes[i] = h
marks[i] = 0
}
}`
