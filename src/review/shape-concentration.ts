import { z } from 'zod'

/** How concentrated the money of one recipient is, year by year, as a published table of sums has it. */
export const flowsView = z.strictObject({
  recipient: z.string(),
  years: z.array(
    z.strictObject({
      year: z.int(),
      /** Millions of US dollars, the sum of the amounts stated. */
      usdMillion: z.string(),
      /** Donors of whom the table has a row without an amount; they are left out. */
      notStated: z.int(),
      donors: z.int(),
      herfindahl: z.number(),
      /** As many donors of equal size would give the same concentration. */
      effective: z.number(),
      /** Donors who pass one of the OECD's two tests of a significant relation, among all recipients of the table. */
      significant: z.int(),
      largest: z.array(z.strictObject({ donor: z.string(), share: z.number(), quotient: z.number().optional() })),
    }),
  ),
  /** Rows that could not be read. */
  unread: z.int(),
})
export type FlowsView = z.infer<typeof flowsView>
