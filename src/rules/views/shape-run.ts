import { z } from 'zod'
import { text } from '#ground/text-schema'
import { restsOn } from '#rules/2-ir/confidence'
import { countedClause } from '#rules/2-ir/run-result'
import { ruleBookShown } from './shape-rules.ts'

const exact = z.string()

/** What was counted of one variable: exact decimals, weighted. `sum` is left out of a truth. */
export const figures = z.strictObject({ sum: exact.optional(), number: exact, unknown: exact, units: exact })
export type Figures = z.infer<typeof figures>

/** Figures by the law as it is and as the reforms make it; `not-in-force` where there is no law to count by, which is not zero; `suppressed` where too few units of
 *  the sample are in the cell. */
const told = z.union([figures, z.enum(['not-in-force', 'suppressed'])])
export type Told = z.infer<typeof told>

const sides = { baseline: told, reformed: told.optional() }

/** How sure the law is that figures rest on in the period; left out where a rule book says nothing of it. */
const sure = {
  confidence: z.strictObject({ baseline: restsOn.optional(), reformed: restsOn.optional() }).optional(),
}

const subject = {
  name: z.string(),
  label: text,
  entity: z.enum(['person', 'household']),
  /** Of sums. */
  unit: z.string().optional(),
}

/** A value of a break-down: its words; `null` for what is unknown or outside. */
const place = z
  .strictObject({ value: z.union([z.string(), z.number(), z.boolean()]), label: text.optional() })
  .nullable()

/** What a run over a population counted. */
export const runShown = z.strictObject({
  schema: z.literal('an-sinh/run/1'),
  rules: ruleBookShown,
  reforms: z.array(z.strictObject({ name: z.string(), label: text, file: z.string() })),
  /** Hash of the rules as the reforms make them. */
  reformedHash: z.string().optional(),
  period: z.string(),
  known: z.string().optional(),
  population: z.strictObject({
    path: z.string(),
    /** Units in the sample, not weighted. */
    persons: z.int(),
    households: z.int(),
    weighted: z.boolean(),
    /** Columns of the files that nothing reads. */
    ignored: z.array(z.string()),
    /** Inputs that no column gives: taken as the rule book assumes, or unknown for everybody. */
    assumed: z.array(
      z.strictObject({
        name: z.string(),
        label: text,
        value: z.string(),
        unit: z.string().optional(),
        /** Words of a code. */
        valueLabel: text.optional(),
        /** For how many, where a column gives it for the others; weighted. */
        number: exact.optional(),
        column: z.string().optional(),
      }),
    ),
    missing: z.array(z.strictObject({ name: z.string(), label: text })),
  }),
  backend: z.string(),
  workers: z.int(),
  /** What is due, by scheme, with arrears where there are any. */
  schemes: z.array(
    z.strictObject({
      ...subject,
      ...sides,
      ...sure,
      arrears: z.strictObject({ baseline: exact.optional(), reformed: exact.optional() }).optional(),
    }),
  ),
  /** Other variables that were asked for. */
  variables: z.array(z.strictObject({ ...subject, ...sides, ...sure })),
  clauses: z.array(
    countedClause.extend({ side: z.enum(['baseline', 'reformed']), schemeLabel: text, variableLabel: text.optional() }),
  ),
  breakDowns: z.array(
    z.strictObject({
      entity: z.enum(['person', 'household']),
      by: z.array(z.strictObject({ variable: z.string(), label: text, edges: z.array(z.number()).optional() })),
      rows: z.array(z.strictObject({ cell: z.array(place), ...subject, ...sides })),
      /** Cells of which nothing is told, as fewer than `smallestCell` units of the sample are in them, or another could be had from the whole. */
      suppressed: z.int(),
    }),
  ),
  smallestCell: z.int(),
  /** Asked for, and left out of the break-down because it is of households and the break-down of persons. */
  notBrokenDown: z.array(z.strictObject({ name: z.string(), label: text })),
})
export type RunShown = z.infer<typeof runShown>
