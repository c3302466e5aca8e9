import type { Day } from '#ground/date'
import { daysBetween } from '#ground/date-arithmetic'
import { type Asked, isAsked, isAskedOf } from './asked.ts'
import type { Citations } from './citation.ts'
import type { Cover } from './cover.ts'
import { type EndedCover, type EndingCover, findEndedCover, findEndingCover } from './ended-cover.ts'
import { findFollowings } from './following.ts'
import { bodyName, type Holdings } from './holdings.ts'
import type { RowView } from './shape.ts'
import type { EndedAnswer, EndingView } from './shape-responses.ts'
import { cellLabel, coverView } from './view.ts'

/** Covers that a cell lists; the counts tell of the rest. */
const shownCovers = 10

/** Needs and cells whose recorded activities have all ended, what followed each activity that ended, and what ends
 *  within a year.
 *  @param limit most lines of each list.
 *  @param asked narrows it to a need, a group or a partner; narrowing never changes whether something serves a cell. */
export function endedOn(
  rows: readonly RowView[],
  covers: readonly Cover[],
  limit: number,
  holdings: Holdings,
  day: Day,
  citations: Citations,
  asked: Asked = {},
): { readonly view: EndedAnswer; readonly cells: readonly EndedCover[]; readonly ending: readonly EndingCover[] } {
  const cells = findEndedCover(covers, holdings).filter((it) => isAskedOf(it.cell, it.ended, asked, holdings))
  const followings = findFollowings(covers, limit, holdings, (it) => isAsked(it, asked, holdings))
  const ending = findEndingCover(covers, holdings, day).filter((it) => isAskedOf(it.cell, it.running, asked, holdings))
  const show = (it: Cover) => coverView(it, holdings, citations)
  return {
    cells,
    ending,
    view: {
      needs: rows
        .filter((it) => it.activities === 'only ended')
        .map((it) => ({
          id: it.id,
          name: it.name,
          schemes: it.schemes,
          ended: it.covers.filter((one) => one.kind === 'activity').slice(0, shownCovers),
          owners: it.owners,
          evidence: it.evidence,
        })),
      cells: cells.slice(0, limit).map((it) => ({
        cell: cellLabel(it.cell, holdings),
        ended: it.ended.slice(0, shownCovers).map(show),
        endedCount: it.ended.length,
        perhaps: it.perhaps.slice(0, shownCovers).map(show),
        perhapsCount: it.perhaps.length,
      })),
      followings: followings.shown.map((it) => ({
        ended: show(it.ended),
        stated: it.stated.map(show),
        candidates: it.candidates.map((one) => ({ cover: show(one.cover), reasons: [...one.reasons], days: one.days })),
      })),
      ending: ending.slice(0, limit).map((it) => endingView(it, holdings, citations, day)),
      totals: { cells: cells.length, followings: followings.total, ending: ending.length },
    },
  }
}

export const endingView = (it: EndingCover, holdings: Holdings, citations: Citations, day: Day): EndingView => ({
  cell: cellLabel(it.cell, holdings),
  until: it.until,
  days: daysBetween(day, it.until),
  partners: it.partners.map((id) => bodyName(holdings, id)),
  running: it.running.slice(0, shownCovers).map((one) => coverView(one, holdings, citations)),
  perhapsCount: it.perhaps.length,
})
