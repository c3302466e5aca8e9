import { type Clause, type Instrument, rolesOf } from '#promises/instrument'
import { alignmentOf } from '#review/alignments'
import { clauseRolesOn } from '#review/clause-roles'
import type { Placed } from '#review/clause-view'
import { ownersOf } from '#review/owners'
import { byIndicator, targetView } from '#review/rows'
import { clauseEvidence } from '#review/view'
import {
  body,
  bodyLine,
  clauseLine,
  clauseLines,
  code,
  date,
  ifAny,
  instrumentLine,
  instrumentLines,
  line,
  nameLines,
  oneLine,
  part,
  quantityValue,
  record,
  spanValue,
  sure,
  type Teller,
  type Told,
  textValue,
  words,
} from './teller.ts'

/** What was agreed: instruments, their clauses and targets. */

export function tellInstrument(it: Instrument, teller: Teller): Told {
  const { holdings, day, citations } = teller
  const all = [...holdings.instruments.values()]
  const linesOf = (found: readonly Instrument[]) => found.map((one) => instrumentLine(one, teller))
  return {
    title: it.title,
    self: citations.cite('instruments', it.id, it.title, it),
    confidence: it.confidence,
    facts: [
      oneLine('state', code('instrumentState', holdings.stateOf(it, day))),
      oneLine('kind', words(it.kind)),
      oneLine('adopted', date(it.adopted)),
      oneLine('horizon', spanValue(it.horizon), ...(it.vision === undefined ? [] : [date(`${it.vision}`)])),
      part('responsible', [bodyLine(it.responsible, teller)]),
      ...ifAny('implements', instrumentLines(it.implements, teller)),
      ...ifAny('succeeds', instrumentLines(it.succeeds, teller)),
      ...ifAny('revises', instrumentLines(it.revises === undefined ? [] : [it.revises], teller)),
      ...ifAny('supports', instrumentLines(it.supports, teller)),
      ...ifAny('proposed-for', instrumentLines(it.proposedFor, teller)),
      ...ifAny('succeeded-by', linesOf(all.filter((one) => one.succeeds.includes(it.id)))),
      ...ifAny('revised-by', linesOf(all.filter((one) => one.revises === it.id))),
      ...ifAny('implemented-by', linesOf(all.filter((one) => one.implements.includes(it.id)))),
    ],
    parts: [
      part(
        'clauses',
        it.clauses.map((clause) => ({
          values: [record('clauses', clause.id, clause.text), code('duty', clause.reading.duty)],
          evidence: [clauseEvidence(clause, it, citations)],
        })),
      ),
      ...ifAny(
        'meetings-named',
        holdings.meetings
          .filter((one) => one.agenda.some(({ instruments }) => instruments.includes(it.id)))
          .map((one) => line(record('meetings', one.id, one.title))),
      ),
      ...ifAny(
        'undertakings',
        holdings.undertakings
          .filter((one) => one.under === it.id)
          .map((one) => line(record('undertakings', one.id, one.name))),
      ),
    ],
  }
}

export function tellClause({ clause, instrument }: Placed, teller: Teller): Told {
  const { holdings, day, citations } = teller
  const { reading } = clause
  const own = clauseEvidence(clause, instrument, citations)
  const all = [...holdings.instruments.values()].flatMap((one) =>
    one.clauses.map((it) => ({ clause: it, instrument: one })),
  )
  const refer = (test: (it: Clause) => boolean) =>
    all.filter((it) => test(it.clause)).map((it) => clauseLine(it, teller))
  const functions = reading.placing.functions
  return {
    title: clause.text,
    self: own,
    confidence: clause.confidence,
    placings: [reading.placing],
    facts: [
      part('instrument', [instrumentLine(instrument, teller)]),
      ...(clause.entered ? [] : [oneLine('entered', textValue(clause.text))]),
      oneLine('duty', code('duty', reading.duty)),
      oneLine('reading', textValue(reading.why)),
      ...(reading.confidence === 'sure'
        ? []
        : [part('reading-sureness', [sure(line(code('sureness', 'low')), 'inferred')])]),
      ...ifAny('means', nameLines(reading.means, holdings.means)),
      ...ifAny('aims', nameLines(reading.aims, holdings.aims)),
      ...ifAny('named-groups', nameLines(clause.groups, holdings.groups)),
      ...(clause.due === undefined ? [] : [oneLine('due', date(`${clause.due}`))]),
      part('responsible', [bodyLine(clause.responsible, teller)]),
      part(
        'responsible-today',
        ownersOf(functions, day, holdings).map((it) =>
          sure(line(record('organisations', it.id, it.name)), it.confidence),
        ),
      ),
      ...ifAny('within', clauseLines(clause.within === undefined ? [] : [clause.within], teller)),
      ...ifAny('revises', clauseLines(clause.revises === undefined ? [] : [clause.revises], teller)),
      ...ifAny('implements', clauseLines(clause.implements, teller)),
      ...(clause.target === undefined ? [] : [oneLine('target', record('targets', clause.id, clause.text))]),
    ],
    parts: [
      rolesPart(clause, instrument, teller),
      alignmentPart(clause, instrument, teller),
      part(
        'comments',
        holdings.comments
          .filter((it) => it.clause === clause.id)
          .map((it) =>
            sure(
              line(
                textValue(it.text),
                body(it.author, teller),
                date(it.on),
                code('disposition', it.disposition?.state ?? 'open'),
              ),
              it.confidence,
              citations.cite('comments', it.id, it.text, it),
            ),
          ),
      ),
      ...ifAny(
        'parts',
        refer((it) => it.within === clause.id),
      ),
      ...ifAny(
        'implemented-by',
        refer((it) => it.implements.includes(clause.id)),
      ),
      ...ifAny(
        'revised-by',
        refer((it) => it.revises === clause.id),
      ),
      ...ifAny(
        'recommendations',
        holdings.meetings.flatMap((meeting) =>
          meeting.recommendations
            .filter((it) => it.carriedTo.includes(clause.id))
            .map((it) =>
              line(record('recommendations', it.id, it.text), record('meetings', meeting.id, meeting.title)),
            ),
        ),
      ),
      ...ifAny(
        'undertakings',
        holdings.undertakings
          .filter((it) => it.steps.some((step) => step.clause === clause.id))
          .map((it) => line(record('undertakings', it.id, it.name))),
      ),
    ],
  }
}

function rolesPart(clause: Clause, instrument: Instrument, teller: Teller) {
  const { holdings, day, citations } = teller
  const [row] = clauseRolesOn([{ ...instrument, clauses: [clause] }], () => true, 1, holdings, day, citations).rows
  if (row === undefined)
    return part(
      'roles',
      rolesOf(clause).map((it) => line(code('roleTask', it.task), body(it.body, teller))),
    )
  return part('roles', [
    ...row.roles.map((it) =>
      sure(
        line(
          code('roleTask', it.task),
          record('organisations', it.id, it.name),
          code('mandate', it.mandate),
          ...(it.ended === undefined ? [] : [code('term', 'ended'), date(it.ended)]),
          ...it.heirs.flatMap((heir) => [record('organisations', heir.id, heir.name), textValue(heir.work)]),
        ),
        it.confidence,
      ),
    ),
    ...row.faults.map((it) => sure(line(code('roleFault', it)), 'computed')),
  ])
}

/** How the clause stands in the country's own texts and schemes: the computed grade is a proposal until a person has confirmed it. */
function alignmentPart(clause: Clause, instrument: Instrument, teller: Teller) {
  const { holdings, day, citations } = teller
  const { rows } = alignmentOf({ ...instrument, clauses: [clause] }, 'national', {}, holdings, day, citations)
  return part(
    'alignments',
    rows.flatMap((row) => [
      sure(line(code('alignment', row.grade)), row.readings.some((it) => it.leads) ? 'seen' : 'computed'),
      ...row.readings.map((it) =>
        sure(
          line(code('alignment', it.grade), textValue(it.by), date(it.made), textValue(it.reason)),
          it.confidence,
          it.evidence,
        ),
      ),
      ...row.counterparts.map((it) =>
        sure(
          line(
            record(it.kind === 'scheme' ? 'provisions' : 'clauses', it.id, it.text),
            textValue(it.of),
            ...(it.standing === undefined ? [] : [code('alignment', it.standing.grade)]),
          ),
          it.confidence,
          it.evidence,
        ),
      ),
    ]),
  )
}

export function tellTarget({ clause, instrument }: Placed, teller: Teller): Told {
  const { holdings, day, citations } = teller
  const indicator = clause.target?.indicator ?? clause.indicator ?? ''
  const values = byIndicator(holdings.observations).get(indicator) ?? []
  const it = targetView({ clause, instrument }, indicator, holdings, values, day, citations)
  const found = holdings.indicators.get(indicator)
  return {
    title: clause.text,
    self: it.evidence,
    confidence: clause.confidence,
    placings: [clause.reading.placing],
    facts: [
      part('clauses', [clauseLine({ clause, instrument }, teller)]),
      oneLine('target', { is: 'quantity', value: it.wanted, unit: it.unit }, date(`${it.year}`)),
      oneLine('indicator', found === undefined ? date('not stated') : record('indicators', found.id, found.name)),
      part('verdict', [sure(line(code('verdict', it.verdict)), 'computed')]),
      part(
        'last-value',
        it.last.map((one) =>
          sure(
            line(
              { is: 'quantity', value: one.value, unit: one.unit },
              date(one.period),
              code('observationKind', one.kind),
            ),
            one.confidence,
            one.evidence,
          ),
        ),
      ),
      part(
        'yearly-rise',
        it.yearlyRises.map((rise) =>
          sure(
            line(quantityValue({ relation: '=', value: rise }, it.unit), code('formula', 'yearly-rise')),
            'computed',
          ),
        ),
      ),
    ],
    parts: [],
  }
}
