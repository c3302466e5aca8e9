import { z } from 'zod'
import { type Day, isByDay } from '#ground/date'
import { partialDate } from '#ground/date-schema'
import { isMissing } from '#ground/missing'
import { orMissing } from '#ground/missing-schema'
import { quantity } from '#ground/quantity'
import { confidence, id, sourced } from '#ground/source'
import { hasEnded, hasStarted, span } from '#ground/span'
import { text } from '#ground/text-schema'
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
  /** Group of countries whose level is to be reached, where that is the target. */
  levelOf: id.optional(),
})
export type Target = z.infer<typeof target>

/** What a body has to do with a clause. */
export const roleTask = z.enum(['lead', 'joint lead', 'consulted', 'informed', 'funder'])
export type RoleTask = z.infer<typeof roleTask>

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
  /** `false` where it stands for a part of the text that nobody has entered yet. */
  entered: z.boolean().default(true),
  target: target.optional(),
  /** Year by which it is to be done, where it is no target with a year of its own. */
  due: z.int().optional(),
  indicator: id.optional(),
  /** Body that the text, or else its instrument, makes answer for the clause; its lead unless `roles` says otherwise. */
  responsible: orMissing(id),
  /** Bodies and their tasks, where the text gives them. */
  roles: z.array(z.strictObject({ body: id, task: roleTask, confidence: confidence.default('seen') })).default([]),
  /** Clause of the same instrument that it is a part of: an action within an objective. */
  within: id.optional(),
  /** Clause of the version before that it rewords. */
  revises: id.optional(),
  /** Groups that the text itself names. */
  groups: z.array(id).default([]),
  /** Clauses of other instruments that it says it carries out or takes up. */
  implements: z.array(id).default([]),
  reading,
  ...sourced,
})
export type Clause = z.infer<typeof clause>

/** For whom an instrument was made. */
export const instrumentLevel = z.enum(['global', 'regional', 'asean', 'national'])
export type InstrumentLevel = z.infer<typeof instrumentLevel>

/** A declaration, framework, plan, law or list of priorities, with its smallest units that can be matched or assigned. */
export const instrument = z.strictObject({
  id,
  title: text,
  level: instrumentLevel,
  kind: z.string(),
  /** For a draft, the day of this version of it. */
  adopted: partialDate,
  /** First day on which a draft is known to have been discussed. */
  draftedBy: partialDate.optional(),
  /** What it plans for, as far as it states; `vision` looks further. */
  horizon: span,
  vision: z.int().optional(),
  /** The period as the source prints it. */
  periodLabel: orMissing(z.string()),
  responsible: orMissing(id),
  status: z.enum(['draft', 'in force', 'ended', 'reference', 'stated', 'discussed', 'reflected', 'in use', 'to check']),
  implements: z.array(id).default([]),
  succeeds: z.array(id).default([]),
  /** Draft that this text is the next version of. */
  revises: id.optional(),
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

export type Alias = z.infer<typeof alias>

/** Standings of texts that bind nobody, or of which it is not sure: they keep them, whatever the day. */
const unbinding = ['reference', 'stated', 'discussed', 'reflected', 'in use', 'to check'] as const

export type InstrumentState =
  | 'not yet'
  | 'draft'
  | 'adopted'
  | 'in force'
  | 'ended'
  | 'replaced'
  | 'unknown'
  | (typeof unbinding)[number]

/** Where an instrument stands on a day: a draft, adopted and not yet in force, in force, past its horizon, or replaced by
 *  one of its heirs. One that is kept in force for a vision beyond its horizon binds until the vision's year.
 *  @param heirs instruments that succeed or revise it. */
export function stateOn(it: Instrument, day: Day, heirs: readonly Instrument[] = []): InstrumentState {
  const adopted = isByDay(it.adopted, day)
  if (adopted === 'no') return it.draftedBy !== undefined && isByDay(it.draftedBy, day) === 'yes' ? 'draft' : 'not yet'
  if (adopted === 'unknown') return 'unknown'
  const isReplaced = heirs.some(
    (heir) =>
      isByDay(heir.adopted, day) === 'yes' && (heir.revises === it.id || hasStarted(heir.horizon, day) !== 'no'),
  )
  if (it.status === 'draft') return isReplaced ? 'replaced' : 'draft'
  const own = unbinding.find((state) => state === it.status)
  if (own !== undefined) return own
  if (isReplaced) return 'replaced'
  if (hasStarted(it.horizon, day) === 'no') return 'adopted'
  if (hasEnded(it.horizon, day) !== 'yes') return 'in force'
  return it.status === 'in force' && it.vision !== undefined && day <= `${it.vision}-12-31` ? 'in force' : 'ended'
}

/** Instruments by the id of those that they succeed or revise. */
export function heirsIn(instruments: Iterable<Instrument>): ReadonlyMap<string, readonly Instrument[]> {
  const heirs = new Map<string, Instrument[]>()
  for (const it of instruments)
    for (const before of [...it.succeeds, ...(it.revises === undefined ? [] : [it.revises])])
      heirs.set(before, [...(heirs.get(before) ?? []), it])
  return heirs
}

/** The year by which a clause is to be done, where it states one. */
export const dueOf = ({ target, due }: Clause): number | undefined =>
  target === undefined || isMissing(target.year) ? due : target.year

/** Bodies of a clause with their tasks: those that the text gives, and the responsible body as lead where it gives no
 *  lead. */
export function rolesOf(it: Clause): Clause['roles'] {
  const hasLead = it.roles.some(({ task }) => task === 'lead' || task === 'joint lead')
  if (hasLead || isMissing(it.responsible)) return it.roles
  return [{ body: it.responsible, task: 'lead', confidence: it.confidence }, ...it.roles]
}

/** Whether a part of the text stands in the dossier only as a clause that says it is not entered yet. */
export const isInPart = ({ clauses }: Instrument): boolean => clauses.some((it) => !it.entered)

/** Whether the only body of a clause is the one that answers for its whole text: then who leads the clause is not known. */
export const isOfText = (it: Clause, of: Instrument): boolean =>
  it.roles.length === 0 && !isMissing(it.responsible) && it.responsible === of.responsible
