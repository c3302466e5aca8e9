import { z } from 'zod'
import { text } from '#ground/text-schema'
import { report } from './shape-common.ts'

/** What became of the files that were brought into the store. Lists show the first of what the totals count. */
export const importReport = z.strictObject({
  schema: z.literal('an-sinh/import/1'),
  ...report,
  files: z.array(
    z.strictObject({
      file: z.string(),
      how: z.enum(['imported', 'resumed', 'unchanged', 'stopped']),
      /** Records brought in by this run, and those that an earlier run had brought in. */
      activities: z.int(),
      before: z.int(),
      quarantined: z.int(),
      /** How the file was understood, and what of it was not read. */
      told: z.array(text),
      /** Why the file could not be read to its end. */
      stopped: z.array(text),
    }),
  ),
  /** Records that could not be read: they wait in quarantine, with the reasons. */
  quarantined: z.array(z.strictObject({ file: z.string(), line: z.int().optional(), reasons: z.array(text) })),
  /** Values that could not be read inside records that went in. */
  leftOut: z.array(
    z.strictObject({ file: z.string(), line: z.int().optional(), id: z.string(), reasons: z.array(text) }),
  ),
  /** Identifiers that stand in several records; the one whose publisher spoke last is used. */
  several: z.array(z.strictObject({ id: z.string(), files: z.array(z.string()) })),
  totals: z.strictObject({
    activities: z.int(),
    quarantined: z.int(),
    leftOut: z.int(),
    several: z.int(),
  }),
})
export type ImportReport = z.infer<typeof importReport>
