import type { Day } from '#ground/date'
import type { Instrument } from '#promises/instrument'
import { type Role, rolesOn } from '#promises/role'
import type { Citations } from './citation.ts'
import { clauseRef, type Placed } from './clause-view.ts'
import { bodyName, type Holdings } from './holdings.ts'
import { heirBody, namedBody } from './owners.ts'
import { type ClauseRolesView, type RolesView, roleFault } from './shape-promises.ts'

/** Who does what in the clauses of instruments on a day, and which of them have no lead, two leads, a lead without the
 *  mandate, or a body that no longer exists. Reports and structures ask nobody to do anything and are left out. */
export function clauseRolesOn(
  instruments: readonly Instrument[],
  holdings: Holdings,
  day: Day,
  citations: Citations,
): RolesView {
  const rows = instruments
    .flatMap((instrument) => instrument.clauses.map((clause) => ({ clause, instrument })))
    .filter(({ clause }) => !['verdict', 'status', 'structure'].includes(clause.kind))
    .map((it) => rowOf(it, holdings, day, citations))
  const count = (fault: (typeof roleFault.options)[number]) => rows.filter((it) => it.faults.includes(fault)).length
  return {
    rows,
    counts: {
      'no-lead': count('no-lead'),
      'two-leads': count('two-leads'),
      'no-mandate': count('no-mandate'),
      'body-ended': count('body-ended'),
    },
    clauses: rows.length,
    mandates: holdings.mandates.length,
  }
}

function rowOf(it: Placed, holdings: Holdings, day: Day, citations: Citations): ClauseRolesView {
  const { roles, faults } = rolesOn(it.clause, day, holdings)
  return {
    ...clauseRef(it, citations),
    state: holdings.stateOf(it.instrument, day),
    roles: roles.map((role) => ({
      ...namedBody(role.body, holdings),
      task: role.task,
      mandate: role.mandate,
      ...(role.ended === undefined ? {} : { ended: role.ended }),
      heirs: heirsOf(role, it, holdings),
    })),
    faults: [...new Set(faults.map(({ code }) => code))],
  }
}

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
