import type { Clause, Instrument } from '#promises/instrument'
import type { Citations } from './citation.ts'
import type { Holdings } from './holdings.ts'
import type { ClauseRef } from './shape-promises.ts'
import { clauseEvidence } from './view.ts'

/** A clause with the instrument it stands in. */
export type Placed = { readonly clause: Clause; readonly instrument: Instrument }

const placedIn = new WeakMap<Holdings, ReadonlyMap<string, Placed>>()

/** Every clause of the dossier by its id. */
export function clausesById(holdings: Holdings): ReadonlyMap<string, Placed> {
  const known = placedIn.get(holdings)
  if (known !== undefined) return known
  const all = [...holdings.instruments.values()]
  const made = new Map(
    all.flatMap((instrument) => instrument.clauses.map((clause) => [clause.id, { clause, instrument }] as const)),
  )
  placedIn.set(holdings, made)
  return made
}

export const clauseRef = ({ clause, instrument }: Placed, citations: Citations): ClauseRef => ({
  clause: clause.id,
  instrument: instrument.title,
  text: clause.text,
  evidence: clauseEvidence(clause, instrument, citations),
})

/** Clauses of texts that were known on the day of the view. */
export const clauseRefs = (ids: readonly string[], holdings: Holdings, citations: Citations): ClauseRef[] =>
  ids.flatMap((id) => {
    const found = clausesById(holdings).get(id)
    const isKnown = found !== undefined && holdings.stateOf(found.instrument, citations.day) !== 'not yet'
    return isKnown ? [clauseRef(found, citations)] : []
  })
