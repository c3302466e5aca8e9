import { type Clause, type Instrument, rolesOf } from '#promises/instrument'
import { hasMet, type Meeting } from '#promises/meeting'
import { type Recommendation, stepsOf } from '#promises/recommendation'
import { type Undertaking, undertakingOn } from '#promises/undertaking'
import { alignmentOf } from '#review/alignments'
import { clauseRolesOn } from '#review/clause-roles'
import type { Placed } from '#review/clause-view'
import type { Decision } from '#review/decision'
import { nameIn } from '#review/holdings'
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
  textOr,
  textValue,
  words,
} from './teller.ts'

/** What was agreed: instruments, their clauses and targets, meetings, recommendations, undertakings, decisions. */

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

export function tellMeeting(it: Meeting, teller: Teller): Told {
  const { holdings, citations } = teller
  const series = holdings.series.get(it.series)
  return {
    title: it.title,
    self: citations.cite('meetings', it.id, it.title, it),
    confidence: it.confidence,
    facts: [
      part(
        'date',
        typeof it.date === 'string'
          ? [line(date(it.date))]
          : it.date.map(({ value }) => line(typeof value === 'string' ? date(value) : spanValue(value))),
      ),
      oneLine('series', series === undefined ? words(it.series) : textValue(series.name)),
      oneLine('place', textOr(it.place)),
      part('host', [
        line(holdings.places.has(it.host) ? textValue(nameIn(holdings.places, it.host)) : body(it.host, teller)),
      ]),
      oneLine('mode', code('meetingMode', it.mode)),
      oneLine('theme', textOr(it.theme)),
      ...ifAny('adjacent', meetingLines(it.adjacentTo === undefined ? [] : [it.adjacentTo], teller)),
      ...ifAny('answers', meetingLines(it.answers, teller)),
    ],
    parts: [
      part(
        'recommendations',
        it.recommendations.map((one) => sure(line(record('recommendations', one.id, one.text)), one.confidence)),
      ),
      part(
        'decisions',
        holdings.decisions
          .filter((one) => one.meeting === it.id)
          .map((one) => line(record('decisions', one.id, one.text), code('decisionState', one.state), date(one.due))),
      ),
      part(
        'agenda',
        it.agenda.map((one) =>
          sure(
            line(
              textValue(one.item),
              ...one.instruments.flatMap((id) => {
                const found = holdings.instruments.get(id)
                return found === undefined ? [] : [record('instruments', id, found.title)]
              }),
            ),
            one.confidence,
          ),
        ),
      ),
      part(
        'participants',
        it.participants.map((one) => sure(line(body(one.organisation, teller), textOr(one.role)), one.confidence)),
      ),
    ],
  }
}

const meetingLines = (ids: readonly string[], { holdings }: Teller) =>
  ids.flatMap((id) => {
    const found = holdings.meetings.find((it) => it.id === id)
    return found === undefined ? [] : [line(record('meetings', id, found.title))]
  })

export function tellRecommendation(it: Recommendation, meeting: Meeting, teller: Teller): Told {
  const { holdings, day, citations } = teller
  const had = (id: string): boolean => holdings.meetings.some((one) => one.id === id && hasMet(one, day))
  const recorded = (step: string) => it.steps.find((one) => one.step === step)
  return {
    title: it.text,
    self: citations.cite('recommendations', it.id, it.text, it),
    confidence: it.confidence,
    placings: [it.placing],
    facts: [
      part('meeting', meetingLines([meeting.id], teller)),
      ...(it.number === undefined ? [] : [oneLine('number', words(`${it.number}`))]),
      part(
        'addressed-to',
        it.addressedTo.map((id) => bodyLine(id, teller)),
      ),
      part('carried-to', clauseLines(it.carriedTo, teller)),
    ],
    parts: [
      part(
        'steps',
        stepsOf(it, had, day).map(({ step, state }) => {
          const found = recorded(step)
          return line(
            code('step', step),
            code('stepState', state),
            ...(found === undefined ? [] : [date(found.on)]),
            ...(found?.note === undefined ? [] : [textValue(found.note)]),
          )
        }),
      ),
    ],
  }
}

export function tellUndertaking(it: Undertaking, teller: Teller): Told {
  const { holdings, day, citations } = teller
  return {
    title: it.name,
    self: citations.cite('undertakings', it.id, it.name, it),
    confidence: it.confidence,
    facts: [
      oneLine('country', textValue(nameIn(holdings.places, it.country))),
      part('under', instrumentLines([it.under], teller)),
    ],
    parts: [
      part(
        'steps',
        undertakingOn(it, day).map(({ step, state, record: found }) => ({
          values: [
            textValue(step.name),
            code('stepState', state),
            ...(found === undefined ? [] : [date(found.on)]),
            ...(found?.note === undefined ? [] : [textValue(found.note)]),
          ],
          ...(found?.clause === undefined
            ? {}
            : { evidence: clauseLines([found.clause], teller).flatMap((one) => one.evidence ?? []) }),
        })),
      ),
      ...ifAny(
        'clauses',
        clauseLines(
          it.steps.flatMap((one) => one.clause ?? []),
          teller,
        ),
      ),
    ],
  }
}

export function tellDecision(it: Decision & { readonly recorded: string; readonly by: string }, teller: Teller): Told {
  return {
    title: it.text,
    self: teller.citations.cite('journal', it.id, it.text, { sources: [], confidence: 'seen' }),
    confidence: 'seen',
    placings: [it.placing],
    facts: [
      part('decided-at', meetingLines([it.meeting], teller)),
      oneLine('state', code('decisionState', it.state)),
      oneLine('owner', body(it.owner, teller)),
      oneLine('partner', body(it.partner, teller)),
      oneLine('due', date(it.due)),
      ...(it.answers.length === 0 ? [] : [oneLine('answers-proposal', words(it.answers.join(', ')))]),
      oneLine('recorded', words(it.by), date(it.recorded.slice(0, 10))),
    ],
    parts: [],
  }
}
