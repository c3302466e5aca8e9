import { z } from 'zod'
import type { Day } from '#ground/date'
import { isMissing } from '#ground/missing'
import { confidence, id } from '#ground/source'
import { hasEnded } from '#ground/span'
import type { Text } from '#ground/text'
import { text } from '#ground/text-schema'
import {
  clause,
  dueOf,
  duty,
  type Instrument,
  type InstrumentLevel,
  instrumentLevel,
  isInPart,
} from '#promises/instrument'
import { isNational } from './alignment-texts.ts'
import type { Citations } from './citation.ts'
import type { Holdings } from './holdings.ts'
import { namedBody } from './owners.ts'
import { body } from './proposal.ts'
import { evidenceNumber } from './shape-common.ts'
import { clauseEvidence } from './view.ts'

const endedBody = z.strictObject({ ...body.shape, ended: z.string().optional() })

export const instrumentsView = z.strictObject({
  instruments: z.array(
    z.strictObject({
      id,
      title: text,
      level: instrumentLevel,
      /** Whether it is a text of the country's own bodies. */
      isNational: z.boolean(),
      kind: z.string(),
      state: z.string(),
      /** Its standing as the record has it, whatever the day. */
      status: z.string(),
      adopted: z.string(),
      horizon: z.strictObject({ from: z.string(), to: z.string() }),
      /** Body that the text makes answer for the whole of it, and so for following it up. */
      responsible: endedBody.optional(),
      /** Whether a part of it is not entered yet. */
      inPart: z.boolean(),
      confidence,
      evidence: evidenceNumber,
      clauses: z.array(
        z.strictObject({
          id,
          kind: clause.shape.kind,
          text,
          duty,
          entered: z.boolean(),
          due: z.int().optional(),
          confidence,
          evidence: evidenceNumber,
        }),
      ),
    }),
  ),
  /** People and needs that the clauses speak of, by name: what an alignment can be looked at for. */
  groups: z.array(z.strictObject({ id, name: text })),
  functions: z.array(z.strictObject({ id, name: text })),
})
export type InstrumentsView = z.infer<typeof instrumentsView>
export type InstrumentView = InstrumentsView['instruments'][number]

/** Every instrument of a level, or of all, as it stands on the day: the latest adopted first. */
export const instrumentsOn = (
  level: InstrumentLevel | undefined,
  holdings: Holdings,
  day: Day,
  citations: Citations,
): InstrumentsView => {
  const found = [...holdings.instruments.values()]
    .filter((it) => level === undefined || it.level === level)
    .sort((a, b) => (a.adopted < b.adopted ? 1 : a.adopted > b.adopted ? -1 : 0))
  const placings = found.flatMap((it) => it.clauses.map((one) => one.reading.placing))
  return {
    instruments: found.map((it) => instrumentView(it, holdings, day, citations)),
    groups: named(
      placings.map((it) => it.groups),
      holdings.groups,
    ),
    functions: named(
      placings.map((it) => it.functions),
      holdings.functions,
    ),
  }
}

/** What is named at least once, in the order of its list. */
const named = (
  stated: readonly (string | readonly string[])[],
  known: ReadonlyMap<string, { readonly name: Text }>,
) => {
  const used = new Set(stated.flatMap((it) => (typeof it === 'string' ? [] : it)))
  return [...known].filter(([id]) => used.has(id)).map(([id, { name }]) => ({ id, name }))
}

const instrumentView = (it: Instrument, holdings: Holdings, day: Day, citations: Citations): InstrumentView => ({
  id: it.id,
  title: it.title,
  level: it.level,
  isNational: isNational(it, holdings),
  kind: it.kind,
  state: holdings.stateOf(it, day),
  status: it.status,
  adopted: it.adopted,
  horizon: { from: it.horizon.from, to: it.horizon.to },
  ...(isMissing(it.responsible) ? {} : { responsible: bodyOn(it.responsible, holdings, day) }),
  inPart: isInPart(it),
  confidence: it.confidence,
  evidence: citations.cite('instruments', it.id, it.title, it),
  clauses: it.clauses.map((one) => {
    const due = dueOf(one)
    return {
      id: one.id,
      kind: one.kind,
      text: one.text,
      duty: one.reading.duty,
      entered: one.entered,
      ...(due === undefined ? {} : { due }),
      confidence: one.confidence,
      evidence: clauseEvidence(one, it, citations),
    }
  }),
})

function bodyOn(id: string, holdings: Holdings, day: Day): NonNullable<InstrumentView['responsible']> {
  const span = holdings.organisations.get(id)?.span
  return {
    ...namedBody(id, holdings),
    ...(span !== undefined && hasEnded(span, day) === 'yes' ? { ended: span.to } : {}),
  }
}
