import { z } from 'zod'
import { type Day, isByDay, partialDate } from '#ground/date'
import { orMissing } from '#ground/missing'
import { quantity } from '#ground/quantity'
import { id, sourced } from '#ground/source'
import { hasEnded, span } from '#ground/span'
import { text } from '#ground/text'
import { placing } from '#vocabulary/cell'

/** What a clause binds somebody to. */
export const duty = z.enum([
  'coverage',
  'adequacy',
  'quality',
  'rights',
  'governance',
  'financing',
  'cooperation',
  'workforce',
  'data',
  'shock response',
  'employment link',
  'none',
])

/** Our reading of a clause, not its words: which cells it speaks of, what duty it states, and why we read it so. */
export const reading = z.strictObject({
  placing,
  means: z.array(id).default([]),
  aims: z.array(id).default([]),
  duty,
  why: text,
  confidence: z.enum(['sure', 'low']).default('sure'),
})

export const target = z.strictObject({
  year: orMissing(z.int()),
  /** Value to reach; `~ 45` is "about 45 percent". */
  value: orMissing(quantity),
  unit: orMissing(z.string()),
  indicator: id.optional(),
})
export type Target = z.infer<typeof target>

export const clause = z.strictObject({
  id,
  kind: z.enum([
    'action',
    'branch',
    'budget',
    'check',
    'commitment',
    'criterion',
    'goal',
    'guarantee',
    'objective',
    'pillar',
    'principle',
    'priority',
    'proposal',
    'provision',
    'result area',
    'standard',
    'status',
    'structure',
    'target',
    'verdict',
  ]),
  text,
  target: target.optional(),
  indicator: id.optional(),
  responsible: orMissing(id),
  /** Groups that the text itself names. */
  groups: z.array(id).default([]),
  /** Clauses of other instruments that it says it carries out or takes up. */
  implements: z.array(id).default([]),
  reading,
  ...sourced,
})
export type Clause = z.infer<typeof clause>

/** A declaration, framework, plan, law or list of priorities, with its smallest units that can be matched or assigned. */
export const instrument = z.strictObject({
  id,
  title: text,
  level: z.enum(['global', 'regional', 'asean', 'national']),
  kind: z.string(),
  adopted: partialDate,
  /** First day on which a draft is known to have been discussed. */
  draftedBy: partialDate.optional(),
  /** What it plans for, as far as it states; `vision` looks further. */
  horizon: span,
  vision: z.int().optional(),
  /** The period as the source prints it. */
  periodLabel: orMissing(z.string()),
  responsible: orMissing(id),
  status: z.enum(['in force', 'ended', 'reference', 'stated', 'discussed', 'reflected', 'in use', 'to check']),
  implements: z.array(id).default([]),
  succeeds: z.array(id).default([]),
  supports: z.array(id).default([]),
  proposedFor: z.array(id).default([]),
  clauses: z.array(clause),
  ...sourced,
})
export type Instrument = z.infer<typeof instrument>

/** Words that mean the same instrument or body. */
export const alias = z.strictObject({
  of: id,
  vi: z.array(z.string()).default([]),
  en: z.array(z.string()).default([]),
  ...sourced,
})

/** Standings of texts that bind nobody, or of which it is not sure: they keep them, whatever the day. */
const unbinding = ['reference', 'stated', 'discussed', 'reflected', 'in use', 'to check'] as const

export type InstrumentState = 'not yet' | 'draft' | 'in force' | 'ended' | 'unknown' | (typeof unbinding)[number]

/** Where an instrument stands on a day: not yet adopted, binding, or past its horizon. One that is kept in force for a
 *  vision beyond its horizon binds until the vision's year. */
export function stateOn(it: Instrument, day: Day): InstrumentState {
  const adopted = isByDay(it.adopted, day)
  if (adopted === 'no') return it.draftedBy !== undefined && isByDay(it.draftedBy, day) === 'yes' ? 'draft' : 'not yet'
  if (adopted === 'unknown') return 'unknown'
  const own = unbinding.find((state) => state === it.status)
  if (own !== undefined) return own
  if (hasEnded(it.horizon, day) !== 'yes') return 'in force'
  return it.status === 'in force' && it.vision !== undefined && day <= `${it.vision}-12-31` ? 'in force' : 'ended'
}
