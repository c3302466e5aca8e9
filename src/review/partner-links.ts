import type { Activity } from '#responses/activity'
import { linksBetween } from '#responses/links'
import type { Citations } from './citation.ts'
import { activityRefs } from './duplicates.ts'
import type { Holdings } from './holdings.ts'
import type { PartnerLink } from './shape-partner.ts'

/** Links of a partner's activities with those of others, as published or as persons decided. A link to an activity that
 *  the dossier does not hold is left out: it may be anybody's. */
export function partnerLinks(
  own: readonly Activity[],
  holdings: Holdings,
  citations: Citations,
): readonly PartnerLink[] {
  const ownIds = new Set(own.map((it) => it.id))
  const known = new Set(holdings.activities.map((it) => it.id))
  const ref = activityRefs(holdings, citations)
  return linksBetween(holdings.activities, holdings.pairReadings)
    .filter(({ from, to }) => ownIds.has(from) !== ownIds.has(to) && known.has(from) && known.has(to))
    .map(({ from, to, kind, basis }) => {
      const isFirst = ownIds.has(from)
      const relation = relations[kind][isFirst ? 0 : 1]
      return { own: ref(isFirst ? from : to), other: ref(isFirst ? to : from), relation, basis }
    })
}

/** What its own activity is to the other: where it stands first in the link, and where second. */
const relations = {
  parent: ['whole of', 'part of'],
  funds: ['funds', 'funded by'],
  same: ['same as', 'same as'],
} as const
