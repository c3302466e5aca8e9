import type { Day } from '#ground/date'
import { commentStanding } from '#promises/comment'
import { isKnownBy } from '#promises/learning'
import type { Citations } from './citation.ts'
import { clauseRef, clausesById } from './clause-view.ts'
import { bodyName, type Holdings } from './holdings.ts'
import type { CommentView } from './shape-promises.ts'

/** Comments made by a day on drafts, what was done about each, and whether the next version took it up.
 *  @param instrument comments on this draft alone; on all drafts without it. */
export function commentsOn(
  instrument: string | undefined,
  holdings: Holdings,
  day: Day,
  citations: Citations,
): readonly CommentView[] {
  return holdings.comments
    .filter((it) => isKnownBy(it.on, day))
    .flatMap((it): CommentView[] => {
      const placed = clausesById(holdings).get(it.clause)
      if (placed === undefined || (instrument !== undefined && placed.instrument.id !== instrument)) return []
      const next = [...holdings.instruments.values()].find(
        (one) => one.revises === placed.instrument.id && holdings.stateOf(one, day) !== 'not yet',
      )
      const standing = commentStanding(it, placed.clause, next, day)
      const decided = standing.state === 'open' ? undefined : it.disposition
      return [
        {
          id: it.id,
          on: it.on,
          author: bodyName(holdings, it.author),
          clause: clauseRef(placed, citations),
          text: it.text,
          ...(it.proposes === undefined ? {} : { proposes: it.proposes }),
          state: standing.state,
          ...(decided?.reason === undefined ? {} : { reason: decided.reason }),
          ...(decided === undefined ? {} : { decided: { by: bodyName(holdings, decided.by), on: decided.on } }),
          fate: standing.fate,
          ...(standing.next === undefined || next === undefined
            ? {}
            : { next: clauseRef({ clause: standing.next, instrument: next }, citations) }),
          ...(standing.fault === undefined ? {} : { fault: standing.fault }),
          evidence: citations.cite('comments', it.id, it.text, it),
        },
      ]
    })
}
