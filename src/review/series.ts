import type { Day } from '#ground/date'
import { isKnown, isMissing } from '#ground/missing'
import { covers } from '#ground/span'
import { datesOf, firstDayOf, hasMet, isOnlyPlanned, type Meeting, type Series } from '#promises/meeting'
import { adjacencyOf, hostAfter, missingOrdinals, turnsOf } from '#promises/rotation'
import type { Citations } from './citation.ts'
import { type Holdings, nameIn } from './holdings.ts'
import type { SeriesView, TurnView } from './shape-promises.ts'
import { meetingEvidence } from './view.ts'

/** Series of meetings on a day: their numbers, hosts against the rule, what came right after, who chairs, who is next. */
export const seriesOn = (
  series: readonly Series[],
  holdings: Holdings,
  day: Day,
  citations: Citations,
): readonly SeriesView[] => series.map((it) => seriesView(it, holdings, day, citations))

function seriesView(it: Series, holdings: Holdings, day: Day, citations: Citations): SeriesView {
  const meetings = meetingsOf(it.id, holdings, day)
  const orderOn = (on: Day) => orderOf(it, holdings, on)
  const turns = it.rotation === undefined ? [] : turnsOf(meetings, orderOn)
  const last = meetings.findLast((one) => isKnown(one.host) && isKnown(one.ordinal) && !isOnlyPlanned(one))
  const highest = meetings.findLast((one) => isKnown(one.ordinal))?.ordinal
  const nextOrdinal = highest === undefined || isMissing(highest) ? ('not stated' as const) : highest + 1
  const host = last === undefined ? undefined : hostAfter(last, nextOrdinal, orderOn(day))
  return {
    id: it.id,
    name: it.name,
    numbered: it.numbered,
    ...(it.before === undefined ? {} : { before: nameIn(holdings.series, it.before) }),
    ...(it.rotation === undefined
      ? {}
      : {
          rule: {
            among: nameIn(new Map(holdings.countryGroups.map((one) => [one.id, one])), it.rotation.among),
            order: orderOn(day).map((one) => nameIn(holdings.places, one)),
            confidence: it.rotation.confidence,
            note: it.rotation.note,
          },
        }),
    meetings: meetings.map((meeting, index): TurnView => {
      const turn = turns[index]
      const other = holdings.meetings.find((one) => one.id === meeting.adjacentTo)
      const dates = datesOf(meeting)
      const chair = chairOf(meeting, meetings[index + 1])
      return {
        id: meeting.id,
        title: meeting.title,
        dates: typeof dates === 'string' ? { from: dates, to: dates } : dates,
        ordinal: meeting.ordinal,
        onlyPlanned: isOnlyPlanned(meeting),
        host: isMissing(meeting.host) ? meeting.host : nameIn(holdings.places, meeting.host),
        turn: turn?.standing ?? 'cannot be told',
        ...(turn?.expected === undefined ? {} : { expected: nameIn(holdings.places, turn.expected) }),
        ...(turn?.from === undefined ? {} : { countedFrom: turn.from.title }),
        adjacency: it.before === undefined ? 'not applicable' : adjacencyOf(meeting, other),
        ...(other === undefined ? {} : { adjacentTo: other.title }),
        ...(chair === undefined ? {} : { chair }),
        confidence: meeting.confidence,
        evidence: meetingEvidence(meeting, citations),
      }
    }),
    missingOrdinals: it.numbered ? [...missingOrdinals(meetings)] : [],
    next: {
      ordinal: it.numbered ? nextOrdinal : 'not applicable',
      ...(host === undefined ? {} : { host: nameIn(holdings.places, host) }),
      ...(host === undefined || last === undefined ? {} : { countedFrom: last.title }),
    },
    evidence: citations.cite('series', it.id, it.name, it),
  }
}

/** Meetings of a series that had begun by the day, by number or else by date. One without a date had been held if a later
 *  one of the series had, or the one that it came right after. */
function meetingsOf(series: string, holdings: Holdings, day: Day): readonly Meeting[] {
  const isOver = (it: Meeting): boolean => hasMet(it, day)
  const isHeld = (it: Meeting): boolean =>
    firstDayOf(it) === undefined
      ? holdings.meetings.some((other) => isOver(other) && (other.adjacentTo === it.id || isLater(other, it)))
      : isOver(it)
  return holdings.meetings.filter((it) => it.series === series && isHeld(it)).sort((a, b) => (isLater(b, a) ? -1 : 1))
}

function isLater(it: Meeting, than: Meeting): boolean {
  if (it.series !== than.series) return false
  if (isKnown(it.ordinal) && isKnown(than.ordinal)) return it.ordinal > than.ordinal
  const [mine, theirs] = [firstDayOf(it), firstDayOf(than)]
  return mine !== undefined && theirs !== undefined && mine > theirs
}

/** Countries in their turn on a day: the group's members by their English names. */
function orderOf(it: Series, holdings: Holdings, day: Day): readonly string[] {
  const group = holdings.countryGroups.find((one) => one.id === it.rotation?.among)
  const members = (group?.memberships ?? []).filter(
    (one) => one.standing === 'member' && covers(one.span, day) === 'yes',
  )
  return members
    .map((one) => one.country)
    .sort((a, b) => (nameIn(holdings.places, a).en < nameIn(holdings.places, b).en ? -1 : 1))
}

/** The host chairs from its meeting until the next one that is recorded with a date. */
function chairOf(it: Meeting, next: Meeting | undefined): TurnView['chair'] {
  const mine = datesOf(it)
  if (isMissing(it.host) || isOnlyPlanned(it) || typeof mine === 'string') return undefined
  const isNext = next !== undefined && isKnown(it.ordinal) && isKnown(next.ordinal) && next.ordinal === it.ordinal + 1
  const theirs = isNext ? datesOf(next) : 'unknown'
  return { from: mine.to, to: typeof theirs === 'string' ? 'unknown' : theirs.from }
}
