import { type Day, isBefore, isByDay } from '#ground/date'
import { daysBetween } from '#ground/date-arithmetic'
import { isMissing } from '#ground/missing'
import { align } from '#promises/alignment'
import { isKnownBy, isNew, type Lesson, type Practice, type Trend } from '#promises/learning'
import { firstDayOf, hasMet, isOnlyPlanned, type Meeting } from '#promises/meeting'
import { type Recommendation, stepsOf } from '#promises/recommendation'
import { isHolding, type Statement, statementOfClause } from '#promises/statement'
import { undertakingOn } from '#promises/undertaking'
import { cellsOf, type Placing } from '#vocabulary/cell'
import { scalesOf } from './alignment-texts.ts'
import type { Citations } from './citation.ts'
import { clauseRef, clauseRefs, clausesById } from './clause-view.ts'
import { type Cover, serves } from './cover.ts'
import { type Holdings, nameIn } from './holdings.ts'
import type { ClauseRef, LearningView, TrackedRecommendation, TrackView, UndertakingView } from './shape-promises.ts'
import { coverView, meetingView } from './view.ts'

/** Clauses and activities that a line lists as what may have come of it. */
const shown = 3

/** What became of what was said by a day: recommendations, undertakings, lessons, trends and good practices.
 *  @param series recommendations of these series alone; of all without it.
 *  @param limit most of each kind. */
export function trackOn(
  series: readonly string[] | undefined,
  limit: number,
  holdings: Holdings,
  covers: readonly Cover[],
  day: Day,
  citations: Citations,
): TrackView {
  const recommendations = [...recommendationsOn(series, limit, holdings, day, citations)]
  const oldest = oldestUnanswered(recommendations)
  return {
    ...(oldest === undefined ? {} : { oldestUnanswered: oldest }),
    recommendations,
    undertakings: holdings.undertakings
      .filter(({ under }) => {
        const text = holdings.instruments.get(under)
        return text !== undefined && holdings.stateOf(text, day) !== 'not yet'
      })
      .slice(0, limit)
      .map((it) => undertakingView(it, holdings, day, citations)),
    learnings: [
      ...holdings.lessons
        .filter((it) => isKnownBy(it.on, day))
        .slice(0, limit)
        .map((it) => lessonView(it, holdings, day, citations)),
      ...holdings.trends
        .filter((it) => isKnownBy(it.since, day))
        .slice(0, limit)
        .map((it) => trendView(it, holdings, covers, day, citations)),
      ...holdings.practices
        .filter((it) => isKnownBy(it.on, day))
        .slice(0, limit)
        .map((it) => practiceView(it, holdings, covers, day, citations)),
    ],
  }
}

/** The oldest of which no answer is recorded although meetings were held since. */
function oldestUnanswered(list: readonly TrackedRecommendation[]): TrackView['oldestUnanswered'] {
  const [oldest] = list
    .filter((it) => it.answered === 'none recorded')
    .sort((a, b) => (b.ageDays ?? 0) - (a.ageDays ?? 0))
  if (oldest?.ageDays === undefined) return undefined
  const { id, meeting, text, ageDays, evidence } = oldest
  return { id, meeting: meeting.title, text, ageDays, evidence }
}

/** Recommendations made by the day, the latest meeting first. */
function recommendationsOn(
  series: readonly string[] | undefined,
  limit: number,
  holdings: Holdings,
  day: Day,
  citations: Citations,
): readonly TrackedRecommendation[] {
  return holdings.meetings
    .filter((it) => (series === undefined || series.includes(it.series)) && hasMet(it, day))
    .sort((a, b) => ((firstDayOf(a) ?? '') < (firstDayOf(b) ?? '') ? 1 : -1))
    .flatMap((meeting) => meeting.recommendations.map((it) => ({ meeting, it })))
    .slice(0, limit)
    .map(({ meeting, it }) => recommendationView(it, meeting, holdings, day, citations))
}

function recommendationView(
  it: Recommendation,
  meeting: Meeting,
  holdings: Holdings,
  day: Day,
  citations: Citations,
): TrackedRecommendation {
  const { functions } = it.placing
  const first = firstDayOf(meeting)
  const byId = new Map(holdings.meetings.map((one) => [one.id, one]))
  const had = (id: string): boolean => {
    const other = byId.get(id)
    return other !== undefined && hasMet(other, day)
  }
  const after = [meeting.series, holdings.series.get(meeting.series)?.before]
  const since = holdings.meetings
    .filter(
      (one) =>
        after.includes(one.series) &&
        !isOnlyPlanned(one) &&
        hasMet(one, day) &&
        (firstDayOf(one) ?? '') > (first ?? ''),
    )
    .sort((a, b) => ((firstDayOf(a) ?? '') < (firstDayOf(b) ?? '') ? -1 : 1))
  const together = holdings.meetings.find((one) => one.answers.includes(meeting.id) && hasMet(one, day))
  const answers = it.steps
    .filter((one) => one.at !== undefined && one.at !== meeting.id && had(one.at))
    .map((one) => ({
      meeting: byId.get(one.at ?? '')?.title ?? meeting.title,
      step: one.step,
      state: one.taken ? ('taken' as const) : ('not taken' as const),
      ...(one.note === undefined ? {} : { note: one.note }),
    }))
  return {
    id: it.id,
    ...(it.number === undefined ? {} : { number: it.number }),
    meeting: meetingView(meeting),
    text: it.text,
    series: { id: meeting.series, name: nameIn(holdings.series, meeting.series) },
    needs: typeof functions === 'string' ? [] : functions.map((one) => nameIn(holdings.functions, one)),
    addressedTo: it.addressedTo.map((one) => nameIn(holdings.organisations, one)),
    steps: [...stepsOf(it, had, day)],
    history: historyOf(it, byId, had, day),
    answers,
    answered:
      answers.length > 0
        ? 'answered'
        : together !== undefined
          ? 'answered together'
          : since.length === 0
            ? 'no meeting since'
            : 'none recorded',
    ...(together === undefined ? {} : { answeredBy: together.title }),
    meetingsSince: since.map((one) => one.title),
    ...(first === undefined ? {} : { ageDays: daysBetween(first, day) }),
    carriedTo: clauseRefs(it.carriedTo, holdings, citations),
    perhapsIn: [...perhapsIn(statementOf(it.id, it.placing, []), it.carriedTo, first ?? day, holdings, day, citations)],
    confidence: it.confidence,
    evidence: citations.cite('recommendations', it.id, it.text, it),
  }
}

/** What the records say by the day; a step without a day stands at its meeting, or at the end. */
function historyOf(
  it: Recommendation,
  meetings: ReadonlyMap<string, Meeting>,
  had: (meeting: string) => boolean,
  day: Day,
): TrackedRecommendation['history'] {
  return it.steps
    .filter((one) => (one.at === undefined || had(one.at)) && (isMissing(one.on) || isByDay(one.on, day) !== 'no'))
    .map((one) => {
      const at = meetings.get(one.at ?? '')
      return {
        step: one.step,
        taken: one.taken,
        ...(at === undefined ? {} : { meeting: meetingView(at) }),
        on: isMissing(one.on) && at !== undefined ? (firstDayOf(at) ?? one.on) : one.on,
        ...(one.note === undefined ? {} : { note: one.note }),
      }
    })
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
}

/** What a recommendation or a lesson asks for, by the cells it speaks of. */
const statementOf = (id: string, { functions, groups }: Placing, means: readonly string[]): Statement => ({
  id,
  kind: 'clause',
  functions,
  groups,
  means,
  duties: ['none'],
  binds: true,
  isTentative: false,
  isAim: false,
  words: '',
})

/** Clauses of texts adopted later that hold on the day and speak of the same needs and people, besides those known to
 *  take it up; the closest first. */
function perhapsIn(
  asked: Statement,
  known: readonly string[],
  after: Day,
  holdings: Holdings,
  day: Day,
  citations: Citations,
): readonly ClauseRef[] {
  if (asked.functions === 'not stated' || asked.functions === 'all') return []
  const later = [...holdings.instruments.values()].filter(
    (it) => isBefore(after, it.adopted) === 'yes' && isHolding(holdings.stateOf(it, day)),
  )
  const statements = later.flatMap((it) =>
    it.clauses.map((clause) => statementOfClause(clause, it, holdings.stateOf(it, day))),
  )
  return align(asked, statements, scalesOf(holdings))
    .counterparts.filter((it) => it.need === 'whole' && it.people !== 'open' && !known.includes(it.id))
    .slice(0, shown)
    .flatMap(({ id }) => {
      const found = clausesById(holdings).get(id)
      return found === undefined ? [] : [clauseRef(found, citations)]
    })
}

function undertakingView(
  it: Holdings['undertakings'][number],
  holdings: Holdings,
  day: Day,
  citations: Citations,
): UndertakingView {
  return {
    id: it.id,
    name: it.name,
    country: nameIn(holdings.places, it.country),
    under: holdings.instruments.get(it.under)?.title ?? { vi: it.under, en: it.under },
    steps: undertakingOn(it, day).map(({ step, state, record }) => {
      const clause = record?.clause === undefined ? undefined : clauseRefs([record.clause], holdings, citations)[0]
      return {
        step: step.name,
        state,
        ...(record === undefined ? {} : { on: record.on }),
        ...(record?.note === undefined ? {} : { note: record.note }),
        ...(clause === undefined ? {} : { evidence: clause.evidence }),
      }
    }),
    confidence: it.confidence,
    evidence: citations.cite('undertakings', it.id, it.name, it),
  }
}

function lessonView(it: Lesson, holdings: Holdings, day: Day, citations: Citations): LearningView {
  return {
    kind: 'lesson',
    id: it.id,
    text: it.text,
    on: it.on,
    standing: 'not applicable',
    horizon: { from: it.horizon.from, to: it.horizon.to },
    takenUpIn: clauseRefs(it.takenUpIn, holdings, citations),
    perhapsIn: [...perhapsIn(statementOf(it.id, it.placing, []), it.takenUpIn, it.on, holdings, day, citations)],
    responses: [],
    confidence: it.confidence,
    evidence: citations.cite('lessons', it.id, it.text, it),
  }
}

function trendView(
  it: Trend,
  holdings: Holdings,
  covers: readonly Cover[],
  day: Day,
  citations: Citations,
): LearningView {
  return {
    kind: 'trend',
    id: it.id,
    text: it.text,
    on: it.since,
    standing: isNew(it, day) ? 'new' : 'standing',
    takenUpIn: [],
    perhapsIn: [...perhapsIn(statementOf(it.id, it.placing, []), [], it.since, holdings, day, citations)],
    responses: [...responsesTo(it.placing, holdings, covers, citations)],
    confidence: it.confidence,
    evidence: citations.cite('trends', it.id, it.text, it),
  }
}

function practiceView(
  it: Practice,
  holdings: Holdings,
  covers: readonly Cover[],
  day: Day,
  citations: Citations,
): LearningView {
  return {
    kind: 'practice',
    id: it.id,
    text: {
      vi: `${nameIn(holdings.places, it.place).vi}: ${it.text.vi}`,
      en: `${nameIn(holdings.places, it.place).en}: ${it.text.en}`,
    },
    on: it.on,
    standing: 'not applicable',
    fit: it.fit,
    takenUpIn: [],
    perhapsIn: [...perhapsIn(statementOf(it.id, it.placing, it.means), [], it.on, holdings, day, citations)],
    responses: [...responsesTo(it.placing, holdings, covers, citations)],
    confidence: it.confidence,
    evidence: citations.cite('practices', it.id, it.text, it),
  }
}

/** Activities and schemes that serve the cells for certain, running ones first. */
function responsesTo(
  placing: Placing,
  holdings: Holdings,
  covers: readonly Cover[],
  citations: Citations,
): LearningView['responses'] {
  if (placing.functions === 'not stated') return []
  const cells = cellsOf({ ...placing, span: 'all' }, holdings.space)
  return covers
    .filter((it) => it.state === 'running' && serves(it, cells, holdings) === 'yes')
    .slice(0, shown)
    .map((it) => {
      const { title, state, evidence } = coverView(it, holdings, citations)
      return { title, state, evidence }
    })
}
