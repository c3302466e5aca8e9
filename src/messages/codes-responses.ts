import type { Activity } from '#responses/activity'
import type { PairReading } from '#responses/pair-reading'
import type { CandidateView } from '#review/shape-duplicates'
import type { PartnerLink, PartnerMoney, PartnerView } from '#review/shape-partner'
import type { Organisation } from '#vocabulary/organisation'
import type { ImportReport } from '#review/shape-import'
import type { DimensionBasis, DimensionName, Exclusion, FlagCode, OpenKey, Rule } from '#responses/portion'
import type { CountingLevel } from '#responses/valuation-once'

/** Codes of the answers about who does what. */
export type ResponseCodeLists = {
  readonly direction: Activity['direction']
  readonly pairVerdict: PairReading['verdict']
  readonly importHow: ImportReport['files'][number]['how']
  // money: how it was shared out and counted
  readonly moneyRule: Rule
  readonly moneyFlag: FlagCode
  readonly moneyExclusion: Exclusion
  readonly moneyDimension: DimensionName | 'year'
  readonly moneyBasis: DimensionBasis
  readonly moneyOpen: OpenKey
  readonly countingLevel: CountingLevel
  // pairs of activities
  readonly pairQuestion: PairReading['asks']
  readonly pairKind: CandidateView['kind']
  readonly pairStrength: CandidateView['strength']
  // one partner
  readonly partnerRelation: PartnerLink['relation']
  readonly linkBasis: PartnerLink['basis']
  readonly partnerMeasure: PartnerMoney['measure']
  readonly activityRole: PartnerView['takesPart'][number]['role']
  readonly organisationType: Organisation['type']
}

export type ResponseCodeWords = {
  readonly [L in keyof ResponseCodeLists]: Readonly<Record<ResponseCodeLists[L], string>>
}
