import { z } from 'zod'
import { text } from '#ground/text-schema'
import { report } from './shape-common.ts'

/** What was written for others, and what could not be said in each form. */
export const exportReport = z.strictObject({
  schema: z.literal('an-sinh/export/1'),
  ...report,
  /** Activities asked for, those that stand in the IATI file, and rows of shares. */
  activities: z.int(),
  inIati: z.int(),
  shares: z.int(),
  /** What was left out of a form, or completed for it, record by record. */
  remarks: z.array(z.strictObject({ form: z.enum(['iati', 'table']), record: z.string(), says: text })),
})
export type ExportReport = z.infer<typeof exportReport>
