import type { Day } from '#ground/date'
import { covers } from '#ground/span'
import type { Text } from '#ground/text'
import { align, type Counterpart, type Grade, grades, type Reason, type Scales } from '#promises/alignment'
import { type Against, readingsOf } from '#promises/alignment-reading'
import { type Clause, type Instrument, rolesOf } from '#promises/instrument'
import { isHolding, type Statement, statementOfClause, statementOfScheme, tellingStems } from '#promises/statement'
import { containsGroup } from '#vocabulary/group'
import type { Provision } from '#vocabulary/law'
import type { Citations } from './citation.ts'
import { type Holdings, nameIn } from './holdings.ts'
import { namedBody, ownersOf } from './owners.ts'
import type { AlignmentReason, AlignmentRow, AlignmentView } from './shape-alignment.ts'
import { clauseEvidence, provisionEvidence } from './view.ts'

/** People or a need that an alignment is looked at for. */
export type Focus = { readonly group?: string; readonly function?: string }

/** Counterparts that a row lists. */
const shown = 5

/** How the clauses of one instrument stand in other texts on a day, clause by clause. */
export function alignmentOf(
  of: Instrument,
  against: Against,
  focus: Focus,
  holdings: Holdings,
  day: Day,
  citations: Citations,
): AlignmentView {
  const side = withoutOwn(textsOf(against, holdings, day), of)
  const scales = scalesOf(holdings)
  const rows = of.clauses.flatMap((clause) => {
    const asked = focused(statementOfClause(clause, of, holdings.stateOf(of, day)), focus, holdings)
    return asked === undefined ? [] : [rowOf(clause, of, asked, against, side, scales, holdings, day, citations)]
  })
  const read = rows.filter((it) => it.readings.length > 0)
  return {
    of: {
      id: of.id,
      title: of.title,
      state: holdings.stateOf(of, day),
      adopted: of.adopted,
      evidence: citations.cite('instruments', of.id, of.title, of),
    },
    against: {
      what: typeof against === 'string' ? against : 'instruments',
      read: side.instruments.length,
      instruments: (typeof against === 'string' ? [] : side.instruments).map((it) => ({
        id: it.id,
        title: it.title,
        state: holdings.stateOf(it, day),
        adopted: it.adopted,
      })),
      schemes: side.schemes.length,
    },
    focus: {
      ...(focus.group === undefined ? {} : { group: nameIn(holdings.groups, focus.group) }),
      ...(focus.function === undefined ? {} : { function: nameIn(holdings.functions, focus.function) }),
    },
    counts: Object.fromEntries(grades.map((it) => [it, rows.filter((row) => row.grade === it).length])) as Record<
      Grade,
      number
    >,
    agreement: { read: read.length, same: read.filter((it) => it.grade === it.computed).length },
    rows,
  }
}

/** The texts that a clause is read against. */
type Side = {
  readonly instruments: readonly Instrument[]
  readonly schemes: readonly Provision[]
  readonly statements: readonly Statement[]
  readonly clauses: ReadonlyMap<string, { readonly clause: Clause; readonly instrument: Instrument }>
}

const sides = new WeakMap<Holdings, Map<string, Side>>()

/** The texts of a day, put together once for all that is read against them. */
function textsOf(against: Against, holdings: Holdings, day: Day): Side {
  const known = sides.get(holdings) ?? new Map<string, Side>()
  sides.set(holdings, known)
  const key = `${day} ${String(against)}`
  const made = known.get(key) ?? makeSide(against, holdings, day)
  known.set(key, made)
  return made
}

function makeSide(against: Against, holdings: Holdings, day: Day): Side {
  const all = [...holdings.instruments.values()]
  const instruments =
    against === 'schemes'
      ? []
      : all.filter((it) =>
          against === 'national'
            ? isNational(it, holdings) && isHolding(holdings.stateOf(it, day))
            : against.includes(it.id),
        )
  const schemes =
    typeof against === 'string' ? holdings.provisions.filter((it) => covers(it.inForce, day) === 'yes') : []
  const clauses = instruments.flatMap((instrument) => instrument.clauses.map((clause) => ({ clause, instrument })))
  return {
    instruments,
    schemes,
    statements: [
      ...clauses
        .filter(({ instrument }) => holdings.stateOf(instrument, day) !== 'not yet')
        .map(({ clause, instrument }) => statementOfClause(clause, instrument, holdings.stateOf(instrument, day))),
      ...schemes.map(statementOfScheme),
    ],
    clauses: new Map(clauses.map((it) => [it.clause.id, it])),
  }
}

/** A text is no counterpart of itself. */
function withoutOwn(it: Side, of: Instrument): Side {
  if (!it.instruments.includes(of)) return it
  const own = new Set(of.clauses.map((clause) => clause.id))
  return {
    ...it,
    instruments: it.instruments.filter((one) => one !== of),
    statements: it.statements.filter((one) => !own.has(one.id)),
  }
}

/** A text of the country's own bodies, as against those of partners about the country. */
export const isNational = (it: Instrument, holdings: Holdings): boolean =>
  it.level === 'national' && holdings.organisations.get(it.responsible)?.country === holdings.country

const scalesCache = new WeakMap<Holdings, Scales>()

export function scalesOf(holdings: Holdings): Scales {
  const known = scalesCache.get(holdings)
  if (known !== undefined) return known
  const clauses = [...holdings.instruments.values()].flatMap((it) => it.clauses)
  const made: Scales = {
    space: holdings.space,
    better: (indicator) => holdings.indicators.get(indicator)?.better,
    isTelling: tellingStems(clauses.map((it) => it.text.en)),
  }
  scalesCache.set(holdings, made)
  return made
}

/** What a statement asks for the people and the need looked at; `undefined` where it does not speak of them. */
function focused(it: Statement, { group, function: need }: Focus, holdings: Holdings): Statement | undefined {
  const groups = group === undefined ? it.groups : narrowed(it.groups, group, (a, b) => isGroupWithin(a, b, holdings))
  const functions =
    need === undefined ? it.functions : narrowed(it.functions, need, (a, b) => isNeedWithin(a, b, holdings))
  return groups === undefined || functions === undefined ? undefined : { ...it, groups, functions }
}

/** Who speaks of everyone speaks of them; who says nobody leaves it open. */
function narrowed(
  stated: Statement['groups'],
  wanted: string,
  isWithin: (a: string, b: string) => boolean,
): Statement['groups'] | undefined {
  if (stated === 'not stated') return stated
  if (stated === 'all') return [wanted]
  const named = stated.filter((it) => isWithin(it, wanted) || isWithin(wanted, it))
  if (named.length === 0) return undefined
  return named.some((it) => isWithin(wanted, it)) ? [wanted] : named
}

const isNeedWithin = (a: string, b: string, { space }: Holdings): boolean =>
  space.functions.get(a)?.includes(b) ?? a === b

function isGroupWithin(a: string, b: string, { space }: Holdings): boolean {
  const [inner, outer] = [space.groups.get(a), space.groups.get(b)]
  return inner !== undefined && outer !== undefined && containsGroup(outer, inner, space.attributes)
}

function rowOf(
  clause: Clause,
  of: Instrument,
  asked: Statement,
  against: Against,
  side: Side,
  scales: Scales,
  holdings: Holdings,
  day: Day,
  citations: Citations,
): AlignmentRow {
  const computed = align(asked, side.statements, scales)
  const isNarrowed =
    asked.groups !== clause.reading.placing.groups || asked.functions !== clause.reading.placing.functions
  const readings = isNarrowed ? [] : readingsOf(clause.id, against, day, holdings.alignments)
  const { functions, groups } = clause.reading.placing
  return {
    clause: clause.id,
    text: clause.text,
    duty: clause.reading.duty,
    needs: typeof functions === 'string' ? functions : functions.map((it) => nameIn(holdings.functions, it)),
    people: typeof groups === 'string' ? groups : groups.map((it) => nameIn(holdings.groups, it)),
    grade: readings.at(-1)?.grade ?? computed.grade,
    computed: computed.grade,
    reasons: computed.reasons.map((it) => namedReason(it, holdings)),
    readings: readings.map((it) => ({
      grade: it.grade,
      by: it.by,
      on: it.on,
      reason: it.reason,
      evidence: citations.cite('alignments', `${it.clause} ${it.on} ${it.by.en}`, clause.text, it),
    })),
    counterparts: computed.counterparts
      .slice(0, shown)
      .flatMap((it) => counterpartView(it, side, holdings, day, citations) ?? []),
    counterpartCount: computed.counterparts.length,
    owners: [
      ...ownersOf(
        functions === 'all' ? needsOf(asked, computed.counterparts, side, holdings) : functions,
        day,
        holdings,
      ),
    ],
    confidence: clause.confidence,
    evidence: clauseEvidence(clause, of, citations),
  }
}

/** Where a clause speaks of the whole system: the needs of the counterparts that name the people asked for. */
function needsOf(
  { groups }: Statement,
  counterparts: readonly Counterpart[],
  { statements }: Side,
  holdings: Holdings,
): readonly string[] {
  if (typeof groups === 'string' || groups.length !== 1) return []
  const found = new Set(counterparts.map((it) => it.id))
  const named = statements.filter(
    (it) =>
      found.has(it.id) &&
      typeof it.groups !== 'string' &&
      it.groups.some((group) =>
        groups.some((one) => isGroupWithin(group, one, holdings) || isGroupWithin(one, group, holdings)),
      ),
  )
  return [...new Set(named.flatMap((it) => (typeof it.functions === 'string' ? [] : it.functions)))]
}

function counterpartView(
  { id, ...it }: Counterpart,
  side: Side,
  holdings: Holdings,
  day: Day,
  citations: Citations,
): AlignmentRow['counterparts'][number] | undefined {
  const found = side.clauses.get(id)
  if (found !== undefined) {
    const { clause, instrument } = found
    const leads = rolesOf(clause).filter(({ task }) => task === 'lead' || task === 'joint lead')
    return {
      id,
      kind: 'clause',
      of: instrument.title,
      text: clause.text,
      state: holdings.stateOf(instrument, day),
      ...it,
      leads: leads.map(({ body }) => namedBody(body, holdings)),
      evidence: clauseEvidence(clause, instrument, citations),
    }
  }
  const scheme = side.schemes.find((one) => one.id === id)
  if (scheme === undefined) return undefined
  return {
    id,
    kind: 'scheme',
    of: lawOf(scheme, holdings),
    text: scheme.name,
    state: 'in force',
    ...it,
    leads: [],
    evidence: provisionEvidence(scheme, holdings, citations),
  }
}

/** Numbers of the acts that a scheme stands in. */
function lawOf(it: Provision, { legalActs }: Holdings): Text {
  const numbers = [...new Set(it.law.map(({ act }) => legalActs.get(act)?.number ?? act))].join('; ')
  return { vi: numbers === '' ? 'chế độ' : numbers, en: numbers === '' ? 'scheme' : numbers }
}

/** A reason with the names of its needs and groups. */
function namedReason(it: Reason, holdings: Holdings): AlignmentReason {
  if (it.code === 'needs-missing')
    return { code: it.code, functions: it.functions.map((one) => nameIn(holdings.functions, one)) }
  if (it.code === 'people-missing')
    return { code: it.code, groups: it.groups.map((one) => nameIn(holdings.groups, one)) }
  return it.code === 'other-duty' ? { ...it, found: [...it.found] } : it
}
