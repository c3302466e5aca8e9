import type { EndedCover } from './ended-cover.ts'
import type { Overlap } from './overlaps.ts'
import type { Body, CellLabel, ProposalCode, ProposalOf } from './proposal.ts'
import type { Review, RowView } from './shape.ts'

/** The first of a list, and how many there are. */
export type Shown<T> = { readonly shown: readonly T[]; readonly total: number }

/** What the decision sheet draws on; all of it is already in the annexes. */
export type Findings = Pick<
  Review,
  | 'rows'
  | 'withWhom'
  | 'ended'
  | 'overlaps'
  | 'priorities'
  | 'recommendations'
  | 'undertakings'
  | 'roles'
  | 'conflicts'
  | 'decided'
> & {
  /** The meeting that the review is of, where it is recorded. */
  readonly own: string | undefined
  readonly endedCover: readonly EndedCover[]
  readonly overlapCover: readonly Overlap[]
}

/** A proposal before it has its place on the sheet. */
export type Draft<C extends ProposalCode> = Omit<ProposalOf<C>, 'id'>

export const uniqueNames = (names: readonly Body['name'][]): Body['name'][] => [
  ...new Map(names.map((it) => [it.en, it])).values(),
]

export const rowLabel = (row: RowView): CellLabel => ({
  function: row.name,
  group: 'all',
  place: 'all',
  ...(row.cell === undefined ? {} : { expression: row.cell }),
})

export const unnamed = { vi: '?', en: '?' }
