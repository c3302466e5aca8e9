import type { Day } from '#ground/date'
import { covers, hasStarted } from '#ground/span'
import type { Text } from '#ground/text'
import { align, type Counterpart, type Grade, grades, type Reason, type Scales } from '#promises/alignment'
import { type Against, type AlignmentReading, readingsOf } from '#promises/alignment-reading'
import { type Clause, type Instrument, type InstrumentState, isInPart } from '#promises/instrument'
import { isHolding, type Statement, statementOfClause } from '#promises/statement'
import type { Provision } from '#vocabulary/law'
import { type Focus, focused, isGroupWithin, type Side, scalesOf, textsOf, withoutOwn } from './alignment-texts.ts'
import type { Citations } from './citation.ts'
import { type Holdings, nameIn } from './holdings.ts'
import { leadsOf, ownersOf } from './owners.ts'
import type { AlignmentReason, AlignmentRow, AlignmentView } from './shape-alignment.ts'
import { clauseEvidence, knownActs, provisionEvidence } from './view.ts'

/** Counterparts that a row lists, and titles of the instruments read. */
const shown = 5
const shownTitles = 40

/** What every row of an alignment is made from. */
type Frame = {
  readonly of: Instrument
  readonly against: Against
  readonly side: Side
  readonly scales: Scales
  readonly focus: Focus
  readonly holdings: Holdings
  readonly day: Day
  readonly citations: Citations
}

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
  const frame: Frame = { of, against, side, scales: scalesOf(holdings), focus, holdings, day, citations }
  const rows = missingFirst(of.clauses).flatMap((clause) => {
    const asked = focused(statementOfClause(clause, of, holdings.stateOf(of, day)), focus, holdings)
    return asked === undefined ? [] : [rowOf(clause, asked, frame)]
  })
  const read = rows.filter((it) => it.readings.some((one) => one.leads))
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
      inPart: side.instruments.filter(isInPart).length,
      instruments: side.instruments.slice(0, shownTitles).map((it) => ({
        id: it.id,
        title: it.title,
        state: holdings.stateOf(it, day),
        adopted: it.adopted,
        inPart: isInPart(it),
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

/** Grades that are true of every part of a clause where they are true of the whole. */
const saysNothing: readonly Grade[] = ['not applicable', 'none recorded']

/** What is not entered yet stands first: nothing below it can speak for it. */
const missingFirst = (clauses: readonly Clause[]): readonly Clause[] => [
  ...clauses.filter((it) => !it.entered),
  ...clauses.filter((it) => it.entered),
]

function rowOf(clause: Clause, asked: Statement, frame: Frame): AlignmentRow {
  const { side, scales, holdings, day, citations, of } = frame
  const computed = align(asked, side.statements, scales)
  const isWhole = frame.focus.group === undefined && frame.focus.function === undefined
  const readings = readingsOf(clause.id, frame.against, holdings.alignments)
    .map((it) => ({ it, holds: stillHolds(it, clause, frame) }))
    // One of a later day tells of texts that nobody knew yet, unless nothing has changed between.
    .filter(({ it, holds }) => holds || it.on <= day)
  const leading = readings.findLast(({ it, holds }) => holds && (isWhole || saysNothing.includes(it.grade)))?.it
  const { functions, groups } = clause.reading.placing
  const chosen = leading?.counterparts ?? []
  const counterparts = [
    ...chosen.map((id) =>
      counterpartView(
        id,
        computed.counterparts.find((it) => it.id === id),
        'reader',
        frame,
      ),
    ),
    ...computed.counterparts
      .filter((it) => !chosen.includes(it.id))
      .slice(0, Math.max(0, shown - chosen.length))
      .map((it) => counterpartView(it.id, it, 'computed', frame)),
  ]
  return {
    clause: clause.id,
    text: clause.text,
    duty: clause.reading.duty,
    needs: typeof functions === 'string' ? functions : functions.map((it) => nameIn(holdings.functions, it)),
    people: typeof groups === 'string' ? groups : groups.map((it) => nameIn(holdings.groups, it)),
    grade: leading?.grade ?? computed.grade,
    computed: computed.grade,
    reasons: computed.reasons.map((it) => namedReason(it, holdings)),
    readings: readings.map(({ it, holds }) => ({
      grade: it.grade,
      by: it.by,
      on: it.on,
      made: it.made,
      reason: it.reason,
      standing: !holds ? 'texts have changed' : isWhole || it === leading ? 'holds' : 'of the whole clause',
      leads: it === leading,
      confidence: it.confidence,
      evidence: citations.cite(
        'alignments',
        `${it.clause} ${String(it.against)} ${it.on} ${it.by.en}`,
        clause.text,
        it,
      ),
    })),
    counterparts: counterparts.flatMap((it) => it ?? []),
    counterpartCount: new Set([...chosen, ...computed.counterparts.map((it) => it.id)]).size,
    owners: [
      ...ownersOf(functions === 'all' ? needsOf(asked, computed.counterparts, frame) : functions, day, holdings),
    ],
    confidence: clause.confidence,
    evidence: clauseEvidence(clause, of, citations),
  }
}

/** Whether what a person found for one day is true of another: the texts that the grade rests on stand on both days or on
 *  neither, and the computed grade is the same on both. */
function stillHolds(
  { on, counterparts }: AlignmentReading,
  clause: Clause,
  { of, against, side, scales, holdings, day }: Frame,
): boolean {
  if (on === day) return true
  const then = withoutOwn(textsOf(against, holdings, on), of)
  const asked = statementOfClause(clause, of, holdings.stateOf(of, day))
  const stands = (id: string, texts: Side, at: Day): boolean => {
    const found = texts.clauses.get(id)
    return found === undefined
      ? texts.schemes.some((it) => it.id === id)
      : isHolding(holdings.stateOf(found.instrument, at))
  }
  return (
    counterparts.every((id) => stands(id, then, on) === stands(id, side, day)) &&
    align(asked, then.statements, scales).grade === align(asked, side.statements, scales).grade
  )
}

/** Where a clause speaks of the whole system: the needs of the counterparts that name the people asked for. */
function needsOf(
  { groups }: Statement,
  counterparts: readonly Counterpart[],
  { side, holdings }: Frame,
): readonly string[] {
  if (typeof groups === 'string' || groups.length !== 1) return []
  const found = new Set(counterparts.map((it) => it.id))
  const named = side.statements.filter(
    (it) =>
      found.has(it.id) &&
      typeof it.groups !== 'string' &&
      it.groups.some((group) =>
        groups.some((one) => isGroupWithin(group, one, holdings) || isGroupWithin(one, group, holdings)),
      ),
  )
  return [...new Set(named.flatMap((it) => (typeof it.functions === 'string' ? [] : it.functions)))]
}

type CounterpartView = AlignmentRow['counterparts'][number]

/** @param standing how it stands to what is asked, where the computing found it too. */
function counterpartView(
  id: string,
  standing: Counterpart | undefined,
  chosenBy: CounterpartView['chosenBy'],
  { side, holdings, day, citations }: Frame,
): CounterpartView | undefined {
  const { id: _id, ...axes } = standing ?? { id }
  const common = { id, chosenBy, ...(standing === undefined ? {} : { standing: axes as CounterpartView['standing'] }) }
  const found = side.clauses.get(id)
  if (found !== undefined) {
    const { clause, instrument } = found
    return {
      ...common,
      kind: 'clause',
      of: instrument.title,
      text: clause.text,
      state: holdings.stateOf(instrument, day),
      leads: [...leadsOf(clause, instrument, holdings, day)],
      confidence: clause.confidence,
      evidence: clauseEvidence(clause, instrument, citations),
    }
  }
  const scheme = holdings.provisions.find((one) => one.id === id)
  if (scheme === undefined) return undefined
  return {
    ...common,
    kind: 'scheme',
    of: lawOf(scheme, holdings, day),
    text: scheme.name,
    state: stateOfScheme(scheme, day),
    leads: [],
    confidence: scheme.confidence,
    evidence: provisionEvidence(scheme, holdings, citations),
  }
}

function stateOfScheme({ inForce }: Provision, day: Day): InstrumentState {
  if (hasStarted(inForce, day) === 'no') return 'not yet'
  const isCovered = covers(inForce, day)
  return isCovered === 'yes' ? 'in force' : isCovered === 'no' ? 'ended' : 'unknown'
}

/** Numbers of the acts that a scheme stood in by the day. */
function lawOf(it: Provision, holdings: Holdings, day: Day): Text {
  const numbers = [...new Set(knownActs(it, holdings, day).map(({ number }) => number))].join('; ')
  return { vi: numbers === '' ? 'chế độ' : numbers, en: numbers === '' ? 'scheme' : numbers }
}

/** A reason with the names of its needs and groups. */
function namedReason(it: Reason, holdings: Holdings): AlignmentReason {
  if (it.code === 'needs-missing')
    return { code: it.code, functions: it.functions.map((one) => nameIn(holdings.functions, one)) }
  if (it.code === 'people-missing')
    return { code: it.code, groups: it.groups.map((one) => nameIn(holdings.groups, one)) }
  if (it.code === 'need-missing-for')
    return {
      code: it.code,
      functions: it.functions.map((one) => nameIn(holdings.functions, one)),
      groups: it.groups.map((one) => nameIn(holdings.groups, one)),
    }
  return it.code === 'other-duty' ? { ...it, found: [...it.found] } : it
}
