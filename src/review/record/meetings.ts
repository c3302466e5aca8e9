import { hasMet, type Meeting } from '#promises/meeting'
import { type Recommendation, stepsOf } from '#promises/recommendation'
import { type Undertaking, undertakingOn } from '#promises/undertaking'
import type { Decision } from '#review/decision'
import { nameIn } from '#review/holdings'
import {
  body,
  bodyLine,
  clauseLines,
  code,
  date,
  ifAny,
  instrumentLines,
  line,
  oneLine,
  part,
  record,
  spanValue,
  sure,
  type Teller,
  type Told,
  textOr,
  textValue,
  words,
} from './teller.ts'

/** What meetings said and what became of it: meetings, recommendations, undertakings, decisions. */

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
