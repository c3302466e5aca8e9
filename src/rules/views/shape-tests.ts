import { z } from 'zod'
import { text } from '#ground/text-schema'
import { ruleBookShown } from './shape-rules.ts'

const value = z.union([z.string(), z.number(), z.boolean()])
const place = { file: z.string(), line: z.int().optional() }

/** How tests of a rule book came out. */
export const testsShown = z.strictObject({
  schema: z.literal('an-sinh/test/1'),
  rules: ruleBookShown,
  files: z.int(),
  passed: z.int(),
  failed: z.int(),
  notRun: z.int(),
  /** How many values were compared. */
  compared: z.int(),
  /** Values that are not what was expected. */
  differences: z.array(
    z.strictObject({
      ...place,
      test: z.string(),
      variable: z.string(),
      label: text,
      period: z.string(),
      /** Name of the person or household. */
      of: z.string(),
      /** Null where it was to be unknown. */
      expected: value.nullable(),
      /** Left out where it is not known; `missing` says why. */
      found: value.optional(),
      missing: z.array(z.string()),
      /** How far a number may lie off. */
      margin: z.number().optional(),
    }),
  ),
  /** Tests that could not be run, each with why. */
  stopped: z.array(z.strictObject({ ...place, test: z.string(), reasons: z.array(text) })),
})
export type TestsShown = z.infer<typeof testsShown>
