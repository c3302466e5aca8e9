import type { Day } from '#ground/date'
import type { Remark } from './expression.ts'
import type { Entity, Kind, Unit } from './kind.ts'
import type { Operator } from './operators.ts'

/** Rules asked for certain periods, under the law of certain days: a flat list of nodes without time, each after its arguments. This is what backends run. */
export type Graph = {
  readonly nodes: readonly Node[]
  /** What was asked, by name, and the node that answers it. */
  readonly roots: Readonly<Record<string, NodeId>>
  readonly slots: readonly Slot[]
  /** Columns read, each once. */
  readonly columns: readonly ColumnUse[]
}

/** Place of a node in its graph. */
export type NodeId = number

export type Node = {
  readonly op: Operator
  readonly args: readonly NodeId[]
  readonly kind: Kind
  readonly entity: Entity | 'none'
  readonly unit?: Unit | undefined
  readonly codes?: string | undefined
  /** Of a constant: truths are 0 and 1, dates day numbers, codes places in the enumeration. */
  readonly value?: number | undefined
  /** Of a column or a slot: its place in the graph's list. */
  readonly index?: number | undefined
  /** Where it comes from, for explanations; left out where a pass made it, or where nobody will ask. */
  readonly origin?: Origin | undefined
}

/** A number set by law: the address of one dated value in the rules. */
export type Slot = {
  /** Name of the parameter, scale or table. */
  readonly name: string
  /** Place of the dated entry; within a scale, bracket and side; within a table, cell. */
  readonly entry: number
  readonly bracket?: number | undefined
  readonly side?: 'threshold' | 'value' | undefined
  readonly cell?: number | undefined
  readonly value: number
  /** Bounds that hold for every value it may be moved to. */
  readonly min: number
  readonly max: number
  /** Whether they are all whole numbers. */
  readonly integral: boolean
}

/** A column of the population, by the name the file gives it: `wage`, or `wage@2025-07` where it differs by period. */
export type ColumnUse = {
  readonly name: string
  readonly input: string
  readonly entity: Entity
  readonly kind: Kind
  readonly min: number
  readonly max: number
  readonly integral: boolean
}

/** What a node says in the author's terms. `lawDay` is the day whose law it follows. Variables, inputs with a period of their own, and clauses stand on
 *  nodes `name`; an input that may be assumed is a `name` over a `select` between the column and the assumed constant. */
export type Origin =
  | ({
      readonly from: 'variable'
      readonly name: string
      readonly period: string
      readonly lawDay: Day
      /** The formula in force, by its place; nothing where none is. */
      readonly formula?: number | undefined
    } & Remark)
  | {
      readonly from: 'input'
      readonly name: string
      readonly period: string
      readonly how: 'given' | 'assumed' | 'missing'
    }
  | {
      readonly from: 'parameter'
      readonly name: string
      readonly lawDay: Day
      /** Entry of a parameter or table. */
      readonly entry?: number | undefined
    }
  | { readonly from: 'scale'; readonly name: string; readonly lawDay: Day }
  | { readonly from: 'table'; readonly name: string; readonly lawDay: Day }
  /** A value of the rules that nobody at hand knows. */
  | { readonly from: 'unknown-law'; readonly name: string; readonly lawDay: Day }
  /** Parts of a period split by day, each with its share of the days. */
  | { readonly from: 'split'; readonly days: readonly { readonly first: Day; readonly days: number }[] }
  | ({ readonly from: 'clause' } & Remark)
