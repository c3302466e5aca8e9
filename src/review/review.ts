import type { Day } from '#ground/date'
import { isMissing } from '#ground/missing'
import { hasStarted } from '#ground/span'
import { daysOf, hasMet, inOrder, type Meeting, previousMeeting } from '#promises/meeting'
import { spanOf } from '#responses/activity'
import { conflictingObservations, type Observation } from '#vocabulary/indicator'
import { isNational } from './alignment-texts.ts'
import { alignmentOf } from './alignments.ts'
import { benchmarksOn } from './benchmarks.ts'
import { changesBetween } from './changes.ts'
import { type Citations, citations } from './citation.ts'
import { clauseRolesOn } from './clause-roles.ts'
import { commentsOn } from './comments.ts'
import { coversOn } from './cover.ts'
import { employmentOn } from './employment.ts'
import { endedOn } from './ended-view.ts'
import { gapsOn } from './gaps.ts'
import { bodyName, type Holdings, nameIn } from './holdings.ts'
import { moneyOn } from './money-lines.ts'
import { overlapsOn } from './overlap-view.ts'
import { placementsOn } from './placements.ts'
import { prioritiesOn } from './priorities.ts'
import { endedRoles, standingsOn, successionsOn } from './promises-view.ts'
import { proposalsFrom } from './proposals.ts'
import { reportersOn } from './reporters.ts'
import { reviewedAlignments } from './reviewed-alignments.ts'
import { rowsOn, servingsOf } from './rows.ts'
import { seriesOn } from './series.ts'
import type { Review } from './shape.ts'
import { trackOn } from './track.ts'
import { meetingEvidence, meetingView, observationView } from './view.ts'
import { withWhomOn } from './with-whom.ts'

/** Longest lists that a review prints; the totals say how many more there are. None binds on the dossier of one country
 *  as it is; they keep a review readable where hundreds of partners lay their folders together. */
const longest = 120
const shownAlignments = 12
const shownOverlaps = 40

/** The review of a meeting as of a day: needs, responses and promises joined on cells, with what to decide on top.
 *  @param subject a recorded meeting, or the series whose next meeting is prepared before anybody has recorded it. */
export function makeReview(subject: Meeting | { readonly nextOf: string }, asOf: Day, holdings: Holdings): Review {
  const cited = citations(holdings, asOf)
  const meeting = 'nextOf' in subject ? undefined : subject
  const series = 'nextOf' in subject ? subject.nextOf : subject.series
  const previous = lookBack(meeting, series, asOf, holdings)
  const covers = coversOn(holdings, asOf)
  const servings = servingsOf(holdings, covers)
  const alignments = reviewedAlignments(meeting, holdings, asOf)
  const related = relatedSeries(series, holdings)
  const tracked = trackOn(related, longest, holdings, covers, asOf, cited)
  const made = recommendationsMadeBy(asOf, related, holdings)
  const clauseRoles = clauseRolesOn(
    [...holdings.instruments.values()].filter(
      (it) => isNational(it, holdings) && holdings.stateOf(it, asOf) === 'in force',
    ),
    (faults) => faults.some((fault) => fault === 'two-leads' || fault === 'no-mandate'),
    longest,
    holdings,
    asOf,
    cited,
  )
  const roles = endedRoles(holdings, asOf, cited, longest)
  const conflicts = conflictsOn(holdings, asOf)
  const money = moneyOn(holdings, asOf)
  const rows = [...rowsOn(holdings, servings, asOf, cited)]
  const ended = endedOn(rows, covers, longest, holdings, asOf, cited)
  const overlaps = overlapsOn(covers, shownOverlaps, holdings, asOf, cited)
  const withWhom = withWhomOn(rows, servings, covers, holdings, asOf, cited)
  const findings = {
    own: meeting?.id,
    endedCover: ended.cells,
    overlapCover: overlaps.open,
    rows,
    withWhom,
    ended: ended.view,
    overlaps: overlaps.view,
    priorities: prioritiesOn(undefined, longest, holdings, covers, asOf, cited),
    recommendations: tracked.recommendations,
    undertakings: tracked.undertakings,
    roles: [...roles.shown],
    conflicts: conflicts.slice(0, longest).map((reports) => reports.map((it) => observationView(it, holdings, cited))),
    decided: holdings.decisions.filter((it) => it.recorded.slice(0, 10) <= asOf && !isTakenAt(it, meeting?.id, asOf)),
  }
  const changes =
    previous === undefined
      ? { shown: [], total: 0 }
      : changesBetween(previous.day, asOf, holdings, cited, longest, meeting?.id)
  const proposals = [...proposalsFrom(findings, holdings, asOf, cited)]
  const adjacent = holdings.meetings.find((it) => it.id === meeting?.adjacentTo)
  return {
    schema: 'an-sinh/review/1',
    dossier: { id: holdings.id, name: holdings.name },
    asOf,
    meeting: headOf(meeting, series, holdings, cited),
    ...(previous === undefined
      ? {}
      : {
          previous: {
            ...meetingView(previous.meeting),
            how: previous.how,
            evidence: meetingEvidence(previous.meeting, cited),
          },
        }),
    ...(adjacent === undefined
      ? {}
      : { adjacent: { ...meetingView(adjacent), evidence: meetingEvidence(adjacent, cited) } }),
    decided: findings.decided,
    proposals,
    notes: holdings.notes.filter((it) => it.meeting === (meeting?.id ?? unrecorded)),
    rows: findings.rows,
    gaps: gapsOn(rows, servings, covers, ended.ending, longest, holdings, asOf, cited),
    employment: [...employmentOn(covers, holdings, asOf, cited)],
    ended: findings.ended,
    overlaps: findings.overlaps,
    alignments: alignments
      .slice(0, shownAlignments)
      .map(({ of, against }) => alignmentOf(of, against, {}, holdings, asOf, cited)),
    priorities: findings.priorities,
    benchmarks: benchmarksOn({ statistic: 'mean' }, longest, holdings, asOf, cited),
    placements: placementsOn(holdings, asOf, cited),
    recommendations: findings.recommendations,
    recommendationsElsewhere: madeBy(asOf, holdings) - made,
    undertakings: findings.undertakings,
    learnings: tracked.learnings,
    comments: commentsOn(undefined, holdings, asOf, cited).filter(
      (it) => it.state === 'open' || it.fault !== undefined,
    ),
    roles: findings.roles,
    clauseRoles,
    successions: successionsOn(holdings, asOf, cited),
    totals: {
      roles: roles.total,
      changes: changes.total,
      conflicts: conflicts.length,
      alignments: alignments.length,
      recommendations: made,
    },
    conflicts: findings.conflicts,
    money: [...money.lines],
    moneyAccount: [...money.account],
    moneyLeftOut: money.leftOut,
    withWhom,
    standings: standingsOn(holdings, asOf, cited),
    series: [
      ...seriesOn(
        related.flatMap((it) => holdings.series.get(it) ?? []),
        holdings,
        asOf,
        cited,
      ),
    ],
    changes: [...changes.shown],
    read: readOf(holdings, asOf),
    evidence: [...cited.evidence()],
    sources: [...cited.sources()],
  }
}

/** Name of the next meeting before anybody has recorded it. */
const unrecorded = 'next'

/** Whether the meeting itself takes the decision, rather than finding it. Of one that is not recorded yet, those of the day are its own: they must not turn into
 *  proposals on the sheet that lies on the table. */
const isTakenAt = (it: Holdings['decisions'][number], meeting: string | undefined, asOf: Day): boolean =>
  meeting === undefined ? it.meeting === unrecorded && it.recorded.slice(0, 10) === asOf : it.meeting === meeting

/** Recommendations of all meetings that had begun by the day. */
const madeBy = (day: Day, holdings: Holdings): number => recommendationsMadeBy(day, undefined, holdings)

const recommendationsMadeBy = (day: Day, series: readonly string[] | undefined, holdings: Holdings): number =>
  holdings.meetings
    .filter((it) => (series === undefined || series.includes(it.series)) && hasMet(it, day))
    .reduce((sum, it) => sum + it.recommendations.length, 0)

type LookedBack = {
  readonly meeting: Meeting
  readonly day: Day
  readonly how: 'same series' | 'series it goes on with'
}

/** The last meeting of the same series; where there is none, of the series that this one goes on with. */
function lookBack(meeting: Meeting | undefined, series: string, asOf: Day, holdings: Holdings): LookedBack | undefined {
  const same =
    meeting === undefined
      ? inOrder(holdings.meetings, series)
          .filter((it) => lastDay(it) <= asOf)
          .at(-1)
      : previousMeeting(meeting, holdings.meetings)
  if (same !== undefined) return { meeting: same, day: lastDay(same), how: 'same series' }
  const follows = holdings.series.get(series)?.follows
  if (follows === undefined) return undefined
  const earlier = inOrder(holdings.meetings, follows)
    .filter((it) => lastDay(it) < asOf)
    .at(-1)
  return earlier === undefined ? undefined : { meeting: earlier, day: lastDay(earlier), how: 'series it goes on with' }
}

const lastDay = (it: Meeting): Day => {
  const days = daysOf(it)
  return typeof days === 'string' ? '' : days.last
}

/** The series itself and the one whose meetings come right after it. */
const relatedSeries = (series: string, holdings: Holdings): readonly string[] =>
  [series, holdings.series.get(series)?.before].filter((it) => it !== undefined)

function headOf(meeting: Meeting | undefined, series: string, holdings: Holdings, cited: Citations): Review['meeting'] {
  const seriesName = nameIn(holdings.series, series)
  if (meeting === undefined)
    return {
      id: unrecorded,
      title: { vi: `Cuộc họp tiếp theo: ${seriesName.vi}`, en: `Next meeting: ${seriesName.en}` },
      series: seriesName,
      ordinal: 'not stated',
      dates: [],
      place: 'not stated',
      host: 'not stated',
      mode: 'not stated',
      theme: 'not stated',
      participants: [],
      agenda: [],
      recorded: false,
      confidence: 'inferred',
    }
  return {
    id: meeting.id,
    title: meeting.title,
    series: seriesName,
    ordinal: meeting.ordinal,
    dates:
      typeof meeting.date === 'string'
        ? []
        : meeting.date.map(({ value, sources }) =>
            typeof value === 'string'
              ? { from: value, to: value, sources }
              : { from: value.from, to: value.to, sources },
          ),
    place: meeting.place,
    host: isMissing(meeting.host) ? meeting.host : nameIn(holdings.places, meeting.host),
    mode: meeting.mode,
    theme: meeting.theme,
    participants: meeting.participants.map((it) => ({
      name: bodyName(holdings, it.organisation),
      confidence: it.confidence,
    })),
    agenda: meeting.agenda.map((it) => ({ item: it.item, confidence: it.confidence })),
    recorded: true,
    confidence: meeting.confidence,
    ...(meeting.note === undefined ? {} : { note: meeting.note }),
    evidence: meetingEvidence(meeting, cited),
  }
}

/** Values for the country that contradict each other, with both their bases. */
function conflictsOn(holdings: Holdings, asOf: Day): readonly (readonly Observation[])[] {
  const known = holdings.observations.filter((it) => it.place === holdings.country && isOver(it, asOf))
  return conflictingObservations(known)
}

const isOver = (it: Observation, asOf: Day): boolean => !isMissing(it.period) && it.period <= asOf

/** What was read of what had begun or was over by the day. */
function readOf(holdings: Holdings, asOf: Day): Review['read'] {
  const activities = holdings.activities.filter((it) => hasStarted(spanOf(it), asOf) !== 'no')
  const instruments = [...holdings.instruments.values()].filter((it) => holdings.stateOf(it, asOf) !== 'not yet')
  return {
    instruments: instruments.length,
    instrumentTitles: instruments.slice(0, longest).map((it) => it.title),
    clauses: instruments.reduce((sum, it) => sum + it.clauses.length, 0),
    provisions: holdings.provisions.filter((it) => hasStarted(it.inForce, asOf) === 'yes').length,
    activities: activities.length,
    observations: holdings.observations.filter((it) => isOver(it, asOf)).length,
    reporters: reportersOn(holdings, asOf).slice(0, longest),
  }
}
