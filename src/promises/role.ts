import { z } from 'zod'
import type { Day } from '#ground/date'
import { id, sourced } from '#ground/source'
import { covers, hasEnded, span } from '#ground/span'
import { text } from '#ground/text-schema'
import { type CellSpace, cellsOf, placing, shares } from '#vocabulary/cell'
import { lawReference } from '#vocabulary/law'
import { type Organisation, type Responsible, responsibleOn } from '#vocabulary/organisation'
import { type Clause, type Instrument, isOfText, type RoleTask, rolesOf } from './instrument.ts'

/** A field of work that the law or a decision gives a body, from one day to another. */
export const mandate = z.strictObject({
  id,
  body: id,
  work: text,
  placing,
  span,
  law: z.array(lawReference).default([]),
  ...sourced,
})
export type Mandate = z.infer<typeof mandate>

/** Whether a body may do what a clause asks of it.
 *  - `yes`: a recorded mandate, or work that passed to it from a body that ended, names the need.
 *  - `no`: its recorded mandates have ended, or name other needs only.
 *  - `unknown`: a mandate or the clause leaves the need open.
 *  - `not recorded`: the dossier holds no mandate of the body. */
export type Standing = 'yes' | 'no' | 'unknown' | 'not recorded'

export type Role = {
  readonly body: string
  readonly task: RoleTask
  readonly mandate: Standing
  /** Last day of a body that has ended by the day. */
  readonly ended?: string
  /** Who took over from it, by the need of the clause. */
  readonly heirs: readonly Responsible[]
}

/** What is wrong with the roles of a clause on a day; a proposal until somebody confirms it. */
export type RoleFault =
  /** Nobody leads, or only the body recorded for the whole text is known. */
  | { readonly code: 'no-lead' }
  | { readonly code: 'two-leads'; readonly bodies: readonly string[] }
  | { readonly code: 'no-mandate'; readonly body: string }
  | { readonly code: 'body-ended'; readonly body: string }

export type ClauseRoles = { readonly roles: readonly Role[]; readonly faults: readonly RoleFault[] }

/** What roles are judged by. */
export type Bodies = {
  readonly organisations: ReadonlyMap<string, Organisation>
  /** Work on needs that is recorded as passed on; see `inheritances`. */
  readonly passedOn: ReadonlySet<string>
  readonly mandates: readonly Mandate[]
  readonly space: CellSpace
}

/** The bodies of a clause on a day with their tasks, and what is wrong with them. */
export function rolesOn(clause: Clause, of: Instrument, day: Day, bodies: Bodies): ClauseRoles {
  const roles = rolesOf(clause).map(({ body, task }): Role => {
    const span = bodies.organisations.get(body)?.span
    const isGone = span !== undefined && hasEnded(span, day) === 'yes'
    return {
      body,
      task,
      mandate: mandateFor(clause, body, isGone ? lastDay(span.to, day) : day, bodies),
      ...(isGone ? { ended: span.to } : {}),
      heirs: isGone ? heirsFor(clause, body, day, bodies.organisations) : [],
    }
  })
  const leads = roles.filter(({ task }) => task === 'lead')
  const leading = roles.filter(({ task }) => task === 'lead' || task === 'joint lead')
  return {
    roles,
    faults: [
      ...(leading.length === 0 || isOfText(clause, of) ? [{ code: 'no-lead' } as const] : []),
      ...(leads.length > 1 ? [{ code: 'two-leads', bodies: leads.map((it) => it.body) } as const] : []),
      ...leading.filter((it) => it.mandate === 'no').map(({ body }) => ({ code: 'no-mandate', body }) as const),
      ...roles.filter((it) => it.ended !== undefined).map(({ body }) => ({ code: 'body-ended', body }) as const),
    ],
  }
}

/** A body that ended is judged by the mandate it had on its last day. */
const lastDay = (to: string, day: Day): Day => (to.length === 10 ? to : day)

function mandateFor({ reading }: Clause, body: string, day: Day, { mandates, passedOn, space }: Bodies): Standing {
  const own = mandates.filter((it) => it.body === body)
  const current = own.filter((it) => covers(it.span, day) !== 'no')
  const { functions } = reading.placing
  const needs = typeof functions === 'string' ? [] : functions
  if (needs.length > 0 && needs.every((need) => passedOn.has(`${body} ${need}`))) return 'yes'
  if (own.length === 0) return 'not recorded'
  const asked = cellsOf({ ...reading.placing, places: 'all', span: 'all' }, space)
  const given = current.flatMap((it) => cellsOf({ ...it.placing, span: 'all' }, space))
  const truths = asked.flatMap((a) => given.map((b) => shares(a, b, space)))
  if (truths.includes('yes') && current.some((it) => covers(it.span, day) === 'yes')) return 'yes'
  return truths.every((it) => it === 'no') ? 'no' : 'unknown'
}

/** `body need` for every body to which work on a need had passed by a day, and for the body that it passes from. */
export const inheritances = (organisations: Iterable<Organisation>, day: Day): ReadonlySet<string> =>
  new Set(
    [...organisations].flatMap((it) =>
      it.successors.flatMap((heir) =>
        heir.functions.flatMap((need) => [
          `${it.id} ${need}`,
          ...(hasEnded(it.span, day) === 'yes' ? [`${heir.to} ${need}`] : []),
        ]),
      ),
    ),
  )

/** Who took over what the clause asks for: by each of its needs, or all heirs where it names none. */
function heirsFor(
  { reading }: Clause,
  body: string,
  day: Day,
  organisations: Bodies['organisations'],
): readonly Responsible[] {
  const { functions } = reading.placing
  const needs = typeof functions === 'string' ? [functions] : functions
  const found = needs.flatMap((need) => responsibleOn(body, need, day, organisations))
  return [...new Map(found.map((it) => [it.organisation, it])).values()]
}
