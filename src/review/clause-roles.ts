import type { Day } from '#ground/date'
import type { Instrument } from '#promises/instrument'
import { inheritances, type Role, rolesOn } from '#promises/role'
import type { Citations } from './citation.ts'
import { clauseRef, type Placed } from './clause-view.ts'
import { bodyName, type Holdings } from './holdings.ts'
import { heirBody, namedBody } from './owners.ts'
import type { ClauseRolesView, RoleFaultCode, RolesView } from './shape-promises.ts'

/** Who does what in the clauses of instruments on a day, and which of them have no lead, two leads, a lead without the
 *  mandate, or a body that no longer exists. Reports, structures and
 *  what is not entered yet ask nobody to do anything and are left out.
 *  @param shown whether a clause with these faults gets a row; the counts are of all.
 *  @param limit most rows. */
export function clauseRolesOn(
  instruments: readonly Instrument[],
  shown: (faults: readonly RoleFaultCode[]) => boolean,
  limit: number,
  holdings: Holdings,
  day: Day,
  citations: Citations,
): RolesView {
  const bodies = { ...holdings, passedOn: inheritances(holdings.organisations.values(), day) }
  const judged = instruments
    .flatMap((instrument) => instrument.clauses.map((clause) => ({ clause, instrument })))
    .filter(({ clause }) => clause.entered && !['verdict', 'status', 'structure'].includes(clause.kind))
    .map((placed) => {
      const { roles, faults } = rolesOn(placed.clause, placed.instrument, day, bodies)
      return { placed, roles, faults: [...new Set(faults.map(({ code }) => code))] }
    })
  const count = (fault: RoleFaultCode) => judged.filter((it) => it.faults.includes(fault)).length
  const found = judged.filter(({ faults }) => shown(faults))
  return {
    rows: found.slice(0, limit).map(({ placed, roles, faults }) => ({
      ...clauseRef(placed, citations),
      state: holdings.stateOf(placed.instrument, day),
      roles: roles.map((role) => roleView(role, placed, holdings)),
      faults,
    })),
    counts: {
      'no-lead': count('no-lead'),
      'two-leads': count('two-leads'),
      'no-mandate': count('no-mandate'),
      'body-ended': count('body-ended'),
    },
    found: found.length,
    clauses: judged.length,
    mandates: holdings.mandates.length,
  }
}

const roleView = (it: Role, placed: Placed, holdings: Holdings): ClauseRolesView['roles'][number] => ({
  ...namedBody(it.body, holdings),
  task: it.task,
  mandate: it.mandate,
  ...(it.ended === undefined ? {} : { ended: it.ended }),
  heirs: heirsOf(it, placed, holdings),
})

/** Successors with the work that passed over; certain where that work names a need of the clause. */
function heirsOf({ heirs }: Role, { clause }: Placed, holdings: Holdings): ClauseRolesView['roles'][number]['heirs'] {
  const { functions } = clause.reading.placing
  return heirs.flatMap((heir) => {
    const link = heir.through.at(-1)
    if (link === undefined) return []
    const certain = typeof functions !== 'string' && functions.some((need) => link.functions.includes(need))
    return [{ ...heirBody(heir, holdings), name: bodyName(holdings, heir.organisation), work: link.work, certain }]
  })
}
