import { z } from 'zod'
import { type Day, earliestDay } from '#ground/date'
import { partialDate } from '#ground/date-schema'
import { isKnown } from '#ground/missing'
import { orMissing } from '#ground/missing-schema'
import { quantity } from '#ground/quantity'
import { confidence, id, sourced } from '#ground/source'
import { endOfTime, span, startDay } from '#ground/span'
import { text } from '#ground/text-schema'
import { placing } from './cell.ts'

/** A legal act: law, decree, decision, circular, resolution. */
export const legalAct = z.strictObject({
  id,
  number: z.string(),
  kind: z.enum(['law', 'ordinance', 'resolution', 'decree', 'decision', 'circular', 'official letter']),
  title: orMissing(text).default('not stated'),
  issued: orMissing(partialDate).default('not stated'),
  inForce: span,
  /** First day on which a rule rests on it, where that is not the day on which it came into force, or that day is not stated. */
  appliesFrom: partialDate.optional(),
  /** Acts that it repeals or takes the place of. The other direction, *replaced by*, is derived (`replacementsOf`). */
  repeals: z.array(id).default([]),
  /** How its text was seen: the text itself, a report of it, or neither. Rules carry the same three words to every result. */
  evidence: orMissing(z.enum(['primary', 'secondary', 'unconfirmed'])).default('not stated'),
  ...sourced,
})
export type LegalAct = z.infer<typeof legalAct>

/** The acts that take the place of one, in the order in which they came. */
export const replacementsOf = (acts: Iterable<LegalAct>, replaced: string): readonly LegalAct[] =>
  [...acts].filter((it) => it.repeals.includes(replaced)).sort((a, b) => (firstDay(a) < firstDay(b) ? -1 : 1))

/** The day from which an act counts: in force, or as far as the rules rest on it; the last of all days where neither is stated. */
const firstDay = ({ inForce, appliesFrom }: LegalAct): Day => {
  const started = startDay(inForce)
  if (isKnown(started)) return started
  return appliesFrom === undefined ? endOfTime : earliestDay(appliesFrom)
}

/** A place in a legal act: `{ act: law-41-2024, articles: "21.1" }`; without articles, the whole act. */
export const lawReference = z.strictObject({ act: id, articles: z.string().optional() })

/** Measures of employment policy that a scheme of social protection can be linked with. */
export const employmentMeasure = z.enum([
  'unemployment insurance',
  'training',
  'employment services',
  'overseas work',
  'credit',
])
export type EmploymentMeasure = z.infer<typeof employmentMeasure>

/** How a scheme leads to a measure of employment policy, comes with it, or ends because of it. */
const employmentLink = z.strictObject({
  measure: employmentMeasure,
  how: text,
  /** Left out where it holds as long as the scheme does. */
  inForce: span.optional(),
  ...sourced,
})

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
  /** Links with measures of employment policy; none is a finding of its own. */
  employmentLinks: z.array(employmentLink).default([]),
  ...sourced,
})
export type Provision = z.infer<typeof provision>
