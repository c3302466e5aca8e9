import type { Day } from '#ground/date'
import { addDays } from '#ground/date-arithmetic'
import type { Citations } from './citation.ts'
import type { Findings } from './findings.ts'
import type { Holdings } from './holdings.ts'
import { endedCover, gaps, overlaps, unmeasuredNeeds, unsettledFigures } from './proposals-needs.ts'
import {
  followUps,
  lateTargets,
  lostRoles,
  nextSteps,
  unansweredRecommendations,
  unmatchedInterests,
} from './proposals-promises.ts'
import type { Review } from './shape.ts'

/** Days after the meeting by which an assignment without a date of its own is proposed. */
const termDays = 90

/** At most ten decisions that the findings ask for. Each kind of finding has its share, so that no kind crowds out the
 *  others: first what was decided and not done, then what is late, then what has nobody, then what is unclear. */
export function proposalsFrom(
  findings: Findings,
  holdings: Holdings,
  asOf: Day,
  citations: Citations,
): Review['proposals'] {
  const due = addDays(asOf, termDays)
  const drafts = [
    ...followUps(findings, holdings, citations).slice(0, 2),
    ...unansweredRecommendations(findings, due).slice(0, 1),
    ...nextSteps(findings, due).slice(0, 1),
    ...lostRoles(findings, due).slice(0, 1),
    ...lateTargets(findings, asOf, due).slice(0, 2),
    ...endedCover(findings, holdings, asOf, due).slice(0, 2),
    ...gaps(findings, due).slice(0, 2),
    ...unmatchedInterests(findings, due).slice(0, 1),
    ...unsettledFigures(findings, asOf, due).slice(0, 1),
    ...overlaps(findings, holdings, asOf, due).slice(0, 1),
    ...unmeasuredNeeds(findings, due).slice(0, 1),
  ]
  return drafts.slice(0, 10).map((it, index) => ({ id: `${index + 1}`, ...it }))
}
