import { z } from 'zod'
import { text } from '#ground/text-schema'
import { evidenceNumber, observationView } from './shape-common.ts'
import { coverView } from './shape-responses.ts'

/** Labour migration by destination: who left, what was agreed, what protects them, which activities work on it. */
export const corridorsView = z.strictObject({
  /** Departures to all destinations together. */
  all: z.array(observationView),
  corridors: z.array(
    z.strictObject({
      destination: text,
      departures: z.array(observationView),
      /** Activities on labour migration that name the destination. */
      activities: z.array(coverView),
    }),
  ),
  /** Clauses on labour migration of texts in force or binding nobody; none of them names a destination unless it says so. */
  agreed: z.array(
    z.strictObject({ clause: z.string(), instrument: text, text, state: z.string(), evidence: evidenceNumber }),
  ),
  protections: z.array(coverView),
  /** Activities on labour migration that name no destination. */
  activities: z.array(coverView),
})
export type CorridorsView = z.infer<typeof corridorsView>
