import type { Activity } from '#responses/activity'
import { clausesById } from './clause-view.ts'
import type { Holdings } from './holdings.ts'
import { tellDecision, tellMeeting, tellRecommendation, tellUndertaking } from './record/meetings.ts'
import { tellAct, tellIndicator, tellObservation, tellProvision, tellScheme, tellSource } from './record/needs.ts'
import { tellClause, tellInstrument, tellTarget } from './record/promises.ts'
import { tellActivity, tellOrganisation } from './record/responses.ts'
import { cellsOfPlacings, line, type SchemesBeside, type Teller, type Told, textValue, words } from './record/teller.ts'
import type { RecordKind, RecordLine, RecordView } from './shape-record.ts'
import { observationId } from './view.ts'

/** A line of the journal, as far as it is told. */
type Changed = {
  readonly at: string
  readonly who: string
  readonly kind: string
  readonly id: string
  readonly after: unknown
}

/** Everything recorded about one record; nothing where there is none of this kind and id. */
export function recordOn(
  kind: RecordKind,
  id: string,
  journal: readonly Changed[],
  teller: Teller,
): RecordView | undefined {
  const told = tellers[kind](id, teller)
  if (told === undefined) return undefined
  return {
    kind,
    id,
    title: told.title,
    self: told.self,
    confidence: told.confidence,
    facts: [...told.facts],
    parts: [...told.parts],
    cells: cellsOfPlacings(told.placings ?? [], teller.holdings),
    partnerPage: told.partnerPage === true,
    history: journal
      .filter((it) => isAbout(it, kind, id))
      .map(({ at, who, kind: of, id: one, after }) => ({
        at,
        who,
        kind: of,
        id: one,
        after: linesOf(after),
      })),
  }
}

/** Ids of the records of a kind, for suggestions. */
export const idsOf = (kind: RecordKind, { holdings, rules }: Teller): readonly string[] => ids[kind](holdings, rules)

const tellers: Readonly<Record<RecordKind, (id: string, teller: Teller) => Told | undefined>> = {
  instruments: (id, teller) => told(teller.holdings.instruments.get(id), (it) => tellInstrument(it, teller)),
  clauses: (id, teller) => told(clausesById(teller.holdings).get(id), (it) => tellClause(it, teller)),
  targets: (id, teller) =>
    told(clausesById(teller.holdings).get(id), (it) =>
      it.clause.target === undefined ? undefined : tellTarget(it, teller),
    ),
  activities: (id, teller) => told(activityOf(id, teller), (it) => tellActivity(it, teller)),
  organisations: (id, teller) => told(teller.holdings.organisations.get(id), (it) => tellOrganisation(it, teller)),
  provisions: (id, teller) =>
    told(
      teller.holdings.provisions.find((it) => it.id === id),
      (it) => tellProvision(it, teller),
    ),
  schemes: (id, teller) => (teller.rules.names.has(id) ? tellScheme(id, teller) : undefined),
  observations: (id, teller) =>
    told(
      teller.holdings.observations.find((it) => observationId(it) === id),
      (it) => tellObservation(it, teller),
    ),
  recommendations: (id, teller) =>
    told(
      teller.holdings.meetings
        .flatMap((meeting) => meeting.recommendations.map((it) => ({ meeting, it })))
        .find(({ it }) => it.id === id),
      ({ meeting, it }) => tellRecommendation(it, meeting, teller),
    ),
  meetings: (id, teller) =>
    told(
      teller.holdings.meetings.find((it) => it.id === id),
      (it) => tellMeeting(it, teller),
    ),
  undertakings: (id, teller) =>
    told(
      teller.holdings.undertakings.find((it) => it.id === id),
      (it) => tellUndertaking(it, teller),
    ),
  sources: (id, teller) => told(teller.holdings.sources.get(id), (it) => tellSource(it, teller)),
  'legal-acts': (id, teller) => told(teller.holdings.legalActs.get(id), (it) => tellAct(it, teller)),
  indicators: (id, teller) => told(teller.holdings.indicators.get(id), (it) => tellIndicator(it, teller)),
  decisions: (id, teller) =>
    told(
      teller.holdings.decisions.find((it) => it.id === id),
      (it) => tellDecision(it, teller),
    ),
}

const told = <T>(it: T | undefined, tell: (it: T) => Told | undefined): Told | undefined =>
  it === undefined ? undefined : tell(it)

const activityOf = (id: string, { holdings }: Teller): Activity | undefined =>
  holdings.activities.find((it) => it.id === id)

const names = (list: Iterable<{ readonly id: string }>): readonly string[] => [...list].map((it) => it.id)

const ids: Readonly<Record<RecordKind, (holdings: Holdings, rules: SchemesBeside) => readonly string[]>> = {
  instruments: (it) => [...it.instruments.keys()],
  clauses: (it) => [...clausesById(it).keys()],
  targets: (it) =>
    [...clausesById(it).values()].flatMap(({ clause }) => (clause.target === undefined ? [] : [clause.id])),
  activities: (it) => names(it.activities),
  organisations: (it) => [...it.organisations.keys()],
  provisions: (it) => names(it.provisions),
  schemes: (_, rules) => [...rules.names.keys()],
  observations: (it) => it.observations.map(observationId),
  recommendations: (it) => it.meetings.flatMap((one) => names(one.recommendations)),
  meetings: (it) => names(it.meetings),
  undertakings: (it) => names(it.undertakings),
  sources: (it) => [...it.sources.keys()],
  'legal-acts': (it) => [...it.legalActs.keys()],
  indicators: (it) => [...it.indicators.keys()],
  decisions: (it) => names(it.decisions),
}

/** Whether a line of the journal is about the record: it bears its id, or it says something of it. */
function isAbout(it: Changed, kind: RecordKind, id: string): boolean {
  if (it.kind === kind && it.id === id) return true
  const after = it.after as Readonly<Record<string, unknown>> | null
  if (it.kind === 'alignments') return kind === 'clauses' && (it.id === id || after?.['clause'] === id)
  if (it.kind === 'pair-readings')
    return kind === 'activities' && Array.isArray(after?.['activities']) && after['activities'].includes(id)
  if (it.kind === 'decisions') return kind === 'meetings' && after?.['meeting'] === id
  return false
}

/** What a line of the journal recorded, field by field: texts in the reader's language, the rest as it was written. */
function linesOf(after: unknown): RecordLine[] {
  if (after === null || typeof after !== 'object' || Array.isArray(after)) return [line(words(JSON.stringify(after)))]
  return Object.entries(after).flatMap(([field, value]): RecordLine[] => {
    if (value !== null && typeof value === 'object' && 'vi' in value && 'en' in value)
      return [line(words(`${field}:`), textValue({ vi: String(value.vi), en: String(value.en) }))]
    return typeof value === 'string' || typeof value === 'number' ? [line(words(`${field}: ${value}`))] : []
  })
}
