import { z } from 'zod'
import { text } from '#ground/text-schema'
import { report } from './shape-common.ts'

/** What a partner's folder brings to a dossier, before anybody takes it in. */
export const layReport = z.strictObject({
  schema: z.literal('an-sinh/lay/1'),
  ...report,
  partner: text,
  made: z.string(),
  added: z.array(z.strictObject({ kind: z.string(), id: z.string() })),
  /** Records that both have, word for word. */
  same: z.int(),
  /** Fields on which both speak and differ, as JSON; left out where one of them is silent. */
  conflicts: z.array(
    z.strictObject({
      kind: z.string(),
      id: z.string(),
      field: z.string(),
      ours: z.string().optional(),
      theirs: z.string().optional(),
    }),
  ),
})
export type LayReport = z.infer<typeof layReport>
