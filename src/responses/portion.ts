import type { PartialDate } from '#ground/date'
import type { Missing } from '#ground/missing'
import type { Money, RateTable } from '#ground/money'
import type { Activity } from './activity.ts'

/** Kinds of money. None is ever added to another: a commitment and its disbursement are one dollar. */
export type Measure = Activity['transactions'][number]['type'] | 'budget' | 'planned disbursement'

/** Who says on which value of a dimension the money stands.
 *  - `stated`: the activity.
 *  - `stated by the transaction`: the transaction, in place of the activity.
 *  - `table`: the table that reads sector codes as functions.
 *  - `inferred`: an editor's reading of the activity.
 *  - `by rule`: one of the rules of the question, named in `rules`.
 *  - `none`: nobody; the key says in which way. */
export type DimensionBasis = 'stated' | 'stated by the transaction' | 'table' | 'inferred' | 'by rule' | 'none'

/** Where a portion stands on one dimension. Beside a code or an id the key may be
 *  `all` (the whole range, as stated), `several` (stated, and by the question's rule not shared out), `not stated`, or
 *  `not asked` (the question does not share out on this dimension). */
export type Dimension = { readonly key: string; readonly basis: DimensionBasis }

/** Keys that are no single value of a dimension: who asks for one province is not told whether this money is its own. */
export const openKeys = ['all', 'several', 'not stated', 'not asked'] as const
export type OpenKey = (typeof openKeys)[number]

/** Dimensions on which money can be shared out, beside calendar years. */
export const dimensionNames = ['sector', 'country', 'place', 'group', 'function'] as const
export type DimensionName = (typeof dimensionNames)[number]

/** Assumptions by which money was shared out or valued. */
export const portionRules = [
  'sectors in equal parts',
  'rest of the shares in equal parts',
  'shares scaled to 100',
  'places in equal parts',
  'places by population',
  'groups in equal parts',
  'functions in equal parts',
  'years by days',
  'converted through a third currency',
] as const
export type Rule = (typeof portionRules)[number]

/** What is odd about the money of a portion; it counts all the same. */
export const portionFlagCodes = [
  'shares rescaled',
  'shares short of 100',
  'share left out',
  'too many parts',
  'no date',
  'no value date',
  'no rate',
  'period ends before it starts',
  'period too long',
  'periods overlap',
  'same period twice',
  'parts beside their whole',
  'no population',
] as const
export type FlagCode = (typeof portionFlagCodes)[number]

/** A flag about shares says of which dimension they are and what they add up to, in percent as published. */
export type Flag = { readonly code: FlagCode; readonly dimension?: DimensionName; readonly sum?: string }

/** Why a portion does not count. */
export const exclusions = ['replaced by a revised one', 'counted once because linked'] as const
export type Exclusion = (typeof exclusions)[number]

/** A piece of one published amount. The pieces of an amount add up to it exactly, those that do not count included. */
export type Portion = {
  readonly activity: string
  /** Who reports the activity: organisation of the dossier, else the published identifier, else the name. */
  readonly partner: string
  readonly measure: Measure
  /** Which entry of the activity's transactions, budgets or planned disbursements it is a piece of, from 0. */
  readonly entry: number
  readonly date: PartialDate | Missing
  /** Calendar year of the Gregorian calendar. */
  readonly year: number | Missing
  /** As published. */
  readonly money: Money
  /** In the currency asked, at the rate of the value date; `unknown` where there is none. */
  readonly value: Money | Missing
  readonly sector: Dimension
  readonly country: Dimension
  readonly place: Dimension
  readonly group: Dimension
  readonly function: Dimension
  /** Activity that the money comes from or goes to, as the transaction names it. */
  readonly provider?: string | undefined
  readonly receiver?: string | undefined
  readonly rules: readonly Rule[]
  readonly flags: readonly Flag[]
  readonly excluded?: Exclusion | undefined
}

/** Sector code to need functions, by `vocabulary:code`. */
export type SectorTable = ReadonlyMap<string, readonly string[]>

/** What is asked of the money. */
export type ValuationQuestion = {
  /** ISO 4217 code. */
  readonly currency: string
  readonly rates: RateTable
  /** Dimensions to share out on; on the others a portion reads `not asked` and stays in one piece. */
  readonly dimensions: readonly DimensionName[]
  /** Sector vocabulary to read; where an activity does not use it, or none is asked, the activity's own best. */
  readonly vocabulary?: string
  readonly sectors: SectorTable
  readonly rules: ValuationRules
}

/** Rules for what publishers do not state. Locations carry no percentage in IATI, so money by place always needs one. */
export type ValuationRules = {
  readonly places: 'not shared out' | 'equal parts' | { readonly populationOf: ReadonlyMap<string, number | string> }
  readonly groups: 'not shared out' | 'equal parts'
  readonly functions: 'not shared out' | 'equal parts'
}

/** Nothing is shared out that nobody stated. */
export const plainRules: ValuationRules = {
  places: 'not shared out',
  groups: 'not shared out',
  functions: 'not shared out',
}
