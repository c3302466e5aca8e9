import { type Day, isDay } from '#ground/date'
import { addDays } from '#ground/date-arithmetic'
import { isKnown, isMissing } from '#ground/missing'
import { datesOf, daysOf, isOnlyPlanned, type Meeting } from './meeting.ts'

/** How the host of a meeting stands to the rule that hosts take turns.
 *  - `in turn`: as many places along the order as meetings have passed since the host before.
 *  - `out of turn`: another host than the rule gives.
 *  - `cannot be told`: it, or every host before it, is unknown or was only announced, or the country is not in the order. */
export type Turn = {
  readonly meeting: Meeting
  readonly standing: 'in turn' | 'out of turn' | 'cannot be told'
  /** Host that the rule gives, counted from the last known host. */
  readonly expected?: string
  /** The last meeting before it whose host is known. */
  readonly from?: Meeting
}

/** The meetings of a numbered series against the order of hosts on each day.
 *  @param orderOn countries in their turn on a day. */
export function turnsOf(meetings: readonly Meeting[], orderOn: (day: Day) => readonly string[]): readonly Turn[] {
  return meetings.map((meeting, index): Turn => {
    const from = meetings
      .slice(0, index)
      .findLast((it) => isKnown(it.host) && isKnown(it.ordinal) && !isOnlyPlanned(it))
    const days = daysOf(meeting)
    if (from === undefined || isMissing(meeting.host) || isOnlyPlanned(meeting) || typeof days === 'string')
      return { meeting, standing: 'cannot be told' }
    const expected = hostAfter(from, meeting.ordinal, orderOn(days.first))
    if (expected === undefined) return { meeting, standing: 'cannot be told', from }
    return { meeting, standing: expected === meeting.host ? 'in turn' : 'out of turn', expected, from }
  })
}

/** The host that the order gives for an ordinal, counted from a meeting with a known host. */
export function hostAfter(from: Meeting, ordinal: Meeting['ordinal'], order: readonly string[]): string | undefined {
  if (isMissing(ordinal) || isMissing(from.ordinal) || isMissing(from.host)) return undefined
  const at = order.indexOf(from.host)
  return at < 0 ? undefined : order[(at + ordinal - from.ordinal) % order.length]
}

/** Ordinals of a numbered series that no meeting of the dossier bears, up to its last. */
export function missingOrdinals(meetings: readonly Meeting[]): readonly number[] {
  const known = new Set(meetings.flatMap((it) => (isMissing(it.ordinal) ? [] : [it.ordinal])))
  const last = Math.max(0, ...known)
  return Array.from({ length: last }, (_, index) => index + 1).filter((it) => !known.has(it))
}

/** How a meeting stands to the one of another series that it should come right before.
 *  - `right before`: the other began within a week of its end.
 *  - `stated`: the source says so, and the days recorded do not decide it. */
export type Adjacency = 'right before' | 'not right before' | 'stated' | 'none recorded' | 'not applicable'

/** Whether the other meeting began within a week; only days decide it, not months or years. */
export function adjacencyOf(it: Meeting, other: Meeting | undefined): Adjacency {
  if (other === undefined) return 'none recorded'
  const [mine, theirs] = [datesOf(it), datesOf(other)]
  if (typeof mine === 'string' || typeof theirs === 'string' || !isDay(mine.to) || !isDay(theirs.from)) return 'stated'
  return theirs.from >= mine.to && theirs.from <= addDays(mine.to, 7) ? 'right before' : 'not right before'
}
