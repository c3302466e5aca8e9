import type { Activity } from '#responses/activity'
import type { PairReading } from '#responses/pair-reading'
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
}

export type ResponseCodeWords = {
  readonly [L in keyof ResponseCodeLists]: Readonly<Record<ResponseCodeLists[L], string>>
}
