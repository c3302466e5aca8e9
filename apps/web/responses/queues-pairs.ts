import type { ReactNode } from 'react'
import type { Text } from '#ground/text'
import type { PairVerdict } from '#messages/screens/pairs'

/** A pair that waits for a finding, or has one, as both queues show it. */
export type Queued = {
  readonly key: string
  readonly activities: readonly [Side, Side]
  /** Points of a hundred that speak for the proposal; none where somebody decided without one. */
  readonly points?: number
  /** What the program proposes, or what was found. */
  readonly said: Text
  readonly why?: ReactNode
  readonly found?: Found
  /** Whether a finding settles it: one of which something was reported since is to be looked at again. */
  readonly isSettled: boolean
}

export type Side = { readonly id: string; readonly title: Text; readonly body: Text | undefined }

export type Found = {
  readonly verdict: PairVerdict | 'open'
  readonly reason: Text
  readonly by: Text
  readonly made: string
  readonly more?: readonly { readonly verdict: string; readonly reason: Text; readonly by: Text }[]
  readonly reportedSince?: readonly string[]
}

export type Shown = 'open' | 'decided' | 'mine' | 'all'
export const shownWays = ['open', 'decided', 'mine', 'all'] as const satisfies readonly Shown[]

/** Identifiers may hold any sign but hardly a bar between spaces. */
export const pairKey = (first: string, second: string): string => [first, second].toSorted().join(' | ')

export const isShown = (it: Queued, way: Shown, who: string): boolean =>
  way === 'all' ||
  (way === 'open'
    ? !it.isSettled
    : it.isSettled && (way === 'decided' || it.found?.by.vi === who || it.found?.by.en === who))

/** What a person has written about a pair and not yet handed in. */
export type Draft = {
  readonly verdict?: PairVerdict | 'open' | undefined
  readonly vi: string
  readonly en: string
  /** Whether the second of the two stands first. */
  readonly isTurned: boolean
}

export const emptyDraft: Draft = { vi: '', en: '', isTurned: false }

/** Verdicts of which the order of the two says something. */
export const directed = { same: 'firstOfSame', chain: 'firstOfChain', part: 'firstOfPart' } as const
