import type { Day } from '#ground/date'
import type { Dated } from './rules.ts'

/** Whose eyes the law is seen with: what was issued by `known`, and what had come into force by `inForceBy`. Left out, nothing is hidden. */
export type LawView = { readonly known?: Day | undefined; readonly inForceBy?: Day | undefined }

/** Day from which a piece of law applies, to some or to all. */
export const startOf = (it: Dated): Day =>
  it.appliesFrom !== undefined && it.appliesFrom < it.from ? it.appliesFrom : it.from

/** Whether it is known, and has come into force, to these eyes. */
export const isSeen = (it: Dated, { known, inForceBy }: LawView): boolean =>
  (known === undefined || (it.issued ?? it.from) <= known) && (inForceBy === undefined || it.from <= inForceBy)

/** Places of the pieces that hold on a day, the one that leads first. A piece that reaches back to some persons only (`scope`) is followed by what holds for the others;
 *  none holds where the list is empty or ends with a scope. Later law goes before earlier law: that which came into force last leads, from the day on which it
 *  applies; of two of one day, that which starts later. */
export function lawOn(pieces: readonly Dated[], day: Day, view: LawView = {}): readonly number[] {
  const holding = pieces
    .map((piece, at) => ({ piece, at }))
    .filter(({ piece }) => isSeen(piece, view) && isHeld(piece, day))
    .sort((a, b) => precedence(b.piece, a.piece))
  const last = holding.findIndex(({ piece }) => !isScoped(piece, day))
  return holding.slice(0, last < 0 ? holding.length : last + 1).map((it) => it.at)
}

/** Whether it holds on a day, for some or for all. */
export const isHeld = (it: Dated, day: Day): boolean => startOf(it) <= day && (it.to === undefined || day <= it.to)

/** Above 0 where the first goes before the second on days on which both hold. */
export const precedence = (a: Dated, b: Dated): number => order(a.from, b.from) || order(startOf(a), startOf(b))

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** Whether on this day the piece holds only for those in its scope. */
export const isScoped = (it: Dated, day: Day): boolean => it.scope !== undefined && day < it.from

/** Days on which something of these pieces begins, or has ended the day before. */
export const turningDays = (pieces: readonly Dated[], dayAfter: (day: Day) => Day): readonly Day[] =>
  pieces.flatMap((it) => [startOf(it), it.from, ...(it.to === undefined ? [] : [dayAfter(it.to)])])
