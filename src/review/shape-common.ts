import { z } from 'zod'
import { confidence, id, source } from '#ground/source'
import { text } from '#ground/text-schema'
import { shownValue } from './proposal.ts'

/** What the views of a review are made of. */

export const evidenceNumber = z.int().positive()

/** A record that a claim stands on, and where to open it. */
export const evidence = z.strictObject({
  number: evidenceNumber,
  kind: z.string(),
  id: z.string(),
  label: text,
  confidence,
  sources: z.array(z.string()),
  /** File of the dossier in which the record stands. */
  file: z.string().optional(),
  note: text.optional(),
})
export type Evidence = z.infer<typeof evidence>

export const meetingRef = z.strictObject({ id, title: text, first: z.string().optional(), last: z.string().optional() })

export const observationView = z.strictObject({
  indicator: text,
  group: text,
  /** Part of the group, as the source prints it: `sex=female`. */
  part: z.string().optional(),
  place: text,
  period: z.string(),
  value: shownValue,
  unit: z.string(),
  numerator: z.union([z.string(), text]),
  denominator: z.union([z.string(), text]),
  kind: z.string(),
  confidence,
  evidence: evidenceNumber,
})
export type ObservationView = z.infer<typeof observationView>

/** What every answer carries besides its own lines: of which dossier and day it is, and what it stands on. */
export const report = {
  dossier: z.strictObject({ id, name: text }),
  asOf: z.string(),
  evidence: z.array(evidence),
  sources: z.array(source),
}
const reportShape = z.strictObject(report)
export type Report = z.infer<typeof reportShape>
