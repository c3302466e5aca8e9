import type { Columns } from './column.ts'

/** Persons and their households, whole households only. The members of household `h` are the persons from `offsets[h]` up to,
 *  not including, `offsets[h + 1]`. A large population is a sequence of such blocks. */
export type Population = {
  readonly persons: Columns
  readonly households: Columns
  /** households + 1 entries, ascending from 0; every household has a member, and no more than `mostMembers`. */
  readonly offsets: Uint32Array
  /** Survey weight of each household, in steps of 1 / `weightScale`, above 0. A person weighs as their household. */
  readonly weights: Int32Array
}

/** A weight of 1 is this many steps: weights are integers, so that weighted sums are exact. */
export const weightScale = 256

/** Members that a household may have: counts of them fit 32 bits with room to multiply, and sums of amounts stay exact. */
export const mostMembers = 2 ** 20

export const householdCount = (it: Population): number => it.offsets.length - 1
export const personCount = (it: Population): number => it.offsets[it.offsets.length - 1] ?? 0
