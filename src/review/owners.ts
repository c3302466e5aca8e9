import type { Day } from '#ground/date'
import type { Confidence } from '#ground/source'
import { hasEnded } from '#ground/span'
import { type Clause, type Instrument, isOfText, rolesOf } from '#promises/instrument'
import { type Responsible, responsibleOn } from '#vocabulary/organisation'
import { bodyName, type Holdings } from './holdings.ts'
import type { Body } from './proposal.ts'

/** Bodies that answer for a need function on a day, as far as the dossier records: those that took it over from a body
 *  that ended, or that body itself while it stood. Empty where no record names one. */
export function ownersOf(
  functions: readonly string[] | 'all' | 'not stated',
  day: Day,
  holdings: Holdings,
): readonly Body[] {
  if (typeof functions === 'string') return []
  const found = new Map<string, Body>()
  for (const body of holdings.organisations.values())
    for (const fn of functions) {
      const heirs = body.successors.filter((it) => it.functions.includes(fn))
      if (heirs.length === 0) continue
      for (const it of responsibleOn(body.id, fn, day, holdings.organisations))
        found.set(it.organisation, heirBody(it, holdings))
    }
  return [...found.values()]
}

/** Who answers today for what a body was responsible for. */
export const heirsOf = (body: string, fn: string, day: Day, holdings: Holdings): readonly Body[] =>
  responsibleOn(body, fn, day, holdings.organisations).map((it) => heirBody(it, holdings))

/** A chain of successions is as sure as its weakest link, and which need passed to whom is our reading of the work named. */
export function heirBody(it: Responsible, holdings: Holdings): Body {
  const order: readonly Confidence[] = ['seen', 'computed', 'inferred', 'unconfirmed']
  const own = holdings.organisations.get(it.organisation)?.confidence ?? 'unconfirmed'
  const links = it.through.map((heir) => heir.confidence)
  const weakest = (links.length > 0 ? [...links, 'inferred' as const] : [own]).reduce((a, b) =>
    order.indexOf(b) > order.indexOf(a) ? b : a,
  )
  return { id: it.organisation, name: bodyName(holdings, it.organisation), confidence: weakest }
}

/** A body that the record of a clause names. */
export const namedBody = (id: string, holdings: Holdings): Body => ({
  id,
  name: bodyName(holdings, id),
  confidence: holdings.organisations.get(id)?.confidence ?? 'unconfirmed',
})

/** A body that leads a clause: whether the clause itself says so or only its whole text has it, and since when it is gone. */
export type Lead = Body & { readonly ofText: boolean; readonly ended?: string }

/** The leads of a clause on a day. */
export const leadsOf = (clause: Clause, instrument: Instrument, holdings: Holdings, day: Day): readonly Lead[] =>
  rolesOf(clause)
    .filter(({ task }) => task === 'lead' || task === 'joint lead')
    .map(({ body }) => {
      const span = holdings.organisations.get(body)?.span
      const isGone = span !== undefined && hasEnded(span, day) === 'yes'
      return {
        ...namedBody(body, holdings),
        ofText: isOfText(clause, instrument),
        ...(isGone ? { ended: span.to } : {}),
      }
    })
