import type { Day } from '#ground/date'
import type { Against } from '#promises/alignment-reading'
import type { Instrument } from '#promises/instrument'
import type { Meeting } from '#promises/meeting'
import { isHolding } from '#promises/statement'
import type { Holdings } from './holdings.ts'

/** An instrument and what a review reads it against. */
export type Reviewed = { readonly of: Instrument; readonly against: Against }

/** What a review lays beside national texts: the ASEAN texts that hold on the day, the ILO's conventions and
 *  recommendations beside the schemes, and proposals beside the text they were made for. Those on the agenda come first. */
export function reviewedAlignments(meeting: Meeting | undefined, holdings: Holdings, day: Day): readonly Reviewed[] {
  const agenda = new Set(meeting?.agenda.flatMap((it) => it.instruments))
  const isKnown = (it: Instrument): boolean => holdings.stateOf(it, day) !== 'not yet'
  return [...holdings.instruments.values()]
    .flatMap((of): readonly Reviewed[] => {
      const state = holdings.stateOf(of, day)
      if (!isKnown(of)) return []
      if (of.proposedFor.length > 0)
        return of.proposedFor.flatMap((id) => {
          const into = holdings.instruments.get(id)
          return into === undefined || !isKnown(into) ? [] : [{ of, against: [id] }]
        })
      if (of.kind === 'convention' || of.kind === 'recommendation') return [{ of, against: 'schemes' }]
      return of.level === 'asean' && isHolding(state) ? [{ of, against: 'national' }] : []
    })
    .sort((a, b) => Number(agenda.has(b.of.id)) - Number(agenda.has(a.of.id)))
}
