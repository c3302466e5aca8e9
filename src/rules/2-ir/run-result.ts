import { z } from 'zod'

/** An exact number as decimal text: totals pass what a double holds. */
const exact = z.string().regex(/^-?\d+(\.\d+)?$/)

/** A cell of a break-down, one entry per dimension: a code, a truth, a number, or the lower edge of a group; null for what is unknown or outside. */
const cell = z.array(z.union([z.string(), z.number(), z.boolean(), z.null()]))

/** Weighted figures of one variable in one cell. */
export const countedRow = z.strictObject({
  cell,
  variable: z.string(),
  /** Sum of the values that are known; nothing for a truth. */
  sum: exact.optional(),
  /** How many have a value that is not zero; of a truth, for how many it holds. */
  number: exact,
  /** For how many it is unknown. */
  unknown: exact,
  /** Persons or households in the cell. */
  units: exact,
})
export type CountedRow = z.infer<typeof countedRow>

export const countedTable = z.strictObject({
  entity: z.enum(['person', 'household']),
  by: z.array(z.string()),
  rows: z.array(countedRow),
})

/** Whom one condition of a scheme alone leaves out. */
export const countedClause = z.strictObject({
  scheme: z.string(),
  /** Place among the scheme's conditions, in the order of the law. */
  at: z.int(),
  law: z.string().optional(),
  label: z.strictObject({ vi: z.string(), en: z.string() }).optional(),
  /** The variable that the condition reads, where it is one. */
  variable: z.string().optional(),
  leftOut: exact,
  unknown: exact,
})

/** A distribution: weighted units and amount by bin, bins without units left out. `gini` lies between 0 and 1, nothing where there is no amount. */
export const distribution = z.strictObject({
  variable: z.string(),
  perPerson: z.boolean(),
  width: z.number(),
  bins: z.array(z.strictObject({ bin: z.int(), units: exact, sum: exact })),
  unknown: exact,
  gini: z.number().optional(),
})

/** For how many a fact that is not on file was assumed, by the column that lacks it. */
export const countedAssumption = z.strictObject({
  input: z.string(),
  column: z.string(),
  entity: z.enum(['person', 'household']),
  number: exact,
})

/** What a run over a population counted. */
export const runResult = z.strictObject({
  tables: z.array(countedTable),
  clauses: z.array(countedClause),
  distributions: z.array(distribution),
  assumptions: z.array(countedAssumption),
  /** Asked for, and no law in force in the period: not zero, but not applicable. */
  notInForce: z.array(z.string()),
})
export type RunResult = z.infer<typeof runResult>
