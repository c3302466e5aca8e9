import type { Activity } from '#responses/activity'
import type { PairReading } from '#responses/pair-reading'
import type { PlacingReason } from '#responses/placing-reason'
import type { DimensionBasis, DimensionName, Exclusion, FlagCode, OpenKey, Rule } from '#responses/portion'
import type { Category, Severity } from '#responses/validation/finding'
import type { CountingLevel } from '#responses/valuation-once'
import type { AllocationView, CellFlag, GrantFlag, LimitRef } from '#review/shape-allocation'
import type { CellCover } from '#review/shape-cells'
import type { CandidateView } from '#review/shape-duplicates'
import type { ExportReport } from '#review/shape-export'
import type { ImportReport } from '#review/shape-import'
import type { MoneyColumn, MoneyView } from '#review/shape-money'
import type { PairField, PairView } from '#review/shape-pair'
import type { PartnerLink, PartnerMoney, PartnerView } from '#review/shape-partner'
import type { FollowingView, GapRow, OverlapView } from '#review/shape-responses'
import type { WithWhomView } from '#review/shape-with-whom'
import type { Organisation } from '#vocabulary/organisation'

/** Codes of the answers about who does what. */
export type ResponseCodeLists = {
  readonly direction: Activity['direction']
  readonly pairVerdict: PairReading['verdict']
  readonly exportForm: ExportReport['remarks'][number]['form']
  readonly moneyColumn: MoneyColumn
  readonly sharingRule: MoneyView['rules']['places']
  readonly askedMeasure: 'spent' | 'budget' | 'planned disbursement'
  // checks
  readonly severity: Severity
  readonly category: Category
  readonly candidate: WithWhomView[number]['candidates'][number]['because'][number]
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
  readonly cellCover: CellCover
  readonly pairField: PairField
  readonly pairAlike: PairView['fields'][number]['alike']
  readonly pairStrength: CandidateView['strength']
  // one partner
  readonly partnerRelation: PartnerLink['relation']
  readonly linkBasis: PartnerLink['basis']
  readonly partnerMeasure: PartnerMoney['measure']
  readonly activityRole: PartnerView['takesPart'][number]['role']
  readonly organisationType: Organisation['type']
  // overlaps, gaps, ended cover
  readonly factor: OverlapView['factors'][number]['name']
  readonly moneyFrom: OverlapView['money']['ofEach'][number]['from']
  readonly followingReason: FollowingView['candidates'][number]['reasons'][number]
  readonly lastCover: GapRow['lastCover']['state']
  readonly placedFrom: PlacingReason['from']
  // allocation
  readonly allocationOutcome: AllocationView['outcome']
  readonly allocationObjective: AllocationView['question']['objective']
  readonly allocationWorth: AllocationView['question']['worth']
  readonly stateFirst: AllocationView['question']['stateFirst']
  readonly grantFlag: GrantFlag
  readonly allocationCellFlag: CellFlag
  readonly allocationLack: AllocationView['unweighed'][number]['lacks'][number]
  readonly allocationExclusion: AllocationView['excluded'][number]['why']
  readonly allocationLimit: LimitRef['limit']
  readonly notChosenBecause: AllocationView['notChosen'][number]['because']
}

export type ResponseCodeWords = {
  readonly [L in keyof ResponseCodeLists]: Readonly<Record<ResponseCodeLists[L], string>>
}
