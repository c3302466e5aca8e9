import { z } from 'zod'
import { partialDate } from '#ground/date'
import { orMissing } from '#ground/missing'
import { quantity } from '#ground/quantity'
import { confidence, id, sourced } from '#ground/source'
import { span } from '#ground/span'
import { text } from '#ground/text'
import { placing } from './cell.ts'

/** A legal act: law, decree, decision, circular, resolution. */
export const legalAct = z.strictObject({
  id,
  number: z.string(),
  kind: z.enum(['law', 'ordinance', 'resolution', 'decree', 'decision', 'circular', 'official letter']),
  title: orMissing(text).default('not stated'),
  issued: orMissing(partialDate).default('not stated'),
  inForce: span,
  repeals: z.array(id).default([]),
  ...sourced,
})
export type LegalAct = z.infer<typeof legalAct>

/** A place in a legal act: `{ act: law-41-2024, articles: "21.1" }`; without articles, the whole act. */
export const lawReference = z.strictObject({ act: id, articles: z.string().optional() })

/** What the law provides: a scheme's place on the cells, its legal basis and who pays, without its rules. */
export const provision = z.strictObject({
  id,
  name: text,
  law: z.array(lawReference),
  /** References as the source prints them, where an act is not a record of its own. */
  cited: z.array(z.string()).default([]),
  placing,
  /** Why it was placed so. */
  reading: text.optional(),
  means: z.array(id).default([]),
  aims: z.array(id).default([]),
  /** Numbers that the law sets for what it pays, where an indicator measures the same: what part of the wage. */
  rates: z
    .array(z.strictObject({ indicator: id, value: quantity, unit: z.string(), note: text, confidence }))
    .default([]),
  tier: id,
  /** How Resolution 28-NQ/TW places it. */
  standing: text.optional(),
  inForce: span,
  /** First day for which it pays, where that lies before it was in force. */
  appliesFrom: partialDate.optional(),
  financing: text,
  payer: orMissing(text),
  ...sourced,
})
export type Provision = z.infer<typeof provision>
