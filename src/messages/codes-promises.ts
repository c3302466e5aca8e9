import type { Grade } from '#promises/alignment'
import type { Statistic } from '#promises/benchmark'
import type { Disposition } from '#promises/comment'
import type { InstrumentLevel, RoleTask } from '#promises/instrument'
import type { Duty } from '#promises/statement'
import type { peopleParts } from '#review/group-standings'
import type { ChangeGroup } from '#review/shape'
import type { AlignmentRow, AlignmentView } from '#review/shape-alignment'
import type {
  BenchmarkView,
  ClauseRolesView,
  CommentView,
  LearningView,
  RoleFaultCode,
  TrackedRecommendation,
  TurnView,
} from '#review/shape-promises'
import type { CategoryRelation } from '#vocabulary/taxonomy'

type Aligned = NonNullable<AlignmentRow['counterparts'][number]['standing']>
type RoleView = ClauseRolesView['roles'][number]

/** Codes of the answers about what was agreed. */
export type PromiseCodeLists = {
  readonly alignment: Grade
  readonly againstWhat: AlignmentView['against']['what']
  readonly alignedNeed: Aligned['need']
  readonly alignedPeople: Aligned['people']
  readonly numberStanding: Aligned['number']
  readonly duty: Duty
  readonly roleFault: RoleFaultCode
  readonly roleTask: RoleTask
  readonly mandate: RoleView['mandate']
  readonly disposition: Disposition
  readonly fate: CommentView['fate']
  readonly commentFault: NonNullable<CommentView['fault']>
  readonly answered: TrackedRecommendation['answered']
  readonly learning: LearningView['kind']
  readonly trend: LearningView['standing']
  readonly better: BenchmarkView['better']
  readonly statistic: Statistic
  readonly benchmark: BenchmarkView['verdict']
  readonly turn: TurnView['turn']
  readonly adjacency: TurnView['adjacency']
  readonly categoryRelation: CategoryRelation['relation']
  readonly changeGroup: ChangeGroup
  readonly readingStanding: AlignmentRow['readings'][number]['standing']
  readonly instrumentLevel: InstrumentLevel
  readonly peoplePart: (typeof peopleParts)[number]
}

export type PromiseCodeWords = {
  readonly [L in keyof PromiseCodeLists]: Readonly<Record<PromiseCodeLists[L], string>>
}
