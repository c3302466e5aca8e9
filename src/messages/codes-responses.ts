import type { Activity } from '#responses/activity'
import type { PairReading } from '#responses/pair-reading'
import type { PlacingReason } from '#responses/placing-reason'
import type { FollowingView, GapRow, GapWay, OverlapView } from '#review/shape-responses'

/** Codes of the answers about who does what. */
export type ResponseCodeLists = {
  readonly direction: Activity['direction']
  readonly pairVerdict: PairReading['verdict']
  // overlaps, gaps, ended cover
  readonly factor: OverlapView['factors'][number]['name']
  readonly moneyFrom: OverlapView['money']['ofEach'][number]['from']
  readonly followingReason: FollowingView['candidates'][number]['reasons'][number]
  readonly gapWay: GapWay
  readonly lastCover: GapRow['lastCover']['state']
  readonly placedFrom: PlacingReason['from']
}

export type ResponseCodeWords = {
  readonly [L in keyof ResponseCodeLists]: Readonly<Record<ResponseCodeLists[L], string>>
}
