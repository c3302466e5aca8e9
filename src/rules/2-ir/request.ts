import type { Day } from '#ground/date'
import type { Period } from '#ground/period'

/** What is asked of a rule book over a population. A variable shorter than the period is added up over it if it flows, counts as true if it is true in any part,
 *  and is taken at the start of the period otherwise. */
export type Request = {
  readonly period: Period
  /** The law as it was known on this day: what was issued later does not exist. Left out, all that the rule book holds. */
  readonly known?: Day | undefined
  readonly totals: readonly { readonly variable: string; readonly by: readonly BreakDown[] }[]
  /** Schemes for which to count whom each clause alone leaves out. */
  readonly clauses?: readonly string[] | undefined
  /** Distributions over persons of a household's value per person, or of a person's value. */
  readonly histograms?:
    | readonly {
        readonly variable: string
        readonly perPerson: boolean
        readonly width: number
        readonly bins: number
      }[]
    | undefined
  /** Variables of which every value is wanted. */
  readonly columns?: readonly string[] | undefined
}

/** A code, a truth, or a whole number with bounds; or any number grouped by edges. */
export type BreakDown = { readonly variable: string; readonly edges?: readonly number[] | undefined }

/** Which columns there are: of an input, the names a population gives it, with the period each is for (nothing where it holds for every period). */
export type Given = (input: string) => readonly { readonly column: string; readonly period?: Period | undefined }[]
